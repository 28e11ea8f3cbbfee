// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/importing.h"
#include "request/draftstore.h"
#include "session/draftsession.h"

#include <QMainWindow>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace viatique {

class AddressBook;
class ChecklistOffer;
class CompanyDirectory;
class ComparePage;
class DraftLibrary;
class DraftListModel;
class FindingModel;
class HandoverOffer;
class HeldLocks;
class HomePage;
class HttpClient;
class InboxPage;
class Notice;
class Prompts;
class ReceivedModel;
class ReviewPage;
class ReviewStore;
class Settings;
class StepModel;
class TrashKeeper;
class WindowActions;
class WorkBar;
namespace datapass {
class KeyStore;
}
class Wizard;
enum class Width;

struct SignedReview;

/// What the window is given. All outlive it.
struct WindowParts
{
    Settings &settings;
    AddressBook &book;
    DraftLibrary &library;
    const ReviewStore &reviews;
    Prompts &prompts;
    HttpClient &http;
    CompanyDirectory &directory;
    datapass::KeyStore &keys;
    SessionOptions session;
    /// Where what can be made anew is kept; empty: nowhere.
    QString cacheRoot = {};
};

/// The one window: home, a draft in its wizard, or a package under review. Menus, drops, language,
/// appearance; which draft is open, and what happens when it cannot be saved.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens the draft that was open when the program ended without being closed; says so. Home where there
    /// was none.
    void resume();
    void showHome();
    /// False where it cannot be opened: the reason stands on home.
    bool openDraft(const QString &folder);
    /// With the review of that id, where there are several of its request.
    void openPackage(const QString &path, const QString &reviewId = {});
    /// The folder of received packages, that of the settings where none is named.
    void showInbox();
    void openInbox(const QString &folder);
    /// Each a package, a draft or a `request.json`. What is open stays beneath, to be come back to.
    void compare(const QString &before, const QString &after);
    /// Imports a review into the open draft; where none is open, into the draft of its request, which is
    /// opened. What came of it, or why it was refused, stands above the page. Read in the background.
    void importReview(const QString &path);
    /// What a file is decides: a package is opened for review, a draft's folder for editing, a review
    /// imported, another folder as one of packages.
    void openPath(const QString &path);

    Wizard *wizard() const { return m_wizard; }
    DraftSession *session() const { return m_session.get(); }

