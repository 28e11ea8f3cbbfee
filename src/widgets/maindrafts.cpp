// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The drafts of the main window: opened, left, made, cloned, deleted. Its frame is in mainwindow.cpp.

#include "core/settings.h"
#include "session/draftlibrary.h"
#include "session/draftlistmodel.h"
#include "session/findingmodel.h"
#include "session/receivedmodel.h"
#include "session/reviewstore.h"
#include "session/splitrequest.h"
#include "session/stepmodel.h"
#include "widgets/checklistoffer.h"
#include "widgets/handoveroffer.h"
#include "widgets/homepage.h"
#include "widgets/mainwindow.h"
#include "widgets/notice.h"
#include "widgets/page.h"
#include "widgets/prompts.h"
#include "widgets/reviewpage.h"
#include "widgets/windowactions.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QDir>
#include <QPushButton>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr int kNeedStep = 2;

} // namespace

void MainWindow::newRequest()
{
    Result<Draft> draft = m_parts.library.create();
    if (!draft)
        return say(draft.error());
    adopt(DraftSession::adopt(*std::move(draft), m_parts.session));
}

bool MainWindow::openDraft(const QString &folder)
{
    if (m_session && m_session->folder() == QDir(folder).absolutePath()) {
        leaveComparison();
        goOn();
        return true;
    }
    Result<std::unique_ptr<DraftSession>> session = DraftSession::open(folder, m_parts.session);
    if (!session) {
        goOn();
        say(session.error());
        return false;
    }
    adopt(*std::move(session));
    return true;
}

void MainWindow::adopt(std::unique_ptr<DraftSession> session)
{
    closeDraft();
    closePackage();
    m_notice->hide();
    m_session = std::move(session);
    m_steps = std::make_unique<StepModel>(*m_session);
    m_findings = std::make_unique<FindingModel>(*m_session, *m_steps);
    makeChecklist();
    makeHandover();
    const PageContext context{*m_session,   *m_steps,        *m_findings,       m_parts.settings,
                              m_parts.book, m_parts.prompts, m_parts.directory, *m_handover};
    m_wizard = new Wizard(context,
                          {m_actions->home, m_actions->undo, m_actions->redo, m_actions->findings,
                           m_actions->previous, m_actions->next},
                          m_stack);
    m_stack->addWidget(m_wizard);
    m_stack->setCurrentWidget(m_wizard);
    connect(m_wizard, &Wizard::saveElsewhereRequested, this, [this] { saveElsewhere(); });
    connect(m_wizard, &Wizard::cloneRequested, this, &MainWindow::copyForUse, Qt::QueuedConnection);
    connect(m_wizard, &Wizard::splitRequested, this, &MainWindow::splitDraft);
    connect(m_wizard, &Wizard::removalRequested, this, &MainWindow::removeReview);
    connect(m_wizard, &Wizard::roomChanged, this, &MainWindow::showStatus);
    connect(m_session->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showActions);
    connect(m_session.get(), &DraftSession::requestChanged, this, &MainWindow::showActions);
    if (!m_session->isReadOnly())
        m_parts.settings.set(setting::kOpenDraft, m_session->folder());
    connect(m_wizard, &Wizard::stepChanged, this, &MainWindow::showActions);
    m_wizard->setStep(std::max(1, m_session->state().lastStep));
    showActions();
    if (const QList<Error> &unreadable = m_session->reviews().unreadable(); !unreadable.isEmpty())
        say(unreadable.constFirst());
}

void MainWindow::makeChecklist()
{
    m_checklist = std::make_unique<ChecklistOffer>(*m_session, m_parts.settings, m_parts.prompts);
    connect(m_checklist.get(), &ChecklistOffer::saved, this, [this](const QString &path) {
        say([path](Notice &notice) {
            notice.setNotice(Meaning::Fine, tr("The list of documents is saved."),
                             QDir::toNativeSeparators(path));
            notice.button(1)->setText(tr("Show in folder"));
        });
        connect(m_notice->button(1), &QPushButton::clicked, this,
                [this, path] { m_parts.prompts.showInFolder(path); });
    });
    connect(m_checklist.get(), &ChecklistOffer::failed, this, [this](const Error &error) { say(error); });
}

void MainWindow::closeDraft()
{
    if (!m_session)
        return;
    m_wizard->leave();
    // Another window may have its own there.
    if (m_parts.settings.value(setting::kOpenDraft) == m_session->folder() && !m_session->isReadOnly())
        m_parts.settings.set(setting::kOpenDraft, QString());
    m_stack->removeWidget(m_wizard);
    delete std::exchange(m_wizard, nullptr);
    m_handover.reset();
    m_checklist.reset();
    m_findings.reset();
    m_steps.reset();
    m_session.reset();
}

bool MainWindow::mayLeave()
{
    if (!m_session)
        return !m_review || m_review->mayLeave();
    m_wizard->leave();
    if (!m_wizard->unfinished().isEmpty())
        return false;
    return m_session->isReadOnly() || m_session->flush() || !m_session->hasUnsaved();
}

