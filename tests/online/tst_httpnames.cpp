// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "httptest.h"

#include <QElapsedTimer>

#include <netdb.h>

#include <atomic>
#include <cstring>
#include <thread>

using namespace viatique;
using namespace viatique::test;

namespace {
std::atomic<bool> isAsked = false;
std::atomic<bool> isDone = false;
} // namespace

/// Stands before the system's, which would ask a network: "slow.example" takes its time, nothing else is
/// known.
extern "C" int getaddrinfo(const char *name, const char * /*service*/, const addrinfo * /*hints*/,
                           addrinfo ** /*found*/)
{
    if (name && std::strcmp(name, "slow.example") == 0) {
        isAsked = true;
        std::this_thread::sleep_for(std::chrono::milliseconds(700));
        isDone = true;
    }
    return EAI_NONAME;
}

/// Names that are looked up in another thread, which cannot be stopped.
class TestHttpNames : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysWhoIsUnknown();
    void waitsForNoName_data();
    void waitsForNoName();
};

namespace {

HttpSurroundings connected()
{
    HttpSurroundings surroundings = HttpSurroundings::machine();
    surroundings.hasNetwork = [] { return true; };
    return surroundings;
}

} // namespace

void TestHttpNames::init()
{
    isAsked = false;
    isDone = false;
}

void TestHttpNames::saysWhoIsUnknown()
{
    HttpClient client(NetworkUse::Allowed);
    client.setSurroundings(connected());
    const Heard heard = fetch(client, get(QUrl(QStringLiteral("https://nobody.example/"))));
    QVERIFY2(heard.is(ErrorCode::ServerUnreachable), heard.text());
    const QStringList wanted{QStringLiteral("nobody.example"),
                             QStringLiteral("no computer of this name was found")};
    QCOMPARE(heard.outcome->error().args, wanted);
    QVERIFY(client.sent().isEmpty());
}

void TestHttpNames::waitsForNoName_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"cancel", "delete", "off", "client", "time"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void TestHttpNames::waitsForNoName()
{
    QFETCH(QString, end);
    auto client = std::make_unique<HttpClient>(
        NetworkUse::Allowed,
        HttpTimeouts{std::chrono::milliseconds(end == QLatin1String("time") ? 150 : 5000),
                     std::chrono::milliseconds(5000)});
    client->setSurroundings(connected());
    QObject owner;
    Heard heard;
    HttpCall *call = client->send(get(QUrl(QStringLiteral("https://slow.example/"))), &owner);
    listen(call, heard);
    QTRY_VERIFY(isAsked);
    QElapsedTimer timer;
    timer.start();
    if (end == QLatin1String("cancel"))
        call->cancel();
    else if (end == QLatin1String("delete"))
        delete call;
    else if (end == QLatin1String("off"))
        client->setUse(NetworkUse::TurnedOff);
    else if (end == QLatin1String("client"))
        client.reset();
    else
        QTRY_VERIFY(heard.is(ErrorCode::ServerSilent));
    client.reset();
    QVERIFY2(!isDone, QByteArray::number(timer.elapsed()));
    // What it still had in hand goes with its thread, after all of ours is gone.
    QTRY_VERIFY(isDone);
}

QTEST_GUILESS_MAIN(TestHttpNames)

#include "tst_httpnames.moc"
