// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "core/digest.h"
#include "core/jsonfile.h"

#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void countsOfThePage();
    void columnsOfThePage_data();
    void columnsOfThePage();
    void useCasesHaveForms();
    void keepsItsBytes();
    void refusesBrokenOnes_data();
    void refusesBrokenOnes();
    void onlyIdTitleAndCategoryAreNeeded();
    void versionsHaveAnOrder_data();
    void versionsHaveAnOrder();
    void whatComesAfter();
};

static Catalogue page()
{
    return bundledCatalogue(u"editeurs-2021"_s).value();
}

void TestCatalogue::countsOfThePage()
{
    const Catalogue catalogue = page();
    QCOMPARE(catalogue.endpoints.size(), 22);
    QStringList categories;
    QList<int> counts;
    for (const CatalogueCategory &category : catalogue.categories) {
        categories.append(category.id);
        counts.append(int(std::count_if(catalogue.endpoints.cbegin(), catalogue.endpoints.cend(),
                                        [&](const Endpoint &each) { return each.category == category.id; })));
    }
    QCOMPARE(categories,
             (QStringList{u"infos_generales"_s, u"infos_financieres"_s, u"attestations_sociales_fiscales"_s,
                          u"certificats_pro"_s, u"propriete_intellectuelle"_s}));
    QCOMPARE(counts, (QList<int>{7, 4, 7, 3, 1}));
    QCOMPARE(std::count_if(
                 catalogue.endpoints.cbegin(), catalogue.endpoints.cend(),
                 [](const Endpoint &each) { return each.legalRequirement == LegalRequirement::Explanation; }),
             9);
    QCOMPARE(std::count_if(catalogue.endpoints.cbegin(), catalogue.endpoints.cend(),
                           [](const Endpoint &each) {
                               return each.legalRequirement == LegalRequirement::SupportingDocuments;
                           }),
             13);
}

/// Typed from the page by hand, a second time: id | title | producers | requirement (E, S) | formats |
/// openness.
void TestCatalogue::columnsOfThePage_data()
{
    QTest::addColumn<QString>("row");
    const QStringList rows{
        u"entreprises|Données de référence d'une entreprise|INSEE,Infogreffe|E|JSON|public,protected"_s,
        u"etablissements|Données de référence d'un établissement|INSEE|E|JSON|public,protected"_s,
        u"extraits_rcs_infogreffe|Extrait RCS|Infogreffe|E|JSON|protected"_s,
        u"associations|Données déclaratives d'une association|Ministère de l'Intérieur|E|JSON|public"_s,
        u"documents_associations|Divers documents d'une association|Ministère de l'Intérieur|E|PDF|public"_s,
        u"actes_inpi|Actes|INPI|S|ZIP (PDF et XML)|public"_s,
        u"conventions_collectives|Conventions collectives|Fabrique numérique des Ministères Sociaux|S|JSON|public"_s,
        u"exercices|Chiffre d'affaires|DGFIP|S|JSON|protected"_s,
        u"bilans_inpi|Bilans annuels|INPI|S|ZIP (PDF et XML)|public,protected"_s,
        u"bilans_entreprises_bdf|3 derniers bilans annuels|Banque de France|S|JSON|protected"_s,
        u"liasses_fiscales_dgfip|Déclarations de résultat|DGFIP|S|JSON|protected"_s,
        u"attestations_fiscales_dgfip|Attestation fiscale|DGFIP|S|PDF|protected"_s,
        u"attestations_sociales_acoss|Attestation de vigilance|URSSAF Caisse nationale|S|PDF|protected"_s,
        u"attestations_agefiph|Conformité emploi des travailleurs handicapés|AGEFIPH|S|JSON|protected"_s,
        u"cotisations_msa|Cotisations de sécurité sociale agricole|MSA|S|JSON|protected"_s,
        u"cotisation_retraite_probtp|Cotisations retraite bâtiment|PROBTP|S|JSON|protected"_s,
        u"cartes_professionnelles_fntp|Carte professionnelle travaux publics|FNTP|S|PDF|public"_s,
        u"certificats_cnetp|Cotisations congés payés & chômage intempéries|CNETP|S|PDF|protected"_s,
        u"certificats_rge_ademe|Certification RGE|ADEME|E|JSON,PDF|public"_s,
        u"certificats_qualibat|Certification de qualification bâtiment|Qualibat|E|PDF|public"_s,
        u"certificats_opqibi|Certification de qualification d'ingénierie|OPQIBI|E|JSON|public"_s,
        u"extraits_courts_inpi|Brevets, modèles et marques déposées|INPI|E|JSON|public"_s,
    };
    for (const QString &row : rows)
        QTest::newRow(qPrintable(row.section(u'|', 0, 0))) << row;
}

void TestCatalogue::columnsOfThePage()
{
    QFETCH(QString, row);
    const QStringList cells = row.split(u'|');
    const Catalogue catalogue = page();
    const Endpoint *endpoint = catalogue.endpoint(cells.at(0));
    QVERIFY(endpoint);
    QCOMPARE(endpoint->title, cells.at(1));
    QCOMPARE(endpoint->producers, cells.at(2).split(u','));
    QCOMPARE(endpoint->legalRequirement,
             cells.at(3) == u"E" ? LegalRequirement::Explanation : LegalRequirement::SupportingDocuments);
    QCOMPARE(endpoint->formats, cells.at(4).split(u','));
    QCOMPARE(endpoint->openness, cells.at(5).split(u','));
    QCOMPARE(endpoint->vendorUse, VendorUse::Used);
    QCOMPARE(endpoint->documentation, u"https://entreprise.api.gouv.fr/catalogue/#"_s + cells.at(0));
    QVERIFY(!endpoint->includedForEveryone);
    QVERIFY(catalogue.category(endpoint->category));
}

