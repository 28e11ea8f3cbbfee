// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/reviewjson.h"
#include "rules/rules.h"

#include <QList>

namespace viatique {

/// What the reviews of a draft ask and nobody answered, as the rules take it: in the order of the reviews and
/// of their remarks. A review that was set aside asks nothing.
QList<rules::OpenRemark> openRemarks(const QList<ReviewFile> &reviews);

} // namespace viatique
