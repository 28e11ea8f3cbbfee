// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/jsonschema.h"

#include <QJsonArray>
#include <QJsonObject>

namespace viatique {

namespace {

QString text(const QJsonObject &object, QLatin1String member)
{
    return object.value(member).toString();
}

QStringList texts(const QJsonObject &object, QLatin1String member)
{
    QStringList list;
    const QJsonArray array = object.value(member).toArray();
    for (const QJsonValue &value : array)
        list.append(value.toString());
    return list;
}

template<typename T, typename Read>
QList<T> objects(const QJsonObject &object, QLatin1String member, Read read)
{
    QList<T> list;
    const QJsonArray array = object.value(member).toArray();
    for (const QJsonValue &value : array)
        list.append(read(value.toObject()));
    return list;
}

VendorUse vendorUse(const QString &word)
{
    if (word == QLatin1String("used"))
        return VendorUse::Used;
    return word == QLatin1String("not-yet") ? VendorUse::NotYet : VendorUse::Unset;
}

LegalRequirement legalRequirement(const QString &word)
{
    if (word == QLatin1String("explanation"))
        return LegalRequirement::Explanation;
    return word == QLatin1String("supporting-documents") ? LegalRequirement::SupportingDocuments
                                                         : LegalRequirement::Unset;
}

Usefulness usefulnessLevel(const QString &word)
{
    static const QHash<QString, Usefulness> levels{
        {QStringLiteral("useful"), Usefulness::Useful},
        {QStringLiteral("to-study"), Usefulness::ToStudy},
        {QStringLiteral("not-useful"), Usefulness::NotUseful},
        {QStringLiteral("forbidden"), Usefulness::Forbidden},
    };
    return levels.value(word, Usefulness::Unlisted);
}

QHash<QString, EndpointUsefulness> usefulness(const QJsonObject &object)
{
    QHash<QString, EndpointUsefulness> result;
    for (auto useCase = object.constBegin(); useCase != object.constEnd(); ++useCase) {
        const QJsonObject entry = useCase.value().toObject();
        result.insert(useCase.key(), {usefulnessLevel(text(entry, QLatin1String("level"))),
                                      text(entry, QLatin1String("condition"))});
    }
    return result;
}

Endpoint readEndpoint(const QJsonObject &object)
{
    const QJsonObject scopes = object.value(QLatin1String("datapassScopes")).toObject();
    const QJsonObject retired = object.value(QLatin1String("retired")).toObject();
    Endpoint endpoint;
    endpoint.id = text(object, QLatin1String("id"));
    endpoint.title = text(object, QLatin1String("title"));
    endpoint.gives = text(object, QLatin1String("gives"));
    endpoint.category = text(object, QLatin1String("category"));
    endpoint.producers = texts(object, QLatin1String("producers"));
    endpoint.vendorUse = vendorUse(text(object, QLatin1String("vendorUse")));
    endpoint.legalRequirement = legalRequirement(text(object, QLatin1String("legalRequirement")));
    endpoint.formats = texts(object, QLatin1String("formats"));
    endpoint.openness = texts(object, QLatin1String("openness"));
    endpoint.documentation = text(object, QLatin1String("documentation"));
    endpoint.audiences = texts(object, QLatin1String("audiences"));
    endpoint.sectors = texts(object, QLatin1String("sectors"));
    endpoint.answers = texts(object, QLatin1String("answers"));
    endpoint.usefulness = usefulness(object.value(QLatin1String("usefulness")).toObject());
    endpoint.overlaps = objects<Overlap>(object, QLatin1String("overlaps"), [](const QJsonObject &overlap) {
        return Overlap{text(overlap, QLatin1String("id")), text(overlap, QLatin1String("code"))};
    });
    endpoint.sensitive = object.value(QLatin1String("sensitive")).toBool();
    endpoint.includedForEveryone = object.value(QLatin1String("includedForEveryone")).toBool();
    endpoint.protectedScope = text(scopes, QLatin1String("protected"));
    endpoint.publicScope = text(scopes, QLatin1String("public"));
    endpoint.retired = !retired.isEmpty();
    endpoint.retiredSince = text(retired, QLatin1String("since"));
    endpoint.replacedBy = text(retired, QLatin1String("replacedBy"));
    endpoint.derived = texts(object, QLatin1String("derived"));
    return endpoint;
}

UseCase readUseCase(const QJsonObject &object)
{
    return {text(object, QLatin1String("id")), text(object, QLatin1String("title")),
            text(object, QLatin1String("formUid")), texts(object, QLatin1String("sameAs"))};
}

} // namespace

Result<Catalogue> readCatalogue(const QByteArray &bytes, const QString &origin)
{
    const Result<QJsonObject> parsed = parseJsonObject(bytes, origin);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    if (const auto format = checkFormat(*parsed, QStringLiteral("viatique-catalogue"), 1, origin); !format)
        return tl::make_unexpected(format.error());
    const QString schema = QStringLiteral(":/viatique/schemas/catalogue.schema.json");
    if (const auto shape = checkSchema(*parsed, schema, origin); !shape)
        return tl::make_unexpected(shape.error());

    Catalogue catalogue;
    catalogue.id = text(*parsed, QLatin1String("id"));
    catalogue.title = text(*parsed, QLatin1String("title"));
    catalogue.version = text(*parsed, QLatin1String("version"));
    catalogue.source = text(*parsed, QLatin1String("source"));
    catalogue.categories = objects<
        CatalogueCategory>(*parsed, QLatin1String("categories"), [](const QJsonObject &category) {
        return CatalogueCategory{text(category, QLatin1String("id")), text(category, QLatin1String("title"))};
    });
    catalogue.useCases = objects<UseCase>(*parsed, QLatin1String("useCases"), readUseCase);
    catalogue.checks = objects<Check>(*parsed, QLatin1String("checks"), [](const QJsonObject &check) {
        return Check{text(check, QLatin1String("id")), text(check, QLatin1String("title")),
                     texts(check, QLatin1String("useCases"))};
    });
    catalogue.endpoints = objects<Endpoint>(*parsed, QLatin1String("endpoints"), readEndpoint);
    for (qsizetype i = 0; i < catalogue.endpoints.size(); ++i) {
        const QString &id = catalogue.endpoints.at(i).id;
        if (catalogue.m_index.contains(id)) {
            return failure(ErrorCode::CatalogueDuplicate,
                           {origin, QStringLiteral("/endpoints/%1").arg(i), id});
        }
        catalogue.m_index.insert(id, i);
    }
    catalogue.bytes = bytes;
    catalogue.sha512 = sha512Of(bytes);
    return catalogue;
}

} // namespace viatique
