// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/datapage.h"

#include "rules/words.h"
#include "session/draftsession.h"
#include "session/linkchange.h"
#include "ui_datapage.h"
#include "widgets/datacount.h"
#include "widgets/endpointcard.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowticker.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>

#include <algorithm>

namespace viatique {

namespace {

constexpr int kStep = 3;
constexpr QLatin1String kEndpoints("endpoints");
constexpr int kMeasuredRows = 40;

} // namespace

DataPage::DataPage(const PageContext &pageContext, QWidget *parent)
    : Page(kStep, pageContext, parent)
    , m_model(pageContext.session)
    , m_ui(std::make_unique<Ui::DataPage>())
    , m_card(nullptr)
    , m_legendButton(new QPushButton(this))
    , m_menu(new QMenu(this))
{
    m_ui->setupUi(content());
    setFormColumn(false);
    m_card = new EndpointCard(session(), fields(), context().prompts);
    m_card->setAutoFillBackground(false);
    m_ui->cardFrameLayout->addWidget(m_card);
    setUpLegend();
    setUpFilters();
    setUpList();
    setUpProposal();
    connect(m_card, &EndpointCard::askRequested, this, [this](const QString &id) {
        m_model.setData(m_model.indexOf(id), int(Qt::Checked), Qt::CheckStateRole);
        m_card->focusPurpose();
    });
    connect(&session(), &DraftSession::requestChanged, this, &DataPage::updateCounter);
    connect(&session(), &DraftSession::requestChanged, this, &DataPage::updateProposal);
    retranslate();
    arrange();
    const QList<RequestedEndpoint> &asked = session().request().endpoints;
    if (!asked.isEmpty())
        setCurrent(asked.constFirst().id);
    else if (m_filter.rowCount() > 0)
        m_ui->tree->setCurrentIndex(m_filter.index(0, 0, m_filter.index(0, 0)));
}

DataPage::~DataPage() = default;

void DataPage::setUpLegend()
{
    m_legendButton->setObjectName(QStringLiteral("legendButton"));
    m_legendButton->setIcon(icon(Icon::Help));
    m_legendButton->setCheckable(true);
    setHeadingTool(m_legendButton);
    m_ui->legend->hide();
    connect(m_legendButton, &QPushButton::toggled, m_ui->legend, &QWidget::setVisible);
    connect(m_ui->legend, &DataLegend::closed, this, [this] {
        m_legendButton->setChecked(false);
        m_legendButton->setFocus(Qt::OtherFocusReason);
    });
}

void DataPage::setUpList()
{
    QTreeView *tree = m_ui->tree;
    m_filter.setSourceModel(&m_model);
    tree->setModel(&m_filter);
    tree->setItemDelegate(new RowDelegate(tree));
    look::prepareView(tree);
    QHeaderView *header = tree->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    // The words of these columns are few: a screenful of rows holds them all, however many data there are.
    header->setResizeContentsPrecision(kMeasuredRows);
    header->setSectionResizeMode(EndpointModel::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(EndpointModel::ProducerColumn, QHeaderView::Interactive);
    tree->viewport()->installEventFilter(this);
    auto *ticker = new RowTicker(tree);
    connect(ticker, &RowTicker::entered, this, [this] {
        const QModelIndex current = m_ui->tree->currentIndex().siblingAtColumn(0);
        if (current.data(GroupRole).toBool())
            m_ui->tree->setExpanded(current, !m_ui->tree->isExpanded(current));
        else
            m_card->focusPurpose();
    });
    connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QString id = current.data(IdRole).toString();
                if (!id.isEmpty()) {
                    m_card->setEndpoint(id);
                    m_card->setReason(reasonOf(id));
                }
            });
    // A click on a check box is one on its row: Qt tells of no press there.
    connect(tree, &QTreeView::clicked, tree, &QTreeView::setCurrentIndex);
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, changed, this, &DataPage::updateGroups);
    connect(&m_filter, &QAbstractItemModel::layoutChanged, this, &DataPage::updateGroups);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, [this] {
        const QString shown = m_card->endpoint();
        updateGroups();
        setCurrent(shown);
    });
    updateGroups();
}

/// Groups take the whole line. What is proposed is open, and while something is searched for all is.
void DataPage::updateGroups()
{
    const bool all = m_filter.isFiltering();
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex group = m_filter.index(row, 0);
        const bool isNew = !m_ui->tree->isFirstColumnSpanned(row, {});
        if (isNew)
            m_ui->tree->setFirstColumnSpanned(row, {}, true);
        if (isNew || all != m_wasFiltering)
            m_ui->tree->setExpanded(group, all || m_model.showsAtOnce(m_filter.mapToSource(group)));
    }
    m_wasFiltering = all;
    const bool empty = m_filter.rowCount() == 0;
    m_ui->tree->setVisible(!empty);
    m_ui->nothingFound->setVisible(empty);
}

