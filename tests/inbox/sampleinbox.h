// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/atomicfile.h"
#include "inbox/inboxindex.h"
#include "package/bag.h"
#include "package/packagewriter.h"
#include "package/samplepackage.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace viatique::test {

/// Writes the package of a sample to `path`, whose folder is made, and gives it a time: seconds since some
/// day, so that two writings differ whatever the clock says.
inline bool writeSample(const SamplePackage &sample, const QString &path, qint64 time = 0)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile::remove(path);
    if (!writePackage(sample.plan(), path))
        return false;
    QFile file(path);
    return file.open(QIODevice::ReadWrite)
           && file.setFileTime(QDateTime::fromSecsSinceEpoch(1'770'000'000 + time, Qt::UTC),
                               QFileDevice::FileModificationTime);
}

/// A record with something in each member.
inline PackageRecord fullRecord(const QString &path)
{
    PackageRecord record;
    record.path = path;
    record.stamp = {1234, 1'770'000'000'000};
    record.integrity = Integrity::Altered;
    record.problems = {QStringLiteral("a"), QStringLiteral("é")};
    record.problemCount = 7;
    record.files = 12;
    record.bytes = qint64(5) << 32;
    record.requestId = QStringLiteral("0b8e1c52");
    record.requestSha512 = QStringLiteral("ab");
    record.manifestSha512 = QStringLiteral("cd");
    record.revision = 3;
    record.title = QStringLiteral("Marchés publics");
    record.organisation = QStringLiteral("Commune de Valfleuri");
    record.vendor = QStringLiteral("Logiciels Martel");
    record.useCases = {QStringLiteral("marches_publics"), QStringLiteral("other")};
    record.useCaseTitle = QStringLiteral("Marchés publics");
    record.modifiedAt = QStringLiteral("2026-02-03T14:15:16Z");
    record.completeness = QStringLiteral("draft");
    record.redacted = true;
    record.hasSignature = true;
    record.findings = FindingTally{1, 2, 3};
    record.rules = {{QStringLiteral("siret-key"), 2}};
    record.isExamined = true;
    return record;
}

/// All that a database is made of on the disk.
inline QByteArray bytesOnDisk(const QString &path)
{
    QByteArray bytes;
    for (const auto *suffix : {"", "-wal", "-shm", "-journal"}) {
        QFile file(path + QLatin1String(suffix));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

} // namespace viatique::test
