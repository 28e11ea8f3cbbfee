// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/opensslhandles.h"

namespace viatique {

/// Whether the derivations of keys from the password that the file asks for before it is opened take more
/// than 2 million iterations in all, which is about a second or two, or cannot be counted: somebody else may
/// have made it. What is encrypted in what is encrypted is not seen.
bool takesTooLong(const PKCS12 *file);

} // namespace viatique
