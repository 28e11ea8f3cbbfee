// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How home is laid out in the room that there is; what it does is in homepage.cpp.

#include "session/receivedmodel.h"
#include "ui_homepage.h"
#include "widgets/homepage.h"
#include "widgets/icons.h"
#include "widgets/look.h"

#include <QHeaderView>

#include <algorithm>

namespace viatique {

namespace {

// In em of the window's font.
constexpr qreal kWide = 78;
constexpr qreal kMiddle = 55;
constexpr qreal kTight = 42;
constexpr qreal kSearch = 16;
/// Rows that a table shows at least, where it has that many.
constexpr int kLeastRows = 4;

struct Share
{
    int column;
    int share; ///< of a hundred; what is left goes to the last one
};

/// Gives columns their share of the width, and hides those that have none.
void divide(QTreeView *view, const QList<Share> &shares)
{
    const int width = view->viewport()->width();
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        const auto found = std::find_if(shares.cbegin(), shares.cend(),
                                        [column](const Share &share) { return share.column == column; });
        view->setColumnHidden(column, found == shares.cend());
        if (found != shares.cend())
            view->setColumnWidth(column, width * found->share / 100);
    }
}

int heightOf(const QTreeView *view, int rows)
{
    int height = 2 * view->frameWidth() + view->header()->sizeHint().height();
    for (int row = 0; row < rows; ++row)
        height += view->sizeHintForIndex(view->model()->index(row, 0)).height();
    return height;
}

void fitHeight(QTreeView *view)
{
    const int rows = view->model()->rowCount();
    view->setMinimumHeight(heightOf(view, std::min(rows, kLeastRows)));
    view->setMaximumHeight(heightOf(view, rows));
}

void setDirection(QBoxLayout *layout, bool across)
{
    layout->setDirection(across ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace

void HomePage::arrangeColumns()
{
    using Column = DraftListModel::Column;
    using Received = ReceivedModel::Column;
    const bool wide = width() >= look::em(kWide);
    const bool narrow = width() < look::em(kMiddle);
    QList<Share> drafts{{Column::TitleColumn, 29},   {Column::ClientColumn, 20},
                        {Column::UseCaseColumn, 14}, {Column::BlockingColumn, 12},
                        {Column::ChangedColumn, 13}, {Column::StateColumn, 12}};
    QList<Share> received{{Received::TitleColumn, 27},     {Received::OrganisationColumn, 18},
                          {Received::RevisionColumn, 7},   {Received::OpenedColumn, 10},
                          {Received::IntegrityColumn, 18}, {Received::ReviewColumn, 20}};
    if (narrow) {
        drafts = {{Column::TitleColumn, 46}, {Column::BlockingColumn, 26}, {Column::ChangedColumn, 28}};
        received = {{Received::TitleColumn, 50}, {Received::ReviewColumn, 50}};
    } else if (!wide) {
        drafts = {{Column::TitleColumn, 36},
                  {Column::ClientColumn, 25},
                  {Column::BlockingColumn, 19},
                  {Column::ChangedColumn, 20}};
        received = {{Received::TitleColumn, 34},
                    {Received::OpenedColumn, 14},
                    {Received::IntegrityColumn, 25},
                    {Received::ReviewColumn, 27}};
    }
    divide(m_ui->draftsTable, drafts);
    QList<Share> trash{{Column::TitleColumn, 40},
                       {Column::ClientColumn, 26},
                       {Column::ChangedColumn, 18},
                       {Column::StateColumn, 16}};
    if (narrow)
        trash = {{Column::TitleColumn, 70}, {Column::StateColumn, 30}};
    divide(m_ui->trashTable, trash);
    divide(m_ui->receivedTable, received);
}

void HomePage::arrangeHeights()
{
    for (QTreeView *view : {m_ui->draftsTable, m_ui->trashTable, m_ui->receivedTable}) {
        if (!view->isHidden())
            fitHeight(view);
    }
}

void HomePage::arrange()
{
    const bool narrow = width() < look::em(kMiddle);
    const bool tight = width() < look::em(kTight);
    const int edge = look::em(narrow ? 1 : 2);
    m_ui->contentsLayout->setContentsMargins(edge, look::em(narrow ? 1 : 2), edge, look::em(1));
    m_ui->contentsLayout->setSpacing(look::em(0.75));
    m_ui->entrances->setContentsMargins(0, look::em(0.5), 0, look::em(1));
    m_ui->entrances->setSpacing(look::em(1.5));
    m_ui->draftsHead->setSpacing(look::em(0.5));
    m_ui->draftsTools->setSpacing(look::em(0.5));
    m_ui->draftsButtons->setSpacing(look::em(0.5));
    m_ui->trashRow->setContentsMargins(0, 0, 0, look::em(0.5));
    m_ui->trashDaysLayout->setSpacing(look::em(0.5));
    m_ui->hintRow->setSpacing(look::em(0.75));

    setDirection(m_ui->entrances, !narrow);
    setDirection(m_ui->draftsHead, width() >= look::em(kWide));
    setDirection(m_ui->draftsTools, !narrow);
    setDirection(m_ui->draftsButtons, !tight);
    setDirection(m_ui->trashRow, !narrow || !m_inTrash);
    setDirection(m_ui->trashDaysLayout, !tight);
    m_ui->searchEdit->setMinimumWidth(narrow ? 0 : look::em(kSearch));
    m_ui->hint->setWordWrap(narrow);
    const int side = look::em(1.25);
    m_ui->hintIcon->setPixmap(
        icon(Icon::Import, look::Role::Secondary).pixmap(QSize(side, side), devicePixelRatioF()));
    arrangeColumns();
    arrangeHeights();
}

} // namespace viatique
