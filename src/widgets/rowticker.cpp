// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/rowticker.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace viatique {

RowTicker::RowTicker(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    view->installEventFilter(this);
}

bool RowTicker::tick()
{
    const QModelIndex box = m_view->currentIndex().siblingAtColumn(0);
    if (!box.isValid() || !(box.flags() & Qt::ItemIsUserCheckable))
        return false;
    const bool ticked = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return m_view->model()->setData(box, int(ticked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

bool RowTicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier)
        return tick();
    if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_view->currentIndex().isValid()) {
        emit entered();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viatique
