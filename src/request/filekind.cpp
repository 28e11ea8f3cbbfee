// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/filekind.h"

#include "core/limits.h"
#include "request/draftfiles.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>

namespace viatique {

namespace {

using Way = FileKind::Way;

/// Where the marks of all formats stand, and where readers look for the header of a PDF.
constexpr qint64 kStartBytes = 4096;
constexpr qsizetype kPdfHeaderWithin = 1024;
/// The list of an archive's members stands at its end.
constexpr qint64 kEndBytes = 256 * 1024;

constexpr const char *kArchive = QT_TRANSLATE_NOOP(
    "viatique::Reason", "it is an archive; unpack it, and attach the documents that it holds");
constexpr const char *kWebPage = QT_TRANSLATE_NOOP(
    "viatique::Reason", "it is a web page; print it as PDF in the browser, and attach that");
constexpr const char *kEmail = QT_TRANSLATE_NOOP(
    "viatique::Reason",
    "it is an e-mail; print it as PDF in the mail program, or attach the documents that came with it");
constexpr const char *kProgram =
    QT_TRANSLATE_NOOP("viatique::Reason", "it is a program, and none belongs in a request");
constexpr const char *kSpreadsheet = QT_TRANSLATE_NOOP(
    "viatique::Reason", "it is a spreadsheet; save it as PDF in the program that made it, and attach that");
constexpr const char *kPresentation = QT_TRANSLATE_NOOP(
    "viatique::Reason", "it is a presentation; save it as PDF in the program that made it, and attach that");
constexpr const char *kDrawing =
    QT_TRANSLATE_NOOP("viatique::Reason", "it is a drawing (SVG); export it as PDF, and attach that");
constexpr const char *kPlainText =
    QT_TRANSLATE_NOOP("viatique::Reason", "it is plain text; print it as PDF in the editor, and attach that");
constexpr const char *kRecording = QT_TRANSLATE_NOOP(
    "viatique::Reason", "it is a film or a sound recording; a request takes documents alone");

FileKind none(const char *reason)
{
    return {Way::None, {}, {}, QString::fromUtf8(reason)};
}

FileKind image(const char *type)
{
    return {Way::Image, QLatin1String("image/") + QLatin1String(type), {}, {}};
}

FileKind office(const char *type, const char *suffix)
{
    return {Way::Office, QString::fromLatin1(type), QString::fromLatin1(suffix), {}};
}

bool has(const QByteArray &bytes, qsizetype at, QByteArrayView mark)
{
    return bytes.size() >= at + mark.size() && QByteArrayView(bytes).sliced(at, mark.size()) == mark;
}

/// ISO base media files: pictures of telephones, or films.
FileKind ofMedia(const QByteArray &start)
{
    const QByteArray brand = start.mid(8, 4);
    for (const char *known : {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"}) {
        if (brand == known)
            return image("heic");
    }
    return brand == "avif" || brand == "avis" ? image("avif") : none(kRecording);
}

FileKind ofPicture(const QByteArray &start)
{
    if (has(start, 0, "\xff\xd8\xff"))
        return image("jpeg");
    if (has(start, 0, "\x89PNG\r\n\x1a\n"))
        return image("png");
    if (has(start, 0, "GIF87a") || has(start, 0, "GIF89a"))
        return image("gif");
    if (has(start, 0, QByteArrayView("II*\0", 4)) || has(start, 0, QByteArrayView("MM\0*", 4)))
        return image("tiff");
    if (has(start, 0, "RIFF") && has(start, 8, "WEBP"))
        return image("webp");
    // Of a bitmap the size and the length of its header, too: two letters alone begin many a text.
    if (has(start, 0, "BM") && has(start, 6, QByteArrayView("\0\0\0\0", 4)))
        return image("bmp");
    return {};
}

struct MemberMark
{
    const char *member;
    FileKind (*kind)();
};

/// Members that tell one kind of archive from the others.
constexpr MemberMark kMembers[] = {
    {"word/document.xml",
     [] {
         return office("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
     }},
    {"xl/workbook.xml", [] { return none(kSpreadsheet); }},
    {"ppt/presentation.xml", [] { return none(kPresentation); }},
};

FileKind ofArchive(const QByteArray &start, QIODevice &device)
{
    // OpenDocument, part 2, 3.3: the first member, not compressed.
    constexpr qsizetype kTypeAt = 30;
    if (has(start, kTypeAt, "mimetypeapplication/vnd.oasis.opendocument.")) {
        const QByteArray type = start.mid(kTypeAt + 43, 16);
        if (type.startsWith("text") && !type.startsWith("text-"))
            return office("application/vnd.oasis.opendocument.text", "odt");
        if (type.startsWith("spreadsheet"))
            return none(kSpreadsheet);
        if (type.startsWith("presentation"))
            return none(kPresentation);
    }
    device.seek(std::max<qint64>(0, device.size() - kEndBytes));
    const QByteArray end = device.read(kEndBytes);
    const auto *known = std::find_if(std::begin(kMembers), std::end(kMembers),
                                     [&end](const MemberMark &each) { return end.contains(each.member); });
    return known == std::end(kMembers) ? none(kArchive) : known->kind();
}

/// The names of streams, in two bytes a character, tell what a compound file of the old office is.
FileKind ofCompound(QIODevice &device)
{
    const auto wide = [](const char *name) {
        QByteArray bytes;
        for (const char *c = name; *c != '\0'; ++c)
            bytes.append(*c).append('\0');
        return bytes;
    };
    device.seek(0);
    const QByteArray bytes = device.read(limits::kDocumentBytes);
    if (bytes.contains(wide("WordDocument")))
        return office("application/msword", "doc");
    if (bytes.contains(wide("__substg1.0_")))
        return none(kEmail);
    if (bytes.contains(wide("PowerPoint Document")))
        return none(kPresentation);
    return bytes.contains(wide("Workbook")) ? none(kSpreadsheet) : FileKind();
}

bool isText(const QByteArray &start)
{
    const QString text = QString::fromUtf8(start);
    const auto readable = [](QChar c) { return c.isPrint() || c.isSpace(); };
    // The last character may have been cut.
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend() - 1, readable)
           && !text.chopped(1).contains(QChar::ReplacementCharacter);
}

/// The fields that a message begins with (RFC 5322).
bool isEmail(const QByteArray &start)
{
    static constexpr std::array kFields = {
        "from:", "received:", "return-path:", "delivered-to:", "message-id:", "mime-version:", "x-mozilla-"};
    const QByteArray lower = start.left(kPdfHeaderWithin).toLower();
    const bool begins = lower.startsWith("from ")
                        || std::any_of(kFields.begin(), kFields.end(),
                                       [&lower](const char *field) { return lower.startsWith(field); });
    return begins && (start.toLower().contains("\nsubject:") || start.toLower().contains("\nto:"));
}

FileKind ofText(const QByteArray &start)
{
    if (!isText(start))
        return {};
    const QByteArray lower = start.trimmed().toLower();
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html"))
        return none(kWebPage);
    if (lower.startsWith("<svg") || (lower.startsWith("<?xml") && lower.contains("<svg")))
        return none(kDrawing);
    if (lower.startsWith("<?xml") && lower.contains("<html"))
        return none(kWebPage);
    if (lower.startsWith("#!"))
        return none(kProgram);
    return none(isEmail(start) ? kEmail : kPlainText);
}

} // namespace

FileKind fileKind(QIODevice &device)
{
    const QByteArray start = device.read(kStartBytes);
    if (start.left(kPdfHeaderWithin).contains("%PDF-"))
        return {Way::Pdf, QStringLiteral("application/pdf"), QStringLiteral("pdf"), {}};
    if (FileKind picture = ofPicture(start); picture.way != Way::None)
        return picture;
    if (has(start, 4, "ftyp"))
        return ofMedia(start);
    if (has(start, 0, "PK\x03\x04") || has(start, 0, "PK\x05\x06"))
        return ofArchive(start, device);
    if (has(start, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return ofCompound(device);
    if (has(start, 0, "{\\rtf"))
        return office("application/rtf", "rtf");
    for (const QByteArrayView mark : {QByteArrayView("\x1f\x8b"), QByteArrayView("7z\xbc\xaf\x27\x1c"),
                                      QByteArrayView("Rar!\x1a"), QByteArrayView("BZh"),
                                      QByteArrayView("\xfd"
                                                     "7zXZ")}) {
        if (has(start, 0, mark))
            return none(kArchive);
    }
    if (has(start, 0,
            "\x7f"
            "ELF")
        || (has(start, 0, "MZ") && !isText(start)))
        return none(kProgram);
    if (has(start, 0, "RIFF") || has(start, 0, "ID3") || has(start, 0, "OggS"))
        return none(kRecording);
    return ofText(start);
}

FileKind fileKind(const QString &path)
{
    const Result<std::unique_ptr<QFile>> file = openSource(path, limits::kDocumentBytes);
    return file ? fileKind(**file) : FileKind();
}

} // namespace viatique
