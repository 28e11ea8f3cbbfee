// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"

#include "widgets/contactspage.h"

#include <QPushButton>

using namespace viatique;
using namespace viatique::test;

namespace {

Person camille()
{
    return {QStringLiteral("Camille"), QStringLiteral("Astier"), QStringLiteral("c.astier@mirandol.example"),
            QStringLiteral("02 61 91 04 31"), QStringLiteral("Cheffe de projet")};
}

} // namespace

class TestContactsPage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void takesAPerson();
    void countsWhatIsLeft();
    void offersMyselfWhereThatMayBe();
    void remembersMe();
    void fillsInMyself();
    void fillsInFromTheBook();
    void remembersPeopleWhenLeft();
    void goesToACard();
    void tellsTheCardsApart();
    void speaksFrench();
    void isReadOnly();
};

void TestContactsPage::takesAPerson()
{
    ShownPage<ContactsPage> shown;
    shown.page().focusFirst();
    QCOMPARE(QApplication::focusWidget(), shown.find("dataControllerGivenNameEdit"));
    shown.type("dataControllerGivenNameEdit", QStringLiteral("Hélène"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), shown.find("dataControllerFamilyNameEdit"));
    shown.type("dataControllerFamilyNameEdit", QStringLiteral("Vasquier"));
    shown.type("dataControllerJobTitleEdit", QStringLiteral("Directrice"));
    shown.type("dataControllerEmailEdit", QStringLiteral("h@montrouvel.example"));
    shown.type("dataControllerPhoneNumberEdit", QStringLiteral("02 61 91 04 12"));
    const Person &controller = shown.request().contacts.dataController;
    QCOMPARE(controller.fullName(), QStringLiteral("Hélène Vasquier"));
    QCOMPARE(controller.jobTitle, QStringLiteral("Directrice"));
    QCOMPARE(controller.email, QStringLiteral("h@montrouvel.example"));
    QCOMPARE(controller.phoneNumber, QStringLiteral("02 61 91 04 12"));
    auto *state = shown.find<StateLabel>("dataControllerStateLabel");
    QCOMPARE(state->meaning(), Meaning::Fine);
    QCOMPARE(state->words(), QStringLiteral("complete"));
    while (shown.session().undoStack()->canUndo())
        shown.session().undoStack()->undo();
    QVERIFY(shown.request().contacts.dataController.isEmpty());
    QCOMPARE(shown.find<QLineEdit>("dataControllerEmailEdit")->text(), QString());
}

void TestContactsPage::countsWhatIsLeft()
{
    ShownPage<ContactsPage> shown;
    auto *state = shown.find<StateLabel>("technicalStateLabel");
    QCOMPARE(state->words(), QStringLiteral("to fill in"));
    QCOMPARE(state->meaning(), Meaning::ToDo);
    shown.type("technicalGivenNameEdit", QStringLiteral("Camille"));
    QVERIFY(state->words().contains(QLatin1Char('4')));
    QCOMPARE(state->meaning(), Meaning::ToDo);
    shown.type("technicalEmailEdit", QStringLiteral("délégué@mirandol.example"));
    QVERIFY(state->words().contains(QLatin1Char('1')));
    QCOMPARE(state->meaning(), Meaning::ToCorrect);
    QCOMPARE(shown.message("technicalEmailEdit")->meaning(), Meaning::ToCorrect);
}

void TestContactsPage::offersMyselfWhereThatMayBe()
{
    ShownPage<ContactsPage> shown;
    QVERIFY(shown.isShown("businessMeButton"));
    QVERIFY(shown.isShown("technicalMeButton"));
    QVERIFY(!shown.isShown("dataControllerMeButton"));
    QVERIFY(!shown.isShown("dataProtectionOfficerMeButton"));
    shown.session().edit(QStringLiteral("/filedFor"),
                         [](Request &request) { request.filedFor = FiledFor::Vendor; });
    QVERIFY(shown.isShown("dataControllerMeButton"));
    QVERIFY(shown.isShown("dataProtectionOfficerMeButton"));
}

