// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewshape.h"

#include "core/jsonpointer.h"
#include "core/jsonschema.h"
#include "core/limits.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

namespace viatique {

namespace {

constexpr QLatin1String kRemarks("remarks");

/// Where the first part stands that is not as the schema has it; nothing where all of it is.
std::optional<QStringList> culprit(const QJsonObject &object)
{
    const auto shape = checkSchema(object, QStringLiteral(":/viatique/schemas/review.schema.json"), {});
    if (shape)
        return std::nullopt;
    return pointerParts(shape.error().args.value(1));
}

/// Takes out the member that `path` leads to; the list, where it leads into one.
void take(QJsonObject &object, const QStringList &path)
{
    const QString &name = path.constFirst();
    if (path.size() == 1 || !object.value(name).isObject()) {
        object.remove(name);
        return;
    }
    QJsonObject inner = object.value(name).toObject();
    take(inner, path.mid(1));
    object.insert(name, inner);
}

/// Null is "not filled in" everywhere: nothing is lost with it.
bool isNullAt(const QJsonObject &object, const QStringList &path)
{
    QJsonValue value = object;
    for (const QString &name : path) {
        if (!value.isObject())
            break;
        value = value.toObject().value(name);
    }
    return value.isNull();
}

QString nameOf(const QStringList &path)
{
    const bool isElement = !path.isEmpty() && path.constFirst() == QLatin1String("area");
    return isElement ? path.constFirst() : path.join(QLatin1Char('/'));
}

/// Without its remarks. What it is, and about what, must be right.
Result<QJsonObject> shapedHead(QJsonObject head, const QString &origin, QStringList &unread)
{
    static const QStringList kEnvelope{QStringLiteral("format"), QStringLiteral("formatVersion"),
                                       QStringLiteral("id"), QStringLiteral("request")};
    while (const auto path = culprit(head)) {
        const QString member = path->value(0);
        // Without a culprit, something is missing: only members of the envelope can.
        if (member.isEmpty() || kEnvelope.contains(member) || !head.contains(member))
            return failure(ErrorCode::SchemaViolation,
                           {origin, pointerOf(member.isEmpty() ? QStringList{QStringLiteral("id")} : *path),
                            QString(), QStringLiteral("viatique-review")});
        if (!isNullAt(head, *path))
            unread.append(nameOf(*path));
        take(head, *path);
    }
    return head;
}

/// What the remark is about and says is the remark: without either, nothing of it is kept.
std::optional<QJsonObject> shapedRemark(const QJsonValue &value, QStringList &unread)
{
    if (!value.isObject())
        return std::nullopt;
    QJsonObject remark = value.toObject();
    // The one statement of its shape is the schema of a whole review.
    const auto wrapped = [&remark] {
        return QJsonObject{{QStringLiteral("format"), QStringLiteral("viatique-review")},
                           {QStringLiteral("formatVersion"), 1},
                           {QStringLiteral("id"), QString()},
                           {kRemarks, QJsonArray{remark}}};
    };
    QStringList left;
    while (const auto path = culprit(wrapped())) {
        const QStringList inside = path->mid(2);
        const QString member = inside.value(0);
        const bool isHeart = member == QLatin1String("target") || member == QLatin1String("text");
        const bool isNull = isNullAt(remark, inside);
        if (member.isEmpty() || !remark.contains(member) || (isHeart && !isNull))
            return std::nullopt;
        if (!isNull)
            left.append(nameOf(inside));
        take(remark, inside);
    }
    unread += left;
    return remark;
}

} // namespace

Result<ShapedReview> shapeReview(const QJsonObject &object, const QString &origin)
{
    ShapedReview shaped;
    QJsonObject head = object;
    const QJsonValue given = head.take(kRemarks);
    const Result<QJsonObject> rest = shapedHead(head, origin, shaped.unread);
    if (!rest)
        return Failure(rest.error());
    shaped.object = *rest;
    if (!given.isArray() && !given.isUndefined() && !given.isNull())
        shaped.unread.append(kRemarks);
    const QJsonArray remarks = given.toArray();
    QJsonArray readable;
    for (int i = 0; i < std::min<qsizetype>(remarks.size(), limits::kRemarks); ++i) {
        if (const auto remark = shapedRemark(remarks.at(i), shaped.unread))
            readable.append(*remark);
        else
            shaped.remarksUnreadable.append(i + 1);
    }
    shaped.object.insert(kRemarks, readable);
    return shaped;
}

} // namespace viatique
