// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "certificatefiles.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "session/signermodel.h"
#include "shownreview.h"
#include "widgets/certificatedialog.h"
#include "widgets/signdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Who signed the package that is reviewed, and how the review is signed.
class TestReviewSigning : public DeskTest
{
    Q_OBJECT

private slots:
    void notSignedIsNoAlarm();
    void provedOnceBelieved();
    void changedSince();
    void whoIsBelievedCannotBeRead();
    void signsTheReview();

private:
    QString signedCopy(const QString &name);
    QString banner(const char *label) const
    {
        return get("integrityNotice")->findChild<QLabel *>(QLatin1String(label))->text();
    }
    QPushButton *certificateButton() const
    {
        return get("integrityNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s);
    }
    void exportReview();

    const TestCertificates m_certificates{m_dir.filePath(u"certificates"_s)};
};

QString TestReviewSigning::signedCopy(const QString &name)
{
    const QString path = m_own->file(name);
    const Result<SigningKey> key = SigningKey::open(
        m_certificates.signerFile(), Secret(TestCertificates::password().toUtf8()), exampleDay());
    if (!key || !QFile::copy(m_complete, path) || !signPackage(path, *key, exampleDay(), path))
        qFatal("not signed");
    return path;
}

void TestReviewSigning::notSignedIsNoAlarm()
{
    open();
    QVERIFY(banner("noticeWhat").startsWith(u"Intact"_s));
    QVERIFY(banner("noticeWhy").startsWith(u"Not signed"_s));
    QVERIFY(!certificateButton()->isVisible());
    QVERIFY(!get("trustNote")->isVisible());
}

void TestReviewSigning::provedOnceBelieved()
{
    // Nobody on this computer knows who issued it.
    open(signedCopy(u"signed.zip"_s));
    // The signature itself is in no list.
    QVERIFY(banner("noticeWhat").startsWith(u"Intact: %1 files"_s.arg(verify(m_complete).files)));
    QVERIFY(banner("noticeWhat").endsWith(u"Who signed is not proved."_s));
    QVERIFY2(banner("noticeWhy").startsWith(u"Signed in the name of "_s + TestCertificates::signerName()),
             qPrintable(banner("noticeWhy")));
    // It is said once, and is nothing that differs from a list.
    QVERIFY(!get("problemsView")->isVisible());
    QVERIFY(certificateButton()->isVisible());
    certificateButton()->click();
    auto *dialog = m_page->findChild<CertificateDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *view = dialog->findChild<QTreeView *>(u"signerView"_s);
    QVERIFY(view->model()->rowCount() > 5);
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"issuer not known"_s);
    // Whose certificates are believed is chosen there, and it is checked anew.
    m_own->settings.set(setting::kTrustStore, m_certificates.rootFile());
    const QString proved = u"Signed by "_s + TestCertificates::signerName();
    QTRY_VERIFY2(banner("noticeWhy").startsWith(proved), qPrintable(banner("noticeWhy")));
    QCOMPARE(view->model()->index(0, 1).data().toString(), u"proved"_s);
    QVERIFY(!banner("noticeWhat").contains(u"not proved"_s));
    // Whoever is asked on the telephone finds it there, signed or not; that of the certificate, too.
    QVERIFY2(banner("noticeWhy").contains(u"Fingerprint "_s), qPrintable(banner("noticeWhy")));
    const auto &signer = m_page->package().package().report->signature.signers.constFirst();
    QVERIFY(certificateButton()->toolTip().endsWith(inGroups(signer.certificate.sha256)));
    // The review goes on meanwhile.
    QVERIFY(m_page->session());
    m_own->settings.set(setting::kTrustStore, QString());
    QTRY_COMPARE(view->model()->index(0, 1).data().toString(), u"issuer not known"_s);
}

void TestReviewSigning::changedSince()
{
    m_own->settings.set(setting::kTrustStore, m_own->file(u"gone.pem"_s));
    const QString folder = m_own->file(u"changed"_s);
    QVERIFY(unpack(signedCopy(u"signed.zip"_s), folder));
    QVERIFY(writeFile(folder + u"/data/added.txt"_s, "added since"));
    QVERIFY(listAnew(folder));
    open(folder);
    // The lists agree with the files, but they are not those that were signed.
    QCOMPARE(m_page->package().package().report->signature.state, SignatureReport::State::Wrong);
    QCOMPARE(banner("noticeWhat"), u"The signature does not hold."_s);
    QVERIFY2(banner("noticeWhy").contains(TestCertificates::signerName()), qPrintable(banner("noticeWhy")));
    QVERIFY(!get("problemsView")->isVisible());
    QVERIFY(certificateButton()->isVisible());
    const QWidget *next = certificateButton()->nextInFocusChain();
    while (next->focusPolicy() == Qt::NoFocus)
        next = next->nextInFocusChain();
    QCOMPARE(next, get("problemsView"));
    // Where the choice can be read again, nothing is said of it any more.
    QVERIFY(get("trustNote")->isVisible());
    m_own->settings.set(setting::kTrustStore, m_certificates.rootFile());
    QTRY_VERIFY(!get("trustNote")->isVisible());
}

