// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/mapping.h"

#include <optional>

namespace viatique::datapass {

/// What of the request finds no place in `mapped`, in the order of the request.
QList<Unplaced> unplacedOf(const Request &request, const Catalogue &catalogue, const Mapped &mapped);

/// Months as DataPass takes them; empty for none, and for what is no whole number.
QString wholeMonths(const std::optional<double> &months);

/// The slot of DataPass for a document: "maquette_projet" or "cadre_juridique_document".
QString documentSlot(DocumentKind kind);

} // namespace viatique::datapass
