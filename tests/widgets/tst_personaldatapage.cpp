// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"

#include "widgets/personaldatapage.h"
#include "widgets/textedit.h"

#include <QClipboard>

using namespace viatique;
using namespace viatique::test;

class TestPersonalDataPage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void takesRecipientsAndRetention();
    void asksWhyAboveThirtySixMonths();
    void saysWhatIsNoWholeNumber();
    void keepsTheNumberOfAText();
    void undoes();
    void writesNumbersAsTheLanguageDoes();
    void isReadOnly();
};

void TestPersonalDataPage::takesRecipientsAndRetention()
{
    ShownPage<PersonalDataPage> shown;
    shown.page().focusFirst();
    shown.type("recipientsEdit", QStringLiteral("Les agents"));
    QTest::keyClick(shown.find("recipientsEdit"), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.find("retentionEdit"));
    shown.type("retentionEdit", QStringLiteral("12"));
    QCOMPARE(shown.request().personalData.recipients, QStringLiteral("Les agents"));
    QCOMPARE(shown.request().personalData.retentionMonths, std::optional<double>(12));
    QCOMPARE(shown.message("retentionEdit")->words(), QString());
}

void TestPersonalDataPage::asksWhyAboveThirtySixMonths()
{
    ShownPage<PersonalDataPage> shown;
    shown.type("retentionEdit", QStringLiteral("36"));
    QVERIFY(!shown.isShown("justificationEdit"));
    QTest::keyClick(shown.find("retentionEdit"), Qt::Key_Backspace);
    shown.type("retentionEdit", QStringLiteral("7"));
    QVERIFY(shown.isShown("justificationEdit"));
    QVERIFY(!shown.message("justificationEdit")->words().isEmpty());
    shown.type("justificationEdit", QStringLiteral("Prescription"));
    QCOMPARE(shown.message("justificationEdit")->words(), QString());
    QCOMPARE(shown.request().personalData.retentionJustification, QStringLiteral("Prescription"));
    // What was written is not hidden.
    QTest::keyClick(shown.find("retentionEdit"), Qt::Key_Backspace);
    QVERIFY(shown.isShown("justificationEdit"));
}

void TestPersonalDataPage::saysWhatIsNoWholeNumber()
{
    ShownPage<PersonalDataPage> shown;
    shown.type("retentionEdit", QStringLiteral("12,5"));
    QCOMPARE(shown.find<QLineEdit>("retentionEdit")->text(), QStringLiteral("12,5"));
    QCOMPARE(shown.request().personalData.retentionMonths, std::optional<double>(12.5));
    QCOMPARE(shown.message("retentionEdit")->meaning(), Meaning::ToCorrect);
    shown.find<QLineEdit>("retentionEdit")->selectAll();
    shown.type("retentionEdit", QStringLiteral("0"));
    QCOMPARE(shown.message("retentionEdit")->meaning(), Meaning::ToCorrect);
}

void TestPersonalDataPage::keepsTheNumberOfAText()
{
    ShownPage<PersonalDataPage> shown;
    auto *edit = shown.find<QLineEdit>("retentionEdit");
    edit->setFocus();
    QApplication::clipboard()->setText(QStringLiteral("environ\u0001 36 mois"));
    QTest::keySequence(edit, QKeySequence::Paste);
    QCOMPARE(edit->text(), QStringLiteral("36"));
    QCOMPARE(shown.request().personalData.retentionMonths, std::optional<double>(36));
    shown.type("retentionEdit", QStringLiteral("x"));
    QCOMPARE(edit->text(), QStringLiteral("36"));
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    QCOMPARE(shown.request().personalData.retentionMonths, std::nullopt);
    QApplication::clipboard()->setText(QString(10'000'000, QLatin1Char('9')));
    QTest::keySequence(edit, QKeySequence::Paste);
    QVERIFY(edit->text().size() <= 6);
}

void TestPersonalDataPage::undoes()
{
    ShownPage<PersonalDataPage> shown;
    shown.type("retentionEdit", QStringLiteral("48"));
    while (shown.session().undoStack()->canUndo())
        QTest::keyClick(shown.find("retentionEdit"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(shown.request().personalData.retentionMonths, std::nullopt);
    QCOMPARE(shown.find<QLineEdit>("retentionEdit")->text(), QString());
    QVERIFY(!shown.isShown("justificationEdit"));
}

void TestPersonalDataPage::writesNumbersAsTheLanguageDoes()
{
    Request request;
    request.personalData.retentionMonths = 1000.5;
    ShownPage<PersonalDataPage> shown(request);
    shown.leaveField();
    QCOMPARE(shown.find<QLineEdit>("retentionEdit")->text(), QStringLiteral("1000.5"));
    const QString english = shown.message("retentionEdit")->words();
    installLanguage(QStringLiteral("fr"));
    QCoreApplication::processEvents();
    QCOMPARE(shown.find<QLineEdit>("retentionEdit")->text(), QStringLiteral("1000,5"));
    QVERIFY(shown.message("retentionEdit")->words() != english);
}

void TestPersonalDataPage::isReadOnly()
{
    Request request;
    request.personalData.retentionMonths = 12;
    ShownPage<PersonalDataPage> shown(request);
    shown.showReadOnly();
    QVERIFY(shown.find<QLineEdit>("retentionEdit")->isReadOnly());
    QVERIFY(shown.find<TextEdit>("recipientsEdit")->isReadOnly());
    QCOMPARE(shown.find<QLineEdit>("retentionEdit")->text(), QStringLiteral("12"));
}

QTEST_MAIN(TestPersonalDataPage)
#include "tst_personaldatapage.moc"
