// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/datapassaccess.h"

#include "cli/console.h"
#include "cli/interrupt.h"

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

tl::expected<datapass::Address, QString> datapassAddress(const QString &given, const Settings &settings)
{
    if (!given.isEmpty() && settings.isLocked(setting::kDataPassUrl))
        return tl::make_unexpected(
            Cli::tr("Your organisation has set the address of DataPass. Leave --base-url out."));
    const datapass::Address address = given.isEmpty()
                                          ? datapass::Address(QUrl(settings.value(setting::kDataPassUrl)))
                                          : datapass::Address::ofApi(QUrl(given, QUrl::StrictMode));
    if (!address.isValid())
        return tl::make_unexpected(errorText({ErrorCode::AddressRefused, {given}}));
    return address;
}

QString credentialsWanted()
{
    return Cli::tr("DataPass asks for the identifier and the secret of a developer. Put them into "
                   "VIATIQUE_DATAPASS_CLIENT_ID and VIATIQUE_DATAPASS_CLIENT_SECRET.");
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
