// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "sampledraft.h"
#include "session/findingmodel.h"
#include "session/stepmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The models of the steps and of the findings, which say the same of one draft.
class TestSteps : public QObject
{
    Q_OBJECT

private slots:
    void emptyDraftIsToDo();
    void completeDraftIsDone();
    void saysWhatIsWrong();
    void missingWaitsUntilStepIsBegun();
    void lastStepListsWhatIsMissing();
    void exportedIsDone();
    void findingsInOrder();
    void followsEachEdit();
};

namespace {

struct Desk
{
    explicit Desk(const QString &example = {})
        : session(example.isEmpty() ? openEmpty(dir.filePath(u"draft"_s))
                                    : openExample(example, dir.filePath(u"draft"_s)))
        , steps(*session)
        , findings(*session, steps)
    {
    }

    QString state(int step) const { return steps.index(step - 1).data(DetailRole).toString(); }
    Meaning meaning(int step) const
    {
        return static_cast<Meaning>(steps.index(step - 1).data(MeaningRole).toInt());
    }
    bool lists(const QString &rule) const
    {
        const QList<FindingRow> &rows = findings.rows();
        return std::any_of(rows.cbegin(), rows.cend(),
                           [&](const FindingRow &row) { return row.finding.rule == rule; });
    }

    QTemporaryDir dir;
    std::unique_ptr<DraftSession> session;
    StepModel steps;
    FindingModel findings;
    QAbstractItemModelTester stepTester{&steps, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QAbstractItemModelTester findingTester{&findings, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

void TestSteps::emptyDraftIsToDo()
{
    const Desk desk;
    for (int step = 1; step <= StepModel::kSteps; ++step)
        QCOMPARE(desk.state(step), u"to do"_s);
    QCOMPARE(desk.steps.doneSteps(), 0);
    QCOMPARE(desk.findings.rowCount(), 0);
    QVERIFY(desk.findings.toFillIn() > 10);
    QCOMPARE(desk.findings.toCorrect(), 0);
    QCOMPARE(desk.steps.index(2).data().toString(), u"3. The data"_s);
    QCOMPARE(desk.steps.index(2).data(Qt::AccessibleTextRole).toString(), u"Step 3. The data: to do"_s);
}

void TestSteps::completeDraftIsDone()
{
    const Desk desk(u"complete"_s);
    for (int step = 1; step < StepModel::kSteps; ++step)
        QCOMPARE(desk.meaning(step), Meaning::Fine);
    QCOMPARE(desk.state(8), u"to do"_s);
    QCOMPARE(desk.steps.doneSteps(), 7);
}

void TestSteps::saysWhatIsWrong()
{
    Desk desk(u"complete"_s);
    desk.session->setText(u"/organisation/siret"_s, u"123"_s);
    QCOMPARE(desk.state(1), u"1 to correct"_s);
    QCOMPARE(desk.meaning(1), Meaning::ToCorrect);
    QCOMPARE(desk.findings.toCorrect(), 1);
    desk.session->setText(u"/contacts/business/phoneNumber"_s, u"12"_s);
    QCOMPARE(desk.state(7), u"1 to check"_s);
    QCOMPARE(desk.meaning(7), Meaning::ToCheck);
    desk.session->setText(u"/contacts/business/email"_s, QString());
    QCOMPARE(desk.state(7), u"in progress"_s);
    desk.session->undoStack()->undo();
    desk.session->undoStack()->undo();
    QCOMPARE(desk.state(7), u"done"_s);
}

void TestSteps::missingWaitsUntilStepIsBegun()
{
    Desk desk;
    desk.session->setText(u"/service/title"_s, u"Un portail"_s);
    QVERIFY(desk.lists(u"use-case-missing"_s));
    QVERIFY(!desk.lists(u"recipients-missing"_s));
    QCOMPARE(desk.state(2), u"in progress"_s);
    desk.session->setText(u"/service/title"_s, QString());
    QVERIFY(!desk.lists(u"use-case-missing"_s));
}

void TestSteps::lastStepListsWhatIsMissing()
{
    Desk desk;
    desk.steps.openLastStep();
    QVERIFY(desk.lists(u"recipients-missing"_s));
    QVERIFY(desk.state(6).endsWith(u"to fill in"));
    QCOMPARE(desk.meaning(6), Meaning::ToDo);
    QCOMPARE(desk.state(8), u"in progress"_s);
}

void TestSteps::exportedIsDone()
{
    Desk desk(u"complete"_s);
    desk.session->updateState([](DraftState &state) {
        state.lastExport = DraftState::Export{1, QString(), QString()};
    });
    desk.steps.retranslate();
    QCOMPARE(desk.state(8), u"exported"_s);
    desk.session->setText(u"/service/title"_s, u"Autre titre du projet"_s);
    QVERIFY(desk.session->flush());
    QCOMPARE(desk.state(8), u"to do"_s);
}

void TestSteps::findingsInOrder()
{
    Desk desk(u"incomplete"_s);
    desk.steps.openLastStep();
    QVERIFY(desk.findings.rowCount() > 3);
    int last = 0;
    for (const FindingRow &row : desk.findings.rows()) {
        const Finding &finding = row.finding;
        const int rank = finding.missing                          ? 2
                         : finding.severity == Severity::Blocking ? 0
                         : finding.severity == Severity::Warning  ? 1
                                                                  : 3;
        QVERIFY(rank >= last);
        last = rank;
        QVERIFY(!row.message.isEmpty());
        QVERIFY(row.step >= 1 && row.step <= StepModel::kSteps);
    }
    const QModelIndex first = desk.findings.index(0, FindingModel::SeverityColumn);
    QVERIFY(first.data(TargetRole).isValid());
}

/// Views keep their selection: only rows that differ are told of.
void TestSteps::followsEachEdit()
{
    Desk desk(u"complete"_s);
    QSignalSpy reset(&desk.findings, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&desk.findings, &QAbstractItemModel::rowsInserted);
    desk.session->setText(u"/organisation/siret"_s, u"123"_s);
    QCOMPARE(inserted.size(), 1);
    desk.session->setText(u"/organisation/siret"_s, u"1234"_s);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
