// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/draftlistmodel.h"

#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QTreeView;

namespace Ui {
class HomePage;
}

namespace viatique {

class ReceivedModel;

/// Where the window begins: two entrances, the drafts, or those in the trash in their place, and the packages
/// that were received. It shows and asks; who acts is the window.
class HomePage : public QWidget
{
    Q_OBJECT

public:
    /// The models outlive it.
    HomePage(DraftListModel &drafts, DraftListModel &trash, ReceivedModel &received,
             QWidget *parent = nullptr);
    ~HomePage() override;

    /// To the first entrance.
    void focusFirst();
    /// Says in place that a draft was put in the trash, with the button that brings it back; to be called
    /// once the trash lists it.
    void sayDeleted(const QString &trashFolder);
    /// The same of a review of the request of that title, which can come back while this is said.
    void sayReviewDeleted(const QString &reviewId, const QString &title);
    /// After how many days what is in the trash is erased; `isLocked`: the organisation decides on it.
    void setTrashDays(int days, bool isLocked);
    /// It came back: no longer says so, and goes to the packages.
    void endReviewDeleted();
    /// Says that so many reviews in that folder cannot be read; nothing where it is none.
    void setUnreadableReviews(int count, const QString &folder);
    /// The draft that is selected; empty where there is none, and in the trash.
    QString currentDraft() const;
    /// The same, or the one that is selected in the trash while that is shown.
    QString currentFolder() const;
    /// Goes to the row of a draft, or of one in the trash; nothing where it is not listed.
    void goTo(const QString &folder);
    /// Has `refresh` take away what was erased, and goes to the row that was below the current one, or else
    /// above it, where that one is gone.
    void followErasing(const std::function<void()> &refresh);

signals:
    void newRequested();
    void reviewRequested();
    /// The folder that packages come to.
    void inboxRequested();
    void importPackageRequested();
    void draftRequested(const QString &folder);
    void cloneRequested(const QString &folder);
    void deleteRequested(const QString &folder);
    void restoreRequested(const QString &trashFolder);
    /// For good; to be asked about first. All of the trash for the second one.
    void eraseRequested(const QString &trashFolder);
    void emptyTrashRequested();
    /// With its copies, wherever they are; of a draft or one in the trash.
    void eraseCopiesRequested(const QString &folder);
    /// Another one may be selected now; see `currentFolder`.
    void currentChanged();
    void trashDaysChosen(int days);
    /// `reviewId` is the review of its row; empty where there is none.
    void packageRequested(const QString &path, const QString &reviewId);
    /// `title` is the one of its row.
    void reviewDeleteRequested(const QString &reviewId, const QString &title);
    /// Of the review that was deleted last; to be followed by `endReviewDeleted`.
    void reviewRestoreRequested(const QString &reviewId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void setUpEntrances();
    void setUpDrafts();
    void setUpTrash();
    void setUpReceived();
    void setUpNotice();
    void setUpErasing();
    void showTrash(bool shown);
    void showTrashDays();
    void restore(const QString &trashFolder);
    void undoDeletion();
    void beginNotice(bool hadFocus);
    void endNotice();
    void focusDrafts();
    /// The drafts, or those in the trash in their place.
    QTreeView *list() const;

    /// What is shown follows what there is.
    void showState();
    void showButtons();
    void showNotice();
    void showUnreadableReviews();
    void retranslate();

    // In homelayout.cpp: sizes, and how it is laid out in the room that there is.
    void arrange();
    void arrangeColumns();
    void arrangeHeights();

    DraftListModel &m_drafts;
    DraftListModel &m_trash;
    ReceivedModel &m_received;
    DraftFilter m_filter;
    std::unique_ptr<Ui::HomePage> m_ui;
    QAction *m_openAction;
    QAction *m_cloneAction;
    QAction *m_deleteAction;
    QAction *m_restoreAction;
    QAction *m_openReceivedAction;
    QAction *m_forgetAction;
    QAction *m_deleteReviewAction;
    QAction *m_eraseAction = nullptr;       ///< of a draft, with its copies
    QAction *m_eraseTrashAction = nullptr;  ///< of one in the trash
    QAction *m_eraseCopiesAction = nullptr; ///< of one in the trash, with its copies
    int m_trashDays = 0;
    bool m_areDaysLocked = false;
    bool m_inTrash = false;
    bool m_wasTrashEmpty = true;
    QString m_deleted; ///< the folder in the trash that the notice tells of
    QString m_deletedTitle;
    QString m_deletedReview; ///< the id of the one that the notice tells of, where it tells of no draft
    int m_unreadableReviews = 0;
    QString m_reviewsFolder;
};

} // namespace viatique