void MainWindow::leaveDraft(const std::function<void()> &then)
{
    m_notice->hide();
    if (mayLeave()) {
        then();
        return;
    }
    if (!m_session)
        return m_review->leave([this, then] {
            closePackage();
            then();
        });
    // Until the answer is there, and whatever dialog it leads to, it goes on.
    goOn();
    const QString work = m_wizard->unfinished();
    if (!work.isEmpty()) {
        m_parts.prompts.ask(this,
                            {tr("Something is under way"),
                             work,
                             tr("Leaving now interrupts it: it would have to be begun again."),
                             {tr("Interrupt it"), tr("Go on working")},
                             true},
                            [this, then](int button) {
                                if (button != 0)
                                    return;
                                m_session->cancelImports();
                                closeDraft();
                                then();
                            });
        return;
    }
    const Prompts::Question question{tr("The draft is not saved"),
                                     tr("What was changed last stands in memory only."),
                                     tr("Save it elsewhere, or let it go: then it is lost."),
                                     {tr("Save elsewhere…"), tr("Let it go"), tr("Go on working")},
                                     true};
    m_parts.prompts.ask(this, question, [this, then](int button) {
        if (button == 0) {
            saveElsewhere(then);
        } else if (button == 1) {
            closeDraft();
            then();
        }
    });
}

void MainWindow::goOn()
{
    if (draftInHand())
        m_wizard->enter();
}

/// A draft that was made in the background: opened where nothing is open, else offered.
void MainWindow::offerDraft(const QString &folder)
{
    const bool isForUse = std::exchange(m_copiesForUse, false);
    if (!isAnythingOpen()) {
        if (openDraft(folder) && isForUse) {
            m_wizard->setStep(kNeedStep);
            say([](Notice &notice) {
                notice.setNotice(Meaning::Fine, tr("This is the copy: choose its use case."),
                                 tr("The draft that it was made of is on home, as it was."));
            });
        }
        return;
    }
    say([](Notice &notice) {
        notice.setNotice(Meaning::Fine, tr("The new draft is ready."), tr("It stands on home, too."));
        notice.button(1)->setText(tr("Open it"));
    });
    connect(m_notice->button(1), &QPushButton::clicked, this,
            [this, folder] { leaveDraft([this, folder] { openDraft(folder); }); });
}

/// The copy is for another use case, which is chosen in its step 2.
void MainWindow::copyForUse()
{
    m_copiesForUse = true;
    m_actions->clone->trigger();
}

/// This draft keeps its first use case, in one step of undo; each of the others gets a draft of its own.
void MainWindow::splitDraft()
{
    const QList<Request> parts = splitByUseCase(m_session->request(), m_session->catalogue());
    if (parts.size() < 2)
        return;
    if (!m_session->flush()) {
        say([](Notice &notice) {
            notice.setNotice(
                Meaning::ToCorrect, tr("The request is not split."),
                tr("It cannot be saved at the moment, and its copies are made of what is saved."));
        });
        return;
    }
    m_parts.library.split(m_session->folder(), parts.mid(1));
}

void MainWindow::endSplit(int drafts)
{
    if (!m_session)
        return;
    const Request first = splitByUseCase(m_session->request(), m_session->catalogue()).constFirst();
    m_session->edit(QStringLiteral("/service/useCases"), [&first](Request &request) {
        request.service = first.service;
        request.endpoints = first.endpoints;
    });
    say([drafts](Notice &notice) {
        notice.setNotice(Meaning::Fine, tr("%n draft(s) were made of this one.", nullptr, drafts),
                         tr("What is new stands on home, with its use case and the data useful for it. This "
                            "one keeps the first."));
    });
}

void MainWindow::saveElsewhere(const std::function<void()> &then)
{
    const Prompts::Files where{tr("Save the draft elsewhere"), QDir::homePath(), {}, false};
    m_parts.prompts.saveFile(this, where, [this, then](const QString &folder) {
        m_whenCopied = then;
        m_parts.library.copyTo(folder, {m_session->request(), m_session->source()}, m_session->catalogue(),
                               m_session->folder(), m_session->reviews().list());
    });
}

void MainWindow::endCopy(const QString &folder)
{
    if (const auto then = std::exchange(m_whenCopied, nullptr)) {
        closeDraft();
        then();
    }
    say([folder](Notice &notice) {
        notice.setNotice(Meaning::Fine, tr("A copy of the draft is saved."),
                         tr("It stands in “%1”. Drop that folder on this window to go on with it.")
                             .arg(QDir::toNativeSeparators(folder)));
    });
}

void MainWindow::deleteDraft(const QString &folder)
{
    const Result<QString> moved = m_parts.library.moveToTrash(folder);
    if (!moved)
        return say(moved.error());
    m_drafts->refresh();
    m_trash->refresh();
    m_home->sayDeleted(*moved);
}

void MainWindow::restoreDraft(const QString &folder)
{
    const Result<QString> moved = m_parts.library.restore(folder);
    if (!moved)
        return say(moved.error());
    m_drafts->refresh();
    m_trash->refresh();
}

void MainWindow::takeUp(const QString &package)
{
    leaveDraft([this, package] {
        showHome();
        m_parts.library.takeUp(package);
    });
}

} // namespace viatique
