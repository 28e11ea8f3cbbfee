// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/testreview.h"
#include "clitest.h"
#include "core/atomicfile.h"
#include "core/limits.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What is said of drafts and packages, and of what is neither.
class TestCliCheck : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void checkJson();
    void checkSeveral();
    void checkPackages();
    void checkNamesUnansweredRemarks();
    void verifyJson();
    void verifyOfNothingFails();
    void brokenInput_data();
    void brokenInput();
    void escapesNeverReachTheTerminal();
    void alteredPackageKeepsItsVerdict();
};

void TestCliCheck::checkJson()
{
    const Run clean = run({u"check"_s, example(u"complete"_s, u"c"_s), u"--json"_s});
    QCOMPARE(clean.status, 0);
    QCOMPARE(clean.json().value(u"findings").toArray().size(), 0);
    QCOMPARE(clean.json().value(u"blocking").toInt(-1), 0);

    const Run found = run({u"check"_s, example(u"incomplete"_s, u"i"_s), u"--json"_s});
    QCOMPARE(found.status, 1);
    QVERIFY(found.json().value(u"blocking").toInt() > 5);
    const QJsonArray findings = found.json().value(u"findings").toArray();
    for (const QJsonValue &value : findings) {
        const QJsonObject finding = value.toObject();
        QCOMPARE(finding.keys(), (QStringList{u"args"_s, u"message"_s, u"missing"_s, u"rule"_s, u"severity"_s,
                                              u"source"_s, u"target"_s}));
        QVERIFY(!finding.value(u"message").toString().isEmpty());
    }
}

void TestCliCheck::checkSeveral()
{
    const QString complete = example(u"complete"_s, u"c"_s);
    const Run several =
        run({u"check"_s, complete, complete + u"/request.json"_s, path(u"none.zip"_s), u"--json"_s});
    QCOMPARE(several.status, 2);
    const QJsonArray results = several.json().value(u"results").toArray();
    QCOMPARE(results.size(), 3);
    QCOMPARE(results.at(0).toObject().value(u"blocking").toInt(-1), 0);
    QCOMPARE(results.at(1).toObject().value(u"blocking").toInt(-1), 0);
    QVERIFY(results.at(2).toObject().contains(u"error"));
    QCOMPARE(results.at(2).toObject().value(u"path").toString(), path(u"none.zip"_s));
}

void TestCliCheck::checkPackages()
{
    QDir().mkpath(path(u"inbox"_s));
    exported(example(u"complete"_s, u"c"_s), u"inbox/a.zip"_s);
    exported(example(u"incomplete"_s, u"i"_s), u"inbox/b.zip"_s);
    const Run folder = run({u"check"_s, path(u"inbox"_s), u"--json"_s});
    QCOMPARE(folder.status, 1);
    const QJsonArray results = folder.json().value(u"results").toArray();
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.at(0).toObject().value(u"blocking").toInt(-1), 0);
    QVERIFY(results.at(0).toObject().value(u"package").toObject().value(u"valid").toBool());
    QVERIFY(results.at(1).toObject().value(u"blocking").toInt() > 0);
}

void TestCliCheck::checkNamesUnansweredRemarks()
{
    const QString draft = example(u"complete"_s, u"c"_s);
    const auto request = readJsonObject(draft + u"/request.json"_s);
    QVERIFY(request);
    QDir().mkpath(draft + u"/reviews"_s);
    const QString file = draft + u"/reviews/r.review.json"_s;
    writeReviewFile(file, reviewOf(request->value(u"id").toString()));
    const Run asked = run({u"check"_s, draft, u"--json"_s});
    QCOMPARE(asked.status, 0);
    QCOMPARE(asked.json().value(u"warning").toInt(), 2);
    QCOMPARE(asked.json().value(u"advice").toInt(), 1);
    const QJsonObject first = asked.json().value(u"findings").toArray().first().toObject();
    QCOMPARE(first.value(u"rule").toString(), u"remark-unanswered"_s);
    QVERIFY(first.value(u"message").toString().contains(u"Jeanne Orsini"));

    Review answered = reviewOf(request->value(u"id").toString());
    for (Remark &remark : answered.remarks)
        remark.answer = {AnswerState::Kept, u"Vu."_s};
    writeReviewFile(file, answered);
    QCOMPARE(run({u"check"_s, draft, u"--json"_s}).json().value(u"findings").toArray().size(), 0);
    // One that cannot be read asks nothing, and stands in nobody's way.
    QVERIFY(writeFile(file, "damaged"));
    QCOMPARE(run({u"check"_s, draft}).status, 0);
}

