// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/limits.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/coverage.h"
#include "rules/words.h"

#include <QSet>

#include <algorithm>

namespace viatique::rules {

namespace {

const QString kDocuments = QStringLiteral("/documents");

QString documentTarget(const Document &document, QLatin1String member = QLatin1String())
{
    return words::pointer(QLatin1String("documents"), document.id, member);
}

void checkContent(const Document &document, const DocumentFacts &facts, Collector &found)
{
    const QString target = documentTarget(document);
    const QJsonObject reason{{QStringLiteral("reason"), facts.reason}};
    if (facts.presence == DocumentFacts::Presence::Missing) {
        found.blocking(QLatin1String("document-lost"), target);
        return;
    }
    if (facts.presence == DocumentFacts::Presence::Changed) {
        found.blocking(QLatin1String("document-changed"), target);
        return;
    }
    switch (facts.readability) {
    case DocumentFacts::Readability::NotPdf:
        found.blocking(QLatin1String("document-not-pdf"), target);
        return;
    case DocumentFacts::Readability::Damaged:
        found.blocking(QLatin1String("document-damaged"), target, reason);
        return;
    case DocumentFacts::Readability::Unknown:
        found.warning(QLatin1String("document-unexamined"), target, reason);
        return;
    case DocumentFacts::Readability::Readable:
        break;
    }
    if (facts.encrypted)
        found.warning(QLatin1String("document-encrypted"), target);
    if (facts.activeContent)
        found.warning(QLatin1String("document-active"), target);
}

void checkFiles(const Context &context, Collector &found)
{
    QSet<QString> digests;
    QSet<QString> ids;
    int mockUps = 0;
    int supporting = 0;
    for (const Document &document : context.request.documents) {
        if (ids.contains(document.id))
            found.blocking(QLatin1String("id-twice"), documentTarget(document),
                           {{QStringLiteral("id"), document.id}});
        ids.insert(document.id);
        if (document.kind == DocumentKind::Unset)
            found.missing(QLatin1String("document-kind-missing"),
                          documentTarget(document, QLatin1String("kind")), Severity::Warning);
        if (document.size >= limits::kDataPassDocumentBytes) {
            found.blocking(QLatin1String("document-too-large"),
                           documentTarget(document, QLatin1String("size")),
                           {{QStringLiteral("size"), document.size},
                            {QStringLiteral("over"), document.size - limits::kDataPassDocumentBytes + 1}});
        }
        if (!document.sha512.isEmpty() && digests.contains(document.sha512))
            found.advice(QLatin1String("document-twice"), documentTarget(document));
        digests.insert(document.sha512);
        if (const auto facts = context.facts.constFind(document.id); facts != context.facts.cend())
            checkContent(document, *facts, found);
        ++(document.kind == DocumentKind::MockUp ? mockUps : supporting);
    }
    const std::pair<int, QString> places[]{{supporting, QStringLiteral("legal")},
                                           {mockUps, QStringLiteral("mock-up")}};
    for (const auto &[count, place] : places) {
        if (count > limits::kDataPassDocumentsPerSlot) {
            found.blocking(QLatin1String("documents-too-many"), kDocuments,
                           {{QStringLiteral("count"), count}, {QStringLiteral("slot"), place}});
        }
    }
}

void checkLinks(const Context &context, Collector &found)
{
    QSet<QString> used;
    for (const RequestedEndpoint &endpoint : context.request.endpoints) {
        for (const QString &id : endpoint.documents) {
            used.insert(id);
            if (!context.document(id)) {
                found.blocking(
                    QLatin1String("document-link-broken"),
                    words::pointer(QLatin1String("endpoints"), endpoint.id, QLatin1String("documents")),
                    {{QStringLiteral("id"), id}});
            }
        }
    }
    for (const Document &document : context.request.documents) {
        if (isSupportingKind(document.kind) && !used.contains(document.id))
            found.advice(QLatin1String("document-unused"), documentTarget(document));
    }
}

void checkCoverage(const Context &context, Collector &found)
{
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        const Coverage covered = coverage(context, endpoint);
        const bool fromClients = covered.documentWaiver == Waiver::Vendor;
        if (covered.isDocumentCovered() && !fromClients)
            continue;
        // Two sentences, two rules: a vendor's clients will supply theirs.
        found.missing(
            fromClients ? QLatin1String("document-from-clients") : QLatin1String("endpoint-document-missing"),
            words::pointer(QLatin1String("endpoints"), endpoint.asked->id, QLatin1String("documents")),
            lackSeverity(covered, endpoint));
    }
}

/// A document of a kind that this body does not usually take, where nothing else covers some datum.
void checkKinds(const Context &context, Collector &found)
{
    const QList<DocumentKind> usual = usualKinds(context.request.organisation.kind);
    if (context.isVendor() || usual.isEmpty())
        return;
    QSet<QString> reported;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        const Coverage covered = coverage(context, endpoint);
        const QStringList &covering = covered.documents;
        if (!covered.needsDocument || covering.isEmpty()
            || std::any_of(covering.cbegin(), covering.cend(),
                           [&](const QString &id) { return usual.contains(context.document(id)->kind); }))
            continue;
        const Document &document = *context.document(covering.first());
        if (reported.contains(document.id))
            continue;
        reported.insert(document.id);
        found.warning(QLatin1String("document-kind-unusual"),
                      documentTarget(document, QLatin1String("kind")));
    }
}

} // namespace

void checkDocuments(const Context &context, Collector &found)
{
    checkFiles(context, found);
    checkLinks(context, found);
    checkCoverage(context, found);
    checkKinds(context, found);
}

} // namespace viatique::rules
