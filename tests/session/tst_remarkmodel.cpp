// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "samplework.h"
#include "session/modelroles.h"
#include "session/remarkmodel.h"
#include "session/summarymodel.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// The remarks of a review, in their list and at the rows of the request.
class TestRemarkModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listsTheRemarks();
    void followsUndo();
    void rememberWhichDocument();
    void movedOnTheirPage();
    void standAtTheRowsOfTheRequest();
    void everyRowTellsWhatItIsAbout();
    void placesInWords_data();
    void placesInWords();

private:
    std::unique_ptr<ReviewWork> m_work;
    std::unique_ptr<ReviewSession> m_session;
};

void TestRemarkModel::init()
{
    installLanguage(u"en"_s);
    m_session.reset();
    m_work = std::make_unique<ReviewWork>();
    QVERIFY(m_work->isFine());
    m_session = m_work->open();
}

static QString at(const RemarkModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

void TestRemarkModel::listsTheRemarks()
{
    RemarkModel model(*m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    const QString id = m_session->addRemark(u"/service/description"_s);
    m_session->setText(u"/remarks/%1/text"_s.arg(id), u"Dites qui lit."_s);
    m_session->setText(u"/remarks/%1/suggestedValue"_s.arg(id), u"Un texte"_s);
    m_session->setReason(id, RemarkReason::Missing);
    const QString other = m_session->addRemark(u"/documents/d1"_s, 2);
    m_session->setSeverity(other, RemarkSeverity::Should);

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, RemarkModel::NumberColumn).data().toInt(), 1);
    QCOMPARE(at(model, 0, RemarkModel::PlaceColumn), u"Description"_s);
    QCOMPARE(at(model, 0, RemarkModel::ReasonColumn), u"missing"_s);
    QCOMPARE(at(model, 0, RemarkModel::SeverityColumn), u"to correct"_s);
    QCOMPARE(at(model, 0, RemarkModel::TextColumn), u"Dites qui lit.\nSuggested value: Un texte"_s);
    QCOMPARE(model.index(0, RemarkModel::SeverityColumn).data(MeaningRole).toInt(), int(Meaning::ToCorrect));
    QCOMPARE(model.index(1, RemarkModel::SeverityColumn).data(MeaningRole).toInt(), int(Meaning::Advice));
    QVERIFY(at(model, 1, RemarkModel::PlaceColumn).endsWith(u", page 2"_s));
    QCOMPARE(model.index(1, 0).data(IdRole).toString(), other);
    QCOMPARE(model.index(0, 0).data(TargetRole).toString(), u"/service/description"_s);
    QCOMPARE(model.indexOf(other).row(), 1);
    QVERIFY(!model.indexOf(u"nobody"_s).isValid());
    // A screen reader says all of it.
    const QString said = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    for (const QString &word :
         {u"Remark 1, Description"_s, u"to correct"_s, u"missing"_s, u"Dites qui lit."_s})
        QVERIFY2(said.contains(word), qPrintable(said));
}

void TestRemarkModel::followsUndo()
{
    RemarkModel model(*m_session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QString first = m_session->addRemark(u"/service/title"_s);
    // A row stays itself where one comes before it.
    const QPersistentModelIndex kept = model.indexOf(first);
    const QString second = m_session->addRemark(QString());
    QCOMPARE(at(model, 0, RemarkModel::PlaceColumn), u"The request as a whole"_s);
    QCOMPARE(kept.data(IdRole).toString(), first);
    QCOMPARE(kept.data().toInt(), 2);
    m_session->removeRemark(second);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.indexOf(first).row(), 0);
    m_session->undoStack()->undo();
    QCOMPARE(model.indexOf(first).row(), 1);
    const QString before = at(model, 1, RemarkModel::PlaceColumn);
    installLanguage(u"fr"_s);
    model.retranslate();
    installLanguage(u"en"_s);
    model.retranslate();
    QCOMPARE(at(model, 1, RemarkModel::PlaceColumn), before);
}

/// Else nobody could know later whether the page is still the one that was meant.
void TestRemarkModel::rememberWhichDocument()
{
    const QString digest = m_work->input().request.document(u"d1"_s)->sha512;
    QVERIFY(!digest.isEmpty());
    const QString page = m_session->addRemark(u"/documents/d1"_s, 1);
    const QString document = m_session->addRemark(u"/documents/d1"_s);
    QCOMPARE(m_session->review().remark(page)->documentSha512, digest);
    QCOMPARE(m_session->review().remark(document)->documentSha512, QString());
    // Of what it is on now, not of what it was copied from.
    Remark former = *m_session->review().remark(page);
    former.documentSha512 = u"00"_s;
    QCOMPARE(m_session->review().remark(m_session->addRemark(former))->documentSha512, digest);
}

