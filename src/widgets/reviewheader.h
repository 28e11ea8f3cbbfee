// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QToolButton;

namespace viatique {

class StateLabel;
class StyledLabel;
enum class Width;

/// The bar above a package under review, in the manner of that above a draft: home, the title and what else
/// tells it from others, undo and redo, and how the review is saved.
class ReviewHeader : public QFrame
{
    Q_OBJECT

public:
    explicit ReviewHeader(QWidget *parent = nullptr);

    /// Whether there is a page to go back to.
    /// What it says of where that is.
    void showBack(bool shown, const QString &where = {});
    /// What does not fit is whole in the tool tip.
    void setTitle(const QString &title, const QString &details);
    /// The window's; null where there are none. Their shortcuts and states are shown here.
    void setActions(QAction *undo, QAction *redo);
    /// One more tool, before the state at the right; without words where there is no room for them.
    void addTool(QAction *action);
    /// Whether there is a review to undo in.
    void showActions(bool shown);
    /// "Review saved at 14:05"; nothing before any.
    void setSaving(Meaning meaning, const QString &words);
    void setRoom(Width width);

signals:
    void backClicked();
    void homeClicked();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitNames();
    void fitSaving();
    void showLine();
    void applyLook();
    void retranslate();

    QToolButton *m_back;
    QToolButton *m_home;
    StyledLabel *m_title;
    StyledLabel *m_details;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QFrame *m_homeLine;
    QFrame *m_line;
    StateLabel *m_saving;
    QList<QToolButton *> m_tools;
    QString m_backWhere;
    QBoxLayout *m_layout;
    bool m_isWide = true;
};

} // namespace viatique
