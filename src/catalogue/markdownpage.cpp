// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/markdownpage.h"

#include "core/limits.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <optional>
#include <utility>

namespace viatique {

namespace {

/// The characters of a reference that the site's pages use; others stay as they are written.
QString withoutReferences(QString text)
{
    static const std::pair<QLatin1String, QLatin1Char> references[]{
        {QLatin1String("&nbsp;"), QLatin1Char(' ')}, {QLatin1String("&#42;"), QLatin1Char('*')},
        {QLatin1String("&lt;"), QLatin1Char('<')},   {QLatin1String("&gt;"), QLatin1Char('>')},
        {QLatin1String("&quot;"), QLatin1Char('"')}, {QLatin1String("&#39;"), QLatin1Char('\'')},
        {QLatin1String("&#124;"), QLatin1Char('|')}, {QLatin1String("&amp;"), QLatin1Char('&')}};
    for (const auto &[reference, character] : references)
        text.replace(reference, QString(character));
    return text;
}

/// The cells of a line of a table; a bar in a code span or behind a backslash parts nothing.
QStringList cellsOf(const QString &line)
{
    QStringList cells;
    QString cell;
    bool isCode = false;
    const QString trimmed = line.trimmed();
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const QChar c = trimmed.at(i);
        if (c == QLatin1Char('\\') && i + 1 < trimmed.size() && trimmed.at(i + 1) == QLatin1Char('|')) {
            cell += trimmed.at(++i);
        } else if (c == QLatin1Char('|') && !isCode) {
            cells.append(cell.trimmed());
            cell.clear();
        } else {
            // A code span that is never closed is none.
            if (c == QLatin1Char('`'))
                isCode = !isCode && trimmed.indexOf(c, i + 1) >= 0;
            cell += c;
        }
    }
    // What stands before the first bar and behind the last is no cell, unless something is written there.
    cells.append(cell.trimmed());
    if (cells.size() > 1 && cells.constLast().isEmpty())
        cells.removeLast();
    if (cells.size() > 1 && cells.constFirst().isEmpty())
        cells.removeFirst();
    return cells;
}

/// Bars, hyphens and colons alone, however they are spaced and however many.
bool isDelimiterRow(const QString &line)
{
    bool hasBar = false;
    bool hasHyphen = false;
    for (const QChar c : line) {
        hasBar = hasBar || c == QLatin1Char('|');
        hasHyphen = hasHyphen || c == QLatin1Char('-');
        if (!c.isSpace() && c != QLatin1Char('|') && c != QLatin1Char('-') && c != QLatin1Char(':'))
            return false;
    }
    return hasBar && hasHyphen;
}

/// The fence that a block of code begins with; empty where it is none. Backquotes further on in the line are
/// code inside a line.
QString fenceOf(const QString &line)
{
    static const QRegularExpression fence(QStringLiteral("^ {0,3}(`{3,}[^`]*|~{3,}.*)$"));
    if (!fence.match(line).hasMatch())
        return {};
    const QString trimmed = line.trimmed();
    qsizetype length = 0;
    while (length < trimmed.size() && trimmed.at(length) == trimmed.front())
        ++length;
    return trimmed.left(length);
}

class PageReader
{
public:
    explicit PageReader(QString origin)
        : m_origin(std::move(origin))
    {
    }

    Result<MarkdownPage> read(const QByteArray &bytes);

private:
    Result<void> splitLines(const QByteArray &bytes);
    std::optional<qsizetype> html() const;
    qsizetype readFrontMatter();
    qsizetype endOfCode(qsizetype at, const QString &fence) const;
    void readHeading(const QString &line, int number);
    Result<void> readTable(qsizetype *at);
    Result<QStringList> cellsAt(qsizetype at) const;
    Failure refuse(qsizetype at, const char *reason, const QString &what = {}) const;

