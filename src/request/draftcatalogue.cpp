// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The catalogue of a Draft: how it is read, and how the draft moves to another one.

#include "core/digest.h"
#include "core/limits.h"
#include "request/draft.h"
#include "request/draftfiles.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace viatique {

Result<void> Draft::readCatalogueFile()
{
    CatalogueReference &wanted = m_file.request.catalogue;
    // First: a move that is finished in this instant takes it away, and leaves the right one in the other.
    if (auto next = nextCatalogue()) {
        if (!*next)
            return Failure(next->error());
        m_catalogue = **std::move(next);
        m_moving = true;
        return {};
    }
    const QString file = path(kCatalogueFile);
    Result<Catalogue> catalogue =
        QFileInfo::exists(file)
            ? readFile(file, limits::kJsonBytes).and_then([&file](const QByteArray &bytes) {
                  return readCatalogue(bytes, file);
              })
            : bundledCatalogue(wanted.id);
    if (!catalogue && catalogue.error().code == ErrorCode::CatalogueUnknown)
        return Failure(Error(ErrorCode::FileMissing, {file}, catalogue.error()));
    if (!catalogue)
        return Failure(catalogue.error());
    if (!wanted.sha512.isEmpty() && catalogue->sha512 != wanted.sha512)
        return failure(ErrorCode::CatalogueMismatch, {file, wanted.sha512, catalogue->sha512});
    if (wanted.sha512.isEmpty())
        wanted = {catalogue->id, catalogue->version, catalogue->sha512};
    m_catalogue = *std::move(catalogue);
    m_moving = false;
    return {};
}

std::optional<Result<Catalogue>> Draft::nextCatalogue() const
{
    const QString file = path(kNextCatalogueFile);
    const Result<QByteArray> bytes = readFile(file, limits::kJsonBytes);
    if (!bytes || sha512Of(*bytes) != m_file.request.catalogue.sha512)
        return std::nullopt;
    return readCatalogue(*bytes, file);
}

/// In this order the folder holds the catalogue that its request lists, whenever the process is killed.
Result<void> Draft::writeWithCatalogue(const Request &request, const Catalogue &catalogue)
{
    const QString next = path(kNextCatalogueFile);
    const auto given = writeFile(next, catalogue.bytes, kPrivateFile);
    if (!given)
        return Failure(given.error());
    if (const auto written = write(request); !written) {
        QFile::remove(next);
        return written;
    }
    m_catalogue = catalogue;
    m_moving = true;
    return finishMove();
}

Result<void> Draft::finishMove()
{
    const QString next = path(kNextCatalogueFile);
    if (!m_moving) {
        QFile::remove(next);
        return {};
    }
    const QString pinned = path(kCatalogueFile);
    // It may have been deleted since.
    Result<void> moved =
        QFileInfo::exists(next)
            ? replaceFile(next, pinned)
            : writeFile(pinned, m_catalogue.bytes, kPrivateFile).map([](const FileStamp &) {});
    m_moving = !moved;
    return moved;
}

const Catalogue *Draft::listedCatalogue(const Request &request) const
{
    const QString &digest = request.catalogue.sha512;
    if (digest.isEmpty() || digest == m_catalogue.sha512)
        return &m_catalogue;
    return digest == m_given.sha512 ? &m_given : nullptr;
}

} // namespace viatique
