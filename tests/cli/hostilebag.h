// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"
#include "package/ziparchivebuilder.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QString>

namespace viatique {

/// Files by their name in the bag.
using HostileFiles = QMap<QString, QByteArray>;

inline QByteArray manifestLine(const QByteArray &bytes, const QByteArray &path)
{
    return sha512Of(bytes).toLatin1() + "  " + path + "\n";
}

/// A bag whose lists are right, whatever it holds.
inline HostileFiles bagWith(const HostileFiles &payload)
{
    HostileFiles files = payload;
    QByteArray list;
    for (auto file = payload.constBegin(); file != payload.constEnd(); ++file)
        list += manifestLine(file.value(), file.key().toUtf8());
    const QByteArray declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    files[QStringLiteral("bagit.txt")] = declaration;
    files[QStringLiteral("bag-info.txt")] = "Viatique-Completeness: draft\n";
    files[QStringLiteral("manifest-sha512.txt")] = list;
    files[QStringLiteral("tagmanifest-sha512.txt")] =
        manifestLine(declaration, "bagit.txt")
        + manifestLine("Viatique-Completeness: draft\n", "bag-info.txt")
        + manifestLine(list, "manifest-sha512.txt");
    return files;
}

inline ZipArchiveBuilder archiveOf(const HostileFiles &files)
{
    ZipArchiveBuilder zip;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file)
        zip.add("top/" + file.key().toUtf8(), file.value());
    return zip;
}

inline void writeHostile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

inline void writeHostileFolder(const QString &folder, const HostileFiles &files)
{
    for (auto file = files.constBegin(); file != files.constEnd(); ++file)
        writeHostile(QDir(folder).filePath(file.key()), file.value());
}

} // namespace viatique
