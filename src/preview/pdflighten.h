// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

#include <string>

namespace viatique {

/// A copy of a PDF whose pictures are as fine as `dpi` points an inch of the size that they are shown at, as
/// JPEG, wherever that makes one clearly smaller. All else stays as it is. Throws std::runtime_error with the
/// reason: that of `openToChange`, or that nothing would be gained.
std::string lightenedPdf(const QString &path, int dpi);

} // namespace viatique
