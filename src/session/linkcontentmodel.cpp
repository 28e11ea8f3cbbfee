// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/linkcontentmodel.h"

#include "core/language.h"
#include "request/request.h"
#include "rules/words.h"
#include "session/draftsession.h"
#include "session/handover.h"
#include "session/modelroles.h"

#include <algorithm>

namespace viatique {

namespace {

using Fate = LinkContentRow::Fate;

Fate fateOf(datapass::Unplaced::Why why)
{
    switch (why) {
    case datapass::Unplaced::Why::NoScope:
        return Fate::NoScope;
    case datapass::Unplaced::Why::ByHand:
        return Fate::ByHand;
    case datapass::Unplaced::Why::InOtherField:
        return Fate::InOtherField;
    case datapass::Unplaced::Why::NotAccepted:
        return Fate::NotAccepted;
    case datapass::Unplaced::Why::Preset:
        return Fate::Preset;
    case datapass::Unplaced::Why::NoPlace:
        break;
    }
    return Fate::NoPlace;
}

} // namespace

LinkContentModel::LinkContentModel(const Handover &handover, QObject *parent)
    : TableModel<LinkContentRow>(parent)
    , m_handover(handover)
{
    connect(&handover, &Handover::changed, this, &LinkContentModel::update);
    update();
}

int LinkContentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

int LinkContentModel::carried() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(),
                             [](const LinkContentRow &row) { return row.fate == Fate::Carried; }));
}

void LinkContentModel::addFields(QList<LinkContentRow> &rows) const
{
    const datapass::Mapped &mapped = m_handover.mapped();
    const datapass::PrefillLink &link = m_handover.link();
    for (const datapass::Field &field : mapped.fields) {
        if (field.page == datapass::FormPage::Contacts || field.value.isEmpty())
            continue;
        const Fate fate = link.carried.contains(field.key) ? Fate::Carried
                          : !field.linkable                ? Fate::ByHand
                          : link.tooLong                   ? Fate::LinkTooLong
                                                           : Fate::TooLong;
        rows.append({datapass::fieldLabel(field.key), fate, field.value, field.target});
    }
    if (!mapped.chosenScopes.isEmpty())
        rows.append({tr("%n piece(s) of data", nullptr, int(mapped.chosenScopes.size())),
                     link.tooLong ? Fate::LinkTooLong : Fate::Carried,
                     mapped.chosenScopes.join(QLatin1String(", ")), QStringLiteral("/endpoints")});
    const Request &request = m_handover.session().request();
    for (const NamedContact &contact : contactList()) {
        const Person &person = request.contacts.*contact.member;
        if (!person.isEmpty())
            rows.append({words::contact(QLatin1String(contact.key)), Fate::ByHand, person.fullName(),
                         QStringLiteral("/contacts/") + QLatin1String(contact.key)});
    }
}

void LinkContentModel::update()
{
    QList<LinkContentRow> rows;
    addFields(rows);
    const DraftSession &session = m_handover.session();
    for (const datapass::Unplaced &unplaced : m_handover.mapped().unplaced) {
        rows.append({unplaced.value.isEmpty() ? words::fieldName(unplaced.target) : unplaced.value,
                     fateOf(unplaced.why),
                     datapass::unplacedText(unplaced, session.request(), session.catalogue()),
                     unplaced.target});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const LinkContentRow &left, const LinkContentRow &right) {
        return left.fate < right.fate;
    });
    setRows(std::move(rows));
}

void LinkContentModel::retranslate()
{
    update();
    allChanged();
}

QVariant LinkContentModel::heading(int column) const
{
    return column == WhatColumn ? tr("Of the request") : tr("In the link");
}

QVariant LinkContentModel::cell(int column, int role, const LinkContentRow &row) const
{
    if (role == TargetRole)
        return row.target;
    if (role == Qt::ToolTipRole)
        return row.detail;
    if (column == WhatColumn)
        return role == Qt::DisplayRole ? row.what.simplified() : QVariant();
    if (role == MeaningRole)
        return int(row.fate == Fate::Carried                                    ? Meaning::Fine
                   : row.fate == Fate::TooLong || row.fate == Fate::LinkTooLong ? Meaning::ToCheck
                                                                                : Meaning::ToDo);
    if (role != Qt::DisplayRole)
        return {};
    switch (row.fate) {
    case Fate::Carried:
        return tr("carried");
    case Fate::TooLong:
        return tr("left out: too long for a link");
    case Fate::LinkTooLong:
        return tr("to be entered by hand: the link is too long");
    case Fate::ByHand:
        return tr("left out: to be entered by hand");
    case Fate::NoScope:
        return tr("left out: DataPass no longer has it");
    case Fate::NoPlace:
        return tr("left out: DataPass does not ask for it");
    case Fate::NotAccepted:
        return tr("left out: DataPass takes no such value");
    case Fate::Preset:
        return tr("given by the form itself");
    case Fate::InOtherField:
        return tr("said in another field");
    }
    return {};
}

} // namespace viatique
