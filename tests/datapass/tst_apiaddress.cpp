// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/apiaddress.h"

#include <QTest>

using namespace viatique::datapass;
using namespace Qt::StringLiterals;

/// One address, for the pages of DataPass and for its API.
class TestApiAddress : public QObject
{
    Q_OBJECT

private slots:
    void ofTheSettings_data();
    void ofTheSettings();
    void ofTheApi_data();
    void ofTheApi();
    void knowsPages();
    void isValidWithAHost();
};

void TestApiAddress::ofTheSettings_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("server");
    const QString site = u"https://datapass.example"_s;
    const QString loopback = u"http://127.0.0.1:81"_s;
    QTest::newRow("host") << site << site << site;
    QTest::newRow("slash") << u"https://datapass.example/"_s << site << site;
    QTest::newRow("path") << u"https://datapass.example/api/v1"_s << site << site;
    QTest::newRow("path and slashes") << u"https://datapass.example/api/v1//"_s << site << site;
    QTest::newRow("query") << u"https://datapass.example/?a=b#c"_s << site << site;
    QTest::newRow("port") << loopback << loopback << loopback;
    QTest::newRow("below") << u"https://x.example/datapass/"_s << u"https://x.example/datapass"_s
                           << u"https://x.example"_s;
}

void TestApiAddress::ofTheSettings()
{
    QFETCH(const QString, given);
    QFETCH(const QString, site);
    const Address address{QUrl(given)};
    QVERIFY(address.isValid());
    QCOMPARE(address.site().toString(), site);
    QCOMPARE(address.api().toString(), QString(site + u"/api/v1"_s));
    QTEST(address.server(), "server");
    // What it makes of itself is the same one.
    QCOMPARE(Address(address.site()), address);
    QCOMPARE(Address(address.api()), address);
}

void TestApiAddress::ofTheApi_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("api");
    QTest::addColumn<QString>("site");
    const QString state = u"https://datapass.api.gouv.fr"_s;
    const QString sandbox = u"https://sandbox.datapass.api.gouv.fr"_s;
    QTest::newRow("the State's") << u"https://datapass.api.gouv.fr/api/v1"_s << QString(state + u"/api/v1"_s)
                                 << state;
    QTest::newRow("without its path") << state << QString(state + u"/api/v1"_s) << state;
    QTest::newRow("with a slash") << u"https://datapass.api.gouv.fr/"_s << QString(state + u"/api/v1"_s)
                                  << state;
    QTest::newRow("sandbox") << sandbox << QString(sandbox + u"/api/v1"_s) << sandbox;
    QTest::newRow("elsewhere") << u"http://127.0.0.1:81/"_s << u"http://127.0.0.1:81"_s
                               << u"http://127.0.0.1:81"_s;
    QTest::newRow("elsewhere, as there")
        << u"http://127.0.0.1:81/api/v1"_s << u"http://127.0.0.1:81/api/v1"_s << u"http://127.0.0.1:81"_s;
    QTest::newRow("no part of the State")
        << u"https://evildatapass.api.gouv.fr"_s << u"https://evildatapass.api.gouv.fr"_s
        << u"https://evildatapass.api.gouv.fr"_s;
}

void TestApiAddress::ofTheApi()
{
    QFETCH(const QString, given);
    const Address address = Address::ofApi(QUrl(given));
    QTEST(address.api().toString(), "api");
    QTEST(address.site().toString(), "site");
}

void TestApiAddress::knowsPages()
{
    const Address address(QUrl(u"https://a:b@staging.datapass.example:8443/api/v1"_s));
    QCOMPARE(address.server(), u"https://staging.datapass.example:8443"_s);
    QCOMPARE(address.requestPage(u"D12"_s).toString(),
             u"https://staging.datapass.example:8443/demandes/12"_s);
    QVERIFY(address.requestPage(u"../12"_s).isEmpty());
    // A page shows no password; the client refuses the address.
    QVERIFY(!address.api().userInfo().isEmpty());
}

void TestApiAddress::isValidWithAHost()
{
    QVERIFY(!Address().isValid());
    QVERIFY(!Address(QUrl(u"/api/v1"_s)).isValid());
    QVERIFY(!Address::ofApi(QUrl(u"datapass"_s)).isValid());
}

QTEST_GUILESS_MAIN(TestApiAddress)
#include "tst_apiaddress.moc"
