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

} // namespace

void MainWindow::connectErasing()
{
    m_trashKeeper =
        std::make_unique<TrashKeeper>(m_parts.library.store(), m_parts.settings, m_parts.session.now);
    connect(m_trashKeeper.get(), &TrashKeeper::emptied, this, &MainWindow::endErasing);
    connect(m_home, &HomePage::eraseRequested, this, &MainWindow::askToErase);
    connect(m_home, &HomePage::emptyTrashRequested, this, &MainWindow::askToEmptyTrash);
    connect(m_home, &HomePage::eraseCopiesRequested, this, &MainWindow::showErasing);
    connect(m_home, &HomePage::trashDaysChosen, this,
            [this](int days) { m_parts.settings.set(setting::kTrashDays, days); });
    connect(&m_parts.settings, &Settings::changed, this, [this](const char *key) {
        if (std::strcmp(key, setting::kTrashDays.key) == 0)
            showTrashDays();
    });
    showTrashDays();
    m_trashKeeper->begin();
}

void MainWindow::showTrashDays()
{
    m_home->setTrashDays(m_parts.settings.value(setting::kTrashDays),
                         m_parts.settings.isLocked(setting::kTrashDays));
}

void MainWindow::askToErase(const QString &folder)
{
    const int row = m_trash->rowOf(folder);
    if (row < 0)
        return;
    const QString title = m_trash->index(row, DraftListModel::TitleColumn).data().toString();
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
        const int number = int(folders.size());
        folders.append(row.folder);
        if (number < kNamed)
            titles.append(tr("“%1”", "title of a draft")
                              .arg(m_trash->index(number, DraftListModel::TitleColumn).data().toString()));
    }
    if (folders.isEmpty())
        return;
    QString named = titles.join(QStringLiteral(", "));
    if (folders.size() > kNamed)
        named = tr("%1 and %n more", "titles of drafts", int(folders.size()) - kNamed).arg(named);
    m_parts.prompts.ask(
        this,
        {tr("Empty the trash"),
         tr("%n draft(s) are erased for good, with their documents: %1.", nullptr, int(folders.size()))
             .arg(named),
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
    if (!isAsked)
        return;
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
    dialog->open();
}

} // namespace viatique
