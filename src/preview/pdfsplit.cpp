// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/pdfsplit.h"

#include "preview/pdfbytes.h"

#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace viatique {

namespace {

/// Entries of the catalogue that hold of every part.
constexpr const char *kOfTheWhole[] = {"/Lang", "/Metadata", "/OutputIntents", "/ViewerPreferences"};

class Splitter
{
public:
    Splitter(QPDF &source, size_t limit)
        : m_source(source)
        , m_fields(source)
        , m_pages(QPDFPageDocumentHelper(source).getAllPages())
        , m_limit(limit)
    {
    }

    void run(const std::function<void(const std::string &)> &take)
    {
        size_t guess = m_pages.size();
        for (size_t first = 0; first < m_pages.size();) {
            const Part part = largestFrom(first, guess);
            take(part.bytes);
            first += part.pages;
            guess = part.pages;
        }
    }

private:
    struct Part
    {
        size_t pages = 0;
        std::string bytes;
    };

    /// The part of most pages that begins here. More pages make more bytes, so the number is searched for,
    /// from what the part before came to.
    Part largestFrom(size_t first, size_t guess)
    {
        const size_t left = m_pages.size() - first;
        Part best;
        size_t tooMany = left + 1;
        size_t next = std::min(guess, left);
        while (best.pages + 1 < tooMany) {
            std::string bytes = written(first, next);
            if (bytes.size() < m_limit)
                best = {next, std::move(bytes)};
            else
                tooMany = next;
            const bool open = tooMany > left && best.pages > 0;
            next = open ? std::min(left, best.pages * 2) : (best.pages + tooMany) / 2;
            next = std::max(next, best.pages + 1);
        }
        if (best.pages == 0)
            throw std::runtime_error("one of its pages is too large by itself");
        return best;
    }

    std::string written(size_t first, size_t count)
    {
        QPDF part;
        part.setSuppressWarnings(true);
        part.emptyPDF();
        QPDFPageDocumentHelper target(part);
        for (size_t i = first; i < first + count; ++i)
            target.addPage(m_pages[i], false);
        if (m_fields.hasAcroForm())
            takeFields(part, first);
        for (const char *key : kOfTheWhole)
            copyMember(part, part.getRoot(), m_source.getRoot().getKey(key), key);
        copyMember(part, part.getTrailer(), m_source.getTrailer().getKey("/Info"), "/Info");
        return pdfBytes(part);
    }

    void takeFields(QPDF &part, size_t first)
    {
        QPDFAcroFormDocumentHelper fields(part);
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(part).getAllPages();
        for (size_t i = 0; i < pages.size(); ++i)
            fields.fixCopiedAnnotations(pages[i].getObjectHandle(), m_pages[first + i].getObjectHandle(),
                                        m_fields);
    }

    void copyMember(QPDF &part, QPDFObjectHandle to, const QPDFObjectHandle &value, const char *key)
    {
        if (!QPDFObjectHandle(value).isNull())
            to.replaceKey(
                key, part.copyForeignObject(value.isIndirect() ? value : m_source.makeIndirectObject(value)));
    }

    QPDF &m_source;
    QPDFAcroFormDocumentHelper m_fields;
    std::vector<QPDFPageObjectHelper> m_pages;
    size_t m_limit;
};

} // namespace

void splitPdf(const QString &path, size_t limit, const std::function<void(const std::string &)> &take)
{
    QPDF pdf;
    openToChange(pdf, path);
    Splitter(pdf, limit).run(take);
}

} // namespace viatique
