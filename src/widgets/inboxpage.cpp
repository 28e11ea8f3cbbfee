// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/inboxpage.h"

#include "core/language.h"
#include "core/settings.h"
#include "package/chosentrust.h"
#include "session/inboxwords.h"
#include "widgets/emptyview.h"
#include "widgets/inboxfilterbar.h"
#include "widgets/keptplace.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/overviewpane.h"
#include "widgets/page.h"
#include "widgets/prompts.h"
#include "widgets/reviewheader.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"
#include "widgets/workbar.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>

#include <utility>

namespace viatique {

namespace {

BatchOptions batchOptions(const InboxParts &parts, const Settings &settings)
{
    BatchOptions options;
    options.shelf = parts.work.shelf;
    options.trust = [&settings] { return trustOf(settings); };
    return options;
}

} // namespace

InboxPage::InboxPage(const InboxParts &parts, Settings &settings, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_inbox(parts)
    , m_batch(batchOptions(parts, settings))
    , m_room(Width::Wide)
{
    setObjectName(QStringLiteral("inboxPage"));
    setUp();
    connectAll();
    retranslate();
    applyLook();
    const QString folder = settings.value(setting::kInboxFolder);
    if (!folder.isEmpty())
        m_inbox.open(folder);
    showState();
    showActions();
}

InboxPage::~InboxPage() = default;

void InboxPage::connectAll()
{
    InboxModel &model = m_inbox.model();
    connect(m_header, &ReviewHeader::homeClicked, this, &InboxPage::homeRequested);
    connect(m_folderAction, &QAction::triggered, this, &InboxPage::chooseFolder);
    connect(m_listAction, &QAction::triggered, this, &InboxPage::exportList);
    connect(m_overviewAction, &QAction::toggled, this, &InboxPage::showOverview);
    connect(m_overview, &OverviewPane::filterRequested, m_filters, &InboxFilterBar::setFilter);
    connect(m_filters, &InboxFilterBar::wordsChanged, this, [this](const QString &words) {
        m_excerptPath.clear();
        m_inbox.search(words);
        showDetail();
    });
    connect(m_filters, &InboxFilterBar::filterChanged, this,
            [this] { m_inbox.model().setFilter(m_filters->filter()); });
    connect(m_empty->button(), &QPushButton::clicked, this, [this] {
        if (m_inbox.folder().isEmpty())
            chooseFolder();
        else
            m_filters->clear();
    });
    connect(&model, &InboxModel::changed, this, &InboxPage::showList);
    connect(m_place, &KeptPlace::restored, this, &InboxPage::showActions);
    connect(m_place, &KeptPlace::restored, this, &InboxPage::openInSight);
    connect(&m_inbox, &Inbox::stateChanged, this, &InboxPage::openInSight);
    connect(&m_inbox, &Inbox::searched, this, [this] {
        m_excerptPath.clear();
        showDetail();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxPage::showActions);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showDetail();
        scrollToCurrent();
    });
    connect(m_view, &QTreeView::activated, this, &InboxPage::review);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &InboxPage::openInSight);
    connect(&m_inbox, &Inbox::stateChanged, this, &InboxPage::showState);
    connect(&m_inbox, &Inbox::progressed, this, &InboxPage::showWork);
    connect(&m_inbox, &Inbox::excerptFound, this, [this](const QString &path, const QString &excerpt) {
        if (path != m_excerptPath)
            return;
        m_excerpt = excerpt;
        showDetail();
    });
    connect(&m_inbox, &Inbox::setAsideDone, this, [this](int count, const std::optional<Error> &error) {
        if (error)
            say(Meaning::ToCorrect, errorText(*error));
        else if (count == 0)
            say(Meaning::Advice, tr("Nothing was changed."),
                tr("Packages whose request cannot be read cannot be set aside, and reviews that are begun "
                   "stay as they are."));
    });
    connect(m_work, &WorkBar::interrupted, &m_inbox, &Inbox::cancel);
    connect(m_goOn, &QPushButton::clicked, this, [this] { m_inbox.verifyAgain({}); });
    connect(m_notice->button(0), &QPushButton::clicked, this, [this] {
        m_notice->hide();
        focusList(true);
    });
    connect(m_notice->button(1), &QPushButton::clicked, this, [this] { m_prompts.showInFolder(m_written); });
    connect(m_view->header(), &QHeaderView::sortIndicatorChanged, m_view, &QTreeView::scrollToTop);
    for (const auto &[button, action] :
         {std::pair(m_review, m_reviewAction), {m_compare, m_compareAction}, {m_summary, m_summaryAction}})
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(m_reviewAction, &QAction::triggered, this, &InboxPage::review);
    connect(m_compareAction, &QAction::triggered, this, &InboxPage::compare);
    connect(m_historyAction, &QAction::triggered, this, &InboxPage::exportHistories);
    connect(m_summaryAction, &QAction::triggered, this, &InboxPage::exportSummaries);
    connect(m_verifyAction, &QAction::triggered, this, [this] { m_inbox.verifyAgain(selectedWhole()); });
    connect(m_asideAction, &QAction::triggered, this, [this] { m_inbox.setAside(selected(), true); });
    connect(m_takeUpAction, &QAction::triggered, this, [this] { m_inbox.setAside(selected(), false); });
    connect(m_showAction, &QAction::triggered, this, &InboxPage::showInFolder);
    connect(m_batchWork, &WorkBar::interrupted, &m_batch, &InboxBatch::cancel);
    connect(&m_batch, &InboxBatch::progressed, this, [this](int done, int total) {
        m_batchDone = done;
        m_batchTotal = total;
        showWork();
    });
    connect(&m_batch, &InboxBatch::finished, this, &InboxPage::finishBatch);
}

