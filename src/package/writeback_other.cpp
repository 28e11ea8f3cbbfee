// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/writeback.h"

namespace viatique {

void beginWriteBack(int file, qint64 offset, qint64 bytes)
{
    Q_UNUSED(file)
    Q_UNUSED(offset)
    Q_UNUSED(bytes)
}

} // namespace viatique
