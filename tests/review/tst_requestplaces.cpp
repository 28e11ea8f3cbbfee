// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/requestplaces.h"
#include "samplerequest.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// What a remark can be pinned to.
class TestRequestPlaces : public QObject
{
    Q_OBJECT

private slots:
    void places_data();
    void places();
    void unusualIds();
    void emptyRequest();
    void pagesOfDocuments();
};

void TestRequestPlaces::places_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("is");
    for (const char *place : {"",
                              "/service",
                              "/service/title",
                              "/service/useCases",
                              "/service/publicPage",
                              "/service/sectors",
                              "/service/vendorAnswers",
                              "/service/vendorAnswers/clients",
                              "/filedFor",
                              "/organisation/kind",
                              "/vendor",
                              "/applicant/email",
                              "/endpoints",
                              "/endpoints/exercices",
                              "/endpoints/exercices/purpose",
                              "/endpoints/exercices/openness",
                              "/endpoints/exercices/documents",
                              "/legalFramework",
                              "/legalFramework/nature",
                              "/legalFramework/texts",
                              "/legalFramework/texts/t1",
                              "/legalFramework/texts/t1/url",
                              "/documents",
                              "/documents/d1",
                              "/documents/d1/title",
                              "/documents/d1/kind",
                              "/personalData/retentionMonths",
                              "/contacts",
                              "/contacts/business",
                              "/contacts/business/email",
                              "/contacts/dataProtectionOfficer/jobTitle",
                              "/revision"})
        QTest::newRow(*place ? place : "the whole") << QString::fromLatin1(place) << true;
    for (const char *none : {"service/title",
                             "/",
                             "//",
                             "/service/",
                             "/service//title",
                             "/Service/title",
                             "/service/title/x",
                             "/service/useCases/marches_publics",
                             "/service/useCases/0",
                             "/endpoints/0",
                             "/endpoints/",
                             "/endpoints/none",
                             "/endpoints/exercices/purpose/",
                             "/endpoints/exercices/legalTexts/t1",
                             "/legalFramework/texts/t9",
                             "/documents/d9/title",
                             "/documents/d1/path",
                             "/contacts/nobody",
                             "/contacts/business/0",
                             "/format",
                             "/formatVersion",
                             "/..",
                             "/endpoints/../service",
                             "#/service",
                             "/service/title ",
                             "/service~1title",
                             "/~",
                             "/~2",
                             " ",
                             "/length",
                             "/__proto__"})
        QTest::newRow(none) << QString::fromLatin1(none) << false;
    QTest::newRow("megabytes") << QString(3'000'000, u'/') << false;
    QTest::newRow("a long name") << u"/service/"_s + QString(2'000, u'x') << false;
    QTest::newRow("a null character") << u"/service/title"_s + QChar(0) << false;
    QTest::newRow("half a character") << u"/service/"_s + QChar(0xD800) << false;
}

void TestRequestPlaces::places()
{
    QFETCH(const QString, target);
    QFETCH(const bool, is);
    const Request request = test::exampleRequest();
    QCOMPARE(hasPlace(request, target), is);
    QCOMPARE(RequestPlaces(request).has(target), is);
}

void TestRequestPlaces::unusualIds()
{
    Request request;
    request.endpoints = {{u"a/b"_s, {}, {}, {}, {}}, {u"m~n"_s, {}, {}, {}, {}}, {u"~1"_s, {}, {}, {}, {}}};
    const RequestPlaces places(request);
    QVERIFY(places.has(u"/endpoints/a~1b/purpose"_s));
    QVERIFY(places.has(u"/endpoints/m~0n"_s));
    QVERIFY(places.has(u"/endpoints/~01"_s));
    QVERIFY(!places.has(u"/endpoints/a/b"_s));
    // A tilde alone is no escape; who writes it all the same can mean nothing else.
    QVERIFY(places.has(u"/endpoints/m~n"_s));
}

void TestRequestPlaces::emptyRequest()
{
    const RequestPlaces places((Request()));
    QVERIFY(places.has({}));
    QVERIFY(places.has(u"/service/title"_s));
    QVERIFY(places.has(u"/personalData/retentionMonths"_s));
    QVERIFY(!places.has(u"/documents/d1"_s));
}

void TestRequestPlaces::pagesOfDocuments()
{
    Request request;
    Document document;
    document.id = u"d/1"_s;
    document.sha512 = u"abc"_s;
    request.documents = {document};
    Remark remark;
    remark.target = u"/documents/d~11"_s;
    remark.page = 2;
    // What it was is not known: it may be the same, or not.
    QCOMPARE(pageFitOf(remark, request), PageFit::None);
    QCOMPARE(pagedDocument(remark, request), &request.documents.constFirst());
    remark.documentSha512 = u"abc"_s;
    QCOMPARE(pageFitOf(remark, request), PageFit::Same);
    remark.target += u"/title"_s;
    QCOMPARE(pageFitOf(remark, request), PageFit::Same);
    request.documents[0].sha512 = u"def"_s;
    QCOMPARE(pageFitOf(remark, request), PageFit::Replaced);
    remark.page = 0;
    QCOMPARE(pageFitOf(remark, request), PageFit::None);
    remark.page = 2;
    for (const QString &other : {QString(), u"/documents"_s, u"/documents/d2"_s, u"/service/title"_s}) {
        remark.target = other;
        QCOMPARE(pageFitOf(remark, request), PageFit::None);
        QVERIFY(!pagedDocument(remark, request));
    }
}

QTEST_GUILESS_MAIN(TestRequestPlaces)
#include "tst_requestplaces.moc"
