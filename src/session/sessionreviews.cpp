// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The reviews of a DraftSession: their import and removal, and the answers, which are part of undo.

#include "request/requestfield.h"
#include "review/openremarks.h"
#include "session/draftkeeper.h"
#include "session/draftsession.h"
#include "session/editcommand.h"
#include "session/importedsignatures.h"

#include <QUndoStack>

#include <utility>

namespace viatique {

namespace {

/// After the reviews of an earlier write, and without anybody waiting for it.
void keepSignatures(DraftKeeper &keeper, const QString &folder, const ImportedSignatures &signatures)
{
    keeper.run([folder, signatures] { writeImportedSignatures(folder, signatures); });
}

} // namespace

Result<ReviewImport> DraftSession::importReview(const QString &path)
{
    const Result<ReviewFile> file = readReviewFile(path);
    if (!file)
        return Failure(file.error());
    return importReview(*file, path);
}

Result<ReviewImport> DraftSession::importReview(const ReviewFile &file, const QString &path,
                                                const SignatureReport &signature)
{
    if (isReadOnly())
        return failure(ErrorCode::DraftReadOnly, {m_folder});
    if (!m_exported)
        m_exported = readExportedRequest(m_folder);
    const Result<ReviewImport> import =
        m_reviews.take(file, path, {m_request, m_facts, state().lastExport, m_exported}, signature);
    if (!import)
        return import;
    keepSignatures(*m_keeper, m_folder, m_reviews.signatures());
    findUnchanged();
    emit reviewsChanged();
    evaluate();
    if (m_reviews.hasUnsaved())
        scheduleSave();
    return import;
}

bool DraftSession::answerRemark(const RemarkRef &remark, const Answer &answer)
{
    return pushAnswer(remark, answer, m_request);
}

bool DraftSession::hasSuggestion(const RemarkRef &remark) const
{
    const Remark *found = m_reviews.remark(remark);
    return found && !found->suggestedValue.isEmpty() && textField(m_request, found->target);
}

bool DraftSession::takeSuggestion(const RemarkRef &remark)
{
    if (!hasSuggestion(remark))
        return false;
    const Remark *found = m_reviews.remark(remark);
    Request after = m_request;
    *textField(after, found->target) = cleanText(found->target, found->suggestedValue);
    return pushAnswer(remark, {AnswerState::Fixed, {}}, std::move(after));
}

bool DraftSession::pushAnswer(const RemarkRef &remark, Answer answer, Request after)
{
    endTyping();
    const Remark *found = m_reviews.remark(remark);
    answer.text = cleanText(answer.text, true).trimmed();
    const bool lacksReason = answer.state == AnswerState::Kept && answer.text.isEmpty();
    if (isReadOnly() || !found || lacksReason)
        return false;
    if (found->answer != answer || after != m_request)
        m_undoStack->push(new EditCommand(*this, found->target, contentOf(m_request),
                                          contentOf(std::move(after)),
                                          AnswerChange{remark, found->answer, answer}));
    return true;
}

/// Of a step of undo, before its request.
void DraftSession::putAnswer(const RemarkRef &remark, const Answer &answer)
{
    m_reviews.setAnswer(remark, answer);
    findUnchanged();
    emit reviewsChanged();
}

// Removal

bool DraftSession::removeReview(const QString &reviewId)
{
    endTyping();
    const ReviewFile *file = m_reviews.file(reviewId);
    if (isReadOnly() || !file)
        return false;
    m_undoStack->push(new EditCommand(*this, contentOf(m_request), *file));
    return true;
}

/// Of a step of undo, before its request.
void DraftSession::putReview(const ReviewFile &review)
{
    m_reviews.put(review);
    // With a text that came meanwhile it may say what neither said alone.
    keepSignatures(*m_keeper, m_folder, m_reviews.signatures());
    findUnchanged();
    emit reviewsChanged();
}

void DraftSession::dropReview(const QString &reviewId)
{
    m_reviews.remove(reviewId);
    findUnchanged();
    emit reviewsChanged();
}

// What was exported

void DraftSession::readExported()
{
    if (m_reviews.isEmpty()) {
        m_exported.reset();
        return;
    }
    m_exported = readExportedRequest(m_folder);
    if (!findUnchanged())
        return;
    emit reviewsChanged();
    evaluate();
}

/// Whether other answers than before are so.
bool DraftSession::findUnchanged()
{
    QList<RemarkRef> unchanged;
    if (m_exported)
        unchanged = unchangedRemarks(m_reviews.list(), *m_exported, m_request);
    return std::exchange(m_unchanged, unchanged) != unchanged;
}

} // namespace viatique
