// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "app/screenshots.h"

#include "app/program.h"
#include "session/draftsession.h"
#include "session/needadvice.h"
#include "session/stepmodel.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <tuple>
#include <utility>

namespace viatique {

namespace {

constexpr int kDataStep = 3;
constexpr int kDocumentsStep = 5;
/// Steps from the normal size of text to the largest, and more than there are.
constexpr int kLargestText = 10;

/// Copies a folder of our resources, writable by its owner.
void copyTree(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).absolutePath());
        QFile::copy(path, target);
        QFile::setPermissions(target, kPrivateFile);
    }
}

const QStringList &pageNames()
{
    static const QStringList names{
        QStringLiteral("1-for-whom"), QStringLiteral("2-need"),         QStringLiteral("3-data"),
        QStringLiteral("4-legal"),    QStringLiteral("5-documents"),    QStringLiteral("6-personal-data"),
        QStringLiteral("7-contacts"), QStringLiteral("8-check-export"),
    };
    return names;
}

} // namespace

void Screenshots::copyExample(const QString &example, const QString &folder)
{
    copyTree(QStringLiteral(":/viatique/examples/") + example, folder);
}

Screenshots::Screenshots(Program &program, ScreenshotOptions options)
    : m_program(program)
    , m_options(std::move(options))
{
    m_settled.setSingleShot(true);
    connect(&m_settled, &QTimer::timeout, this, &Screenshots::take);
}

void Screenshots::planDraft(const QString &state, const QString &folder)
{
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        m_pictures.append({pageNames().at(step - 1) + u'-' + state, [this, folder, step] {
                               m_program.window().openDraft(folder);
                               m_program.window().wizard()->setStep(step);
                           }});
    }
}

/// The heart of the program once more: searched, at the largest text, and asked for too much.
void Screenshots::planData(const QString &folder)
{
    MainWindow &window = m_program.window();
    const auto search = [&window](const QString &text) {
        if (auto *field = window.wizard()->page()->findChild<QLineEdit *>(QStringLiteral("searchEdit")))
            field->setText(text);
    };
    const auto trigger = [&window](const char *action) {
        if (auto *found = window.findChild<QAction *>(QLatin1String(action)))
            found->trigger();
    };
    m_pictures.append({QStringLiteral("3-data-filtered"), [&window, folder, search] {
                           window.openDraft(folder);
                           window.wizard()->setStep(kDataStep);
                           search(QStringLiteral("cotisation"));
                       }});
    m_pictures.append({QStringLiteral("3-data-large-text"), [search, trigger] {
                           search({});
                           for (int i = 0; i < kLargestText; ++i)
                               trigger("largerAction");
                       }});
    m_pictures.append({QStringLiteral("3-data-over-asking"), [&window, trigger] {
                           trigger("normalSizeAction");
                           DraftSession &session = *window.session();
                           session.edit(QStringLiteral("/endpoints"), [&session](Request &request) {
                               askFor(request, session.catalogue(), QStringLiteral("actes_inpi"));
                               askFor(request, session.catalogue(), QStringLiteral("bilans_entreprises_bdf"));
                           });
                       }});
}

/// The pages of a document, where they show by themselves and where not, searched; and a draft of which a
/// document was lost.
void Screenshots::planDocuments(const QString &folder)
{
    MainWindow &window = m_program.window();
    const QString faulty = m_program.store().newFolder();
    m_pictures.append({QStringLiteral("5-documents-lost"), [&window, faulty] {
                           copyTree(QStringLiteral(":/viatique/examples/complete"), faulty);
                           QDirIterator files(faulty + QStringLiteral("/documents"), QDir::Files);
                           if (files.hasNext())
                               QFile::remove(files.next());
                           window.openDraft(faulty);
                           window.wizard()->setStep(kDocumentsStep);
                       }});
    // The pages come a while after they were asked for.
    m_pictures.append({QString(),
                       [&window, folder] {
                           window.openDraft(folder);
                           window.wizard()->setStep(kDocumentsStep);
                           if (auto *open = window.wizard()->page()->findChild<QPushButton *>(
                                   QStringLiteral("previewButton")))
                               open->setChecked(true);
                       },
                       2 * kSettleMs});
    m_pictures.append({QStringLiteral("5-documents-searched"),
                       [&window] {
                           const QWidget *page = window.wizard()->page();
                           auto *find = page->findChild<QToolButton *>(QStringLiteral("findButton"));
                           auto *words = page->findChild<QLineEdit *>(QStringLiteral("findEdit"));
                           if (!find || !words)
                               return;
                           find->click();
                           words->setText(QStringLiteral("commune"));
                       },
                       2 * kSettleMs});
}

