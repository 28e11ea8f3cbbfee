// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"

#include "core/atomicfile.h"
#include "core/limits.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace viatique {

namespace {

/// What a text of JSON asks for, found before it is parsed. Wrong JSON gives some numbers, and is refused by
/// the parser.
struct Extent
{
    int depth = 0;    ///< deepest nesting of brackets
    int elements = 0; ///< most elements or members of one array or object
    int values = 0;   ///< elements, members and brackets in all
};
/// Short lists in short lists take thirty times the memory of their text.
constexpr int kMostValues = 1'000'000;

Extent extentOf(const QByteArray &bytes)
{
    Extent extent;
    QList<int> open; ///< elements counted in each bracket that is open
    bool inString = false;
    // Beyond a limit nobody asks by how much.
    const auto isWithin = [&extent] {
        return extent.depth <= limits::kJsonDepth && extent.elements <= limits::kJsonElements
               && extent.values <= kMostValues;
    };
    for (qsizetype i = 0; i < bytes.size() && isWithin(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            open.append(1);
            ++extent.values;
            extent.depth = std::max(extent.depth, static_cast<int>(open.size()));
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            open.removeLast();
        } else if (c == ',' && !open.isEmpty()) {
            extent.elements = std::max(extent.elements, ++open.last());
            ++extent.values;
        }
    }
    return extent;
}

QJsonValue mergedValue(const QJsonValue &original, const QJsonValue &known);

QJsonArray mergedArray(const QJsonArray &original, const QJsonArray &known)
{
    static const QString idKey = QStringLiteral("id");
    // By hash: a list may be long. Of several with one id, the first.
    QHash<QString, QJsonValue> formers;
    for (const QJsonValue &candidate : original) {
        const QString id = candidate.toObject().value(idKey).toString();
        if (!id.isEmpty() && !formers.contains(id))
            formers.insert(id, candidate);
    }
    QJsonArray merged;
    for (const QJsonValue &element : known) {
        const QString id = element.toObject().value(idKey).toString();
        merged.append(mergedValue(formers.value(id), element));
    }
    return merged;
}

QJsonValue mergedValue(const QJsonValue &original, const QJsonValue &known)
{
    if (original.isObject() && known.isObject())
        return mergeKeepingUnknown(original.toObject(), known.toObject());
    if (original.isArray() && known.isArray())
        return mergedArray(original.toArray(), known.toArray());
    return known;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &origin)
{
    if (bytes.size() > limits::kJsonBytes) {
        return failure(ErrorCode::FileTooLarge,
                       {origin, QString::number(bytes.size()), QString::number(limits::kJsonBytes)});
    }
    if (bytes.trimmed().isEmpty())
        return failure(ErrorCode::FileEmpty, {origin});
    const Extent extent = extentOf(bytes);
    if (extent.depth > limits::kJsonDepth)
        return failure(ErrorCode::JsonTooDeep, {origin, QString::number(limits::kJsonDepth)});
    if (extent.elements > limits::kJsonElements)
        return failure(ErrorCode::JsonTooLong, {origin, QString::number(limits::kJsonElements)});
    if (extent.values > kMostValues)
        return failure(ErrorCode::JsonTooLong, {origin, QString::number(kMostValues), QStringLiteral("all")});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = bytes.left(error.offset).count('\n') + 1;
        return failure(ErrorCode::JsonSyntax, {origin, QString::number(line), error.errorString()});
    }
    if (!document.isObject())
        return failure(ErrorCode::JsonNotObject, {origin});
    return document.object();
}

Result<QJsonObject> readJsonObject(const QString &path)
{
    return readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
        return parseJsonObject(bytes, path);
    });
}

QByteArray jsonBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<void> checkFormat(const QJsonObject &object, const QString &format, int version, const QString &origin)
{
    const QString found = object.value(QLatin1String("format")).toString();
    if (found != format)
        return failure(ErrorCode::FormatUnknown, {origin, format, found});
    const double foundVersion = object.value(QLatin1String("formatVersion")).toDouble();
    // Minor versions only add members, which are kept.
    if (std::floor(foundVersion) > version)
        return failure(ErrorCode::FormatNewer,
                       {origin, QString::number(foundVersion), QString::number(version)});
    return {};
}

QJsonObject mergeKeepingUnknown(const QJsonObject &original, const QJsonObject &known)
{
    QJsonObject merged = original;
    for (auto member = known.constBegin(); member != known.constEnd(); ++member)
        merged.insert(member.key(), mergedValue(original.value(member.key()), member.value()));
    return merged;
}

} // namespace viatique
