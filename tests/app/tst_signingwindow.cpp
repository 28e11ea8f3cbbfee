// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../session/certificatefiles.h"
#include "package/archive.h"
#include "package/bag.h"
#include "report/exporter.h"
#include "reviewwindow.h"
#include "widgets/signdialog.h"

#include <QLineEdit>
#include <QMenu>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A package that was exported at some time is signed from the menu, by one after the other.
class TestSigningWindow : public ReviewWindow
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void signsWhatWasExportedEarlier();
    void leavesAllAsItWas();
    void stepEightNotices();

private:
    QString exported(const QString &folder) const;
    SignDialog *choose(const QString &package);
    void sign(const QString &package, const QString &certificate);
};

QString TestSigningWindow::exported(const QString &folder) const
{
    const QString path = m_dir->filePath(u"demande.zip"_s);
    Result<Draft> open = Draft::open(folder, Draft::Access::Edit);
    ExportOptions options;
    options.today = exampleDay().date();
    return open && exportDraft(*open, DocumentInspector(QString()), path, options) ? path : QString();
}

SignDialog *TestSigningWindow::choose(const QString &package)
{
    m_answers->files = {package};
    auto *action = find<QAction>("signPackageAction");
    if (!action->isEnabled())
        return nullptr;
    action->trigger();
    return m_window->findChild<SignDialog *>();
}

void TestSigningWindow::sign(const QString &package, const QString &certificate)
{
    SignDialog *dialog = choose(package);
    QVERIFY(dialog);
    m_answers->files = {certificate};
    dialog->findChild<QPushButton *>(u"chooseCertificateButton"_s)->click();
    auto *password = dialog->findChild<QLineEdit *>(u"passwordEdit"_s);
    QTest::keyClicks(password, TestCertificates::password());
    QTest::keyClick(password, Qt::Key_Return);
    auto *go = dialog->findChild<QPushButton *>(u"signButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(go->text(), u"&Sign"_s, 30'000);
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<SignDialog *>(), 30'000);
}

void TestSigningWindow::signsWhatWasExportedEarlier()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    const QString folder = draft();
    const QString package = exported(folder);
    QVERIFY(!package.isEmpty());
    sign(package, certificates.signerFile());
    QVERIFY2(notice().startsWith(u"The package is signed. "_s), qPrintable(notice()));
    QVERIFY2(notice().contains(u"Signed by: "_s + TestCertificates::signerName()), qPrintable(notice()));
    VerifyOptions options;
    options.trust = certificates.trust();
    options.today = exampleDay();
    VerifyReport report = verify(package, {}, options);
    QVERIFY(report.valid);
    QCOMPARE(report.signature.state, SignatureReport::State::Trusted);
    QCOMPARE(report.signature.signers.size(), 1);

    // Another signs beside, whatever is open.
    QVERIFY(m_window->openDraft(folder));
    const TestIdentity other = testIdentity({});
    const QString file = m_dir->filePath(u"other.p12"_s);
    QVERIFY(writeFile(file, other.pkcs12(TestCertificates::password().toUtf8())));
    sign(package, file);
    // Whoever signed before is not passed over.
    for (const QString &name : {TestWish().name, TestCertificates::signerName()})
        QVERIFY2(notice().contains(u"Signed by: "_s + name), qPrintable(notice()));
    QVERIFY(m_window->session());
    report = verify(package, {}, options);
    QVERIFY(report.valid);
    QCOMPARE(report.signature.signers.size(), 2);
    find<>("windowNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s)->click();
    QCOMPARE(m_answers->inFolder, package);
}

void TestSigningWindow::leavesAllAsItWas()
{
    const QString package = exported(draft());
    SignDialog *dialog = choose(package);
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<SignDialog *>());
    QVERIFY(notice().isEmpty());
    QCOMPARE(verify(package).signature.state, SignatureReport::State::None);
}

/// The package that was just exported, signed from the menu and not by the button of its page.
void TestSigningWindow::stepEightNotices()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    QVERIFY(m_window->openDraft(draft()));
    m_window->wizard()->setStep(8);
    const QString package = m_dir->filePath(u"new.zip"_s);
    m_answers->files = {package};
    find<QAction>("exportAction")->trigger();
    const QWidget *page = m_window->wizard()->page();
    const auto *outcome = page->findChild<QWidget *>(u"outcomeNotice"_s);
    QTRY_VERIFY_WITH_TIMEOUT(outcome->isVisible(), 30'000);
    const auto why = [outcome] { return outcome->findChild<QLabel *>(u"noticeWhy"_s)->text(); };
    const auto files = [&package] {
        return u"%1 files"_s.arg(Archive::open(package).value()->files().size());
    };
    QVERIFY2(why().contains(files()), qPrintable(why()));
    // Another package is none of its business.
    sign(exported(draft()), certificates.signerFile());
    QVERIFY(page->findChild<QWidget *>(u"signButton"_s)->isVisible());
    QVERIFY(!why().contains(u"Signed by"_s));
    // Signed twice with the same certificate, it is signed once.
    for (int i = 0; i < 2; ++i) {
        sign(package, certificates.signerFile());
        QVERIFY2(why().contains(files()), qPrintable(why()));
        QCOMPARE(why().count(u"Signed by: "_s + TestCertificates::signerName()), 1);
        QVERIFY(!page->findChild<QWidget *>(u"signButton"_s)->isVisible());
    }
}

QTEST_MAIN(TestSigningWindow)
#include "tst_signingwindow.moc"
