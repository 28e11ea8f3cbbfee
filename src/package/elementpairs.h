// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QHash>
#include <QList>
#include <QString>

#include <utility>

namespace viatique {

/// Which elements of two lists are one and the same thing, by their positions. An element that only one list
/// has is not paired.
struct ElementPairs
{
    QList<qsizetype> afterOf;  ///< by the position in the former list, that in the later, or -1
    QList<qsizetype> beforeOf; ///< the other way round
};

/// Data: by id, those that stand several times in their order.
ElementPairs pairEndpoints(const QList<RequestedEndpoint> &before, const QList<RequestedEndpoint> &after);
/// Texts: what is the same in all but the id; then by reference, link, title; at last by id.
ElementPairs pairTexts(const QList<LegalText> &before, const QList<LegalText> &after);
/// Documents: by digest, those of the same name first; then by file name, and at last by id, with another
/// content.
ElementPairs pairDocuments(const QList<Document> &before, const QList<Document> &after);

} // namespace viatique
