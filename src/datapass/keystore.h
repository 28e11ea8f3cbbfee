// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/apiclient.h"

#include <functional>

namespace viatique::datapass {

/// Where client id and secret are kept: the system's key store. Injected, so that tests have their own.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// Asynchronous; `answered` comes once, never from within. No credentials there: both empty, no error.
    virtual void read(QObject *context, std::function<void(Result<Credentials>)> answered) = 0;
    virtual void write(Credentials credentials, QObject *context,
                       std::function<void(Result<void>)> answered) = 0;
    virtual void remove(QObject *context, std::function<void(Result<void>)> answered) = 0;
};

/// QtKeychain: the Secret Service or KWallet on Linux, the key chain of macOS, Windows' store. Never a file:
/// where there is none, KeyStoreFailed says so.
std::unique_ptr<KeyStore> systemKeyStore();

/// From VIATIQUE_DATAPASS_CLIENT_ID and VIATIQUE_DATAPASS_CLIENT_SECRET; empty where one is missing.
Credentials environmentCredentials();

} // namespace viatique::datapass
