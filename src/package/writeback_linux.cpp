// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/writeback.h"

#include <fcntl.h>

namespace viatique {

void beginWriteBack(int file, qint64 offset, qint64 bytes)
{
    static_cast<void>(::sync_file_range(file, offset, bytes, SYNC_FILE_RANGE_WRITE));
}

} // namespace viatique
