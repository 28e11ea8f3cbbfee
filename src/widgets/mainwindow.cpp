// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/mainwindow.h"

#include "core/language.h"
#include "core/settings.h"
#include "online/httpclient.h"
#include "package/packagefinder.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"
#include "session/draftlistmodel.h"
#include "session/findingmodel.h"
#include "session/heldlocks.h"
#include "session/receivedmodel.h"
#include "session/reviewstore.h"
#include "session/splitrequest.h"
#include "session/stepmodel.h"
#include "session/trashkeeper.h"
#include "widgets/checklistoffer.h"
#include "widgets/comparepage.h"
#include "widgets/handoveroffer.h"
#include "widgets/homepage.h"
#include "widgets/inboxpage.h"
#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/page.h"
#include "widgets/prompts.h"
#include "widgets/reviewpage.h"
#include "widgets/styledlabel.h"
#include "widgets/windowactions.h"
#include "widgets/wizard.h"
#include "widgets/workbar.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// The local files of a drop.
QStringList droppedPaths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

bool isReviewFile(const QString &path)
{
    return path.endsWith(kReviewSuffix, Qt::CaseInsensitive);
}

} // namespace

MainWindow::MainWindow(WindowParts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(std::move(parts))
    , m_actions(new WindowActions(menuBar()))
    , m_notice(new Notice(this))
    , m_busy(new WorkBar(this))
    , m_stack(new QStackedWidget(this))
    , m_statusLeft(new StyledLabel(StyledLabel::Hint, this))
    , m_statusRight(new StyledLabel(StyledLabel::Hint, this))
    , m_drafts(std::make_unique<DraftListModel>(m_parts.library.store(), DraftListModel::Source::Drafts))
    , m_trash(std::make_unique<DraftListModel>(m_parts.library.store(), DraftListModel::Source::Trash))
    , m_received(std::make_unique<ReceivedModel>(m_parts.settings))
    , m_heldLocks(std::make_shared<HeldLocks>())
    , m_home(new HomePage(*m_drafts, *m_trash, *m_received, this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_notice);
    layout->addWidget(m_busy);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);
    m_notice->setObjectName(QStringLiteral("windowNotice"));
    connect(m_notice->button(0), &QPushButton::clicked, m_notice, &QWidget::hide);
    m_notice->hide();
    m_stack->addWidget(m_home);
    statusBar()->addWidget(m_statusLeft, 1);
    statusBar()->addPermanentWidget(m_statusRight);
    m_statusRight->setObjectName(QStringLiteral("networkState"));
    statusBar()->setSizeGripEnabled(false);
    const int margin = look::em(0.75);
    m_statusLeft->setWordWrap(false);
    m_statusRight->setWordWrap(false);
    m_statusLeft->setContentsMargins(margin, 0, margin, 0);
    m_statusRight->setContentsMargins(margin, 0, margin, 0);
    connectActions();
    connectHome();
    connectErasing();
    m_busy->finish();
    connect(m_busy, &WorkBar::interrupted, &m_parts.library, &DraftLibrary::cancel);
    connect(&m_parts.library, &DraftLibrary::busyChanged, this, &MainWindow::showBusy);
    connect(&m_parts.library, &DraftLibrary::ready, this, &MainWindow::offerDraft);
    connect(&m_parts.library, &DraftLibrary::imported, this, &MainWindow::sayFromDataPass);
    connect(&m_parts.library, &DraftLibrary::splitDone, this, &MainWindow::endSplit);
    connect(&m_parts.library, &DraftLibrary::copied, this, &MainWindow::endCopy);
    connect(&m_parts.library, &DraftLibrary::failed, this, [this](const Error &error) { say(error); });
    connect(m_drafts.get(), &QAbstractItemModel::modelReset, this, &MainWindow::showStatus);
    connect(m_drafts.get(), &QAbstractItemModel::rowsInserted, this, &MainWindow::showStatus);
    connect(m_drafts.get(), &QAbstractItemModel::rowsRemoved, this, &MainWindow::showStatus);
    connect(&m_parts.http, &HttpClient::sentChanged, this, &MainWindow::showStatus);
    connect(&m_parts.http, &HttpClient::useChanged, this, &MainWindow::showStatus);
    retranslate();
    // At a large text, no more than there is.
    resize(QSize(look::em(98), look::em(62)).boundedTo(screen()->availableSize()));
    restoreGeometry(m_parts.settings.value(setting::kWindowGeometry));
    showActions();
}

