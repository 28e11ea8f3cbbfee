// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/newfile.h"

#include "core/atomicfile.h"
#include "inbox/sharedfile.h"
#include "package/packagefinder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// Far above what anybody keeps of one name; then something else is wrong.
constexpr int kMostNumbers = 10'000;

struct NewFileText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::NewFile)
};

Failure unwritable(const QString &folder, const QString &reason)
{
    return failure(ErrorCode::FileUnwritable, {folder, reason});
}

bool isInsideBag(const QString &folder)
{
    for (QDir each(folder);;) {
        if (isBagFolder(each.path()))
            return true;
        if (each.isRoot() || !each.cdUp())
            return false;
    }
}

QString numbered(const QString &name, int number)
{
    return number == 1 ? name : name + QLatin1Char('-') + QString::number(number);
}

/// False where the name is taken: nothing then happened.
Result<bool> writeOne(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    const QString word =
        QStringLiteral("%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    const QString part = QStringLiteral("%1/.%2.%3.part").arg(info.absolutePath(), info.fileName(), word);
    if (const auto written = writeFile(part, bytes); !written) {
        // The user knows no partial file.
        Error error = written.error();
        error.args.replaceInStrings(part, path);
        return tl::make_unexpected(std::move(error));
    }
    // Of all ways to write a file this one alone replaces none that came meanwhile.
    const FileOutcome<void> given = publish(part, path);
    if (given) {
        syncFolder(info.absolutePath());
        return true;
    }
    QFile::remove(part);
    if (given.error().why == FileRefusal::Why::Exists)
        return false;
    return tl::make_unexpected(given.error().error);
}

/// Those that were written, in the order of the files; fewer where a name is taken.
Result<QStringList> writeAll(const QString &stem, const QList<NewFile> &files)
{
    QStringList written;
    const auto takeAway = [&written] {
        for (const QString &path : std::as_const(written))
            QFile::remove(path);
    };
    for (const NewFile &file : files) {
        const Result<bool> isWritten = writeOne(stem + file.suffix, file.bytes);
        if (isWritten && *isWritten) {
            written.append(stem + file.suffix);
            continue;
        }
        takeAway();
        if (!isWritten)
            return tl::make_unexpected(isWritten.error());
        return QStringList();
    }
    return written;
}

} // namespace

Result<void> checkOutputFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists())
        return failure(ErrorCode::FileMissing, {folder});
    if (!info.isDir())
        return unwritable(folder, NewFileText::tr("it is no folder"));
    if (!info.isWritable())
        return unwritable(folder, NewFileText::tr("you may not write there"));
    if (isInsideBag(info.absoluteFilePath()))
        return unwritable(folder, NewFileText::tr("it belongs to a package, which must stay as it is"));
    return {};
}

Result<QStringList> writeNewFiles(const QString &folder, const QString &name, const QList<NewFile> &files)
{
    for (int number = 1; number <= kMostNumbers; ++number) {
        const QString stem = QDir(folder).filePath(numbered(name, number));
        const bool isTaken = std::any_of(files.cbegin(), files.cend(), [&stem](const NewFile &file) {
            const QFileInfo info(stem + file.suffix);
            return info.exists() || info.isSymLink();
        });
        if (isTaken)
            continue;
        Result<QStringList> written = writeAll(stem, files);
        if (!written || written->size() == files.size())
            return written;
    }
    return failure(ErrorCode::FileExists, {QDir(folder).filePath(name)});
}

} // namespace viatique
