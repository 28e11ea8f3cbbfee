// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentinspector.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// What a page as `htmlReport` makes it says, without its look.
struct HtmlText
{
    using Cell = QStringList; ///< its lines
    using Row = QList<Cell>;

    /// All its words in their order, and the addresses of its links.
    QStringList words;
    QByteArray style;                  ///< byte for byte
    QString stateDetail;               ///< below the state of the request
    QHash<QString, QList<Row>> tables; ///< the bodies of its tables, by caption
    bool saysTheSame(const HtmlText &other) const { return words == other.words; }
};

/// Nothing where the page is not made as `htmlReport` makes one: broken, or with elements or attributes that
/// none of ours has, or with a part that a browser reads in another way than as XML. It is read as XML, so
/// that nothing of it is ever carried out.
std::optional<HtmlText> readHtml(const QByteArray &html);

/// The words of a PDF, read by the other process.
struct PdfText
{
    enum class End {
        Read,
        Refused, ///< no PDF that can be read, or one of more pages than a report has
        Unknown, ///< the process was not there, took too long, or was interrupted
    };
    End end = End::Unknown;
    QStringList words;
};
PdfText readPdf(const QByteArray &pdf, const DocumentInspector &inspector);

} // namespace viatique
