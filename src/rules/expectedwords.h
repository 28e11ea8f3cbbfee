// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "rules/expecteddocuments.h"

#include <QString>

/// The words for what is expected, in the language of the sentences (`core/language.h`), for window and
/// report alike.
namespace viatique::rules {

/// What it is: the document that supplies it by its title, else the usual kinds ("Deliberation or printed
/// legal text"). Capitalised.
QString expectedName(const ExpectedDocument &expected, const Request &request);
/// What kind of document it is: of those that supply it, else the usual ones. Capitalised.
QString expectedKind(const ExpectedDocument &expected, const Request &request);
/// "founds 4 data with supporting documents"; lower case.
QString expectedWhy(const ExpectedDocument &expected);
/// "to supply", "supplied", "to replace", "advised", "advised, supplied".
QString expectedState(ExpectedState state);
/// What is wrong with the file, in a word or two: "lost", "too large"; empty for None.
QString faultWords(FileFault fault);
/// "decree, order or printed legal text".
QString kindList(const QList<DocumentKind> &kinds);

} // namespace viatique::rules
