// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/testserver.h"
#include "pagetest.h"

#include "rules/words.h"
#include "session/companymodel.h"
#include "widgets/companyoffer.h"
#include "widgets/forwhompage.h"
#include "widgets/notice.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

Company town()
{
    Company company;
    company.siret = u"00021700000017"_s;
    company.name = u"Commune de Valbrume"_s;
    company.address = u"1 place de la Fontaine, 00217 Valbrume"_s;
    company.legalCategory = u"7210"_s;
    company.territorial = true;
    return company;
}

Request ofClient()
{
    Request request;
    request.filedFor = FiledFor::Client;
    return request;
}

using Shown = ShownPage<ForWhomPage>;

CompanyOffer *offer(const Shown &shown, const char *name = "organisationOffer")
{
    return shown.find<CompanyOffer>(name);
}

template<typename W = QWidget>
W *in(const CompanyOffer *offer, const char *name)
{
    W *found = offer->findChild<W *>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

} // namespace

/// The look-up of step 1.
class TestCompanyOffer : public QObject
{
    Q_OBJECT

private slots:
    void init() { installLanguage(u"en"_s); }

    void sendsNothingByItself();
    void looksUpASiret();
    void takesOverAsOneStep();
    void keepsWhatTheDirectoryDoesNotKnow();
    void proposesNoHalfAddress();
    void saysWhatItWouldReplace();
    void saysWhatIsToBeKnown();
    void choosesAmongSeveral();
    void staleAnswersGo();
    void saysThatNothingWasFound();
    void saysWhatWentWrong();
    void looksUpTheVendor();
    void aVendorIsOfNoKind();
    void bothLeaveTheServiceAlone();
    void takesBackWhatTheButtonSaid();
    void isHinderedByTheSettings();
    void isReadOnly();
};

void TestCompanyOffer::sendsNothingByItself()
{
    Shown shown(ofClient());
    auto *button = shown.find<QPushButton>("organisationLookUpButton");
    QVERIFY(!button->isEnabled());
    QVERIFY(!button->toolTip().isEmpty());
    shown.type("organisationSiretEdit", u"130 025 265 00013"_s);
    QVERIFY(button->isEnabled());
    auto *hint = in<QLabel>(offer(shown), "companyHint");
    QCOMPARE(hint->text(), u"“Look up” sends only this SIRET to recherche-entreprises.api.gouv.fr."_s);
    QCOMPARE(button->accessibleDescription(), hint->text());
    shown.find<QLineEdit>("organisationSiretEdit")->selectAll();
    shown.type("organisationSiretEdit", u"1"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClick(shown.find("organisationSiretEdit"), Qt::Key_Backspace);
    shown.type("organisationNameEdit", u"Valbrume"_s);
    QVERIFY(button->isEnabled());
    QVERIFY(hint->text().contains(u"name"_s));
    shown.page().left();
    QVERIFY(shown.own().http.sent().isEmpty());
}

void TestCompanyOffer::looksUpASiret()
{
    TestServer server;
    server.answer("GET", "/search", TestAnswer::json(R"({"total_results": 1, "results": [{
        "nom_complet": "COMMUNE DE VALBRUME", "nom_raison_sociale": "COMMUNE DE VALBRUME",
        "nature_juridique": "7210", "etat_administratif": "A",
        "siege": {"siret": "13002526500013", "adresse": "1 PLACE DE LA FONTAINE 00217 VALBRUME",
                  "etat_administratif": "A", "est_siege": true},
        "complements": {"est_service_public": true}}]})"));
    Shown shown(ofClient());
    shown.own().settings().set(setting::kDirectoryUrl, server.url().toString());
    shown.type("organisationSiretEdit", u"13002526500013"_s);
    auto *button = shown.find<QPushButton>("organisationLookUpButton");
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    auto *card = in(offer(shown), "companyCard");
    QTRY_VERIFY(card->isVisible());
    QCOMPARE(in<QLabel>(offer(shown), "companyName")->text(), u"COMMUNE DE VALBRUME"_s);
    QCOMPARE(server.requests().size(), 1);
    // Nothing is written before it is agreed to, and the focus tells that there is something.
    QVERIFY(shown.request().organisation.name.isEmpty());
    auto *take = in<QPushButton>(offer(shown), "companyTakeButton");
    QTRY_VERIFY(take->hasFocus());
    QVERIFY(take->accessibleDescription().contains(u"COMMUNE DE VALBRUME"_s));
    QTest::keyClick(take, Qt::Key_Space);
    QCOMPARE(shown.request().organisation.name, u"COMMUNE DE VALBRUME"_s);
    QVERIFY(shown.find("organisationSiretEdit")->hasFocus());
}

