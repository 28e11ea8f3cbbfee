// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// The ISO date of a date that was typed, in ISO or as the locale writes it; what is no date of our time, or
/// not yet, is given back as it is.
QString storedDate(const QString &typed);

/// An ISO date as the locale writes it, with all digits of the year; anything else as it is.
QString shownDate(const QString &stored);

/// How a date may be typed: "dd/mm/yyyy" in the words of the language.
QString datePlaceholder();

} // namespace viatique
