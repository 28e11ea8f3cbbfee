// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/focusring.h"

#include <QApplication>
#include <QFocusFrame>
#include <QMenu>
#include <QMenuBar>

namespace viatique {

void FocusRing::install(QApplication &application)
{
    if (!application.findChild<FocusRing *>(QString(), Qt::FindDirectChildrenOnly))
        new FocusRing(application);
}

FocusRing::FocusRing(QApplication &application)
    : QObject(&application)
{
    connect(&application, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focused) { follow(focused); });
}

void FocusRing::follow(QWidget *focused)
{
    const bool ringed = focused && !focused->isWindow() && focused->focusPolicy() != Qt::NoFocus
                        && !qobject_cast<QMenu *>(focused) && !qobject_cast<QMenuBar *>(focused);
    if (!ringed) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(focused->window());
    m_frame->setWidget(focused);
    // Qt hides it where the control is out of sight, and leaves it so when that is scrolled into sight.
    if (m_frame->widget())
        m_frame->show();
}

} // namespace viatique
