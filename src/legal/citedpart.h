// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>

namespace viatique {

/// One text of those that somebody wrote, or pasted, at once.
struct CitedPart
{
    QString written; ///< without what joined it to the others
    QString id;      ///< of the known text that it is the citation of; empty where it says anything else
    bool operator==(const CitedPart &) const = default;
};

/// Takes "L.114-8 du CRPA et R2143-13 CCP" apart, and each line and each part between semicolons. Within a
/// line it cuts only between texts of which one at least is known, and only before what begins another: the
/// name of a code may hold "et" or a comma, and so may a title. A known text comes once. Empty where there is
/// nothing but blanks. Pure.
QList<CitedPart> citedParts(const QString &pasted);

} // namespace viatique
