// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/packageplan.h"
#include "review/reviewcheck.h"
#include "samplerequest.h"

#include <QElapsedTimer>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

using Change = std::function<void(ReviewFile &)>;
Q_DECLARE_METATYPE(Change)

namespace {

const QString kDigest(128, u'a');
const QString kManifest(128, u'b');

Remark remarkAt(const QString &target, const QString &suggestion = {}, int page = 0)
{
    Remark remark;
    remark.id = u"r"_s + target;
    remark.target = target;
    remark.severity = RemarkSeverity::Should;
    remark.text = u"À revoir."_s;
    remark.suggestedValue = suggestion;
    remark.page = page;
    return remark;
}

/// A review of the example about which there is nothing to say.
ReviewFile goodReview()
{
    ReviewFile file;
    file.review.id = u"7f3c1c1e"_s;
    file.review.request = {test::exampleRequest().id, 1, kDigest, kManifest};
    file.review.state = ReviewState::Done;
    file.review.opinion = Opinion::ChangesRequested;
    file.review.message = u"Un point."_s;
    file.review.remarks = {remarkAt(u"/service/title"_s, u"Un titre"_s), remarkAt(u"/documents/d1"_s, {}, 2),
                           remarkAt({})};
    return file;
}

DocumentFactsMap facts()
{
    DocumentFacts two;
    two.pages = 2;
    DocumentFacts unknown;
    unknown.readability = DocumentFacts::Readability::Unknown;
    return {{u"d1"_s, two}, {u"d2"_s, unknown}};
}

QList<ReviewProblem> check(const ReviewFile &file, bool redacted = false)
{
    const Request request = test::exampleRequest();
    const DocumentFactsMap known = facts();
    return checkReview(file, {request, known, kDigest, kManifest, redacted});
}

QStringList codesOf(const QList<ReviewProblem> &problems)
{
    QStringList codes;
    for (const ReviewProblem &problem : problems)
        codes.append(reviewCodeId(problem.code));
    return codes;
}

} // namespace

/// What is said of a review, each defect by itself.
class TestReviewCheck : public QObject
{
    Q_OBJECT

private slots:
    void defects_data();
    void defects();
    void namesTheFirstPlaces();
    void pagesOfDocuments();
    void copyWithoutContacts();
    void draftNeverExported();
    void manyRemarks();
    void sentences();
};

