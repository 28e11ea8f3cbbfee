// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/inbox.h"

#include "session/background.h"
#include "session/sharepool.h"

#include <QDir>

#include <algorithm>
#include <chrono>
#include <utility>

namespace viatique {

namespace {

/// From a change to the look at it; longer where work is under way.
constexpr std::chrono::milliseconds kSettle{400};
constexpr std::chrono::milliseconds kBusySettle{2000};
constexpr std::chrono::milliseconds kPoll{60'000};
/// Where the folder is out of reach.
constexpr std::chrono::milliseconds kPollAgain{5000};
constexpr std::chrono::milliseconds kRows{200};

} // namespace

Inbox::Inbox(InboxParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_work(m_parts.work)
{
    m_look.setSingleShot(true);
    m_lookBeside.setSingleShot(true);
    m_lookBeside.setInterval(kSettle);
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
        m_indexError = error;
        emit stateChanged();
    });
    connect(&m_work, &InboxWork::found, this, [this](const QString &words, const QSet<QString> &paths) {
        if (words != m_words)
            return;
        m_model.setFound(paths);
        emit searched();
    });
    connect(&m_work, &InboxWork::excerptsFound, this,
            [this](const QString &words, const QHash<QString, QString> &byPath) {
                for (auto each = byPath.constBegin(); words == m_words && each != byPath.constEnd(); ++each)
                    emit excerptFound(each.key(), each.value());
            });
    connect(&m_watch, &FolderWatch::changed, this, &Inbox::scheduleLook);
    connect(&m_ownWatch, &FolderWatch::changed, &m_lookBeside, qOverload<>(&QTimer::start));
    connect(&m_look, &QTimer::timeout, this, &Inbox::look);
    connect(&m_lookBeside, &QTimer::timeout, this, &Inbox::lookBeside);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        m_judgesAge = true;
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
    m_indexError.reset();
    m_error.reset();
    m_upToDateAt = {};
    m_isInterrupted = false;
    m_judgesAge = true;
    m_isLookDue = false;
    ++m_opening;
    // One that hangs on the former folder is no longer waited for.
    m_isLookingBeside = false;
    m_looksBesideAgain = false;
    m_model.setRows({});
    m_watch.watch({});
    m_ownWatch.watch({m_parts.reviews.reviewsFolder()});
    setState(State::Listing);
    m_work.start(folder);
    m_poll.start();
}

void Inbox::refresh()
{
    if (!m_work.isRunning() && !m_isInterrupted)
        return look();
    lookBeside();
    scheduleLook();
}

void Inbox::setInSight(bool inSight)
{
    m_isInSight = inSight;
    if (inSight && std::exchange(m_isLookDue, false))
        refresh();
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
    if (!m_isInSight) {
        m_isLookDue = true;
        return;
    }
    m_error.reset();
    m_work.refresh();
}

void Inbox::verifyAgain(const QStringList &paths)
{
    if (folder().isEmpty())
        return;
    m_isInterrupted = false;
    setState(State::Verifying);
    m_work.verifyAgain(paths);
}

void Inbox::cancel()
{
    if (!m_work.isRunning())
        return;
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
        there.insert(package.path, record);
    }
    for (auto known = m_records.constBegin(); known != m_records.constEnd(); ++known) {
        if (!there.contains(known.key()) && scan.isUncertain(known.key()))
            there.insert(known.key(), known.value());
    }
    m_records = std::move(there);
    m_watch.watch(scan.folders);
    lookBeside();
    showRows();
    emit stateChanged();
}

void Inbox::takeRecords(const QList<PackageRecord> &records)
{
    m_isSearchStale = true;
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
    m_poll.start(m_error ? kPollAgain : kPoll);
    if (m_error)
        return setState(State::Unreachable);
    if (m_isInterrupted)
        return setState(State::Interrupted);
    // What was read meanwhile is searched, too.
    if (std::exchange(m_isSearchStale, false) && !m_words.isEmpty())
        m_work.search(m_words);
    m_upToDateAt = m_parts.now().toLocalTime();
    const bool isSame = m_state == State::UpToDate;
    setState(State::UpToDate);
    if (isSame)
        emit stateChanged();
}

void Inbox::lookBeside()
{
    if (!m_scan)
        return;
    if (!m_isInSight) {
        m_isLookDue = true;
        return;
    }
    // A share that does not answer is not asked again meanwhile.
    if (m_isLookingBeside) {
        m_looksBesideAgain = true;
        return;
    }
    m_isLookingBeside = true;
    inBackground(
        sharePool(), this,
        [folder = folder(), packages = m_scan->packages, store = m_parts.reviews, before = m_sides,
         judgesAge = std::exchange(m_judgesAge, false)] {
            return viatique::lookBeside(folder, packages, store, before, judgesAge);
        },
        [this, opening = m_opening](const InboxSides &sides) {
            if (opening != m_opening)
                return;
            m_isLookingBeside = false;
            takeSides(sides);
            if (std::exchange(m_looksBesideAgain, false))
                lookBeside();
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

} // namespace viatique
