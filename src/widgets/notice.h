// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace viatique {

/// A tinted frame with an icon, a bold sentence that says what, one that says why, and at most two buttons.
/// It stands in the page, never over it, and stays until what it says is no longer so. Buttons go below the
/// words, and below each other, where the width does not do. Assistive technologies know it as an alert, and
/// are told when it comes into sight and when its words change while it is there.
class Notice : public QFrame
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void setNotice(Meaning meaning, const QString &what, const QString &why = {});
    /// The first or second button; made when first asked for, hidden while its text is empty.
    QPushButton *button(int number);

signals:
    /// Assistive technologies, where there are any, were told of its words.
    void announced();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void apply();
    void arrange();
    void announce();

    Meaning m_meaning = Meaning::Advice;
    QLabel *m_icon;
    QLabel *m_what;
    QLabel *m_why;
    QBoxLayout *m_layout;
    QBoxLayout *m_buttonRow;
    QPushButton *m_buttons[2] = {nullptr, nullptr};
};

} // namespace viatique
