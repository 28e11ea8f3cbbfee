// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reportcheck.h"

#include "core/atomicfile.h"
#include "core/language.h"
#include "report/htmlreport.h"
#include "report/pdfreport.h"
#include "report/sections.h"
#include "rules/rules.h"
#include "samplereview.h"
#include "session/reporttext.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

namespace {

const QString kHtml = u"data/demande.html"_s;
const QString kPdf = u"data/demande.pdf"_s;
/// What every page begins with.
const QByteArray kHead = "<html><head><title>t</title><style>s</style></head>";

QStringList differing(const QString &path, const DocumentInspector &inspector = exampleOptions().inspector,
                      QDate today = exampleDay().date())
{
    const auto package = readPackage(path);
    if (!package)
        return {u"unreadable"_s};
    return differingReports(*package, receivedFacts(*package, inspector), inspector, today);
}

/// A process that never examined anything.
DocumentInspector noInspector()
{
    return DocumentInspector(u"/nonexistent/viatique-preview"_s);
}

} // namespace

class TestReportCheck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void neverAccusesWhatWasExported_data();
    void neverAccusesWhatWasExported();
    void aSenderWithoutExaminer();
    void anotherDay();
    void aDocumentThatWasLost();
    void anAlteredDocumentAccusesNoReport();
    void namesWhatWasEdited_data();
    void namesWhatWasEdited();
    void anotherPdf_data();
    void anotherPdf();
    void aReportThatIsNotThere();
    void anotherBody_data();
    void anotherBody();
    void readsOurPages();
    void tablesInTables_data();
    void tablesInTables();
    void hugePages();
    void interrupted();

private:
    /// An unpacked package of an example.
    QString unpacked(const QString &example)
    {
        const QString folder = m_dir.filePath(u"bag%1"_s.arg(++m_bags));
        return unpack(m_packages.value(example), folder) ? folder : QString();
    }

    const QTemporaryDir m_dir;
    QHash<QString, QString> m_packages;
    int m_bags = 0;
};

void TestReportCheck::initTestCase()
{
    prepareReports();
    for (const QString &example : {u"complete"_s, u"incomplete"_s})
        m_packages.insert(example, exportExample(example, m_dir.path()));
}

void TestReportCheck::neverAccusesWhatWasExported_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<bool>("withoutContacts");
    for (const QString &example : QDir(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples"))
                                      .entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QTest::newRow(qPrintable(example)) << example << false;
        QTest::newRow(qPrintable(example + u", without contacts"_s)) << example << true;
    }
}

void TestReportCheck::neverAccusesWhatWasExported()
{
    QFETCH(QString, example);
    QFETCH(bool, withoutContacts);
    const QTemporaryDir dir;
    const QString path = exportExample(example, dir.path(), withoutContacts);
    QVERIFY(!path.isEmpty());
    QCOMPARE(differing(path), QStringList());
}

void TestReportCheck::aSenderWithoutExaminer()
{
    // He knew nothing of the documents, and his report says so.
    const QTemporaryDir dir;
    copyExample(u"complete"_s, dir.filePath(u"draft"_s));
    Result<Draft> draft = Draft::open(dir.filePath(u"draft"_s), Draft::Access::Edit);
    QVERIFY(draft);
    ExportOptions options;
    options.today = exampleDay().date();
    const auto exported = exportDraft(*draft, noInspector(), dir.path(), options);
    QVERIFY(exported);
    QCOMPARE(differing(exported->package.path), QStringList());
    // And the other way round: nothing can be read here.
    QCOMPARE(differing(m_packages.value(u"complete"_s), noInspector()), QStringList());
}

void TestReportCheck::anotherDay()
{
    // Findings depend on the day.
    for (const QString &path : std::as_const(m_packages))
        QCOMPARE(differing(path, exampleOptions().inspector, QDate(2031, 1, 1)), QStringList());
}

void TestReportCheck::aDocumentThatWasLost()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"draft"_s);
    copyExample(u"complete"_s, folder);
    QDirIterator documents(folder + u"/documents"_s, QDir::Files);
    QVERIFY(QFile::remove(documents.next()));
    Result<Draft> draft = Draft::open(folder, Draft::Access::Edit);
    QVERIFY(draft);
    ExportOptions options;
    options.today = exampleDay().date();
    const auto exported = exportDraft(*draft, exampleOptions().inspector, dir.path(), options);
    QVERIFY(exported && !exported->complete);
    QCOMPARE(differing(exported->package.path), QStringList());
}

void TestReportCheck::anAlteredDocumentAccusesNoReport()
{
    const QString folder = unpacked(u"complete"_s);
    QDirIterator documents(folder + u"/data/documents"_s, QDir::Files);
    QVERIFY(alter(documents.next()));
    QCOMPARE(differing(folder), QStringList());
}

