// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QWidget>

class QComboBox;
class QFrame;
class QLabel;
class QListView;

namespace viatique {

class StateLabel;
class StepModel;
class StyledLabel;

/// The eight steps as the list at the left of a wide window, and how many are done.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(StepModel &steps, QWidget *parent = nullptr);
    void setStep(int step);

signals:
    void stepChosen(int step);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyLook();
    void showCount();
    void retranslate();

    StepModel &m_steps;
    QListView *m_view;
    StyledLabel *m_count;
};

/// The same as a labelled combo box with the state of the step beside it, for a window that is less wide.
class StepCombo : public QWidget
{
    Q_OBJECT

public:
    explicit StepCombo(StepModel &steps, QWidget *parent = nullptr);
    void setStep(int step);

signals:
    void stepChosen(int step);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showState();
    void retranslate();

    StepModel &m_steps;
    QLabel *m_label;
    QComboBox *m_combo;
    StateLabel *m_state;
    StyledLabel *m_count;
};

} // namespace viatique
