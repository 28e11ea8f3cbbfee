// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How InboxPage is made, and how it fits the room that there is; inboxpage.cpp has what it shows.

#include "widgets/emptyview.h"
#include "widgets/icons.h"
#include "widgets/inboxfilterbar.h"
#include "widgets/inboxpage.h"
#include "widgets/keptplace.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/overviewpane.h"
#include "widgets/pages.h"
#include "widgets/reviewheader.h"
#include "widgets/rowtable.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QAction>
#include <QActionGroup>
#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace viatique {

namespace {

using Column = InboxModel::Column;

constexpr qreal kLeastList = 14;    // em
constexpr qreal kLeastRequest = 12; // em

/// In em: what the words of a column need, longer ones are cut and whole in the tool tip.
qreal widthOf(int column)
{
    switch (column) {
    case Column::OrganisationColumn:
        return 13;
    case Column::UseCaseColumn:
        return 10.5;
    case Column::RevisionColumn:
        return 5.8;
    case Column::IntegrityColumn:
        return 11;
    case Column::BlockingColumn:
        return 9.8;
    case Column::ReviewColumn:
        return 6.5;
    case Column::OpinionColumn:
        return 8;
    case Column::AgentColumn:
        return 8.5;
    default:
        return kLeastRequest;
    }
}

/// The columns that there is room for.
bool hasRoom(int column, Width room)
{
    switch (column) {
    case Column::RequestColumn:
    case Column::IntegrityColumn:
    case Column::ReviewColumn:
        return true;
    case Column::RevisionColumn:
    case Column::BlockingColumn:
        return room != Width::Narrow;
    default:
        return room == Width::Wide;
    }
}

} // namespace

void InboxPage::setUp()
{
    m_header = new ReviewHeader(this);
    m_area = new QScrollArea(this);
    QScrollArea *area = m_area;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeBody());
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addWidget(area, 1);
    whole->addWidget(line);
    whole->addWidget(makeBottomBar());
    setUpList();
    setUpActions();
}

QWidget *InboxPage::makeTitle()
{
    auto *title = new QWidget(this);
    m_heading = new StyledLabel(StyledLabel::Heading, title);
    m_help = new StyledLabel(StyledLabel::Secondary, title);
    m_count = new StyledLabel(StyledLabel::Secondary, title);
    m_count->setObjectName(QStringLiteral("inboxCount"));
    m_count->setWordWrap(false);
    auto *words = new QVBoxLayout;
    words->setSpacing(look::em(this, 0.25));
    words->addWidget(m_heading);
    words->addWidget(m_help);
    m_titleLayout = new QBoxLayout(QBoxLayout::LeftToRight, title);
    m_titleLayout->setContentsMargins(0, 0, 0, 0);
    m_titleLayout->addLayout(words, 1);
    m_titleLayout->addWidget(m_count, 0, Qt::AlignBottom);
    return title;
}

QWidget *InboxPage::makeBody()
{
    auto *body = new QWidget(this);
    // In the order of the keys.
    m_trouble = new Notice(body);
    m_trouble->setObjectName(QStringLiteral("inboxTrouble"));
    m_trouble->hide();
    m_notice = new Notice(body);
    m_notice->setObjectName(QStringLiteral("inboxNotice"));
    m_notice->hide();
    m_filters = new InboxFilterBar(body);
    m_overview = new OverviewPane(body);
    m_overview->hide();
    m_view = new QTreeView(body);
    m_empty = new EmptyView(body);
    m_stack = new QStackedWidget(body);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_detail = new StateLabel(body);
    m_detail->setObjectName(QStringLiteral("inboxDetail"));
    m_bodyLayout = new QVBoxLayout(body);
    m_bodyLayout->addWidget(makeTitle());
    m_bodyLayout->addWidget(m_trouble);
    m_bodyLayout->addWidget(m_notice);
    m_bodyLayout->addWidget(m_filters);
    m_bodyLayout->addWidget(m_overview);
    m_bodyLayout->addWidget(m_stack, 1);
    m_bodyLayout->addWidget(m_detail);
    return body;
}

QWidget *InboxPage::makeBottomBar()
{
    m_bottomBar = new QWidget(this);
    m_work = new WorkBar(m_bottomBar);
    m_work->setObjectName(QStringLiteral("verification"));
    m_batchWork = new WorkBar(m_bottomBar);
    m_batchWork->setObjectName(QStringLiteral("batchWork"));
    m_goOn = new QPushButton(m_bottomBar);
    m_goOn->setObjectName(QStringLiteral("goOnButton"));
    m_goOn->hide();
    m_more = new QPushButton(m_bottomBar);
    m_more->setObjectName(QStringLiteral("selectionButton"));
    m_summary = new QPushButton(m_bottomBar);
    m_summary->setObjectName(QStringLiteral("inboxSummaryButton"));
    m_compare = new QPushButton(icon(Icon::Replace), QString(), m_bottomBar);
    m_compare->setObjectName(QStringLiteral("inboxCompareButton"));
    m_review = new QPushButton(m_bottomBar);
    m_review->setObjectName(QStringLiteral("inboxReviewButton"));
    look::setPrimary(m_review);
    auto *works = new QVBoxLayout;
    works->addWidget(m_work);
    works->addWidget(m_batchWork);
    works->addWidget(m_goOn, 0, Qt::AlignLeft);
    auto *actions = new QHBoxLayout;
    actions->addStretch();
    for (QPushButton *button : {m_more, m_summary, m_compare, m_review})
        actions->addWidget(button);
    m_bottomLayout = new QBoxLayout(QBoxLayout::LeftToRight, m_bottomBar);
    m_bottomLayout->addLayout(works, 1);
    m_bottomLayout->addLayout(actions);
    m_bottomBar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return m_bottomBar;
}

