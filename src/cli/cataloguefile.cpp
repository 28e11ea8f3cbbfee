// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/cataloguefile.h"

#include "core/atomicfile.h"
#include "core/limits.h"

#include <QFileInfo>

namespace viatique::cli {

CatalogueShelf userShelf()
{
    return CatalogueShelf(CatalogueShelf::defaultFolder());
}

Result<Catalogue> catalogueAt(const QString &argument)
{
    // A word that names no file was meant for an id.
    const bool isFile = QFileInfo::exists(argument);
    const bool isPath = argument.contains(QLatin1Char('/')) || argument.contains(QLatin1Char('.'));
    if (!isFile && (!isPath || bundledCatalogueIds().contains(argument)))
        return userShelf().newest(argument);
    return readFile(argument, limits::kJsonBytes).and_then([&argument](const QByteArray &bytes) {
        return readCatalogue(bytes, argument);
    });
}

} // namespace viatique::cli
