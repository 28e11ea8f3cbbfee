// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/certificatefiles.h"
#include "accessibletree.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "report/exporter.h"
#include "reviewwindow.h"
#include "session/stepmodel.h"
#include "widgets/reviewpage.h"

#include <QFile>
#include <QHash>
#include <QMenu>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// No two things in sight share a letter with Alt where something was exported, signed, or put in the trash.
class TestLetters : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { end(); }
    void trash_data() { languages(); }
    void trash();
    void exported_data() { languages(); }
    void exported();
    void menus_data() { languages(); }
    void menus();
    void signedPackage_data() { languages(); }
    void signedPackage();

private:
    QString shared() const
    {
        QApplication::processEvents();
        return clashes(*m_window);
    }
};

void TestLetters::init()
{
    begin();
    QFETCH(QString, language);
    installLanguage(language);
    QApplication::processEvents();
}

void TestLetters::trash()
{
    draft();
    find<QPushButton>("trashButton")->click();
    QCOMPARE(shared(), QString());
    QVERIFY(m_library->moveToTrash(draft()));
    m_window->showHome();
    if (!find<>("trashDaysCombo")->isVisible())
        find<QPushButton>("trashButton")->click();
    QVERIFY(find<>("trashDaysCombo")->isVisible());
    QCOMPARE(shared(), QString());
}

void TestLetters::exported()
{
    QVERIFY(m_window->openDraft(draft()));
    // From the menu too, what is wrong is seen first.
    m_window->wizard()->setStep(2);
    find<QAction>("exportWithoutContactsAction")->trigger();
    QCOMPARE(m_window->wizard()->step(), StepModel::kSteps);
    QVERIFY(m_answers->askedFiles.title.isEmpty());
    m_answers->files = {m_dir->filePath(u"demande.zip"_s)};
    find<QPushButton>("exportButton")->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("signButton")->isVisible(), 30'000);
    QCOMPARE(shared(), QString());
    // Where the preview is asked for by a button, which leaves E to the menu “Édition”.
    m_window->resize(look::em(60), look::em(50));
    const auto *preview = find<QPushButton>("previewButton");
    QTRY_VERIFY(preview->isVisible());
    QCOMPARE(shared(), QString());
    QVERIFY(QKeySequence::mnemonic(preview->text()) != QKeySequence(Qt::ALT | Qt::Key_E));
}

/// Within each menu, too.
void TestLetters::menus()
{
    const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
    QVERIFY(menus.size() >= 8);
    for (const QMenu *menu : menus) {
        QHash<QString, QString> words;
        const QList<QAction *> actions = menu->actions();
        for (const QAction *action : actions) {
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(action->isSeparator() || !letter.isEmpty(), qPrintable(action->text()));
            if (action->isSeparator())
                continue;
            QVERIFY2(!words.contains(letter),
                     qPrintable(u"%1: %2 / %3"_s.arg(letter, words.value(letter), action->text())));
            words.insert(letter, action->text());
        }
    }
}

void TestLetters::signedPackage()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    const QString path = m_dir->filePath(u"demande.zip"_s);
    {
        Result<Draft> open = Draft::open(draft(), Draft::Access::Edit);
        ExportOptions options;
        options.today = exampleDay().date();
        QVERIFY(exportDraft(*open, DocumentInspector(QString()), path, options));
    }
    const Result<SigningKey> key = SigningKey::open(
        certificates.signerFile(), Secret(TestCertificates::password().toUtf8()), exampleDay());
    QVERIFY(key && signPackage(path, *key, exampleDay(), path));
    m_window->openPackage(path);
    auto *page = m_window->findChild<ReviewPage *>();
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->session(), 30'000);
    QCOMPARE(shared(), QString());
    page->session()->setOpinion(Opinion::Favourable);
    page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    page->session()->exportTo(m_dir->filePath(u"avis.review.json"_s));
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>("signReviewButton")->isVisible(), 30'000);
    QCOMPARE(shared(), QString());
    // With a remark, which has letters of its own.
    page->session()->addRemark(u"/service/description"_s);
    QCOMPARE(shared(), QString());
}

QTEST_MAIN(TestLetters)
#include "tst_letters.moc"
