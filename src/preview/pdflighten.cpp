// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/pdflighten.h"

#include "preview/imagecoding.h"
#include "preview/pdfbytes.h"
#include "preview/shownimages.h"

#include <QFileInfo>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace viatique {

namespace {

constexpr int kQuality = 75;
/// What a picture must come down to, to be worth the loss: one that is made coarser, and one that is only
/// coded again.
constexpr double kWorthScaling = 0.8;
constexpr double kWorthCoding = 0.5;
/// The same for the document.
constexpr double kWorthKeeping = 0.95;
constexpr qint64 kMostPoints = qint64(64) * 1024 * 1024;
/// Logos and signs: too little to gain.
constexpr qint64 kLeastBytes = 8 * 1024;

/// Components of a colour space whose values need no table: 0 for any other.
int componentsOf(QPDFObjectHandle space)
{
    if (space.isNameAndEquals("/DeviceGray"))
        return 1;
    if (space.isNameAndEquals("/DeviceRGB"))
        return 3;
    if (!space.isArray() || space.getArrayNItems() < 2)
        return 0;
    QPDFObjectHandle family = space.getArrayItem(0);
    if (family.isNameAndEquals("/CalGray"))
        return 1;
    if (family.isNameAndEquals("/CalRGB"))
        return 3;
    if (family.isNameAndEquals("/ICCBased") && space.getArrayItem(1).isStream()) {
        QPDFObjectHandle count = space.getArrayItem(1).getDict().getKey("/N");
        const auto components = count.isInteger() ? count.getIntValue() : 0;
        return components == 1 || components == 3 ? static_cast<int>(components) : 0;
    }
    return 0;
}

/// The name of the one filter; empty for none, "?" for several or what is no name.
std::string filterOf(QPDFObjectHandle dict)
{
    QPDFObjectHandle filter = dict.getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1)
        filter = filter.getArrayItem(0);
    if (filter.isNull())
        return {};
    return filter.isName() ? filter.getName() : "?";
}

QImage fromJpeg(QPDFObjectHandle stream, QSize size, int components)
{
    const auto bytes = stream.getRawStreamData();
    const QImage image = QImage::fromData(bytes->getBuffer(), static_cast<int>(bytes->getSize()), "jpeg");
    if (image.isNull() || image.size() != size)
        return {};
    const bool grey = image.format() == QImage::Format_Grayscale8;
    if (grey != (components == 1))
        return {};
    return grey ? image : image.convertToFormat(QImage::Format_RGB888);
}

QImage fromPoints(QPDFObjectHandle stream, QSize size, int components)
{
    const auto bytes = stream.getStreamData(qpdf_dl_generalized);
    const qsizetype row = qsizetype(size.width()) * components;
    if (bytes->getSize() < static_cast<size_t>(row * size.height()))
        return {};
    const QImage image(bytes->getBuffer(), size.width(), size.height(), row,
                       components == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
    return image.copy();
}

/// The points of a picture in eight bits a colour; null for any other, and for what cannot be unpacked here.
QImage pointsOf(QPDFObjectHandle stream)
{
    QPDFObjectHandle dict = stream.getDict();
    const auto integer = [&dict](const char *key) {
        QPDFObjectHandle value = dict.getKey(key);
        return value.isInteger() ? value.getIntValue() : 0;
    };
    const qint64 width = integer("/Width");
    const qint64 height = integer("/Height");
    if (width < 1 || height < 1 || width > 100'000 || height > 100'000 || width * height > kMostPoints)
        return {};
    // Marks of transparency by colour, values turned around, or blended in advance would not survive.
    if (dict.hasKey("/Mask") || dict.hasKey("/Decode") || integer("/BitsPerComponent") != 8
        || (dict.getKey("/SMask").isStream() && dict.getKey("/SMask").getDict().hasKey("/Matte")))
        return {};
    const int components = componentsOf(dict.getKey("/ColorSpace"));
    if (components == 0)
        return {};
    const QSize size(static_cast<int>(width), static_cast<int>(height));
    const std::string filter = filterOf(dict);
    if (filter == "/DCTDecode")
        return fromJpeg(stream, size, components);
    return filter.empty() || filter == "/FlateDecode" || filter == "/LZWDecode"
               ? fromPoints(stream, size, components)
               : QImage();
}

/// How many points are enough; not more than there are.
QSize sizeFor(const ShownImage &shown, QSize size, int dpi)
{
    const auto enough = [dpi](double points, int present) {
        const double wanted = std::ceil(points / 72 * dpi);
        // Little to gain is not worth the blur.
        return wanted >= 1 && wanted * 1.2 < present ? static_cast<int>(wanted) : present;
    };
    return {enough(shown.width, size.width()), enough(shown.height, size.height())};
}

void lighten(const ShownImage &shown, int dpi)
{
    QPDFObjectHandle stream = shown.image;
    const qint64 before = streamLength(stream);
    if (before < kLeastBytes)
        return;
    QImage image = pointsOf(stream);
    if (image.isNull())
        return;
    const QSize size = sizeFor(shown, image.size(), dpi);
    const bool scaled = size != image.size();
    if (scaled) {
        const QImage::Format format = image.format();
        image = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(format);
    }
    const QByteArray jpeg = image.isNull() ? QByteArray() : jpegOf(image, kQuality);
    const double most = double(before) * (scaled ? kWorthScaling : kWorthCoding);
    if (jpeg.isEmpty() || double(jpeg.size()) > most)
        return;
    stream.replaceStreamData(jpeg.toStdString(), QPDFObjectHandle::newName("/DCTDecode"),
                             QPDFObjectHandle::newNull());
    stream.getDict().replaceKey("/Width", QPDFObjectHandle::newInteger(image.width()));
    stream.getDict().replaceKey("/Height", QPDFObjectHandle::newInteger(image.height()));
}

} // namespace

std::string lightenedPdf(const QString &path, int dpi)
{
    QImageReader::setAllocationLimit(256);
    QPDF pdf;
    openToChange(pdf, path);
    for (const ShownImage &shown : shownImages(pdf))
        lighten(shown, dpi);
    std::string bytes = pdfBytes(pdf);
    if (double(bytes.size()) > double(QFileInfo(path).size()) * kWorthKeeping)
        throw std::runtime_error("nothing would be gained: its pictures are as light as they can be read");
    return bytes;
}

} // namespace viatique
