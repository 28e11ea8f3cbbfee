// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Two requests side by side in the main window: which, and where they come from.

#include "core/settings.h"
#include "package/exportedrequest.h"
#include "package/packageplan.h"
#include "widgets/comparepage.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/prompts.h"
#include "widgets/reviewpage.h"
#include "widgets/windowactions.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QStackedWidget>

#include <utility>

namespace viatique {

void MainWindow::compare(const QString &before, const QString &after)
{
    m_notice->hide();
    // What stays beneath keeps its own way back.
    if (!m_session && !m_review)
        m_isFromInbox = isInboxShown();
    if (mayStayBeneath())
        return showComparison(before, after);
    leaveDraft([this, before, after] {
        closeDraft();
        closePackage();
        showComparison(before, after);
    });
}

/// What is compared is read from the disk, so what is open must stand there; then it stays, to be come back
/// to, with its undo and its place.
bool MainWindow::mayStayBeneath()
{
    if (!m_session)
        return !m_review || m_review->mayLeave();
    m_wizard->leave();
    return m_session->isReadOnly() || m_session->flush() || !m_session->hasUnsaved();
}

void MainWindow::showComparison(const QString &before, const QString &after)
{
    closeComparison();
    m_compare = new ComparePage(before, after, m_parts.prompts, m_stack,
                                {m_parts.session.now, m_parts.session.inspector, m_parts.session.shelf});
    if (m_session || m_review || m_isFromInbox)
        m_compare->showBack();
    m_stack->addWidget(m_compare);
    m_stack->setCurrentWidget(m_compare);
    connect(m_compare, &ComparePage::stateChanged, this, &MainWindow::showStatus);
    connect(m_compare, &ComparePage::backRequested, this, &MainWindow::leaveComparison);
    connect(m_compare, &ComparePage::homeRequested, m_actions->home, &QAction::trigger);
    connect(m_compare, &ComparePage::reviewRequested, this,
            [this](const QString &path) { openPackage(path); });
    showActions();
}

void MainWindow::closeComparison()
{
    QWidget *page = std::exchange(m_compare, nullptr);
    if (!page)
        return;
    m_stack->removeWidget(page);
    page->deleteLater();
}

/// To what it was opened from.
void MainWindow::leaveComparison()
{
    if (!m_compare)
        return;
    QWidget *beneath = m_session ? static_cast<QWidget *>(m_wizard) : m_review;
    if (!beneath && m_isFromInbox) {
        closeComparison();
        return returnToInbox();
    }
    if (!beneath)
        return showHome();
    m_notice->hide();
    // First, for what is taken away hands the focus to whatever page comes next.
    m_stack->setCurrentWidget(beneath);
    closeComparison();
    goOn();
    showActions();
}

/// With the draft or the package that is shown where there is one; else both are asked for, the earlier one
/// first.
void MainWindow::chooseComparison()
{
    const QString shown = m_compare   ? QString()
                          : m_session ? m_session->folder()
                          : m_review  ? m_review->path()
                                      : QString();
    choosePackage(shown.isEmpty() ? tr("The earlier package") : tr("The package to compare with"),
                  [this, shown](const QString &before) {
                      if (!shown.isEmpty())
                          return compare(before, shown);
                      choosePackage(tr("The later package"),
                                    [this, before](const QString &after) { compare(before, after); });
                  });
}

void MainWindow::choosePackage(const QString &title, const std::function<void(const QString &)> &then)
{
    const Prompts::Files files{title, m_parts.settings.value(setting::kLastFolder), tr("Packages (*.zip)"),
                               false};
    m_parts.prompts.openFiles(this, files, [this, then](const QStringList &paths) {
        m_parts.settings.set(setting::kLastFolder, QFileInfo(paths.constFirst()).absolutePath());
        then(paths.constFirst());
    });
}

/// What the draft keeps of its last export, where it is of that revision. Else the package is looked for
/// where packages were exported last, under the name that exports have.
void MainWindow::compareWithRevision(int revision)
{
    const auto kept = readExportedRequest(m_session->folder());
    // By the draft's own catalogue, which is the one that stands beside it.
    if (kept && kept->request.id == m_session->request().id && kept->request.revision == revision
        && kept->request.catalogue == m_session->request().catalogue)
        return compare(exportedRequestPath(m_session->folder()), m_session->folder());
    Request former = m_session->request();
    former.revision = revision;
    const QDir exports(m_parts.settings.value(setting::kExportFolder));
    for (const bool complete : {true, false}) {
        const QString path = exports.filePath(packageBaseName(former, complete) + QStringLiteral(".zip"));
        if (QFileInfo::exists(path))
            return compare(path, m_session->folder());
    }
    const QString draft = m_session->folder();
    choosePackage(tr("The package of revision %1").arg(revision),
                  [this, draft](const QString &before) { compare(before, draft); });
}

} // namespace viatique
