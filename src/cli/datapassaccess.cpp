// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/datapassaccess.h"

#include "cli/console.h"
#include "cli/interrupt.h"
#include "datapass/keystore.h"

#include <QTimer>

#include <chrono>

namespace viatique::cli {

QCommandLineOption baseUrlOption()
{
    return QCommandLineOption(
        QStringLiteral("base-url"),
        Cli::tr("the address of DataPass' API, such as https://datapass.api.gouv.fr/api/v1"),
        QStringLiteral("URL"));
}

Result<QUrl> datapassAddress(const QString &given, const Settings &settings)
{
    const QUrl address = given.isEmpty() ? datapass::apiBase(QUrl(settings.value(setting::kDataPassUrl)))
                                         : QUrl(given, QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty())
        return failure(ErrorCode::AddressRefused, {given});
    return address;
}

datapass::Credentials credentialsOrWords()
{
    datapass::Credentials credentials = datapass::environmentCredentials();
    if (!credentials.isComplete())
        printError(Cli::tr("DataPass asks for the identifier and the secret of a developer. Put them into "
                           "VIATIQUE_DATAPASS_CLIENT_ID and VIATIQUE_DATAPASS_CLIENT_SECRET."));
    return credentials;
}

void cancelWhenInterrupted(datapass::ApiClient &client, QObject *owner)
{
    auto *watch = new QTimer(owner);
    QObject::connect(watch, &QTimer::timeout, &client, [&client] {
        if (wasInterrupted())
            client.cancel();
    });
    watch->start(std::chrono::milliseconds(50));
}

} // namespace viatique::cli
