// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// The number without the blanks and marks that people write or paste in it ("130 025 265 00013"); of an
/// address that holds a number of 14 digits, that number.
QString normalisedSiret(const QString &text);

/// Whether these are 14 ASCII digits.
bool hasSiretForm(const QString &siret);

/// Whether the key holds: Luhn's over the 14 digits, or La Poste's (SIREN 356000000), whose establishments
/// may carry any number whose digits add up to a multiple of 5 (INSEE), and which DataPass accepts whatever
/// the digits.
bool hasSiretKey(const QString &siret);

/// "130 025 265 00013", to show; the text itself when it has not the form of a SIRET.
QString spacedSiret(const QString &siret);

} // namespace viatique
