// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/fakekeystore.h"
#include "../session/sampledraft.h"
#include "../widgets/answers.h"
#include "core/language.h"
#include "core/settings.h"
#include "online/companydirectory.h"
#include "online/httpclient.h"
#include "package/bag.h"
#include "package/packagereader.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/reviewstore.h"
#include "session/stepmodel.h"
#include "widgets/look.h"
#include "widgets/mainwindow.h"
#include "widgets/wizard.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// From an empty home to a complete package that verifies, by keyboard alone: the keys go to whatever has the
/// focus, and the focus is moved by Tab and by the window's shortcuts.
class TestKeyboard : public QObject
{
    Q_OBJECT

private slots:
    void fromHomeToPackage();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    bool tabTo(const QString &name);
    void write(const QString &name, const QString &text);
    void tick(const QString &name);
    void next(int step);
    void writePerson(const QString &prefix, const QStringList &values);

    MainWindow *m_window = nullptr;
};

void TestKeyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

/// Whether Tab leads there, from where the focus is.
bool TestKeyboard::tabTo(const QString &name)
{
    constexpr int kMostTabs = 120;
    for (int i = 0; i < kMostTabs; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == name)
            return true;
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window, Qt::Key_Tab);
    }
    return false;
}

void TestKeyboard::write(const QString &name, const QString &text)
{
    QVERIFY2(tabTo(name), qPrintable(name));
    // Not keyClicks, which knows no letter beyond ASCII.
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), static_cast<Qt::Key>(0),
                            QString(letter), Qt::NoModifier);
}

void TestKeyboard::tick(const QString &name)
{
    QVERIFY2(tabTo(name), qPrintable(name));
    press(Qt::Key_Space);
}

void TestKeyboard::next(int step)
{
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->wizard()->step(), step);
}

void TestKeyboard::writePerson(const QString &prefix, const QStringList &values)
{
    const QStringList fields{u"GivenNameEdit"_s, u"FamilyNameEdit"_s, u"JobTitleEdit"_s, u"EmailEdit"_s,
                             u"PhoneNumberEdit"_s};
    for (qsizetype i = 0; i < fields.size(); ++i)
        write(prefix + fields.at(i), values.at(i));
}

void TestKeyboard::fromHomeToPackage()
{
    installLanguage(u"en"_s);
    look::install(*qApp, look::Appearance::Light);
    const QTemporaryDir dir;
    // The one thing that does not come from the keyboard: which files there are.
    copyExample(u"complete"_s, dir.filePath(u"example"_s));
    const Result<Draft> example = Draft::open(dir.filePath(u"example"_s), Draft::Access::ReadOnly);
    const QString deliberation = dir.filePath(u"deliberation.pdf"_s);
    QVERIFY(QFile::copy(example->documentPath(example->request().documents.constFirst()), deliberation));
    const QString target = dir.filePath(u"demande.zip"_s);

    Settings settings(dir.filePath(u"viatique.conf"_s), QString());
    AddressBook book(dir.filePath(u"addressbook.json"_s));
    const SessionOptions options = exampleOptions();
    DraftLibrary library(DraftStore(dir.filePath(u"data"_s)), book, options.inspector);
    const ReviewStore reviews(dir.filePath(u"data"_s));
    Answers answers;
    HttpClient http(NetworkUse::Allowed);
    CompanyDirectory directory(http);
    FakeKeyStore keys;
    MainWindow window({settings, book, library, reviews, answers, http, directory, keys, options});
    m_window = &window;
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.resume();

    // Home: the first thing that has the focus prepares a request.
    press(Qt::Key_Return);
    QVERIFY(window.wizard());
    QCOMPARE(window.wizard()->step(), 1);

    tick(u"clientRadio"_s);
    write(u"organisationSiretEdit"_s, u"000 217 000 00017"_s);
    write(u"organisationNameEdit"_s, u"Commune de Valbrume"_s);
    QVERIFY(tabTo(u"kindCombo"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Local"_s);
    write(u"vendorNameEdit"_s, u"Atelier Lisière"_s);
    writePerson(u"applicant"_s, {u"Blandine"_s, u"Ferréol"_s, u"Responsable de la commande publique"_s,
                                 u"commande.publique@valbrume.example"_s, u"01 99 00 12 30"_s});
    next(2);

    write(u"titleEdit"_s, u"Candidatures aux marchés publics de Valbrume"_s);
    tick(u"marches_publicsRadio"_s);
    tick(u"companiesCheck"_s);
    tick(u"signedInRadio"_s);
    write(
        u"descriptionEdit"_s,
        u"Le profil d’acheteur permet aux entreprises de déposer leur candidature sans joindre les pièces "
        u"que "
        "l’administration possède. Les agents de la commande publique les lisent dans l’onglet Candidature."_s);
    next(3);

    write(u"searchEdit"_s, u"affaires"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QCOMPARE(window.session()->request().endpoints.size(), 1);
    QCOMPARE(window.session()->request().endpoints.constFirst().id, u"exercices"_s);
    press(Qt::Key_Return);
    write(u"purposeEdit"_s, u"Comparer le chiffre d’affaires au minimum exigé par l’avis de marché."_s);
    next(4);

    write(u"natureEdit"_s, u"Article R2143-13 du code de la commande publique"_s);
    write(u"newTextEdit"_s, u"R2143-13 CCP"_s);
    press(Qt::Key_Return);
    QCOMPARE(window.session()->request().legalFramework.texts.size(), 1);
    if (window.session()->request().endpoints.constFirst().legalTexts.isEmpty())
        tick(u"allButton"_s);
    next(5);

    answers.files = {deliberation};
    tick(u"chooseButton"_s);
    QTRY_COMPARE(window.session()->request().documents.size(), 1);
    QVERIFY(tabTo(u"kindBox"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Delib"_s);
    tick(u"neededButton"_s);
    QCOMPARE(window.session()->request().endpoints.constFirst().documents.size(), 1);
    next(6);

    write(u"recipientsEdit"_s, u"Les trois agents du service de la commande publique de la commune"_s);
    write(u"retentionEdit"_s, u"24"_s);
    next(7);

    writePerson(u"dataController"_s,
                {u"Octave"_s, u"Brumaire"_s, u"Maire"_s, u"maire@valbrume.example"_s, u"01 99 00 12 00"_s});
    writePerson(u"dataProtectionOfficer"_s,
                {u"Solène"_s, u"Aubrac"_s, u"Déléguée"_s, u"dpo@valbrume.example"_s, u"01 99 00 12 44"_s});
    writePerson(u"business"_s, {u"Blandine"_s, u"Ferréol"_s, u"Responsable"_s,
                                u"commande.publique@valbrume.example"_s, u"01 99 00 12 30"_s});
    writePerson(u"technical"_s, {u"Isidore"_s, u"Vannel"_s, u"Chef de projet"_s,
                                 u"integration@atelier-lisiere.example"_s, u"01 99 00 45 10"_s});
    next(8);

    QVERIFY2(!hasBlocking(window.session()->findings()),
             qPrintable(window.session()->findings().value(0).rule));
    answers.files = {target};
    QVERIFY(tabTo(u"exportButton"_s));
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(target), 20'000);
    const VerifyReport report = verify(target);
    QVERIFY(report.valid);
    QVERIFY(report.ours);
    QCOMPARE(report.completeness, u"complete"_s);
    const Result<ReceivedPackage> package = readPackage(target);
    QVERIFY(package);
    QCOMPARE(package->request().contacts, window.session()->request().contacts);
    QTRY_COMPARE(window.session()->exportedRevision(), 1);
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
