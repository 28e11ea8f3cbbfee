// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QString>

namespace viatique {

/// The kind of a document as the text of its first page says it in a heading: "EXTRAIT DU REGISTRE DES
/// DÉLIBÉRATIONS", "Arrêté du", "Décret n°", "Convention". What a text merely cites ("Vu le décret n°…",
/// "Considérant…") does not count, nor does case, accents or spaced letters. Unset where no heading tells. A
/// proposal, never a fact. Pure.
DocumentKind likelyKind(const QString &firstPage);

} // namespace viatique
