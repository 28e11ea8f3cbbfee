// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"

#include <QString>
#include <QStringList>

namespace viatique {

/// The variables that a phrase may hold in braces, without these: what its writer is offered.
QStringList phraseVariables();

/// A phrase as the text of a remark on `target`: `{organisation}` is who asks, `{endpoint}` the datum and
/// `{document}` the document that the target is or lies in, `{field}` the field as the wizard labels it, in
/// the language of the installed translators (see `LanguageScope`), `{revision}` that of the request. One
/// that has no value there becomes "…", to be filled in by hand; braces around another word stay. What is put
/// in is not looked at again.
QString phraseText(const QString &phrase, const Request &request, const Catalogue &catalogue,
                   const QString &target);

} // namespace viatique
