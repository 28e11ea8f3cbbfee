// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// What a server wrote, fit to be shown: one line of at most `most` characters, without those that nobody
/// sees. What is cut off is told by an ellipsis.
QString shownLine(const QString &text, int most = 200);

} // namespace viatique
