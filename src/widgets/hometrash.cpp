// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The trash of home, and the notice that tells of what went there.

#include "session/modelroles.h"
#include "ui_homepage.h"
#include "widgets/boxguard.h"
#include "widgets/homepage.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace viatique {

void HomePage::setUpNotice()
{
    m_ui->notice->hide();
    QPushButton *undo = m_ui->notice->button(0);
    QPushButton *close = m_ui->notice->button(1);
    setTabOrder(m_ui->reviewButton, undo);
    setTabOrder(undo, close);
    setTabOrder(close, m_ui->searchEdit);
    connect(undo, &QPushButton::clicked, this, &HomePage::undoDeletion);
    connect(close, &QPushButton::clicked, this, &HomePage::endNotice);
}

void HomePage::setUpErasing()
{
    const auto newAction = [](QTreeView *view, const char *name) {
        auto *action = new QAction(view);
        action->setObjectName(QLatin1String(name));
        action->setShortcutContext(Qt::WidgetShortcut);
        view->addAction(action);
        return action;
    };
    m_eraseAction = newAction(m_ui->draftsTable, "eraseDraftAction");
    m_eraseTrashAction = newAction(m_ui->trashTable, "eraseTrashAction");
    m_eraseCopiesAction = newAction(m_ui->trashTable, "eraseCopiesAction");
    m_eraseTrashAction->setShortcut(QKeySequence::Delete);
    for (QPushButton *button : {m_ui->restoreButton, m_ui->eraseButton, m_ui->emptyTrashButton})
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const auto erased = [this] {
        if (const QString folder = currentFolder(); m_inTrash && !folder.isEmpty())
            emit eraseRequested(folder);
    };
    const auto erasedWithCopies = [this] {
        if (const QString folder = currentFolder(); !folder.isEmpty())
            emit eraseCopiesRequested(folder);
    };
    connect(m_ui->eraseButton, &QPushButton::clicked, this, erased);
    connect(m_eraseTrashAction, &QAction::triggered, this, erased);
    connect(m_eraseAction, &QAction::triggered, this, erasedWithCopies);
    connect(m_eraseCopiesAction, &QAction::triggered, this, erasedWithCopies);
    connect(m_ui->emptyTrashButton, &QPushButton::clicked, this, &HomePage::emptyTrashRequested);
    // What is chosen here erases.
    new BoxGuard(m_ui->trashDaysCombo, BoxGuard::Keys::Open);
    connect(m_ui->trashDaysCombo, &QComboBox::activated, this,
            [this](int index) { emit trashDaysChosen(m_ui->trashDaysCombo->itemData(index).toInt()); });
}

void HomePage::setTrashDays(int days, bool isLocked)
{
    m_trashDays = days;
    m_areDaysLocked = isLocked;
    m_trash.setTrashDays(days);
    showTrashDays();
    if (!m_deleted.isEmpty())
        showNotice();
}

void HomePage::showTrashDays()
{
    constexpr int kYear = 365;
    QComboBox *combo = m_ui->trashDaysCombo;
    combo->clear();
    QList<int> choices{0, 7, 30, 90, kYear};
    // A policy, or who edits the file, may have said something else.
    if (!choices.contains(m_trashDays))
        choices.append(m_trashDays);
    for (const int days : std::as_const(choices)) {
        const QString words = days == 0       ? tr("never", "drafts are erased from the trash")
                              : days == kYear ? tr("after one year")
                                              : tr("after %n day(s)", nullptr, days);
        combo->addItem(words, days);
    }
    combo->setCurrentIndex(combo->findData(m_trashDays));
    combo->setEnabled(!m_areDaysLocked);
    combo->setToolTip(m_areDaysLocked
                          ? tr("Your organisation decides on this for all users of this computer.")
                          : QString());
}

void HomePage::showTrash(bool shown)
{
    m_inTrash = shown;
    showState();
    arrange();
    if (m_inTrash && m_trash.rowCount() == 0)
        m_ui->trashButton->setFocus(Qt::OtherFocusReason);
    else if (m_inTrash)
        m_ui->trashTable->setFocus(Qt::OtherFocusReason);
    else
        focusDrafts();
}

