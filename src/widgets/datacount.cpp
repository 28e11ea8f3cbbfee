// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/datacount.h"

#include "rules/context.h"
#include "rules/coverage.h"
#include "session/draftsession.h"

namespace viatique {

DataCount countData(const DraftSession &session)
{
    const rules::Context context({session.request(), session.catalogue(), session.facts(), session.today()});
    DataCount counts;
    counts.baseSet = context.isBaseSet();
    for (const RequestedEndpoint &asked : session.request().endpoints) {
        ++counts.data;
        const Endpoint *known = session.catalogue().endpoint(asked.id);
        if (!known)
            continue;
        const rules::AskedEndpoint endpoint{&asked, known};
        const rules::Coverage covered = rules::coverage(context, endpoint);
        counts.isProtected += rules::asksProtected(endpoint) ? 1 : 0;
        counts.withDocuments += covered.needsDocument && !known->includedForEveryone ? 1 : 0;
        counts.lacking += covered.isDocumentCovered() ? 0 : 1;
        counts.fromClients += covered.documentWaiver == rules::Waiver::Vendor ? 1 : 0;
    }
    return counts;
}

QString DataCount::sentence() const
{
    if (data == 0)
        return tr("No data ticked yet");
    // Nothing is said of what there is none of.
    QStringList counts{tr("%n data", nullptr, data)};
    if (isProtected > 0)
        counts.append(tr("%n protected", nullptr, isProtected));
    if (withDocuments > 0)
        counts.append(tr("%n with supporting documents", nullptr, withDocuments));
    return counts.join(QStringLiteral(" · "));
}

QString DataCount::documentsSentence() const
{
    if (withDocuments == 0)
        return data == 0 ? QString() : tr("No document to supply.");
    if (lacking > 0)
        return tr("%n still need(s) a document: step 5.", nullptr, lacking);
    if (fromClients > 0)
        return tr("Each client will supply its own documents.");
    return baseSet ? tr("Base set: no document to supply.") : tr("All their documents are there.");
}

} // namespace viatique
