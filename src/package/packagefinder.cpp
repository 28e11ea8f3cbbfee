// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagefinder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace viatique {

namespace {

namespace fs = std::filesystem;

constexpr int kDepth = 16;

bool isArchiveName(const QString &name)
{
    return name.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive);
}

class PackageFinder
{
public:
    void look(const QString &folder, int depth);
    FoundPackages found;

private:
    void meet(const fs::directory_entry &entry, const QString &folder, int depth);
    void meetUnnamed(const fs::directory_entry &entry, const QString &shown);
};

/// QDir would pass over names that are no text without a word.
void PackageFinder::look(const QString &folder, int depth)
{
    std::error_code code;
    fs::directory_iterator entry(QFileInfo(folder).filesystemFilePath(), code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code))
        meet(*entry, folder, depth);
    if (code)
        found.unreadable.append(
            Error(ErrorCode::FileUnreadable, {folder, QString::fromLocal8Bit(code.message().c_str())}));
}

void PackageFinder::meet(const fs::directory_entry &entry, const QString &folder, int depth)
{
#ifdef Q_OS_WIN
    const QString name = QString::fromStdWString(entry.path().filename().native());
    const bool isText = true;
#else
    const std::string bytes = entry.path().filename().native();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    const bool isText = !decoder.hasError();
#endif
    if (name.startsWith(QLatin1Char('.')))
        return;
    const QString path = QDir(folder).filePath(name);
    if (!isText)
        return meetUnnamed(entry, path);
    std::error_code code;
    if (entry.is_directory(code)) {
        if (entry.is_symlink(code))
            return;
        // One that cannot be looked into is named, so that nobody takes it for empty.
        const QFileInfo info(path);
        const bool closed = !info.isReadable() || !info.isExecutable() || depth == kDepth;
        if (closed || isBagFolder(path))
            found.paths.append(path);
        else
            look(path, depth + 1);
    } else if (isArchiveName(name) && entry.is_regular_file(code)) {
        found.paths.append(path);
    }
}

/// Neither Qt nor the user could name it to anybody.
void PackageFinder::meetUnnamed(const fs::directory_entry &entry, const QString &shown)
{
    std::error_code code;
    const bool isFolder = entry.is_directory(code) && !entry.is_symlink(code);
    if (!isFolder && !(isArchiveName(shown) && entry.is_regular_file(code)))
        return;
    found.unreadable.append(
        Error(ErrorCode::FileUnreadable,
              {shown, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its name is not in UTF-8"))}));
}

} // namespace

bool isBagFolder(const QString &folder)
{
    return QFileInfo(QDir(folder), QStringLiteral("bagit.txt")).isFile();
}

FoundPackages findPackages(const QString &folder)
{
    PackageFinder finder;
    finder.look(folder, 1);
    finder.found.paths.sort();
    std::sort(finder.found.unreadable.begin(), finder.found.unreadable.end(),
              [](const Error &a, const Error &b) { return a.args.value(0) < b.args.value(0); });
    return finder.found;
}

} // namespace viatique
