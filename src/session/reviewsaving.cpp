// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What ReviewSession takes from the agent’s store, in what state the review is, how it is saved there, and
// how it is exported.

#include "core/atomicfile.h"
#include "review/packagedreviews.h"
#include "review/reviewcheck.h"
#include "session/reviewsession.h"
#include "session/reviewwriting.h"

#include <QFileInfo>
#include <QTimer>
#include <QUuid>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// A save that fails over and over is tried again at least as often.
constexpr std::chrono::milliseconds kLastRetry{30'000};

QString baseOf(const QString &path)
{
    for (const QLatin1String end : {kReviewSuffix, kReviewHtmlSuffix, kReviewPdfSuffix,
                                    QLatin1String(".json"), QLatin1String(".review")}) {
        if (path.endsWith(end, Qt::CaseInsensitive))
            return path.chopped(end.size());
    }
    return path;
}

bool asksForMessage(Opinion opinion)
{
    return opinion == Opinion::ChangesRequested || opinion == Opinion::Unfavourable;
}

/// Of a review of this agent that the package brings back, the remarks that the editor answered.
QSet<QString> answeredRemarks(const RequestInput &input, const QString &reviewId)
{
    QSet<QString> answered;
    const QList<ReviewFile> reviews = readPackagedReviews(input.reviews).reviews;
    for (const ReviewFile &file : reviews) {
        for (const Remark &remark : file.review.remarks) {
            if (file.review.id == reviewId && remark.answer.state != AnswerState::Open)
                answered.insert(remark.id);
        }
    }
    return answered;
}

} // namespace

PreparedReview ReviewSession::prepare(const RequestInput &input, const QString &path,
                                      const Reviewer &reviewer, const ReviewSessionOptions &options)
{
    const ReviewStore store(options.root);
    const Request &request = input.request;
    const QString digest = input.verified ? input.verified->requestSha512 : QString();
    PreparedReview prepared;
    prepared.note = store.note(request.id);
    if (const std::optional<KeptReview> kept = store.find(request.id, digest, options.reviewId)) {
        prepared.kept = *kept;
        prepared.isTakenUp = true;
    } else {
        Review &review = prepared.kept.file.review;
        review.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        review.createdAt = options.now().toUTC().toString(Qt::ISODate);
        review.modifiedAt = review.createdAt;
        review.request.id = request.id;
        review.request.revision = request.revision;
        review.request.requestSha512 = digest;
        review.reviewer = reviewer;
        prepared.kept.stamp = FileStamp();
    }
    prepared.former = store.findFormer(request.id, digest, request.revision);
    if (prepared.former)
        prepared.answered = answeredRemarks(input, prepared.former->file.review.id);
    // Another export of the same request is another package, of the same review.
    if (input.verified)
        prepared.kept.file.review.request.manifestSha512 = input.verified->manifestSha512;
    prepared.kept.copySha512 = sha512WithoutContacts(request, input.facts);
    prepared.kept.packagePath = QFileInfo(path).absoluteFilePath();
    prepared.kept.title = request.service.title.simplified();
    prepared.kept.organisation = request.organisation.name.simplified();
    return prepared;
}

void ReviewSession::setAside(bool aside)
{
    if (aside == isSetAside() || m_isReadOnly)
        return;
    m_isChanged = true;
    const ReviewState otherwise = m_kept.exportedAt.isEmpty() ? ReviewState::Started : ReviewState::Done;
    m_written.review.state = aside ? ReviewState::SetAside : otherwise;
    m_reviewWaits = true;
    emit reviewChanged();
    scheduleSave();
}

void ReviewSession::setReadOnly(bool readOnly)
{
    if (m_isReadOnly == readOnly)
        return;
    endTyping();
    m_isReadOnly = readOnly;
    emit readOnlyChanged();
}

bool ReviewSession::isUnderWay() const
{
    return m_written.review.state == ReviewState::Started && (m_isTakenUp || m_isChanged);
}

void ReviewSession::setSaveState(SaveState state, const std::optional<Error> &error)
{
    m_saveError = error;
    m_saveState = state;
    emit saveStateChanged();
}

void ReviewSession::scheduleSave()
{
    // Of no use to try the review again before somebody has chosen; the note is nobody else's.
    if (m_saveState == SaveState::ChangedOutside && !m_noteWaits)
        return;
    if (m_saveState == SaveState::Saved)
        setSaveState(SaveState::Unsaved);
    // Not begun anew at each key: whoever types on is saved all the same. It runs while the former save does,
    // too, as a slow disk adds to what may be lost.
    if (!m_saveTimer->isActive())
        m_saveTimer->start(m_options.saveDelay);
}

void ReviewSession::startSave()
{
    m_saveTimer->stop();
    // One at a time: the next one writes what is newest then.
    if (m_isSaving)
        finishSave();
    m_isSaving = true;
    m_savesReview = m_saveState != SaveState::ChangedOutside && std::exchange(m_reviewWaits, false);
    m_savesNote = std::exchange(m_noteWaits, false);
    m_kept.file.review = m_written.review;
    m_save->setFuture(QtConcurrent::run(
        &m_thread,
        [store = ReviewStore(m_options.root), kept = m_kept, requestId = m_input.request.id, note = m_note,
         savesReview = m_savesReview, savesNote = m_savesNote]() -> Result<std::optional<FileStamp>> {
            if (savesNote) {
                if (const auto written = store.setNote(requestId, note); !written)
                    return Failure(written.error());
            }
            if (!savesReview)
                return kept.stamp;
            return store.save(kept).map([](const FileStamp &stamp) { return std::optional(stamp); });
        }));
}

