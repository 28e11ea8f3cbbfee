// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "legal/knowntext.h"
#include "pagetest.h"
#include "widgets/legalpage.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Shown = ShownPage<LegalPage>;

/// The texts that step 4 proposes, and those that are pasted at once.
class TestLegalProposals : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void proposesAndAdds();
    void addsBoth();
    void proposesNothing();
    void foldsWhatIsNotNeeded();
    void takesApartWhatIsPasted();
    void keepsWhatIsBeingTyped();
    void tabFollowsTheRows();
    void offersWhatIsAboutEverything();
};

namespace {

Request sample(const QString &useCase = u"marches_publics"_s)
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.kind = BodyKind::LocalAuthority;
    request.service.useCases = QStringList{useCase};
    request.endpoints = {asked(u"entreprises"_s), asked(u"exercices"_s), asked(u"bilans_entreprises_bdf"_s)};
    return request;
}

bool isTicked(const Shown &shown, const QString &datum, const QString &text)
{
    return shown.request().endpoint(datum)->legalTexts.contains(text);
}

int steps(Shown &shown)
{
    return shown.session().undoStack()->count();
}

QPushButton *proposalOf(const Shown &shown, const QString &id)
{
    return shown.find<QPushButton>(qPrintable(u"propose-"_s + id));
}

} // namespace

void TestLegalProposals::init()
{
    installLanguage(u"en"_s);
}

void TestLegalProposals::proposesAndAdds()
{
    Shown shown(sample());
    QVERIFY(shown.isShown("proposalsBody"));
    QVERIFY(shown.find<QPushButton>("proposalsButton")->text().contains(u"(2)"_s));
    QVERIFY(proposalOf(shown, u"ccp-r2143-13"_s)->accessibleName().contains(u"R2143-13"_s));
    // What it founds and why it is proposed stand beside the button.
    QString said;
    const QList<QLabel *> labels = shown.find("proposal-ccp-r2143-13")->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said += label->text();
    QVERIFY(said.contains(knownText(u"ccp-r2143-13"_s)->founds));
    QVERIFY(said.contains(u"Marchés publics"_s));
    proposalOf(shown, u"ccp-r2143-13"_s)->click();
    QCOMPARE(shown.request().legalFramework.texts.constFirst().reference, u"ccp-r2143-13"_s);
    QVERIFY(isTicked(shown, u"exercices"_s, u"t1"_s));
    QCOMPARE(steps(shown), 1);
    QVERIFY(shown.page().isAncestorOf(QApplication::focusWidget()));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!shown.page().findChild<QWidget *>(u"propose-ccp-r2143-13"_s));
    shown.session().undoStack()->undo();
    QVERIFY(proposalOf(shown, u"ccp-r2143-13"_s));
}

void TestLegalProposals::addsBoth()
{
    Shown shown(sample(u"aides_publiques"_s));
    QPushButton *both = proposalOf(shown, u"crpa-l114-8"_s);
    QCOMPARE(both->text(), u"Add both"_s);
    QVERIFY(both->accessibleName().contains(u"2019-31"_s));
    both->click();
    QCOMPARE(shown.request().legalFramework.texts.size(), 2);
    QCOMPARE(steps(shown), 1);
    QCOMPARE(shown.request().endpoint(u"exercices"_s)->legalTexts, (QStringList{u"t1"_s, u"t2"_s}));
    QVERIFY(!shown.isShown("notice"));
}

void TestLegalProposals::proposesNothing()
{
    Shown shown(sample(u"other"_s));
    QVERIFY(!shown.isShown("proposals"));
    QVERIFY(!shown.isShown("proposalsButton"));
    // The use case and the kind of body are chosen in other steps.
    shown.session().edit(u"/service/useCases"_s, [](Request &request) {
        request.service.useCases = QStringList{u"aides_publiques"_s};
    });
    QVERIFY(shown.isShown("proposalsBody"));
    shown.session().edit(u"/organisation/kind"_s,
                         [](Request &request) { request.organisation.kind = BodyKind::Private; });
    QVERIFY(!shown.isShown("proposalsBody"));
}

