// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHeaderView>
#include <QStringList>

namespace viatique {

/// The headings of the matrix: those of texts and documents wrap in the middle of their column, with a
/// smaller line under them that says what they are (DetailRole of the model). The first stays in sight while
/// the others scroll.
class CoverageHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CoverageHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// The least width in which the heading of a column breaks between words into so many lines, three at
    /// most.
    int widthFor(int section, int lines) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QString words(int section, int role = Qt::DisplayRole) const;
    /// As they break in that width; what does not fit in the lines that there are ends in an ellipsis.
    QStringList lines(int section, int width) const;
    int narrowest(const QString &text, int lines) const;
    bool isLink(int section) const;
};

} // namespace viatique
