// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "review/packagedreviews.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// The reviews of a package as Python sees them: a line for each, its name, who made it and its answers.
constexpr char kList[] = R"(
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as package:
    assert package.testzip() is None
    for name in sorted(package.namelist()):
        if "/data/reviews/" in name:
            review = json.loads(package.read(name))
            answers = ["%s %s %s" % (r["target"], r["answer"]["state"], r["answer"]["text"]) for r in review["remarks"]]
            print("|".join([name.split("/", 1)[1], review["reviewer"]["name"], review["message"]] + answers))
)";

} // namespace

/// The way of reviews through drafts and packages, from the command line.
class TestCliReviews : public CliTest
{
    Q_OBJECT

private slots:
    void init();
    void exportedWithAnswers();
    void whatStaysBehindIsSaid();
    void theRequestsOwnReportSaysNothingOfReviews();
    void unreadableIsSaid();
    void takenUpAgain();

private:
    QStringList listed(const QString &package) const;
    void addReview(int revision);
    QString file(const QString &name) const { return m_draft + u"/reviews/"_s + name; }

    QString m_draft;
};

/// A draft of revision 2 that was reviewed in its first.
void TestCliReviews::init()
{
    begin();
    m_draft = example(u"complete"_s, u"draft"_s);
    QByteArray request = readFile(m_draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("\"revision\": 1", "\"revision\": 2");
    QVERIFY(writeFile(m_draft + u"/request.json"_s, request));
    addReview(1);
}

void TestCliReviews::addReview(int revision)
{
    ReviewFile review;
    review.review.id = u"7f3c1c1e-0000-4000-8000-00000000000%1"_s.arg(revision);
    review.review.request = {readJsonObject(m_draft + u"/request.json"_s).value().value(u"id"_s).toString(),
                             revision,
                             QString(128, u'a'),
                             {}};
    review.review.reviewer.name = u"Jeanne Orsini"_s;
    review.review.message = u"Deux points."_s;
    Remark kept;
    kept.id = u"r1"_s;
    kept.target = u"/service/title"_s;
    kept.text = u"Trop court."_s;
    kept.answer = {AnswerState::Kept, u"C’est son nom."_s};
    Remark fixed = kept;
    fixed.id = u"r2"_s;
    fixed.target = u"/contacts/business/email"_s;
    fixed.answer = {AnswerState::Fixed, {}};
    review.review.remarks = {kept, fixed};
    QVERIFY(writeDraftReview(m_draft, review));
}

QStringList TestCliReviews::listed(const QString &package) const
{
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s, QString::fromUtf8(kList), package});
    if (!python.waitForFinished() || python.exitCode() != 0)
        return {QString::fromUtf8(python.readAllStandardError())};
    return QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void TestCliReviews::exportedWithAnswers()
{
    addReview(2); // of the revision being written: its answers belong to the next one
    const QString name = u"data/reviews/7f3c1c1e-0000-4000-8000-000000000001.review.json"_s;
    const QString package = exported(m_draft, u"p.zip"_s);
    QCOMPARE(listed(package), QStringList(name
                                          + u"|Jeanne Orsini|Deux points.|/service/title kept C’est son nom."
                                            "|/contacts/business/email fixed "_s));
    QCOMPARE(run({u"verify"_s, package}).status, 0);
    // Every file is listed, and the reviews of a copy for an expert name nobody.
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(u"u"_s)}), 0);
    const QDir unpacked(path(u"u"_s));
    const QString top = unpacked.filePath(unpacked.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst());
    QVERIFY(readFile(top + u"/manifest-sha512.txt"_s, limits::kJsonBytes)->contains(name.toUtf8()));
    QCOMPARE(run({u"export"_s, m_draft, u"-o"_s, path(u"copy.zip"_s), u"--without-contacts"_s}).status, 0);
    QCOMPARE(listed(path(u"copy.zip"_s)), QStringList(name + u"|||/service/title kept C’est son nom."_s));
}

