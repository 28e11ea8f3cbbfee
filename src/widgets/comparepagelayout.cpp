// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How the page is made, and how it fits the room that there is; comparepage.cpp has what it shows.

#include "widgets/answereddelegate.h"
#include "widgets/boxguard.h"
#include "widgets/comparepage.h"
#include "widgets/comparesteps.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/pages.h"
#include "widgets/reviewheader.h"
#include "widgets/runsdelegate.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace viatique {

namespace {

/// The remarks beside the changes, in em: in a page of middle width, at most, and as they begin.
constexpr qreal kRemarksLeast = 16;
constexpr qreal kRemarksMost = 29;
constexpr qreal kRemarks = 23;

} // namespace

void ComparePage::setUp()
{
    m_header = new ReviewHeader(this);
    m_steps = new CompareSteps(m_stepModel, this);
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(makeBody());
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_steps);
    middle->addWidget(m_area, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_header);
    whole->addLayout(middle, 1);
    whole->addWidget(line);
    whole->addWidget(makeBottomBar());
    setUpViews();
}

QBoxLayout *ComparePage::makeTitle()
{
    m_heading = new StyledLabel(StyledLabel::Heading, this);
    m_help = new StyledLabel(StyledLabel::Secondary, this);
    m_legend = new QLabel(this);
    m_legend->setObjectName(QStringLiteral("compareLegend"));
    m_legend->setTextFormat(Qt::RichText);
    auto *words = new QVBoxLayout;
    words->setSpacing(look::em(this, 0.25));
    words->addWidget(m_heading);
    words->addWidget(m_help);
    m_titleLayout = new QBoxLayout(QBoxLayout::LeftToRight);
    m_titleLayout->addLayout(words, 1);
    m_titleLayout->addWidget(m_legend, 0, Qt::AlignBottom);
    return m_titleLayout;
}

QBoxLayout *ComparePage::makeSide(SideIndex side)
{
    SideControls &controls = m_sides[side];
    const QString name = side == Before ? QStringLiteral("before") : QStringLiteral("after");
    controls.label = new QLabel(this);
    controls.combo = new QComboBox(this);
    controls.combo->setObjectName(name + QStringLiteral("Combo"));
    controls.combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    controls.combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    controls.label->setBuddy(controls.combo);
    // What is chosen is read at once, or asked for in a dialog.
    new BoxGuard(controls.combo, BoxGuard::Keys::Open);
    controls.verdict = new StateLabel(this);
    controls.verdict->setObjectName(name + QStringLiteral("Verdict"));
    controls.layout = new QBoxLayout(QBoxLayout::LeftToRight);
    controls.layout->addWidget(controls.label);
    controls.layout->addWidget(controls.combo, 1);
    controls.layout->addWidget(controls.verdict, 0, Qt::AlignVCenter);
    return controls.layout;
}

