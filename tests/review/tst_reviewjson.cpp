// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "core/limits.h"
#include "review/reviewjson.h"

#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

Review filledReview()
{
    Review review;
    review.id = u"7f3c1c1e-0000-4000-8000-000000000001"_s;
    review.createdAt = u"2026-03-01T08:00:00Z"_s;
    review.modifiedAt = u"2026-03-02T08:00:00Z"_s;
    review.request = {u"0b8e1c1e-0000-4000-8000-000000000001"_s, 3, QString(128, u'a'), QString(128, u'b')};
    review.reviewer = {u"Jeanne Orsini"_s, u"Service instructeur"_s, u"jeanne@service.example"_s};
    review.state = ReviewState::Done;
    review.opinion = Opinion::ChangesRequested;
    review.message = u"Bonjour,\ndeux points."_s;
    review.remarks = {
        {u"r1"_s,
         u"/service/description"_s,
         RemarkReason::NotJustified,
         RemarkSeverity::Must,
         u"Qui lit ?"_s,
         u"Les agents."_s,
         0,
         {},
         {},
         {AnswerState::Kept, u"Déjà dit."_s}},
        {u"r2"_s,
         u"/documents/d1"_s,
         RemarkReason::Missing,
         RemarkSeverity::Should,
         u"Article 2"_s,
         {},
         2,
         QRectF(0.1, 0.5, 0.8, 0.0625),
         QString(128, u'a'),
         {}},
    };
    return review;
}

QByteArray bytesOf(const QJsonObject &object)
{
    return jsonBytes(object);
}

} // namespace

class TestReviewJson : public QObject
{
    Q_OBJECT

private slots:
    void roundTrip();
    void unknownMembersSurvive();
    void refuses_data();
    void refuses();
    void spoiltValuesAreLeftOut_data();
    void spoiltValuesAreLeftOut();
    void spoiltRemarksAreLeftOut_data();
    void spoiltRemarksAreLeftOut();
    void whatIsNoRemarkIsLeftOut();
    void namesRemarks();
    void dropsImpossiblePlaces_data();
    void dropsImpossiblePlaces();
    void shortensTexts();
    void fits_data();
    void fits();
    void fileNames_data();
    void fileNames();
    void countsOpenRemarks();
    void fileStems();
    void tooManyRemarks();
};

void TestReviewJson::roundTrip()
{
    const Review review = filledReview();
    const auto file = readReview(bytesOf(toJson(review)), u"r.json"_s);
    QVERIFY(file);
    QCOMPARE(file->review, review);
    QCOMPARE(file->shortened, 0);
    const auto empty = readReview(bytesOf(toJson(Review())), u"r.json"_s);
    QVERIFY(empty);
    QCOMPARE(empty->review, Review());
}

void TestReviewJson::unknownMembersSurvive()
{
    QJsonObject object = toJson(filledReview());
    object.insert(u"later"_s, 1);
    QJsonArray remarks = object.value(u"remarks"_s).toArray();
    QJsonObject second = remarks.at(1).toObject();
    second.insert(u"later"_s, 2);
    remarks.replace(1, second);
    object.insert(u"remarks"_s, remarks);
    auto file = readReview(bytesOf(object), u"r.json"_s);
    QVERIFY(file);
    file->review.remarks.removeFirst();
    const QJsonObject written = toJson(file->review, file->source);
    QCOMPARE(written.value(u"later"_s).toInt(), 1);
    QCOMPARE(written.value(u"remarks"_s).toArray().size(), 1);
    QCOMPARE(written.value(u"remarks"_s).toArray().at(0).toObject().value(u"later"_s).toInt(), 2);
}

void TestReviewJson::refuses_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("code");
    QTest::newRow("another format") << u"format"_s << QJsonValue(u"viatique-request"_s)
                                    << int(ErrorCode::FormatUnknown);
    QTest::newRow("a newer one") << u"formatVersion"_s << QJsonValue(2) << int(ErrorCode::FormatNewer);
    const int broken = int(ErrorCode::SchemaViolation);
    QTest::newRow("a version in words") << u"formatVersion"_s << QJsonValue(u"one"_s) << broken;
    QTest::newRow("no id") << u"id"_s << QJsonValue() << broken;
    QTest::newRow("about nothing") << u"request"_s << QJsonValue(u"that one"_s) << broken;
    QTest::newRow("a revision in words")
        << u"request"_s << QJsonValue(QJsonObject{{u"id"_s, u"x"_s}, {u"revision"_s, u"two"_s}}) << broken;
}

