// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

namespace viatique {

/// The number of a remark in its ring (see `remarkring`), as a widget. Whoever shows it says the number in an
/// accessible name.
class NumberRing final : public QWidget
{
    Q_OBJECT

public:
    explicit NumberRing(QWidget *parent = nullptr);
    void setNumber(int number);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_number = 0;
};

} // namespace viatique
