// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"

#include "widgets/needpage.h"
#include "widgets/notice.h"
#include "widgets/textedit.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace viatique;
using namespace viatique::test;

class TestNeedPage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { installLanguage(QStringLiteral("en")); }

    void describesANeed();
    void asksPlainQuestions();
    void undoesToTheStart();
    void takesThePublicPageFromTheUseCase();
    void asksAVendorFiveQuestions();
    void offersToSplit();
    void keepsOneUseCase();
    void offersACopyForAnotherUse();
    void storesDates_data();
    void storesDates();
    void showsAnIsoDateInTheLanguage();
    void hasACalendar();
    void cutsAHugeDescription();
    void saysWhatIsWrong();
    void speaksFrench();
    void isReadOnly();
};

namespace {

void press(QWidget *widget)
{
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_Space);
}

} // namespace

void TestNeedPage::describesANeed()
{
    ShownPage<NeedPage> shown;
    shown.type("titleEdit", QStringLiteral("Marchés de travaux"));
    press(shown.find("marches_publicsRadio"));
    press(shown.find("companiesCheck"));
    press(shown.find("associationsCheck"));
    press(shown.find("companiesCheck"));
    press(shown.find("signedInRadio"));
    press(shown.find("constructionCheck"));
    shown.type("descriptionEdit", QStringLiteral("Les agents lisent."));
    shown.type("volumeEdit", QStringLiteral("1200 par an"));
    const Service &service = shown.request().service;
    QCOMPARE(service.title, QStringLiteral("Marchés de travaux"));
    QCOMPARE(service.useCases, QStringList{QStringLiteral("marches_publics")});
    QCOMPARE(service.audiences, QStringList{QStringLiteral("associations")});
    QCOMPARE(service.publicPage, std::optional<bool>(false));
    QCOMPARE(service.sectors, QStringList{QStringLiteral("construction")});
    QCOMPARE(service.description, QStringLiteral("Les agents lisent."));
    QCOMPARE(service.expectedVolume, QStringLiteral("1200 par an"));
    QVERIFY(!shown.isShown("otherUseCaseEdit"));
    press(shown.find("otherRadio"));
    shown.type("otherUseCaseEdit", QStringLiteral("Aide au logement"));
    QCOMPARE(service.useCases, QStringList{QStringLiteral("other")});
    QCOMPARE(service.otherUseCase, QStringLiteral("Aide au logement"));
}

void TestNeedPage::asksPlainQuestions()
{
    ShownPage<NeedPage> shown;
    QVERIFY(shown.find<QLabel>("effectLabel")->text().startsWith(QStringLiteral("Choose one use case")));
    QVERIFY(!shown.isShown("effectButton"));
    press(shown.find("marches_publicsRadio"));
    QVERIFY(shown.isShown("taxesCheck"));
    const QString all = shown.find<QLabel>("effectLabel")->text();
    QVERIFY2(all.startsWith(QStringLiteral("Of 22 data: ")), qPrintable(all));
    press(shown.find("taxesCheck"));
    QCOMPARE(shown.request().service.checks, QStringList{QStringLiteral("taxes")});
    QVERIFY2(shown.find<QLabel>("effectLabel")->text().startsWith(QStringLiteral("Of 22 data: 1 proposed")),
             qPrintable(shown.find<QLabel>("effectLabel")->text()));
    QSignalSpy asked(&shown.page(), &Page::stepRequested);
    press(shown.find("effectButton"));
    QCOMPARE(asked.constFirst().constFirst().toInt(), 3);
    // What no datum answers for a use is not asked, unless it was said before.
    press(shown.find("subventions_associationsRadio"));
    QVERIFY(shown.isShown("taxesCheck"));
    QVERIFY(!shown.isShown("intellectual-propertyCheck"));
}

void TestNeedPage::undoesToTheStart()
{
    ShownPage<NeedPage> shown;
    press(shown.find("aides_publiquesRadio"));
    press(shown.find("companiesCheck"));
    press(shown.find("publicPageRadio"));
    const Request end = shown.request();
    while (shown.session().undoStack()->canUndo())
        shown.session().undoStack()->undo();
    QVERIFY(!shown.find<QRadioButton>("aides_publiquesRadio")->isChecked());
    QVERIFY(!shown.find<QRadioButton>("publicPageRadio")->isChecked());
    QVERIFY(!shown.find<QCheckBox>("companiesCheck")->isChecked());
    while (shown.session().undoStack()->canRedo())
        shown.session().undoStack()->redo();
    QCOMPARE(shown.request(), end);
    QVERIFY(shown.find<QRadioButton>("publicPageRadio")->isChecked());
}