void TestReviewJson::refuses()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const int, code);
    QJsonObject object = toJson(filledReview());
    object.insert(member, value);
    const auto file = readReview(bytesOf(object), u"r.json"_s);
    QVERIFY(!file);
    QCOMPARE(int(file.error().code), code);
    QCOMPARE(file.error().args.constFirst(), u"r.json"_s);
    if (code != int(ErrorCode::SchemaViolation))
        return;
    QVERIFY(file.error().args.at(1).startsWith(u'/' + member));
    QVERIFY2(errorText(file.error()).contains(u"export it again"), qPrintable(errorText(file.error())));
}

void TestReviewJson::spoiltValuesAreLeftOut_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("unread");
    QTest::newRow("opinion") << u"opinion"_s << QJsonValue(u"splendid"_s) << u"opinion"_s;
    QTest::newRow("state") << u"state"_s << QJsonValue(3) << u"state"_s;
    QTest::newRow("message") << u"message"_s << QJsonValue(QJsonArray{1}) << u"message"_s;
    QTest::newRow("reviewer") << u"reviewer"_s << QJsonValue(u"Jeanne"_s) << u"reviewer"_s;
    QTest::newRow("reviewer's name") << u"reviewer"_s << QJsonValue(QJsonObject{{u"name"_s, 1}})
                                     << u"reviewer/name"_s;
    QTest::newRow("remarks") << u"remarks"_s << QJsonValue(u"none"_s) << u"remarks"_s;
}

void TestReviewJson::spoiltValuesAreLeftOut()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const QString, unread);
    const QJsonObject whole = toJson(filledReview());
    QJsonObject object = whole;
    object.insert(member, value);
    object.insert(u"later"_s, 1);
    const auto file = readReview(bytesOf(object), u"r.json"_s);
    QVERIFY(file);
    QCOMPARE(file->unread, QStringList{unread});
    QVERIFY(file->remarksUnreadable.isEmpty());
    // All that is beside it is there, and comes back.
    const QJsonObject written = toJson(file->review, file->source);
    QCOMPARE(written.value(u"later"_s).toInt(), 1);
    const QStringList members = whole.keys();
    for (const QString &other : members) {
        if (other != member)
            QCOMPARE(written.value(other), whole.value(other));
    }
}

void TestReviewJson::spoiltRemarksAreLeftOut_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("stays");
    QTest::newRow("severity") << u"severity"_s << QJsonValue(u"grave"_s) << true;
    QTest::newRow("reason") << u"reason"_s << QJsonValue(u"taste"_s) << true;
    QTest::newRow("suggestion") << u"suggestedValue"_s << QJsonValue(12) << true;
    QTest::newRow("page") << u"page"_s << QJsonValue(u"two"_s) << true;
    QTest::newRow("area") << u"area"_s << QJsonValue(u"left"_s) << true;
    QTest::newRow("area of words") << u"area"_s << QJsonValue(QJsonArray{u"a"_s, 0, 1, 1}) << true;
    QTest::newRow("answer") << u"answer"_s << QJsonValue(u"yes"_s) << true;
    QTest::newRow("id") << u"id"_s << QJsonValue(7) << true;
    QTest::newRow("text") << u"text"_s << QJsonValue(7) << false;
    QTest::newRow("target") << u"target"_s << QJsonValue(QJsonArray()) << false;
}

void TestReviewJson::spoiltRemarksAreLeftOut()
{
    QFETCH(const QString, member);
    QFETCH(const QJsonValue, value);
    QFETCH(const bool, stays);
    QJsonObject object = toJson(filledReview());
    QJsonArray remarks = object.value(u"remarks"_s).toArray();
    QJsonObject first = remarks.at(0).toObject();
    first.insert(member, value);
    first.insert(u"later"_s, 2);
    remarks.replace(0, first);
    object.insert(u"remarks"_s, remarks);
    const auto file = readReview(bytesOf(object), u"r.json"_s);
    QVERIFY(file);
    QCOMPARE(file->review.remarks.size(), stays ? 2 : 1);
    QCOMPARE(file->unread, stays ? QStringList{member} : QStringList());
    QCOMPARE(file->remarksUnreadable, stays ? QList<int>() : QList<int>{1});
    QCOMPARE(file->review.remarks.last(), filledReview().remarks.last());
    if (!stays)
        return;
    QCOMPARE(file->review.remarks.at(0).text, u"Qui lit ?"_s);
    QCOMPARE(file->review.remarks.at(0).severity, RemarkSeverity::Must);
    const QJsonObject written = toJson(file->review, file->source);
    if (member != u"id"_s)
        QCOMPARE(written.value(u"remarks"_s).toArray().at(0).toObject().value(u"later"_s).toInt(), 2);
}

