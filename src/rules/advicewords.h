// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

class Catalogue;
struct Advice;

/// Why a datum is proposed, to be studied or left, in the language of the program: one line, without a final
/// stop. Ids of the arguments are shown by their titles. Empty for a code that is not known.
QString adviceSentence(const Advice &advice, const Catalogue &catalogue);

} // namespace viatique
