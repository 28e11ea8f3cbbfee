// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "review/packagedreviews.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

using Change = std::function<void(QJsonObject &)>;
Q_DECLARE_METATYPE(Change)

namespace {

/// The digest of a package's request, as another tool computes it.
QString digestIn(const QString &package)
{
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"unzip -p \"$1\" '*/data/request.json' | sha512sum"_s, u"sh"_s, package});
    return shell.waitForFinished() ? QString::fromLatin1(shell.readAllStandardOutput().left(128)) : QString();
}

} // namespace

/// `review`: a package summed up, and reviews held against one.
class TestCliReview : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void sumsUp();
    void sumsUpWhatIsWrong();
    void bringsReviews();
    void applies_data();
    void applies();
    void alteredAfterTheReview();
    void unreadableReviews_data();
    void unreadableReviews();
    void megabytes();
    void unreadablePackages();
    void placesInWords();
    void draftsToo();
    void escapesNeverReachTheTerminal();

private:
    QJsonObject reviewJson() const;
    QString written(const QJsonObject &review) const;
    Run applied(const QJsonObject &review, bool json = true) const;

    QByteArray m_bytes;
    QString m_package;
    QJsonObject m_summary;
};

/// Drawing a package takes longest: each test has a copy of one.
void TestCliReview::initTestCase()
{
    begin();
    m_package = exported(example(u"complete"_s, u"draft"_s), u"p.zip"_s);
    m_bytes = readFile(m_package, limits::kJsonBytes).value();
    m_summary = run({u"review"_s, m_package, u"--json"_s}).json();
}

void TestCliReview::init()
{
    begin();
    example(u"complete"_s, u"draft"_s);
    m_package = path(u"p.zip"_s);
    QVERIFY(writeFile(m_package, m_bytes));
}

/// A review of the package, about which there is nothing to say.
QJsonObject TestCliReview::reviewJson() const
{
    Review review;
    review.id = u"7f3c1c1e-0000-4000-8000-000000000001"_s;
    review.request.id = m_summary.value(u"request"_s).toObject().value(u"id"_s).toString();
    review.request.revision = 1;
    review.reviewer = {u"Jeanne Orsini"_s, u"Service instructeur"_s, {}};
    review.state = ReviewState::Done;
    review.opinion = Opinion::ChangesRequested;
    review.message = u"Un point."_s;
    Remark remark;
    remark.id = u"r1"_s;
    remark.target = u"/service/title"_s;
    remark.text = u"Trop\ncourt."_s;
    remark.suggestedValue = u"Candidatures"_s;
    review.remarks = {remark};
    return toJson(review);
}

QString TestCliReview::written(const QJsonObject &review) const
{
    const QString file = path(u"r.review.json"_s);
    return writeFile(file, jsonBytes(review)) ? file : QString();
}

CliTest::Run TestCliReview::applied(const QJsonObject &review, bool json) const
{
    QStringList arguments{u"review"_s, m_package, u"--apply"_s, written(review)};
    if (json)
        arguments.append(u"--json"_s);
    return run(arguments);
}

void TestCliReview::sumsUp()
{
    const Run text = run({u"review"_s, m_package});
    QVERIFY2(text.status == 0, text.err.constData());
    const QString fingerprint = m_summary.value(u"fingerprint"_s).toString();
    QCOMPARE(fingerprint.size(), 19);
    for (const QString &word : {fingerprint, u"Candidatures aux marchés publics de Valbrume, revision 1"_s,
                                u"Commune de Valbrume"_s, u"Intact: "_s})
        QVERIFY2(text.out.contains(word.toUtf8()), qPrintable(word));
    QVERIFY(m_summary.value(u"package"_s).toObject().value(u"valid"_s).toBool());
    QCOMPARE(m_summary.value(u"blocking"_s).toInt(-1), 0);
    QCOMPARE(m_summary.value(u"reviews"_s).toArray(), QJsonArray());
    QCOMPARE(m_summary.value(u"unreadable"_s).toArray(), QJsonArray());
    QCOMPARE(m_summary.value(u"request"_s).toObject().keys(),
             (QStringList{u"id"_s, u"organisation"_s, u"revision"_s, u"title"_s}));
}

