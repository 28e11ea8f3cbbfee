// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "review/packagedreviews.h"

#include <QDir>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

/// `viatique-cli diff`.
class TestCliDiff : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void theSame();
    void marksWords();
    void asJson();
    void packages();
    void notAsListed();
    void anotherRequest();
    void remarks();
    void unreadable();
    void wrongUsage_data();
    void wrongUsage();

private:
    /// Edits `request.json` of a draft.
    static void edit(const QString &draft, const std::function<void(QJsonObject &)> &change)
    {
        const QString file = draft + u"/request.json"_s;
        QJsonObject request = parseJsonObject(readFile(file, 1 << 20).value_or(QByteArray()), file).value();
        change(request);
        QVERIFY(writeFile(file, jsonBytes(request), kPrivateFile));
    }
    /// The bag in a package.
    QString unpacked(const QString &package) const
    {
        const QString bag = path(u"bag"_s);
        if (QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, bag}) != 0)
            qFatal("no unzip");
        return bag + u'/' + QDir(bag).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
    }
    static void editService(const QString &draft, const QString &member, const QJsonValue &value)
    {
        edit(draft, [&](QJsonObject &request) {
            QJsonObject service = request[u"service"_s].toObject();
            service[member] = value;
            request[u"service"_s] = service;
        });
    }
};

void TestCliDiff::theSame()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run result = run({u"diff"_s, draft, draft});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.out, "The two requests say the same.\n");
    QCOMPARE(result.err, "");
    const Run json = run({u"diff"_s, draft, draft, u"--json"_s});
    QCOMPARE(json.json(), (QJsonObject{{u"changes"_s, QJsonArray()}, {u"remarks"_s, QJsonArray()}}));
}

void TestCliDiff::marksWords()
{
    const QString before = example(u"complete"_s, u"before"_s);
    const QString after = example(u"complete"_s, u"after"_s);
    editService(before, u"expectedVolume"_s, u"environ 800 candidatures par an"_s);
    editService(after, u"expectedVolume"_s, u"environ 1200 candidatures par an"_s);
    editService(after, u"publicPage"_s, true);
    const Run result = run({u"diff"_s, before, after + u"/request.json"_s});
    QCOMPARE(result.status, 0);
    const QString out = QString::fromUtf8(result.out);
    QVERIFY2(out.contains(u"The need › Expected volume: environ [-800-]{+1200+} candidatures par an\n"_s),
             result.out.constData());
    QVERIFY2(out.contains(u"The need › Shown on a public page: no → yes\n"_s), result.out.constData());
    QCOMPARE(result.err, "");
}

void TestCliDiff::asJson()
{
    const QString before = example(u"complete"_s, u"before"_s);
    const QString after = example(u"complete"_s, u"after"_s);
    editService(after, u"title"_s, u"Autre titre"_s);
    const Run result = run({u"diff"_s, before, after, u"--json"_s});
    QCOMPARE(result.status, 0);
    const QJsonArray changes = result.json()[u"changes"_s].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][u"target"_s].toString(), u"/service/title"_s);
    QCOMPARE(changes[0][u"kind"_s].toString(), u"changed"_s);
    QCOMPARE(changes[0][u"after"_s].toString(), u"Autre titre"_s);
    QVERIFY(!changes[0][u"before"_s].toString().isEmpty());
}

/// Of documents by their content, whatever they are called.
void TestCliDiff::packages()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QString before = exported(draft, u"before.zip"_s);
    edit(draft, [](QJsonObject &request) {
        QJsonArray documents = request[u"documents"_s].toArray();
        QJsonObject document = documents[0].toObject();
        document[u"fileName"_s] = u"autre-nom.pdf"_s;
        documents[0] = document;
        request[u"documents"_s] = documents;
    });
    const QString after = exported(draft, u"after.zip"_s);
    const Run result = run({u"diff"_s, before, after});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.out.startsWith("1 change"), result.out.constData());
    QVERIFY2(result.out.contains("autre-nom"), result.out.constData());
    QVERIFY2(result.out.contains("same fingerprint"), result.out.constData());
    const QJsonArray changes = run({u"diff"_s, before, after, u"--json"_s}).json()[u"changes"_s].toArray();
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][u"kind"_s].toString(), u"renamed"_s);
}

void TestCliDiff::notAsListed()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QString package = exported(draft, u"package.zip"_s);
    const QString folder = unpacked(package);
    QVERIFY(writeFile(folder + u"/data/demande.html"_s, "altered"));
    editService(draft, u"title"_s, u"Autre titre"_s);
    const Run result = run({u"diff"_s, folder, draft, u"--json"_s});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.err.contains("demande.html"), result.err.constData());
    QCOMPARE(result.json()[u"changes"_s].toArray().size(), 1);
}

