// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/windowactions.h"

#include "session/stepmodel.h"
#include "widgets/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace viatique {

namespace {

QAction *action(QMenu *menu, const QString &name, const QKeySequence &shortcut = {})
{
    auto *made = menu->addAction(QString());
    made->setObjectName(name);
    made->setShortcut(shortcut);
    return made;
}

QActionGroup *choices(QMenu *menu, const QStringList &values)
{
    auto *group = new QActionGroup(menu);
    for (const QString &value : values) {
        auto *choice = new QAction(group);
        choice->setCheckable(true);
        choice->setData(value);
        menu->addAction(choice);
    }
    return group;
}

} // namespace

WindowActions::WindowActions(QMenuBar *bar)
    : QObject(bar)
    , m_file(bar->addMenu(QString()))
    , m_edit(bar->addMenu(QString()))
    , m_request(bar->addMenu(QString()))
    , m_review(bar->addMenu(QString()))
    , m_view(bar->addMenu(QString()))
    , m_languageMenu(m_view->addMenu(QString()))
    , m_appearanceMenu(m_view->addMenu(QString()))
    , m_help(bar->addMenu(QString()))
{
    newRequest = action(m_file, QStringLiteral("newRequestAction"), QKeySequence::New);
    importPackage = action(m_file, QStringLiteral("importPackageAction"), Qt::CTRL | Qt::Key_I);
    importFromDataPass = action(m_file, QStringLiteral("importFromDataPassAction"));
    m_file->addSeparator();
    home = action(m_file, QStringLiteral("homeAction"), Qt::ALT | Qt::Key_Home);
    home->setIcon(icon(Icon::Home));
    m_file->addSeparator();
    catalogues = action(m_file, QStringLiteral("cataloguesAction"));
    network = action(m_file, QStringLiteral("networkAction"));
    network->setMenuRole(QAction::NoRole);
    m_file->addSeparator();
    quit = action(m_file, QStringLiteral("quitAction"), Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);

    undo = action(m_edit, QStringLiteral("undoAction"), QKeySequence::Undo);
    undo->setIcon(icon(Icon::Undo));
    redo = action(m_edit, QStringLiteral("redoAction"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setIcon(icon(Icon::Redo));

    steps = new QActionGroup(m_request);
    for (int step = 1; step <= StepModel::kSteps; ++step) {
        auto *go = action(m_request, QStringLiteral("step%1Action").arg(step),
                          QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + step)));
        go->setData(step);
        go->setCheckable(true);
        steps->addAction(go);
    }
    m_request->addSeparator();
    previous = action(m_request, QStringLiteral("previousAction"), Qt::ALT | Qt::Key_Left);
    next = action(m_request, QStringLiteral("nextAction"), Qt::ALT | Qt::Key_Right);
    findings = action(m_request, QStringLiteral("findingsAction"), Qt::SHIFT | Qt::Key_F8);
    findings->setCheckable(true);
    nextFinding = action(m_request, QStringLiteral("nextFindingAction"), Qt::Key_F8);
    m_request->addSeparator();
    importReview = action(m_request, QStringLiteral("importReviewAction"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    gather = action(m_request, QStringLiteral("gatherAction"));
    exportPackage = action(m_request, QStringLiteral("exportAction"), Qt::CTRL | Qt::Key_E);
    exportWithoutContacts = action(m_request, QStringLiteral("exportWithoutContactsAction"));
    signPackage = action(m_request, QStringLiteral("signPackageAction"));
    openInDataPass = action(m_request, QStringLiteral("openInDataPassAction"));
    copySheet = action(m_request, QStringLiteral("copySheetAction"));
    apiBody = action(m_request, QStringLiteral("apiBodyAction"));
    m_request->addSeparator();
    clone = action(m_request, QStringLiteral("cloneAction"));
    remove = action(m_request, QStringLiteral("removeAction"));
    erase = action(m_request, QStringLiteral("eraseAction"));

    openPackage = action(m_review, QStringLiteral("openPackageAction"), QKeySequence::Open);
    inbox = action(m_review, QStringLiteral("inboxAction"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    comparePackages =
        action(m_review, QStringLiteral("comparePackagesAction"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    exportReview = action(m_review, QStringLiteral("exportReviewAction"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    setAside = action(m_review, QStringLiteral("setAsideAction"));
    setAside->setCheckable(true);

    languages = choices(m_languageMenu, {QString(), QStringLiteral("fr"), QStringLiteral("en")});
    appearances = choices(m_appearanceMenu, {QString(), QStringLiteral("light"), QStringLiteral("dark"),
                                             QStringLiteral("high-contrast")});
    m_view->addSeparator();
    larger = action(m_view, QStringLiteral("largerAction"));
    // Ctrl and the key that bears the plus, with or without Shift.
    larger->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller = action(m_view, QStringLiteral("smallerAction"), Qt::CTRL | Qt::Key_Minus);
    normalSize = action(m_view, QStringLiteral("normalSizeAction"), Qt::CTRL | Qt::Key_0);

    about = action(m_help, QStringLiteral("aboutAction"));
    about->setMenuRole(QAction::AboutRole);
    retranslate();
}

QList<QAction *> WindowActions::ofDraft() const
{
    return QList<QAction *>{previous,       next,          findings, nextFinding,
                            gather,         exportPackage, erase,    exportWithoutContacts,
                            openInDataPass, copySheet,     apiBody,  clone,
                            remove}
           + steps->actions();
}

void WindowActions::retranslate()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_request->setTitle(tr("&Request"));
    m_review->setTitle(tr("Re&view"));
    m_view->setTitle(tr("Vie&w"));
    m_languageMenu->setTitle(tr("&Language"));
    m_appearanceMenu->setTitle(tr("&Appearance"));
    m_help->setTitle(tr("&Help"));

    newRequest->setText(tr("&New request"));
    importPackage->setText(tr("&Import a package to go on with it…"));
    importFromDataPass->setText(tr("Import a request from &DataPass…"));
    home->setText(tr("&Home"));
    catalogues->setText(tr("&Catalogues…"));
    network->setText(tr("Net&work…"));
    quit->setText(tr("&Quit"));
    const QList<QAction *> stepActions = steps->actions();
    for (QAction *go : stepActions) {
        const int step = go->data().toInt();
        go->setText(
            tr("&%1. %2", "number and title of a step").arg(QString::number(step), StepModel::title(step)));
    }
    previous->setText(tr("&Previous step"));
    next->setText(tr("&Next step"));
    findings->setText(tr("&Findings"));
    nextFinding->setText(tr("Next f&inding"));
    importReview->setText(tr("Import a &review…"));
    gather->setText(tr("Documents to &gather…"));
    exportPackage->setText(tr("&Export…"));
    exportWithoutContacts->setText(tr("Export &without contacts…"));
    signPackage->setText(tr("Sign a pac&kage…"));
    openInDataPass->setText(tr("&Open in DataPass…"));
    copySheet->setText(tr("Copy &sheet for DataPass…"));
    apiBody->setText(tr("&API of DataPass…"));
    clone->setText(tr("&Clone this request"));
    remove->setText(tr("Put in the &trash"));
    erase->setText(tr("Erase wit&h its copies…"));
    openPackage->setText(tr("&Open a package…"));
    inbox->setText(tr("&Received packages"));
    comparePackages->setText(tr("&Compare with another package…"));
    exportReview->setText(tr("&Export the review…"));
    setAside->setText(tr("&Set the review aside"));
    const QStringList languageNames{tr("&As the system"), QStringLiteral("&Français"),
                                    QStringLiteral("&English")};
    const QStringList appearanceNames{tr("As the &desktop"), tr("&Light"), tr("Da&rk"), tr("&High contrast")};
    for (int i = 0; i < languageNames.size(); ++i)
        languages->actions().at(i)->setText(languageNames.at(i));
    for (int i = 0; i < appearanceNames.size(); ++i)
        appearances->actions().at(i)->setText(appearanceNames.at(i));
    larger->setText(tr("Lar&ger text"));
    smaller->setText(tr("&Smaller text"));
    normalSize->setText(tr("&Normal text"));
    about->setText(tr("&About Viatique"));
}

} // namespace viatique
