// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// The catalogue, and drafts made and filled from the command line.
class TestCliDrafts : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cataloguePrintsThePage();
    void newMakesAnEmptyDraft();
    void newGoesToTheDataFolder();
    void newClonesAndTakesUp();
    void attachStoresAndLinks();
    void attachRefuses_data();
    void attachRefuses();
};

void TestCliDrafts::cataloguePrintsThePage()
{
    const Run json = run({u"catalogue"_s, u"list"_s, u"--catalogue"_s, u"editeurs-2021"_s, u"--json"_s});
    QCOMPARE(json.status, 0);
    QVERIFY(json.err.isEmpty());
    const QJsonArray endpoints = json.json().value(u"endpoints").toArray();
    QCOMPARE(endpoints.size(), 22);
    // The bundled bytes themselves.
    QFile file(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/catalogue/editeurs-2021.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(json.out, file.readAll());

    const Run text = run({u"catalogue"_s, u"list"_s});
    QCOMPARE(text.status, 0);
    for (const QJsonValue &endpoint : endpoints)
        QVERIFY(text.out.contains(endpoint.toObject().value(u"id").toString().toUtf8()));
    QCOMPARE(run({u"catalogue"_s, u"list"_s, u"--catalogue"_s, u"none"_s}).status, 2);
}

void TestCliDrafts::newMakesAnEmptyDraft()
{
    const QString draft = path(u"draft"_s);
    const Run made = run({u"new"_s, u"-o"_s, draft});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.out.trimmed(), draft.toUtf8());
    // Nothing is filled in, and nothing else is wrong.
    const Run checked = run({u"check"_s, draft, u"--json"_s});
    QCOMPARE(checked.status, 1);
    const QJsonArray findings = checked.json().value(u"findings").toArray();
    QVERIFY(!findings.isEmpty());
    for (const QJsonValue &finding : findings)
        QVERIFY2(finding.toObject().value(u"missing").toBool(),
                 qPrintable(finding.toObject().value(u"rule").toString()));
    // Never over a draft that is there.
    QCOMPARE(run({u"new"_s, u"-o"_s, draft}).status, 2);
    QCOMPARE(run({u"check"_s, draft}).status, 1);
}

void TestCliDrafts::newGoesToTheDataFolder()
{
    const Run made = run({u"new"_s});
    QCOMPARE(made.status, 0);
    QVERIFY2(made.out.startsWith(path(u"data/viatique/drafts/"_s).toUtf8()), made.out.constData());
    QVERIFY(QFile::exists(QString::fromUtf8(made.out.trimmed()) + u"/request.json"_s));
}

void TestCliDrafts::newClonesAndTakesUp()
{
    const QString original = example(u"complete"_s, u"original"_s);
    const auto request = [](const QString &draft) {
        return readJsonObject(draft + u"/request.json"_s).value();
    };

    const QString clone = path(u"clone"_s);
    QCOMPARE(run({u"new"_s, u"--from"_s, original, u"-o"_s, clone}).status, 0);
    QVERIFY(request(clone).value(u"id") != request(original).value(u"id"));
    QCOMPARE(run({u"check"_s, clone}).status, 0);

    const QString package = exported(original, u"p.zip"_s);
    const QString taken = path(u"taken"_s);
    QCOMPARE(run({u"new"_s, u"--from"_s, package, u"-o"_s, taken}).status, 0);
    QCOMPARE(request(taken).value(u"id"), request(original).value(u"id"));
    QCOMPARE(request(taken).value(u"documents"), request(original).value(u"documents"));
    QCOMPARE(run({u"check"_s, taken}).status, 0);
    // Unchanged, it is the very request that the package holds, and not another content of its revision.
    const Run again = run({u"export"_s, taken, u"-o"_s, path(u"again.zip"_s)});
    QCOMPARE(again.status, 0);
    QVERIFY2(!again.err.contains("another content"), again.err.constData());
    const auto fingerprint = [this](const QString &of) {
        const QByteArray said = run({u"verify"_s, of}).out;
        return said.mid(said.indexOf("Fingerprint: ")).split('\n').constFirst();
    };
    QVERIFY(fingerprint(package).startsWith("Fingerprint: "));
    QCOMPARE(fingerprint(path(u"again.zip"_s)), fingerprint(package));
    // It was exported: the next edit is another revision.
    QFile::copy(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/documents/")
                    + QDir(original + u"/documents"_s).entryList(QDir::Files).constFirst(),
                path(u"again.pdf"_s));
    QCOMPARE(run({u"attach"_s, taken, path(u"again.pdf"_s), u"--kind"_s, u"mock-up"_s}).status, 0);
    QCOMPARE(request(taken).value(u"revision").toInt(), 2);

    // A package that was altered is not taken up, and leaves nothing.
    QFile file(package);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("altered");
    file.close();
    QCOMPARE(run({u"new"_s, u"--from"_s, package, u"-o"_s, path(u"altered"_s)}).status, 1);
    QVERIFY(!QFile::exists(path(u"altered"_s)));
}

