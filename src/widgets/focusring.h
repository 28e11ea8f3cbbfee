// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QObject>
#include <QPointer>

class QApplication;
class QFocusFrame;
class QWidget;

namespace viatique {

/// Puts the ring of the look around the control that has the focus. `LookStyle` draws it.
class FocusRing final : public QObject
{
    Q_OBJECT

public:
    /// One an application, owned by it; a second call does nothing.
    static void install(QApplication &application);

private:
    explicit FocusRing(QApplication &application);
    void follow(QWidget *focused);

    // It is a child of the window it shows up in, and goes with it.
    QPointer<QFocusFrame> m_frame;
};

} // namespace viatique
