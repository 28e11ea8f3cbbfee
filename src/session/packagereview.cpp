// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/packagereview.h"

#include "session/background.h"
#include "session/packageopening.h"
#include "session/reportcheck.h"
#include "session/waitingthread.h"

#include "report/pdfreport.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};

qint64 nanoseconds()
{
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

/// The fonts go with the application: what still draws when it ends, its window long closed, must be over by
/// then. Later, Qt waits for it too.
void waitAtTheEnd()
{
    static const bool isArranged = [] {
        qAddPostRoutine([] { QThreadPool::globalInstance()->waitForDone(); });
        return true;
    }();
    Q_UNUSED(isArranged)
}

} // namespace

/// What both threads look at.
struct PackageReview::Job
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<qint64> doneAt = 0; ///< when all bytes were read, in nanoseconds
    qint64 told = -1;
};

PackageReview::PackageReview(ReviewOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &PackageReview::tellProgress);
    connect(&m_watch, &PackageWatch::changed, this, [this] {
        if (m_state != State::Opened)
            return;
        m_package.changedOnDisk = true;
        emit changedOnDisk();
    });
}

PackageReview::~PackageReview()
{
    drop();
}

void PackageReview::open(const QString &path)
{
    drop();
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_path = QFileInfo(path).absoluteFilePath();
    m_openedAt = m_options.now();
    // What changes while it is being read has changed.
    m_watch.watch(m_path);
    m_checkedAgainst = m_options.trustStore;
    setState(State::Opening);
    m_ticker.start();
    inBackground(
        *QThreadPool::globalInstance(), this,
        [job, path = m_path, rules = OpeningRules{m_openedAt, m_options.shelf, m_options.trustStore}] {
            const Progress progress = [&job](qint64 done, qint64 total) {
                job->total = total;
                job->done = done;
                if (done >= total)
                    job->doneAt = nanoseconds();
                return !job->cancelled;
            };
            return openPackage(path, progress, rules);
        },
        [this, job](const PackageOpening &opening) {
            // Another was opened meanwhile, or it was interrupted.
            if (job != m_job)
                return;
            m_deliveredAfter = job->doneAt > 0 ? double(nanoseconds() - job->doneAt) / 1e6 : -1;
            deliver(opening);
        });
}

void PackageReview::deliver(const PackageOpening &opening)
{
    drop();
    if (opening.known.error && opening.known.error->code == ErrorCode::Cancelled)
        return setState(State::Cancelled);
    m_package = opening.known;
    m_opened = opening.package;
    m_members = opening.members;
    m_signature = opening.signature;
    m_signedBytes = opening.signedBytes;
    m_package.changedOnDisk = m_watch.hasChanged();
    m_examining = m_opened != nullptr;
    const auto opened = m_opened;
    setState(State::Opened);
    // Who is told may have opened another.
    if (m_opened == opened && m_examining)
        examine();
    // Somebody else is believed since it was begun.
    if (m_opened == opened && m_checkedAgainst != m_options.trustStore)
        checkSignature();
}

void PackageReview::setTrustStore(const ChosenTrust &trustStore)
{
    m_options.trustStore = trustStore;
    if (m_state == State::Opened)
        checkSignature();
}

void PackageReview::checkSignature()
{
    m_checkedAgainst = m_options.trustStore;
    if (m_signature.isEmpty()) {
        // Whoever is believed has no say in what is wrong anyway.
        if (m_package.trustError) {
            m_package.trustError.reset();
            emit signatureChecked();
        }
        return;
    }
    struct Checked
    {
        SignatureReport report;
        std::optional<Error> error;
    };
    inBackground(
        *QThreadPool::globalInstance(), this,
        [signature = m_signature, bytes = m_signedBytes, trustStore = m_checkedAgainst, now = m_openedAt] {
            Checked checked;
            const TrustStore trust = believed(trustStore, checked.error);
            checked.report = verifySignature(signature, bytes, trust, now);
            return checked;
        },
        [this, signature = m_signature, trustStore = m_checkedAgainst](const Checked &checked) {
            // Another package, or somebody else is believed by now.
            if (m_state != State::Opened || signature != m_signature || trustStore != m_checkedAgainst
                || !m_package.report)
                return;
            m_package.report->signature = checked.report;
            m_package.trustError = checked.error;
            emit signatureChecked();
        });
}

void PackageReview::examine()
{
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_ticker.start();
    DocumentInspector inspector = m_options.inspector;
    inspector.setCancelled([job] { return job->cancelled.load(); });
    inBackground(
        *QThreadPool::globalInstance(), this,
        [job, inspector, package = m_opened] {
            const WaitingThread waiting;
            return receivedFacts(*package, inspector, [&job](int done, int total) {
                job->total = total;
                job->done = done;
            });
        },
        [this, job](const DocumentFactsMap &facts) {
            if (job != m_job)
                return;
            m_ticker.stop();
            m_job = nullptr;
            m_examining = false;
            m_package.examined = true;
            m_package.input->facts = facts;
            m_package.findings = judge(*m_package.input, m_openedAt.date());
            const auto opened = m_opened;
            emit findingsChanged();
            emit examined();
            if (opened && m_opened == opened && m_state == State::Opened)
                compareReports();
        });
}

