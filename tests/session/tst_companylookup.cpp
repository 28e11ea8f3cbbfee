// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "core/settings.h"
#include "online/httpclient.h"
#include "online/testserver.h"
#include "session/companylookup.h"
#include "session/companymodel.h"
#include "session/modelroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using By = CompanyLookup::By;

class TestCompanyLookup : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void kinds_data();
    void kinds();
    void signsInWords_data();
    void signsInWords();
    void asksForWhatThereIs_data();
    void asksForWhatThereIs();
    void proposes();
    void takesOver();
    void shareWhatIsKnown();
    void aNewOneTakesThePlaceOfTheFormer();
    void asksTheAddressOfTheSettings();
    void isHinderedByTheSettings();
    void isHinderedByThePolicy();
    void listsCompanies();

private:
    Settings &settings(const QByteArray &policy = {});

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
};

void TestCompanyLookup::init()
{
    installLanguage(u"en"_s);
    m_settings.reset();
    m_dir = std::make_unique<QTemporaryDir>();
}

Settings &TestCompanyLookup::settings(const QByteArray &policy)
{
    const QString path = m_dir->filePath(u"policy.conf"_s);
    if (!policy.isEmpty()) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(policy) < 0)
            qFatal("no policy");
    }
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"viatique.conf"_s), path);
    return *m_settings;
}

void TestCompanyLookup::kinds_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<bool>("publicService");
    QTest::addColumn<bool>("territorial");
    QTest::addColumn<BodyKind>("kind");
    const auto row = [](const char *name, const QString &category, BodyKind kind, bool publicService = false,
                        bool territorial = false) {
        QTest::newRow(name) << category << publicService << territorial << kind;
    };
    row("ministry", u"7113"_s, BodyKind::CentralAdministration);
    row("central service", u"7120"_s, BodyKind::CentralAdministration);
    row("of defence", u"7150"_s, BodyKind::Unset);
    row("service with national competence", u"7160"_s, BodyKind::DevolvedService);
    row("devolved service", u"7172"_s, BodyKind::DevolvedService);
    row("town", u"7210"_s, BodyKind::LocalAuthority);
    row("region", u"7230"_s, BodyKind::LocalAuthority);
    row("community of towns", u"7346"_s, BodyKind::LocalAuthority);
    row("mixed syndicate", u"7354"_s, BodyKind::LocalAuthority);
    row("hospital", u"7364"_s, BodyKind::Unset);
    row("national establishment", u"7389"_s, BodyKind::StateAgency);
    row("industrial establishment", u"4120"_s, BodyKind::StateAgency);
    row("social security", u"8110"_s, BodyKind::PublicServiceMission);
    row("company", u"5710"_s, BodyKind::Private);
    row("company of mixed economy", u"5515"_s, BodyKind::Unset);
    row("company that counts as an administration", u"5710"_s, BodyKind::Unset, true);
    row("individual", u"1000"_s, BodyKind::Private);
    row("association", u"9220"_s, BodyKind::Unset);
    row("authority by its sign", u"7490"_s, BodyKind::LocalAuthority, false, true);
    row("nothing", QString(), BodyKind::Unset);
    row("no number", u"72x0"_s, BodyKind::Unset);
}

void TestCompanyLookup::kinds()
{
    QFETCH(QString, category);
    QFETCH(bool, publicService);
    QFETCH(bool, territorial);
    Company company;
    company.legalCategory = category;
    company.publicService = publicService;
    company.territorial = territorial;
    QTEST(bodyKindOf(company), "kind");
}

