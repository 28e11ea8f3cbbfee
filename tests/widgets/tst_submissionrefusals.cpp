// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "submissiondialogtest.h"
#include "widgets/statelabel.h"

#include <QSignalSpy>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;

/// What the window says of a request that is not sent, or refused.
class TestSubmissionRefusals : public SubmissionDialogTest
{
    Q_OBJECT

private slots:
    void init() { beginWithServer(); }
    void cleanup() { endWithServer(); }
    void asksForWhatIsMissing();
    void showsRefusals();
    void holdsBackWhatIsSurelyRefused();
    void bringsRefusalsIntoSight_data();
    void bringsRefusalsIntoSight();
    void saysWhatFailed();
};

void TestSubmissionRefusals::asksForWhatIsMissing()
{
    const SubmissionDialog *dialog = show();
    // Nothing typed and nothing kept.
    find<QPushButton>(dialog, "sendButton")->click();
    QTRY_VERIFY(said(dialog, "submissionNotice")
                    .startsWith(u"Nothing was sent: enter identifier and secret above."_s));
    QCOMPARE(m_server->connections(), 0);
    // Half of it.
    type(dialog, "clientEdit", u"editeur"_s);
    find<QPushButton>(dialog, "sendButton")->click();
    QVERIFY(find(dialog, "secretEdit")->hasFocus());
    QVERIFY(find(dialog, "secretEdit")->accessibleDescription().contains(u"secret"_s));
    QCOMPARE(m_server->connections(), 0);
    type(dialog, "secretEdit", u"sesame-1234"_s);
    QTest::keyClick(find(dialog, "secretEdit"), Qt::Key_Return);
    QTRY_COMPARE(posts(), 1);
}

void TestSubmissionRefusals::showsRefusals()
{
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::json(kRefused, 422));
    SubmissionDialog *dialog = show();
    send(dialog);
    QTRY_VERIFY2(said(dialog, "submissionNotice").startsWith(u"DataPass refuses the request: 2 point"_s),
                 qPrintable(said(dialog, "submissionNotice")));
    auto *list = find<QTreeView>(dialog, "refusalList");
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->hasFocus());
    QVERIFY(list->model()->index(0, 0).data().toString().contains(u"trop court"_s));
    QSignalSpy asked(m_offer.get(), &HandoverOffer::targetRequested);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), u"/service/title"_s);
    // Enter goes there, and does not send again.
    QVERIFY(!m_offer->submission().isBusy());
    QCOMPARE(list->model()->index(1, 1).data().toString(), u"The data asked for"_s);
    // What is changed is no longer refused; the other is.
    m_session->setText(u"/service/title"_s, u"Un titre plus long"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(said(dialog, "submissionNotice").startsWith(u"DataPass refuses the request: 1 point"_s));
    m_session->edit({}, [](Request &request) { request.endpoints.removeLast(); });
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(said(dialog, "submissionNotice").startsWith(u"What DataPass refused is changed."_s));
    // And sent again, to a DataPass that takes it.
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::json(kFiled, 201));
    find<QPushButton>(dialog, "sendButton")->click();
    QTRY_VERIFY(said(dialog, "submissionNotice").startsWith(u"DataPass has the request"_s));
}

void TestSubmissionRefusals::holdsBackWhatIsSurelyRefused()
{
    m_session->setText(u"/applicant/email"_s, QString());
    const SubmissionDialog *dialog = show();
    send(dialog);
    QVERIFY2(said(dialog, "submissionNotice").startsWith(u"Nothing was sent: 1 thing"_s),
             qPrintable(said(dialog, "submissionNotice")));
    QCOMPARE(m_server->connections(), 0);
    auto *list = find<QTreeView>(dialog, "refusalList");
    QVERIFY(list->isVisible() && list->hasFocus());
    QVERIFY(list->model()->index(0, 0).data().toString().startsWith(u"DataPass takes no request without"_s));
    m_session->setText(u"/applicant/email"_s, u"camille@ville.example"_s);
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(said(dialog, "submissionNotice").startsWith(u"What DataPass requires is filled in."_s));
    find<QPushButton>(dialog, "sendButton")->click();
    QTRY_COMPARE(posts(), 1);
}

void TestSubmissionRefusals::bringsRefusalsIntoSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(760, 500);
    QTest::newRow("narrow") << QSize(560, 540);
}

/// What was said, and every field with its sentence, without a step of scrolling.
void TestSubmissionRefusals::bringsRefusalsIntoSight()
{
    QFETCH(QSize, size);
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::json(kRefused, 422));
    SubmissionDialog *dialog = show();
    dialog->resize(size);
    send(dialog);
    const auto *list = find<QTreeView>(dialog, "refusalList");
    QTRY_VERIFY(isInSight(find(dialog, "submissionNotice")));
    QTRY_VERIFY(isInSight(list));
    QVERIFY(list->hasFocus());
    for (int row = 0; row < list->model()->rowCount(); ++row)
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->model()->index(row, 0))));
    // Somebody who scrolls is left alone.
    find<QLineEdit>(dialog, "clientEdit")->setFocus();
    m_session->setText(u"/service/title"_s, u"Un titre plus long"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(isInSight(find(dialog, "clientEdit")));
}

void TestSubmissionRefusals::saysWhatFailed()
{
    m_server->answer("POST", "/api/v1/demandes", TestAnswer::json("<html>", 201));
    const SubmissionDialog *dialog = show();
    send(dialog);
    QTRY_VERIFY(!said(dialog, "submissionNotice").isEmpty());
    QVERIFY(find<QPushButton>(dialog, "sendButton")->isEnabled());
    // It may be there all the same.
    QVERIFY2(said(dialog, "submissionNotice").startsWith(Submission::uncertainText()),
             qPrintable(said(dialog, "submissionNotice")));
}

QTEST_MAIN(TestSubmissionRefusals)
#include "tst_submissionrefusals.moc"