void TestCliReviews::whatStaysBehindIsSaid()
{
    QVERIFY(run({u"export"_s, m_draft, u"-o"_s, path(u"p.zip"_s)}).err.isEmpty());
    addReview(2);
    Result<ReviewFile> review = readReviewFile(file(u"7f3c1c1e-0000-4000-8000-000000000001.review.json"_s));
    QVERIFY(review);
    review->review.remarks[0].answer = {};
    QVERIFY(writeDraftReview(m_draft, *review));
    const Run done = run({u"export"_s, m_draft, u"-o"_s, path(u"p.zip"_s)});
    // Said, and no reason not to send it.
    QCOMPARE(done.status, 0);
    QVERIFY2(done.err.contains("1 remark"), done.err.constData());
    QVERIFY2(done.err.contains("1 review"), done.err.constData());
    // Whoever receives it is not told to answer.
    QVERIFY(run({u"check"_s, m_draft}).out.contains("remark-unanswered"));
    const QString package = path(u"p.zip"_s);
    QVERIFY(!run({u"check"_s, package}).out.contains("remark-unanswered"));
    QCOMPARE(run({u"review"_s, package, u"--json"_s}).json()[u"warning"_s].toInt(-1), 0);
}

void TestCliReviews::theRequestsOwnReportSaysNothingOfReviews()
{
    m_draft = example(u"incomplete"_s, u"incomplete"_s);
    const auto html = [this](const QString &name, const QStringList &options) {
        run(QStringList{u"export"_s, m_draft, u"-o"_s, path(name)} + options);
        QProcess::execute(u"unzip"_s,
                          {u"-q"_s, u"-j"_s, path(name), u"*/demande.html"_s, u"-d"_s, path(name + u".d"_s)});
        return readFile(path(name + u".d/demande.html"_s), limits::kJsonBytes).value_or(QByteArray());
    };
    const QByteArray before = html(u"before.zip"_s, {});
    ReviewFile review;
    review.review.id = u"7f3c1c1e-0000-4000-8000-000000000009"_s;
    review.review.request.id = readJsonObject(m_draft + u"/request.json"_s).value().value(u"id"_s).toString();
    review.review.request.revision = 1;
    review.review.reviewer.name = u"Jeanne Orsini"_s;
    Remark remark;
    for (const QString &target :
         {u"/contacts/business/email"_s, u"/applicant/email"_s, u"/service/title"_s}) {
        remark.id = target;
        remark.target = target;
        remark.text = target == u"/service/title"_s ? u"Trop court."_s : u"Plutôt Solène Aubrac ?"_s;
        remark.severity = target == u"/applicant/email"_s ? RemarkSeverity::Should : RemarkSeverity::Must;
        review.review.remarks.append(remark);
    }
    QVERIFY(writeDraftReview(m_draft, review));
    const QByteArray whole = html(u"whole.zip"_s, {});
    const QByteArray copy = html(u"copy.zip"_s, {u"--without-contacts"_s});
    QVERIFY(!before.isEmpty());
    QCOMPARE(whole, before);
    for (const char *words : {"Jeanne Orsini", "Solène Aubrac", "Trop court"}) {
        QVERIFY2(!whole.contains(words), words);
        QVERIFY2(!copy.contains(words), words);
    }
}

void TestCliReviews::unreadableIsSaid()
{
    QVERIFY(writeFile(file(u"broken.review.json"_s), "{\"format\": "));
    const Run done = run({u"export"_s, m_draft, u"-o"_s, path(u"p.zip"_s)});
    QCOMPARE(done.status, 0);
    QVERIFY2(done.err.contains("broken.review.json"), done.err.constData());
    QCOMPARE(listed(path(u"p.zip"_s)).size(), 1);
    QCOMPARE(run({u"verify"_s, path(u"p.zip"_s)}).status, 0);
}

void TestCliReviews::takenUpAgain()
{
    const QString package = exported(m_draft, u"p.zip"_s);
    const QString taken = path(u"taken"_s);
    QCOMPARE(run({u"new"_s, u"--from"_s, package, u"-o"_s, taken}).status, 0);
    const ReviewList before = readDraftReviews(m_draft);
    const ReviewList after = readDraftReviews(taken);
    QCOMPARE(after.reviews.size(), 1);
    QCOMPARE(after.reviews[0].review, before.reviews[0].review);
    const QFileInfo written = QDir(taken + u"/reviews"_s).entryInfoList(QDir::Files).constFirst();
    QCOMPARE(written.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    // They go on: the next package has them too.
    QCOMPARE(listed(exported(taken, u"p2.zip"_s)), listed(package));
}

QTEST_GUILESS_MAIN(TestCliReviews)
#include "tst_clireviews.moc"