void TestCliReview::sumsUpWhatIsWrong()
{
    const QString draft = exported(example(u"incomplete"_s, u"i"_s), u"i.zip"_s);
    const Run found = run({u"review"_s, draft, u"--json"_s});
    QCOMPARE(found.status, 1);
    QVERIFY(found.json().value(u"blocking"_s).toInt() > 5);
    QFile file(m_package);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write("altered");
    file.close();
    const Run altered = run({u"review"_s, m_package, u"--json"_s});
    QCOMPARE(altered.status, 1);
    QVERIFY(!altered.json().value(u"package"_s).toObject().value(u"valid"_s).toBool(true));
}

void TestCliReview::bringsReviews()
{
    const QString draft = path(u"draft"_s);
    QByteArray request = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("\"revision\": 1", "\"revision\": 2");
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    ReviewFile review = readReview(jsonBytes(reviewJson()), u"r"_s).value();
    review.review.remarks[0].answer = {AnswerState::Fixed, u"C’est fait."_s};
    QVERIFY(writeDraftReview(draft, review));
    // The draft has it, and so has its next package.
    const QJsonArray imported = run({u"review"_s, draft, u"--json"_s}).json().value(u"reviews"_s).toArray();
    QCOMPARE(imported.size(), 1);
    const QString package = exported(draft, u"p2.zip"_s);
    const QJsonObject json = run({u"review"_s, package, u"--json"_s}).json();
    const QJsonObject brought = json.value(u"reviews"_s).toArray().at(0).toObject();
    QCOMPARE(brought, imported.at(0).toObject());
    QCOMPARE(brought.value(u"remarks"_s).toArray().at(0).toObject().value(u"answer"_s).toObject(),
             (QJsonObject{{u"state"_s, u"fixed"_s}, {u"text"_s, u"C’est fait."_s}}));
    QCOMPARE(brought.value(u"open"_s).toObject(), (QJsonObject{{u"must"_s, 0}, {u"should"_s, 0}}));
    const QByteArray text = run({u"review"_s, package}).out;
    QVERIFY2(text.contains("Jeanne Orsini, Service instructeur: changes requested (revision 1, done)"), text);
    QVERIFY2(text.contains("corrected: C’est fait."), text);
}

void TestCliReview::applies_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("codes");
    const auto row = [](const char *name, int status, const QStringList &codes, const Change &change) {
        QTest::newRow(name) << change << status << codes;
    };
    const auto request = [](QJsonObject &review, const QString &member, const QJsonValue &value) {
        QJsonObject object = review.value(u"request"_s).toObject();
        object.insert(member, value);
        review.insert(u"request"_s, object);
    };
    const auto remarks = [](QJsonObject &review, const QJsonObject &remark) {
        QJsonArray array = review.value(u"remarks"_s).toArray();
        array.append(remark);
        review.insert(u"remarks"_s, array);
    };
    row("as it should be", 0, {u"digest-missing"_s}, [](QJsonObject &) {});
    row("another request", 1, {u"other-request"_s}, [=](QJsonObject &r) { request(r, u"id"_s, u"x"_s); });
    row("an unknown revision", 0, {u"later-revision"_s},
        [=](QJsonObject &r) { request(r, u"revision"_s, 12); });
    row("no revision", 0, {u"revision-missing"_s}, [=](QJsonObject &r) { request(r, u"revision"_s, 0); });
    row("another digest", 1, {u"altered"_s},
        [=](QJsonObject &r) { request(r, u"requestSha512"_s, QString(128, u'0')); });
    row("no such place", 1, {u"digest-missing"_s, u"target-unknown"_s}, [=](QJsonObject &r) {
        remarks(r, {{u"id"_s, u"r2"_s}, {u"target"_s, u"/nowhere"_s}, {u"text"_s, u"x"_s}});
    });
    row("a page beyond", 0, {u"digest-missing"_s, u"page-unknown"_s}, [=](QJsonObject &r) {
        remarks(r, {{u"target"_s, u"/documents/d1"_s}, {u"text"_s, u"x"_s}, {u"page"_s, 900}});
    });
    row("no message", 1, {u"digest-missing"_s, u"message-missing"_s},
        [](QJsonObject &r) { r.insert(u"message"_s, QString()); });
    row("edited by hand", 0,
        {u"digest-missing"_s, u"remark-empty"_s, u"places-left"_s, u"ids-doubled"_s, u"not-done"_s},
        [=](QJsonObject &r) {
            // The same id twice, an area beside the page, a member that no version knows.
            remarks(r, {{u"id"_s, u"r1"_s}, {u"area"_s, QJsonArray{7, 7, 7, 7}}, {u"mood"_s, u"good"_s}});
            r.insert(u"state"_s, QString());
        });
    row("spoilt by hand", 0,
        {u"digest-missing"_s, u"remarks-unreadable"_s, u"values-unread"_s, u"opinion-missing"_s},
        [=](QJsonObject &r) {
            remarks(r, {{u"id"_s, u"r2"_s}, {u"text"_s, 12}});
            remarks(r, {{u"text"_s, u"x"_s}, {u"severity"_s, u"grave"_s}});
            r.insert(u"opinion"_s, u"splendid"_s);
        });
}

