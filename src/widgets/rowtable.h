// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

class QAbstractItemModel;
class QTreeView;

/// Tables of rows as all pages show them: a tree without branches, since a QTableView knows no rows, only
/// cells, and would mark each of them.
namespace viatique::rowtable {

/// Ties the model to the view: our delegate, one-line rows, the first column taking what room is left.
void setUp(QTreeView *view, QAbstractItemModel *model);
/// Gives each column of the width what its words need of all words, rather than all that is left to the first
/// one; that yields where there is too little. To be called anew when rows or the width change.
void shareWidth(QTreeView *view);
/// The height that shows so many of the rows without a scroll bar, or all where there are fewer.
int heightOf(const QTreeView *view, int rows);

} // namespace viatique::rowtable
