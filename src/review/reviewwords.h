// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/review.h"

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

} // namespace viatique::words
