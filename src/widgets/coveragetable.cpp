// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/coveragetable.h"

#include "session/modelroles.h"
#include "widgets/coveragedelegate.h"
#include "widgets/coverageheader.h"
#include "widgets/look.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <numeric>

namespace viatique {

namespace {

constexpr qreal kRow = 2.1;          // em
constexpr qreal kLeastDatum = 10;    // em
constexpr qreal kUsualLink = 8.5;    // em: what a column of boxes takes where there is room
constexpr qreal kWidestLink = 12;    // em
constexpr qreal kShareOfDatum = 0.5; // of the width, at most, where columns scroll

} // namespace

CoverageTable::CoverageTable(QWidget *parent)
    : QTableView(parent)
    , m_headings(new CoverageHeader(this))
{
    setItemDelegate(new CoverageDelegate(this));
    look::prepareView(this);
    setHorizontalHeader(m_headings);
    m_headings->setContextMenuPolicy(Qt::NoContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
}

void CoverageTable::setCoverage(CoverageModel *model)
{
    m_model = model;
    setModel(model);
    connect(model, &CoverageModel::updated, this, [this] {
        fitColumns();
        emit atHandChanged();
    });
    fitColumns();
}

// What is at hand

int CoverageTable::columnAtHand() const
{
    const int column = m_model ? m_model->columnOf(m_atHand) : -1;
    if (column >= 0)
        return column;
    return m_model && !m_model->links().isEmpty() ? int(CoverageModel::FirstLinkColumn) : -1;
}

void CoverageTable::setColumnAtHand(const QString &key)
{
    if (key == m_atHand)
        return;
    m_atHand = key;
    const int column = columnAtHand();
    // Its row stays, without losing the rows selected.
    if (column >= 0 && currentIndex().isValid() && currentIndex().column() != column)
        selectionModel()->setCurrentIndex(currentIndex().siblingAtColumn(column),
                                          QItemSelectionModel::NoUpdate);
    emit atHandChanged();
}

void CoverageTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The frame around it is wider than the cell that Qt thinks of.
    viewport()->update();
    const CoverageColumn *link = m_model ? m_model->linkAt(current.column()) : nullptr;
    if (link && link->key() != m_atHand) {
        m_atHand = link->key();
        emit atHandChanged();
    }
}

bool CoverageTable::goTo(const QString &endpointId)
{
    const int row = m_model->rowOf(endpointId);
    int column = columnAtHand();
    if (row < 0 || column < 0)
        return false;
    const auto helps = [&](int candidate) {
        return !m_model->linkAt(candidate)->isDocument && m_model->lacking(candidate).contains(endpointId);
    };
    if (!helps(column)) {
        column = m_model->linkAt(column)->isDocument ? int(CoverageModel::FirstLinkColumn) : column;
        for (int candidate = m_model->coverageColumn() - 1; candidate >= CoverageModel::FirstLinkColumn;
             --candidate)
            column = helps(candidate) ? candidate : column;
    }
    setCurrentIndex(m_model->index(row, column));
    return true;
}

// Ticking

void CoverageTable::tick(const QStringList &ids, bool ticked)
{
    m_model->setLinked(columnAtHand(), ids, ticked);
}

QStringList CoverageTable::selectedData() const
{
    QStringList ids;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        const QStringList ofRow = m_model->dataAt(index.row());
        for (const QString &id : ofRow) {
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

/// All of them as the current box is going to be, even where it is not selected itself.
void CoverageTable::toggleSelected()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || !m_model->linkAt(current.column()))
        return;
    const bool ticked = current.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    QStringList ids = selectedData();
    if (!selectionModel()->isRowSelected(current.row()))
        ids = m_model->dataAt(current.row());
    m_model->setLinked(current.column(), ids, !ticked);
}

void CoverageTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        toggleSelected();
        return;
    }
    QTableView::keyPressEvent(event);
}