    QString m_origin;
    QStringList m_lines;
    PageHeading m_section;
    PageHeading m_heading;
    MarkdownPage m_page;
};

Failure PageReader::refuse(qsizetype at, const char *reason, const QString &what) const
{
    QStringList args{m_origin, QString::number(at + 1), QString::fromUtf8(reason)};
    if (!what.isEmpty())
        args.append(what);
    return failure(ErrorCode::PageRefused, args);
}

Result<void> PageReader::splitLines(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    if (lines.size() > limits::kPageLines) {
        return refuse(limits::kPageLines,
                      QT_TRANSLATE_NOOP("viatique::Reason", "the page has more than %1 lines"),
                      QString::number(limits::kPageLines));
    }
    m_lines.reserve(lines.size());
    for (const QByteArray &line : lines) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        QString text = decoder(line);
        if (decoder.hasError() || text.contains(QChar(u'\0')))
            return refuse(m_lines.size(),
                          QT_TRANSLATE_NOOP("viatique::Reason", "there is something else than UTF-8 text"));
        if (m_lines.isEmpty() && text.startsWith(QChar::ByteOrderMark))
            text.remove(0, 1);
        m_lines.append(text.endsWith(QLatin1Char('\r')) ? text.chopped(1) : text);
    }
    return {};
}

