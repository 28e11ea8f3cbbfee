// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/comparison.h"

#include "core/language.h"
#include "package/packagefinder.h"
#include "package/packagereader.h"
#include "report/place.h"
#include "session/background.h"
#include "session/waitingthread.h"

#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

constexpr std::chrono::milliseconds kTick{50};

using Package = std::shared_ptr<const ReceivedPackage>;

bool isPackage(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() ? isBagFolder(path) : info.suffix().toLower() != QLatin1String("json");
}

/// Without looking into its documents. A package stays open for that.
Result<RequestInput> readInput(const QString &path, const CatalogueShelf &shelf, const CancelCheck &cancelled,
                               const Progress &progress, Package &package)
{
    VerifyOptions options;
    // Who signed is not said of either: as listed or not is the same whoever is believed.
    options.trust = TrustStore();
    if (!isPackage(path) || !QFileInfo::exists(path)) {
        // No program, no examination.
        DocumentInspector none{QString()};
        none.setCancelled(cancelled);
        return readRequestInput(path, none, progress, options, nullptr, shelf);
    }
    return readPackage(path, progress, nullptr, options).map([&package, &shelf](ReceivedPackage &&read) {
        package = std::make_shared<const ReceivedPackage>(std::move(read));
        return requestInput(*package, shelf);
    });
}

ComparedSide read(const QString &path, const CatalogueShelf &shelf, const CancelCheck &cancelled,
                  const Progress &progress, Package &package)
{
    ComparedSide side;
    side.path = path;
    Result<RequestInput> input = readInput(path, shelf, cancelled, progress, package);
    if (!input) {
        side.error = input.error();
        return side;
    }
    side.reviews = reviewsOf(*input, path);
    side.input = *std::move(input);
    return side;
}

void examineSide(ComparedSide &side, const Package &package, const DocumentInspector &inspector)
{
    if (package)
        side.input->facts = receivedFacts(*package, inspector);
    else if (QFileInfo(side.path).isDir())
        side.input->facts = draftFacts(side.path, side.input->request.documents, inspector, Digests::Check);
}

/// Whether a change happened at this place or below.
bool isChanged(const QString &target, const QList<RequestChange> &changes)
{
    return std::any_of(changes.cbegin(), changes.cend(), [&target](const RequestChange &change) {
        return change.target == target || change.target.startsWith(target + u'/');
    });
}

/// What the later request has, as if all of it were new, without what did change.
QList<ComparedChange> sameOf(const QList<RequestChange> &changes, const RequestInput &after)
{
    QList<ComparedChange> same;
    const QList<RequestChange> all = compareRequests({}, after.request);
    for (const RequestChange &each : all) {
        if (isChanged(each.target, changes))
            continue;
        ComparedChange said{each, report::changeText(each, after, after)};
        for (QList<WordRun> *runs : {&said.text.runs, &said.text.detail}) {
            for (WordRun &run : *runs)
                run.kind = WordRun::Kind::Same;
        }
        if (each.target.startsWith(QLatin1String("/documents/")))
            said.text.label = report::placeName(each.target, after.request, after.catalogue)
                                  .section(QStringLiteral(" › "), 1);
        same.append(said);
    }
    return same;
}

void say(ComparedRequests &requests)
{
    requests.changes.clear();
    requests.same.clear();
    if (!requests.isWhole())
        return;
    const QList<RequestChange> changes =
        compareRequests(requests.before.input->request, requests.after.input->request);
    for (const RequestChange &change : changes)
        requests.changes.append(
            {change, report::changeText(change, *requests.before.input, *requests.after.input)});
    requests.same = sameOf(changes, *requests.after.input);
}

} // namespace

std::optional<ReceivedRow::Verdict> ComparedSide::verdict() const
{
    if (!input)
        return ReceivedRow::Verdict::Unreadable;
    if (!input->verified)
        return std::nullopt;
    return input->verified->valid ? ReceivedRow::Verdict::Valid : ReceivedRow::Verdict::Altered;
}

bool ComparedRequests::isOneRequest() const
{
    return isWhole() && before.input->request.id == after.input->request.id;
}

QList<Review> ComparedRequests::reviews() const
{
    return isWhole() ? reviewsAbout(*before.input, after.reviews) : QList<Review>();
}

/// What both threads look at.
struct Comparison::Job
{
    std::atomic<bool> cancelled = false;
    std::atomic<bool> isSecond = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    qint64 told = -1;
};

