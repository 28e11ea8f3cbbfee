// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/overviewpane.h"

#include "widgets/bardelegate.h"
#include "widgets/look.h"
#include "widgets/page.h"
#include "widgets/rowtable.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace viatique {

namespace {

/// Rows that there is always room for, so that the list below does not jump with each of them.
constexpr int kLeastRows = 5;

} // namespace

OverviewPane::OverviewPane(QWidget *parent)
    : QWidget(parent)
    , m_readings(OverviewModel::Subject::Readings)
    , m_rules(OverviewModel::Subject::Rules)
    , m_readingsView(makeView(m_readings, QStringLiteral("overviewReadings")))
    , m_rulesView(makeView(m_rules, QStringLiteral("overviewRules")))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("overviewPane"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::em(this, 1));
    m_layout->addWidget(m_readingsView, 2);
    m_layout->addWidget(m_rulesView, 3);
    for (QTreeView *view : {m_readingsView, m_rulesView})
        view->viewport()->installEventFilter(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    retranslate();
}

QTreeView *OverviewPane::makeView(OverviewModel &model, const QString &name)
{
    auto *view = new QTreeView(this);
    view->setObjectName(name);
    rowtable::setUp(view, &model);
    view->setItemDelegateForColumn(OverviewModel::CountColumn, new BarDelegate(view));
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    const auto ask = [this, &model](const QModelIndex &index) {
        emit filterRequested(filterOf(model.rows().at(index.row())));
    };
    connect(view, &QTreeView::activated, this, ask);
    connect(view, &QTreeView::clicked, this, ask);
    return view;
}

void OverviewPane::setNewest(const QList<InboxRow> &newest)
{
    m_readings.setNewest(newest);
    m_rules.setNewest(newest);
    fit();
}

void OverviewPane::setRoom(Width width)
{
    // One below the other, both would leave the list no room.
    m_rulesView->setVisible(width == Width::Wide);
    fit();
}

void OverviewPane::fitColumns(QTreeView *view)
{
    QHeaderView *header = view->header();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setStretchLastSection(true);
    header->resizeSection(OverviewModel::WhatColumn, view->viewport()->width() * 3 / 5);
}

void OverviewPane::fit()
{
    const int rules = m_rulesView->isHidden() ? 0 : m_rules.rowCount();
    const int rows = std::max({kLeastRows, m_readings.rowCount(), rules});
    for (QTreeView *view : {m_readingsView, m_rulesView}) {
        fitColumns(view);
        view->setFixedHeight(view->header()->sizeHint().height() + 2 * view->frameWidth()
                             + rows * std::max(view->sizeHintForRow(0), look::em(this, 2.1)));
    }
}

bool OverviewPane::eventFilter(QObject *watched, QEvent *event)
{
    for (QTreeView *view : {m_readingsView, m_rulesView}) {
        if (watched == view->viewport() && event->type() == QEvent::Resize)
            fitColumns(view);
    }
    return QWidget::eventFilter(watched, event);
}

void OverviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        fit();
}

void OverviewPane::retranslate()
{
    m_readings.retranslate();
    m_rules.retranslate();
    m_readingsView->setAccessibleName(tr("Requests by state"));
    m_rulesView->setAccessibleName(tr("Most frequent findings"));
}

} // namespace viatique