QMenu *CoverageTable::makeMenu()
{
    const int column = columnAtHand();
    const CoverageColumn *link = m_model->linkAt(column);
    if (!link || !(m_model->flags(m_model->index(0, column)) & Qt::ItemIsUserCheckable))
        return nullptr;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("coverageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QString name = m_model->headerData(column, Qt::Horizontal).toString();
    menu->addSection(name.replace(QLatin1Char('&'), QLatin1String("&&")));
    const auto add = [this, menu](const QString &words, const QStringList &ids, bool ticked) {
        QAction *action = menu->addAction(words);
        action->setEnabled(!ids.isEmpty());
        connect(action, &QAction::triggered, this, [this, ids, ticked] { tick(ids, ticked); });
    };
    const QStringList selected = selectedData();
    add(tr("&Tick the data selected (%1)").arg(selected.size()), selected, true);
    const QStringList lacking = m_model->lacking(column);
    add(tr("Tick those still to &cover (%1)").arg(lacking.size()), lacking, true);
    for (int row = currentIndex().row(); row >= 0; --row) {
        if (!m_model->rows().at(row).isGroup)
            continue;
        QString title = m_model->rows().at(row).title;
        add(tr("Tick the category “%1”").arg(title.replace(QLatin1Char('&'), QLatin1String("&&"))),
            m_model->dataAt(row), true);
        break;
    }
    add(tr("Tick &all"), m_model->allData(), true);
    menu->addSeparator();
    add(tr("&Untick the data selected (%1)").arg(selected.size()), selected, false);
    add(tr("Untick a&ll"), m_model->allData(), false);
    return menu;
}

void CoverageTable::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint at = event->globalPos();
    if (event->reason() != QContextMenuEvent::Mouse)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    if (QMenu *menu = makeMenu())
        menu->popup(at);
}

// Room

void CoverageTable::setRequirementShown(bool shown)
{
    if (isColumnHidden(CoverageModel::RequirementColumn) == !shown)
        return;
    setColumnHidden(CoverageModel::RequirementColumn, !shown);
    fitColumns();
}

int CoverageTable::heightOf(int rows) const
{
    const int height = std::min(rows, model()->rowCount()) * verticalHeader()->defaultSectionSize();
    const bool scrolls = m_headings->length() > viewport()->width();
    return m_headings->sizeHint().height() + height + 2 * frameWidth()
           + (scrolls ? horizontalScrollBar()->sizeHint().height() : 0);
}

/// What the cells of a column need. All boxes are alike but for their words, of which a column has one kind.
int CoverageTable::contentWidth(int column) const
{
    if (!m_model->linkAt(column))
        return sizeHintForColumn(column);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, column);
        if (index.data().isValid())
            return sizeHintForIndex(index).width();
    }
    return 0;
}

/// Of each column, with its heading in so many lines; 0 for those hidden.
QList<int> CoverageTable::neededWidths(const QList<int> &contents, int lines) const
{
    QList<int> widths;
    for (int column = 0; column < contents.size(); ++column) {
        int width = std::max(contents.at(column), m_headings->widthFor(column, lines));
        if (m_model->linkAt(column))
            width = std::min(width, look::em(this, kWidestLink));
        widths.append(isColumnHidden(column) ? 0 : width);
    }
    return widths;
}

