// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/answermodel.h"

#include "report/place.h"
#include "review/requestplaces.h"
#include "review/reviewwords.h"
#include "rules/rules.h"
#include "session/draftsession.h"
#include "session/stepmodel.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

constexpr int kLastStep = StepModel::kSteps;
/// A row has one line; all of it stands at its place.
constexpr qsizetype kRowCharacters = 500;
constexpr qsizetype kNameCharacters = 80;

QString place(const Remark &remark, const DraftSession &session, bool isHeld)
{
    const QString name =
        remark.target.isEmpty()
            ? AnswerModel::tr("The whole request")
            : report::placeName(remark.target, session.request(), session.catalogue()).left(kRowCharacters);
    const QString where = words::remarkPlace(name, remark);
    if (!isHeld)
        return AnswerModel::tr("%1 (no longer in the request)", "a field").arg(where);
    return pageFitOf(remark, session.request()) == PageFit::Replaced
               ? AnswerModel::tr("%1 (the document was replaced since)", "a page of a document").arg(where)
               : where;
}

} // namespace

/// As the numbers run: what is said of the whole comes first, with what is said of the review.
int AnswerModel::orderOf(const QString &target)
{
    return target.isEmpty() ? 0 : rules::stepOf(target);
}

RemarkRef firstUnanswered(const DraftReviews &reviews)
{
    RemarkRef first;
    int firstStep = kLastStep + 1;
    for (const ReviewFile &file : reviews.list()) {
        for (const Remark &remark : file.review.remarks) {
            const int step = AnswerModel::orderOf(remark.target);
            if (!isOpen(file.review, remark) || remark.severity != RemarkSeverity::Must || step >= firstStep)
                continue;
            first = {file.review.id, remark.id};
            firstStep = step;
        }
    }
    return first;
}

QString remarkPlace(const Remark &remark, const DraftSession &session)
{
    return place(remark, session, hasPlace(session.request(), remark.target));
}

Meaning remarkMeaning(const Remark &remark)
{
    if (remark.answer.state != AnswerState::Open)
        return Meaning::Fine;
    return remark.severity == RemarkSeverity::Must ? Meaning::ToCorrect : Meaning::Advice;
}

QString unchangedSince(int revision)
{
    return AnswerModel::tr("Said to be corrected, but nothing changed here since revision %1.").arg(revision);
}

QString remarkState(const Remark &remark)
{
    return remark.answer.state == AnswerState::Open ? words::severity(remark.severity)
                                                    : words::answer(remark.answer.state);
}

Meaning opinionMeaning(Opinion opinion)
{
    switch (opinion) {
    case Opinion::Unset:
        break;
    case Opinion::Favourable:
        return Meaning::Fine;
    case Opinion::ChangesRequested:
        return Meaning::ToCheck;
    case Opinion::Unfavourable:
        return Meaning::ToCorrect;
    }
    return Meaning::Advice;
}

QString reviewLine(const Review &review)
{
    const QString name = review.reviewer.name.trimmed().left(kNameCharacters);
    const QString body = review.reviewer.organisation.trimmed().left(kNameCharacters);
    const QString revision = QString::number(review.request.revision);
    if (name.isEmpty())
        return AnswerModel::tr("On revision %1").arg(revision);
    if (body.isEmpty())
        return AnswerModel::tr("%1, on revision %2").arg(name, revision);
    return AnswerModel::tr("%1 (%2), on revision %3").arg(name, body, revision);
}

AnswerModel::AnswerModel(DraftSession &session, QObject *parent)
    : TableModel(parent)
    , m_session(session)
{
    // Places are named by what the request holds.
    connect(&session, &DraftSession::requestChanged, this, &AnswerModel::update);
    connect(&session, &DraftSession::reviewsChanged, this, &AnswerModel::update);
    update();
}

int AnswerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

