// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What ReviewPage says of how the review is saved and of a former one of the same request; and how it is
// left.

#include "core/language.h"
#include "session/background.h"
#include "session/receivedmodel.h"
#include "widgets/notice.h"
#include "widgets/opinionbar.h"
#include "widgets/prompts.h"
#include "widgets/reviewdesk.h"
#include "widgets/reviewheader.h"
#include "widgets/reviewpage.h"
#include "widgets/statelabel.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QPushButton>
#include <QThreadPool>

namespace viatique {

namespace {

using SaveState = ReviewSession::SaveState;
using FormerCopy = ReviewSession::FormerCopy;

} // namespace

/// Beside the review, which does not wait for it.
void ReviewPage::findFormer()
{
    const RequestInput &input = *m_package.package().input;
    const Request &request = input.request;
    QStringList known;
    for (const ReceivedRow &row : m_parts.received.rows()) {
        if (row.requestId == request.id)
            known.append(row.path);
    }
    inBackground(
        *QThreadPool::globalInstance(), this,
        [request, path = m_package.path(), known,
         digest = input.verified ? input.verified->requestSha512 : QString(),
         store = ReviewStore(m_parts.session.root)] {
            QStringList all = known;
            const std::optional<KeptReview> former = store.findFormer(request.id, digest, request.revision);
            const QList<KeptReview> reviews = store.list();
            for (const KeptReview &kept : reviews) {
                if (kept.file.review.request.id == request.id)
                    all.append(kept.packagePath);
            }
            return findFormerPackage(request, path, all,
                                     former ? former->file.review.request.requestSha512 : QString());
        },
        [this, opening = m_opening](const std::optional<FormerPackage> &found) {
            if (opening != m_opening)
                return;
            m_formerPackage = found;
            showFormer();
        });
}

void ReviewPage::setUpFormer()
{
    m_unsaved->setObjectName(QStringLiteral("unsavedNotice"));
    m_unsaved->hide();
    m_former->setObjectName(QStringLiteral("formerNotice"));
    m_former->hide();
    // What is dropped cannot be saved: the other stands in its place.
    connect(m_unsaved->button(0), &QPushButton::clicked, this, &ReviewPage::beginReview);
    connect(m_unsaved->button(1), &QPushButton::clicked, this, [this] { m_session->keepBoth(); });
    connect(m_former->button(0), &QPushButton::clicked, this, [this] {
        if (!m_session || m_session->isReadOnly())
            return;
        const QString first = m_session->takeFormerRemarks();
        m_bar->setMessageOpen(false);
        // Without one, the desk says that there is no room.
        m_desk->editRemark(first);
    });
    connect(m_former->button(1), &QPushButton::clicked, this, &ReviewPage::compareWithFormer);
}

void ReviewPage::compareWithFormer()
{
    if (m_formerPackage)
        emit compareWithRequested(m_formerPackage->path);
}

void ReviewPage::showFormer()
{
    const KeptReview *former = m_session && m_session->former() ? &*m_session->former() : nullptr;
    const FormerCopy copy = former ? m_session->formerCopy() : FormerCopy::Neither;
    const bool isCopy = copy == FormerCopy::This || copy == FormerCopy::Reviewed;
    const bool isAltered = former && m_session->formerFit() == ReviewFit::Altered && !isCopy;
    // Where this very revision was begun, of a former review there is nothing to say.
    const bool isTold = former && (isAltered || !m_session->isTakenUp());
    m_former->setVisible(isTold || (m_session && m_formerPackage));
    if (m_desk)
        m_desk->setFormer(m_formerPackage.has_value());
    if (m_former->isHidden())
        return;
    showFormerPackage(!isTold);
    if (!isTold)
        return;
    const Review &review = former->file.review;
    const QDateTime changed = QDateTime::fromString(review.modifiedAt, Qt::ISODate).toLocalTime();
    const QString day = currentLocale().toString(changed.date(), QLocale::ShortFormat);
    if (isCopy)
        m_former->setNotice(
            Meaning::Advice,
            copy == FormerCopy::This
                ? tr("This is the copy without contacts of what you reviewed on %1.", "date").arg(day)
                : tr("On %1 you reviewed the copy without contacts of this package.", "date").arg(day),
            tr("All else is the same. Your former review is kept."));
    else if (copy == FormerCopy::Unknown)
        m_former->setNotice(
            Meaning::ToCheck,
            tr("This package says that it is a copy without contacts of a revision that you reviewed on %1.",
               "date")
                .arg(day),
            tr("Whether anything else was changed cannot be told here. Your former review is kept."));
    else if (!isAltered)
        m_former->setNotice(Meaning::Advice,
                            tr("You reviewed revision %1 of this request.")
                                .arg(currentLocale().toString(review.request.revision)),
                            tr("On %1.", "date").arg(day));
    else if (m_session->isTakenUp())
        m_former->setNotice(Meaning::ToCheck,
                            tr("On %1 you reviewed another content of this same revision.", "date").arg(day),
                            tr("One of the two packages was altered: ask its sender which one holds."));
    else
        m_former->setNotice(
            Meaning::ToCheck,
            tr("This package was altered after your review of %1: it is no longer what you reviewed.", "date")
                .arg(day),
            tr("Its revision is the same, its content is not. Your former review is kept."));
    const int remarks = int(m_session->formerRemarks().size());
    m_former->button(0)->setText(remarks > 0 ? tr("Take its %n remark(s) over", nullptr, remarks)
                                             : QString());
}

QString ReviewPage::comparisonText() const
{
    if (!m_formerPackage)
        return {};
    const QString revision = currentLocale().toString(m_formerPackage->revision);
    if (m_formerPackage->revision == m_package.package().input->request.revision)
        return tr("Compare with what you reviewed");
    const auto &former = m_session->former();
    const bool isAnother = former && !m_formerPackage->isReviewed
                           && former->file.review.request.revision == m_formerPackage->revision;
    // Of two packages of one revision one was altered: this is not the one that was reviewed.
    return isAnother ? tr("Compare with another package of revision %1").arg(revision)
                     : tr("Compare with revision %1").arg(revision);
}

/// `isAlone`: there is nothing else to say of former revisions.
void ReviewPage::showFormerPackage(bool isAlone)
{
    m_former->button(1)->setText(comparisonText());
    if (!isAlone)
        return;
    const QString revision =
        m_formerPackage ? currentLocale().toString(m_formerPackage->revision) : QString();
    m_former->button(0)->setText({});
    m_former->setNotice(Meaning::Advice, tr("Revision %1 of this request is on this computer.").arg(revision),
                        QDir::toNativeSeparators(m_formerPackage->path));
}

void ReviewPage::showSaving()
{
    if (!m_session)
        return;
    switch (m_session->saveState()) {
    case SaveState::Saved:
        if (m_session->savedAt().isValid())
            m_header->setSaving(Meaning::Fine, tr("Review saved at %1")
                                                   .arg(currentLocale().toString(m_session->savedAt().time(),
                                                                                 QLocale::ShortFormat)));
        break;
    case SaveState::Unsaved:
        // For less than a second: the time of the last saving stays true.
        break;
    case SaveState::ChangedOutside:
        m_header->setSaving(Meaning::ToCheck, tr("Review not saved"));
        break;
    case SaveState::Failed: {
        const std::optional<Error> &error = m_session->saveError();
        m_header->setSaving(Meaning::ToCorrect, error && error->code == ErrorCode::DiskFull
                                                    ? tr("Review not saved: disk full")
                                                    : tr("Review not saved"));
        break;
    }
    }
    showUnsaved();
}

void ReviewPage::showTakenUp()
{
    if (m_session && m_session->isSetAside())
        return m_takenUp->setState(Meaning::Advice,
                                   tr("Your review is set aside: any change takes it up again."));
    const bool isTakenUp = m_session && m_session->isTakenUp();
    const QString day = currentLocale().toString(m_takenUpOf, QLocale::ShortFormat);
    m_takenUp->setState(Meaning::Advice,
                        isTakenUp ? tr("Your review of %1 is taken up again.", "date").arg(day) : QString());
}

void ReviewPage::showUnsaved()
{
    const std::optional<Error> &error = m_session->saveError();
    const bool isOther = m_session->saveState() == SaveState::ChangedOutside;
    m_unsaved->button(0)->setText(isOther ? tr("Take the other") : QString());
    m_unsaved->button(1)->setText(isOther ? tr("Keep both") : QString());
    if (isOther)
        m_unsaved->setNotice(Meaning::ToCheck, tr("Another window has changed this review."),
                             tr("Nothing was written over it. Take what it says and drop what was changed "
                                "here, or keep both as two reviews."));
    else if (error)
        m_unsaved->setNotice(Meaning::ToCorrect, errorText(*error),
                             tr("The review stands in memory only. Saving is tried again by itself."));
    m_unsaved->setVisible(error.has_value());
}

bool ReviewPage::mayLeave()
{
    if (!m_session)
        return true;
    // Asked about until it is answered, for who leaves may ask twice.
    m_exportFailed = !m_session->finishExport() || m_exportFailed;
    return m_session->flush() && !m_exportFailed;
}

void ReviewPage::leave(const std::function<void()> &then)
{
    if (mayLeave())
        return then();
    // What failed is said in place, too.
    const bool isSaved = m_session->saveState() == SaveState::Saved;
    const Prompts::Question question =
        isSaved ? Prompts::Question{tr("The review is not exported."),
                                    tr("Its export has just failed."),
                                    tr("The review itself is saved on this computer."),
                                    {tr("Leave it"), tr("Go on working")},
                                    true}
                : Prompts::Question{tr("The review is not saved"),
                                    tr("What was changed last stands in memory only."),
                                    tr("Export it, or let it go: then it is lost."),
                                    {tr("Let it go"), tr("Go on working")},
                                    true};
    m_parts.prompts.ask(this, question, [this, then](int button) {
        m_exportFailed = false;
        if (button == 0)
            then();
    });
}

void ReviewPage::openAgain()
{
    leave([this] { m_package.open(m_package.path()); });
}

} // namespace viatique
