// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/remarkmodel.h"

#include "core/language.h"
#include "report/place.h"
#include "review/reviewwords.h"
#include "session/reviewsession.h"

#include <QStringList>

#include <utility>

namespace viatique {

namespace {

/// Between the parts of a place's name (`report/place.h`).
const QString &separator()
{
    static const QString between = QStringLiteral(" › ");
    return between;
}

QString textOf(const Remark &remark)
{
    const QString text = remark.text.trimmed();
    const QString value = remark.suggestedValue.trimmed();
    if (value.isEmpty())
        return text;
    const QString suggested = RemarkModel::tr("Suggested value: %1").arg(value);
    return text.isEmpty() ? suggested : text + u'\n' + suggested;
}

/// What a screen reader says of a remark.
QString said(const RemarkRow &row)
{
    QStringList parts{RemarkModel::tr("Remark %1, %2", "number, place")
                          .arg(currentLocale().toString(row.number), row.place),
                      words::severity(row.remark.severity)};
    if (row.remark.reason != RemarkReason::Unset)
        parts.append(words::reason(row.remark.reason));
    const QString text = textOf(row.remark);
    parts.append(text.isEmpty() ? RemarkModel::tr("without text") : text);
    return parts.join(QLatin1String(", "));
}

} // namespace

QString remarkPlace(const Remark &remark, const RequestInput &input, bool isWhole)
{
    if (remark.target.isEmpty())
        return RemarkModel::tr("The request as a whole");
    QString place = report::placeName(remark.target, input.request, input.catalogue);
    // The section is seen beside it, in the request.
    if (const qsizetype section = place.indexOf(separator()); !isWhole && section >= 0)
        place = place.mid(section + separator().size());
    return words::remarkPlace(place, remark);
}

RemarkModel::RemarkModel(ReviewSession &session, QObject *parent)
    : TableModel(parent)
    , m_session(session)
{
    connect(&session, &ReviewSession::reviewChanged, this, &RemarkModel::update);
    update();
}

void RemarkModel::update()
{
    QList<RemarkRow> rows;
    const QList<Remark> &remarks = m_session.review().remarks;
    for (const Remark &remark : remarks) {
        rows.append({int(rows.size()) + 1, remark, remarkPlace(remark, m_session.input()),
                     remarkPlace(remark, m_session.input(), true)});
    }
    setRows(std::move(rows));
}

int RemarkModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex RemarkModel::indexOf(const QString &remarkId) const
{
    const int number = m_session.numberOf(remarkId);
    return number > 0 && number <= rowCount() ? index(number - 1, NumberColumn) : QModelIndex();
}

QVariant RemarkModel::cell(int column, int role, const RemarkRow &row) const
{
    if (role == IdRole)
        return row.remark.id;
    if (role == TargetRole)
        return row.remark.target;
    if (role == Qt::ToolTipRole)
        return QString(row.wholePlace + u'\n' + textOf(row.remark)).trimmed();
    if (role == Qt::AccessibleTextRole && column == NumberColumn)
        return said(row);
    if (role == MeaningRole && column == SeverityColumn)
        return int(row.remark.severity == RemarkSeverity::Must ? Meaning::ToCorrect : Meaning::Advice);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NumberColumn:
        return row.number;
    case PlaceColumn:
        return row.place;
    case SeverityColumn:
        return words::severity(row.remark.severity);
    case ReasonColumn:
        return words::reason(row.remark.reason);
    default:
        return textOf(row.remark);
    }
}

QVariant RemarkModel::heading(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Number");
    case PlaceColumn:
        return tr("Place");
    case SeverityColumn:
        return tr("Severity");
    case ReasonColumn:
        return tr("Reason");
    default:
        return tr("Remark");
    }
}

void RemarkModel::retranslate()
{
    update();
    allChanged();
}

} // namespace viatique