void InboxPage::openFolder(const QString &folder)
{
    m_settings.set(setting::kInboxFolder, folder);
    m_filters->clear();
    m_notice->hide();
    m_inbox.open(folder);
    showState();
    focusList();
}

void InboxPage::chooseFolder()
{
    m_prompts.openFolder(this, tr("The folder of the packages"), m_inbox.folder(),
                         [this](const QString &folder) { openFolder(folder); });
}

void InboxPage::focusList(bool comesBack)
{
    if (m_inbox.folder().isEmpty())
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    else if (comesBack && m_stack->currentWidget() == m_view)
        m_view->setFocus(Qt::OtherFocusReason);
    else
        m_filters->focusSearch();
}

void InboxPage::comeBack()
{
    // What was read meanwhile may no longer be what is looked for.
    m_inbox.model().arrangeAnew();
    m_inbox.refresh();
}

void InboxPage::say(Meaning meaning, const QString &what, const QString &why, const QString &written)
{
    m_written = written;
    m_notice->setNotice(meaning, what, why);
    m_notice->button(0)->setText(tr("Close"));
    m_notice->button(1)->setText(written.isEmpty() ? QString() : tr("Show in folder", "what was written"));
    m_notice->show();
}

void InboxPage::showList()
{
    InboxModel &model = m_inbox.model();
    m_filters->setUseCases(model.useCases());
    showCounts();
    if (!m_overview->isHidden())
        m_overview->setNewest(model.newest());
    const bool hasFolder = !m_inbox.folder().isEmpty();
    m_filters->setEnabled(hasFolder);
    m_listAction->setEnabled(model.packages() > 0);
    m_overviewAction->setEnabled(model.packages() > 0);
    m_stack->setCurrentWidget(model.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    if (!hasFolder)
        m_empty->setWords(tr("Choose the folder that packages come to: it is searched with its subfolders, "
                             "and nothing is written into the packages."),
                          tr("Choose the fol&der…"));
    else if (model.packages() > 0)
        m_empty->setWords(tr("No request has these words or this state."), tr("Show &all"));
    else if (m_inbox.state() == Inbox::State::UpToDate)
        m_empty->setWords(
            tr("There is no package in this folder yet. It is watched: they will appear here."));
    else
        m_empty->setWords(tr("Packages appear here as they are found."));
    // Whoever comes to the list stands on a row of it.
    if (!m_view->currentIndex().isValid() && model.rowCount() > 0) {
        QItemSelectionModel *chosen = m_view->selectionModel();
        chosen->setCurrentIndex(model.index(0, 0),
                                chosen->hasSelection()
                                    ? QItemSelectionModel::NoUpdate
                                    : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    showDetail();
    emit statusChanged();
}

void InboxPage::showOverview(bool shown)
{
    if (shown)
        m_overview->setNewest(m_inbox.model().newest());
    m_overview->setVisible(shown);
}

/// Where the list is higher than the room that there is, the page follows the keys.
void InboxPage::scrollToCurrent()
{
    if (!m_view->hasFocus())
        return;
    const QRect row = m_view->visualRect(m_view->currentIndex());
    const QPoint middle = m_view->viewport()->mapTo(m_area->widget(), row.center());
    m_area->ensureVisible(middle.x(), middle.y(), 0, 2 * row.height());
}

/// What is looked at is verified first.
void InboxPage::openInSight()
{
    if (m_inbox.state() != Inbox::State::Verifying)
        return;
    QStringList paths;
    const int bottom = m_view->viewport()->height();
    QModelIndex index = m_view->indexAt(QPoint(1, 1));
    while (index.isValid() && m_view->visualRect(index).top() < bottom) {
        paths.append(m_inbox.model().row(index)->record.path);
        index = m_view->indexBelow(index);
    }
    m_inbox.setFirst(paths);
}

void InboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        applyLook();
}

/// Its room is known once it has it, with or without a scroll bar.
bool InboxPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize)
        showColumns();
    return QWidget::eventFilter(watched, event);
}

void InboxPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_inbox.setInSight(false);
}

void InboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_inbox.setInSight(true);
}

void InboxPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InboxPage::retranslate()
{
    m_heading->setText(tr("Packages to review"));
    m_help->setText(
        tr("One row a request, its newest revision first; nothing is written into the packages."));
    m_view->setAccessibleName(tr("Packages to review"));
    m_folderAction->setText(tr("Chan&ge folder…"));
    m_listAction->setText(tr("E&xport the list…"));
    m_overviewAction->setText(tr("&Overview"));
    m_reviewAction->setText(tr("Review", "to do it"));
    m_historyAction->setText(tr("Changes of all revisions…"));
    m_summaryAction->setText(tr("Export the &summary…"));
    m_verifyAction->setText(tr("&Verify again"));
    m_asideAction->setText(tr("Set &aside"));
    m_takeUpAction->setText(tr("No lon&ger set aside"));
    m_showAction->setText(tr("Show in &folder"));
    m_sortMenu->setTitle(tr("Put in &order"));
    const QList<QAction *> orders = m_sortMenu->actions();
    for (QAction *order : orders) {
        const int column = order->data().toInt();
        order->setText(column == InboxModel::kByArrival ? tr("as they came") : inboxHeading(column));
    }
    m_more->setText(tr("Se&lection"));
    m_review->setText(m_reviewAction->text());
    m_summary->setText(m_summaryAction->text());
    m_goOn->setText(tr("Go o&n verifying"));
    m_work->retranslate();
    m_batchWork->retranslate();
    m_inbox.model().retranslate();
    m_notice->hide();
    showState();
    showActions();
}

} // namespace viatique
