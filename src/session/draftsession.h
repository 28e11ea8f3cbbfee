// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/finding.h"
#include "core/result.h"
#include "package/exportedrequest.h"
#include "request/documentfacts.h"
#include "request/documentinspector.h"
#include "request/documentintake.h"
#include "request/draft.h"
#include "request/request.h"
#include "session/draftreviews.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QFileSystemWatcher;
class QImage;
class QTimer;
class QUndoStack;

namespace viatique {

class DocumentImports;
class DraftKeeper;
struct DraftOutcome;

struct SessionOptions
{
    /// Of findings, dates and file stamps; tests set it.
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    DocumentInspector inspector = DocumentInspector();
    ConverterOptions converter = ConverterOptions();
    /// From the first change that is not saved to its saving.
    std::chrono::milliseconds saveDelay = std::chrono::milliseconds(700);
    /// A save that failed is tried again after this, and each time twice as late, up to half a minute; a
    /// folder that is gone is looked for as often.
    std::chrono::milliseconds retryDelay = std::chrono::seconds(2);
    /// Where a later catalogue may be.
    CatalogueShelf shelf = CatalogueShelf();
};

/// A draft that somebody works on: the request as a value with its undo stack, saved by itself, with findings
/// that follow each change. Lives in the GUI thread; saving, and copying and examining documents, happen in
/// others. Nothing here opens a dialog: what fails is a state with its error, to be shown in place.
class DraftSession : public QObject
{
    Q_OBJECT
    Q_PROPERTY(viatique::DraftSession::SaveState saveState READ saveState NOTIFY saveStateChanged)

public:
    enum class SaveState {
        Saved,
        Unsaved,        ///< changed; will be saved within a second
        Failed,         ///< `saveError` says why; kept in memory and tried again, ever more slowly
        ChangedOutside, ///< another program wrote the draft: `overwrite` or `reload` decides
        Deleted,        ///< the draft's folder is gone: `writeAgain` makes it anew
        ReadOnly,       ///< `readOnlyReason` says why
    };
    Q_ENUM(SaveState)

    /// Opens for editing, or read-only where the draft is open elsewhere or may not be written. Errors: those
    /// of Draft::open.
    static Result<std::unique_ptr<DraftSession>> open(const QString &folder, SessionOptions options = {});
    /// A draft that was just made, and is open.
    static std::unique_ptr<DraftSession> adopt(Draft draft, SessionOptions options = {});
    /// Saves what is not, and waits for it.
    ~DraftSession() override;

    QString folder() const { return m_folder; }
    const Request &request() const { return m_request; }
    /// The one that the request lists; `catalogueChanged` tells of another one. What it gave stays valid as
    /// long as the session.
    const Catalogue &catalogue() const { return *m_catalogue; }
    const DocumentFactsMap &facts() const { return m_facts; }
    /// Of `rules::evaluate`, in the order of the steps.
    const QList<Finding> &findings() const { return m_findings; }
    QDate today() const;
    /// What examines the documents, for work that goes on in other threads.
    const DocumentInspector &inspector() const { return m_options.inspector; }

    bool isReadOnly() const { return m_saveState == SaveState::ReadOnly; }
    const std::optional<Error> &readOnlyReason() const { return m_readOnlyReason; }
    /// The revision that was exported last, 0 before any: the present one may be a later one.
    int exportedRevision() const { return m_exportedRevision; }

    /// Puts a text into a field (`request/requestfield.h`), cleaned. Typing on in one field is one step of
    /// undo up to the next word; a step that leads back to where it began drops out. Without effect when
    /// read-only or where there is no such field. Returns what the field holds now: another text where it was
    /// cleaned.
    QString setText(const QString &field, const QString &text);
    /// What is typed next begins a new step of undo: to be called when a field loses the focus.
    void endTyping();
    /// Any other change, as one step of undo; `field` is the pointer of what changes. A change that changes
    /// nothing is none.
    void edit(const QString &field, const std::function<void(Request &)> &change);
    /// The same for what is typed and is no text in the request (a number): typing on is one step.
    void type(const QString &field, const std::function<void(Request &)> &change);

    /// The catalogue that there is after the present one (`CatalogueShelf::successorOf`), read anew.
    const CatalogueShelf &shelf() const { return m_options.shelf; }
    std::optional<Catalogue> laterCatalogue() const { return m_options.shelf.successorOf(*m_catalogue); }
    /// Moves the request to another catalogue (see `moveTo`), as one step of undo: undo and redo change
    /// request and catalogue together. Without effect when read-only or where it is the present one.
    void moveToCatalogue(const Catalogue &to);

