// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/folderlisting.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace viatique {

namespace {

namespace fs = std::filesystem;

/// A name as it stands on the disk; false where it is not in UTF-8.
std::pair<QString, bool> decoded(const fs::path &name)
{
#ifdef Q_OS_WIN
    return {QString::fromStdWString(name.native()), true};
#else
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const std::string &bytes = name.native();
    const QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return {text, !decoder.hasError()};
#endif
}

QString reasonOf(const std::error_code &error)
{
    return QString::fromLocal8Bit(error.message().c_str());
}

class FolderLister
{
public:
    explicit FolderLister(const std::function<void(const FolderEntry &entry)> &meet)
        : m_meet(meet)
    {
    }

    void list(const fs::path &top)
    {
        m_open.emplace_back(top, QString());
        while (!m_open.empty()) {
            const auto [folder, name] = std::move(m_open.back());
            m_open.pop_back();
            listOne(folder, name);
        }
    }

private:
    void listOne(const fs::path &folder, const QString &folderName)
    {
        std::error_code error;
        fs::directory_iterator entry(folder, error);
        while (!error && entry != fs::directory_iterator()) {
            meetEntry(*entry, folderName);
            entry.increment(error);
        }
        if (error)
            m_meet({folderName, FolderEntry::Kind::Closed, 0, 0, reasonOf(error)});
        else if (!folderName.isEmpty())
            m_meet({folderName, FolderEntry::Kind::Folder, 0, 0, {}});
    }

    void meetEntry(const fs::directory_entry &entry, const QString &folderName)
    {
        const auto [own, readable] = decoded(entry.path().filename());
        FolderEntry met;
        met.name = folderName.isEmpty() ? own : QStringLiteral("%1/%2").arg(folderName, own);
        std::error_code error;
        const fs::file_status status = entry.symlink_status(error);
        if (!readable) {
            met.kind = FolderEntry::Kind::Unnamed;
        } else if (!error && status.type() == fs::file_type::directory) {
            m_open.emplace_back(entry.path(), met.name);
            return; // met when it was looked into
        } else if (!error && status.type() == fs::file_type::regular) {
            met.size = static_cast<qint64>(entry.file_size(error));
            met.time = error ? 0 : entry.last_write_time(error).time_since_epoch().count();
        } else {
            met.kind = FolderEntry::Kind::Special;
        }
        if (error) {
            met.kind = FolderEntry::Kind::Closed;
            met.reason = reasonOf(error);
        }
        m_meet(met);
    }

    const std::function<void(const FolderEntry &entry)> &m_meet;
    std::vector<std::pair<fs::path, QString>> m_open; ///< folders to look into, with their names
};

} // namespace

void listFolder(const QString &folder, const std::function<void(const FolderEntry &entry)> &meet)
{
    FolderLister(meet).list(QFileInfo(folder).filesystemFilePath());
}

} // namespace viatique