void TestCompanyOffer::takesOverAsOneStep()
{
    Shown shown(ofClient());
    offer(shown)->showAnswer({{town()}, 1, true});
    QVERIFY(in(offer(shown), "companyCard")->isVisible());
    QVERIFY(!in(offer(shown), "companyList")->isVisible());
    QTest::mouseClick(in(offer(shown), "companyTakeButton"), Qt::LeftButton);
    const Organisation &organisation = shown.request().organisation;
    QCOMPARE(organisation.siret, town().siret);
    QCOMPARE(organisation.name, town().name);
    QCOMPARE(organisation.address, town().address);
    QCOMPARE(organisation.kind, BodyKind::LocalAuthority);
    QCOMPARE(shown.find<QComboBox>("kindCombo")->currentText(), u"Local authority"_s);
    QCOMPARE(shown.find<QLineEdit>("organisationAddressEdit")->text(), town().address);
    QVERIFY(!in(offer(shown), "companyCard")->isVisible());
    QCOMPARE(shown.session().undoStack()->count(), 1);
    shown.session().undoStack()->undo();
    QCOMPARE(shown.request().organisation, Organisation());
}

void TestCompanyOffer::keepsWhatTheDirectoryDoesNotKnow()
{
    Request request = ofClient();
    request.organisation.name = u"Ateliers Mirandol"_s;
    request.organisation.address = u"2 cours des Tanneurs"_s;
    request.organisation.kind = BodyKind::StateAgency;
    Shown shown(request);
    Company withheld;
    withheld.siret = u"00084310200013"_s;
    withheld.partlyPublished = true;
    offer(shown)->showAnswer({{withheld}, 1, true});
    QVERIFY(in<StateLabel>(offer(shown), "companySigns")->words().contains(u"name not published"_s));
    QTest::mouseClick(in(offer(shown), "companyTakeButton"), Qt::LeftButton);
    request.organisation.siret = withheld.siret;
    QCOMPARE(shown.request().organisation, request.organisation);
}

void TestCompanyOffer::proposesNoHalfAddress()
{
    Request request = ofClient();
    request.organisation.address = u"1 place de la Fontaine, 00217 Valbrume"_s;
    Shown shown(request);
    Company withheld = town();
    withheld.address = u"00217 VALBRUME"_s;
    withheld.addressWithheld = true;
    offer(shown)->showAnswer({{withheld}, 1, true});
    const QString lines = in<QLabel>(offer(shown), "companyLines")->text();
    QVERIFY2(lines.startsWith(u"Published of the address, and not filled in: 00217 VALBRUME\n"_s),
             qPrintable(lines));
    QVERIFY(!lines.contains(u"Fontaine"_s));
    QCOMPARE(in<StateLabel>(offer(shown), "companySigns")->words(), u"address not published"_s);
    QTest::mouseClick(in(offer(shown), "companyTakeButton"), Qt::LeftButton);
    QCOMPARE(shown.request().organisation.address, request.organisation.address);
    QCOMPARE(shown.request().organisation.name, withheld.name);
}

void TestCompanyOffer::saysWhatItWouldReplace()
{
    Request request = ofClient();
    request.organisation.name = u"Mairie"_s;
    request.organisation.kind = BodyKind::StateAgency;
    Shown shown(request);
    offer(shown)->showAnswer({{town()}, 1, true});
    QCOMPARE(in<QLabel>(offer(shown), "companyName")->text(), u"Commune de Valbrume (in place of: Mairie)"_s);
    // Of what is empty nothing is replaced.
    QCOMPARE(in<QLabel>(offer(shown), "companyLines")->text(),
             u"1 place de la Fontaine, 00217 Valbrume\nSIRET: 000\u00a0217\u00a0000\u00a000017\n"
             "Kind of body: local authority (in place of: %1)"_s.arg(words::bodyKind(BodyKind::StateAgency)));
    in<QPushButton>(offer(shown), "companyLeaveButton")->click();
    QVERIFY(!in(offer(shown), "companyCard")->isVisible());
    QCOMPARE(shown.request().organisation, request.organisation);
    QCOMPARE(shown.session().undoStack()->count(), 0);
}

