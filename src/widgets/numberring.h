// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QLabel>

namespace viatique {

/// The number of a remark in its ring. Whoever shows it says the number in an accessible name.
class NumberRing final : public QLabel
{
    Q_OBJECT

public:
    explicit NumberRing(QWidget *parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace viatique
