// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"
#include "package/truststore.h"

#include <QString>

#include <optional>

namespace viatique {

class Settings;

/// Whom the settings believe: what a thread needs to read it.
struct ChosenTrust
{
    enum class Lost {
        Nothing,
        Choice, ///< somebody may have chosen a file, and which one is not known any more
        Policy, ///< the organisation may have
    };
    QString path = {}; ///< of a file of certificates; empty: the system's
    Lost lost = Lost::Nothing;

    ChosenTrust() = default;
    ChosenTrust(const QString &file) // NOLINT(google-explicit-constructor): a path says all of it
        : path(file)
    {
    }
    bool operator==(const ChosenTrust &) const = default;
};

/// Settings that were lost, or a value that is none, are not the choice of the system: nobody is believed.
ChosenTrust trustOf(const Settings &settings);

/// Reads it. Nobody is believed where the file cannot be read, or the choice was lost; `error`
/// (TrustStoreUnreadable, those of readFile) then says so. From any thread.
TrustStore believed(const ChosenTrust &chosen, std::optional<Error> &error);

} // namespace viatique
