// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/page.h"

#include <QHash>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTreeView;

namespace viatique {

class AnswerModel;
class DraftHeader;
class FoldButton;
class SaveNotice;
class StateLabel;
class StepCombo;
class StepList;

/// A draft and its eight steps, in any order: header, step list, page, findings panel, and the bar with
/// Previous and Next. Pages are made when they are first shown.
class Wizard : public QWidget
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *home;
        QAction *undo;
        QAction *redo;
        QAction *findings; ///< checkable: the panel is open
        QAction *previous;
        QAction *next;
    };
    /// The actions are the window's; what `context` refers to outlives the wizard.
    Wizard(const PageContext &context, const Actions &actions, QWidget *parent = nullptr);

    int step() const { return m_step; }
    /// Shows a step, and puts the focus into its first field unless `focus` says to leave it.
    void setStep(int step, bool focus = true);
    /// To the field of a finding, whatever step it stands in.
    void goToTarget(const QString &target);
    /// To a remark at its field, or where it stands apart; to the last step for a review itself.
    void goToRemark(const RemarkRef &ref);
    /// Opens the list of remarks below the page, or closes it.
    void setRemarksOpen(bool open);
    bool areRemarksOpen() const { return m_remarksOpen; }
    /// The next finding that is to correct, or else to fill in, behind the last one that was gone to.
    void goToNextFinding();
    Page *page() const;
    /// To be called before the draft is left: what a page keeps for later is kept.
    void leave();
    /// To be called where it was not left after all, or is come back to: its page goes on.
    void enter();
    /// What goes on and would be lost by leaving now, in a sentence; empty where nothing does.
    QString unfinished() const;
    /// Files that were dropped on the window: the documents of step 5. False where they are not taken.
    bool takeFiles(const QStringList &paths);

signals:
    void saveElsewhereRequested();
    /// To take a review out of the draft.
    void removalRequested(const QString &reviewId);
    /// A copy of the draft for another use case; or a draft for each of its use cases.
    void cloneRequested();
    void splitRequested();
    void stepChanged(int step);
    void roomChanged(viatique::Width width);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBottomBar();
    QWidget *makePanel();
    QScrollArea *area(int step);
    void renewPages();
    void showCounts();
    QWidget *makeRemarks();
    void makeRemarksToggle(QWidget *bar);
    void toggleFindings();
    void showRemarkCounts();
    void showRemoval();
    void removeChosenReview();
    void showPanel();
    void nameRemarks();
    void followFocus();
    void applyRoom();
    void retranslate();

    PageContext m_context;
    Actions m_actions;
    int m_step = 0;
    Width m_room = Width::Wide;
    bool m_roomKnown = false;
    int m_lastFinding = -1;
    QHash<int, QScrollArea *> m_areas;
    QHash<int, Page *> m_pages;

    DraftHeader *m_header;
    SaveNotice *m_notice;
    StepCombo *m_combo;
    StepList *m_list;
    QStackedWidget *m_stack;
    AnswerModel *m_answers;
    QStackedWidget *m_panels;
    QTreeView *m_panel = nullptr;
    QTreeView *m_remarks = nullptr;
    QAction *m_removeReview = nullptr;
    bool m_remarksOpen = false; ///< in the place of the findings
    FoldButton *m_toggle = nullptr;
    FoldButton *m_remarksToggle = nullptr;
    QLabel *m_counts = nullptr;
    QBoxLayout *m_barRows = nullptr;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
};

} // namespace viatique
