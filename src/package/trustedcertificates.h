// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/opensslhandles.h"
#include "package/truststore.h"

#include <mutex>

namespace viatique {

struct TrustStore::Certificates
{
    /// Null where memory has run out. OpenSSL locks what threads share in it.
    X509_STORE *store() const
    {
        if (ofSystem) {
            // Whether its places hold anything is not known before they are searched: that fails with nobody.
            std::call_once(read, [this] { X509_STORE_set_default_paths(certificates.get()); });
        }
        return certificates.get();
    }

    StorePtr certificates{X509_STORE_new()};
    bool ofSystem = false;
    mutable std::once_flag read;
};

} // namespace viatique
