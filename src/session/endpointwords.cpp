// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the cells of EndpointModel say; what it holds is in endpointmodel.cpp.

#include "catalogue/catalogue.h"
#include "rules/advicewords.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/endpointmodel.h"
#include "session/findingmodel.h"
#include "session/gravity.h"

namespace viatique {

QString EndpointModel::groupTitle(const Group &group) const
{
    const int count = int(group.rows.size());
    switch (group.kind) {
    case Kind::Proposed:
        return tr("Proposed for your need");
    case Kind::Study:
        return tr("To be studied (%n)", nullptr, count);
    case Kind::Leave:
        return tr("Not for this need (%n)", nullptr, count);
    case Kind::Unknown:
        return tr("Not in the catalogue");
    case Kind::Category:
        break;
    }
    return group.title.isEmpty() ? tr("Other data") : group.title;
}

QString EndpointModel::groupDetail(const Group &group) const
{
    QList<const Row *> asked;
    for (const Row &row : group.rows) {
        if (row.asked)
            asked.append(&row);
    }
    const QString ticked = tr("%n ticked", nullptr, int(asked.size()));
    if (group.kind == Kind::Proposed)
        return tr("%n data, %1", "%1: 3 ticked", int(group.rows.size())).arg(ticked);
    if (asked.isEmpty())
        return group.kind == Kind::Leave ? tr("each with its reason") : QString();
    if (asked.size() == 1 && group.kind != Kind::Category)
        return tr("1 ticked: “%1”").arg(titleData(*asked.constFirst(), Qt::DisplayRole).toString());
    return ticked;
}

QVariant EndpointModel::groupData(const Group &group, int column, int role) const
{
    if (role == GroupRole)
        return true;
    if (column != TitleColumn)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return groupTitle(group);
    case DetailRole:
    case Qt::AccessibleDescriptionRole: {
        const QString detail = groupDetail(group);
        return detail.isEmpty() ? QVariant() : detail;
    }
    default:
        return {};
    }
}

QString EndpointModel::faultText(const Finding &fault) const
{
    // The row names the datum: what is asked for most often need not name it again.
    if (fault.rule == QLatin1String("purpose-missing"))
        return tr("to fill in: why the service needs it");
    if (fault.rule == QLatin1String("purpose-short"))
        return tr("to check: the reason is too short");
    if (fault.rule == QLatin1String("purpose-copied"))
        return tr("to check: the reason only repeats the catalogue");
    if (fault.rule == QLatin1String("purpose-repeated"))
        return tr("to check: other data have the same reason");
    const QString message = rules::message(fault, m_session.request(), m_session.catalogue());
    switch (meaningOf(fault)) {
    case Meaning::ToCorrect:
        return tr("to correct: %1").arg(message);
    case Meaning::ToCheck:
        return tr("to check: %1").arg(message);
    case Meaning::ToDo:
        return tr("to fill in: %1").arg(message);
    default:
        return message;
    }
}

QVariant EndpointModel::titleData(const Row &row, int role) const
{
    const auto fault = m_faults.constFind(row.id);
    const auto reason = [&]() -> QVariant {
        const Advice *advice = m_advice.hasProposal() ? m_advice.of(row.id) : nullptr;
        return advice ? adviceSentence(*advice, m_session.catalogue()) : QVariant();
    };
    switch (role) {
    case Qt::DisplayRole:
        return row.known && !row.known->title.isEmpty() ? row.known->title : row.id;
    case Qt::CheckStateRole:
        return int(row.asked ? Qt::Checked : Qt::Unchecked);
    case DetailRole:
    case Qt::AccessibleDescriptionRole:
        return fault == m_faults.constEnd() ? reason() : faultText(*fault);
    case DetailMeaningRole:
        return fault == m_faults.constEnd() ? QVariant() : int(meaningOf(*fault));
    case TargetRole:
        return fault == m_faults.constEnd() ? QVariant() : fault->target;
    default:
        return {};
    }
}

QVariant EndpointModel::rowData(const Row &row, int column, int role) const
{
    if (role == IdRole)
        return row.id;
    if (column == TitleColumn)
        return titleData(row, role);
    const Endpoint *known = row.known;
    if (!known)
        return {};
    if (column == ProducerColumn && role == Qt::DisplayRole)
        return known->producers.join(QLatin1String(", "));
    if (column == OpennessColumn && role == Qt::DisplayRole)
        return words::openness(known->openness);
    if (column == OpennessColumn && role == SignRole && !known->openness.isEmpty())
        return int(known->isProtected() ? Sign::Lock : Sign::Globe);
    if (column == RequirementColumn && known->includedForEveryone)
        return role == Qt::DisplayRole ? tr("none") : QVariant();
    if (column == RequirementColumn && known->legalRequirement != LegalRequirement::Unset) {
        if (role == Qt::DisplayRole)
            return words::requirement(known->legalRequirement);
        if (role == TagRole)
            return int(known->legalRequirement == LegalRequirement::SupportingDocuments ? Tag::Filled
                                                                                        : Tag::Outlined);
    }
    return {};
}

QVariant EndpointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return m_advice.hasProposal() ? tr("Datum, and why") : tr("Datum");
    case ProducerColumn:
        return tr("Producer");
    case OpennessColumn:
        return tr("Openness");
    case RequirementColumn:
        return tr("Requirement");
    default:
        return {};
    }
}

} // namespace viatique
