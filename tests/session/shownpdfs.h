// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QByteArrayList>
#include <QPainter>
#include <QPdfWriter>

/// Documents to be drawn: an honest one, and two that no machine can draw.
namespace viatique::test {

/// Each page with a title of its own, and the same sentence over two lines.
inline QByteArray pdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(72);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.drawText(50, 100, QStringLiteral("Délibération numéro %1").arg(page + 1));
        painter.drawText(50, 200, QStringLiteral("Vu le code de la commande"));
        painter.drawText(50, 220, QStringLiteral("publique, notamment"));
        painter.fillRect(0, 300, 100, 100, Qt::red);
    }
    painter.end();
    return bytes;
}

/// A PDF of these objects, the first of them the catalogue.
inline QByteArray ofObjects(const QByteArrayList &objects)
{
    QByteArray bytes = "%PDF-1.7\n";
    QList<qsizetype> places;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places.append(bytes.size());
        bytes += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const qsizetype table = bytes.size();
    bytes += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        bytes += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return bytes + "trailer <</Root 1 0 R /Size " + QByteArray::number(objects.size() + 1) + ">>\nstartxref\n"
           + QByteArray::number(table) + "\n%%EOF\n";
}

inline QByteArray stream(const QByteArray &dictionary, const QByteArray &content)
{
    return "<<" + dictionary + " /Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content
           + "\nendstream";
}

/// Two pages, the first of which draws what it is given.
inline QByteArray withFirstPage(const QByteArray &resources, const QByteArray &content,
                                const QByteArrayList &more)
{
    return ofObjects(
        QByteArrayList{"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
                       "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <<" + resources
                           + ">> /Contents 5 0 R>>",
                       "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>", stream({}, content)}
        + more);
}

/// Forms that draw the next one ten times each: ten milliards of drawings.
inline QByteArray looping()
{
    constexpr int kDeep = 10;
    QByteArrayList forms;
    for (int i = 0; i < kDeep; ++i) {
        const QByteArray next = QByteArray::number(7 + i) + " 0 R";
        const bool last = i == kDeep - 1;
        const QByteArray content =
            last ? QByteArray("0 0 m 500 500 l S ").repeated(10) : QByteArray("/F Do ").repeated(10);
        forms.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
                                + (last ? QByteArray() : "/Resources <</XObject <</F " + next + ">>>>"),
                            content));
    }
    return withFirstPage("/XObject <</F 6 0 R>>", "/F Do", forms);
}

/// A picture that claims to be 200,000 by 100,000 pixels: twenty gigabytes.
inline QByteArray enormous()
{
    return withFirstPage("/XObject <</I 6 0 R>>", "595 0 0 842 0 0 cm /I Do",
                         {stream("/Type /XObject /Subtype /Image /Width 200000 /Height 100000 /ColorSpace "
                                 "/DeviceGray /BitsPerComponent 8",
                                 QByteArray(1000, 'x'))});
}

} // namespace viatique::test
