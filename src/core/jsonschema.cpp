// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonschema.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QMutex>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

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
QString pointerOf(const std::vector<std::string> &context)
{
    QString pointer;
    for (const std::string &element : context) {
        QString name = QString::fromStdString(element);
        if (!name.startsWith(QLatin1Char('[')))
            continue;
        name = name.mid(1, name.size() - 2);
        name.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
        pointer += QLatin1Char('/') + name;
    }
    return pointer;
}

} // namespace

Result<void> checkSchema(const QJsonObject &object, const QString &schemaResource, const QString &origin)
{
    const SchemaPtr schema = cachedSchema(schemaResource);
    const QJsonValue value(object);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(*schema, valijson::adapters::QtJsonAdapter(value), &results))
        return {};
    // The deepest violation is the culprit; the others only say that something inside them failed.
    const valijson::ValidationResults::Error *culprit = nullptr;
    for (const valijson::ValidationResults::Error &error : results) {
        if (!culprit || error.context.size() > culprit->context.size())
            culprit = &error;
    }
    if (!culprit)
        return failure(ErrorCode::SchemaViolation, {origin, QString(), QString()});
    return failure(ErrorCode::SchemaViolation,
                   {origin, pointerOf(culprit->context), QString::fromStdString(culprit->description)});
}

} // namespace viatique
