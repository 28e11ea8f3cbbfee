// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "dialogtest.h"
#include "session/linkcontentmodel.h"
#include "widgets/linkdialog.h"
#include "widgets/linkmeter.h"
#include "widgets/sheetdialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;

class TestLinkDialog : public OfferTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void saysWhatItDoes();
    void opensTheBrowser();
    void saysThatThereIsNoBrowser();
    void copies();
    void tooLong();
    void followsTheDraft();
    void isOneWindow();
    void canBeReadAndReached();

private:
    LinkDialog *show();
};

LinkDialog *TestLinkDialog::show()
{
    m_offer->openLink();
    LinkDialog *dialog = m_offer->linkDialog();
    if (!dialog || !QTest::qWaitForWindowExposed(dialog))
        qFatal("no dialog");
    return dialog;
}

void TestLinkDialog::saysWhatItDoes()
{
    const LinkDialog *dialog = show();
    QVERIFY(!find<QLabel>(dialog, "formLabel")->text().isEmpty());
    QCOMPARE(find<QLineEdit>(dialog, "linkAddressEdit")->text(),
             QString::fromLatin1(m_offer->handover().link().encoded));
    QVERIFY(find<QLineEdit>(dialog, "linkAddressEdit")->isReadOnly());
    const auto *bar = find<QProgressBar>(dialog, "linkSizeBar");
    QCOMPARE(bar->value(), m_offer->handover().link().bytes);
    QCOMPARE(bar->maximum(), datapass::kLinkBytes);
    QVERIFY(bar->accessibleDescription().contains(u"of 1,500"_s));
    const auto *list = find<QTreeView>(dialog, "linkContentList");
    QVERIFY(list->model()->rowCount() > 5);
    QVERIFY(find<QLabel>(dialog, "linkPrivacyLabel")->text().contains(u"sign in"_s));
    // Nothing was opened, copied or sent by looking.
    QVERIFY(m_answers.opened.isEmpty());
    QVERIFY(m_http->sent().isEmpty());
}

void TestLinkDialog::opensTheBrowser()
{
    LinkDialog *dialog = show();
    QSignalSpy opened(dialog, &LinkDialog::opened);
    find<QPushButton>(dialog, "openLinkButton")->click();
    QCOMPARE(m_answers.opened.toEncoded(), m_offer->handover().link().encoded);
    QCOMPARE(opened.size(), 1);
    QVERIFY(said(dialog, "linkOutcomeNotice").startsWith(u"The form is open"_s));
    // What is left out is next.
    QVERIFY(m_offer->sheetDialog());
    QVERIFY(find<QCheckBox>(m_offer->sheetDialog(), "restOnlyCheck")->isChecked());
    QVERIFY(m_http->sent().isEmpty());
}

void TestLinkDialog::saysThatThereIsNoBrowser()
{
    LinkDialog *dialog = show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    m_answers.hasBrowser = false;
    find<QPushButton>(dialog, "openLinkButton")->click();
    QVERIFY(said(dialog, "linkOutcomeNotice").startsWith(u"No browser could be opened.|"_s));
    QVERIFY(find(dialog, "copyLinkButton")->hasFocus());
    QVERIFY(!m_offer->sheetDialog());
}

void TestLinkDialog::copies()
{
    const LinkDialog *dialog = show();
    find<QPushButton>(dialog, "copyLinkButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text().toLatin1(), m_offer->handover().link().encoded);
    QVERIFY(said(dialog, "linkOutcomeNotice").startsWith(u"The link is copied."_s));
}

void TestLinkDialog::tooLong()
{
    m_session->setText(u"/service/title"_s, u"é"_s.repeated(400));
    LinkDialog *dialog = show();
    const auto *open = find<QPushButton>(dialog, "openLinkButton");
    QVERIFY(!open->isEnabled() && !open->toolTip().isEmpty());
    // Nor does anybody else get what DataPass would not take.
    const auto *copy = find<QPushButton>(dialog, "copyLinkButton");
    QVERIFY(!copy->isEnabled());
    QCOMPARE(copy->toolTip(), open->toolTip());
    QVERIFY(!said(dialog, "tooLongNotice").isEmpty());
    QVERIFY(dialog->findChild<LinkMeter *>()->words().startsWith(u"Link too long"_s));
    QCOMPARE(find<QProgressBar>(dialog, "linkSizeBar")->value(), datapass::kLinkBytes);
    inspect(*dialog);
    // The form without anything, and all there is to enter.
    auto *empty = find<QPushButton>(find(dialog, "tooLongNotice"), "noticeFirstButton");
    QVERIFY(empty->isVisible());
    m_answers.hasBrowser = false;
    empty->click();
    QVERIFY2(said(dialog, "linkOutcomeNotice").endsWith(u"/demande/nouveau."_s),
             qPrintable(said(dialog, "linkOutcomeNotice")));
    QVERIFY(!m_offer->sheetDialog());
    m_answers.hasBrowser = true;
    empty->click();
    QCOMPARE(m_offer->handover().link().url().adjusted(QUrl::RemoveQuery), m_answers.opened);
    QVERIFY(m_answers.opened.query().isEmpty());
    QVERIFY(m_offer->sheetDialog());
    QVERIFY(!find<QCheckBox>(m_offer->sheetDialog(), "restOnlyCheck")->isChecked());
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QCOMPARE(clashesIn(*dialog), QString());
}

void TestLinkDialog::followsTheDraft()
{
    const LinkDialog *dialog = show();
    const QString before = find<QLineEdit>(dialog, "linkAddressEdit")->text();
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    QTRY_VERIFY(find<QLineEdit>(dialog, "linkAddressEdit")->text() != before);
    QVERIFY(find<QLineEdit>(dialog, "linkAddressEdit")->text().contains(u"Autre%20titre"_s));
}

void TestLinkDialog::isOneWindow()
{
    const QPointer<LinkDialog> first = show();
    m_offer->openLink();
    QCOMPARE(m_offer->linkDialog(), first.data());
    QTest::keyClick(first, Qt::Key_Escape);
    QTRY_VERIFY(!first);
    QVERIFY(show());
    // It goes with the draft.
    const QPointer<LinkDialog> second = m_offer->linkDialog();
    m_offer.reset();
    QVERIFY(!second);
}

void TestLinkDialog::canBeReadAndReached()
{
    LinkDialog *dialog = show();
    inspect(*dialog);
    find<QPushButton>(dialog, "copyLinkButton")->click();
    inspect(*dialog);
}

QTEST_MAIN(TestLinkDialog)
#include "tst_linkdialog.moc"
