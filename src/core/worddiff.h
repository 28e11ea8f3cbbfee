// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>

namespace viatique {

/// A stretch of two texts that were compared.
struct WordRun
{
    enum class Kind {
        Same,    ///< in both
        Removed, ///< in the former only
        Added,   ///< in the later only
    };
    Kind kind = Kind::Same;
    QString text; ///< with its blanks; never empty
    bool operator==(const WordRun &) const = default;
};

/// What leads from one text to another, word by word: Same and Removed joined are `before`, Same and Added
/// joined are `after`, to the last blank. No two runs of one kind follow each other, and what was removed
/// stands before what was added in its place. A word is letters and digits with their marks, a French elision
/// ("l’") is one of its own, and so is each other sign.
///
/// Words in common that are shorter than what changed at both sides of them are no islands, they change too:
/// what was written anew is read as a whole. Of texts that hardly agree, a stretch is replaced as a whole
/// rather than searched for ever: time and memory grow with the texts, not with their product.
QList<WordRun> compareWords(const QString &before, const QString &after);

} // namespace viatique
