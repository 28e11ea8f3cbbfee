// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/ziprules.h"

#include "core/limits.h"
#include "package/membername.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <optional>

namespace viatique {

namespace {

constexpr quint16 kStore = 0;
constexpr quint16 kDeflate = 8;
/// The type of file in the mode of Unix systems, in the upper half of the external attributes.
constexpr quint32 kTypeMask = 0170000;
constexpr quint32 kRegularFile = 0100000;
constexpr quint32 kFolder = 0040000;

QString shown(const ZipEntry &entry)
{
    return QString::fromUtf8(entry.name);
}

bool isTooDense(qint64 size, qint64 compressedSize)
{
    return size > limits::kArchiveRatioFrom && size > limits::kArchiveRatio * compressedSize;
}

QString memberDefect(const ZipEntry &entry, qint64 archiveBytes)
{
    if ((entry.flags & (kZipEncrypted | kZipStrongEncryption | kZipMaskedHeader)) != 0)
        return ArchiveText::tr("“%1” is encrypted").arg(shown(entry));
    if (entry.method != kStore && entry.method != kDeflate)
        return ArchiveText::tr("“%1” is compressed in an unusual way").arg(shown(entry));
    const quint32 type = (entry.externalAttributes >> 16U) & kTypeMask;
    const bool folder = entry.name.endsWith('/');
    if (type != 0 && type != (folder ? kFolder : kRegularFile))
        return ArchiveText::tr("“%1” is a link or a special file").arg(shown(entry));
    if (entry.compressedSize > archiveBytes || (entry.method == kStore && entry.size != entry.compressedSize)
        || (folder && entry.size != 0))
        return ArchiveText::tr("the sizes of “%1” contradict each other").arg(shown(entry));
    if (isTooDense(entry.size, entry.compressedSize))
        return ArchiveText::tr("“%1” would expand more than %2 times")
            .arg(shown(entry), QString::number(limits::kArchiveRatio));
    return {};
}

QString nameDefect(const ZipEntry &entry, QString *name)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    *name = decoder.decode(entry.name);
    if (decoder.hasError())
        return ArchiveText::tr("the name “%1” is not in UTF-8").arg(shown(entry));
    const QString path = name->endsWith(QLatin1Char('/')) ? name->chopped(1) : *name;
    if (leavesFolder(path))
        return ArchiveText::tr("the path “%1” could lead out of its folder").arg(path);
    if (hasDeceptiveCharacter(path))
        return ArchiveText::tr("the name “%1” holds characters that disguise it").arg(path.toHtmlEscaped());
    return {};
}

/// Files and folders met so far, as all systems would tell them apart.
class NameTable
{
public:
    /// What is wrong with one more name, or nothing.
    QString add(const QString &name)
    {
        const bool folder = name.endsWith(QLatin1Char('/'));
        const QString path = folder ? name.chopped(1) : name;
        for (qsizetype slash = path.indexOf(QLatin1Char('/')); slash >= 0;
             slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
            if (const QString defect = addPath(path.left(slash), true); !defect.isEmpty())
                return defect;
        }
        if (m_named.contains(name))
            return ArchiveText::tr("it holds “%1” twice").arg(name);
        m_named.insert(name);
        return addPath(path, folder);
    }

private:
    struct Known
    {
        QString path;
        bool folder = false;
    };

    QString addPath(const QString &path, bool folder)
    {
        const QString folded = foldedName(path);
        const auto known = m_known.constFind(folded);
        if (known == m_known.constEnd()) {
            m_known.insert(folded, {path, folder});
            return {};
        }
        if (known->path != path)
            return ArchiveText::tr("“%1” and “%2” are one name on some systems").arg(known->path, path);
        if (known->folder != folder)
            return ArchiveText::tr("“%1” is both a file and a folder").arg(path);
        return {};
    }

    QHash<QString, Known> m_known;
    QSet<QString> m_named;
};

/// The folders at the top of an archive, and which of them is the bag.
class TopFolders
{
public:
    void add(const QString &name)
    {
        const qsizetype slash = name.indexOf(QLatin1Char('/'));
        m_tops.insert(name.left(slash));
        m_fileAtTop = m_fileAtTop || slash < 0;
        if (slash > 0 && QStringView(name).mid(slash + 1) == QLatin1String("bagit.txt"))
            m_bags.append(name.left(slash));
    }

    /// Empty for an archive without members; nothing where it cannot be told.
    std::optional<QString> bagFolder() const
    {
        if (m_bags.size() == 1)
            return m_bags.constFirst();
        if (m_fileAtTop || m_tops.size() > 1)
            return std::nullopt;
        return m_tops.isEmpty() ? QString() : *m_tops.constBegin();
    }

private:
    QSet<QString> m_tops;
    QStringList m_bags;
    bool m_fileAtTop = false;
};

} // namespace

Result<void> checkZipMembers(const QFile &file, const ZipDirectory &directory)
{
    qint64 expanded = 0;
    for (const ZipEntry &entry : directory.entries) {
        if (const QString defect = memberDefect(entry, file.size()); !defect.isEmpty())
            return refusedArchive(file, defect);
        // No overflow: 10,000 members, each at most 200 times as large as an archive of 4 GiB.
        expanded += entry.size;
    }
    if (isTooDense(expanded, file.size()))
        return refusedArchive(
            file, ArchiveText::tr("it would expand more than %1 times").arg(limits::kArchiveRatio));
    return {};
}

Result<QString> checkZipNames(const QFile &file, const ZipDirectory &directory)
{
    NameTable table;
    TopFolders tops;
    for (const ZipEntry &entry : directory.entries) {
        QString name;
        QString defect = nameDefect(entry, &name);
        if (defect.isEmpty())
            defect = table.add(name);
        if (!defect.isEmpty())
            return refusedArchive(file, defect);
        tops.add(name);
    }
    const auto top = tops.bagFolder();
    if (!top)
        return refusedArchive(file, ArchiveText::tr("its members do not stand in one top folder"));
    return *top;
}

} // namespace viatique
