// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/worddiff.h"
#include "package/requestdiff.h"
#include "package/requestinput.h"

#include <QList>
#include <QString>

namespace viatique::report {

/// A change between two requests in words, in the language of the sentences.
struct ChangeText
{
    QString place; ///< "The data asked for › Chiffre d’affaires › Purpose"
    QString label; ///< the same within its step: "Chiffre d’affaires › Purpose", "Same content, renamed"
    /// What stands in both, before and after, word by word: texts as they were typed, other values as they
    /// are called. No run of either kind where that side has nothing.
    QList<WordRun> runs;
    QString nothing; ///< what a side without words says: "not filled in", "not asked for"
    /// Of a document: pages and size, and whether its content is the same.
    QList<WordRun> detail;
    QString note;
};

/// `before` and `after` are what was compared.
ChangeText changeText(const RequestChange &change, const RequestInput &before, const RequestInput &after);

/// The runs that one side has: Same with Removed, or Same with Added.
QList<WordRun> runsOf(const QList<WordRun> &runs, WordRun::Kind kind);
/// All runs in one line of plain text: "environ [-800-]{+1200+} par an". Long stretches in common are
/// shortened.
QString markedText(const QList<WordRun> &runs);
/// A change in a sentence, "place: before → after", with marks where only words of it changed.
QString changeSentence(const ChangeText &text);

} // namespace viatique::report
