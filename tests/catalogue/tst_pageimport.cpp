// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pageimport.h"
#include "smallpage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Pages of the site in the layouts of three years.
class TestPageImport : public QObject
{
    Q_OBJECT

private slots:
    void givesBackThePageForVendors();
    void namesItself();
    void readsTwoColumnsOfUsefulness();
    void readsAnOldLayout();
    void understandsCells_data();
    void understandsCells();
    void tellsTheUseCase_data();
    void tellsTheUseCase();
    void crossOfALegend_data();
    void crossOfALegend();
    void alignsRows_data();
    void alignsRows();
};

static QByteArray page(const QString &name)
{
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/catalogue/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static PageImport imported(const QByteArray &bytes, const QString &path = u"page.md"_s)
{
    const auto import = importPage(bytes, path, {u"id"_s, u"1"_s, {}});
    if (!import)
        qWarning("%s", qPrintable(errorText(import.error())));
    return import.value_or(PageImport());
}

static QJsonObject objectOf(const Catalogue &catalogue)
{
    return QJsonDocument::fromJson(catalogue.bytes).object();
}

/// Each member that is the page's word, and no other: what is `derived` in the bundled catalogue is ours.
void TestPageImport::givesBackThePageForVendors()
{
    const PageImport import = imported(page(u"editeurs.md"_s));
    const QJsonObject made = objectOf(import.catalogue);
    const QJsonObject bundled = objectOf(bundledCatalogue(u"editeurs-2021"_s).value());
    QCOMPARE(made.value("title"_L1), bundled.value("title"_L1));
    QCOMPARE(made.value("categories"_L1), bundled.value("categories"_L1));
    const QJsonArray endpoints = made.value("endpoints"_L1).toArray();
    const QJsonArray wanted = bundled.value("endpoints"_L1).toArray();
    QCOMPARE(endpoints.size(), 22);
    QCOMPARE(endpoints.size(), wanted.size());
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        QJsonObject ofThePage = wanted.at(i).toObject();
        const QJsonArray derived = ofThePage.take("derived"_L1).toArray();
        for (const QJsonValue &member : derived)
            ofThePage.remove(member.toString());
        QCOMPARE(endpoints.at(i).toObject(), ofThePage);
    }
    QCOMPARE(import.remarks.size(), 2); // the legend and the list of vendors
    QCOMPARE(import.remarks.first().kind, PageRemark::Kind::TableUnread);
    QCOMPARE(import.remarks.first().what, u"Symbole et signification"_s);
}

void TestPageImport::namesItself()
{
    const auto dated =
        importPage(page(u"preremplissage.md"_s), u"/x/Pré-remplissage.md"_s, {{}, {}, QDate(2026, 1, 2)});
    QCOMPARE(dated->catalogue.version, u"2021-02-03"_s);
    QCOMPARE(dated->catalogue.id, u"pre-remplissage-2021"_s);
    QCOMPARE(dated->catalogue.source, u"Pré-remplissage.md"_s);
    const auto undated =
        importPage(page(u"article64.md"_s), u"article64.md"_s, {{}, {}, QDate(2019, 11, 30)});
    QCOMPARE(undated->catalogue.version, u"2019-11-30"_s);
    QCOMPARE(undated->catalogue.id, u"article64-2019"_s);
    QCOMPARE(undated->catalogue.title, u"Données utiles"_s);
}

