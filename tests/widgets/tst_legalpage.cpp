// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/knowntext.h"
#include "pagetest.h"
#include "session/modelroles.h"
#include "widgets/legalpage.h"
#include "widgets/notice.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Shown = ShownPage<LegalPage>;

class TestLegalPage : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void recognisesWhileTyping();
    void addsByKeyboardAndLinks();
    void addsWhatItDoesNotKnow();
    void addsALink();
    void doesNotAddTwice();
    void picksAKnownText();
    void editsInPlace();
    void removesWithAllItsLinks();
    void newIdsBringNoLinkToLife();
    void saysThatAPrincipleIsNotEnough();
    void offersKnownTexts();
    void saysSoWhileTyping();
    void linksByKeyboard();
    void linksAllAndNone();
    void goesToFields();
    void choosesTheNature();
    void withoutData();
    void readOnly();
    void speaksFrench();
    void arrangesItself();
};

static Request sample()
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.service.useCases = QStringList{u"marches_publics"_s};
    request.endpoints = {asked(u"entreprises"_s, u"Identify"_s), asked(u"exercices"_s, u"Compare"_s)};
    return request;
}

static Request withTexts()
{
    Request request = sample();
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, u"R2143-13 CCP"_s, {}},
                                    {u"t2"_s, u"crpa-l114-8"_s, u"L114-8 CRPA"_s, {}}};
    request.endpoints[0].legalTexts = QStringList{u"t1"_s};
    request.endpoints[1].legalTexts = QStringList{u"t2"_s};
    Document document;
    document.id = u"d1"_s;
    document.legalTexts = QStringList{u"t1"_s, u"t2"_s};
    request.documents = {document};
    return request;
}

static const QList<LegalText> &texts(const Shown &shown)
{
    return shown.request().legalFramework.texts;
}

static QString current(const Shown &shown)
{
    return shown.find<QTreeView>("textTable")->currentIndex().data(IdRole).toString();
}

void TestLegalPage::cleanup()
{
    installLanguage(u"en"_s);
}

void TestLegalPage::recognisesWhileTyping()
{
    Shown shown(sample());
    auto *recognised = shown.find<StateLabel>("recognisedLabel");
    QVERIFY(!shown.find("addButton")->isEnabled());
    shown.type("newTextEdit", u"d8222-5 code du travail"_s);
    QCOMPARE(recognised->meaning(), Meaning::Fine);
    QVERIFY(recognised->words().contains(knownText(u"ct-d8222-5"_s)->title));
    QVERIFY(shown.find("addButton")->isEnabled());
    shown.find<QLineEdit>("newTextEdit")->setText(u"Deliberation of 12 March 2026"_s);
    QCOMPARE(recognised->meaning(), Meaning::None);
    QVERIFY(texts(shown).isEmpty());
}

void TestLegalPage::addsByKeyboardAndLinks()
{
    Shown shown(sample());
    shown.type("newTextEdit", u"R2143-13 CCP"_s);
    press(Qt::Key_Return);
    const LegalText expected{u"t1"_s, u"ccp-r2143-13"_s, u"R2143-13 CCP"_s,
                             knownText(u"ccp-r2143-13"_s)->url};
    QCOMPARE(texts(shown), QList<LegalText>{expected});
    // Linked at once to the data that nothing founds, which is said, and undone in the same step.
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    QVERIFY(shown.find<StateLabel>("recognisedLabel")->words().contains(u"2"_s));
    QVERIFY(shown.find<QLineEdit>("newTextEdit")->text().isEmpty());
    QCOMPARE(current(shown), u"t1"_s);
    shown.session().undoStack()->undo();
    QVERIFY(texts(shown).isEmpty());
    QVERIFY(shown.request().endpoint(u"exercices"_s)->legalTexts.isEmpty());
    QVERIFY(shown.find<StateLabel>("recognisedLabel")->words().isEmpty());
    QVERIFY(!shown.isShown("textTable"));
    shown.session().undoStack()->redo();
    QCOMPARE(texts(shown).size(), 1);
    // The next one finds nothing that lacks.
    shown.type("newTextEdit", u"D8222-5 code du travail"_s);
    shown.find<QPushButton>("addButton")->click();
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t1"_s});
    QCOMPARE(current(shown), u"t2"_s);
}