signals:
    /// After each change of language or appearance, which whoever made the window carries out.
    void languageChosen(const QString &language);
    void appearanceChosen();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectActions();
    void connectHome();
    void showCatalogues();
    void showNetwork();
    /// At the right of the status line.
    QString networkText() const;
    void newRequest();
    void deleteDraft(const QString &folder);
    void restoreDraft(const QString &folder);
    void connectErasing();
    void showTrashDays();
    void takeTrashDays(int days);
    QString titleInTrash(int row) const;
    void askToErase(const QString &trashFolder);
    void askToEmptyTrash();
    void endErasing(const DraftStore::Emptied &what, bool isAsked);
    /// Of a draft with its copies: lists them first.
    void showErasing(const QString &folder);
    void sayErased(int drafts);
    void deleteReview(const QString &reviewId, const QString &title);
    void restoreReview(const QString &reviewId);
    /// Lists the reviews of the store, read in the background, on home.
    void listReviews();
    void makeInbox();
    void returnToInbox();
    void takeUp(const QString &package);
    void choosePackage(const QString &title, const std::function<void(const QString &)> &then);
    void chooseComparison();
    bool mayStayBeneath();
    void showComparison(const QString &before, const QString &after);
    void closeComparison();
    void leaveComparison();
    /// The open draft with what was exported as this revision of it.
    void compareWithRevision(int revision);
    void chooseReview();
    void takeReview(const QString &path, const SignedReview &review, const QString &draftFolder);
    void offerReview(const QString &path, const SignedReview &review, const QString &draftFolder);
    void offerItsDraft(const QString &path, const SignedReview &review, const QString &draftFolder);
    void sayImported(const ReviewImport &import, const std::optional<Error> &trustError = {});
    void takeBack(const QString &reviewId);
    void removeReview(const QString &reviewId);
    void copyForUse();
    void splitDraft();
    void endSplit(int drafts);
    void endCopy(const QString &folder);
    /// Asks for a folder and copies the draft there as it stands in memory; `then` follows when it is there.
    void saveElsewhere(const std::function<void()> &then = {});
    /// Lets the open draft go when it is saved and nothing is under way, then goes on; else asks what to do.
    void leaveDraft(const std::function<void()> &then);
    void adopt(std::unique_ptr<DraftSession> session);
    /// The page of the draft in sight works again, where it was to be left and stays.
    void goOn();
    /// Nothing is unsaved, and nothing under way.
    bool mayLeave();
    /// A draft, a review or a comparison: what nothing that comes from elsewhere may take the place of
    /// unasked.
    bool isAnythingOpen() const { return m_session || m_review || m_compare || isInboxShown(); }
    bool isInboxShown() const;
    void closeDraft();
    /// The check-list that the menu offers, and what became of it.
    void makeChecklist();
    /// A package that was exported at some time, whatever is open; a signature that it has stays beside the
    /// new one.
    void signPackage(const QString &path);
    /// The ways into DataPass, and back to what it refuses.
    void makeHandover();
    void importFromDataPass();
    void sayFromDataPass(const QString &folder, const QString &datapassId,
                         const QList<datapass::Imported::Note> &notes);
    /// What is shown of packages: under review, or compared.
    void closePackage();
    /// What undo, steps and exports act on: nothing of what stays beneath a comparison.
    DraftSession *draftInHand() const { return m_compare ? nullptr : m_session.get(); }
    ReviewPage *reviewInHand() const { return m_compare ? nullptr : m_review; }
    /// Puts a notice above all pages; `words` are made again when the language changes.
    void say(std::function<void(Notice &)> words);
    void say(const Error &error);
    void showBusy();
    void offerDraft(const QString &folder);
    void showActions();
    void showStatus();
    void retranslate();
    void setTextScale(int percent);

    WindowParts m_parts;
    WindowActions *m_actions;
    Notice *m_notice;
    std::function<void(Notice &)> m_noticeWords;
    QMetaObject::Connection m_noticeEnd; ///< of what is so until the next step of undo
    WorkBar *m_busy;
    bool m_copiesForUse = false; ///< the draft that is being cloned gets another use case
    std::function<void()> m_whenCopied;
    QStackedWidget *m_stack;
    QLabel *m_statusLeft;
    QLabel *m_statusRight;

    std::unique_ptr<DraftListModel> m_drafts;
    std::unique_ptr<DraftListModel> m_trash;
    std::unique_ptr<ReceivedModel> m_received;
    std::unique_ptr<TrashKeeper> m_trashKeeper;
    QStringList m_saidOfTrash;                    ///< of automatic looks
    const std::shared_ptr<HeldLocks> m_heldLocks; ///< of reviews that are begun and not in sight
    int m_reviewListing = 0;                      ///< the newest one; older ones are dropped
    HomePage *m_home;
    ReviewPage *m_review = nullptr;
    ComparePage *m_compare = nullptr; ///< above the draft or the review that it was opened from
    InboxPage *m_inbox = nullptr;     ///< made when it is first asked for, and then kept
    bool m_isFromInbox = false;       ///< what is open was opened from there

    // In this order: the wizard goes first.
    std::unique_ptr<DraftSession> m_session;
    std::unique_ptr<StepModel> m_steps;
    std::unique_ptr<FindingModel> m_findings;
    std::unique_ptr<ChecklistOffer> m_checklist;
    std::unique_ptr<HandoverOffer> m_handover;
    Wizard *m_wizard = nullptr;
    bool m_closing = false;
};

} // namespace viatique
