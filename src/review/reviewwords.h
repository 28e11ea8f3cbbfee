// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/review.h"

#include <QRectF>
#include <QString>

/// The words for what reviews hold, in the language of the sentences, as `rules/words.h` has those of
/// requests: lower case, without article, empty for Unset.
namespace viatique::words {

/// "missing", "not justified".
QString reason(RemarkReason reason);
/// "to correct", "advised".
QString severity(RemarkSeverity severity);
/// "favourable", "changes requested".
QString opinion(Opinion opinion);
/// "without answer", "corrected", "kept".
QString answer(AnswerState state);
/// "in progress", "done", "set aside".
QString reviewState(ReviewState state);
/// Where an area lies on its page, by thirds of the page: "at the top left"; "at the top" where it is nearly
/// as wide as the page. Empty for one that is null, or nearly the whole page.
QString placeOnPage(const QRectF &area);
/// Where a remark stands, `place` being the name of its target: "D1 Deliberation, page 2, at the top left".
QString remarkPlace(const QString &place, const Remark &remark);

} // namespace viatique::words
