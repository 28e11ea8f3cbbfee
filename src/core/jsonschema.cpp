// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonschema.h"

#include "core/jsonpointer.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QMutex>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <exception>
#include <memory>

namespace viatique {

namespace {

using SchemaPtr = std::shared_ptr<const valijson::Schema>;

/// Schemas are ours and bundled: one that does not parse is a defect of the build, and a test reads them all.
SchemaPtr loadSchema(const QString &resource)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing schema %s", qPrintable(resource));
    const QJsonObject source = QJsonDocument::fromJson(file.readAll()).object();
    auto schema = std::make_shared<valijson::Schema>();
    const QJsonValue value(source);
    valijson::SchemaParser parser;
    parser.populateSchema(valijson::adapters::QtJsonAdapter(value), *schema);
    return schema;
}

SchemaPtr cachedSchema(const QString &resource)
{
    static QMutex mutex;
    static QHash<QString, SchemaPtr> schemas;
    const QMutexLocker lock(&mutex);
    SchemaPtr &schema = schemas[resource];
    if (!schema)
        schema = loadSchema(resource);
    return schema;
}

/// valijson writes a context as "<root>", "[member]", "[0]".
QString pointerOfContext(const std::vector<std::string> &context)
{
    QStringList parts;
    for (const std::string &element : context) {
        const QString name = QString::fromStdString(element);
        if (!name.startsWith(QLatin1Char('[')))
            continue;
        parts.append(name.mid(1, name.size() - 2));
    }
    return pointerOf(parts);
}

} // namespace

Result<void> checkSchema(const QJsonObject &object, const QString &schemaResource, const QString &origin)
{
    const SchemaPtr schema = cachedSchema(schemaResource);
    const QJsonValue value(object);
    const valijson::adapters::QtJsonAdapter adapter(value);
    // valijson throws where a number or a pattern goes beyond what it can take.
    try {
        // Without results first: it stops at the first violation, and a good file costs nothing more.
        if (valijson::Validator().validate(*schema, adapter, nullptr))
            return {};
        valijson::ValidationResults results;
        valijson::Validator().validate(*schema, adapter, &results);
        // The deepest violation is the culprit; the others only say that something inside them failed.
        const auto culprit =
            std::max_element(results.begin(), results.end(), [](const auto &one, const auto &other) {
                return one.context.size() < other.context.size();
            });
        if (culprit != results.end())
            return failure(ErrorCode::SchemaViolation, {origin, pointerOfContext(culprit->context),
                                                        QString::fromStdString(culprit->description)});
    } catch (const std::exception &exception) {
        return failure(ErrorCode::SchemaViolation, {origin, QString(), QString::fromUtf8(exception.what())});
    }
    return failure(ErrorCode::SchemaViolation, {origin, QString(), QString()});
}

} // namespace viatique
