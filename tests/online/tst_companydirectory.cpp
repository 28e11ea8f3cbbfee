// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/companydirectory.h"
#include "online/testserver.h"

#include <QPointer>
#include <QTest>

#include <chrono>
#include <memory>
#include <optional>

using namespace viatique;
using namespace viatique::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// How the directory is asked; what its answers mean is of tst_companyanswer.
class TestCompanyDirectory : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void asksAsDocumented_data();
    void asksAsDocumented();
    void answersTheOneThatWasLookedUp();
    void saysWhatFails_data();
    void saysWhatFails();
    void sevenASecond();
    void sevenASecondForAll();
    void cancelledWithoutAWord();
    void whatIsKnownIsNotAskedAgain();
    void failuresAreNotKept();
    void obeysRetryAfter();
    void restsWhereItIsNotTold();
    void addressesAreApart();
    void turnedOff();
    void goesWhileItAsks();

private:
    CompanySearch *start(const QString &text);
    /// Looks up and waits for its end.
    void look(const QString &text);
    CompanyList list() const { return m_lists.value(m_lists.size() - 1); }
    Error error() const { return m_errors.isEmpty() ? Error(ErrorCode::Usage) : m_errors.last(); }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::chrono::seconds m_leap{0}; ///< by which the clock of the directory is ahead
    std::optional<std::chrono::steady_clock::time_point> m_fixed; ///< where it stands still
    std::unique_ptr<CompanyDirectory> m_directory;
    QUrl m_base;
    QList<CompanyList> m_lists;
    QList<Error> m_errors;
};

namespace {

constexpr auto kSiret = "90000000100017";

QByteArray townOf(const QByteArray &name)
{
    return R"({"results":[{"siren":"900000001","nom_complet":")" + name + R"(","nom_raison_sociale":")" + name
           + R"(","siege":{"siret":"90000000100017","adresse":"1 PLACE DE LA MAIRIE 99999 EXEMPLE"}}],)"
             R"("total_results":1,"page":1,"per_page":25,"total_pages":1})";
}

} // namespace

void TestCompanyDirectory::init()
{
    m_leap = 0s;
    m_fixed.reset();
    m_server = std::make_unique<TestServer>();
    m_server->answer("GET", "/search", TestAnswer::json(townOf("COMMUNE D'EXEMPLE")));
    m_http = std::make_unique<HttpClient>(NetworkUse::Allowed, HttpTimeouts{10s, 30s});
    m_directory = std::make_unique<CompanyDirectory>(
        *m_http, nullptr, [this] { return m_fixed.value_or(std::chrono::steady_clock::now() + m_leap); });
    m_base = m_server->url(u""_s);
    m_lists.clear();
    m_errors.clear();
}

CompanySearch *TestCompanyDirectory::start(const QString &text)
{
    CompanySearch *search = m_directory->lookUp(m_base, text, this);
    connect(search, &CompanySearch::answered, this,
            [this](const CompanyList &list) { m_lists.append(list); });
    connect(search, &CompanySearch::failed, this, [this](const Error &error) { m_errors.append(error); });
    return search;
}

void TestCompanyDirectory::look(const QString &text)
{
    const auto before = m_lists.size() + m_errors.size();
    const QPointer<CompanySearch> search = start(text);
    // Never from within.
    QCOMPARE(m_lists.size() + m_errors.size(), before);
    QTRY_COMPARE(m_lists.size() + m_errors.size(), before + 1);
    QTRY_VERIFY(!search);
}

void TestCompanyDirectory::asksAsDocumented_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("query");
    const QByteArray page = "&page=1&per_page=25&minimal=true&include=siege,complements";
    const QByteArray bySiret =
        "&page=1&per_page=25&minimal=true&include=siege,matching_etablissements,complements";
    QTest::newRow("a SIRET") << QString::fromLatin1(kSiret) << QByteArray("q=90000000100017") + bySiret;
    QTest::newRow("in groups") << u" 900 000 001\u00a000017\n"_s << QByteArray("q=90000000100017") + bySiret;
    QTest::newRow("a SIREN") << u"900 000 001"_s << QByteArray("q=900000001") + page;
    QTest::newRow("a name") << u"  Commune   d’Été "_s
                            << QByteArray("q=Commune%20d%E2%80%99%C3%89t%C3%A9") + page;
    QTest::newRow("signs") << u"A+B & C#1=2 100% ?"_s
                           << QByteArray("q=A%2BB%20%26%20C%231%3D2%20100%25%20%3F") + page;
    QTest::newRow("pasted by mistake")
        << QString(5000, u'x') << QByteArray("q=") + QByteArray(200, 'x') + page;
}

void TestCompanyDirectory::asksAsDocumented()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, query);
    look(text);
    QCOMPARE(m_server->requests().size(), 1);
    const TestRequest request = m_server->lastRequest();
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.path, QByteArray("/search"));
    QCOMPARE(request.query, query);
    QCOMPARE(request.header("user-agent"), HttpClient::userAgent());
    QCOMPARE(m_http->sent().last().purpose, Purpose::CompanyDirectory);
}

