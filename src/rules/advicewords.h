// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

class Catalogue;
struct Advice;

/// Why a datum is kept, to study or left, in the language of the sentences (`core/language.h`): one short
/// sentence without full stop, for the second line of a row. `catalogue` gives titles to the ids that the
/// reason holds; an id that it has not stands for itself. Empty for a code that is not known.
QString adviceSentence(const Advice &advice, const Catalogue &catalogue);

} // namespace viatique
