// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/htmlreport.h"

#include "core/language.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <iterator>

namespace viatique {

namespace {

using namespace report;

/// Text for an element or a quoted attribute. Control characters are not allowed in HTML; marks that reorder
/// text (bidirectional embeddings and overrides) could make the page say other words than the request holds.
QString escaped(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        const ushort code = c.unicode();
        const bool reorders = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        if (c.isSpace())
            clean += code == 0xA0 || code == 0x202F ? c : u' ';
        else if (c.category() == QChar::Other_Control)
            clean += QChar(QChar::ReplacementCharacter);
        else if (!reorders)
            clean += c;
    }
    return clean.toHtmlEscaped();
}

/// With the marks that browsers strike out and underline, and screen readers tell.
QString marked(const QList<WordRun> &runs)
{
    QString text;
    for (const WordRun &run : runs) {
        if (run.kind == WordRun::Kind::Same)
            text += escaped(run.text);
        else if (run.kind == WordRun::Kind::Removed)
            text += u"<del>" + escaped(run.text) + u"</del>";
        else
            text += u"<ins>" + escaped(run.text) + u"</ins>";
    }
    return text;
}

QByteArray styleSheet()
{
    QFile file(QStringLiteral(":/viatique/report/report.css"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A small page with an area of it, for the eye only: the words beside it say the same. In the colour of the
/// words, in light and dark.
QString sketchOf(const QRectF &area)
{
    constexpr qreal kWidth = 100;
    constexpr qreal kHeight = 141;
    const auto drawn = [](const QRectF &rect, const char *look) {
        return QStringLiteral("<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" %5/>")
            .arg(QString::number(rect.x(), 'f', 1), QString::number(rect.y(), 'f', 1),
                 QString::number(rect.width(), 'f', 1), QString::number(rect.height(), 'f', 1),
                 QLatin1String(look));
    };
    const QRectF inPage = area & QRectF(0, 0, 1, 1);
    return u"<svg width=\"1em\" height=\"1.41em\" viewBox=\"-4 -4 108 149\" aria-hidden=\"true\" "
           u"focusable=\"false\">"
           + drawn({0, 0, kWidth, kHeight}, "fill=\"none\" stroke=\"currentColor\" stroke-width=\"7\"")
           + drawn({inPage.x() * kWidth, inPage.y() * kHeight, inPage.width() * kWidth,
                    inPage.height() * kHeight},
                   "fill=\"currentColor\"")
           + u"</svg>";
}

QByteArray digestOf(const QByteArray &style)
{
    return QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
}

/// Of each `report.css` that a version of the program wrote; whoever changes it adds the new one.
constexpr const char *kStyles[] = {
    "/e8q3MnREMQDpKsqgHAjliYN5uU5hj60H9cGUyVXDRw=",
    "MSzYhWF5+tZXiZkDU5tq98bdo1sDh0wTQurKVV72sYw=",
};

class HtmlWriter
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Report)

public:
    QByteArray page(const Model &model);

private:
    void head(const Model &model);
    void section(const Section &section);
    void block(const Paragraph &paragraph);
    void block(const SubHeading &heading);
    void block(const Fields &fields);
    void block(const Table &table);
    void line(const Line &line);
    /// One line stands bare in its cell, several are paragraphs.
    void cell(const Lines &lines);
    /// To copy: one click selects all of it, and line ends are those of the value.
    void verbatim(const Lines &lines);

    QString m_html;
    int m_tables = 0;
};

void HtmlWriter::head(const Model &model)
{
    const QByteArray style = styleSheet();
    const QByteArray digest = digestOf(style);
    m_html += QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
                             "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                             "style-src 'sha256-%2'; base-uri 'none'; form-action 'none'\">\n"
                             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                             "<meta name=\"referrer\" content=\"no-referrer\">\n"
                             "<meta name=\"color-scheme\" content=\"light dark\">\n")
                  .arg(escaped(model.language), QString::fromLatin1(digest));
    const QString mark = model.draft ? QString(u" (" + model.watermark.toLower() + u')') : QString();
    m_html += u"<title>" + escaped(model.title + mark) + u"</title>\n";
    m_html += u"<style>" + QString::fromUtf8(style) + u"</style>\n</head>\n";
}

void HtmlWriter::line(const Line &line)
{
    const QString language =
        line.language.isEmpty() ? QString() : QString(u" lang=\"" + line.language + u'"');
    QString text = line.runs.isEmpty() ? escaped(line.text) : marked(line.runs);
    if (!line.link.isEmpty())
        text =
            u"<a rel=\"noopener noreferrer\" href=\"" + line.link.toHtmlEscaped() + u"\">" + text + u"</a>";
    switch (line.tone) {
    case Tone::Strong:
        m_html += u"<strong" + language + u'>' + text + u"</strong>";
        break;
    case Tone::Quiet:
        m_html += u"<span class=\"quiet\"" + language + u'>' + text + u"</span>";
        break;
    case Tone::Code:
        m_html += u"<code" + language + u'>' + text + u"</code>";
        break;
    case Tone::Plain:
        m_html += language.isEmpty() ? text : QString(u"<span" + language + u'>' + text + u"</span>");
        break;
    }
}

void HtmlWriter::cell(const Lines &lines)
{
    if (lines.size() == 1) {
        line(lines.constFirst());
        return;
    }
    for (const Line &one : lines) {
        m_html += u"<p>";
        line(one);
        m_html += u"</p>";
    }
}

void HtmlWriter::verbatim(const Lines &lines)
{
    QStringList texts;
    for (const Line &one : lines)
        texts.append(escaped(one.text));
    m_html += u"<pre>" + texts.join(u'\n') + u"</pre>";
}

void HtmlWriter::block(const Paragraph &paragraph)
{
    for (const Line &one : paragraph.lines) {
        m_html += u"<p>";
        line(one);
        m_html += u"</p>\n";
    }
}

void HtmlWriter::block(const SubHeading &heading)
{
    const QString box = heading.ticked
                            ? (*heading.ticked ? QStringLiteral("\u2611 ") : QStringLiteral("\u2610 "))
                            : QString();
    const QString sketch = heading.area.isNull() ? QString() : QString(sketchOf(heading.area) + u' ');
    m_html += u"<h3>" + box + sketch + escaped(heading.text) + u"</h3>\n";
}

void HtmlWriter::block(const Fields &fields)
{
    m_html += u"<dl>\n";
    for (const Field &field : fields.fields) {
        m_html += u"<div><dt>" + escaped(field.label) + u"</dt><dd>";
        if (field.verbatim)
            verbatim(field.value);
        else
            cell(field.value);
        m_html += u"</dd></div>\n";
    }
    m_html += u"</dl>\n";
}

void HtmlWriter::block(const Table &table)
{
    static const QHash<Align, QLatin1String> classes{{Align::Start, QLatin1String()},
                                                     {Align::Centre, QLatin1String(" class=\"centre\"")},
                                                     {Align::End, QLatin1String(" class=\"end\"")}};
    // A wide table scrolls in its own frame, which the keyboard can reach, so that the page never does.
    const QString id = QStringLiteral("table%1").arg(++m_tables);
    m_html +=
        u"<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id + u"\">\n<table>\n";
    m_html += u"<caption id=\"" + id + u"\">" + escaped(table.caption) + u"</caption>\n<thead><tr>";
    for (const Column &column : table.columns)
        m_html +=
            u"<th scope=\"col\"" + classes.value(column.align) + u'>' + escaped(column.title) + u"</th>";
    m_html += u"</tr></thead>\n<tbody>\n";
    for (const QList<Lines> &row : table.rows) {
        m_html += u"<tr>";
        for (qsizetype i = 0; i < row.size(); ++i) {
            m_html += i == 0 ? u"<th scope=\"row\"" : u"<td";
            m_html += classes.value(table.columns.at(i).align) + u'>';
            cell(row.at(i));
            m_html += i == 0 ? u"</th>" : u"</td>";
        }
        m_html += u"</tr>\n";
    }
    m_html += u"</tbody>\n</table>\n</div>\n";
}

void HtmlWriter::section(const Section &section)
{
    m_html += u"<section>\n<h2>" + escaped(section.heading) + u"</h2>\n";
    for (const Block &one : section.blocks)
        std::visit([this](const auto &value) { block(value); }, one);
    m_html += u"</section>\n";
}

QByteArray HtmlWriter::page(const Model &model)
{
    head(model);
    m_html += u"<body>\n<main>\n<header>\n";
    m_html += u"<p class=\"quiet\">" + escaped(model.kind) + u", " + escaped(model.edition) + u"</p>\n";
    m_html += u"<h1>" + escaped(model.title) + u"</h1>\n";
    m_html += (model.draft || model.caution ? u"<p class=\"state draft\">" : u"<p class=\"state\">");
    line(model.state);
    m_html += u"<br>";
    line(model.stateDetail);
    m_html += u"</p>\n";
    block(model.identity);
    m_html += u"</header>\n";
    for (const Section &one : model.sections)
        section(one);
    m_html += u"</main>\n";
    if (!model.footer.isEmpty())
        m_html += u"<footer><p class=\"quiet\">" + escaped(model.footer) + u"</p></footer>\n";
    m_html += u"</body>\n</html>\n";
    return m_html.toUtf8();
}

} // namespace

QByteArray htmlReport(const ReportInput &input)
{
    const LanguageScope language(input.language);
    return htmlOf(buildModel(input));
}

QByteArray report::htmlOf(const Model &model)
{
    return HtmlWriter().page(model);
}

bool report::isKnownStyle(const QByteArray &style)
{
    const QByteArray digest = digestOf(QByteArray(style).replace("\r\n", "\n"));
    return std::any_of(std::begin(kStyles), std::end(kStyles),
                       [&digest](const char *known) { return digest == known; });
}

} // namespace viatique
