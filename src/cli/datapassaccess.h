// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "core/settings.h"
#include "datapass/apiclient.h"

#include <QCommandLineOption>
#include <QString>
#include <QUrl>

namespace viatique::cli {

/// `--base-url`.
QCommandLineOption baseUrlOption();
/// The address of the API: `given` as it is, for tests of DataPass, and those of others, have it where they
/// like; else that of the settings. Errors: AddressRefused.
Result<QUrl> datapassAddress(const QString &given, const Settings &settings);
/// Those of the environment. Where there are none, that is said on standard error, and they are incomplete.
datapass::Credentials credentialsOrWords();
/// Has `client` give up once the user interrupts the program, as long as `owner` lives.
void cancelWhenInterrupted(datapass::ApiClient &client, QObject *owner);

} // namespace viatique::cli
