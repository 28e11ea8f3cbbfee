// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/answermodel.h"
#include "testdraft.h"
#include "testreview.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestAnswerModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void remarksStandByStep();
    void answersChangeState();
    void countsFollow();
    void setAsideAsksNothing();
    void wordsAreOneLine();
    void sayingWhereOnWhichPage();

private:
    QString cell(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model->index(row, column).data(role).toString();
    }
    RemarkRef ref(const QString &remark) const { return {reviewOf({}).id, remark}; }
    void give(const Review &review)
    {
        const auto taken =
            m_draft->session().importReview(writeReviewFile(m_dir.filePath(u"given.review.json"_s), review));
        QVERIFY(taken);
    }

    QTemporaryDir m_dir;
    std::unique_ptr<AnswerModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<TestDraft> m_draft;
};

void TestAnswerModel::init()
{
    m_tester.reset();
    m_model.reset();
    Request request;
    request.id = u"r"_s;
    request.service.title = u"Marchés"_s;
    m_draft = std::make_unique<TestDraft>(request);
    m_model = std::make_unique<AnswerModel>(m_draft->session());
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestAnswerModel::remarksStandByStep()
{
    Review review = reviewOf(u"r"_s);
    review.remarks.prepend(remarkOn(u"w"_s, {}, u"Revoyez l’ensemble."_s));
    review.remarks[3].page = 2;
    give(review);
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(cell(0, AnswerModel::StateColumn), u"changes requested"_s);
    QVERIFY(cell(0, AnswerModel::WordsColumn).contains(u"Jeanne Orsini"_s));
    QVERIFY(cell(0, AnswerModel::WordsColumn).contains(u"Trois points"_s));
    QVERIFY(cell(0, AnswerModel::StepColumn).isEmpty());
    const QList<int> steps{8, 2, 2, 5};
    for (int row = 1; row <= 4; ++row)
        QCOMPARE(m_model->index(row, 0).data(StepRole).toInt(), steps.at(row - 1));
    QVERIFY(cell(1, AnswerModel::WordsColumn).contains(u"The whole request"_s));
    QVERIFY(cell(2, AnswerModel::WordsColumn).startsWith(u"2. "_s));
    QVERIFY(cell(2, AnswerModel::WordsColumn).contains(u"Description"_s));
    QCOMPARE(cell(2, 0, TargetRole), u"/service/description"_s);
    QVERIFY(cell(4, AnswerModel::WordsColumn).contains(u"no longer in the request"_s));
    QVERIFY(cell(4, AnswerModel::WordsColumn).contains(u"page 2"_s));
    for (int column = 0; column < AnswerModel::ColumnCount; ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestAnswerModel::answersChangeState()
{
    give(reviewOf(u"r"_s));
    QCOMPARE(cell(1, AnswerModel::StateColumn), u"to correct"_s);
    QCOMPARE(cell(2, AnswerModel::StateColumn), u"advised"_s);
    DraftSession &session = m_draft->session();
    QCOMPARE(firstUnanswered(session.reviews()), ref(u"a"_s));
    session.answerRemark(ref(u"a"_s), {AnswerState::Fixed, {}});
    QCOMPARE(cell(1, AnswerModel::StateColumn), u"corrected"_s);
    QCOMPARE(m_model->index(1, 0).data(MeaningRole).toInt(), int(Meaning::Fine));
    QCOMPARE(firstUnanswered(session.reviews()), ref(u"c"_s));
    session.answerRemark(ref(u"c"_s), {AnswerState::Kept, u"Inutile."_s});
    QCOMPARE(cell(3, AnswerModel::StateColumn), u"kept"_s);
    QCOMPARE(firstUnanswered(session.reviews()), RemarkRef());
}

void TestAnswerModel::countsFollow()
{
    QSignalSpy counts(m_model.get(), &AnswerModel::countsChanged);
    give(reviewOf(u"r"_s));
    QCOMPARE(m_model->open(), 3);
    QCOMPARE(m_model->total(), 3);
    QCOMPARE(counts.size(), 1);
    m_draft->session().answerRemark(ref(u"b"_s), {AnswerState::Fixed, {}});
    QCOMPARE(m_model->open(), 2);
    m_draft->session().undoStack()->undo();
    QCOMPARE(m_model->open(), 3);
    QCOMPARE(counts.size(), 3);
    m_draft->session().setText(u"/service/title"_s, u"Autre"_s);
    QCOMPARE(counts.size(), 3);
}

void TestAnswerModel::setAsideAsksNothing()
{
    Review review = reviewOf(u"r"_s);
    review.state = ReviewState::SetAside;
    give(review);
    QCOMPARE(m_model->open(), 0);
    QCOMPARE(m_model->total(), 3);
    QCOMPARE(firstUnanswered(m_draft->session().reviews()), RemarkRef());
    QCOMPARE(m_draft->session().reviews().openCount().must, 0);
}

void TestAnswerModel::wordsAreOneLine()
{
    Review review = reviewOf(u"r"_s);
    review.remarks[0].text = QString(u"Un\nlong texte "_s).repeated(2000);
    review.message = review.remarks[0].text;
    give(review);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QString words = cell(row, AnswerModel::WordsColumn);
        QVERIFY(!words.contains(u'\n') && words.size() < 700);
    }
}

void TestAnswerModel::sayingWhereOnWhichPage()
{
    Request request;
    request.id = u"r"_s;
    Document document;
    document.id = u"d1"_s;
    document.title = u"Délibération"_s;
    document.sha512 = u"abc"_s;
    request.documents = {document};
    TestDraft draft(request);
    AnswerModel model(draft.session());
    Review review = reviewOf(u"r"_s);
    review.remarks = {remarkOn(u"a"_s, u"/documents/d1"_s, u"Illisible."_s)};
    review.remarks[0].page = 2;
    review.remarks[0].area = {0.1, 0.8, 0.1, 0.1};
    review.remarks[0].documentSha512 = u"abc"_s;
    QVERIFY(draft.session().importReview(writeReviewFile(m_dir.filePath(u"p.review.json"_s), review)));
    const auto words = [&model] { return model.index(1, AnswerModel::WordsColumn).data().toString(); };
    QCOMPARE(words(), u"1. D1 Délibération, page 2, at the bottom left: Illisible."_s);
    draft.session().edit(u"/documents/d1"_s, [](Request &edited) { edited.documents[0].sha512 = u"def"_s; });
    QVERIFY2(words().contains(u"at the bottom left (the document was replaced since): "_s),
             qPrintable(words()));
}

QTEST_GUILESS_MAIN(TestAnswerModel)
#include "tst_answermodel.moc"
