// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/pdfs.h"

#include <QString> // joins byte arrays too

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace pdfs {

namespace {

QByteArray written(QPDFWriter &writer)
{
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// Fills an empty document with pages.
void fill(QPDF &pdf, int pages, const std::string &content)
{
    pdf.emptyPDF();
    for (int i = 0; i < pages; ++i) {
        QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 200 200] >>");
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
        pdf.addPage(pdf.makeIndirectObject(page), false);
    }
}

} // namespace

QByteArray withPages(int pages, const Change &change, const std::string &content)
{
    QPDF pdf;
    fill(pdf, pages, content);
    if (change)
        change(pdf);
    QPDFWriter writer(pdf);
    return written(writer);
}

QByteArray ofSize(int bytes)
{
    QPDF pdf;
    fill(pdf, 1, std::string(static_cast<size_t>(bytes), ' '));
    QPDFWriter writer(pdf);
    writer.setStreamDataMode(qpdf_s_preserve);
    return written(writer);
}

QByteArray ofPages(int pages, int bytesEach)
{
    QPDF pdf;
    fill(pdf, pages, {});
    int number = 0;
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        const std::string content = "% " + std::to_string(++number) + "\n";
        page.getKey("/Contents")
            .replaceStreamData(content + std::string(static_cast<size_t>(bytesEach), ' '),
                               QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    QPDFWriter writer(pdf);
    writer.setStreamDataMode(qpdf_s_preserve);
    return written(writer);
}

QByteArray encrypted(const char *userPassword)
{
    QPDF pdf;
    fill(pdf, 2, "q Q");
    QPDFWriter writer(pdf);
    writer.setR6EncryptionParameters(userPassword, "owner", true, false, false, false, false, false,
                                     qpdf_r3p_none, true);
    return written(writer);
}

void setInCatalogue(QPDF &pdf, const char *key, const char *value)
{
    pdf.getRoot().replaceKey(key, QPDFObjectHandle::parse(&pdf, value));
}

void annotate(QPDF &pdf, const char *annotation)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(pdf.makeIndirectObject(QPDFObjectHandle::parse(&pdf, annotation)));
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    page.replaceKey("/Annots", array);
}

void attach(QPDF &pdf)
{
    QPDFEmbeddedFileDocumentHelper files(pdf);
    const auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, "hidden");
    files.replaceEmbeddedFile("hidden.txt",
                              QPDFFileSpecObjectHelper::createFileSpec(pdf, "hidden.txt", stream));
}

QByteArray withWrongXref()
{
    QByteArray bytes = withPages(2);
    const qsizetype at = bytes.lastIndexOf(" 00000 n");
    bytes.replace(at - 10, 10, "0000000011");
    return bytes;
}

QByteArray withWrongStart()
{
    QByteArray bytes = withPages(1);
    bytes.replace(bytes.lastIndexOf("startxref\n") + 10, 3, "777");
    return bytes;
}

QByteArray withWrongLength()
{
    return withPages(1).replace("/Length 3", "/Length 2");
}

QByteArray bomb()
{
    QByteArray runs;
    for (int i = 0; i < 10'000'000; ++i)
        runs.append("\x81\x00", 2);
    const QByteArray packed = qCompress(runs).mid(4); // behind Qt's own four bytes it is zlib's format
    QByteArray bytes("%PDF-1.5\n");
    const auto place = [&bytes] { return bytes.size(); };
    const qsizetype catalogue = place();
    bytes += "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n";
    const qsizetype objects = place();
    bytes += "3 0 obj <</Type/ObjStm/N 1/First 4/Filter[/FlateDecode/RunLengthDecode]/Length "
             + QByteArray::number(packed.size()) + ">>stream\n" + packed + "\nendstream endobj\n";
    const qsizetype table = place();
    const auto row = [](char type, qsizetype at) {
        QByteArray bigEndian;
        for (int shift = 24; shift >= 0; shift -= 8)
            bigEndian.append(static_cast<char>((at >> shift) & 0xff));
        return QByteArray(type + bigEndian + '\0');
    };
    const QByteArray rows = row(0, 0) + row(1, catalogue) + row(2, 3) + row(1, objects) + row(1, table);
    bytes += "4 0 obj <</Type/XRef/W[1 4 1]/Size 5/Root 1 0 R/Length " + QByteArray::number(rows.size())
             + ">>stream\n" + rows + "\nendstream endobj\nstartxref\n" + QByteArray::number(table)
             + "\n%%EOF\n";
    return bytes;
}

} // namespace pdfs
