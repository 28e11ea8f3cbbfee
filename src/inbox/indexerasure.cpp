// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/indexerasure.h"

#include "inbox/indexfile.h"
#include "inbox/recordcoding.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <atomic>

namespace viatique {

namespace {

/// Not by IndexFile, which makes anew what it cannot read, and says by the file's time that it is in use.
bool mayHold(QSqlDatabase database, const QString &path, const QString &requestId)
{
    database.setDatabaseName(path);
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"));
    if (!database.open())
        return true;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT record FROM package")))
        return true;
    while (query.next()) {
        const std::optional<PackageRecord> record = decodeRecord(query.value(0).toByteArray());
        if (!record || record->requestId == requestId)
            return true;
    }
    return query.lastError().isValid();
}

} // namespace

QStringList indexesHolding(const QString &requestId, const QString &cacheRoot)
{
    static std::atomic<quint64> count = 0;
    QStringList holding;
    if (cacheRoot.isEmpty())
        return holding;
    const QFileInfoList files =
        QDir(cacheRoot + QLatin1String("/inbox"))
            .entryInfoList({QStringLiteral("*.sqlite")}, QDir::Files | QDir::NoSymLinks);
    for (const QFileInfo &file : files) {
        const QString name = QStringLiteral("viatique-erasure-%1").arg(++count);
        if (mayHold(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name), file.absoluteFilePath(),
                    requestId))
            holding.append(file.absoluteFilePath());
        QSqlDatabase::removeDatabase(name);
    }
    return holding;
}

Result<void> eraseIndex(const QString &path)
{
    return IndexFile::remove(path);
}

} // namespace viatique
