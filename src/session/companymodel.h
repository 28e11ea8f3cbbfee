// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/companydirectory.h"
#include "session/tablemodel.h"

#include <QStringList>

namespace viatique {

/// The name to show: in words where the directory withholds it.
QString companyName(const Company &company);
/// What is to be known before it is taken over, in words: "closed establishment"; empty where there is
/// nothing.
QStringList companySigns(const Company &company);

struct CompanyRow
{
    QString name;
    QString address;
    QString siret;
    QString signs;
    bool operator==(const CompanyRow &) const = default;
};

/// What the directory found, as it ranks it. Columns: name (DetailRole: address), SIRET, and what is to be
/// known (MeaningRole).
class CompanyModel final : public TableModel<CompanyRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, SiretColumn, SignsColumn, ColumnCount };

    using TableModel::TableModel;

    void setCompanies(const QList<Company> &companies);
    const Company &company(int row) const { return m_companies.at(row); }
    /// Whether any has something that is to be known.
    bool hasSigns() const;
    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const CompanyRow &row) const override;
    QVariant heading(int column) const override;

private:
    QList<Company> m_companies;
};

} // namespace viatique
