// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewwords.h"

#include "core/language.h"

#include <QCoreApplication>

namespace viatique::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Review)
};

/// The third that something lies in by its middle; what covers more than two of them is in none.
enum class Third { First, Middle, Last, All };

Third thirdOf(qreal start, qreal length)
{
    constexpr qreal kMostOfAll = 2.0 / 3;
    if (length > kMostOfAll)
        return Third::All;
    const qreal middle = start + length / 2;
    return middle < 1.0 / 3 ? Third::First : middle > 2.0 / 3 ? Third::Last : Third::Middle;
}

} // namespace

QString reason(RemarkReason reason)
{
    switch (reason) {
    case RemarkReason::Unset:
        break;
    case RemarkReason::Missing:
        return Words::tr("missing");
    case RemarkReason::Incorrect:
        return Words::tr("incorrect");
    case RemarkReason::Outdated:
        return Words::tr("outdated");
    case RemarkReason::NotJustified:
        return Words::tr("not justified");
    case RemarkReason::Question:
        return Words::tr("question");
    }
    return {};
}

QString severity(RemarkSeverity severity)
{
    return severity == RemarkSeverity::Must ? Words::tr("to correct") : Words::tr("advised");
}

QString opinion(Opinion opinion)
{
    switch (opinion) {
    case Opinion::Unset:
        break;
    case Opinion::Favourable:
        return Words::tr("favourable");
    case Opinion::ChangesRequested:
        return Words::tr("changes requested");
    case Opinion::Unfavourable:
        return Words::tr("unfavourable");
    }
    return {};
}

QString answer(AnswerState state)
{
    switch (state) {
    case AnswerState::Open:
        return Words::tr("without answer");
    case AnswerState::Fixed:
        return Words::tr("corrected", "a remark");
    case AnswerState::Kept:
        return Words::tr("kept", "a remark: what it is about stays as it is");
    }
    return {};
}

QString reviewState(ReviewState state)
{
    switch (state) {
    case ReviewState::Started:
        return Words::tr("in progress", "a review");
    case ReviewState::Done:
        return Words::tr("done", "a review");
    case ReviewState::SetAside:
        return Words::tr("set aside", "a review");
    }
    return {};
}

QString placeOnPage(const QRectF &area)
{
    const Third across = thirdOf(area.x(), area.width());
    const Third down = thirdOf(area.y(), area.height());
    if (area.isNull() || (across == Third::All && down == Third::All))
        return {};
    const bool isLeft = across == Third::First;
    const bool isRight = across == Third::Last;
    switch (down) {
    case Third::First:
        return isLeft    ? Words::tr("at the top left", "of a page")
               : isRight ? Words::tr("at the top right", "of a page")
                         : Words::tr("at the top", "of a page");
    case Third::Last:
        return isLeft    ? Words::tr("at the bottom left", "of a page")
               : isRight ? Words::tr("at the bottom right", "of a page")
                         : Words::tr("at the bottom", "of a page");
    case Third::Middle:
    case Third::All:
        break;
    }
    return isLeft    ? Words::tr("on the left", "of a page")
           : isRight ? Words::tr("on the right", "of a page")
                     : Words::tr("in the middle", "of a page");
}

QString remarkPlace(const QString &place, const Remark &remark)
{
    if (remark.page <= 0)
        return place;
    const QString page = currentLocale().toString(remark.page);
    const QString where = placeOnPage(remark.area);
    return where.isEmpty()
               ? Words::tr("%1, page %2", "place of a remark: document, number").arg(place, page)
               : Words::tr("%1, page %2, %3", "place of a remark: document, number, where on the page")
                     .arg(place, page, where);
}

} // namespace viatique::words
