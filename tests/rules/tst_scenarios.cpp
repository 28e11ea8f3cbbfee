// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rulestest.h"

#include "rules/coverage.h"

#include <QTest>

using namespace rulestest;
using namespace Qt::StringLiterals;

/// Requests as they are filed in life, walked through all rules: no finding may be absurd.
class TestScenarios : public QObject
{
    Q_OBJECT

private slots:
    void vendorForItself();
    void townProfileOnOneArticle();
    void regionFormOnPublicData_data();
    void regionFormOnPublicData();
    void baseSetNeedsNoTextOfItsOwn();
    void baseSetEndsWithTheFirstOtherDatum();
    void principlesAlone_data();
    void principlesAlone();
    void emptyDraftIsOnlyNotFilledIn();
    void usualDocuments_data();
    void usualDocuments();
};

namespace {

QJsonObject endpoint(const QString &id, const QString &purpose, const QStringList &texts,
                     const QStringList &documents = {}, const QStringList &openness = {})
{
    return {{u"id"_s, id},
            {u"purpose"_s, purpose},
            {u"legalTexts"_s, QJsonArray::fromStringList(texts)},
            {u"documents"_s, QJsonArray::fromStringList(documents)},
            {u"openness"_s, QJsonArray::fromStringList(openness)}};
}

QJsonObject text(const QString &reference, const QString &title, const QString &url = {})
{
    return {{u"id"_s, u"t1"_s}, {u"reference"_s, reference}, {u"title"_s, title}, {u"url"_s, url}};
}

const QString kDescription =
    u"Le formulaire régional demande le SIRET et remplit seul le nom, l’adresse et l’activité de "
    u"l’entreprise. Le "
    u"dirigeant relit ces champs à l’écran, puis les envoie aux agents qui instruisent l’aide."_s;
const QString kPurpose = u"Remplir le nom et l’adresse sans les demander"_s;

} // namespace

void TestScenarios::vendorForItself()
{
    const QJsonObject answers{
        {u"activities"_s, u"Nous éditons un profil d’acheteur : https://atelier-lisiere.example"_s},
        {u"clients"_s, u"Deux cents communes et six départements"_s},
        {u"publicBeneficiaries"_s, u"Toutes les communes clientes du profil d’acheteur"_s},
        {u"productRole"_s, u"Il recueille les pièces des candidats pour leurs agents"_s},
        {u"useCases"_s, u"Les marchés publics, et eux seuls"_s}};
    const Request filed = request({
        {u"/filedFor"_s, u"vendor"_s},
        {u"/vendor"_s, QJsonObject()},
        {u"/organisation/name"_s, u"Atelier Lisière"_s},
        {u"/organisation/siret"_s, u"00084310200013"_s},
        {u"/organisation/kind"_s, u""_s},
        {u"/service"_s,
         QJsonObject{{u"title"_s, u"Profil d’acheteur Lisière"_s}, {u"vendorAnswers"_s, answers}}},
        {u"/documents"_s, QJsonArray()},
        {u"/endpoints"_s,
         QJsonArray{
             endpoint(u"entreprises"_s, kPurpose, {u"t1"_s}),
             endpoint(u"exercices"_s, u"Comparer le chiffre d’affaires au minimum exigé"_s, {u"t1"_s})}},
        {u"/legalFramework/texts"_s,
         QJsonArray{text(u"ccp-r2143-13"_s, u"Article R2143-13 du CCP"_s,
                         u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s)}},
    });
    const QList<Finding> found = findings(filed);
    // All that is said: each client will supply the document.
    QVERIFY2(ruleIds(found) == QSet<QString>{u"document-from-clients"_s}, qPrintable(listed(found)));
    QVERIFY(!hasBlocking(found));
}

