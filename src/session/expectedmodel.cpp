// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/expectedmodel.h"

#include "rules/context.h"
#include "rules/expectedwords.h"
#include "session/draftsession.h"
#include "session/linkchange.h"

#include <utility>

namespace viatique {

namespace {

using rules::ExpectedDocument;
using rules::ExpectedState;

Meaning meaningOf(const ExpectedDocument &expected)
{
    switch (expected.state) {
    case ExpectedState::ToSupply:
        return Meaning::ToDo;
    case ExpectedState::Supplied:
        return Meaning::Fine;
    case ExpectedState::ToReplace:
        // A password is asked to be looked at, not to be taken away.
        return expected.fault == rules::FileFault::Encrypted ? Meaning::ToCheck : Meaning::ToCorrect;
    case ExpectedState::Advised:
    case ExpectedState::AdvisedSupplied:
        return Meaning::Advice;
    }
    return Meaning::None;
}

} // namespace

ExpectedModel::ExpectedModel(DraftSession &session, QObject *parent)
    : TableModel(parent)
    , m_session(session)
{
    connect(&session, &DraftSession::requestChanged, this, &ExpectedModel::update);
    // With the same links, requirements may be others.
    connect(&session, &DraftSession::catalogueChanged, this, &ExpectedModel::judge);
    connect(&session, &DraftSession::findingsChanged, this, [this] {
        if (m_session.facts() != m_facts)
            judge();
    });
    judge();
}

void ExpectedModel::update()
{
    const Request &request = m_session.request();
    if (!haveSameLinks(request, m_judged) || request.organisation.kind != m_judged.organisation.kind)
        judge();
}

void ExpectedModel::judge()
{
    m_judged = m_session.request();
    m_facts = m_session.facts();
    const rules::Context context({m_judged, m_session.catalogue(), m_facts, m_session.today()});
    m_expectation = attachments::expectation(context);
    m_lost = attachments::lost(m_judged, m_facts);
    QList<ExpectedRow> rows;
    const QList<ExpectedDocument> expected = rules::expectedDocuments(context);
    for (const ExpectedDocument &one : expected)
        rows.append(rowOf(one));
    setRows(std::move(rows));
    emit judged();
}

ExpectedRow ExpectedModel::rowOf(const ExpectedDocument &expected) const
{
    ExpectedRow row;
    row.expected = expected;
    row.name = rules::expectedName(expected, m_judged);
    row.why = rules::expectedWhy(expected);
    const QString state = rules::expectedState(expected.state);
    row.state = expected.fault == rules::FileFault::None
                    ? state
                    : tr("%1: %2", "to replace, what is wrong").arg(state, rules::faultWords(expected.fault));
    for (const QString &id : expected.endpoints)
        row.data.append(m_session.catalogue().endpointTitle(id));
    row.meaning = meaningOf(expected);
    return row;
}

QString ExpectedModel::dataSentence(const ExpectedRow &row)
{
    return row.data.isEmpty() ? QString()
                              : tr("For: %1", "titles of data").arg(row.data.join(QLatin1String(", ")));
}

int ExpectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExpectedModel::cell(int column, int role, const ExpectedRow &row) const
{
    if (role == IdRole)
        return row.expected.documents.value(0);
    switch (column) {
    case DocumentColumn:
        if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
            return row.name;
        if (role == Qt::AccessibleDescriptionRole)
            return dataSentence(row);
        break;
    case WhyColumn:
        if (role == Qt::DisplayRole)
            return row.why;
        if (role == Qt::ToolTipRole)
            return row.data.join(QLatin1Char('\n'));
        break;
    case StateColumn:
        if (role == Qt::DisplayRole)
            return row.state;
        if (role == MeaningRole)
            return int(row.meaning);
        break;
    default:
        break;
    }
    return {};
}

QVariant ExpectedModel::heading(int column) const
{
    switch (column) {
    case DocumentColumn:
        return tr("Document");
    case WhyColumn:
        return tr("Why");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void ExpectedModel::retranslate()
{
    judge();
    allChanged();
}

} // namespace viatique