/// What was read, and what is looked into afterwards.
struct Comparison::Reading
{
    ComparedRequests requests;
    Package before; ///< null: no package
    Package after;
};

Comparison::Reading Comparison::readBoth(Job &job, const QString &before, const QString &after,
                                         const CatalogueShelf &shelf)
{
    const Progress progress = [&job](qint64 done, qint64 total) {
        job.total = total;
        job.done = done;
        return !job.cancelled;
    };
    const CancelCheck cancelled = [&job] { return job.cancelled.load(); };
    Reading reading;
    ComparedRequests &requests = reading.requests;
    requests.before = read(before, shelf, cancelled, progress, reading.before);
    job.isSecond = true;
    if (!job.cancelled)
        requests.after = read(after, shelf, cancelled, progress, reading.after);
    // Revisions of one request are compared in their order, whichever was named first.
    if (requests.isOneRequest()
        && requests.before.input->request.revision > requests.after.input->request.revision) {
        std::swap(requests.before, requests.after);
        std::swap(reading.before, reading.after);
    }
    if (!job.cancelled)
        say(requests);
    return reading;
}

Comparison::Comparison(ReviewOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_ticker.setInterval(kTick);
    connect(&m_ticker, &QTimer::timeout, this, &Comparison::tellProgress);
}

Comparison::~Comparison()
{
    drop();
}

void Comparison::compare(const QString &before, const QString &after)
{
    drop();
    const auto job = std::make_shared<Job>();
    m_job = job;
    m_toExamine = nullptr;
    m_requests = {};
    m_requests.before.path = QFileInfo(before).absoluteFilePath();
    m_requests.after.path = QFileInfo(after).absoluteFilePath();
    setState(State::Comparing);
    m_ticker.start();
    inBackground(
        *QThreadPool::globalInstance(), this,
        [job, former = m_requests.before.path, later = m_requests.after.path, language = currentLanguage(),
         shelf = m_options.shelf] {
            const LanguageScope scope(language);
            return readBoth(*job, former, later, shelf);
        },
        [this, job](const Reading &reading) {
            // Others were chosen meanwhile, or it was interrupted.
            if (job != m_job)
                return;
            drop();
            m_requests = reading.requests;
            const auto toExamine =
                reading.requests.isWhole() ? std::make_shared<const Reading>(reading) : nullptr;
            m_toExamine = toExamine;
            setState(State::Compared);
            // Who is told may have chosen others.
            if (toExamine && m_toExamine == toExamine && !m_job)
                examine();
        });
}

void Comparison::examine()
{
    const auto job = std::make_shared<Job>();
    m_job = job;
    DocumentInspector inspector = m_options.inspector;
    inspector.setCancelled([job] { return job->cancelled.load(); });
    inBackground(
        *QThreadPool::globalInstance(), this,
        [job, inspector, reading = m_toExamine, requests = m_requests,
         language = currentLanguage()]() mutable {
            const LanguageScope scope(language);
            const WaitingThread waiting;
            examineSide(requests.before, reading->before, inspector);
            examineSide(requests.after, reading->after, inspector);
            if (!job->cancelled)
                say(requests);
            return requests;
        },
        [this, job](const ComparedRequests &requests) {
            if (job != m_job)
                return;
            drop();
            m_toExamine = nullptr;
            m_requests = requests;
            emit examined();
        });
}

void Comparison::cancel()
{
    if (!m_job)
        return;
    drop();
    m_toExamine = nullptr;
    if (m_state == State::Comparing)
        setState(State::Cancelled);
}

void Comparison::retranslate()
{
    if (m_state != State::Compared)
        return;
    drop();
    const auto job = std::make_shared<Job>();
    m_job = job;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [requests = m_requests, language = currentLanguage()]() mutable {
            const LanguageScope scope(language);
            say(requests);
            return requests;
        },
        [this, job](const ComparedRequests &requests) {
            if (job != m_job)
                return;
            drop();
            m_requests = requests;
            emit stateChanged();
            if (m_toExamine && !m_job)
                examine();
        });
}

void Comparison::drop()
{
    m_ticker.stop();
    if (const auto job = std::exchange(m_job, nullptr))
        job->cancelled = true;
}

void Comparison::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void Comparison::tellProgress()
{
    if (!m_job || m_job->total <= 0 || m_job->told == m_job->done)
        return;
    m_job->told = m_job->done;
    emit progressed(m_job->isSecond ? m_requests.after.path : m_requests.before.path, m_job->told,
                    m_job->total);
}

} // namespace viatique
