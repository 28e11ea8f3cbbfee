// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the status line and the title of the main window say.

#include "core/language.h"
#include "report/vocabulary.h"
#include "session/draftlistmodel.h"
#include "session/draftsession.h"
#include "session/reviewsession.h"
#include "widgets/comparepage.h"
#include "widgets/homepage.h"
#include "widgets/inboxpage.h"
#include "widgets/look.h"
#include "widgets/mainwindow.h"
#include "widgets/reviewpage.h"

#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>

namespace viatique {

namespace {

QString catalogueText(const Catalogue &catalogue)
{
    return MainWindow::tr("Catalogue: %1, %2", "title, date")
        .arg(catalogue.title, report::Vocabulary(currentLanguage()).day(catalogue.version));
}

QString reviewText(const ReviewSession &session)
{
    QStringList parts;
    if (const QString name = session.review().reviewer.name.simplified(); !name.isEmpty())
        parts.append(MainWindow::tr("Reviewed by: %1").arg(name));
    parts.append(catalogueText(session.input().catalogue));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

void MainWindow::showStatus()
{
    statusBar()->setVisible(width() >= look::em(this, 78));
    m_statusRight->setText(networkText());
    const DraftSession *draft = draftInHand();
    const ReviewSession *review = reviewInHand() ? m_review->session() : nullptr;
    const RequestInput *compared = m_compare ? m_compare->shownInput() : nullptr;
    QString left;
    QString title;
    if (draft) {
        left = catalogueText(draft->catalogue());
        title = draft->request().service.title;
    } else if (review) {
        left = reviewText(*review);
        title = review->input().request.service.title;
    } else if (compared) {
        left = catalogueText(compared->catalogue);
        title = compared->request.service.title;
    } else if (m_inbox && m_stack->currentWidget() == m_inbox) {
        left = m_inbox->statusText();
        title = tr("Received packages");
    } else if (m_stack->currentWidget() == m_home) {
        const int drafts = m_drafts->rowCount();
        left = drafts > 0 ? tr("%n draft(s)", nullptr, drafts) : QString();
    }
    m_statusLeft->setText(left);
    title = title.simplified();
    setWindowTitle(title.isEmpty() ? tr("Viatique") : tr("%1 – Viatique", "title of the window").arg(title));
}

} // namespace viatique
