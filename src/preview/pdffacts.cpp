// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/pdffacts.h"

#include "preview/activecontent.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <algorithm>
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

constexpr size_t kPagesLookedAt = 10; // as many as the text is looked for in
constexpr int kFormsDeep = 3;

/// Whether what is drawn with these resources shows a picture, forms within forms included.
bool showsPicture(QPDFObjectHandle resources, int depth)
{
    QPDFObjectHandle objects =
        resources.isDictionary() ? resources.getKey("/XObject") : QPDFObjectHandle::newNull();
    if (!objects.isDictionary())
        return false;
    for (const std::string &name : objects.getKeys()) {
        QPDFObjectHandle object = objects.getKey(name);
        if (!object.isStream())
            continue;
        QPDFObjectHandle dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Image"))
            return true;
        if (depth < kFormsDeep && showsPicture(dictionary.getKey("/Resources"), depth + 1))
            return true;
    }
    return false;
}

bool showsPicture(const std::vector<QPDFObjectHandle> &pages)
{
    for (size_t i = 0; i < std::min(pages.size(), kPagesLookedAt); ++i) {
        QPDFPageObjectHelper page(pages[i]);
        if (showsPicture(page.getAttribute("/Resources", false), 0))
            return true;
    }
    return false;
}

PdfFacts factsOfOpened(QPDF &pdf)
{
    const std::vector<QPDFObjectHandle> pages = pdf.getAllPages();
    PdfFacts result;
    result.encrypted = pdf.isEncrypted();
    result.pages = static_cast<int>(pages.size());
    result.activeContent = hasActiveContent(pdf.getRoot(), pages);
    result.pictures = showsPicture(pages);
    for (const QPDFObjectHandle &page : pages)
        touchContents(page);
    const std::string reason = reconstructionReason(pdf);
    if (!reason.empty() || pages.empty()) {
        result.state = State::Damaged;
        result.reason = reason.empty() ? "it holds no page" : reason;
    }
    return result;
}

/// `head` is the beginning of the document; `open` gives all of it to the library.
template<typename Open>
PdfFacts examine(std::string_view head, Open open)
{
    if (head.empty())
        return facts(State::Damaged, "the file is empty");
    if (head.find("%PDF-") == std::string_view::npos)
        return facts(State::NotPdf, "it has no PDF header");
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
    std::string head(kHeaderWithin, '\0');
    std::rewind(input);
    head.resize(std::fread(head.data(), 1, head.size(), input));
    if (std::ferror(input))
        throw std::runtime_error("it could not be read to its end");
    std::rewind(input);
    return examine(head, [input](QPDF &pdf) { pdf.processFile("document", input, false); });
}

PdfFacts examinePdf(std::string_view bytes)
{
    return examine(bytes.substr(0, kHeaderWithin),
                   [bytes](QPDF &pdf) { pdf.processMemoryFile("document", bytes.data(), bytes.size()); });
}

} // namespace viatique