void TestCliReview::applies()
{
    QFETCH(const Change, change);
    QFETCH(const int, status);
    QFETCH(const QStringList, codes);
    QJsonObject review = reviewJson();
    change(review);
    const Run done = applied(review);
    QVERIFY2(done.status == status, QByteArray(done.out + done.err));
    QStringList found;
    const QJsonArray problems = done.json().value(u"problems"_s).toArray();
    for (const QJsonValue &value : problems) {
        const QJsonObject problem = value.toObject();
        QCOMPARE(problem.keys(), (QStringList{u"code"_s, u"message"_s, u"remarks"_s, u"severity"_s}));
        found.append(problem.value(u"code"_s).toString());
    }
    QCOMPARE(found, codes);
    QCOMPARE(done.json().value(u"holds"_s).toBool(), status == 0);
    const Run text = applied(review, false);
    QCOMPARE(text.status, status);
    QVERIFY(text.out.contains(problems.at(0).toObject().value(u"message"_s).toString().toUtf8()));
}

/// The one thing that a review is bound for.
void TestCliReview::alteredAfterTheReview()
{
    const QString draft = path(u"draft"_s);
    const Run first = run({u"review"_s, m_package, u"--apply"_s, written(reviewJson()), u"--json"_s});
    QCOMPARE(first.status, 0);
    QByteArray request = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("Environ 60 consultations", "Environ 90 consultations");
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    const QString other = exported(draft, u"other.zip"_s);
    QJsonObject review = reviewJson();
    QJsonObject about = review.value(u"request"_s).toObject();
    about.insert(u"requestSha512"_s, digestIn(m_package));
    review.insert(u"request"_s, about);
    QCOMPARE(applied(review).json().value(u"problems"_s).toArray(), QJsonArray());
    const Run altered = run({u"review"_s, other, u"--apply"_s, written(review)});
    QCOMPARE(altered.status, 1);
    QVERIFY2(altered.out.contains("The request was altered after the review"), altered.out);
}

void TestCliReview::unreadableReviews_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("cut") << QByteArray("{\"format\": ") << QByteArray("line 1");
    QTest::newRow("a newer format") << QByteArray(
        "{\"format\": \"viatique-review\", \"formatVersion\": 2, \"id\": \"x\"}")
                                    << QByteArray("2");
    QTest::newRow("another format") << QByteArray(
        "{\"format\": \"viatique-request\", \"formatVersion\": 1, \"id\": \"x\"}")
                                    << QByteArray("viatique-request");
    QTest::newRow("another shape") << QByteArray(
        "{\"format\": \"viatique-review\", \"formatVersion\": 1, \"id\": \"x\", \"request\": 3}")
                                   << QByteArray("export it again");
}

void TestCliReview::unreadableReviews()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QByteArray, says);
    const QString file = path(u"r.review.json"_s);
    QVERIFY(writeFile(file, bytes));
    const Run text = run({u"review"_s, m_package, u"--apply"_s, file});
    QCOMPARE(text.status, 2);
    QVERIFY(text.out.isEmpty());
    QVERIFY2(text.err.contains("r.review.json") && text.err.contains(says), text.err);
    const Run json = run({u"review"_s, m_package, u"--apply"_s, file, u"--json"_s});
    QCOMPARE(json.status, 2);
    QVERIFY(json.json().value(u"error"_s).toString().contains(u"r.review.json"_s));
    QCOMPARE(run({u"review"_s, m_package, u"--apply"_s, path(u"none"_s)}).status, 2);
    QCOMPARE(run({u"review"_s, m_package, u"--apply"_s, m_dir->path()}).status, 2);
    QCOMPARE(run({u"review"_s, m_package, u"--apply"_s, m_package}).status, 2);
}

