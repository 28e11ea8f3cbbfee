// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "report/exporter.h"
#include "session/workticker.h"

#include <QObject>
#include <QString>
#include <QThreadPool>

namespace viatique {

class DraftSession;

/// Whether a package names applicant and contacts.
enum class ExportPeople {
    Named,
    LeftOut, ///< for an expert: see `ExportOptions::withoutContacts`
};

/// Exports the draft of a session as a package while the window goes on: the draft is saved first, then read
/// from the disk in a thread of its own. One export at a time. The package speaks French, whatever the window
/// does.
class PackageExport : public QObject
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit PackageExport(DraftSession &session, QObject *parent = nullptr);
    /// Interrupts an export that is under way, drops its result and waits for it.
    ~PackageExport() override;

    bool isBusy() const { return m_work.share() != nullptr; }
    /// `target` is the file, or a folder in which the package gets its own name. `exported` or `failed`
    /// follows, the latter also where it could not begin; without effect while one is under way. Errors: that
    /// of the saving where the draft could not be saved, else those of Draft::open and exportDraft.
    void start(const QString &target, ExportPeople people = ExportPeople::Named);
    /// The export ends with Cancelled as soon as it can.
    void cancel();

signals:
    void busyChanged();
    /// Bytes, a few times a second.
    void progressed(qint64 done, qint64 total);
    void exported(const viatique::ExportedPackage &package);
    void failed(const viatique::Error &error);

private:
    void end(const Result<ExportedPackage> &result);

    DraftSession &m_session;
    QThreadPool m_thread;
    WorkTicker m_work;
};

} // namespace viatique
