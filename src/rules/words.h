// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/finding.h"
#include "request/request.h"

#include <QString>
#include <QStringList>

/// The words for what requests and catalogues hold, in the language of the sentences (`core/language.h`): one
/// home for window, command line and reports. Lower case, without article, unless said otherwise.
namespace viatique::words {

/// The name of a field by the end of its pointer, as the wizard labels it ("Title", "E-mail"), capitalised;
/// the pointer itself where it has none.
QString fieldName(const QString &target);
/// "Data controller": `key` is the member of `contacts`, or "applicant". Capitalised.
QString contact(const QString &key);
/// "to correct", "to fill in", "to check", "advice".
QString findingState(const Finding &finding);

QString bodyKind(BodyKind kind);
QString filedFor(FiledFor filedFor);
QString documentKind(DocumentKind kind);
/// "Explanation", "Supporting documents"; capitalised.
QString requirement(LegalRequirement requirement);
/// "public", "protected", "public and protected".
QString openness(const QStringList &openness);
QString audience(const QString &id);
QString sector(const QString &id);

/// The pointer `/endpoints/<id>/<member>` and its like, ids escaped as RFC 6901 says; `member` may be empty.
QString pointer(QLatin1String list, const QString &id, QLatin1String member = QLatin1String());
/// The id that stands behind `/<list>/` in a pointer, unescaped; empty where there is none.
QString idInPointer(const QString &target, QLatin1String list);

} // namespace viatique::words