void TestLegalPage::addsWhatItDoesNotKnow()
{
    Shown shown(sample());
    shown.type("newTextEdit", u"  Deliberation no. 2026-03-17  "_s);
    press(Qt::Key_Return);
    QCOMPARE(texts(shown).constFirst().title, u"Deliberation no. 2026-03-17"_s);
    QVERIFY(texts(shown).constFirst().reference.isEmpty());
    shown.type("newTextEdit", u"   "_s);
    press(Qt::Key_Return);
    QCOMPARE(texts(shown).size(), 1);
}

void TestLegalPage::addsALink()
{
    Shown shown(sample());
    const KnownText *known = knownText(u"ccp-r2143-13"_s);
    shown.find<QLineEdit>("newTextEdit")->setText(known->url);
    shown.find<QPushButton>("addButton")->click();
    QCOMPARE(texts(shown).constFirst(), (LegalText{u"t1"_s, known->id, known->title, known->url}));
    shown.find<QLineEdit>("newTextEdit")->setText(u"https://town.example/acts/12"_s);
    shown.find<QPushButton>("addButton")->click();
    QCOMPARE(texts(shown).constLast().url, u"https://town.example/acts/12"_s);
    QVERIFY(texts(shown).constLast().title.isEmpty());
}

void TestLegalPage::doesNotAddTwice()
{
    Shown shown(sample());
    for (int i = 0; i < 2; ++i) {
        shown.find<QLineEdit>("newTextEdit")->setText(u"R2143-13 CCP"_s);
        shown.find<QPushButton>("addButton")->click();
    }
    QCOMPARE(texts(shown).size(), 1);
    QCOMPARE(shown.find<StateLabel>("recognisedLabel")->meaning(), Meaning::Advice);
}

void TestLegalPage::picksAKnownText()
{
    Shown shown(sample());
    QMenu *menu = shown.find<QPushButton>("knownButton")->menu();
    QMetaObject::invokeMethod(menu, "aboutToShow");
    QCOMPARE(menu->actions().size(), knownTexts().size());
    menu->actions().constFirst()->trigger();
    QCOMPARE(texts(shown).constFirst().reference, knownTexts().constFirst().id);
    QMetaObject::invokeMethod(menu, "aboutToShow");
    QCOMPARE(menu->actions().size(), knownTexts().size() - 1);
}

void TestLegalPage::editsInPlace()
{
    Shown shown(withTexts());
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t1/url"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("urlEdit"));
    shown.type("urlEdit", u"https://town.example/1"_s);
    QCOMPARE(texts(shown).at(0).url, u"https://town.example/1"_s);
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t2/title"_s));
    QCOMPARE(shown.find<QLineEdit>("titleEdit")->text(), u"L114-8 CRPA"_s);
    QVERIFY(shown.find<QLineEdit>("urlEdit")->text().isEmpty());
    shown.find<QLineEdit>("titleEdit")->end(false);
    shown.type("titleEdit", u"."_s);
    QCOMPARE(texts(shown).at(1).title, u"L114-8 CRPA."_s);
    QCOMPARE(texts(shown).at(0).title, u"R2143-13 CCP"_s);
    shown.find<QPushButton>("openButton")->click();
    QCOMPARE(shown.own().prompts.opened, QUrl(knownText(u"crpa-l114-8"_s)->url));
}

void TestLegalPage::removesWithAllItsLinks()
{
    const Request before = withTexts();
    Shown shown(before);
    shown.page().focusField(u"/legalFramework/texts/t1"_s);
    shown.find("textTable")->setFocus();
    press(Qt::Key_Delete);
    QCOMPARE(texts(shown).size(), 1);
    QVERIFY(shown.request().endpoint(u"entreprises"_s)->legalTexts.isEmpty());
    QCOMPARE(shown.request().documents.constFirst().legalTexts, QStringList{u"t2"_s});
    QCOMPARE(current(shown), u"t2"_s);
    QCOMPARE(shown.find<QLineEdit>("titleEdit")->text(), u"L114-8 CRPA"_s);
    shown.find<QPushButton>("removeButton")->click();
    QVERIFY(texts(shown).isEmpty());
    QVERIFY(!shown.isShown("currentText"));
    shown.session().undoStack()->undo();
    shown.session().undoStack()->undo();
    QCOMPARE(shown.request().endpoints, before.endpoints);
    QCOMPARE(shown.request().documents, before.documents);
    QCOMPARE(texts(shown), before.legalFramework.texts);
}

