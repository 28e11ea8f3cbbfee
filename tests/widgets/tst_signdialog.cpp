// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "answers.h"
#include "certificatefiles.h"
#include "core/atomicfile.h"
#include "core/language.h"
#include "core/settings.h"
#include "inspectdialog.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "package/truststore.h"
#include "widgets/card.h"
#include "widgets/look.h"
#include "widgets/signdialog.h"
#include "widgets/statelabel.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

/// The dialog that signs, on the file of a review: what is signed makes no difference to it.
class TestSignDialog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void asksShowsSigns();
    void enterIsForTheButtonInFocus();
    void thePasswordIsForgotten();
    void wrongPassword();
    void whatCannotSign_data();
    void whatCannotSign();
    void anotherFile();
    void theFileIsRemembered();
    void nothingIsSignedWhereItCannotBe();
    void whoHasSignedIsTold();
    void everySize();

private:
    void open();
    void giveCertificate();
    void enterPassword(const QString &password);
    template<typename W>
    W *find(const char *name) const
    {
        W *widget = m_dialog->findChild<W *>(QLatin1String(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    bool isNamed() const { return find<Card>("certificateCard")->isVisible(); }
    QString signatureFile() const { return m_review + kReviewSignatureSuffix; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestCertificates> m_certificates;
    std::unique_ptr<Settings> m_settings;
    QString m_review;
    Answers m_answers;
    QPointer<SignDialog> m_dialog;
};

void TestSignDialog::init()
{
    installLanguage(u"en"_s);
    m_dir = std::make_unique<QTemporaryDir>();
    m_certificates = std::make_unique<TestCertificates>(m_dir->filePath(u"certificates"_s));
    m_settings =
        std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s), m_dir->filePath(u"policy.ini"_s));
    m_review = m_dir->filePath(u"avis.review.json"_s);
    QVERIFY(writeFile(m_review, "{}\n"));
    m_answers.files.clear();
}

void TestSignDialog::cleanup()
{
    delete m_dialog;
}

void TestSignDialog::open()
{
    m_dialog = new SignDialog({SigningWork::Subject::Review, m_review, *m_settings, m_answers,
                               [] { return TestCertificates::today(); }});
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestSignDialog::giveCertificate()
{
    m_answers.files = {m_certificates->signerFile()};
    find<QPushButton>("chooseCertificateButton")->click();
}

void TestSignDialog::enterPassword(const QString &password)
{
    find<QLineEdit>("passwordEdit")->setFocus();
    QTest::keyClicks(find<QLineEdit>("passwordEdit"), password);
    QTest::keyClick(find<QLineEdit>("passwordEdit"), Qt::Key_Return);
}

void TestSignDialog::asksShowsSigns()
{
    open();
    QVERIFY(!isNamed());
    QCOMPARE(find<QLabel>("signHeading")->accessibleName(), u"Sign “avis.review.json”"_s);
    QVERIFY(find<QPushButton>("chooseCertificateButton")->hasFocus());
    auto *go = find<QPushButton>("signButton");
    QVERIFY(go->property(look::kPrimary).toBool());
    QVERIFY(go->text().contains(u"ontinue"_s));
    QTest::keyClick(m_dialog, Qt::Key_Space);
    giveCertificate();
    QVERIFY(m_answers.askedFiles.filter.contains(u"*.p12"_s));
    QVERIFY(find<QLineEdit>("passwordEdit")->hasFocus());
    // Nothing is signed before it is shown whom the certificate names.
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    QVERIFY(!QFile::exists(signatureFile()));
    QTRY_VERIFY(go->hasFocus());
    QCOMPARE(go->text(), u"&Sign"_s);
    QStringList facts;
    const auto labels = m_dialog->findChildren<QLabel *>(u"certificateFact"_s);
    for (const QLabel *label : labels)
        facts.append(label->text());
    QVERIFY2(facts.contains(TestCertificates::signerName()), qPrintable(facts.join(u'|')));
    QCOMPARE(facts.size(), 4);
    // Whoever does not see it hears it at the button.
    for (const QString &fact : facts)
        QVERIFY2(go->accessibleDescription().contains(fact), qPrintable(fact));
    QSignalSpy signedBy(m_dialog.data(), &SignDialog::signedBy);
    QTest::keyClick(go, Qt::Key_Return);
    QTRY_COMPARE(signedBy.size(), 1);
    QCOMPARE(signedBy.constFirst().constFirst().value<QList<CertificateInfo>>().constFirst().name,
             TestCertificates::signerName());
    QTRY_VERIFY(!m_dialog);
    const SignatureReport report =
        verifyReviewSignature(m_review, "{}\n", m_certificates->trust(), TestCertificates::today());
    QCOMPARE(report.state, SignatureReport::State::Trusted);
}

/// Whoever is about to close it does not sign.
void TestSignDialog::enterIsForTheButtonInFocus()
{
    open();
    giveCertificate();
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    find<QPushButton>("closeButton")->setFocus();
    QTest::keyClick(find<QPushButton>("closeButton"), Qt::Key_Return);
    QTRY_VERIFY(!m_dialog);
    QVERIFY(!QFile::exists(signatureFile()));
}

void TestSignDialog::thePasswordIsForgotten()
{
    logged.clear();
    const auto before = qInstallMessageHandler(&keepLog);
    open();
    giveCertificate();
    auto *edit = find<QLineEdit>("passwordEdit");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QTest::keyClicks(edit, TestCertificates::password());
    edit->selectAll();
    QGuiApplication::clipboard()->setText(u"before"_s);
    edit->copy();
    QTest::keyClick(edit, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    // As soon as it has opened the certificate.
    QTRY_VERIFY(isNamed());
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!edit->isUndoAvailable());
    edit->undo();
    QVERIFY(edit->text().isEmpty());
    find<QPushButton>("signButton")->click();
    QTRY_VERIFY(!m_dialog);
    m_settings.reset();
    qInstallMessageHandler(before);
    const QByteArray password = TestCertificates::password().toUtf8();
    for (const QString &name : {u"settings.ini"_s, u"avis.review.json"_s}) {
        const auto bytes = readFile(m_dir->filePath(name), 1'000'000);
        QVERIFY2(bytes && !bytes->isEmpty(), qPrintable(name));
        QVERIFY2(!bytes->contains(password), qPrintable(name));
    }
    QVERIFY(!logged.join(u'\n').contains(TestCertificates::password()));
}

void TestSignDialog::wrongPassword()
{
    open();
    giveCertificate();
    enterPassword(u"not the one"_s);
    auto *message = find<StateLabel>("passwordMessage");
    QTRY_VERIFY(!message->words().isEmpty());
    QVERIFY2(message->words().contains(u"password"_s), qPrintable(message->words()));
    QVERIFY(!message->words().contains(u"not the one"_s));
    auto *edit = find<QLineEdit>("passwordEdit");
    QVERIFY(m_dialog->isVisible());
    QTRY_VERIFY(edit->hasFocus());
    QVERIFY(edit->text().isEmpty() && !edit->isUndoAvailable());
    QCOMPARE(edit->accessibleDescription(), message->words());
    QCOMPARE(edit->property(look::kMeaning).toInt(), int(Meaning::ToCorrect));
    QVERIFY(!isNamed());
    QVERIFY(m_settings->value(setting::kCertificate).isEmpty());
    // None at all is another matter.
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(message->words(), u"Type the password."_s);
    // What was wrong is gone as soon as somebody types.
    QTest::keyClicks(edit, u"s"_s);
    QVERIFY(message->words().isEmpty());
    edit->clear();
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
}

void TestSignDialog::whatCannotSign_data()
{
    QTest::addColumn<QString>("which");
    QTest::newRow("nothing chosen") << QString();
    QTest::newRow("missing") << u"missing.p12"_s;
    QTest::newRow("no key file") << u"text.p12"_s;
    QTest::newRow("expired") << u"expired"_s;
}

void TestSignDialog::whatCannotSign()
{
    QFETCH(QString, which);
    QVERIFY(writeFile(m_dir->filePath(u"text.p12"_s), "no certificate"));
    open();
    if (which == u"expired"_s)
        m_answers.files = {m_certificates->expiredFile()};
    else if (!which.isEmpty())
        m_answers.files = {m_dir->filePath(which)};
    if (!which.isEmpty())
        find<QPushButton>("chooseCertificateButton")->click();
    enterPassword(TestCertificates::password());
    auto *message = find<StateLabel>("certificateMessage");
    QTRY_VERIFY(!message->words().isEmpty());
    QCOMPARE(find<QLineEdit>("certificateEdit")->accessibleDescription(), message->words());
    QTRY_VERIFY(find<QWidget>(which.isEmpty() ? "chooseCertificateButton" : "certificateEdit")->hasFocus());
    QVERIFY(!isNamed());
    QVERIFY(!QFile::exists(signatureFile()));
    // The password is not at fault, and need not be typed again.
    QCOMPARE(find<QLineEdit>("passwordEdit")->text(), TestCertificates::password());
    giveCertificate();
    QTest::keyClick(find<QLineEdit>("passwordEdit"), Qt::Key_Return);
    QTRY_VERIFY(isNamed());
}

void TestSignDialog::anotherFile()
{
    open();
    giveCertificate();
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    // What is shown is what signs: another file is opened first.
    QTest::keyClicks(find<QLineEdit>("certificateEdit"), u"x"_s);
    QVERIFY(!isNamed());
    QVERIFY(find<QPushButton>("signButton")->text().contains(u"ontinue"_s));
    QCOMPARE(find<QPushButton>("signButton")->accessibleDescription(), QString());
    QCOMPARE(find<Card>("certificateCard")->accessibleDescription(), QString());
    find<QPushButton>("signButton")->click();
    QTRY_VERIFY(!find<StateLabel>("certificateMessage")->words().isEmpty());
    QVERIFY(!QFile::exists(signatureFile()));
}

void TestSignDialog::theFileIsRemembered()
{
    open();
    giveCertificate();
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    QCOMPARE(m_settings->value(setting::kCertificate), m_certificates->signerFile());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    open();
    QCOMPARE(find<QLineEdit>("certificateEdit")->text(), m_certificates->signerFile());
    QVERIFY(find<QLineEdit>("passwordEdit")->hasFocus());
    QVERIFY(find<QLineEdit>("passwordEdit")->text().isEmpty());
}

void TestSignDialog::nothingIsSignedWhereItCannotBe()
{
    open();
    giveCertificate();
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    QVERIFY(QFile::remove(m_review));
    find<QPushButton>("signButton")->click();
    auto *notice = find<QWidget>("signOutcomeNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(notice->accessibleName().contains(u"Nothing was signed"_s));
    // It can be tried again as it is.
    QVERIFY(isNamed());
    QVERIFY(find<QPushButton>("signButton")->isEnabled());
    QVERIFY(writeFile(m_review, "{}\n"));
    find<QPushButton>("signButton")->click();
    QTRY_VERIFY(!m_dialog);
    QVERIFY(QFile::exists(signatureFile()));
}

void TestSignDialog::whoHasSignedIsTold()
{
    const auto key =
        SigningKey::open(m_certificates->signerFile(), Secret(TestCertificates::password().toUtf8()),
                         TestCertificates::today());
    QVERIFY(key && signReview(m_review, *key, TestCertificates::today().addDays(-1)));
    open();
    giveCertificate();
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    QSignalSpy signedBy(m_dialog.data(), &SignDialog::signedBy);
    find<QPushButton>("signButton")->click();
    auto *notice = find<QWidget>("signOutcomeNotice");
    QTRY_VERIFY(notice->isVisible());
    QVERIFY2(notice->accessibleName().startsWith(u"You have signed it already, on "_s),
             qPrintable(notice->accessibleName()));
    QVERIFY(signedBy.isEmpty());
}

void TestSignDialog::everySize()
{
    open();
    inspect(*m_dialog);
    giveCertificate();
    enterPassword(u"not the one"_s);
    QTRY_VERIFY(!find<StateLabel>("passwordMessage")->words().isEmpty());
    inspect(*m_dialog);
    enterPassword(TestCertificates::password());
    QTRY_VERIFY(isNamed());
    inspect(*m_dialog);
    QVERIFY(isNamed());
}

QTEST_MAIN(TestSignDialog)
#include "tst_signdialog.moc"
