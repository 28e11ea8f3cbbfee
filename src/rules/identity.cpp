// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "request/siret.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/syntax.h"

namespace viatique::rules {

namespace {

void checkSiret(const QString &text, const QString &target, Collector &found)
{
    const QString siret = normalisedSiret(text);
    if (siret.isEmpty())
        return;
    if (!hasSiretForm(siret))
        found.blocking(QLatin1String("siret-form"), target, {{QStringLiteral("count"), siret.size()}});
    else if (!hasSiretKey(siret))
        found.blocking(QLatin1String("siret-key"), target);
}

void checkOrganisation(const Context &context, Collector &found)
{
    const Organisation &organisation = context.request.organisation;
    const QString siret = QStringLiteral("/organisation/siret");
    if (normalisedSiret(organisation.siret).isEmpty())
        found.missing(QLatin1String("siret-missing"), siret);
    checkSiret(organisation.siret, siret, found);
    if (organisation.name.trimmed().isEmpty())
        found.missing(QLatin1String("organisation-name-missing"), QStringLiteral("/organisation/name"));
    if (context.isVendor())
        return;
    const QString kind = QStringLiteral("/organisation/kind");
    if (organisation.kind == BodyKind::Unset)
        found.missing(QLatin1String("body-kind-missing"), kind);
    else if (organisation.kind == BodyKind::Private)
        found.blocking(QLatin1String("body-not-eligible"), kind);
}

void checkVendor(const Context &context, Collector &found)
{
    const Vendor &vendor = context.request.vendor;
    checkSiret(vendor.siret, QStringLiteral("/vendor/siret"), found);
    if (vendor.name.trimmed().isEmpty())
        found.missing(QLatin1String("vendor-name-missing"), QStringLiteral("/vendor/name"),
                      Severity::Warning);
    const QString website = vendor.website.trimmed();
    if (!website.isEmpty() && !isLink(website))
        found.warning(QLatin1String("vendor-website-syntax"), QStringLiteral("/vendor/website"));
}

/// The person who files signs in with the e-mail address; telephone and function are asked of contacts only.
void checkApplicant(const Context &context, Collector &found)
{
    const Person &applicant = context.request.applicant;
    if (applicant.fullName().isEmpty())
        found.missing(QLatin1String("applicant-missing"), QStringLiteral("/applicant/familyName"));
    if (applicant.email.trimmed().isEmpty())
        found.missing(QLatin1String("applicant-email-missing"), QStringLiteral("/applicant/email"));
}

} // namespace

void checkIdentity(const Context &context, Collector &found)
{
    if (context.request.revision < 1)
        found.blocking(QLatin1String("revision-number"), QStringLiteral("/revision"));
    if (context.request.filedFor == FiledFor::Unset)
        found.missing(QLatin1String("filed-for-missing"), QStringLiteral("/filedFor"));
    checkOrganisation(context, found);
    if (!context.isVendor())
        checkVendor(context, found);
    checkApplicant(context, found);
}

} // namespace viatique::rules
