// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/coveragemodel.h"

#include <QTableView>

class QMenu;

namespace viatique {

class CoverageHeader;

/// The matrix of `CoverageModel`, cell by cell. Arrows go from cell to cell, Space ticks the box of the
/// current one and of all rows selected, in its column; the Menu key, or a click with the right button,
/// offers to tick or untick more at once. Tab leaves it. The data stay in sight while the columns scroll;
/// headings wrap. It takes all widths: where there is more, columns share it, where there is less, it scrolls
/// inside itself.
class CoverageTable final : public QTableView
{
    Q_OBJECT

public:
    explicit CoverageTable(QWidget *parent = nullptr);
    void setCoverage(CoverageModel *model);

    /// The text or document at hand: that of the current cell, or the last that was; -1 where there is none.
    int columnAtHand() const;
    void setColumnAtHand(const QString &key);
    /// To the box of a datum, in the column at hand unless its text is not one that would help it and another
    /// is.
    bool goTo(const QString &endpointId);
    /// The height that shows so many of the rows, or all where there are fewer.
    int heightOf(int rows) const;
    void setRequirementShown(bool shown);

    QModelIndex indexAt(const QPoint &point) const override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    /// Another text or document is at hand, or it has another name.
    void atHandChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void tick(const QStringList &ids, bool ticked);
    void toggleSelected();
    QStringList selectedData() const;
    QMenu *makeMenu();
    int contentWidth(int column) const;
    QList<int> neededWidths(const QList<int> &contents, int lines) const;
    void fitColumns();
    bool isFrozen(int column) const;
    void paintFrozen(int column);

    CoverageModel *m_model = nullptr;
    CoverageHeader *m_headings;
    QString m_atHand; ///< key of the column
    bool m_fitting = false;
};

} // namespace viatique
