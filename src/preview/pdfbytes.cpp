// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "preview/pdfbytes.h"

#include "preview/pdffacts.h"

#include <qpdf/QPDFWriter.hh>

#include <QFile>

#include <cstdio>
#include <memory>
#include <stdexcept>

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

/// Whether the form says that one of its fields holds a signature (ISO 32000-1, table 219).
bool isSigned(QPDF &pdf)
{
    QPDFObjectHandle form = pdf.getRoot().getKeyIfDict("/AcroForm");
    QPDFObjectHandle flags = form.getKeyIfDict("/SigFlags");
    return (flags.isInteger() && (flags.getIntValue() & 1) != 0)
           || pdf.getRoot().getKeyIfDict("/Perms").getKeyIfDict("/DocMDP").isDictionary();
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
