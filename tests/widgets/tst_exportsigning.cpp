// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "certificatefiles.h"
#include "package/bag.h"
#include "pagetest.h"
#include "sampledraft.h"
#include "widgets/exportpage.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/signdialog.h"

#include <QLabel>
#include <QPushButton>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A package is exported, and then signed where it stands.
class TestExportSigning : public DocumentTest<ExportPage>
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { end(); }
    void signsWhatWasExported();
    void everyExportAnew();
    void tabGoesAsThePageReads();

private:
    void open();
    void exportTo(const QString &target);
    SignDialog *dialog() const { return m_page->findChild<SignDialog *>(); }
    void sign(const TestCertificates &certificates);
    QString why() const { return find(u"outcomeNotice"_s)->findChild<QLabel *>(u"noticeWhy"_s)->text(); }
};

void TestExportSigning::open()
{
    m_session = openExample(u"complete"_s, m_dir->filePath(u"draft"_s));
    QVERIFY(m_session);
    m_own = std::make_unique<PageSurroundings>(*m_session);
    m_own->steps().openLastStep();
    showPage();
}

void TestExportSigning::exportTo(const QString &target)
{
    m_own->prompts.files = {target};
    find<QPushButton>(u"exportButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"exportButton"_s)->isEnabled(), 30'000);
    QVERIFY(find(u"outcomeNotice"_s)->isVisibleTo(m_page));
}

void TestExportSigning::sign(const TestCertificates &certificates)
{
    find<QPushButton>(u"signButton"_s)->click();
    QVERIFY(dialog());
    m_own->prompts.files = {certificates.signerFile()};
    dialog()->findChild<QPushButton *>(u"chooseCertificateButton"_s)->click();
    auto *password = dialog()->findChild<QLineEdit *>(u"passwordEdit"_s);
    QTest::keyClicks(password, TestCertificates::password());
    QTest::keyClick(password, Qt::Key_Return);
    auto *go = dialog()->findChild<QPushButton *>(u"signButton"_s);
    QTRY_COMPARE(go->text(), u"&Sign"_s);
    go->click();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog(), 30'000);
}

void TestExportSigning::signsWhatWasExported()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    open();
    // Without a package there is nothing to sign.
    QVERIFY(!find(u"signButton"_s)->isVisibleTo(m_page));
    const QString target = m_dir->filePath(u"package.zip"_s);
    exportTo(target);
    auto *offer = find<QPushButton>(u"signButton"_s);
    QVERIFY(offer->isVisibleTo(m_page));
    // There is one primary button, and it is that of the export.
    QVERIFY(!offer->property(look::kPrimary).toBool());
    QVERIFY(!offer->accessibleDescription().isEmpty());
    QCOMPARE(verify(target).signature.state, SignatureReport::State::None);
    QVERIFY(!why().contains(u"Signed by"_s));
    sign(certificates);
    QVERIFY2(why().contains(u"Signed by: "_s + TestCertificates::signerName()), qPrintable(why()));
    QVERIFY(!offer->isVisibleTo(m_page));
    // Without a window that the system has in front, nothing has the focus itself.
    QTRY_COMPARE(m_page->window()->focusWidget(),
                 find(u"outcomeNotice"_s)->findChild<QPushButton *>(u"noticeFirstButton"_s));
    VerifyOptions options;
    options.trust = certificates.trust();
    options.today = exampleDay();
    const VerifyReport report = verify(target, {}, options);
    QVERIFY(report.valid);
    QCOMPARE(report.signature.signers.size(), 1);
    QCOMPARE(report.signature.signers.constFirst().certificate.name, TestCertificates::signerName());
}

void TestExportSigning::everyExportAnew()
{
    const TestCertificates certificates(m_dir->filePath(u"certificates"_s));
    open();
    const QString target = m_dir->filePath(u"package.zip"_s);
    exportTo(target);
    sign(certificates);
    // What is exported anew is another file, and not signed.
    exportTo(target);
    QVERIFY(find(u"signButton"_s)->isVisibleTo(m_page));
    QVERIFY(!why().contains(u"Signed by"_s));
    QCOMPARE(verify(target).signature.state, SignatureReport::State::None);
    // Given up, all is as it was.
    find<QPushButton>(u"signButton"_s)->click();
    QVERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(find(u"signButton"_s)->isVisibleTo(m_page));
    QCOMPARE(verify(target).signature.state, SignatureReport::State::None);
}

/// What came with the export stands between what exports and what leads into DataPass.
void TestExportSigning::tabGoesAsThePageReads()
{
    open();
    exportTo(m_dir->filePath(u"package.zip"_s));
    QTRY_COMPARE(m_page->window()->focusWidget()->objectName(), u"noticeFirstButton"_s);
    const auto go = [this](Qt::Key key) {
        QTest::keyClick(m_page->window()->focusWidget(), key);
        return m_page->window()->focusWidget()->objectName();
    };
    for (const QString &name : {u"noticeSecondButton"_s, u"signButton"_s, u"linkButton"_s, u"sheetButton"_s})
        QCOMPARE(go(Qt::Key_Tab), name);
    for (const QString &name : {u"linkButton"_s, u"signButton"_s, u"noticeSecondButton"_s,
                                u"noticeFirstButton"_s, u"withoutContactsButton"_s, u"exportButton"_s})
        QCOMPARE(go(Qt::Key_Backtab), name);
}

QTEST_MAIN(TestExportSigning)
#include "tst_exportsigning.moc"
