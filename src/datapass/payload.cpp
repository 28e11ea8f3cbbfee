// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/payload.h"

#include "core/jsonfile.h"

#include <QJsonArray>

namespace viatique::datapass {

namespace {

/// All data, those without a value too where `withEmpty`. Each value is a text, as the web forms of DataPass
/// send it: its store keeps texts, and gives texts back.
QJsonObject dataOf(const Mapped &mapped, bool withEmpty)
{
    QJsonObject data;
    for (const Field &field : mapped.fields) {
        if (withEmpty || !field.value.isEmpty())
            data.insert(field.key, field.value);
    }
    data.insert(QStringLiteral("scopes"), QJsonArray::fromStringList(mapped.scopes));
    return data;
}

QJsonObject applicantOf(const Person &person)
{
    QJsonObject applicant;
    const auto insert = [&applicant](const char *key, const QString &value) {
        if (!value.isEmpty())
            applicant.insert(QLatin1String(key), value);
    };
    insert("email", person.email);
    insert("given_name", person.givenName);
    insert("family_name", person.familyName);
    insert("job_title", person.jobTitle);
    insert("phone_number", person.phoneNumber);
    return applicant;
}

QJsonObject bodyOf(const QJsonObject &demande)
{
    return {{QStringLiteral("demande"), demande}};
}

} // namespace

QJsonObject payload(const Mapped &mapped)
{
    QJsonObject organization;
    if (!mapped.siret.isEmpty())
        organization.insert(QStringLiteral("siret"), mapped.siret);
    return bodyOf({{QStringLiteral("form_uid"), mapped.form.uid},
                   {QStringLiteral("applicant"), applicantOf(mapped.applicant)},
                   {QStringLiteral("organization"), organization},
                   {QStringLiteral("data"), dataOf(mapped, false)}});
}

QJsonObject patchPayload(const Mapped &mapped)
{
    return bodyOf({{QStringLiteral("data"), dataOf(mapped, true)}});
}

QByteArray payloadBytes(const Mapped &mapped)
{
    return jsonBytes(payload(mapped));
}

QStringList lackingMembers(const Mapped &mapped)
{
    QStringList lacking;
    const auto require = [&lacking](const QString &value, const char *target) {
        if (value.isEmpty())
            lacking.append(QLatin1String(target));
    };
    require(mapped.siret, "/organisation/siret");
    require(mapped.applicant.givenName, "/applicant/givenName");
    require(mapped.applicant.familyName, "/applicant/familyName");
    require(mapped.applicant.email, "/applicant/email");
    return lacking;
}

} // namespace viatique::datapass
