// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/pdfreport.h"

#include "report/paginator.h"
#include "report/typesetter.h"
#include "sample.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPdfDocument>
#include <QPdfSelection>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPdfReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsEveryTypedText();
    void isArchivable();
    void embedsOneFontOnly();
    void joinsNoLetters();
    void eachPageIsNamedAndNumbered_data();
    void eachPageIsNamedAndNumbered();
    void repeatsTableHeaders();
    void nothingIsDrawnOutsideThePage();
    void headingIsNeverLast();
    void noteStaysWithItsTable();
    void fieldsStayWithTheirTable();
    void contactsStayTogether();
    void leavesNoLargeHole();
    void cutsOnlyTallRows();
    void emptyRequest();
    void hugeRequestIsFast_data();
    void hugeRequestIsFast();

private:
    QByteArray pdf(const Request &request, bool complete = true) const;
    QList<report::Page> pages(const Request &request) const;

    Catalogue m_catalogue;
};

namespace {

constexpr QSizeF kArea(report::millimetres(170), report::millimetres(250));

/// The text of each page.
QStringList pageTexts(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QStringList texts;
    for (int i = 0; i < document.pageCount(); ++i)
        texts.append(document.getAllText(i).text());
    return texts;
}

/// Letters and figures alone: lines wrap anywhere, and the reader of the PDF guesses blanks and hyphens.
QString letters(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            result += c;
    }
    return result;
}

bool isHigher(const report::Page::Words &one, const report::Page::Words &other)
{
    return one.top < other.top;
}

const report::Page::Words &lowestOf(const report::Page &page)
{
    return *std::max_element(page.words.cbegin(), page.words.cend(), isHigher);
}

QString lastText(const report::Page &page)
{
    return lowestOf(page).line.layout->text();
}

QString firstText(const report::Page &page)
{
    return std::min_element(page.words.cbegin(), page.words.cend(), isHigher)->line.layout->text();
}

/// Where the text stands on the page; negative when it does not.
qreal topOf(const report::Page &page, const QString &text)
{
    for (const report::Page::Words &words : page.words) {
        if (words.line.layout->text() == text)
            return words.top;
    }
    return -1;
}

bool holds(const report::Page &page, const QString &text)
{
    return topOf(page, text) >= 0;
}

} // namespace

