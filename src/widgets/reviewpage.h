// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/formerpackage.h"
#include "session/packagereview.h"
#include "session/phrasebook.h"
#include "session/reviewlock.h"
#include "session/reviewsession.h"

#include <QDateTime>
#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QAction;
class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QUndoStack;

namespace viatique {

class AddressBook;
class CertificateDialog;
class MessagePanel;
class Notice;
class OpinionBar;
class Prompts;
class ReceivedModel;
class ReviewBanner;
class ReviewDesk;
class ReviewHeader;
class ReviewSharing;
class Settings;
class SignDialog;
class StateLabel;
class WorkBar;
enum class Width;

/// What a page of review is given. All outlive it; tests give other options.
struct ReviewParts
{
    ReceivedModel &received;
    Settings &settings;
    AddressBook &book;
    Prompts &prompts;
    QAction *undo = nullptr; ///< of the window; null where there are none
    QAction *redo = nullptr;
    ReviewOptions package = {};
    ReviewSessionOptions session = {};
    ReviewLockOptions lock = {}; ///< its agent is the reviewer
};

/// A package that came from elsewhere: first whether it is as it was sent, then its request to read and the
/// review that the agent writes of it. Opens it in the background when made, and remembers what was opened;
/// takes up the review that was begun before. A package whose request cannot be read has only its verdict.
class ReviewPage : public QWidget
{
    Q_OBJECT

public:
    ReviewPage(const QString &path, const ReviewParts &parts, QWidget *parent = nullptr);
    /// Saves the review.
    ~ReviewPage() override;

    /// Where it was opened from a list that is still there.
    void showBack();

    QString path() const { return m_package.path(); }
    /// What it shows.
    const PackageReview &package() const { return m_package; }
    PackageReview::State state() const { return m_package.state(); }
    /// Whether there is something to review.
    bool hasRequest() const { return m_package.package().input.has_value(); }
    /// The review that is being written; null before the package is opened, and where it has no request.
    ReviewSession *session() const { return m_session.get(); }
    /// Null where there is no review.
    QUndoStack *undoStack() const;
    /// Of the private note while it has the focus, else of the review.
    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();
    /// Saves what is not, and waits, for an export that is under way, too. False where one of them failed.
    bool mayLeave();
    /// Goes on, after a question where `mayLeave` is false.
    void leave(const std::function<void()> &then);
    /// Exports the review, or says what stands in the way.
    void exportReview();

signals:
    /// To make a draft of the package. Only of one that is as listed.
    void takeUpRequested(const QString &path);
    void homeRequested();
    void backRequested();
    /// To choose what it is compared with.
    void compareRequested();
    /// With the package at that path, of another revision.
    void compareWithRequested(const QString &path);
    /// What can be undone or redone may be another.
    void undoChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUp();
    void showState();
    void beginReview();
    void adopt(const PreparedReview &prepared);
    void endReview();
    void showHeader();
    void showSaving();
    void showProgress(qint64 done, qint64 total);
    void showMessage(bool open);
    void showField(const QString &field);
    void openAgain();
    void findFormer();
    void setUpFormer();
    void compareWithFormer();
    void showFormer();
    QString comparisonText() const;
    void showFormerPackage(bool isAlone);
    void showUnsaved();
    void showTakenUp();
    void setUpExport();
    void chooseTarget();
    void confirmTarget(const QString &path, const ReviewTarget &target, const QStringList &others);
    void exportTo(const QString &path, const std::optional<FileStamp> &agreed);
    void setUpSigning();
    void openCertificate();
    void openSigning();
    bool mayBeSigned() const { return !m_exportError && !m_signedBy; }
    QString exportedText() const;
    void beginSharing();
    void showReadOnly();
    void sayExported(const QString &path);
    void sayFailed(const Error &error);
    void sayOutcome();
    void showExported(bool shown);
    void rememberReviewer();
    Reviewer knownReviewer() const;
    void focusFirst();
    void applyLook();
    void arrange();
    void retranslate();

    ReviewParts m_parts;
    PackageReview m_package;
    PhraseBook m_phrases;
    std::unique_ptr<ReviewSession> m_session;
    std::optional<FormerPackage> m_formerPackage; ///< of another revision, to be compared with
    int m_opening = 0;                            ///< which opening of the package the review is prepared for

    ReviewHeader *m_header;
    QScrollArea *m_area;
    QWidget *m_body;
    ReviewBanner *m_banner;
    ReviewSharing *m_sharing;
    Notice *m_exported;
    QPushButton *m_sign; ///< the review that was exported
    Notice *m_unsaved;
    Notice *m_former;
    StateLabel *m_takenUp;
    WorkBar *m_workBar;
    QStackedWidget *m_stack;
    ReviewDesk *m_desk = nullptr;
    MessagePanel *m_message = nullptr;
    OpinionBar *m_bar;
    QBoxLayout *m_layout; ///< of what scrolls
    QBoxLayout *m_frame;
    QDateTime m_takenUpOf; ///< when the review was saved that is taken up
    QString m_exportedPath;
    bool m_losesSignature = false; ///< what it is exported to, of its former text
    std::optional<Error> m_exportError;
    std::optional<CertificateInfo> m_signedBy; ///< what was exported
    QPointer<SignDialog> m_signing;
    QPointer<CertificateDialog> m_certificate;
    bool m_exportFailed = false; ///< while it was being left
    Width m_room;
};

} // namespace viatique