void TestReportCheck::namesWhatWasEdited_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a word") << u"complete"_s << u"Commune"_s << u"Communauté"_s;
    QTest::newRow("a word of a draft") << u"incomplete"_s << u"</h1>"_s << u" bis</h1>"_s;
    QTest::newRow("a paragraph") << u"complete"_s << u"</main>"_s << u"<p>Avis favorable</p></main>"_s;
    QTest::newRow("the state") << u"complete"_s << u"</strong><br>"_s << u"</strong><br>Avis favorable. "_s;
    QTest::newRow("a script") << u"complete"_s << u"</main>"_s << u"<script></script></main>"_s;
    QTest::newRow("an image") << u"complete"_s << u"</main>"_s << u"<img src='x'/></main>"_s;
    QTest::newRow("hidden") << u"complete"_s << u"<h1>"_s << u"<h1 hidden=\"\">"_s;
    QTest::newRow("hidden by its style")
        << u"complete"_s << u"</style>"_s << u"h1 { display: none; }</style>"_s;
    QTest::newRow("added by its style")
        << u"complete"_s << u"</style>"_s << u"h1::before { content: \"Avis favorable\"; }</style>"_s;
    QTest::newRow("another style beside it")
        << u"complete"_s << u"<style>"_s << u"<style>h1 { display: none; }</style><style>"_s;
    QTest::newRow("a style in the page") << u"complete"_s << u"</main>"_s << u"<style/></main>"_s;
    QTest::newRow("a style of an element") << u"complete"_s << u"<h1>"_s << u"<h1 style=\"display: none\">"_s;
    QTest::newRow("no style") << u"complete"_s << u"<style>"_s << u"<style></style><p>"_s;
    QTest::newRow("a title in the page") << u"complete"_s << u"<h1>"_s << u"<title/><h1>"_s;
    QTest::newRow("an element in the title") << u"complete"_s << u"</title>"_s << u"<br></title>"_s;
    QTest::newRow("text that is a comment") << u"complete"_s << u"</main>"_s << u"<![CDATA[]]></main>"_s;
    QTest::newRow("broken") << u"complete"_s << u"</main>"_s << u""_s;
    QTest::newRow("an entity") << u"complete"_s << u"<!DOCTYPE html>"_s
                               << u"<!DOCTYPE html [<!ENTITY a \"b\">]>"_s;
}

void TestReportCheck::namesWhatWasEdited()
{
    QFETCH(QString, example);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QString folder = unpacked(example);
    const QString file = folder + u'/' + kHtml;
    QString html = QString::fromUtf8(readFile(file, 10'000'000).value_or(QByteArray()));
    QVERIFY(html.contains(before));
    QVERIFY(writeFile(file, html.replace(html.indexOf(before), before.size(), after).toUtf8()));
    QVERIFY(listAnew(folder));
    // No list and no fingerprint tells.
    QVERIFY(verify(folder).valid);
    QCOMPARE(differing(folder), QStringList(kHtml));
}

void TestReportCheck::anotherPdf_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("of another request") << 0;
    QTest::newRow("of one word") << 1;
    QTest::newRow("no PDF") << 2;
    QTest::newRow("empty") << 3;
    QTest::newRow("a document") << 4;
}

void TestReportCheck::anotherPdf()
{
    QFETCH(int, kind);
    const QString folder = unpacked(u"complete"_s);
    const auto package = readPackage(folder);
    QVERIFY(package);
    QByteArray pdf;
    if (kind == 0) {
        const auto other = readPackage(m_packages.value(u"incomplete"_s));
        pdf = other->readMember(kPdf, 10'000'000).value_or(QByteArray());
        QVERIFY(!pdf.isEmpty());
    } else if (kind == 1) {
        // Drawn by this program, from a request with one other word.
        Request request = package->request();
        request.service.description += u" supplémentaire"_s;
        const DocumentFactsMap facts = receivedFacts(*package, exampleOptions().inspector);
        const QList<Finding> findings =
            rules::evaluate({request, package->catalogue(), facts, exampleDay().date()});
        pdf = pdfReport({request, package->catalogue(), findings, true, false, documentMemberPaths(request),
                         facts, u"fr"_s})
                  .value_or(QByteArray());
        QVERIFY(!pdf.isEmpty());
    } else if (kind == 2) {
        pdf = "not at all a PDF";
    } else if (kind == 4) {
        QDirIterator documents(folder + u"/data/documents"_s, QDir::Files);
        pdf = readFile(documents.next(), 10'000'000).value_or(QByteArray());
    }
    QVERIFY(writeFile(folder + u'/' + kPdf, pdf));
    QVERIFY(listAnew(folder));
    QVERIFY(verify(folder).valid);
    QCOMPARE(differing(folder), QStringList(kPdf));
}

void TestReportCheck::aReportThatIsNotThere()
{
    const QString folder = unpacked(u"complete"_s);
    QVERIFY(QFile::remove(folder + u'/' + kHtml));
    QVERIFY(listAnew(folder));
    QCOMPARE(differing(folder), QStringList());
}

