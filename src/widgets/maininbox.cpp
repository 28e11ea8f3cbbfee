// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The folder of received packages in the main window: it stays as it is while one of them is read.

#include "session/addressbook.h"
#include "session/settings.h"
#include "widgets/inboxpage.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/windowactions.h"

#include <QAction>
#include <QStackedWidget>

namespace viatique {

void MainWindow::makeInbox()
{
    InboxParts parts;
    parts.work.cacheRoot = m_parts.cacheRoot;
    parts.work.inspector = m_parts.session.inspector;
    parts.work.today = [now = m_parts.session.now] { return now().toLocalTime().date(); };
    parts.now = m_parts.session.now;
    parts.reviews = m_parts.reviews;
    const Person &me = m_parts.book.me();
    parts.reviewer = {me.fullName(), m_parts.settings.value(setting::kReviewOrganisation), me.email};
    m_inbox = new InboxPage(std::move(parts), m_parts.settings, m_parts.prompts, m_stack);
    m_stack->addWidget(m_inbox);
    connect(m_inbox, &InboxPage::homeRequested, m_actions->home, &QAction::trigger);
    connect(m_inbox, &InboxPage::statusChanged, this, &MainWindow::showStatus);
    connect(m_inbox, &InboxPage::reviewRequested, this, [this](const QString &path) {
        m_isFromInbox = true;
        openPackage(path);
    });
    connect(m_inbox, &InboxPage::compareRequested, this, [this](const QString &before, const QString &after) {
        m_isFromInbox = true;
        compare(before, after);
    });
}

void MainWindow::showInbox()
{
    leaveDraft([this] {
        closeDraft();
        closePackage();
        returnToInbox();
    });
}

void MainWindow::openInbox(const QString &folder)
{
    m_parts.settings.set(setting::kInboxFolder, folder);
    showInbox();
    if (m_inbox && m_inbox->inbox().folder() != folder)
        m_inbox->openFolder(folder);
}

/// What was open is closed.
void MainWindow::returnToInbox()
{
    m_notice->hide();
    m_isFromInbox = false;
    const bool isNew = !m_inbox;
    if (isNew)
        makeInbox();
    m_stack->setCurrentWidget(m_inbox);
    if (!isNew)
        m_inbox->comeBack();
    m_inbox->focusList();
    showActions();
}

} // namespace viatique
