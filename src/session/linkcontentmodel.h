// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/tablemodel.h"

#include <QString>

namespace viatique {

class Handover;

struct LinkContentRow
{
    enum class Fate {
        Carried,
        TooLong,
        LinkTooLong,
        ByHand,
        NoScope,
        NoPlace,
        NotAccepted,
        Preset,
        InOtherField
    };
    QString what;
    Fate fate = Fate::Carried;
    QString detail; ///< the whole of it, for the tool tip
    QString target;
    bool operator==(const LinkContentRow &) const = default;
};

/// What a prefill link carries (nothing, where it is too long as a whole), and what of the request it does
/// not, with the reason: first what it carries, then what is entered by hand, then what DataPass has no place
/// for. Columns: what, in the link. TargetRole is the field of the request.
class LinkContentModel final : public TableModel<LinkContentRow>
{
    Q_OBJECT

public:
    enum Column { WhatColumn, FateColumn, ColumnCount };

    /// `handover` outlives it.
    explicit LinkContentModel(const Handover &handover, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    int carried() const;
    void retranslate();

protected:
    QVariant cell(int column, int role, const LinkContentRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    void addFields(QList<LinkContentRow> &rows) const;

    const Handover &m_handover;
};

} // namespace viatique
