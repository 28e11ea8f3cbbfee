// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/companyanswer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// What answers of the directory of companies mean.
class TestCompanyAnswer : public QObject
{
    Q_OBJECT

private slots:
    void headOffices();
    void theEstablishmentOfASiret_data();
    void theEstablishmentOfASiret();
    void nothingFound();
    void kindsOfBodies_data();
    void kindsOfBodies();
    void whatIsWithheld_data();
    void whatIsWithheld();
    void otherShapes_data();
    void otherShapes();
    void textsAreMadeHarmless();
};

namespace {

const QString kHead = u"90000000100017"_s;
const QString kBranch = u"90000000100025"_s;

QJsonObject establishment(const QString &siret, const QJsonObject &members = {})
{
    QJsonObject object{{u"siret"_s, siret},
                       {u"adresse"_s, u"1 RUE DE L'EXEMPLE 99999 EXEMPLE"_s},
                       {u"etat_administratif"_s, u"A"_s},
                       {u"est_siege"_s, siret == kHead},
                       {u"date_fermeture"_s, QJsonValue()},
                       {u"statut_diffusion_etablissement"_s, u"O"_s}};
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

QJsonObject unit(const QJsonObject &members = {})
{
    QJsonObject object{{u"siren"_s, kHead.left(9)},
                       {u"nom_complet"_s, u"commune d'exemple (LA MAIRIE)"_s},
                       {u"nom_raison_sociale"_s, u"COMMUNE D'EXEMPLE"_s},
                       {u"siege"_s, establishment(kHead)},
                       {u"nature_juridique"_s, u"7210"_s},
                       {u"etat_administratif"_s, u"A"_s},
                       {u"statut_diffusion"_s, u"O"_s},
                       {u"of_tomorrow"_s, QJsonArray{1}}};
    for (auto member = members.constBegin(); member != members.constEnd(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

QByteArray page(const QJsonArray &results, const QJsonValue &total)
{
    return QJsonDocument(QJsonObject{{u"results"_s, results}, {u"total_results"_s, total}, {u"page"_s, 1}})
        .toJson();
}

Result<CompanyList> read(const QByteArray &body, const QString &siret = {})
{
    return companiesOf(body, siret, u"directory.example"_s);
}

} // namespace

void TestCompanyAnswer::headOffices()
{
    const QJsonObject other = unit({{u"siege"_s, establishment(u"90000111600012"_s)},
                                    {u"nom_raison_sociale"_s, QJsonValue()},
                                    {u"nom_complet"_s, u"JEANNE EXEMPLE"_s}});
    // Establishments that match are no rows of their own.
    const QJsonObject town = unit({{u"matching_etablissements"_s, QJsonArray{establishment(kBranch)}}});
    const auto list = read(page({town, other}, 10000));
    QVERIFY(list);
    QCOMPARE(list->companies.size(), 2);
    QCOMPARE(list->total, 10000);
    QVERIFY(!list->bySiret);
    const Company &first = list->companies.first();
    QCOMPARE(first.siret, kHead);
    QCOMPARE(first.name, u"COMMUNE D'EXEMPLE"_s);
    QCOMPARE(first.address, u"1 RUE DE L'EXEMPLE 99999 EXEMPLE"_s);
    QCOMPARE(first.legalCategory, u"7210"_s);
    QVERIFY(!first.addressWithheld && !first.closed && !first.ceased && !first.partlyPublished);
    QCOMPARE(list->companies.last().name, u"JEANNE EXEMPLE"_s);
    // One that the directory knows no number of is left out, the others stay.
    QCOMPARE(read(page({town, unit({{u"siege"_s, QJsonObject()}})}, 2))->companies.size(), 1);
}

void TestCompanyAnswer::theEstablishmentOfASiret_data()
{
    QTest::addColumn<QString>("siret");
    QTest::addColumn<QJsonArray>("matching");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("closed");
    const QJsonObject branch =
        establishment(kBranch, {{u"adresse"_s, u"2 QUAI DU TEST"_s}, {u"etat_administratif"_s, u"F"_s}});
    QTest::newRow("a branch that is closed") << kBranch << QJsonArray{branch} << u"2 QUAI DU TEST"_s << true;
    QTest::newRow("the head office") << kHead << QJsonArray{establishment(kHead)}
                                     << u"1 RUE DE L'EXEMPLE 99999 EXEMPLE"_s << false;
    QTest::newRow("the head office alone")
        << kHead << QJsonArray() << u"1 RUE DE L'EXEMPLE 99999 EXEMPLE"_s << false;
}

void TestCompanyAnswer::theEstablishmentOfASiret()
{
    QFETCH(QString, siret);
    QFETCH(QJsonArray, matching);
    QFETCH(QString, address);
    QFETCH(bool, closed);
    const auto list = read(page({unit({{u"matching_etablissements"_s, matching}})}, 1), siret);
    QVERIFY(list && list->bySiret);
    QCOMPARE(list->companies.size(), 1);
    QCOMPARE(list->total, 1);
    QCOMPARE(list->companies.first().siret, siret);
    QCOMPARE(list->companies.first().address, address);
    QCOMPARE(list->companies.first().closed, closed);
}

void TestCompanyAnswer::nothingFound()
{
    for (const QString &siret : {QString(), kHead}) {
        const auto list = read(page({}, 0), siret);
        QVERIFY(list);
        QVERIFY(list->companies.isEmpty());
        QCOMPARE(list->total, 0);
        QCOMPARE(list->bySiret, !siret.isEmpty());
    }
}

void TestCompanyAnswer::kindsOfBodies_data()
{
    QTest::addColumn<QJsonObject>("members");
    QTest::addColumn<QString>("said");
    const auto more = [](const QString &name, const QJsonValue &value) {
        return QJsonObject{{u"complements"_s, QJsonObject{{name, value}}}};
    };
    QTest::newRow("nothing") << QJsonObject() << QString();
    QTest::newRow("no complements") << QJsonObject{{u"complements"_s, QJsonValue()}} << QString();
    QTest::newRow("public service") << more(u"est_service_public"_s, true) << u"service"_s;
    QTest::newRow("its later name") << more(u"est_administration"_s, true) << u"service"_s;
    QTest::newRow("not known") << more(u"est_service_public"_s, QJsonValue()) << QString();
    QTest::newRow("local authority") << more(u"collectivite_territoriale"_s,
                                             QJsonObject{{u"code"_s, u"99"_s}})
                                     << u"territorial"_s;
    QTest::newRow("no local authority") << more(u"collectivite_territoriale"_s, QJsonValue()) << QString();
    QTest::newRow("association") << more(u"est_association"_s, true) << u"association"_s;
    QTest::newRow("ceased") << QJsonObject{{u"etat_administratif"_s, u"C"_s}} << u"ceased"_s;
}

void TestCompanyAnswer::kindsOfBodies()
{
    QFETCH(QJsonObject, members);
    QFETCH(QString, said);
    const auto list = read(page({unit(members)}, 1));
    QVERIFY(list);
    const Company company = list->companies.value(0);
    QStringList found;
    for (const auto &[is, name] :
         {std::pair(company.publicService, u"service"_s), std::pair(company.territorial, u"territorial"_s),
          std::pair(company.association, u"association"_s), std::pair(company.ceased, u"ceased"_s)}) {
        if (is)
            found.append(name);
    }
    QCOMPARE(found.join(u' '), said);
}

void TestCompanyAnswer::whatIsWithheld_data()
{
    QTest::addColumn<QJsonObject>("ofUnit");
    QTest::addColumn<QJsonObject>("ofOffice");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("addressWithheld");
    const QString name = u"COMMUNE D'EXEMPLE"_s;
    const QString address = u"1 RUE DE L'EXEMPLE 99999 EXEMPLE"_s;
    QTest::newRow("the unit") << QJsonObject{{u"statut_diffusion"_s, u"P"_s}} << QJsonObject() << name
                              << address << false;
    QTest::newRow("the establishment")
        << QJsonObject() << QJsonObject{{u"statut_diffusion_etablissement"_s, u"P"_s}} << name << address
        << false;
    QTest::newRow("its address") << QJsonObject() << QJsonObject{{u"adresse"_s, u"[ND] [ND] 99999 EXEMPLE"_s}}
                                 << name << u"99999 EXEMPLE"_s << true;
    QTest::newRow("name and address")
        << QJsonObject{{u"nom_raison_sociale"_s, QJsonValue()},
                       {u"nom_complet"_s, u"[NON-DIFFUSIBLE] [NON-DIFFUSIBLE]"_s}}
        << QJsonObject{{u"adresse"_s, u"[NON-DIFFUSIBLE]"_s}} << QString() << QString() << true;
}

void TestCompanyAnswer::whatIsWithheld()
{
    QFETCH(QJsonObject, ofUnit);
    QFETCH(QJsonObject, ofOffice);
    QFETCH(QString, name);
    QFETCH(QString, address);
    QFETCH(bool, addressWithheld);
    ofUnit.insert(u"siege"_s, establishment(kHead, ofOffice));
    const auto list = read(page({unit(ofUnit)}, 1));
    QVERIFY(list);
    const Company company = list->companies.value(0);
    QVERIFY(company.partlyPublished);
    QCOMPARE(company.name, name);
    QCOMPARE(company.address, address);
    QCOMPARE(company.addressWithheld, addressWithheld);
}

void TestCompanyAnswer::otherShapes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("siret");
    const auto with = [](const QString &name, const QJsonValue &value) {
        return page({unit({{name, value}})}, 1);
    };
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("a list") << QByteArray("[]") << QString();
    QTest::newRow("an empty object") << QByteArray("{}") << QString();
    QTest::newRow("no results") << QByteArray(R"({"total_results":0})") << QString();
    QTest::newRow("no total") << QByteArray(R"({"results":[]})") << QString();
    QTest::newRow("a total in words") << page({}, u"0"_s) << QString();
    QTest::newRow("results are no objects") << page({1, 2}, 2) << QString();
    QTest::newRow("results without anything") << page({QJsonObject()}, 1) << QString();
    QTest::newRow("a head office in words") << with(u"siege"_s, u"somewhere"_s) << QString();
    QTest::newRow("a number for a SIRET")
        << with(u"siege"_s, QJsonObject{{u"siret"_s, 90000000100017.0}}) << QString();
    QTest::newRow("a SIRET of letters") << with(u"siege"_s, establishment(u"9000000010001A"_s)) << QString();
    QTest::newRow("a name that is none") << with(u"nom_raison_sociale"_s, QJsonArray{u"A"_s}) << QString();
    QTest::newRow("complements in words") << with(u"complements"_s, u"none"_s) << QString();
    QTest::newRow("an establishment that is none")
        << with(u"matching_etablissements"_s, QJsonArray{1}) << kHead;
    QTest::newRow("another SIRET") << page({unit()}, 1) << kBranch;
    QJsonArray many;
    for (int i = 0; i < 26; ++i)
        many.append(unit());
    QTest::newRow("more than a page") << page(many, 26) << QString();
    QTest::newRow("20,000 results") << "{\"total_results\":1,\"results\":["
                                           + QByteArray("{},").repeated(20'000) + "{}]}"
                                    << QString();
    QTest::newRow("nested") << "{\"results\":" + QByteArray(1'000'000, '[') << QString();
    QTest::newRow("no UTF-8") << page({unit()}, 1).replace("COMMUNE", "COMM\xdcNE") << QString();
}

void TestCompanyAnswer::otherShapes()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, siret);
    const auto list = read(body, siret);
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::AnswerUnexpected);
    QCOMPARE(list.error().args.value(0), u"directory.example"_s);
}

void TestCompanyAnswer::textsAreMadeHarmless()
{
    const auto list =
        read(page({unit({{u"nom_raison_sociale"_s, u"A\u202e\u200bB\n\u0007C"_s},
                         {u"siege"_s, establishment(kHead, {{u"adresse"_s, QString(9000, u'x')}})}})},
                  1));
    QVERIFY(list);
    QCOMPARE(list->companies.value(0).name, u"AB C"_s);
    QCOMPARE(list->companies.value(0).address, QString(199, u'x') + u'…');
    QCOMPARE(refusalOf(R"({"erreur":"Non.\u0000"})", u"directory.example"_s), u"Non."_s);
    QCOMPARE(refusalOf("<html>", u"directory.example"_s), QString());
    QCOMPARE(refusalOf(R"({"erreur":["Non."]})", u"directory.example"_s), QString());
}

QTEST_GUILESS_MAIN(TestCompanyAnswer)
#include "tst_companyanswer.moc"
