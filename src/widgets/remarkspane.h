// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/remarkmodel.h"

#include <QWidget>

class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace viatique {

class EmptyView;
class RemarkEditor;
class ReviewSession;
class StateLabel;

/// The remarks of a review as a list, and the one that is chosen to be written, below it.
class RemarksPane : public QWidget
{
    Q_OBJECT

public:
    /// `session` outlives it.
    explicit RemarksPane(ReviewSession &session, QWidget *parent = nullptr);

    const RemarkModel &model() const { return m_model; }
    RemarkEditor &editor() { return *m_editor; }
    /// Empty where none is chosen.
    QString current() const;
    /// Chooses a remark. Nothing where there is none of this id.
    void setCurrent(const QString &remarkId);
    /// The places that a new remark can be pinned to: to be filled when it is about to show.
    QMenu *newMenu() const { return m_newMenu; }
    QMenu *phrasesMenu() const { return m_phrasesMenu; }
    /// What became of a phrase, until another remark is chosen.
    void say(Meaning meaning, const QString &words);

signals:
    /// Another one is chosen, or none.
    void currentChanged(const QString &remarkId);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUp();
    void removeCurrent();
    void follow();
    void showState();
    void showReadOnly();
    void applyLook();
    void retranslate();

    ReviewSession &m_session;
    RemarkModel m_model;
    QStackedWidget *m_stack;
    QListView *m_list;
    EmptyView *m_empty;
    QWidget *m_below;
    RemarkEditor *m_editor;
    QPushButton *m_phrases;
    QPushButton *m_remove;
    QPushButton *m_new;
    QMenu *m_newMenu;
    QMenu *m_phrasesMenu;
    StateLabel *m_said;
    QString m_told; ///< that `currentChanged` told last
};

} // namespace viatique
