// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace viatique {

/// A file to write, by the end of its name.
struct NewFile
{
    QString suffix; ///< ".html"
    QByteArray bytes;
};

/// Whether files can be put into that folder. One inside of a bag cannot: a file more, and the bag would not
/// be as listed any more. Errors: FileMissing, FileUnwritable.
Result<void> checkOutputFolder(const QString &folder);

/// Writes files `<name><suffix>` into a folder and gives their paths. Nothing that is there is ever replaced,
/// for it may be somebody's work: where one of the names is taken, all get the next number that is free,
/// `<name>-2<suffix>`. From any thread and process. Each file is whole or not there; where one fails, those
/// that were written before it are taken away again. Errors: those of writeFile.
Result<QStringList> writeNewFiles(const QString &folder, const QString &name, const QList<NewFile> &files);

} // namespace viatique
