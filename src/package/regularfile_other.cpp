// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/filetree.h"
#include "package/regularfile.h"

#include <QFileInfo>

namespace viatique {

/// Here no folder holds pipes; a link that is put in between the look and the opening is followed.
RegularFile openRegularFile(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile()))
        return {nullptr, changedWhileRead()};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {nullptr, file->errorString()};
    return {std::move(file), {}};
}

} // namespace viatique
