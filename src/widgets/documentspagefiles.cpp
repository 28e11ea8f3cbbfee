// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How files come to DocumentsPage: dropped, chosen, pasted, from the scanner; replaced, made lighter, split.

#include "core/language.h"
#include "request/draftfiles.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/scannerfolder.h"
#include "session/settings.h"
#include "ui_documentspage.h"
#include "widgets/documentspage.h"
#include "widgets/icons.h"
#include "widgets/prompts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>

#include <algorithm>

namespace viatique {

void DocumentsPage::setUpFiles()
{
    m_choose->setObjectName(QStringLiteral("chooseButton"));
    m_paste->setObjectName(QStringLiteral("pasteButton"));
    m_paste->setIcon(icon(Icon::Paste));
    m_scan->setObjectName(QStringLiteral("scannerButton"));
    m_scan->setMenu(m_scanned);
    for (QPushButton *button : {m_choose, m_paste, m_scan})
        m_ui->dropArea->addButton(button);
    m_ui->dropArea->setEnabled(!session().isReadOnly());
    connect(m_choose, &QPushButton::clicked, this, &DocumentsPage::chooseFiles);
    connect(m_paste, &QPushButton::clicked, this, &DocumentsPage::paste);
    m_scannerFolder->setPath(context().settings.value(setting::kScannerFolder));
    connect(m_scanned, &QMenu::aboutToShow, this, &DocumentsPage::fillScanned);
    m_ui->nothingView->button()->setEnabled(!session().isReadOnly());
    connect(m_ui->nothingView->button(), &QPushButton::clicked, this, &DocumentsPage::chooseFiles);
    connect(m_ui->dropArea, &DropArea::filesDropped, this,
            [this](const QStringList &paths) { attachFiles(paths); });
    auto *pasteKey = new QShortcut(QKeySequence::Paste, this);
    pasteKey->setContext(Qt::WidgetWithChildrenShortcut);
    connect(pasteKey, &QShortcut::activated, this, &DocumentsPage::paste);

    connect(m_ui->importBar, &WorkBar::interrupted, &session(), &DraftSession::cancelImports);
    connect(&session(), &DraftSession::importsChanged, this, &DocumentsPage::showImports);
    connect(&session(), &DraftSession::documentImported, this, &DocumentsPage::select);
    connect(&session(), &DraftSession::documentSplit, this,
            [this](const QStringList &parts) { select(parts.constFirst()); });
    const auto refused = [this](const QString &, const Error &error) {
        m_ui->refusedNotice->addRefused(error);
    };
    connect(&session(), &DraftSession::importFailed, m_ui->refusedNotice, refused);
    connect(&session(), &DraftSession::documentWorkFailed, m_ui->refusedNotice, refused);
    connect(m_ui->refusedNotice, &RefusedNotice::closed, this,
            [this] { m_choose->setFocus(Qt::OtherFocusReason); });
}

QString DocumentsPage::lastFolder()
{
    const QString folder = context().settings.value(setting::kLastFolder);
    return QFileInfo(folder).isDir() ? folder : QString();
}

void DocumentsPage::rememberFolder(const QString &path)
{
    context().settings.set(setting::kLastFolder, QFileInfo(path).absolutePath());
}

/// What becomes a document; what a file is its content says, so all can be chosen.
QString DocumentsPage::fileFilter()
{
    return tr("Documents and pictures (%1)")
               .arg(QStringLiteral(
                   "*.pdf *.jpg *.jpeg *.png *.tif *.tiff *.heic *.heif *.webp *.docx *.odt *.doc *.rtf"))
           + QStringLiteral(";;") + tr("All files (%1)").arg(QStringLiteral("*"));
}

void DocumentsPage::chooseFiles()
{
    context().prompts.openFiles(this, {tr("Choose files"), lastFolder(), fileFilter(), true},
                                [this](const QStringList &paths) {
                                    if (!paths.isEmpty())
                                        rememberFolder(paths.constFirst());
                                    attachFiles(paths);
                                });
}

void DocumentsPage::paste()
{
    if (session().isReadOnly())
        return;
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QStringList paths = DropArea::localFiles(copied);
    if (!paths.isEmpty())
        return attachFiles(paths);
    const QImage picture = copied && copied->hasImage() ? copied->imageData().value<QImage>() : QImage();
    if (picture.isNull())
        return m_ui->refusedNotice->sayNothingToPaste();
    beginBatch();
    ++m_batch;
    session().importImage(picture);
}

/// What the scanner left, the newest first, and where it leaves it.
void DocumentsPage::fillScanned()
{
    m_scanned->clear();
    const QList<ScannedFile> &files = m_scannerFolder->files();
    for (const ScannedFile &file : files) {
        QString name = displayFileName(file.path);
        // Not a mnemonic.
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const QString when = currentLocale().toString(file.modified.toLocalTime(), QLocale::ShortFormat);
        QAction *action = m_scanned->addAction(
            tr("%1 (%2, %3)", "name of a file, time, size").arg(name, when, sizeText(file.size)));
        connect(action, &QAction::triggered, this, [this, path = file.path] { attachFiles({path}); });
    }
    if (files.isEmpty()) {
        const QString none =
            m_scannerFolder->isThere()          ? tr("The folder of the scanner holds no PDF and no picture.")
            : m_scannerFolder->path().isEmpty() ? tr("No folder chosen yet.")
                                                : tr("The folder of the scanner cannot be read.");
        m_scanned->addAction(none)->setEnabled(false);
    }
    m_scanned->addSeparator();
    QAction *choose = m_scanned->addAction(tr("Choose the folder of the scanner…"));
    choose->setToolTip(m_scannerFolder->path());
    connect(choose, &QAction::triggered, this, &DocumentsPage::chooseScannerFolder);
}

void DocumentsPage::chooseScannerFolder()
{
    const QString known = m_scannerFolder->isThere() ? m_scannerFolder->path() : lastFolder();
    context().prompts.openFolder(this, tr("Choose the folder of the scanner"), known,
                                 [this](const QString &path) {
                                     context().settings.set(setting::kScannerFolder, path);
                                     m_scannerFolder->setPath(path);
                                     m_scan->showMenu();
                                 });
}

void DocumentsPage::replaceCurrent()
{
    const QString id = currentId();
    if (id.isEmpty())
        return;
    context().prompts.openFiles(this,
                                {tr("Choose the file that replaces it"), lastFolder(), fileFilter(), false},
                                [this, id](const QStringList &paths) {
                                    if (!paths.isEmpty())
                                        rememberFolder(paths.constFirst());
                                    attachFiles(paths.mid(0, 1), id);
                                });
}

bool DocumentsPage::takeFiles(const QStringList &paths)
{
    attachFiles(paths);
    return true;
}

/// What was said of earlier files is past.
void DocumentsPage::beginBatch()
{
    if (session().importsLeft() > 0)
        return;
    m_batch = 0;
    m_ui->refusedNotice->clear();
}

void DocumentsPage::attachFiles(const QStringList &paths, const QString &replaced)
{
    if (session().isReadOnly() || paths.isEmpty())
        return;
    beginBatch();
    QStringList taken = paths;
    taken.removeDuplicates();
    const qsizetype room = std::max(0, kMostFiles - m_batch);
    if (taken.size() > room)
        m_ui->refusedNotice->addLeftOut(int(taken.size() - room), kMostFiles);
    taken = taken.mid(0, room);
    m_batch += int(taken.size());
    session().importDocuments(taken, replaced);
}

void DocumentsPage::lightenCurrent()
{
    beginBatch();
    session().lightenDocument(currentId());
}

void DocumentsPage::splitCurrent()
{
    beginBatch();
    session().splitDocument(currentId());
}

void DocumentsPage::showImports()
{
    const int left = session().importsLeft();
    // Pictures that become one document count as one.
    m_batch = std::max(m_batch, left);
    if (left == 0)
        return m_ui->importBar->finish();
    QString words = tr("%n file(s) to examine", nullptr, left);
    if (const std::optional<IntakeStage> stage = session().importStage()) {
        switch (*stage) {
        case IntakeStage::Converting:
            words = tr("Making a PDF");
            break;
        case IntakeStage::StartingOffice:
            words = tr("Starting LibreOffice, which makes the PDF");
            break;
        case IntakeStage::OfficeConverting:
            words = tr("LibreOffice makes the PDF");
            break;
        case IntakeStage::Examining:
            break;
        }
    }
    m_ui->importBar->setWork(words, m_batch - left, m_batch > 1 ? m_batch : 0);
}

} // namespace viatique