void TestReviewSigning::whoIsBelievedCannotBeRead()
{
    m_own->settings.set(setting::kTrustStore, m_own->file(u"gone.pem"_s));
    open(signedCopy(u"signed.zip"_s));
    QCOMPARE(m_page->package().package().report->signature.state, SignatureReport::State::Unproved);
    QVERIFY(get<StateLabel>("trustNote")->words().contains(u"gone.pem"_s));
    m_own->settings.set(setting::kTrustStore, m_certificates.rootFile());
    QTRY_VERIFY(!get("trustNote")->isVisible());
    QCOMPARE(m_page->package().package().report->signature.state, SignatureReport::State::Trusted);
}

void TestReviewSigning::exportReview()
{
    m_page->exportReview();
    QTRY_VERIFY_WITH_TIMEOUT(get("exportedNotice")->isVisible(), 30'000);
}

void TestReviewSigning::signsTheReview()
{
    open();
    m_page->session()->setOpinion(Opinion::Favourable);
    m_page->session()->setText(u"/reviewer/name"_s, u"Camille Relectrice"_s);
    const QString path = m_own->file(u"avis.review.json"_s);
    m_own->prompts.files = {path};
    exportReview();
    auto *offer = get<QPushButton>("signReviewButton");
    QVERIFY(offer->isVisible());
    QVERIFY2(offer->text().startsWith(u"Sign"_s), qPrintable(offer->text()));
    auto *close = get("exportedNotice")->findChild<QPushButton *>(u"noticeSecondButton"_s);
    QCOMPARE(close->text(), u"Close"_s);
    offer->click();
    auto *dialog = m_page->findChild<SignDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"certificateEdit"_s)->setText(m_certificates.signerFile());
    auto *password = dialog->findChild<QLineEdit *>(u"passwordEdit"_s);
    password->setFocus();
    QTest::keyClicks(password, TestCertificates::password());
    QTest::keyClick(password, Qt::Key_Return);
    auto *go = dialog->findChild<QPushButton *>(u"signButton"_s);
    QTRY_COMPARE(go->text(), u"&Sign"_s);
    go->click();
    QTRY_VERIFY(QFile::exists(path + kReviewSignatureSuffix));
    auto *why = get("exportedNotice")->findChild<QLabel *>(u"noticeWhy"_s);
    QTRY_VERIFY2(why->text().contains(TestCertificates::signerName()), qPrintable(why->text()));
    QVERIFY(!offer->isVisible());
    const auto state = [&] {
        return verifyReviewSignature(path, readFile(path, 1'000'000).value_or(QByteArray()),
                                     m_certificates.trust(),
                                     QDateTime(QDate(2044, 1, 1), QTime(0, 0), Qt::UTC))
            .state;
    };
    QCOMPARE(state(), SignatureReport::State::Trusted);
    // Another text of it is not what was signed: the signature goes with it.
    m_page->session()->setText(u"/reviewer/organisation"_s, u"Ville de Montrouvel"_s);
    QVERIFY(!get("exportedNotice")->isVisible() && !offer->isVisible());
    const QByteArray former = readFile(path, 1'000'000).value_or(QByteArray());
    m_page->exportReview();
    QTRY_VERIFY2(m_own->prompts.askedQuestion.why.contains(u"signature"_s),
                 qPrintable(m_own->prompts.askedQuestion.why));
    QVERIFY(!m_page->session()->isExporting());
    QCOMPARE(readFile(path, 1'000'000).value_or(QByteArray()), former);
    m_own->prompts.choice = 0;
    exportReview();
    QCOMPARE(state(), SignatureReport::State::None);
    QVERIFY2(why->text().contains(u"again"_s), qPrintable(why->text()));
    QVERIFY(offer->isVisible());
    offer->click();
    QVERIFY(m_page->findChild<SignDialog *>());
    close->click();
    QVERIFY(!get("exportedNotice")->isVisible() && !offer->isVisible());
}

QTEST_MAIN(TestReviewSigning)
#include "tst_reviewsigning.moc"