void InboxPage::setUpList()
{
    m_view->setObjectName(QStringLiteral("inboxTable"));
    rowtable::setUp(m_view, &m_inbox.model());
    m_view->setRootIsDecorated(true);
    m_view->setItemsExpandable(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Enter opens; what is unfolded is by its arrow, or Right.
    m_view->setExpandsOnDoubleClick(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView *header = m_view->header();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    // Without one, as they came.
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(InboxModel::kByArrival, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_place = new KeptPlace(m_inbox.model(), m_view);
    m_filters->setList(m_view);
    m_view->viewport()->installEventFilter(this);
}

void InboxPage::setUpActions()
{
    const auto make = [this](const QString &name, Icon sign) {
        auto *action = new QAction(icon(sign), QString(), this);
        action->setObjectName(name);
        return action;
    };
    m_folderAction = make(QStringLiteral("changeFolder"), Icon::Folder);
    m_listAction = make(QStringLiteral("exportList"), Icon::Export);
    m_overviewAction = make(QStringLiteral("overview"), Icon::Chart);
    m_overviewAction->setCheckable(true);
    m_header->addTool(m_overviewAction);
    m_header->addTool(m_folderAction);
    m_header->addTool(m_listAction);

    m_menu = new QMenu(this);
    const auto add = [this](const QString &name) {
        auto *action = m_menu->addAction(QString());
        action->setObjectName(name);
        return action;
    };
    m_reviewAction = add(QStringLiteral("reviewAction"));
    m_compareAction = add(QStringLiteral("compareAction"));
    m_historyAction = add(QStringLiteral("historyAction"));
    m_menu->addSeparator();
    m_summaryAction = add(QStringLiteral("summaryAction"));
    m_verifyAction = add(QStringLiteral("verifyAction"));
    m_verifyAction->setShortcut(QKeySequence::Refresh);
    m_verifyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_menu->addSeparator();
    m_asideAction = add(QStringLiteral("asideAction"));
    m_takeUpAction = add(QStringLiteral("takeUpAction"));
    m_menu->addSeparator();
    m_showAction = add(QStringLiteral("showAction"));
    m_menu->addSeparator();
    setUpSorting();
    m_more->setMenu(m_menu);
    m_view->addActions(m_menu->actions());
    addAction(m_verifyAction);
}

/// The headings take no keys.
void InboxPage::setUpSorting()
{
    m_sortMenu = m_menu->addMenu(QString());
    m_sortMenu->setObjectName(QStringLiteral("sortMenu"));
    auto *group = new QActionGroup(m_sortMenu);
    QHeaderView *header = m_view->header();
    for (int column = InboxModel::kByArrival; column < Column::ColumnCount; ++column) {
        QAction *action = group->addAction(QString());
        action->setCheckable(true);
        action->setData(column);
        connect(action, &QAction::triggered, header, [header, column] {
            const bool isAgain = header->sortIndicatorSection() == column;
            const bool isUp = header->sortIndicatorOrder() == Qt::AscendingOrder;
            header->setSortIndicator(column, isAgain && isUp ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    }
    m_sortMenu->addActions(group->actions());
    connect(m_sortMenu, &QMenu::aboutToShow, this, [this, header] {
        const QList<QAction *> actions = m_sortMenu->actions();
        for (QAction *action : actions)
            action->setChecked(action->data().toInt() == header->sortIndicatorSection());
    });
}

void InboxPage::applyLook()
{
    const int space = look::em(this, 1);
    const int half = look::em(this, 0.5);
    m_bodyLayout->setContentsMargins(space + half, space, space + half, half);
    m_bodyLayout->setSpacing(look::em(this, 0.75));
    m_titleLayout->setSpacing(space);
    m_bottomLayout->setContentsMargins(space, half, space, half);
    m_bottomLayout->setSpacing(half);
    m_bottomBar->setMinimumHeight(look::em(this, 3.5));
    m_view->setMinimumHeight(look::em(this, kLeastList));
    arrange();
}

void InboxPage::arrange()
{
    const Width room = roomOf(this, width());
    m_room = room;
    const bool isNarrow = room == Width::Narrow;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_titleLayout->setDirection(direction);
    m_titleLayout->setAlignment(m_count, isNarrow ? Qt::AlignLeft : Qt::AlignBottom);
    m_bottomLayout->setDirection(room == Width::Wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_filters->setRoom(room);
    m_overview->setRoom(room);
    m_header->setRoom(room);
    // What can be done stands in the menu, too.
    m_summary->setVisible(room == Width::Wide);
    m_compare->setVisible(!isNarrow);
    showColumns();
}

/// The first column takes what the others leave; where they leave too little, they yield.
void InboxPage::showColumns()
{
    QHeaderView *header = m_view->header();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(false);
    const int room = m_view->viewport()->width();
    int others = 0;
    for (int column = Column::OrganisationColumn; column < Column::ColumnCount; ++column) {
        header->setSectionHidden(column, !hasRoom(column, m_room));
        others += hasRoom(column, m_room) ? look::em(this, widthOf(column)) : 0;
    }
    const int first = std::max(room - others, look::em(this, kLeastRequest));
    header->resizeSection(Column::RequestColumn, first);
    int left = room - first;
    for (int column = Column::OrganisationColumn; column < Column::ColumnCount; ++column) {
        if (!hasRoom(column, m_room))
            continue;
        const int wanted = look::em(this, widthOf(column));
        const int width = others > 0 ? std::min(wanted, wanted * left / others) : 0;
        header->resizeSection(column, width);
    }
}

} // namespace viatique
