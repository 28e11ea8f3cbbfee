// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique::report {

/// `text` as the PDF prints it: composed (NFC), without hidden characters, white space as blanks. A sign that
/// the bundled font lacks becomes its plain equivalent ("≥" is ">="), any other character without glyph
/// (`core/printable.h`) U+FFFD: PDF/A-1b forbids a missing glyph. Holds no line end.
QString printableText(const QString &text);

} // namespace viatique::report
