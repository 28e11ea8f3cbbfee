// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFrame>

class QAction;
class QBoxLayout;
class QToolButton;

namespace viatique {

class DraftSession;
class StateLabel;
class StyledLabel;
enum class Width;

/// The bar above a draft: home, title, client and vendor, undo and redo, and how it is saved.
class DraftHeader : public QFrame
{
    Q_OBJECT

public:
    /// The actions are the window's; their shortcuts and states are shown here.
    DraftHeader(DraftSession &session, QAction *home, QAction *undo, QAction *redo,
                QWidget *parent = nullptr);

    void setRoom(Width width);
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showRequest();
    void fitNames();
    void showSaving();
    void applyLook();

    DraftSession &m_session;
    QToolButton *m_home;
    QToolButton *m_undo;
    QToolButton *m_redo;
    StyledLabel *m_title;
    StyledLabel *m_parties;
    StateLabel *m_saving;
    QBoxLayout *m_layout;
    bool m_compact = false;
};

} // namespace viatique