    QUndoStack *undoStack() const { return m_undoStack; }
    /// The field that undo, or redo, would change; empty where there is nothing to undo.
    QString undoField() const;
    QString redoField() const;

    SaveState saveState() const { return m_saveState; }
    /// Local time of the last saving; that of the file where nothing was saved yet.
    QDateTime savedAt() const { return m_savedAt; }
    /// Why saving failed last; also what stood in the way of `overwrite`, `reload` or `writeAgain`.
    const std::optional<Error> &saveError() const { return m_saveError; }
    /// Whether something stands in memory only.
    bool hasUnsaved() const;
    /// The object that the request was read from, with members of a later version.
    const QJsonObject &source() const { return m_source; }
    /// Saves now and waits. False where it failed.
    bool flush();
    /// The answers to ChangedOutside: this window's request over the file, or the file over this window's
    /// request (which undo brings back).
    void overwrite();
    void reload();
    /// The answer to Deleted. Documents that are gone stay gone: findings name them.
    void writeAgain();

    /// Checks and stores files in the background (see `takeIn`), one after the other; each that is taken
    /// becomes an entry of the request (one step of undo) and `documentImported` is sent, for one that was
    /// attached already with the id of that one, and `documentKnown`; each that is refused `importFailed`.
    /// Pictures given together become one document unless `images` says otherwise. With `replaced` (one
    /// document), what is given takes the place of that document in its entry, even where another one has
    /// that content, and the former content can be taken back.
    void importDocuments(const QStringList &paths, const QString &replaced = {},
                         Images images = Images::Together);
    /// The same of a picture from the clipboard.
    void importImage(const QImage &image);
    /// Makes the document lighter in the background, in its entry: one step of undo, and `documentLightened`,
    /// or `documentWorkFailed`. The former content can be taken back.
    void lightenDocument(const QString &documentId);
    /// Puts parts that DataPass takes in the place of the document, in the background: one step of undo, and
    /// `documentSplit`, or `documentWorkFailed`. Each part has its kind, its texts and its data; the whole is
    /// the former content of the first.
    void splitDocument(const QString &documentId);
    /// Files and documents that wait or are worked on, by any of these four.
    int importsLeft() const;
    /// What is being done with the one that is worked on; none where none is.
    std::optional<IntakeStage> importStage() const;
    /// Drops what waits and stops what is worked on.
    void cancelImports();
    /// The media type of what a document was made from since the draft was opened; empty where it was stored
    /// as it came.
    QString convertedFrom(const QString &documentId) const;
    /// The content that the entry of a document had before its present one, also before the draft was opened;
    /// none after an export, or where its file is gone.
    std::optional<Document> former(const QString &documentId) const;
    /// Gives the entry that content back, as one step of undo. The one that it has now is the former then.
    void takeBackFormer(const QString &documentId);
    /// After an export: the former contents are forgotten, and files that neither the request nor a step of
    /// undo names are removed.
    void forgetFormers();
    /// Where a document's file stands; empty where its entry names none.
    QString documentPath(const Document &document) const;

    /// The reviews that were imported into the draft, with the answers; saved with it.
    const DraftReviews &reviews() const { return m_reviews; }
    /// Takes a review in (see `DraftReviews::take`); no step of undo. Errors: those of readReviewFile and
    /// take, DraftReadOnly.
    Result<ReviewImport> importReview(const QString &path);
    /// The same of one that was read already, from `path`, with what is to be said of its signature.
    Result<ReviewImport> importReview(const ReviewFile &file, const QString &path,
                                      const SignatureReport &signature = {});
    /// Answers a remark, as one step of undo; Open takes an answer back. Returns false, and does nothing,
    /// when read-only, for a remark that is not there, and for one that is kept without a reason.
    bool answerRemark(const RemarkRef &remark, const Answer &answer);
    /// Takes a review out of the draft with its answers, as one step of undo. Its file goes with the next
    /// saving (see removeDraftReview). False, and nothing done, when read-only or where it is not there.
    bool removeReview(const QString &reviewId);
    /// Whether the remark is answered as corrected, though nothing changed at its place since the revision
    /// that was reviewed; known only where that is the one that was exported last.
    bool isUnchanged(const RemarkRef &remark) const { return m_unchanged.contains(remark); }
    /// To be called after an export: what is held against answers is another revision.
    void readExported();
    /// Whether the remark suggests a value for a text of the request.
    bool hasSuggestion(const RemarkRef &remark) const;
    /// Puts the suggested value into its field and answers that the remark was followed: one step of undo.
    bool takeSuggestion(const RemarkRef &remark);

