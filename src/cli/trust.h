// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/bag.h"

#include <QCommandLineOption>
#include <QCommandLineParser>

namespace viatique::cli {

/// `--trust FILE`.
QCommandLineOption trustOption();

/// Whom signatures are believed: the file of the option, else of the settings, else the system. Settings that
/// were lost, or whose file cannot be read, are said on standard error, and nobody is believed then. Errors:
/// those of TrustStore::fromFile, Usage where the policy has chosen already.
Result<TrustStore> trustOf(const QCommandLineParser &parser);

} // namespace viatique::cli
