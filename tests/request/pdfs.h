// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <QByteArray>

#include <functional>
#include <string>

/// PDFs for tests, sound and broken, made in memory.
namespace pdfs {

using Change = std::function<void(QPDF &)>;

inline QByteArray written(QPDFWriter &writer)
{
    writer.setOutputMemory();
    writer.setStaticID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

/// Fills an empty document with pages; the second kind of content makes another digest.
inline void fill(QPDF &pdf, int pages, const std::string &content = "q Q")
{
    pdf.emptyPDF();
    for (int i = 0; i < pages; ++i) {
        QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 200 200] >>");
        page.replaceKey("/Contents", QPDFObjectHandle::newStream(&pdf, content));
        pdf.addPage(pdf.makeIndirectObject(page), false);
    }
}

inline QByteArray withPages(int pages, const Change &change = {}, const std::string &content = "q Q")
{
    QPDF pdf;
    fill(pdf, pages, content);
    if (change)
        change(pdf);
    QPDFWriter writer(pdf);
    return written(writer);
}

/// A page whose content does not shrink, to reach a size.
inline QByteArray ofSize(int bytes)
{
    QPDF pdf;
    fill(pdf, 1, std::string(static_cast<size_t>(bytes), ' '));
    QPDFWriter writer(pdf);
    writer.setStreamDataMode(qpdf_s_preserve);
    return written(writer);
}

inline QByteArray encrypted(const char *userPassword)
{
    QPDF pdf;
    fill(pdf, 2);
    QPDFWriter writer(pdf);
    writer.setR6EncryptionParameters(userPassword, "owner", true, false, false, false, false, false,
                                     qpdf_r3p_none, true);
    return written(writer);
}

inline void setInCatalogue(QPDF &pdf, const char *key, const char *value)
{
    pdf.getRoot().replaceKey(key, QPDFObjectHandle::parse(&pdf, value));
}

inline void annotate(QPDF &pdf, const char *annotation)
{
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(pdf.makeIndirectObject(QPDFObjectHandle::parse(&pdf, annotation)));
    QPDFObjectHandle page = pdf.getAllPages().at(0);
    page.replaceKey("/Annots", array);
}

inline void attach(QPDF &pdf)
{
    QPDFEmbeddedFileDocumentHelper files(pdf);
    const auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, "hidden");
    files.replaceEmbeddedFile("hidden.txt",
                              QPDFFileSpecObjectHelper::createFileSpec(pdf, "hidden.txt", stream));
}

/// The place of the last object in the cross-reference table, moved by some bytes.
inline QByteArray withWrongXref()
{
    QByteArray bytes = withPages(2);
    const qsizetype at = bytes.lastIndexOf(" 00000 n");
    bytes.replace(at - 10, 10, "0000000011");
    return bytes;
}

/// The place of the table itself.
inline QByteArray withWrongStart()
{
    QByteArray bytes = withPages(1);
    bytes.replace(bytes.lastIndexOf("startxref\n") + 10, 3, "777");
    return bytes;
}

/// A stream that says to be longer than it is: readers live with it.
inline QByteArray withWrongLength()
{
    return withPages(1).replace("/Length 3", "/Length 2");
}

/// Twenty kilobytes of which one object unfolds to more than a gigabyte: two filters, one over the other.
inline QByteArray bomb()
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
