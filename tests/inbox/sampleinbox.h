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

/// A PDF with one line of text a page, in letters of Latin-1.
inline QByteArray textPdf(const QStringList &pages)
{
    QByteArrayList objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        {},
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    QByteArray kids;
    for (const QString &text : pages) {
        const QByteArray content = "BT /F 11 Tf 60 700 Td (" + text.toLatin1() + ") Tj ET";
        const QByteArray number = QByteArray::number(objects.size() + 1);
        const QByteArray next = QByteArray::number(objects.size() + 2);
        kids += number + " 0 R ";
        objects += "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + next
                   + " 0 R /Resources << /Font << /F 3 0 R >> >> >>";
        objects +=
            "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>";
    QByteArray pdf("%PDF-1.4\n");
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count
           + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

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
