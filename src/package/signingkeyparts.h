// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/opensslhandles.h"
#include "package/signingkey.h"

namespace viatique {

struct SigningKey::Parts
{
    KeyPtr key;
    CertificatePtr certificate;
    CertificatesPtr chain; ///< without the certificate itself; may be empty
    CertificateInfo info;
};

} // namespace viatique
