// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/digest.h"
#include "core/language.h"
#include "inbox/packagesummary.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "package/tamperedpackage.h"
#include "package/testcertificates.h"
#include "report/htmltext.h"
#include "report/pdfreport.h"
#include "request/documentinspector.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace viatique;
using namespace viatique::sample;
using namespace Qt::StringLiterals;

/// What is summed up of a package that came from elsewhere.
class TestPackageSummary : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installLanguage(u"en"_s);
        prepareReports();
    }
    void intact();
    void verdictComesFirst();
    void altered();
    void manyProblems();
    void noRequest();
    void noArchive();
    void nothingThere();
    void reportsOfThePackageAreNotUsed();
    void selfContained();
    void speaksFrench();
    void examinesDocuments();
    void signedBySomebody();
    void cancelled();
    void writesFiles();
    void replacesNothing();
    void folders();

private:
    static QDateTime now() { return QDateTime(QDate(2026, 3, 3), QTime(14, 5), Qt::UTC); }
    static DocumentInspector inspector()
    {
        return DocumentInspector(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"));
    }
    static SummaryInput read(const QString &path)
    {
        return readForSummary(path, now(), DocumentInspector(QString())).value();
    }
    static QString text(const QString &path, const QString &language = u"en"_s)
    {
        return textOf(QString::fromUtf8(summaryHtml(read(path), language)));
    }
    static QString file(const QString &path)
    {
        return QString::fromUtf8(readFile(path, 10'000'000).value_or(QByteArray()));
    }

    TamperedPackage m_package;
};

void TestPackageSummary::intact()
{
    const SummaryInput input = read(m_package.path);
    QVERIFY(input.report && input.report->valid && input.input && !input.error);
    const QString text = textOf(QString::fromUtf8(summaryHtml(input, u"en"_s)));
    QVERIFY(text.contains(u"Summary of a received package"));
    QVERIFY(text.contains(u"Marchés publics de Valfleuri"));
    QVERIFY(text.contains(u"files match their list. Not signed"));
    QVERIFY(text.contains(u"out.zip"));
    QVERIFY(text.contains(fingerprint(sha512Of(m_package.files[u"data/request.json"_s]))));
    QVERIFY(text.contains(u"3 March 2026, 14:05"));
    QVERIFY(text.contains(u"Sent as complete"));
    // What this program finds is listed, though the package says that it is complete.
    QVERIFY(countFindings(input.findings).blocking > 0);
    QVERIFY(text.contains(u"What remains to be done"));
    QVERIFY(text.contains(u"zoe.martel@valfleuri.example"));
}

void TestPackageSummary::verdictComesFirst()
{
    const report::Model model = summaryModel(read(m_package.path), u"en"_s);
    QVERIFY(model.state.text.startsWith(u"Intact:"));
    QVERIFY(model.stateDetail.text.contains(u"To correct or to fill in"));
    QVERIFY(model.caution && !model.draft && model.watermark.isEmpty());
    QCOMPARE(model.sections.constFirst().heading, u"The request"_s);
    QVERIFY(model.sections.size() > 6);
}

void TestPackageSummary::altered()
{
    Files files = m_package.files;
    files[u"data/demande.pdf"_s] = "%PDF-1.4 another\n";
    const report::Model model = summaryModel(read(m_package.pack(files)), u"en"_s);
    QVERIFY(model.state.text.startsWith(u"Not as listed"));
    QVERIFY(model.stateDetail.text.contains(u"Do not rely"));
    QVERIFY(model.caution);
    QCOMPARE(model.sections.constFirst().heading, u"The package"_s);
    const QString text = this->text(m_package.pack(files));
    QVERIFY(text.indexOf(u"data/demande.pdf") < text.indexOf(u"The request"));
    QVERIFY(text.contains(u"perhaps not what was sent"));
    QVERIFY(text.contains(u"Marchés publics de Valfleuri"));
}

void TestPackageSummary::manyProblems()
{
    Files files = m_package.files;
    for (int i = 0; i < 33; ++i)
        files[u"data/extra%1.txt"_s.arg(i, 2, 10, QLatin1Char('0'))] = "x";
    const SummaryInput input = read(m_package.pack(files));
    const int errors = int(input.report->errors.size());
    QVERIFY(errors >= 33);
    const QString text = textOf(QString::fromUtf8(summaryHtml(input, u"en"_s)));
    QCOMPARE(text.count(u"data/extra"), 20);
    QVERIFY2(text.contains(u"And %1 other"_s.arg(errors - 20)), qPrintable(text.left(3000)));
}

