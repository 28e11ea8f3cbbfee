// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/pdfbytes.h"

#include "preview/pdffacts.h"

#include <qpdf/QPDFWriter.hh>

#include <QFile>

#include <cstdio>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace viatique {

namespace {

struct Close
{
    void operator()(std::FILE *file) const { static_cast<void>(std::fclose(file)); }
};

void judge(const PdfFacts &facts)
{
    if (facts.state == PdfFacts::State::NotPdf)
        throw std::runtime_error("it has no PDF header");
    if (facts.state == PdfFacts::State::Damaged)
        throw std::runtime_error("it is damaged");
    if (facts.encrypted)
        throw std::runtime_error("it is protected by a password");
}

/// A signature (ISO 32000-1, table 252), or a field that holds one.
bool isSignature(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle type = dictionary.getKey("/FT");
    return dictionary.hasKey("/ByteRange")
           || (type.isName() && type.getName() == "/Sig" && dictionary.hasKey("/V"));
}

/// All objects are looked at: that a form announces its signatures is optional.
bool holdsSignature(QPDF &pdf)
{
    std::vector<QPDFObjectHandle> pending = pdf.getAllObjects();
    const auto add = [&pending](const QPDFObjectHandle &child) {
        // The others are in the list already.
        if (!QPDFObjectHandle(child).isIndirect())
            pending.push_back(child);
    };
    while (!pending.empty()) {
        QPDFObjectHandle object = pending.back();
        pending.pop_back();
        if (object.isStream())
            object = object.getDict();
        if (object.isDictionary()) {
            if (isSignature(object))
                return true;
            const std::set<std::string> keys = object.getKeys();
            for (const std::string &key : keys)
                add(object.getKey(key));
        } else if (object.isArray()) {
            for (int i = 0; i < object.getArrayNItems(); ++i)
                add(object.getArrayItem(i));
        }
    }
    return false;
}

/// Whether a changed copy would lose a signature, or the rights that one gives.
bool isSigned(QPDF &pdf)
{
    QPDFObjectHandle form = pdf.getRoot().getKeyIfDict("/AcroForm");
    QPDFObjectHandle flags = form.getKeyIfDict("/SigFlags");
    return (flags.isInteger() && (flags.getIntValue() & 1) != 0) || pdf.getRoot().hasKey("/Perms")
           || holdsSignature(pdf);
}

} // namespace

void openToChange(QPDF &pdf, const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const std::unique_ptr<std::FILE, Close> file(std::fopen(name.constData(), "rb"));
    if (!file)
        throw std::runtime_error("it cannot be read");
    judge(examinePdf(file.get()));
    pdf.setSuppressWarnings(true);
    pdf.processFile(name.constData());
    if (isSigned(pdf))
        throw std::runtime_error("it is signed, and a changed copy would lose its signature");
}

std::string pdfBytes(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    // Object streams would be no PDF 1.4, and so no PDF/A-1, any more.
    writer.setObjectStreamMode(qpdf_o_preserve);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), buffer->getSize()};
}

long long streamLength(QPDFObjectHandle stream)
{
    QPDFObjectHandle length = stream.getDict().getKey("/Length");
    return length.isInteger() ? length.getIntValue() : 0;
}

} // namespace viatique
