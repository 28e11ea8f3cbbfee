// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/revisionhistory.h"

#include "core/language.h"
#include "core/limits.h"
#include "package/packagereader.h"
#include "package/requestinput.h"
#include "report/place.h"
#include "review/packagedreviews.h"
#include "review/reviewwords.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace viatique {

namespace {

struct History
{
    Q_DECLARE_TR_FUNCTIONS(viatique::RevisionHistory)
};

/// A package with what is compared of it.
struct Read
{
    RevisionPackage package;
    RequestInput input;
    ReviewList reviews;
};

/// What is left in memory of a package.
qint64 weightOf(const ReceivedPackage &package)
{
    qint64 weight = package.readMember(QStringLiteral("data/request.json"), limits::kJsonBytes)
                        .value_or(QByteArray())
                        .size();
    for (const GeneratedMember &review : package.reviews())
        weight += review.bytes.size();
    return weight;
}

Read readOf(const QString &path, const ReceivedPackage &package, const CatalogueShelf &shelf)
{
    const VerifyReport &report = package.report();
    const Request &request = package.request();
    const QString vendor = request.vendor.name;
    const QString organisation = request.organisation.name;
    Read read{{path, request.revision, request.id, report.requestSha512, request.modifiedAt,
               request.service.title.simplified(), organisation.isEmpty() ? vendor : organisation,
               report.valid, report.redacted, verdictText(report)},
              requestInput(package, shelf),
              readPackagedReviews(package.reviews())};
    // Read above, and held no longer than that.
    read.input.reviews.clear();
    return read;
}

bool isContact(const RequestChange &change)
{
    return change.target.startsWith(QLatin1String("/contacts"))
           || change.target.startsWith(QLatin1String("/applicant"));
}

bool isEarlier(const Read &one, const Read &other)
{
    const auto key = [](const Read &read) {
        return std::tuple(read.package.revision, read.package.modifiedAt, read.package.path);
    };
    return key(one) < key(other);
}

/// Of packages of one revision, the better one to compare others with.
bool isBetter(const Read &one, const Read &other)
{
    const auto key = [](const Read &read) {
        return std::tuple(read.package.valid, !read.package.redacted, read.package.modifiedAt);
    };
    return key(one) > key(other);
}

HistoryReview told(const Review &review, const RequestInput &reviewed)
{
    HistoryReview said{review.reviewer, review.modifiedAt, review.opinion, {}};
    for (qsizetype i = 0; i < review.remarks.size(); ++i) {
        const Remark &remark = review.remarks.at(i);
        const QString place = remark.target.isEmpty()
                                  ? History::tr("The whole request")
                                  : report::placeName(remark.target, reviewed.request, reviewed.catalogue);
        said.remarks.append({int(i) + 1, words::remarkPlace(place, remark), remark});
    }
    return said;
}

RevisionStep stepBetween(const Read &before, const Read &after)
{
    RevisionStep step;
    step.before = before.package;
    step.after = after.package;
    step.withoutContacts = before.package.redacted || after.package.redacted;
    step.changes = compareRequests(before.input.request, after.input.request);
    if (step.withoutContacts)
        step.changes.removeIf(isContact);
    for (const RequestChange &change : std::as_const(step.changes))
        step.texts.append(report::changeText(change, before.input, after.input));
    const QList<Review> reviews = reviewsAbout(before.input, after.reviews);
    for (const Review &review : reviews)
        step.reviews.append(told(review, before.input));
    return step;
}

class Reader
{
public:
    Reader(const QString &language, const CatalogueShelf &shelf, const TrustStore &trust,
           const QDateTime &now)
        : m_shelf(shelf)
    {
        m_options.threads = 1;
        m_options.trust = trust;
        m_options.today = now;
        m_history.language = language;
    }

    Result<void> add(const QString &path, const Progress &progress);
    RevisionHistory compared(int most);

private:
    void dropCopies();
    void limitRevisions(int most);
    void describe();
    void compare();
    void addRevision(QList<Read>::const_iterator first, QList<Read>::const_iterator last,
                     const Read *&former);

