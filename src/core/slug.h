// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// A name of lower-case ASCII letters, digits and single hyphens, at most `maxLength` long, that is legal on
/// every system (Windows' device names included). Accents are dropped, `œ` becomes `oe`; what has no Latin
/// letter at all becomes `fallback`.
QString slug(const QString &text, int maxLength = 48, const QString &fallback = QStringLiteral("demande"));

} // namespace viatique
