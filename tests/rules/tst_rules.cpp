// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rulestest.h"

#include "core/limits.h"
#include "rules/ruletable.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace rulestest;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(rulestest::Changes)
Q_DECLARE_METATYPE(viatique::DocumentFactsMap)

namespace {

const QString kLongText =
    u"Les agents du service instructeur lisent ces données dans leur écran de travail, après "
    u"s’être identifiés, pour vérifier chaque dossier qui leur est confié."_s;

/// One broken request for each rule: the changes to the complete example that trigger it, where it points to,
/// and how much it weighs.
struct Case
{
    const char *rule;
    Changes changes;
    QString target;
    Severity severity = Severity::Blocking;
    bool missing = false;
    DocumentFactsMap facts = {};
    /// Changes that come close and must not trigger it; the untouched example never may.
    Changes near = {};
};

DocumentFactsMap facts(DocumentFacts::Presence presence, DocumentFacts::Readability readability,
                       bool encrypted = false, bool active = false)
{
    DocumentFacts one;
    one.presence = presence;
    one.readability = readability;
    one.encrypted = encrypted;
    one.activeContent = active;
    one.reason = u"reason"_s;
    return {{u"d1"_s, one}};
}

QJsonObject document(const QString &id, const QString &kind)
{
    return {{u"id"_s, id}, {u"kind"_s, kind}, {u"title"_s, id}, {u"fileName"_s, QString(id + u".pdf"_s)}};
}

QJsonArray documents(const QString &kind, int count)
{
    QJsonArray array;
    for (int i = 1; i <= count; ++i)
        array.append(document(u"d%1"_s.arg(i), kind));
    return array;
}

QJsonArray everything()
{
    QJsonArray array;
    for (const Endpoint &endpoint : page().endpoints)
        array.append(QJsonObject{{u"id"_s, endpoint.id}});
    return array;
}

const QJsonObject kVendorAnswers{{u"activities"_s, u"Nous éditons des logiciels, https://lisiere.example"_s},
                                 {u"clients"_s, u"Des communes et des régions"_s},
                                 {u"publicBeneficiaries"_s, u"Les communes clientes du profil"_s},
                                 {u"productRole"_s, u"Il dispense les candidats de pièces"_s},
                                 {u"useCases"_s, u"Les marchés publics des communes"_s}};
const Change kVendor{u"/filedFor"_s, u"vendor"_s};
const Change kAnswers{u"/service/vendorAnswers"_s, kVendorAnswers};
const QJsonObject kCrpa{
    {u"id"_s, u"t1"_s}, {u"reference"_s, u"crpa-l114-8"_s}, {u"title"_s, u"L114-8 du CRPA"_s}};
const QJsonObject kLemaire{{u"id"_s, u"t1"_s},
                           {u"reference"_s, u"loi-lemaire"_s},
                           {u"title"_s, u"Loi Lemaire"_s},
                           {u"url"_s, u"https://www.legifrance.gouv.fr/loda/id/JORFTEXT000033202746"_s}};

QList<Case> cases()
{
    const QJsonValue none(QJsonValue::Undefined);
    using Presence = DocumentFacts::Presence;
    using Readability = DocumentFacts::Readability;
    QList<Case> list;
    list += {
        {"revision-number", {{u"/revision"_s, 0}}, u"/revision"_s},
        {"filed-for-missing", {{u"/filedFor"_s, u""_s}}, u"/filedFor"_s, Severity::Blocking, true},
        {"siret-missing",
         {{u"/organisation/siret"_s, u" "_s}},
         u"/organisation/siret"_s,
         Severity::Blocking,
         true},
        {"siret-form",
         {{u"/organisation/siret"_s, u"1300252650001"_s}},
         u"/organisation/siret"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/organisation/siret"_s, u"130 025 265 00013"_s}}},
        {"siret-key",
         {{u"/vendor/siret"_s, u"13002526500014"_s}},
         u"/vendor/siret"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/vendor/siret"_s, u"35600000000048"_s}}},
        {"organisation-name-missing",
         {{u"/organisation/name"_s, u""_s}},
         u"/organisation/name"_s,
         Severity::Blocking,
         true},
        {"body-kind-missing",
         {{u"/organisation/kind"_s, u""_s}},
         u"/organisation/kind"_s,
         Severity::Blocking,
         true,
         {},
         {kVendor, {u"/organisation/kind"_s, u""_s}}},
        {"body-not-eligible",
         {{u"/organisation/kind"_s, u"private"_s}},
         u"/organisation/kind"_s,
         Severity::Blocking,
         false,
         {},
         {kVendor, {u"/organisation/kind"_s, u"private"_s}}},
        {"vendor-name-missing", {{u"/vendor/name"_s, u""_s}}, u"/vendor/name"_s, Severity::Warning, true},
        {"vendor-website-syntax",
         {{u"/vendor/website"_s, u"notre site"_s}},
         u"/vendor/website"_s,
         Severity::Warning},
        {"applicant-missing",
         {{u"/applicant"_s, none}},
         u"/applicant/familyName"_s,
         Severity::Blocking,
         true},
        {"applicant-email-missing",
         {{u"/applicant/email"_s, u""_s}},
         u"/applicant/email"_s,
         Severity::Blocking,
         true},

        {"title-missing", {{u"/service/title"_s, u"  "_s}}, u"/service/title"_s, Severity::Blocking, true},
        {"use-case-missing",
         {{u"/service/useCases"_s, QJsonArray()}},
         u"/service/useCases"_s,
         Severity::Blocking,
         true,
         {},
         {kVendor, {u"/service/useCases"_s, QJsonArray()}}},
        {"use-case-several",
         {{u"/service/useCases/-"_s, u"aides_publiques"_s}},
         u"/service/useCases"_s,
         Severity::Warning},
        {"use-case-unknown",
         {{u"/service/useCases"_s, QJsonArray{u"tourisme"_s}}},
         u"/service/useCases"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/service/useCases"_s, QJsonArray{u"fraude"_s}}}},
        {"use-case-other-missing",
         {{u"/service/useCases"_s, QJsonArray{u"other"_s}}},
         u"/service/otherUseCase"_s,
         Severity::Blocking,
         true,
         {},
         {{u"/service/useCases"_s, QJsonArray{u"other"_s}},
          {u"/service/otherUseCase"_s, u"Contrôle des halles"_s}}},
        {"use-case-free-form",
         {{u"/service/useCases"_s, QJsonArray{u"other"_s}}},
         u"/service/useCases"_s,
         Severity::Advice},
        {"fraud-body",
         {{u"/service/useCases"_s, QJsonArray{u"fraude"_s}}},
         u"/service/useCases"_s,
         Severity::Warning,
         false,
         {},
         {{u"/service/useCases"_s, QJsonArray{u"fraude"_s}},
          {u"/organisation/kind"_s, u"central-administration"_s}}},
        {"description-missing",
         {{u"/service/description"_s, u""_s}},
         u"/service/description"_s,
         Severity::Blocking,
         true,
         {},
         {kVendor, {u"/service/description"_s, u""_s}}},
        {"description-short",
         {{u"/service/description"_s, u"Un portail pour les entreprises."_s}},
         u"/service/description"_s,
         Severity::Warning,
         false,
         {},
         {{u"/service/description"_s, kLongText}}},
        {"vendor-answer-missing",
         {kVendor, kAnswers, {u"/service/vendorAnswers/clients"_s, u""_s}},
         u"/service/vendorAnswers/clients"_s,
         Severity::Blocking,
         true,
         {},
         {kVendor, kAnswers}},
        {"vendor-answer-short",
         {kVendor, kAnswers, {u"/service/vendorAnswers/clients"_s, u"Communes"_s}},
         u"/service/vendorAnswers/clients"_s,
         Severity::Warning,
         false,
         {},
         {kVendor, kAnswers}},
        {"vendor-answer-repeated",
         {kVendor, kAnswers, {u"/service/vendorAnswers/useCases"_s, kVendorAnswers.value(u"clients")}},
         u"/service/vendorAnswers/useCases"_s,
         Severity::Warning,
         false,
         {},
         {kVendor, kAnswers}},
        {"audience-missing",
         {{u"/service/audiences"_s, QJsonArray()}},
         u"/service/audiences"_s,
         Severity::Warning,
         true},
        {"public-page-missing",
         {{u"/service/publicPage"_s, QJsonValue()}},
         u"/service/publicPage"_s,
         Severity::Warning,
         true,
         {},
         {{u"/service/publicPage"_s, QJsonValue()},
          {u"/service/useCases"_s, QJsonArray{u"preremplissage_page_publique"_s}}}},
        {"go-live-date-syntax",
         {{u"/service/goLiveDate"_s, u"2027-02-30"_s}},
         u"/service/goLiveDate"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/service/goLiveDate"_s, u"2028-02-29"_s}}},
        {"go-live-date-past",
         {{u"/service/goLiveDate"_s, u"0001-01-01"_s}},
         u"/service/goLiveDate"_s,
         Severity::Warning,
         false,
         {},
         {{u"/service/goLiveDate"_s, u"2026-11-23"_s}}},
        {"commercial-purpose",
         {{u"/endpoints/0/purpose"_s, u"Alimenter nos fichiers de prospection en régions"_s}},
         u"/endpoints/entreprises/purpose"_s,
         Severity::Warning,
         false,
         {},
         {{u"/endpoints/0/purpose"_s, u"Étude prospective sur les commerces du centre"_s},
          {u"/service/description"_s,
           QString(kLongText + u" Aucune prospection commerciale n’est faite."_s)}}},
        {"request-stale",
         {{u"/modifiedAt"_s, u"2026-08-22T10:00:00Z"_s}},
         u""_s,
         Severity::Advice,
         false,
         {},
         {{u"/modifiedAt"_s, u"2026-08-23T10:00:00Z"_s}}},

        {"endpoints-missing", {{u"/endpoints"_s, QJsonArray()}}, u"/endpoints"_s, Severity::Blocking, true},
        {"endpoint-unknown", {{u"/endpoints/0/id"_s, u"a/b"_s}}, u"/endpoints/a~1b"_s},
        {"endpoint-twice", {{u"/endpoints/1/id"_s, u"entreprises"_s}}, u"/endpoints/entreprises"_s},
        {"endpoint-openness",
         {{u"/endpoints/1/openness"_s, QJsonArray{u"public"_s}}},
         u"/endpoints/extraits_rcs_infogreffe/openness"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/endpoints/0/openness"_s, QJsonArray{u"public"_s}}}},
        {"purpose-missing",
         {{u"/endpoints/0/purpose"_s, u"\n"_s}},
         u"/endpoints/entreprises/purpose"_s,
         Severity::Blocking,
         true},
        {"purpose-short",
         {{u"/endpoints/0/purpose"_s, u"Besoin métier"_s}},
         u"/endpoints/entreprises/purpose"_s,
         Severity::Warning,
         false,
         {},
         {{u"/endpoints/0/purpose"_s, u"Identifier le candidat déposant"_s}}},
        {"purpose-copied",
         {{u"/endpoints/0/purpose"_s, u"données de RÉFÉRENCE d’une entreprise"_s}},
         u"/endpoints/entreprises/purpose"_s,
         Severity::Warning},
        {"purpose-repeated",
         {{u"/endpoints/0/purpose"_s, kLongText},
          {u"/endpoints/1/purpose"_s, kLongText},
          {u"/endpoints/2/purpose"_s, kLongText}},
         u"/endpoints/entreprises/purpose"_s,
         Severity::Warning,
         false,
         {},
         {{u"/endpoints/0/purpose"_s, kLongText}, {u"/endpoints/1/purpose"_s, kLongText}}},
        {"protected-on-public-page",
         {{u"/service/publicPage"_s, true}, {u"/endpoints/0/openness"_s, QJsonArray()}},
         u"/endpoints/entreprises/openness"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/service/publicPage"_s, true},
          {u"/endpoints"_s,
           QJsonArray{QJsonObject{{u"id"_s, u"entreprises"_s}, {u"openness"_s, QJsonArray{u"public"_s}}},
                      QJsonObject{{u"id"_s, u"certificats_qualibat"_s}}}}}},
        {"sensitive-data",
         {{u"/endpoints/0/id"_s, u"bilans_entreprises_bdf"_s}},
         u"/endpoints/bilans_entreprises_bdf"_s,
         Severity::Advice},
        {"everything-asked",
         {{u"/endpoints"_s, everything()}},
         u"/endpoints"_s,
         Severity::Warning,
         false,
         {},
         {{u"/endpoints"_s, changed(everything(), {u"0"_s}, none)}}},

        {"legal-nature-missing",
         {{u"/legalFramework/nature"_s, u""_s}},
         u"/legalFramework/nature"_s,
         Severity::Blocking,
         true},
        {"legal-text-missing",
         {{u"/legalFramework/texts"_s, QJsonArray()}},
         u"/legalFramework/texts"_s,
         Severity::Blocking,
         true},
        {"legal-text-empty",
         {{u"/legalFramework/texts/-"_s, QJsonObject{{u"id"_s, u"t9"_s}}}},
         u"/legalFramework/texts/t9"_s,
         Severity::Blocking,
         true},
        {"legal-text-unknown",
         {{u"/legalFramework/texts/0/reference"_s, u"cgct-l1111-1"_s}},
         u"/legalFramework/texts/t1/reference"_s,
         Severity::Warning},
        {"legal-text-vague",
         {{u"/legalFramework/texts/-"_s,
           QJsonObject{{u"id"_s, u"t9"_s}, {u"title"_s, u"Code de l’urbanisme"_s}}}},
         u"/legalFramework/texts/t9"_s,
         Severity::Warning,
         false,
         {},
         {{u"/legalFramework/texts/-"_s,
           QJsonObject{{u"id"_s, u"t9"_s}, {u"title"_s, u"Code de l’urbanisme, article L101-2"_s}}}}},
        {"legal-url-syntax",
         {{u"/legalFramework/texts/0/url"_s, u"https://valbrume.example:8080/texte"_s}},
         u"/legalFramework/texts/t1/url"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/legalFramework/texts/0/url"_s, u"www.legifrance.gouv.fr/jorf/id/JORFTEXT1?a=b"_s}}},
        {"legal-link-missing",
         {{u"/documents"_s, QJsonArray()},
          {u"/legalFramework/texts/0/reference"_s, u""_s},
          {u"/legalFramework/texts/0/url"_s, u""_s}},
         u"/legalFramework/texts"_s,
         Severity::Blocking,
         true,
         {},
         {{u"/documents"_s, QJsonArray()}}},
        {"principle-only",
         {{u"/legalFramework/texts"_s, QJsonArray{kCrpa}}},
         u"/legalFramework"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/legalFramework/texts/-"_s, kCrpa}}},
        {"text-link-broken",
         {{u"/endpoints/0/legalTexts"_s, QJsonArray{u"t1"_s, u"t7"_s}}},
         u"/endpoints/entreprises/legalTexts"_s},
        {"endpoint-text-missing",
         {{u"/endpoints/0/legalTexts"_s, QJsonArray()}},
         u"/endpoints/entreprises/legalTexts"_s,
         Severity::Blocking,
         true},
        {"endpoint-text-not-enough",
         {{u"/legalFramework/texts/-"_s, changed(kCrpa, {u"id"_s}, u"t9"_s)},
          {u"/endpoints/4/legalTexts"_s, QJsonArray{u"t9"_s}}},
         u"/endpoints/exercices/legalTexts"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/legalFramework/texts/-"_s, changed(kCrpa, {u"id"_s}, u"t9"_s)},
          {u"/endpoints/4/legalTexts"_s, QJsonArray{u"t9"_s, u"t1"_s}}}},
        {"legal-text-unused",
         {{u"/legalFramework/texts/-"_s,
           QJsonObject{{u"id"_s, u"t9"_s}, {u"title"_s, u"Décret n° 2020-1"_s}}}},
         u"/legalFramework/texts/t9"_s,
         Severity::Advice},

        {"document-lost",
         {},
         u"/documents/d1"_s,
         Severity::Blocking,
         false,
         facts(Presence::Missing, Readability::Readable)},
        {"document-changed",
         {},
         u"/documents/d1"_s,
         Severity::Blocking,
         false,
         facts(Presence::Changed, Readability::Readable)},
        {"document-not-pdf",
         {},
         u"/documents/d1"_s,
         Severity::Blocking,
         false,
         facts(Presence::Present, Readability::NotPdf)},
        {"document-damaged",
         {},
         u"/documents/d1"_s,
         Severity::Blocking,
         false,
         facts(Presence::Present, Readability::Damaged)},
        {"document-unexamined",
         {},
         u"/documents/d1"_s,
         Severity::Warning,
         false,
         facts(Presence::Present, Readability::Unknown)},
        {"document-encrypted",
         {},
         u"/documents/d1"_s,
         Severity::Warning,
         false,
         facts(Presence::Present, Readability::Readable, true)},
        {"document-active",
         {},
         u"/documents/d1"_s,
         Severity::Warning,
         false,
         facts(Presence::Present, Readability::Readable, false, true)},
        {"document-kind-missing",
         {{u"/documents/0/kind"_s, u""_s}},
         u"/documents/d1/kind"_s,
         Severity::Warning,
         true},
        {"document-kind-unusual",
         {{u"/documents/0/kind"_s, u"decree"_s}},
         u"/documents/d1/kind"_s,
         Severity::Warning,
         false,
         {},
         {{u"/organisation/kind"_s, u"public-service-mission"_s}, {u"/documents/0/kind"_s, u"agreement"_s}}},
        {"document-too-large",
         {{u"/documents/0/size"_s, limits::kDataPassDocumentBytes}},
         u"/documents/d1/size"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/documents/0/size"_s, limits::kDataPassDocumentBytes - 1}}},
        {"documents-too-many",
         {{u"/documents"_s, documents(u"mock-up"_s, 7)}},
         u"/documents"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/documents"_s, documents(u"mock-up"_s, 6)}}},
        {"document-twice",
         {{u"/documents/1/sha512"_s, QString(128, u'a')}, {u"/documents/0/sha512"_s, QString(128, u'a')}},
         u"/documents/d2"_s,
         Severity::Advice},
        {"document-unused",
         {{u"/documents/-"_s, document(u"d9"_s, u"order"_s)}},
         u"/documents/d9"_s,
         Severity::Advice,
         false,
         {},
         {{u"/documents/-"_s, document(u"d9"_s, u"mock-up"_s)}}},
        {"document-link-broken",
         {{u"/endpoints/4/documents"_s, QJsonArray{u"d1"_s, u"d7"_s}}},
         u"/endpoints/exercices/documents"_s},
        {"endpoint-document-missing",
         {{u"/endpoints/4/documents"_s, QJsonArray()}},
         u"/endpoints/exercices/documents"_s,
         Severity::Blocking,
         true,
         {},
         {{u"/endpoints/4/documents"_s, QJsonArray{u"d2"_s}}}},
        {"document-from-clients",
         {kVendor, kAnswers, {u"/endpoints/4/documents"_s, QJsonArray()}},
         u"/endpoints/exercices/documents"_s,
         Severity::Advice,
         true},

        {"recipients-missing",
         {{u"/personalData/recipients"_s, u""_s}},
         u"/personalData/recipients"_s,
         Severity::Blocking,
         true},
        {"recipient-vendor",
         {{u"/personalData/recipients"_s, u"Les agents et l’équipe d’Atelier Lisière"_s}},
         u"/personalData/recipients"_s,
         Severity::Warning,
         false,
         {},
         {{u"/personalData/recipients"_s, u"Les agents ; l’éditeur n’a pas accès aux données"_s}}},
        {"retention-missing",
         {{u"/personalData/retentionMonths"_s, QJsonValue()}},
         u"/personalData/retentionMonths"_s,
         Severity::Blocking,
         true},
        {"retention-number",
         {{u"/personalData/retentionMonths"_s, 1.5}},
         u"/personalData/retentionMonths"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/personalData/retentionMonths"_s, 1}}},
        {"retention-justification-missing",
         {{u"/personalData/retentionMonths"_s, 37}},
         u"/personalData/retentionJustification"_s,
         Severity::Blocking,
         true,
         {},
         {{u"/personalData/retentionMonths"_s, 36}}},

        {"contact-missing",
         {{u"/contacts/technical"_s, none}},
         u"/contacts/technical"_s,
         Severity::Blocking,
         true},
        {"contact-field-missing",
         {{u"/contacts/business/jobTitle"_s, u""_s}},
         u"/contacts/business/jobTitle"_s,
         Severity::Blocking,
         true},
        {"email-syntax",
         {{u"/applicant/email"_s, u"blandine@valbrume,example"_s}},
         u"/applicant/email"_s,
         Severity::Blocking,
         false,
         {},
         {{u"/applicant/email"_s, u"o'neil+x@localhost"_s}}},
        {"phone-unusual",
         {{u"/contacts/technical/phoneNumber"_s, u"+32 2 123 45 67"_s}},
         u"/contacts/technical/phoneNumber"_s,
         Severity::Warning,
         false,
         {},
         {{u"/contacts/technical/phoneNumber"_s, u"+590 590 12 34 56"_s}}},
        {"person-from-vendor",
         {{u"/contacts/dataController/email"_s, u"x@atelier-lisiere.example"_s}},
         u"/contacts/dataController/email"_s,
         Severity::Warning,
         false,
         {},
         {{u"/contacts/business/email"_s, u"x@atelier-lisiere.example"_s}}},
        {"controller-is-dpo",
         {{u"/contacts/dataProtectionOfficer/familyName"_s, u"BRUMAIRE"_s},
          {u"/contacts/dataProtectionOfficer/givenName"_s, u"Octave"_s}},
         u"/contacts/dataProtectionOfficer"_s,
         Severity::Warning,
         false,
         {},
         {{u"/contacts/dataProtectionOfficer/email"_s, u"MAIRE@valbrume.example"_s}}},

        {"id-twice", {{u"/documents/1/id"_s, u"d1"_s}}, u"/documents/d1"_s},
        {"text-angle-brackets",
         {{u"/service/description"_s, QString(kLongText + u" Moins de <5 ans."_s)}},
         u"/service/description"_s,
         Severity::Warning},
        {"text-hidden",
         {{u"/endpoints/0/purpose"_s, u"Identifier\u202e le candidat qui dépose"_s}},
         u"/endpoints/entreprises/purpose"_s,
         Severity::Advice,
         false,
         {},
         {{u"/endpoints/0/purpose"_s, u"Identifier le candidat\nqui dépose\tsa candidature"_s}}},
        {"text-unprintable",
         {{u"/service/title"_s, u"Marchés 😀"_s}},
         u"/service/title"_s,
         Severity::Advice,
         false,
         {},
         {{u"/service/title"_s, u"Œuvre d’été « Ça »… Ψ — Я € n° ½"_s}}},
    };
    return list;
}

/// A rule that the page's catalogue cannot trigger.
Catalogue catalogueWithForbidden()
{
    return readCatalogue(
               R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "small", "version": "1",
        "categories": [{"id": "c", "title": "C"}],
        "useCases": [{"id": "marches_publics", "title": "Marchés"}],
        "endpoints": [{"id": "rbe", "title": "Bénéficiaires effectifs", "category": "c",
            "legalRequirement": "supporting-documents", "derived": ["legalRequirement"],
            "usefulness": {"marches_publics": {"level": "forbidden"}}},
            {"id": "open", "title": "Ouvert", "category": "c", "includedForEveryone": true,
             "usefulness": {"marches_publics": {"level": "forbidden"}}}]})",
               u"small"_s)
        .value();
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void completeExampleIsClean();
    void triggers_data();
    void triggers();
    void everyRuleHasACase();
    void documentListsTheRules();
    void sentencesAreFilledIn();
    void forbiddenAndDerivedOnlyWarn();
    void includedForEveryoneIsSilent();
    void typedBracesStayAsTyped();
};

void TestRules::completeExampleIsClean()
{
    const QList<Finding> found = findings(request({}));
    QVERIFY2(found.isEmpty(), qPrintable(listed(found)));
}

void TestRules::triggers_data()
{
    QTest::addColumn<int>("index");
    const QList<Case> all = cases();
    for (int i = 0; i < all.size(); ++i)
        QTest::newRow(all.at(i).rule) << i;
}

void TestRules::triggers()
{
    QFETCH(int, index);
    const Case each = cases().at(index);
    const QString rule = QString::fromLatin1(each.rule);
    const QList<Finding> found = findings(request(each.changes), each.facts);
    const auto is = [&](const Finding &finding) {
        return finding.rule == rule && finding.target == each.target && finding.severity == each.severity
               && finding.missing == each.missing;
    };
    QVERIFY2(std::any_of(found.cbegin(), found.cend(), is), qPrintable(listed(found)));
    if (!each.near.isEmpty()) {
        const QList<Finding> nearby = findings(request(each.near));
        QVERIFY2(!ruleIds(nearby).contains(rule), qPrintable(listed(nearby)));
    }
}

void TestRules::everyRuleHasACase()
{
    QSet<QString> tested{u"endpoint-forbidden"_s};
    for (const Case &each : cases())
        tested.insert(QString::fromLatin1(each.rule));
    QSet<QString> known;
    for (const rules::RuleInfo &info : rules::ruleTable())
        known.insert(QString::fromLatin1(info.id));
    QCOMPARE(tested - known, QSet<QString>());
    QCOMPARE(known - tested, QSet<QString>());
}

void TestRules::documentListsTheRules()
{
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR "/docs/rules.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSet<QString> listedRules;
    static const QRegularExpression row(u"^\\| `([a-z-]+)` \\|"_s);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QRegularExpressionMatch match = row.match(line);
        if (!match.hasMatch())
            continue;
        const QString id = match.captured(1);
        QVERIFY2(!listedRules.contains(id), qPrintable(id));
        listedRules.insert(id);
        // The document and the code name the same source.
        QVERIFY2(line.contains(rules::source(id)), qPrintable(line));
    }
    QSet<QString> known;
    for (const rules::RuleInfo &info : rules::ruleTable())
        known.insert(QString::fromLatin1(info.id));
    QCOMPARE(listedRules, known);
}

void TestRules::sentencesAreFilledIn()
{
    for (const Case &each : cases()) {
        const Request broken = request(each.changes);
        const QList<Finding> found = findings(broken, each.facts);
        for (const Finding &finding : found) {
            const QString text = rules::message(finding, broken, page());
            QVERIFY2(!text.contains(u'{') && !text.contains(u"%n"), qPrintable(text));
            QVERIFY2(text.endsWith(u'.') || text.endsWith(u'…'), qPrintable(text));
            QVERIFY2(!text.contains(u"“”"), qPrintable(finding.rule + u": "_s + text));
            QVERIFY(!rules::source(finding.rule).isEmpty());
            QVERIFY(rules::step(finding) >= 1 && rules::step(finding) <= 8);
        }
    }
}

void TestRules::forbiddenAndDerivedOnlyWarn()
{
    const Request asked = request({{u"/endpoints"_s, QJsonArray{QJsonObject{{u"id"_s, u"rbe"_s}}}}});
    const QList<Finding> found = findings(asked, {}, catalogueWithForbidden());
    QVERIFY(ruleIds(found).contains(u"endpoint-forbidden"_s));
    for (const Finding &finding : found) {
        const bool ofRequirement = finding.rule == u"endpoint-text-missing"
                                   || finding.rule == u"endpoint-forbidden"
                                   || finding.rule == u"endpoint-document-missing";
        if (ofRequirement)
            QVERIFY2(finding.severity == Severity::Warning, qPrintable(listed(found)));
    }
    QVERIFY(ruleIds(found).contains(u"endpoint-document-missing"_s));
    QVERIFY(!ruleIds(findings(request({}))).contains(u"endpoint-forbidden"_s));
}

void TestRules::includedForEveryoneIsSilent()
{
    const Request asked = request({{u"/endpoints"_s, QJsonArray{QJsonObject{{u"id"_s, u"open"_s}}}}});
    const QList<Finding> found = findings(asked, {}, catalogueWithForbidden());
    for (const Finding &finding : found)
        QVERIFY2(!finding.target.startsWith(u"/endpoints"_s), qPrintable(listed(found)));
}

void TestRules::typedBracesStayAsTyped()
{
    const Request typed =
        request({{u"/documents/0/title"_s, u"{endpoint} %n"_s}, {u"/documents/0/kind"_s, u""_s}});
    const QList<Finding> found = findings(typed);
    const auto kind = std::find_if(found.cbegin(), found.cend(), [](const Finding &finding) {
        return finding.rule == u"document-kind-missing";
    });
    QVERIFY(kind != found.cend());
    QVERIFY(rules::message(*kind, typed, page()).contains(u"{endpoint} %n"_s));
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