void TestCompanyLookup::signsInWords_data()
{
    QTest::addColumn<Company>("company");
    QTest::addColumn<QStringList>("signs");
    Company open;
    open.name = u"Commune de Valbrume"_s;
    QTest::newRow("nothing") << open << QStringList();
    Company closed = open;
    closed.closed = true;
    QTest::newRow("closed") << closed << QStringList{u"closed establishment"_s};
    Company ceased = closed;
    ceased.ceased = true;
    QTest::newRow("ceased") << ceased << QStringList{u"ceased"_s};
    Company withheld;
    withheld.partlyPublished = true;
    QTest::newRow("no name") << withheld << QStringList{u"name not published"_s};
    withheld.name = u"Ateliers Mirandol"_s;
    QTest::newRow("in part") << withheld << QStringList{u"published in part"_s};
    withheld.addressWithheld = true;
    QTest::newRow("no address") << withheld << QStringList{u"address not published"_s};
    withheld.name.clear();
    QTest::newRow("neither") << withheld << QStringList{u"name not published"_s, u"address not published"_s};
}

void TestCompanyLookup::signsInWords()
{
    QFETCH(Company, company);
    QTEST(companySigns(company), "signs");
}

void TestCompanyLookup::asksForWhatThereIs_data()
{
    QTest::addColumn<QString>("siret");
    QTest::addColumn<QString>("name");
    QTest::addColumn<By>("by");
    QTest::newRow("SIRET") << u"130 025 265 00013"_s << u"Ville"_s << By::Siret;
    QTest::newRow("not 14 digits") << u"130 025 265"_s << u"Ville"_s << By::Nothing;
    QTest::newRow("name") << QString() << u"Ville de Montrouvel"_s << By::Name;
    QTest::newRow("name after blanks") << u"  "_s << u" Ville "_s << By::Name;
    QTest::newRow("two characters") << QString() << u" Vi "_s << By::Nothing;
    QTest::newRow("nothing") << QString() << QString() << By::Nothing;
}

void TestCompanyLookup::asksForWhatThereIs()
{
    QFETCH(QString, siret);
    QFETCH(QString, name);
    QFETCH(By, by);
    QCOMPARE(CompanyLookup::by(siret, name), by);
    TestServer server;
    server.answer("GET", "/search", TestAnswer::json(R"({"results": [], "total_results": 0})"));
    settings().set(setting::kDirectoryUrl, server.url().toString());
    HttpClient http(NetworkUse::Allowed);
    CompanyDirectory directory(http);
    CompanyLookup lookup(directory, *m_settings);
    QSignalSpy answered(&lookup, &CompanyLookup::answered);
    lookup.lookUp(siret, name);
    QCOMPARE(lookup.isBusy(), by != By::Nothing);
    if (by == By::Nothing) {
        QCoreApplication::processEvents();
        QCOMPARE(server.requests().size(), 0);
        return;
    }
    QTRY_COMPARE(answered.size(), 1);
    // This, and nothing else of the request.
    const QByteArray asked = by == By::Siret ? "13002526500013" : QUrl::toPercentEncoding(name.simplified());
    QCOMPARE(server.requests().size(), 1);
    QVERIFY2(server.lastRequest().query.startsWith(QByteArray("q=" + asked + "&")),
             server.lastRequest().query);
    QVERIFY(by == By::Name || !server.lastRequest().query.contains("Ville"));
    QVERIFY(server.lastRequest().body.isEmpty());
}

void TestCompanyLookup::proposes()
{
    Company company;
    company.siret = u"00021700000017"_s;
    company.name = u" COMMUNE DE\n VALBRUME "_s;
    company.address = u"1 PLACE DE LA FONTAINE  00217 VALBRUME"_s;
    company.legalCategory = u"7210"_s;
    const CompanyProposal expected{u"00021700000017"_s, u"COMMUNE DE VALBRUME"_s,
                                   u"1 PLACE DE LA FONTAINE 00217 VALBRUME"_s, BodyKind::LocalAuthority};
    QCOMPARE(proposalOf(company, CompanyFor::Organisation, FiledFor::Client), expected);
    // A vendor that files for itself is of no kind.
    CompanyProposal kindless = expected;
    kindless.kind = BodyKind::Unset;
    QCOMPARE(proposalOf(company, CompanyFor::Organisation, FiledFor::Vendor), kindless);
    // Of a client's vendor nothing else is written down.
    const CompanyProposal ofVendor{expected.siret, expected.name, {}, BodyKind::Unset};
    QCOMPARE(proposalOf(company, CompanyFor::Vendor, FiledFor::Client), ofVendor);
    // Half an address would take the place of a whole one.
    company.address = u"99999 EXEMPLE"_s;
    company.addressWithheld = true;
    QCOMPARE(proposalOf(company, CompanyFor::Organisation, FiledFor::Client).address, QString());
}

