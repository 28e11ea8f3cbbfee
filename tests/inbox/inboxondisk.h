// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/inboxwork.h"
#include "request/textpdf.h"
#include "sampleinbox.h"

#include <QHash>
#include <QSignalSpy>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>

namespace viatique::test {

/// A folder of packages and a cache, both on the disk and empty.
class InboxOnDisk
{
public:
    QString folder() const { return m_inbox.path(); }
    QString path(const QString &name) const { return m_inbox.filePath(name); }
    QString cache() const { return m_cache.path(); }
    /// Examining a document starts a process: only where that is the point.
    InboxOptions options(bool examining = false) const
    {
        return {m_cache.path(), [] { return QDate(2026, 3, 1); },
                DocumentInspector(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")), 2, examining};
    }
    Result<InboxIndex> index() const { return InboxIndex::open(folder(), cache()); }

    /// `p0.zip` and so on, copies of one another, each later than the one before.
    bool fill(int packages) const
    {
        SamplePackage sample(1000);
        sample.addDocument(QStringLiteral("d3"), QStringLiteral("Arrêté"),
                           textPdf({QStringLiteral("Le conseil de Valfleuri autorise la lecture")}));
        if (!writeSample(sample, path(QStringLiteral("p0.zip"))))
            return false;
        const QByteArray bytes = readFile(path(QStringLiteral("p0.zip")), 10'000'000).value_or(QByteArray());
        for (int i = 1; i < packages; ++i) {
            QFile file(path(QStringLiteral("p%1.zip").arg(i)));
            if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size()
                || !file.setFileTime(QDateTime::fromSecsSinceEpoch(1'770'000'000 + i, Qt::UTC),
                                     QFileDevice::FileModificationTime))
                return false;
        }
        return true;
    }

private:
    QTemporaryDir m_inbox;
    QTemporaryDir m_cache;
};

/// What the signals of a work add up to.
struct Shown
{
    explicit Shown(InboxWork &work)
        : finished(&work, &InboxWork::finished)
        , indexFailed(&work, &InboxWork::indexFailed)
        , listed(&work, &InboxWork::listed)
    {
        QObject::connect(&work, &InboxWork::failed, &work,
                         [this](const Error &error) { errors.append(error.code); });
        QObject::connect(&work, &InboxWork::listed, &work, [this](const QList<PackageRecord> &all) {
            for (const PackageRecord &record : all)
                records.insert(record.path, record);
        });
        QObject::connect(&work, &InboxWork::recordsChanged, &work, [this](const QList<PackageRecord> &all) {
            for (const PackageRecord &record : all) {
                if (record.integrity != Integrity::Waiting && !order.contains(record.path))
                    order.append(record.path);
                records.insert(record.path, record);
            }
            ++batches;
        });
        QObject::connect(&work, &InboxWork::recordsRemoved, &work, [this](const QStringList &paths) {
            for (const QString &path : paths)
                records.remove(path);
        });
    }

    bool finish(int milliseconds = 60000) { return finished.count() > 0 || finished.wait(milliseconds); }
    int having(Integrity integrity) const
    {
        return int(std::count_if(records.cbegin(), records.cend(), [integrity](const PackageRecord &record) {
            return record.integrity == integrity;
        }));
    }

    QSignalSpy finished;
    QSignalSpy indexFailed;
    QSignalSpy listed;
    QHash<QString, PackageRecord> records;
    QStringList order; ///< in which they were read
    int batches = 0;
    QList<ErrorCode> errors; ///< of `failed`
};

} // namespace viatique::test