void TestCatalogue::useCasesHaveForms()
{
    const Catalogue catalogue = page();
    QVERIFY(catalogue.useCase(u"marches_publics"_s));
    QCOMPARE(catalogue.useCase(u"fraude"_s)->formUid, u"api-entreprise-detection-fraude"_s);
    QVERIFY(!catalogue.useCase(u"other"_s));
}

void TestCatalogue::keepsItsBytes()
{
    const Catalogue catalogue = page();
    QCOMPARE(sha512Of(catalogue.bytes), catalogue.sha512);
    QCOMPARE(readCatalogue(catalogue.bytes, u"x"_s).value().sha512, catalogue.sha512);
    QCOMPARE(bundledCatalogue(u"none"_s).error().code, ErrorCode::CatalogueUnknown);
}

void TestCatalogue::refusesBrokenOnes_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another format") << u"format"_s << QJsonValue(u"viatique-request"_s)
                                    << ErrorCode::FormatUnknown;
    QTest::newRow("newer version") << u"formatVersion"_s << QJsonValue(2) << ErrorCode::FormatNewer;
    QTest::newRow("no id") << u"id"_s << QJsonValue() << ErrorCode::SchemaViolation;
    QTest::newRow("wrong type") << u"/endpoints/3/producers"_s << QJsonValue(7) << ErrorCode::SchemaViolation;
    QTest::newRow("wrong word") << u"/endpoints/3/legalRequirement"_s << QJsonValue(u"perhaps"_s)
                                << ErrorCode::SchemaViolation;
    QTest::newRow("twice") << u"/endpoints/3/id"_s << QJsonValue(u"entreprises"_s)
                           << ErrorCode::CatalogueDuplicate;
}

void TestCatalogue::refusesBrokenOnes()
{
    QFETCH(QString, pointer);
    QFETCH(QJsonValue, value);
    QFETCH(ErrorCode, code);
    QJsonObject object = parseJsonObject(page().bytes, u"x"_s).value();
    if (pointer.startsWith(u"/endpoints/3/")) {
        QJsonArray endpoints = object.value(u"endpoints").toArray();
        QJsonObject endpoint = endpoints.at(3).toObject();
        endpoint.insert(pointer.section(u'/', -1), value);
        endpoints.replace(3, endpoint);
        object.insert(u"endpoints"_s, endpoints);
    } else {
        object.insert(pointer, value);
    }
    const auto result = readCatalogue(jsonBytes(object), u"broken.json"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    const QString text = errorText(result.error());
    QVERIFY2(text.contains(u"broken.json"_s), qPrintable(text));
    // The pointer of the culprit is named, to the member for a wrong value.
    if (code == ErrorCode::SchemaViolation && pointer.startsWith(u'/'))
        QVERIFY2(text.contains(pointer), qPrintable(text));
    if (code == ErrorCode::CatalogueDuplicate)
        QVERIFY2(text.contains(u"/endpoints/3"_s), qPrintable(text));
}

void TestCatalogue::onlyIdTitleAndCategoryAreNeeded()
{
    const auto catalogue =
        readCatalogue(R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "small",
        "version": "1", "categories": [{"id": "c", "title": "C"}],
        "endpoints": [{"id": "e", "title": "E", "category": "c"}]})",
                      u"small"_s);
    QVERIFY(catalogue);
    QCOMPARE(catalogue->endpoints.first().legalRequirement, LegalRequirement::Unset);
    QCOMPARE(catalogue->endpointTitle(u"e"_s), u"E"_s);
    QCOMPARE(catalogue->endpointTitle(u"unknown"_s), u"unknown"_s);
}

void TestCatalogue::versionsHaveAnOrder_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    QTest::newRow("dates") << u"2021-04-20"_s << u"2026-08-01"_s;
    QTest::newRow("a change after the date") << u"2021-04-20"_s << u"2021-04-20.2"_s;
    QTest::newRow("numbers, not words") << u"2021-04-20.9"_s << u"2021-04-20.10"_s;
    QTest::newRow("a date counts more") << u"2021-04-20.10"_s << u"2021-04-21"_s;
    QTest::newRow("none") << QString() << u"2021"_s;
}

void TestCatalogue::versionsHaveAnOrder()
{
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    QVERIFY(compareVersions(earlier, later) < 0);
    QVERIFY(compareVersions(later, earlier) > 0);
    QCOMPARE(compareVersions(later, later), 0);
}

void TestCatalogue::whatComesAfter()
{
    Catalogue present = page();
    QCOMPARE(successorOf(present)->id, u"datapass-2026"_s);
    const QString bundled = present.version;
    present.version = u"2021-04-20"_s;
    QCOMPARE(successorOf(present)->version, bundled);
    // From a later program, from elsewhere, and the last of all.
    present.version = bundled + u"9"_s;
    QVERIFY(!successorOf(present));
    present.id = u"mine"_s;
    QVERIFY(!successorOf(present));
    QVERIFY(!successorOf(bundledCatalogue(u"datapass-2026"_s).value()));
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