MainWindow::~MainWindow()
{
    closeDraft();
    // They use what is the window's.
    delete std::exchange(m_review, nullptr);
    delete std::exchange(m_inbox, nullptr);
}

void MainWindow::connectHome()
{
    connect(m_home, &HomePage::newRequested, this, &MainWindow::newRequest);
    connect(m_home, &HomePage::draftRequested, this, &MainWindow::openDraft);
    connect(m_home, &HomePage::cloneRequested, this,
            [this](const QString &folder) { m_parts.library.clone(folder); });
    connect(m_home, &HomePage::deleteRequested, this, &MainWindow::deleteDraft);
    connect(m_home, &HomePage::restoreRequested, this, &MainWindow::restoreDraft);
    connect(m_home, &HomePage::importPackageRequested, m_actions->importPackage, &QAction::trigger);
    connect(m_home, &HomePage::inboxRequested, this, &MainWindow::showInbox);
    connect(m_home, &HomePage::reviewRequested, m_actions->openPackage, &QAction::trigger);
    connect(m_home, &HomePage::packageRequested, this, &MainWindow::openPackage);
    connect(m_home, &HomePage::reviewDeleteRequested, this, &MainWindow::deleteReview);
    connect(m_home, &HomePage::reviewRestoreRequested, this, &MainWindow::restoreReview);
}

void MainWindow::say(std::function<void(Notice &)> words)
{
    disconnect(m_noticeEnd);
    m_noticeWords = std::move(words);
    m_notice->button(0)->setText(tr("Close"));
    m_notice->button(1)->setText(QString());
    disconnect(m_notice->button(1), &QPushButton::clicked, nullptr, nullptr);
    m_noticeWords(*m_notice);
    m_notice->show();
}

void MainWindow::say(const Error &error)
{
    say([error](Notice &notice) { notice.setNotice(Meaning::ToCorrect, errorText(error)); });
}

void MainWindow::showBusy()
{
    if (m_parts.library.isBusy())
        m_busy->setWork(tr("Copying the draft and its documents"), 0, 0);
    else
        m_busy->finish();
}

void MainWindow::showHome()
{
    closeDraft();
    closePackage();
    m_isFromInbox = false;
    m_drafts->refresh();
    m_trash->refresh();
    m_received->refresh();
    listReviews();
    m_stack->setCurrentWidget(m_home);
    m_home->focusFirst();
    showActions();
}

void MainWindow::resume()
{
    const QString folder = m_parts.settings.value(setting::kOpenDraft);
    showHome();
    if (!folder.isEmpty() && openDraft(folder)) {
        if (!m_session->isReadOnly()) {
            say([](Notice &notice) {
                notice.setNotice(Meaning::Advice, tr("Viatique was not closed last time."),
                                 tr("Your draft is open again, as it was saved."));
            });
        } else {
            // Another window has it, and nothing went wrong.
            showHome();
        }
    }
    if (!m_notice->isVisibleTo(this) && !m_parts.settings.trouble().isEmpty())
        say([this](Notice &notice) { notice.setNotice(Meaning::ToCheck, m_parts.settings.trouble()); });
    else if (!m_notice->isVisibleTo(this) && m_parts.book.error())
        say(*m_parts.book.error());
}

