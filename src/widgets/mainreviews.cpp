// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The reviews of the main window: those of this agent, listed and deleted on home; those that come back,
// read, matched with their draft, imported.

#include "core/settings.h"
#include "package/chosentrust.h"
#include "review/signedreview.h"
#include "session/background.h"
#include "session/draftlibrary.h"
#include "session/receivedmodel.h"
#include "session/reviewstore.h"
#include "widgets/homepage.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/wizard.h"

#include <QFileInfo>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>
#include <optional>
#include <utility>

namespace viatique {

namespace {

constexpr qsizetype kNameCharacters = 80;

/// A review that was read, and the draft of its request; empty where none is here.
struct ReadReview
{
    Result<SignedReview> review;
    QString draftFolder;
};

ReadReview readWithDraft(const QString &path, const DraftStore &store, const ChosenTrust &chosen)
{
    std::optional<Error> unread;
    const TrustStore trust = believed(chosen, unread);
    ReadReview read{readSignedReview(path, trust, QDateTime::currentDateTimeUtc()), {}};
    if (read.review && read.review->signature.state != SignatureReport::State::None)
        read.review->trustError = unread;
    if (!read.review)
        return read;
    // Newest change first.
    const QList<DraftSummary> drafts = store.list();
    const auto found = std::find_if(drafts.cbegin(), drafts.cend(), [&read](const DraftSummary &draft) {
        return !draft.error && draft.id == read.review->file.review.request.id;
    });
    if (found != drafts.cend())
        read.draftFolder = found->folder;
    return read;
}

} // namespace

// Those of this agent

void MainWindow::listReviews()
{
    inBackground(
        *QThreadPool::globalInstance(), this,
        [store = m_parts.reviews] {
            int unreadable = 0;
            QList<KeptReview> reviews = store.list(&unreadable);
            return std::pair(std::move(reviews), unreadable);
        },
        [this, listing = ++m_reviewListing](const std::pair<QList<KeptReview>, int> &listed) {
            if (listing != m_reviewListing)
                return;
            m_received->setReviews(listed.first);
            m_home->setUnreadableReviews(listed.second, m_parts.reviews.reviewsFolder());
        });
}

void MainWindow::deleteReview(const QString &reviewId, const QString &title)
{
    if (const auto removed = m_parts.reviews.remove(reviewId); !removed)
        return say(removed.error());
    listReviews();
    m_home->sayReviewDeleted(reviewId, title);
}

/// Where it does not come back, home goes on offering it.
void MainWindow::restoreReview(const QString &reviewId)
{
    if (const auto restored = m_parts.reviews.restore(reviewId); !restored)
        return say(restored.error());
    m_notice->hide();
    m_home->endReviewDeleted();
    listReviews();
}

// Those that come back

void MainWindow::chooseReview()
{
    const Prompts::Files files{tr("Import a review"), m_parts.settings.value(setting::kLastFolder),
                               tr("Reviews (*.review.json)"), false};
    m_parts.prompts.openFiles(this, files, [this](const QStringList &paths) {
        m_parts.settings.set(setting::kLastFolder, QFileInfo(paths.constFirst()).absolutePath());
        importReview(paths.constFirst());
    });
}

void MainWindow::importReview(const QString &path)
{
    // What is said stands there, where the program begins with it.
    if (!isAnythingOpen())
        showHome();
    inBackground(
        *QThreadPool::globalInstance(), this,
        [path, store = m_parts.library.store(), chosen = trustOf(m_parts.settings)] {
            return readWithDraft(path, store, chosen);
        },
        [this, path](const ReadReview &read) {
            if (read.review)
                takeReview(path, *read.review, read.draftFolder);
            else
                say(read.review.error());
        });
}

void MainWindow::takeReview(const QString &path, const SignedReview &review, const QString &draftFolder)
{
    const QString &requestId = review.file.review.request.id;
    if (!m_session) {
        if (draftFolder.isEmpty())
            return say(Error(ErrorCode::ReviewWithoutDraft, {path, requestId.left(80)}));
        if (isAnythingOpen())
            return offerReview(path, review, draftFolder);
        if (!openDraft(draftFolder))
            return;
    }
    // What is imported is seen.
    leaveComparison();
    const Result<ReviewImport> import = m_session->importReview(review.file, path, review.signature);
    if (import)
        return sayImported(*import, review.trustError);
    say(import.error());
    if (import.error().code != ErrorCode::ReviewOfOther || draftFolder.isEmpty())
        return;
    offerItsDraft(path, review, draftFolder);
}

/// What an agent has open stays until he leaves it himself.
void MainWindow::offerReview(const QString &path, const SignedReview &review, const QString &draftFolder)
{
    say([](Notice &notice) {
        notice.setNotice(Meaning::Advice, tr("This is a review of one of your drafts."),
                         tr("It is imported when its draft is open."));
    });
    offerItsDraft(path, review, draftFolder);
}

void MainWindow::offerItsDraft(const QString &path, const SignedReview &review, const QString &draftFolder)
{
    m_notice->button(1)->setText(tr("Open its draft"));
    connect(m_notice->button(1), &QPushButton::clicked, this, [this, path, review, draftFolder] {
        leaveDraft([this, path, review, draftFolder] {
            if (openDraft(draftFolder))
                takeReview(path, review, draftFolder);
        });
    });
}

void MainWindow::sayImported(const ReviewImport &import, const std::optional<Error> &trustError)
{
    m_wizard->setRemarksOpen(true);
    say([import, trustError](Notice &notice) {
        QStringList details{importDetails(import)};
        if (trustError)
            details.append(errorText(*trustError));
        details.removeAll(QString());
        notice.setNotice(isToCheck(import) ? Meaning::ToCheck : Meaning::Fine, importTitle(import),
                         details.join(u' '));
        if (import.isOtherRevision())
            notice.button(1)->setText(tr("What changed since"));
        else if (import.kind == ReviewImport::Kind::New)
            notice.button(1)->setText(tr("Undo"));
    });
    // A button that is asked for is shown.
    if (import.isOtherRevision())
        connect(m_notice->button(1), &QPushButton::clicked, this,
                [this, import] { compareWithRevision(import.reviewedRevision); });
    else if (import.kind == ReviewImport::Kind::New)
        connect(m_notice->button(1), &QPushButton::clicked, this,
                [this, id = import.review] { takeBack(id); });
}

/// An import, by a step of undo of its own: what was done since stays.
void MainWindow::takeBack(const QString &reviewId)
{
    if (!m_session || !m_session->removeReview(reviewId))
        return;
    say([](Notice &notice) { notice.setNotice(Meaning::Fine, tr("The import is undone.")); });
    m_wizard->page()->focusFirst();
}

/// Of any review of the draft. Its Undo is that of the menu, so it is offered until the next step.
void MainWindow::removeReview(const QString &reviewId)
{
    const Review *review = m_session ? m_session->reviews().review(reviewId) : nullptr;
    if (!review)
        return;
    const QString who = review->reviewer.name.trimmed().left(kNameCharacters);
    if (!m_session->removeReview(reviewId))
        return;
    say([who](Notice &notice) {
        notice.setNotice(Meaning::Fine, tr("The review is removed. From: %1.")
                                            .arg(who.isEmpty() ? tr("a reviewer without a name") : who));
        notice.button(1)->setText(tr("Undo"));
    });
    QUndoStack *stack = m_session->undoStack();
    connect(m_notice->button(1), &QPushButton::clicked, stack, &QUndoStack::undo);
    m_noticeEnd = connect(stack, &QUndoStack::indexChanged, m_notice, &QWidget::hide);
}

} // namespace viatique
