// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/expecteddocuments.h"

#include "core/addonce.h"

#include <QHash>

#include <array>
#include <utility>

namespace viatique::rules {

namespace {

/// A datum that needs a document, with what it has.
struct Need
{
    const AskedEndpoint *endpoint;
    QStringList documents; ///< of a kind that supports
    ExpectedReason reason;
};

ExpectedReason reasonFor(const Context &context, const Coverage &covered, const AskedEndpoint &endpoint)
{
    if (context.isVendor())
        return ExpectedReason::FromClients;
    return lackSeverity(covered, endpoint) == Severity::Blocking ? ExpectedReason::Requirement
                                                                 : ExpectedReason::DerivedRequirement;
}

QList<Need> needs(const Context &context)
{
    QList<Need> found;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        const Coverage covered = coverage(context, endpoint);
        if (covered.needsDocument)
            found.append({&endpoint, covered.documents, reasonFor(context, covered, endpoint)});
    }
    return found;
}

void addDatum(ExpectedDocument &expected, const Context &context, const Need &need)
{
    addOnce(expected.endpoints, need.endpoint->asked->id);
    for (const QString &text : need.endpoint->asked->legalTexts) {
        if (context.textForce(text) == TextForce::Founding)
            addOnce(expected.texts, text);
    }
}

ExpectedDocument forData(const AcceptedKinds &accepted, ExpectedReason reason)
{
    ExpectedDocument expected;
    expected.reason = reason;
    expected.kinds = accepted.kinds;
    expected.usual = accepted.usual;
    return expected;
}

/// One document may do for all data that lack one; what is only inferred stands apart, for it weighs less.
void addLacking(QList<ExpectedDocument> &list, const Context &context, const QList<Need> &all,
                const AcceptedKinds &accepted)
{
    constexpr std::array kReasons{ExpectedReason::Requirement, ExpectedReason::DerivedRequirement,
                                  ExpectedReason::FromClients};
    for (const ExpectedReason reason : kReasons) {
        ExpectedDocument expected = forData(accepted, reason);
        for (const Need &need : all) {
            if (need.reason == reason && need.documents.isEmpty())
                addDatum(expected, context, need);
        }
        if (expected.endpoints.isEmpty())
            continue;
        expected.state =
            reason == ExpectedReason::FromClients ? ExpectedState::Advised : ExpectedState::ToSupply;
        list.append(expected);
    }
}

void addSupplied(QList<ExpectedDocument> &list, const Context &context, const QList<Need> &all,
                 const AcceptedKinds &accepted)
{
    QStringList done;
    for (const Document &document : context.request.documents) {
        if (done.contains(document.id))
            continue;
        done.append(document.id);
        // What only seems to be required is so where all that the document supports only seems to be.
        ExpectedDocument expected = forData(accepted, ExpectedReason::DerivedRequirement);
        for (const Need &need : all) {
            if (!need.documents.contains(document.id))
                continue;
            addDatum(expected, context, need);
            if (need.reason != ExpectedReason::DerivedRequirement)
                expected.reason = need.reason;
        }
        if (expected.endpoints.isEmpty())
            continue;
        QStringList own;
        for (const QString &text : document.legalTexts) {
            if (context.textForce(text) == TextForce::Founding)
                addOnce(own, text);
        }
        if (!own.isEmpty())
            expected.texts = own;
        expected.documents = {document.id};
        expected.fault = fileFault(context, document);
        const bool advised = expected.reason == ExpectedReason::FromClients;
        expected.state = expected.fault != FileFault::None ? ExpectedState::ToReplace
                         : advised                         ? ExpectedState::AdvisedSupplied
                                                           : ExpectedState::Supplied;
        list.append(expected);
    }
}

/// The mock-ups are read together: they are one entry.
ExpectedDocument mockUp(const Context &context)
{
    ExpectedDocument expected;
    expected.reason = ExpectedReason::Screen;
    expected.state = ExpectedState::Advised;
    expected.kinds = {DocumentKind::MockUp};
    expected.usual = 1;
    for (const AskedEndpoint &endpoint : context.endpoints())
        addOnce(expected.endpoints, endpoint.asked->id);
    QStringList faulty;
    for (const Document &document : context.request.documents) {
        if (document.kind != DocumentKind::MockUp)
            continue;
        const FileFault fault = fileFault(context, document);
        addOnce(fault == FileFault::None ? expected.documents : faulty, document.id);
        if (fault != FileFault::None && expected.fault == FileFault::None)
            expected.fault = fault;
    }
    if (!faulty.isEmpty()) {
        expected.state = ExpectedState::ToReplace;
        expected.documents = faulty;
    } else if (!expected.documents.isEmpty()) {
        expected.state = ExpectedState::AdvisedSupplied;
    }
    return expected;
}

} // namespace

Severity ExpectedDocument::lack() const
{
    switch (reason) {
    case ExpectedReason::Requirement:
        return Severity::Blocking;
    case ExpectedReason::DerivedRequirement:
        return Severity::Warning;
    case ExpectedReason::FromClients:
    case ExpectedReason::Screen:
        break;
    }
    return Severity::Advice;
}

AcceptedKinds acceptedKinds(const Context &context)
{
    AcceptedKinds accepted;
    if (!context.isVendor())
        accepted.kinds = usualKinds(context.request.organisation.kind);
    accepted.usual = accepted.kinds.isEmpty() ? supportingKinds().size() : accepted.kinds.size();
    for (const DocumentKind kind : supportingKinds()) {
        if (!accepted.kinds.contains(kind))
            accepted.kinds.append(kind);
    }
    return accepted;
}

QList<ExpectedDocument> expectedDocuments(const Context &context)
{
    if (context.isBaseSet() || context.endpoints().isEmpty())
        return {};
    const AcceptedKinds accepted = acceptedKinds(context);
    const QList<Need> all = needs(context);
    QList<ExpectedDocument> list;
    addLacking(list, context, all, accepted);
    addSupplied(list, context, all, accepted);
    list.append(mockUp(context));
    return list;
}

} // namespace viatique::rules
