// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How files come to DocumentsPage: dropped, chosen, pasted, from the scanner; replaced, made lighter, split.

#include "core/language.h"
#include "core/settings.h"
#include "request/draftfiles.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/scannerfolder.h"
#include "ui_documentspage.h"
#include "widgets/documentspage.h"
#include "widgets/icons.h"
#include "widgets/prompts.h"
#include "widgets/statelabel.h"

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

    connect(m_ui->importBar, &WorkBar::interrupted, this, [this] {
        // The files that are left out became nothing.
        m_given.clear();
        session().cancelImports();
    });
    connect(&session(), &DraftSession::importsChanged, this, &DocumentsPage::showImports);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_ui->pageLayout->insertWidget(m_ui->pageLayout->indexOf(m_ui->refusedNotice) + 1, m_outcome);
    setUpOutcomes();
    connect(m_ui->refusedNotice, &RefusedNotice::closed, this,
            [this] { m_choose->setFocus(Qt::OtherFocusReason); });
}

/// What became of files and of work on documents.
void DocumentsPage::setUpOutcomes()
{
    connect(&session(), &DraftSession::documentImported, this, [this](const QString &id) {
        m_took.append(id);
        select(id);
    });
    connect(&session(), &DraftSession::documentKnown, this, [this](const QString &id) {
        const Document *known = session().request().document(id);
        m_given.clear();
        if (known)
            sayOutcome(tr("“%1” is attached already.").arg(known->label()));
    });
    connect(&session(), &DraftSession::documentSplit, this, [this](const QStringList &parts) {
        select(parts.constFirst());
        m_ui->documentTable->setFocus(Qt::OtherFocusReason);
        sayOutcome(tr("Split into %n part(s), linked as the whole was.", nullptr, int(parts.size())));
    });
    connect(&session(), &DraftSession::documentLightened, this, [this](const QString &id) {
        const Document *now = session().request().document(id);
        const std::optional<Document> before = session().former(id);
        m_ui->documentTable->setFocus(Qt::OtherFocusReason);
        if (now && before)
            sayOutcome(
                tr("Lighter: %1 instead of %2.", "sizes").arg(sizeText(now->size), sizeText(before->size)));
    });
    connect(&session(), &DraftSession::importFailed, m_ui->refusedNotice,
            [this](const QString &, const Error &error) { m_ui->refusedNotice->addRefused(error); });
    connect(&session(), &DraftSession::documentWorkFailed, m_ui->refusedNotice,
            [this](const QString &, const Error &error) { m_ui->refusedNotice->addUndone(error); });
}

/// As it is seen: what is expected, how files come, then the list.
void DocumentsPage::orderTabs()
{
    QWidget *before = nullptr;
    const QWidget *expected = m_ui->expectedDocuments;
    const QList<QWidget *> order{expected->findChild<QWidget *>(QStringLiteral("printListButton")),
                                 expected->findChild<QWidget *>(QStringLiteral("saveListButton")),
                                 expected->findChild<QWidget *>(QStringLiteral("expectedTable")),
                                 m_choose,
                                 m_paste,
                                 m_scan,
                                 m_ui->replaceButton,
                                 m_ui->removeButton,
                                 m_ui->documentTable};
    for (QWidget *next : order) {
        if (before && next)
            setTabOrder(before, next);
        before = next ? next : before;
    }
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
    m_given.clear();
    m_took.clear();
    m_ui->refusedNotice->clear();
    sayOutcome({});
}

/// Pictures that were given together are one document: said, as it is not what everybody expects.
void DocumentsPage::endBatch()
{
    if (m_took.size() != 1 || m_given.size() < 2 || m_ui->refusedNotice->isVisibleTo(this))
        return;
    sayOutcome(
        tr("%n pictures are the pages of one document. Undo, and give them one by one for a document each.",
           nullptr, int(m_given.size())));
    m_given.clear();
}

void DocumentsPage::sayOutcome(const QString &words)
{
    m_outcome->setState(words.isEmpty() ? Meaning::None : Meaning::Fine, words);
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
    if (replaced.isEmpty())
        m_given += taken;
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
    if (left == 0) {
        m_ui->importBar->finish();
        return endBatch();
    }
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
