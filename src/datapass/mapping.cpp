// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/mapping.h"

#include "core/jsonpointer.h"
#include "datapass/composedtext.h"
#include "datapass/forms.h"
#include "datapass/unplaced.h"
#include "request/askedscope.h"
#include "rules/syntax.h"

#include <algorithm>
#include <array>

namespace viatique::datapass {

namespace {

/// What a person is called in DataPass' keys, in the order of its page.
struct PersonKey
{
    const char *key;
    const char *member; ///< in `request.json`
    QString Person::*value;
};

constexpr std::array<PersonKey, 5> kPersonKeys{{
    {"family_name", "familyName", &Person::familyName},
    {"given_name", "givenName", &Person::givenName},
    {"email", "email", &Person::email},
    {"phone_number", "phoneNumber", &Person::phoneNumber},
    {"job_title", "jobTitle", &Person::jobTitle},
}};

/// Scopes that the request asks for, without those that every request holds.
QStringList neededScopes(const Request &request, const Catalogue &catalogue)
{
    QStringList needed;
    for (const RequestedEndpoint &asked : request.endpoints) {
        const Endpoint *known = catalogue.endpoint(asked.id);
        const QStringList scopes = known ? askedScopes(asked, *known) : QStringList();
        if (!scopes.isEmpty() && !includedScopes().contains(scopes.constFirst()))
            needed.append(scopes.constFirst());
    }
    needed.removeDuplicates();
    needed.sort();
    return needed;
}

/// The form that the use cases lead to: none, one, or no common one.
FormChoice formOfUseCases(const Request &request, const Catalogue &catalogue)
{
    QStringList uids;
    for (const QString &id : request.service.useCases) {
        const UseCase *useCase = catalogue.useCase(id);
        // The vendor form is closed to a client, whatever its catalogue calls the use case.
        const bool has = useCase && useCase->formUid != QLatin1String(kVendorForm);
        uids.append(has ? useCase->formUid : QString());
    }
    uids.removeDuplicates();
    FormChoice choice;
    choice.uid = QLatin1String(kFreeForm);
    if (uids.size() > 1) {
        choice.why = FormChoice::Why::SeveralUseCases;
    } else if (!uids.isEmpty() && !uids.constFirst().isEmpty()) {
        const bool isKnown = form(uids.constFirst());
        choice.why = isKnown ? FormChoice::Why::UseCase : FormChoice::Why::UnknownForm;
        (isKnown ? choice.uid : choice.instead) = uids.constFirst();
    }
    return choice;
}

FormChoice chooseForm(const Request &request, const Catalogue &catalogue, const QStringList &needed)
{
    FormChoice choice;
    if (request.filedFor == FiledFor::Vendor) {
        choice.uid = QLatin1String(kVendorForm);
        choice.why = FormChoice::Why::Vendor;
    } else {
        choice = formOfUseCases(request, catalogue);
    }
    const Form *chosen = form(choice.uid);
    const QStringList refused = chosen ? chosen->refused(needed) : QStringList();
    if (!refused.isEmpty())
        choice = {QLatin1String(kFreeForm), FormChoice::Why::ScopesRefused, choice.uid, refused, {}, false};
    choice.slower = choice.uid == QLatin1String(kFreeForm);
    if (const Form *taken = form(choice.uid)) {
        for (const QString &scope : taken->lockedOn) {
            if (!needed.contains(scope))
                choice.lockedOn.append(scope);
        }
    }
    return choice;
}

class Mapper
{
public:
    Mapper(const Request &request, const Catalogue &catalogue);
    Mapped map();

private:
    void project();
    void law();
    void personalData();
    void contacts();
    void scopes(const QStringList &needed);
    void add(const char *key, FormPage page, const QString &target, const QString &value,
             bool linkable = true);
    QString descriptionTarget() const;

