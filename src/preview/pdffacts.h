// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"

#include <cstdio>

namespace viatique {

/// What a PDF on `input` (in binary mode, at its start) is made of. Seekable input is read where needed; a
/// pipe is read into memory first. `presence` is left as it is: the caller knows the file.
///
/// A PDF is damaged when it is empty or truncated, when its cross-reference table does not hold and objects
/// have to be searched for, or when its page tree cannot be followed or holds no page. Warnings of the
/// library that readers live with (a wrong count of objects, a stream length that is off by a line end) are
/// no damage.
///
/// Throws std::exception when the document could not be judged: larger than 200 MiB, read error, too many
/// objects.
DocumentFacts examinePdf(std::FILE *input);

} // namespace viatique
