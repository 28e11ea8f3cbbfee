// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "dialogtest.h"
#include "widgets/notice.h"
#include "widgets/sheetdialog.h"
#include "widgets/sheetrows.h"
#include "widgets/statelabel.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QPointer>
#include <QPushButton>

using namespace viatique;
using namespace viatique::test;

class TestSheetDialog : public OfferTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void listsInTheOrderOfDataPass();
    void copiesByKeyboard();
    void countsWhatIsCopied();
    void ofALinkOnlyTheRest();
    void followsTheDraft();
    void keepsItsPlaceBehindAnotherWindow();
    void saves();
    void saysWhatIsNotSaved();
    void ofNothing();
    void canBeReadAndReached();

private:
    SheetDialog *show(bool restOnly = false);
    static QList<QPushButton *> buttons(const SheetDialog *dialog)
    {
        return dialog->findChildren<QPushButton *>(u"copyRowButton"_s);
    }
    static QString progress(const SheetDialog *dialog)
    {
        return find<StateLabel>(dialog, "copiedLabel")->words();
    }
    QList<datapass::SheetRow> rows() const
    {
        QList<datapass::SheetRow> all;
        for (const datapass::SheetGroup &group : m_offer->handover().sheet())
            all += group.rows;
        return all;
    }
};

SheetDialog *TestSheetDialog::show(bool restOnly)
{
    if (restOnly)
        m_offer->openRestOfLink();
    else
        m_offer->openSheet();
    SheetDialog *dialog = m_offer->sheetDialog();
    if (!dialog || !QTest::qWaitForWindowActive(dialog))
        qFatal("no dialog");
    return dialog;
}

void TestSheetDialog::listsInTheOrderOfDataPass()
{
    const SheetDialog *dialog = show();
    QVERIFY(!dialog->isModal());
    QCOMPARE(buttons(dialog).size(), rows().size());
    for (int i = 0; i < rows().size(); ++i) {
        buttons(dialog).at(i)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), rows().at(i).value);
    }
}

void TestSheetDialog::copiesByKeyboard()
{
    const SheetDialog *dialog = show();
    const QList<QPushButton *> all = buttons(dialog);
    QVERIFY(all.size() > 5);
    QVERIFY(all.at(0)->hasFocus());
    QTest::keyClick(all.at(0), Qt::Key_Down);
    QVERIFY(all.at(1)->hasFocus());
    QTest::keyClick(all.at(1), Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), rows().at(1).value);
    QVERIFY(all.at(1)->hasFocus());
    QTest::keyClick(all.at(1), Qt::Key_Down);
    QTest::keyClick(all.at(2), Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), rows().at(2).value);
    QTest::keyClick(all.at(2), Qt::Key_Up);
    QVERIFY(all.at(1)->hasFocus());
    QVERIFY2(all.at(1)->accessibleName().startsWith(u"Copy again: "_s),
             qPrintable(all.at(1)->accessibleName()));
    QVERIFY(all.at(0)->accessibleName().startsWith(u"Copy: "_s));
    // At the ends it stays.
    all.at(0)->setFocus();
    QTest::keyClick(all.at(0), Qt::Key_Up);
    QVERIFY(all.at(0)->hasFocus());
    // The last one is seen when it is reached.
    all.last()->setFocus();
    QVERIFY(!all.last()->visibleRegion().isEmpty());
}

void TestSheetDialog::countsWhatIsCopied()
{
    const SheetDialog *dialog = show();
    const QString total = QString::number(rows().size());
    QCOMPARE(progress(dialog), u"0 of %1 copied"_s.arg(total));
    buttons(dialog).at(0)->click();
    buttons(dialog).at(0)->click();
    QCOMPARE(progress(dialog), u"1 of %1 copied"_s.arg(total));
    const QList<QPushButton *> all = buttons(dialog);
    for (QPushButton *button : all)
        button->click();
    QCOMPARE(progress(dialog), u"%1 of %1 copied"_s.arg(total));
    QCOMPARE(find<StateLabel>(dialog, "copiedLabel")->meaning(), Meaning::Fine);
    // A value that changes is to be copied again.
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    QTRY_VERIFY(progress(dialog) != u"%1 of %1 copied"_s.arg(total));
    QVERIFY(buttons(dialog).at(0)->accessibleName().startsWith(u"Copy: "_s));
}

