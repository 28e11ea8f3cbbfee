// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What MainWindow does at each action of its menus, and which of them can be used now.

#include "widgets/mainwindow.h"

#include "core/settings.h"
#include "session/draftlibrary.h"
#include "session/stepmodel.h"
#include "widgets/checklistoffer.h"
#include "widgets/exportpage.h"
#include "widgets/handoveroffer.h"
#include "widgets/homepage.h"
#include "widgets/inboxpage.h"
#include "widgets/prompts.h"
#include "widgets/reviewpage.h"
#include "widgets/windowactions.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QStackedWidget>
#include <QUndoStack>

#include <algorithm>
#include <array>

namespace viatique {

namespace {

constexpr std::array<int, 7> kTextScales{80, 90, 100, 125, 150, 175, 200};

QActionGroup *check(QActionGroup *group, const QString &value)
{
    const QList<QAction *> actions = group->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().toString() == value);
    return group;
}

} // namespace

void MainWindow::connectActions()
{
    const WindowActions &actions = *m_actions;
    connect(actions.newRequest, &QAction::triggered, this, [this] { leaveDraft([this] { newRequest(); }); });
    connect(actions.importPackage, &QAction::triggered, this,
            [this] { choosePackage(tr("Open a package"), [this](const QString &path) { takeUp(path); }); });
    connect(actions.openPackage, &QAction::triggered, this, [this] {
        choosePackage(tr("Open a package"), [this](const QString &path) { openPackage(path); });
    });
    connect(actions.inbox, &QAction::triggered, this, &MainWindow::showInbox);
    connect(actions.comparePackages, &QAction::triggered, this, &MainWindow::chooseComparison);
    connect(actions.exportReview, &QAction::triggered, this, [this] { m_review->exportReview(); });
    connect(actions.setAside, &QAction::triggered, this,
            [this](bool aside) { m_review->session()->setAside(aside); });
    connect(actions.home, &QAction::triggered, this, [this] { leaveDraft([this] { showHome(); }); });
    connect(actions.catalogues, &QAction::triggered, this, &MainWindow::showCatalogues);
    connect(actions.network, &QAction::triggered, this, &MainWindow::showNetwork);
    connect(actions.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions.undo, &QAction::triggered, this, [this] {
        if (DraftSession *draft = draftInHand())
            draft->undoStack()->undo();
        else if (ReviewPage *review = reviewInHand())
            review->undo();
    });
    connect(actions.redo, &QAction::triggered, this, [this] {
        if (DraftSession *draft = draftInHand())
            draft->undoStack()->redo();
        else if (ReviewPage *review = reviewInHand())
            review->redo();
    });
    connect(actions.steps, &QActionGroup::triggered, this,
            [this](const QAction *action) { m_wizard->setStep(action->data().toInt()); });
    connect(actions.nextFinding, &QAction::triggered, this, [this] { m_wizard->goToNextFinding(); });
    connect(actions.importReview, &QAction::triggered, this, &MainWindow::chooseReview);
    connect(actions.gather, &QAction::triggered, this, [this] { m_checklist->offer(this); });
    connect(actions.exportPackage, &QAction::triggered, this, [this] {
        // What is wrong is seen before it is exported.
        if (m_wizard->step() != StepModel::kSteps)
            m_wizard->setStep(StepModel::kSteps);
        else if (auto *page = qobject_cast<ExportPage *>(m_wizard->page()))
            page->startExport();
    });
    connect(actions.exportWithoutContacts, &QAction::triggered, this, [this] {
        if (m_wizard->step() != StepModel::kSteps)
            m_wizard->setStep(StepModel::kSteps);
        else if (auto *page = qobject_cast<ExportPage *>(m_wizard->page()))
            page->startExport(ExportPeople::LeftOut);
    });
    connect(actions.signPackage, &QAction::triggered, this, [this] {
        choosePackage(tr("Sign a package"), [this](const QString &path) { signPackage(path); });
    });
    connect(actions.openInDataPass, &QAction::triggered, this, [this] { m_handover->openLink(); });
    connect(actions.copySheet, &QAction::triggered, this, [this] { m_handover->openSheet(); });
    connect(actions.apiBody, &QAction::triggered, this, [this] { m_handover->openBody(); });
    connect(actions.importFromDataPass, &QAction::triggered, this, &MainWindow::importFromDataPass);
    connect(actions.clone, &QAction::triggered, this, [this] {
        const QString folder = m_session->folder();
        leaveDraft([this, folder] {
            showHome();
            m_parts.library.clone(folder);
        });
    });
    connect(actions.remove, &QAction::triggered, this, [this] {
        const QString folder = m_session->folder();
        leaveDraft([this, folder] {
            showHome();
            deleteDraft(folder);
        });
    });
    connect(actions.erase, &QAction::triggered, this, [this] {
        if (!draftInHand())
            return showErasing(m_home->currentFolder());
        const QString folder = m_session->folder();
        leaveDraft([this, folder] {
            showHome();
            showErasing(folder);
        });
    });
    connect(actions.findings, &QAction::toggled, this,
            [this](bool shown) { m_parts.settings.set(setting::kShowFindings, shown); });
    actions.findings->setChecked(m_parts.settings.value(setting::kShowFindings));
    connect(check(actions.languages, m_parts.settings.value(setting::kLanguage)), &QActionGroup::triggered,
            this, [this](const QAction *action) {
                m_parts.settings.set(setting::kLanguage, action->data().toString());
                emit languageChosen(action->data().toString());
            });
    connect(check(actions.appearances, m_parts.settings.value(setting::kAppearance)),
            &QActionGroup::triggered, this, [this](const QAction *action) {
                m_parts.settings.set(setting::kAppearance, action->data().toString());
                emit appearanceChosen();
            });
    actions.languages->setEnabled(!m_parts.settings.isLocked(setting::kLanguage));
    actions.appearances->setEnabled(!m_parts.settings.isLocked(setting::kAppearance));
    const auto step = [this](int by) {
        const int present = m_parts.settings.value(setting::kTextScale);
        const auto at =
            std::lower_bound(kTextScales.begin(), kTextScales.end(), present) - kTextScales.begin();
        setTextScale(kTextScales.at(static_cast<size_t>(
            std::clamp<std::ptrdiff_t>(at + by, 0, std::ptrdiff_t(kTextScales.size()) - 1))));
    };
    connect(actions.larger, &QAction::triggered, this, [step] { step(1); });
    connect(actions.smaller, &QAction::triggered, this, [step] { step(-1); });
    connect(actions.normalSize, &QAction::triggered, this, [this] { setTextScale(100); });
    connect(actions.about, &QAction::triggered, this, [this] {
        m_parts.prompts.ask(
            this,
            {tr("About Viatique"),
             tr("Viatique %1").arg(QCoreApplication::applicationVersion()),
             tr("Prepares, checks and packages access requests for API Entreprise. Free software "
                "under the European Union Public Licence 1.2. It is not a service of the State."),
             {tr("Close")},
             false},
            [](int) {});
    });
}

