// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"

#include <QStringList>

namespace viatique::rules {

/// How a text counts for the data it is linked to.
enum class TextForce {
    Empty,     ///< neither title, reference nor link
    Principle, ///< states a general principle of exchange; alone it founds nothing
    Lemaire,   ///< the same, but enough where all data asked for are public
    Founding,
};
TextForce textForce(const LegalText &text);

/// What an endpoint still needs, as `docs/formats.md` defines "covered".
struct Coverage
{
    bool needsDocument = false; ///< its legal requirement asks for supporting documents
    bool hasText = false;       ///< names at least one text that is not empty
    bool hasFoundingText = false;
    bool onlyLemaire = false; ///< its principles include Lemaire, which is enough for public data
    bool hasDocument = false; ///< of a kind that supports

    bool isCovered() const { return hasFoundingText && (hasDocument || !needsDocument); }
};
Coverage coverage(const Request &request, const RequestedEndpoint &asked, const Endpoint &known);

/// Kinds of document that this body usually founds its processing with. Empty: none is unusual. Source: API
/// Entreprise's FAQ (decree or order for the State and its operators, deliberation for a local authority); a
/// printed article is usual for all.
QList<DocumentKind> usualKinds(BodyKind kind);

} // namespace viatique::rules
