// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/receivedmodel.h"

#include "core/language.h"
#include "core/settings.h"
#include "review/reviewwords.h"
#include "session/modelroles.h"
#include "session/reviewstore.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace viatique {

namespace {

using Verdict = ReceivedRow::Verdict;

constexpr std::array<std::pair<Verdict, QLatin1String>, 3> kVerdicts{{
    {Verdict::Valid, QLatin1String("valid")},
    {Verdict::Altered, QLatin1String("altered")},
    {Verdict::Unreadable, QLatin1String("unreadable")},
}};

std::optional<Verdict> verdictOf(const QString &word)
{
    for (const auto &[verdict, known] : kVerdicts) {
        if (word == known)
            return verdict;
    }
    return std::nullopt;
}

QString wordOf(Verdict verdict)
{
    for (const auto &[known, word] : kVerdicts) {
        if (known == verdict)
            return word;
    }
    return {};
}

QString toEntry(const ReceivedRow &row)
{
    const QJsonObject object{{QStringLiteral("path"), row.path},
                             {QStringLiteral("title"), row.title},
                             {QStringLiteral("organisation"), row.organisation},
                             {QStringLiteral("requestId"), row.requestId},
                             {QStringLiteral("requestSha512"), row.requestSha512},
                             {QStringLiteral("revision"), row.revision},
                             {QStringLiteral("verdict"), wordOf(row.verdict)},
                             {QStringLiteral("files"), row.files},
                             {QStringLiteral("signature"), row.hasSignature},
                             {QStringLiteral("openedAt"), row.openedAt.toUTC().toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Nothing for what is damaged: a list of what was opened is not worth an error.
std::optional<ReceivedRow> fromEntry(const QString &entry)
{
    const QJsonObject object = QJsonDocument::fromJson(entry.toUtf8()).object();
    ReceivedRow row;
    row.path = object.value(QLatin1String("path")).toString();
    const auto verdict = verdictOf(object.value(QLatin1String("verdict")).toString());
    if (row.path.isEmpty() || QDir::isRelativePath(row.path) || !verdict)
        return std::nullopt;
    row.title = object.value(QLatin1String("title")).toString();
    row.organisation = object.value(QLatin1String("organisation")).toString();
    row.requestId = object.value(QLatin1String("requestId")).toString();
    row.requestSha512 = object.value(QLatin1String("requestSha512")).toString();
    row.revision = std::max(object.value(QLatin1String("revision")).toInt(), 0);
    row.verdict = *verdict;
    row.files = std::max(object.value(QLatin1String("files")).toInt(), 0);
    row.hasSignature = object.value(QLatin1String("signature")).toBool();
    row.openedAt = QDateTime::fromString(object.value(QLatin1String("openedAt")).toString(), Qt::ISODate);
    return row;
}

bool hasPath(const QList<ReceivedRow> &rows, const QString &path)
{
    return std::any_of(rows.cbegin(), rows.cend(),
                       [&path](const ReceivedRow &row) { return row.path == path; });
}

/// Two files of one content: a copy, or what was moved.
bool isSameRequest(const ReceivedRow &a, const ReceivedRow &b)
{
    return !a.requestSha512.isEmpty() && a.requestSha512 == b.requestSha512 && a.requestId == b.requestId;
}

/// Whether the review that `reviewed` stands for is one of the package of `row`.
bool isReviewOf(const ReceivedRow &reviewed, const ReceivedRow &row)
{
    // What an earlier version of the program remembered, or what was no package, has only a path.
    return row.requestSha512.isEmpty() || reviewed.requestSha512.isEmpty() ? reviewed.path == row.path
                                                                           : isSameRequest(reviewed, row);
}

/// Says of rows with one title what tells them apart.
void tellApart(QList<ReceivedRow> &rows)
{
    QHash<QString, QStringList> names;
    for (const ReceivedRow &row : std::as_const(rows))
        names[row.title].append(QFileInfo(row.path).fileName());
    for (ReceivedRow &row : rows) {
        const QString name = QFileInfo(row.path).fileName();
        const QStringList same = names.value(row.title);
        // What has no title is called after its file already.
        const bool isAlone = same.size() < 2 || (row.title.isEmpty() && same.count(name) < 2);
        row.apart = isAlone ? QString() : same.count(name) < 2 ? name : QDir::toNativeSeparators(row.path);
    }
}

bool hasReview(const QList<ReceivedRow> &rows, const ReceivedRow &of)
{
    return std::any_of(rows.cbegin(), rows.cend(), [&of](const ReceivedRow &row) {
        return row.review && row.review->id == of.review->id;
    });
}

void removePath(QList<ReceivedRow> &rows, const QString &path)
{
    rows.removeIf([&path](const ReceivedRow &row) { return row.path == path; });
}

QString integrityWords(const ReceivedRow &row)
{
    if (!row.isThere)
        return ReceivedModel::tr("no longer there");
    switch (row.verdict) {
    case Verdict::Valid:
        return ReceivedModel::tr("intact, %n file(s) verified", nullptr, row.files);
    case Verdict::Altered:
        return ReceivedModel::tr("altered");
    case Verdict::Unknown:
        return ReceivedModel::tr("not verified yet");
    case Verdict::Unreadable:
        break;
    }
    return ReceivedModel::tr("could not be read");
}

/// Below the title. Of what was altered or could not be read, a signature would but reassure.
QString detailWords(const ReceivedRow &row)
{
    QStringList parts;
    // Before the name of a file, which may be too long for its room.
    if (row.hasSignature && row.verdict == Verdict::Valid)
        parts.append(ReceivedModel::tr("signed", "package"));
    if (!row.apart.isEmpty())
        parts.append(row.apart);
    return parts.join(QStringLiteral(" · "));
}

QString reviewWords(const ReviewBrief &review)
{
    const bool hasOpinion = review.opinion != Opinion::Unset && review.state != ReviewState::SetAside;
    if (hasOpinion && review.isExported)
        return ReceivedModel::tr("%1, exported", "opinion").arg(words::opinion(review.opinion));
    const QString remarks = ReceivedModel::tr("%n remark(s)", nullptr, review.remarks);
    return ReceivedModel::tr("%1, %2", "opinion or state of a review, number of remarks")
        .arg(hasOpinion ? words::opinion(review.opinion) : words::reviewState(review.state), remarks);
}

} // namespace

ReceivedModel::ReceivedModel(Settings &settings, QObject *parent)
    : TableModel(parent)
    , m_settings(settings)
{
    connect(&settings, &Settings::changed, this, [this](const char *key) {
        if (!m_storing && std::strcmp(key, setting::kReceived.key) == 0)
            read();
    });
    read();
}

void ReceivedModel::read()
{
    QList<ReceivedRow> read;
    const QStringList entries = m_settings.value(setting::kReceived);
    for (const QString &entry : entries) {
        std::optional<ReceivedRow> row = fromEntry(entry);
        if (!row || hasPath(read, row->path))
            continue;
        row->isThere = QFileInfo::exists(row->path);
        read.append(*std::move(row));
    }
    if (read.size() > kMost)
        read.resize(kMost);
    m_opened = std::move(read);
    join();
}

void ReceivedModel::setReviews(const QList<KeptReview> &reviews)
{
    m_reviewed.clear();
    for (const KeptReview &kept : reviews) {
        const Review &review = kept.file.review;
        if (kept.packagePath.isEmpty())
            continue;
        ReceivedRow row;
        row.path = kept.packagePath;
        row.title = kept.title;
        row.organisation = kept.organisation;
        row.requestId = review.request.id;
        row.requestSha512 = review.request.requestSha512;
        row.revision = review.request.revision;
        row.verdict = Verdict::Unknown;
        row.openedAt = QDateTime::fromString(review.modifiedAt, Qt::ISODate);
        row.isThere = QFileInfo::exists(row.path);
        row.review = ReviewBrief{review.id, review.state, review.opinion, int(review.remarks.size()),
                                 kept.isExported()};
        m_reviewed.append(std::move(row));
    }
    join();
}

void ReceivedModel::join()
{
    QList<ReceivedRow> all = m_opened;
    for (ReceivedRow &row : all) {
        const auto reviewed = std::find_if(m_reviewed.cbegin(), m_reviewed.cend(),
                                           [&row](const ReceivedRow &each) { return isReviewOf(each, row); });
        if (reviewed != m_reviewed.cend())
            row.review = reviewed->review;
    }
    // The package at its path may be another by now: each review has a row all the same.
    for (const ReceivedRow &row : std::as_const(m_reviewed)) {
        if (!hasReview(all, row))
            all.append(row);
    }
    tellApart(all);
    setRows(std::move(all));
}

void ReceivedModel::remember(const ReceivedRow &row)
{
    QList<ReceivedRow> changed = m_opened;
    ReceivedRow first = row;
    first.path = QFileInfo(row.path).absoluteFilePath();
    first.isThere = QFileInfo::exists(first.path);
    removePath(changed, first.path);
    changed.removeIf([&first](const ReceivedRow &each) {
        return isSameRequest(each, first) && !QFileInfo::exists(each.path);
    });
    changed.prepend(std::move(first));
    if (changed.size() > kMost)
        changed.resize(kMost);
    store(std::move(changed));
}

void ReceivedModel::forget(const QString &path)
{
    QList<ReceivedRow> changed = m_opened;
    removePath(changed, path);
    store(std::move(changed));
}

void ReceivedModel::store(QList<ReceivedRow> rows)
{
    QStringList entries;
    for (const ReceivedRow &row : std::as_const(rows))
        entries.append(toEntry(row));
    const QScopedValueRollback<bool> storing(m_storing, true);
    m_settings.set(setting::kReceived, entries);
    m_opened = std::move(rows);
    join();
}

void ReceivedModel::refresh()
{
    for (QList<ReceivedRow> *list : {&m_opened, &m_reviewed}) {
        for (ReceivedRow &row : *list)
            row.isThere = QFileInfo::exists(row.path);
    }
    join();
}

int ReceivedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReceivedModel::cell(int column, int role, const ReceivedRow &row) const
{
    if (role == IdRole)
        return row.path;
    if (role == ReviewRole)
        return row.review ? row.review->id : QString();
    if (role == Qt::ToolTipRole)
        return QDir::toNativeSeparators(row.path);
    if (column == TitleColumn && role == DetailRole)
        return detailWords(row);
    if (column == TitleColumn && role == Qt::AccessibleTextRole && !detailWords(row).isEmpty())
        return tr("%1, %2", "title of a request, its file")
            .arg(words(column, row).toString(), detailWords(row));
    if (column == IntegrityColumn && role == MeaningRole) {
        if (row.isThere && row.verdict == Verdict::Unknown)
            return {};
        if (!row.isThere || row.verdict == Verdict::Unreadable)
            return int(Meaning::ToCheck);
        return int(row.verdict == Verdict::Valid ? Meaning::Fine : Meaning::ToCorrect);
    }
    return role == Qt::DisplayRole ? words(column, row) : QVariant();
}

QVariant ReceivedModel::words(int column, const ReceivedRow &row) const
{
    switch (column) {
    case TitleColumn:
        // What has no title can be told by its file.
        return row.title.isEmpty() ? QFileInfo(row.path).fileName() : row.title;
    case OrganisationColumn:
        return row.organisation;
    case RevisionColumn:
        return row.revision > 0 ? currentLocale().toString(row.revision) : QString();
    case OpenedColumn:
        return row.openedAt.isValid()
                   ? currentLocale().toString(row.openedAt.toLocalTime().date(), QLocale::ShortFormat)
                   : QString();
    case IntegrityColumn:
        return integrityWords(row);
    case ReviewColumn:
        return row.review ? reviewWords(*row.review) : QString();
    default:
        return {};
    }
}

QVariant ReceivedModel::heading(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("Title");
    case OrganisationColumn:
        return tr("Organisation");
    case RevisionColumn:
        return tr("Revision");
    case OpenedColumn:
        return tr("Opened on");
    case IntegrityColumn:
        return tr("Integrity");
    case ReviewColumn:
        return tr("Review");
    default:
        return {};
    }
}

void ReceivedModel::retranslate()
{
    allChanged();
}

QStringList receivedPaths(const QStringList &entries, const QString &requestId)
{
    QStringList paths;
    for (const QString &entry : entries) {
        const std::optional<ReceivedRow> row = fromEntry(entry);
        if (row && !requestId.isEmpty() && row->requestId == requestId)
            paths.append(row->path);
    }
    return paths;
}

QStringList receivedWithout(const QStringList &entries, const QString &requestId, const QStringList &kept)
{
    QStringList others;
    for (const QString &entry : entries) {
        const std::optional<ReceivedRow> row = fromEntry(entry);
        if (!row || requestId.isEmpty() || row->requestId != requestId || kept.contains(row->path))
            others.append(entry);
    }
    return others;
}

} // namespace viatique
