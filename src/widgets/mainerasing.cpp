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

#include <cstring>

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

} // namespace

void MainWindow::connectErasing()
{
    m_trashKeeper =
        std::make_unique<TrashKeeper>(m_parts.library.store(), m_parts.settings, m_parts.session.now);
    connect(m_trashKeeper.get(), &TrashKeeper::emptied, this, &MainWindow::endErasing);
    connect(m_home, &HomePage::eraseRequested, this, &MainWindow::askToErase);
    connect(m_home, &HomePage::emptyTrashRequested, this, &MainWindow::askToEmptyTrash);
    connect(m_home, &HomePage::eraseCopiesRequested, this, &MainWindow::showErasing);
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
    if (!what.erased.isEmpty() || isAsked)
        m_trash->refresh();
    if (!isAsked) {
        // Of what is looked at every hour it is said once.
        for (const Error &error : what.left) {
            const QString said = errorText(error);
            if (m_saidOfTrash.contains(said))
                continue;
            m_saidOfTrash.append(said);
            say(error);
        }
        return;
    }
    if (!what.left.isEmpty())
        return say(what.left.constFirst());
    say([count = int(what.erased.size())](Notice &notice) {
        notice.setNotice(Meaning::Fine, tr("%n draft(s) were erased.", nullptr, count));
    });
}

void MainWindow::showErasing(const QString &folder)
{
    auto *dialog =
        new EraseDialog(m_parts.library.store(), m_parts.settings, m_parts.cacheRoot, folder, this);
    connect(dialog, &EraseDialog::erased, this, [this] {
        m_drafts->refresh();
        m_trash->refresh();
        m_received->refresh();
        listReviews();
    });
    connect(dialog, &EraseDialog::leftBehind, this, qOverload<const Error &>(&MainWindow::say));
    dialog->open();
}

} // namespace viatique