QWidget *ComparePage::makeBody()
{
    auto *body = new QWidget(this);
    m_bodyLayout = new QVBoxLayout(body);
    m_bodyLayout->addLayout(makeTitle());
    m_chooser = new QBoxLayout(QBoxLayout::LeftToRight);
    m_chooser->addLayout(makeSide(Before), 1);
    m_chooser->addLayout(makeSide(After), 1);
    m_changesOnly = new QCheckBox(this);
    m_changesOnly->setObjectName(QStringLiteral("changesOnlyBox"));
    m_changesOnly->setChecked(true);
    m_bodyLayout->addLayout(m_chooser);
    m_stepLabel = new QLabel(this);
    m_stepCombo = new QComboBox(this);
    m_stepCombo->setObjectName(QStringLiteral("compareStepCombo"));
    m_stepCombo->setModel(&m_stepModel);
    m_stepLabel->setBuddy(m_stepCombo);
    new BoxGuard(m_stepCombo);
    m_options = new QBoxLayout(QBoxLayout::LeftToRight);
    m_options->addWidget(m_stepLabel);
    m_options->addWidget(m_stepCombo);
    m_stepState = new StateLabel(this);
    m_stepState->setObjectName(QStringLiteral("compareStepState"));
    m_options->addWidget(m_stepState, 0, Qt::AlignVCenter);
    m_options->addStretch();
    m_bodyLayout->addLayout(m_options);
    m_notice = new Notice(this);
    m_otherNote = new StateLabel(this);
    m_otherNote->setObjectName(QStringLiteral("otherRequestNote"));
    m_work = new WorkBar(this);
    m_work->setObjectName(QStringLiteral("workBar"));
    m_reviewNote = new StateLabel(this);
    m_reviewNote->setObjectName(QStringLiteral("unreadableReviewNote"));
    m_bodyLayout->addWidget(m_notice);
    m_bodyLayout->addWidget(m_otherNote);
    m_bodyLayout->addWidget(m_reviewNote);
    m_bodyLayout->addWidget(m_work);

    m_view = new QTreeView(this);
    m_nothing = new StateLabel(this);
    m_nothing->setObjectName(QStringLiteral("nothingChanged"));
    auto *nothing = new QWidget(this);
    auto *nothingLayout = new QVBoxLayout(nothing);
    nothingLayout->setContentsMargins(0, 0, 0, 0);
    nothingLayout->addWidget(m_nothing);
    nothingLayout->addStretch();
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(nothing);
    m_remarksPane = new QWidget(this);
    m_remarksLabel = new StyledLabel(StyledLabel::Group, m_remarksPane);
    m_remarks = new QListView(m_remarksPane);
    m_remarksLabel->setBuddy(m_remarks);
    m_answeredCount = new StyledLabel(StyledLabel::Hint, m_remarksPane);
    m_answeredCount->setObjectName(QStringLiteral("answeredCount"));
    auto *pane = new QVBoxLayout(m_remarksPane);
    pane->setContentsMargins(0, 0, 0, 0);
    pane->addWidget(m_remarksLabel);
    pane->addWidget(m_remarks, 1);
    pane->addWidget(m_answeredCount);
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_remarksPane);
    m_bodyLayout->addWidget(m_splitter, 1);
    return body;
}

QWidget *ComparePage::makeBottomBar()
{
    m_bottomBar = new QWidget(this);
    m_previous = new QPushButton(icon(Icon::Up), QString(), m_bottomBar);
    m_previous->setObjectName(QStringLiteral("previousChangeButton"));
    m_next = new QPushButton(icon(Icon::Down), QString(), m_bottomBar);
    m_next->setObjectName(QStringLiteral("nextChangeButton"));
    m_position = new QLabel(m_bottomBar);
    m_position->setObjectName(QStringLiteral("changePosition"));
    m_copied = new StateLabel(m_bottomBar);
    m_copied->setObjectName(QStringLiteral("copiedNote"));
    m_copy = new QPushButton(icon(Icon::Copy), QString(), m_bottomBar);
    m_copy->setObjectName(QStringLiteral("copyChangesButton"));
    m_review = new QPushButton(m_bottomBar);
    m_review->setObjectName(QStringLiteral("reviewButton"));
    look::setPrimary(m_review);
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_previous);
    ways->addWidget(m_next);
    ways->addWidget(m_position);
    ways->addStretch();
    auto *actions = new QHBoxLayout;
    actions->addStretch();
    actions->addWidget(m_copied);
    actions->addWidget(m_copy);
    actions->addWidget(m_review);
    m_bottomLayout = new QBoxLayout(QBoxLayout::LeftToRight, m_bottomBar);
    m_bottomLayout->addLayout(ways, 1);
    m_bottomLayout->addLayout(actions);
    m_bottomBar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return m_bottomBar;
}