void CoverageTable::fitColumns()
{
    if (!m_model || m_fitting)
        return;
    m_fitting = true;
    verticalHeader()->setDefaultSectionSize(look::em(this, kRow));
    const int last = m_model->coverageColumn();
    const int room = viewport()->width();
    QList<int> contents;
    for (int column = 0; column <= last; ++column)
        contents.append(contentWidth(column));
    QList<int> widths;
    int left = -1;
    // Higher headings before columns out of sight.
    for (int lines = 2; lines <= 3 && left < 0; ++lines) {
        widths = neededWidths(contents, lines);
        left = std::accumulate(widths.cbegin(), widths.cend(), room, std::minus<>());
    }
    if (left < 0) {
        const int most = std::max(look::em(this, kLeastDatum), int(room * kShareOfDatum));
        widths[0] = std::min(widths.at(0), std::max(most, widths.at(0) + left));
    }
    for (int column = CoverageModel::FirstLinkColumn; column < last && left > 0; ++column) {
        const int more = std::clamp(look::em(this, kUsualLink) - widths.at(column), 0, left);
        widths[column] += more;
        left -= more;
    }
    if (left > 0) {
        widths[0] += left / 2;
        widths[last] += left - left / 2;
    }
    for (int column = 0; column <= last; ++column) {
        if (widths.at(column) > 0)
            m_headings->resizeSection(column, widths.at(column));
    }
    updateGeometries();
    m_fitting = false;
}

void CoverageTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void CoverageTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

// The first column stays where it is, and the last at the other end. Qt has no such thing: they are drawn
// again over what scrolled below them, and found where they are drawn.

bool CoverageTable::isFrozen(int column) const
{
    if (column == CoverageModel::DatumColumn)
        return m_headings->frozenLeft() > 0;
    return m_model && column == m_model->coverageColumn() && m_headings->frozenRight() > 0;
}

QModelIndex CoverageTable::indexAt(const QPoint &point) const
{
    const int x = point.x();
    if (m_model && x >= 0 && x < m_headings->frozenLeft())
        return m_model->index(rowAt(point.y()), CoverageModel::DatumColumn);
    if (m_model && x < viewport()->width() && x >= viewport()->width() - m_headings->frozenRight())
        return m_model->index(rowAt(point.y()), m_model->coverageColumn());
    return QTableView::indexAt(point);
}

QRect CoverageTable::visualRect(const QModelIndex &index) const
{
    QRect rect = QTableView::visualRect(index);
    if (!index.isValid() || !isFrozen(index.column()))
        return rect;
    if (index.column() == CoverageModel::DatumColumn)
        rect.moveLeft(0);
    else
        rect.moveRight(viewport()->width() - 1);
    return rect;
}

void CoverageTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QScrollBar *across = horizontalScrollBar();
    const int before = across->value();
    QTableView::scrollTo(index, hint);
    if (!index.isValid() || !m_model)
        return;
    if (index.column() == CoverageModel::DatumColumn || isFrozen(index.column())) {
        // It is in sight anyway.
        across->setValue(before);
        return;
    }
    const QRect rect = visualRect(index);
    const int covered = rect.right() - (viewport()->width() - 1 - m_headings->frozenRight());
    if (covered > 0)
        across->setValue(across->value() + covered);
    const int hidden = m_headings->frozenLeft() - visualRect(index).left();
    if (hidden > 0)
        across->setValue(across->value() - hidden);
}

void CoverageTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0) {
        viewport()->update();
        m_headings->viewport()->update();
    }
}

void CoverageTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    for (const int column : {int(CoverageModel::DatumColumn), m_model ? m_model->coverageColumn() : -1}) {
        if (isFrozen(column))
            paintFrozen(column);
    }
}

void CoverageTable::paintFrozen(int column)
{
    const bool isLeft = column == CoverageModel::DatumColumn;
    const int width = isLeft ? m_headings->frozenLeft() : m_headings->frozenRight();
    const QRect area(isLeft ? 0 : viewport()->width() - width, 0, width, viewport()->height());
    QPainter painter(viewport());
    painter.setClipRect(area);
    painter.fillRect(area, palette().color(QPalette::Base));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    for (int row = std::max(0, rowAt(0)); row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, column);
        option.rect = visualRect(index);
        if (option.rect.top() > area.bottom())
            break;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, false);
        itemDelegate()->paint(&painter, option, index);
    }
    painter.fillRect(QRect(isLeft ? area.right() : area.left(), 0, 1, area.height()),
                     look::color(look::Role::Separator, palette()));
}

} // namespace viatique
