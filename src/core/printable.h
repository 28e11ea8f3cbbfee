// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// Whether the report's bundled font draws this character. PDF/A-1b breaks on a character without glyph, so
/// the report replaces the others, and a rule says so beforehand; a test of the report holds this table
/// against the font.
bool isPrintable(char32_t character);

/// Control characters and marks that nobody sees (zero width, direction): line ends and tabs are none of
/// them.
bool isHidden(char32_t character);

/// The characters of `text` that are neither printable nor hidden, each once, in the order of the text.
QString unprintableCharacters(const QString &text);

/// Whether `text` holds a hidden character.
bool hasHiddenCharacters(const QString &text);

} // namespace viatique
