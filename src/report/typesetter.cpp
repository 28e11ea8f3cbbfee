// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/typesetter.h"

#include "report/printabletext.h"

#include <QFontMetricsF>
#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace viatique::report {

namespace {

constexpr qreal kBodySize = 9.5;
constexpr qreal kCellSize = 8.5;
/// Identifiers and digests, relative to the text they stand in.
constexpr qreal kCodeRatio = 0.9;
constexpr qreal kCellPadding = points(5);
/// Beside the short marks of centred columns.
constexpr qreal kMarkPadding = points(2);
constexpr qreal kLabelWidth = millimetres(45);
constexpr qreal kGutter = millimetres(4);
/// From the edge to the words beside a box to tick or a small page, and to what stands under them.
constexpr qreal kTickIndent = millimetres(7);
constexpr qreal kLineGap = points(1.5);
/// A table below this height, a third of the page, is parted only where it would leave a large hole.
constexpr qreal kSmallTable = millimetres(80);
/// Two lines beside their label.
constexpr qreal kShortFields = millimetres(15);
/// A row of this height may stand alone under the header of its table.
constexpr qreal kLoneRow = millimetres(14);

/// French marks keep to their word even where a plain blank was typed before or after them.
QString withTightMarks(QString text)
{
    static const QRegularExpression blank(QStringLiteral(" (?=[»:;?!])|(?<=«) "));
    return text.replace(blank, QString(QChar(QChar::Nbsp)));
}

qreal cellPadding(const Column &column)
{
    return column.align == Align::Centre ? kMarkPadding : kCellPadding;
}

qreal longestWord(const QFontMetricsF &metrics, const QString &text)
{
    qreal longest = 0;
    const QStringList words = printableText(text).split(u' ');
    for (const QString &word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

qreal heightFrom(const QList<SetRow> &rows, qsizetype first)
{
    return std::accumulate(rows.cbegin() + first, rows.cend(), qreal(0),
                           [](qreal sum, const SetRow &row) { return sum + row.gapBefore + row.height(); });
}

/// A small table stays whole; of a larger one no short row stands alone under the header, nor any at the end
/// on a new page.
void keepTogether(QList<SetRow> &rows, qsizetype first)
{
    const qreal height = heightFrom(rows, first);
    const qsizetype last = rows.size() - 1;
    for (qsizetype i = first; i < last; ++i) {
        const bool lone = i == first && rows.at(i).height() < kLoneRow;
        if (i == last - 1)
            rows[i].keepWithNext = Keep::Always;
        else if (lone || height <= kSmallTable)
            rows[i].keepWithNext = Keep::Gladly;
    }
}

/// Short fields never part from the table that they introduce; long ones may, rather than leave a large hole.
void keepWithTable(QList<SetRow> &rows, qsizetype first)
{
    const Keep keep = heightFrom(rows, first) < kShortFields ? Keep::Always : Keep::Gladly;
    for (qsizetype i = first; i < rows.size(); ++i)
        rows[i].keepWithNext = keep;
}

} // namespace

qreal SetCell::height() const
{
    return std::accumulate(lines.cbegin(), lines.cend(), qreal(0),
                           [](qreal sum, const SetLine &line) { return sum + line.gapBefore + line.height; });
}

qreal SetRow::height() const
{
    qreal tallest = 0;
    for (const SetCell &cell : cells)
        tallest = std::max(tallest, cell.height());
    return tallest + 2 * padding;
}

Typesetter::Typesetter(ReportFont font, qreal width)
    : m_font(std::move(font))
    , m_width(width)
{
}

void Typesetter::appendLine(SetCell &cell, const Line &line, const Style &style, qreal left, qreal width,
                            Align align) const
{
    const Weight weight = line.tone == Tone::Strong ? Weight::Bold : style.weight;
    const qreal size = line.tone == Tone::Code ? style.size * kCodeRatio : style.size;
    const bool aside = line.tone == Tone::Quiet || line.tone == Tone::Code;

    const auto layout =
        std::make_shared<QTextLayout>(withTightMarks(printableText(line.text)), m_font.font(size, weight));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine set = layout->createLine(); set.isValid(); set = layout->createLine()) {
        set.setLineWidth(width);
        const qreal spare = width - set.naturalTextWidth();
        SetLine entry;
        entry.layout = layout;
        entry.index = set.lineNumber();
        entry.colour = aside ? ink::kQuiet : style.colour;
        entry.x = left + (align == Align::End ? spare : align == Align::Centre ? spare / 2 : 0);
        entry.gapBefore = set.lineNumber() == 0 && !cell.lines.isEmpty() ? kLineGap : 0;
        entry.height = set.height();
        cell.lines.append(entry);
    }
    layout->endLayout();
}

SetCell Typesetter::cell(const Lines &lines, const Style &style, qreal left, qreal width, Align align) const
{
    SetCell cell;
    for (const Line &line : lines)
        appendLine(cell, line, style, left, width, align);
    return cell;
}

SetRow Typesetter::single(const Line &line, const Style &style) const
{
    SetRow row;
    row.cells = {cell({line}, style, 0, m_width)};
    return row;
}

void Typesetter::front(const Model &model)
{
    SetRow title = single({model.title}, {20, Weight::Bold});
    title.keepWithNext = Keep::Always;
    m_rows.append(title);

    const qreal inset = millimetres(4);
    const bool isFine = !model.draft && !model.caution;
    const QRgb signal = isFine ? ink::kFine : ink::kDraft;
    SetRow state;
    SetCell words = cell({model.state}, {10.5, Weight::Bold, signal}, inset, m_width - 2 * inset);
    if (!model.stateDetail.text.isEmpty())
        appendLine(words, model.stateDetail, {kBodySize}, inset, m_width - 2 * inset, Align::Start);
    state.cells = {words};
    state.gapBefore = points(10);
    state.padding = points(6);
    state.fill = isFine ? ink::kFineTint : ink::kDraftTint;
    state.bar = signal;
    m_rows.append(state);
    block(model.identity);
}

void Typesetter::block(const Paragraph &paragraph)
{
    for (const Line &line : paragraph.lines) {
        SetRow row = single(line, {line.tone == Tone::Quiet ? kCellSize : kBodySize});
        row.gapBefore = points(4);
        row.splits = true;
        if (paragraph.together && &line != &paragraph.lines.constLast())
            row.keepWithNext = Keep::Gladly;
        m_rows.append(row);
    }
}

void Typesetter::block(const SubHeading &heading)
{
    const Style style{11, Weight::Bold};
    SetRow row = single({heading.text}, style);
    if (heading.ticked || !heading.area.isNull()) {
        row.cells = {cell({{heading.text}}, style, kTickIndent, m_width - kTickIndent)};
        row.ticked = heading.ticked;
        row.area = heading.area;
    }
    row.gapBefore = points(14);
    row.keepWithNext = Keep::Always;
    m_rows.append(row);
}

void Typesetter::block(const Fields &fields)
{
    const qreal indent = fields.underTick ? kTickIndent : 0;
    const qreal left = indent + kLabelWidth + kGutter;
    for (const Field &field : fields.fields) {
        SetRow row;
        row.cells = {cell({{field.label}}, {kBodySize, Weight::Regular, ink::kQuiet}, indent, kLabelWidth),
                     cell(field.value, {kBodySize}, left, m_width - left)};
        row.gapBefore = &field != &fields.fields.constFirst() || fields.underTick ? points(3) : points(9);
        // What is to be ticked is seen whole.
        if (fields.underTick && &field != &fields.fields.constLast())
            row.keepWithNext = Keep::Gladly;
        m_rows.append(row);
    }
}

QList<qreal> Typesetter::columnWidths(const Table &table) const
{
    const QFontMetricsF metrics(m_font.font(kCellSize, Weight::Bold));
    const int shares = std::accumulate(table.columns.cbegin(), table.columns.cend(), 0,
                                       [](int sum, const Column &column) { return sum + column.share; });
    QList<qreal> widths;
    qreal missing = 0;
    qreal spare = 0;
    QList<qreal> least;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        const Column &column = table.columns.at(i);
        qreal word = longestWord(metrics, column.title);
        if (column.align == Align::Centre) {
            for (const QList<Lines> &row : table.rows)
                word = std::max(word, longestWord(metrics, row.at(i).value(0).text));
        }
        widths.append(m_width * column.share / shares);
        least.append(word + 2 * cellPadding(column) + points(1));
        missing += std::max(qreal(0), least.last() - widths.last());
        spare += std::max(qreal(0), widths.last() - least.last());
    }
    // What the narrow columns lack is taken from the others, from each as much as it has to spare.
    const qreal taken = spare > missing ? missing / spare : 0;
    for (qsizetype i = 0; i < widths.size() && taken > 0; ++i)
        widths[i] =
            widths.at(i) < least.at(i) ? least.at(i) : widths.at(i) - (widths.at(i) - least.at(i)) * taken;
    return widths;
}

