// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "request/requestjson.h"
#include "request/siret.h"

#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestRequest : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip();
    void unknownMembersSurvive();
    void absentIsUnset();
    void refusesWrongShape_data();
    void refusesWrongShape();
    void acceptsWrongValues();
    void sirets_data();
    void sirets();
};

static Request filledRequest()
{
    const Person person{u"Ada"_s, u"Dubreuil"_s, u"ada@mairie.example"_s, u"+33 1 23 45 67 89"_s,
                        u"Cheffe"_s};
    Request request;
    request.id = u"0b8e1c1e-0000-4000-8000-000000000001"_s;
    request.revision = 3;
    request.createdAt = u"2026-03-01T08:00:00Z"_s;
    request.modifiedAt = u"2026-03-02T08:00:00Z"_s;
    request.catalogue = {u"editeurs-2021"_s, u"2021-04-20"_s, QString(128, u'a')};
    request.filedFor = FiledFor::Client;
    request.vendor = {u"13002526500013"_s, u"Éditeur"_s, u"Produit"_s, u"https://editeur.example"_s};
    request.organisation = {u"13002526500013"_s, u"Ville"_s, u"1 place de la Mairie"_s,
                            BodyKind::LocalAuthority};
    request.applicant = person;
    request.service.title = u"Titre"_s;
    request.service.description = u"Description"_s;
    request.service.useCases = QStringList{u"marches_publics"_s, u"other"_s};
    request.service.otherUseCase = u"Autre"_s;
    request.service.audiences = QStringList{u"companies"_s};
    request.service.publicPage = false;
    request.service.sectors = QStringList{u"construction"_s};
    request.service.checks = QStringList{u"taxes"_s};
    request.service.goLiveDate = u"2027-03-01"_s;
    request.service.expectedVolume = u"100 par an"_s;
    request.service.vendorAnswers = {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    request.endpoints = {{u"exercices"_s, {u"protected"_s}, u"Pourquoi"_s, {u"t1"_s}, {u"d1"_s}}};
    request.legalFramework = {u"Nature"_s,
                              {{u"t1"_s, u"ccp-r2143-13"_s, u"Article"_s, u"https://x.example"_s}}};
    request.documents = {{u"d1"_s,
                          DocumentKind::Deliberation,
                          u"Délibération"_s,
                          u"d.pdf"_s,
                          u"application/pdf"_s,
                          qint64(5) * 1024 * 1024 * 1024,
                          QString(128, u'b'),
                          {u"t1"_s}}};
    request.personalData = {u"Agents"_s, 36, u"Justification"_s};
    request.contacts = {person, person, person, person};
    return request;
}

void TestRequest::roundTrip()
{
    const Request request = filledRequest();
    const QByteArray bytes = jsonBytes(toJson(request));
    const Result<RequestFile> read = readRequest(bytes, u"request.json"_s);
    QVERIFY2(read, read ? "" : qPrintable(errorText(read.error())));
    QVERIFY(read->request == request);
    QCOMPARE(jsonBytes(toJson(read->request, read->source)), bytes);
    // An empty request too.
    Request empty;
    empty.id = u"x"_s;
    const Result<RequestFile> readEmpty = readRequest(jsonBytes(toJson(empty)), u"request.json"_s);
    QVERIFY(readEmpty && readEmpty->request == empty);
}

void TestRequest::unknownMembersSurvive()
{
    QJsonObject object = toJson(filledRequest());
    object.insert(u"later"_s, 1);
    QJsonObject service = object.value(u"service").toObject();
    service.insert(u"later"_s, QJsonArray{1, 2});
    object.insert(u"service"_s, service);
    QJsonObject document = object.value(u"documents").toArray().first().toObject();
    document.insert(u"path"_s, u"documents/01-d.pdf"_s);
    object.insert(u"documents"_s, QJsonArray{document});

    RequestFile file = readRequest(jsonBytes(object), u"x"_s).value();
    file.request.service.title = u"Autre titre"_s;
    const QJsonObject written = toJson(file.request, file.source);
    QCOMPARE(written.value(u"later").toInt(), 1);
    QCOMPARE(written.value(u"service").toObject().value(u"later").toArray().size(), 2);
    QCOMPARE(written.value(u"service").toObject().value(u"title").toString(), u"Autre titre"_s);
    QCOMPARE(written.value(u"documents").toArray().first().toObject().value(u"path").toString(),
             u"documents/01-d.pdf"_s);
}

void TestRequest::absentIsUnset()
{
    const RequestFile file =
        readRequest(R"({"format": "viatique-request", "formatVersion": 1, "id": "x"})", u"x"_s).value();
    Request empty;
    empty.id = u"x"_s;
    QVERIFY(file.request == empty);
}

void TestRequest::refusesWrongShape_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("named");
    QTest::newRow("no id") << QByteArray(R"("format": "viatique-request", "formatVersion": 1)")
                           << ErrorCode::SchemaViolation << u"id"_s;
    QTest::newRow("another format") << QByteArray(
        R"("format": "viatique-review", "formatVersion": 1, "id": "x")")
                                    << ErrorCode::FormatUnknown << u"viatique-review"_s;
    QTest::newRow("newer") << QByteArray(R"("format": "viatique-request", "formatVersion": 9, "id": "x")")
                           << ErrorCode::FormatNewer << u"9"_s;
    QTest::newRow("service is a list")
        << QByteArray(R"("format": "viatique-request", "formatVersion": 1, "id": "x", "service": [])")
        << ErrorCode::SchemaViolation << u"/service"_s;
    QTest::newRow("title is a number") << QByteArray(
        R"("format": "viatique-request", "formatVersion": 1, "id": "x", "service": {"title": 1})")
                                       << ErrorCode::SchemaViolation << u"/service/title"_s;
    QTest::newRow("unknown kind") << QByteArray(
        R"("format": "viatique-request", "formatVersion": 1, "id": "x", "documents": [{"id": "d", "kind": "x"}])")
                                  << ErrorCode::SchemaViolation << u"/documents/0/kind"_s;
}

