// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace viatique {

/// A table for a spreadsheet, as RFC 4180 has it, with two differences: cells are separated by semicolons,
/// for that is what a spreadsheet in a language with decimal commas, such as French, opens on a double click
/// (and what the others find by themselves or ask for); and there is a byte-order mark, without which Excel
/// does not take a file for UTF-8. Lines end with CR LF. Rows that are too short are filled, none is cut.
///
/// Cells come from strangers: one that a spreadsheet would take for a formula (it begins with = + - @, a tab
/// or a line end, also behind blanks, quotes and what nobody sees) gets an apostrophe in front; a plain
/// number such as -3 stays one. Control characters and marks that reorder text are taken out or replaced,
/// line ends are LF, tabs blanks. A cell has no more than 32,767 characters, the most that Excel holds; one
/// that is cut ends with an ellipsis.
QByteArray csvBytes(const QStringList &headings, const QList<QStringList> &rows);

} // namespace viatique
