// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inbox.h"

#include "session/background.h"

#include <QDir>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

/// From a change to the look at it; longer where work is under way, which the look begins anew.
constexpr auto kSettle = 400ms;
constexpr auto kBusySettle = 10s;
constexpr auto kPoll = 60s;
constexpr auto kRows = 200ms;

/// A review that says nothing but that its package is set aside.
bool isEmpty(const Review &review)
{
    return review.remarks.isEmpty() && review.message.isEmpty() && review.opinion == Opinion::Unset;
}

KeptReview newReview(const PackageRecord &record, const QString &path, const Reviewer &reviewer,
                     const QString &now)
{
    KeptReview kept;
    Review &review = kept.file.review;
    review.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    review.createdAt = now;
    review.request = {record.requestId, record.revision, record.requestSha512, record.manifestSha512};
    review.reviewer = reviewer;
    kept.packagePath = path;
    kept.title = record.title;
    kept.organisation = record.organisation;
    kept.stamp = FileStamp();
    return kept;
}

/// True where something was changed.
Result<bool> setOneAside(const ReviewStore &store, const PackageRecord &record, const QString &path,
                         const Reviewer &reviewer, const QString &now, bool aside)
{
    std::optional<KeptReview> kept = store.find(record.requestId, record.requestSha512);
    if (!aside && !kept)
        return false;
    if (!kept)
        kept = newReview(record, path, reviewer, now);
    Review &review = kept->file.review;
    if ((review.state == ReviewState::SetAside) == aside)
        return false;
    const auto done = [] { return true; };
    if (!aside && isEmpty(review))
        return store.remove(review.id).map(done);
    review.state = aside ? ReviewState::SetAside : ReviewState::Started;
    review.modifiedAt = now;
    return store.save(*kept).map([](const FileStamp &) { return true; });
}

} // namespace

Inbox::Inbox(InboxParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_work(m_parts.work)
{
    m_look.setSingleShot(true);
    m_poll.setInterval(kPoll);
    m_rows.setSingleShot(true);
    connect(&m_work, &InboxWork::listed, this, &Inbox::takeListed);
    connect(&m_work, &InboxWork::scanned, this, &Inbox::takeScan);
    connect(&m_work, &InboxWork::recordsChanged, this, &Inbox::takeRecords);
    connect(&m_work, &InboxWork::recordsRemoved, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_records.remove(path);
        scheduleRows();
    });
    connect(
        &m_work, &InboxWork::packageProgressed, this, [this](const QString &path, qint64 done, qint64 total) {
            const int percent = total > 0 ? static_cast<int>(std::min<qint64>(100 * done / total, 99)) : 0;
            m_progress.insert(path, percent);
            m_model.setVerified(path, percent);
        });
    connect(&m_work, &InboxWork::progressed, this, [this](int done, int total, bool examining) {
        m_done = done;
        m_total = total;
        setState(examining ? State::Examining : State::Verifying);
        emit progressed();
    });
    connect(&m_work, &InboxWork::finished, this, &Inbox::finish);
    connect(&m_work, &InboxWork::failed, this, [this](const Error &error) { m_error = error; });
    connect(&m_work, &InboxWork::indexFailed, this, [this](const Error &error) {
        m_troubles.append(error);
        emit stateChanged();
    });
    connect(&m_work, &InboxWork::found, this, [this](const QString &words, const QSet<QString> &paths) {
        if (words == m_words)
            m_model.setFound(paths);
    });
    connect(&m_work, &InboxWork::excerptsFound, this,
            [this](const QString &words, const QHash<QString, QString> &byPath) {
                for (auto each = byPath.constBegin(); words == m_words && each != byPath.constEnd(); ++each)
                    emit excerptFound(each.key(), each.value());
            });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Inbox::scheduleLook);
    connect(&m_look, &QTimer::timeout, this, &Inbox::look);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_isPolling = true;
        refresh();
    });
    connect(&m_rows, &QTimer::timeout, this, &Inbox::showRows);
}

Inbox::~Inbox() = default;

QString Inbox::absolutePath(const QString &path) const
{
    return QDir(folder()).filePath(path);
}

void Inbox::open(const QString &folder)
{
    m_records.clear();
    m_progress.clear();
    m_scan.reset();
    m_sides = {};
    m_troubles.clear();
    m_error.reset();
    m_upToDateAt = {};
    m_isInterrupted = false;
    // The first look judges locks by their age.
    m_isPolling = true;
    m_model.setRows({});
    watch({});
    setState(State::Listing);
    m_work.start(folder);
    m_poll.start();
}

void Inbox::refresh()
{
    if (!m_work.isRunning())
        return look();
    lookBeside();
    scheduleLook();
}

void Inbox::scheduleLook()
{
    const bool isBusy = m_work.isRunning();
    // Not begun anew at each change: a folder in which something changes all the time is looked at, too.
    if (!isBusy || !m_look.isActive())
        m_look.start(isBusy ? kBusySettle : kSettle);
}

void Inbox::look()
{
    m_look.stop();
    if (folder().isEmpty() || m_isInterrupted)
        return;
    m_error.reset();
    m_work.refresh();
}

void Inbox::verifyAgain(const QStringList &paths)
{
    m_isInterrupted = false;
    m_work.verifyAgain(paths);
}

void Inbox::cancel()
{
    m_isInterrupted = true;
    m_work.cancel();
}

void Inbox::setFirst(const QStringList &paths)
{
    m_work.setFirst(paths);
}