/// A rectangle that is drawn anew may stand above others.
void TestRemarkModel::movedOnTheirPage()
{
    const QString upper = m_session->addRemark(u"/documents/d1"_s, 1, {0.1, 0.3, 0.1, 0.1});
    const QString lower = m_session->addRemark(u"/documents/d1"_s, 1, {0.1, 0.6, 0.1, 0.1});
    QCOMPARE(m_session->numberOf(lower), 2);
    m_session->setArea(lower, {0.1, 0.1, 0.1, 0.1});
    QCOMPARE(m_session->numberOf(lower), 1);
    QCOMPARE(m_session->undoField(), u"/remarks/"_s + lower);
    m_session->undoStack()->undo();
    QCOMPARE(m_session->numberOf(upper), 1);
    const Review before = m_session->review();
    m_session->setArea(u"nobody"_s, {0.1, 0.1, 0.1, 0.1});
    QCOMPARE(m_session->review(), before);
}

void TestRemarkModel::standAtTheRowsOfTheRequest()
{
    SummaryModel summary;
    QAbstractItemModelTester tester(&summary, QAbstractItemModelTester::FailureReportingMode::Fatal);
    summary.setInput(m_work->input());
    const QString datum = m_work->input().request.endpoints.constFirst().id;
    Remark description;
    description.target = u"/service/description"_s;
    Remark purpose;
    purpose.target = u"/endpoints/%1/purpose"_s.arg(datum);
    Remark whole;
    summary.setRemarks({description, whole, purpose, description});

    const QModelIndex row = summary.rowOf(u"/service/description"_s);
    QCOMPARE(row.data().toString(), u"Description"_s);
    const auto numbersAt = [](const QModelIndex &index) {
        return index.siblingAtColumn(SummaryModel::RemarksColumn)
            .data(SummaryModel::NumbersRole)
            .value<QList<int>>();
    };
    QCOMPARE(numbersAt(row), (QList<int>{1, 4}));
    QCOMPARE(row.siblingAtColumn(SummaryModel::RemarksColumn).data().toString(), u"1, 4"_s);
    // A part without a row of its own stands at the whole of it.
    QCOMPARE(numbersAt(summary.rowOf(u"/endpoints/%1"_s.arg(datum))), QList<int>{3});
    QVERIFY(!summary.rowOf(QString()).isValid());
    QVERIFY(!summary.rowOf(u"/no/such/thing"_s).isValid());
    // Sections count.
    QCOMPARE(summary.index(1, SummaryModel::RemarksColumn).data().toString(), u"2 remarks"_s);
    QCOMPARE(summary.index(0, SummaryModel::RemarksColumn).data().toString(), u"no remark"_s);
    summary.setRemarks({});
    QCOMPARE(numbersAt(row), QList<int>());
    QCOMPARE(summary.index(1, SummaryModel::RemarksColumn).data().toString(), u"no remark"_s);
}

void TestRemarkModel::everyRowTellsWhatItIsAbout()
{
    SummaryModel summary;
    summary.setInput(m_work->input());
    int rows = 0;
    for (int section = 0; section < summary.rowCount(); ++section) {
        const QModelIndex group = summary.index(section, 0);
        QVERIFY(!group.data(TargetRole).toString().isEmpty());
        for (int row = 0; row < summary.rowCount(group); ++row) {
            // Its own place, or that of the section.
            QVERIFY(!SummaryModel::targetOf(summary.index(row, 0, group)).isEmpty());
            ++rows;
        }
    }
    QVERIFY(rows > 15);
    const Request &request = m_work->input().request;
    const QStringList targets{u"/organisation/siret"_s,
                              u"/filedFor"_s,
                              u"/vendor"_s,
                              u"/service/title"_s,
                              u"/service/useCases"_s,
                              u"/personalData/recipients"_s,
                              u"/personalData/retentionMonths"_s,
                              u"/legalFramework/nature"_s,
                              u"/applicant"_s,
                              u"/contacts/dataController"_s,
                              u"/documents/"_s + request.documents.constFirst().id,
                              u"/legalFramework/texts/"_s + request.legalFramework.texts.constFirst().id};
    for (const QString &target : targets)
        QCOMPARE(summary.rowOf(target).data(TargetRole).toString(), target);
}

void TestRemarkModel::placesInWords_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("whole");
    QTest::newRow("field") << u"/service/description"_s << 0 << u"Description"_s
                           << u"The need › Description"_s;
    QTest::newRow("section") << u"/service"_s << 0 << u"The need"_s << u"The need"_s;
    QTest::newRow("whole") << QString() << 0 << u"The request as a whole"_s << u"The request as a whole"_s;
    // Kept as it is written where the request has no such thing.
    QTest::newRow("unknown") << u"/documents/d99"_s << 3 << u"d99, page 3"_s
                             << u"Supporting documents › d99, page 3"_s;
}

void TestRemarkModel::placesInWords()
{
    QFETCH(QString, target);
    QFETCH(int, page);
    QFETCH(QString, place);
    QFETCH(QString, whole);
    Remark remark;
    remark.target = target;
    remark.page = page;
    QCOMPARE(remarkPlace(remark, m_work->input()), place);
    QCOMPARE(remarkPlace(remark, m_work->input(), true), whole);
}

QTEST_MAIN(TestRemarkModel)
#include "tst_remarkmodel.moc"
