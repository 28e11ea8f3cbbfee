// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/companymodel.h"

#include "request/siret.h"
#include "session/modelroles.h"

#include <algorithm>

namespace viatique {

QString companyName(const Company &company)
{
    const QString name = company.name.simplified();
    return name.isEmpty() ? CompanyModel::tr("Name not published") : name;
}

QStringList companySigns(const Company &company)
{
    QStringList signs;
    // Of a unit that has ceased, each establishment is closed.
    if (company.ceased)
        signs.append(CompanyModel::tr("ceased"));
    else if (company.closed)
        signs.append(CompanyModel::tr("closed establishment"));
    const bool isNameless = company.name.simplified().isEmpty();
    if (isNameless)
        signs.append(CompanyModel::tr("name not published"));
    if (company.addressWithheld)
        signs.append(CompanyModel::tr("address not published"));
    if (company.partlyPublished && !isNameless && !company.addressWithheld)
        signs.append(CompanyModel::tr("published in part"));
    return signs;
}

void CompanyModel::setCompanies(const QList<Company> &companies)
{
    m_companies = companies;
    QList<CompanyRow> rows;
    for (const Company &company : companies)
        rows.append({companyName(company), company.address.simplified(), spacedSiret(company.siret),
                     companySigns(company).join(QStringLiteral(", "))});
    setRows(std::move(rows));
}

bool CompanyModel::hasSigns() const
{
    return std::any_of(rows().cbegin(), rows().cend(),
                       [](const CompanyRow &row) { return !row.signs.isEmpty(); });
}

int CompanyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompanyModel::cell(int column, int role, const CompanyRow &row) const
{
    if (role == IdRole)
        return row.siret;
    switch (column) {
    case NameColumn:
        if (role == Qt::DisplayRole)
            return row.name;
        if (role == DetailRole)
            return row.address;
        break;
    case SiretColumn:
        if (role == Qt::DisplayRole)
            return row.siret;
        break;
    case SignsColumn:
        if (role == Qt::DisplayRole)
            return row.signs;
        if (role == MeaningRole && !row.signs.isEmpty())
            return int(Meaning::ToCheck);
        break;
    default:
        break;
    }
    return {};
}

QVariant CompanyModel::heading(int column) const
{
    switch (column) {
    case NameColumn:
        return tr("Company");
    case SiretColumn:
        return tr("SIRET");
    case SignsColumn:
        return tr("To know");
    default:
        return {};
    }
}

void CompanyModel::retranslate()
{
    setCompanies(QList<Company>(m_companies));
    allChanged();
}

} // namespace viatique
