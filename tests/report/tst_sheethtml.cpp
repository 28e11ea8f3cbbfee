// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "datapass/copysheet.h"
#include "datapass/forms.h"

#include "report/htmlreport.h"
#include "report/sheethtml.h"
#include "sample.h"

#include <QTest>
#include <numeric>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

const QUrl kBase(u"https://datapass.api.gouv.fr"_s);

struct Sheet
{
    QByteArray html;
    QList<datapass::SheetGroup> groups;
    datapass::PrefillLink link;
};

Sheet sheetOf(const Request &request, int limit = datapass::kLinkBytes)
{
    static const Catalogue catalogue = bundledCatalogue(u"editeurs-2021"_s).value();
    const datapass::Mapped mapped = datapass::mapRequest(request, catalogue);
    const datapass::PrefillLink link = datapass::prefillLink(mapped, kBase, limit);
    return {sheetHtml({request, catalogue, mapped, link}), datapass::copySheet(mapped, link), link};
}

} // namespace

/// The copy sheet as a page.
class TestSheetHtml : public QObject
{
    Q_OBJECT

private slots:
    void holdsEachValueInItsBlock();
    void isOneSafeFile();
    void escapesWhatWasTyped();
    void linksToTheForm();
    void longLinkIsNoLink();
    void saysWhatIsToDoForData();
    void isTheSameBytes();
};

void TestSheetHtml::holdsEachValueInItsBlock()
{
    const Sheet sheet = sheetOf(sample::fullRequest());
    const QString html = QString::fromUtf8(sheet.html);
    QVERIFY(!sheet.groups.isEmpty());
    qsizetype at = 0;
    for (const datapass::SheetGroup &group : sheet.groups) {
        at = html.indexOf(QString(u"<h2>" + group.title.toHtmlEscaped() + u"</h2>"), at);
        QVERIFY2(at > 0, qPrintable(group.title));
        for (const datapass::SheetRow &row : group.rows) {
            const qsizetype label = html.indexOf(QString(u"<dt>" + row.label.toHtmlEscaped()), at);
            at = html.indexOf(QString(u"<pre>" + row.value.toHtmlEscaped() + u"</pre>"), label);
            QVERIFY2(label > 0 && at > label, qPrintable(row.label));
        }
    }
    QCOMPARE(html.count(u"<pre>"),
             std::accumulate(sheet.groups.cbegin(), sheet.groups.cend(), qsizetype(0),
                             [](qsizetype sum, const auto &group) { return sum + group.rows.size(); }));
}

void TestSheetHtml::isOneSafeFile()
{
    const QString html = QString::fromUtf8(sheetOf(sample::fullRequest()).html);
    QVERIFY(html.startsWith(u"<!DOCTYPE html>\n<html lang=\"fr\">"));
    QVERIFY(html.contains(u"default-src 'none'"));
    for (const char *none : {"<script", "<img", "<link", "<iframe", "<form", " style=", " onclick"})
        QVERIFY2(!html.contains(QLatin1String(none)), none);
    const qsizetype style = html.indexOf(u"<style>") + 7;
    QVERIFY(report::isKnownStyle(html.mid(style, html.indexOf(u"</style>") - style).toUtf8()));
    QCOMPARE(html.count(u"<h1>"), 1);
    // One heading for each group, and the page says what has no place.
    QVERIFY(html.count(u"<h2>") > 5);
}

void TestSheetHtml::escapesWhatWasTyped()
{
    Request request = sample::fullRequest();
    request.service.title = u"</pre><script>alert(1)</script>\u202Eevil"_s;
    request.service.description = u"a\n  b & <b>"_s;
    const QString html = QString::fromUtf8(sheetOf(request).html);
    QVERIFY(!html.contains(u"<script"));
    QVERIFY(!html.contains(u'\u202E'));
    QVERIFY(html.contains(u"<pre>&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;evil</pre>"));
    // Lines and blanks are those of the value.
    QVERIFY(html.contains(u"<pre>a\n  b &amp; &lt;b&gt;</pre>"));
}

void TestSheetHtml::linksToTheForm()
{
    const Sheet sheet = sheetOf(sample::fullRequest());
    QVERIFY(!sheet.link.tooLong);
    const QString address = QString::fromLatin1(sheet.link.encoded).toHtmlEscaped();
    QVERIFY(QString::fromUtf8(sheet.html).contains(QString(u"href=\"" + address + u"\"")));
}

void TestSheetHtml::longLinkIsNoLink()
{
    const Sheet sheet = sheetOf(sample::fullRequest(), 10);
    QVERIFY(sheet.link.tooLong);
    QVERIFY(!sheet.html.contains("href="));
    QVERIFY(sheet.html.contains("class=\"state draft\""));
}

/// Each datum with what there is to do for it, and none that the link sees to unasked.
void TestSheetHtml::saysWhatIsToDoForData()
{
    Request request = sample::fullRequest();
    request.filedFor = FiledFor::Client;
    request.service.useCases = QStringList(u"marches_publics"_s);
    const auto marksOf = [](const Sheet &sheet, const QString &scope) {
        const QString html = QString::fromUtf8(sheet.html);
        const qsizetype value =
            html.indexOf(QString(u"<pre>" + datapass::scope(scope)->name.toHtmlEscaped() + u"</pre>"));
        const qsizetype label = html.lastIndexOf(u"<dt>", value);
        return value < 0 ? QString() : html.mid(label + 4, html.indexOf(u"</dt>", label) - label - 4);
    };
    const Sheet withLink = sheetOf(request);
    const Sheet byHand = sheetOf(request, 10);
    QVERIFY(!withLink.link.carried.isEmpty() && byHand.link.tooLong);
    // In the language of the page.
    const LanguageScope french(u"fr"_s);
    const auto marked = [](const datapass::Scope &scope, bool inLink, datapass::SheetRow::Act act) {
        const QString words = datapass::actText({{}, {}, {}, {}, inLink, act});
        return QString(scope.group + u" ("_s + words + u')');
    };
    using Act = datapass::SheetRow::Act;
    int asked = 0;
    int preset = 0;
    const datapass::Form *form = datapass::form(u"api-entreprise-marches-publics"_s);
    QVERIFY(form);
    for (const datapass::Scope &each : datapass::scopes()) {
        // What is in every request has no row, and its name may be that of another one.
        if (each.included)
            continue;
        const QString inLink = marksOf(withLink, each.value);
        const QString manual = marksOf(byHand, each.value);
        if (!inLink.isEmpty()) {
            ++asked;
            QCOMPARE(inLink, marked(each, true, Act::Tick));
            QCOMPARE(manual, marked(each, false, Act::Tick));
        } else if (!manual.isEmpty()) {
            ++preset;
            QVERIFY(form->presetScopes.contains(each.value));
            QCOMPARE(manual, marked(each, false, Act::Untick));
        }
    }
    QVERIFY(asked > 0 && preset > 0);
}

void TestSheetHtml::isTheSameBytes()
{
    QCOMPARE(sheetOf(sample::fullRequest()).html, sheetOf(sample::fullRequest()).html);
    QVERIFY(sheetOf(Request()).html.contains("</html>"));
}

QTEST_GUILESS_MAIN(TestSheetHtml)
#include "tst_sheethtml.moc"
