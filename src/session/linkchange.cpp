// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/linkchange.h"

#include "core/addonce.h"
#include "rules/words.h"
#include "session/draftsession.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

bool haveCommon(const QStringList &one, const QStringList &other)
{
    return std::any_of(one.cbegin(), one.cend(), [&other](const QString &id) { return other.contains(id); });
}

} // namespace

bool haveSameLinks(const Request &one, const Request &other)
{
    const auto isAlike = [](const RequestedEndpoint &a, const RequestedEndpoint &b) {
        return a.id == b.id && a.openness == b.openness && a.legalTexts == b.legalTexts
               && a.documents == b.documents;
    };
    return one.filedFor == other.filedFor && one.service.useCases == other.service.useCases
           && one.legalFramework.texts == other.legalFramework.texts && one.documents == other.documents
           && std::equal(one.endpoints.cbegin(), one.endpoints.cend(), other.endpoints.cbegin(),
                         other.endpoints.cend(), isAlike);
}

void linkText(Request &request, const QString &textId, const QStringList &endpoints, bool linked)
{
    QList<const Document *> copies;
    for (const Document &document : std::as_const(request.documents)) {
        if (document.legalTexts.contains(textId))
            copies.append(&document);
    }
    for (RequestedEndpoint &endpoint : request.endpoints) {
        const bool isUnlinked = !linked && !endpoint.legalTexts.contains(textId);
        if (!endpoints.contains(endpoint.id) || isUnlinked)
            continue;
        if (linked)
            addOnce(endpoint.legalTexts, textId);
        else
            endpoint.legalTexts.removeAll(textId);
        for (const Document *copy : std::as_const(copies)) {
            if (linked)
                addOnce(endpoint.documents, copy->id);
            else if (!haveCommon(copy->legalTexts, endpoint.legalTexts))
                endpoint.documents.removeAll(copy->id);
        }
    }
}

void linkDocument(Request &request, const QString &documentId, const QStringList &endpoints, bool linked)
{
    const Document *document = request.document(documentId);
    const QStringList copied = document ? document->legalTexts : QStringList();
    for (RequestedEndpoint &endpoint : request.endpoints) {
        if (!endpoints.contains(endpoint.id))
            continue;
        if (!linked) {
            endpoint.documents.removeAll(documentId);
            continue;
        }
        addOnce(endpoint.documents, documentId);
        for (const QString &text : copied) {
            if (request.legalText(text))
                addOnce(endpoint.legalTexts, text);
        }
    }
}

void setLinked(DraftSession &session, LinkKind kind, const QString &id, const QStringList &endpoints,
               bool linked)
{
    if (endpoints.isEmpty() || session.isReadOnly())
        return;
    const bool isText = kind == LinkKind::Texts;
    // One datum is named; several are the list.
    const QString field =
        endpoints.size() == 1
            ? words::pointer(QLatin1String("endpoints"), endpoints.constFirst(),
                             isText ? QLatin1String("legalTexts") : QLatin1String("documents"))
            : QStringLiteral("/endpoints");
    session.edit(field, [&](Request &request) {
        if (isText)
            linkText(request, id, endpoints, linked);
        else
            linkDocument(request, id, endpoints, linked);
    });
}

} // namespace viatique
