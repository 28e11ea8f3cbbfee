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

/// `empty` is how much an empty contact weighs.
void checkContact(const Person &person, const QString &target, Severity empty, Collector &found)
{
    if (person.isEmpty()) {
        found.missing(QLatin1String("contact-missing"), target, empty);
        return;
    }
    for (const Field &field : kFields) {
        if ((person.*field.member).trimmed().isEmpty())
            found.missing(QLatin1String("contact-field-missing"),
                          QStringLiteral("%1/%2").arg(target, QLatin1String(field.key)));
    }
}

/// By name; by address only where a name is missing, since a town hall may well have one address for all.
bool isSamePerson(const Person &one, const Person &other)
{
    const QString name = plainText(one.fullName());
    const QString otherName = plainText(other.fullName());
    if (!name.isEmpty() && !otherName.isEmpty())
        return name == otherName;
    const QString email = one.email.trimmed().toLower();
    return !email.isEmpty() && email == other.email.trimmed().toLower();
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
        // Only a public body must have a data protection officer; DataPass' form asks for the contact all the
        // same.
        const bool optional = context.isVendor() && contact.member == &Contacts::dataProtectionOfficer;
        checkContact(person, target, optional ? Severity::Warning : Severity::Blocking, found);
        checkWritings(person, target, found);
    }
    checkBelongsToClient(context, request.contacts.dataController, QStringLiteral("/contacts/dataController"),
                         found);
    checkBelongsToClient(context, request.contacts.dataProtectionOfficer,
                         QStringLiteral("/contacts/dataProtectionOfficer"), found);
    if (!context.isVendor()
        && isSamePerson(request.contacts.dataController, request.contacts.dataProtectionOfficer))
        found.warning(QLatin1String("controller-is-dpo"), QStringLiteral("/contacts/dataProtectionOfficer"));
}

} // namespace viatique::rules
