// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inbox.h"
#include "session/inboxbatch.h"
#include "session/modelroles.h"

#include <QWidget>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTreeView;

namespace viatique {

class EmptyView;
class InboxFilterBar;
class KeptPlace;
class Notice;
class OverviewPane;
class Prompts;
class ReviewHeader;
class Settings;
class StateLabel;
class StyledLabel;
class WorkBar;
enum class Width;

/// A folder of packages: a row a request, to be searched, filtered, put in order, and opened for review; and
/// what can be done to many of them at once. The folder is that of the settings, or is asked for.
class InboxPage : public QWidget
{
    Q_OBJECT

public:
    /// `settings` and `prompts` outlive it.
    InboxPage(const InboxParts &parts, Settings &settings, Prompts &prompts, QWidget *parent = nullptr);
    ~InboxPage() override;

    Inbox &inbox() { return m_inbox; }
    /// Also in the settings.
    void openFolder(const QString &folder);
    /// What the status line says of the selection.
    QString statusText() const;
    /// Looks again at what may have changed while another page was in sight.
    void comeBack();
    /// To the row that was read last where one comes back, else to the search.
    void focusList(bool comesBack = false);
    /// An export would be cut off.
    bool isExporting() const { return m_batch.isRunning(); }
    void chooseFolder();
    void exportList();

signals:
    void homeRequested();
    void reviewRequested(const QString &path);
    void compareRequested(const QString &before, const QString &after);
    void statusChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // In inboxpagelayout.cpp: how it is made, and how it fits the room that there is.
    void setUp();
    QWidget *makeTitle();
    QWidget *makeBody();
    QWidget *makeBottomBar();
    void setUpList();
    void setUpActions();
    void setUpSorting();
    void applyLook();
    void arrange();
    void showColumns();

    // In inboxpageactions.cpp: what is done to the packages that are selected.
    QStringList selected() const;
    /// With the earlier revisions that are folded below a selected row.
    QStringList selectedWhole();
    void review();
    void compare();
    void exportSummaries();
    void exportHistories();
    void startBatch(const QList<BatchPackage> &packages, bool histories);
    void finishBatch(const QList<BatchOutcome> &outcomes);
    void showInFolder();
    void showActions();

    void connectAll();
    void showState();
    void showWork();
    void showCounts();
    void showList();
    void showDetail();
    void showOverview(bool shown);
    void say(Meaning meaning, const QString &what, const QString &why = {}, const QString &written = {});
    void openInSight();
    void scrollToCurrent();
    void retranslate();

    Settings &m_settings;
    Prompts &m_prompts;
    Inbox m_inbox;
    InboxBatch m_batch;
    QString m_written;     ///< what the notice tells of
    QString m_batchFolder; ///< of what is being exported, or was last
    int m_batchDone = 0;
    int m_batchTotal = 0;
    QString m_excerptPath;
    QString m_excerpt;
    Width m_room;

    ReviewHeader *m_header = nullptr;
    StyledLabel *m_heading = nullptr;
    StyledLabel *m_help = nullptr;
    StyledLabel *m_count = nullptr;
    InboxFilterBar *m_filters = nullptr;
    OverviewPane *m_overview = nullptr;
    Notice *m_notice = nullptr;
    Notice *m_trouble = nullptr;
    QScrollArea *m_area = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTreeView *m_view = nullptr;
    KeptPlace *m_place = nullptr;
    EmptyView *m_empty = nullptr;
    StateLabel *m_detail = nullptr;
    WorkBar *m_work = nullptr;
    WorkBar *m_batchWork = nullptr;
    QPushButton *m_goOn = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_summary = nullptr;
    QPushButton *m_compare = nullptr;
    QPushButton *m_review = nullptr;
    QWidget *m_bottomBar = nullptr;
    QBoxLayout *m_bodyLayout = nullptr;
    QBoxLayout *m_titleLayout = nullptr;
    QBoxLayout *m_bottomLayout = nullptr;
    QMenu *m_menu = nullptr;
    QMenu *m_sortMenu = nullptr;

    QAction *m_folderAction = nullptr;
    QAction *m_listAction = nullptr;
    QAction *m_overviewAction = nullptr;
    QAction *m_reviewAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_historyAction = nullptr;
    QAction *m_summaryAction = nullptr;
    QAction *m_verifyAction = nullptr;
    QAction *m_asideAction = nullptr;
    QAction *m_takeUpAction = nullptr;
    QAction *m_showAction = nullptr;
};

} // namespace viatique