void TestCliReview::megabytes()
{
    QJsonObject review = reviewJson();
    review.insert(u"message"_s, QString(5'000'000, u'm'));
    const Run done = applied(review);
    QCOMPARE(done.status, 0);
    QVERIFY(done.out.contains("texts-shortened"));
    QCOMPARE(done.json().value(u"review"_s).toObject().value(u"message"_s).toString().size(),
             limits::kTextCharacters);
    review.insert(u"message"_s, QString(17'000'000, u'm'));
    QCOMPARE(applied(review).status, 2);
}

void TestCliReview::unreadablePackages()
{
    QCOMPARE(run({u"review"_s}).status, 2);
    QCOMPARE(run({u"review"_s, path(u"none.zip"_s)}).status, 2);
    QVERIFY(writeFile(path(u"no.zip"_s), "PK no archive"));
    const Run json = run({u"review"_s, path(u"no.zip"_s), u"--json"_s});
    QCOMPARE(json.status, 2);
    QVERIFY(!json.json().value(u"error"_s).toString().isEmpty());
    QCOMPARE(json.json().value(u"path"_s).toString(), path(u"no.zip"_s));
}

/// For who reads; programs get the pointers.
void TestCliReview::placesInWords()
{
    QJsonObject review = reviewJson();
    const QJsonArray remarks{
        QJsonObject{{u"id"_s, u"a"_s}, {u"text"_s, u"Dans l’ensemble."_s}},
        review.value(u"remarks"_s).toArray().at(0),
        QJsonObject{{u"id"_s, u"b"_s},
                    {u"target"_s, u"/documents/d1"_s},
                    {u"severity"_s, u"should"_s},
                    {u"text"_s, u"Illisible.\nVraiment."_s},
                    {u"page"_s, 1},
                    {u"area"_s, QJsonArray{0.1, 0.1, 0.1, 0.1}}},
        QJsonObject{{u"id"_s, u"c"_s}, {u"target"_s, u"/nowhere/at~1all"_s}, {u"text"_s, u"Ailleurs."_s}}};
    review.insert(u"remarks"_s, remarks);
    const QByteArray text = applied(review, false).out;
    for (const QString &line : {u"    1. the whole request (to correct): Dans l’ensemble.\n"_s,
                                u"    2. The need › Title (to correct): Trop court.\n"_s,
                                u", page 1, at the top left (advised): Illisible. Vraiment.\n"_s,
                                u"    4. /nowhere/at~1all (to correct): Ailleurs.\n"_s})
        QVERIFY2(text.contains(line.toUtf8()), QByteArray(text + line.toUtf8()));
    QVERIFY2(text.contains("    3. Supporting documents › D1 "), text);
    const QJsonObject json = applied(review).json().value(u"review"_s).toObject();
    QCOMPARE(json.value(u"remarks"_s).toArray().at(2).toObject().value(u"target"_s), u"/documents/d1"_s);
    // The documents of another request are others.
    QJsonObject about = review.value(u"request"_s).toObject();
    about.insert(u"id"_s, u"another"_s);
    review.insert(u"request"_s, about);
    QVERIFY2(applied(review, false).out.contains("    3. /documents/d1, page 1, "), text);
}

void TestCliReview::draftsToo()
{
    // Without a package the revision alone decides.
    QJsonObject review = reviewJson();
    QJsonObject about = review.value(u"request"_s).toObject();
    about.insert(u"requestSha512"_s, QString(128, u'0'));
    review.insert(u"request"_s, about);
    const Run done = run({u"review"_s, path(u"draft"_s), u"--apply"_s, written(review), u"--json"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.json().value(u"problems"_s).toArray(), QJsonArray());
    QVERIFY(!done.json().contains(u"package"_s));
}

void TestCliReview::escapesNeverReachTheTerminal()
{
    QJsonObject review = reviewJson();
    review.insert(u"reviewer"_s, QJsonObject{{u"name"_s, u"Jeanne\x1b[31m\r\nOrsini"_s}});
    review.insert(u"remarks"_s,
                  QJsonArray{QJsonObject{{u"target"_s, u"/x\x1b[2J"_s}, {u"text"_s, u"\x1b"_s}}});
    const Run done = applied(review, false);
    QCOMPARE(done.status, 1);
    QVERIFY(!done.out.contains('\x1b') && !done.out.contains('\r'));
}

QTEST_GUILESS_MAIN(TestCliReview)
#include "tst_clireview.moc"
