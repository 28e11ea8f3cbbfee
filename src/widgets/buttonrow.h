// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace viatique {

/// Buttons beside each other, or below each other where the width does not do.
class ButtonRow : public QWidget
{
    Q_OBJECT

public:
    explicit ButtonRow(QWidget *parent = nullptr);

    void add(QPushButton *button);
    /// What comes behind stands at the right end.
    void addGap();

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout;
};

} // namespace viatique
