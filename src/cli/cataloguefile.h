// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "core/result.h"

#include <QString>

namespace viatique::cli {

/// The catalogues that come with the program, and the updates that this user has accepted.
CatalogueShelf userShelf();

/// The catalogue that an argument names: the id of one on the user's shelf, or else a file. Errors:
/// those of readFile and readCatalogue.
Result<Catalogue> catalogueAt(const QString &argument);

} // namespace viatique::cli
