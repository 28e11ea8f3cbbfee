// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inboxrow.h"
#include "session/modelroles.h"

#include <QList>
#include <QString>

namespace viatique {

/// What the list of an inbox says, cell by cell (`InboxModel::Column`), and how it is put in order. In the
/// language of the installed translators.

QString readingText(Reading reading);
QString integrityText(Integrity integrity);

/// Two packages of one revision, both intact, differ, and one of them says that contacts are left out.
bool areApartByContacts(const PackageRecord &one, const PackageRecord &other);

QString inboxHeading(int column);
/// One that stands below the newest of its request is called by its day, "revision of 4 November 2026", or by
/// its file where it is of the same revision; what both share is said once.
QString inboxWords(int column, const InboxRow &row, const InboxRow *newest = nullptr);
/// What is wrong, what a signature is, or where the package stands, as HTML of plain text; empty where the
/// cell says all.
QString inboxToolTip(int column, const InboxRow &row);
Meaning inboxMeaning(int column, const InboxRow &row, const InboxRow *newest = nullptr);

/// The rows by their number, in the order of a column, `InboxModel::kByArrival` for none. What says nothing
/// in that column stands last; what is alike there stands by arrival, newest first.
QList<qsizetype> inboxOrder(const QList<InboxRow> &rows, int column, Qt::SortOrder order);

} // namespace viatique
