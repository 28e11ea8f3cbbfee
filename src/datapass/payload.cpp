// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/payload.h"

#include "core/jsonfile.h"

#include "datapass/forms.h"

#include <QJsonArray>

namespace viatique::datapass {

namespace {

/// All data, of those without a value the ones that are to be cleared. Each value is a text, as the web forms
/// of DataPass send it: its store keeps texts, and gives texts back.
template<typename IsCleared>
QJsonObject dataOf(const Mapped &mapped, IsCleared isCleared)
{
    QJsonObject data;
    for (const Field &field : mapped.fields) {
        if (!field.value.isEmpty() || isCleared(field.key))
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
                   {QStringLiteral("data"), dataOf(mapped, [](const QString &) { return false; })}});
}

QJsonObject patchPayload(const Mapped &mapped)
{
    const Form *chosen = form(mapped.form.uid);
    const auto isOurs = [chosen](const QString &key) {
        return !chosen || !chosen->presetTexts.contains(key);
    };
    return bodyOf({{QStringLiteral("data"), dataOf(mapped, isOurs)}});
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
    // What the vendor form presets there asks for the title: a draft of that name helps nobody.
    const Field *title = mapped.field(QStringLiteral("intitule"));
    if (mapped.form.uid == QLatin1String(kVendorForm) && title)
        require(title->value, "/service/title");
    require(mapped.siret, "/organisation/siret");
    require(mapped.applicant.givenName, "/applicant/givenName");
    require(mapped.applicant.familyName, "/applicant/familyName");
    require(mapped.applicant.email, "/applicant/email");
    return lacking;
}

} // namespace viatique::datapass