void TestCompanyDirectory::answersTheOneThatWasLookedUp()
{
    look(QString::fromLatin1(kSiret));
    QVERIFY(list().bySiret);
    QCOMPARE(list().companies.size(), 1);
    QCOMPARE(list().companies.first().siret, QString::fromLatin1(kSiret));
    look(u"exemple"_s);
    QVERIFY(!list().bySiret);
    QCOMPARE(list().companies.first().name, u"COMMUNE D'EXEMPLE"_s);
    QCOMPARE(m_errors.size(), 0);
}

void TestCompanyDirectory::saysWhatFails_data()
{
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("refused") << TestAnswer::json(R"({"erreur":"3 caractères\u0007\n minimum."})", 400)
                             << ErrorCode::ServerRefused << u"400: 3 caractères minimum."_s;
    QTest::newRow("a long refusal") << TestAnswer::json(R"({"erreur":")" + QByteArray(9000, 'x') + "\"}", 400)
                                    << ErrorCode::ServerRefused << QString(199, u'x') + u'…';
    QTest::newRow("no JSON in a refusal") << TestAnswer::text("<h1>No</h1>", "text/html", 500)
                                          << ErrorCode::ServerRefused << u"the error 500."_s;
    QTest::newRow("HTML") << TestAnswer::text("<h1>Yes</h1>", "text/html") << ErrorCode::AnswerUnexpected
                          << QString();
    QTest::newRow("HTML that says it is JSON")
        << TestAnswer::json("<h1>Yes</h1>") << ErrorCode::AnswerUnexpected << u"no list of companies"_s;
    QTest::newRow("another shape") << TestAnswer::json(R"({"companies":[]})") << ErrorCode::AnswerUnexpected
                                   << u"no list of companies"_s;
    QTest::newRow("Latin-1") << TestAnswer::text(townOf("\xc9T\xc9"), "application/json; charset=iso-8859-1")
                             << ErrorCode::AnswerUnexpected << QString();
    QTest::newRow("nested a million deep") << TestAnswer::json("{\"results\":" + QByteArray(1'000'000, '['))
                                           << ErrorCode::AnswerUnexpected << u"no list of companies"_s;
    TestAnswer cut = TestAnswer::json(townOf("COMMUNE"));
    cut.saysLength = cut.body.size() + 100;
    QTest::newRow("cut") << cut << ErrorCode::AnswerCut << QString();
    QTest::newRow("5 MiB") << TestAnswer::json(QByteArray(5 * 1024 * 1024, ' ')) << ErrorCode::AnswerTooLarge
                           << QString();
    QTest::newRow("elsewhere") << TestAnswer::redirect("https://elsewhere.example/")
                               << ErrorCode::RedirectRefused << QString();
}

void TestCompanyDirectory::saysWhatFails()
{
    QFETCH(TestAnswer, answer);
    QFETCH(ErrorCode, code);
    QFETCH(QString, said);
    m_server->answer("GET", "/search", answer);
    look(u"exemple"_s);
    QCOMPARE(m_errors.size(), 1);
    QCOMPARE(error().code, code);
    const QString text = errorText(error());
    QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY(text.size() < 400);
}

void TestCompanyDirectory::sevenASecond()
{
    const auto begin = std::chrono::steady_clock::now();
    m_fixed = begin;
    look(u"one"_s);
    start(u"two"_s);
    // However long the computer takes, its clock decides.
    for (const auto early : {0ms, 142ms}) {
        m_fixed = begin + early;
        QTest::qWait(200);
        QCOMPARE(m_server->requests().size(), 1);
    }
    m_fixed = begin + 143ms;
    QTRY_COMPARE(m_lists.size(), 2);
    QCOMPARE(m_server->requests().size(), 2);
    // After a while nothing is waited for.
    m_fixed = begin + 1h;
    look(u"three"_s);
    QCOMPARE(m_server->requests().size(), 3);
}

/// The limit is that of the address that asks: whoever looks up waits for all others.
void TestCompanyDirectory::sevenASecondForAll()
{
    const auto begin = std::chrono::steady_clock::now();
    m_fixed = begin;
    QObject other;
    start(u"one"_s);
    const QPointer<CompanySearch> ofOther = m_directory->lookUp(m_base, u"two"_s, &other);
    const CompanySearch *third = start(u"three"_s);
    QTRY_COMPARE(m_lists.size(), 1);
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 1);
    m_fixed = begin + 143ms;
    QTRY_VERIFY(!ofOther);
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->lastRequest().query.startsWith("q=two&"));
    // One at a time: whoever comes after one without an answer waits until that one is given up.
    m_server->answer("GET", "/search",
                     {TestAnswer::misbehaving(TestAnswer::How::Silence), TestAnswer::json(townOf("FOUR"))});
    m_fixed = begin + 286ms;
    QTRY_COMPARE(m_server->requests().size(), 3);
    start(u"four"_s);
    m_fixed = begin + 1h;
    QTest::qWait(200);
    QCOMPARE(m_server->requests().size(), 3);
    delete third;
    QTRY_COMPARE(m_lists.size(), 2);
    QCOMPARE(list().companies.first().name, u"FOUR"_s);
}