void TestContactsPage::remembersMe()
{
    ShownPage<ContactsPage> shown;
    auto *button = shown.find<QPushButton>("businessMeButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().startsWith(QLatin1String("Fill in")));
    QCOMPARE(button->text(), QStringLiteral("It’s me"));
    shown.type("businessFamilyNameEdit", QStringLiteral("Astier"));
    QVERIFY(!button->isEnabled());
    shown.type("businessEmailEdit", QStringLiteral("c.astier@mirandol.example"));
    QVERIFY(button->isEnabled());
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(shown.own().book.me().familyName, QStringLiteral("Astier"));
    // Now the other card takes it, and this one holds it already.
    QVERIFY(!button->isEnabled());
    QTest::mouseClick(shown.find("technicalMeButton"), Qt::LeftButton);
    QCOMPARE(shown.request().contacts.technical, shown.request().contacts.business);
    // A number that comes later is remembered too.
    shown.type("technicalPhoneNumberEdit", QStringLiteral("02 61 91 04 31"));
    shown.page().left();
    QCOMPARE(shown.own().book.me().phoneNumber, QStringLiteral("02 61 91 04 31"));
}

void TestContactsPage::fillsInMyself()
{
    ShownPage<ContactsPage> shown;
    shown.own().book.setMe(camille());
    QTest::mouseClick(shown.find("technicalMeButton"), Qt::LeftButton);
    QCOMPARE(shown.request().contacts.technical, camille());
    QCOMPARE(shown.find<QLineEdit>("technicalPhoneNumberEdit")->text(), camille().phoneNumber);
    QCOMPARE(shown.session().undoStack()->count(), 1);
    shown.session().undoStack()->undo();
    QVERIFY(shown.request().contacts.technical.isEmpty());
}

void TestContactsPage::fillsInFromTheBook()
{
    ShownPage<ContactsPage> shown;
    auto *button = shown.find<QPushButton>("dataProtectionOfficerAddressBookButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
    shown.own().book.remember(camille());
    QVERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(shown.own().prompts.lines.constFirst().contains(QLatin1String("Camille Astier")));
    // Given up.
    QVERIFY(shown.request().contacts.dataProtectionOfficer.isEmpty());
    shown.own().prompts.choice = 0;
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(shown.request().contacts.dataProtectionOfficer, camille());
}

void TestContactsPage::remembersPeopleWhenLeft()
{
    Request request;
    request.contacts.business = camille();
    request.contacts.dataController.familyName = QStringLiteral("Vasquier");
    ShownPage<ContactsPage> shown(request);
    QVERIFY(shown.own().book.people().isEmpty());
    shown.page().left();
    QCOMPARE(shown.own().book.people(), QList<Person>{camille()});
}

void TestContactsPage::goesToACard()
{
    Request request;
    request.contacts.business = camille();
    request.contacts.business.phoneNumber.clear();
    ShownPage<ContactsPage> shown(request);
    QVERIFY(shown.page().focusField(QStringLiteral("/contacts/business")));
    QCOMPARE(QApplication::focusWidget(), shown.find("businessPhoneNumberEdit"));
    QVERIFY(shown.page().focusField(QStringLiteral("/contacts/technical/email")));
    QCOMPARE(QApplication::focusWidget(), shown.find("technicalEmailEdit"));
    QVERIFY(!shown.page().focusField(QStringLiteral("/applicant/email")));
}

void TestContactsPage::tellsTheCardsApart()
{
    ShownPage<ContactsPage> shown;
    QStringList names;
    const QList<QLineEdit *> edits = shown.page().findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits)
        names.append(edit->accessibleName());
    QCOMPARE(names.size(), 20);
    QCOMPARE(names.removeDuplicates(), 0);
    shown.page().setRoom(Width::Narrow);
    QCoreApplication::processEvents();
    const QWidget *first = shown.find("dataControllerCard");
    const QWidget *second = shown.find("dataProtectionOfficerCard");
    QVERIFY(second->y() > first->geometry().bottom());
    shown.page().setRoom(Width::Wide);
    QCoreApplication::processEvents();
    QCOMPARE(second->y(), first->y());
}

void TestContactsPage::speaksFrench()
{
    ShownPage<ContactsPage> shown;
    shown.type("technicalEmailEdit", QStringLiteral("délégué@mirandol.example"));
    const QString english = shown.message("technicalEmailEdit")->words();
    installLanguage(QStringLiteral("fr"));
    QCoreApplication::processEvents();
    QVERIFY(shown.message("technicalEmailEdit")->words() != english);
    QVERIFY(shown.find<QLineEdit>("technicalEmailEdit")
                ->accessibleName()
                .contains(QLatin1String("Contact technique")));
}

void TestContactsPage::isReadOnly()
{
    Request request;
    request.contacts.business = camille();
    ShownPage<ContactsPage> shown(request);
    shown.showReadOnly();
    shown.own().book.setMe(camille());
    QVERIFY(shown.find<QLineEdit>("businessEmailEdit")->isReadOnly());
    QVERIFY(!shown.find("technicalMeButton")->isEnabled());
    QVERIFY(!shown.find("technicalAddressBookButton")->isEnabled());
    QCOMPARE(shown.find<QLineEdit>("businessEmailEdit")->text(), camille().email);
}

QTEST_MAIN(TestContactsPage)
#include "tst_contactspage.moc"