void TestPageImport::readsTwoColumnsOfUsefulness()
{
    const PageImport import = imported(page(u"preremplissage.md"_s));
    const Catalogue &catalogue = import.catalogue;
    QCOMPARE(catalogue.endpoints.size(), 5);
    QCOMPARE(catalogue.useCases.size(), 2);
    QCOMPARE(catalogue.useCases.first().formUid, u"api-entreprise-socle-de-base"_s);
    const auto usefulness = [&catalogue](const QString &endpoint, const QString &useCase) {
        return catalogue.endpoint(endpoint)->usefulness.value(u"preremplissage_"_s + useCase);
    };
    QCOMPARE(usefulness(u"entreprises"_s, u"espace_securise"_s).level, Usefulness::Useful);
    QCOMPARE(usefulness(u"entreprises"_s, u"page_publique"_s).level, Usefulness::Useful);
    // The second cross is a word of the condition: without it the sentence says the contrary.
    QCOMPARE(usefulness(u"entreprises"_s, u"page_publique"_s).condition,
             u"non sans l'option \"non-diffusibles\""_s);
    QCOMPARE(usefulness(u"documents_associations"_s, u"page_publique"_s).level, Usefulness::NotUseful);
    QCOMPARE(usefulness(u"documents_associations"_s, u"page_publique"_s).condition, u"format inadapté"_s);
    QVERIFY(catalogue.endpoint(u"effectifs_..._acoss_covid"_s));
    QCOMPARE(catalogue.endpoint(u"effectifs_..._acoss_covid"_s)->openness, QStringList{u"protected"_s});
    // A cell too many, and one that is missing.
    const Endpoint *probtp = catalogue.endpoint(u"cotisation_retraite_probtp"_s);
    QCOMPARE(probtp->openness, QStringList{u"protected"_s});
    QVERIFY(probtp->documentation.endsWith(u"#cotisation_retraite_probtp"_s));
    QCOMPARE(usefulness(probtp->id, u"espace_securise"_s).level, Usefulness::ToStudy);
    const Endpoint *msa = catalogue.endpoint(u"cotisations_msa"_s);
    QCOMPARE(usefulness(msa->id, u"espace_securise"_s).level, Usefulness::Unlisted);
    QCOMPARE(usefulness(msa->id, u"page_publique"_s).level, Usefulness::NotUseful);
    QVERIFY(msa->documentation.isEmpty());
    const qsizetype count = import.remarks.size();
    QCOMPARE(import.remarks.at(count - 2).kind, PageRemark::Kind::CellLeftOut);
    QCOMPARE(import.remarks.at(count - 2).what, u"❌"_s);
    QCOMPARE(import.remarks.at(count - 1).kind, PageRemark::Kind::CellMissing);
    QVERIFY(import.remarks.at(count - 1).what.contains(u"Documentation"_s));
}

void TestPageImport::readsAnOldLayout()
{
    const Catalogue catalogue = imported(page(u"article64.md"_s)).catalogue;
    QCOMPARE(catalogue.endpoints.size(), 3);
    const Endpoint *entreprises = catalogue.endpoint(u"entreprises"_s);
    QVERIFY(entreprises);
    QCOMPARE(entreprises->title, u"Données de référence d'une entreprise"_s);
    QCOMPARE(entreprises->documentation, u"https://entreprise.api.gouv.fr/catalogue/#entreprises"_s);
    QCOMPARE(entreprises->formats, QStringList{u"JSON"_s});
    QCOMPARE(entreprises->openness, QStringList({u"public"_s, u"protected"_s}));
    QCOMPARE(entreprises->legalRequirement, LegalRequirement::Unset);
    QCOMPARE(catalogue.endpoint(u"bilans_inpi"_s)->formats, QStringList{u"ZIP (PDF et XML)"_s});
    QCOMPARE(catalogue.categories.size(), 2);
    QCOMPARE(catalogue.categories.first().title, u"Informations sur les effectifs"_s);
    QCOMPARE(catalogue.endpoint(u"exercices"_s)->category, u"informations_financieres"_s);
}

