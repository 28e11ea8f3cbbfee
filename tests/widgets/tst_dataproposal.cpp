// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "pagetest.h"
#include "session/endpointmodel.h"
#include "widgets/datapage.h"
#include "widgets/look.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Shown = ShownPage<DataPage>;

/// Step 3: what the need calls for, what is asked for beyond it, and another catalogue.
class TestDataProposal : public QObject
{
    Q_OBJECT

private slots:
    void takesTheProposal();
    void saysWhatIsAskedTooMuch();
    void movesToTodaysCatalogue();
    void takesANewerVersion();
    void asksForNothingThatIsIncluded();
    void saysWhyInTheCard();
    void aTickByMouseShowsItsDatum();
    void goesFromTopToBottom_data();
    void goesFromTopToBottom();
};

static Request forProcurement(const QList<RequestedEndpoint> &endpoints)
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.service.useCases = {u"marches_publics"_s};
    request.service.audiences = {u"companies"_s};
    request.endpoints = endpoints;
    return request;
}

static QPushButton *noticeButton(const Shown &shown, const char *notice, const char *button)
{
    return shown.find(notice)->findChild<QPushButton *>(QLatin1String(button));
}

static QModelIndex rowOf(const QTreeView &tree, const QString &id)
{
    const QModelIndexList found =
        tree.model()->match(tree.model()->index(0, 0), IdRole, id, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void TestDataProposal::takesTheProposal()
{
    Shown shown(forProcurement({}));
    shown.page().setRoom(Width::Wide);
    auto *accept = shown.find<QPushButton>("acceptButton");
    QVERIFY(accept->isVisible());
    accept->click();
    const QList<RequestedEndpoint> taken = shown.request().endpoints;
    QVERIFY(taken.size() > 3);
    QVERIFY(shown.request().endpoint(u"entreprises"_s));
    QVERIFY(!shown.request().endpoint(u"associations"_s));
    QVERIFY(!accept->isVisible());
    // Undo is the draft's, though the search has the focus and knows undo itself.
    shown.find("searchEdit")->setFocus();
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QApplication::sendEvent(shown.find("searchEdit"), &undo);
    QVERIFY(!undo.isAccepted());
    // One step, for all of them.
    shown.session().undoStack()->undo();
    QVERIFY(shown.request().endpoints.isEmpty());
    QVERIFY(accept->isVisible());
}

void TestDataProposal::saysWhatIsAskedTooMuch()
{
    Shown shown(forProcurement({asked(u"associations"_s), asked(u"actes_inpi"_s)}));
    shown.page().setRoom(Width::Wide);
    QVERIFY(shown.isShown("overNotice"));
    QVERIFY(shown.find("overNotice")->accessibleName().contains(u"Données déclaratives"_s));
    noticeButton(shown, "overNotice", "noticeSecondButton")->click();
    QVERIFY(!shown.request().endpoint(u"associations"_s));
    // The next one, which a reason settles.
    QVERIFY(shown.find("overNotice")->accessibleName().contains(u"Actes"_s));
    noticeButton(shown, "overNotice", "noticeFirstButton")->click();
    QCOMPARE(QApplication::focusWidget(), shown.find("purposeEdit"));
    shown.type("purposeEdit", u"The agents read who may sign"_s);
    QVERIFY(!shown.isShown("overNotice"));
    // In little room one line instead.
    shown.session().setText(u"/endpoints/actes_inpi/purpose"_s, {});
    shown.page().setRoom(Width::Middle);
    QVERIFY(!shown.isShown("overNotice"));
    QVERIFY(shown.isShown("overLabel"));
}

void TestDataProposal::movesToTodaysCatalogue()
{
    Shown shown(forProcurement({asked(u"exercices"_s, u"Compare with the notice"_s)}));
    QVERIFY(shown.isShown("catalogueNotice"));
    QVERIFY(shown.find("catalogueNotice")->accessibleDescription().contains(u"1 under another name"_s));
    noticeButton(shown, "catalogueNotice", "noticeFirstButton")->click();
    QCOMPARE(shown.request().catalogue.id, u"datapass-2026"_s);
    QCOMPARE(shown.request().endpoints.constFirst().id, u"chiffre_affaires_dgfip"_s);
    QCOMPARE(shown.request().endpoints.constFirst().purpose, u"Compare with the notice"_s);
    shown.session().undoStack()->undo();
    QCOMPARE(shown.request().endpoints.constFirst().id, u"exercices"_s);
    // On the newest there is nothing to offer.
    Shown newest(forProcurement({asked(u"chiffre_affaires_dgfip"_s)}),
                 bundledCatalogue(u"datapass-2026"_s).value());
    QVERIFY(!newest.isShown("catalogueNotice"));
    // Nor where nothing is asked for.
    Shown empty(forProcurement({}));
    QVERIFY(!empty.isShown("catalogueNotice"));
}

void TestDataProposal::takesANewerVersion()
{
    const Catalogue newest = TestDraft::firstCatalogue();
    QByteArray bytes = newest.bytes;
    bytes.replace(newest.version.toUtf8(), "2021-04-20");
    const Catalogue older = readCatalogue(bytes, u"older"_s).value();
    Shown shown(forProcurement({}), older);
    QVERIFY(shown.isShown("catalogueNotice"));
    noticeButton(shown, "catalogueNotice", "noticeFirstButton")->click();
    QCOMPARE(shown.request().catalogue.version, newest.version);
    Shown other(forProcurement({asked(u"exercices"_s)}), older);
    noticeButton(other, "catalogueNotice", "noticeSecondButton")->click();
    QVERIFY(!other.isShown("catalogueNotice"));
    QCOMPARE(other.request().catalogue.version, u"2021-04-20"_s);
    // One from elsewhere is left alone.
    bytes.replace("\"editeurs-2021\"", "\"mine\"");
    Shown mine(forProcurement({asked(u"exercices"_s)}), readCatalogue(bytes, u"mine"_s).value());
    QVERIFY(!mine.isShown("catalogueNotice"));
}

void TestDataProposal::asksForNothingThatIsIncluded()
{
    Shown shown(forProcurement({}), bundledCatalogue(u"datapass-2026"_s).value());
    auto *tree = shown.find<QTreeView>("tree");
    const QModelIndex row = rowOf(*tree, u"open_data_extrait_rcs_infogreffe"_s);
    QVERIFY(row.isValid());
    QVERIFY(!(row.flags() & Qt::ItemIsUserCheckable));
    QVERIFY(rowOf(*tree, u"chiffre_affaires_dgfip"_s).flags() & Qt::ItemIsUserCheckable);
    QCOMPARE(row.siblingAtColumn(EndpointModel::RequirementColumn).data().toString(), u"none"_s);
    QVERIFY(!tree->model()->setData(row, int(Qt::Checked), Qt::CheckStateRole));
    // Nor does its card ask for anything.
    tree->setCurrentIndex(row);
    QCOMPARE(shown.find<QLabel>("idLabel")->text(), u"open_data_extrait_rcs_infogreffe"_s);
    QVERIFY(!shown.isShown("askButton"));
    QVERIFY(!shown.isShown("requirementFacts"));
}

void TestDataProposal::saysWhyInTheCard()
{
    Shown shown(forProcurement({asked(u"associations"_s)}));
    const auto *reason = shown.find<QLabel>("reasonLabel");
    QVERIFY(reason->text().contains(u"associations"_s, Qt::CaseInsensitive));
    auto *tree = shown.find<QTreeView>("tree");
    tree->setCurrentIndex(rowOf(*tree, u"attestations_fiscales_dgfip"_s));
    QCOMPARE(reason->text(), u"Serves to check: Impôts à jour"_s);
}

void TestDataProposal::aTickByMouseShowsItsDatum()
{
    Shown shown(forProcurement({asked(u"entreprises"_s)}));
    auto *tree = shown.find<QTreeView>("tree");
    const QModelIndex row = rowOf(*tree, u"exercices"_s);
    tree->scrollTo(row);
    const QRect rect = tree->visualRect(row);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {},
                      QPoint(rect.left() + look::em(1), rect.center().y()));
    QVERIFY(shown.request().endpoint(u"exercices"_s));
    QCOMPARE(tree->currentIndex().data(IdRole).toString(), u"exercices"_s);
    QCOMPARE(shown.find<QLabel>("idLabel")->text(), u"exercices"_s);
}

void TestDataProposal::goesFromTopToBottom_data()
{
    QTest::addColumn<Width>("room");
    QTest::newRow("wide") << Width::Wide;
    QTest::newRow("middle") << Width::Middle;
    QTest::newRow("narrow") << Width::Narrow;
}

/// Tab goes as the eye does: nothing that follows stands above what it follows, but for the card beside the
/// list.
void TestDataProposal::goesFromTopToBottom()
{
    QFETCH(Width, room);
    Shown shown(forProcurement({asked(u"entreprises"_s)}));
    shown.page().setRoom(room);
    QApplication::processEvents();
    const QWidget *card = shown.find("cardFrame");
    QStringList names;
    int bottom = 0;
    bool inCard = false;
    const QWidget *const start = shown.find(room == Width::Middle ? "searchEdit" : "legendButton");
    const QWidget *widget = start;
    do {
        const bool stops = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&shown.page())
                           && widget->isEnabled() && shown.page().isAncestorOf(widget)
                           && !widget->objectName().startsWith(u"qt_"_s);
        if (stops) {
            names.append(widget->objectName());
            const int top = widget->mapTo(&shown.page(), QPoint()).y();
            const bool isCard = card->isAncestorOf(widget);
            // Into the card, and out of it again, the eye goes up.
            if (isCard == inCard)
                QVERIFY2(top + widget->height() > bottom, qPrintable(names.join(u' ')));
            inCard = isCard;
            bottom = top;
        }
        widget = widget->nextInFocusChain();
    } while (widget != start);
    QVERIFY2(names.contains(u"searchEdit"_s) && names.contains(u"purposeEdit"_s),
             qPrintable(names.join(u' ')));
}

QTEST_MAIN(TestDataProposal)
#include "tst_dataproposal.moc"
