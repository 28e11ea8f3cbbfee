// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/htmlreport.h"

#include "htmltext.h"
#include "report/pdfreport.h"
#include "sample.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace viatique;
using namespace Qt::StringLiterals;
using sample::textOf;

/// Without a display and without QtGui's application: HTML needs neither.
class TestHtmlReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsEveryTypedText();
    void writesNumbersForPeople();
    void saysWhatIsNotFilledIn();
    void saysThatContactsWereLeftOut();
    void escapesEveryText();
    void holdsNoScriptAndNoResource();
    void linksOnlyToTheWeb_data();
    void linksOnlyToTheWeb();
    void dropsMarksThatReorderText();
    void headingsAreInOrder();
    void tablesHaveHeaders();
    void marksLanguages();
    void draftSaysSo();
    void findingsSayWhere();
    void splitsWideCoverage();
    void namesUnknownIds();
    void vendorForItselfAnswersFiveQuestions();
    void sameInputGivesSameBytes();
    void contrasts_data();
    void contrasts();
    void hugeRequestIsFast();
    void pdfNeedsGuiApplication();

private:
    QString html(const Request &request, bool complete = true, const QString &language = u"en"_s) const;

    Catalogue m_catalogue;
};

namespace {

QStringList captures(const QString &text, const QString &pattern)
{
    QStringList result;
    auto matches =
        QRegularExpression(pattern, QRegularExpression::DotMatchesEverythingOption).globalMatch(text);
    while (matches.hasNext())
        result.append(matches.next().captured(1));
    return result;
}

qreal luminance(const QString &colour)
{
    const auto channel = [&colour](int at) {
        const qreal value = QStringView(colour).mid(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

} // namespace

void TestHtmlReport::initTestCase()
{
    const Result<Catalogue> catalogue = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

QString TestHtmlReport::html(const Request &request, bool complete, const QString &language) const
{
    const QList<Finding> findings = complete ? QList<Finding>() : sample::findings();
    return QString::fromUtf8(htmlReport({request, m_catalogue, findings, complete, false,
                                         sample::documentPaths(), sample::facts(), language}));
}

void TestHtmlReport::showsEveryTypedText()
{
    Request request = sample::fullRequest();
    request.filedFor = FiledFor::Vendor; // shows the five answers as well
    const QString text = textOf(html(request));
    const QStringList typed = sample::typedTexts(request);
    QVERIFY(typed.size() > 60);
    for (const QString &value : typed) {
        // Names stand together, given name first; lines stand apart.
        const QStringList lines = value.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            QVERIFY2(text.contains(line.simplified()), qPrintable(line));
    }
    for (const RequestedEndpoint &endpoint : request.endpoints)
        QVERIFY2(text.contains(m_catalogue.endpointTitle(endpoint.id)), qPrintable(endpoint.id));
}

void TestHtmlReport::writesNumbersForPeople()
{
    const QString text = textOf(html(sample::fullRequest(), true, u"fr"_s));
    QVERIFY(text.contains(u"130 025 265 00013"_s));
    QVERIFY(text.contains(u"1er mars 2027"_s));
    QVERIFY(text.contains(u"23 novembre 2026"_s));
    QVERIFY(text.contains(u"documents/02-r2143-13.pdf"_s));
    const QString digest = sample::fullRequest().documents.first().sha512;
    QVERIFY(QString(text).remove(u' ').contains(digest));

    Request request = sample::fullRequest();
    request.service.goLiveDate = u"au printemps"_s;
    QVERIFY(textOf(html(request)).contains(u"au printemps"_s));
}

void TestHtmlReport::saysWhatIsNotFilledIn()
{
    const QString text = textOf(html(Request(), false));
    QVERIFY(text.count(u"not filled in"_s) > 20);
    QVERIFY(text.contains(u"Request without a title"_s));
    QVERIFY(text.contains(u"No data chosen yet."_s));
    QVERIFY(text.contains(u"No legal text named yet."_s));
    QVERIFY(text.contains(u"No document attached."_s));
}

void TestHtmlReport::saysThatContactsWereLeftOut()
{
    const Request request = sample::fullRequest();
    const QString page =
        QString::fromUtf8(htmlReport({request, m_catalogue, {}, true, true, {}, {}, u"en"_s}));
    QVERIFY(page.contains(u"The contacts were left out of this copy."_s));
    QVERIFY(!page.contains(request.contacts.technical.email));
    QVERIFY(!page.contains(request.applicant.familyName));
}

void TestHtmlReport::escapesEveryText()
{
    const QString attack = u"\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;"_s;
    Request request = sample::withTexts(sample::fullRequest(), [&attack](const QString &) { return attack; });
    QVERIFY(!request.service.title.isEmpty());
    request.filedFor = FiledFor::Vendor;
    request.id = attack;
    request.createdAt = attack;
    request.modifiedAt = attack;
    request.service.goLiveDate = attack;
    request.service.useCases = QStringList{attack};
    request.service.audiences = QStringList{attack};
    request.service.sectors = QStringList{attack};
    request.service.checks = QStringList{attack};
    request.organisation.siret = attack;
    request.endpoints.first().id = attack;
    request.endpoints.first().legalTexts = QStringList{attack};
    request.documents.first().sha512 = attack;
    const QString page = html(request, false);
    QVERIFY(!page.contains(u"<script"_s));
    QVERIFY(!page.contains(u"<img"_s));
    QVERIFY(!page.contains(u"\"'>"_s));
    QVERIFY(page.count(u"&lt;script&gt;alert(1)&lt;/script&gt;"_s) > 60);
    QVERIFY(page.contains(u"&amp;amp;"_s));
}

void TestHtmlReport::holdsNoScriptAndNoResource()
{
    const QString page = html(sample::fullRequest(), false);
    for (const QLatin1String &element : {"<script"_L1, "<link"_L1, "<img"_L1, "<iframe"_L1, "<object"_L1,
                                         "<base"_L1, "src="_L1, "@import"_L1, "url("_L1, "javascript:"_L1})
        QVERIFY2(!page.contains(element, Qt::CaseInsensitive), element.data());
    QVERIFY(!page.contains(QRegularExpression(u"<[^>]* on[a-z]+="_s)));

    // The policy lets the browser load nothing, and apply this style sheet alone.
    const QString policy = captures(page, u"Content-Security-Policy\" content=\"([^\"]*)\""_s).value(0);
    QVERIFY(policy.contains(u"default-src 'none'"_s));
    const QString style = captures(page, u"<style>(.*)</style>"_s).value(0);
    QVERIFY(style.contains(u"prefers-color-scheme: dark"_s));
    QVERIFY(style.contains(u"@media print"_s));
    const QByteArray digest = QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64();
    QVERIFY(policy.contains(u"style-src 'sha256-%1'"_s.arg(QString::fromLatin1(digest))));
}

void TestHtmlReport::linksOnlyToTheWeb_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("href");
    QTest::newRow("https") << u"https://www.montrouvel.example/a?b=1&c=2"_s
                           << u"https://www.montrouvel.example/a?b=1&amp;c=2"_s;
    QTest::newRow("http") << u"http://montrouvel.example"_s << u"http://montrouvel.example"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("data") << u"data:text/html,<b>x</b>"_s << QString();
    QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("words") << u"voir le recueil des actes"_s << QString();
    QTest::newRow("blank inside") << u"https://montrouvel.example/a b"_s << QString();
    QTest::newRow("no host") << u"https://"_s << QString();
    QTest::newRow("quote") << u"https://montrouvel.example/\"onclick=\"x"_s << QString();
}

void TestHtmlReport::linksOnlyToTheWeb()
{
    QFETCH(QString, url);
    QFETCH(QString, href);
    Request request;
    request.legalFramework.texts = {{u"t1"_s, {}, u"Texte"_s, url}};
    const QString page = html(request);
    const QStringList found = captures(page, u" href=\"([^\"]*)\""_s);
    QCOMPARE(found, href.isEmpty() ? QStringList() : QStringList{href});
    QVERIFY(textOf(page).contains(url));
}

void TestHtmlReport::dropsMarksThatReorderText()
{
    Request request;
    request.organisation.name = u"Ville\u202Eelliv\u2066x\u0007\u0000y"_s;
    const QString page = html(request);
    QVERIFY(!page.contains(QChar(0x202E)));
    QVERIFY(!page.contains(QChar(0x2066)));
    QVERIFY(!page.contains(QChar(0x7)));
    QVERIFY(page.contains(u"Villeellivx\uFFFD"_s));
}

void TestHtmlReport::headingsAreInOrder()
{
    for (const bool complete : {true, false}) {
        const QStringList levels = captures(html(sample::fullRequest(), complete), u"<h([1-6])"_s);
        QCOMPARE(levels.count(u"1"_s), 1);
        QCOMPARE(levels.count(u"2"_s), complete ? 6 : 7);
        int above = 0;
        for (const QString &level : levels) {
            QVERIFY(level.toInt() <= above + 1);
            above = level.toInt();
        }
    }
    const QStringList headings = captures(html(sample::fullRequest(), false), u"<h2>(.*?)</h2>"_s);
    for (qsizetype i = 0; i < headings.size(); ++i)
        QVERIFY(headings.at(i).startsWith(u"%1. "_s.arg(i + 1)));
}

void TestHtmlReport::tablesHaveHeaders()
{
    const QString page = html(sample::fullRequest(), false);
    const QStringList tables = captures(page, u"<table>(.*?)</table>"_s);
    QCOMPARE(tables.size(), 8);
    for (const QString &table : tables) {
        QCOMPARE(table.count(u"<caption"_s), 1);
        const qsizetype columns = table.count(u"<th scope=\"col\""_s);
        const qsizetype rows = table.count(u"<tr>"_s) - 1;
        QVERIFY(columns >= 3);
        QCOMPARE(table.count(u"<th scope=\"row\""_s), rows);
        QCOMPARE(table.count(u"<td"_s), rows * (columns - 1));
        QCOMPARE(table.count(u"<th"_s) - table.count(u"<thead"_s), columns + rows);
    }
}

void TestHtmlReport::marksLanguages()
{
    const QString english = html(sample::fullRequest(), true, u"en"_s);
    QVERIFY(english.contains(u"<html lang=\"en\">"_s));
    QVERIFY(
        english.contains(u"<strong lang=\"fr\">"_s + m_catalogue.endpointTitle(u"certificats_qualibat"_s)));
    const QString french = html(sample::fullRequest(), true, u"fr"_s);
    QVERIFY(french.contains(u"<html lang=\"fr\">"_s));
    QCOMPARE(french.count(u"lang="_s), 1);
}

void TestHtmlReport::draftSaysSo()
{
    const QString draft = html(sample::fullRequest(), false);
    QVERIFY(draft.contains(u"(draft)</title>"_s));
    QVERIFY(draft.contains(u"<p class=\"state draft\"><strong>Draft, not complete</strong>"_s));
    QVERIFY(draft.contains(u"To correct or to fill in: 2. To check: 2. Advice: 2."_s));
    const QString complete = html(sample::fullRequest(), true);
    QVERIFY(!complete.contains(u"draft)</title>"_s));
    QVERIFY(complete.contains(u"<p class=\"state\"><strong>Complete</strong>"_s));
}

void TestHtmlReport::findingsSayWhere()
{
    const QString text = textOf(html(sample::fullRequest(), false));
    QVERIFY(text.contains(u"The data asked for › Attestation de vigilance › Supporting documents"_s));
    QVERIFY(text.contains(u"Contacts › Data protection officer › E-mail"_s));
    QVERIFY(text.contains(u"Legal framework › Legal texts › T2 Article D8222-5 du code du travail › Link"_s));
    QVERIFY(text.contains(u"Supporting documents › D2 Article R2143-13 imprimé de Légifrance"_s));
    QVERIFY(text.contains(u"The need › Description"_s));
    QVERIFY(text.contains(u"The whole request"_s));
    QVERIFY(text.contains(u"to fill in"_s));
    QVERIFY(text.contains(u"to correct"_s));
    QVERIFY(!textOf(html(sample::fullRequest(), true)).contains(u"What remains to be done"_s));
}

void TestHtmlReport::splitsWideCoverage()
{
    const QString page = html(sample::largeRequest(4, 14, 9));
    const QString caption = u"Which text and which document founds which datum, table %1 of 3"_s;
    for (int i = 1; i <= 3; ++i)
        QVERIFY(page.contains(caption.arg(i)));
    const QString last = captures(page, u"table 3 of 3</caption>(.*?)</table>"_s).value(0);
    QVERIFY(last.contains(u">D3<"_s) && last.contains(u">D9<"_s) && !last.contains(u">D2<"_s));
    // Every second document founds the first datum.
    const QString row = captures(last, u"donnee_0(.*?)</tr>"_s).value(0);
    QCOMPARE(captures(row, u"<td class=\"centre\">(.*?)</td>"_s).size(), 7);
    QCOMPARE(row.count(u"<strong>yes</strong>"_s), 4);
}

void TestHtmlReport::namesUnknownIds()
{
    Request request;
    request.endpoints = {{u"inconnue"_s, {}, {}, {u"t9"_s}, {u"d9"_s}}};
    request.service.useCases = QStringList{u"jamais_vu"_s};
    const QString text = textOf(html(request));
    QVERIFY(text.contains(u"inconnue not in the catalogue"_s));
    QVERIFY(text.contains(u"unknown text “t9”, unknown document “d9”"_s));
    QVERIFY(text.contains(u"unknown use case “jamais_vu”"_s));
}

void TestHtmlReport::vendorForItselfAnswersFiveQuestions()
{
    Request request = sample::fullRequest();
    QVERIFY(!html(request).contains(request.service.vendorAnswers.clients));
    request.filedFor = FiledFor::Vendor;
    QVERIFY(html(request).contains(request.service.vendorAnswers.clients));
}

void TestHtmlReport::sameInputGivesSameBytes()
{
    QCOMPARE(html(sample::fullRequest(), false), html(sample::fullRequest(), false));
}

void TestHtmlReport::contrasts_data()
{
    QTest::addColumn<QString>("foreground");
    QTest::addColumn<QString>("background");
    for (const char *pair : {"text page", "text band", "quiet page", "quiet band", "accent page",
                             "draft draft-band", "text draft-band", "fine fine-band", "text fine-band"}) {
        const QStringList names = QString::fromLatin1(pair).split(u' ');
        QTest::newRow(pair) << names.at(0) << names.at(1);
    }
}

void TestHtmlReport::contrasts()
{
    QFETCH(QString, foreground);
    QFETCH(QString, background);
    const QString page = html(Request());
    const QStringList schemes = captures(page, u":root \\{([^}]*)\\}"_s);
    QCOMPARE(schemes.size(), 3); // light, dark, print
    for (const QString &scheme : schemes) {
        const auto colour = [&scheme](const QString &name) {
            return captures(scheme, u"--%1: (#[0-9a-f]{6});"_s.arg(name)).value(0);
        };
        const qreal one = luminance(colour(foreground));
        const qreal other = luminance(colour(background));
        const qreal ratio = (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1 in %2"_s.arg(ratio).arg(scheme)));
    }
}

void TestHtmlReport::hugeRequestIsFast()
{
    Request request = sample::largeRequest(500, 6, 40);
    request.service.description = u"Une phrase qui se répète. "_s.repeated(8000);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(html(request, false).size() > 200'000);
    QVERIFY(timer.elapsed() < 10'000);
}

void TestHtmlReport::pdfNeedsGuiApplication()
{
    const Request request = sample::fullRequest();
    const auto result = pdfReport({request, m_catalogue, {}, true, false, {}, {}, u"en"_s});
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ReportFailed);
}

QTEST_GUILESS_MAIN(TestHtmlReport)
#include "tst_htmlreport.moc"
