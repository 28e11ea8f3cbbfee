// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/words.h"

#include "core/jsonpointer.h"

#include <QCoreApplication>

namespace viatique::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Words)
};

struct Label
{
    const char *end; ///< of the pointer
    const char *text;
};

/// The first that ends the pointer counts.
constexpr Label kFields[] = {
    {"/vendorAnswers", QT_TRANSLATE_NOOP("viatique::Words", "The vendor's answers")},
    {"/vendorAnswers/activities", QT_TRANSLATE_NOOP("viatique::Words", "Activities and web site")},
    {"/vendorAnswers/clients", QT_TRANSLATE_NOOP("viatique::Words", "Clients")},
    {"/vendorAnswers/publicBeneficiaries",
     QT_TRANSLATE_NOOP("viatique::Words", "Public clients who will benefit")},
    {"/vendorAnswers/productRole", QT_TRANSLATE_NOOP("viatique::Words", "What the product does for them")},
    {"/vendorAnswers/useCases", QT_TRANSLATE_NOOP("viatique::Words", "Use cases served")},
    {"/siret", QT_TRANSLATE_NOOP("viatique::Words", "SIRET")},
    {"/name", QT_TRANSLATE_NOOP("viatique::Words", "Name")},
    {"/address", QT_TRANSLATE_NOOP("viatique::Words", "Address")},
    {"/kind", QT_TRANSLATE_NOOP("viatique::Words", "Kind")},
    {"/product", QT_TRANSLATE_NOOP("viatique::Words", "Product")},
    {"/website", QT_TRANSLATE_NOOP("viatique::Words", "Web site")},
    {"/title", QT_TRANSLATE_NOOP("viatique::Words", "Title")},
    {"/description", QT_TRANSLATE_NOOP("viatique::Words", "Description")},
    {"/useCases", QT_TRANSLATE_NOOP("viatique::Words", "Use case")},
    {"/otherUseCase", QT_TRANSLATE_NOOP("viatique::Words", "Other use case")},
    {"/audiences", QT_TRANSLATE_NOOP("viatique::Words", "Data about")},
    {"/sectors", QT_TRANSLATE_NOOP("viatique::Words", "Sectors")},
    {"/checks", QT_TRANSLATE_NOOP("viatique::Words", "What is checked")},
    {"/publicPage", QT_TRANSLATE_NOOP("viatique::Words", "Shown on a public page")},
    {"/goLiveDate", QT_TRANSLATE_NOOP("viatique::Words", "Date of going live")},
    {"/expectedVolume", QT_TRANSLATE_NOOP("viatique::Words", "Expected volume")},
    {"/purpose", QT_TRANSLATE_NOOP("viatique::Words", "Purpose")},
    {"/openness", QT_TRANSLATE_NOOP("viatique::Words", "Openness")},
    {"/legalTexts", QT_TRANSLATE_NOOP("viatique::Words", "Legal texts")},
    {"/documents", QT_TRANSLATE_NOOP("viatique::Words", "Supporting documents")},
    {"/nature", QT_TRANSLATE_NOOP("viatique::Words", "Nature")},
    {"/texts", QT_TRANSLATE_NOOP("viatique::Words", "Legal texts")},
    {"/reference", QT_TRANSLATE_NOOP("viatique::Words", "Text")},
    {"/url", QT_TRANSLATE_NOOP("viatique::Words", "Link")},
    {"/fileName", QT_TRANSLATE_NOOP("viatique::Words", "File name")},
    {"/size", QT_TRANSLATE_NOOP("viatique::Words", "Size")},
    {"/recipients", QT_TRANSLATE_NOOP("viatique::Words", "Recipients of the data")},
    {"/retentionMonths", QT_TRANSLATE_NOOP("viatique::Words", "Retention")},
    {"/retentionJustification", QT_TRANSLATE_NOOP("viatique::Words", "Reason for the retention")},
    {"/givenName", QT_TRANSLATE_NOOP("viatique::Words", "Given name")},
    {"/familyName", QT_TRANSLATE_NOOP("viatique::Words", "Family name")},
    {"/email", QT_TRANSLATE_NOOP("viatique::Words", "E-mail")},
    {"/phoneNumber", QT_TRANSLATE_NOOP("viatique::Words", "Telephone")},
    {"/jobTitle", QT_TRANSLATE_NOOP("viatique::Words", "Function")},
};

} // namespace

