// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace viatique {

class DraftSession;

/// The request's own PDF as the package will hold it, in French, drawn in a thread of its own and again a
/// moment after each change. Only the newest is delivered. Nothing is drawn before `start` or after `stop`.
class ReportPreview : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit ReportPreview(DraftSession &session, QObject *parent = nullptr);
    /// Waits for what is being drawn.
    ~ReportPreview() override;

    /// Draws at once where something changed since it was drawn last.
    void start();
    void stop();

signals:
    void rendered(const QByteArray &pdf);
    void failed(const viatique::Error &error);

private:
    void changed();
    void render();
    void deliver(const Result<QByteArray> &pdf);

    DraftSession &m_session;
    QThreadPool m_thread;
    QTimer m_delay;
    bool m_started = false;
    bool m_stale = true; ///< something changed since the snapshot that was drawn last
    bool m_drawing = false;
};

} // namespace viatique
