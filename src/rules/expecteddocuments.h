// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "rules/coverage.h"

#include <QList>
#include <QStringList>

namespace viatique::rules {

/// Why a document is expected.
enum class ExpectedReason {
    Requirement,        ///< the legal requirement of the data asks for one
    DerivedRequirement, ///< so it seems: the requirement is the catalogue's inference, not its source's word
    FromClients,        ///< the same where a vendor files for itself: each client supplies its own
    Screen,             ///< a mock-up shows where the data appear
};

enum class ExpectedState {
    ToSupply,
    Supplied,
    ToReplace, ///< supplied by a file that cannot serve
    Advised,
    AdvisedSupplied,
};

/// One document that the request is to supply, or does well to. It holds ids, never a sentence:
/// `expectedwords.h` makes that when it is shown.
struct ExpectedDocument
{
    ExpectedReason reason = ExpectedReason::Requirement;
    ExpectedState state = ExpectedState::ToSupply;
    QList<DocumentKind> kinds; ///< that satisfy it; those usual for the body come first
    qsizetype usual = 0;       ///< how many of `kinds` are usual; all where no kind is unusual for the body
    QStringList endpoints;     ///< the data that it is for, in the order of the request
    /// Founding texts of the request that it is, or might be, a copy of: those that the document names as its
    /// own, else those that the data cite.
    QStringList texts;
    QStringList documents; ///< that supply it; where it is to be replaced, those that cannot serve
    FileFault fault = FileFault::None; ///< of the first of these

    /// The gravity of the finding that its lack gives; Advice as well where no rule speaks of it (a mock-up).
    Severity lack() const;
    bool isRequired() const { return lack() != Severity::Advice; }
    bool isUsual(DocumentKind kind) const { return kinds.first(usual).contains(kind); }
    /// Something is there that serves.
    bool isSupplied() const
    {
        return state == ExpectedState::Supplied || state == ExpectedState::AdvisedSupplied;
    }
    bool operator==(const ExpectedDocument &) const = default;
};

/// What the request must supply and does well to supply, by its data and the kind of body: first what lacks,
/// then each document that supports data which need one, then the mock-up. Empty where no known datum is
/// asked for and for the base set, with which DataPass asks for no document. By the same judgement as the
/// rules
/// (`coverage`): a datum stands in an entry that lacks exactly where `endpoint-document-missing` or
/// `document-from-clients` speaks of it, in one that is to be replaced where a rule speaks of the file.
QList<ExpectedDocument> expectedDocuments(const Context &context);

/// Kinds that satisfy the requirement for this body, its usual ones first, and how many of them are usual.
struct AcceptedKinds
{
    QList<DocumentKind> kinds;
    qsizetype usual = 0;
};
AcceptedKinds acceptedKinds(const Context &context);

} // namespace viatique::rules