void TestCliDrafts::attachStoresAndLinks()
{
    const QString draft = example(u"incomplete"_s, u"draft"_s);
    const QString pdfs = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/documents");
    const QStringList names = QDir(pdfs).entryList(QDir::Files);
    QFile::copy(pdfs + u'/' + names.first(), path(u"délibération n° 3.pdf"_s));
    const Run attached = run({u"attach"_s, draft, path(u"délibération n° 3.pdf"_s), u"--kind"_s,
                              u"deliberation"_s, u"--title"_s, u"Délibération"_s, u"--text"_s, u"t1"_s,
                              u"--endpoint"_s, u"exercices"_s, u"--endpoint"_s, u"liasses_fiscales_dgfip"_s});
    QVERIFY2(attached.status == 0, attached.err.constData());
    const QJsonObject request = readJsonObject(draft + u"/request.json"_s).value();
    const QJsonObject document = request.value(u"documents").toArray().first().toObject();
    QCOMPARE(document.value(u"fileName").toString(), u"délibération n° 3.pdf"_s);
    QCOMPARE(document.value(u"kind").toString(), u"deliberation"_s);
    QCOMPARE(document.value(u"legalTexts").toArray(), QJsonArray{u"t1"_s});
    QVERIFY(QFile::exists(draft + u"/documents/"_s + document.value(u"sha512").toString() + u".pdf"_s));
    const QJsonArray endpoints = request.value(u"endpoints").toArray();
    QCOMPARE(endpoints.at(0).toObject().value(u"documents").toArray().size(), 0);
    QCOMPARE(endpoints.at(1).toObject().value(u"documents").toArray().size(), 1);
    QCOMPARE(endpoints.at(2).toObject().value(u"documents").toArray().size(), 1);
}

void TestCliDrafts::attachRefuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no PDF") << QByteArray("PK\x03\x04 a zip") << QStringList();
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("damaged") << QByteArray("%PDF-1.4\n1 0 obj\n<<") << QStringList();
    QTest::newRow("unknown kind") << QByteArray("%PDF-1.4") << QStringList{u"--kind"_s, u"law"_s};
    QTest::newRow("unknown text") << QByteArray("%PDF-1.4") << QStringList{u"--text"_s, u"t9"_s};
    QTest::newRow("unknown datum") << QByteArray("%PDF-1.4") << QStringList{u"--endpoint"_s, u"none"_s};
}

void TestCliDrafts::attachRefuses()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, options);
    const QString draft = example(u"incomplete"_s, u"draft"_s);
    const QByteArray before = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    const QString file = path(u"document.pdf"_s);
    QVERIFY(writeFile(file, content));
    const Run refused = run(QStringList{u"attach"_s, draft, file} + options);
    QCOMPARE(refused.status, 2);
    QVERIFY(!refused.err.isEmpty());
    QCOMPARE(readFile(draft + u"/request.json"_s, limits::kJsonBytes).value(), before);
    QVERIFY(QDir(draft + u"/documents"_s).entryList(QDir::Files).isEmpty());
}

QTEST_GUILESS_MAIN(TestCliDrafts)
#include "tst_clidrafts.moc"
