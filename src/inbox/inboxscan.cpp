// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxscan.h"

#include "core/digest.h"
#include "package/packagefinder.h"
#include "review/reviewjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QStorageInfo>
#include <QStringDecoder>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace viatique {

namespace {

namespace fs = std::filesystem;

constexpr int kDepth = 16;
/// Of a bag that are looked at, at its top and below `data` each.
constexpr qsizetype kBagFiles = 10'000;
constexpr QLatin1String kZip(".zip");
constexpr QLatin1String kLock(".viatique-lock.json");

/// What the standard library lists, which Qt passes over: names that are no text are there, too.
std::optional<QString> textOf(const fs::path &name)
{
#ifdef Q_OS_WIN
    return QString::fromStdWString(name.native());
#else
    const std::string &bytes = name.native();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return decoder.hasError() ? std::nullopt : std::optional(text);
#endif
}

fs::path pathOf(const QString &path)
{
#ifdef Q_OS_WIN
    return fs::path(path.toStdWString());
#else
    return fs::path(QFile::encodeName(path).toStdString());
#endif
}

Error folderError(const QString &path, const std::error_code &code)
{
    if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
        return Error(ErrorCode::FileMissing, {path});
    return Error(ErrorCode::FileUnreadable, {path, QString::fromLocal8Bit(code.message().c_str())});
}

/// What one folder holds that matters here; names alone.
struct Listing
{
    QStringList archives;
    QStringList folders;
    QStringList reviews;
    QStringList locks;
    QList<Error> unreadable;
    bool isBag = false;
};

void take(const fs::directory_entry &entry, const QString &folder, Listing &listing)
{
    const fs::path fileName = entry.path().filename();
    const std::optional<QString> name = textOf(fileName);
    std::error_code code;
    if (!name) {
        const QString shown = QString::fromUtf8(fileName.string().c_str());
        if (shown.endsWith(kZip, Qt::CaseInsensitive) || entry.is_directory(code))
            listing.unreadable.append(
                Error(ErrorCode::FileUnreadable,
                      {folder + QLatin1Char('/') + shown,
                       QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its name is not in UTF-8"))}));
        return;
    }
    if (name->startsWith(QLatin1Char('.')))
        return;
    // What the listing says of the kind costs nothing; links are followed to files alone.
    if (entry.is_directory(code)) {
        if (!entry.is_symlink(code))
            listing.folders.append(*name);
    } else if (name->endsWith(kZip, Qt::CaseInsensitive)) {
        listing.archives.append(*name);
    } else if (name->endsWith(kReviewSuffix, Qt::CaseInsensitive)) {
        listing.reviews.append(*name);
    } else if (name->endsWith(kLock, Qt::CaseInsensitive)) {
        listing.locks.append(*name);
    } else if (*name == QLatin1String("bagit.txt")) {
        listing.isBag = entry.is_regular_file(code);
    }
}

Result<Listing> list(const QString &folder, const CancelCheck &cancelled)
{
    std::error_code code;
    fs::directory_iterator entry(pathOf(folder), code);
    Listing listing;
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
        if (isCancelled(cancelled))
            return failure(ErrorCode::Cancelled);
        take(*entry, folder, listing);
    }
    if (code)
        return tl::make_unexpected(folderError(folder, code));
    return listing;
}

/// A name, a size and a time in a line, to be digested with others.
QByteArray stampLine(const QString &name, const QFileInfo &info)
{
    return name.toUtf8() + '\0' + QByteArray::number(info.size()) + ' '
           + QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + '\n';
}

/// Without meaning where it was cancelled.
FileStamp bagStamp(const QString &folder, const CancelCheck &cancelled = {})
{
    QList<QByteArray> lines;
    FileStamp stamp{0, 0};
    const auto take = [&](const QFileInfo &info) {
        stamp.size += info.size();
        lines.append(stampLine(info.filePath().mid(folder.size()), info));
    };
    constexpr QDir::Filters kFiles = QDir::Files | QDir::Hidden | QDir::System;
    // First, so that they are never beyond the limit.
    const QFileInfoList tagFiles = QDir(folder).entryInfoList(kFiles);
    for (const QFileInfo &info : tagFiles.first(std::min(tagFiles.size(), kBagFiles)))
        take(info);
    QDirIterator payload(folder + QLatin1String("/data"), kFiles, QDirIterator::Subdirectories);
    for (qsizetype count = 0; count < kBagFiles && payload.hasNext() && !isCancelled(cancelled); ++count) {
        payload.next();
        take(payload.fileInfo());
    }
    // In whatever order they are listed.
    std::sort(lines.begin(), lines.end());
    constexpr int kDigits = 15;
    stamp.modifiedMs = sha512Of(lines.join()).left(kDigits).toLongLong(nullptr, 16);
    return stamp;
}

QString volumeOf(const QString &folder)
{
    const QStorageInfo storage(folder);
    return QString::fromLocal8Bit(storage.device()) + QLatin1Char('\n') + storage.rootPath();
}

class Scanner
{
public:
    Scanner(const QString &root, const CancelCheck &cancelled)
        : m_root(root)
        , m_cancelled(cancelled)
    {
    }

    Result<InboxScan> run()
    {
        m_scan.volume = volumeOf(m_root);
        if (const auto done = look({}, 1); !done)
            return tl::make_unexpected(done.error());
        // A share that went away lists nothing, without saying so.
        std::error_code code;
        if (!fs::is_directory(pathOf(m_root), code) || volumeOf(m_root) != m_scan.volume)
            return failure(ErrorCode::FileMissing, {m_root});
        std::sort(m_scan.packages.begin(), m_scan.packages.end(),
                  [](const ScannedPackage &a, const ScannedPackage &b) { return a.path < b.path; });
        return std::move(m_scan);
    }

private:
    QString fullPath(const QString &relative) const
    {
        return relative.isEmpty() ? m_root : m_root + QLatin1Char('/') + relative;
    }

    void close(const QString &relative, const Error &error)
    {
        m_scan.unreadable.append(error);
        m_scan.closedFolders.append(relative);
    }

    /// Errors are those of the inbox itself, and Cancelled.
    Result<void> look(const QString &relative, int depth)
    {
        const QString folder = fullPath(relative);
        Result<Listing> listing = list(folder, m_cancelled);
        if (!listing) {
            if (depth == 1 || listing.error().code == ErrorCode::Cancelled)
                return tl::make_unexpected(listing.error());
            close(relative, listing.error());
            return {};
        }
        if (listing->isBag && depth > 1) {
            m_scan.packages.append({relative, bagStamp(folder, m_cancelled), {}, {}});
            return isCancelled(m_cancelled) ? Result<void>(failure(ErrorCode::Cancelled)) : Result<void>();
        }
        if (depth > kDepth) {
            close(relative, Error(ErrorCode::FileUnreadable,
                                  {folder, QStringLiteral(QT_TRANSLATE_NOOP(
                                               "viatique::Reason", "it lies more than 16 folders down"))}));
            return {};
        }
        m_scan.folders.append(folder);
        m_scan.unreadable += listing->unreadable;
        const qsizetype first = m_scan.packages.size();
        const QString below = relative.isEmpty() ? QString() : relative + QLatin1Char('/');
        for (const QString &name : std::as_const(listing->archives)) {
            if (const auto taken = takeArchive(below + name); !taken)
                return taken;
        }
        for (const QString &name : std::as_const(listing->folders)) {
            if (const auto looked = look(below + name, depth + 1); !looked)
                return looked;
        }
        giveSideFiles(*listing, folder, below, first);
        return {};
    }

    Result<void> takeArchive(const QString &path)
    {
        if (isCancelled(m_cancelled))
            return failure(ErrorCode::Cancelled);
        const QFileInfo info(fullPath(path));
        // Gone since it was listed, or no file to be read: a pipe, a device, a link to nothing.
        if (info.isFile())
            m_scan.packages.append({path, {info.size(), info.lastModified().toMSecsSinceEpoch()}, {}, {}});
        return {};
    }

    /// To the packages of the same folder.
    void giveSideFiles(const Listing &listing, const QString &folder, const QString &below, qsizetype first)
    {
        if (listing.reviews.isEmpty() && listing.locks.isEmpty())
            return;
        QMultiHash<QString, ScannedPackage *> byName;
        for (qsizetype i = first; i < m_scan.packages.size(); ++i) {
            ScannedPackage &package = m_scan.packages[i];
            if (package.path.lastIndexOf(QLatin1Char('/')) + 1 == below.size())
                byName.insert(packageName(package.path), &package);
        }
        const auto side = [&folder](const QString &name) {
            return SideFile{name, fileStamp(folder + QLatin1Char('/') + name)};
        };
        QStringList reviews = listing.reviews;
        reviews.sort();
        for (const QString &name : std::as_const(reviews)) {
            // `a.b.martel-1234.review.json` is one of `a.b` and not of `a`, where both are there.
            QString stem = name.chopped(kReviewSuffix.size());
            do {
                stem.truncate(std::max<qsizetype>(0, stem.lastIndexOf(QLatin1Char('.'))));
            } while (!stem.isEmpty() && !byName.contains(stem));
            for (ScannedPackage *package : byName.values(stem))
                package->reviews.append(side(name));
        }
        for (const QString &name : listing.locks) {
            for (ScannedPackage *package : byName.values(name.chopped(kLock.size())))
                package->lock = side(name);
        }
    }

    QString m_root;
    const CancelCheck &m_cancelled;
    InboxScan m_scan;
};

} // namespace

bool InboxScan::isUncertain(const QString &path) const
{
    return std::any_of(closedFolders.cbegin(), closedFolders.cend(), [&path](const QString &closed) {
        return path == closed || path.startsWith(closed + QLatin1Char('/'));
    });
}

QString packageName(const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    return name.endsWith(kZip, Qt::CaseInsensitive) ? name.chopped(kZip.size()) : name;
}

FileStamp packageStamp(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return isBagFolder(path) ? bagStamp(QDir::cleanPath(path)) : FileStamp();
    return info.isFile() ? FileStamp{info.size(), info.lastModified().toMSecsSinceEpoch()} : FileStamp();
}

Result<void> checkPackageStamp(const QString &path, const FileStamp &stamp)
{
    const FileStamp now = packageStamp(path);
    if (now.size < 0)
        return failure(ErrorCode::FileMissing, {path});
    if (now != stamp)
        return failure(ErrorCode::FileChanging, {path});
    return {};
}

Result<InboxScan> scanInbox(const QString &folder, const CancelCheck &cancelled)
{
    return Scanner(QDir(folder).absolutePath(), cancelled).run();
}

} // namespace viatique
