// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/packagerecord.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace viatique {

/// A row of the list of an inbox.
struct ListedPackage
{
    PackageRecord record;
    // In words of the reader's language; empty where there is nothing to say.
    QString reviewState;
    QString opinion;
    QString agent; ///< in charge
};

/// The list as CSV (`csvBytes`), headings and words in the current language, rows in the given order. The
/// columns of the review are left out where nobody asks for them, as on the command line.
QByteArray packageListCsv(const QList<ListedPackage> &packages, bool withReviews);

} // namespace viatique
