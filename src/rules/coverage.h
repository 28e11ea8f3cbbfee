// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "legal/knowntext.h"
#include "rules/context.h"
#include "rules/textforce.h"

namespace viatique::rules {

/// Why a datum needs no text that founds it, or no document, of its own.
enum class Waiver {
    None,
    PublicData, ///< a principle that is enough for what is public
    BaseSet,    ///< DataPass presets the text and asks for no document
    Vendor,     ///< each client supplies its own document
    Included,   ///< the datum comes with every access
};

/// What a datum has and still needs: `docs/formats.md` defines "covered", a waiver stands in for what lacks.
struct Coverage
{
    bool isProtected = false;   ///< more than the public part is asked for
    bool needsDocument = false; ///< its legal requirement asks for supporting documents
    bool hasText = false;       ///< names at least one text that is not empty
    bool hasFoundingText = false;
    bool hasDocument = false; ///< of a kind that supports
    QStringList documents;    ///< these, each once, in the order in which the datum names them
    /// None as well where nothing lacks.
    Waiver textWaiver = Waiver::None;
    Waiver documentWaiver = Waiver::None;

    bool isTextCovered() const { return hasFoundingText || textWaiver != Waiver::None; }
    bool isDocumentCovered() const { return hasDocument || !needsDocument || documentWaiver != Waiver::None; }
    bool isCovered() const { return isTextCovered() && isDocumentCovered(); }
};
/// The one judgement of it, for the rules and for what the report says of each datum.
Coverage coverage(const Context &context, const AskedEndpoint &endpoint);

/// What one text, or one document, is worth for one datum that names it.
enum class Worth {
    Nothing,   ///< an empty text, a document of a kind that does not support, or none of that id
    Principle, ///< alone it does not found this datum
    Covers,    ///< founds or supports it; or is enough here
};
Worth textWorth(const Context &context, const Coverage &covered, const QString &textId);
Worth documentWorth(const Context &context, const QString &documentId);
/// Whether a text of that force, linked to the datum, would cover what is not: one that founds, or a
/// principle where it is enough.
bool wouldHelp(TextForce force, const Coverage &covered);
/// Whether a known text is enough for this request with no other beside it.
bool sufficesAlone(const Context &context, Suffices suffices);
/// Data are asked for, and of none the protected part: then a principle may be enough
/// (`Suffices::PublicData`).
bool asksPublicDataOnly(const Context &context);

/// How grave it is that the datum has no document: what a catalogue infers never blocks, and a vendor's
/// clients will supply theirs.
Severity lackSeverity(const Coverage &coverage, const AskedEndpoint &endpoint);

/// Kinds of document that this body usually founds its processing with. Empty: none is unusual. Source: API
/// Entreprise's FAQ (decree or order for the State and its operators, deliberation for a local authority); a
/// printed article is usual for all.
QList<DocumentKind> usualKinds(BodyKind kind);
/// All kinds that support a datum, whatever the body.
const QList<DocumentKind> &supportingKinds();

/// What keeps a document from serving, by what is known of its file.
enum class FileFault { None, Lost, Changed, NotPdf, Damaged, TooLarge, Encrypted };
/// The first that there is, in that order. None as well while the file was not examined.
FileFault fileFault(const Context &context, const Document &document);
/// The rule that speaks of it; empty for None.
QLatin1String faultRule(FileFault fault);

} // namespace viatique::rules
