// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/requestplaces.h"

#include "core/jsonpointer.h"
#include "core/limits.h"
#include "request/requestjson.h"
#include "rules/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace viatique {

namespace {

/// Adds what `value` holds. As deep as the format is, whatever the file: unknown members are not in a
/// Request.
void collect(const QJsonValue &value, const QString &pointer, QSet<QString> &pointers)
{
    pointers.insert(pointer);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            collect(member.value(), pointer + pointerOf({member.key()}), pointers);
    } else if (value.isArray()) {
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements) {
            if (element.isObject())
                collect(element, pointer + pointerOf({element[QLatin1String("id")].toString()}), pointers);
        }
    }
}

} // namespace

RequestPlaces::RequestPlaces(const Request &request)
{
    QJsonObject json = toJson(request);
    // They are the file's, not the request's.
    json.remove(QLatin1String("format"));
    json.remove(QLatin1String("formatVersion"));
    collect(json, QString(), m_pointers);
}

bool RequestPlaces::has(const QString &target) const
{
    if (target.isEmpty())
        return true;
    const bool isPointer = target.startsWith(QLatin1Char('/')) && target.size() <= limits::kLineCharacters;
    // Written anew, for one place may be escaped in two ways.
    return isPointer && m_pointers.contains(pointerOf(pointerParts(target)));
}

QStringList partsOf(const Request &request, const QString &target)
{
    const QStringList way = pointerParts(target);
    const QString first = way.value(0);
    QStringList members;
    if ((first == QLatin1String("applicant") && way.size() == 1)
        || (first == QLatin1String("contacts") && way.size() == 2))
        members = {QStringLiteral("givenName"), QStringLiteral("familyName"), QStringLiteral("jobTitle"),
                   QStringLiteral("email"), QStringLiteral("phoneNumber")};
    else if (first == QLatin1String("endpoints") && way.size() == 2)
        members = {QStringLiteral("purpose"), QStringLiteral("openness"), QStringLiteral("legalTexts"),
                   QStringLiteral("documents")};
    else if (target.startsWith(QLatin1String("/legalFramework/texts/")) && way.size() == 3)
        members = {QStringLiteral("title"), QStringLiteral("url")};
    if (members.isEmpty())
        return {};
    const RequestPlaces places(request);
    QStringList parts;
    for (const QString &member : std::as_const(members)) {
        const QString part = target + pointerOf({member});
        if (places.has(part))
            parts.append(part);
    }
    return parts;
}

bool hasPlace(const Request &request, const QString &target)
{
    return target.isEmpty() || RequestPlaces(request).has(target);
}

const Document *pagedDocument(const Remark &remark, const Request &request)
{
    return remark.page > 0 ? request.document(words::idInPointer(remark.target, QLatin1String("documents")))
                           : nullptr;
}

PageFit pageFitOf(const Remark &remark, const Request &request)
{
    const Document *document = pagedDocument(remark, request);
    if (!document || remark.documentSha512.isEmpty())
        return PageFit::None;
    return document->sha512 == remark.documentSha512 ? PageFit::Same : PageFit::Replaced;
}

QList<Remark> remarksIn(const Request &request, QList<Remark> remarks)
{
    const RequestPlaces places(request);
    for (Remark &remark : remarks) {
        remark.answer = {};
        // Where a page of the document was marked, something else may stand now.
        if (pageFitOf(remark, request) != PageFit::Same)
            remark.area = {};
        if (places.has(remark.target))
            continue;
        remark.target.clear();
        remark.page = 0;
        remark.area = {};
    }
    return remarks;
}

} // namespace viatique
