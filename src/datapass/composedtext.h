// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QString>

namespace viatique::datapass {

/// Members of a request that share one field of DataPass, in French for the agent who reads them, and the way
/// back: what is split and composed again is the same text.

/// The description, and behind it the vendor's answers under their headings, those that are not empty.
QString composedDescription(const Service &service);
/// Fills description and answers of `service` from such a text; any other is all description.
void splitDescription(const QString &text, Service &service);

/// How the texts of a legal framework share DataPass' two fields.
struct ComposedLaw
{
    QString nature;        ///< where it does not name them all, with a list of the texts
    QString url;           ///< of `linked`; empty where no text has one that DataPass accepts
    qsizetype linked = -1; ///< index in `texts`
};
/// The URL is that of the first founding text, else of the first text at all, that has one which DataPass
/// accepts; a recognised text without a link brings its own. The list begins with that text.
ComposedLaw composedLaw(const LegalFramework &law);
/// The way back. Texts are called "t1", "t2"…; a recognised one gets its reference.
LegalFramework splitLaw(const QString &nature, const QString &url);

/// What a text is called: its title, else that of the known text, else its reference, on one line.
QString lawTitle(const LegalText &text);

} // namespace viatique::datapass
