// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/findingmodel.h"
#include "session/stepmodel.h"

#include <QAbstractItemModel>

#include <array>

namespace viatique {

class DraftSession;

/// The findings of FindingModel by step: the steps with their state in words, and under each what the rules
/// say of it. The last row gathers what belongs to no step ("The whole request"); it is there only where
/// there is such a thing. Columns: step or finding, state (MeaningRole). StepRole says the step, TargetRole
/// where a finding leads; a step leads to its gravest finding, if any.
class FindingTree final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, StateColumn, ColumnCount };

    /// All outlive it; `findings` and `steps` follow `session`, and were made before.
    FindingTree(DraftSession &session, const FindingModel &findings, const StepModel &steps,
                QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void retranslate();

private:
    void update();
    void stepsChanged();
    void setRows(int step, const QList<FindingRow> &rows);
    QVariant stepData(int step, int column, int role) const;
    static QVariant findingData(const FindingRow &row, int column, int role);

    const FindingModel &m_findings;
    const StepModel &m_steps;
    std::array<QList<FindingRow>, StepModel::kSteps> m_rows; ///< by step, from 0
};

} // namespace viatique