AnswerRow AnswerModel::rowOf(const Review &review) const
{
    const QString opinion = words::opinion(review.opinion);
    const QString message = review.message.simplified().left(kRowCharacters);
    AnswerRow row;
    row.ref = {review.id, {}};
    row.meaning = opinionMeaning(review.opinion);
    row.state = opinion.isEmpty() ? tr("review") : opinion;
    QString line = reviewLine(review);
    bool isSigned = false;
    if (const SignatureReport signature = m_session.reviews().signature(review.id);
        signature.state != SignatureReport::State::None) {
        line = tr("%1. %2", "who reviewed, what is to be said of the signature")
                   .arg(line, signatureText(signature));
        isSigned = true;
        if (signature.state == SignatureReport::State::Wrong)
            row.meaning = Meaning::ToCorrect;
    }
    row.words = message.isEmpty() ? line
                : isSigned ? tr("%1 “%2”", "what is said of a signature, message").arg(line, message)
                           : tr("%1: %2", "who reviewed, message").arg(line, message);
    return row;
}

AnswerRow AnswerModel::rowOf(const Review &review, int number, const RequestPlaces &places) const
{
    const Remark &remark = review.remarks.at(number - 1);
    QString where = place(remark, m_session, places.has(remark.target));
    // Its section is said by its step.
    if (const QString part = where.section(QStringLiteral(" › "), 1); !part.isEmpty())
        where = part;
    const QString text = remark.text.simplified().left(kRowCharacters);
    AnswerRow row;
    row.ref = {review.id, remark.id};
    row.target = remark.target;
    row.step = rules::stepOf(remark.target);
    const bool isUnchanged = m_session.isUnchanged(row.ref);
    row.meaning = isUnchanged ? Meaning::ToCheck : remarkMeaning(remark);
    row.state = isUnchanged ? tr("unchanged", "what was said to be corrected") : remarkState(remark);
    row.isUnchanged = isUnchanged;
    row.words = text.isEmpty() ? tr("%1. %2", "number and place of a remark").arg(number).arg(where)
                               : tr("%1. %2: %3", "number, place and text of a remark")
                                     .arg(QString::number(number), where, text);
    row.isOpen = isOpen(review, remark);
    return row;
}

void AnswerModel::update()
{
    QList<AnswerRow> rows;
    if (!m_session.reviews().isEmpty()) {
        const RequestPlaces places(m_session.request());
        for (const ReviewFile &file : m_session.reviews().list()) {
            rows.append(rowOf(file.review));
            for (int number = 1; number <= file.review.remarks.size(); ++number)
                rows.append(rowOf(file.review, number, places));
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const AnswerRow &one, const AnswerRow &other) {
        return orderOf(one.target) < orderOf(other.target);
    });
    const auto isRemark = [](const AnswerRow &row) { return !row.ref.remark.isEmpty(); };
    const auto waits = [](const AnswerRow &row) { return row.isOpen; };
    const std::pair before(m_open, m_total);
    m_open = static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), waits));
    m_total = static_cast<int>(std::count_if(rows.cbegin(), rows.cend(), isRemark));
    const bool hadReviews = rowCount() > 0;
    setRows(std::move(rows));
    if (before != std::pair(m_open, m_total) || hadReviews != (rowCount() > 0))
        emit countsChanged();
}

QString AnswerModel::unchangedText(const AnswerRow &row) const
{
    const Review *review = m_session.reviews().review(row.ref.review);
    return row.words + QLatin1Char('\n') + unchangedSince(review ? review->request.revision : 0);
}

QVariant AnswerModel::cell(int column, int role, const AnswerRow &row) const
{
    const int step = row.step > 0 ? row.step : kLastStep;
    if (role == TargetRole)
        return row.target;
    if (role == StepRole)
        return step;
    if (column == StateColumn) {
        if (role == Qt::DisplayRole)
            return row.state;
        if (role == MeaningRole)
            return static_cast<int>(row.meaning);
        return {};
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == WordsColumn)
        return row.isUnchanged && role == Qt::ToolTipRole ? unchangedText(row) : row.words;
    if (row.step == 0)
        return {};
    return tr("%1. %2", "number and title of a step").arg(QString::number(step), StepModel::title(step));
}

QVariant AnswerModel::heading(int column) const
{
    switch (column) {
    case StateColumn:
        return tr("State");
    case WordsColumn:
        return tr("Remark");
    default:
        return tr("Step");
    }
}

void AnswerModel::retranslate()
{
    update();
    allChanged();
}

} // namespace viatique
