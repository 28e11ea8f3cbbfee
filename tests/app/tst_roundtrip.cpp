// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/requestdiff.h"
#include "package/requestinput.h"
#include "review/packagedreviews.h"
#include "reviewwindow.h"
#include "session/answeredmodel.h"
#include "session/comparisonmodel.h"
#include "session/summarymodel.h"
#include "widgets/comparepage.h"
#include "widgets/reviewpage.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProcess>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// From the editor to the agent and back, twice, through one window each time.
class TestRoundTrip : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void eachAnswerStandsAtItsRemark();

private:
    void exportTo(const QString &package);
    void review(const QString &package);
    void remark(const QString &target, const QString &text);
    void answerAll();
    void answersAtTheDesk();
    void compareBoth();
    void diffOnTheCommandLine();
    QString file(const QString &name) const { return m_dir->filePath(name); }
    /// The card of the remark with that number.
    RemarkCard *numbered(int step, int number);
    QPushButton *button(int step, int number, const char *name);

    QString m_datum;
    QString m_document;
};

void TestRoundTrip::exportTo(const QString &package)
{
    m_answers->files = {package};
    m_window->wizard()->setStep(8);
    find<QAction>("exportAction")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(package), 30'000);
    const int revision = m_window->session()->request().revision;
    QTRY_COMPARE(m_window->session()->exportedRevision(), revision);
}

void TestRoundTrip::remark(const QString &target, const QString &text)
{
    if (target.isEmpty()) {
        auto *menu = find<QMenu>("newRemarkMenu");
        emit menu->aboutToShow();
        menu->actions().constLast()->trigger();
    } else {
        auto *tree = find<QTreeView>("requestView");
        tree->setCurrentIndex(qobject_cast<SummaryModel *>(tree->model())->rowOf(target));
        QTest::keyClick(tree, Qt::Key_Return);
    }
    QTest::keyClicks(find<QPlainTextEdit>("remarkText"), text);
}

