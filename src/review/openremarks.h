// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/exportedrequest.h"
#include "package/requestinput.h"
#include "review/reviewjson.h"
#include "rules/rules.h"

#include <QList>
#include <QString>

namespace viatique {

/// What the reviews of a draft ask and nobody answered (`isOpen`), as the rules take it: in the order of the
/// reviews and of their remarks. A review of another request than `requestId` asks nothing of this one.
QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews, const QString &requestId);
/// The same of what `reviewsOf` gave for `input`. Nothing of a package: its reader wrote the remarks, or
/// reads what became of them, and has none to answer.
QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews, const RequestInput &input);

/// Those that were answered as corrected, though their place, and what is above and below it, says in `now`
/// what it said in the revision that was reviewed. Only of reviews of the very content of `exported`, and of
/// places that both requests have. Pure.
QList<RemarkRef> unchangedRemarks(const QList<ReviewFile> &reviews, const ExportedRequest &exported,
                                  const Request &now);

} // namespace viatique