void ComparePage::setUpViews()
{
    m_view->setObjectName(QStringLiteral("changesView"));
    m_view->setModel(&m_model);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setItemsExpandable(false);
    m_view->setAllColumnsShowFocus(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->header()->setSectionsMovable(false);
    m_view->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->header()->setSectionResizeMode(ComparisonModel::FieldColumn, QHeaderView::Interactive);
    new RunsDelegate(m_view);
    m_remarks->setObjectName(QStringLiteral("remarksView"));
    m_remarks->setModel(&m_answered);
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_remarks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remarks->setResizeMode(QListView::Adjust);
    // Their height follows the width.
    m_remarks->setWordWrap(true);
    new AnsweredDelegate(m_remarks);
    look::prepareView(m_view);
    look::prepareView(m_remarks);
}

void ComparePage::applyLook()
{
    const int space = look::em(this, 1);
    const int half = look::em(this, 0.5);
    m_bodyLayout->setContentsMargins(space + half, space, space + half, half);
    m_bodyLayout->setSpacing(look::em(this, 0.75));
    m_titleLayout->setSpacing(space);
    m_chooser->setSpacing(space);
    m_options->setSpacing(half);
    for (const SideControls &side : m_sides) {
        side.layout->setSpacing(half);
        side.combo->setMinimumContentsLength(14);
    }
    m_remarksPane->layout()->setSpacing(half);
    m_bottomLayout->setContentsMargins(space, half, space, half);
    m_bottomLayout->setSpacing(half);
    m_bottomBar->setMinimumHeight(look::em(this, 3.5));
    m_splitter->setHandleWidth(look::em(this, 0.75));
    // What does not fit scrolls with the page.
    m_view->setMinimumSize(look::em(this, 22), look::em(this, 14));
    m_remarks->setMinimumHeight(look::em(this, 10));
    const auto swatch = [this](look::Role words, look::Role tint, const QString &line, const QString &text) {
        return QStringLiteral("<span style='text-decoration:%1; color:%2; background-color:%3'>%4</span>")
            .arg(line, look::color(words, palette()).name(), look::color(tint, palette()).name(), text);
    };
    m_legend->setFont(look::smallFont(font()));
    m_legend->setText(tr("%1 removed, %2 added", "two words that show how, struck through and underlined")
                          .arg(swatch(look::Role::Removed, look::Role::RemovedTint,
                                      QStringLiteral("line-through"), tr("struck through")),
                               swatch(look::Role::Added, look::Role::AddedTint, QStringLiteral("underline"),
                                      tr("underlined"))));
    m_isArranged = false;
    arrange();
}

void ComparePage::arrange()
{
    const Width room = roomOf(this, width());
    if (m_isArranged && room == m_room)
        return;
    m_isArranged = true;
    m_room = room;
    const bool isNarrow = room == Width::Narrow;
    const bool isWide = room == Width::Wide;
    m_steps->setVisible(isWide);
    m_stepLabel->setVisible(!isWide);
    m_stepCombo->setVisible(!isWide);
    showPosition();
    m_splitter->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    m_splitter->setStretchFactor(0, isNarrow ? 3 : 1);
    m_splitter->setStretchFactor(1, isNarrow ? 2 : 0);
    m_remarksPane->setMinimumWidth(isNarrow ? 0 : look::em(this, kRemarksLeast));
    m_remarksPane->setMaximumWidth(isNarrow ? QWIDGETSIZE_MAX : look::em(this, kRemarksMost));
    const int remarks = look::em(this, isWide ? kRemarks : kRemarksLeast);
    if (!isNarrow)
        m_splitter->setSizes({std::max(remarks, width() - remarks), remarks});
    m_view->header()->resizeSection(ComparisonModel::FieldColumn, look::em(this, isWide ? 13 : 9));
    placeBars(room);
    nameButtons();
    showHeader();
}

void ComparePage::placeBars(Width room)
{
    const bool isNarrow = room == Width::Narrow;
    const auto direction = isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_titleLayout->setDirection(direction);
    m_titleLayout->setAlignment(m_legend, isNarrow ? Qt::AlignLeft : Qt::AlignBottom);
    m_chooser->setDirection(direction);
    m_bottomLayout->setDirection(direction);
    (room == Width::Wide ? m_chooser : m_options)->addWidget(m_changesOnly);
}

} // namespace viatique