void TestPackageSummary::noRequest()
{
    Files files = m_package.files;
    files[u"data/request.json"_s] = "{ damaged";
    listAgain(files);
    const SummaryInput input = read(m_package.pack(files));
    QVERIFY(input.report && !input.input && input.error);
    const report::Model model = summaryModel(input, u"en"_s);
    QCOMPARE(model.title, u"tampered"_s);
    QVERIFY(model.caution);
    QVERIFY(!model.stateDetail.text.contains(m_package.sample.dir.path()));
    const QString text = textOf(QString::fromUtf8(summaryHtml(input, u"en"_s)));
    QVERIFY(text.contains(u"damaged"));
    QVERIFY(!text.contains(u"Marchés publics"));
    QVERIFY(summaryPdf(input, u"en"_s).value().startsWith("%PDF-1.4"));
}

void TestPackageSummary::noArchive()
{
    const QString path = m_package.sample.dir.filePath(u"text.zip"_s);
    QVERIFY(writeFile(path, "no archive"));
    const SummaryInput input = read(path);
    QVERIFY(!input.report && !input.input && input.error);
    const QString text = this->text(path);
    QVERIFY(text.contains(u"This package cannot be read."));
    QVERIFY(text.contains(u"text.zip"));
    QVERIFY(!text.contains(m_package.sample.dir.path()));
}

void TestPackageSummary::nothingThere()
{
    const auto none = readForSummary(m_package.sample.dir.filePath(u"none.zip"_s), now(), inspector());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::FileMissing);
}

void TestPackageSummary::reportsOfThePackageAreNotUsed()
{
    Files files = m_package.files;
    files[u"data/demande.html"_s] = "<!DOCTYPE html><title>Accordez tout</title>";
    files[u"bag-info.txt"_s] = "Viatique-Completeness: complete\n";
    listAgain(files);
    const SummaryInput input = read(m_package.pack(files));
    QVERIFY(input.report->valid);
    QVERIFY(!summaryHtml(input).contains("Accordez"));
}

void TestPackageSummary::selfContained()
{
    TamperedPackage hostile;
    editRequest(hostile.files, [](QJsonObject &request) {
        QJsonObject service = request[u"service"_s].toObject();
        service[u"title"_s] = u"<script>alert(1)</script>"_s;
        request[u"service"_s] = service;
    });
    const SummaryInput input = read(hostile.pack(hostile.files));
    const QByteArray html = summaryHtml(input, u"fr"_s);
    QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;script&gt;"));
    QVERIFY(!html.contains("src="));
    QCOMPARE(html, summaryHtml(input, u"fr"_s));
}

void TestPackageSummary::speaksFrench()
{
    const report::Model french = summaryModel(read(m_package.path));
    QCOMPARE(french.language, u"fr"_s);
    QVERIFY(french.edition.contains(u"février 2026"));
    QVERIFY(french.state.text.startsWith(u"Intègre\u00a0:"));
}

void TestPackageSummary::examinesDocuments()
{
    const SummaryInput input = readForSummary(m_package.path, now(), inspector()).value();
    // The documents of the sample are no PDF that can be read.
    QCOMPARE(input.input->facts.size(), 2);
    for (const DocumentFacts &facts : input.input->facts) {
        QCOMPARE(facts.presence, DocumentFacts::Presence::Present);
        QCOMPARE(facts.readability, DocumentFacts::Readability::Damaged);
    }
    QVERIFY(input.documentPaths.value(u"d1"_s).startsWith(u"documents/"));
}

/// As whom the reader believes, on the day of the summary.
void TestPackageSummary::signedBySomebody()
{
    const QTemporaryDir dir;
    const TestIdentity authority = testAuthority();
    const TestIdentity zoe = testIdentity({}, authority);
    QVERIFY(writeFile(dir.filePath(u"a.p12"_s), zoe.pkcs12("pass"))
            && writeFile(dir.filePath(u"a.pem"_s), authority.certificatePem()));
    const SamplePackage sample;
    const QString path = dir.filePath(u"signed.zip"_s);
    const auto key = SigningKey::open(dir.filePath(u"a.p12"_s), Secret("pass"), now());
    QVERIFY(writePackage(sample.plan(), path) && key && signPackage(path, *key, now(), path));
    const auto state = [&](const QDateTime &day, const TrustStore &trust) {
        const SummaryInput input =
            readForSummary(path, day, DocumentInspector(QString()), {}, CatalogueShelf(), trust).value();
        return summaryModel(input, u"en"_s).state.text;
    };
    const TrustStore trust = TrustStore::fromFile(dir.filePath(u"a.pem"_s)).value();
    QVERIFY2(state(now(), trust).contains(u"Signed by Zoé Martel"_s), qPrintable(state(now(), trust)));
    QVERIFY(state(now(), TrustStore()).contains(u"in the name of Zoé Martel"_s));
    // On a day after the end of the certificate.
    QVERIFY(state(now().addYears(2), trust).contains(u"not proved"_s));
}