void MainWindow::setTextScale(int percent)
{
    m_parts.settings.set(setting::kTextScale, percent);
    emit appearanceChosen();
}

void MainWindow::showActions()
{
    const DraftSession *draft = draftInHand();
    const ReviewPage *review = reviewInHand();
    const QList<QAction *> actions = m_actions->ofDraft();
    for (QAction *action : actions)
        action->setEnabled(draft != nullptr);
    const bool isHome = m_stack->currentWidget() == m_home;
    m_actions->home->setEnabled(!isHome);
    m_actions->erase->setEnabled(draft || (isHome && !m_home->currentFolder().isEmpty()));
    m_actions->inbox->setEnabled(!m_inbox || m_stack->currentWidget() != m_inbox);
    m_actions->exportReview->setEnabled(review && review->session());
    m_actions->setAside->setEnabled(review && review->session() && !review->session()->isReadOnly());
    m_actions->setAside->setChecked(review && review->session() && review->session()->isSetAside());
    m_actions->undo->setEnabled(draft ? draft->undoStack()->canUndo() : review && review->canUndo());
    m_actions->redo->setEnabled(draft ? draft->undoStack()->canRedo() : review && review->canRedo());
    if (draft) {
        const int step = m_wizard->step();
        m_actions->previous->setEnabled(step > 1);
        m_actions->next->setEnabled(step < StepModel::kSteps);
        m_actions->steps->actions().at(step - 1)->setChecked(true);
        m_actions->remove->setEnabled(!draft->isReadOnly());
        m_actions->erase->setEnabled(!draft->isReadOnly());
    }
    showStatus();
}

} // namespace viatique
