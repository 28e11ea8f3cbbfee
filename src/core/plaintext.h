// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// The text in lower case, without accents, ligatures undone, typographic apostrophes and hyphens made plain,
/// white space folded to single blanks: what two writings of the same words have in common.
QString plainText(const QString &text);

} // namespace viatique
