// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/exportedrequest.h"

#include "core/atomicfile.h"
#include "core/digest.h"
#include "core/limits.h"
#include "request/draftfiles.h"
#include "request/requestjson.h"

namespace viatique {

QString exportedRequestPath(const QString &draftFolder)
{
    return draftFolder + QLatin1Char('/') + QLatin1String(kExportedFile);
}

std::optional<ExportedRequest> readExportedRequest(const QString &draftFolder)
{
    const QString path = exportedRequestPath(draftFolder);
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return std::nullopt;
    const Result<RequestFile> file = readRequest(*bytes, path);
    if (!file)
        return std::nullopt;
    return ExportedRequest{file->request, sha512Of(*bytes)};
}

Result<void> keepExportedRequest(const QString &draftFolder, const QByteArray &bytes)
{
    const auto written = writeFile(exportedRequestPath(draftFolder), bytes, kPrivateFile);
    if (!written)
        return tl::make_unexpected(written.error());
    return {};
}

} // namespace viatique
