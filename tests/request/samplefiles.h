// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QColor>
#include <QImage>

/// Files for tests that are no PDFs, made in memory.
namespace samplefiles {

/// A photograph: no two points alike, so that it can be packed by throwing detail away alone.
inline QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    quint32 noise = 1;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            noise = noise * 1664525U + 1013904223U;
            const int shade = (x * 160 / width) + int(noise >> 27U);
            image.setPixel(x, y, qRgb(shade, (y * 200 / height) + int(noise >> 28U), 255 - shade));
        }
    }
    return image;
}

/// A screenshot: large areas of one colour.
inline QImage screenshot(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(240, 240, 250));
    for (int y = 20; y < height; y += 40) {
        for (int x = 10; x < width - 10; ++x)
            image.setPixel(x, y, qRgb(20, 20, 80));
    }
    return image;
}

inline QByteArray written(const QImage &image, const char *format, int quality = -1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

/// A JPEG that says in its EXIF block how it is to be turned (1 to 8), and where it was taken.
inline QByteArray turned(const QByteArray &jpeg, char orientation)
{
    QByteArray exif = QByteArray("Exif\0\0MM\0*\0\0\0\x08", 14); // big-endian, the first table at 8
    exif += QByteArray("\0\x02", 2);                             // two entries
    exif += QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + orientation + QByteArray("\0\0", 2);
    exif += QByteArray("\x01\x0e\0\x02\0\0\0\x11\0\0\0\x26", 12); // a description, at 38
    exif += QByteArray("\0\0\0\0", 4) + QByteArray("GPS 48.85, 2.35 N", 17);
    const int length = int(exif.size()) + 2;
    const QByteArray block = QByteArray("\xff\xe1") + char(length >> 8) + char(length & 0xff) + exif;
    return jpeg.left(2) + block + jpeg.mid(2);
}

/// The first bytes of a word processor's file, with a text that decides what `tests/fakeoffice` does.
inline QByteArray odt(const QByteArray &text = "sample")
{
    return QByteArray("PK\x03\x04\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0", 30)
           + "mimetypeapplication/vnd.oasis.opendocument.textPK" + text;
}

inline QByteArray docx(const QByteArray &text = "sample")
{
    return QByteArray("PK\x03\x04") + "[Content_Types].xml " + text + " word/document.xml";
}

} // namespace samplefiles
