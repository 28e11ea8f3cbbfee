// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "report/reportfont.h"
#include "report/reportmodel.h"

#include <QList>
#include <QRectF>
#include <QRgb>
#include <QSizeF>
#include <QTextLayout>

#include <memory>
#include <optional>

namespace viatique::report {

/// The colours of the PDF. All opaque: PDF/A-1b knows no transparency. Words have a contrast of 4.5 at least
/// on white, on the band, on the tints and on the watermark.
namespace ink {
inline constexpr QRgb kText = 0xFF1B2328;
inline constexpr QRgb kQuiet = 0xFF4E5D66;
inline constexpr QRgb kAccent = 0xFF0F5C6E;
inline constexpr QRgb kRule = 0xFFD2D8DB;
inline constexpr QRgb kBand = 0xFFE8ECEE;
inline constexpr QRgb kDraft = 0xFF744600;
inline constexpr QRgb kDraftTint = 0xFFFCF2DC;
inline constexpr QRgb kFine = 0xFF1D6638;
inline constexpr QRgb kFineTint = 0xFFE8F3EB;
inline constexpr QRgb kWatermark = 0xFFEEF0F1;
} // namespace ink

/// One line of text as the font sets it.
struct SetLine
{
    std::shared_ptr<const QTextLayout> layout; ///< of the paragraph that the line belongs to
    int index = 0;
    QRgb colour = ink::kText;
    qreal x = 0;         ///< from the left edge of the text area to where the line begins
    qreal gapBefore = 0; ///< to the line above in the same cell
    qreal height = 0;
};

struct SetCell
{
    QList<SetLine> lines;
    qreal height() const;
};

/// Whether a row stays on the page of the row after it.
enum class Keep {
    No,
    Gladly, ///< where it leaves no large hole on the page before: a small table, a field and its table
    Always, ///< a heading, the last row above a note
};

/// What stands side by side: the cells of a table's row, a label and its value, or a paragraph alone.
struct SetRow
{
    QList<SetCell> cells;
    qreal gapBefore = 0; ///< dropped at the top of a page
    qreal padding = 0;   ///< above and below the text
    std::optional<QRgb> fill;
    std::optional<QRgb> bar; ///< a stroke at the left of the fill
    std::optional<QRgb> ruleBelow;
    std::optional<bool> ticked; ///< a box of `kTickBox` stands before the words, empty or ticked
    QRectF area; ///< unless it is null, a page of `kSketch` that shows it stands before the words
    Keep keepWithNext = Keep::No;
    bool splits = false;                  ///< running text, which may be cut between its lines
    std::shared_ptr<const SetRow> header; ///< repeated where this row begins or goes on at the top of a page

    /// Of the text and its padding, without the gap before.
    qreal height() const;
};

/// The side of a box to tick.
inline constexpr qreal kTickBox = millimetres(4);
/// A page drawn small.
inline constexpr QSizeF kSketch(millimetres(3.2), millimetres(4.5));

/// Makes rows of the model, as wide as the text area. Lengths in `kUnitsPerPoint`.
class Typesetter
{
public:
    Typesetter(ReportFont font, qreal width);

    QList<SetRow> rows(const Model &model);

private:
    struct Style
    {
        qreal size = 0; ///< in points
        Weight weight = Weight::Regular;
        QRgb colour = ink::kText;
    };

    void front(const Model &model);
    void section(const Section &section);
    void block(const Paragraph &paragraph);
    void block(const SubHeading &heading);
    void block(const Fields &fields);
    void block(const Table &table);
    /// From the shares of the columns; none so narrow that a word of its title breaks, nor a mark in its
    /// cells.
    QList<qreal> columnWidths(const Table &table) const;
    SetRow tableRow(const QList<Lines> &cells, const Table &table, const QList<qreal> &widths,
                    const Style &style) const;
    SetCell cell(const Lines &lines, const Style &style, qreal left, qreal width,
                 Align align = Align::Start) const;
    void appendLine(SetCell &cell, const Line &line, const Style &style, qreal left, qreal width,
                    Align align) const;
    SetRow single(const Line &line, const Style &style) const;

    ReportFont m_font;
    qreal m_width;
    QList<SetRow> m_rows;
};

} // namespace viatique::report
