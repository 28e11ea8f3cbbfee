// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/digest.h"
#include "package/bag.h"
#include "report/exporter.h"
#include "sampledraft.h"
#include "session/packagereview.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace viatique::test {

/// Exports an example of the project into `folder`; the path of the package, empty where that failed.
inline QString exportExample(const QString &example, const QString &folder, bool withoutContacts = false)
{
    const QString draftFolder = folder + QStringLiteral("/draft-") + example;
    copyExample(example, draftFolder);
    Result<Draft> draft = Draft::open(draftFolder, Draft::Access::Edit);
    if (!draft)
        return {};
    ExportOptions options;
    options.today = exampleDay().date();
    options.withoutContacts = withoutContacts;
    const auto exported = exportDraft(*draft, exampleOptions().inspector, folder, options);
    return exported ? exported->package.path : QString();
}

inline ReviewOptions reviewOptions()
{
    return {&exampleDay, exampleOptions().inspector};
}

/// Unpacks a package into `folder`, which is then a bag.
inline bool unpack(const QString &package, const QString &folder)
{
    const auto tree = openBag(package);
    if (!tree)
        return false;
    for (const TreeFile &file : (*tree)->files()) {
        const QString target = folder + QLatin1Char('/') + file.name;
        QDir().mkpath(QFileInfo(target).absolutePath());
        const auto bytes = (*tree)->read(file.name, 100'000'000);
        if (!bytes || !writeFile(target, *bytes))
            return false;
    }
    return true;
}

/// Changes one byte of a file.
inline bool alter(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || file.size() == 0)
        return false;
    const qint64 at = file.size() / 2;
    char byte = 0;
    file.seek(at);
    file.getChar(&byte);
    file.seek(at);
    return file.putChar(static_cast<char>(byte ^ 1));
}

/// Makes the lists of an unpacked package anew, as whoever edits one can: it is then as listed.
inline bool listAnew(const QString &folder)
{
    const auto manifest = [&folder](const QStringList &names) {
        QByteArray lines;
        for (const QString &name : names)
            lines += sha512OfFile(folder + QLatin1Char('/') + name).value_or(QString()).toLatin1() + "  "
                     + name.toUtf8() + '\n';
        return lines;
    };
    const QDir root(folder);
    QStringList payload;
    qint64 bytes = 0;
    QDirIterator files(folder + QStringLiteral("/data"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        payload.append(root.relativeFilePath(files.next()));
        bytes += files.fileInfo().size();
    }
    payload.sort();
    const QString infoFile = folder + QStringLiteral("/bag-info.txt");
    QString info = QString::fromUtf8(readFile(infoFile, 100'000).value_or(QByteArray()));
    static const QRegularExpression oxum(QStringLiteral("Payload-Oxum: [\\d.]+"));
    info.replace(oxum, QStringLiteral("Payload-Oxum: %1.%2").arg(bytes).arg(payload.size()));
    return writeFile(infoFile, info.toUtf8())
           && writeFile(folder + QStringLiteral("/manifest-sha512.txt"), manifest(payload))
           && writeFile(folder + QStringLiteral("/tagmanifest-sha512.txt"),
                        manifest({QStringLiteral("bag-info.txt"), QStringLiteral("bagit.txt"),
                                  QStringLiteral("manifest-sha512.txt")}));
}

} // namespace viatique::test
