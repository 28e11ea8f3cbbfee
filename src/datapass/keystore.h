// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/apiclient.h"

#include <chrono>
#include <functional>
#include <memory>

namespace viatique::datapass {

/// Where client id and secret are kept, those of each server (`Address::server`) by themselves: the system's
/// key store. What one server knows goes to no other. Injected, so that tests have their own.
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    /// Asynchronous, all three; `answered` comes once, never from within, and not at all once `context` is
    /// gone. No credentials there: both empty, no error.
    virtual void read(const QString &server, QObject *context,
                      std::function<void(Result<Credentials>)> answered) = 0;
    virtual void write(const QString &server, Credentials credentials, QObject *context,
                       std::function<void(Result<void>)> answered) = 0;
    virtual void remove(const QString &server, QObject *context,
                        std::function<void(Result<void>)> answered) = 0;
};

/// QtKeychain: the Secret Service or KWallet on Linux, the key chain of macOS, Windows' store. Never a file:
/// where there is none, KeyStoreFailed says so. It may ask its owner for a password: `patience` is how long
/// an answer is waited for.
std::unique_ptr<KeyStore> systemKeyStore(std::chrono::milliseconds patience = std::chrono::minutes(1));

/// From VIATIQUE_DATAPASS_CLIENT_ID and VIATIQUE_DATAPASS_CLIENT_SECRET; empty where one is missing.
Credentials environmentCredentials();

} // namespace viatique::datapass