    /// What is remembered of the draft on this machine.
    DraftState state() const;
    void updateState(const std::function<void(DraftState &)> &change);
    /// The step that was shown last; written in the background.
    void rememberStep(int step);

signals:
    /// By a move, or its undo or redo; before `requestChanged`, when request and catalogue are the new ones
    /// already, and findings still those of before.
    void catalogueChanged();
    /// By edit, undo, redo or reload.
    void requestChanged();
    /// After each change of the request, and when more is known of the documents.
    void findingsChanged();
    void saveStateChanged();
    /// A review was imported or removed; an answer was given, or undone, or is no longer what it says.
    void reviewsChanged();
    void documentImported(const QString &documentId);
    /// Behind `documentImported`, where the content was attached already and nothing was to be replaced.
    void documentKnown(const QString &documentId);
    void importFailed(const QString &path, const viatique::Error &error);
    /// How many are left, or the stage.
    void importsChanged();
    void documentLightened(const QString &documentId);
    void documentSplit(const QStringList &partIds);
    void documentWorkFailed(const QString &documentId, const viatique::Error &error);

private:
    friend class EditCommand;
    DraftSession(Draft draft, SessionOptions options, std::optional<Error> readOnlyReason);

    /// The request of an undo step: its content takes the place of the present one.
    void setRequest(const Request &content);
    /// Gives `catalogue` what the request lists; whether that is another one.
    bool takeCatalogue();
    void putAnswer(const RemarkRef &remark, const Answer &answer);
    void putReview(const ReviewFile &review);
    void dropReview(const QString &reviewId);
    bool findUnchanged();
    bool pushAnswer(const RemarkRef &remark, Answer answer, Request after);
    void push(const QString &field, Request after, int typing);
    void evaluate();
    void setSaveState(SaveState state, const std::optional<Error> &error = std::nullopt);
    void scheduleSave();
    void startWrite(Result<void> (Draft::*how)(Request, const QDateTime &));
    void finishWrite();
    void failed(const DraftOutcome &outcome);
    void watch();
    void lookOutside();
    void finishLook();
    void takeFacts();
    void examineDocuments();
    bool documentsMoved() const;
    void followImports();
    void remember(const StoredDocument &stored);
    void replaceContent(const QString &documentId, const Document &content);
    void rememberFormer(const QString &documentId, Document content);
    void takeDocument(Document document, const QString &replaced);
    bool isPresent(const Document &document);
    void takeLighter(const Document &document, const StoredDocument &lighter);
    void takeParts(const Document &document, const QList<StoredDocument> &parts);
    QString newDocumentId();
    void removeUnnamedFiles();

    const QString m_folder;
    const SessionOptions m_options;
    std::unique_ptr<DraftKeeper> m_keeper;
    Request m_request;
    Request m_saved; ///< as the draft holds it
    const QJsonObject m_source;
    DraftReviews m_reviews;
    std::optional<ExportedRequest> m_exported; ///< read where there are reviews
    QList<RemarkRef> m_unchanged;
    /// All that the draft was on since it was opened, by digest: steps of undo lead back to them.
    QHash<QString, std::shared_ptr<const Catalogue>> m_catalogues;
    std::shared_ptr<const Catalogue> m_catalogue;
    DocumentFactsMap m_facts;
    QHash<QString, DocumentFacts> m_factsByDigest;
    QList<Finding> m_findings;
    QUndoStack *m_undoStack;
    int m_typing = 1;
    int m_exportedRevision = 0;

    SaveState m_saveState = SaveState::Saved;
    QDateTime m_savedAt;
    std::optional<Error> m_saveError;
    const std::optional<Error> m_readOnlyReason;
    QTimer *m_saveTimer;
    std::chrono::milliseconds m_retryDelay;
    QFutureWatcher<DraftOutcome> *m_write;
    Request m_written; ///< what `m_write` writes
    QList<ReviewFile> m_writtenReviews;
    QStringList m_writtenRemovals;
    bool m_writing = false;
    bool m_reloading = false;
    bool m_lookIsStale = false;
    QFutureWatcher<DraftOutcome> *m_look;
    QFileSystemWatcher *m_watcher;
    QTimer *m_lookTimer;

    DocumentImports *m_imports;
    /// What the examinations of other threads look at.
    std::shared_ptr<std::atomic<bool>> m_closed = std::make_shared<std::atomic<bool>>(false);
    bool m_removalWaits = false;
    QMap<QString, QList<Document>> m_formers;
    QHash<QString, QString> m_convertedByDigest;
    int m_lastDocument = 0;
};

} // namespace viatique