void TestRoundTrip::review(const QString &package)
{
    m_window->openPackage(package);
    auto *page = m_window->findChild<ReviewPage *>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->session() != nullptr, 30'000);
    const Request &request = page->session()->input().request;
    m_datum = u"/endpoints/"_s + request.endpoints.constFirst().id;
    m_document = u"/documents/"_s + request.documents.constFirst().id;

    remark(u"/service/description"_s, u"Say who reads the data."_s);
    QTest::keyClicks(find<>("suggestedValue"), u"The clerks of procurement read them."_s);
    remark(m_datum, u"Name the text that founds it."_s);
    remark(m_document, u"A page is missing."_s);
    QTRY_VERIFY_WITH_TIMEOUT(find<QAbstractButton>("annotateButton")->isEnabled(), 30'000);
    find<QAbstractButton>("annotateButton")->click();
    QTest::keyClicks(find<QPlainTextEdit>("remarkText"), u"Article 2 names an order that is absent."_s);
    remark({}, u"How many files a year?"_s);
    find<QAbstractButton>("shouldRadio")->click();
    QCOMPARE(page->session()->review().remarks.size(), 5);

    auto *opinion = find<QComboBox>("opinionBox");
    opinion->setFocus();
    while (page->session()->review().opinion != Opinion::ChangesRequested)
        QTest::keyClick(opinion, Qt::Key_Down);
    find<QAbstractButton>("messageButton")->click();
    QTest::keyClicks(find<>("reviewerName"), u"Camille Relectrice"_s);
    m_answers->files = {file(u"avis.review.json"_s)};
    find<QAction>("exportReviewAction")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(find<>("exportedNotice")->isVisible(), 30'000);
    QVERIFY(QFile::exists(file(u"avis.review.json"_s)));
    find<QAction>("homeAction")->trigger();
}

RemarkCard *TestRoundTrip::numbered(int step, int number)
{
    m_window->wizard()->setStep(step);
    QCoreApplication::processEvents();
    const QString name = u"Remark %1"_s.arg(number);
    const QList<RemarkCard *> cards = m_window->wizard()->page()->findChildren<RemarkCard *>();
    for (RemarkCard *each : cards) {
        if (each->accessibleName().contains(name))
            return each;
    }
    return nullptr;
}

QPushButton *TestRoundTrip::button(int step, int number, const char *name)
{
    RemarkCard *card = numbered(step, number);
    auto *found = card ? card->findChild<QPushButton *>(QLatin1String(name)) : nullptr;
    if (!found)
        qFatal("no %s at remark %d", name, number);
    return found;
}

/// One way each.
void TestRoundTrip::answerAll()
{
    QTRY_COMPARE(m_window->session() ? m_window->session()->reviews().remarkCount() : 0, 5);
    // That on the whole is the first one, and is left.
    button(2, 2, "takeButton")->click();
    button(3, 3, "fixedButton")->click();
    // Of what was exported, nothing changed there.
    const QString said = numbered(3, 3)->accessibleDescription();
    QVERIFY2(said.contains(u"nothing changed here since revision 1"_s), qPrintable(said));
    QVERIFY(!numbered(2, 2)->accessibleDescription().contains(u"nothing changed"));
    button(5, 4, "keptButton")->click();
    auto *reason = numbered(5, 4)->findChild<QLineEdit *>(u"reasonEdit"_s);
    QTest::keyClicks(reason, u"It ends on page 1."_s);
    QTest::keyClick(reason, Qt::Key_Return);
    button(5, 5, "fixedButton")->click();
    // What is changed beside the suggested value.
    m_window->wizard()->setStep(2);
    auto *title = m_window->wizard()->page()->findChild<QLineEdit *>(u"titleEdit"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Portal of calls for tenders"_s);
    QTRY_COMPARE(m_window->session()->request().revision, 2);
}

/// Whoever opens the next revision sees each answer at its remark.
void TestRoundTrip::answersAtTheDesk()
{
    m_window->openPackage(file(u"r2.zip"_s));
    auto *page = m_window->findChildren<ReviewPage *>().constLast();
    QTRY_VERIFY_WITH_TIMEOUT(page->session() != nullptr, 30'000);
    auto *answered = page->findChild<QListView *>(u"answeredView"_s);
    QVERIFY(answered);
    QCOMPARE(answered->model()->rowCount(), 5);
    const QStringList answers{u"without answer"_s, u"corrected"_s, u"corrected"_s, u"kept"_s, u"corrected"_s};
    const QStringList targets{QString(), u"/service/description"_s, m_datum, m_document, m_document};
    for (int row = 0; row < 5; ++row) {
        const QModelIndex index = answered->model()->index(row, 0);
        QCOMPARE(index.data(kAnswerRole).toString(), answers.at(row));
        QCOMPARE(index.data(TargetRole).toString(), targets.at(row));
    }
    // The agent's own review of the first revision is said, and none of its remarks is lost from sight.
    auto *former = page->findChild<QWidget *>(u"formerNotice"_s);
    QVERIFY(former && former->isVisible());
    QCOMPARE(former->accessibleName(), u"You reviewed revision 1 of this request."_s);
    find<QAction>("homeAction")->trigger();
}

void TestRoundTrip::compareBoth()
{
    m_window->compare(file(u"r1.zip"_s), file(u"r2.zip"_s));
    auto *page = m_window->findChild<ComparePage *>();
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->state(), Comparison::State::Compared, 30'000);
    auto *remarks = page->findChild<QListView *>(u"remarksView"_s);
    QVERIFY(remarks);
    QCOMPARE(remarks->model()->rowCount(), 5);
    const QStringList answers{u"without answer"_s, u"corrected"_s, u"corrected"_s, u"kept"_s, u"corrected"_s};
    const QStringList targets{QString(), u"/service/description"_s, m_datum, m_document, m_document};
    for (int row = 0; row < 5; ++row) {
        const QModelIndex index = remarks->model()->index(row, 0);
        QCOMPARE(index.data(kAnswerRole).toString(), answers.at(row));
        QCOMPARE(index.data(TargetRole).toString(), targets.at(row));
    }
    QVERIFY(remarks->model()->index(3, 0).data(kAnswerTextRole).toString().contains(u"It ends on page 1."_s));
}

void TestRoundTrip::diffOnTheCommandLine()
{
    QProcess diff;
    diff.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"),
               {u"diff"_s, u"--json"_s, file(u"r1.zip"_s), file(u"r2.zip"_s)});
    QVERIFY(diff.waitForFinished(60'000));
    QCOMPARE(diff.exitCode(), 0);
    const QJsonObject said = QJsonDocument::fromJson(diff.readAllStandardOutput()).object();
    QStringList changed;
    const QJsonArray changes = said.value(u"changes"_s).toArray();
    for (const QJsonValue &change : changes)
        changed.append(change.toObject().value(u"target"_s).toString());
    QCOMPARE(changed, QStringList({u"/service/title"_s, u"/service/description"_s}));
    QStringList answers;
    const QJsonArray remarks = said.value(u"remarks"_s).toArray();
    for (const QJsonValue &remark : remarks)
        answers.append(remark.toObject().value(u"answer"_s).toString());
    QCOMPARE(answers, QStringList({u"open"_s, u"fixed"_s, u"fixed"_s, u"kept"_s, u"fixed"_s}));
}

void TestRoundTrip::eachAnswerStandsAtItsRemark()
{
    const QString folder = draft();
    QVERIFY(m_window->openDraft(folder));
    exportTo(file(u"r1.zip"_s));
    find<QAction>("homeAction")->trigger();
    review(file(u"r1.zip"_s));
    // The draft of the request is found by its id.
    m_window->openPath(file(u"avis.review.json"_s));
    answerAll();
    exportTo(file(u"r2.zip"_s));
    find<QAction>("homeAction")->trigger();

    const auto received = readRequestInput(file(u"r2.zip"_s), exampleOptions().inspector);
    QVERIFY(received && received->verified->valid);
    QCOMPARE(received->request.revision, 2);
    const ReviewList reviews = readPackagedReviews(received->reviews);
    QCOMPARE(reviews.reviews.size(), 1);
    QCOMPARE(reviews.reviews.constFirst().review.remarks.at(1).answer.state, AnswerState::Fixed);
    QCOMPARE(received->request.service.description, u"The clerks of procurement read them."_s);
    answersAtTheDesk();
    compareBoth();
    diffOnTheCommandLine();
}

QTEST_MAIN(TestRoundTrip)
#include "tst_roundtrip.moc"