void TestReviewCheck::defects_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<bool>("holding");
    const auto row = [](const char *name, const QStringList &codes, bool holding, const Change &change) {
        QTest::newRow(name) << change << codes << holding;
    };
    row("nothing", {}, true, [](ReviewFile &) {});
    row("upper case", {}, true, [](ReviewFile &f) {
        f.review.request.requestSha512 = kDigest.toUpper();
        f.review.request.manifestSha512 = kManifest.toUpper();
    });
    row("another request", {u"other-request"_s}, false, [](ReviewFile &f) {
        f.review.request.id = u"another"_s;
        f.review.remarks.append(remarkAt(u"/nowhere"_s));
    });
    row("an earlier revision", {u"earlier-revision"_s, u"target-elsewhere"_s}, true, [](ReviewFile &f) {
        f.review.request.revision = 1;
        f.review.remarks.append(remarkAt(u"/endpoints/gone"_s));
    });
    row("a later revision", {u"later-revision"_s}, true,
        [](ReviewFile &f) { f.review.request.revision = 9; });
    row("no revision", {u"revision-missing"_s}, true, [](ReviewFile &f) { f.review.request.revision = 0; });
    row("an impossible revision", {u"revision-missing"_s}, true,
        [](ReviewFile &f) { f.review.request.revision = -3; });
    row("altered", {u"altered"_s}, false,
        [](ReviewFile &f) { f.review.request.requestSha512 = QString(128, u'c'); });
    row("a digest that is none", {u"altered"_s}, false,
        [](ReviewFile &f) { f.review.request.requestSha512 = u"none"_s; });
    row("no digest", {u"digest-missing"_s}, true,
        [](ReviewFile &f) { f.review.request.requestSha512.clear(); });
    row("another export", {u"other-export"_s}, true,
        [](ReviewFile &f) { f.review.request.manifestSha512 = QString(128, u'd'); });
    row("unknown targets", {u"target-unknown"_s}, false,
        [](ReviewFile &f) { f.review.remarks.append(remarkAt(u"/endpoints/none/purpose"_s, u"x"_s, 3)); });
    row("a page beyond", {u"page-unknown"_s}, true,
        [](ReviewFile &f) { f.review.remarks.append(remarkAt(u"/documents/d1"_s, {}, 3)); });
    row("a suggestion for what is no text", {u"suggestion-misplaced"_s}, true, [](ReviewFile &f) {
        f.review.remarks.append(remarkAt(u"/personalData/retentionMonths"_s, u"24"_s));
    });
    row("a remark without a word", {u"remark-empty"_s}, true, [](ReviewFile &f) {
        f.review.remarks.append(remarkAt(u"/service"_s));
        f.review.remarks.last().text = u" \n"_s;
    });
    row("shortened", {u"texts-shortened"_s}, true, [](ReviewFile &f) { f.shortened = 2; });
    row("too many remarks", {u"remarks-left"_s}, true, [](ReviewFile &f) { f.remarksLeft = 2; });
    row("a remark that is none", {u"remarks-unreadable"_s}, true, [](ReviewFile &f) {
        f.remarksUnreadable = {2, 5};
    });
    row("a value that is none", {u"values-unread"_s}, true, [](ReviewFile &f) {
        f.unread = QStringList{u"severity"_s, u"severity"_s};
    });
    row("a place that cannot be", {u"places-left"_s}, true, [](ReviewFile &f) { f.placesLeft = 1; });
    row("ids twice", {u"ids-doubled"_s}, true, [](ReviewFile &f) { f.idsDoubled = 1; });
    row("set aside with corrections", {u"set-aside"_s}, true, [](ReviewFile &f) {
        f.review.opinion = Opinion::Favourable;
        f.review.remarks[0].severity = RemarkSeverity::Must;
        f.review.state = ReviewState::SetAside;
    });
    row("changes requested without a word", {u"message-missing"_s}, false,
        [](ReviewFile &f) { f.review.message = u" \n"_s; });
    row("unfavourable without a word", {u"message-missing"_s}, false, [](ReviewFile &f) {
        f.review.opinion = Opinion::Unfavourable;
        f.review.message.clear();
    });
    row("favourable without a word", {}, true, [](ReviewFile &f) {
        f.review.opinion = Opinion::Favourable;
        f.review.message.clear();
    });
    row("favourable with corrections", {u"favourable-but-correct"_s}, true, [](ReviewFile &f) {
        f.review.opinion = Opinion::Favourable;
        f.review.remarks[0].severity = RemarkSeverity::Must;
    });
    row("favourable with corrections that were made", {}, true, [](ReviewFile &f) {
        f.review.opinion = Opinion::Favourable;
        f.review.remarks[0].severity = RemarkSeverity::Must;
        f.review.remarks[0].answer.state = AnswerState::Fixed;
    });
    row("no opinion", {u"opinion-missing"_s}, true, [](ReviewFile &f) { f.review.opinion = Opinion::Unset; });
    row("not done", {u"not-done"_s}, true, [](ReviewFile &f) { f.review.state = ReviewState::Started; });
    row("set aside", {u"set-aside"_s}, true, [](ReviewFile &f) { f.review.state = ReviewState::SetAside; });
    row("empty", {u"other-request"_s, u"opinion-missing"_s, u"not-done"_s}, false,
        [](ReviewFile &f) { f = {}; });
}

void TestReviewCheck::defects()
{
    QFETCH(const Change, change);
    QFETCH(const QStringList, codes);
    QFETCH(const bool, holding);
    ReviewFile file = goodReview();
    change(file);
    Request request = test::exampleRequest();
    if (codes.contains(u"earlier-revision"_s))
        request.revision = 2;
    const DocumentFactsMap known = facts();
    const QList<ReviewProblem> problems = checkReview(file, {request, known, kDigest, kManifest});
    QCOMPARE(codesOf(problems), codes);
    QCOMPARE(holds(problems), holding);
}

void TestReviewCheck::namesTheFirstPlaces()
{
    ReviewFile file = goodReview();
    for (int i = 0; i < 5; ++i)
        file.review.remarks.append(remarkAt(u"/endpoints/e%1"_s.arg(i)));
    const QList<ReviewProblem> problems = check(file);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems[0].remarks.size(), 5);
    QCOMPARE(problems[0].args, QStringList({u"/endpoints/e0"_s, u"/endpoints/e1"_s, u"/endpoints/e2"_s}));
    const QString text = problemText(problems[0]);
    QVERIFY2(text.startsWith(u"5 "_s), qPrintable(text));
    QVERIFY2(text.endsWith(u"“/endpoints/e2” and others."_s), qPrintable(text));
}

