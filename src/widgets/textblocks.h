// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/worddiff.h"

#include <QFont>
#include <QIcon>
#include <QList>
#include <QPalette>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;
class QWidget;

namespace viatique {

/// Words in a cell of a view, one block below the other, each wrapped to the width that there is, with a
/// font, a colour and a sign of its own. Made anew for each cell.
class TextBlocks
{
public:
    /// Both outlive it.
    TextBlocks(const QWidget &widget, const QPalette &palette);

    /// Nothing where there are no words.
    void add(const QString &words, const QFont &font, const QColor &color, const QIcon &sign = {});
    /// Words of a comparison: what was removed is struck through and red, what was added underlined and
    /// green.
    void add(const QList<WordRun> &runs, const QFont &font, const QColor &color);

    /// Lays them out; how high they become.
    int layOut(int width);
    /// What `layOut` made, from this point on.
    void paint(QPainter &painter, const QPoint &origin) const;

private:
    struct Block
    {
        std::unique_ptr<QTextLayout> layout;
        QColor color;
        QIcon sign;
        qreal top = 0;
        qreal left = 0;
    };
    Block &append(QString words, const QFont &font, const QColor &color, const QIcon &sign);

    const QWidget &m_widget;
    const QPalette &m_palette;
    std::vector<Block> m_blocks;
};

} // namespace viatique
