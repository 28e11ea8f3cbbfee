// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QStringList>

namespace viatique {

class DraftSession;

/// Whether two requests are alike in all that texts, documents and the coverage of the data depend on. Costs
/// next to nothing, where judging the coverage again would be felt at each key.
bool haveSameLinks(const Request &one, const Request &other);

/// Has a text found these data, or no longer. A document that is a copy of it goes with it: it supports what
/// the text founds, those that named the text before too, and no longer does unless another text, of which it
/// is a copy too, still founds the datum.
void linkText(Request &request, const QString &textId, const QStringList &endpoints, bool linked);
/// Has a document support these data, or no longer. The texts that it is a copy of then found them; they stay
/// when it goes.
void linkDocument(Request &request, const QString &documentId, const QStringList &endpoints, bool linked);

enum class LinkKind { Texts, Documents };
/// Either, in one step of undo. Nothing where no datum is named or the draft is read-only.
void setLinked(DraftSession &session, LinkKind kind, const QString &id, const QStringList &endpoints,
               bool linked);

} // namespace viatique