void MainWindow::openPackage(const QString &path, const QString &reviewId)
{
    // Under review already, beneath its comparison: with its undo and its place.
    if (m_compare && m_review && m_review->path() == QFileInfo(path).absoluteFilePath())
        return leaveComparison();
    const bool isFromInbox = isInboxShown();
    leaveDraft([this, path, reviewId, isFromInbox] {
        closeDraft();
        closePackage();
        m_isFromInbox = isFromInbox;
        ReviewSessionOptions session;
        session.now = m_parts.session.now;
        session.saveDelay = m_parts.session.saveDelay;
        session.retryDelay = m_parts.session.retryDelay;
        session.root = m_parts.reviews.root();
        session.reviewId = reviewId;
        ReviewLockOptions lock;
        lock.held = m_heldLocks;
        m_review = new ReviewPage(path,
                                  {*m_received,
                                   m_parts.settings,
                                   m_parts.book,
                                   m_parts.prompts,
                                   m_actions->undo,
                                   m_actions->redo,
                                   {m_parts.session.now, m_parts.session.inspector, m_parts.session.shelf},
                                   session,
                                   lock},
                                  m_stack);
        m_stack->addWidget(m_review);
        m_stack->setCurrentWidget(m_review);
        connect(m_review, &ReviewPage::takeUpRequested, this, &MainWindow::takeUp);
        connect(m_review, &ReviewPage::homeRequested, this, [this] { leaveDraft([this] { showHome(); }); });
        if (m_isFromInbox)
            m_review->showBack();
        connect(m_review, &ReviewPage::backRequested, this, &MainWindow::showInbox);
        connect(m_review, &ReviewPage::undoChanged, this, &MainWindow::showActions);
        connect(m_review, &ReviewPage::compareRequested, this, &MainWindow::chooseComparison);
        connect(m_review, &ReviewPage::compareWithRequested, this,
                [this](const QString &before) { compare(before, m_review->path()); });
        showActions();
    });
}

void MainWindow::closePackage()
{
    closeComparison();
    if (QWidget *page = std::exchange(m_review, nullptr)) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
}

void MainWindow::openPath(const QString &path)
{
    if (isReviewFile(path))
        importReview(path);
    else if (QFileInfo::exists(path + QStringLiteral("/request.json")))
        leaveDraft([this, path] { openDraft(path); });
    else if (QFileInfo(path).isDir() && !isBagFolder(path))
        openInbox(path);
    else
        openPackage(path);
}

void MainWindow::retranslate()
{
    m_actions->undo->setText(tr("&Undo"));
    m_actions->redo->setText(tr("&Redo"));
    m_actions->retranslate();
    if (m_noticeWords) {
        m_notice->button(0)->setText(tr("Close"));
        m_noticeWords(*m_notice);
    }
    showBusy();
    if (m_drafts) {
        m_drafts->retranslate();
        m_trash->retranslate();
        m_received->retranslate();
    }
    showStatus();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        showStatus(); // there may be no room for it
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts.settings.set(setting::kWindowGeometry, saveGeometry());
    const bool isExporting = m_inbox && m_inbox->isExporting();
    if (m_closing || (!isExporting && mayLeave())) {
        closeDraft();
        event->accept();
        return;
    }
    event->ignore();
    const auto leave = [this] {
        leaveDraft([this] {
            m_closing = true;
            close();
        });
    };
    if (!m_inbox || !m_inbox->isExporting())
        return leave();
    m_parts.prompts.ask(this,
                        {tr("Something is under way"),
                         tr("Packages are being exported."),
                         tr("Leaving now interrupts it: what is written already stays."),
                         {tr("Interrupt it"), tr("Go on working")},
                         true},
                        [leave](int button) {
                            if (button == 0)
                                leave();
                        });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    showStatus();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedPaths(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    // Copied, whatever the other side proposes: a file that is moved would be gone there.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QStringList paths = droppedPaths(event->mimeData());
    const auto isPackage = [](const QString &path) {
        return path.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive) || QFileInfo(path).isDir();
    };
    const auto review = std::find_if(paths.cbegin(), paths.cend(), isReviewFile);
    // Beside a draft, documents are for its step 5.
    if (review != paths.cend())
        importReview(*review);
    else if (draftInHand() && std::none_of(paths.cbegin(), paths.cend(), isPackage))
        m_wizard->takeFiles(paths);
    else
        openPath(paths.constFirst());
}

} // namespace viatique
