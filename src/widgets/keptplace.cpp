// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/keptplace.h"

#include "session/inboxmodel.h"
#include "session/modelroles.h"

#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTreeView>

#include <algorithm>

namespace viatique {

KeptPlace::KeptPlace(InboxModel &model, QTreeView *view)
    : QObject(view)
    , m_model(model)
    , m_view(view)
{
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &KeptPlace::keep);
    connect(&model, &QAbstractItemModel::modelReset, this, &KeptPlace::restore);
    connect(view, &QTreeView::expanded, this, [this](const QModelIndex &index) {
        if (const InboxRow *row = m_model.row(index))
            m_unfolded.insert(row->group());
    });
    connect(view, &QTreeView::collapsed, this, [this](const QModelIndex &index) {
        const InboxRow *row = m_model.row(index);
        if (row && !m_isRestoring)
            m_unfolded.remove(row->group());
    });
}

QString KeptPlace::idOf(const QModelIndex &index) const
{
    return index.data(IdRole).toString();
}

QString KeptPlace::current() const
{
    return idOf(m_view->currentIndex());
}

QStringList KeptPlace::selected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) {
        const QModelIndex &one = a.parent().isValid() ? a.parent() : a;
        const QModelIndex &other = b.parent().isValid() ? b.parent() : b;
        if (one.row() != other.row())
            return one.row() < other.row();
        // A request before its earlier revisions.
        return (a.parent().isValid() ? a.row() : -1) < (b.parent().isValid() ? b.row() : -1);
    });
    QStringList paths;
    for (const QModelIndex &row : std::as_const(rows))
        paths.append(idOf(row));
    return paths;
}

void KeptPlace::keep()
{
    m_current = current();
    m_selected = selected();
    m_top = m_view->verticalScrollBar()->value() > 0 ? idOf(m_view->indexAt(QPoint(1, 1))) : QString();
}

void KeptPlace::restore()
{
    const QScopedValueRollback<bool> restoring(m_isRestoring, true);
    for (int row = 0; !m_unfolded.isEmpty() && row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (m_unfolded.contains(m_model.row(index)->group()))
            m_view->expand(index);
    }
    QItemSelection selection;
    for (const QString &path : std::as_const(m_selected)) {
        if (const QModelIndex index = m_model.at(path); index.isValid())
            selection.select(index, index.siblingAtColumn(m_model.columnCount() - 1));
    }
    QItemSelectionModel *chosen = m_view->selectionModel();
    if (const QModelIndex index = m_model.at(m_current); index.isValid())
        chosen->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    chosen->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const QModelIndex top = m_model.at(m_top); top.isValid())
        m_view->scrollTo(top, QAbstractItemView::PositionAtTop);
    emit restored();
}

} // namespace viatique
