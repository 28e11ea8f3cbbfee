// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How DataPage arranges itself for the room that there is.

#include "session/draftsession.h"
#include "ui_datapage.h"
#include "widgets/datapage.h"
#include "widgets/endpointcard.h"
#include "widgets/look.h"

#include <QHeaderView>
#include <QPushButton>

#include <algorithm>

namespace viatique {

namespace {

/// Least and greatest width of the card, and least heights, in em.
constexpr qreal kCardFrom = 23;
constexpr qreal kCardTo = 29;
/// Least width of the page for all that stands side by side, in em.
constexpr qreal kWideFrom = 76;
/// Names of producers may be long: the titles are what counts.
constexpr qreal kProducerFrom = 8;
constexpr qreal kProducerTo = 14;
constexpr qreal kTitleFrom = 24;
constexpr qreal kListHeight = 14;
/// As much of a small window as leaves room for the heading and the counter.
constexpr qreal kMiddleListHeight = 19;
constexpr qreal kNarrowCardHeight = 26;
/// Least width of the search, and that of the boxes beside it: a style would give them what the search needs.
constexpr qreal kSearchFrom = 13;
constexpr qreal kBox = 6.5;

} // namespace

void DataPage::setRoom(Width width)
{
    Page::setRoom(width);
    m_window = width;
    findRoom();
    arrange();
}

/// List, filters and card side by side take more than a window that is just wide has beside its steps.
void DataPage::findRoom()
{
    const bool isTight = m_window == Width::Wide && roomWidth() < look::em(this, kWideFrom);
    m_room = isTight ? Width::Middle : m_window;
}

void DataPage::roomResized()
{
    const Width before = m_room;
    findRoom();
    if (m_room != before)
        arrange();
}

void DataPage::arrange()
{
    const bool wide = m_room == Width::Wide;
    const bool narrow = m_room == Width::Narrow;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_ui->producerLabel, m_ui->producerBox, m_ui->opennessLabel, m_ui->opennessBox,
             m_ui->requirementLabel, m_ui->requirementBox, m_ui->askedOnlyBox})
        widget->setVisible(wide);
    m_ui->filtersButton->setVisible(!wide);
    m_ui->tree->setColumnHidden(EndpointModel::ProducerColumn, !wide);
    m_ui->tree->setColumnHidden(EndpointModel::OpennessColumn, !wide);
    m_ui->tree->setMinimumHeight(look::em(this, m_room == Width::Middle ? kMiddleListHeight : kListHeight));
    m_ui->tree->setIndentation(look::em(this, 1));
    fitProducers();
    m_ui->splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, narrow ? 1 : 0);
    m_ui->splitter->setHandleWidth(look::em(this, 0.6));
    m_ui->cardFrame->setMinimumWidth(narrow ? 0 : look::em(this, kCardFrom));
    m_ui->cardFrame->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : look::em(this, kCardTo));
    m_ui->cardFrame->setMinimumHeight(narrow ? look::em(this, kNarrowCardHeight) : 0);
    m_card->setCompact(!wide);
    showOver();
    m_ui->searchEdit->setMinimumWidth(look::em(this, wide ? kSearchFrom : kBox));
    for (QComboBox *box : {m_ui->producerBox, m_ui->opennessBox, m_ui->requirementBox})
        box->setFixedWidth(look::em(this, kBox));
    const int gap = look::em(this, 0.5);
    // Between a name and its box half of what is between two boxes.
    for (QLabel *label : {m_ui->producerLabel, m_ui->opennessLabel, m_ui->requirementLabel})
        label->setIndent(gap);
    placeLegendButton();
    placeCounter();
    orderTabs();
    m_ui->listLayout->setSpacing(look::em(this, 0.75));
    m_ui->filterRow->setSpacing(gap);
    m_ui->counterRow->setSpacing(look::em(this, 1));
    m_ui->pageLayout->setSpacing(look::em(this, 1));
}

/// Beside the heading, but where height is short beside the filters.
void DataPage::placeLegendButton()
{
    if (m_room == Width::Middle) {
        m_ui->filterRow->addWidget(m_legendButton);
    } else {
        setHeadingTool(m_legendButton);
    }
}

/// Under the list, but where width is short under list and card, and there what the catalogue of today
/// changes comes last: the list is what the page is for.
void DataPage::placeCounter()
{
    const bool wide = m_room == Width::Wide;
    m_ui->counterRow->setDirection(m_room == Width::Narrow ? QBoxLayout::TopToBottom
                                                           : QBoxLayout::LeftToRight);
    if (wide == (m_ui->listLayout->indexOf(m_ui->counter) >= 0))
        return;
    if (wide) {
        m_ui->listLayout->addWidget(m_ui->counter);
        m_ui->pageLayout->insertWidget(m_ui->pageLayout->indexOf(m_ui->splitter), m_ui->catalogueNotice);
    } else {
        m_ui->pageLayout->addWidget(m_ui->counter);
        m_ui->pageLayout->addWidget(m_ui->catalogueNotice);
    }
    // Another parent hides it until the next turn of the event loop.
    m_ui->counter->show();
    m_ui->pageLayout->setStretchFactor(m_ui->splitter, 1);
}

/// As it is seen, from top to bottom, list before card.
void DataPage::orderTabs()
{
    const QList<QWidget *> notice{m_ui->catalogueNotice->button(0), m_ui->catalogueNotice->button(1)};
    const QList<QWidget *> counter{m_ui->acceptButton, m_ui->askedOnlyBox};
    QList<QWidget *> order{m_ui->legend->findChild<QPushButton *>()};
    if (m_room != Width::Middle)
        order.prepend(m_legendButton);
    if (m_room == Width::Wide)
        order += notice;
    order +=
        {m_ui->searchEdit, m_ui->producerBox, m_ui->opennessBox, m_ui->requirementBox, m_ui->filtersButton};
    if (m_room == Width::Middle)
        order.append(m_legendButton);
    order += {m_ui->tree, m_ui->overNotice->button(0), m_ui->overNotice->button(1)};
    if (m_room == Width::Wide)
        order += counter;
    order += m_card->tabOrder();
    if (m_room != Width::Wide)
        order += counter + notice;
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

/// Producers take what their words need, as long as the titles have room.
void DataPage::fitProducers()
{
    const QTreeView *tree = m_ui->tree;
    if (tree->isColumnHidden(EndpointModel::ProducerColumn))
        return;
    int wanted = 0;
    for (const Endpoint &endpoint : session().catalogue().endpoints)
        wanted = std::max(
            wanted, tree->fontMetrics().horizontalAdvance(endpoint.producers.join(QLatin1String(", "))));
    wanted += look::em(this, 1.5);
    QHeaderView *header = tree->header();
    const int room = tree->viewport()->width() - look::em(this, kTitleFrom)
                     - header->sectionSize(EndpointModel::OpennessColumn)
                     - header->sectionSize(EndpointModel::RequirementColumn);
    const int least = look::em(this, kProducerFrom);
    const int most = std::max(least, std::min(room, look::em(this, kProducerTo)));
    header->resizeSection(EndpointModel::ProducerColumn, std::clamp(wanted, least, most));
}

} // namespace viatique