void TestLegalPage::newIdsBringNoLinkToLife()
{
    Request request = sample();
    request.endpoints[0].legalTexts = QStringList{u"t1"_s};
    Shown shown(request);
    shown.type("newTextEdit", u"Deliberation 2026-03"_s);
    press(Qt::Key_Return);
    QCOMPARE(texts(shown).constFirst().id, u"t2"_s);
}

void TestLegalPage::saysThatAPrincipleIsNotEnough()
{
    Request request = withTexts();
    request.legalFramework.texts.removeFirst();
    request.endpoints[0].legalTexts.clear();
    Shown shown(request);
    QTRY_VERIFY(shown.isShown("notice"));
    QCOMPARE(shown.find<Notice>("notice")->findChild<QLabel *>(u"noticeWhat"_s)->text(),
             u"The CRPA alone is not enough."_s);
    shown.find<Notice>("notice")->button(0)->click();
    QCOMPARE(texts(shown).constLast().reference, u"ccp-r2143-13"_s);
    QVERIFY(shown.request().endpoint(u"exercices"_s)->legalTexts.contains(texts(shown).constLast().id));
    QTRY_VERIFY(!shown.isShown("notice"));
    shown.session().undoStack()->undo();
    QTRY_VERIFY(shown.isShown("notice"));
}

void TestLegalPage::offersKnownTexts()
{
    const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
    // No article fits this use case.
    Request request = withTexts();
    request.service.useCases.clear();
    request.legalFramework.texts.removeFirst();
    request.endpoints[0].legalTexts.clear();
    Shown shown(request);
    QTRY_VERIFY(shown.isShown("notice"));
    auto *button = shown.find<Notice>("notice")->button(0);
    QVERIFY(!button->text().isEmpty());
    button->click();
    QVERIFY(menu());
    QVERIFY(!menu()->isEmpty());
    menu()->close();
    // Nor is there any text.
    Shown empty;
    QVERIFY(empty.isShown("noText"));
    empty.find("noText")->findChild<QPushButton *>()->click();
    QVERIFY(menu());
    menu()->actions().constFirst()->trigger();
    menu()->close();
    QCOMPARE(texts(empty).size(), 1);
}

void TestLegalPage::saysSoWhileTyping()
{
    Shown shown(sample());
    QVERIFY(!shown.isShown("notice"));
    shown.type("newTextEdit", u"L114-8 CRPA"_s);
    QVERIFY(shown.isShown("notice"));
    QCOMPARE(shown.find<Notice>("notice")->findChild<QLabel *>(u"noticeWhat"_s)->text(),
             u"The CRPA alone is not enough."_s);
    shown.find<QLineEdit>("newTextEdit")->setText(u"loi Lemaire"_s);
    QCOMPARE(shown.find<Notice>("notice")->findChild<QLabel *>(u"noticeWhat"_s)->text(),
             u"The Lemaire law alone is not enough."_s);
    shown.find<QLineEdit>("newTextEdit")->setText(u"R2143-13 CCP"_s);
    QVERIFY(!shown.isShown("notice"));
    // Beside a text that founds, a principle is welcome.
    press(Qt::Key_Return);
    shown.type("newTextEdit", u"L114-8 CRPA"_s);
    QVERIFY(!shown.isShown("notice"));
}

void TestLegalPage::linksByKeyboard()
{
    Shown shown(withTexts());
    shown.page().focusField(u"/legalFramework/texts/t1"_s);
    QVERIFY(shown.page().focusField(u"/endpoints/exercices/legalTexts"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("coverageTable"));
    press(Qt::Key_Space, u" "_s);
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->legalTexts, (QStringList{u"t2"_s, u"t1"_s}));
    press(Qt::Key_Space, u" "_s);
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->legalTexts, QStringList{u"t2"_s});
}

void TestLegalPage::linksAllAndNone()
{
    Shown shown(withTexts());
    QCOMPARE(shown.find<QLabel>("countLabel")->text(), u"2 data, 1 covered, 1 to cover"_s);
    shown.find<QPushButton>("allButton")->click();
    QVERIFY(shown.request().endpoint(u"exercices"_s)->legalTexts.contains(u"t1"_s));
    QCOMPARE(shown.session().undoStack()->count(), 1);
    shown.find<QPushButton>("noneButton")->click();
    QVERIFY(shown.request().endpoint(u"entreprises"_s)->legalTexts.isEmpty());
    QCOMPARE(shown.find<QLabel>("countLabel")->text(), u"2 data, 2 to cover"_s);
}