void TestScenarios::townProfileOnOneArticle()
{
    // R2143-13 alone, and its article printed as the one document: no deliberation is asked for.
    const QJsonArray texts{text(u"ccp-r2143-13"_s, u"Article R2143-13 du CCP"_s,
                                u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s)};
    const QJsonObject printed = completeExample().value(u"documents").toArray().at(1).toObject();
    const Request filed = request({
        {u"/legalFramework/texts"_s, texts},
        {u"/documents"_s, QJsonArray{changed(printed, {u"legalTexts"_s}, QJsonArray{u"t1"_s})}},
        {u"/endpoints"_s,
         QJsonArray{endpoint(u"entreprises"_s, kPurpose, {u"t1"_s}),
                    endpoint(u"attestations_fiscales_dgfip"_s,
                             u"Vérifier les impôts avant d’attribuer le marché"_s, {u"t1"_s}, {u"d2"_s})}},
    });
    const QList<Finding> found = findings(filed);
    QVERIFY2(found.isEmpty(), qPrintable(listed(found)));
}

void TestScenarios::regionFormOnPublicData_data()
{
    QTest::addColumn<QJsonObject>("legalText");
    QTest::addColumn<QString>("useCase");
    QTest::newRow("Lemaire, public page") << text(
        u"loi-lemaire"_s, u"Loi Lemaire"_s, u"https://www.legifrance.gouv.fr/loda/id/JORFTEXT000033202746"_s)
                                          << u"preremplissage_page_publique"_s;
    QTest::newRow("CRPA, public page, base set")
        << text(u"crpa-l114-8"_s, u"Article L114-8 du CRPA"_s,
                u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315"_s)
        << u"preremplissage_page_publique"_s;
    QTest::newRow("Lemaire, another use case") << text(
        u"loi-lemaire"_s, u"Loi Lemaire"_s, u"https://www.legifrance.gouv.fr/loda/id/JORFTEXT000033202746"_s)
                                               << u"aides_publiques"_s;
}

void TestScenarios::regionFormOnPublicData()
{
    QFETCH(QJsonObject, legalText);
    QFETCH(QString, useCase);
    const Request filed = request({
        {u"/organisation/name"_s, u"Région fictive"_s},
        {u"/service/useCases"_s, QJsonArray{useCase}},
        {u"/service/publicPage"_s, true},
        {u"/service/description"_s, kDescription},
        {u"/documents"_s, QJsonArray()},
        {u"/legalFramework/texts"_s, QJsonArray{legalText}},
        {u"/endpoints"_s, QJsonArray{endpoint(u"entreprises"_s, kPurpose, {u"t1"_s}, {}, {u"public"_s}),
                                     endpoint(u"certificats_rge_ademe"_s,
                                              u"Montrer la certification de l’artisan"_s, {u"t1"_s})}},
    });
    const QList<Finding> found = findings(filed);
    QVERIFY2(found.isEmpty(), qPrintable(listed(found)));
}

void TestScenarios::baseSetNeedsNoTextOfItsOwn()
{
    // DataPass presets text and nature; protected data of the base set included.
    const Request filed = request({
        {u"/service/useCases"_s, QJsonArray{u"socle_de_base"_s}},
        {u"/documents"_s, QJsonArray()},
        {u"/legalFramework"_s, QJsonObject()},
        {u"/endpoints"_s,
         QJsonArray{endpoint(u"entreprises"_s, kPurpose, {}),
                    endpoint(u"bilans_inpi"_s, u"Lire les bilans publiés des entreprises"_s, {})}},
    });
    const QList<Finding> found = findings(filed);
    QVERIFY2(found.isEmpty(), qPrintable(listed(found)));
}

void TestScenarios::baseSetEndsWithTheFirstOtherDatum()
{
    const Request filed = request({
        {u"/service/useCases"_s, QJsonArray{u"socle_de_base"_s}},
        {u"/documents"_s, QJsonArray()},
        {u"/legalFramework/texts"_s, QJsonArray{text(u"crpa-l114-8"_s, u"L114-8"_s)}},
        {u"/endpoints"_s, QJsonArray{endpoint(u"entreprises"_s, kPurpose, {u"t1"_s}),
                                     endpoint(u"exercices"_s, kPurpose, {u"t1"_s})}},
    });
    const QSet<QString> rules = ruleIds(findings(filed));
    QVERIFY(rules.contains(u"principle-only"_s));
    QVERIFY(rules.contains(u"endpoint-document-missing"_s));
    // Said once, on the framework, not again at each datum.
    QVERIFY(!rules.contains(u"endpoint-text-not-enough"_s));
}

void TestScenarios::principlesAlone_data()
{
    QTest::addColumn<QJsonArray>("texts");
    QTest::addColumn<bool>("blocked");
    const auto row = [](const char *name, const QJsonArray &texts, bool blocked) {
        QTest::newRow(name) << texts << blocked;
    };
    row("CRPA by reference", {text(u"crpa-l114-8"_s, {})}, true);
    row("CRPA as typed", {text({}, u"article L. 114-8 du CRPA"_s)}, true);
    row("CRPA by its link only",
        {text({}, {}, u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315"_s)}, true);
    row("ESSOC", {text({}, u"loi ESSOC"_s)}, true);
    row("Lemaire, with protected data", {text({}, u"Loi pour une République numérique"_s)}, true);
    row("CRPA and ESSOC", {text(u"crpa-l114-8"_s, {}), changed(text({}, u"loi ESSOC"_s), {u"id"_s}, u"t2"_s)},
        true);
    row("CRPA and its deliberation in one line", {text({}, u"L114-8 CRPA et délibération n° 2026-03"_s)},
        false);
    row("recognised, completed in the title",
        {text(u"crpa-l114-8"_s, u"L114-8 CRPA, arrêté du 3 mai 2026"_s)}, false);
    row("a text that the program does not know", {text({}, u"Article L1611-4 du CGCT"_s)}, false);
    row("the decree on exchanges", {text(u"decret-2019-31"_s, {})}, false);
}

void TestScenarios::principlesAlone()
{
    QFETCH(QJsonArray, texts);
    QFETCH(bool, blocked);
    // Whatever documents are attached.
    const QList<Finding> found = findings(request({{u"/legalFramework/texts"_s, texts}}));
    QVERIFY2(ruleIds(found).contains(u"principle-only"_s) == blocked, qPrintable(listed(found)));
}

void TestScenarios::emptyDraftIsOnlyNotFilledIn()
{
    Request empty;
    empty.id = u"x"_s;
    const QList<Finding> found = findings(empty);
    QVERIFY(hasBlocking(found));
    for (const Finding &finding : found)
        QVERIFY2(finding.missing, qPrintable(finding.rule));
}

void TestScenarios::usualDocuments_data()
{
    QTest::addColumn<BodyKind>("body");
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<bool>("warned");
    QTest::newRow("town, deliberation") << BodyKind::LocalAuthority << DocumentKind::Deliberation << false;
    QTest::newRow("town, printed article") << BodyKind::LocalAuthority << DocumentKind::LegalText << false;
    QTest::newRow("town, decree") << BodyKind::LocalAuthority << DocumentKind::Decree << true;
    QTest::newRow("ministry, order") << BodyKind::CentralAdministration << DocumentKind::Order << false;
    QTest::newRow("ministry, deliberation")
        << BodyKind::CentralAdministration << DocumentKind::Deliberation << true;
    QTest::newRow("agency, decree") << BodyKind::StateAgency << DocumentKind::Decree << false;
    QTest::newRow("prefecture, agreement") << BodyKind::DevolvedService << DocumentKind::Agreement << true;
    QTest::newRow("mission, agreement") << BodyKind::PublicServiceMission << DocumentKind::Agreement << false;
}

void TestScenarios::usualDocuments()
{
    QFETCH(BodyKind, body);
    QFETCH(DocumentKind, kind);
    QFETCH(bool, warned);
    const QJsonArray all = completeExample().value(u"documents").toArray();
    const Request filed =
        request({{u"/organisation/kind"_s, bodyKindId(body)},
                 {u"/documents"_s, QJsonArray{changed(all.at(0), {u"kind"_s}, documentKindId(kind))}},
                 {u"/endpoints"_s, QJsonArray{endpoint(u"exercices"_s, kPurpose, {u"t1"_s}, {u"d1"_s})}}});
    const QList<Finding> found = findings(filed);
    QVERIFY2(ruleIds(found).contains(u"document-kind-unusual"_s) == warned, qPrintable(listed(found)));
    // Any supporting kind covers the datum, for any body.
    QVERIFY(!ruleIds(found).contains(u"endpoint-document-missing"_s));
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