QString fieldName(const QString &target)
{
    for (const Label &label : kFields) {
        if (target.endsWith(QLatin1String(label.end)))
            return Words::tr(label.text);
    }
    return target;
}

QString contact(const QString &key)
{
    if (key == QLatin1String("applicant"))
        return Words::tr("Applicant");
    if (key == QLatin1String("dataController"))
        return Words::tr("Data controller");
    if (key == QLatin1String("dataProtectionOfficer"))
        return Words::tr("Data protection officer");
    if (key == QLatin1String("business"))
        return Words::tr("Business contact");
    if (key == QLatin1String("technical"))
        return Words::tr("Technical contact");
    return key;
}

QString findingState(const Finding &finding)
{
    if (finding.severity == Severity::Advice)
        return Words::tr("advice");
    // A missing value is to fill in, neither wrong nor to be looked at.
    if (finding.missing)
        return Words::tr("to fill in");
    return finding.severity == Severity::Blocking ? Words::tr("to correct") : Words::tr("to check");
}

QString bodyKind(BodyKind kind)
{
    switch (kind) {
    case BodyKind::CentralAdministration:
        return Words::tr("central administration");
    case BodyKind::StateAgency:
        return Words::tr("agency or operator of the State");
    case BodyKind::DevolvedService:
        return Words::tr("devolved service of the State");
    case BodyKind::LocalAuthority:
        return Words::tr("local authority");
    case BodyKind::PublicServiceMission:
        return Words::tr("body with a public-service mission");
    case BodyKind::Private:
        return Words::tr("private body");
    case BodyKind::Unset:
        break;
    }
    return {};
}

QString filedFor(FiledFor filedFor)
{
    switch (filedFor) {
    case FiledFor::Vendor:
        return Words::tr("the software vendor itself");
    case FiledFor::Client:
        return Words::tr("a public client of the software vendor");
    case FiledFor::Unset:
        break;
    }
    return {};
}

QString documentKind(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Decree:
        return Words::tr("decree");
    case DocumentKind::Order:
        return Words::tr("order", "kind of legal text: an arrêté");
    case DocumentKind::Deliberation:
        return Words::tr("deliberation");
    case DocumentKind::LegalText:
        return Words::tr("printed legal text");
    case DocumentKind::Agreement:
        return Words::tr("agreement");
    case DocumentKind::MockUp:
        return Words::tr("mock-up of the service");
    case DocumentKind::Other:
        return Words::tr("other document");
    case DocumentKind::Unset:
        break;
    }
    return {};
}

QString requirement(LegalRequirement requirement)
{
    switch (requirement) {
    case LegalRequirement::Explanation:
        return Words::tr("Explanation");
    case LegalRequirement::SupportingDocuments:
        return Words::tr("Supporting documents");
    case LegalRequirement::Unset:
        break;
    }
    return Words::tr("not known");
}

QString openness(const QStringList &openness)
{
    const bool isPublic = openness.contains(QLatin1String("public"));
    const bool isProtected = openness.contains(QLatin1String("protected"));
    if (isPublic && isProtected)
        return Words::tr("public and protected");
    if (isPublic)
        return Words::tr("public");
    return isProtected ? Words::tr("protected") : Words::tr("not known");
}

QString audience(const QString &id)
{
    if (id == QLatin1String("companies"))
        return Words::tr("companies");
    if (id == QLatin1String("associations"))
        return Words::tr("associations");
    return id;
}

QString sector(const QString &id)
{
    if (id == QLatin1String("construction"))
        return Words::tr("construction");
    if (id == QLatin1String("agriculture"))
        return Words::tr("agriculture");
    return id;
}

QString pointer(QLatin1String list, const QString &id, QLatin1String member)
{
    QStringList parts{list, id};
    if (!member.isEmpty())
        parts.append(member);
    return pointerOf(parts);
}

QString idInPointer(const QString &target, QLatin1String list)
{
    const QStringList parts = pointerParts(target);
    const qsizetype at = parts.indexOf(list);
    return at < 0 ? QString() : parts.value(at + 1);
}

} // namespace viatique::words
