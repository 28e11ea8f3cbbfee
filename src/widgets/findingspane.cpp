// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/findingspane.h"

#include "session/packagereview.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/statelabel.h"
#include "widgets/wrapdelegate.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace viatique {

namespace {

constexpr qreal kLeastHeight = 10; // em

} // namespace

FindingsPane::FindingsPane(QWidget *parent)
    : QWidget(parent)
    , m_notExamined(new Notice(this))
    , m_stack(new QStackedWidget(this))
    , m_view(new QTableView(m_stack))
    , m_none(new QWidget(m_stack))
    , m_said(new StateLabel(m_none))
    , m_make(new QPushButton(this))
{
    setUp();
    applyLook();
    retranslate();
    connect(m_make, &QPushButton::clicked, this, [this] { wantRemark(m_view->currentIndex()); });
    connect(m_view, &QTableView::activated, this, &FindingsPane::wantRemark);
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        const QModelIndex index = m_view->indexAt(point);
        if (!index.isValid())
            return;
        auto *menu = new QMenu(m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addAction(tr("Make it a remark"), this,
                        [this, index = QPersistentModelIndex(index)] { wantRemark(index); });
        menu->popup(m_view->viewport()->mapToGlobal(point));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                showTools();
                if (index.isValid())
                    emit targetChosen(index.data(TargetRole).toString());
            });
}

void FindingsPane::setUp()
{
    m_stack->setObjectName(QStringLiteral("findingsStack"));
    m_view->setObjectName(QStringLiteral("findingsView"));
    m_view->setModel(&m_findings);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setCornerButtonEnabled(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    QHeaderView *header = m_view->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(ReviewFindings::SeverityColumn, QHeaderView::ResizeToContents);
    new WrapDelegate(m_view);
    look::prepareView(m_view);
    m_said->setObjectName(QStringLiteral("noFindingsLabel"));
    m_make->setObjectName(QStringLiteral("makeRemarkButton"));
    m_make->setAutoDefault(false);
    auto *none = new QVBoxLayout(m_none);
    none->addWidget(m_said);
    none->addStretch();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_none);
    auto *tools = new QHBoxLayout;
    tools->addStretch();
    tools->addWidget(m_make);
    m_notExamined->setObjectName(QStringLiteral("notExaminedNotice"));
    m_notExamined->hide();
    connect(m_notExamined->button(0), &QPushButton::clicked, this, &FindingsPane::againWanted);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notExamined);
    layout->addWidget(m_stack, 1);
    layout->addLayout(tools);
}

void FindingsPane::setPackage(const ReviewedPackage &package, bool isAsListed, bool isExamining)
{
    const QModelIndex current = m_view->currentIndex();
    const std::optional<Finding> chosen =
        current.isValid() ? std::optional(m_findings.rows().at(current.row()).finding) : std::nullopt;
    // No other place is gone to because rows move.
    const QSignalBlocker blocker(this);
    m_findings.setFindings(package.input, package.findings);
    m_view->resizeRowsToContents();
    choose(chosen);
    const bool any = count() > 0;
    const bool isKnown = package.examined || isExamining;
    m_notExamined->setNotice(Meaning::ToCheck,
                             tr("The documents were not all examined, and its reports were not compared."));
    m_notExamined->button(0)->setText(tr("Open it again"));
    m_notExamined->setHidden(isKnown);
    if (isExamining)
        m_said->setState(Meaning::InProgress, tr("The documents are being examined."));
    else if (!isKnown)
        m_said->setState(Meaning::None, tr("No finding so far."));
    else if (isAsListed)
        m_said->setState(Meaning::Fine, tr("No finding."));
    else
        m_said->setState(Meaning::ToCheck, tr("No finding, but the package is not as listed."));
    m_stack->setCurrentWidget(any ? static_cast<QWidget *>(m_view) : m_none);
    m_make->setVisible(any);
    showTools();
}

void FindingsPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showTools();
}

void FindingsPane::showTools()
{
    m_make->setEnabled(m_view->currentIndex().isValid() && !m_isReadOnly);
}

/// The same finding stays the current one, wherever its row is by now.
void FindingsPane::choose(const std::optional<Finding> &finding)
{
    if (!finding)
        return;
    const QList<FindingRow> &rows = m_findings.rows();
    const auto found = std::find_if(rows.cbegin(), rows.cend(),
                                    [&finding](const FindingRow &row) { return row.finding == *finding; });
    m_view->setCurrentIndex(found == rows.cend() ? QModelIndex()
                                                 : m_findings.index(int(found - rows.cbegin()), 0));
}

void FindingsPane::wantRemark(const QModelIndex &index)
{
    if (index.isValid())
        emit remarkWanted(m_findings.rows().at(index.row()).finding);
}

void FindingsPane::applyLook()
{
    const int space = look::em(this, 0.75);
    layout()->setContentsMargins(0, 0, 0, 0);
    layout()->setSpacing(0);
    layout()->itemAt(2)->layout()->setContentsMargins(space, space, space, space);
    m_none->layout()->setContentsMargins(space, space, space, space);
    m_stack->setMinimumHeight(look::em(this, kLeastHeight));
}

void FindingsPane::retranslate()
{
    m_view->setAccessibleName(tr("Findings of this program"));
    m_make->setText(tr("&Make it a remark"));
    m_make->setToolTip(tr("Takes the words of the finding for a remark at its place."));
    m_findings.retranslate();
}

void FindingsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyLook();
    else if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace viatique
