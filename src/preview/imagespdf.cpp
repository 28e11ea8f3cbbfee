// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/imagespdf.h"

#include "core/limits.h"
#include "preview/imagecoding.h"
#include "preview/imagereading.h"
#include "preview/pdfbytes.h"

#include <QByteArray>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace viatique {

namespace {

constexpr double kShortSide = 595.28; // A4 in points of 1/72 inch
constexpr double kLongSide = 841.89;
constexpr double kMargin = 24;
constexpr double kInch = 72;
constexpr double kLeastDpi = 150;
constexpr double kMostDpi = 300;
/// What is only black and white takes little room, and its letters suffer.
constexpr double kMostBilevelDpi = 600;

/// A sheet with the place of its picture, in points.
struct Sheet
{
    double width = kShortSide;
    double height = kLongSide;
    double shownWidth = 0;
    double shownHeight = 0;
};

Sheet sheetFor(QSize size)
{
    Sheet sheet;
    if (size.width() > size.height())
        std::swap(sheet.width, sheet.height);
    const double scale = std::min({kInch / kLeastDpi, (sheet.width - 2 * kMargin) / size.width(),
                                   (sheet.height - 2 * kMargin) / size.height()});
    sheet.shownWidth = size.width() * scale;
    sheet.shownHeight = size.height() * scale;
    return sheet;
}

QImage notTooFine(const QImage &image, const Sheet &sheet)
{
    const double most = image.depth() == 1 ? kMostBilevelDpi : kMostDpi;
    const double dpi = image.width() / (sheet.shownWidth / kInch);
    if (dpi <= most * 1.01)
        return image;
    const QSize size(std::max(1, int(std::lround(image.width() * most / dpi))),
                     std::max(1, int(std::lround(image.height() * most / dpi))));
    QImage scaled = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    if (scaled.isNull())
        throw std::runtime_error("it needs more memory than an examination may use");
    return scaled;
}

QPDFObjectHandle number(double value)
{
    return QPDFObjectHandle::newReal(value, 2);
}

std::string contentOf(const Sheet &sheet)
{
    const auto text = [](double value) { return QByteArray::number(value, 'f', 2); };
    const QByteArray content = "q " + text(sheet.shownWidth) + " 0 0 " + text(sheet.shownHeight) + ' '
                               + text((sheet.width - sheet.shownWidth) / 2) + ' '
                               + text((sheet.height - sheet.shownHeight) / 2) + " cm /Picture Do Q\n";
    return content.toStdString();
}

void addPage(QPDF &pdf, const Sheet &sheet, const QPDFObjectHandle &picture)
{
    QPDFObjectHandle pictures = QPDFObjectHandle::newDictionary();
    pictures.replaceKey("/Picture", picture);
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", pictures);
    QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
    page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    page.replaceKey("/MediaBox", QPDFObjectHandle::newArray(
                                     {number(0), number(0), number(sheet.width), number(sheet.height)}));
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, contentOf(sheet)));
    pdf.addPage(pdf.makeIndirectObject(page), false);
}

} // namespace

std::string pdfOfImages(const QStringList &paths)
{
    QPDF pdf;
    pdf.emptyPDF();
    int count = 0;
    qint64 bytes = 0;
    const auto take = [&](const ReadImage &read) {
        if (++count > limits::kDocumentImages)
            throw std::runtime_error("there are more than 200 pictures");
        const Sheet sheet = sheetFor(read.image.size());
        const QPDFObjectHandle picture = pdfImageOf(pdf, notTooFine(read.image, sheet), read.lossy);
        bytes += streamLength(picture);
        if (bytes > limits::kDocumentBytes)
            throw std::runtime_error("it is larger than 200 MB");
        addPage(pdf, sheet, picture);
    };
    for (const QString &path : paths)
        readImages(path, take);
    return pdfBytes(pdf);
}

} // namespace viatique
