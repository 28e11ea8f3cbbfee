// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpaddress.h"
#include "online/httpanswer.h"

#include <QTest>

using namespace viatique;
using std::chrono::seconds;

/// The rules without a network: addresses, headers.
class TestHttpRules : public QObject
{
    Q_OBJECT

private slots:
    void checksAddresses_data();
    void checksAddresses();
    void showsNoSecretOfAnAddress();
    void waits_data();
    void waits();
    void wants_data();
    void wants();
};

void TestHttpRules::checksAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char *address, bool holds) {
        QTest::newRow(address) << QString::fromUtf8(address) << holds;
    };
    row("https://directory.example", true);
    row("HTTPS://directory.example:8443/a?b#c", true);
    row("https://[2001:db8::1]/", true);
    row("http://127.0.0.1:8080/", true);
    row("http://127.1.2.3/", true);
    row("http://[::1]/", true);
    row("http://LocalHost/", true);
    row("http://directory.example", false);
    row("http://localhost.example/", false);
    row("http://127.0.0.1.example/", false);
    row("http://10.0.0.1/", false);
    row("http://0.0.0.0/", false);
    row("https://user@directory.example", false);
    row("https://:word@directory.example", false);
    row("https:///path", false);
    row("https://directory.example:0/", false);
    row("ftp://directory.example", false);
    row("file:///etc/hostname", false);
    row("directory.example", false);
    row("", false);
    row("https://[", false);
}

void TestHttpRules::checksAddresses()
{
    QFETCH(QString, address);
    QFETCH(bool, holds);
    const Result<void> checked = checkAddress(QUrl(address));
    QCOMPARE(checked.has_value(), holds);
    if (!holds)
        QCOMPARE(checked.error().code, ErrorCode::AddressRefused);
}

void TestHttpRules::showsNoSecretOfAnAddress()
{
    const QUrl url(QStringLiteral("https://me:word@a.example/p?token=word#word"));
    QCOMPARE(shownAddress(url), QStringLiteral("https://a.example/p"));
    QCOMPARE(shownAddress(QUrl(QStringLiteral("https://a.example/") + QString(999, u'x'))).size(), 200);
}

void TestHttpRules::waits_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("wait"); ///< seconds; -1: not said
    const auto row = [](const char *value, int wait) { QTest::newRow(value) << QByteArray(value) << wait; };
    row("0", 0);
    row("12", 12);
    row(" 12 ", 12);
    row("3600", 3600);
    row("3601", 3600);
    row("99999999999999999999999", 3600);
    row("Sun, 01 Mar 2026 12:00:30 GMT", 30);
    row("Sun, 01 Mar 2026 11:00:00 GMT", 0);
    row("Mon, 01 Mar 2027 12:00:00 GMT", 3600);
    row("Sun, 01 Mar 2026 12:00:30 CET", -1);
    row("2026-03-01T12:00:30Z", -1);
    row("-5", -1);
    row("soon", -1);
    row("", -1);
}

void TestHttpRules::waits()
{
    QFETCH(QByteArray, value);
    QFETCH(int, wait);
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const std::optional<seconds> found = retryAfter(value, noon);
    QCOMPARE(found ? int(found->count()) : -1, wait);
}

void TestHttpRules::wants_data()
{
    QTest::addColumn<QByteArray>("mediaType");
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *mediaType, const char *accept, bool wanted) {
        QTest::addRow("%s for %s", mediaType, accept)
            << QByteArray(mediaType) << QByteArray(accept) << wanted;
    };
    row("application/json", "application/json", true);
    row("application/geo+json", "application/json", true);
    row("application/problem+json", "text/html", false);
    row("text/x+json", "application/json", false);
    row("application/jsonp", "application/json", false);
    row("text/html", "application/json, text/html;q=0.5", true);
    row("image/png", "*/*", true);
    row("", "*/*", false);
}

void TestHttpRules::wants()
{
    QFETCH(QByteArray, mediaType);
    QFETCH(QByteArray, accept);
    QFETCH(bool, wanted);
    QCOMPARE(isWanted(mediaType, accept), wanted);
}

QTEST_GUILESS_MAIN(TestHttpRules)

#include "tst_httprules.moc"
