// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How ReviewPage exports a review, and whose it is.

#include "core/language.h"
#include "core/settings.h"
#include "package/signing.h"
#include "session/addressbook.h"
#include "session/background.h"
#include "session/sharepool.h"
#include "widgets/messagepanel.h"
#include "widgets/notice.h"
#include "widgets/opinionbar.h"
#include "widgets/prompts.h"
#include "widgets/reviewdesk.h"
#include "widgets/reviewpage.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>

#include <tuple>
#include <utility>

namespace viatique {

void ReviewPage::setUpExport()
{
    connect(m_exported->button(0), &QPushButton::clicked, this,
            [this] { m_parts.prompts.showInFolder(m_exportedPath); });
    connect(m_exported->button(1), &QPushButton::clicked, this, [this] { showExported(false); });
}

void ReviewPage::exportReview()
{
    if (!m_session || m_session->isExporting())
        return;
    const ReviewSession::Obstacle obstacle = m_session->obstacle();
    m_bar->say(obstacle);
    switch (obstacle) {
    case ReviewSession::Obstacle::None:
        return chooseTarget();
    case ReviewSession::Obstacle::NoOpinion:
        return m_bar->focusOpinion();
    case ReviewSession::Obstacle::EmptyRemark:
        m_bar->setMessageOpen(false);
        return m_desk->editRemark(m_session->emptyRemark());
    case ReviewSession::Obstacle::NoMessage:
        m_bar->setMessageOpen(true);
        return m_message->focusMessage();
    case ReviewSession::Obstacle::NoReviewer:
        m_bar->setMessageOpen(true);
        return m_message->askForName();
    }
}

void ReviewPage::chooseTarget()
{
    QString folder = m_parts.settings.value(setting::kReviewFolder);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QFileInfo(m_package.path()).absolutePath();
    const Prompts::Files where{tr("Export the review"), QDir(folder).filePath(m_session->suggestedFileName()),
                               tr("Reviews (*.review.json)"), false};
    m_parts.prompts.saveFile(this, where, [this](const QString &path) {
        if (!m_session)
            return;
        // Where this review was exported to before, its papers are replaced with it.
        const QStringList targets = ReviewSession::exportTargets(path);
        const bool isAgain = targets.constFirst() == m_session->exportedPath();
        // In the background: a share may take its time.
        inBackground(
            sharePool(), this,
            [look = m_session->target(path), targets, path, isAgain] {
                QStringList others;
                for (const QString &target : targets) {
                    if (target != path && !isAgain && QFileInfo::exists(target))
                        others.append(QFileInfo(target).fileName());
                }
                const bool isSigned = QFileInfo::exists(targets.constFirst() + kReviewSignatureSuffix);
                return std::tuple(look(), others, isSigned);
            },
            [this, path, isAgain,
             opening = m_opening](const std::tuple<ReviewTarget, QStringList, bool> &found) {
                if (!m_session || opening != m_opening)
                    return;
                const auto &[target, present, isSigned] = found;
                // The signature of a text that is written again as it was stays.
                const bool isSame = isAgain && m_session->review().state == ReviewState::Done;
                m_losesSignature = isSigned && !isSame;
                confirmTarget(path, target, present);
            });
    });
}

/// The dialog of files has asked for the name that was chosen, without a word of whose the file is.
void ReviewPage::confirmTarget(const QString &path, const ReviewTarget &target, const QStringList &others)
{
    using Kind = ReviewTarget::Kind;
    Prompts::Question question{tr("Export the review"),
                               tr("There already: %1").arg(others.join(QStringLiteral(", "))),
                               tr("What is in them is replaced."),
                               {tr("Replace"), tr("Do not export")},
                               true};
    const QString file = QFileInfo(ReviewSession::exportTargets(path).constFirst()).fileName();
    if (target.kind == Kind::AnotherReview) {
        question.what =
            tr("“%1” is another review, by %2.")
                .arg(file, target.reviewer.isEmpty() ? tr("a reviewer without a name") : target.reviewer);
        question.why = tr("Export yours under another name, or that one is lost.");
    } else if (target.kind == Kind::AnotherState) {
        const QDateTime changed = QDateTime::fromString(target.modifiedAt, Qt::ISODate).toLocalTime();
        question.what = tr("“%1” is this review as it was written elsewhere, on %2.", "file, date")
                            .arg(file, currentLocale().toString(changed, QLocale::ShortFormat));
        question.why = tr("What was changed there is replaced by what stands here.");
    } else if (others.isEmpty() && !m_losesSignature && (target.mayBeReplaced() || path.endsWith(file))) {
        return exportTo(path, target.stamp);
    } else if (others.isEmpty()) {
        question.what = tr("There already: %1").arg(file);
    }
    if (m_losesSignature)
        question.why += QLatin1Char(' ')
                        + tr("Its signature (%1) is erased: it is not of the new text.", "suffix of a file")
                              .arg(kReviewSignatureSuffix);
    m_parts.prompts.ask(this, question, [this, path, stamp = target.stamp, opening = m_opening](int button) {
        if (button == 0 && m_session && opening == m_opening)
            exportTo(path, stamp);
    });
}

void ReviewPage::exportTo(const QString &path, const std::optional<FileStamp> &agreed)
{
    m_parts.settings.set(setting::kReviewFolder, QFileInfo(path).absolutePath());
    rememberReviewer();
    showExported(false);
    m_session->exportTo(path, agreed);
}

void ReviewPage::sayExported(const QString &path)
{
    m_exportError.reset();
    m_exportedPath = path;
    m_signedBy.reset();
    sayOutcome();
}

void ReviewPage::sayFailed(const Error &error)
{
    m_exportError = error;
    sayOutcome();
}

/// Of the export that ended last.
void ReviewPage::sayOutcome()
{
    if (m_exportError)
        m_exported->setNotice(Meaning::ToCorrect, tr("The review is not exported."),
                              errorText(*m_exportError));
    else
        m_exported->setNotice(Meaning::Fine,
                              tr("The review is exported, with its HTML and its PDF beside it."),
                              exportedText());
    m_exported->button(0)->setText(m_exportError ? QString() : tr("Show in folder"));
    m_exported->button(1)->setText(tr("Close"));
    m_sign->setText(tr("Sign &the review…"));
    m_sign->setToolTip(tr("Shows who it comes from, with your certificate."));
    showExported(true);
}

/// The offer to sign stands below the notice as long as that is there.
void ReviewPage::showExported(bool shown)
{
    m_exported->setVisible(shown);
    m_sign->setVisible(shown && mayBeSigned());
}

Reviewer ReviewPage::knownReviewer() const
{
    const Person &me = m_parts.book.me();
    return {me.fullName(), m_parts.settings.value(setting::kReviewOrganisation), me.email};
}

/// Who signed once need not say it again. Who the user is for other purposes stays as it is.
void ReviewPage::rememberReviewer()
{
    const Reviewer &reviewer = m_session->review().reviewer;
    m_parts.settings.set(setting::kReviewOrganisation, reviewer.organisation);
    if (!m_parts.book.me().isEmpty())
        return;
    Person me;
    const QString name = reviewer.name.simplified();
    const qsizetype blank = name.indexOf(u' ');
    me.givenName = name.left(blank);
    me.familyName = blank < 0 ? QString() : name.mid(blank + 1);
    me.email = reviewer.email;
    m_parts.book.setMe(me);
}

} // namespace viatique
