// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

namespace viatique {

/// A text as it is kept to be searched: ligatures and other forms of letters and digits undone (PDFs are full
/// of them, and `m²` is typed as `m2`), without signs that are neither seen nor separate words, such as the
/// hyphen that only shows at the end of a line.
QString searchableText(const QString &text);

/// The words of a searchable text, one blank between them, as `searchWords` gives those that are typed: what
/// goes into the index, whose tokenizer then takes nothing apart that is one word here. The same for the same
/// text, always: the index removes a text by it.
QString indexedWords(const QString &searchable);

/// The words of what somebody typed, sixteen at most, in lower case and without accents. What is elided
/// before an apostrophe is none, unless there is nothing else: `l’agrément` asks for `agrement`.
QStringList searchWords(const QString &typed);

/// Whether each of the words (as `searchWords` gives them) begins a word of the text.
bool beginsWords(const QString &text, const QStringList &words);

/// Some hundred characters of the text around the first place where one of the words stands, in one line, cut
/// between words and with an ellipsis where it is cut; empty where none does.
QString excerptAround(const QString &text, const QStringList &words);

} // namespace viatique
