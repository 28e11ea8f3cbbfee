// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QStringList>

namespace viatique::test {

/// A PDF with one line of text a page, in letters of Latin-1.
inline QByteArray textPdf(const QStringList &pages)
{
    QByteArrayList objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        {},
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"};
    QByteArray kids;
    for (const QString &text : pages) {
        const QByteArray content = "BT /F 11 Tf 60 700 Td (" + text.toLatin1() + ") Tj ET";
        const QByteArray number = QByteArray::number(objects.size() + 1);
        const QByteArray next = QByteArray::number(objects.size() + 2);
        kids += number + " 0 R ";
        objects += "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + next
                   + " 0 R /Resources << /Font << /F 3 0 R >> >> >>";
        objects +=
            "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages.size()) + " >>";
    QByteArray pdf("%PDF-1.4\n");
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return pdf + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count
           + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace viatique::test
