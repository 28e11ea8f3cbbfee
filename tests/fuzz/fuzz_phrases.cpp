// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A bank of phrases, from a colleague.

#include "fuzzing.h"

#include "core/jsonfile.h"
#include "core/limits.h"
#include "review/phrases.h"

#include <QSet>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace viatique;
    using fuzz::demand;
    const Result<PhraseBank> bank = readPhrases(fuzz::bytesOf(data, size), QStringLiteral("phrases.json"));
    if (!bank) {
        demand(!errorText(bank.error()).isEmpty(), "an error has a sentence");
        return 0;
    }
    QSet<QString> ids;
    for (const Phrase &phrase : bank->phrases) {
        demand(!phrase.id.isEmpty() && !ids.contains(phrase.id), "each phrase has an id of its own");
        ids.insert(phrase.id);
        demand(!phrase.text.trimmed().isEmpty() && phrase.text.size() <= limits::kTextCharacters,
               "a phrase says something, and fits into a field");
    }
    const auto again =
        readPhrases(jsonBytes(phrasesJson(bank->phrases, bank->source)), QStringLiteral("phrases.json"));
    demand(again && again->phrases == bank->phrases, "what was written is what was read");

    QList<Phrase> own = bundledPhrases().phrases;
    const qsizetype before = own.size();
    const int added = mergePhrases(own, bank->phrases);
    demand(own.size() == before + added, "what is added is counted");
    demand(mergePhrases(own, bank->phrases) == 0, "what is there is not added again");
    demand(orderedByUse(own).size() == own.size(), "put in order, none is lost");
    return 0;
}
