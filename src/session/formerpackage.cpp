// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/formerpackage.h"

#include "core/limits.h"
#include "package/bag.h"
#include "package/packageplan.h"
#include "package/requestbinding.h"
#include "request/requestjson.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace viatique {

namespace {

/// A folder with more packages of one request is no folder of revisions.
constexpr qsizetype kMost = 30;

/// Packages beside that one whose name says that they are of its request, whatever its title was.
QStringList besideIt(const Request &request, const QString &path)
{
    // "<title-slug>-<id8>-r<revision>": the slug may have hyphens, the id's beginning has none.
    const QString id = packageBaseName(request, true).section(QLatin1Char('-'), -2, -2);
    const QDir folder = QFileInfo(path).absoluteDir();
    QStringList paths;
    const QStringList names =
        folder.entryList({QStringLiteral("*-%1-r*.zip").arg(id)}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder.filePath(name));
    return paths;
}

/// Nothing where it holds no request that can be read.
std::optional<Request> requestIn(const QString &path)
{
    const auto tree = openBag(path);
    if (!tree)
        return std::nullopt;
    const Result<QByteArray> bytes = (*tree)->read(kRequestMember, limits::kJsonBytes);
    const auto file = bytes ? readRequest(*bytes, path) : Result<RequestFile>(Failure(bytes.error()));
    return file ? std::optional(file->request) : std::nullopt;
}

/// The nearest one before it counts most, then the nearest one after it.
bool isNearer(int a, int b, int own)
{
    const bool isBefore = a < own;
    if (isBefore != (b < own))
        return isBefore;
    return isBefore ? a > b : a < b;
}

} // namespace

std::optional<FormerPackage> findFormerPackage(const Request &request, const QString &path,
                                               const QStringList &known)
{
    QStringList paths = besideIt(request, path) + known;
    paths.removeDuplicates();
    if (paths.size() > kMost)
        paths = paths.mid(0, kMost);
    std::optional<FormerPackage> found;
    const QString own = QFileInfo(path).canonicalFilePath();
    for (const QString &each : std::as_const(paths)) {
        const QFileInfo info(each);
        if (!info.exists() || info.canonicalFilePath() == own)
            continue;
        const std::optional<Request> other = requestIn(each);
        if (!other || request.id.isEmpty() || other->id != request.id || other->revision == request.revision)
            continue;
        if (!found || isNearer(other->revision, found->revision, request.revision))
            found = FormerPackage{info.absoluteFilePath(), other->revision};
    }
    return found;
}

} // namespace viatique
