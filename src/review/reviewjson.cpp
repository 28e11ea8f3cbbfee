// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewjson.h"

#include "core/atomicfile.h"
#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "core/slug.h"
#include "request/requestfield.h"
#include "review/packagename.h"
#include "review/reviewshape.h"

#include <QJsonArray>
#include <QSet>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace viatique {

const JsonWords<RemarkReason> &reasonWords()
{
    static const JsonWords<RemarkReason> words{
        {RemarkReason::Missing, QStringLiteral("missing")},
        {RemarkReason::Incorrect, QStringLiteral("incorrect")},
        {RemarkReason::Outdated, QStringLiteral("outdated")},
        {RemarkReason::NotJustified, QStringLiteral("not-justified")},
        {RemarkReason::Question, QStringLiteral("question")},
    };
    return words;
}

const JsonWords<RemarkSeverity> &severityWords()
{
    static const JsonWords<RemarkSeverity> words{
        {RemarkSeverity::Must, QStringLiteral("must")},
        {RemarkSeverity::Should, QStringLiteral("should")},
    };
    return words;
}

namespace {

constexpr int kFormatVersion = 1;
constexpr QLatin1String kRemarks("remarks");
/// Of a reviewer's name in the name of a file.
constexpr int kReviewerCharacters = 24;
/// Digits of the review's id there.
constexpr int kIdCharacters = 8;

const JsonWords<AnswerState> &answerWords()
{
    static const JsonWords<AnswerState> words{
        {AnswerState::Open, QStringLiteral("open")},
        {AnswerState::Fixed, QStringLiteral("fixed")},
        {AnswerState::Kept, QStringLiteral("kept")},
    };
    return words;
}

const JsonWords<ReviewState> &stateWords()
{
    static const JsonWords<ReviewState> words{
        {ReviewState::Started, QStringLiteral("started")},
        {ReviewState::Done, QStringLiteral("done")},
        {ReviewState::SetAside, QStringLiteral("set-aside")},
    };
    return words;
}

const JsonWords<Opinion> &opinionWords()
{
    static const JsonWords<Opinion> words{
        {Opinion::Favourable, QStringLiteral("favourable")},
        {Opinion::ChangesRequested, QStringLiteral("changes-requested")},
        {Opinion::Unfavourable, QStringLiteral("unfavourable")},
    };
    return words;
}

/// Both numbers of a remark's place are "not filled in" where they are absent, which JSON says with null.
struct Place
{
    std::optional<double> page;
    QList<double> area;
};

Place placeOf(const Remark &remark)
{
    Place place;
    if (remark.page > 0)
        place.page = remark.page;
    if (!remark.area.isNull())
        place.area = {remark.area.x(), remark.area.y(), remark.area.width(), remark.area.height()};
    return place;
}

/// A page that no PDF has, or a rectangle that does not lie on the page, is none.
void setPlace(Remark &remark, const Place &place)
{
    constexpr double kMostPages = 1'000'000;
    const double page = place.page.value_or(0);
    remark.page = page >= 1 && page <= kMostPages ? int(std::lround(page)) : 0;
    if (remark.page == 0 || place.area.size() != 4)
        return;
    const QRectF area(place.area.at(0), place.area.at(1), place.area.at(2), place.area.at(3));
    if (area.width() > 0 && area.height() > 0 && QRectF(0, 0, 1, 1).contains(area))
        remark.area = area;
}

constexpr auto describeAnswer = [](auto &json, auto &answer) {
    json.member(QLatin1String("state"), answer.state, answerWords());
    json.member(QLatin1String("text"), answer.text);
};

constexpr auto describeRemark = [](auto &json, auto &remark) {
    json.member(QLatin1String("id"), remark.id);
    json.member(QLatin1String("target"), remark.target);
    json.member(QLatin1String("reason"), remark.reason, reasonWords());
    json.member(QLatin1String("severity"), remark.severity, severityWords());
    json.member(QLatin1String("text"), remark.text);
    json.member(QLatin1String("suggestedValue"), remark.suggestedValue);
    json.object(QLatin1String("answer"), remark.answer, describeAnswer);
    Place place = placeOf(remark);
    json.member(QLatin1String("page"), place.page);
    json.member(QLatin1String("area"), place.area);
    json.member(QLatin1String("documentSha512"), remark.documentSha512);
    if constexpr (!std::is_const_v<std::remove_reference_t<decltype(remark)>>)
        setPlace(remark, place);
};

constexpr auto describeReview = [](auto &json, auto &review) {
    json.member(QLatin1String("id"), review.id);
    json.member(QLatin1String("createdAt"), review.createdAt);
    json.member(QLatin1String("modifiedAt"), review.modifiedAt);
    json.object(QLatin1String("request"), review.request, [](auto &inner, auto &request) {
        inner.member(QLatin1String("id"), request.id);
        inner.member(QLatin1String("revision"), request.revision);
        inner.member(QLatin1String("requestSha512"), request.requestSha512);
        inner.member(QLatin1String("manifestSha512"), request.manifestSha512);
    });
    json.object(QLatin1String("reviewer"), review.reviewer, [](auto &inner, auto &reviewer) {
        inner.member(QLatin1String("name"), reviewer.name);
        inner.member(QLatin1String("organisation"), reviewer.organisation);
        inner.member(QLatin1String("email"), reviewer.email);
    });
    json.member(QLatin1String("state"), review.state, stateWords());
    json.member(QLatin1String("opinion"), review.opinion, opinionWords());
    json.member(QLatin1String("message"), review.message);
    json.list(kRemarks, review.remarks, describeRemark);
};

/// Whether it was too long.
bool clean(QString &text, bool multiLine)
{
    const qsizetype limit = multiLine ? limits::kTextCharacters : limits::kLineCharacters;
    const bool isLong = text.size() > limit;
    text = cleanText(text, multiLine);
    return isLong;
}

int cleanTexts(Review &review)
{
    int shortened = 0;
    for (QString *line : {&review.id, &review.createdAt, &review.modifiedAt, &review.request.id,
                          &review.request.requestSha512, &review.request.manifestSha512,
                          &review.reviewer.name, &review.reviewer.organisation, &review.reviewer.email})
        shortened += clean(*line, false);
    shortened += clean(review.message, true);
    for (Remark &remark : review.remarks) {
        shortened +=
            clean(remark.id, false) + clean(remark.target, false) + clean(remark.documentSha512, false);
        for (QString *text : {&remark.text, &remark.suggestedValue, &remark.answer.text})
            shortened += clean(*text, true);
    }
    return shortened;
}

/// Answers are given by id, so each remark needs one of its own. The same file gives the same ids. How many
/// had that of another.
int nameRemarks(QList<Remark> &remarks)
{
    int doubled = 0;
    QSet<QString> taken;
    for (const Remark &remark : std::as_const(remarks))
        taken.insert(remark.id);
    QSet<QString> seen;
    int number = 0;
    for (Remark &remark : remarks) {
        if (remark.id.isEmpty() || seen.contains(remark.id)) {
            doubled += remark.id.isEmpty() ? 0 : 1;
            do
                remark.id = QStringLiteral("n%1").arg(++number);
            while (taken.contains(remark.id));
            taken.insert(remark.id);
        }
        seen.insert(remark.id);
    }
    return doubled;
}

/// How many of the places that stand in `json` are none, of the remarks that were read from it.
int placesLeft(const QJsonArray &json, const QList<Remark> &remarks)
{
    int left = 0;
    for (qsizetype i = 0; i < remarks.size(); ++i) {
        const QJsonObject object = json.at(i).toObject();
        const bool hadPage = object.value(QLatin1String("page")).toDouble() != 0;
        const bool hadArea = !object.value(QLatin1String("area")).toArray().isEmpty();
        const Remark &remark = remarks.at(i);
        left += (hadPage && remark.page == 0) || (hadArea && remark.area.isNull()) ? 1 : 0;
    }
    return left;
}

} // namespace

