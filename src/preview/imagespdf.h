// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStringList>

#include <string>

namespace viatique {

/// One PDF of all pictures of these files: a sheet of A4 each, upright or across as the picture is. A picture
/// fills the sheet but for a narrow margin, unless it would then show less than 150 points an inch; what is
/// finer than 300 is made coarser. Nothing but the points is carried over, and the same files make the same
/// bytes. Throws std::runtime_error with the reason.
std::string pdfOfImages(const QStringList &paths);

} // namespace viatique