void TestCliCheck::verifyJson()
{
    const QString package = exported(example(u"complete"_s, u"draft"_s), u"p.zip"_s);
    const Run intact = run({u"verify"_s, package, u"--json"_s});
    QCOMPARE(intact.status, 0);
    const QJsonObject result = intact.json().value(u"results").toArray().first().toObject();
    QCOMPARE(result.keys(), (QStringList{u"bytes"_s, u"errors"_s, u"files"_s, u"ours"_s, u"path"_s,
                                         u"problems"_s, u"signature"_s, u"valid"_s, u"warnings"_s}));
    QVERIFY(result.value(u"valid").toBool() && result.value(u"ours").toBool());
    QCOMPARE(result.value(u"files").toInt(), 11);
}

void TestCliCheck::verifyOfNothingFails()
{
    QDir().mkpath(path(u"empty"_s));
    QCOMPARE(run({u"verify"_s, path(u"empty"_s)}).status, 1);
    QCOMPARE(run({u"check"_s, path(u"empty"_s)}).status, 1);
    QCOMPARE(run({u"verify"_s, path(u"none"_s)}).status, 2);
    QVERIFY(writeFile(path(u"text.zip"_s), "no archive"));
    QCOMPARE(run({u"verify"_s, path(u"text.zip"_s)}).status, 2);
    QCOMPARE(run({u"verify"_s, u"/dev/null"_s}).status, 2);
}

void TestCliCheck::brokenInput_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("truncated") << QByteArray("{\"format\": \"viatique-req")
                               << QByteArray("damaged or truncated");
    QTest::newRow("newer") << QByteArray(R"({"format": "viatique-request", "formatVersion": 7, "id": "x"})")
                           << QByteArray("newer version");
    QTest::newRow("wrong type") << QByteArray(
        R"({"format": "viatique-request", "formatVersion": 1, "id": "x", "contacts": 3})")
                                << QByteArray("/contacts");
    QTest::newRow("another format") << QByteArray(R"({"format": "geojson"})") << QByteArray("geojson");
    QTest::newRow("no JSON") << QByteArray("%PDF-1.4") << QByteArray("request.json");
}

void TestCliCheck::brokenInput()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, said);
    const QString draft = example(u"complete"_s, u"draft"_s);
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    for (const QStringList &command :
         {QStringList{u"check"_s, draft}, QStringList{u"check"_s, draft + u"/request.json"_s},
          QStringList{u"export"_s, draft, u"-o"_s, path(u"p.zip"_s)},
          QStringList{u"attach"_s, draft, draft + u"/catalogue.json"_s}}) {
        const Run result = run(command);
        QCOMPARE(result.status, 2);
        QVERIFY2(result.err.contains(said), result.err.constData());
        QVERIFY(result.out.isEmpty());
    }
    QCOMPARE(readFile(draft + u"/request.json"_s, limits::kJsonBytes).value(), request);
    QVERIFY(!QFile::exists(path(u"p.zip"_s)));
}

void TestCliCheck::escapesNeverReachTheTerminal()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    QByteArray request = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("Article R2143-13 imprim\xc3\xa9", "\\u001b[31mred");
    request.replace("\"legal-text\"", "\"\"");
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    const Run result = run({u"check"_s, draft});
    QVERIFY(result.out.contains("[31mred"));
    QVERIFY(!result.out.contains('\x1b'));
}

void TestCliCheck::alteredPackageKeepsItsVerdict()
{
    const QString package = exported(example(u"complete"_s, u"draft"_s), u"p.zip"_s);
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(u"u"_s)}), 0);
    const QString bag =
        QDir(path(u"u"_s))
            .filePath(QDir(path(u"u"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst());
    QVERIFY(writeFile(bag + u"/data/demande.html"_s, "altered"));
    const Run altered = run({u"check"_s, bag});
    QCOMPARE(altered.status, 1);
    QVERIFY(altered.out.contains("demande.html"));
    for (const QString &command : {u"verify"_s, u"check"_s, u"review"_s})
        QVERIFY2(run({command, bag}).out.contains("(RFC 8493, 3)"), "as all of them say it");
    QVERIFY(!altered.out.contains("Nothing to correct"));
    // Without its request it is still judged as a bag.
    QVERIFY(QFile::remove(bag + u"/data/request.json"_s));
    const Run headless = run({u"check"_s, bag, u"--json"_s});
    QCOMPARE(headless.status, 1);
    QVERIFY(headless.json().contains(u"error"));
    QVERIFY(!headless.json().value(u"package").toObject().value(u"valid").toBool(true));
}

QTEST_GUILESS_MAIN(TestCliCheck)
#include "tst_clicheck.moc"
