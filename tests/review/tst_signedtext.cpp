// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewjson.h"
#include "review/signedtext.h"

#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// Every member is filled in, but for the answer.
Review wholeReview()
{
    Review review;
    review.id = u"5a1e0000-0000-4000-8000-000000000001"_s;
    review.createdAt = u"2026-03-05T10:00:00Z"_s;
    review.modifiedAt = u"2026-03-05T11:00:00Z"_s;
    review.request = {u"0b8e0000-0000-4000-8000-000000000000"_s, 3, u"aa"_s, u"bb"_s};
    review.reviewer = {u"Zoé Martel"_s, u"DINUM"_s, u"zoe@dinum.example"_s};
    review.state = ReviewState::Done;
    review.opinion = Opinion::ChangesRequested;
    review.message = u"Deux points :\n« à revoir »."_s;
    Remark first;
    first.id = u"a"_s;
    first.target = u"/documents/d1"_s;
    first.reason = RemarkReason::NotJustified;
    first.severity = RemarkSeverity::Should;
    first.text = u"Le \"cadre\"."_s;
    first.suggestedValue = u"Marchés"_s;
    first.page = 2;
    first.area = {0.125, 0.25, 0.1, 0.5};
    first.documentSha512 = u"cc"_s;
    Remark second;
    second.id = u"b"_s;
    review.remarks = {first, second};
    return review;
}

using Change = std::function<void(Review &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

/// What is said of a signature is kept by this digest: it stays what it is, and tells texts apart.
class TestSignedText : public QObject
{
    Q_OBJECT

private slots:
    void isFrozen();
    void isOfAllThatIsSaid_data();
    void isOfAllThatIsSaid();
    void isNotOfTheAnswers();
};

/// Where this fails, what drafts have kept of signatures would be void: mend the function, not the digest.
void TestSignedText::isFrozen()
{
    QCOMPARE(signedTextSha512(wholeReview()),
             u"dfab4ddbbbab5119175262f6d2050e1c3014e60c7730e6ba632bdf5596b29b4b"
             u"c9a06fa037e3a77ace02e5a6285774e8ddc9eeebe638ef774aa982bfc263ecb1"_s);
    // As it is written and read again.
    const auto read = readReview(QJsonDocument(toJson(wholeReview())).toJson(), QString());
    QVERIFY(read);
    QCOMPARE(signedTextSha512(read->review), signedTextSha512(wholeReview()));
}

void TestSignedText::isOfAllThatIsSaid_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("id", [](Review &review) { review.id = u"x"_s; });
    row("created", [](Review &review) { review.createdAt = u"x"_s; });
    row("changed", [](Review &review) { review.modifiedAt = u"x"_s; });
    row("request", [](Review &review) { review.request.id = u"x"_s; });
    row("revision", [](Review &review) { review.request.revision = 4; });
    row("content", [](Review &review) { review.request.requestSha512 = u"x"_s; });
    row("export", [](Review &review) { review.request.manifestSha512 = u"x"_s; });
    row("name", [](Review &review) { review.reviewer.name = u"x"_s; });
    row("organisation", [](Review &review) { review.reviewer.organisation = u"x"_s; });
    row("mail", [](Review &review) { review.reviewer.email = u"x"_s; });
    row("state", [](Review &review) { review.state = ReviewState::SetAside; });
    row("opinion", [](Review &review) { review.opinion = Opinion::Favourable; });
    row("message", [](Review &review) { review.message = u"x"_s; });
    row("one remark less", [](Review &review) { review.remarks.removeLast(); });
    row("order", [](Review &review) { review.remarks.swapItemsAt(0, 1); });
    const auto remark = [&row](const char *name, const std::function<void(Remark &)> &change) {
        row(name, [change](Review &review) { change(review.remarks[0]); });
    };
    remark("its id", [](Remark &each) { each.id = u"x"_s; });
    remark("place", [](Remark &each) { each.target = u"x"_s; });
    remark("reason", [](Remark &each) { each.reason = RemarkReason::Question; });
    remark("severity", [](Remark &each) { each.severity = RemarkSeverity::Must; });
    remark("text", [](Remark &each) { each.text = u"x"_s; });
    remark("suggestion", [](Remark &each) { each.suggestedValue = u"x"_s; });
    remark("page", [](Remark &each) { each.page = 1; });
    remark("area", [](Remark &each) { each.area.moveLeft(0.2); });
    remark("area, lower", [](Remark &each) { each.area.moveTop(0.2); });
    remark("area, wider", [](Remark &each) { each.area.setWidth(0.2); });
    remark("area, higher", [](Remark &each) { each.area.setHeight(0.2); });
    remark("document", [](Remark &each) { each.documentSha512 = u"x"_s; });
    // What stands at the end of one is not what stands at the beginning of the next.
    row("parted otherwise", [](Review &review) {
        review.reviewer.name += review.reviewer.organisation;
        review.reviewer.organisation.clear();
    });
}

void TestSignedText::isOfAllThatIsSaid()
{
    QFETCH(Change, change);
    Review review = wholeReview();
    change(review);
    QVERIFY(signedTextSha512(review) != signedTextSha512(wholeReview()));
}

void TestSignedText::isNotOfTheAnswers()
{
    Review review = wholeReview();
    review.remarks[0].answer = {AnswerState::Kept, u"Voir l’annexe."_s};
    QCOMPARE(signedTextSha512(review), signedTextSha512(wholeReview()));
}

QTEST_APPLESS_MAIN(TestSignedText)
#include "tst_signedtext.moc"
