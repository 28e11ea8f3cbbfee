// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/rowtable.h"

#include "widgets/look.h"
#include "widgets/rowdelegate.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace viatique::rowtable {

namespace {

constexpr qreal kLeastFirst = 10; // em

} // namespace

void setUp(QTreeView *view, QAbstractItemModel *model)
{
    view->setModel(model);
    view->setItemDelegate(new RowDelegate(view));
    look::prepareView(view);
    view->setRootIsDecorated(false);
    view->setItemsExpandable(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    QHeaderView *header = view->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
}

void shareWidth(QTreeView *view)
{
    QHeaderView *header = view->header();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    QList<int> needed;
    int all = 0;
    for (int column = 0; column < header->count(); ++column) {
        const bool isHidden = header->isSectionHidden(column);
        const int hint = std::max(static_cast<const QAbstractItemView *>(view)->sizeHintForColumn(column),
                                  header->sectionSizeHint(column));
        needed.append(isHidden ? 0 : hint);
        all += needed.constLast();
    }
    if (all == 0)
        return;
    const int room = view->viewport()->width();
    for (int column = 0; column < needed.size(); ++column) {
        if (needed.at(column) == 0)
            continue;
        int width = all < room ? needed.at(column) * room / all : needed.at(column);
        if (column == 0 && all > room)
            width = std::max(look::em(view, kLeastFirst), width - (all - room));
        header->resizeSection(column, width);
    }
}

int heightOf(const QTreeView *view, int rows)
{
    int height = view->header()->sizeHint().height() + 2 * view->frameWidth();
    for (int row = 0; row < std::min(rows, view->model()->rowCount()); ++row) {
        int tallest = 0;
        for (int column = 0; column < view->model()->columnCount(); ++column)
            tallest = std::max(tallest, view->sizeHintForIndex(view->model()->index(row, column)).height());
        height += tallest;
    }
    return height;
}

} // namespace viatique::rowtable