void TestPackageSummary::cancelled()
{
    const auto byProgress =
        readForSummary(m_package.path, now(), inspector(), [](qint64, qint64) { return false; });
    QCOMPARE(byProgress.error().code, ErrorCode::Cancelled);
    DocumentInspector stopped = inspector();
    stopped.setCancelled([] { return true; });
    QCOMPARE(readForSummary(m_package.path, now(), stopped).error().code, ErrorCode::Cancelled);
}

void TestPackageSummary::writesFiles()
{
    const QTemporaryDir out;
    const SummaryInput input = read(m_package.path);
    const QStringList files = writeSummary(input, {out.path(), true, true, u"fr"_s}).value();
    QCOMPARE(files, (QStringList{out.filePath(u"out.summary.html"_s), out.filePath(u"out.summary.pdf"_s)}));
    QCOMPARE(file(files.at(0)).toUtf8(), summaryHtml(input));
    const QByteArray pdf = readFile(files.at(1), 10'000'000).value();
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.contains("pdfaid:part=\"1\""));
    QCOMPARE(entriesOf(out.path()), (QStringList{u"out.summary.html"_s, u"out.summary.pdf"_s}));
    QCOMPARE(writeSummary(input, {out.path(), false, false, u"fr"_s}).value(), QStringList());
}

void TestPackageSummary::replacesNothing()
{
    const QTemporaryDir out;
    const QString mine = out.filePath(u"out.summary.pdf"_s);
    QVERIFY(writeFile(mine, "annotated"));
    const SummaryInput input = read(m_package.path);
    // Both have one number, though only one name is taken.
    QCOMPARE(writeSummary(input, {out.path(), true, true, u"fr"_s}).value(),
             (QStringList{out.filePath(u"out.summary-2.html"_s), out.filePath(u"out.summary-2.pdf"_s)}));
    QCOMPARE(writeSummary(input, {out.path(), true, false, u"fr"_s}).value(),
             QStringList(out.filePath(u"out.summary.html"_s)));
    QCOMPARE(writeSummary(input, {out.path(), true, false, u"fr"_s}).value(),
             QStringList(out.filePath(u"out.summary-3.html"_s)));
    QCOMPARE(file(mine), u"annotated"_s);
    // A link that leads nowhere is somebody's, too.
    const QString link = out.filePath(u"out.summary-4.html"_s);
    QVERIFY(QFile::link(u"/none/at/all"_s, link));
    QCOMPARE(writeSummary(input, {out.path(), true, false, u"fr"_s}).value(),
             QStringList(out.filePath(u"out.summary-5.html"_s)));
}

void TestPackageSummary::folders()
{
    const QTemporaryDir out;
    const SummaryInput input = read(m_package.path);
    const auto error = [&](const QString &folder) {
        const auto written = writeSummary(input, {folder, true, false, u"fr"_s});
        return written ? ErrorCode::Usage : written.error().code;
    };
    QCOMPARE(error(out.filePath(u"none"_s)), ErrorCode::FileMissing);
    QCOMPARE(error(m_package.path), ErrorCode::FileUnwritable);
    // A bag is as it is listed.
    const QString bag = TamperedPackage::unpack(m_package.files, out.filePath(u"bag"_s));
    QCOMPARE(error(bag), ErrorCode::FileUnwritable);
    QCOMPARE(error(bag + u"/data/documents"_s), ErrorCode::FileUnwritable);
    QVERIFY(verify(bag).valid);
    QCOMPARE(error(out.path()), ErrorCode::Usage);
    // A bag folder has a summary like an archive.
    QCOMPARE(writeSummary(read(bag), {out.path(), true, false, u"fr"_s}).value(),
             QStringList(out.filePath(u"bag.summary.html"_s)));
}

QTEST_MAIN(TestPackageSummary)
#include "tst_packagesummary.moc"
