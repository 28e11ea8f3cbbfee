// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "core/settings.h"
#include "datapass/apiaddress.h"
#include "datapass/apiclient.h"

#include <QCommandLineOption>
#include <QString>

namespace viatique::cli {

/// `--base-url`.
QCommandLineOption baseUrlOption();
/// The address of the API: `given` as it is, for tests of DataPass, and those of others, have it where they
/// like; else that of the settings, which the policy of the system may have locked. The error is a sentence.
tl::expected<datapass::Address, QString> datapassAddress(const QString &given, const Settings &settings);
/// What there is to say where the environment gives no credentials.
QString credentialsWanted();
/// Has `client` give up once the user interrupts the program, as long as `owner` lives.
void cancelWhenInterrupted(datapass::ApiClient &client, QObject *owner);

} // namespace viatique::cli
