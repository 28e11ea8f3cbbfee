// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/request.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace viatique {

/// The `request.json` that a draft was exported with last, contacts included: kept in its folder for its
/// owner alone, byte for byte, so that what changed since can be told without the package. It is neither
/// packaged nor copied with the draft, and its loss costs nothing else.
struct ExportedRequest
{
    Request request;
    QString sha512;
};

/// Where it stands, whether or not it does.
QString exportedRequestPath(const QString &draftFolder);

/// Nothing where there is none that can be read.
std::optional<ExportedRequest> readExportedRequest(const QString &draftFolder);

/// Errors: those of writeFile.
Result<void> keepExportedRequest(const QString &draftFolder, const QByteArray &bytes);

} // namespace viatique
