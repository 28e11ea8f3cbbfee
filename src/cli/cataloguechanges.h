// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/cataloguediff.h"

#include <QJsonArray>
#include <QList>

namespace viatique::cli {

/// What `compareCatalogues` gives, on standard output: how many data, then a line for each change.
void printChanges(const Catalogue &before, const Catalogue &after, const QList<CatalogueChange> &changes);

/// The same for programs, as `docs/formats.md` has it.
QJsonArray changesAsJson(const QList<CatalogueChange> &changes);

} // namespace viatique::cli
