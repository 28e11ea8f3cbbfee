// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reporttext.h"

#include "core/jsonfile.h"
#include "request/pageprotocol.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <utility>

namespace viatique {

namespace {

namespace protocol = pageprotocol;

/// The longest request that was tried has 300 pages.
constexpr int kMostPages = 2000;

const QSet<QString> &knownElements()
{
    static const QSet<QString> known{
        QStringLiteral("html"),    QStringLiteral("head"),   QStringLiteral("meta"),
        QStringLiteral("title"),   QStringLiteral("style"),  QStringLiteral("body"),
        QStringLiteral("main"),    QStringLiteral("header"), QStringLiteral("footer"),
        QStringLiteral("section"), QStringLiteral("h1"),     QStringLiteral("h2"),
        QStringLiteral("h3"),      QStringLiteral("p"),      QStringLiteral("br"),
        QStringLiteral("strong"),  QStringLiteral("span"),   QStringLiteral("code"),
        QStringLiteral("a"),       QStringLiteral("dl"),     QStringLiteral("div"),
        QStringLiteral("dt"),      QStringLiteral("dd"),     QStringLiteral("table"),
        QStringLiteral("caption"), QStringLiteral("thead"),  QStringLiteral("tbody"),
        QStringLiteral("tr"),      QStringLiteral("th"),     QStringLiteral("td"),
    };
    return known;
}

const QSet<QString> &knownAttributes()
{
    static const QSet<QString> known{
        QStringLiteral("lang"),
        QStringLiteral("charset"),
        QStringLiteral("http-equiv"),
        QStringLiteral("content"),
        QStringLiteral("name"),
        QStringLiteral("class"),
        QStringLiteral("rel"),
        QStringLiteral("href"),
        QStringLiteral("role"),
        QStringLiteral("id"),
        QStringLiteral("aria-labelledby"),
        QStringLiteral("tabindex"),
        QStringLiteral("scope"),
    };
    return known;
}

QStringList wordsOf(const QString &text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Reads the page from element to element.
class HtmlReader
{
public:
    explicit HtmlReader(const QString &xml)
        : m_xml(xml)
    {
    }

    std::optional<HtmlText> read();

private:
    bool begin();
    void end(QStringView name);
    void text(const QString &text);

    QXmlStreamReader m_xml;
    HtmlText m_page;
    QString m_caption;
    QList<HtmlText::Row> m_rows; ///< of the table that is being read
    bool m_inStyle = false;
    bool m_inCaption = false;
    bool m_inTable = false;
    bool m_inBody = false; ///< of a table
    bool m_inCell = false; ///< of a body
    bool m_inState = false;
    bool m_inDetail = false;
    bool m_newLine = false; ///< in the cell
};

/// False where none of ours has such an element, or has it there.
bool HtmlReader::begin()
{
    static const QSet<QString> partsOfTables{
        QStringLiteral("table"), QStringLiteral("caption"), QStringLiteral("thead"), QStringLiteral("tbody"),
        QStringLiteral("tr"),    QStringLiteral("th"),      QStringLiteral("td")};
    const QString name = m_xml.name().toString();
    if (!knownElements().contains(name))
        return false;
    // A table inside a table would take the rows of the outer one away from the cell that is being read.
    if ((m_inCell && partsOfTables.contains(name)) || (m_inTable && name == QLatin1String("table")))
        return false;
    QString kind;
    for (const QXmlStreamAttribute &attribute : m_xml.attributes()) {
        const QString key = attribute.qualifiedName().toString();
        if (!knownAttributes().contains(key))
            return false;
        if (key == QLatin1String("href") || key == QLatin1String("http-equiv"))
            m_page.words.append(attribute.value().toString());
        if (key == QLatin1String("class"))
            kind = attribute.value().toString();
    }
    if (name == QLatin1String("style")) {
        m_inStyle = true;
    } else if (name == QLatin1String("caption")) {
        m_inCaption = true;
        m_caption.clear();
    } else if (name == QLatin1String("table")) {
        m_inTable = true;
    } else if (name == QLatin1String("tbody")) {
        m_inBody = true;
    } else if (m_inBody && name == QLatin1String("tr")) {
        m_rows.append(HtmlText::Row());
    } else if (m_inBody && (name == QLatin1String("th") || name == QLatin1String("td"))) {
        if (!m_rows.isEmpty()) {
            m_rows.last().append(HtmlText::Cell());
            m_inCell = true;
            m_newLine = true;
        }
    } else if (m_inCell && name == QLatin1String("p")) {
        m_newLine = true;
    } else if (name == QLatin1String("p") && kind.startsWith(QLatin1String("state"))) {
        m_inState = true;
    } else if (m_inState && name == QLatin1String("br")) {
        m_inDetail = true;
    }
    return true;
}

void HtmlReader::end(QStringView name)
{
    if (name == QLatin1String("style")) {
        m_inStyle = false;
    } else if (name == QLatin1String("caption")) {
        m_inCaption = false;
    } else if (name == QLatin1String("table")) {
        m_inTable = false;
    } else if (name == QLatin1String("tbody")) {
        m_inBody = false;
        m_inCell = false;
        m_page.tables[m_caption] += std::exchange(m_rows, {});
    } else if (name == QLatin1String("th") || name == QLatin1String("td")) {
        m_inCell = false;
    } else if (name == QLatin1String("p")) {
        m_inState = false;
        m_inDetail = false;
    }
}

void HtmlReader::text(const QString &text)
{
    if (m_inStyle)
        return;
    m_page.words += wordsOf(text);
    if (m_inCaption)
        m_caption += text;
    if (m_inDetail)
        m_page.stateDetail += text;
    if (!m_inCell || m_rows.isEmpty() || m_rows.constLast().isEmpty())
        return;
    HtmlText::Cell &cell = m_rows.last().last();
    if (std::exchange(m_newLine, false))
        cell.append(QString());
    cell.last() += text;
}

std::optional<HtmlText> HtmlReader::read()
{
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (!begin())
                return std::nullopt;
            break;
        case QXmlStreamReader::EndElement:
            end(m_xml.name());
            break;
        case QXmlStreamReader::Characters:
            // A browser takes it for a comment.
            if (m_xml.isCDATA())
                return std::nullopt;
            text(m_xml.text().toString());
            break;
        case QXmlStreamReader::DTD:
            if (m_xml.text() != QLatin1String("<!DOCTYPE html>"))
                return std::nullopt;
            break;
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::EntityReference:
            return std::nullopt;
        default:
            break;
        }
    }
    return m_xml.hasError() ? std::nullopt : std::optional(m_page);
}

/// The content of an element that stands once in the page, in its head and without attributes.
std::optional<QByteArray> onlyOne(const QByteArray &html, const QByteArray &name)
{
    const QByteArray begin = '<' + name + '>';
    const QByteArray end = "</" + name + '>';
    const qsizetype from = html.indexOf(begin);
    const qsizetype to = html.indexOf(end, from);
    const qsizetype head = html.indexOf("</head>");
    if (from < 0 || to < from || head < to || html.count(QByteArray('<' + name)) != 1)
        return std::nullopt;
    return html.mid(from + begin.size(), to - from - begin.size());
}

/// What the process says, taken line by line: the number of pages, then the text of each.
class Answers
{
public:
    /// False when all is known.
    bool take(const QByteArray &piece);
    PdfText result(PreviewRun::End end) const;

private:
    bool takeLine(const QByteArray &line);