void TestRequest::refusesWrongShape()
{
    QFETCH(QByteArray, members);
    QFETCH(ErrorCode, code);
    QFETCH(QString, named);
    const auto result = readRequest("{" + members + "}", u"request.json"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY2(errorText(result.error()).contains(named), qPrintable(errorText(result.error())));
}

void TestRequest::acceptsWrongValues()
{
    const auto result = readRequest(R"({"format": "viatique-request", "formatVersion": 1, "id": "x",
        "organisation": {"siret": "abc", "kind": ""}, "endpoints": [{"id": "no-such-endpoint"}],
        "personalData": {"retentionMonths": -1.5}, "service": {"useCases": ["?"], "publicPage": null}})",
                                    u"x"_s);
    QVERIFY2(result, result ? "" : qPrintable(errorText(result.error())));
    QCOMPARE(result->request.personalData.retentionMonths, -1.5);
}

void TestRequest::sirets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("form");
    QTest::addColumn<bool>("key");
    QTest::newRow("DINUM") << u"13002526500013"_s << true << true;
    QTest::newRow("with blanks") << u" 130 025 265\u00a000013 "_s << true << true;
    QTest::newRow("an address") << u"https://directory.example/etablissement/13002526500013?page=1"_s << true
                                << true;
    QTest::newRow("an address with a longer number")
        << u"https://directory.example/130025265000130"_s << false << false;
    QTest::newRow("one digit changed") << u"13002526500014"_s << true << false;
    QTest::newRow("La Poste, Luhn does not hold") << u"35600000000049"_s << true << true;
    QTest::newRow("thirteen digits") << u"1300252650001"_s << false << false;
    QTest::newRow("letters") << u"1300252650001A"_s << false << false;
    QTest::newRow("Arabic digits") << u"١٣٠٠٢٥٢٦٥٠٠٠١٣"_s << false << false;
    QTest::newRow("empty") << QString() << false << false;
}

void TestRequest::sirets()
{
    QFETCH(QString, text);
    QFETCH(bool, form);
    QFETCH(bool, key);
    const QString siret = normalisedSiret(text);
    QCOMPARE(hasSiretForm(siret), form);
    QCOMPARE(hasSiretKey(siret), key);
    QCOMPARE(spacedSiret(u"13002526500013"_s), u"130\u00a0025\u00a0265\u00a000013"_s);
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
