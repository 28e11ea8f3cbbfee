// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The trash of home, and the notice that tells of what went there.

#include "session/modelroles.h"
#include "ui_homepage.h"
#include "widgets/homepage.h"

#include <QFileInfo>
#include <QPointer>

namespace viatique {

void HomePage::setUpNotice()
{
    m_ui->notice->hide();
    QPushButton *undo = m_ui->notice->button(0);
    QPushButton *close = m_ui->notice->button(1);
    setTabOrder(m_ui->reviewButton, undo);
    setTabOrder(undo, close);
    setTabOrder(close, m_ui->searchEdit);
    connect(undo, &QPushButton::clicked, this, [this] { restore(m_deleted); });
    connect(close, &QPushButton::clicked, this, &HomePage::endNotice);
}

void HomePage::showTrash(bool shown)
{
    m_inTrash = shown;
    showState();
    if (m_inTrash)
        m_ui->trashTable->setFocus(Qt::OtherFocusReason);
    else
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

void HomePage::sayDeleted(const QString &trashFolder)
{
    const int row = m_trash.rowOf(trashFolder);
    if (row < 0)
        return;
    m_deleted = trashFolder;
    m_deletedTitle = m_trash.index(row, DraftListModel::TitleColumn).data().toString();
    const bool hadFocus = m_ui->draftsTable->isVisible();
    showNotice();
    m_ui->notice->show();
    // With the last draft goes its table.
    if (!hadFocus)
        m_ui->notice->button(0)->setFocus(Qt::OtherFocusReason);
}

void HomePage::endNotice()
{
    m_deleted.clear();
    m_ui->notice->hide();
    focusDrafts();
}

void HomePage::showNotice()
{
    m_ui->notice->setNotice(Meaning::Advice, tr("“%1” was put in the trash.").arg(m_deletedTitle));
    m_ui->notice->button(0)->setText(tr("&Undo"));
    m_ui->notice->button(1)->setText(tr("Close"));
}

} // namespace viatique
