// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace viatique {

/// A catalogue from a Markdown page of the site; the layouts that are understood: `docs/formats.md`, "Pages
/// of the site".

struct PageImportOptions
{
    QString id;      ///< empty: the name of the page and the year of its version
    QString version; ///< empty: the date of the front matter, else `date`
    QDate date;      ///< of the file
};

/// What an import settled that the page leaves open; the page was understood all the same.
struct PageRemark
{
    enum class Kind {
        CellLeftOut,    ///< of a row with more cells than its table has columns: the cell, unless it is empty
        CellMissing,    ///< of a row with fewer: the columns that it has nothing for
        ColumnUnread,   ///< in a table of data: its heading
        TableUnread,    ///< it lists no data: its first heading
        UseCaseOfTitle, ///< of a column whose heading speaks of another use case than the page: the heading
        UseCaseInvented, ///< that the program does not know: the id made for it
    };
    Kind kind = Kind::TableUnread;
    int line = 0;
    QString what;
};

struct PageImport
{
    Catalogue catalogue; ///< its `bytes` are what a file of it holds
    QList<PageRemark> remarks;
};

/// A whole catalogue or none: the page `bytes`, whose file is named `path`. It takes from the page what the
/// page says, word for word, so no member is `derived`; ids and titles of known use cases are those of the
/// bundled catalogue. Errors: FileTooLarge, and PageRefused with the line.
Result<PageImport> importPage(const QByteArray &bytes, const QString &path, const PageImportOptions &options);

} // namespace viatique
