// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/boxguard.h"

#include <QComboBox>
#include <QKeyEvent>

namespace viatique {

BoxGuard::BoxGuard(QComboBox *box, Keys keys)
    : QObject(box)
    , m_box(box)
    , m_keys(keys)
{
    // Not by the wheel either.
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
}

bool BoxGuard::wouldChoose(const QEvent *event) const
{
    if (m_keys != Keys::Open || event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        return true;
    default:
        return !key->text().isEmpty() && key->text().at(0).isPrint();
    }
}

bool BoxGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    if (watched == m_box && wouldChoose(event)) {
        m_box->showPopup();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viatique
