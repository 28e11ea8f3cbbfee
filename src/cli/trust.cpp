// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/trust.h"

#include "cli/console.h"
#include "core/settings.h"
#include "package/chosentrust.h"

#include <optional>

namespace viatique::cli {

namespace {

const QString kName = QStringLiteral("trust");

} // namespace

QCommandLineOption trustOption()
{
    return QCommandLineOption(
        kName, Cli::tr("a file of certificates (PEM) that are believed, in the place of the system's"),
        QStringLiteral("FILE"));
}

Result<TrustStore> trustOf(const QCommandLineParser &parser)
{
    const Settings settings;
    const QString given = parser.value(kName);
    if (!parser.isSet(kName)) {
        std::optional<Error> unread;
        const TrustStore chosen = believed(viatique::trustOf(settings), unread);
        if (unread)
            printError(errorText(*unread));
        return chosen;
    }
    if (settings.isLocked(setting::kTrustStore))
        return failure(
            ErrorCode::Usage,
            {Cli::tr("Your organisation has set the certificates that are believed. Leave --trust out.")});
    return TrustStore::fromFile(given);
}

} // namespace viatique::cli
