// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the main window erases for good: from the trash, after its time or at once, and a draft with its
// copies.

#include "core/settings.h"
#include "session/draftlibrary.h"
#include "session/draftlistmodel.h"
#include "session/receivedmodel.h"
#include "session/trashkeeper.h"
#include "widgets/erasedialog.h"
#include "widgets/homepage.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"

#include <QStringList>

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

namespace viatique {

namespace {

/// Titles that a question names.
constexpr int kNamed = 5;

QString erasedText(const QStringList &titles)
{
    QStringList quoted;
    for (const QString &title : titles.mid(0, kNamed))
        quoted.append(MainWindow::tr("“%1”", "title of a draft").arg(title));
    QString named = quoted.join(QStringLiteral(", "));
    if (titles.size() > kNamed)
        named = MainWindow::tr("%1 and %n more", "titles of drafts", int(titles.size()) - kNamed).arg(named);
    return MainWindow::tr("%n draft(s) are erased for good, with their documents: %1.", nullptr,
                          int(titles.size()))
        .arg(named);
}

/// What could not be erased, with why, and where something else was that was left (`others`); who uses it is
/// no matter for alarm.
std::function<void(Notice &)> leftWords(const QList<Error> &errors, const QStringList &others = {})
{
    return [errors, others](Notice &notice) {
        QStringList reasons;
        for (const Error &error : errors)
            reasons.append(errorText(error));
        for (const QString &path : others)
            reasons.append(MainWindow::tr("“%1” was left: something else is there now.").arg(path));
        reasons = reasons.mid(0, kNamed);
        if (errors.isEmpty())
            return notice.setNotice(
                Meaning::ToCheck,
                MainWindow::tr("What was ticked is erased; %n was left.", nullptr, int(others.size())),
                reasons.join(QLatin1Char('\n')));
        const bool areLocked = std::all_of(errors.cbegin(), errors.cend(), [](const Error &error) {
            return error.code == ErrorCode::DraftLocked;
        });
        const int count = int(errors.size());
        notice.setNotice(areLocked ? Meaning::ToCheck : Meaning::ToCorrect,
                         MainWindow::tr("%n could not be erased, and is still there.",
                                        "drafts, packages and the like", count),
                         reasons.join(QLatin1Char('\n')));
    };
}

} // namespace

void MainWindow::connectErasing()
{
    m_trashKeeper =
        std::make_unique<TrashKeeper>(m_parts.library.store(), m_parts.settings, m_parts.session.now);
    connect(m_trashKeeper.get(), &TrashKeeper::emptied, this, &MainWindow::endErasing);
    connect(m_home, &HomePage::eraseRequested, this, &MainWindow::askToErase);
    connect(m_home, &HomePage::emptyTrashRequested, this, &MainWindow::askToEmptyTrash);
    connect(m_home, &HomePage::eraseCopiesRequested, this, &MainWindow::showErasing);
    connect(m_home, &HomePage::currentChanged, this, &MainWindow::showActions);
    connect(m_home, &HomePage::trashDaysChosen, this, &MainWindow::takeTrashDays);
    connect(&m_parts.settings, &Settings::changed, this, [this](const char *key) {
        if (std::strcmp(key, setting::kTrashDays.key) == 0)
            showTrashDays();
    });
    showTrashDays();
    m_trashKeeper->begin();
}

void MainWindow::showTrashDays()
{
    m_home->setTrashDays(trashDays(m_parts.settings), m_parts.settings.isLocked(setting::kTrashDays)
                                                          || m_parts.settings.isPolicyDamaged());
}

/// A shorter time may make some due that nobody has meant to lose now.
void MainWindow::takeTrashDays(int days)
{
    QStringList folders;
    QStringList titles;
    const QDateTime now = m_parts.session.now();
    const QList<DraftRow> &rows = m_trash->rows();
    for (int i = 0; i < rows.size(); ++i) {
        const QDateTime &since = rows.at(i).trashedAt;
        if (days == 0 || !since.isValid() || since.addDays(days) > now)
            continue;
        folders.append(rows.at(i).folder);
        titles.append(titleInTrash(i));
    }
    if (titles.isEmpty())
        return m_parts.settings.set(setting::kTrashDays, days);
    m_parts.prompts.ask(this,
                        {tr("Empty the trash"),
                         erasedText(titles),
                         tr("They have been in the trash for longer than the time that you chose."),
                         {tr("Erase them"), tr("Keep the former time")},
                         true},
                        [this, days, folders](int button) {
                            if (button == 0) {
                                m_parts.settings.set(setting::kTrashDays, days);
                                m_trashKeeper->erase(folders);
                            }
                            showTrashDays();
                        });
}

QString MainWindow::titleInTrash(int row) const
{
    return m_trash->index(row, DraftListModel::TitleColumn).data().toString();
}

void MainWindow::askToErase(const QString &folder)
{
    const int row = m_trash->rowOf(folder);
    if (row < 0)
        return;
    const QString title = titleInTrash(row);
    m_parts.prompts.ask(this,
                        {tr("Erase a draft"),
                         tr("“%1” is erased for good, with its documents.").arg(title),
                         tr("Its packages and other copies stay where they are."),
                         {tr("Erase it"), tr("With its copies…"), tr("Keep it")},
                         true},
                        [this, folder](int button) {
                            if (button == 0)
                                m_trashKeeper->erase({folder});
                            else if (button == 1)
                                showErasing(folder);
                        });
}

void MainWindow::askToEmptyTrash()
{
    QStringList folders;
    QStringList titles;
    for (const DraftRow &row : m_trash->rows()) {
        titles.append(titleInTrash(int(folders.size())));
        folders.append(row.folder);
    }
    if (folders.isEmpty())
        return;
    m_parts.prompts.ask(this,
                        {tr("Empty the trash"),
                         erasedText(titles),
                         tr("Their packages and other copies stay where they are."),
                         {tr("Erase all"), tr("Keep all")},
                         true},
                        [this, folders](int button) {
                            if (button == 0)
                                m_trashKeeper->erase(folders);
                        });
}

void MainWindow::endErasing(const DraftStore::Emptied &what, bool isAsked)
{
    if (isAsked)
        m_home->followErasing([this] { m_trash->refresh(); });
    else if (!what.erased.isEmpty())
        m_trash->refresh();
    if (!isAsked) {
        // Of what is looked at every hour it is said once.
        QList<Error> unsaid = what.left;
        unsaid.removeIf([this](const Error &error) { return m_saidOfTrash.contains(errorText(error)); });
        for (const Error &error : std::as_const(unsaid))
            m_saidOfTrash.append(errorText(error));
        if (!unsaid.isEmpty())
            say(leftWords(unsaid));
        return;
    }
    if (!what.left.isEmpty())
        return say(leftWords(what.left));
    sayErased(int(what.erased.size()));
}

void MainWindow::sayErased(int drafts)
{
    say([drafts](Notice &notice) {
        notice.setNotice(Meaning::Fine, tr("%n draft(s) were erased.", nullptr, drafts));
    });
}

void MainWindow::showErasing(const QString &folder)
{
    m_home->goTo(folder);
    auto *dialog = new EraseDialog(
        {m_parts.library.store(), m_parts.settings, m_parts.book, m_parts.cacheRoot}, folder, this);
    connect(dialog, &EraseDialog::erased, this, [this, folder] {
        m_home->followErasing([this] {
            m_drafts->refresh();
            m_trash->refresh();
        });
        m_received->refresh();
        listReviews();
        // It is seen once the dialog is closed.
        if (m_drafts->rowOf(folder) < 0 && m_trash->rowOf(folder) < 0)
            sayErased(1);
    });
    connect(
        dialog, &EraseDialog::leftBehind, this,
        [this](const QList<Error> &errors, const QStringList &others) { say(leftWords(errors, others)); });
    dialog->open();
}

} // namespace viatique
