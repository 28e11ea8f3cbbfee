// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "session/packagereview.h"
#include "session/reviewsession.h"
#include "session/summarymodel.h"

#include <QString>
#include <QWidget>

class QBoxLayout;
class QMenu;
class QPushButton;
class QSplitter;

namespace viatique {

class AnsweredPane;
class DocumentPane;
class FindingsPane;
class FittingTabs;
class PhraseBook;
class Prompts;
class RemarksPane;
class RequestTree;
class StyledLabel;
class TextEdit;
enum class Width;

/// Where a request is reviewed: the request to read, its documents, and beside them the remarks, the findings
/// and the private note. What is chosen in one is shown in the others.
class ReviewDesk : public QWidget
{
    Q_OBJECT

public:
    /// `package` is opened and has a request; all outlive it. `program` is the path of `viatique-preview`.
    ReviewDesk(PackageReview &package, ReviewSession &session, PhraseBook &phrases, Prompts &prompts,
               const QString &program, QWidget *parent = nullptr);

    /// Three panes where it is wide; else the documents are a tab; where it is narrow all stands upright.
    void setRoom(Width width);
    /// Adds a remark and goes to its text; or only goes there, where one of that place says nothing yet.
    void addRemark(const QString &target, int page = 0, const QRectF &area = {});
    /// Shows a remark and goes to its text. None: the review is full, which is said.
    void editRemark(const QString &remarkId);
    /// Shows what a step of undo changed (`ReviewSession::undoField`).
    void showField(const QString &field);
    /// Whether there is a package of another revision to compare with.
    void setFormer(bool isThere);
    /// To the request.
    void focusFirst();
    /// The private note while it has the focus, which then undoes its own; null otherwise.
    TextEdit *noteInHand() const;

signals:
    void compareRequested();
    /// To compare with the package of another revision (`setFormer`).
    void changesWanted();
    /// To open the package anew.
    void againWanted();
    /// The note is gone to or left, or what can be undone in it is another.
    void noteUndoChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void connectPanes();
    void showReview();
    void showReadOnly();
    void showFindings();
    void showFacts();
    void showTabs();
    void followRemark(const QString &remarkId);
    void followRow(const QModelIndex &row);
    void showFormer(const Remark &remark);
    void takeFinding(const Finding &finding);
    void askAgain(Remark remark);
    void editOrAdd(Remark remark);
    void markPart();
    void showAnswer(int former);
    void fillNewMenu(QMenu &menu);
    void placeDocuments();
    void applyLook();
    void retranslate();

    PackageReview &m_package;
    ReviewSession &m_session;
    SummaryModel m_summary;
    QSplitter *m_splitter;
    QWidget *m_requestSide;
    StyledLabel *m_requestLabel;
    QPushButton *m_compare;
    RequestTree *m_tree;
    DocumentPane *m_documents;
    FittingTabs *m_tabs;
    RemarksPane *m_remarks;
    FindingsPane *m_findings;
    AnsweredPane *m_answered; ///< a tab only where the package brings reviews along
    QWidget *m_noteSide;
    StyledLabel *m_noteHelp;
    TextEdit *m_note;
    Width m_room;
    bool m_isFollowing = false;
};

} // namespace viatique
