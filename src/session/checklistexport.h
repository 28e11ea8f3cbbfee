// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QObject>
#include <QThreadPool>

class QPagedPaintDevice;

namespace viatique {

class DraftSession;

/// The check-list of the documents to gather (`report/checklist.h`), of the draft as it stands when asked: as
/// a file, drawn and written in a thread of its own, or on a printer. In French, whatever the window speaks.
class ChecklistExport : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit ChecklistExport(DraftSession &session, QObject *parent = nullptr);
    /// Waits for what is being written.
    ~ChecklistExport() override;

    /// A name for the file, without its folder.
    QString fileName() const;
    /// Whole or not at all; `saved` or `failed` follows.
    void save(const QString &path);
    /// A page or two, drawn at once. Errors: ReportFailed.
    Result<void> print(QPagedPaintDevice &device) const;

signals:
    void saved(const QString &path);
    void failed(const viatique::Error &error);

private:
    DraftSession &m_session;
    QThreadPool m_thread;
};

} // namespace viatique
