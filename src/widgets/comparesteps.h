// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/comparisonmodel.h"

#include <QIdentityProxyModel>
#include <QWidget>

class QListView;

namespace viatique {

class StyledLabel;

/// The steps with an icon: an arrow each way where something changed.
class CompareStepIcons final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// The seven steps of a comparison at the left of a wide page, with the number of their changes, and below
/// them that of all.
class CompareSteps : public QWidget
{
    Q_OBJECT

public:
    /// `steps` outlive it.
    explicit CompareSteps(ComparisonSteps &steps, QWidget *parent = nullptr);
    /// 1 to 7; 0 is none.
    void setStep(int step);
    void retranslate();

signals:
    void stepChosen(int step);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyLook();

    ComparisonSteps &m_steps;
    CompareStepIcons m_icons;
    QListView *m_view;
    StyledLabel *m_count;
};

} // namespace viatique
