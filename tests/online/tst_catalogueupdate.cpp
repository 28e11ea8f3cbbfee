// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/updatedcatalogue.h"
#include "core/atomicfile.h"
#include "online/catalogueupdate.h"
#include "online/testserver.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFutureWatcher>
#include <QScopeGuard>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <optional>

using namespace viatique;
using namespace viatique::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCatalogueUpdate : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void offersWhatIsLater();
    void asksOnlyForWhatIsNew();
    void whatIsHereIsNoOffer_data();
    void whatIsHereIsNoOffer();
    void saysWhatIsLost();
    void saysWhatIsOlder();
    void saysWhatFails_data();
    void saysWhatFails();
    void takesPlainText();
    void refusesWhatIsNotSecure();
    void keepsNothingUnasked();
    void anOfferThatCannotBeKept();
    void cancelledWithoutAWord();
    void aNewOneCancelsTheFormer();
    void goesWhileItFetches();
    void endsWhileItReads_data();
    void endsWhileItReads();
    void keepsWithoutItsOrigin();

private:
    enum class End { None, UpToDate, Offered, Failed };
    End fetch(const QUrl &url);
    End fetch() { return fetch(m_server->url(u"/c.json"_s)); }
    CatalogueShelf shelf() const { return CatalogueShelf(m_dir->filePath(u"shelf"_s)); }
    /// Fetches, and holds up what reads it: until `rest` is released.
    void fetchToRead(QSemaphore &rest);
    QStringList kept() const { return QDir(m_dir->filePath(u"shelf"_s)).entryList(QDir::Files); }
    void serve(const QByteArray &bytes) { m_server->answer("GET", "/c.json", TestAnswer::json(bytes)); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<CatalogueUpdate> m_update;
    End m_end = End::None;
    int m_ends = 0;
    std::optional<CatalogueOffer> m_offer;
    std::optional<Error> m_error;
};

void TestCatalogueUpdate::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<TestServer>();
    m_http = std::make_unique<HttpClient>(NetworkUse::Allowed, HttpTimeouts{10s, 30s});
    m_update = std::make_unique<CatalogueUpdate>(*m_http, shelf());
    m_ends = 0;
    const auto end = [this](End how) {
        m_end = how;
        ++m_ends;
    };
    connect(m_update.get(), &CatalogueUpdate::upToDate, this, [end] { end(End::UpToDate); });
    connect(m_update.get(), &CatalogueUpdate::offered, this, [this, end](const CatalogueOffer &offer) {
        m_offer = offer;
        end(End::Offered);
    });
    connect(m_update.get(), &CatalogueUpdate::failed, this, [this, end](const Error &error) {
        m_error = error;
        end(End::Failed);
    });
}

