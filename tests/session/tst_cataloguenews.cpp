// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/cataloguenews.h"

#include "catalogue/updatedcatalogue.h"
#include "core/language.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCatalogueNews : public QObject
{
    Q_OBJECT

private slots:
    void nothingNewer();
    void ofAStranger();
    void whatTheNewestChanges();
    void nothingAskedFor();
    void ofAnAcceptedUpdate();
};

namespace {

Request asking(const QStringList &ids)
{
    Request request;
    for (const QString &id : ids) {
        RequestedEndpoint asked;
        asked.id = id;
        request.endpoints.append(asked);
    }
    return request;
}

} // namespace

void TestCatalogueNews::nothingNewer()
{
    const auto newest = bundledCatalogue(bundledCatalogueIds().constLast());
    QVERIFY(newest);
    QVERIFY(!catalogueNews(asking({newest->endpoints.constFirst().id}), *newest));
}

void TestCatalogueNews::ofAStranger()
{
    QJsonObject json = QJsonDocument::fromJson(
                           bundledCatalogue(bundledCatalogueIds().constFirst()).value_or(Catalogue()).bytes)
                           .object();
    json.insert(u"id"_s, u"elsewhere"_s);
    const auto stranger = readCatalogue(QJsonDocument(json).toJson(), u"test"_s);
    QVERIFY(stranger);
    QVERIFY(!catalogueNews(asking({u"exercices"_s}), *stranger));
}

void TestCatalogueNews::whatTheNewestChanges()
{
    const auto page = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(page);
    QStringList ids{u"unknown"_s};
    for (const Endpoint &endpoint : page->endpoints)
        ids.append(endpoint.id);
    const auto news = catalogueNews(asking(ids), *page);
    QVERIFY(news && !news->isEmpty());
    QVERIFY(!news->title.isEmpty() && !news->version.isEmpty());
    // What is retired is named as the request knows it, with what takes its place.
    QVERIFY(!news->retired.isEmpty());
    for (const CatalogueNews::Retired &gone : news->retired) {
        const Endpoint *known = page->endpoint(gone.id);
        QVERIFY(known);
        QCOMPARE(gone.title, page->endpointTitle(gone.id));
        if (known->retired)
            QCOMPARE(gone.since, known->retiredSince);
    }
    const QString text = newsText(*news);
    QVERIFY(text.contains(u"no longer offered"_s));
    for (const CatalogueNews::Retired &gone : news->retired)
        QVERIFY(text.contains(gone.title));
    QVERIFY(!text.contains(u"%"_s));
}

void TestCatalogueNews::nothingAskedFor()
{
    const auto page = bundledCatalogue(u"editeurs-2021"_s);
    const auto news = catalogueNews(Request(), *page);
    QVERIFY(news && news->isEmpty());
    QCOMPARE(newsText(*news), QString());
}

void TestCatalogueNews::ofAnAcceptedUpdate()
{
    const QTemporaryDir dir;
    const CatalogueShelf shelf(dir.path());
    const auto page = bundledCatalogue(u"editeurs-2021"_s);
    const QString lost = page->endpoints.constFirst().id;
    QVERIFY(shelf.accept(readAs(laterCatalogue(u"2099-01-01"_s, 1)), {}));
    const auto news = catalogueNews(asking({lost}), *page, shelf);
    QVERIFY(news);
    QCOMPARE(news->version, u"2099-01-01"_s);
    QCOMPARE(news->retired.size(), 1);
    QCOMPARE(news->retired.constFirst().id, lost);
}

QTEST_GUILESS_MAIN(TestCatalogueNews)
#include "tst_cataloguenews.moc"