QTreeView *HomePage::list() const
{
    return m_inTrash ? m_ui->trashTable : m_ui->draftsTable;
}

void HomePage::goTo(const QString &folder)
{
    const bool isInTrash = m_trash.rowOf(folder) >= 0;
    if (isInTrash != m_inTrash)
        showTrash(isInTrash);
    const QModelIndexList found =
        list()->model()->match(list()->model()->index(0, 0), IdRole, folder, 1, Qt::MatchExactly);
    if (found.isEmpty())
        return;
    list()->setCurrentIndex(found.constFirst());
    if (isVisible())
        list()->setFocus(Qt::OtherFocusReason);
}

void HomePage::followErasing(const std::function<void()> &refresh)
{
    const QAbstractItemModel *shown = list()->model();
    const int current = list()->currentIndex().row();
    QStringList next;
    for (int row = std::max(current, 0); row < shown->rowCount(); ++row)
        next.append(shown->index(row, 0).data(IdRole).toString());
    for (int row = current - 1; row >= 0; --row)
        next.append(shown->index(row, 0).data(IdRole).toString());
    const bool wasInTrash = m_inTrash;
    refresh();
    for (const QString &folder : std::as_const(next)) {
        if ((wasInTrash ? m_trash : m_drafts).rowOf(folder) >= 0)
            return goTo(folder);
    }
    if (isVisible())
        focusDrafts();
}

void HomePage::restore(const QString &trashFolder)
{
    if (trashFolder.isEmpty())
        return;
    const QPointer<QWidget> focused = focusWidget();
    emit restoreRequested(trashFolder);
    // It stands under the same name among the drafts, where that is free.
    const QString name = QFileInfo(trashFolder).fileName();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        if (QFileInfo(index.data(IdRole).toString()).fileName() == name)
            m_ui->draftsTable->setCurrentIndex(index);
    }
    // What had the focus may be gone with the draft.
    if (!focused || !focused->isVisible())
        focusDrafts();
}

void HomePage::undoDeletion()
{
    if (m_deletedReview.isEmpty())
        restore(m_deleted);
    else
        emit reviewRestoreRequested(m_deletedReview);
}

void HomePage::sayDeleted(const QString &trashFolder)
{
    const int row = m_trash.rowOf(trashFolder);
    if (row < 0)
        return;
    m_deleted = trashFolder;
    m_deletedTitle = m_trash.index(row, DraftListModel::TitleColumn).data().toString();
    m_deletedReview.clear();
    beginNotice(m_ui->draftsTable->isVisible());
}

void HomePage::sayReviewDeleted(const QString &reviewId, const QString &title)
{
    m_deleted.clear();
    m_deletedTitle = title;
    m_deletedReview = reviewId;
    // Where it stands above what is in sight, its button leads there.
    beginNotice(false);
}

void HomePage::endReviewDeleted()
{
    if (m_deletedReview.isEmpty())
        return;
    endNotice();
    if (m_ui->receivedTable->isVisible())
        m_ui->receivedTable->setFocus(Qt::OtherFocusReason);
}

/// With the last row goes its table, and with it the focus.
void HomePage::beginNotice(bool hadFocus)
{
    showNotice();
    m_ui->notice->show();
    if (!hadFocus)
        m_ui->notice->button(0)->setFocus(Qt::OtherFocusReason);
}

void HomePage::endNotice()
{
    m_deleted.clear();
    m_deletedReview.clear();
    m_ui->notice->hide();
    focusDrafts();
}

void HomePage::showNotice()
{
    if (!m_deletedReview.isEmpty())
        m_ui->notice->setNotice(
            Meaning::Advice, tr("Your review of “%1” was deleted.").arg(m_deletedTitle),
            tr("It can come back as long as this is said. Files that were exported stay, and so does the "
               "private note."));
    else
        m_ui->notice->setNotice(
            Meaning::Advice, tr("“%1” was put in the trash.").arg(m_deletedTitle),
            m_trashDays > 0 ? tr("It is erased from there for good after %n day(s).", nullptr, m_trashDays)
                            : tr("It stays there until you erase it."));
    m_ui->notice->button(0)->setText(tr("&Undo"));
    m_ui->notice->button(1)->setText(tr("Close"));
}

} // namespace viatique