/// Called when a save is done, or earlier by who cannot wait for the event loop.
void ReviewSession::finishSave()
{
    if (!m_isSaving)
        return;
    m_save->waitForFinished();
    m_isSaving = false;
    const Result<std::optional<FileStamp>> saved = m_save->result();
    if (!saved) {
        m_reviewWaits = m_reviewWaits || m_savesReview;
        m_noteWaits = m_noteWaits || m_savesNote;
        if (saved.error().code == ErrorCode::FileChangedOutside)
            return setSaveState(SaveState::ChangedOutside, saved.error());
        setSaveState(SaveState::Failed, saved.error());
        m_saveTimer->start(m_retryDelay);
        m_retryDelay = std::min(m_retryDelay * 2, kLastRetry);
        return;
    }
    m_retryDelay = m_options.retryDelay;
    if (m_saveState == SaveState::ChangedOutside && !m_savesReview)
        return;
    m_kept.stamp = *saved;
    m_savedAt = m_options.now().toLocalTime();
    const bool isMore = m_reviewWaits || m_noteWaits;
    setSaveState(isMore ? SaveState::Unsaved : SaveState::Saved);
    if (!isMore)
        return;
    const bool isOverdue = !m_saveTimer->isActive();
    scheduleSave();
    if (isOverdue)
        m_saveTimer->start(0);
}

void ReviewSession::keepBoth()
{
    if (m_saveState != SaveState::ChangedOutside)
        return;
    Review &review = m_kept.file.review;
    review.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_written.review.id = review.id;
    m_kept.stamp = FileStamp();
    // What was exported is the other one.
    m_kept.exportedPath.clear();
    m_kept.exportedAt.clear();
    m_kept.lastExportedAt.clear();
    m_lastExport.reset();
    m_written.review.state = ReviewState::Started;
    m_reviewWaits = true;
    setSaveState(SaveState::Unsaved);
    startSave();
}

bool ReviewSession::flush()
{
    // What became of it is saved with the review.
    finishExport();
    finishSave();
    if (m_reviewWaits || m_noteWaits) {
        startSave();
        finishSave();
    }
    return m_saveState == SaveState::Saved;
}

// Export

QString ReviewSession::emptyRemark() const
{
    const QList<Remark> &remarks = m_written.review.remarks;
    const auto found = std::find_if(remarks.cbegin(), remarks.cend(), [](const Remark &remark) {
        return remark.text.trimmed().isEmpty() && remark.suggestedValue.trimmed().isEmpty();
    });
    return found == remarks.cend() ? QString() : found->id;
}

ReviewSession::Obstacle ReviewSession::obstacle() const
{
    const Review &review = m_written.review;
    if (!emptyRemark().isEmpty())
        return Obstacle::EmptyRemark;
    if (review.opinion == Opinion::Unset)
        return Obstacle::NoOpinion;
    // Composed from nothing, it says nothing.
    const bool isSaid =
        m_written.isComposed ? !review.remarks.isEmpty() : !review.message.trimmed().isEmpty();
    if (asksForMessage(review.opinion) && !isSaid)
        return Obstacle::NoMessage;
    return review.reviewer.name.trimmed().isEmpty() ? Obstacle::NoReviewer : Obstacle::None;
}

QString ReviewSession::suggestedFileName() const
{
    return reviewFileName(QFileInfo(m_kept.packagePath).fileName(), m_written.review);
}

std::function<ReviewTarget()> ReviewSession::target(const QString &path) const
{
    return [path = QString(baseOf(path) + kReviewSuffix), id = m_kept.file.review.id,
            at = m_kept.lastExportedAt] { return reviewTarget(path, id, at); };
}

void ReviewSession::exportTo(const QString &path, const std::optional<FileStamp> &agreed)
{
    if (m_isExporting || obstacle() != Obstacle::None)
        return;
    m_isExporting = true;
    ReviewExport job{m_kept.file, m_input, baseOf(path), m_kept.lastExportedAt, agreed};
    Review &review = job.file.review;
    review = m_written.review;
    review.message = message();
    review.state = ReviewState::Done;
    m_beingExported = {contentOf(m_written), review.modifiedAt};
    m_export->setFuture(QtConcurrent::run(&m_thread, [job] { return writeReview(job); }));
}

QStringList ReviewSession::exportTargets(const QString &path)
{
    const QString base = baseOf(path);
    return {base + kReviewSuffix, base + kReviewHtmlSuffix, base + kReviewPdfSuffix};
}

/// Called when an export is done, or earlier by who leaves.
bool ReviewSession::finishExport()
{
    if (!m_isExporting)
        return true;
    m_export->waitForFinished();
    m_isExporting = false;
    const Result<QString> path = m_export->result();
    const ExportedReview exported = std::exchange(m_beingExported, {});
    if (!path) {
        emit exportFailed(path.error());
        return false;
    }
    m_kept.exportedPath = *path;
    m_kept.lastExportedAt = exported.modifiedAt;
    m_lastExport = exported;
    // Where it was changed meanwhile, what stands in the store is another.
    if (contentOf(m_written) == exported.content) {
        m_kept.exportedAt = exported.modifiedAt;
        m_written.review.modifiedAt = exported.modifiedAt;
        if (!isSetAside())
            m_written.review.state = ReviewState::Done;
    }
    m_reviewWaits = true;
    scheduleSave();
    emit this->exported(*path);
    return true;
}

} // namespace viatique
