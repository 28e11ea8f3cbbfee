// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "rules/context.h"

#include <QList>
#include <QString>

/// What step 5 does with the documents of a request, and what it expects of them.
namespace viatique::attachments {

/// What the data asked for need, in figures.
struct Expectation
{
    int data = 0;        ///< asked for
    int needing = 0;     ///< whose legal requirement asks for documents
    int lacking = 0;     ///< of these, those without one
    int fromClients = 0; ///< of these, those whose documents each client supplies
    bool baseSet = false;
    QList<DocumentKind> usual; ///< kinds that this body usually supplies; may be empty
};
Expectation expectation(const rules::Context &context);
/// How many attached documents have no file any more, or another one.
int lost(const Request &request, const DocumentFactsMap &facts);

/// Takes a document out of the request and of the data that rest on it.
void remove(Request &request, const QString &documentId);
/// Says whether a document is a copy of a text. Where it is, it supports the data that the text founds, and
/// the text founds the data that the document supports; where it no longer is, these links stay.
void setCopyOf(Request &request, const QString &documentId, const QString &textId, bool isCopy);

} // namespace viatique::attachments
