// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/packageplan.h"
#include "samplepackage.h"

#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPackagePlan : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
    void documentNames_data();
    void documentNames();
    void documentNamesAreUniqueAndShort();
    void plansEverything();
    void missingDocumentHasNoPath();
    void ofDocumentsWithOneIdTheFirstHasThePath();
    void keepsUnknownMembers();
    void withoutContactsNamesNobody();
    void bagInfoHoldsOneLineEach();
    void memberTimeFitsIntoZip_data();
    void memberTimeFitsIntoZip();
};

void TestPackagePlan::names_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("revision");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<QString>("expected");
    const QString id = u"0b8e1c52-6f0d-4b0e-9a53-3f6c3a0f7d11"_s;
    QTest::newRow("complete") << u"Marchés publics"_s << id << 1 << true << u"marches-publics-0b8e1c52-r1"_s;
    QTest::newRow("draft") << u"Marchés publics"_s << id << 12 << false
                           << u"marches-publics-0b8e1c52-r12-brouillon"_s;
    QTest::newRow("no title") << QString() << id << 1 << true << u"demande-0b8e1c52-r1"_s;
    QTest::newRow("emoji") << u"😀"_s << id << 1 << true << u"demande-0b8e1c52-r1"_s;
    QTest::newRow("path in the title") << u"../../etc"_s << id << 1 << true << u"etc-0b8e1c52-r1"_s;
    QTest::newRow("path in the id") << u"x"_s << u"../../../etc"_s << 1 << true << u"x-etc-r1"_s;
    QTest::newRow("no id") << u"x"_s << QString() << 1 << true << u"x-00000000-r1"_s;
    QTest::newRow("negative revision") << u"x"_s << id << -4 << true << u"x-0b8e1c52-r0"_s;
}

void TestPackagePlan::names()
{
    QFETCH(QString, title);
    QFETCH(QString, id);
    QFETCH(int, revision);
    QFETCH(bool, complete);
    Request request;
    request.service.title = title;
    request.id = id;
    request.revision = revision;
    QTEST(packageBaseName(request, complete), "expected");
}

void TestPackagePlan::documentNames_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QString>("expected");
    QTest::newRow("title") << u"Délibération n° 12"_s << u"x.pdf"_s
                           << u"documents/01-deliberation-n-12.pdf"_s;
    QTest::newRow("file name") << QString() << u"Arrêté.PDF"_s << u"documents/01-arrete.pdf"_s;
    QTest::newRow("nothing") << QString() << QString() << u"documents/01-document.pdf"_s;
    QTest::newRow("percent") << u"100 %.pdf"_s << QString() << u"documents/01-100.pdf"_s;
    QTest::newRow("path") << u"..\\..\\C:/evil"_s << QString() << u"documents/01-c-evil.pdf"_s;
    QTest::newRow("device") << u"nul"_s << QString() << u"documents/01-document-nul.pdf"_s;
    QTest::newRow("arabic") << u"قرار"_s << QString() << u"documents/01-document.pdf"_s;
}

void TestPackagePlan::documentNames()
{
    QFETCH(QString, title);
    QFETCH(QString, fileName);
    Request request;
    request.documents.append(Document());
    request.documents[0].id = u"d"_s;
    request.documents[0].title = title;
    request.documents[0].fileName = fileName;
    QTEST(documentMemberPaths(request).value(u"d"_s), "expected");
}

void TestPackagePlan::documentNamesAreUniqueAndShort()
{
    Request request;
    request.id = u"0b8e1c52"_s;
    request.revision = 2'000'000'000;
    request.service.title = QString(500, u'a');
    for (int i = 0; i < 120; ++i) {
        Document document;
        document.id = QString::number(i);
        document.title = i % 2 == 0 ? QString(500, u'É') : QString(500, u'e');
        request.documents.append(document);
    }
    const QHash<QString, QString> paths = documentMemberPaths(request);
    QCOMPARE(paths.size(), 120);
    QSet<QString> folded;
    for (const QString &path : paths) {
        folded.insert(path.toLower());
        const QString whole = QString(packageBaseName(request, false) + u"/data/"_s + path);
        QVERIFY2(whole.size() <= limits::kPackagePathBytes, qPrintable(whole));
        QCOMPARE(QString::fromLatin1(whole.toLatin1()), whole);
    }
    QCOMPARE(folded.size(), 120);
}

void TestPackagePlan::plansEverything()
{
    const SamplePackage sample;
    const PackagePlan plan = sample.plan();
    QCOMPARE(plan.topFolder, u"marches-publics-de-valfleuri-0b8e1c52-r3"_s);
    QStringList paths;
    for (const PackagePlan::Member &member : plan.members)
        paths.append(member.path);
    QCOMPARE(paths, (QStringList{u"data/request.json"_s, u"data/catalogue.json"_s, u"data/demande.pdf"_s,
                                 u"data/demande.html"_s}));
    QCOMPARE(plan.files.size(), 2);
    QCOMPARE(plan.files.at(0).path, u"data/documents/01-deliberation-n-12.pdf"_s);
    QCOMPARE(plan.files.at(0).sourcePath, sample.documentFiles.value(u"d1"_s));
    QCOMPARE(plan.files.at(0).sha512, sample.request.documents.at(0).sha512);
    const QJsonObject packaged = parseJsonObject(plan.members.at(0).bytes, u"x"_s).value();
    QCOMPARE(packaged[u"documents"_s][1][u"path"_s].toString(), u"documents/02-article-imprime.pdf"_s);
    QCOMPARE(plan.members.at(1).bytes, SamplePackage::catalogueBytes());
}

