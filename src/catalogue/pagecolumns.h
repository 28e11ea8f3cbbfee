// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// What the columns of the site's tables are about, and what their cells say. Headings and values are those
/// of the pages from 2019 to 2021: `docs/formats.md`, "Pages of the site".

struct PageColumn
{
    enum class Kind {
        Datum, ///< title and id, or title with a link
        Id,    ///< "Endpoint", on older pages
        Producer,
        Usefulness,  ///< for vendors or in a use case; "Autorisation" on older pages
        Requirement, ///< "Cadre juridique"
        Format,      ///< "Type" on older pages
        Openness,
        Documentation,
        Other ///< not read
    };
    Kind kind = Kind::Other;
    QString heading; ///< as it reads
};

PageColumn pageColumn(const QString &markdown);

/// Whether a table with these columns lists data, rather than being a legend or a list of vendors.
bool isDataTable(const QList<PageColumn> &columns);

/// The cells of a row in the order of the columns, one each. A row may have a few cells more or less than the
/// columns: cells are then told apart by what they look like, and an empty text stands for one that is
/// missing. Not possible: nothing. `extra` is told the cell that was left over.
std::optional<QStringList> cellsByColumn(const QList<PageColumn> &columns, const QStringList &cells,
                                         QString *extra);

// What a cell says; nothing where it, or a part of it, says something else than the column is about. An
// empty cell has no meaning here.

/// Nothing, or the sign of nothing.
bool isBlankCell(const QString &cell);

struct PageDatum
{
    QString id;    ///< in backquotes; may be empty
    QString title; ///< may be empty
    QString link;  ///< of the title; may be empty
};
/// Nothing for more than one id, or one that is none.
std::optional<PageDatum> datumOf(const QString &cell);

/// "used" or "not-yet".
std::optional<QString> vendorUseOf(const QString &cell);

struct PageUsefulness
{
    QString level;     ///< as in a catalogue; "not-useful" for a cross
    QString condition; ///< what the cell says beside its sign
};
std::optional<PageUsefulness> usefulnessOf(const QString &cell);

/// "explanation" or "supporting-documents", the stricter of the two where both signs stand.
std::optional<QString> requirementOf(const QString &cell);

/// "JSON et PDF" is two, "ZIP (PDF et XML)" one.
std::optional<QStringList> formatsOf(const QString &cell);

/// "public", "protected", in this order.
std::optional<QStringList> opennessOf(const QString &cell);

QStringList producersOf(const QString &cell);

/// The id of an endpoint: letters, digits, `_`, `-` and dots, as in `effectifs_..._acoss_covid`.
std::optional<QString> endpointIdOf(const QString &cell);

/// Whether a legend explains the cross as "not allowed" rather than "not useful".
bool forbidsByCross(const QStringList &columns, const QList<QStringList> &rows);

} // namespace viatique
