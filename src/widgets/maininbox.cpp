// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The folder of received packages in the main window: it stays as it is while one of them is read.

#include "core/settings.h"
#include "session/addressbook.h"
#include "widgets/inboxpage.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/windowactions.h"

#include <QAction>
#include <QDir>
#include <QStackedWidget>

namespace viatique {

void MainWindow::makeInbox()
{
    InboxParts parts;
    parts.work.cacheRoot = m_parts.cacheRoot;
    parts.work.inspector = m_parts.session.inspector;
    parts.work.shelf = m_parts.session.shelf;
    parts.work.today = [now = m_parts.session.now] { return now().toLocalTime().date(); };
    parts.now = m_parts.session.now;
    parts.reviews = m_parts.reviews;
    parts.reviewer = [this]() -> Reviewer {
        const Person &me = m_parts.book.me();
        return {me.fullName(), m_parts.settings.value(setting::kReviewOrganisation), me.email};
    };
    m_inbox = new InboxPage(parts, m_parts.settings, m_parts.prompts, m_stack);
    m_stack->addWidget(m_inbox);
    connect(m_inbox, &InboxPage::homeRequested, m_actions->home, &QAction::trigger);
    connect(m_inbox, &InboxPage::statusChanged, this, &MainWindow::showStatus);
    connect(m_inbox, &InboxPage::reviewRequested, this, [this](const QString &path) { openPackage(path); });
    connect(m_inbox, &InboxPage::compareRequested, this, &MainWindow::compare);
}

bool MainWindow::isInboxShown() const
{
    return m_inbox && m_stack->currentWidget() == m_inbox;
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
    const QString path = QDir(folder).absolutePath();
    const auto open = [this, path] {
        leaveDraft([this, path] {
            closeDraft();
            closePackage();
            m_parts.settings.set(setting::kInboxFolder, path);
            returnToInbox();
            if (m_inbox->inbox().folder() != path)
                m_inbox->openFolder(path);
        });
    };
    const QString known = m_parts.settings.value(setting::kInboxFolder);
    if (known.isEmpty() || known == path)
        return open();
    // Perhaps it was dropped by mistake.
    m_parts.prompts.ask(
        this,
        {tr("Received packages"),
         tr("Is “%1” to be the folder of received packages?").arg(QDir::toNativeSeparators(path)),
         tr("It takes the place of “%1”, in which nothing changes.").arg(QDir::toNativeSeparators(known)),
         {tr("Open this folder"), tr("Keep the other one")},
         true},
        [open](int button) {
            if (button == 0)
                open();
        });
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
    m_inbox->focusList(!isNew);
    showActions();
}

} // namespace viatique