void TestReviewCheck::pagesOfDocuments()
{
    ReviewFile file = goodReview();
    // How many pages d2 has is not known; a page of something else is none.
    file.review.remarks = {remarkAt(u"/documents/d2"_s, {}, 400), remarkAt(u"/documents/d1/title"_s, {}, 2),
                           remarkAt(u"/documents/d1"_s, {}, 7), remarkAt(u"/service"_s, {}, 1),
                           remarkAt({}, {}, 1)};
    const QList<ReviewProblem> problems = check(file);
    QCOMPARE(codesOf(problems), QStringList(u"page-unknown"_s));
    QCOMPARE(problems[0].remarks, QStringList({u"r/documents/d1"_s, u"r/service"_s, u"r"_s}));
    const QString text = problemText(problems[0]);
    QVERIFY2(text.contains(u"“Délibération n° 2026-03-17 du 17 mars 2026”, page 7, “/service”, page 1"_s),
             qPrintable(text));
}

void TestReviewCheck::copyWithoutContacts()
{
    const Request request = test::exampleRequest();
    const QHash<QString, QString> paths = documentMemberPaths(request);
    const QByteArray whole = packagedRequestBytes(toJson(request), paths);
    const QByteArray copy = packagedRequestBytes(withoutContacts(request, toJson(request)), paths);
    const auto read = readRequest(whole, u"request.json"_s);
    QVERIFY(read);
    ReviewFile file = goodReview();
    file.review.request.requestSha512 = sha512Of(copy);
    const DocumentFactsMap known = facts();
    // The expert had the copy, the editor has the whole.
    const auto problems = checkReview(file, {read->request, known, sha512Of(whole), {}});
    QCOMPARE(codesOf(problems), QStringList(u"without-contacts"_s));
    QVERIFY(holds(problems));
    // The other way round nothing can be compared.
    file.review.request.requestSha512 = sha512Of(whole);
    const auto received = readRequest(copy, u"request.json"_s);
    QVERIFY(received);
    const auto reverse = checkReview(file, {received->request, known, sha512Of(copy), {}, true});
    QCOMPARE(codesOf(reverse), QStringList(u"contacts-left-out"_s));
    // Who alters a request cannot hide it by writing that its contacts were left out.
    Request altered = read->request;
    altered.service.title += u" bis"_s;
    QCOMPARE(codesOf(checkReview(file, {altered, known, QString(128, u'c'), {}, true})),
             QStringList(u"altered"_s));
}

void TestReviewCheck::draftNeverExported()
{
    const Request request = test::exampleRequest();
    // Neither digests nor facts: the revision decides, and no page is doubted.
    ReviewFile file = goodReview();
    file.review.remarks.append(remarkAt(u"/documents/d1"_s, {}, 90));
    QCOMPARE(checkReview(file, RequestInput{request, {}, {}, std::nullopt}), QList<ReviewProblem>());
}

void TestReviewCheck::manyRemarks()
{
    ReviewFile file = goodReview();
    for (int i = 0; i < limits::kJsonElements - 10; ++i)
        file.review.remarks.append(remarkAt(u"/endpoints/e%1/purpose"_s.arg(i)));
    Request request = test::exampleRequest();
    for (int i = 0; i < limits::kJsonElements - 100; ++i)
        request.endpoints.append({u"x%1"_s.arg(i), {}, {}, {}, {}});
    const DocumentFactsMap none;
    QElapsedTimer timer;
    timer.start();
    const auto problems = checkReview(file, {request, none, kDigest, kManifest});
    QCOMPARE(codesOf(problems), QStringList(u"target-unknown"_s));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void TestReviewCheck::sentences()
{
    for (int code = 0; code <= int(ReviewCode::SetAside); ++code) {
        const ReviewProblem problem{ReviewCode(code), {u"3"_s, u"4"_s}, {u"r1"_s}};
        const QString text = problemText(problem);
        QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
        QVERIFY(!reviewCodeId(problem.code).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestReviewCheck)
#include "tst_reviewcheck.moc"
