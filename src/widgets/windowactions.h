// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace viatique {

/// All that the menus of the main window offer, with words, icons and shortcuts. The window connects and
/// enables them.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// Fills `bar`; actions and menus belong to it.
    explicit WindowActions(QMenuBar *bar);

    QAction *newRequest;
    QAction *importPackage;
    QAction *importFromDataPass;
    QAction *home;
    QAction *catalogues;
    QAction *network;
    QAction *quit;

    QAction *undo;
    QAction *redo;

    QActionGroup *steps; ///< their data is the number of the step
    QAction *previous;
    QAction *next;
    QAction *findings;
    QAction *nextFinding;
    QAction *importReview; ///< also while no draft is open: its draft is looked for
    QAction *gather;
    QAction *exportPackage;
    QAction *exportWithoutContacts;
    QAction *signPackage; ///< also while no draft is open: one exported earlier, or that another signed
    QAction *openInDataPass;
    QAction *copySheet;
    QAction *apiBody;
    QAction *clone;
    QAction *remove;
    QAction *erase; ///< with its copies

    QAction *openPackage;
    QAction *inbox;
    QAction *comparePackages;
    QAction *exportReview;
    QAction *setAside; ///< checkable

    QActionGroup *languages;   ///< their data is "fr", "en", or "" for the system's
    QActionGroup *appearances; ///< "light", "dark", "high-contrast", or "" for the desktop's
    QAction *larger;
    QAction *smaller;
    QAction *normalSize;

    QAction *about;

    /// Those that make sense only while a draft is open.
    QList<QAction *> ofDraft() const;
    void retranslate();

private:
    QMenu *m_file;
    QMenu *m_edit;
    QMenu *m_request;
    QMenu *m_review;
    QMenu *m_view;
    QMenu *m_languageMenu;
    QMenu *m_appearanceMenu;
    QMenu *m_help;
};

} // namespace viatique
