// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/wizard.h"

#include "rules/rules.h"
#include "session/answermodel.h"
#include "session/draftsession.h"
#include "session/findingmodel.h"
#include "session/stepmodel.h"
#include "widgets/draftheader.h"
#include "widgets/foldbutton.h"
#include "widgets/handoveroffer.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/needpage.h"
#include "widgets/pages.h"
#include "widgets/remarkcard.h"
#include "widgets/rowdelegate.h"
#include "widgets/savenotice.h"
#include "widgets/stepbar.h"
#include "widgets/styledlabel.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kNeedStep = 2;
constexpr int kDataStep = 3;
/// Rows of the findings panel that are in sight.
constexpr qreal kPanelHeight = 9;

/// What is still being typed stands in the draft from now on.
void leavePage(Page &page)
{
    const QList<RemarkCard *> cards = page.findChildren<RemarkCard *>();
    for (RemarkCard *card : cards)
        card->keepReason();
    page.left();
}

} // namespace

Wizard::Wizard(const PageContext &context, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_header(new DraftHeader(context.session, actions.home, actions.undo, actions.redo, this))
    , m_notice(new SaveNotice(context.session, this))
    , m_combo(new StepCombo(context.steps, this))
    , m_list(new StepList(context.steps, this))
    , m_stack(new QStackedWidget(this))
    , m_answers(new AnswerModel(context.session, this))
    , m_panels(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("wizard"));
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_list);
    body->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_notice);
    layout->addWidget(m_combo);
    layout->addLayout(body, 1);
    m_panels->addWidget(makePanel());
    m_panels->addWidget(makeRemarks());
    layout->addWidget(m_panels);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    layout->addWidget(line);
    layout->addWidget(makeBottomBar());

    connect(m_notice, &SaveNotice::saveElsewhereRequested, this, &Wizard::saveElsewhereRequested);
    connect(m_list, &StepList::stepChosen, this, [this](int step) { setStep(step, false); });
    connect(m_combo, &StepCombo::stepChosen, this, [this](int step) { setStep(step, false); });
    connect(&context.findings, &FindingModel::countsChanged, this, &Wizard::showCounts);
    // Later: it may be a page that moves the draft.
    connect(&context.session, &DraftSession::catalogueChanged, this, &Wizard::renewPages,
            Qt::QueuedConnection);
    connect(actions.findings, &QAction::toggled, this, [this] { setRemarksOpen(false); });
    connect(m_answers, &AnswerModel::countsChanged, this, &Wizard::showRemarkCounts);
    connect(&context.session, &DraftSession::reviewsChanged, this, &Wizard::showCounts);
    connect(actions.previous, &QAction::triggered, this, [this] { setStep(m_step - 1); });
    connect(actions.next, &QAction::triggered, this, [this] { setStep(m_step + 1); });
    retranslate();
    showPanel();
}

QWidget *Wizard::makePanel()
{
    m_panel = new QTreeView(this);
    m_panel->setObjectName(QStringLiteral("findingsView"));
    m_panel->setModel(&m_context.findings);
    m_panel->setItemDelegate(new RowDelegate(m_panel));
    m_panel->setRootIsDecorated(false);
    m_panel->setUniformRowHeights(true);
    m_panel->setAllColumnsShowFocus(true);
    m_panel->setFrameShape(QFrame::NoFrame);
    m_panel->header()->setStretchLastSection(false);
    m_panel->header()->setSectionResizeMode(FindingModel::SeverityColumn, QHeaderView::ResizeToContents);
    m_panel->header()->setSectionResizeMode(FindingModel::MessageColumn, QHeaderView::Stretch);
    m_panel->header()->setSectionResizeMode(FindingModel::StepColumn, QHeaderView::ResizeToContents);
    look::prepareView(m_panel);
    // Later: a double click goes on in the view, and would take the focus back.
    connect(
        m_panel, &QTreeView::activated, this,
        [this](const QModelIndex &index) {
            m_lastFinding = index.row();
            goToTarget(index.data(TargetRole).toString());
        },
        Qt::QueuedConnection);
    return m_panel;
}

