// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/sandbox.h"

namespace viatique {

void enterSandbox(Sandbox)
{
    // No portable means: the process of its own and the caller's time limit are what protects.
}

void renewProcessorTime(unsigned int)
{
    // Nothing was limited.
}

} // namespace viatique