void TestReviewJson::whatIsNoRemarkIsLeftOut()
{
    QJsonObject object = toJson(filledReview());
    QJsonArray remarks = object.value(u"remarks"_s).toArray();
    remarks.prepend(u"Bonjour"_s);
    remarks.append(QJsonArray{1});
    // What is null is not filled in.
    remarks.append(QJsonObject{{u"id"_s, u"r3"_s}, {u"target"_s, QJsonValue()}, {u"text"_s, u"Et ?"_s}});
    remarks.append(QJsonObject{{QString(), 1}, {u"text"_s, 1e300}});
    object.insert(u"remarks"_s, remarks);
    const auto file = readReview(bytesOf(object), u"r.json"_s);
    QVERIFY(file);
    QCOMPARE(file->remarksUnreadable, QList<int>({1, 4, 6}));
    QCOMPARE(file->review.remarks.size(), 3);
    QCOMPARE(file->review.remarks.at(2).text, u"Et ?"_s);
    QVERIFY(file->unread.isEmpty());
}

void TestReviewJson::namesRemarks()
{
    Review review = filledReview();
    review.remarks = {{}, {}, {}, {}};
    review.remarks[0].id = u"n1"_s;
    review.remarks[2].id = u"n1"_s;
    const auto file = readReview(bytesOf(toJson(review)), u"r.json"_s);
    QVERIFY(file);
    QStringList ids;
    for (const Remark &remark : file->review.remarks)
        ids.append(remark.id);
    QCOMPARE(ids, QStringList({u"n1"_s, u"n2"_s, u"n3"_s, u"n4"_s}));
    QCOMPARE(file->idsDoubled, 1);
    QCOMPARE(file->review.remark(u"n3"_s), &file->review.remarks.at(2));
    QCOMPARE(file->review.remark(u"n9"_s), nullptr);
}

void TestReviewJson::dropsImpossiblePlaces_data()
{
    QTest::addColumn<double>("page");
    QTest::addColumn<QList<double>>("area");
    QTest::addColumn<int>("expectedPage");
    QTest::addColumn<bool>("hasArea");
    QTest::newRow("a place") << 2.0 << QList<double>{0, 0, 1, 1} << 2 << true;
    QTest::newRow("page 0") << 0.0 << QList<double>{0, 0, 1, 1} << 0 << false;
    QTest::newRow("a page below 0") << -1.0 << QList<double>{} << 0 << false;
    QTest::newRow("a page that no document has") << 1e12 << QList<double>{} << 0 << false;
    QTest::newRow("beside the page") << 1.0 << QList<double>{0.5, 0.5, 0.6, 0.1} << 1 << false;
    QTest::newRow("without size") << 1.0 << QList<double>{0.5, 0.5, 0, 0} << 1 << false;
    QTest::newRow("three numbers") << 1.0 << QList<double>{0.5, 0.5, 0.1} << 1 << false;
    QTest::newRow("beyond all numbers") << 1.0 << QList<double>{1e300, 0, 1e300, 1} << 1 << false;
}

void TestReviewJson::dropsImpossiblePlaces()
{
    QFETCH(const double, page);
    QFETCH(const QList<double>, area);
    QFETCH(const int, expectedPage);
    QFETCH(const bool, hasArea);
    QJsonArray numbers;
    for (const double number : area)
        numbers.append(number);
    QJsonObject object = toJson(filledReview());
    object.insert(u"remarks"_s,
                  QJsonArray{QJsonObject{{u"id"_s, u"r1"_s}, {u"page"_s, page}, {u"area"_s, numbers}}});
    const auto file = readReview(bytesOf(object), u"r.json"_s);
    QVERIFY(file);
    QCOMPARE(file->review.remarks.at(0).page, expectedPage);
    QCOMPARE(!file->review.remarks.at(0).area.isNull(), hasArea);
    const bool isWhole = (page == 0 || expectedPage > 0) && (area.isEmpty() || hasArea);
    QCOMPARE(file->placesLeft, isWhole ? 0 : 1);
}