void PackageReview::compareReports()
{
    // Reports are drawn with fonts, which a program without windows has not.
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        m_opened = nullptr;
        return;
    }
    prepareReports();
    waitAtTheEnd();
    const auto job = std::make_shared<Job>();
    m_job = job;
    DocumentInspector inspector = m_options.inspector;
    inspector.setCancelled([job] { return job->cancelled.load(); });
    inBackground(
        *QThreadPool::globalInstance(), this,
        [inspector, package = m_opened, facts = m_package.input->facts, today = m_openedAt.date()] {
            const WaitingThread waiting;
            return differingReports(*package, facts, inspector, today);
        },
        [this, job](const QStringList &differing) {
            if (job != m_job)
                return;
            m_job = nullptr;
            m_opened = nullptr;
            m_package.reportsCompared = true;
            m_package.differingReports = differing;
            emit reportsCompared();
        });
}

void PackageReview::readDocument(const QString &documentId)
{
    if (m_reading)
        m_reading->cancelled = true;
    m_reading = nullptr;
    const Document *document = m_package.input ? m_package.input->request.document(documentId) : nullptr;
    if (!document) {
        emit documentFailed(documentId, Error(ErrorCode::DocumentMissing, {documentId, m_path}));
        return;
    }
    const auto job = std::make_shared<Job>();
    m_reading = job;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [job, path = m_path, wanted = *document, member = m_members.value(documentId)] {
            return readPackagedDocument(path, member, wanted, [&job] { return job->cancelled.load(); });
        },
        [this, job, documentId](const Result<QByteArray> &pdf) {
            // Another was asked for meanwhile.
            if (job != m_reading)
                return;
            m_reading = nullptr;
            if (pdf)
                emit documentRead(documentId, *pdf);
            else
                emit documentFailed(documentId, pdf.error());
        });
}

bool PackageReview::hasChanged() const
{
    return m_watch.hasChanged();
}

void PackageReview::cancel()
{
    if (m_state == State::Opening) {
        drop();
        setState(State::Cancelled);
    } else if (m_examining) {
        drop();
        emit examined();
    } else if (m_job) {
        // What the reports say is not known then.
        drop();
    }
}

void PackageReview::drop()
{
    m_ticker.stop();
    m_examining = false;
    m_opened = nullptr;
    if (const auto job = std::exchange(m_job, nullptr))
        job->cancelled = true;
}

void PackageReview::setState(State state)
{
    m_state = state;
    if (state != State::Opened) {
        m_package = {};
        m_members.clear();
        m_signature.clear();
        m_signedBytes.clear();
        if (const auto reading = std::exchange(m_reading, nullptr))
            reading->cancelled = true;
    }
    emit stateChanged();
}

void PackageReview::tellProgress()
{
    if (!m_job || m_job->total <= 0 || m_job->told == m_job->done)
        return;
    m_job->told = m_job->done;
    if (m_examining)
        emit examinationProgressed(int(m_job->told), int(m_job->total));
    else
        emit progressed(m_job->told, m_job->total);
}

ReceivedRow::Verdict PackageReview::verdict() const
{
    const std::optional<VerifyReport> &report = m_package.report;
    if (!report)
        return ReceivedRow::Verdict::Unreadable;
    if (report->valid)
        return m_package.input ? ReceivedRow::Verdict::Valid : ReceivedRow::Verdict::Unreadable;
    // What is no package, or one of another time, was not compared with any list.
    const VerifyCode first = report->errors.value(0).code;
    const bool isKnown = first != VerifyCode::NoBag && first != VerifyCode::VersionUnknown;
    return isKnown ? ReceivedRow::Verdict::Altered : ReceivedRow::Verdict::Unreadable;
}

ReceivedRow PackageReview::summary() const
{
    ReceivedRow row;
    row.path = m_path;
    row.verdict = verdict();
    row.openedAt = m_openedAt;
    if (m_package.report) {
        row.files = m_package.report->files;
        row.hasSignature = m_package.report->signature.state != SignatureReport::State::None;
    }
    if (m_package.input) {
        const Request &request = m_package.input->request;
        row.title = request.service.title.simplified();
        row.organisation = request.organisation.name.simplified();
        row.revision = request.revision;
        row.requestId = request.id;
        if (m_package.input->verified)
            row.requestSha512 = m_package.input->verified->requestSha512;
    }
    return row;
}

} // namespace viatique
