// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QTreeView>

#include <functional>

class QMenu;

namespace viatique {

class SummaryModel;

/// A request to read (`SummaryModel`), with the numbers of the remarks that stand at each row. Enter, a
/// double click and the menu of a row ask for a remark there; the menu on a part of it, too. A click on the
/// sign of a former remark, and the menu, lead to what became of it. The column of the numbers is as wide as
/// the row with most of them needs, up to a bound.
class RequestTree : public QTreeView
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit RequestTree(SummaryModel &model, QWidget *parent = nullptr);

    /// The row that tells of this place, in sight and current. Nothing for the whole request.
    void choose(const QString &target);
    /// Opens all, and gives headings the width of the view. To be called when the model was filled.
    void spread();
    /// Calls `fill`, which fills the model anew with the same request; what is chosen, folded and in sight
    /// stays.
    void refill(const std::function<void()> &fill);
    /// Of the current row; "" for the whole.
    QString target() const;
    /// Width of the names of fields, in em.
    void setNameWidth(qreal width);

    /// Adds to a menu a remark on each part of what that row tells (`SummaryModel::parts`), where it has any.
    void addParts(QMenu &menu, const QString &target);

signals:
    void remarkWanted(const QString &target);
    /// The former remark of that number in `SummaryModel::setFormer` is to be seen.
    void formerWanted(int former);
    /// Another row is current, by hand.
    void rowChosen(const QModelIndex &index);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    QModelIndexList rows() const;
    void fitNumbers();

    SummaryModel &m_summary;
    bool m_isChoosing = false;
};

} // namespace viatique