void TestCompanyDirectory::cancelledWithoutAWord()
{
    m_server->answer("GET", "/search", TestAnswer::misbehaving(TestAnswer::How::Silence));
    delete start(u"exemple"_s);
    const QPointer<CompanySearch> sent = start(u"exemple"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    delete sent;
    QTRY_COMPARE(m_server->open(), 0);
    // What is gone before its turn is not sent.
    m_server->forget();
    m_server->answer("GET", "/search", TestAnswer::json(townOf("LATER")));
    for (const QString &typed : {u"exa"_s, u"exam"_s})
        delete start(typed);
    look(u"examp"_s);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->lastRequest().query.startsWith("q=examp&"));
    QCOMPARE(m_lists.size(), 1);
    QCOMPARE(m_errors.size(), 0);
}

void TestCompanyDirectory::whatIsKnownIsNotAskedAgain()
{
    look(u"Exemple"_s);
    look(u" exemple "_s);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(list().companies.size(), 1);
    // Not even where there is nothing to be found.
    m_server->answer("GET", "/search", TestAnswer::json(R"({"results":[],"total_results":0})"));
    look(u"900 001 116 00012"_s);
    look(u"90000111600012"_s);
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(list().bySiret && list().companies.isEmpty());
}

void TestCompanyDirectory::failuresAreNotKept()
{
    m_server->answer("GET", "/search", {TestAnswer::json("{}", 500), TestAnswer::json(townOf("COMMUNE"))});
    look(u"exemple"_s);
    QCOMPARE(m_errors.size(), 1);
    look(u"exemple"_s);
    QCOMPARE(m_lists.size(), 1);
}

void TestCompanyDirectory::obeysRetryAfter()
{
    m_server->answer("GET", "/search",
                     {TestAnswer::json(townOf("KNOWN")),
                      TestAnswer::json("{}", 429).with("Retry-After", "120"),
                      TestAnswer::json(townOf("AFTERWARDS"))});
    look(u"known"_s);
    look(u"exemple"_s);
    QCOMPARE(error().code, ErrorCode::TooManyRequests);
    QCOMPARE(error().args.value(1), u"120"_s);
    m_leap = 60s;
    look(u"exemple"_s);
    QCOMPARE(error().code, ErrorCode::TooManyRequests);
    const int left = error().args.value(1).toInt();
    QVERIFY2(left > 50 && left <= 60, qPrintable(error().args.value(1)));
    QCOMPARE(m_server->requests().size(), 2);
    // What is known needs no asking.
    look(u"known"_s);
    QCOMPARE(list().companies.first().name, u"KNOWN"_s);
    m_leap = 121s;
    look(u"exemple"_s);
    QCOMPARE(list().companies.first().name, u"AFTERWARDS"_s);
    QCOMPARE(m_server->requests().size(), 3);
}

void TestCompanyDirectory::restsWhereItIsNotTold()
{
    m_server->answer("GET", "/search", {TestAnswer::json("{}", 429), TestAnswer::json(townOf("AFTERWARDS"))});
    for (int i = 0; i < 3; ++i) {
        look(u"exemple"_s);
        QCOMPARE(error().code, ErrorCode::TooManyRequests);
        QVERIFY(error().args.value(1).toInt() > 0);
    }
    QCOMPARE(m_server->requests().size(), 1);
    m_leap = 11s;
    look(u"exemple"_s);
    QCOMPARE(list().companies.first().name, u"AFTERWARDS"_s);
}

void TestCompanyDirectory::addressesAreApart()
{
    TestServer other;
    other.answer("GET", "/search", TestAnswer::json(townOf("OTHER")));
    look(u"exemple"_s);
    m_base = other.url(u""_s);
    look(u"exemple"_s);
    QCOMPARE(list().companies.first().name, u"OTHER"_s);
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(other.requests().size(), 1);
}

void TestCompanyDirectory::turnedOff()
{
    m_http->setUse(NetworkUse::TurnedOff);
    look(u"exemple"_s);
    QCOMPARE(error().code, ErrorCode::NetworkOff);
    QCOMPARE(m_server->connections(), 0);
}

void TestCompanyDirectory::goesWhileItAsks()
{
    m_server->answer("GET", "/search", TestAnswer::misbehaving(TestAnswer::How::Silence));
    const CompanySearch *search = start(u"exemple"_s);
    QTRY_COMPARE(m_server->requests().size(), 1);
    // Whichever goes first.
    m_directory.reset();
    delete search;
    QTRY_COMPARE(m_server->open(), 0);
    QCOMPARE(m_lists.size() + m_errors.size(), 0);
}

QTEST_GUILESS_MAIN(TestCompanyDirectory)
#include "tst_companydirectory.moc"
