// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inboxrow.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <QList>
#include <QString>

namespace viatique {

/// One line of a small chart: what is counted, how many, and which part of the list it stands for.
struct OverviewRow
{
    enum class Kind { Waiting, Started, ToCorrect, Favourable, Unfavourable, WithoutOpinion, SetAside, Rule };
    Kind kind = Kind::Waiting;
    QString rule; ///< of Rule: its id
    int count = 0;
    int outOf = 0; ///< what a full bar would be
    bool operator==(const OverviewRow &) const = default;
};

/// How far the requests are, each counted once by its newest revision: those that wait first. Kinds that none
/// is of are left out, but for those that an agent looks for: waiting, to correct, favourable.
QList<OverviewRow> overviewOfReadings(const QList<InboxRow> &newest);
/// The rules that found something in most of the requests, at most `most`, most frequent first.
QList<OverviewRow> overviewOfRules(const QList<InboxRow> &newest, int most);
/// What a list is to be filtered with to show those that were counted.
InboxFilter filterOf(const OverviewRow &row);

/// Such lines as a table of two columns, what and how many, which a view draws as bars: the second one has
/// the part of a full bar as kShareRole. DetailRole of the first one is the whole sentence of a rule.
class OverviewModel final : public TableModel<OverviewRow>
{
    Q_OBJECT

public:
    enum Column { WhatColumn, CountColumn, ColumnCount };
    enum class Subject { Readings, Rules };

    explicit OverviewModel(Subject subject, QObject *parent = nullptr);
    /// The newest revision of each request.
    void setNewest(const QList<InboxRow> &newest);
    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const OverviewRow &row) const override;
    QVariant heading(int column) const override;

private:
    Subject m_subject;
};

/// double, from 0 to 1.
inline constexpr int kShareRole = Qt::UserRole + 96;

} // namespace viatique