void TestCliDiff::anotherRequest()
{
    const QString one = example(u"complete"_s, u"one"_s);
    const QString other = example(u"complete"_s, u"other"_s);
    edit(other, [](QJsonObject &request) { request[u"id"_s] = u"11111111-0000-4000-8000-000000000001"_s; });
    const Run result = run({u"diff"_s, one, other});
    QCOMPARE(result.status, 0);
    QVERIFY2(result.err.contains("two different requests"), result.err.constData());
    QVERIFY(result.out.contains("say the same"));
}

void TestCliDiff::remarks()
{
    const QString before = example(u"complete"_s, u"before"_s);
    const QString after = example(u"complete"_s, u"after"_s);
    QString id;
    edit(after, [&id](QJsonObject &request) {
        id = request[u"id"_s].toString();
        request[u"revision"_s] = 2;
    });
    Review review;
    review.id = u"22222222-0000-4000-8000-000000000001"_s;
    review.createdAt = u"2026-11-04T10:00:00Z"_s;
    review.request = {id, 1, {}, {}};
    review.remarks = {{u"r1"_s,
                       u"/service/description"_s,
                       RemarkReason::Question,
                       RemarkSeverity::Must,
                       u"Qui lit ?"_s,
                       {},
                       0,
                       {},
                       {},
                       {AnswerState::Fixed, {}}},
                      {u"r2"_s,
                       {},
                       RemarkReason::Question,
                       RemarkSeverity::Should,
                       u"Bien"_s,
                       {},
                       0,
                       {},
                       {},
                       {AnswerState::Kept, u"Le contentieux dure."_s}}};
    QVERIFY(writeDraftReview(after, {review, {}, 0}));
    // About another revision: not one of these.
    review.id = u"22222222-0000-4000-8000-000000000002"_s;
    review.request.revision = 5;
    QVERIFY(writeDraftReview(after, {review, {}, 0}));
    QVERIFY(writeFile(after + u"/reviews/broken.review.json"_s, "{"));

    const auto isTold = [&](const QString &later, int status) {
        const Run json = run({u"diff"_s, before, later, u"--json"_s});
        QCOMPARE(json.status, status);
        QVERIFY2(json.err.contains("broken.review.json"), json.err.constData());
        const QJsonArray told = json.json()[u"remarks"_s].toArray();
        QCOMPARE(told.size(), 2);
        QCOMPARE(told[0].toObject(), (QJsonObject{{u"id"_s, u"r1"_s}, {u"answer"_s, u"fixed"_s}}));
        QCOMPARE(told[1].toObject(), (QJsonObject{{u"id"_s, u"r2"_s}, {u"answer"_s, u"kept"_s}}));
    };
    isTold(after, 0);
    const QByteArray out = run({u"diff"_s, before, after}).out;
    QVERIFY2(out.contains("The need › Description: corrected\n"), out.constData());
    QVERIFY2(out.contains("The whole request: kept (Le contentieux dure.)\n"), out.constData());

    // Those of a package; put there by hand, they are not as listed.
    const QString folder = unpacked(exported(after, u"after.zip"_s));
    QVERIFY(QDir().mkpath(folder + u"/data/reviews"_s));
    for (const QString &name : QDir(after + u"/reviews"_s).entryList(QDir::Files)) {
        QFile::remove(folder + u"/data/reviews/"_s + name);
        QVERIFY(QFile::copy(after + u"/reviews/"_s + name, folder + u"/data/reviews/"_s + name));
    }
    isTold(folder, 1);
}

void TestCliDiff::unreadable()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QString broken = path(u"broken.zip"_s);
    QVERIFY(writeFile(broken, "no archive"));
    for (const QStringList &paths : {QStringList{draft, broken}, QStringList{broken, draft}}) {
        const Run json = run({u"diff"_s, u"--json"_s, paths[0], paths[1]});
        QCOMPARE(json.status, 2);
        QCOMPARE(json.json()[u"path"_s].toString(), broken);
        QVERIFY(json.json()[u"error"_s].toString().contains(u"broken.zip"_s));
    }
}

void TestCliDiff::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList{u"diff"_s};
    QTest::newRow("one") << QStringList{u"diff"_s, u"a"_s};
    QTest::newRow("three") << QStringList{u"diff"_s, u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("not there") << QStringList{u"diff"_s, u"a"_s, u"b"_s};
}

void TestCliDiff::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.status, 2);
    QVERIFY(!result.err.isEmpty());
    QCOMPARE(result.out, "");
}

QTEST_GUILESS_MAIN(TestCliDiff)
#include "tst_clidiff.moc"