void TestLegalProposals::foldsWhatIsNotNeeded()
{
    Request request = sample();
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}}};
    Shown shown(request);
    QVERIFY(shown.isShown("proposalsBody"));
    shown.find<QPushButton>("allButton")->click();
    QVERIFY(!shown.isShown("proposalsBody"));
    QVERIFY(shown.isShown("proposalsButton"));
    shown.find<QPushButton>("proposalsButton")->click();
    QVERIFY(shown.isShown("proposalsBody"));
    shown.find<QPushButton>("proposalsButton")->click();
    shown.find<QPushButton>("noneButton")->click();
    // Once the user has said so, it stays.
    QVERIFY(!shown.isShown("proposalsBody"));
}

void TestLegalProposals::takesApartWhatIsPasted()
{
    Shown shown(sample());
    QApplication::clipboard()->setText(u"L.114-8 du CRPA et R2143-13 CCP\nDélibération n° 3\n"_s);
    shown.find<QLineEdit>("newTextEdit")->setFocus();
    shown.find<QLineEdit>("newTextEdit")->paste();
    press(Qt::Key_Return);
    const QList<LegalText> &texts = shown.request().legalFramework.texts;
    QCOMPARE(texts.size(), 3);
    for (int i = 0; i < 2; ++i)
        QCOMPARE(texts.at(i).url, knownText(texts.at(i).reference)->url);
    QCOMPARE(texts.at(2).title, u"Délibération n° 3"_s);
    QVERIFY(shown.find<StateLabel>("recognisedLabel")->words().contains(u"3"_s));
    QCOMPARE(steps(shown), 1);
    // Once more: nothing to add, which is said.
    shown.find<QLineEdit>("newTextEdit")->setText(u"R2143-13 CCP et L114-8 CRPA"_s);
    press(Qt::Key_Return);
    QCOMPARE(steps(shown), 1);
    QCOMPARE(shown.find<StateLabel>("recognisedLabel")->meaning(), Meaning::Advice);
    shown.session().undoStack()->undo();
    QVERIFY(texts.isEmpty());
}

/// What was typed is no business of any other way to add a text.
void TestLegalProposals::keepsWhatIsBeingTyped()
{
    Shown shown(sample());
    auto *edit = shown.find<QLineEdit>("newTextEdit");
    edit->setText(u"Arrêté pris en application de l'article L114-8 du CRPA"_s);
    // It is an order, and said to be one.
    QVERIFY(shown.find<StateLabel>("recognisedLabel")->words().startsWith(u"Cites"_s));
    edit->setText(u"Délibération n° 3"_s);
    proposalOf(shown, u"ccp-r2143-13"_s)->click();
    QCOMPARE(shown.request().legalFramework.texts.size(), 1);
    QCOMPARE(edit->text(), u"Délibération n° 3"_s);
    shown.find<QPushButton>("addButton")->click();
    QCOMPARE(shown.request().legalFramework.texts.size(), 2);
    QVERIFY(edit->text().isEmpty());
}

/// Also once they were filled anew.
void TestLegalProposals::tabFollowsTheRows()
{
    Shown shown(sample());
    for (int round = 0; round < 2; ++round) {
        auto *fold = shown.find<QPushButton>("proposalsButton");
        QWidget *first = proposalOf(shown, u"ccp-r2143-13"_s);
        QWidget *second = proposalOf(shown, u"ccom-l232-25"_s);
        fold->setFocus();
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), first);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
        press(Qt::Key_Tab);
        QVERIFY(!shown.find("proposals")->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(shown.page().isAncestorOf(QApplication::focusWidget()));
        qobject_cast<QPushButton *>(first)->click();
        shown.session().undoStack()->undo();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// A text about some data does not complete what all data rest on.
void TestLegalProposals::offersWhatIsAboutEverything()
{
    Request request = sample(u"preremplissage_espace_securise"_s);
    request.service.useCases.append(u"detection_fraude"_s);
    request.legalFramework.texts = {{u"t1"_s, u"crpa-l114-8"_s, {}, {}}};
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.legalTexts = QStringList{u"t1"_s};
    Shown shown(request);
    QVERIFY(shown.isShown("propose-ccom-l232-25"));
    QVERIFY(shown.isShown("notice"));
    QCOMPARE(shown.find("notice")->findChild<QPushButton *>(u"noticeFirstButton"_s)->text(),
             u"Known texts…"_s);
}

QTEST_MAIN(TestLegalProposals)
#include "tst_legalproposals.moc"