QWidget *Wizard::makeBottomBar()
{
    auto *bar = new QWidget(this);
    m_toggle = new FoldButton(bar);
    m_toggle->setObjectName(QStringLiteral("findingsButton"));
    m_toggle->setFont(look::groupFont(font()));
    m_counts = new StyledLabel(StyledLabel::Hint, bar);
    m_counts->setObjectName(QStringLiteral("findingCounts"));
    makeRemarksToggle(bar);
    m_previous = new QPushButton(icon(Icon::Back), {}, bar);
    m_previous->setObjectName(QStringLiteral("previousButton"));
    m_next = new QPushButton(icon(Icon::Forward, look::Role::OnAccent), {}, bar);
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_next->setLayoutDirection(Qt::RightToLeft); // the arrow points away from the word
    look::setPrimary(m_next);
    m_barRows = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    auto *panels = new QHBoxLayout;
    panels->addWidget(m_toggle);
    panels->addWidget(m_counts, 1);
    panels->addWidget(m_remarksToggle);
    auto *ways = new QHBoxLayout;
    ways->addStretch();
    ways->addWidget(m_previous);
    ways->addWidget(m_next);
    m_barRows->addLayout(panels, 1);
    m_barRows->addLayout(ways);
    connect(m_toggle, &QPushButton::clicked, this, &Wizard::toggleFindings);
    connect(m_previous, &QPushButton::clicked, m_actions.previous, &QAction::trigger);
    connect(m_next, &QPushButton::clicked, m_actions.next, &QAction::trigger);
    return bar;
}

QScrollArea *Wizard::area(int step)
{
    if (QScrollArea *known = m_areas.value(step))
        return known;
    Page *page = makePage(step, m_context);
    page->setObjectName(QStringLiteral("page%1").arg(step));
    connect(page, &Page::stepRequested, this, [this](int other) { setStep(other); });
    connect(page, &Page::targetRequested, this, &Wizard::goToTarget);
    connect(page, &Page::remarkRequested, this, &Wizard::goToRemark);
    connect(page, &Page::removalRequested, this, &Wizard::removalRequested);
    if (const auto *need = qobject_cast<NeedPage *>(page)) {
        connect(need, &NeedPage::cloneRequested, this, &Wizard::cloneRequested);
        connect(need, &NeedPage::splitRequested, this, &Wizard::splitRequested);
    }
    auto *scroll = new QScrollArea(m_stack);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    if (m_roomKnown)
        page->setRoom(m_room);
    m_stack->addWidget(scroll);
    m_areas.insert(step, scroll);
    m_pages.insert(step, page);
    return scroll;
}

/// Pages whose choices are those of the catalogue are made anew for another one.
void Wizard::renewPages()
{
    for (const int step : {kNeedStep, kDataStep}) {
        QScrollArea *former = m_areas.take(step);
        m_pages.remove(step);
        if (!former)
            continue;
        m_stack->removeWidget(former);
        former->deleteLater();
    }
    if (m_step != kNeedStep && m_step != kDataStep)
        return;
    m_stack->setCurrentWidget(area(m_step));
    page()->shown();
    page()->focusFirst();
}

Page *Wizard::page() const
{
    return m_pages.value(m_step);
}

void Wizard::setStep(int step, bool focus)
{
    step = std::clamp(step, 1, StepModel::kSteps);
    if (step != m_step) {
        if (Page *before = page())
            leavePage(*before);
        m_context.session.endTyping();
        m_step = step;
        m_stack->setCurrentWidget(area(step));
        m_list->setStep(step);
        m_combo->setStep(step);
        m_actions.previous->setEnabled(step > 1);
        m_actions.next->setEnabled(step < StepModel::kSteps);
        m_previous->setEnabled(step > 1);
        m_next->setEnabled(step < StepModel::kSteps);
        // The last page has a primary button of its own.
        look::setPrimary(m_next, step < StepModel::kSteps);
        m_next->setIcon(step < StepModel::kSteps ? icon(Icon::Forward, look::Role::OnAccent)
                                                 : icon(Icon::Forward));
        if (step == StepModel::kSteps)
            m_context.steps.openLastStep();
        m_context.session.rememberStep(step);
        page()->shown();
        emit stepChanged(step);
    }
    if (focus) {
        page()->focusFirst();
        // From its heading on, whatever field has the focus.
        m_areas.value(step)->verticalScrollBar()->setValue(0);
    }
}

void Wizard::leave()
{
    if (Page *shown = page())
        leavePage(*shown);
}

