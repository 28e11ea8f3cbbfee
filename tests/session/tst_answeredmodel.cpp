// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplecomparison.h"
#include "session/answeredmodel.h"
#include "session/modelroles.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestAnsweredModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void remarksAndAnswers();
    void aReviewOfAnotherRevision();

private:
    const QTemporaryDir m_dir;
    ComparedRequests m_requests;
};

void TestAnsweredModel::initTestCase()
{
    const auto [before, after] = twoRevisions(m_dir.path());
    m_requests = comparedRequests(before, after);
    QVERIFY(m_requests.isWhole());
}

void TestAnsweredModel::remarksAndAnswers()
{
    AnsweredModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRequests(m_requests);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.answered(), 3);
    const QModelIndex fixed = model.index(0, 0);
    QCOMPARE(fixed.data().toString(), u"1. Description"_s);
    QCOMPARE(fixed.data(kAnswerRole).toString(), u"corrected"_s);
    QCOMPARE(fixed.data(MeaningRole).toInt(), int(Meaning::Fine));
    QCOMPARE(fixed.data(kAnswerTextRole).toString(), u"See the change at the same place."_s);
    const QModelIndex open = model.index(2, 0);
    QVERIFY2(open.data().toString().endsWith(u", page 1"_s), qPrintable(open.data().toString()));
    QCOMPARE(open.data(MeaningRole).toInt(), int(Meaning::ToCorrect));
    const QModelIndex kept = model.index(3, 0);
    QCOMPARE(kept.data(MeaningRole).toInt(), int(Meaning::Advice));
    QVERIFY(kept.data(kAnswerTextRole).toString().contains(u"Le contentieux peut durer."_s));
    QVERIFY(kept.data(Qt::AccessibleTextRole).toString().contains(u"24 mois"_s));
    // Said to be corrected, though its place says what it said before.
    ComparedRequests same = m_requests;
    same.changes.clear();
    model.setRequests(same);
    QCOMPARE(model.index(0, 0).data(MeaningRole).toInt(), int(Meaning::ToCheck));
    same.after.input->request.service.description.clear();
    model.setRequests(same);
    QCOMPARE(model.index(0, 0).data(MeaningRole).toInt(), int(Meaning::ToCheck));
}

void TestAnsweredModel::aReviewOfAnotherRevision()
{
    ComparedRequests requests = m_requests;
    requests.before.input->request.revision = 7;
    AnsweredModel model;
    model.setRequests(requests);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestAnsweredModel)
#include "tst_answeredmodel.moc"
