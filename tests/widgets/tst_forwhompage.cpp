// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"

#include "widgets/forwhompage.h"
#include "widgets/notice.h"

#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>

using namespace viatique;
using namespace viatique::test;

class TestForWhomPage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void asksFirstWhoFiles();
    void takesAClient();
    void hidesAndKeepsWhatDoesNotApply();
    void saysAtOnceWhetherTheBodyIsEligible();
    void checksTheSiretAtOnce();
    void takesNoControlCharacters();
    void offersAndRemembersTheCompany();
    void fillsInTheOrganisationOfAVendor();
    void offersMyselfToAVendorOnly();
    void goesToWhatAFindingNames();
    void speaksFrench();
    void isReadOnly();
};

void TestForWhomPage::asksFirstWhoFiles()
{
    ShownPage<ForWhomPage> shown;
    QVERIFY(!shown.isShown("organisationBlock"));
    QVERIFY(!shown.isShown("vendorBlock"));
    QVERIFY(!shown.find<QRadioButton>("clientRadio")->isChecked());
    shown.page().focusFirst();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(shown.request().filedFor, FiledFor::Client);
    QVERIFY(shown.isShown("organisationBlock"));
    QVERIFY(shown.isShown("vendorBlock"));
    shown.session().undoStack()->undo();
    QCOMPARE(shown.request().filedFor, FiledFor::Unset);
    QVERIFY(!shown.find<QRadioButton>("clientRadio")->isChecked());
    QVERIFY(!shown.isShown("organisationBlock"));
}

void TestForWhomPage::takesAClient()
{
    Request request;
    request.filedFor = FiledFor::Client;
    ShownPage<ForWhomPage> shown(request);
    const Request before = shown.request();
    shown.type("organisationSiretEdit", QStringLiteral("130 025 265 00013"));
    shown.type("organisationNameEdit", QStringLiteral("Ville de Montrouvel"));
    auto *kind = shown.find<QComboBox>("kindCombo");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QTest::keyClick(kind, Qt::Key_Down);
    shown.type("vendorNameEdit", QStringLiteral("Ateliers Mirandol"));
    shown.type("vendorProductEdit", QStringLiteral("Portail"));
    shown.type("vendorWebsiteEdit", QStringLiteral("https://mirandol.example"));
    shown.type("applicantGivenNameEdit", QStringLiteral("Hélène"));
    shown.type("applicantFamilyNameEdit", QStringLiteral("Vasquier"));
    shown.type("applicantEmailEdit", QStringLiteral("h.vasquier@montrouvel.example"));
    const Request &now = shown.request();
    QCOMPARE(now.organisation.siret, QStringLiteral("13002526500013"));
    QCOMPARE(now.organisation.name, QStringLiteral("Ville de Montrouvel"));
    QCOMPARE(now.organisation.kind, BodyKind::StateAgency);
    QCOMPARE(now.vendor.product, QStringLiteral("Portail"));
    QCOMPARE(now.vendor.website, QStringLiteral("https://mirandol.example"));
    QCOMPARE(now.applicant.fullName(), QStringLiteral("Hélène Vasquier"));
    QCOMPARE(now.applicant.email, QStringLiteral("h.vasquier@montrouvel.example"));
    while (shown.session().undoStack()->canUndo())
        shown.session().undoStack()->undo();
    QCOMPARE(shown.request(), before);
    QCOMPARE(shown.find<QLineEdit>("applicantEmailEdit")->text(), QString());
    QCOMPARE(kind->currentIndex(), 0);
}

void TestForWhomPage::hidesAndKeepsWhatDoesNotApply()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.vendor.name = QStringLiteral("Ateliers Mirandol");
    request.organisation.kind = BodyKind::LocalAuthority;
    ShownPage<ForWhomPage> shown(request);
    auto *vendor = shown.find<QRadioButton>("vendorRadio");
    vendor->setFocus();
    QTest::keyClick(vendor, Qt::Key_Space);
    QCOMPARE(shown.request().filedFor, FiledFor::Vendor);
    QVERIFY(!shown.isShown("vendorBlock"));
    QVERIFY(!shown.isShown("kindCombo"));
    QCOMPARE(shown.request().vendor.name, QStringLiteral("Ateliers Mirandol"));
    QCOMPARE(shown.request().organisation.kind, BodyKind::LocalAuthority);
}

void TestForWhomPage::saysAtOnceWhetherTheBodyIsEligible()
{
    Request request;
    request.filedFor = FiledFor::Client;
    ShownPage<ForWhomPage> shown(request);
    auto *kind = shown.find<QComboBox>("kindCombo");
    QVERIFY(!shown.isShown("eligibilityNotice"));
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QCOMPARE(shown.request().organisation.kind, BodyKind::Private);
    QVERIFY(shown.isShown("eligibilityNotice"));
    QCOMPARE(shown.message("kindCombo")->meaning(), Meaning::ToCorrect);
    QTest::keyClick(kind, Qt::Key_Up);
    QVERIFY(!shown.isShown("eligibilityNotice"));
    QCOMPARE(shown.message("kindCombo")->meaning(), Meaning::None);
}

void TestForWhomPage::checksTheSiretAtOnce()
{
    Request request;
    request.filedFor = FiledFor::Client;
    ShownPage<ForWhomPage> shown(request);
    StateLabel *message = shown.message("organisationSiretEdit");
    shown.type("organisationSiretEdit", QStringLiteral("1300252650001"));
    QCOMPARE(message->meaning(), Meaning::ToCorrect);
    shown.type("organisationSiretEdit", QStringLiteral("3"));
    QCOMPARE(message->meaning(), Meaning::Fine);
    QCOMPARE(message->words(), QStringLiteral("SIRET with a valid key."));
}