void TestCompanyOffer::saysWhatIsToBeKnown()
{
    Shown shown(ofClient());
    Company closed = town();
    closed.closed = true;
    offer(shown)->showAnswer({{closed}, 1, true});
    auto *told = in<StateLabel>(offer(shown), "companySigns");
    QCOMPARE(told->words(), u"closed establishment"_s);
    QCOMPARE(told->meaning(), Meaning::ToCheck);
    offer(shown)->showAnswer({{town()}, 1, true});
    QVERIFY(!told->isVisible());
}

void TestCompanyOffer::choosesAmongSeveral()
{
    Request request = ofClient();
    request.organisation.name = u"Valbrume"_s;
    Shown shown(request);
    Company other = town();
    other.siret = u"00084310200013"_s;
    other.name = u"Régie de Valbrume"_s;
    offer(shown)->showAnswer({{town(), other}, 40, false});
    auto *list = in<QTreeView>(offer(shown), "companyList");
    QVERIFY(list->isVisible());
    QVERIFY(!list->accessibleName().isEmpty());
    QCOMPARE(in<QLabel>(offer(shown), "companyCount")->text(),
             u"The first 2 of 40. Add a word of the address to narrow it down."_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(in<QLabel>(offer(shown), "companyName")->text().startsWith(u"Régie de Valbrume"_s));
    QTest::keyClick(list, Qt::Key_Return);
    auto *take = in(offer(shown), "companyTakeButton");
    QVERIFY(take->hasFocus());
    QTest::keyClick(take, Qt::Key_Space);
    QCOMPARE(shown.request().organisation.siret, other.siret);
}

void TestCompanyOffer::staleAnswersGo()
{
    TestServer server;
    server.answer("GET", "/search", TestAnswer::misbehaving(TestAnswer::How::Silence));
    Shown shown(ofClient());
    shown.own().settings().set(setting::kDirectoryUrl, server.url().toString());
    shown.type("organisationSiretEdit", u"13002526500013"_s);
    QTest::mouseClick(shown.find("organisationLookUpButton"), Qt::LeftButton);
    QTRY_COMPARE(server.requests().size(), 1);
    // The number is another one now: the answer would be to what nobody asks any more.
    shown.find<QLineEdit>("organisationSiretEdit")->selectAll();
    shown.type("organisationSiretEdit", u"00021700000017"_s);
    QTRY_COMPARE(server.open(), 0);
    QVERIFY(!in(offer(shown), "companyCard")->isVisible());
    QVERIFY(!in(offer(shown), "companyNotice")->isVisible());
}

void TestCompanyOffer::saysThatNothingWasFound()
{
    Shown shown(ofClient());
    shown.type("organisationSiretEdit", u"13002526500013"_s);
    offer(shown)->showAnswer({{}, 0, true});
    auto *notice = in<Notice>(offer(shown), "companyNotice");
    QVERIFY(notice->isVisible());
    QVERIFY(notice->accessibleDescription().contains(u"published"_s));
    QVERIFY(
        shown.find("organisationLookUpButton")->accessibleDescription().contains(notice->accessibleName()));
    QVERIFY(!in(offer(shown), "companyCard")->isVisible());
}

void TestCompanyOffer::saysWhatWentWrong()
{
    TestServer server;
    server.answer("GET", "/search", TestAnswer::json("{}", 500));
    Shown shown(ofClient());
    shown.own().settings().set(setting::kDirectoryUrl, server.url().toString());
    shown.type("organisationNameEdit", u"Valbrume"_s);
    QTest::mouseClick(shown.find("organisationLookUpButton"), Qt::LeftButton);
    auto *notice = in<Notice>(offer(shown), "companyNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleDescription().contains(u"500"_s), qPrintable(notice->accessibleDescription()));
    QCOMPARE(shown.request().organisation.name, u"Valbrume"_s);
}

void TestCompanyOffer::looksUpTheVendor()
{
    Request request = ofClient();
    request.vendor.product = u"Portail"_s;
    Shown shown(request);
    Company company = town();
    company.name = u"Ateliers Mirandol"_s;
    company.legalCategory = u"5710"_s;
    company.territorial = false;
    CompanyOffer *vendor = offer(shown, "vendorOffer");
    vendor->showAnswer({{company}, 1, true});
    // Of a vendor the request holds no more than that.
    QCOMPARE(in<QLabel>(vendor, "companyLines")->text(), u"SIRET: 000\u00a0217\u00a0000\u00a000017"_s);
    QTest::mouseClick(in(vendor, "companyTakeButton"), Qt::LeftButton);
    QCOMPARE(shown.request().vendor.name, company.name);
    QCOMPARE(shown.request().vendor.siret, company.siret);
    QCOMPARE(shown.request().vendor.product, request.vendor.product);
    QCOMPARE(shown.request().organisation, request.organisation);
}

void TestCompanyOffer::aVendorIsOfNoKind()
{
    Request request;
    request.filedFor = FiledFor::Vendor;
    Shown shown(request);
    Company company = town();
    company.legalCategory = u"5710"_s;
    company.territorial = false;
    offer(shown)->showAnswer({{company}, 1, true});
    QTest::mouseClick(in(offer(shown), "companyTakeButton"), Qt::LeftButton);
    QCOMPARE(shown.request().organisation.name, company.name);
    QCOMPARE(shown.request().organisation.kind, BodyKind::Unset);
}

/// What the service asks of one, it asks of the program.
void TestCompanyOffer::bothLeaveTheServiceAlone()
{
    TestServer server;
    server.answer("GET", "/search", TestAnswer::json("{}", 429).with("Retry-After", "60"));
    Shown shown(ofClient());
    shown.own().settings().set(setting::kDirectoryUrl, server.url().toString());
    shown.type("organisationNameEdit", u"Valbrume"_s);
    QTest::mouseClick(shown.find("organisationLookUpButton"), Qt::LeftButton);
    QTRY_VERIFY(in(offer(shown), "companyNotice")->isVisible());
    shown.type("vendorNameEdit", u"Mirandol"_s);
    QTest::mouseClick(shown.find("vendorLookUpButton"), Qt::LeftButton);
    auto *notice = in<Notice>(offer(shown, "vendorOffer"), "companyNotice");
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(notice->accessibleName(), u"The look-up failed."_s);
    QCOMPARE(server.requests().size(), 1);
}

void TestCompanyOffer::takesBackWhatTheButtonSaid()
{
    TestServer server;
    server.answer("GET", "/search", TestAnswer::misbehaving(TestAnswer::How::Silence));
    Shown shown(ofClient());
    shown.own().settings().set(setting::kDirectoryUrl, server.url().toString());
    shown.type("organisationSiretEdit", u"13002526500013"_s);
    auto *button = shown.find<QPushButton>("organisationLookUpButton");
    const QString before = button->accessibleDescription();
    offer(shown)->showAnswer({{}, 0, true});
    QVERIFY(button->accessibleDescription() != before);
    // Asked again, nothing is known.
    button->click();
    QCOMPARE(button->accessibleDescription(), before);
}

void TestCompanyOffer::isHinderedByTheSettings()
{
    Shown shown(ofClient());
    shown.type("organisationSiretEdit", u"13002526500013"_s);
    auto *button = shown.find<QPushButton>("organisationLookUpButton");
    QVERIFY(button->isEnabled());
    shown.own().http.setUse(NetworkUse::TurnedOff);
    QVERIFY(button->isVisible());
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains(u"settings"_s));
    QVERIFY(!in(offer(shown), "companyHint")->isVisible());
    shown.own().http.setUse(NetworkUse::Forbidden);
    QVERIFY(button->toolTip().contains(u"organisation"_s));
}

void TestCompanyOffer::isReadOnly()
{
    Request request = ofClient();
    request.organisation.siret = u"13002526500013"_s;
    Shown shown(request);
    shown.showReadOnly();
    QVERIFY(!shown.find("organisationLookUpButton")->isEnabled());
    QVERIFY(!shown.find("organisationLookUpButton")->toolTip().isEmpty());
}

QTEST_MAIN(TestCompanyOffer)
#include "tst_companyoffer.moc"
