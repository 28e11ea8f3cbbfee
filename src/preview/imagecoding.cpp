// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/imagecoding.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageWriter>
#include <QPainter>

#include <stdexcept>
#include <string>

namespace viatique {

namespace {

constexpr int kQuality = 82;

/// The points as they lie in the file, each row led by the mark of the filter "Up" (PNG, 9.2): most rows of a
/// screenshot are like the one above.
QByteArray filtered(const QImage &image, qsizetype rowBytes)
{
    QByteArray rows((rowBytes + 1) * image.height(), Qt::Uninitialized);
    char *out = rows.data();
    for (int y = 0; y < image.height(); ++y) {
        const uchar *row = image.constScanLine(y);
        const uchar *above = y > 0 ? image.constScanLine(y - 1) : nullptr;
        *out++ = '\x02';
        for (qsizetype x = 0; x < rowBytes; ++x)
            *out++ = static_cast<char>(row[x] - (above ? above[x] : 0));
    }
    return rows;
}

/// Without the four bytes that Qt puts before what zlib makes.
QByteArray deflated(const QImage &image, qsizetype rowBytes)
{
    return qCompress(filtered(image, rowBytes)).mid(4);
}

/// On white, in the colours of the screen, and with none of the texts of its file.
QImage flattened(const QImage &image)
{
    QImage source = image;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb))
        source.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage flat(source.size(), QImage::Format_RGB32);
    if (flat.isNull())
        throw std::runtime_error("it needs more memory than an examination may use");
    flat.fill(Qt::white);
    source.setDevicePixelRatio(1);
    QPainter painter(&flat);
    painter.drawImage(0, 0, source);
    painter.end();
    return flat.convertToFormat(flat.allGray() ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
}

QPDFObjectHandle imageOf(QPDF &pdf, const QImage &image, const char *colours, int bits)
{
    QPDFObjectHandle stream = QPDFObjectHandle::newStream(&pdf);
    QPDFObjectHandle dict = stream.getDict();
    dict.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dict.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dict.replaceKey("/Width", QPDFObjectHandle::newInteger(image.width()));
    dict.replaceKey("/Height", QPDFObjectHandle::newInteger(image.height()));
    dict.replaceKey("/ColorSpace", QPDFObjectHandle::newName(colours));
    dict.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(bits));
    return stream;
}

void setBytes(QPDFObjectHandle stream, const QByteArray &bytes, const char *filter,
              const QPDFObjectHandle &parameters)
{
    stream.replaceStreamData(bytes.toStdString(), QPDFObjectHandle::newName(filter), parameters);
}

void setDeflated(const QPDFObjectHandle &stream, const QByteArray &bytes, int colours, int columns, int bits)
{
    QPDFObjectHandle parameters = QPDFObjectHandle::newDictionary();
    parameters.replaceKey("/Predictor", QPDFObjectHandle::newInteger(15));
    parameters.replaceKey("/Colors", QPDFObjectHandle::newInteger(colours));
    parameters.replaceKey("/Columns", QPDFObjectHandle::newInteger(columns));
    parameters.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(bits));
    setBytes(stream, bytes, "/FlateDecode", parameters);
}

QPDFObjectHandle bilevelImage(QPDF &pdf, const QImage &image)
{
    QImage mono = image.convertToFormat(QImage::Format_Mono);
    // In a PDF, 1 is white.
    if (mono.colorCount() == 2 && qGray(mono.color(0)) > qGray(mono.color(1)))
        mono.invertPixels();
    QPDFObjectHandle stream = imageOf(pdf, mono, "/DeviceGray", 1);
    setDeflated(stream, deflated(mono, (qsizetype(mono.width()) + 7) / 8), 1, mono.width(), 1);
    return stream;
}

/// Only where its two colours are black and white, without anything seen through.
bool isBilevel(const QImage &image)
{
    return image.depth() == 1 && !image.hasAlphaChannel() && image.allGray();
}

} // namespace

QByteArray jpegOf(QImage image, int quality)
{
    image.setColorSpace(QColorSpace());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    if (!writer.write(image))
        throw std::runtime_error("the picture could not be coded again");
    return bytes;
}

QPDFObjectHandle pdfImageOf(QPDF &pdf, const QImage &image, bool lossy)
{
    if (isBilevel(image))
        return bilevelImage(pdf, image);
    const QImage flat = flattened(image);
    const bool grey = flat.format() == QImage::Format_Grayscale8;
    QPDFObjectHandle stream = imageOf(pdf, flat, grey ? "/DeviceGray" : "/DeviceRGB", 8);
    const QByteArray jpeg = jpegOf(flat, kQuality);
    if (!lossy) {
        const int colours = grey ? 1 : 3;
        const QByteArray whole = deflated(flat, qsizetype(flat.width()) * colours);
        if (whole.size() <= jpeg.size() + jpeg.size() / 2) {
            setDeflated(stream, whole, colours, flat.width(), 8);
            return stream;
        }
    }
    setBytes(stream, jpeg, "/DCTDecode", QPDFObjectHandle::newNull());
    return stream;
}

} // namespace viatique