    const CatalogueShelf &m_shelf;
    VerifyOptions m_options;
    RevisionHistory m_history;
    QList<Read> m_read;
    qint64 m_bytesLeft = kMostHistoryBytes;
};

Result<void> Reader::add(const QString &path, const Progress &progress)
{
    std::optional<VerifyReport> verdict;
    const Result<ReceivedPackage> package = readPackage(path, progress, &verdict, m_options);
    if (!package) {
        if (package.error().code == ErrorCode::Cancelled)
            return tl::make_unexpected(package.error());
        const QString reason =
            verdict && !verdict->valid ? verdictText(*verdict) : errorText(package.error());
        m_history.unreadable.append({path, reason, package.error()});
        return {};
    }
    const Request &request = package->request();
    if (!m_read.isEmpty() && request.id != m_history.requestId) {
        const QString title = request.service.title.simplified();
        m_history.unreadable.append(
            {path, History::tr("This is another request: “%1”.").arg(title.isEmpty() ? request.id : title),
             std::nullopt});
        return {};
    }
    m_bytesLeft -= weightOf(*package);
    if (m_bytesLeft < 0) {
        ++m_history.leftOut;
        return {};
    }
    m_history.requestId = request.id;
    m_read.append(readOf(path, *package, m_shelf));
    return {};
}

/// Of packages with the same request, the one that is intact is kept.
void Reader::dropCopies()
{
    QList<Read> kept;
    for (Read &read : m_read) {
        const auto same = std::find_if(kept.begin(), kept.end(), [&read](const Read &other) {
            return other.package.requestSha512 == read.package.requestSha512;
        });
        if (same == kept.end()) {
            kept.append(std::move(read));
            continue;
        }
        if (read.package.valid && !same->package.valid)
            std::swap(read, *same);
        m_history.copies.append(read.package);
    }
    m_read = std::move(kept);
}

void Reader::limitRevisions(int most)
{
    const int surplus = int(m_read.size()) - most;
    if (surplus <= 0)
        return;
    m_read.remove(0, surplus);
    m_history.leftOut += surplus;
}

void Reader::describe()
{
    if (m_read.isEmpty())
        return;
    m_history.title = m_read.constLast().package.title;
    m_history.organisation = m_read.constLast().package.organisation;
}

void Reader::addRevision(QList<Read>::const_iterator first, QList<Read>::const_iterator last,
                         const Read *&former)
{
    const auto best = std::min_element(first, last, isBetter);
    m_history.revisions.append(best->package);
    if (former)
        m_history.steps.append(stepBetween(*former, *best));
    for (auto other = first; other != last; ++other) {
        if (other == best)
            continue;
        RevisionStep step = stepBetween(*best, *other);
        // Such as a copy that was made without contacts: another file, which says nothing else.
        if (step.changes.isEmpty()) {
            m_history.copies.append(other->package);
            continue;
        }
        step.isAltered = true;
        m_history.revisions.append(other->package);
        m_history.steps.append(step);
    }
    former = &*best;
}

void Reader::compare()
{
    const Read *former = nullptr;
    for (auto first = m_read.cbegin(); first != m_read.cend();) {
        const auto last = std::find_if(first, m_read.cend(), [first](const Read &read) {
            return read.package.revision != first->package.revision;
        });
        addRevision(first, last, former);
        first = last;
    }
}

RevisionHistory Reader::compared(int most)
{
    std::sort(m_read.begin(), m_read.end(), isEarlier);
    dropCopies();
    std::sort(m_read.begin(), m_read.end(), isEarlier);
    limitRevisions(most);
    describe();
    compare();
    return std::move(m_history);
}

} // namespace

bool RevisionHistory::isAltered() const
{
    return std::any_of(steps.cbegin(), steps.cend(), [](const RevisionStep &step) { return step.isAltered; });
}

Result<RevisionHistory> readRevisionHistory(const QStringList &paths, const Progress &progress,
                                            const QString &language, int most, const CatalogueShelf &shelf,
                                            const TrustStore &trust, const QDateTime &now)
{
    const LanguageScope scope(language);
    Reader reader(language, shelf, trust, now);
    for (const QString &path : paths) {
        if (const auto added = reader.add(path, progress); !added)
            return tl::make_unexpected(added.error());
    }
    return reader.compared(most);
}

} // namespace viatique