    QByteArray m_line;
    int m_pages = -1;
    int m_read = 0;
    bool m_refused = false;
    QStringList m_words;
};

bool Answers::take(const QByteArray &piece)
{
    m_line += piece;
    for (qsizetype at = m_line.indexOf('\n'); at >= 0; at = m_line.indexOf('\n')) {
        const QByteArray line = m_line.left(at);
        m_line.remove(0, at + 1);
        if (!takeLine(line))
            return false;
    }
    m_refused = m_refused || m_line.size() > protocol::kAnswerBytes;
    return !m_refused;
}

bool Answers::takeLine(const QByteArray &line)
{
    const QJsonObject answer = QJsonDocument::fromJson(line).object();
    if (m_pages < 0) {
        m_pages = answer.value(protocol::kPages).toInt(-1);
        m_refused = m_pages < 1 || m_pages > kMostPages;
        return !m_refused;
    }
    if (!answer.contains(protocol::kText)) {
        m_refused = true;
        return false;
    }
    m_words += wordsOf(answer.value(protocol::kText).toString());
    return ++m_read < m_pages;
}

PdfText Answers::result(PreviewRun::End end) const
{
    if (m_pages > 0 && m_read == m_pages)
        return {PdfText::End::Read, m_words};
    const bool isDefinite = m_refused || end == PreviewRun::End::BrokeOff || end == PreviewRun::End::Failed;
    return {isDefinite ? PdfText::End::Refused : PdfText::End::Unknown, {}};
}

} // namespace

std::optional<HtmlText> readHtml(const QByteArray &html)
{
    // What is in these a browser reads as it stands, up to their end: elsewhere they would hide words.
    const std::optional<QByteArray> style = onlyOne(html, "style");
    const std::optional<QByteArray> title = onlyOne(html, "title");
    if (!style || !title || title->contains('<'))
        return std::nullopt;
    // These have no end in HTML.
    static const QRegularExpression unclosed(QStringLiteral("<(meta|br)\\b([^<>]*?)/?>"));
    auto page = HtmlReader(QString::fromUtf8(html).replace(unclosed, QStringLiteral("<\\1\\2/>"))).read();
    if (page)
        page->style = *style;
    return page;
}

PdfText readPdf(const QByteArray &pdf, const DocumentInspector &inspector)
{
    if (inspector.program().isEmpty())
        return {};
    const auto line = [](const QJsonObject &object) -> QByteArray {
        return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    };
    // All questions at once: what is asked of a page too many is asked after the last answer.
    QByteArray questions;
    for (int page = 0; page < kMostPages; ++page)
        questions += line({{protocol::kDo, protocol::kRead}, {protocol::kPage, page}});
    QList<QByteArray> pieces{line({{protocol::kSize, pdf.size()}}), pdf, questions};
    pieces.removeAll(QByteArray());

    Answers answers;
    PreviewRun run{inspector.program(), {QStringLiteral("pages"), QStringLiteral("-")}};
    run.cancelled = inspector.cancelled();
    run.take = [&answers](const QByteArray &piece) { return answers.take(piece); };
    run.give = [&pieces]() -> std::optional<QByteArray> {
        return pieces.isEmpty() ? QByteArray() : pieces.takeFirst();
    };
    const PreviewRun::Outcome outcome = run.run();
    return answers.result(outcome.end);
}

} // namespace viatique