void TestReportCheck::anotherBody_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after"); ///< empty: of the whole
    QTest::addColumn<bool>("isAnother");
    QTest::newRow("another title") << QByteArray("\"intitule\": \"") << QByteArray("\"intitule\": \"X")
                                   << true;
    QTest::newRow("a box that nobody ticked")
        << QByteArray("\"data\": {") << QByteArray("\"data\": {\"terms_of_service_accepted\": true,") << true;
    QTest::newRow("no JSON") << QByteArray() << QByteArray("<html>") << true;
    QTest::newRow("other blanks") << QByteArray("\"data\": {") << QByteArray("\"data\":\n\n{") << false;
}

/// Whoever sends the packaged body sends what the request says, or is told.
void TestReportCheck::anotherBody()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, isAnother);
    const QString body = u"data/datapass.json"_s;
    const QString folder = unpacked(u"complete"_s);
    QByteArray json = readFile(folder + u'/' + body, 10'000'000).value_or(QByteArray());
    QVERIFY(json.contains(before));
    json = before.isEmpty() ? after : json.replace(json.indexOf(before), before.size(), after);
    QVERIFY(writeFile(folder + u'/' + body, json));
    QVERIFY(listAnew(folder));
    QCOMPARE(differing(folder), isAnother ? QStringList(body) : QStringList());
}

void TestReportCheck::readsOurPages()
{
    const auto package = readPackage(m_packages.value(u"incomplete"_s));
    const auto page = readHtml(package->readMember(kHtml, 10'000'000).value_or(QByteArray()));
    QVERIFY(page);
    QVERIFY(page->words.size() > 200);
    QVERIFY(!page->stateDetail.isEmpty());
    // In the language of the report.
    const LanguageScope french(u"fr"_s);
    const auto findings = page->tables.value(report::Sections::findingTable().caption);
    QVERIFY(findings.size() > 1);
    QCOMPARE(findings.constFirst().size(), 3);
    // A page by another system's line ends is the same.
    QVERIFY(report::isKnownStyle(page->style));
    QVERIFY(report::isKnownStyle(QByteArray(page->style).replace("\n", "\r\n")));
    QVERIFY(!report::isKnownStyle(page->style + ' '));
    QVERIFY(!report::isKnownStyle({}));
    QVERIFY(!readHtml(kHead + "<p>a</html>"));
    QVERIFY(!readHtml(kHead + "<iframe/></html>"));
    QVERIFY(!readHtml(QByteArray()));
}

void TestReportCheck::tablesInTables_data()
{
    QTest::addColumn<QByteArray>("table");
    const QByteArray cell = "<table><tbody><tr><td>";
    const QByteArray end = "</td></tr></tbody></table>";
    QTest::newRow("an empty body") << cell + "<table><tbody/></table>x" + end;
    QTest::newRow("a body") << cell + "<tbody/>x" + end;
    QTest::newRow("a row") << cell + "<tr/>x" + end;
    QTest::newRow("a cell") << cell + "<td>y</td>x" + end;
    QTest::newRow("in a heading") << QByteArray("<table><thead><tr><th><table/></th></tr></thead></table>");
}

/// None of ours: refused, and above all survived.
void TestReportCheck::tablesInTables()
{
    QFETCH(const QByteArray, table);
    QVERIFY(readHtml(kHead + "<p/></html>"));
    QVERIFY(!readHtml(kHead + table + "</html>"));
    const QString folder = unpacked(u"complete"_s);
    const QString file = folder + u'/' + kHtml;
    QByteArray html = readFile(file, 10'000'000).value_or(QByteArray());
    QVERIFY(writeFile(file, html.replace("</main>", QByteArray(table + "</main>"))));
    QVERIFY(listAnew(folder));
    QCOMPARE(differing(folder), QStringList(kHtml));
}

void TestReportCheck::hugePages()
{
    const QByteArray row = "<tr><th>correct</th><td><p>a</p><p>b</p></td></tr>";
    const QByteArray table = "<table><caption>" + QByteArray(1'000'000, 'c') + "</caption><tbody>"
                             + row.repeated(50'000) + "</tbody></table>";
    QElapsedTimer clock;
    clock.start();
    const auto page = readHtml(kHead + table + "</html>");
    QVERIFY(page);
    QCOMPARE(page->tables.constBegin()->size(), 50'000);
    QCOMPARE(page->tables.constBegin()->constFirst().constLast(), (QStringList{u"a"_s, u"b"_s}));
    QVERIFY(!readHtml(kHead + QByteArray("<div>").repeated(1'000'000)));
    QVERIFY(!readHtml("<br" + QByteArray(5'000'000, ' ')));
    QVERIFY2(clock.elapsed() < 20'000, qPrintable(QString::number(clock.elapsed())));
}

void TestReportCheck::interrupted()
{
    DocumentInspector inspector = exampleOptions().inspector;
    inspector.setCancelled([] { return true; });
    const auto package = readPackage(m_packages.value(u"complete"_s));
    QVERIFY(package);
    QCOMPARE(differingReports(*package, {}, inspector, exampleDay().date()), QStringList());
}

QTEST_MAIN(TestReportCheck)
#include "tst_reportcheck.moc"
