// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/exportedrequest.h"
#include "package/requestinput.h"
#include "review/reviewjson.h"
#include "rules/rules.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// What the reviews of a draft ask and nobody answered (`isOpen`), as the rules take it: in the order of the
/// reviews and of their remarks. A review of another request than `requestId` asks nothing of this one.
QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews, const QString &requestId);
/// The same of what `reviewsOf` gave for `input`. Nothing of a package: its reader wrote the remarks, or
/// reads what became of them, and has none to answer.
QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews, const RequestInput &input);

/// Whether one of these places, of changes that lead to `now`, is that of a remark, or above or below it; or
/// a document or text that the remark's datum is founded on.
bool isTouched(const QString &target, const QStringList &changed, const Request &now);
/// Whether a remark was answered as corrected though nothing touched its place, which does not say what was
/// suggested either. Both sides go by it, the editor's and the agent's.
bool isUnchanged(const Remark &remark, const QStringList &changed, const Request &now);
/// The remarks of a draft that are so since `exported`: of reviews of its very content, and of places that
/// the request still has.
QList<RemarkRef> unchangedRemarks(const QList<ReviewFile> &reviews, const ExportedRequest &exported,
                                  const Request &now);

} // namespace viatique
