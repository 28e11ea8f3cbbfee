// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/requestjson.h"

#include "core/jsonfile.h"
#include "core/jsonschema.h"

#include <QJsonArray>

#include <utility>

namespace viatique {

namespace {

/// The words of the format for the values of an enumeration; the first value is "unset".
template<typename Enum>
using Words = QList<std::pair<Enum, QString>>;

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

template<typename Enum>
QString wordOf(const Words<Enum> &words, Enum value)
{
    for (const auto &[each, word] : words) {
        if (each == value)
            return word;
    }
    return {};
}

template<typename Enum>
std::optional<Enum> valueOf(const Words<Enum> &words, const QString &word)
{
    for (const auto &[each, eachWord] : words) {
        if (eachWord == word)
            return each;
    }
    return std::nullopt;
}

// Each member has its name once: `Reader` and `Writer` walk the same description of a request.

class Reader
{
public:
    explicit Reader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    void member(QLatin1String name, QString &value) const { value = m_object.value(name).toString(); }
    void member(QLatin1String name, int &value) const { value = m_object.value(name).toInt(value); }
    void member(QLatin1String name, qint64 &value) const
    {
        value = static_cast<qint64>(m_object.value(name).toDouble());
    }
    void member(QLatin1String name, std::optional<bool> &value) const
    {
        const QJsonValue json = m_object.value(name);
        value = json.isBool() ? std::optional(json.toBool()) : std::nullopt;
    }
    void member(QLatin1String name, std::optional<double> &value) const
    {
        const QJsonValue json = m_object.value(name);
        value = json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
    }
    void member(QLatin1String name, QStringList &value) const
    {
        value.clear();
        const QJsonArray array = m_object.value(name).toArray();
        for (const QJsonValue &element : array)
            value.append(element.toString());
    }
    template<typename Enum>
    void member(QLatin1String name, Enum &value, const Words<Enum> &words) const
    {
        value = valueOf(words, m_object.value(name).toString()).value_or(Enum::Unset);
    }
    template<typename T, typename Describe>
    void object(QLatin1String name, T &value, Describe describe) const
    {
        const Reader inner(m_object.value(name).toObject());
        describe(inner, value);
    }
    template<typename T, typename Describe>
    void list(QLatin1String name, QList<T> &value, Describe describe) const
    {
        value.clear();
        const QJsonArray array = m_object.value(name).toArray();
        for (const QJsonValue &element : array) {
            const Reader inner(element.toObject());
            describe(inner, value.emplace_back());
        }
    }

private:
    QJsonObject m_object;
};

class Writer
{
public:
    QJsonObject result() const { return m_object; }

    void member(QLatin1String name, const QString &value) { m_object.insert(name, value); }
    void member(QLatin1String name, int value) { m_object.insert(name, value); }
    void member(QLatin1String name, qint64 value) { m_object.insert(name, value); }
    void member(QLatin1String name, std::optional<bool> value)
    {
        m_object.insert(name, value ? QJsonValue(*value) : QJsonValue());
    }
    void member(QLatin1String name, std::optional<double> value)
    {
        m_object.insert(name, value ? QJsonValue(*value) : QJsonValue());
    }
    void member(QLatin1String name, const QStringList &value)
    {
        m_object.insert(name, QJsonArray::fromStringList(value));
    }
    template<typename Enum>
    void member(QLatin1String name, Enum value, const Words<Enum> &words)
    {
        m_object.insert(name, wordOf(words, value));
    }
    template<typename T, typename Describe>
    void object(QLatin1String name, const T &value, Describe describe)
    {
        Writer inner;
        describe(inner, value);
        m_object.insert(name, inner.result());
    }
    template<typename T, typename Describe>
    void list(QLatin1String name, const QList<T> &value, Describe describe)
    {
        QJsonArray array;
        for (const T &element : value) {
            Writer inner;
            describe(inner, element);
            array.append(inner.result());
        }
        m_object.insert(name, array);
    }

private:
    QJsonObject m_object;
};

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
    const Reader reader(*parsed);
    describeRequest(reader, file.request);
    return file;
}

Person personFromJson(const QJsonObject &object)
{
    Person person;
    const Reader reader(object);
    describePerson(reader, person);
    return person;
}

QJsonObject toJson(const Person &person)
{
    Writer writer;
    describePerson(writer, person);
    return writer.result();
}

QJsonObject toJson(const Request &request, const QJsonObject &source)
{
    Writer writer;
    writer.member(QLatin1String("format"), QStringLiteral("viatique-request"));
    writer.member(QLatin1String("formatVersion"), kFormatVersion);
    describeRequest(writer, request);
    return mergeKeepingUnknown(source, writer.result());
}

QString bodyKindId(BodyKind kind)
{
    return wordOf(bodyKindWords(), kind);
}

QString documentKindId(DocumentKind kind)
{
    return wordOf(documentKindWords(), kind);
}

QString filedForId(FiledFor filedFor)
{
    return wordOf(filedForWords(), filedFor);
}

std::optional<DocumentKind> documentKindFromId(const QString &id)
{
    return valueOf(documentKindWords(), id);
}

} // namespace viatique
