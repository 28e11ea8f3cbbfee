// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/homepage.h"

#include "session/modelroles.h"
#include "session/receivedmodel.h"
#include "ui_homepage.h"
#include "widgets/icons.h"
#include "widgets/look.h"
#include "widgets/rowdelegate.h"

#include <QAction>
#include <QDir>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <initializer_list>

namespace viatique {

namespace {

QString currentId(const QTreeView *view)
{
    return view->currentIndex().data(IdRole).toString();
}

QAction *newAction(QTreeView *view, const QString &name)
{
    auto *action = new QAction(view);
    action->setObjectName(name);
    // Two views have the same keys, and only one of them is meant.
    action->setShortcutContext(Qt::WidgetShortcut);
    view->addAction(action);
    return action;
}

void prepare(QTreeView *view, QAbstractItemModel *model)
{
    view->setModel(model);
    view->setItemDelegate(new RowDelegate(view));
    view->header()->setSectionsMovable(false);
    look::prepareView(view);
}

bool isViewport(const QObject *object, std::initializer_list<const QTreeView *> views)
{
    return std::any_of(views.begin(), views.end(),
                       [object](const QTreeView *view) { return view->viewport() == object; });
}

/// Some row is always current, so that keys have something to act on.
void keepCurrent(QTreeView *view)
{
    if (!view->currentIndex().isValid() && view->model()->rowCount() > 0)
        view->setCurrentIndex(view->model()->index(0, 0));
}

} // namespace

HomePage::HomePage(DraftListModel &drafts, DraftListModel &trash, ReceivedModel &received, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_trash(trash)
    , m_received(received)
    , m_ui(std::make_unique<Ui::HomePage>())
{
    m_ui->setupUi(this);
    m_openAction = newAction(m_ui->draftsTable, QStringLiteral("openDraftAction"));
    m_cloneAction = newAction(m_ui->draftsTable, QStringLiteral("cloneDraftAction"));
    m_deleteAction = newAction(m_ui->draftsTable, QStringLiteral("deleteDraftAction"));
    m_restoreAction = newAction(m_ui->trashTable, QStringLiteral("restoreDraftAction"));
    m_openReceivedAction = newAction(m_ui->receivedTable, QStringLiteral("openReceivedAction"));
    m_forgetAction = newAction(m_ui->receivedTable, QStringLiteral("forgetReceivedAction"));
    m_deleteReviewAction = newAction(m_ui->receivedTable, QStringLiteral("deleteReviewAction"));
    setUpEntrances();
    setUpNotice();
    setUpDrafts();
    setUpTrash();
    setUpErasing();
    setUpReceived();
    for (const QAbstractItemModel *model :
         std::initializer_list<const QAbstractItemModel *>{&m_filter, &m_drafts, &m_trash, &m_received}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &HomePage::showState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &HomePage::showState);
        connect(model, &QAbstractItemModel::dataChanged, this, &HomePage::arrangeHeights);
        // Reviews come to rows that are there.
        connect(model, &QAbstractItemModel::dataChanged, this, &HomePage::showButtons);
    }
    retranslate();
    showState();
}

HomePage::~HomePage() = default;

void HomePage::setUpEntrances()
{
    m_ui->prepareButton->setSign(Icon::Pencil);
    m_ui->reviewButton->setSign(Icon::ShieldCheck);
    connect(m_ui->prepareButton, &QPushButton::clicked, this, &HomePage::newRequested);
    connect(m_ui->reviewButton, &QPushButton::clicked, this, &HomePage::reviewRequested);
    connect(m_ui->inboxButton, &QPushButton::clicked, this, &HomePage::inboxRequested);
    m_ui->prepareButton->installEventFilter(this);
    m_ui->reviewButton->installEventFilter(this);
}

void HomePage::setUpDrafts()
{
    for (const QTreeView *view : {m_ui->draftsTable, m_ui->trashTable, m_ui->receivedTable})
        view->viewport()->installEventFilter(this);
    QTreeView *view = m_ui->draftsTable;
    m_filter.setSourceModel(&m_drafts);
    prepare(view, &m_filter);
    // In the order of the store until the user asks for another.
    view->header()->setSortIndicator(-1, Qt::AscendingOrder);
    view->setSortingEnabled(true);
    m_ui->searchEdit->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_ui->searchEdit->installEventFilter(this);
    // Also where they stand one below the other.
    for (QPushButton *button : {m_ui->openButton, m_ui->cloneButton, m_ui->deleteButton, m_ui->importButton})
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ui->cloneButton->setIcon(icon(Icon::Clone));
    m_ui->deleteButton->setIcon(icon(Icon::Trash));
    m_ui->importButton->setIcon(icon(Icon::Import));
    m_deleteAction->setShortcut(QKeySequence::Delete);
    m_cloneAction->setIcon(icon(Icon::Clone));
    m_deleteAction->setIcon(icon(Icon::Trash));

    const auto withCurrent = [this, view](void (HomePage::*asked)(const QString &)) {
        return [this, view, asked] {
            const QString folder = currentId(view);
            if (!folder.isEmpty())
                emit(this->*asked)(folder);
        };
    };
    const auto opened = withCurrent(&HomePage::draftRequested);
    const auto cloned = withCurrent(&HomePage::cloneRequested);
    connect(view, &QTreeView::activated, this, opened);
    connect(m_openAction, &QAction::triggered, this, opened);
    connect(m_ui->openButton, &QPushButton::clicked, this, opened);
    connect(m_cloneAction, &QAction::triggered, this, cloned);
    connect(m_ui->cloneButton, &QPushButton::clicked, this, cloned);
    const auto deleted = withCurrent(&HomePage::deleteRequested);
    connect(m_deleteAction, &QAction::triggered, this, deleted);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, deleted);
    connect(m_ui->importButton, &QPushButton::clicked, this, &HomePage::importPackageRequested);
    connect(m_ui->draftsEmpty->button(), &QPushButton::clicked, this, &HomePage::newRequested);
    connect(m_ui->nothingFound->button(), &QPushButton::clicked, this, [this] {
        m_ui->searchEdit->clear();
        m_ui->searchEdit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->searchEdit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.setSearch(text);
        showState();
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HomePage::showButtons);
}

void HomePage::setUpTrash()
{
    QTreeView *view = m_ui->trashTable;
    prepare(view, &m_trash);
    look::setLink(m_ui->trashButton);
    m_ui->restoreButton->setIcon(icon(Icon::Restore));
    m_restoreAction->setIcon(icon(Icon::Restore));
    const auto restored = [this, view] { restore(currentId(view)); };
    connect(view, &QTreeView::activated, this, restored);
    connect(m_restoreAction, &QAction::triggered, this, restored);
    connect(m_ui->restoreButton, &QPushButton::clicked, this, restored);
    connect(m_ui->trashButton, &QPushButton::clicked, this, [this] { showTrash(!m_inTrash); });
}

void HomePage::setUpReceived()
{
    QTreeView *view = m_ui->receivedTable;
    prepare(view, &m_received);
    m_forgetAction->setShortcut(QKeySequence::Delete);
    const auto opened = [this, view] {
        const QString path = currentId(view);
        if (!path.isEmpty())
            emit packageRequested(path, view->currentIndex().data(ReceivedModel::ReviewRole).toString());
    };
    connect(view, &QTreeView::activated, this, opened);
    connect(m_openReceivedAction, &QAction::triggered, this, opened);
    connect(m_forgetAction, &QAction::triggered, this, [this, view] { m_received.forget(currentId(view)); });
    connect(m_deleteReviewAction, &QAction::triggered, this, [this, view] {
        const QModelIndex row = view->currentIndex();
        emit reviewDeleteRequested(row.data(ReceivedModel::ReviewRole).toString(),
                                   row.siblingAtColumn(ReceivedModel::TitleColumn).data().toString());
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &HomePage::showButtons);
    connect(m_ui->receivedEmpty->button(), &QPushButton::clicked, this, &HomePage::reviewRequested);
}

void HomePage::setUnreadableReviews(int count, const QString &folder)
{
    m_unreadableReviews = count;
    m_reviewsFolder = QDir::toNativeSeparators(folder);
    showUnreadableReviews();
}

void HomePage::showUnreadableReviews()
{
    const QString words =
        tr("%n review(s) in “%1” cannot be read, and were left as they are.", nullptr, m_unreadableReviews)
            .arg(m_reviewsFolder);
    m_ui->unreadableReviews->setState(Meaning::ToCheck, m_unreadableReviews > 0 ? words : QString());
}

void HomePage::focusFirst()
{
    m_ui->prepareButton->setFocus(Qt::OtherFocusReason);
}

QString HomePage::currentFolder() const
{
    return currentId(m_inTrash ? m_ui->trashTable : m_ui->draftsTable);
}

QString HomePage::currentDraft() const
{
    return m_inTrash ? QString() : currentId(m_ui->draftsTable);
}

void HomePage::focusDrafts()
{
    if (m_ui->draftsTable->isVisible())
        m_ui->draftsTable->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

void HomePage::showState()
{
    // The last one that came back leaves nothing to look at; who comes there later may look all the same.
    const bool isTrashEmpty = m_trash.rowCount() == 0;
    if (isTrashEmpty && !m_wasTrashEmpty)
        m_inTrash = false;
    m_wasTrashEmpty = isTrashEmpty;
    if (!m_deleted.isEmpty() && m_trash.rowOf(m_deleted) < 0) {
        m_deleted.clear();
        m_ui->notice->hide();
    }
    const bool any = m_drafts.rowCount() > 0;
    const bool found = m_filter.rowCount() > 0;
    m_ui->draftsTable->setVisible(!m_inTrash && found);
    m_ui->draftsEmpty->setVisible(!m_inTrash && !any);
    m_ui->nothingFound->setVisible(!m_inTrash && any && !found);
    m_ui->trashTable->setVisible(m_inTrash && !isTrashEmpty);
    m_ui->trashEmpty->setVisible(m_inTrash && isTrashEmpty);
    for (QWidget *tool : std::initializer_list<QWidget *>{
             m_ui->searchEdit, m_ui->openButton, m_ui->cloneButton, m_ui->deleteButton, m_ui->importButton})
        tool->setVisible(!m_inTrash && (any || tool == m_ui->importButton));
    for (QWidget *tool :
         std::initializer_list<QWidget *>{m_ui->restoreButton, m_ui->eraseButton, m_ui->emptyTrashButton})
        tool->setVisible(m_inTrash && !isTrashEmpty);
    m_ui->trashDays->setVisible(m_inTrash);
    m_ui->draftsHeading->setText(m_inTrash ? tr("Trash") : tr("Drafts"));
    m_ui->trashButton->setText(m_inTrash      ? tr("Back to the drafts")
                               : isTrashEmpty ? tr("Trash")
                                              : tr("Trash (%n)", nullptr, m_trash.rowCount()));
    const bool received = m_received.rowCount() > 0;
    m_ui->receivedTable->setVisible(received);
    m_ui->receivedEmpty->setVisible(!received);
    for (QTreeView *view : {m_ui->draftsTable, m_ui->trashTable, m_ui->receivedTable})
        keepCurrent(view);
    showButtons();
    // Measured when they are seen: showing arranges all.
    if (isVisible())
        arrangeHeights();
}

void HomePage::showButtons()
{
    const QString folder = currentId(m_ui->draftsTable);
    const int row = m_drafts.rowOf(folder);
    const bool readable = row >= 0 && !m_drafts.rows().at(row).error;
    m_ui->openButton->setEnabled(row >= 0);
    m_openAction->setEnabled(row >= 0);
    m_deleteAction->setEnabled(row >= 0);
    m_ui->deleteButton->setEnabled(row >= 0);
    m_ui->cloneButton->setEnabled(readable);
    m_cloneAction->setEnabled(readable);
    m_eraseAction->setEnabled(row >= 0);
    const QString none = row < 0 ? tr("No draft is selected.") : QString();
    m_ui->openButton->setToolTip(none);
    m_ui->deleteButton->setToolTip(row < 0 ? none : tr("Puts it in the trash, from where it can come back."));
    const QModelIndex received = m_ui->receivedTable->currentIndex();
    const QString review = received.data(ReceivedModel::ReviewRole).toString();
    const bool hasReview = !review.isEmpty();
    m_openReceivedAction->setEnabled(received.isValid());
    // A review is not lost with the list: it is deleted by its own name. Of two copies one may go.
    const bool isLast =
        hasReview
        && m_received.match(m_received.index(0, 0), ReceivedModel::ReviewRole, review, 2, Qt::MatchExactly)
                   .size()
               < 2;
    m_forgetAction->setEnabled(received.isValid() && !isLast);
    m_deleteReviewAction->setEnabled(hasReview);
    m_ui->cloneButton->setToolTip(readable || row < 0 ? none : tr("A damaged draft cannot be cloned."));
    emit currentChanged();
}

bool HomePage::eventFilter(QObject *watched, QEvent *event)
{
    // A table that was hidden has its width only now.
    if (event->type() == QEvent::Resize
        && isViewport(watched, {m_ui->draftsTable, m_ui->trashTable, m_ui->receivedTable}))
        arrangeColumns();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_ui->searchEdit) {
        const bool goesOn = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (goesOn && m_ui->draftsTable->isVisible()) {
            m_ui->draftsTable->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_ui->searchEdit->text().isEmpty()) {
            m_ui->searchEdit->clear();
            return true;
        }
        return QWidget::eventFilter(watched, event);
    }
    // Return presses an entrance as Space does.
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        static_cast<QAbstractButton *>(watched)->click();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
        showState();
    }
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::PaletteChange)
        arrange();
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void HomePage::retranslate()
{
    // The button of the sign in the field says what the field is for.
    m_ui->searchEdit->actions().constFirst()->setText(m_ui->searchEdit->placeholderText());
    m_openAction->setText(tr("&Open"));
    m_cloneAction->setText(tr("&Clone"));
    m_deleteAction->setText(tr("Put in the &trash"));
    m_restoreAction->setText(tr("&Restore"));
    m_eraseAction->setText(tr("&Erase with its copies…"));
    m_eraseTrashAction->setText(tr("Erase &now…"));
    m_eraseCopiesAction->setText(m_eraseAction->text());
    showTrashDays();
    m_openReceivedAction->setText(tr("&Open"));
    m_forgetAction->setText(tr("&Take off this list"));
    m_deleteReviewAction->setText(tr("&Delete the review"));
    m_ui->draftsEmpty->setWords(tr("Your drafts will stand here. They stay on this computer."),
                                tr("Prepare a request"));
    m_ui->nothingFound->setWords(tr("No draft fits what you search for."), tr("Show all drafts"));
    m_ui->receivedEmpty->setWords(tr("Packages that you open will stand here."), tr("Open a package…"));
    if (!m_deleted.isEmpty() || !m_deletedReview.isEmpty())
        showNotice();
    showUnreadableReviews();
}

} // namespace viatique