void Wizard::enter()
{
    if (Page *inSight = page())
        inSight->shown();
}

QString Wizard::unfinished() const
{
    if (const QString sending = m_context.handover.unfinished(); !sending.isEmpty())
        return sending;
    for (const Page *each : m_pages) {
        if (const QString work = each->unfinished(); !work.isEmpty())
            return work;
    }
    return m_context.session.importsLeft() > 0 ? tr("Documents are still being examined.") : QString();
}

bool Wizard::takeFiles(const QStringList &paths)
{
    constexpr int kDocuments = 5;
    setStep(kDocuments);
    return page()->takeFiles(paths);
}

void Wizard::goToTarget(const QString &target)
{
    setStep(rules::stepOf(target), false);
    if (!page()->focusField(target))
        page()->focusFirst();
    followFocus();
}

void Wizard::followFocus()
{
    if (QWidget *focused = QApplication::focusWidget(); focused && page()->isAncestorOf(focused)) {
        const int margin = look::em(this, 4);
        m_areas.value(m_step)->ensureWidgetVisible(focused, margin, margin);
    }
}

void Wizard::goToNextFinding()
{
    const int count = m_context.findings.rowCount();
    if (count == 0)
        return;
    m_lastFinding = (m_lastFinding + 1) % count;
    const QModelIndex index = m_context.findings.index(m_lastFinding, 0);
    m_panel->setCurrentIndex(index);
    goToTarget(index.data(TargetRole).toString());
}

void Wizard::showCounts()
{
    const FindingModel &findings = m_context.findings;
    const bool wrong = findings.toCorrect() > 0;
    // Beside remarks that ask for corrections, nobody is told that there is nothing to correct at all.
    const bool asked = m_context.session.reviews().openCount().must > 0;
    QStringList others;
    if (findings.toCheck() > 0)
        others.append(tr("%n to check", nullptr, findings.toCheck()));
    if (findings.toFillIn() > 0)
        others.append(tr("%n to fill in", nullptr, findings.toFillIn()));
    m_toggle->setText(wrong   ? tr("%n point(s) to correct", nullptr, findings.toCorrect())
                      : asked ? tr("No finding to correct")
                              : tr("Nothing to correct"));
    m_toggle->setIcon(icon(wrong              ? Meaning::ToCorrect
                           : others.isEmpty() ? Meaning::Fine
                                              : Meaning::InProgress));
    const bool open = m_actions.findings->isChecked() && !m_remarksOpen;
    m_toggle->setOpen(open);
    m_toggle->setAccessibleDescription(open ? tr("Closes the list of findings")
                                            : tr("Opens the list of findings"));
    m_toggle->setToolTip(m_toggle->accessibleDescription());
    m_counts->setText(others.join(QStringLiteral(", ")));
}

void Wizard::applyRoom()
{
    m_list->setVisible(m_room == Width::Wide);
    m_combo->setVisible(m_room != Width::Wide);
    m_header->setRoom(m_room);
    const bool isNarrow = m_room == Width::Narrow;
    m_barRows->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Each of both lists says them.
    m_counts->setHidden(isNarrow);
    m_panels->setFixedHeight(look::em(this, kPanelHeight));
    m_panel->setColumnHidden(FindingModel::StepColumn, m_room == Width::Narrow);
    m_remarks->setColumnHidden(AnswerModel::StepColumn, m_room == Width::Narrow);
    showRemarkCounts();
    for (Page *each : std::as_const(m_pages))
        each->setRoom(m_room);
    emit roomChanged(m_room);
}

void Wizard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Width room = roomOf(this, width());
    if (m_roomKnown && room == m_room)
        return;
    m_room = room;
    m_roomKnown = true;
    applyRoom();
}

void Wizard::retranslate()
{
    m_panel->setAccessibleName(tr("Findings"));
    m_previous->setText(tr("&Previous"));
    m_next->setText(tr("&Next"));
    m_context.steps.retranslate();
    m_context.findings.retranslate();
    m_answers->retranslate();
    showCounts();
    nameRemarks();
}

void Wizard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange && m_roomKnown) {
        m_toggle->setFont(look::groupFont(font()));
        m_room = roomOf(this, width());
        applyRoom();
    }
}

} // namespace viatique
