// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/requesttree.h"

#include "session/modelroles.h"
#include "session/summarymodel.h"
#include "widgets/look.h"
#include "widgets/remarkring.h"
#include "widgets/wrapdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSet>

#include <algorithm>

namespace viatique {

namespace {

/// In em: the column of the rings, of which there is one as a rule, and as wide as it becomes for more; what
/// rows below others are set in.
constexpr qreal kNumbers = 3.5;
constexpr qreal kMostNumbers = 7;
constexpr qreal kIndent = 1;

QList<int> formerAt(const QModelIndex &row)
{
    return row.siblingAtColumn(SummaryModel::RemarksColumn)
        .data(SummaryModel::FormerRole)
        .value<QList<int>>();
}

} // namespace

RequestTree::RequestTree(SummaryModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_summary(model)
{
    setModel(&model);
    setHeaderHidden(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    new WrapDelegate(this);
    setItemDelegateForColumn(SummaryModel::RemarksColumn, new RemarkNumberDelegate(this));
    header()->setStretchLastSection(false);
    header()->setMinimumSectionSize(1);
    header()->setSectionResizeMode(SummaryModel::FieldColumn, QHeaderView::Interactive);
    header()->setSectionResizeMode(SummaryModel::ValueColumn, QHeaderView::Stretch);
    header()->setSectionResizeMode(SummaryModel::RemarksColumn, QHeaderView::Fixed);
    look::prepareView(this);
    connect(&model, &SummaryModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.contains(SummaryModel::NumbersRole) || roles.contains(SummaryModel::FormerRole))
                    fitNumbers();
            });
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        const QList<int> former = formerAt(index);
        // Where a remark of this review stands, too, the click is for that one.
        const bool isMeant = index.column() == SummaryModel::RemarksColumn
                             && index.data(SummaryModel::NumbersRole).value<QList<int>>().isEmpty();
        if (isMeant && !former.isEmpty())
            emit formerWanted(former.constFirst());
    });
}

QModelIndexList RequestTree::rows() const
{
    return m_summary.match(m_summary.index(0, 0), Qt::DisplayRole, QStringLiteral("*"), -1,
                           Qt::MatchWildcard | Qt::MatchRecursive);
}

void RequestTree::fitNumbers()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    int width = look::em(this, kNumbers);
    const QModelIndexList all = rows();
    for (const QModelIndex &row : all) {
        const QModelIndex cell = row.siblingAtColumn(SummaryModel::RemarksColumn);
        const qsizetype rings = cell.data(SummaryModel::NumbersRole).value<QList<int>>().size();
        if (rings > 1 || (rings > 0 && !formerAt(row).isEmpty()))
            width = std::max(
                width, itemDelegateForColumn(SummaryModel::RemarksColumn)->sizeHint(option, cell).width());
    }
    width = std::min(width, look::em(this, kMostNumbers));
    if (width == header()->sectionSize(SummaryModel::RemarksColumn))
        return;
    header()->resizeSection(SummaryModel::RemarksColumn, width);
    // Words beside them have another width, and with it another height.
    scheduleDelayedItemsLayout();
}

void RequestTree::spread()
{
    expandAll();
    const QModelIndexList all = rows();
    for (const QModelIndex &row : all) {
        const bool isHeading = row.siblingAtColumn(SummaryModel::ValueColumn).data().toString().isEmpty();
        setFirstColumnSpanned(row.row(), row.parent(), isHeading && m_summary.hasChildren(row));
    }
    fitNumbers();
    // Their heights are those of the column before.
    doItemsLayout();
}

void RequestTree::refill(const std::function<void()> &fill)
{
    // Rows are known again by where they are and what they are called: headings have no target.
    const auto path = [](QModelIndex row) {
        QStringList names;
        for (; row.isValid(); row = row.parent())
            names.prepend(row.siblingAtColumn(SummaryModel::FieldColumn).data().toString());
        return names;
    };
    const auto all = [this] {
        return m_summary.match(m_summary.index(0, 0), Qt::DisplayRole, QStringLiteral("*"), -1,
                               Qt::MatchWildcard | Qt::MatchRecursive);
    };
    QSet<QStringList> folded;
    for (const QModelIndex &row : all()) {
        if (m_summary.hasChildren(row) && !isExpanded(row))
            folded.insert(path(row));
    }
    const QStringList current = path(currentIndex());
    const int scrolled = verticalScrollBar()->value();
    const QScopedValueRollback choosing(m_isChoosing, true);
    fill();
    spread();
    for (const QModelIndex &row : all()) {
        const QStringList names = path(row);
        if (folded.contains(names))
            collapse(row);
        if (names == current && !currentIndex().isValid())
            setCurrentIndex(row);
    }
    verticalScrollBar()->setValue(scrolled);
}

/// A heading has the whole width, and how many remarks stand below it at its end.
void RequestTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QTreeView::drawRow(painter, option, index);
    const QModelIndex count = index.siblingAtColumn(SummaryModel::RemarksColumn);
    if (!isFirstColumnSpanned(index.row(), index.parent()) || count.data().toString().isEmpty())
        return;
    QStyleOptionViewItem cell = option;
    cell.rect.setRight(viewport()->width() - 1);
    cell.rect.setLeft(cell.rect.right()
                      - itemDelegateForColumn(SummaryModel::RemarksColumn)->sizeHint(option, count).width());
    cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    cell.state.setFlag(QStyle::State_HasFocus, false);
    itemDelegateForColumn(SummaryModel::RemarksColumn)->paint(painter, cell, count);
}

void RequestTree::choose(const QString &target)
{
    const QModelIndex row = m_summary.rowOf(target);
    if (!row.isValid())
        return;
    const QScopedValueRollback choosing(m_isChoosing, true);
    for (QModelIndex above = row.parent(); above.isValid(); above = above.parent())
        expand(above);
    setCurrentIndex(row);
    scrollTo(row);
}

QString RequestTree::target() const
{
    return SummaryModel::targetOf(currentIndex());
}

void RequestTree::setNameWidth(qreal width)
{
    header()->resizeSection(SummaryModel::FieldColumn, look::em(this, width));
    fitNumbers();
    setIndentation(look::em(this, kIndent));
}

void RequestTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_isChoosing && current.isValid())
        emit rowChosen(current.siblingAtColumn(SummaryModel::FieldColumn));
}

void RequestTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        emit remarkWanted(target());
    else
        QTreeView::keyPressEvent(event);
}

void RequestTree::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    // What has rows below it is opened and closed.
    if (!index.isValid() || m_summary.hasChildren(index.siblingAtColumn(SummaryModel::FieldColumn)))
        return QTreeView::mouseDoubleClickEvent(event);
    emit remarkWanted(SummaryModel::targetOf(index));
}

void RequestTree::addParts(QMenu &menu, const QString &target)
{
    const auto parts = m_summary.parts(target);
    if (parts.isEmpty())
        return;
    QMenu *submenu = menu.addMenu(tr("Add a remark on a part of it"));
    submenu->setObjectName(QStringLiteral("partsMenu"));
    for (const auto &[part, name] : parts) {
        const QString wanted = part;
        submenu->addAction(name, this, [this, wanted] { emit remarkWanted(wanted); });
    }
}

void RequestTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString target = SummaryModel::targetOf(index);
    menu->addAction(tr("Add a remark here"), this, [this, target] { emit remarkWanted(target); });
    addParts(*menu, target);
    if (const QList<int> former = formerAt(index); !former.isEmpty())
        menu->addAction(tr("Show what became of the former remark"), this,
                        [this, first = former.constFirst()] { emit formerWanted(first); });
    menu->popup(isByKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace viatique
