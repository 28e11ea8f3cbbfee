// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"

#include "core/atomicfile.h"
#include "core/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viatique {

namespace {

/// Deepest nesting of brackets outside strings; wrong JSON gives some number, and is refused by the parser.
int nestingDepth(const QByteArray &bytes)
{
    int depth = 0;
    int deepest = 0;
    bool inString = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes.at(i);
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            deepest = std::max(deepest, ++depth);
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return deepest;
}

QJsonValue mergedValue(const QJsonValue &original, const QJsonValue &known);

QJsonArray mergedArray(const QJsonArray &original, const QJsonArray &known)
{
    static const QString idKey = QStringLiteral("id");
    QJsonArray merged;
    for (const QJsonValue &element : known) {
        const QString id = element.toObject().value(idKey).toString();
        QJsonValue former;
        if (!id.isEmpty()) {
            for (const QJsonValue &candidate : original) {
                if (candidate.toObject().value(idKey).toString() == id) {
                    former = candidate;
                    break;
                }
            }
        }
        merged.append(mergedValue(former, element));
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
    if (nestingDepth(bytes) > limits::kJsonDepth)
        return failure(ErrorCode::JsonTooDeep, {origin, QString::number(limits::kJsonDepth)});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::JsonSyntax, {origin, QString::number(error.offset), error.errorString()});
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
    if (foundVersion > version)
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
