// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QString>
#include <QStringList>

namespace viatique {

/// The text of a request that a field holds; a field is named by its JSON pointer into `request.json`,
/// members of lists by id ("/service/title", "/contacts/business/email", "/endpoints/exercices/purpose").
/// Null where the request has no such text. The pointer is valid until the request changes its lists.
QString *textField(Request &request, const QString &field);
const QString *textField(const Request &request, const QString &field);

/// Whether a field's text may have several lines.
bool isMultiLine(const QString &field);

/// What can be kept of a text that was typed or pasted: without control characters and marks that nobody sees
/// (direction, zero width), line ends as "\n" or, in a field of one line, as blanks, and no longer than a
/// field holds (`limits::kLineCharacters`, `limits::kTextCharacters`).
QString cleanText(const QString &field, const QString &text);
/// The same for a text that is no field of a request.
QString cleanText(const QString &text, bool multiLine);

} // namespace viatique
