// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How ReviewPage exports a review, and whom it is signed by.

#include "session/addressbook.h"
#include "session/settings.h"
#include "widgets/messagepanel.h"
#include "widgets/notice.h"
#include "widgets/opinionbar.h"
#include "widgets/prompts.h"
#include "widgets/reviewdesk.h"
#include "widgets/reviewpage.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace viatique {

void ReviewPage::setUpExport()
{
    connect(m_exported->button(0), &QPushButton::clicked, this,
            [this] { m_parts.prompts.showInFolder(m_exportedPath); });
    connect(m_exported->button(1), &QPushButton::clicked, m_exported, &QWidget::hide);
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
        return m_message->focusName();
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
        // The dialog has asked for the one that it knows of. What this review was exported to before is
        // replaced whole.
        const QStringList targets = ReviewSession::exportTargets(path);
        QStringList present;
        for (const QString &target : targets) {
            if (target != path && targets.constFirst() != m_session->exportedPath()
                && QFileInfo::exists(target))
                present.append(QFileInfo(target).fileName());
        }
        if (present.isEmpty())
            return exportTo(path);
        const Prompts::Question question{tr("Export the review"),
                                         tr("There already: %1").arg(present.join(QStringLiteral(", "))),
                                         tr("What is in them is replaced."),
                                         {tr("Replace"), tr("Do not export")},
                                         true};
        m_parts.prompts.ask(this, question, [this, path](int button) {
            if (button == 0 && m_session)
                exportTo(path);
        });
    });
}

void ReviewPage::exportTo(const QString &path)
{
    m_parts.settings.set(setting::kReviewFolder, QFileInfo(path).absolutePath());
    rememberReviewer();
    m_exported->hide();
    m_session->exportTo(path);
}

void ReviewPage::sayExported(const QString &path)
{
    m_exportError.reset();
    m_exportedPath = path;
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
                              QDir::toNativeSeparators(m_exportedPath));
    m_exported->button(0)->setText(m_exportError ? QString() : tr("Show in folder"));
    m_exported->button(1)->setText(tr("Close"));
    m_exported->show();
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