void TestSheetDialog::ofALinkOnlyTheRest()
{
    const SheetDialog *dialog = show(true);
    auto *rest = find<QCheckBox>(dialog, "restOnlyCheck");
    QVERIFY(rest->isChecked());
    int left = 0;
    for (const datapass::SheetRow &row : rows())
        left += row.inLink ? 0 : 1;
    QVERIFY(left > 0 && left < rows().size());
    QCOMPARE(buttons(dialog).size(), left);
    buttons(dialog).at(0)->click();
    rest->click();
    QCOMPARE(buttons(dialog).size(), rows().size());
    // What was copied stays so.
    QVERIFY2(progress(dialog).startsWith(u"1 of "_s), qPrintable(progress(dialog)));
}

void TestSheetDialog::followsTheDraft()
{
    const SheetDialog *dialog = show();
    buttons(dialog).at(3)->setFocus();
    const QString focused = buttons(dialog).at(3)->accessibleName();
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    QTRY_COMPARE(rows().at(0).value, u"Autre titre"_s);
    const auto copied = [dialog] {
        buttons(dialog).at(0)->click();
        return QGuiApplication::clipboard()->text();
    };
    QTRY_COMPARE(copied(), u"Autre titre"_s);
    // Whoever is in a field stays there.
    QVERIFY(QApplication::focusWidget());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), focused);
}

/// DataPass is in front while somebody copies.
void TestSheetDialog::keepsItsPlaceBehindAnotherWindow()
{
    const SheetDialog *dialog = show();
    QPushButton *place = buttons(dialog).at(3);
    place->setFocus();
    const QString name = place->accessibleName();
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    const auto value = [this] { return rows().at(0).value; };
    // The same rows: they stay, with other values.
    const QPointer<QPushButton> kept = buttons(dialog).at(0);
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    QTRY_COMPARE(value(), u"Autre titre"_s);
    QTRY_COMPARE(kept ? kept->accessibleDescription() : QString(), u"Autre titre"_s);
    const QList<QLabel *> labels = kept->parentWidget()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(),
                        [](const QLabel *label) { return label->text() == u"Autre titre"_s; }));
    QCOMPARE(dialog->focusWidget(), place);
    // One row fewer: they are made anew, and the place is the same.
    m_session->edit({}, [](Request &request) { request.endpoints.removeLast(); });
    QTRY_VERIFY(!kept);
    QVERIFY(dialog->focusWidget());
    QCOMPARE(dialog->focusWidget()->accessibleName(), name);
}

void TestSheetDialog::saves()
{
    const SheetDialog *dialog = show();
    const QString path = m_dir->filePath(u"fiche.html"_s);
    m_answers.files = {path};
    find<QPushButton>(dialog, "saveSheetButton")->click();
    QVERIFY(m_answers.askedFiles.folder.endsWith(u".html"_s));
    QVERIFY(said(dialog, "sheetOutcomeNotice").startsWith(u"The copy sheet is saved."_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray page = file.readAll();
    QVERIFY(page.contains("<html"));
    QVERIFY(page.contains(m_session->request().contacts.technical.email.toUtf8()));
}

void TestSheetDialog::saysWhatIsNotSaved()
{
    const SheetDialog *dialog = show();
    m_answers.files = {m_dir->filePath(u"gone/fiche.html"_s)};
    find<QPushButton>(dialog, "saveSheetButton")->click();
    QVERIFY(said(dialog, "sheetOutcomeNotice").startsWith(u"The copy sheet is not saved."_s));
}

void TestSheetDialog::ofNothing()
{
    SheetDialog *dialog = show();
    m_session->edit({}, [](Request &request) {
        const CatalogueReference catalogue = request.catalogue;
        request = {};
        request.catalogue = catalogue;
    });
    QTRY_COMPARE(buttons(dialog).size(), 0);
    QCOMPARE(find<StateLabel>(dialog, "nothingLabel")->words(), u"Nothing is filled in yet."_s);
    QCOMPARE(progress(dialog), QString());
    find<QCheckBox>(dialog, "restOnlyCheck")->click();
    QCOMPARE(find<StateLabel>(dialog, "nothingLabel")->words(), u"Nothing is filled in yet."_s);
    m_session->setText(u"/service/title"_s, u"Autre titre"_s);
    find<QCheckBox>(dialog, "restOnlyCheck")->click();
    QTRY_COMPARE(buttons(dialog).size(), 3); // and the two boxes
    QCOMPARE(find<StateLabel>(dialog, "nothingLabel")->words(), QString());
}

void TestSheetDialog::canBeReadAndReached()
{
    SheetDialog *dialog = show();
    buttons(dialog).at(0)->click();
    inspect(*dialog);
}

QTEST_MAIN(TestSheetDialog)
#include "tst_sheetdialog.moc"