void TestPackagePlan::missingDocumentHasNoPath()
{
    const SamplePackage sample;
    PackageContent content = sample.content();
    content.missingDocuments = {u"d1"_s};
    // A path that an earlier package left behind is not believed.
    QJsonArray documents = content.source.value(u"documents"_s).toArray();
    QJsonObject first = documents.at(0).toObject();
    first.insert(u"path"_s, u"documents/old.pdf"_s);
    documents.replace(0, first);
    content.source.insert(u"documents"_s, documents);

    const PackagePlan plan = planPackage(content);
    QCOMPARE(plan.files.size(), 1);
    const QJsonObject packaged = parseJsonObject(plan.members.at(0).bytes, u"x"_s).value();
    QVERIFY(!packaged[u"documents"_s][0].toObject().contains(u"path"_s));
    // The number of a document does not depend on the others being there.
    QCOMPARE(packaged[u"documents"_s][1][u"path"_s].toString(), u"documents/02-article-imprime.pdf"_s);
}

void TestPackagePlan::ofDocumentsWithOneIdTheFirstHasThePath()
{
    SamplePackage sample;
    sample.request.documents[1].id = sample.request.documents[0].id;
    const PackagePlan plan = sample.plan();
    QCOMPARE(plan.files.size(), 1);
    const QJsonArray packaged =
        parseJsonObject(plan.members.at(0).bytes, u"x"_s).value().value(u"documents"_s).toArray();
    QCOMPARE(packaged.at(0)[u"path"_s].toString(), u"documents/01-deliberation-n-12.pdf"_s);
    QVERIFY(!packaged.at(1).toObject().contains(u"path"_s));
}

void TestPackagePlan::keepsUnknownMembers()
{
    const SamplePackage sample;
    PackageContent content = sample.content();
    content.source.insert(u"later"_s, 5);
    const QJsonObject packaged = parseJsonObject(planPackage(content).members.at(0).bytes, u"x"_s).value();
    QCOMPARE(packaged.value(u"later"_s).toInt(), 5);
}

void TestPackagePlan::withoutContactsNamesNobody()
{
    const SamplePackage sample;
    PackageContent content = sample.content();
    QJsonObject contacts = content.source.value(u"contacts"_s).toObject();
    contacts.insert(u"later"_s, u"Martel as well"_s);
    content.source.insert(u"contacts"_s, contacts);
    content.withoutContacts = true;

    const PackagePlan plan = planPackage(content);
    const QByteArray packaged = plan.members.at(0).bytes;
    QVERIFY(!packaged.contains("Martel"));
    QVERIFY(!packaged.contains("Delorme"));
    QVERIFY(packaged.contains("Valfleuri"));
    QVERIFY(plan.bagInfo.contains({u"Viatique-Redacted"_s, u"contacts"_s}));
    for (const auto &[label, value] : plan.bagInfo)
        QVERIFY2(!value.contains(u"artel"_s), qPrintable(label));
}

void TestPackagePlan::bagInfoHoldsOneLineEach()
{
    SamplePackage sample;
    sample.request.organisation.name = u"Ville\r\nViatique-Completeness: complete\u2028x"_s;
    const PackagePlan plan = sample.plan(false);
    const QList<std::pair<QString, QString>> expected{
        {u"Source-Organization"_s, u"Ville Viatique-Completeness: complete x"_s},
        {u"Contact-Name"_s, u"Zoé Martel"_s},
        {u"Contact-Email"_s, u"zoe.martel@valfleuri.example"_s},
        {u"External-Identifier"_s, sample.request.id},
        {u"External-Description"_s, u"Marchés publics de Valfleuri"_s},
        {u"Bagging-Date"_s, u"2026-02-03"_s},
        {u"Bag-Group-Identifier"_s, sample.request.id},
        {u"Viatique-Completeness"_s, u"draft"_s},
    };
    QCOMPARE(plan.bagInfo, expected);
}

void TestPackagePlan::memberTimeFitsIntoZip_data()
{
    QTest::addColumn<QString>("modifiedAt");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime first(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
    QTest::newRow("plain") << u"2026-02-03T14:15:16Z"_s
                           << QDateTime(QDate(2026, 2, 3), QTime(14, 15, 16), Qt::UTC);
    QTest::newRow("other zone") << u"2026-02-03T00:30:00+02:00"_s
                                << QDateTime(QDate(2026, 2, 2), QTime(22, 30), Qt::UTC);
    QTest::newRow("nothing") << QString() << first;
    QTest::newRow("no date") << u"yesterday\nX: y"_s << first;
    QTest::newRow("too early") << u"1970-01-01T00:00:00Z"_s << first;
    QTest::newRow("too late") << u"2200-01-01T00:00:00Z"_s << first;
}

void TestPackagePlan::memberTimeFitsIntoZip()
{
    QFETCH(QString, modifiedAt);
    SamplePackage sample;
    sample.request.modifiedAt = modifiedAt;
    QTEST(sample.plan().memberTime, "expected");
}

QTEST_GUILESS_MAIN(TestPackagePlan)
#include "tst_packageplan.moc"
