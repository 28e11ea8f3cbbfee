// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/packageexport.h"

#include "report/pdfreport.h"
#include "session/background.h"
#include "session/draftsession.h"
#include "session/hindrance.h"

#include <atomic>
#include <chrono>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};

} // namespace

/// What both threads look at.
struct PackageExport::Job
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
};

PackageExport::PackageExport(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_thread.setMaxThreadCount(1);
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &PackageExport::tellProgress);
}

PackageExport::~PackageExport()
{
    cancel();
    m_thread.waitForDone();
}

void PackageExport::start(const QString &target, ExportPeople people)
{
    if (isBusy())
        return;
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_told = -1;
    emit busyChanged();
    // Who may only read exports what is on the disk.
    if (!m_session.isReadOnly() && !m_session.flush())
        return end(Failure(hindrance(m_session)));
    prepareReports();
    m_ticker.start();
    inBackground(
        m_thread, this,
        [job, target, people, folder = m_session.folder(), today = m_session.today(),
         inspector = m_session.inspector()]() -> Result<ExportedPackage> {
            Result<Draft> draft = Draft::open(folder, Draft::Access::ReadOnly);
            if (!draft)
                return Failure(draft.error());
            ExportOptions options;
            options.today = today;
            options.withoutContacts = people == ExportPeople::LeftOut;
            return exportDraft(*draft, inspector, target, options, [&job](qint64 done, qint64 total) {
                job->total = total;
                job->done = done;
                return !job->cancelled;
            });
        },
        [this](const Result<ExportedPackage> &result) { end(result); });
}

void PackageExport::cancel()
{
    if (m_job)
        m_job->cancelled = true;
}

void PackageExport::tellProgress()
{
    if (!m_job || m_job->total <= 0 || m_told == m_job->done)
        return;
    m_told = m_job->done;
    emit progressed(m_told, m_job->total);
}

void PackageExport::end(const Result<ExportedPackage> &result)
{
    m_ticker.stop();
    m_job.reset();
    // The export stands in the state of the draft: the session reads it again.
    if (result) {
        m_session.updateState([](DraftState &) {});
        m_session.forgetFormers();
        m_session.readExported();
    }
    emit busyChanged();
    if (result)
        emit exported(*result);
    else
        emit failed(result.error());
}

} // namespace viatique
