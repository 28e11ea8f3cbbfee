// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/packagereview.h"

#include "package/packagefinder.h"
#include "session/background.h"

#include <QFileInfo>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};

bool isCancelled(const std::optional<Error> &error)
{
    return error && error->code == ErrorCode::Cancelled;
}

/// A package whose request cannot be read still has a verdict.
ReviewedPackage verified(const QString &path, std::optional<Error> error, const Progress &progress)
{
    ReviewedPackage package;
    VerifyReport report = verify(path, progress);
    package.error = report.error ? report.error : std::move(error);
    if (!report.error)
        package.report = std::move(report);
    return package;
}

ReviewedPackage read(const QString &path, const DocumentInspector &inspector, QDate today,
                     const Progress &progress)
{
    // A folder that is no bag, or a request alone, is no package: what is wrong with it is the verifier's.
    const QFileInfo info(path);
    const bool isAlone = info.suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
    if (info.isDir() ? !isBagFolder(path) : isAlone)
        return verified(path, std::nullopt, progress);
    Result<RequestInput> input = readRequestInput(path, inspector, progress);
    if (!input) {
        if (input.error().code == ErrorCode::Cancelled)
            return {{}, {}, {}, input.error()};
        return verified(path, input.error(), progress);
    }
    ReviewedPackage package;
    package.report = input->verified;
    package.findings = judge(*input, today);
    package.input = *std::move(input);
    return package;
}

} // namespace

/// What both threads look at.
struct PackageReview::Job
{
    std::atomic<bool> cancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    qint64 told = -1;
};

PackageReview::PackageReview(ReviewOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &PackageReview::tellProgress);
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
    setState(State::Opening);
    m_ticker.start();
    inBackground(
        *QThreadPool::globalInstance(), this,
        [job, path = m_path, inspector = m_options.inspector, today = m_openedAt.date()] {
            return read(path, inspector, today, [&job](qint64 done, qint64 total) {
                job->total = total;
                job->done = done;
                return !job->cancelled;
            });
        },
        [this, job](const ReviewedPackage &package) {
            // Another was opened meanwhile, or it was interrupted.
            if (job != m_job)
                return;
            drop();
            m_package = package;
            setState(isCancelled(package.error) ? State::Cancelled : State::Opened);
        });
}

void PackageReview::cancel()
{
    if (!m_job)
        return;
    drop();
    setState(State::Cancelled);
}

void PackageReview::drop()
{
    m_ticker.stop();
    if (const auto job = std::exchange(m_job, nullptr))
        job->cancelled = true;
}

void PackageReview::setState(State state)
{
    m_state = state;
    if (state != State::Opened)
        m_package = {};
    emit stateChanged();
}

void PackageReview::tellProgress()
{
    if (!m_job || m_job->total <= 0 || m_job->told == m_job->done)
        return;
    m_job->told = m_job->done;
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
    if (m_package.report)
        row.files = m_package.report->files;
    if (m_package.input) {
        const Request &request = m_package.input->request;
        row.title = request.service.title.simplified();
        row.organisation = request.organisation.name.simplified();
        row.revision = request.revision;
    }
    return row;
}

} // namespace viatique
