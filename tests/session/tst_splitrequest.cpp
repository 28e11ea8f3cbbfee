// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "session/splitrequest.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestSplitRequest : public QObject
{
    Q_OBJECT

private slots:
    void makesOneRequestForEachUseCase();
    void givesEachItsData();
    void anotherUseCaseKeepsAll();
    void leavesASingleOneAlone();
};

static Catalogue catalogue()
{
    return readCatalogue(
               R"({"format": "viatique-catalogue", "formatVersion": 1, "id": "small", "version": "1",
        "categories": [{"id": "c", "title": "C"}],
        "useCases": [{"id": "marches", "title": "M", "sameAs": ["achats"]}, {"id": "aides", "title": "A"}],
        "checks": [{"id": "taxes", "title": "T", "useCases": ["marches"]}, {"id": "identity", "title": "I"}],
        "endpoints": [
            {"id": "tender", "title": "T", "category": "c", "usefulness": {"marches": {"level": "useful"},
                                                                         "aides": {"level": "forbidden"}}},
            {"id": "aid", "title": "A", "category": "c", "usefulness": {"marches": {"level": "not-useful"},
                                                                      "aides": {"level": "to-study"}}},
            {"id": "both", "title": "B", "category": "c", "usefulness": {"marches": {"level": "useful"},
                                                                       "aides": {"level": "useful"}}},
            {"id": "none", "title": "N", "category": "c"}]})",
               u"small"_s)
        .value();
}

static Request asking(const QStringList &useCases, const QStringList &endpoints)
{
    Request request;
    request.service.useCases = useCases;
    for (const QString &id : endpoints) {
        RequestedEndpoint asked;
        asked.id = id;
        asked.purpose = u"for "_s + id;
        request.endpoints.append(asked);
    }
    return request;
}

static QStringList idsOf(const Request &request)
{
    QStringList ids;
    for (const RequestedEndpoint &asked : request.endpoints)
        ids.append(asked.id);
    return ids;
}

void TestSplitRequest::makesOneRequestForEachUseCase()
{
    Request request = asking({u"marches"_s, u"other"_s, u"marches"_s}, {});
    request.id = u"one"_s;
    request.revision = 3;
    request.createdAt = u"2026-03-02T09:00:00Z"_s;
    request.service.title = u"Marchés"_s;
    request.service.otherUseCase = u"Aide au logement"_s;
    request.documents = {Document()};
    const QList<Request> parts = splitByUseCase(request, catalogue());
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.at(0).service.useCases, QStringList{u"marches"_s});
    QCOMPARE(parts.at(0).service.otherUseCase, QString());
    QCOMPARE(parts.at(0).id, u"one"_s);
    QCOMPARE(parts.at(0).revision, 3);
    QCOMPARE(parts.at(1).service.useCases, QStringList{u"other"_s});
    QCOMPARE(parts.at(1).service.otherUseCase, u"Aide au logement"_s);
    QCOMPARE(parts.at(1).service.title, u"Marchés"_s);
    QCOMPARE(parts.at(1).documents.size(), 1);
    QCOMPARE(parts.at(1).id, QString());
    QCOMPARE(parts.at(1).revision, 1);
    QCOMPARE(parts.at(1).createdAt, QString());
}

void TestSplitRequest::givesEachItsData()
{
    Request request =
        asking({u"achats"_s, u"aides"_s}, {u"none"_s, u"aid"_s, u"tender"_s, u"foreign"_s, u"both"_s});
    request.service.checks = {u"taxes"_s, u"identity"_s, u"unknown"_s};
    const QList<Request> parts = splitByUseCase(request, catalogue());
    // What no use case calls for stays in the first; what the catalogue does not know is judged by nobody.
    QCOMPARE(idsOf(parts.at(0)), QStringList({u"none"_s, u"tender"_s, u"foreign"_s, u"both"_s}));
    QCOMPARE(idsOf(parts.at(1)), QStringList({u"aid"_s, u"foreign"_s, u"both"_s}));
    QCOMPARE(parts.at(1).endpoints.last().purpose, u"for both"_s);
    QCOMPARE(parts.at(0).service.checks, request.service.checks);
    QCOMPARE(parts.at(1).service.checks, QStringList({u"identity"_s, u"unknown"_s}));
}

void TestSplitRequest::anotherUseCaseKeepsAll()
{
    const QList<Request> parts =
        splitByUseCase(asking({u"marches"_s, u"other"_s}, {u"tender"_s, u"aid"_s}), catalogue());
    QCOMPARE(idsOf(parts.at(0)), QStringList{u"tender"_s});
    QCOMPARE(idsOf(parts.at(1)), QStringList({u"tender"_s, u"aid"_s}));
}

void TestSplitRequest::leavesASingleOneAlone()
{
    Request request = asking({}, {u"none"_s});
    QCOMPARE(splitByUseCase(request, catalogue()), QList<Request>{request});
    request.service.useCases = {u"aides"_s};
    QCOMPARE(splitByUseCase(request, catalogue()), QList<Request>{request});
}

QTEST_GUILESS_MAIN(TestSplitRequest)
#include "tst_splitrequest.moc"