void Screenshots::start()
{
    MainWindow &window = m_program.window();
    QDir().mkpath(m_options.folder);
    window.resize(m_options.size);
    window.show();
    m_pictures.append({QStringLiteral("0-home-empty"), [&window] { window.showHome(); }});
    // The drafts are made once the empty home was taken.
    const QStringList states{QStringLiteral("filled"), QStringLiteral("errors"), QStringLiteral("empty")};
    const QString filled = m_program.store().newFolder();
    const QString errors = m_program.store().newFolder();
    const QString empty = m_program.store().newFolder();
    m_pictures.append({QString(), [this, filled, errors, empty] {
                           copyTree(QStringLiteral(":/viatique/examples/complete"), filled);
                           copyTree(QStringLiteral(":/viatique/examples/incomplete"), errors);
                           makeEmptyDraft(empty);
                       }});
    m_pictures.append({QStringLiteral("0-home-filled"), [&window] { window.showHome(); }});
    const QStringList folders{filled, errors, empty};
    for (qsizetype i = 0; i < states.size(); ++i)
        planDraft(states.at(i), folders.at(i));
    planDocuments(filled);
    planData(filled);
    planHandover(filled);
    if (!m_options.datapass.isEmpty())
        planRefusal();
    planAnswers(filled);
    planReview(filled);
    planSigning(filled);
    planComparison();
    planInbox();
    planNetwork(filled);
    planErasing(filled);
    next();
}

void Screenshots::makeEmptyDraft(const QString &folder)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Result<Catalogue> catalogue = bundledCatalogue(bundledCatalogueIds().constFirst());
    if (catalogue)
        std::ignore = Draft::create(folder, newRequest(*catalogue, now), *catalogue, now);
}

void Screenshots::next()
{
    if (m_pictures.isEmpty()) {
        m_program.window().showHome();
        emit done(m_trouble);
        return;
    }
    m_pictures.constFirst().prepare();
    m_settled.start(m_pictures.constFirst().settleMs);
}

void Screenshots::take()
{
    // Large text needs a larger window, which stays large after it.
    MainWindow &window = m_program.window();
    if (window.size() != m_options.size && std::exchange(m_mayResize, false)) {
        window.resize(m_options.size);
        return m_settled.start(kSettleMs);
    }
    m_mayResize = true;
    const Picture taken = m_pictures.takeFirst();
    if (!taken.name.isEmpty())
        grab(taken.name, taken.dialog);
    next();
}

void Screenshots::grab(const QString &name, const QString &dialog)
{
    QWidget *shown = &m_program.window();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!dialog.isEmpty() && window->isVisible() && window->objectName() == dialog)
            shown = window;
    }
    const QString path = QDir(m_options.folder).filePath(name + QStringLiteral(".png"));
    QPixmap picture = shown->grab();
    // A dialog is a window of its own: it stands in the middle of the one that it belongs to.
    const QList<QDialog *> dialogs = shown->findChildren<QDialog *>();
    for (QDialog *above : dialogs) {
        if (!above->isVisible())
            continue;
        // Where a desktop would draw its frame.
        const QPoint at = shown->rect().center() - above->rect().center();
        QPainter painter(&picture);
        painter.drawPixmap(at, above->grab());
        painter.setPen(above->palette().color(QPalette::PlaceholderText));
        painter.drawRect(QRect(at, above->size()).adjusted(-1, -1, 0, 0));
    }
    // 0 is the smallest file.
    if (!picture.save(path, "PNG", 0))
        m_trouble += path + QLatin1Char('\n');
}

} // namespace viatique
