// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/reviewwords.h"

#include <QCoreApplication>

namespace viatique::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Review)
};

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

} // namespace viatique::words
