// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QFile>
#include <QString>

#include <memory>

namespace viatique {

/// A file opened for reading, unbuffered; or nothing and `error`, also where the name stands for a link or
/// for anything else than a file by now: a link may lead anywhere, and a pipe keeps waiting whoever opens it.
struct RegularFile
{
    std::unique_ptr<QFile> file;
    QString error;
};
RegularFile openRegularFile(const QString &path);

} // namespace viatique
