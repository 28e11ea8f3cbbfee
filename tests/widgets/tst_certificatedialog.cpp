// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "answers.h"
#include "certificatefiles.h"
#include "core/atomicfile.h"
#include "core/language.h"
#include "core/settings.h"
#include "inspectdialog.h"
#include "samplesignature.h"
#include "widgets/certificatedialog.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Who signed, read and copied; and whose certificates are believed.
class TestCertificateDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsAndCopies();
    void anotherReport();
    void whoIsBelieved();
    void byTheKeyboard();
    void typed();
    void typedAndClosed();
    void aFileThatIsNone_data();
    void aFileThatIsNone();
    void lostChoice();
    void lockedByPolicy();
    void everySize();

private:
    void open();
    template<typename W>
    W *find(const char *name) const
    {
        W *widget = m_dialog->findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    QString trusted() const { return m_settings->value(setting::kTrustStore); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    Answers m_answers;
    QPointer<CertificateDialog> m_dialog;
};

void TestCertificateDialog::init()
{
    installLanguage(u"en"_s);
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings =
        std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s), m_dir->filePath(u"policy.ini"_s));
    m_answers.files.clear();
}

void TestCertificateDialog::cleanup()
{
    delete m_dialog;
}

void TestCertificateDialog::open()
{
    m_dialog = new CertificateDialog(*m_settings, m_answers);
    m_dialog->setReport(sampleSignature());
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestCertificateDialog::tellsAndCopies()
{
    open();
    QVERIFY2(m_dialog->findChild<QWidget *>(u"signatureNotice"_s)
                 ->accessibleName()
                 .contains(u"Camille Mirandol"_s),
             qPrintable(m_dialog->findChild<QWidget *>(u"signatureNotice"_s)->accessibleName()));
    auto *view = find<QTreeView>("signerView");
    QVERIFY(view->hasFocus());
    QVERIFY(!view->accessibleName().isEmpty());
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Camille Mirandol"_s);
    // All rows stand there without a scroll bar of their own.
    QVERIFY(view->visualRect(view->model()->index(view->model()->rowCount() - 1, 0)).bottom()
            <= view->viewport()->height());
    find<QPushButton>("copySignerButton")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"Serial number: 04d2\n"_s));
    QTest::keyClick(view, Qt::Key_Down);
    find<QPushButton>("copySignerRowButton")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"Ateliers Mirandol"_s);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestCertificateDialog::anotherReport()
{
    open();
    auto *view = find<QTreeView>("signerView");
    view->setCurrentIndex(view->model()->index(3, 0));
    m_dialog->setReport(sampleSignature(SignatureReport::State::Unproved, Signer::Verdict::UnknownIssuer));
    // Whoever reads on stays where he is.
    QCOMPARE(view->currentIndex().row(), 3);
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"issuer not known"_s);
    m_dialog->setReport({});
    QVERIFY(!view->isVisible());
    QVERIFY(!find<QPushButton>("copySignerButton")->isVisible());
}

void TestCertificateDialog::whoIsBelieved()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    open();
    auto *system = find<QRadioButton>("systemTrustButton");
    auto *file = find<QRadioButton>("fileTrustButton");
    auto *choose = find<QPushButton>("chooseTrustButton");
    QVERIFY(system->isChecked());
    QVERIFY(!choose->isVisible());
    QSignalSpy changed(m_settings.get(), &Settings::changed);
    system->setFocus();
    // By the keyboard, no window comes unasked, and nothing is chosen yet.
    QTest::keyClick(system, Qt::Key_Down);
    QVERIFY(file->isChecked());
    QVERIFY(choose->isVisible());
    QVERIFY(changed.isEmpty());
    const QString path = certificates.rootFile();
    m_answers.files = {path};
    choose->click();
    QTRY_COMPARE(trusted(), path);
    QCOMPARE(find<QLineEdit>("trustFileEdit")->text(), path);
    system->click();
    QTRY_VERIFY(trusted().isEmpty());
    QVERIFY(system->isChecked());
}

void TestCertificateDialog::byTheKeyboard()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    open();
    m_dialog->resize(600, 420);
    auto *system = find<QRadioButton>("systemTrustButton");
    auto *file = find<QRadioButton>("fileTrustButton");
    auto *before = find<QPushButton>("copySignerButton");
    const auto tab = [](QWidget *from) {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Tab);
    };
    tab(before);
    QVERIFY(system->hasFocus());
    // What comes with it moves it, and leaves it in sight.
    QTest::keyClick(system, Qt::Key_Down);
    QVERIFY(file->hasFocus());
    QTRY_VERIFY(find<QLineEdit>("trustFileEdit")->isVisible() && isInSight(file));
    tab(file);
    QVERIFY(find<QLineEdit>("trustFileEdit")->hasFocus());
    QVERIFY(!find<QLineEdit>("trustFileEdit")->isReadOnly());
    // Tab comes to the one that is chosen, however it was.
    m_settings->set(setting::kTrustStore, certificates.rootFile());
    tab(before);
    QVERIFY(file->hasFocus());
    m_settings->set(setting::kTrustStore, QString());
    tab(before);
    QVERIFY(system->hasFocus());
}