bool ReviewFile::isWhole() const
{
    return shortened == 0 && remarksLeft == 0 && placesLeft == 0 && unread.isEmpty()
           && remarksUnreadable.isEmpty();
}

Result<ReviewFile> readReview(const QByteArray &bytes, const QString &origin)
{
    const Result<QJsonObject> parsed = parseJsonObject(bytes, origin);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    const auto format = checkFormat(*parsed, QStringLiteral("viatique-review"), kFormatVersion, origin);
    if (!format)
        return tl::make_unexpected(format.error());
    const Result<ShapedReview> shaped = shapeReview(*parsed, origin);
    if (!shaped)
        return tl::make_unexpected(shaped.error());
    ReviewFile file;
    file.source = *parsed;
    const JsonReader reader(shaped->object);
    describeReview(reader, file.review);
    file.unread = shaped->unread;
    file.remarksUnreadable = shaped->remarksUnreadable;
    const auto given = parsed->value(kRemarks).toArray().size();
    file.remarksLeft = int(std::max<qsizetype>(given - limits::kRemarks, 0));
    file.placesLeft = placesLeft(shaped->object.value(kRemarks).toArray(), file.review.remarks);
    file.shortened = cleanTexts(file.review);
    file.idsDoubled = nameRemarks(file.review.remarks);
    return file;
}

Result<ReviewFile> readReviewFile(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    return readReview(*bytes, path);
}

QJsonObject toJson(const Review &review, const QJsonObject &source)
{
    JsonWriter writer;
    writer.member(QLatin1String("format"), QStringLiteral("viatique-review"));
    writer.member(QLatin1String("formatVersion"), kFormatVersion);
    describeReview(writer, review);
    return mergeKeepingUnknown(source, writer.result());
}

QString opinionId(Opinion opinion)
{
    return jsonWord(opinionWords(), opinion);
}

QString reasonId(RemarkReason reason)
{
    return jsonWord(reasonWords(), reason);
}

QString severityId(RemarkSeverity severity)
{
    return jsonWord(severityWords(), severity);
}

QString answerId(AnswerState state)
{
    return jsonWord(answerWords(), state);
}

QString reviewStateId(ReviewState state)
{
    return jsonWord(stateWords(), state);
}

QString reviewFileStem(const QString &id)
{
    constexpr int kDigestDigits = 32;
    const QUuid uuid(id);
    const bool isUuid =
        !uuid.isNull() && id.compare(uuid.toString(QUuid::WithoutBraces), Qt::CaseInsensitive) == 0;
    const bool isPlain = isUuid || (!id.isEmpty() && slug(id) == id);
    return isPlain ? id : sha512Of(id.toUtf8()).left(kDigestDigits);
}

QString reviewFileName(const QString &package, const Review &review)
{
    const QString reviewer = slug(review.reviewer.name, kReviewerCharacters, QStringLiteral("revue"));
    return QStringLiteral("%1.%2-%3%4")
        .arg(packageNameOf(package), reviewer, slug(review.id.left(kIdCharacters)), kReviewSuffix);
}

} // namespace viatique