TestCatalogueUpdate::End TestCatalogueUpdate::fetch(const QUrl &url)
{
    const int before = m_ends;
    m_end = End::None;
    m_offer.reset();
    m_error.reset();
    m_update->fetch(url);
    if (m_ends != before || !m_update->isBusy())
        return End::None;
    if (!QTest::qWaitFor([&] { return m_ends > before; }, 60'000) || m_update->isBusy())
        return End::None;
    return m_end;
}

void TestCatalogueUpdate::offersWhatIsLater()
{
    const QByteArray bytes = laterCatalogue();
    m_server->answer(
        "GET", "/c.json",
        TestAnswer::json(bytes).with("ETag", "\"7\"").with("Last-Modified", "Sat, 07 Mar 2026 10:00:00 GMT"));
    QCOMPARE(fetch(), End::Offered);
    QVERIFY(!m_server->lastRequest().headers.contains("if-none-match"));
    QVERIFY(!m_server->lastRequest().headers.contains("if-modified-since"));
    QCOMPARE(m_http->sent().last().purpose, Purpose::CatalogueUpdate);
    QCOMPARE(m_offer->present.sha512, bundledCatalogue(firstId())->sha512);
    // Members of tomorrow are kept, with all other bytes.
    QCOMPARE(m_offer->catalogue.bytes, bytes);
    QCOMPARE(m_offer->changes.size(), 3);
    QVERIFY(!m_offer->older);
    QCOMPARE(m_offer->endpointsLost, 0);
    QCOMPARE(kept(), QStringList());

    QVERIFY(m_update->accept());
    QCOMPARE(shelf().newest(firstId())->bytes, bytes);
    const CatalogueOrigin origin = shelf().origin(firstId()).value();
    QCOMPARE(origin.url, m_server->url(u"/c.json"_s).toString());
    QCOMPARE(origin.etag, u"\"7\""_s);
    QCOMPARE(origin.lastModified, u"Sat, 07 Mar 2026 10:00:00 GMT"_s);
    QVERIFY(QDateTime::fromString(origin.fetchedAt, Qt::ISODate).isValid());
    QVERIFY(origin.fetchedAt.endsWith(u'Z'));
}

void TestCatalogueUpdate::asksOnlyForWhatIsNew()
{
    m_server->answer("GET", "/c.json",
                     {TestAnswer::json(laterCatalogue())
                          .with("ETag", "W/\"7\"")
                          .with("Last-Modified", "Sat, 07 Mar 2026 10:00:00 GMT"),
                      TestAnswer::text({}, {}, 304), TestAnswer::json(laterCatalogue(u"2099-02-02"_s))});
    QCOMPARE(fetch(), End::Offered);
    QVERIFY(m_update->accept());
    QCOMPARE(fetch(), End::UpToDate);
    QCOMPARE(m_server->lastRequest().header("If-None-Match"), QByteArray("W/\"7\""));
    QCOMPARE(m_server->lastRequest().header("If-Modified-Since"),
             QByteArray("Sat, 07 Mar 2026 10:00:00 GMT"));
    QCOMPARE(fetch(), End::Offered);
    QCOMPARE(m_offer->present.version, u"2099-01-01"_s);
    // Another address knows nothing of it.
    m_server->answer("GET", "/d.json", TestAnswer::text({}, {}, 304));
    QCOMPARE(fetch(m_server->url(u"/d.json"_s)), End::Failed);
    QVERIFY(!m_server->lastRequest().headers.contains("if-none-match"));
    QCOMPARE(m_error->code, ErrorCode::ServerRefused);
    // Nor does anything once it went back.
    QVERIFY(shelf().goBack(firstId()));
    QCOMPARE(fetch(), End::Offered);
    QVERIFY(!m_server->lastRequest().headers.contains("if-none-match"));
}

void TestCatalogueUpdate::whatIsHereIsNoOffer_data()
{
    QTest::addColumn<bool>("updated");
    QTest::newRow("the bundled one") << false;
    QTest::newRow("the update") << true;
}

void TestCatalogueUpdate::whatIsHereIsNoOffer()
{
    QFETCH(bool, updated);
    if (updated)
        QVERIFY(shelf().accept(readAs(laterCatalogue()), {}));
    const QByteArray bytes = updated ? laterCatalogue() : bundledCatalogue(firstId())->bytes;
    m_server->answer("GET", "/c.json", TestAnswer::json(bytes).with("ETag", "\"8\""));
    QCOMPARE(fetch(), End::UpToDate);
    QCOMPARE(shelf().isUpdated(firstId()), updated);
    // It says so in fewer bytes the next time.
    m_server->answer("GET", "/c.json", TestAnswer::text({}, {}, 304));
    QCOMPARE(fetch(), End::UpToDate);
    QCOMPARE(m_server->lastRequest().header("If-None-Match"), QByteArray("\"8\""));
    // Nothing was offered, nothing is there to accept.
    QVERIFY(m_update->accept());
    QCOMPARE(shelf().isUpdated(firstId()), updated);
}

void TestCatalogueUpdate::saysWhatIsLost()
{
    serve(laterCatalogue(u"2099-01-01"_s, 2));
    QCOMPARE(fetch(), End::Offered);
    QCOMPARE(m_offer->endpointsLost, 2);
    QVERIFY(!m_offer->older);
    QCOMPARE(std::count_if(
                 m_offer->changes.cbegin(), m_offer->changes.cend(),
                 [](const CatalogueChange &change) { return change.kind == CatalogueChange::Kind::Removed; }),
             2);
}

void TestCatalogueUpdate::saysWhatIsOlder()
{
    QVERIFY(shelf().accept(readAs(laterCatalogue(u"2099-02-02"_s)), {}));
    serve(laterCatalogue(u"2099-01-01"_s));
    QCOMPARE(fetch(), End::Offered);
    QVERIFY(m_offer->older);
    QVERIFY(m_update->accept());
    QCOMPARE(shelf().newest(firstId())->version, u"2099-01-01"_s);
}

void TestCatalogueUpdate::saysWhatFails_data()
{
    QTest::addColumn<TestAnswer>("answer");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray sound = laterCatalogue();
    const auto json = [](const QByteArray &bytes) { return TestAnswer::json(bytes); };
    QTest::newRow("HTML") << TestAnswer::text("<html>", "text/html") << ErrorCode::AnswerUnexpected;
    QTest::newRow("HTML that says it is JSON") << json("<html>") << ErrorCode::JsonSyntax;
    TestAnswer cut = json(sound);
    cut.saysLength = sound.size() * 2;
    QTest::newRow("cut") << cut << ErrorCode::AnswerCut;
    TestAnswer chunks = json(sound);
    chunks.how = TestAnswer::How::ChunksWithoutEnd;
    chunks.step = 10'000;
    QTest::newRow("cut between chunks") << chunks << ErrorCode::AnswerCut;
    QTest::newRow("half of it") << json(sound.left(sound.size() / 2)) << ErrorCode::JsonSyntax;
    QTest::newRow("empty") << json({}) << ErrorCode::FileEmpty;
    QTest::newRow("another charset") << TestAnswer::text(sound, "application/json; charset=utf-16")
                                     << ErrorCode::AnswerUnexpected;
    QTest::newRow("no UTF-8, whatever it says")
        << TestAnswer::text(QByteArray(sound).replace("Later", "Apr\xe8s"), "application/json; charset=utf-8")
        << ErrorCode::JsonSyntax;
    QTest::newRow("nested a million deep") << json(QByteArray(1'000'000, '[')) << ErrorCode::JsonTooDeep;
    QTest::newRow("20,001 elements") << json("{\"endpoints\":[" + QByteArray("1,").repeated(20'000) + "1]}")
                                     << ErrorCode::JsonTooLong;
    QTest::newRow("20,000 endpoints of one id")
        << json(R"({"format":"viatique-catalogue","formatVersion":1,"id":"editeurs-2021","title":"T",)"
                R"("version":"2099","categories":[],"endpoints":[)"
                + QByteArray(R"({"id":"a","title":"A","category":"c"},)").repeated(19'999)
                + R"({"id":"a","title":"A","category":"c"}]})")
        << ErrorCode::CatalogueDuplicate;
    QTest::newRow("17 MiB") << json(QByteArray(17 * 1024 * 1024, ' ')) << ErrorCode::AnswerTooLarge;
    QTest::newRow("no catalogue") << json(R"({"format":"viatique-request","formatVersion":1})")
                                  << ErrorCode::FormatUnknown;
    QTest::newRow("of a later format")
        << json(changedCatalogue(firstId(), {{u"formatVersion"_s, 2}})) << ErrorCode::FormatNewer;
    QTest::newRow("against the schema")
        << json(changedCatalogue(firstId(), {{u"endpoints"_s, QJsonArray{1}}})) << ErrorCode::SchemaViolation;
    QTest::newRow("of another id") << json(changedCatalogue(firstId(), {{u"id"_s, u"mine"_s}}))
                                   << ErrorCode::CatalogueUnknown;
    QTest::newRow("earlier than the bundled one")
        << json(laterCatalogue(u"2019-01-01"_s)) << ErrorCode::CatalogueNotLater;
    QTest::newRow("of its version, and another")
        << json(changedCatalogue(firstId(), {{u"title"_s, u"Other"_s}})) << ErrorCode::CatalogueNotLater;
    QTest::newRow("gone") << TestAnswer::text("<html>", "text/html", 404) << ErrorCode::ServerRefused;
    QTest::newRow("asked too much") << TestAnswer::json("{}", 429).with("Retry-After", "60")
                                    << ErrorCode::TooManyRequests;
    QTest::newRow("elsewhere") << TestAnswer::redirect("https://elsewhere.example/c.json")
                               << ErrorCode::RedirectRefused;
    QTest::newRow("304, unasked") << TestAnswer::text({}, {}, 304) << ErrorCode::ServerRefused;
}

void TestCatalogueUpdate::saysWhatFails()
{
    QFETCH(TestAnswer, answer);
    QFETCH(ErrorCode, code);
    m_server->answer("GET", "/c.json", answer);
    QCOMPARE(fetch(), End::Failed);
    QVERIFY2(m_error->code == code, qPrintable(errorText(*m_error)));
    QVERIFY(m_update->accept());
    QCOMPARE(kept(), QStringList());
}

void TestCatalogueUpdate::takesPlainText()
{
    m_server->answer("GET", "/c.json", TestAnswer::text(laterCatalogue(), "text/plain; charset=utf-8"));
    QCOMPARE(fetch(), End::Offered);
}

void TestCatalogueUpdate::refusesWhatIsNotSecure()
{
    for (const auto *address :
         {"http://lists.example/c.json", "file:///etc/hostname", "ftp://lists.example/"}) {
        QCOMPARE(fetch(QUrl(QString::fromLatin1(address))), End::Failed);
        QCOMPARE(m_error->code, ErrorCode::AddressRefused);
    }
    m_http->setUse(NetworkUse::Forbidden);
    QCOMPARE(fetch(), End::Failed);
    QCOMPARE(m_error->code, ErrorCode::NetworkOff);
    QCOMPARE(m_server->connections(), 0);
}

void TestCatalogueUpdate::keepsNothingUnasked()
{
    serve(laterCatalogue());
    QCOMPARE(fetch(), End::Offered);
    m_update.reset();
    QCOMPARE(kept(), QStringList());
    QVERIFY(!shelf().isUpdated(firstId()));
}

void TestCatalogueUpdate::anOfferThatCannotBeKept()
{
    // A file where the folder is to be.
    QVERIFY(writeFile(m_dir->filePath(u"shelf"_s), "x"));
    serve(laterCatalogue());
    QCOMPARE(fetch(), End::Offered);
    const auto accepted = m_update->accept();
    QVERIFY(!accepted);
    QCOMPARE(accepted.error().code, ErrorCode::FileUnwritable);
    // Once that is mended, it may be tried again.
    QVERIFY(QFile::remove(m_dir->filePath(u"shelf"_s)));
    QVERIFY(m_update->accept());
    QVERIFY(shelf().isUpdated(firstId()));
}

void TestCatalogueUpdate::cancelledWithoutAWord()
{
    m_server->answer("GET", "/c.json", TestAnswer::misbehaving(TestAnswer::How::Silence));
    m_update->fetch(m_server->url(u"/c.json"_s));
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_update->cancel();
    QVERIFY(!m_update->isBusy());
    QTRY_COMPARE(m_server->open(), 0);
    QCOMPARE(m_ends, 0);
}

void TestCatalogueUpdate::aNewOneCancelsTheFormer()
{
    m_server->answer("GET", "/c.json",
                     {TestAnswer::misbehaving(TestAnswer::How::Silence), TestAnswer::json(laterCatalogue())});
    m_update->fetch(m_server->url(u"/c.json"_s));
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_update->fetch(m_server->url(u"/c.json"_s));
    QTRY_COMPARE(m_ends, 1);
    QCOMPARE(m_end, End::Offered);
    QTRY_COMPARE(m_server->open(), 0);
}

void TestCatalogueUpdate::goesWhileItFetches()
{
    m_server->answer("GET", "/c.json", TestAnswer::misbehaving(TestAnswer::How::Silence));
    m_update->fetch(m_server->url(u"/c.json"_s));
    QTRY_COMPARE(m_server->requests().size(), 1);
    m_update.reset();
    QTRY_COMPARE(m_server->open(), 0);
    QCOMPARE(m_ends, 0);
}

void TestCatalogueUpdate::fetchToRead(QSemaphore &rest)
{
    QThreadPool *pool = QThreadPool::globalInstance();
    for (int i = 0; i < pool->maxThreadCount(); ++i)
        pool->start([&rest] { rest.acquire(); });
    serve(laterCatalogue());
    m_update->fetch(m_server->url(u"/c.json"_s));
    QTRY_COMPARE(m_update->findChildren<QFutureWatcherBase *>().size(), 1);
}

void TestCatalogueUpdate::endsWhileItReads_data()
{
    QTest::addColumn<bool>("goes");
    QTest::newRow("cancelled") << false;
    QTest::newRow("gone") << true;
}

void TestCatalogueUpdate::endsWhileItReads()
{
    QFETCH(bool, goes);
    QSemaphore rest;
    const auto go = qScopeGuard([&rest] { rest.release(1000); });
    fetchToRead(rest);
    if (goes)
        m_update.reset();
    else
        m_update->cancel();
    rest.release(1000);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents();
    QCOMPARE(m_ends, 0);
    QVERIFY(goes || m_update->accept());
    QCOMPARE(kept(), QStringList());
}

void TestCatalogueUpdate::keepsWithoutItsOrigin()
{
    // A folder where the second file is to be.
    QVERIFY(QDir().mkpath(m_dir->filePath(u"shelf/"_s + firstId() + u".origin.json"_s)));
    m_server->answer("GET", "/c.json", TestAnswer::json(laterCatalogue()).with("ETag", "\"7\""));
    QCOMPARE(fetch(), End::Offered);
    QVERIFY(m_update->accept());
    QVERIFY(shelf().isUpdated(firstId()));
    // It costs the whole answer the next time.
    QCOMPARE(fetch(), End::UpToDate);
    QVERIFY(!m_server->lastRequest().headers.contains("if-none-match"));
}

QTEST_GUILESS_MAIN(TestCatalogueUpdate)
#include "tst_catalogueupdate.moc"