/// The first line of HTML: that which the page begins with, or any where it has no table of Markdown.
std::optional<qsizetype> PageReader::html() const
{
    static const QRegularExpression begin(QStringLiteral("^\\s*<(!doctype|html|head|body|table|\\?xml)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (qsizetype at = 0; at < m_lines.size(); ++at) {
        if (begin.match(m_lines.at(at)).hasMatch())
            return at;
        if (!m_page.tables.isEmpty() && !m_lines.at(at).trimmed().isEmpty())
            break;
    }
    return std::nullopt;
}

/// Gives the line that follows it.
qsizetype PageReader::readFrontMatter()
{
    static const QRegularExpression member(QStringLiteral("^(title|date)\\s*:\\s*(.*)$"));
    if (m_lines.isEmpty() || m_lines.constFirst().trimmed() != QLatin1String("---"))
        return 0;
    QHash<QString, QString> members;
    for (qsizetype at = 1; at < m_lines.size(); ++at) {
        if (m_lines.at(at).trimmed() == QLatin1String("---")) {
            m_page.title = members.value(QStringLiteral("title"));
            m_page.date = members.value(QStringLiteral("date"));
            return at + 1;
        }
        const auto match = member.match(m_lines.at(at));
        if (match.hasMatch()) {
            QString value = match.captured(2).trimmed();
            if (value.size() > 1 && value.front() == value.back()
                && (value.front() == QLatin1Char('"') || value.front() == QLatin1Char('\'')))
                value = value.mid(1, value.size() - 2);
            members.insert(match.captured(1), value);
        }
    }
    return 0; // never closed: no front matter
}

/// The line of the fence that closes it; the number of lines where there is none.
qsizetype PageReader::endOfCode(qsizetype at, const QString &fence) const
{
    do
        ++at;
    while (at < m_lines.size() && !m_lines.at(at).trimmed().startsWith(fence));
    return at;
}

void PageReader::readHeading(const QString &line, int number)
{
    static const QRegularExpression heading(QStringLiteral("^ {0,3}(#{1,6})[ \\t]+(.*)$"));
    static const QRegularExpression anchor(
        QStringLiteral("<a\\s[^>]*\\bid\\s*=\\s*[\"']([^\"']*)[\"']|\\{[^}]*#([\\w-]+)[^}]*\\}"));
    if (line.size() > limits::kPageCellCharacters)
        return;
    const auto match = heading.match(line);
    if (!match.hasMatch())
        return;
    const auto named = anchor.match(match.captured(2));
    m_heading = {markdownText(match.captured(2)),
                 named.captured(1).isEmpty() ? named.captured(2) : named.captured(1), number};
    if (match.capturedLength(1) <= 2)
        m_section = m_heading;
}

Result<QStringList> PageReader::cellsAt(qsizetype at) const
{
    QStringList cells = cellsOf(m_lines.at(at));
    if (cells.size() > limits::kPageColumns) {
        return refuse(at, QT_TRANSLATE_NOOP("viatique::Reason", "a table has more than %1 columns"),
                      QString::number(limits::kPageColumns));
    }
    for (const QString &cell : std::as_const(cells)) {
        if (cell.size() > limits::kPageCellCharacters) {
            return refuse(at, QT_TRANSLATE_NOOP("viatique::Reason", "a cell has more than %1 characters"),
                          QString::number(limits::kPageCellCharacters));
        }
    }
    return cells;
}

/// Reads the table whose columns stand at `at`; leaves `at` on its last line.
Result<void> PageReader::readTable(qsizetype *at)
{
    PageTable table{m_section, m_heading, {}, {}, int(*at) + 1};
    const auto columns = cellsAt(*at);
    if (!columns)
        return tl::make_unexpected(columns.error());
    table.columns = *columns;
    for (*at += 2; *at < m_lines.size() && m_lines.at(*at).contains(QLatin1Char('|')); ++*at) {
        const auto cells = cellsAt(*at);
        if (!cells)
            return tl::make_unexpected(cells.error());
        table.rows.append({*cells, int(*at) + 1});
    }
    --*at;
    m_page.tables.append(table);
    return {};
}

Result<MarkdownPage> PageReader::read(const QByteArray &bytes)
{
    if (const auto split = splitLines(bytes); !split)
        return tl::make_unexpected(split.error());
    for (qsizetype at = readFrontMatter(); at < m_lines.size(); ++at) {
        const QString &line = m_lines.at(at);
        if (const QString fence = fenceOf(line); !fence.isEmpty()) {
            const qsizetype end = endOfCode(at, fence);
            if (end == m_lines.size())
                return refuse(at, QT_TRANSLATE_NOOP("viatique::Reason", "code begins that never ends"));
            at = end;
            continue;
        }
        const bool isTable =
            line.contains(QLatin1Char('|')) && at + 1 < m_lines.size() && isDelimiterRow(m_lines.at(at + 1));
        if (isTable) {
            if (const auto read = readTable(&at); !read)
                return tl::make_unexpected(read.error());
        } else if (line.trimmed().startsWith(QLatin1Char('|'))) {
            return refuse(
                at, QT_TRANSLATE_NOOP("viatique::Reason",
                                      "a row stands outside of any table: an empty line parts it from its "
                                      "table, or the line of hyphens is missing"));
        } else {
            readHeading(line, int(at) + 1);
        }
    }
    if (const auto at = html()) {
        return refuse(*at, QT_TRANSLATE_NOOP("viatique::Reason",
                                             "it is HTML, where the page’s Markdown source is needed"));
    }
    return m_page;
}

} // namespace

Result<MarkdownPage> readMarkdownPage(const QByteArray &bytes, const QString &origin)
{
    return PageReader(origin).read(bytes);
}

QString markdownText(const QString &markdown)
{
    static const QRegularExpression tag(QStringLiteral("</?[a-zA-Z][^<>]*>"));
    static const QRegularExpression link(QStringLiteral("!?\\[([^\\[\\]]*)\\]\\([^()]*\\)"));
    static const QRegularExpression attributes(QStringLiteral("\\{:[^{}]*\\}"));
    QString text = markdown;
    text.replace(tag, QStringLiteral(" "));
    text.replace(link, QStringLiteral("\\1"));
    text.remove(attributes);
    // Stars are emphasis: the site's titles have none of their own.
    text.remove(QLatin1Char('*')).remove(QLatin1Char('`'));
    return withoutReferences(text).simplified();
}

QString markdownLink(const QString &markdown)
{
    static const QRegularExpression link(QStringLiteral("\\]\\(\\s*<?([^\\s)>]+)"));
    return link.match(markdown).captured(1);
}

QString markdownCode(const QString &markdown)
{
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    return code.match(markdown).captured(1).trimmed();
}

} // namespace viatique
