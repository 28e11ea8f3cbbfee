// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/packageexport.h"

#include "report/pdfreport.h"
#include "session/background.h"
#include "session/draftsession.h"
#include "session/hindrance.h"

namespace viatique {

PackageExport::PackageExport(DraftSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_thread.setMaxThreadCount(1);
    connect(&m_work, &WorkTicker::progressed, this, &PackageExport::progressed);
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
    const auto job = m_work.begin();
    emit busyChanged();
    // Who may only read exports what is on the disk.
    if (!m_session.isReadOnly() && !m_session.flush())
        return end(Failure(hindrance(m_session)));
    prepareReports();
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
            return exportDraft(*draft, inspector, target, options,
                               [&job](qint64 done, qint64 total) { return job->tell(done, total); });
        },
        [this](const Result<ExportedPackage> &result) { end(result); });
}

void PackageExport::cancel()
{
    m_work.cancel();
}

void PackageExport::end(const Result<ExportedPackage> &result)
{
    m_work.end();
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