void TestPdfReport::initTestCase()
{
    const Result<Catalogue> catalogue = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

QByteArray TestPdfReport::pdf(const Request &request, bool complete) const
{
    const QList<Finding> findings = complete ? QList<Finding>() : sample::findings();
    const Result<QByteArray> result = pdfReport(
        {request, m_catalogue, findings, complete, false, sample::documentPaths(), sample::facts(), u"en"_s});
    return result.value_or(QByteArray());
}

QList<report::Page> TestPdfReport::pages(const Request &request) const
{
    const QList<Finding> findings = sample::findings();
    const report::Model model =
        report::buildModel({request, m_catalogue, findings, false, false, {}, {}, u"en"_s});
    const auto font = report::ReportFont::load();
    return report::Paginator(kArea).pages(report::Typesetter(*font, kArea.width()).rows(model));
}

void TestPdfReport::showsEveryTypedText()
{
    Request request = sample::fullRequest();
    request.filedFor = FiledFor::Vendor;
    const QString text = letters(pageTexts(pdf(request, false)).join(u' '));
    const QStringList typed = sample::typedTexts(request);
    for (const QString &value : typed) {
        const QStringList lines = value.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            QVERIFY2(text.contains(letters(line)), qPrintable(line));
    }
    QVERIFY(text.contains(u"13002526500013"_s));
    for (const Document &document : std::as_const(request.documents))
        QVERIFY(text.contains(document.sha512));
    QVERIFY(text.contains(u"ContactsDataprotectionofficerEmail"_s));
}

void TestPdfReport::isArchivable()
{
    Request request = sample::fullRequest();
    request.service.title = u"Marchés & travaux <b> 😀\u0001"_s;
    const QByteArray bytes = pdf(request, false);
    QVERIFY(bytes.startsWith("%PDF-1.4"));
    QVERIFY(bytes.contains("pdfaid:part=\"1\""));
    QVERIFY(bytes.contains("pdfaid:conformance=\"B\""));
    QVERIFY(bytes.contains("/OutputIntent"));
    QVERIFY(bytes.contains(u"Marchés &amp; travaux &lt;b&gt; \uFFFD"_s.toUtf8())); // XMP
    QVERIFY(!bytes.contains("/JavaScript"));
}

void TestPdfReport::embedsOneFontOnly()
{
    const Request request = sample::withTexts(sample::fullRequest(), [](const QString &text) {
        return QString(text + u" 😀 👩\u200D👧 مرحبا 请求 → \u202E ก̃"_s);
    });
    const QByteArray bytes = pdf(request, false);
    const QString content = QString::fromLatin1(bytes);
    static const QRegularExpression fontName(u"/BaseFont\\s*/([^\\s/]*)"_s);
    auto matches = fontName.globalMatch(content);
    int fonts = 0;
    for (; matches.hasNext(); ++fonts) {
        const QString name = matches.next().captured(1);
        QVERIFY2(name.contains("NotoSerif"_L1), qPrintable(name));
    }
    QVERIFY(fonts >= 2);
    QCOMPARE(content.count("/FontDescriptor"_L1), content.count("/Type /FontDescriptor"_L1) * 2);
    QCOMPARE(content.count("/FontFile2"_L1), content.count("/Type /FontDescriptor"_L1));
}

void TestPdfReport::joinsNoLetters()
{
    Request request;
    request.contacts.technical.email = u"office.affluence@montrouvel.example"_s;
    request.service.description = u"efficace, fluide, officiel"_s;
    const QString text = pageTexts(pdf(request)).join(u' ');
    QVERIFY(text.contains(u"efficace, fluide, officiel"_s));
    QVERIFY(text.contains(u"office.affluence@montrouvel"_s));
}

void TestPdfReport::eachPageIsNamedAndNumbered_data()
{
    QTest::addColumn<bool>("complete");
    QTest::newRow("complete") << true;
    QTest::newRow("draft") << false;
}

void TestPdfReport::eachPageIsNamedAndNumbered()
{
    QFETCH(bool, complete);
    const QStringList texts = pageTexts(pdf(sample::fullRequest(), complete));
    QVERIFY(texts.size() >= 3);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString text = texts.at(i).simplified();
        QVERIFY(text.contains(u"page %1 / %2"_s.arg(i + 1).arg(texts.size())));
        QVERIFY(text.contains(u"Candidature aux marchés publics de travaux"_s));
        QVERIFY(text.contains(u"revision 2, 23 November 2026"_s));
        QVERIFY(text.contains(u"Request 0b8e41c2"_s));
        QCOMPARE(text.contains(u"draft, revision 2"_s), !complete);
    }
}

void TestPdfReport::repeatsTableHeaders()
{
    const QStringList texts = pageTexts(pdf(sample::largeRequest(120, 2, 2)));
    int tablePages = 0;
    for (const QString &text : texts) {
        if (!text.contains(u"Raison de la donnée"_s))
            continue;
        QVERIFY(text.contains(u"Purpose"_s));
        ++tablePages;
    }
    QVERIFY(tablePages >= 3);
}