/// All that is proposed is taken over, and nothing else.
void TestCompanyLookup::takesOver()
{
    Company company;
    company.siret = u"00021700000017"_s;
    company.name = u"COMMUNE DE VALBRUME"_s;
    company.address = u"1 PLACE DE LA FONTAINE"_s;
    company.territorial = true;
    for (const CompanyFor section : {CompanyFor::Organisation, CompanyFor::Vendor}) {
        Request request;
        request.filedFor = FiledFor::Client;
        request.vendor.product = u"Portail"_s;
        const CompanyProposal proposal = proposalOf(company, section, request.filedFor);
        const Request before = request;
        takeOver(proposal, section, request);
        QCOMPARE(presentOf(request, section), proposal);
        (section == CompanyFor::Vendor ? request.vendor.siret : request.organisation.siret).clear();
        (section == CompanyFor::Vendor ? request.vendor.name : request.organisation.name).clear();
        request.organisation.address.clear();
        request.organisation.kind = BodyKind::Unset;
        QCOMPARE(request, before);
    }
}

/// Of two that ask, the second is spared what the first one learned.
void TestCompanyLookup::shareWhatIsKnown()
{
    TestServer server;
    server.answer("GET", "/search",
                  {TestAnswer::json(R"({"results": [], "total_results": 0})"),
                   TestAnswer::json("{}", 429).with("Retry-After", "60")});
    settings().set(setting::kDirectoryUrl, server.url().toString());
    HttpClient http(NetworkUse::Allowed);
    CompanyDirectory directory(http);
    CompanyLookup first(directory, *m_settings);
    CompanyLookup second(directory, *m_settings);
    QSignalSpy answered(&first, &CompanyLookup::answered);
    QSignalSpy known(&second, &CompanyLookup::answered);
    first.lookUp({}, u"Ville"_s);
    QTRY_COMPARE(answered.size(), 1);
    second.lookUp({}, u"Ville"_s);
    QTRY_COMPARE(known.size(), 1);
    QCOMPARE(server.requests().size(), 1);
    const auto failures = std::make_shared<QList<ErrorCode>>();
    for (CompanyLookup *lookup : {&first, &second})
        connect(lookup, &CompanyLookup::failed, this,
                [failures](const Error &error) { failures->append(error.code); });
    first.lookUp({}, u"Bourg"_s);
    QTRY_COMPARE(failures->size(), 1);
    second.lookUp({}, u"Hameau"_s);
    QTRY_COMPARE(failures->size(), 2);
    QCOMPARE(failures->constLast(), ErrorCode::TooManyRequests);
    QCOMPARE(server.requests().size(), 2);
}

void TestCompanyLookup::aNewOneTakesThePlaceOfTheFormer()
{
    TestServer server;
    server.answer("GET", "/search",
                  {TestAnswer::misbehaving(TestAnswer::How::Silence),
                   TestAnswer::json(R"({"results": [], "total_results": 0})")});
    settings().set(setting::kDirectoryUrl, server.url().toString());
    HttpClient http(NetworkUse::Allowed);
    CompanyDirectory directory(http);
    CompanyLookup lookup(directory, *m_settings);
    QSignalSpy answered(&lookup, &CompanyLookup::answered);
    QSignalSpy busy(&lookup, &CompanyLookup::busyChanged);
    lookup.lookUp({}, u"Ville"_s);
    QTRY_COMPARE(server.requests().size(), 1);
    lookup.lookUp({}, u"Villes"_s);
    QTRY_COMPARE(answered.size(), 1);
    QTRY_COMPARE(server.open(), 0);
    QVERIFY(!lookup.isBusy());
    // Busy all the time, so told twice.
    QCOMPARE(busy.size(), 2);
    lookup.lookUp({}, u"Bourg"_s);
    lookup.cancel();
    lookup.cancel();
    QVERIFY(!lookup.isBusy());
    QCOMPARE(busy.size(), 4);
}

