// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

#include <cstddef>
#include <functional>
#include <string>

namespace viatique {

/// Hands over the pages of a PDF in their order as documents of less than `limit` bytes each, as few as
/// possible. Each has the title and language that the whole has, and its fields of forms;
/// bookmarks, which lead from one part into another, stay behind. Throws std::runtime_error with the reason:
/// that of `openToChange`, or a page that is too large by itself.
void splitPdf(const QString &path, size_t limit, const std::function<void(const std::string &)> &take);

} // namespace viatique
