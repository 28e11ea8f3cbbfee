// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/draftsession.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QString>

#include <memory>

namespace viatique::test {

/// A day on which nothing of the examples is stale or past.
inline QDateTime exampleDay()
{
    return QDateTime(QDate(2026, 10, 5), QTime(8, 42), Qt::UTC);
}

/// Copies an example of the project ("complete", "incomplete") to `folder`, writable.
inline void copyExample(const QString &example, const QString &folder)
{
    const QString source = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/") + example;
    QDirIterator files(source, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.endsWith(QLatin1String("/state.json")))
            continue;
        const QString target = folder + path.mid(source.size());
        QDir().mkpath(QFileInfo(target).absolutePath());
        QFile::copy(path, target);
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
}

inline SessionOptions exampleOptions()
{
    SessionOptions options;
    options.now = &exampleDay;
    options.inspector = DocumentInspector(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview"));
    options.converter.program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview");
    options.saveDelay = std::chrono::milliseconds(20);
    options.retryDelay = std::chrono::milliseconds(50);
    return options;
}

/// A session on a copy of an example, or on an empty draft; null where it could not be opened.
inline std::unique_ptr<DraftSession> openExample(const QString &example, const QString &folder)
{
    copyExample(example, folder);
    return DraftSession::open(folder, exampleOptions()).value_or(nullptr);
}

inline std::unique_ptr<DraftSession> openEmpty(const QString &folder)
{
    const Result<Catalogue> catalogue = bundledCatalogue(bundledCatalogueIds().constFirst());
    Request request;
    request.id = QStringLiteral("4b1d2c9e-0000-4000-8000-000000000001");
    request.createdAt = exampleDay().toString(Qt::ISODate);
    Result<Draft> draft = Draft::create(folder, request, *catalogue, exampleDay());
    return draft ? DraftSession::adopt(*std::move(draft), exampleOptions()) : nullptr;
}

} // namespace viatique::test
