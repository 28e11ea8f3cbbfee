// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/requestinput.h"
#include "report/remarkgroups.h"
#include "session/reviewstore.h"
#include "session/reviewtarget.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>
#include <QRectF>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <chrono>
#include <functional>
#include <optional>

class QTimer;
class QUndoStack;

namespace viatique {

struct ReviewSessionOptions
{
    /// Of the stamps in the review; tests set it.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    /// From the first change that is not saved to its saving.
    std::chrono::milliseconds saveDelay = std::chrono::milliseconds(700);
    /// A save that failed is tried again after this, and each time twice as late, up to half a minute.
    std::chrono::milliseconds retryDelay = std::chrono::seconds(2);
    /// The folder of the agent's store, see ReviewStore.
    QString root = ReviewStore::defaultRoot();
    /// The id of the review to take up, where the store has several of one request.
    QString reviewId = {};
};

/// What a review begins with: the one of this very request that was begun before, else a new one.
struct PreparedReview
{
    KeptReview kept;
    bool isTakenUp = false;
    /// The one of another content of the same request (see ReviewStore::findFormer).
    std::optional<KeptReview> former;
    QSet<QString> answered; ///< ids of its remarks that the request at hand brings an answer to
    QString note;           ///< the private one of this request
};

/// A value of undo: the review, and whether its message is still the composed one, which is then not in it.
struct WrittenReview
{
    Review review;
    bool isComposed = true;
    bool operator==(const WrittenReview &) const = default;
};

/// Id, state and time of change belong to the store: steps of undo neither hold nor compare them.
WrittenReview contentOf(WrittenReview written);

/// What an export held, and the stamp that it has: what is undone back to it is exported as it stands.
struct ExportedReview
{
    WrittenReview content;
    QString modifiedAt;
};

/// A review that an agent writes: a value with its undo stack, saved by itself in the agent's store, exported
/// when asked to. Lives in the GUI thread; saving and exporting happen in another. Nothing here opens a
/// dialog: what fails is a state with its error, to be shown in place. Nothing is kept of a review before
/// something was written into it.
class ReviewSession : public QObject
{
    Q_OBJECT

public:
    enum class SaveState {
        Saved,
        Unsaved, ///< changed; will be saved within a second
        Failed,  ///< `saveError` says why; kept in memory and tried again, ever more slowly
        /// Another program has written this review since. It is not written over: `keepBoth`, or taken up
        /// anew, which drops what was changed here.
        ChangedOutside
    };
    /// What stands in the way of an export.
    enum class Obstacle {
        None,
        NoOpinion,
        NoMessage,   ///< an opinion that asks for one, and nothing said
        EmptyRemark, ///< a remark says nothing yet: the first one is `emptyRemark`
        NoReviewer   ///< without a name
    };

    /// Looks in the store for what there is of this request, which `path` was read from. From any thread:
    /// reads files. A review that is new is of `reviewer`.
    static PreparedReview prepare(const RequestInput &input, const QString &path, const Reviewer &reviewer,
                                  const ReviewSessionOptions &options);

    ReviewSession(RequestInput input, PreparedReview prepared, ReviewSessionOptions options,
                  QObject *parent = nullptr);
    /// Saves what is not, and waits for it.
    ~ReviewSession() override;

    /// Set aside, it asks its editor nothing, and is listed as such. No step of undo: what is changed in it
    /// takes it up again.
    bool isSetAside() const { return m_written.review.state == ReviewState::SetAside; }
    void setAside(bool aside);

    /// While somebody else reviews the package, this one is read: what changes it is without effect, undo
    /// included. The private note stays one's own, and what is written can be exported.
    bool isReadOnly() const { return m_isReadOnly; }
    void setReadOnly(bool readOnly);
    /// It was begun, here or before, and neither exported as it stands nor set aside.
    bool isUnderWay() const;

    const Review &review() const { return m_written.review; }
    const RequestInput &input() const { return m_input; }
    bool isTakenUp() const { return m_isTakenUp; }
    /// This agent's review of another content of the request.
    const std::optional<KeptReview> &former() const { return m_former; }
    /// How it stands to this one: Altered where the content changed and the revision did not.
    ReviewFit formerFit() const;
    /// Whether contacts alone changed: one of both contents is the copy without contacts of the other.
    enum class FormerCopy {
        Neither,
        This,     ///< it is the copy of what was reviewed
        Reviewed, ///< the copy of it was reviewed
        Unknown   ///< it is a copy, and what that of the reviewed one would hold is not known
    };
    FormerCopy formerCopy() const;
    /// Its remarks that nobody answered and that this review does not hold yet; on the whole where their
    /// place is gone. Their ids are given when they are added.
    QList<Remark> formerRemarks() const;
    /// Adds those, as many as a review still holds, in one step of undo. The id of the first; empty where
    /// there is none.
    QString takeFormerRemarks();
    /// The remark's number (see `Review::remarks`); 0 where there is none of this id.
    int numberOf(const QString &remarkId) const;

