// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/importing.h"

#include "core/jsonfile.h"
#include "core/jsonschema.h"
#include "core/limits.h"
#include "datapass/composedtext.h"
#include "datapass/definition.h"
#include "datapass/forms.h"
#include "datapass/mapping.h"
#include "request/askedscope.h"
#include "request/requestfield.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <optional>

namespace viatique::datapass {

namespace {

using What = Imported::Note::What;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DataPass)
};

constexpr auto kClass = "AuthorizationRequest::APIEntreprise";

/// The definition that a request is for, as far as it says; empty for API Entreprise and where it is silent.
QString otherDefinition(const QJsonObject &demande)
{
    const QString id = demande.value(QLatin1String("definition_id")).toString();
    if (!id.isEmpty())
        return id == QLatin1String(kDefinition) ? QString() : id;
    const QString type = demande.value(QLatin1String("type")).toString();
    return type == QLatin1String(kClass) || type == QLatin1String(kDefinition) ? QString() : type;
}

/// A text as DataPass gives it, whatever type it once had; nothing for a list or an object.
std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isArray() || value.isObject())
        return std::nullopt;
    if (value.isDouble() || value.isBool())
        return value.toVariant().toString();
    return value.toString();
}

class Importer
{
public:
    Importer(const QJsonObject &demande, const Catalogue &catalogue);
    Imported import();

private:
    /// The text of a member of `data`, as it stands there.
    QString raw(const char *key);
    /// A text as a field of the request takes it.
    QString cleaned(const QString &text, const QString &field, const char *key);
    QString take(const char *key, const QString &field);
    void description();
    void form();
    void texts();
    void retention();
    void contacts();
    void scopes();
    void addData(const QString &scope);
    void rest();
    void note(What what, const QString &value) { m_imported.notes.append({what, value}); }
    Request &request() { return m_imported.request; }

    const QJsonObject m_demande;
    const QJsonObject m_data;
    const Catalogue &m_catalogue;
    QSet<QString> m_taken; ///< keys of `data`
    Imported m_imported;
};

Importer::Importer(const QJsonObject &demande, const Catalogue &catalogue)
    : m_demande(demande)
    , m_data(demande.value(QLatin1String("data")).toObject())
    , m_catalogue(catalogue)
{
}

QString Importer::raw(const char *key)
{
    const QString name = QLatin1String(key);
    m_taken.insert(name);
    const std::optional<QString> text = textOf(m_data.value(name));
    if (!text)
        note(What::NoText, name);
    return text.value_or(QString()).trimmed();
}

QString Importer::cleaned(const QString &text, const QString &field, const char *key)
{
    const QString clean = cleanText(field, text).trimmed();
    const qsizetype most = isMultiLine(field) ? limits::kTextCharacters : limits::kLineCharacters;
    // A character of two halves may not fit any more.
    if (text.size() > most && clean.size() >= most - 1)
        note(What::Shortened, QLatin1String(key));
    return clean;
}

QString Importer::take(const char *key, const QString &field)
{
    return cleaned(raw(key), field, key);
}

/// Taken apart before it is cleaned: together the answers may be longer than one field.
void Importer::description()
{
    Service &service = request().service;
    const char *key = "description";
    const QString field = QStringLiteral("/service/description");
    // A browser sends the line ends of Windows.
    const QString text = raw(key).replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (request().filedFor != FiledFor::Vendor) {
        service.description = cleaned(text, field, key);
        return;
    }
    splitDescription(text, service);
    VendorAnswers &answers = service.vendorAnswers;
    for (QString *part : {&service.description, &answers.activities, &answers.clients,
                          &answers.publicBeneficiaries, &answers.productRole, &answers.useCases})
        *part = cleaned(*part, field, key);
}

void Importer::form()
{
    const QString uid = m_demande.value(QLatin1String("form_uid")).toString();
    request().filedFor = uid == QLatin1String(kVendorForm) ? FiledFor::Vendor : FiledFor::Client;
    if (uid == QLatin1String(kVendorForm) || uid == QLatin1String(kFreeForm) || uid.isEmpty())
        return;
    const QList<UseCase> &useCases = m_catalogue.useCases;
    const auto useCase = std::find_if(useCases.cbegin(), useCases.cend(),
                                      [&uid](const UseCase &each) { return each.formUid == uid; });
    // Several use cases share the form of the base set: the one of that name is meant.
    const UseCase *base =
        uid == QLatin1String(kBaseForm) ? m_catalogue.useCase(QStringLiteral("socle_de_base")) : nullptr;
    if (base)
        request().service.useCases = QStringList{base->id};
    else if (datapass::form(uid) && useCase != useCases.cend())
        request().service.useCases = QStringList{useCase->id};
    else
        note(What::UnknownForm, cleanText(uid, false));
}

void Importer::texts()
{
    Service &service = request().service;
    service.title = take("intitule", QStringLiteral("/service/title"));
    description();
    service.goLiveDate = take("date_prevue_mise_en_production", QStringLiteral("/service/goLiveDate"));
    service.expectedVolume = take("volumetrie_approximative", QStringLiteral("/service/expectedVolume"));
    const QString nature = take("cadre_juridique_nature", QStringLiteral("/legalFramework/nature"));
    const QString url = take("cadre_juridique_url", QStringLiteral("/legalFramework/texts/t1/url"));
    request().legalFramework = splitLaw(nature, url);
    request().personalData.recipients =
        take("destinataire_donnees_caractere_personnel", QStringLiteral("/personalData/recipients"));
    request().personalData.retentionJustification =
        take("duree_conservation_donnees_caractere_personnel_justification",
             QStringLiteral("/personalData/retentionJustification"));
}

