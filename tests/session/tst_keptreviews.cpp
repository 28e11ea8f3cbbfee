// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplework.h"

#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using SaveState = ReviewSession::SaveState;

/// What is kept of a review beside what is written in it: its export, its state, and whose file it is.
class TestKeptReviews : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void undoneBackToItsExport();
    void anotherWindowIsNotWrittenOver();
    void oneOfSeveralIsTakenUp();
    void isSetAsideAndTakenUpAgain();

private:
    std::unique_ptr<ReviewWork> m_work;
};

void TestKeptReviews::init()
{
    m_work = std::make_unique<ReviewWork>();
    QVERIFY(m_work->isFine());
}

void TestKeptReviews::undoneBackToItsExport()
{
    const auto isExported = [this] { return ReviewStore(m_work->root()).list().constFirst().isExported(); };
    QString exportedAt;
    {
        const auto session = m_work->open();
        session->setOpinion(Opinion::Favourable);
        session->exportTo(m_work->file(u"avis"_s));
        QVERIFY(session->finishExport());
        exportedAt = session->review().modifiedAt;
        m_work->later();
        session->addRemark(QString());
        QVERIFY(session->flush());
        QVERIFY(!isExported());
        session->undoStack()->undo();
        QVERIFY(session->flush());
        QVERIFY(isExported());
        QCOMPARE(session->review().state, ReviewState::Done);
        QCOMPARE(session->review().modifiedAt, exportedAt);
        session->undoStack()->redo();
        QVERIFY(session->flush());
        QVERIFY(!isExported());
        session->undoStack()->undo();
    }
    // The same of one that is taken up again.
    const auto session = m_work->open();
    QVERIFY(session->isTakenUp());
    session->setOpinion(Opinion::Unfavourable);
    QVERIFY(session->flush());
    QVERIFY(!isExported());
    session->undoStack()->undo();
    QVERIFY(session->flush());
    QVERIFY(isExported());
    QCOMPARE(session->review().modifiedAt, exportedAt);
}

void TestKeptReviews::anotherWindowIsNotWrittenOver()
{
    const ReviewStore store(m_work->root());
    {
        const auto session = m_work->open();
        session->addRemark(QString());
    }
    const auto here = m_work->open();
    {
        const auto there = m_work->open();
        there->setText(u"/remarks/%1/text"_s.arg(there->addRemark(u"/service/title"_s)), u"Là."_s);
        QVERIFY(there->flush());
        // Its own work is no other's.
        there->setOpinion(Opinion::Favourable);
        QVERIFY(there->flush());
    }
    here->setText(u"/remarks/%1/text"_s.arg(here->addRemark(u"/service/title"_s)), u"Ici."_s);
    here->setNote(u"Appeler."_s);
    QVERIFY(!here->flush());
    QCOMPARE(here->saveState(), SaveState::ChangedOutside);
    QCOMPARE(here->saveError()->code, ErrorCode::FileChangedOutside);
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(store.list().constFirst().file.review.remarks.constLast().text, u"Là."_s);
    // What is no part of it is saved.
    QCOMPARE(store.note(m_work->input().request.id), u"Appeler."_s);
    here->keepBoth();
    QVERIFY(here->flush());
    QCOMPARE(store.list().size(), 2);
    const QString id = here->review().id;
    here->undoStack()->undo();
    QCOMPARE(here->review().id, id);
    QVERIFY(here->flush());
    QCOMPARE(store.list().size(), 2);
    // What was deleted elsewhere while it is being written is written again.
    QVERIFY(store.remove(id));
    here->addRemark(QString());
    QVERIFY(here->flush());
    QCOMPARE(store.list().size(), 2);
}

void TestKeptReviews::oneOfSeveralIsTakenUp()
{
    const ReviewStore store(m_work->root());
    {
        const auto session = m_work->open();
        session->addRemark(QString());
    }
    KeptReview second = store.list().constFirst();
    const QString first = second.file.review.id;
    second.file.review.id = u"5a1e0000-0000-4000-8000-000000000002"_s;
    second.file.review.modifiedAt = u"2030-01-01T00:00:00Z"_s;
    second.stamp.reset();
    QVERIFY(store.save(second));
    const auto taken = [this](const QString &id) {
        ReviewSessionOptions options = m_work->options();
        options.reviewId = id;
        return ReviewSession::prepare(m_work->input(), m_work->package(), {}, options).kept.file.review.id;
    };
    QCOMPARE(taken({}), second.file.review.id);
    QCOMPARE(taken(first), first);
    QCOMPARE(taken(u"of another request"_s), second.file.review.id);
}

void TestKeptReviews::isSetAsideAndTakenUpAgain()
{
    const auto state = [this] { return ReviewStore(m_work->root()).list().constFirst().file.review.state; };
    {
        const auto session = m_work->open();
        session->setOpinion(Opinion::Favourable);
        session->setAside(true);
        QVERIFY(session->flush());
        QCOMPARE(state(), ReviewState::SetAside);
        QCOMPARE(session->undoStack()->count(), 1);
    }
    const auto session = m_work->open();
    QVERIFY(session->isSetAside());
    session->setAside(false);
    QVERIFY(session->flush());
    QCOMPARE(state(), ReviewState::Started);
    session->exportTo(m_work->file(u"avis"_s));
    QVERIFY(session->finishExport());
    session->setAside(true);
    session->setAside(false);
    QCOMPARE(session->review().state, ReviewState::Done);
    session->setAside(true);
    session->addRemark(QString());
    QVERIFY(!session->isSetAside());
}

QTEST_MAIN(TestKeptReviews)
#include "tst_keptreviews.moc"