void TestPdfReport::nothingIsDrawnOutsideThePage()
{
    Request request = sample::largeRequest(40, 14, 9);
    request.service.description = QString(5000, u'x'); // one word, much longer than a line
    request.organisation.name = QString(500, u'W');
    request.endpoints.first().purpose = QString(20'000, u'y'); // a row taller than a page
    const QList<report::Page> all = pages(request);
    QVERIFY(all.size() > 5);
    for (const report::Page &page : all) {
        for (const report::Page::Words &words : page.words) {
            const QTextLine line = words.line.layout->lineAt(words.line.index);
            QVERIFY(words.top >= 0 && words.top + words.line.height <= kArea.height() + 1);
            QVERIFY(words.line.x >= 0);
            QVERIFY2(words.line.x + line.naturalTextWidth() <= kArea.width() + 1,
                     qPrintable(words.line.layout->text()));
        }
    }
}

void TestPdfReport::headingIsNeverLast()
{
    static const QRegularExpression heading(u"^[1-7]\\. [A-Z]"_s);
    Request request = sample::fullRequest();
    for (int lines = 0; lines < 60; ++lines) {
        // Each line more pushes what follows further down the page.
        request.service.description = u"ligne\n"_s.repeated(lines);
        const QList<report::Page> all = pages(request);
        for (const report::Page &page : all) {
            QVERIFY(!page.words.isEmpty());
            const QString text = lastText(page);
            QVERIFY2(!heading.match(text).hasMatch(), qPrintable(text));
            QVERIFY2(text != u"Coverage"_s && text != u"Findings"_s && text != u"Legal texts"_s,
                     qPrintable(text));
        }
    }
}

void TestPdfReport::noteStaysWithItsTable()
{
    Request request = sample::fullRequest();
    for (int lines = 0; lines < 60; ++lines) {
        request.service.description = u"ligne\n"_s.repeated(lines);
        const QList<report::Page> all = pages(request);
        for (const report::Page &page : all) {
            const QString first = firstText(page);
            QVERIFY2(!first.startsWith(u"“"_s), qPrintable(first));
        }
    }
}

void TestPdfReport::fieldsStayWithTheirTable()
{
    Request request = sample::fullRequest();
    request.legalFramework.nature = u"Code du travail"_s; // one line, beside its label
    for (int lines = 0; lines < 60; ++lines) {
        request.service.description = u"ligne\n"_s.repeated(lines);
        const QList<report::Page> all = pages(request);
        for (const report::Page &page : all)
            QVERIFY(lastText(page) != u"Nature"_s);
    }
}

void TestPdfReport::contactsStayTogether()
{
    Request request = sample::fullRequest();
    request.endpoints.clear();
    request.legalFramework.texts.clear();
    request.documents.clear(); // only the description moves the contacts
    for (int step = 0; step < 240; ++step) {
        // Their lines differ in height: together they push the contacts down by small steps.
        request.service.description = u"ligne\n"_s.repeated(step / 4);
        request.service.expectedVolume = u"ligne\n"_s.repeated(step % 4 * 3);
        const QList<report::Page> all = pages(request);
        int pagesWithRoles = 0;
        for (const report::Page &page : all) {
            const bool heading = holds(page, u"6. Contacts"_s);
            const bool lastRole = holds(page, u"Technical contact"_s);
            pagesWithRoles += heading || lastRole ? 1 : 0;
            // Parted only where keeping it whole would leave a quarter of the page empty, the gap above
            // included.
            if (heading && !lastRole)
                QVERIFY(topOf(page, u"6. Contacts"_s) < kArea.height() * 0.75 + report::points(26));
        }
        QVERIFY(pagesWithRoles <= 2);
    }
}

void TestPdfReport::leavesNoLargeHole()
{
    Request request = sample::fullRequest();
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.purpose = u"mot "_s.repeated(38); // rows of some lines
    for (int lines = 0; lines < 60; ++lines) {
        request.service.description = u"ligne\n"_s.repeated(lines);
        const QList<report::Page> all = pages(request);
        for (qsizetype i = 0; i + 1 < all.size(); ++i) {
            const report::Page::Words &lowest = lowestOf(all.at(i));
            const qreal bottom = lowest.top + lowest.line.height;
            QVERIFY2(bottom > kArea.height() * 0.7, qPrintable(lowest.line.layout->text()));
        }
    }
}

void TestPdfReport::cutsOnlyTallRows()
{
    Request request = sample::largeRequest(60, 2, 2);
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.purpose = u"mot "_s.repeated(60);
    const QList<report::Page> all = pages(request);
    QSet<const QTextLayout *> before;
    for (const report::Page &page : all) {
        QSet<const QTextLayout *> here;
        for (const report::Page::Words &words : page.words) {
            if (words.line.layout->text().startsWith(u"mot"_s))
                here.insert(words.line.layout.get());
        }
        QVERIFY(!here.intersects(before));
        before = here;
    }
    QVERIFY(all.size() > 10);
}

void TestPdfReport::emptyRequest()
{
    const QStringList texts = pageTexts(pdf(Request(), false));
    QVERIFY(!texts.isEmpty());
    QVERIFY(texts.join(u' ').contains(u"Request without a title"_s));
    QVERIFY(texts.join(u' ').contains(u"not filled in"_s));
}

void TestPdfReport::hugeRequestIsFast_data()
{
    QTest::addColumn<QString>("description");
    QTest::newRow("one line") << u"Une phrase qui se répète. "_s.repeated(8000);
    QTest::newRow("one word") << QString(200'000, u'x');
    QTest::newRow("many lines") << u"Une ligne.\n"_s.repeated(18'000);
}

void TestPdfReport::hugeRequestIsFast()
{
    QFETCH(QString, description);
    Request request = sample::largeRequest(500, 6, 40);
    request.service.description = description;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(pdf(request, false).size() > 100'000);
    QVERIFY(timer.elapsed() < 30'000);
}

QTEST_MAIN(TestPdfReport)
#include "tst_pdfreport.moc"
