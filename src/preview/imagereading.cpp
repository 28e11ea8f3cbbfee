// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/imagereading.h"

#include <QFile>
#include <QImageReader>

#include <algorithm>
#include <stdexcept>

namespace viatique {

namespace {

/// Sixty million points in colour; with its copies it fits into the memory of the sandbox.
constexpr int kMegabytes = 256;
/// The longer side of an A4 sheet at 300 dpi, twice: what a reader makes smaller is not to be coarse.
constexpr int kMostSide = 7016;

bool isHeic(const QByteArray &start)
{
    return start.mid(4, 4) == "ftyp"
           && (start.mid(8, 3) == "hei" || start.mid(8, 3) == "hev" || start.mid(8, 3) == "mif"
               || start.mid(8, 3) == "msf" || start.mid(8, 3) == "avi");
}

[[noreturn]] void failUnread(const QString &path, const QImageReader &reader)
{
    if (reader.error() != QImageReader::UnsupportedFormatError)
        throw std::runtime_error("the picture is damaged");
    QFile file(path);
    const QByteArray start = file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
    if (isHeic(start))
        throw std::runtime_error(
            "this computer lacks what reads HEIC images: save it as JPEG or PDF, and attach that");
    if (start.startsWith("II*") || start.startsWith(QByteArray("MM\0*", 4)))
        throw std::runtime_error(
            "this computer lacks what reads TIFF images: save it as JPEG or PDF, and attach that");
    if (start.startsWith("RIFF"))
        throw std::runtime_error(
            "this computer lacks what reads WebP images: save it as JPEG or PDF, and attach that");
    throw std::runtime_error(
        "this computer lacks what reads such images: save it as JPEG or PDF, and attach that");
}

/// Formats that throw detail away when they are written.
bool isLossy(const QByteArray &format)
{
    return format == "jpeg" || format == "jpg" || format == "heic" || format == "heif" || format == "avif"
           || format == "webp";
}

/// Before anything is unpacked: the size that the file claims decides. In 64 bits, for both sides may be
/// large.
void limitSize(QImageReader &reader)
{
    constexpr qint64 kMostPoints = qint64(kMegabytes) * 1024 * 1024 / 4;
    const QSize size = reader.size();
    if (!size.isValid())
        return;
    const bool scales = reader.format() == "jpeg" || reader.format() == "jpg";
    const int longest = std::max(size.width(), size.height());
    if (scales && longest > kMostSide)
        reader.setScaledSize(size.scaled(kMostSide, kMostSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    else if (qint64(size.width()) * size.height() > kMostPoints)
        throw std::runtime_error("the picture has more points than can be read here");
}

} // namespace

void readImages(const QString &path, const std::function<void(const ReadImage &)> &take)
{
    QImageReader::setAllocationLimit(kMegabytes);
    int count = 1;
    for (int page = 0; page < count; ++page) {
        // Another one for each page: that of TIFF finds only the page that it is asked for first.
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        if (!reader.canRead())
            failUnread(path, reader);
        if (page == 0 && !reader.supportsAnimation())
            count = std::max(1, reader.imageCount());
        if (page > 0 && !reader.jumpToImage(page))
            throw std::runtime_error("the picture is damaged");
        limitSize(reader);
        ReadImage read;
        read.lossy = isLossy(reader.format());
        read.image = reader.read();
        if (read.image.isNull())
            throw std::runtime_error("the picture is damaged");
        take(read);
    }
}

} // namespace viatique
