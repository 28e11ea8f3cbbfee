// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QHeaderView>
#include <QStringList>

namespace viatique {

/// The headings of the matrix: those of texts and documents wrap in the middle of their column, with a
/// smaller line under them that says what they are (DetailRole of the model). Where they scroll, the first
/// stays in sight, and the last where that leaves room for some of the others.
class CoverageHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit CoverageHeader(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    /// The least width in which the heading of a column breaks between words into so many lines, three at
    /// most.
    int widthFor(int section, int lines) const;
    /// What the first column, and the last, take of the width because they stay in sight; 0 where they need
    /// not.
    int frozenLeft() const;
    int frozenRight() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    QString words(int section, int role = Qt::DisplayRole) const;
    /// As they break in that width; what does not fit in the lines that there are ends in an ellipsis.
    QStringList lines(int section, int width) const;
    int narrowest(const QString &text, int lines) const;
    bool isLink(int section) const;
    int padding(int section) const;
};

} // namespace viatique