void TestLegalPage::goesToFields()
{
    Shown shown(withTexts());
    QVERIFY(shown.page().focusField(u"/legalFramework/nature"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("natureEdit"));
    for (const QString &target : {u"/legalFramework"_s, u"/legalFramework/texts"_s}) {
        shown.leaveField();
        QVERIFY(shown.page().focusField(target));
        QCOMPARE(QApplication::focusWidget(), shown.find("newTextEdit"));
    }
    QVERIFY(shown.page().focusField(u"/legalFramework/texts/t2"_s));
    QCOMPARE(QApplication::focusWidget(), shown.find("titleEdit"));
    QCOMPARE(current(shown), u"t2"_s);
    QVERIFY(!shown.page().focusField(u"/endpoints/exercices/purpose"_s));

    Shown empty(sample());
    QVERIFY(empty.page().focusField(u"/endpoints/exercices/legalTexts"_s));
    QCOMPARE(QApplication::focusWidget(), empty.find("newTextEdit"));
}

void TestLegalPage::choosesTheNature()
{
    // Chosen in English, written in French: an agent reads it.
    installLanguage(u"en"_s);
    Shown shown(sample());
    QMenu *menu = shown.find<QPushButton>("naturesButton")->menu();
    QMetaObject::invokeMethod(menu, "aboutToShow");
    menu->actions().constFirst()->trigger();
    QCOMPARE(shown.request().legalFramework.nature, u"Article de code"_s);
    QCOMPARE(shown.find<QLineEdit>("natureEdit")->text(), u"Article de code"_s);
    shown.find<QLineEdit>("natureEdit")->end(false);
    shown.type("natureEdit", u", and a decree"_s);
    QCOMPARE(shown.request().legalFramework.nature, u"Article de code, and a decree"_s);
}

void TestLegalPage::withoutData()
{
    Request request;
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}}};
    Shown shown(request);
    QVERIFY(!shown.isShown("coverageTable"));
    QSignalSpy asked(&shown.page(), &Page::stepRequested);
    shown.find<QPushButton>("emptyButton")->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().toInt(), 3);
}

void TestLegalPage::readOnly()
{
    Shown shown(withTexts());
    shown.showReadOnly();
    for (const char *name :
         {"addButton", "knownButton", "naturesButton", "removeButton", "allButton", "noneButton"})
        QVERIFY2(!shown.find(name)->isEnabled(), name);
    QVERIFY(shown.find<QLineEdit>("titleEdit")->isReadOnly());
    shown.find("textTable")->setFocus();
    press(Qt::Key_Delete);
    QCOMPARE(texts(shown).size(), 2);
    // Its source can still be read.
    QVERIFY(shown.find("openButton")->isEnabled());
}

void TestLegalPage::speaksFrench()
{
    Shown shown(withTexts());
    shown.page().focusField(u"/legalFramework/texts/t2"_s);
    installLanguage(u"fr"_s);
    QCoreApplication::processEvents();
    QCOMPARE(current(shown), u"t2"_s);
    QCOMPARE(shown.find<QLineEdit>("titleEdit")->text(), u"L114-8 CRPA"_s);
    QVERIFY(shown.session().undoStack()->count() == 0);
}

void TestLegalPage::arrangesItself()
{
    Shown shown(withTexts());
    auto *table = shown.find<QTreeView>("textTable");
    shown.page().setRoom(Width::Wide);
    QVERIFY(!table->isColumnHidden(TextModel::RecognisedColumn));
    const int beside = shown.find("urlEdit")->mapTo(&shown.page(), QPoint()).x();
    shown.page().setRoom(Width::Narrow);
    QVERIFY(table->isColumnHidden(TextModel::RecognisedColumn));
    QVERIFY(!table->isColumnHidden(TextModel::ForceColumn));
    QTRY_VERIFY(shown.find("urlEdit")->mapTo(&shown.page(), QPoint()).x() < beside);
}

QTEST_MAIN(TestLegalPage)
#include "tst_legalpage.moc"
