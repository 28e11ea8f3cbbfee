// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtGlobal>

namespace viatique {

/// Asks the system to begin bringing these bytes of a file to the disk, and does not wait. A hint: whether
/// they are there is what a later flush says.
void beginWriteBack(int file, qint64 offset, qint64 bytes);

} // namespace viatique