void Inbox::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void Inbox::takeListed(const QList<PackageRecord> &records)
{
    for (const PackageRecord &record : records)
        m_records.insert(record.path, record);
    showRows();
}

void Inbox::takeScan(const InboxScan &scan)
{
    m_scan = scan;
    m_troubles = scan.unreadable;
    QHash<QString, PackageRecord> there;
    for (const ScannedPackage &package : scan.packages) {
        PackageRecord record = m_records.value(package.path);
        // Another file has its name now.
        if (record.stamp != package.stamp) {
            record = {};
            record.path = package.path;
            record.stamp = package.stamp;
        }
        there.insert(package.path, std::move(record));
    }
    for (auto known = m_records.constBegin(); known != m_records.constEnd(); ++known) {
        if (!there.contains(known.key()) && scan.isUncertain(known.key()))
            there.insert(known.key(), known.value());
    }
    m_records = std::move(there);
    watch(scan.folders);
    lookBeside();
    showRows();
    emit stateChanged();
}

void Inbox::takeRecords(const QList<PackageRecord> &records)
{
    for (const PackageRecord &record : records) {
        m_records.insert(record.path, record);
        m_progress.remove(record.path);
    }
    scheduleRows();
}

void Inbox::finish()
{
    m_progress.clear();
    showRows();
    // What changed meanwhile need not wait any longer.
    if (m_look.isActive())
        m_look.start(kSettle);
    if (m_error)
        return setState(State::Unreachable);
    if (m_isInterrupted)
        return setState(State::Interrupted);
    // What was read meanwhile is searched, too.
    if (!m_words.isEmpty())
        m_work.search(m_words);
    m_upToDateAt = m_parts.now().toLocalTime();
    const bool isSame = m_state == State::UpToDate;
    setState(State::UpToDate);
    if (isSame)
        emit stateChanged();
}

/// Watches exactly these.
void Inbox::watch(const QStringList &folders)
{
    QStringList wanted = folders;
    if (!folders.isEmpty() && QDir(m_parts.reviews.reviewsFolder()).exists())
        wanted.append(m_parts.reviews.reviewsFolder());
    const QStringList watched = m_watcher.directories();
    QStringList gone;
    for (const QString &each : watched) {
        if (!wanted.removeOne(each))
            gone.append(each);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    // Where the system watches no more, the timer looks.
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

void Inbox::lookBeside()
{
    if (!m_scan)
        return;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [folder = folder(), packages = m_scan->packages, store = m_parts.reviews, before = m_sides,
         judgesAge = std::exchange(m_isPolling, false)] {
            return viatique::lookBeside(folder, packages, store, before, judgesAge);
        },
        [this, look = ++m_looking](const InboxSides &sides) {
            if (look == m_looking)
                takeSides(sides);
        });
}

void Inbox::takeSides(const InboxSides &sides)
{
    m_sides = sides;
    showRows();
}

void Inbox::scheduleRows()
{
    // A long list takes longer to be made, and must not take all the time there is.
    if (!m_rows.isActive())
        m_rows.start(
            std::max<std::chrono::milliseconds>(kRows, std::chrono::milliseconds(m_records.size() / 5)));
}

InboxRow Inbox::rowOf(const PackageRecord &record) const
{
    InboxRow row;
    row.record = record;
    if (!record.requestId.isEmpty())
        row.reviews = m_sides.own.value(record.requestId);
    row.reviews += m_sides.colleagues.value(record.path);
    const auto holder = m_sides.holders.constFind(record.path);
    if (holder != m_sides.holders.constEnd())
        row.holder = *holder;
    const auto progress = m_progress.constFind(record.path);
    if (progress != m_progress.constEnd())
        row.verified = *progress;
    return row;
}

void Inbox::showRows()
{
    m_rows.stop();
    QList<InboxRow> rows;
    rows.reserve(m_records.size());
    for (const PackageRecord &record : std::as_const(m_records))
        rows.append(rowOf(record));
    m_model.setRows(std::move(rows));
}

void Inbox::search(const QString &words)
{
    m_words = words.simplified();
    if (m_words.isEmpty())
        m_model.setFound(std::nullopt);
    else
        m_work.search(m_words);
}

void Inbox::findExcerpt(const QString &path)
{
    if (!m_words.isEmpty())
        m_work.findExcerpts(m_words, {path});
}

void Inbox::setAside(const QStringList &paths, bool aside)
{
    QList<PackageRecord> records;
    for (const QString &path : paths) {
        const PackageRecord record = m_records.value(path);
        if (!record.requestId.isEmpty())
            records.append(record);
    }
    using Outcome = std::pair<int, std::optional<Error>>;
    inBackground(
        *QThreadPool::globalInstance(), this,
        [records, aside, store = m_parts.reviews, reviewer = m_parts.reviewer, folder = folder(),
         now = m_parts.now().toUTC().toString(Qt::ISODate)]() -> Outcome {
            Outcome outcome;
            for (const PackageRecord &record : records) {
                const Result<bool> set =
                    setOneAside(store, record, QDir(folder).filePath(record.path), reviewer, now, aside);
                if (set)
                    outcome.first += *set ? 1 : 0;
                else if (!outcome.second)
                    outcome.second = set.error();
            }
            return outcome;
        },
        [this](const Outcome &outcome) {
            lookBeside();
            emit setAsideDone(outcome.first, outcome.second);
        });
}

} // namespace viatique
