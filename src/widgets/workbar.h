// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QBoxLayout;
class QProgressBar;
class QPushButton;
class QTimer;

namespace viatique {

class StateLabel;

/// Work that is under way: what is done in words, a bar, and a button that interrupts. It shows only after
/// half a second, so that short work does not make the page jump.
class WorkBar : public QWidget
{
    Q_OBJECT

public:
    explicit WorkBar(QWidget *parent = nullptr);

    /// Begins, or tells how far it is. A `total` of 0 is not known yet.
    void setWork(const QString &words, qint64 done, qint64 total);
    void finish();
    void retranslate();

signals:
    void interrupted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitWords();

    StateLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_interrupt;
    QBoxLayout *m_layout;
    QTimer *m_delay;
};

} // namespace viatique