    const Request &m_request;
    const Catalogue &m_catalogue;
    Mapped m_mapped;
};

Mapper::Mapper(const Request &request, const Catalogue &catalogue)
    : m_request(request)
    , m_catalogue(catalogue)
{
}

void Mapper::add(const char *key, FormPage page, const QString &target, const QString &value, bool linkable)
{
    m_mapped.fields.append({QLatin1String(key), page, target, value.trimmed(), linkable});
}

/// The first answer that is still empty, for it is what lacks where DataPass says that something does.
QString Mapper::descriptionTarget() const
{
    if (m_mapped.form.why != FormChoice::Why::Vendor)
        return QStringLiteral("/service/description");
    const VendorAnswers &answers = m_request.service.vendorAnswers;
    const QList<std::pair<const QString &, const char *>> members{
        {answers.activities, "activities"},
        {answers.clients, "clients"},
        {answers.publicBeneficiaries, "publicBeneficiaries"},
        {answers.productRole, "productRole"},
        {answers.useCases, "useCases"}};
    const auto empty = std::find_if(members.cbegin(), members.cend(),
                                    [](const auto &member) { return member.first.trimmed().isEmpty(); });
    return QLatin1String("/service/vendorAnswers/")
           + QLatin1String(empty == members.cend() ? "activities" : empty->second);
}

void Mapper::project()
{
    const Service &service = m_request.service;
    const bool isVendor = m_request.filedFor == FiledFor::Vendor;
    add("intitule", FormPage::Project, QStringLiteral("/service/title"), service.title);
    add("description", FormPage::Project, descriptionTarget(),
        isVendor ? composedDescription(service) : service.description);
    const QString date = service.goLiveDate.trimmed();
    add("date_prevue_mise_en_production", FormPage::Project, QStringLiteral("/service/goLiveDate"),
        rules::isoDay(date).isValid() ? date : QString());
    add("volumetrie_approximative", FormPage::Project, QStringLiteral("/service/expectedVolume"),
        service.expectedVolume);
}

void Mapper::law()
{
    // A form without the page brings its own text and link. Neither a link nor a body is to put others in
    // their place, where nobody sees them.
    const Form *chosen = form(m_mapped.form.uid);
    if (chosen && !chosen->hasLegalStep)
        return;
    const ComposedLaw law = composedLaw(m_request.legalFramework);
    add("cadre_juridique_nature", FormPage::Legal, QStringLiteral("/legalFramework/nature"), law.nature);
    const QString texts = QStringLiteral("/legalFramework/texts");
    const QString target =
        law.linked < 0
            ? texts
            : texts + pointerOf({m_request.legalFramework.texts.at(law.linked).id, QStringLiteral("url")});
    add("cadre_juridique_url", FormPage::Legal, target, law.url);
}

void Mapper::personalData()
{
    const PersonalData &data = m_request.personalData;
    add("destinataire_donnees_caractere_personnel", FormPage::PersonalData,
        QStringLiteral("/personalData/recipients"), data.recipients);
    add("duree_conservation_donnees_caractere_personnel", FormPage::PersonalData,
        QStringLiteral("/personalData/retentionMonths"), wholeMonths(data.retentionMonths));
    add("duree_conservation_donnees_caractere_personnel_justification", FormPage::PersonalData,
        QStringLiteral("/personalData/retentionJustification"), data.retentionJustification);
}

void Mapper::contacts()
{
    for (const NamedContact &contact : contactList()) {
        const QString key = QLatin1String(contact.key);
        for (const PersonKey &part : kPersonKeys) {
            const QString name = contactPrefix(key) + QLatin1Char('_') + QLatin1String(part.key);
            const QString target = pointerOf({QStringLiteral("contacts"), key, QLatin1String(part.member)});
            add(name.toLatin1().constData(), FormPage::Contacts, target,
                m_request.contacts.*contact.member.*part.value, false);
        }
    }
}

void Mapper::scopes(const QStringList &needed)
{
    const Form *chosen = form(m_mapped.form.uid);
    const QStringList lockedOn = chosen ? chosen->lockedOn : QStringList();
    for (const QString &scope : needed) {
        if (!lockedOn.contains(scope))
            m_mapped.chosenScopes.append(scope);
    }
    m_mapped.scopes = includedScopes() + lockedOn + m_mapped.chosenScopes;
    m_mapped.scopes.removeDuplicates();
    m_mapped.scopes.sort();
}

Mapped Mapper::map()
{
    const QStringList needed = neededScopes(m_request, m_catalogue);
    m_mapped.form = chooseForm(m_request, m_catalogue, needed);
    project();
    law();
    personalData();
    contacts();
    scopes(needed);
    for (const PersonKey &part : kPersonKeys)
        m_mapped.applicant.*part.value = (m_request.applicant.*part.value).trimmed();
    m_mapped.siret = m_request.organisation.siret.trimmed();
    m_mapped.unplaced = unplacedOf(m_request, m_catalogue, m_mapped);
    return m_mapped;
}

} // namespace

QString wholeMonths(const std::optional<double> &months)
{
    return months && rules::isWholeMonths(*months) ? QString::number(qint64(*months)) : QString();
}

const Field *Mapped::field(const QString &key) const
{
    const auto found =
        std::find_if(fields.cbegin(), fields.cend(), [&key](const Field &field) { return field.key == key; });
    return found == fields.cend() ? nullptr : &*found;
}

Mapped mapRequest(const Request &request, const Catalogue &catalogue)
{
    return Mapper(request, catalogue).map();
}

QString targetOfPointer(const QString &pointer, const Mapped &mapped)
{
    QStringList parts = pointerParts(pointer);
    if (!parts.isEmpty() && parts.constFirst() == QLatin1String("demande"))
        parts.removeFirst();
    if (parts.isEmpty())
        return {};
    const QString place = parts.takeFirst();
    if (place == QLatin1String("data")) {
        if (!parts.isEmpty() && parts.constFirst() == QLatin1String("attributes"))
            parts.removeFirst();
        const QString key = parts.value(0);
        if (key == QLatin1String("scopes"))
            return QStringLiteral("/endpoints");
        const Field *field = mapped.field(key);
        return field ? field->target : QString();
    }
    if (place == QLatin1String("form_uid"))
        return QStringLiteral("/service/useCases");
    if (place == QLatin1String("organization") || place == QLatin1String("organisation"))
        return QStringLiteral("/organisation/siret");
    if (place != QLatin1String("applicant"))
        return {};
    const QString key = parts.value(0);
    const auto part = std::find_if(kPersonKeys.cbegin(), kPersonKeys.cend(),
                                   [&key](const PersonKey &each) { return key == QLatin1String(each.key); });
    return part == kPersonKeys.cend() ? QStringLiteral("/applicant")
                                      : QLatin1String("/applicant/") + QLatin1String(part->member);
}

} // namespace viatique::datapass
