// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

/// What becomes of an entry when its file becomes another, or several.
namespace viatique::attachments {

/// Gives an entry the file of another: name, type, size and digest. What was said of it, and its links, stay.
void setContent(Request &request, const QString &documentId, const Document &content);

/// Puts parts in the place of a document. Each is of its kind, is a copy of the same texts, supports the same
/// data, and has its title, numbered. The parts have their files and ids already.
void putParts(Request &request, const QString &documentId, QList<Document> parts);

/// Remembers of an entry the content that another is to take the place of, the last one last, without
/// repetition.
void remember(QList<Document> &formers, const Document &entry);

/// The content remembered last that is not the entry's present one; none where there is none. After an undo
/// that may be one which came later: what the undo led away from.
std::optional<Document> formerOf(const QList<Document> &formers, const Document &entry);

} // namespace viatique::attachments