void Importer::retention()
{
    const QString text = take("duree_conservation_donnees_caractere_personnel", QString());
    bool isNumber = false;
    const double months = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(months))
        request().personalData.retentionMonths = months;
    else if (!text.isEmpty())
        note(What::Retention, text);
}

void Importer::contacts()
{
    for (const NamedContact &contact : contactList()) {
        const QString prefix = contactPrefix(QLatin1String(contact.key)) + QLatin1Char('_');
        Person &person = request().contacts.*contact.member;
        const auto taken = [this, &prefix](const char *part) {
            return take(QString(prefix + QLatin1String(part)).toLatin1().constData(), QString());
        };
        person = {taken("given_name"), taken("family_name"), taken("email"), taken("phone_number"),
                  taken("job_title")};
        // "person" is what DataPass takes where nothing is said.
        const QString type = prefix + QLatin1String("type");
        if (m_data.value(type).toString() == QLatin1String("person"))
            m_taken.insert(type);
    }
}

void Importer::addData(const QString &scope)
{
    const Scope *known = datapass::scope(scope);
    if (known && known->included)
        return;
    QStringList ids;
    for (const Endpoint &endpoint : m_catalogue.endpoints) {
        RequestedEndpoint asked;
        asked.id = endpoint.id;
        if (askedScopes(asked, endpoint).value(0) == scope) {
            ids.append(asked.id);
            if (!request().endpoint(asked.id))
                request().endpoints.append(asked);
        }
    }
    if (ids.isEmpty())
        note(What::UnknownScope, cleanText(scope, false));
    else if (ids.size() > 1)
        note(What::SharedScope, scope);
}

void Importer::scopes()
{
    const QString key = QStringLiteral("scopes");
    m_taken.insert(key);
    QJsonValue value = m_data.value(key);
    if (value.isString() && !value.toString().trimmed().isEmpty()) {
        const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
        value = document.isArray() ? QJsonValue(document.array()) : value;
    }
    const bool isNothing =
        value.isNull() || value.isUndefined() || (value.isString() && value.toString().trimmed().isEmpty());
    if (!value.isArray() && !isNothing) {
        note(What::UnknownScope, cleanText(textOf(value).value_or(key), false));
        return;
    }
    QSet<QString> seen;
    const QJsonArray scopes = value.toArray();
    for (const QJsonValue &each : scopes) {
        const QString scope = each.toString();
        if (!scope.isEmpty() && !seen.contains(scope))
            addData(scope);
        seen.insert(scope);
    }
}

/// Members of `data` that say something and have no place here.
void Importer::rest()
{
    for (auto member = m_data.begin(); member != m_data.end(); ++member) {
        const QJsonValue value = member.value();
        const std::optional<QString> text = textOf(value);
        const bool isEmpty = text ? text->isEmpty() : value.toArray().isEmpty() && value.toObject().isEmpty();
        if (!m_taken.contains(member.key()) && !isEmpty)
            note(What::UnknownKey, cleanText(member.key(), false));
    }
}

Imported Importer::import()
{
    const auto line = [](const QJsonObject &object, const char *key) {
        return cleanText(object.value(QLatin1String(key)).toString(), false).trimmed();
    };
    const QJsonValue id = m_demande.value(QLatin1String("id"));
    m_imported.datapassId = id.isDouble() ? QString::number(id.toInteger()) : line(m_demande, "id");
    m_imported.state = line(m_demande, "state");
    request().catalogue = {m_catalogue.id, m_catalogue.version, m_catalogue.sha512};
    const QJsonObject organisation = m_demande.value(QLatin1String("organisation")).toObject();
    request().organisation.siret = line(organisation, "siret");
    request().organisation.name = line(organisation, "name");
    const QJsonObject applicant = m_demande.value(QLatin1String("applicant")).toObject();
    request().applicant = {line(applicant, "given_name"), line(applicant, "family_name"),
                           line(applicant, "email"), line(applicant, "phone_number"),
                           line(applicant, "job_title")};
    form();
    texts();
    retention();
    contacts();
    scopes();
    rest();
    return m_imported;
}

} // namespace

Result<Imported> importRequest(const QByteArray &json, const QString &origin, const Catalogue &catalogue)
{
    const Result<QJsonObject> demande = parseJsonObject(json, origin);
    if (!demande)
        return tl::make_unexpected(demande.error());
    const QString other = otherDefinition(*demande);
    if (!other.isEmpty())
        return failure(ErrorCode::DataPassOther, {origin, cleanText(other, false)});
    const Result<void> shape =
        checkSchema(*demande, QStringLiteral(":/viatique/schemas/datapass-demande.schema.json"), origin);
    if (!shape)
        return tl::make_unexpected(shape.error());
    return Importer(*demande, catalogue).import();
}

QString noteText(const Imported::Note &note)
{
    const Scope *known = scope(note.value);
    const QString datum = known ? known->name : note.value;
    switch (note.what) {
    case What::UnknownScope:
        return Words::tr("The catalogue has no datum for “%1”, which DataPass lists: it was left out.")
            .arg(datum);
    case What::SharedScope:
        return Words::tr(
                   "“%1” stands for several data of the catalogue: all of them were taken. Remove those "
                   "that you do not need.")
            .arg(datum);
    case What::UnknownKey:
    case What::NoText:
        return Words::tr("“%1” of DataPass has no place here: it was left out.").arg(note.value);
    case What::Shortened:
        return Words::tr("“%1” of DataPass is longer than a text can be here: its end was left out.")
            .arg(note.value);
    case What::UnknownForm:
        return Words::tr("The form “%1” has no use case here. Choose one.").arg(note.value);
    case What::Retention:
        break;
    }
    return Words::tr("“%1” is no number of months: it was left out.").arg(note.value);
}

} // namespace viatique::datapass
