// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/answeredmodel.h"

#include "core/language.h"
#include "report/place.h"
#include "request/requestfield.h"
#include "review/openremarks.h"
#include "review/reviewwords.h"

#include <algorithm>
#include <optional>

namespace viatique {

namespace {

QString quoted(const QString &text)
{
    return AnsweredModel::tr("“%1”", "words of somebody").arg(text);
}

/// What an answer is looked at with.
struct Answered
{
    const RequestInput &named; ///< gives the places their names
    const Request &now;
    std::optional<QStringList> changed; ///< the places; nothing where nothing was compared
};

Meaning meaningOf(const Remark &remark, const Answered &with)
{
    switch (remark.answer.state) {
    case AnswerState::Fixed:
        return with.changed && isUnchanged(remark, *with.changed, with.now) ? Meaning::ToCheck
                                                                            : Meaning::Fine;
    case AnswerState::Kept:
        return Meaning::Advice;
    case AnswerState::Open:
        break;
    }
    return remark.severity == RemarkSeverity::Must ? Meaning::ToCorrect : Meaning::ToCheck;
}

/// What else can be said of an answer: in the editor's words, else what is seen of it.
QString moreOf(const Remark &remark, const Answered &with)
{
    const QString text = remark.answer.text.trimmed();
    if (remark.answer.state == AnswerState::Open)
        return remark.severity == RemarkSeverity::Must
                   ? AnsweredModel::tr("To correct: ask again, or withdraw it.")
                   : AnsweredModel::tr("It was advised.");
    if (!text.isEmpty())
        return quoted(text);
    if (remark.answer.state == AnswerState::Kept)
        return AnsweredModel::tr("No reason was given.");
    const QString *now = textField(with.now, remark.target);
    if (now && !remark.suggestedValue.isEmpty() && *now == remark.suggestedValue)
        return AnsweredModel::tr("The suggested value was taken.");
    if (!with.changed)
        return {};
    return isTouched(remark.target, *with.changed, with.now)
               ? AnsweredModel::tr("See the change at the same place.")
               : AnsweredModel::tr("Nothing changed at its place.");
}

QString placeOf(const Remark &remark, int number, const RequestInput &before)
{
    const QString whole = report::placeName(remark.target, before.request, before.catalogue);
    // The section is said by the place in it.
    const QString place = remark.target.isEmpty()                 ? AnsweredModel::tr("The whole request")
                          : whole.contains(QStringLiteral(" › ")) ? whole.section(QStringLiteral(" › "), 1)
                                                                  : whole;
    return AnsweredModel::tr("%1. %2", "number and place of a remark")
        .arg(QString::number(number), words::remarkPlace(place, remark));
}

QString reviewName(const Review &review)
{
    const QString name = review.reviewer.name.simplified();
    const QString revision =
        AnsweredModel::tr("revision %1").arg(currentLocale().toString(review.request.revision));
    return name.isEmpty() ? revision : AnsweredModel::tr("%1, %2", "reviewer, revision").arg(name, revision);
}

QList<AnsweredRow> rowsOf(const QList<Review> &reviews, const Answered &with)
{
    QList<AnsweredRow> rows;
    for (const Review &review : reviews) {
        int number = 0;
        const QString of = reviews.size() > 1 ? reviewName(review) : QString();
        for (const Remark &remark : review.remarks)
            rows.append({review.request.revision, of, placeOf(remark, ++number, with.named), remark.target,
                         remark.text.trimmed().isEmpty() ? QString() : quoted(remark.text.simplified()),
                         words::answer(remark.answer.state), moreOf(remark, with), meaningOf(remark, with),
                         remark});
    }
    return rows;
}

} // namespace

AnsweredModel::AnsweredModel(QObject *parent)
    : TableModel(parent)
{
}

void AnsweredModel::setRequests(const ComparedRequests &requests)
{
    const QList<Review> reviews = requests.reviews();
    QStringList changed;
    for (const ComparedChange &each : requests.changes)
        changed.append(each.change.target);
    // Without both there are none.
    setRows(reviews.isEmpty()
                ? QList<AnsweredRow>()
                : rowsOf(reviews, {*requests.before.input, requests.after.input->request, changed}));
    allChanged();
}

void AnsweredModel::setReviews(const QList<Review> &reviews, const RequestInput &request)
{
    setRows(rowsOf(reviews, {request, request.request, std::nullopt}));
    allChanged();
}

int AnsweredModel::answered() const
{
    return int(std::count_if(rows().cbegin(), rows().cend(), [](const AnsweredRow &row) {
        return row.remark.answer.state != AnswerState::Open;
    }));
}

int AnsweredModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant AnsweredModel::cell(int column, int role, const AnsweredRow &row) const
{
    Q_UNUSED(column)
    switch (role) {
    case Qt::DisplayRole:
        return row.place;
    case DetailRole:
        return row.text;
    case MeaningRole:
        return int(row.meaning);
    case TargetRole:
        return row.target;
    case kOfReviewRole:
        return row.of;
    case kAnswerRole:
        return row.answer;
    case kAnswerTextRole:
        return row.more;
    case Qt::AccessibleTextRole: {
        QStringList all{row.place, row.of, row.text, row.answer, row.more};
        all.removeAll(QString());
        return all.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QVariant AnsweredModel::heading(int column) const
{
    Q_UNUSED(column)
    return tr("Remark");
}

} // namespace viatique
