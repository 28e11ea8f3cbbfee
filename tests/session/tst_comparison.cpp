// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "samplecomparison.h"
#include "session/answeredmodel.h"
#include "session/comparisonmodel.h"
#include "session/modelroles.h"
#include "session/mutedrole.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using State = Comparison::State;
using Kind = WordRun::Kind;
using Reporting = QAbstractItemModelTester::FailureReportingMode;

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void comparesInTheBackground();
    void theEarlierRevisionStandsBefore();
    void dropsWhatIsStale();
    void cancelled();
    void doesNotWaitForDocuments();
    void pagesAreToldLater();
    void verdicts();
    void oneThatCannotBeRead();
    void fieldsAndWords();
    void documentsByContent();
    void changesOnly();
    void aStepWithoutAnything();
    void findsPlaces();
    void textToPaste();
    void steps();
    void speaksTheLanguage();

private:
    static QModelIndex row(const QAbstractItemModel &model, const QString &label)
    {
        return model
            .match(model.index(0, 0), Qt::DisplayRole, label, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    static QList<WordRun> runs(const QModelIndex &row, int column)
    {
        return row.siblingAtColumn(column).data(kRunsRole).value<QList<WordRun>>();
    }

    const QTemporaryDir m_dir;
    QString m_before;
    QString m_after;
    ComparedRequests m_requests;
};

void TestComparison::initTestCase()
{
    std::tie(m_before, m_after) = twoRevisions(m_dir.path());
    m_requests = comparedRequests(m_before, m_after);
    QVERIFY(m_requests.isWhole());
}

void TestComparison::comparesInTheBackground()
{
    Comparison comparison(reviewOptions());
    QSignalSpy states(&comparison, &Comparison::stateChanged);
    QCOMPARE(comparison.state(), State::Idle);
    comparison.compare(m_before, m_after);
    QCOMPARE(comparison.state(), State::Comparing);
    QCOMPARE(states.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(comparison.state(), State::Compared, 30'000);
    QCOMPARE(states.size(), 2);
    QVERIFY(comparison.requests().isWhole());
    QVERIFY(comparison.requests().isOneRequest());
    QCOMPARE(comparison.requests().before.path, m_before);
    QCOMPARE(comparison.requests().changes.size(), 7);
}

void TestComparison::theEarlierRevisionStandsBefore()
{
    const ComparedRequests requests = comparedRequests(m_after, m_before);
    QCOMPARE(requests.before.path, m_before);
    QCOMPARE(requests.after.input->request.revision, 2);
    QVERIFY(!requests.reviews().isEmpty());
}

void TestComparison::dropsWhatIsStale()
{
    Comparison comparison(reviewOptions());
    comparison.compare(m_before, m_after);
    comparison.compare(m_before, m_before);
    QSignalSpy states(&comparison, &Comparison::stateChanged);
    QTRY_COMPARE_WITH_TIMEOUT(comparison.state(), State::Compared, 30'000);
    QCOMPARE(comparison.requests().after.path, m_before);
    QVERIFY(comparison.requests().changes.isEmpty());
    QTest::qWait(50);
    QCOMPARE(states.size(), 1);
}

void TestComparison::cancelled()
{
    Comparison comparison(reviewOptions());
    comparison.compare(m_before, m_after);
    comparison.cancel();
    QCOMPARE(comparison.state(), State::Cancelled);
    QSignalSpy states(&comparison, &Comparison::stateChanged);
    QTest::qWait(100);
    QCOMPARE(states.size(), 0);
}

void TestComparison::doesNotWaitForDocuments()
{
    const QString slow = m_dir.filePath(u"slow"_s);
    QVERIFY(writeFile(slow, "#!/bin/sh\nexec sleep 60\n",
                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString package = exportExample(u"complete"_s, m_dir.path());
    const ReviewOptions options{&exampleDay, DocumentInspector(slow, std::chrono::seconds(60))};
    Comparison comparison(options);
    QSignalSpy examined(&comparison, &Comparison::examined);
    comparison.compare(m_before, m_after);
    QTRY_COMPARE_WITH_TIMEOUT(comparison.state(), State::Compared, 20'000);
    QCOMPARE(comparison.requests().changes.size(), 7);
    // Interrupted, what is known stays, and no other process goes on.
    comparison.cancel();
    QCOMPARE(comparison.state(), State::Compared);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    // So it is where the comparison is gone, of packages, too.
    {
        Comparison gone(options);
        gone.compare(package, m_after);
        QTRY_COMPARE_WITH_TIMEOUT(gone.state(), State::Compared, 20'000);
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QVERIFY(examined.isEmpty());
}

void TestComparison::pagesAreToldLater()
{
    Comparison comparison(reviewOptions());
    QSignalSpy examined(&comparison, &Comparison::examined);
    comparison.compare(m_before, m_after);
    QTRY_COMPARE_WITH_TIMEOUT(comparison.state(), State::Compared, 30'000);
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, Reporting::Fatal);
    model.setRequests(comparison.requests());
    const QPersistentModelIndex renamed = row(model, u"Same content, renamed"_s);
    const QModelIndex after = renamed.sibling(renamed.row(), ComparisonModel::AfterColumn);
    QVERIFY(!after.data(DetailRole).toString().contains(u"page"_s));
    QVERIFY(!examined.isEmpty() || examined.wait(30'000));
    model.retell(comparison.requests());
    QVERIFY(renamed.isValid());
    QVERIFY(after.data(DetailRole).toString().contains(u"page"_s));
}

void TestComparison::verdicts()
{
    using Verdict = ReceivedRow::Verdict;
    QVERIFY(!m_requests.before.verdict());
    const QString package = exportExample(u"complete"_s, m_dir.path());
    const QString folder = m_dir.filePath(u"altered"_s);
    QVERIFY(unpack(package, folder));
    QVERIFY(alter(folder + u"/data/demande.html"_s));
    const ComparedRequests requests = comparedRequests(package, folder);
    QCOMPARE(requests.before.verdict(), Verdict::Valid);
    QCOMPARE(requests.after.verdict(), Verdict::Altered);
    QVERIFY(requests.changes.isEmpty());
}

void TestComparison::oneThatCannotBeRead()
{
    const QString broken = m_dir.filePath(u"broken.zip"_s);
    QVERIFY(writeFile(broken, "no package"));
    const ComparedRequests requests = comparedRequests(m_before, broken);
    QVERIFY(requests.before.input);
    QVERIFY(!requests.after.input);
    QVERIFY(requests.after.error);
    QCOMPARE(requests.after.verdict(), ReceivedRow::Verdict::Unreadable);
    ComparisonModel model;
    model.setRequests(requests);
    QCOMPARE(model.rowCount(), 0);
    AnsweredModel answered;
    answered.setRequests(requests);
    QCOMPARE(answered.rowCount(), 0);
}

void TestComparison::fieldsAndWords()
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, Reporting::Fatal);
    model.setRequests(m_requests);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Revision 1"_s);
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), u"Revision 2"_s);
    const QModelIndex volume = row(model, u"Expected volume"_s);
    QVERIFY(volume.isValid());
    QCOMPARE(volume.parent().data().toString(), u"2. The need"_s);
    QVERIFY(volume.parent().data(GroupRole).toBool());
    const QList<WordRun> before = runs(volume, ComparisonModel::BeforeColumn);
    QCOMPARE(before.size(), 3);
    QCOMPARE(before.at(1), (WordRun{Kind::Removed, u"400"_s}));
    const QList<WordRun> after = runs(volume, ComparisonModel::AfterColumn);
    QCOMPARE(after.at(1), (WordRun{Kind::Added, u"1200"_s}));
    QCOMPARE(volume.data(TargetRole).toString(), u"/service/expectedVolume"_s);
    // For who does not see what is struck through.
    QCOMPARE(volume.data(Qt::AccessibleTextRole).toString(), u"Expected volume, removed: 400, added: 1200"_s);
    const QModelIndex cell = volume.siblingAtColumn(ComparisonModel::AfterColumn);
    QVERIFY2(cell.data(Qt::AccessibleTextRole).toString().endsWith(u"added: 1200"_s),
             qPrintable(cell.data(Qt::AccessibleTextRole).toString()));
    QVERIFY(!(model.flags(cell) & Qt::ItemIsEditable));

    const QString datum = m_requests.after.input->catalogue.endpointTitle(u"cartes_professionnelles_fntp"_s);
    const QModelIndex added = row(model, datum);
    QVERIFY(added.isValid());
    QCOMPARE(added.siblingAtColumn(ComparisonModel::BeforeColumn).data().toString(), u"not asked for"_s);
    QVERIFY(added.siblingAtColumn(ComparisonModel::BeforeColumn).data(kMutedRole).toBool());
    QCOMPARE(added.siblingAtColumn(ComparisonModel::AfterColumn).data().toString(),
             u"asked for: Apprécier la capacité technique."_s);
}

void TestComparison::documentsByContent()
{
    ComparisonModel model;
    model.setRequests(m_requests);
    const QModelIndex renamed = row(model, u"Same content, renamed"_s);
    QVERIFY(renamed.isValid());
    QCOMPARE(renamed.parent().data().toString(), u"5. Supporting documents"_s);
    const QModelIndex after = renamed.siblingAtColumn(ComparisonModel::AfterColumn);
    QCOMPARE(after.data().toString(), u"délibération-du-conseil.pdf"_s);
    QVERIFY2(after.data(DetailRole).toString().endsWith(u"same fingerprint"_s),
             qPrintable(after.data(DetailRole).toString()));
    QVERIFY(after.data(DetailRole).toString().contains(u"page"_s));
}

void TestComparison::changesOnly()
{
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, Reporting::Fatal);
    model.setRequests(m_requests);
    QVERIFY(model.changesOnly());
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(!model.step(1).isValid());
    QVERIFY(!model.step(6).isValid());
    model.setChangesOnly(false);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.step(1).data(DetailRole).toString(), u"identical"_s);
    QVERIFY(model.rowCount(model.step(1)) > 5);
    const QModelIndex title = row(model, u"Title"_s);
    QCOMPARE(title.siblingAtColumn(1).data(), title.siblingAtColumn(2).data());
    QVERIFY(!title.data(kChangeRole).isValid());
    // What changed stands there once.
    QCOMPARE(model
                 .match(model.index(0, 0), Qt::DisplayRole, u"Expected volume"_s, -1,
                        Qt::MatchExactly | Qt::MatchRecursive)
                 .size(),
             1);
}

void TestComparison::aStepWithoutAnything()
{
    ComparedRequests nothing;
    nothing.before.input = nothing.after.input = RequestInput();
    ComparisonModel model;
    QAbstractItemModelTester tester(&model, Reporting::Fatal);
    model.setRequests(nothing);
    QCOMPARE(model.rowCount(), 0);
    model.setChangesOnly(false);
    QCOMPARE(model.rowCount(), ComparisonSteps::kSteps);
    for (int step = 1; step <= ComparisonSteps::kSteps; ++step) {
        QCOMPARE(model.rowCount(model.step(step)), 1);
        const QModelIndex row = model.index(0, 0, model.step(step));
        QVERIFY(row.data(kMutedRole).toBool() && !row.data(kChangeRole).isValid());
    }
}

void TestComparison::findsPlaces()
{
    ComparisonModel model;
    model.setRequests(m_requests);
    for (int i = 0; i < model.changes(); ++i)
        QCOMPARE(model.change(i).data(kChangeRole).toInt(), i);
    QVERIFY(!model.change(model.changes()).isValid());
    QCOMPARE(model.at(u"/service/expectedVolume"_s).data().toString(), u"Expected volume"_s);
    QVERIFY(model.at(u"/documents/d1"_s).isValid());
    QVERIFY(model.at(u"/contacts/dataProtectionOfficer"_s).isValid());
    QVERIFY(!model.at(u"/service/title"_s).isValid());
    QVERIFY(!model.at(QString()).isValid());

    // From row to row, and from a heading to what is below or above it.
    QModelIndex row = model.step(2);
    for (int i = 0; i < model.changes(); ++i) {
        row = model.nextChange(row, 1);
        QCOMPARE(row, model.change(i));
    }
    QVERIFY(!model.nextChange(row, 1).isValid());
    for (int i = model.changes() - 2; i >= 0; --i) {
        row = model.nextChange(row, -1);
        QCOMPARE(row, model.change(i));
    }
    QVERIFY(!model.nextChange(row, -1).isValid());
    QCOMPARE(model.nextChange(model.step(5), -1).data(kChangeRole).toInt(),
             model.nextChange(model.step(5), 1).data(kChangeRole).toInt() - 1);
    QVERIFY(!model.nextChange({}, 1).isValid());
}

void TestComparison::textToPaste()
{
    ComparisonModel model;
    QCOMPARE(model.text(), QString());
    model.setRequests(m_requests);
    const QString text = model.text();
    QVERIFY2(text.startsWith(u"2. The need\n- Description: "_s), qPrintable(text));
    QVERIFY(text.contains(
        u"- Expected volume: Environ 60 consultations et [-400-]{+1200+} candidatures par an\n"_s));
    QCOMPARE(text.count(u"\n- "_s), model.changes());
}

void TestComparison::steps()
{
    ComparisonSteps steps;
    QAbstractItemModelTester tester(&steps, Reporting::Fatal);
    QCOMPARE(steps.summary(), u"No change"_s);
    steps.setRequests(m_requests);
    QCOMPARE(steps.rowCount(), 7);
    QCOMPARE(steps.index(0).data(DetailRole).toString(), u"identical"_s);
    QCOMPARE(steps.index(1).data(kChangeRole).toInt(), 2);
    QCOMPARE(steps.index(1).data().toString(), u"2. The need"_s);
    QVERIFY(steps.summary().startsWith(u'7'));
}

void TestComparison::speaksTheLanguage()
{
    Comparison comparison(reviewOptions());
    comparison.compare(m_before, m_after);
    QTRY_COMPARE_WITH_TIMEOUT(comparison.state(), State::Compared, 30'000);
    const QString before = comparison.requests().changes.constFirst().text.place;
    QSignalSpy states(&comparison, &Comparison::stateChanged);
    installLanguage(u"fr"_s);
    comparison.retranslate();
    QVERIFY(states.wait(5000));
    QVERIFY(comparison.requests().changes.constFirst().text.place != before);
    installLanguage(u"en"_s);
}

QTEST_MAIN(TestComparison)
#include "tst_comparison.moc"
