// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/coveragemodel.h"

namespace viatique {

/// The columns of the matrix: the texts cited, then the documents.
QList<CoverageColumn> coverageColumns(const rules::Context &context);
/// Its rows: each category of the catalogue with the data asked for that are in it, in the catalogue's order.
QList<CoverageRow> coverageRows(const rules::Context &context, const QList<CoverageColumn> &columns);

} // namespace viatique
