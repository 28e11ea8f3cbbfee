// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "package/archive.h"
#include "package/packagewriter.h"
#include "samplepackage.h"
#include "ziparchivebuilder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QMap>

#include <functional>

namespace viatique {

/// Members of a package, relative to the bag.
using Files = QMap<QString, QByteArray>;
using Change = std::function<void(Files &)>;

/// The lists made anew, as whoever tampers with a package would.
inline void listAgain(Files &files)
{
    QByteArray payload;
    QByteArray tags;
    files.remove(QStringLiteral("tagmanifest-sha512.txt"));
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        if (file.key().startsWith(QStringLiteral("data/")))
            payload += sha512Of(file.value()).toLatin1() + "  " + file.key().toUtf8() + '\n';
    }
    files[QStringLiteral("manifest-sha512.txt")] = payload;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        if (!file.key().startsWith(QStringLiteral("data/")))
            tags += sha512Of(file.value()).toLatin1() + "  " + file.key().toUtf8() + '\n';
    }
    files[QStringLiteral("tagmanifest-sha512.txt")] = tags;
}

inline void editRequest(Files &files, const std::function<void(QJsonObject &)> &edit)
{
    QJsonObject request =
        parseJsonObject(files[QStringLiteral("data/request.json")], QStringLiteral("x")).value();
    edit(request);
    files[QStringLiteral("data/request.json")] = jsonBytes(request);
    files[QStringLiteral("bag-info.txt")] = "Viatique-Completeness: draft\n";
    listAgain(files);
}

inline void editDocument(Files &files, const QString &member, const QJsonValue &value)
{
    editRequest(files, [&](QJsonObject &request) {
        QJsonArray documents = request[QStringLiteral("documents")].toArray();
        QJsonObject first = documents.at(0).toObject();
        first[member] = value;
        documents[0] = first;
        request[QStringLiteral("documents")] = documents;
    });
}

/// A package of ours, to be taken apart and packed again.
struct TamperedPackage
{
    SamplePackage sample{2000};
    QString path = sample.dir.filePath(QStringLiteral("out.zip"));
    Files files;

    TamperedPackage()
    {
        if (!writePackage(sample.plan(), path))
            qFatal("cannot export");
        const auto archive = Archive::open(path).value();
        for (const TreeFile &file : archive->files())
            files[file.name] = archive->read(file.name, 10'000'000).value();
    }

    QString pack(const Files &content, const QString &beside = {})
    {
        ZipArchiveBuilder zip;
        for (auto file = content.constBegin(); file != content.constEnd(); ++file)
            zip.add("top/" + file.key().toUtf8(), file.value());
        if (!beside.isEmpty())
            zip.add(beside.toUtf8());
        const QString packed = sample.dir.filePath(QStringLiteral("tampered.zip"));
        if (!writeFile(packed, zip.build()))
            qFatal("cannot write");
        return packed;
    }

    /// The same as a folder.
    static QString unpack(const Files &content, const QString &folder)
    {
        for (auto file = content.constBegin(); file != content.constEnd(); ++file) {
            const QString target = QDir(folder).filePath(file.key());
            if (!QDir().mkpath(QFileInfo(target).path()) || !writeFile(target, file.value()))
                qFatal("cannot write");
        }
        return folder;
    }
};

} // namespace viatique
