// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/lowpriority.h"

namespace viatique {

void giveWay()
{
    // What Qt sets for the thread is what there is.
}

} // namespace viatique
