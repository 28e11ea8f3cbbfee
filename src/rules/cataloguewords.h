// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/cataloguediff.h"

#include <QList>
#include <QString>

/// The words for what differs between two catalogues, for window and command line.
namespace viatique::words {

/// One change in words.
struct CatalogueChangeText
{
    QString element; ///< "Attestation fiscale (attestations_fiscales)"; empty: the catalogue as a whole
    QString what;    ///< "legal requirement"; empty where the element as a whole was added or removed
    QString before;  ///< empty where the element as a whole was added or removed
    QString after;
};
CatalogueChangeText catalogueChange(const CatalogueChange &change, const Catalogue &before,
                                    const Catalogue &after);

/// Whether it is for programs alone: who wrote a member, while that it changed is a change of its own.
bool isForPrograms(const CatalogueChange &change);

/// "Data: 2 added, 1 removed, 3 changed."
QString catalogueSummary(const QList<CatalogueChange> &changes);

} // namespace viatique::words
