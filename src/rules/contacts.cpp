// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/plaintext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/syntax.h"

#include <array>

namespace viatique::rules {

namespace {

struct Field
{
    const char *key;
    QString Person::*member;
};
constexpr std::array<Field, 5> kFields{{
    {"familyName", &Person::familyName},
    {"givenName", &Person::givenName},
    {"email", &Person::email},
    {"phoneNumber", &Person::phoneNumber},
    {"jobTitle", &Person::jobTitle},
}};

void checkWritings(const Person &person, const QString &target, Collector &found)
{
    const QString email = person.email.trimmed();
    if (!email.isEmpty() && !isEmail(email))
        found.blocking(QLatin1String("email-syntax"), target + QStringLiteral("/email"));
    const QString phone = person.phoneNumber.trimmed();
    if (!phone.isEmpty() && !isFrenchPhoneNumber(phone))
        found.warning(QLatin1String("phone-unusual"), target + QStringLiteral("/phoneNumber"));
}

/// Applicant, data controller and data protection officer belong to the client, not to the vendor.
void checkBelongsToClient(const Context &context, const Person &person, const QString &target,
                          Collector &found)
{
    const QString vendorHost = linkHost(context.request.vendor.website);
    const QString domain = emailDomain(person.email);
    if (!context.isVendor() && !vendorHost.isEmpty() && domain == vendorHost)
        found.warning(QLatin1String("person-from-vendor"), target + QStringLiteral("/email"));
}

void checkContact(const Person &person, const QString &target, Collector &found)
{
    if (person.isEmpty()) {
        found.missing(QLatin1String("contact-missing"), target);
        return;
    }
    for (const Field &field : kFields) {
        if ((person.*field.member).trimmed().isEmpty())
            found.missing(QLatin1String("contact-field-missing"),
                          QStringLiteral("%1/%2").arg(target, QLatin1String(field.key)));
    }
}

bool isSamePerson(const Person &one, const Person &other)
{
    const QString name = plainText(one.fullName());
    const QString email = one.email.trimmed().toLower();
    return (!name.isEmpty() && name == plainText(other.fullName()))
           || (!email.isEmpty() && email == other.email.trimmed().toLower());
}

} // namespace

void checkContacts(const Context &context, Collector &found)
{
    const Request &request = context.request;
    const QString applicant = QStringLiteral("/applicant");
    checkWritings(request.applicant, applicant, found);
    checkBelongsToClient(context, request.applicant, applicant, found);
    for (const NamedContact &contact : contactList()) {
        const Person &person = request.contacts.*contact.member;
        const QString target = QStringLiteral("/contacts/") + QLatin1String(contact.key);
        checkContact(person, target, found);
        checkWritings(person, target, found);
    }
    checkBelongsToClient(context, request.contacts.dataController, QStringLiteral("/contacts/dataController"),
                         found);
    checkBelongsToClient(context, request.contacts.dataProtectionOfficer,
                         QStringLiteral("/contacts/dataProtectionOfficer"), found);
    if (isSamePerson(request.contacts.dataController, request.contacts.dataProtectionOfficer))
        found.warning(QLatin1String("controller-is-dpo"), QStringLiteral("/contacts/dataProtectionOfficer"));
}

} // namespace viatique::rules
