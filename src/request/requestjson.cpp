// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/requestjson.h"

#include "core/jsonfile.h"
#include "core/jsonmembers.h"
#include "core/jsonschema.h"

#include <utility>

namespace viatique {

namespace {

template<typename Enum>
using Words = JsonWords<Enum>;

const Words<FiledFor> &filedForWords()
{
    static const Words<FiledFor> words{
        {FiledFor::Vendor, QStringLiteral("vendor")},
        {FiledFor::Client, QStringLiteral("client")},
    };
    return words;
}

const Words<BodyKind> &bodyKindWords()
{
    static const Words<BodyKind> words{
        {BodyKind::CentralAdministration, QStringLiteral("central-administration")},
        {BodyKind::StateAgency, QStringLiteral("state-agency")},
        {BodyKind::DevolvedService, QStringLiteral("devolved-service")},
        {BodyKind::LocalAuthority, QStringLiteral("local-authority")},
        {BodyKind::PublicServiceMission, QStringLiteral("public-service-mission")},
        {BodyKind::Private, QStringLiteral("private")},
    };
    return words;
}

const Words<DocumentKind> &documentKindWords()
{
    static const Words<DocumentKind> words{
        {DocumentKind::Decree, QStringLiteral("decree")},
        {DocumentKind::Order, QStringLiteral("order")},
        {DocumentKind::Deliberation, QStringLiteral("deliberation")},
        {DocumentKind::LegalText, QStringLiteral("legal-text")},
        {DocumentKind::Agreement, QStringLiteral("agreement")},
        {DocumentKind::MockUp, QStringLiteral("mock-up")},
        {DocumentKind::Other, QStringLiteral("other")},
    };
    return words;
}

// Each member has its name once: `JsonReader` and `JsonWriter` walk the same description of a request.

constexpr auto describePerson = [](auto &json, auto &person) {
    json.member(QLatin1String("givenName"), person.givenName);
    json.member(QLatin1String("familyName"), person.familyName);
    json.member(QLatin1String("email"), person.email);
    json.member(QLatin1String("phoneNumber"), person.phoneNumber);
    json.member(QLatin1String("jobTitle"), person.jobTitle);
};

constexpr auto describeVendorAnswers = [](auto &json, auto &answers) {
    json.member(QLatin1String("activities"), answers.activities);
    json.member(QLatin1String("clients"), answers.clients);
    json.member(QLatin1String("publicBeneficiaries"), answers.publicBeneficiaries);
    json.member(QLatin1String("productRole"), answers.productRole);
    json.member(QLatin1String("useCases"), answers.useCases);
};

constexpr auto describeService = [](auto &json, auto &service) {
    json.member(QLatin1String("title"), service.title);
    json.member(QLatin1String("description"), service.description);
    json.member(QLatin1String("useCases"), service.useCases);
    json.member(QLatin1String("otherUseCase"), service.otherUseCase);
    json.member(QLatin1String("audiences"), service.audiences);
    json.member(QLatin1String("publicPage"), service.publicPage);
    json.member(QLatin1String("sectors"), service.sectors);
    json.member(QLatin1String("checks"), service.checks);
    json.member(QLatin1String("goLiveDate"), service.goLiveDate);
    json.member(QLatin1String("expectedVolume"), service.expectedVolume);
    json.object(QLatin1String("vendorAnswers"), service.vendorAnswers, describeVendorAnswers);
};

constexpr auto describeEndpoint = [](auto &json, auto &endpoint) {
    json.member(QLatin1String("id"), endpoint.id);
    json.member(QLatin1String("openness"), endpoint.openness);
    json.member(QLatin1String("purpose"), endpoint.purpose);
    json.member(QLatin1String("legalTexts"), endpoint.legalTexts);
    json.member(QLatin1String("documents"), endpoint.documents);
};

constexpr auto describeLegalText = [](auto &json, auto &text) {
    json.member(QLatin1String("id"), text.id);
    json.member(QLatin1String("reference"), text.reference);
    json.member(QLatin1String("title"), text.title);
    json.member(QLatin1String("url"), text.url);
};

constexpr auto describeDocument = [](auto &json, auto &document) {
    json.member(QLatin1String("id"), document.id);
    json.member(QLatin1String("kind"), document.kind, documentKindWords());
    json.member(QLatin1String("title"), document.title);
    json.member(QLatin1String("fileName"), document.fileName);
    json.member(QLatin1String("mediaType"), document.mediaType);
    json.member(QLatin1String("size"), document.size);
    json.member(QLatin1String("sha512"), document.sha512);
    json.member(QLatin1String("legalTexts"), document.legalTexts);
};

constexpr auto describeContacts = [](auto &json, auto &contacts) {
    for (const NamedContact &contact : contactList())
        json.object(QLatin1String(contact.key), contacts.*contact.member, describePerson);
};

constexpr auto describeRequest = [](auto &json, auto &request) {
    json.member(QLatin1String("id"), request.id);
    json.member(QLatin1String("revision"), request.revision);
    json.member(QLatin1String("createdAt"), request.createdAt);
    json.member(QLatin1String("modifiedAt"), request.modifiedAt);
    json.object(QLatin1String("catalogue"), request.catalogue, [](auto &inner, auto &catalogue) {
        inner.member(QLatin1String("id"), catalogue.id);
        inner.member(QLatin1String("version"), catalogue.version);
        inner.member(QLatin1String("sha512"), catalogue.sha512);
    });
    json.member(QLatin1String("filedFor"), request.filedFor, filedForWords());
    json.object(QLatin1String("vendor"), request.vendor, [](auto &inner, auto &vendor) {
        inner.member(QLatin1String("siret"), vendor.siret);
        inner.member(QLatin1String("name"), vendor.name);
        inner.member(QLatin1String("product"), vendor.product);
        inner.member(QLatin1String("website"), vendor.website);
    });
    json.object(QLatin1String("organisation"), request.organisation, [](auto &inner, auto &organisation) {
        inner.member(QLatin1String("siret"), organisation.siret);
        inner.member(QLatin1String("name"), organisation.name);
        inner.member(QLatin1String("address"), organisation.address);
        inner.member(QLatin1String("kind"), organisation.kind, bodyKindWords());
    });
    json.object(QLatin1String("applicant"), request.applicant, describePerson);
    json.object(QLatin1String("service"), request.service, describeService);
    json.list(QLatin1String("endpoints"), request.endpoints, describeEndpoint);
    json.object(QLatin1String("legalFramework"), request.legalFramework, [](auto &inner, auto &framework) {
        inner.member(QLatin1String("nature"), framework.nature);
        inner.list(QLatin1String("texts"), framework.texts, describeLegalText);
    });
    json.list(QLatin1String("documents"), request.documents, describeDocument);
    json.object(QLatin1String("personalData"), request.personalData, [](auto &inner, auto &data) {
        inner.member(QLatin1String("recipients"), data.recipients);
        inner.member(QLatin1String("retentionMonths"), data.retentionMonths);
        inner.member(QLatin1String("retentionJustification"), data.retentionJustification);
    });
    json.object(QLatin1String("contacts"), request.contacts, describeContacts);
};

constexpr int kFormatVersion = 1;

} // namespace

Result<RequestFile> readRequest(const QByteArray &bytes, const QString &origin)
{
    const Result<QJsonObject> parsed = parseJsonObject(bytes, origin);
    if (!parsed)
        return tl::make_unexpected(parsed.error());
    const auto format = checkFormat(*parsed, QStringLiteral("viatique-request"), kFormatVersion, origin);
    if (!format)
        return tl::make_unexpected(format.error());
    const QString schema = QStringLiteral(":/viatique/schemas/request.schema.json");
    if (const auto shape = checkSchema(*parsed, schema, origin); !shape)
        return tl::make_unexpected(shape.error());
    RequestFile file;
    file.source = *parsed;
    const JsonReader reader(*parsed);
    describeRequest(reader, file.request);
    return file;
}

Person personFromJson(const QJsonObject &object)
{
    Person person;
    const JsonReader reader(object);
    describePerson(reader, person);
    return person;
}

QJsonObject toJson(const Person &person)
{
    JsonWriter writer;
    describePerson(writer, person);
    return writer.result();
}

QJsonObject toJson(const Request &request, const QJsonObject &source)
{
    JsonWriter writer;
    writer.member(QLatin1String("format"), QStringLiteral("viatique-request"));
    writer.member(QLatin1String("formatVersion"), kFormatVersion);
    describeRequest(writer, request);
    return mergeKeepingUnknown(source, writer.result());
}

QString bodyKindId(BodyKind kind)
{
    return jsonWord(bodyKindWords(), kind);
}

QString documentKindId(DocumentKind kind)
{
    return jsonWord(documentKindWords(), kind);
}

QString filedForId(FiledFor filedFor)
{
    return jsonWord(filedForWords(), filedFor);
}

std::optional<DocumentKind> documentKindFromId(const QString &id)
{
    return jsonValue(documentKindWords(), id);
}

} // namespace viatique
