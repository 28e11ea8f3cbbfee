// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"

#include <QString>

namespace viatique::cli {

/// The catalogue that an argument names: the id of one that comes with the program, or else a file. Errors:
/// those of readFile and readCatalogue.
Result<Catalogue> catalogueAt(const QString &argument);

} // namespace viatique::cli
