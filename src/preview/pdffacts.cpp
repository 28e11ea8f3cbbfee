// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/pdffacts.h"

#include "core/limits.h"
#include "preview/activecontent.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace viatique {

namespace {

using State = PdfFacts::State;

constexpr size_t kHeaderWithin = 1024; // ISO 32000-1, annex H, note 13: where readers look for the header

PdfFacts facts(State state, const std::string &reason)
{
    PdfFacts result;
    result.state = state;
    result.reason = reason;
    return result;
}

[[noreturn]] void failTooLarge()
{
    throw std::runtime_error("it is larger than 200 MB");
}

/// Bytes of a seekable file, -1 for a pipe.
long sizeOf(std::FILE *input)
{
    if (std::fseek(input, 0, SEEK_END) != 0)
        return -1;
    const long size = std::ftell(input);
    std::rewind(input);
    return size;
}

std::string readUpTo(std::FILE *input, size_t most)
{
    std::string bytes;
    std::array<char, 64 * 1024> buffer{};
    while (bytes.size() < most) {
        const size_t count =
            std::fread(buffer.data(), 1, std::min(buffer.size(), most - bytes.size()), input);
        bytes.append(buffer.data(), count);
        if (count == 0)
            break;
    }
    if (std::ferror(input))
        throw std::runtime_error("it could not be read to its end");
    return bytes;
}

/// The reason when the library had to search for the objects because the table of their places does not hold.
/// It announces that by one warning of this text, followed by the reason; there is no code for it.
std::string reconstructionReason(QPDF &pdf)
{
    constexpr std::string_view kAnnouncement = "file is damaged";
    bool announced = false;
    for (const QPDFExc &warning : pdf.getWarnings()) {
        if (announced)
            return warning.getMessageDetail();
        announced = warning.getMessageDetail() == kAnnouncement;
    }
    return announced ? std::string(kAnnouncement) : std::string();
}

/// Reads what a page shows, as far as its structure goes: a wrong place of an object is noticed when it is
/// read.
void touchContents(QPDFObjectHandle page)
{
    QPDFObjectHandle contents = page.getKey("/Contents");
    for (int i = 0; contents.isArray() && i < contents.getArrayNItems(); ++i)
        static_cast<void>(contents.getArrayItem(i).isStream());
    static_cast<void>(contents.isStream());
}

PdfFacts factsOfOpened(QPDF &pdf)
{
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    PdfFacts result;
    result.encrypted = pdf.isEncrypted();
    result.pages = static_cast<int>(pages.size());
    result.activeContent = hasActiveContent(pdf.getRoot(), pages);
    for (const QPDFObjectHandle &page : pages)
        touchContents(page);
    const std::string reason = reconstructionReason(pdf);
    if (!reason.empty() || pages.empty()) {
        result.state = State::Damaged;
        result.reason = reason.empty() ? "it holds no page" : reason;
    }
    return result;
}

/// `open` gives the bytes to the library.
template<typename Open>
PdfFacts examine(Open open)
{
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    try {
        open(pdf);
        return factsOfOpened(pdf);
    } catch (const QPDFExc &error) {
        // A password that we do not have, or a way of encrypting that the library does not know, is no
        // damage.
        const bool locked =
            error.getErrorCode() == qpdf_e_password || error.getErrorCode() == qpdf_e_unsupported;
        if (locked && pdf.isEncrypted()) {
            PdfFacts result;
            result.encrypted = true;
            return result;
        }
        if (error.getErrorCode() == qpdf_e_system || error.getErrorCode() == qpdf_e_internal)
            throw;
        return facts(State::Damaged, error.getMessageDetail());
    }
}

} // namespace

PdfFacts examinePdf(std::FILE *input)
{
    constexpr auto kLimit = static_cast<size_t>(limits::kDocumentBytes);
    const long size = sizeOf(input);
    if (size > 0 && static_cast<size_t>(size) > kLimit)
        failTooLarge();
    std::string bytes = readUpTo(input, kHeaderWithin);
    if (bytes.empty())
        return facts(State::Damaged, "the file is empty");
    if (bytes.find("%PDF-") == std::string::npos)
        return facts(State::NotPdf, "it has no PDF header");
    if (size >= 0)
        return examine([input](QPDF &pdf) { pdf.processFile("document", input, false); });
    // One byte more than allowed, to notice it.
    bytes += readUpTo(input, kLimit + 1 - bytes.size());
    if (bytes.size() > kLimit)
        failTooLarge();
    return examine([&bytes](QPDF &pdf) { pdf.processMemoryFile("document", bytes.data(), bytes.size()); });
}

} // namespace viatique
