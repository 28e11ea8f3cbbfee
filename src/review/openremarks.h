// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

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

} // namespace viatique