void TestReviewJson::shortensTexts()
{
    Review review = filledReview();
    review.remarks[0].text = QString(3'000'000, u'x');
    review.reviewer.name = QString(2'000, u'y');
    review.remarks[1].text = u"sans\u202Edirection\u0000"_s;
    const auto file = readReview(bytesOf(toJson(review)), u"r.json"_s);
    QVERIFY(file);
    QCOMPARE(file->shortened, 2);
    QCOMPARE(file->review.remarks.at(0).text.size(), limits::kTextCharacters);
    QCOMPARE(file->review.reviewer.name.size(), limits::kLineCharacters);
    QCOMPARE(file->review.remarks.at(1).text, u"sansdirection"_s);
}

void TestReviewJson::fits_data()
{
    QTest::addColumn<ReviewedRequest>("reviewed");
    QTest::addColumn<int>("fit");
    QTest::newRow("the same") << ReviewedRequest{u"a"_s, 2, u"AB"_s, {}} << int(ReviewFit::Same);
    QTest::newRow("without a digest") << ReviewedRequest{u"a"_s, 2, {}, {}} << int(ReviewFit::Same);
    QTest::newRow("altered") << ReviewedRequest{u"a"_s, 2, u"ac"_s, {}} << int(ReviewFit::Altered);
    QTest::newRow("earlier") << ReviewedRequest{u"a"_s, 1, u"ac"_s, {}} << int(ReviewFit::OtherRevision);
    QTest::newRow("another request") << ReviewedRequest{u"b"_s, 2, u"ab"_s, {}}
                                     << int(ReviewFit::OtherRequest);
}

void TestReviewJson::fits()
{
    QFETCH(const ReviewedRequest, reviewed);
    QFETCH(const int, fit);
    QCOMPARE(int(fitOf(reviewed, u"a"_s, 2, u"ab"_s)), fit);
}

void TestReviewJson::fileNames_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("reviewer");
    QTest::addColumn<QString>("name");
    QTest::newRow("usual") << u"portail-0b8e1c1e-r1.zip"_s << u"Jeanne Orsini"_s
                           << u"portail-0b8e1c1e-r1.jeanne-orsini-7f3c1c1e.review.json"_s;
    QTest::newRow("a folder") << u"portail-0b8e1c1e-r1"_s << u"Zoé"_s
                              << u"portail-0b8e1c1e-r1.zoe-7f3c1c1e.review.json"_s;
    QTest::newRow("nobody") << u"p.ZIP"_s << QString() << u"p.revue-7f3c1c1e.review.json"_s;
}

void TestReviewJson::fileNames()
{
    QFETCH(const QString, package);
    QFETCH(const QString, reviewer);
    QFETCH(const QString, name);
    Review review = filledReview();
    review.reviewer.name = reviewer;
    QCOMPARE(reviewFileName(package, review), name);
}

void TestReviewJson::countsOpenRemarks()
{
    Review review = filledReview();
    QCOMPARE(countOpen(review).must, 0);
    QCOMPARE(countOpen(review).should, 1);
    review.remarks[0].answer = {};
    QCOMPARE(countOpen(review).must, 1);
    review.state = ReviewState::SetAside;
    QCOMPARE(countOpen(review).must + countOpen(review).should, 0);
}

void TestReviewJson::fileStems()
{
    for (const QString &plain :
         {u"7f3c1c1e-0000-4000-8000-000000000001"_s, u"7F3C1C1E-0000-4000-8000-00000000000A"_s, u"abc"_s})
        QCOMPARE(reviewFileStem(plain), plain);
    for (const QString &other : {u"{7f3c1c1e-0000-4000-8000-000000000001}"_s, u"CON"_s, u"../x"_s, QString()})
        QCOMPARE(reviewFileStem(other).size(), 32);
}

void TestReviewJson::tooManyRemarks()
{
    Review review = filledReview();
    Remark remark;
    while (review.remarks.size() < limits::kRemarks + 3) {
        remark.id = QString::number(review.remarks.size());
        review.remarks.append(remark);
    }
    const auto read = readReview(jsonBytes(toJson(review)), u"x"_s);
    QVERIFY(read);
    QCOMPARE(read->remarksLeft, 3);
    QCOMPARE(read->review.remarks, review.remarks.mid(0, limits::kRemarks));
}

QTEST_GUILESS_MAIN(TestReviewJson)
#include "tst_reviewjson.moc"