void TestNeedPage::takesThePublicPageFromTheUseCase()
{
    Request request;
    request.service.publicPage = false;
    ShownPage<NeedPage> shown(request);
    press(shown.find("preremplissage_page_publiqueRadio"));
    QCOMPARE(shown.request().service.publicPage, std::optional<bool>(true));
    QVERIFY(shown.find<QRadioButton>("publicPageRadio")->isChecked());
    shown.session().undoStack()->undo();
    QCOMPARE(shown.request().service.publicPage, std::optional<bool>(false));
    QVERIFY(shown.find<QRadioButton>("signedInRadio")->isChecked());
}

void TestNeedPage::asksAVendorFiveQuestions()
{
    Request request;
    request.filedFor = FiledFor::Vendor;
    ShownPage<NeedPage> shown(request);
    QVERIFY(!shown.isShown("useCaseGroup"));
    QVERIFY(!shown.isShown("descriptionEdit"));
    QVERIFY(!shown.isShown("severalRow"));
    for (const char *name :
         {"activitiesEdit", "clientsEdit", "publicBeneficiariesEdit", "productRoleEdit", "useCasesEdit"})
        shown.type(name, QLatin1String(name));
    const VendorAnswers &answers = shown.request().service.vendorAnswers;
    QCOMPARE(answers.activities, QStringLiteral("activitiesEdit"));
    QCOMPARE(answers.clients, QStringLiteral("clientsEdit"));
    QCOMPARE(answers.publicBeneficiaries, QStringLiteral("publicBeneficiariesEdit"));
    QCOMPARE(answers.productRole, QStringLiteral("productRoleEdit"));
    QCOMPARE(answers.useCases, QStringLiteral("useCasesEdit"));
    shown.session().edit(QStringLiteral("/filedFor"),
                         [](Request &changed) { changed.filedFor = FiledFor::Client; });
    QVERIFY(shown.isShown("useCaseGroup"));
    QVERIFY(!shown.isShown("clientsEdit"));
}

