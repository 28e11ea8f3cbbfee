// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/textblocks.h"

#include "widgets/look.h"

#include <QPainter>
#include <QTextCharFormat>

#include <algorithm>
#include <cmath>
#include <utility>

namespace viatique {

namespace {

constexpr qreal kSign = 1.1;     // em
constexpr qreal kGap = 0.5;      // em, between sign and words
constexpr qreal kBetween = 0.25; // em, between blocks

QTextCharFormat formatOf(WordRun::Kind kind, const QPalette &palette)
{
    QTextCharFormat format;
    if (kind == WordRun::Kind::Removed) {
        format.setForeground(look::color(look::Role::Removed, palette));
        format.setBackground(look::color(look::Role::RemovedTint, palette));
        format.setFontStrikeOut(true);
    } else if (kind == WordRun::Kind::Added) {
        format.setForeground(look::color(look::Role::Added, palette));
        format.setBackground(look::color(look::Role::AddedTint, palette));
        format.setFontUnderline(true);
    }
    return format;
}

} // namespace

TextBlocks::TextBlocks(const QWidget &widget, const QPalette &palette)
    : m_widget(widget)
    , m_palette(palette)
{
}

TextBlocks::Block &TextBlocks::append(QString words, const QFont &font, const QColor &color,
                                      const QIcon &sign)
{
    // One layout, whatever the lines of the text.
    words.replace(u'\n', QChar::LineSeparator);
    Block block;
    block.layout = std::make_unique<QTextLayout>(words, font, nullptr);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    block.layout->setTextOption(option);
    block.color = color;
    block.sign = sign;
    m_blocks.push_back(std::move(block));
    return m_blocks.back();
}

void TextBlocks::add(const QString &words, const QFont &font, const QColor &color, const QIcon &sign)
{
    if (!words.isEmpty())
        append(words, font, color, sign);
}

void TextBlocks::add(const QList<WordRun> &runs, const QFont &font, const QColor &color)
{
    QString words;
    QList<QTextLayout::FormatRange> formats;
    for (const WordRun &run : runs) {
        if (run.kind != WordRun::Kind::Same)
            formats.append({int(words.size()), int(run.text.size()), formatOf(run.kind, m_palette)});
        words += run.text;
    }
    if (!words.isEmpty())
        append(words, font, color, {}).layout->setFormats(formats);
}

int TextBlocks::layOut(int width)
{
    qreal top = 0;
    for (Block &block : m_blocks) {
        if (top > 0)
            top += look::em(&m_widget, kBetween);
        block.top = top;
        block.left = block.sign.isNull() ? 0 : look::em(&m_widget, kSign) + look::em(&m_widget, kGap);
        const qreal room =
            std::max(width - block.left, QFontMetricsF(block.layout->font()).averageCharWidth());
        block.layout->beginLayout();
        for (QTextLine line = block.layout->createLine(); line.isValid(); line = block.layout->createLine()) {
            line.setLineWidth(room);
            line.setPosition({0, top - block.top});
            top += line.height();
        }
        block.layout->endLayout();
    }
    return int(std::ceil(top));
}

void TextBlocks::paint(QPainter &painter, const QPoint &origin) const
{
    painter.save();
    for (const Block &block : m_blocks) {
        const QPointF place = origin + QPointF(block.left, block.top);
        if (!block.sign.isNull()) {
            const int side = look::em(&m_widget, kSign);
            const qreal line = QFontMetricsF(block.layout->font()).height();
            block.sign.paint(&painter, origin.x(), origin.y() + int(block.top + (line - side) / 2), side,
                             side);
        }
        painter.setPen(block.color);
        block.layout->draw(&painter, place);
    }
    painter.restore();
}

} // namespace viatique