void TestCertificateDialog::typed()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    open();
    find<QRadioButton>("fileTrustButton")->click();
    auto *path = find<QLineEdit>("trustFileEdit");
    path->setFocus();
    QTest::keyClicks(path, certificates.rootFile());
    QVERIFY(trusted().isEmpty());
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_COMPARE(trusted(), certificates.rootFile());
    QVERIFY(m_dialog->isVisible());
    // Emptied, it says again what is believed.
    path->selectAll();
    QTest::keyClick(path, Qt::Key_Delete);
    QTest::keyClick(path, Qt::Key_Return);
    QCOMPARE(path->text(), certificates.rootFile());
    QTest::keyClicks(path, u"x"_s);
    QTest::keyClick(path, Qt::Key_Return);
    QTRY_VERIFY(find<StateLabel>("trustMessage")->isVisible());
    QCOMPARE(trusted(), certificates.rootFile());
    QCOMPARE(path->text(), QString(certificates.rootFile() + u'x'));
}

/// What was typed last is taken by who closes, or said to be wrong; a share that never answers holds nobody.
void TestCertificateDialog::typedAndClosed()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    const auto type = [this](const QString &file) {
        open();
        find<QRadioButton>("fileTrustButton")->click();
        auto *path = find<QLineEdit>("trustFileEdit");
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, file);
    };
    type(u"/none.pem"_s);
    find<QPushButton>("closeButton")->click();
    QVERIFY(m_dialog->isVisible());
    auto *message = find<StateLabel>("trustMessage");
    QVERIFY(message->words().contains(u"Close again"_s));
    QTRY_VERIFY2(message->words().contains(u"none.pem"_s), qPrintable(message->words()));
    QVERIFY(m_dialog->isVisible());
    find<QPushButton>("closeButton")->click();
    QTRY_VERIFY(!m_dialog);
    QVERIFY(trusted().isEmpty());

    type(certificates.rootFile());
    QTest::keyClick(find<QLineEdit>("trustFileEdit"), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(trusted(), certificates.rootFile());

    type(u"/none.pem"_s);
    auto *close = find<QPushButton>("closeButton");
    close->click();
    QVERIFY(m_dialog->isVisible());
    close->click();
    QVERIFY(!m_dialog->isVisible());
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(trusted(), certificates.rootFile());
}

void TestCertificateDialog::aFileThatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("text") << QByteArray("no certificate");
    QTest::newRow("half") << QByteArray("-----BEGIN CERTIFICATE-----\nMIIB\n");
}

void TestCertificateDialog::aFileThatIsNone()
{
    QFETCH(QByteArray, bytes);
    const QString path = m_dir->filePath(u"none.pem"_s);
    if (!bytes.isEmpty())
        QVERIFY(writeFile(path, bytes));
    open();
    m_dialog->resize(600, 420);
    find<QRadioButton>("fileTrustButton")->click();
    m_answers.files = {path};
    find<QPushButton>("chooseTrustButton")->click();
    auto *message = find<StateLabel>("trustMessage");
    QTRY_VERIFY(!message->words().isEmpty());
    QVERIFY2(message->words().contains(u"none.pem"_s), qPrintable(message->words()));
    QTRY_VERIFY(isInSight(message));
    // It is said of the file that stands there, and what is believed stays as it was.
    auto *edit = find<QLineEdit>("trustFileEdit");
    QVERIFY(find<QRadioButton>("fileTrustButton")->isChecked());
    QCOMPARE(edit->text(), path);
    QCOMPARE(edit->property(look::kMeaning).toInt(), int(Meaning::ToCorrect));
    QCOMPARE(edit->accessibleDescription(), message->words());
    QVERIFY(trusted().isEmpty());
    find<QRadioButton>("systemTrustButton")->click();
    QVERIFY(!message->isVisible());
    QCOMPARE(edit->property(look::kMeaning).toInt(), int(Meaning::None));
}

/// Settings that were lost are not the choice of the system: that is said until somebody chooses.
void TestCertificateDialog::lostChoice()
{
    const QString file = m_dir->filePath(u"damaged.ini"_s);
    QFile damaged(file);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("nothing of that\n");
    damaged.close();
    m_settings = std::make_unique<Settings>(file, m_dir->filePath(u"policy.ini"_s));
    open();
    auto *message = find<StateLabel>("trustMessage");
    QTRY_VERIFY2(message->words().contains(u"lost"_s), qPrintable(message->words()));
    find<QRadioButton>("systemTrustButton")->click();
    QTRY_VERIFY(m_settings->chosen(setting::kTrustStore).has_value());
    QVERIFY(message->words().isEmpty());
}

void TestCertificateDialog::lockedByPolicy()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    QFile policy(m_dir->filePath(u"policy.ini"_s));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write("[signature]\ntrustStore=" + certificates.rootFile().toUtf8() + '\n');
    policy.close();
    m_settings =
        std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s), m_dir->filePath(u"policy.ini"_s));
    open();
    QVERIFY(find<QRadioButton>("fileTrustButton")->isChecked());
    for (const char *name : {"systemTrustButton", "fileTrustButton", "chooseTrustButton"})
        QVERIFY(!find<QWidget>(name)->isEnabled());
    QVERIFY(find<QLabel>("trustHint")->text().startsWith(u"Your organisation"_s));
}

void TestCertificateDialog::everySize()
{
    open();
    inspect(*m_dialog);
}

QTEST_MAIN(TestCertificateDialog)
#include "tst_certificatedialog.moc"
