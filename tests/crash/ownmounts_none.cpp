// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "ownmounts.h"

namespace viatique::test {

bool beginOwnMounts()
{
    return false;
}

bool mountDisk(const QString &, int)
{
    return false;
}

void unmountDisk(const QString &) {}

bool isAboveItsPermissions()
{
    return true;
}

} // namespace viatique::test