    /// Each of these is a step of undo. What changes nothing is none, and a remark that is gone is not
    /// changed. The id of what was added; empty where the review holds `limits::kRemarks` already.
    QString addRemark(const QString &target, int page = 0, const QRectF &area = {});
    /// The same of one that was made elsewhere; its id and answer are not taken over.
    QString addRemark(Remark remark);
    /// Puts a remark, with all that is written in it, in the place of the one of its id: one step of undo.
    void setRemark(const Remark &remark);
    /// The id of the one that says the same at the same place; empty where there is none.
    QString remarkLike(const Remark &remark) const;
    void removeRemark(const QString &remarkId);
    void setReason(const QString &remarkId, RemarkReason reason);
    void setSeverity(const QString &remarkId, RemarkSeverity severity);
    /// On the remark's page.
    void setArea(const QString &remarkId, const QRectF &area);
    void setOpinion(Opinion opinion);
    /// Whether a value can be suggested: the target is a text.
    bool takesValue(const QString &target) const;

    /// Texts are named by a pointer: "/message", "/reviewer/name", "/reviewer/organisation",
    /// "/reviewer/email", "/remarks/<id>/text", "/remarks/<id>/suggestedValue".
    QString text(const QString &field) const;
    /// Cleaned; typing on in one field is one step of undo up to the next word. Returns what the field holds
    /// now.
    QString setText(const QString &field, const QString &text);
    /// What is typed next begins a new step of undo: to be called when a field loses the focus.
    void endTyping();

    /// To the editor: composed from the remarks until it is edited by hand.
    QString message() const;
    bool isMessageComposed() const { return m_written.isComposed; }
    void composeAgain();

    /// The agent's own, which never leaves this machine and stands outside undo.
    const QString &note() const { return m_note; }
    void setNote(const QString &note);

    QUndoStack *undoStack() const { return m_undoStack; }
    /// What undo, or redo, would change, in the words of `text`, or "/remarks/<id>"; empty where there is
    /// nothing to undo.
    QString undoField() const;
    QString redoField() const;

    SaveState saveState() const { return m_saveState; }
    /// Local time of the last saving; null before any.
    const QDateTime &savedAt() const { return m_savedAt; }
    const std::optional<Error> &saveError() const { return m_saveError; }
    /// Goes on under an id of its own, so that what the other program wrote stays, too. Only then.
    void keepBoth();
    /// Saves now and waits, for an export that is under way, too. False where saving failed.
    bool flush();

    Obstacle obstacle() const;
    /// The id of the first remark without a text; empty where there is none.
    QString emptyRemark() const;
    /// The name that the review's file has, for a package of that name.
    QString suggestedFileName() const;
    /// Writes the review to `path`, which ends in `.review.json` or gets that end, and beside it as HTML and
    /// as PDF, in the background: `exported` or `exportFailed` follows. Without effect while one is under
    /// way, or where there is an obstacle. Another review, or another state of this one, is not written over
    /// (FileExists) but where it has the stamp `agreed` (see `target`).
    void exportTo(const QString &path, const std::optional<FileStamp> &agreed = std::nullopt);
    /// What an export to `path` would write over. To be called in another thread: it may be on a share.
    std::function<ReviewTarget()> target(const QString &path) const;
    /// The files that an export to `path` writes; that of the review first.
    static QStringList exportTargets(const QString &path);
    /// The review's file that was written last; empty before any.
    const QString &exportedPath() const { return m_kept.exportedPath; }
    /// Waits for an export that is under way, and tells its outcome. False where it failed.
    bool finishExport();
    bool isExporting() const { return m_isExporting; }

signals:
    /// Of the review as a value.
    void reviewChanged();
    void noteChanged();
    void readOnlyChanged();
    void saveStateChanged();
    /// With the path of the `.review.json`.
    void exported(const QString &path);
    void exportFailed(const viatique::Error &error);

private:
    friend class ReviewStep;
    void push(const QString &field, WrittenReview after, int typing);
    void change(const QString &remarkId, const std::function<void(Remark &)> &change);
    void put(const WrittenReview &written);
    void setSaveState(SaveState state, const std::optional<Error> &error = std::nullopt);
    void scheduleSave();
    void startSave();
    void finishSave();
    QString add(QList<Remark> remarks);
    const RemarkOrder &order();

    const RequestInput m_input;
    const ReviewSessionOptions m_options;
    const bool m_isTakenUp;
    const std::optional<KeptReview> m_former;
    const QList<Remark> m_formerRemarks; ///< where they stand in this request
    KeptReview m_kept;                   ///< its review is that of `m_written`
    WrittenReview m_written;
    QString m_note;
    QUndoStack *m_undoStack;
    int m_typing = 1;
    std::optional<RemarkOrder> m_order;
    QSet<QString> m_remarkIds; ///< of all that is or was in the review, as far as undo leads back

    SaveState m_saveState = SaveState::Saved;
    QDateTime m_savedAt;
    std::optional<Error> m_saveError;
    QThreadPool m_thread;
    QTimer *m_saveTimer;
    std::chrono::milliseconds m_retryDelay;
    QFutureWatcher<Result<std::optional<FileStamp>>> *m_save;
    bool m_isReadOnly = false;
    bool m_isChanged = false; ///< since this session began
    bool m_isSaving = false;
    bool m_reviewWaits = false; ///< changed since a save of it began
    bool m_noteWaits = false;
    bool m_savesReview = false; ///< what is being saved
    bool m_savesNote = false;
    bool m_isExporting = false;
    QFutureWatcher<Result<QString>> *m_export;
    ExportedReview m_beingExported;
    std::optional<ExportedReview> m_lastExport; ///< nothing where what it held is not known
};

} // namespace viatique