/// The card shows a datum of the list, and none where the list is empty.
void DataPage::showListed()
{
    const QModelIndex known = m_filter.mapFromSource(m_model.indexOf(m_card->endpoint()));
    if (known.isValid())
        m_ui->tree->setCurrentIndex(known);
    else if (m_filter.rowCount() > 0)
        m_ui->tree->setCurrentIndex(m_filter.index(0, 0, m_filter.index(0, 0)));
    else
        m_card->setEndpoint({});
}

void DataPage::updateCounter()
{
    const Request &request = session().request();
    if (m_isCounted && haveSameLinks(request, m_counted))
        return;
    m_counted = request;
    m_isCounted = true;
    const DataCount counts = countData(session());
    m_ui->counterLabel->setText(counts.sentence());
    m_ui->documentsLabel->setText(counts.documentsSentence());
}

void DataPage::goToList()
{
    const QModelIndex current = m_ui->tree->currentIndex();
    if ((!current.isValid() || current.data(GroupRole).toBool()) && m_filter.rowCount() > 0)
        m_ui->tree->setCurrentIndex(m_filter.index(0, 0, m_filter.index(0, 0)));
    m_ui->tree->setFocus(Qt::OtherFocusReason);
}

void DataPage::setCurrent(const QString &endpointId)
{
    const QModelIndex index = m_model.indexOf(endpointId);
    if (!index.isValid())
        return;
    if (!m_filter.mapFromSource(index).isValid())
        clearFilters();
    const QModelIndex shown = m_filter.mapFromSource(index);
    m_ui->tree->expand(shown.parent());
    m_ui->tree->setCurrentIndex(shown);
    scrollTo(shown);
}

/// The first datum of a group stands below its heading.
void DataPage::scrollTo(const QModelIndex &index)
{
    if (index.row() == 0 && index.parent().isValid())
        m_ui->tree->scrollTo(index.parent());
    m_ui->tree->scrollTo(index);
}

bool DataPage::focusField(const QString &target)
{
    if (!target.startsWith(QLatin1String("/endpoints")))
        return false;
    const QString id = words::idInPointer(target, kEndpoints);
    if (id.isEmpty()) {
        goToList();
        return true;
    }
    // What the datum rests on is linked elsewhere.
    if (!m_model.indexOf(id).isValid() || target.endsWith(QLatin1String("/legalTexts"))
        || target.endsWith(QLatin1String("/documents")))
        return false;
    setCurrent(id);
    const bool done = (target.endsWith(QLatin1String("/purpose")) && m_card->focusPurpose())
                      || (target.endsWith(QLatin1String("/openness")) && m_card->focusOpenness());
    if (!done)
        m_ui->tree->setFocus(Qt::OtherFocusReason);
    return true;
}

void DataPage::focusFirst()
{
    m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
}

void DataPage::shown()
{
    m_ui->catalogueNotice->look();
    scrollTo(m_ui->tree->currentIndex());
}

bool DataPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->tree->viewport() && event->type() == QEvent::Resize) {
        fitProducers();
        // What is at hand stays in sight, whatever the list's height.
        scrollTo(m_ui->tree->currentIndex());
    }
    // Undo is the draft's, unless something was typed here.
    if (watched == m_ui->searchEdit && event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->matches(QKeySequence::Undo) && !m_ui->searchEdit->isUndoAvailable())
            || (key->matches(QKeySequence::Redo) && !m_ui->searchEdit->isRedoAvailable()))
            return true;
    }
    if (watched == m_ui->searchEdit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            goToList();
            return true;
        }
        if (key == Qt::Key_Escape && !m_ui->searchEdit->text().isEmpty()) {
            m_ui->searchEdit->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void DataPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        findRoom();
        arrange();
    }
}

void DataPage::retranslate()
{
    m_ui->retranslateUi(content());
    // The button of the sign in the field says what the field is for.
    m_ui->searchEdit->actions().constFirst()->setText(m_ui->searchEdit->placeholderText());
    m_hadProposal.reset();
    m_legendButton->setText(tr("Le&gend"));
    m_ui->nothingFound->setWords(tr("No datum fits what you search for."), tr("Show all data"));
    m_model.retranslate();
    fillBoxes();
    filter();
    m_card->retranslate();
    m_isCounted = false;
    updateCounter();
    m_overAsked.clear();
    updateProposal();
    m_ui->catalogueNotice->retranslate();
}

} // namespace viatique
