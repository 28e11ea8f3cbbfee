// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "review/review.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace viatique {

/// A sentence that an agent writes often, with variables in braces (see `phraseText`).
struct Phrase
{
    QString id; ///< unique in its bank
    QString text;
    RemarkReason reason = RemarkReason::Unset;
    RemarkSeverity severity = RemarkSeverity::Must;
    int uses = 0;
    QString lastUsedAt; ///< ISO 8601, UTC; empty where it never was
    bool operator==(const Phrase &) const = default;
};

/// A phrase with an id made of its text, so that the same sentence has the same one everywhere.
Phrase newPhrase(const QString &text, RemarkReason reason = RemarkReason::Unset,
                 RemarkSeverity severity = RemarkSeverity::Must);

/// A bank from its file, with the object it was read from, so that members of a later version survive.
struct PhraseBank
{
    QList<Phrase> phrases;
    QJsonObject source;
    int shortened = 0; ///< texts that were longer than a field holds, and were cut
};

/// Errors: those of parseJsonObject, checkFormat and checkSchema. A phrase without text is passed over; one
/// without id, or whose id stands earlier, gets that of `newPhrase`. A text that stands twice counts once.
Result<PhraseBank> readPhrases(const QByteArray &bytes, const QString &origin);
/// The same from a file, such as one that a colleague shares. Errors: those of readFile too.
Result<PhraseBank> readPhraseFile(const QString &path);

/// The phrases that come with the program, in French.
PhraseBank bundledPhrases();
/// The agent's own bank, the bundled one where there is no file yet. On an error (a damaged file, a newer
/// version) the file is not to be written over.
Result<PhraseBank> loadPhrases(const QString &path);
/// Writes the agent's own bank, for its owner alone, in a folder that is made where it is absent. Errors:
/// those of writeFile, and FileUnwritable.
Result<void> savePhrases(const QString &path, const PhraseBank &bank);
/// Writes a file to be shared: neither how often a phrase was used nor when is in it. Errors: those of
/// writeFile.
Result<void> sharePhrases(const QString &path, const QList<Phrase> &phrases);

/// `phrases` as JSON, over `source` whose unknown members are kept.
QJsonObject phrasesJson(const QList<Phrase> &phrases, const QJsonObject &source = {});

/// Most used first, then last used, then as they stand.
QList<Phrase> orderedByUse(QList<Phrase> phrases);
/// Counts a use. Without effect where there is no such phrase.
void countUse(QList<Phrase> &phrases, const QString &id, const QDateTime &now);
/// Adds the phrases of `others` whose text `own` does not have (white space apart), never used here, and
/// gives their number. What is there stays as it is, uses included.
int mergePhrases(QList<Phrase> &own, const QList<Phrase> &others);

} // namespace viatique
