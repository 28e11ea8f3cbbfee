// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplework.h"

#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A package of a request that the agent reviewed in another content.
class TestFormerReviews : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anAlteredPackageIsRecognised();
    void aReplacedDocumentLosesThePart();
    void anEarlierRevisionIsRecognised();
    void theCopyWithoutContacts_data();
    void theCopyWithoutContacts();

private:
    std::unique_ptr<ReviewWork> m_work;
};

void TestFormerReviews::init()
{
    m_work = std::make_unique<ReviewWork>();
    QVERIFY(m_work->isFine());
}

void TestFormerReviews::anAlteredPackageIsRecognised()
{
    {
        const auto session = m_work->open();
        session->setText(u"/remarks/%1/text"_s.arg(session->addRemark(u"/service/title"_s)), u"Un."_s);
        session->setText(u"/remarks/%1/text"_s.arg(session->addRemark(u"/documents/gone"_s, 2, {0, 0, 1, 1})),
                         u"Deux."_s);
        QVERIFY(!session->former());
    }
    RequestInput other = m_work->input();
    other.verified->requestSha512 = u"00"_s;
    const auto open = [&] {
        return std::make_unique<ReviewSession>(
            other, ReviewSession::prepare(other, m_work->package(), Reviewer(), m_work->options()),
            m_work->options());
    };
    auto session = open();
    QVERIFY(session->former());
    QCOMPARE(session->formerFit(), ReviewFit::Altered);
    QCOMPARE(session->formerRemarks().size(), 2);
    QVERIFY(!session->takeFormerRemarks().isEmpty());
    const QList<Remark> taken = session->review().remarks;
    QCOMPARE(taken.size(), 2);
    QCOMPARE(taken.at(1).target, u"/service/title"_s);
    QCOMPARE(taken.at(1).text, u"Un."_s);
    // Where it stood is gone: what it says is kept.
    QCOMPARE(taken.at(0).target, QString());
    QCOMPARE(taken.at(0).page, 0);
    QVERIFY(taken.at(0).id != taken.at(1).id);
    // Not twice, and one step.
    QVERIFY(session->formerRemarks().isEmpty());
    QVERIFY(session->takeFormerRemarks().isEmpty());
    session->undoStack()->undo();
    QVERIFY(session->review().remarks.isEmpty());
    QCOMPARE(session->formerRemarks().size(), 2);
    session->undoStack()->redo();
    session.reset();
    // Both are kept, and each is found.
    QCOMPARE(ReviewStore(m_work->root()).list().size(), 2);
    QVERIFY(open()->isTakenUp());
    QCOMPARE(open()->formerFit(), ReviewFit::Altered);
    QVERIFY(m_work->open()->isTakenUp());
}

/// What stands there on another page is nobody's remark.
void TestFormerReviews::aReplacedDocumentLosesThePart()
{
    {
        const auto session = m_work->open();
        session->addRemark(u"/documents/d1"_s, 1, {0.1, 0.1, 0.2, 0.2});
        session->addRemark(u"/documents/d2"_s, 1, {0.1, 0.1, 0.2, 0.2});
    }
    RequestInput next = m_work->input();
    next.verified->requestSha512 = u"00"_s;
    next.request.revision = 2;
    for (Document &document : next.request.documents) {
        if (document.id == u"d2"_s)
            document.sha512 = u"11"_s;
    }
    ReviewSession session(next,
                          ReviewSession::prepare(next, m_work->package(), Reviewer(), m_work->options()),
                          m_work->options());
    QVERIFY(!session.takeFormerRemarks().isEmpty());
    const QList<Remark> taken = session.review().remarks;
    QCOMPARE(taken.size(), 2);
    QVERIFY(!taken.at(0).area.isNull());
    QCOMPARE(taken.at(1).page, 1);
    QVERIFY(taken.at(1).area.isNull());
    QCOMPARE(taken.at(1).documentSha512, u"11"_s);
    QVERIFY(session.formerRemarks().isEmpty());
}

void TestFormerReviews::anEarlierRevisionIsRecognised()
{
    m_work->open()->addRemark(QString());
    RequestInput next = m_work->input();
    next.verified->requestSha512 = u"00"_s;
    next.request.revision = 2;
    const ReviewSession session(
        next, ReviewSession::prepare(next, m_work->package(), Reviewer(), m_work->options()),
        m_work->options());
    QVERIFY(session.former());
    QCOMPARE(session.formerFit(), ReviewFit::OtherRevision);
    QCOMPARE(session.former()->file.review.request.revision, 1);
}

using Copy = ReviewSession::FormerCopy;

void TestFormerReviews::theCopyWithoutContacts_data()
{
    QTest::addColumn<bool>("isCopyReviewed");
    QTest::addColumn<QString>("change");
    QTest::addColumn<Copy>("copy");
    QTest::newRow("of what was reviewed") << false << QString() << Copy::This;
    QTest::newRow("was reviewed") << true << QString() << Copy::Reviewed;
    QTest::newRow("was altered") << false << u"altered"_s << Copy::Neither;
    QTest::newRow("was reviewed, and what it is of altered") << true << u"altered"_s << Copy::Neither;
    QTest::newRow("of what was reviewed long ago") << false << u"unknown"_s << Copy::Unknown;
    QTest::newRow("in name only, long ago") << false << u"unknown, with contacts"_s << Copy::Neither;
}

/// Contacts alone make no other content; anything else does.
void TestFormerReviews::theCopyWithoutContacts()
{
    QFETCH(const bool, isCopyReviewed);
    QFETCH(const QString, change);
    const QTemporaryDir dir;
    const auto copy =
        readRequestInput(exportExample(u"complete"_s, dir.path(), true), exampleOptions().inspector);
    QVERIFY(copy && copy->verified->redacted);
    const auto open = [this](const RequestInput &input) {
        return std::make_unique<ReviewSession>(
            input, ReviewSession::prepare(input, m_work->package(), Reviewer(), m_work->options()),
            m_work->options());
    };
    open(isCopyReviewed ? *copy : m_work->input())->addRemark(QString());
    RequestInput opened = isCopyReviewed ? m_work->input() : *copy;
    if (change == u"altered"_s) {
        opened.request.service.title += u" !"_s;
        opened.verified->requestSha512 = u"00"_s;
    } else if (change.startsWith(u"unknown"_s)) {
        const ReviewStore store(m_work->root());
        KeptReview kept = store.list().constFirst();
        QVERIFY(!kept.copySha512.isEmpty());
        kept.copySha512.clear();
        QVERIFY(store.save(kept));
    }
    if (change.endsWith(u"contacts"_s))
        opened.request.contacts = m_work->input().request.contacts;
    const auto session = open(opened);
    QVERIFY(session->former());
    QCOMPARE(session->formerFit(), ReviewFit::Altered);
    QTEST(session->formerCopy(), "copy");
}

QTEST_MAIN(TestFormerReviews)
#include "tst_formerreviews.moc"
