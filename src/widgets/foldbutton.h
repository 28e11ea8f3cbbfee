// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QPushButton>

namespace viatique {

/// A button that opens a part of the window below or above it and closes it again: a chevron behind its words
/// says which.
class FoldButton : public QPushButton
{
    Q_OBJECT

public:
    using QPushButton::QPushButton;
    /// Whether what it opens is open.
    void setOpen(bool open);
    /// It opens what stands below it; else above.
    void setBelow(bool below);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_open = false;
    bool m_below = false;
};

} // namespace viatique
