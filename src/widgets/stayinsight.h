// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QPointer>
#include <QWidget>

class QScrollArea;

namespace viatique {

/// Holds one widget beside something longer, in a page that scrolls: the widget fills the part of this one
/// that is seen, so that it stays in sight while the rest scrolls by. Without a scroll area around it, it
/// fills all.
class StayInSight : public QWidget
{
    Q_OBJECT

public:
    explicit StayInSight(QWidget *parent = nullptr);
    /// Takes the widget, of which `least` pixels are shown in any case.
    void setWidget(QWidget *widget, int least);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void watch();
    void place();

    QWidget *m_widget = nullptr;
    int m_least = 0;
    QPointer<QScrollArea> m_area;
};

} // namespace viatique
