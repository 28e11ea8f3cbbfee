// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/formerpackage.h"

#include "core/digest.h"
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

struct FoundRequest
{
    Request request;
    QString sha512;
};

/// Nothing where it holds no request that can be read.
std::optional<FoundRequest> requestIn(const QString &path)
{
    const auto tree = openBag(path);
    if (!tree)
        return std::nullopt;
    const Result<QByteArray> bytes = (*tree)->read(kRequestMember, limits::kJsonBytes);
    const auto file = bytes ? readRequest(*bytes, path) : Result<RequestFile>(Failure(bytes.error()));
    return file ? std::optional(FoundRequest{file->request, sha512Of(*bytes)}) : std::nullopt;
}

/// A copy without contacts is made to be lent out: compared, all of them would seem to be new.
bool isWithoutPeople(const Request &request)
{
    return request.applicant == Person() && request.contacts == Contacts();
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
                                               const QStringList &known, const QString &reviewedSha512)
{
    QStringList paths = known + besideIt(request, path);
    paths.removeDuplicates();
    if (paths.size() > kMost)
        paths = paths.mid(0, kMost);
    std::optional<FormerPackage> found;
    bool isFoundWhole = false;
    const QString own = QFileInfo(path).canonicalFilePath();
    for (const QString &each : std::as_const(paths)) {
        const QFileInfo info(each);
        if (!info.exists() || info.canonicalFilePath() == own)
            continue;
        const std::optional<FoundRequest> other = requestIn(each);
        if (!other || request.id.isEmpty() || other->request.id != request.id)
            continue;
        const int revision = other->request.revision;
        if (other->sha512 == reviewedSha512)
            return FormerPackage{info.absoluteFilePath(), revision, true};
        if (revision == request.revision)
            continue;
        const bool isWhole = !isWithoutPeople(other->request);
        const bool isBetter = found && revision == found->revision && isWhole && !isFoundWhole;
        if (found && !isBetter && !isNearer(revision, found->revision, request.revision))
            continue;
        found = FormerPackage{info.absoluteFilePath(), revision, false};
        isFoundWhole = isWhole;
    }
    return found;
}

} // namespace viatique
