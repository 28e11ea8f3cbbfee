// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The remarks of reviews in the wizard: their list in the panel below the page, and the way to each.

#include "rules/rules.h"
#include "session/answermodel.h"
#include "session/draftsession.h"
#include "session/stepmodel.h"
#include "widgets/foldbutton.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace viatique {

QWidget *Wizard::makeRemarks()
{
    m_remarks = new QTreeView(this);
    m_remarks->setObjectName(QStringLiteral("remarksView"));
    m_remarks->setModel(m_answers);
    m_remarks->setItemDelegate(new RowDelegate(m_remarks));
    m_remarks->setRootIsDecorated(false);
    m_remarks->setUniformRowHeights(true);
    m_remarks->setAllColumnsShowFocus(true);
    m_remarks->setFrameShape(QFrame::NoFrame);
    QHeaderView *header = m_remarks->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(AnswerModel::StateColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(AnswerModel::WordsColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(AnswerModel::StepColumn, QHeaderView::ResizeToContents);
    look::prepareView(m_remarks);
    m_removeReview = new QAction(m_remarks);
    m_removeReview->setObjectName(QStringLiteral("removeReviewAction"));
    m_removeReview->setShortcut(QKeySequence::Delete);
    m_removeReview->setShortcutContext(Qt::WidgetShortcut);
    m_remarks->addAction(m_removeReview);
    m_remarks->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_removeReview, &QAction::triggered, this, &Wizard::removeChosenReview);
    connect(m_remarks->selectionModel(), &QItemSelectionModel::currentChanged, this, &Wizard::showRemoval);
    connect(m_answers, &QAbstractItemModel::modelReset, this, &Wizard::showRemoval);
    connect(m_answers, &QAbstractItemModel::rowsRemoved, this, &Wizard::showRemoval);
    // Later: a double click goes on in the view, and would take the focus back.
    connect(
        m_remarks, &QTreeView::activated, this,
        [this](const QModelIndex &index) { goToRemark(m_answers->rows().value(index.row()).ref); },
        Qt::QueuedConnection);
    return m_remarks;
}

/// A review has a row of its own, before its remarks.
void Wizard::showRemoval()
{
    const QModelIndex index = m_remarks->currentIndex();
    const RemarkRef ref = index.isValid() ? m_answers->rows().value(index.row()).ref : RemarkRef();
    m_removeReview->setEnabled(!ref.review.isEmpty() && ref.remark.isEmpty()
                               && !m_context.session.isReadOnly());
}

void Wizard::removeChosenReview()
{
    const RemarkRef ref = m_answers->rows().value(m_remarks->currentIndex().row()).ref;
    if (!ref.remark.isEmpty())
        return;
    emit removalRequested(ref.review);
    if (m_answers->rowCount() == 0)
        return page()->focusFirst();
    // Not on another review, which a key that is held would remove, too.
    const QList<AnswerRow> rows = m_answers->rows();
    const auto remark = std::find_if(rows.cbegin(), rows.cend(),
                                     [](const AnswerRow &row) { return !row.ref.remark.isEmpty(); });
    m_remarks->setCurrentIndex(remark == rows.cend() ? QModelIndex()
                                                     : m_answers->index(int(remark - rows.cbegin()), 0));
}

void Wizard::makeRemarksToggle(QWidget *bar)
{
    m_remarksToggle = new FoldButton(bar);
    m_remarksToggle->setObjectName(QStringLiteral("remarksButton"));
    m_remarksToggle->setAutoDefault(false);
    connect(m_remarksToggle, &QPushButton::clicked, this, [this] { setRemarksOpen(!m_remarksOpen); });
}

void Wizard::goToRemark(const RemarkRef &ref)
{
    const Remark *remark = m_context.session.reviews().remark(ref);
    setStep(remark ? rules::stepOf(remark->target) : StepModel::kSteps, false);
    if (!page()->focusRemark(ref))
        page()->focusFirst();
    followFocus();
}

void Wizard::setRemarksOpen(bool open)
{
    m_remarksOpen = open && m_answers->rowCount() > 0;
    showPanel();
    if (m_remarksOpen && !m_remarks->currentIndex().isValid())
        m_remarks->setCurrentIndex(m_answers->index(0, 0));
}

/// Findings and remarks share the panel: each of both buttons shows its own.
void Wizard::toggleFindings()
{
    if (m_remarksOpen && m_actions.findings->isChecked())
        setRemarksOpen(false);
    else
        m_actions.findings->toggle();
}

void Wizard::showPanel()
{
    m_panels->setCurrentWidget(m_remarksOpen ? m_remarks : m_panel);
    m_panels->setVisible(m_remarksOpen || m_actions.findings->isChecked());
    showCounts();
    showRemarkCounts();
}

void Wizard::showRemarkCounts()
{
    const int open = m_answers->open();
    // With the last review, its list goes.
    if (m_remarksOpen && m_answers->rowCount() == 0)
        return setRemarksOpen(false);
    m_remarksToggle->setVisible(m_answers->rowCount() > 0);
    const QString all = open > 0 ? tr("Remarks: %1 of %2 without answer", "numbers")
                                       .arg(QString::number(open), QString::number(m_answers->total()))
                                 : tr("Remarks: all answered");
    m_remarksToggle->setText(m_room == Width::Wide ? all : tr("Remarks (%1)", "without answer").arg(open));
    m_remarksToggle->setAccessibleName(all);
    const OpenRemarks count = m_context.session.reviews().openCount();
    m_remarksToggle->setIcon(icon(count.must > 0     ? Meaning::ToCorrect
                                  : count.should > 0 ? Meaning::Advice
                                                     : Meaning::Fine));
    m_remarksToggle->setOpen(m_remarksOpen);
    const QString does = m_remarksOpen ? tr("Closes the list of remarks") : tr("Opens the list of remarks");
    m_remarksToggle->setAccessibleDescription(does);
    m_remarksToggle->setToolTip(m_room == Width::Wide ? does : all);
}

void Wizard::nameRemarks()
{
    m_remarks->setAccessibleName(tr("Remarks"));
    m_removeReview->setText(tr("Remove this review"));
    showRemoval();
    showRemarkCounts();
}

} // namespace viatique