SetRow Typesetter::tableRow(const QList<Lines> &cells, const Table &table, const QList<qreal> &widths,
                            const Style &style) const
{
    SetRow row;
    qreal left = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const Column &column = table.columns.at(i);
        const qreal padding = cellPadding(column);
        const qreal inner = std::max(widths.at(i) - 2 * padding, points(10));
        row.cells.append(cell(cells.at(i), style, left + padding, inner, column.align));
        left += widths.at(i);
    }
    row.padding = points(3.5);
    row.ruleBelow = ink::kRule;
    return row;
}

void Typesetter::block(const Table &table)
{
    SetRow caption = single({table.caption}, {kBodySize, Weight::Bold});
    caption.gapBefore = points(11);
    caption.keepWithNext = Keep::Always;
    m_rows.append(caption);

    const QList<qreal> widths = columnWidths(table);
    QList<Lines> titles;
    for (const Column &column : table.columns)
        titles.append({{column.title}});
    auto header = std::make_shared<SetRow>(tableRow(titles, table, widths, {kCellSize, Weight::Bold}));
    header->fill = ink::kBand;
    header->gapBefore = points(4);
    header->keepWithNext = Keep::Always;
    m_rows.append(*header);

    const qsizetype first = m_rows.size();
    for (const QList<Lines> &cells : table.rows) {
        SetRow row = tableRow(cells, table, widths, {kCellSize});
        row.header = header;
        m_rows.append(row);
    }
    keepTogether(m_rows, first);
}

void Typesetter::section(const Section &section)
{
    SetRow heading = single({section.heading}, {13.5, Weight::Bold});
    heading.gapBefore = points(22);
    heading.padding = points(3);
    heading.ruleBelow = ink::kAccent;
    heading.keepWithNext = Keep::Always;
    m_rows.append(heading);
    for (qsizetype i = 0; i < section.blocks.size(); ++i) {
        const qsizetype first = m_rows.size();
        std::visit([this](const auto &value) { block(value); }, section.blocks.at(i));
        if (i + 1 == section.blocks.size() || first == m_rows.size())
            continue;
        const Block &next = section.blocks.at(i + 1);
        // A paragraph under a table is its note.
        if (std::holds_alternative<Table>(section.blocks.at(i)) && std::holds_alternative<Paragraph>(next))
            m_rows.last().keepWithNext = Keep::Always;
        else if (std::holds_alternative<Fields>(section.blocks.at(i)) && std::holds_alternative<Table>(next))
            keepWithTable(m_rows, first);
    }
}

QList<SetRow> Typesetter::rows(const Model &model)
{
    m_rows.clear();
    front(model);
    for (const Section &one : model.sections)
        section(one);
    return m_rows;
}

} // namespace viatique::report