void TestNeedPage::offersToSplit()
{
    Request request;
    request.service.useCases = {QStringLiteral("marches_publics"), QStringLiteral("aides_publiques")};
    ShownPage<NeedPage> shown(request);
    QVERIFY(shown.isShown("severalNotice"));
    auto *held = shown.find<QRadioButton>("marches_publicsRadio");
    QVERIFY(!held->isChecked());
    QVERIFY(held->text().endsWith(QLatin1String("(in this request)")));
    QVERIFY(!shown.find<QRadioButton>("otherRadio")->text().contains(QLatin1Char('(')));
    // The notice says it, not a second time the message under the buttons.
    QVERIFY(!shown.isShown("useCaseGroupMessage"));
    QVERIFY(!shown.find("useCaseGroup")->accessibleDescription().isEmpty());
    QSignalSpy split(&shown.page(), &NeedPage::splitRequested);
    QVERIFY(shown.page().focusField(QStringLiteral("/service/useCases")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(split.count(), 1);
}

void TestNeedPage::keepsOneUseCase()
{
    Request request;
    request.service.useCases = {QStringLiteral("marches_publics"), QStringLiteral("aides_publiques")};
    ShownPage<NeedPage> shown(request);
    shown.own().prompts.choice = 1;
    QTest::mouseClick(shown.find<Notice>("severalNotice")->button(1), Qt::LeftButton);
    QCOMPARE(shown.own().prompts.lines.size(), 2);
    QCOMPARE(shown.request().service.useCases, QStringList{QStringLiteral("aides_publiques")});
    QVERIFY(!shown.isShown("severalNotice"));
    auto *kept = shown.find<QRadioButton>("aides_publiquesRadio");
    QVERIFY(kept->isChecked());
    QVERIFY(!kept->text().contains(QLatin1String("(in this request)")));
}

void TestNeedPage::offersACopyForAnotherUse()
{
    ShownPage<NeedPage> shown;
    QSignalSpy clone(&shown.page(), &NeedPage::cloneRequested);
    press(shown.find("cloneButton"));
    QCOMPARE(clone.count(), 1);
}

void TestNeedPage::storesDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("wrong");
    const QString iso = QStringLiteral("2027-03-01");
    const QString local = QStringLiteral("01/03/2027");
    QTest::newRow("ISO") << iso << iso << local << false;
    QTest::newRow("as the locale writes it") << local << iso << local << false;
    QTest::newRow("without zeros") << QStringLiteral("1/3/2027") << iso << local << false;
    QTest::newRow("year 1") << QStringLiteral("01/01/0001") << QStringLiteral("01/01/0001")
                            << QStringLiteral("01/01/0001") << true;
    QTest::newRow("ISO of the year 1") << QStringLiteral("0001-01-01") << QStringLiteral("0001-01-01")
                                       << QStringLiteral("0001-01-01") << true;
    QTest::newRow("nonsense") << QStringLiteral("soon") << QStringLiteral("soon") << QStringLiteral("soon")
                              << true;
    QTest::newRow("no such day") << QStringLiteral("31/02/2027") << QStringLiteral("31/02/2027")
                                 << QStringLiteral("31/02/2027") << true;
}

void TestNeedPage::storesDates()
{
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    QFETCH(bool, wrong);
    ShownPage<NeedPage> shown;
    shown.type("goLiveEdit", typed);
    QCOMPARE(shown.request().service.goLiveDate, stored);
    // Not under the hands of whoever types.
    QCOMPARE(shown.find<QLineEdit>("goLiveEdit")->text(), typed);
    shown.leaveField();
    QTEST(shown.find<QLineEdit>("goLiveEdit")->text(), "shown");
    QCOMPARE(!shown.message("goLiveEdit")->words().isEmpty(), wrong);
}

void TestNeedPage::showsAnIsoDateInTheLanguage()
{
    Request request;
    request.service.goLiveDate = QStringLiteral("2027-03-01");
    ShownPage<NeedPage> shown(request);
    QCOMPARE(shown.find<QLineEdit>("goLiveEdit")->text(), QStringLiteral("01/03/2027"));
    shown.session().setText(QStringLiteral("/service/goLiveDate"), QString());
    QCOMPARE(shown.find<QLineEdit>("goLiveEdit")->text(), QString());
}

void TestNeedPage::hasACalendar()
{
    ShownPage<NeedPage> shown;
    auto *edit = shown.find<QLineEdit>("goLiveEdit");
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = shown.find<QCalendarWidget>("calendar");
    QVERIFY(calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(2026, 3, 2));
    emit calendar->activated(QDate(2027, 3, 1));
    QCOMPARE(shown.request().service.goLiveDate, QStringLiteral("2027-03-01"));
}

void TestNeedPage::cutsAHugeDescription()
{
    ShownPage<NeedPage> shown;
    auto *description = shown.find<TextEdit>("descriptionEdit");
    description->setFocus();
    QApplication::clipboard()->setText(QString(10'000'000, QLatin1Char('x')));
    QTest::keySequence(description, QKeySequence::Paste);
    QCoreApplication::processEvents();
    QCOMPARE(shown.request().service.description.size(), 20'000);
    QVERIFY(shown.message("descriptionEdit")->words().contains(QLatin1String("20,000")));
}

void TestNeedPage::saysWhatIsWrong()
{
    ShownPage<NeedPage> shown;
    shown.type("titleEdit", QStringLiteral("Prospection"));
    QCOMPARE(shown.message("titleEdit")->meaning(), Meaning::ToCheck);
    shown.type("descriptionEdit", QStringLiteral("Short."));
    QCOMPARE(shown.message("descriptionEdit")->meaning(), Meaning::ToCheck);
    // Begun: what is missing is to fill in, and not red.
    QCOMPARE(shown.message("useCaseGroup")->meaning(), Meaning::ToDo);
}

void TestNeedPage::speaksFrench()
{
    ShownPage<NeedPage> shown;
    shown.type("titleEdit", QStringLiteral("Prospection"));
    const QString english = shown.message("titleEdit")->words();
    installLanguage(QStringLiteral("fr"));
    QCoreApplication::processEvents();
    QVERIFY(shown.message("titleEdit")->words() != english);
    QCOMPARE(shown.request().service.title, QStringLiteral("Prospection"));
    QCOMPARE(shown.find<QCheckBox>("constructionCheck")->text(),
             QStringLiteral("Bâtiment et travaux publics"));
}

void TestNeedPage::isReadOnly()
{
    Request request;
    request.service.useCases = {QStringLiteral("marches_publics")};
    ShownPage<NeedPage> shown(request);
    shown.showReadOnly();
    QVERIFY(!shown.find("useCaseGroup")->isEnabled());
    QVERIFY(shown.find<QRadioButton>("marches_publicsRadio")->isChecked());
    QVERIFY(shown.find<TextEdit>("descriptionEdit")->isReadOnly());
    QVERIFY(!shown.find<QLineEdit>("goLiveEdit")
                 ->findChild<QAction *>(QStringLiteral("calendarAction"))
                 ->isEnabled());
}

QTEST_MAIN(TestNeedPage)
#include "tst_needpage.moc"