/// A cell, the member that it becomes, and its JSON.
void TestPageImport::understandsCells_data()
{
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("two producers") << u"Producteur"_s << u"INSEE &amp; Infogreffe"_s << u"producers"_s
                                   << QByteArray(R"(["INSEE","Infogreffe"])");
    QTest::newRow("a line each") << u"Producteurs"_s << u"INSEE<br/>DGFIP"_s << u"producers"_s
                                 << QByteArray(R"(["INSEE","DGFIP"])");
    QTest::newRow("a name with et") << u"Producteur"_s << u"Ministère de l'Économie et des Finances"_s
                                    << u"producers"_s
                                    << QByteArray(R"(["Ministère de l'Économie et des Finances"])");
    QTest::newRow("both signs") << u"Cadre juridique<br>nécessaire"_s << u"💬 📜"_s << u"legalRequirement"_s
                                << QByteArray(R"("supporting-documents")");
    QTest::newRow("two formats") << u"Type"_s << u"données JSON et PDF"_s << u"formats"_s
                                 << QByteArray(R"(["JSON","PDF"])");
    QTest::newRow("image") << u"Format"_s << u"PDF (image)"_s << u"formats"_s
                           << QByteArray(R"x(["PDF (image)"])x");
    QTest::newRow("protected alone") << u"OUVERTURE"_s << u" Confidentielles 🔐"_s << u"openness"_s
                                     << QByteArray(R"(["protected"])");
    QTest::newRow("colour of a sign")
        << u"Utilité éditeurs"_s << u"⏺\ufe0f"_s << u"vendorUse"_s << QByteArray(R"("not-yet")");
    QTest::newRow("bar in a link") << u"Documentation"_s
                                   << u"[a \\| b](https://x.example/#a){:target=\"_blank\"}"_s
                                   << u"documentation"_s << QByteArray(R"("https://x.example/#a")");
    QTest::newRow("comma") << u"Ouverture"_s << u"publiques, protégées"_s << u"openness"_s
                           << QByteArray(R"(["public","protected"])");
    QTest::newRow("other order, line break") << u"Ouverture"_s << u"Protégées<br>publiques 🔐"_s
                                             << u"openness"_s << QByteArray(R"(["public","protected"])");
    QTest::newRow("spreadsheet") << u"Format"_s << u"JSON et XLSX"_s << u"formats"_s
                                 << QByteArray(R"(["JSON","XLSX"])");
    QTest::newRow("nothing") << u"Ouverture"_s << u"—"_s << u"openness"_s << QByteArray("null");
}

void TestPageImport::understandsCells()
{
    QFETCH(QString, column);
    QFETCH(QString, cell);
    QFETCH(QString, member);
    QFETCH(QByteArray, value);
    // Tabs instead of blanks, no bar at the end: the site has all of it.
    const QByteArray bytes = small(u"|\tDonnées et endpoints\t|\tEndpoint |%1"_s.arg(column),
                                   {u"|\t**A**<br>x |`a`\t| %1"_s.arg(cell)});
    const QJsonArray endpoints = objectOf(imported(bytes).catalogue).value("endpoints"_L1).toArray();
    QCOMPARE(endpoints.size(), 1);
    const QJsonValue wanted = QJsonDocument::fromJson("[" + value + "]").array().first();
    const QJsonValue found = endpoints.first()[member];
    QCOMPARE(found.isUndefined() ? QJsonValue() : found, wanted);
    QCOMPARE(endpoints.first()["title"_L1].toString(), u"A x"_s);
}

void TestPageImport::tellsTheUseCase_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("useCase");
    QTest::addColumn<bool>("remarked");
    QTest::newRow("by the heading") << QString() << u"Utilité<br>marchés publics"_s << u"marches_publics"_s
                                    << false;
    QTest::newRow("by the title") << u"Faciliter le dépôt des aides publiques"_s << u"Utilité"_s
                                  << u"aides_publiques"_s << false;
    QTest::newRow("heading copied from elsewhere")
        << u"Faciliter le dépôt des aides publiques"_s << u"Utilité marchés publics"_s << u"aides_publiques"_s
        << true;
    QTest::newRow("older word") << QString() << u"Autorisation marchés publics"_s << u"marches_publics"_s
                                << false;
    QTest::newRow("not known") << u"Attribuer des logements"_s << u"Utilité"_s << u"attribuer_des_logements"_s
                               << true;
}

void TestPageImport::tellsTheUseCase()
{
    QFETCH(QString, title);
    QFETCH(QString, heading);
    QFETCH(QString, useCase);
    QFETCH(bool, remarked);
    const PageImport import =
        imported(small(u"| Données | Endpoint | %1 |"_s.arg(heading), {u"| A | `a` | ❌ |"_s}, title));
    QCOMPARE(import.catalogue.useCases.size(), 1);
    QCOMPARE(import.catalogue.useCases.first().id, useCase);
    QCOMPARE(import.catalogue.endpoint(u"a"_s)->usefulness.value(useCase).level, Usefulness::NotUseful);
    QCOMPARE(!import.remarks.isEmpty(), remarked);
}

void TestPageImport::crossOfALegend_data()
{
    QTest::addColumn<QByteArray>("legend");
    QTest::addColumn<Usefulness>("level");
    QTest::newRow("useful?") << QByteArray("| Utilité : est-elle utile ? |\n|-|\n| ❌ Non |\n")
                             << Usefulness::NotUseful;
    QTest::newRow("allowed?") << QByteArray("| Utilité : est-elle autorisée ? |\n|-|\n| ❌ Non |\n")
                              << Usefulness::Forbidden;
    QTest::newRow("in the row") << QByteArray("| Symbole |\n|-|\n| ❌  a priori non-autorisé |\n")
                                << Usefulness::Forbidden;
}

void TestPageImport::crossOfALegend()
{
    QFETCH(QByteArray, legend);
    QFETCH(Usefulness, level);
    const Catalogue catalogue =
        imported(legend + '\n' + small(u"| Données | Endpoint | Utilité fraude |"_s, {u"| A | `a` | ❌ |"_s}))
            .catalogue;
    QCOMPARE(catalogue.endpoint(u"a"_s)->usefulness.value(u"detection_fraude"_s).level, level);
}

/// Rows of another length than Données et endpoints | Producteur | Utilité | Cadre | Format | Ouverture; what
/// becomes of producer, use, requirement and openness.
void TestPageImport::alignsRows_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("expected"); // empty: refused
    QTest::newRow("as many") << u"| A `a` | P | ✅ | 💬 | JSON | publiques |"_s
                             << u"P used explanation JSON public"_s;
    QTest::newRow("an empty one at the end")
        << u"| A `a` | P | ✅ | 💬 | JSON | publiques | |  |"_s << u"P used explanation JSON public"_s;
    QTest::newRow("an extra sign in the middle")
        << u"| A `a` | P | ✅ | 💬 | JSON | ❌ | publiques |"_s << u"P used explanation JSON public"_s;
    QTest::newRow("no use") << u"| A `a` | P | 💬 | JSON | publiques |"_s << u"P - explanation JSON public"_s;
    QTest::newRow("no producer") << u"| A `a` | ✅ | 💬 | JSON | protégées |"_s
                                 << u"- used explanation JSON protected"_s;
    QTest::newRow("public in a name") << u"| A `a` | Santé publique France | ✅ | 💬 | JSON |"_s
                                      << u"Santé publique France used explanation JSON -"_s;
    QTest::newRow("only a datum and its use") << u"| A `a` | ⏺ |"_s << u"- not-yet - - -"_s;
    QTest::newRow("what is left over has no place") << u"| A `a` | P | peut-être | JSON |"_s << QString();
}

void TestPageImport::alignsRows()
{
    QFETCH(QString, row);
    QFETCH(QString, expected);
    const auto import = importPage(
        small(
            u"| Données et endpoints | Producteur | Utilité éditeurs | Cadre juridique | Format | Ouverture |"_s,
            {row}),
        u"page.md"_s, {u"id"_s, u"1"_s, {}});
    QCOMPARE(import.has_value(), !expected.isEmpty());
    if (!import) {
        QCOMPARE(import.error().code, ErrorCode::PageRefused);
        return;
    }
    const QJsonObject made = objectOf(import->catalogue).value("endpoints"_L1).toArray().first().toObject();
    QStringList found;
    for (const auto member :
         {"producers"_L1, "vendorUse"_L1, "legalRequirement"_L1, "formats"_L1, "openness"_L1}) {
        const QJsonValue value = made.value(member);
        const QString text = value.isArray() ? value.toArray().first().toString() : value.toString();
        found.append(text.isEmpty() ? u"-"_s : text);
    }
    QCOMPARE(found.join(u' '), expected);
}

QTEST_GUILESS_MAIN(TestPageImport)
#include "tst_pageimport.moc"