void TestForWhomPage::takesNoControlCharacters()
{
    Request request;
    request.filedFor = FiledFor::Client;
    ShownPage<ForWhomPage> shown(request);
    auto *name = shown.find<QLineEdit>("organisationNameEdit");
    name->setFocus();
    QApplication::clipboard()->setText(QStringLiteral("Ville\u0001 de\u202e\nMontrouvel\t"));
    QTest::keySequence(name, QKeySequence::Paste);
    for (const QChar c : shown.request().organisation.name)
        QVERIFY(c.isPrint());
    QCOMPARE(name->text(), shown.request().organisation.name);
    QApplication::clipboard()->setText(QString(10'000'000, QLatin1Char('9')));
    name = shown.find<QLineEdit>("organisationSiretEdit");
    name->setFocus();
    QTest::keySequence(name, QKeySequence::Paste);
    QVERIFY(shown.request().organisation.siret.size() <= 1000);
}

void TestForWhomPage::offersAndRemembersTheCompany()
{
    Request request;
    request.filedFor = FiledFor::Client;
    ShownPage<ForWhomPage> shown(request);
    auto *button = shown.find<QPushButton>("vendorFillButton");
    QVERIFY(!shown.isShown("vendorFillButton"));
    shown.type("vendorNameEdit", QStringLiteral("Ateliers Mirandol"));
    shown.page().left();
    QCOMPARE(shown.own().book.vendor().name, QStringLiteral("Ateliers Mirandol"));
    QVERIFY(shown.isShown("vendorFillButton"));
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
    QTest::keyClick(shown.find("vendorNameEdit"), Qt::Key_Backspace);
    QVERIFY(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(shown.request().vendor, shown.own().book.vendor());
    QCOMPARE(shown.find<QLineEdit>("vendorNameEdit")->text(), QStringLiteral("Ateliers Mirandol"));
}

void TestForWhomPage::fillsInTheOrganisationOfAVendor()
{
    Request request;
    request.filedFor = FiledFor::Vendor;
    ShownPage<ForWhomPage> shown(request);
    QVERIFY(!shown.isShown("organisationFillButton"));
    shown.own().book.setVendor({QStringLiteral("13002526500013"), QStringLiteral("Ateliers Mirandol"),
                                QStringLiteral("Portail"), QString()});
    QVERIFY(shown.isShown("organisationFillButton"));
    QTest::mouseClick(shown.find("organisationFillButton"), Qt::LeftButton);
    QCOMPARE(shown.request().organisation.name, QStringLiteral("Ateliers Mirandol"));
    QCOMPARE(shown.request().organisation.siret, QStringLiteral("13002526500013"));
    QCOMPARE(shown.session().undoStack()->count(), 1);
}

void TestForWhomPage::offersMyselfToAVendorOnly()
{
    Request request;
    request.filedFor = FiledFor::Client;
    ShownPage<ForWhomPage> shown(request);
    QVERIFY(!shown.isShown("applicantMeButton"));
    QTest::keyClick(shown.find("vendorRadio"), Qt::Key_Space);
    QVERIFY(shown.isShown("applicantMeButton"));
}

void TestForWhomPage::goesToWhatAFindingNames()
{
    ShownPage<ForWhomPage> shown;
    // Who files decides whether there is such a field.
    QVERIFY(shown.page().focusField(QStringLiteral("/vendor/name")));
    QCOMPARE(QApplication::focusWidget(), shown.find("clientRadio"));
    QTest::keyClick(shown.find("clientRadio"), Qt::Key_Space);
    QVERIFY(shown.page().focusField(QStringLiteral("/vendor/name")));
    QCOMPARE(QApplication::focusWidget(), shown.find("vendorNameEdit"));
    QVERIFY(shown.page().focusField(QStringLiteral("/applicant/email")));
    QCOMPARE(QApplication::focusWidget(), shown.find("applicantEmailEdit"));
    QVERIFY(!shown.page().focusField(QStringLiteral("/service/title")));
}

void TestForWhomPage::speaksFrench()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.kind = BodyKind::LocalAuthority;
    ShownPage<ForWhomPage> shown(request);
    shown.type("organisationSiretEdit", QStringLiteral("1"));
    const QString english = shown.message("organisationSiretEdit")->words();
    installLanguage(QStringLiteral("fr"));
    QCoreApplication::processEvents();
    QVERIFY(!english.isEmpty());
    QVERIFY(shown.message("organisationSiretEdit")->words() != english);
    auto *kind = shown.find<QComboBox>("kindCombo");
    QCOMPARE(kind->currentText(), QStringLiteral("Collectivité territoriale"));
    QCOMPARE(shown.request().organisation.kind, BodyKind::LocalAuthority);
    QCOMPARE(shown.session().undoStack()->count(), 1);
}

void TestForWhomPage::isReadOnly()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.name = QStringLiteral("Ville de Montrouvel");
    ShownPage<ForWhomPage> shown(request);
    shown.showReadOnly();
    QVERIFY(!shown.find("filedForGroup")->isEnabled());
    QVERIFY(!shown.find("kindCombo")->isEnabled());
    QVERIFY(shown.find<QLineEdit>("organisationNameEdit")->isReadOnly());
    QVERIFY(shown.find<QLineEdit>("applicantEmailEdit")->isReadOnly());
    QVERIFY(!shown.find("vendorFillButton")->isEnabled());
}

QTEST_MAIN(TestForWhomPage)
#include "tst_forwhompage.moc"
