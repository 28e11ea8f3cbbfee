// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/limits.h"
#include "preview/modes.h"
#include "preview/sandbox.h"
#include "preview/textplaces.h"
#include "request/pageprotocol.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>
#include <QPdfSelection>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

namespace viatique {

namespace {

namespace protocol = pageprotocol;

bool write(const char *bytes, qsizetype size)
{
    return std::fwrite(bytes, 1, static_cast<size_t>(size), stdout) == static_cast<size_t>(size);
}

bool answer(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    return write(line.constData(), line.size()) && std::fflush(stdout) == 0;
}

/// The next request; none at the end, or where it is not one.
std::optional<QJsonObject> nextRequest()
{
    QByteArray line;
    for (int c = std::fgetc(stdin); c != EOF && c != '\n'; c = std::fgetc(stdin)) {
        line.append(static_cast<char>(c));
        if (line.size() > protocol::kRequestBytes)
            return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// The bytes that stand on standard input after their size; null where they do not.
std::unique_ptr<QIODevice> bytesOnInput()
{
    const std::optional<QJsonObject> request = nextRequest();
    const qint64 size = request ? request->value(protocol::kSize).toInteger(-1) : -1;
    if (size < 0 || size > limits::kDocumentBytes)
        return {};
    QByteArray bytes(size, Qt::Uninitialized);
    if (std::fread(bytes.data(), 1, static_cast<size_t>(size), stdin) != static_cast<size_t>(size))
        return {};
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

std::unique_ptr<QIODevice> openDocument(const QString &path)
{
    if (path == QLatin1String("-"))
        return bytesOnInput();
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered) || file->size() > limits::kDocumentBytes)
        return {};
    return file;
}

QJsonObject refusal(const QPdfDocument &document)
{
    const bool locked = document.error() == QPdfDocument::Error::IncorrectPassword
                        || document.error() == QPdfDocument::Error::UnsupportedSecurityScheme;
    return {{protocol::kRefused, locked ? protocol::kLocked : protocol::kDamaged}};
}

QJsonObject contents(const QPdfDocument &document)
{
    const int pages = std::min(document.pageCount(), protocol::kMostPages);
    QJsonArray sizes;
    for (int page = 0; page < pages; ++page) {
        const QSizeF size = document.pagePointSize(page);
        sizes.append(size.width());
        sizes.append(size.height());
    }
    return {{protocol::kPages, pages}, {protocol::kSizes, sizes}};
}

bool draw(QPdfDocument &document, int page, QSize wished)
{
    const QSize size = protocol::drawable(wished);
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    const QImage drawn = document.render(page, size, options);
    QImage onWhite(size, QImage::Format_RGB32);
    if (onWhite.isNull())
        return false;
    onWhite.fill(Qt::white);
    if (!drawn.isNull()) {
        QPainter painter(&onWhite);
        painter.drawImage(0, 0, drawn);
    }
    return answer({{protocol::kPage, page},
                   {protocol::kWidth, size.width()},
                   {protocol::kHeight, size.height()}})
           && write(reinterpret_cast<const char *>(onWhite.constBits()), onWhite.sizeInBytes())
           && std::fflush(stdout) == 0;
}

bool serve(QPdfDocument &document, const QJsonObject &request)
{
    const int page = request.value(protocol::kPage).toInt(-1);
    if (page < 0 || page >= document.pageCount())
        return false;
    const QString what = request.value(protocol::kDo).toString();
    if (what == protocol::kDraw)
        return draw(document, page,
                    QSize(request.value(protocol::kWidth).toInt(), request.value(protocol::kHeight).toInt()));
    if (what == protocol::kFind)
        return answer(
            {{protocol::kPage, page},
             {protocol::kFound, placesOf(document, page, request.value(protocol::kWords).toString())}});
    if (what == protocol::kRead)
        return answer({{protocol::kPage, page},
                       {protocol::kText, document.getAllText(page).text().left(protocol::kMostLetters)}});
    return false;
}

} // namespace

int servePages(const QStringList &arguments)
{
    const std::unique_ptr<QIODevice> device = openDocument(arguments.constFirst());
    if (!device) {
        std::fputs("it could not be read to its end\n", stderr);
        return 1;
    }
    QPdfDocument document;
    document.load(device.get());
    if (document.status() != QPdfDocument::Status::Ready)
        return answer(refusal(document)) ? 1 : 2;
    if (!answer(contents(document)))
        return 1;
    while (const std::optional<QJsonObject> request = nextRequest()) {
        renewProcessorTime();
        if (!serve(document, *request))
            return 1;
    }
    return 0;
}

} // namespace viatique