void TestCompanyLookup::asksTheAddressOfTheSettings()
{
    TestServer first;
    TestServer second;
    for (TestServer *server : {&first, &second})
        server->answer("GET", "/search", TestAnswer::json(R"({"results": [], "total_results": 0})"));
    settings().set(setting::kDirectoryUrl, first.url().toString());
    HttpClient http(NetworkUse::Allowed);
    CompanyDirectory directory(http);
    CompanyLookup lookup(directory, *m_settings);
    QSignalSpy answered(&lookup, &CompanyLookup::answered);
    lookup.lookUp({}, u"Ville"_s);
    QTRY_COMPARE(answered.size(), 1);
    m_settings->set(setting::kDirectoryUrl, second.url().toString());
    lookup.lookUp({}, u"Ville"_s);
    QTRY_COMPARE(answered.size(), 2);
    QCOMPARE(first.requests().size(), 1);
    QCOMPARE(second.requests().size(), 1);
    QCOMPARE(lookup.host(), u"127.0.0.1"_s);
}

void TestCompanyLookup::isHinderedByTheSettings()
{
    HttpClient http(networkUse(settings()));
    CompanyDirectory directory(http);
    CompanyLookup lookup(directory, *m_settings);
    QVERIFY(!lookup.hindrance());
    QSignalSpy changed(&lookup, &CompanyLookup::hindranceChanged);
    m_settings->set(setting::kNetwork, false);
    http.setUse(networkUse(*m_settings));
    QCOMPARE(changed.size(), 1);
    QVERIFY(lookup.hindrance());
    QVERIFY(errorText(*lookup.hindrance()).contains(u"settings"_s));
    // And where it is asked all the same, nothing leaves.
    QList<ErrorCode> failures;
    connect(&lookup, &CompanyLookup::failed, this,
            [&failures](const Error &error) { failures.append(error.code); });
    lookup.lookUp({}, u"Ville"_s);
    QTRY_COMPARE(failures, QList<ErrorCode>{ErrorCode::NetworkOff});
    QVERIFY(http.sent().isEmpty());
}

void TestCompanyLookup::isHinderedByThePolicy()
{
    HttpClient http(networkUse(settings("[network]\nuse=false\n")));
    CompanyDirectory directory(http);
    const CompanyLookup lookup(directory, *m_settings);
    QVERIFY(lookup.hindrance());
    QVERIFY(errorText(*lookup.hindrance()).contains(u"organisation"_s));
}

void TestCompanyLookup::listsCompanies()
{
    CompanyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Company town;
    town.siret = u"00021700000017"_s;
    town.name = u"Commune de Valbrume"_s;
    town.address = u"1 place de la Fontaine"_s;
    Company withheld;
    withheld.siret = u"00084310200013"_s;
    withheld.partlyPublished = true;
    model.setCompanies({town, withheld});
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex first = model.index(0, CompanyModel::NameColumn);
    QCOMPARE(first.data().toString(), town.name);
    QCOMPARE(first.data(DetailRole).toString(), town.address);
    QCOMPARE(model.index(1, CompanyModel::NameColumn).data().toString(), u"Name not published"_s);
    const QModelIndex signs = model.index(1, CompanyModel::SignsColumn);
    QCOMPARE(signs.data().toString(), u"name not published"_s);
    QCOMPARE(signs.data(MeaningRole).toInt(), int(Meaning::ToCheck));
    QVERIFY(model.hasSigns());
    installLanguage(u"fr"_s);
    model.retranslate();
    QVERIFY(signs.data().toString() != u"name not published"_s);
    installLanguage(u"en"_s);
    model.setCompanies({town});
    QVERIFY(!model.hasSigns());
    QCOMPARE(model.company(0).siret, town.siret);
}

QTEST_GUILESS_MAIN(TestCompanyLookup)
#include "tst_companylookup.moc"
