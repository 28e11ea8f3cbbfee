// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/attachments.h"

#include "rules/coverage.h"

#include <algorithm>

namespace viatique::attachments {

Expectation expectation(const rules::Context &context)
{
    Expectation expected;
    expected.data = int(context.request.endpoints.size());
    expected.baseSet = context.isBaseSet();
    expected.usual =
        context.isVendor() ? QList<DocumentKind>() : rules::usualKinds(context.request.organisation.kind);
    for (const rules::AskedEndpoint &endpoint : context.endpoints()) {
        const rules::Coverage covered = rules::coverage(context, endpoint);
        expected.needing += covered.needsDocument ? 1 : 0;
        expected.lacking += covered.isDocumentCovered() ? 0 : 1;
        expected.fromClients += covered.documentWaiver == rules::Waiver::Vendor ? 1 : 0;
    }
    return expected;
}

int lost(const Request &request, const DocumentFactsMap &facts)
{
    return int(std::count_if(
        request.documents.cbegin(), request.documents.cend(), [&facts](const Document &document) {
            const auto found = facts.constFind(document.id);
            return found != facts.cend() && found->presence != DocumentFacts::Presence::Present;
        }));
}

void remove(Request &request, const QString &documentId)
{
    request.documents.removeIf([&documentId](const Document &document) { return document.id == documentId; });
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.documents.removeAll(documentId);
}

void setCopyOf(Request &request, const QString &documentId, const QString &textId, bool isCopy)
{
    const auto document = std::find_if(request.documents.begin(), request.documents.end(),
                                       [&documentId](const Document &one) { return one.id == documentId; });
    if (document == request.documents.end() || document->legalTexts.contains(textId) == isCopy)
        return;
    if (!isCopy) {
        document->legalTexts.removeAll(textId);
        return;
    }
    document->legalTexts.append(textId);
    for (RequestedEndpoint &endpoint : request.endpoints) {
        const bool isFounded = endpoint.legalTexts.contains(textId);
        const bool isSupported = endpoint.documents.contains(documentId);
        if (isFounded && !isSupported)
            endpoint.documents.append(documentId);
        else if (isSupported && !isFounded)
            endpoint.legalTexts.append(textId);
    }
}

} // namespace viatique::attachments
