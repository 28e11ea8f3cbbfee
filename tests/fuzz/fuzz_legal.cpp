// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Citations of legal texts, as they are typed or pasted.

#include "fuzzing.h"

#include "core/plaintext.h"
#include "legal/citedpart.h"
#include "legal/knowntext.h"

#include <QSet>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace viatique;
    using fuzz::demand;
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));

    const QString plain = plainText(text);
    demand(plainText(plain) == plain, "a plain text is plain already");

    const Citation citation = readCitation(text);
    qsizetype place = -1;
    for (const QString &id : citation.ids) {
        const KnownText *known = knownText(id);
        demand(known != nullptr, "a cited text is a known one");
        const qsizetype at = known - &knownTexts().constFirst();
        demand(at > place, "cited texts stand in the order of the known ones, each once");
        place = at;
        (void)isBareCitation(text, id);
    }

    QSet<QString> seen;
    const QList<CitedPart> parts = citedParts(text);
    demand(parts.isEmpty() || !text.trimmed().isEmpty(), "blanks are no text");
    for (const CitedPart &part : parts) {
        demand(!part.written.trimmed().isEmpty(), "no part is empty");
        demand(part.id.isEmpty() || (knownText(part.id) != nullptr && !seen.contains(part.id)),
               "a known text comes once");
        if (!part.id.isEmpty())
            seen.insert(part.id);
        demand(text.contains(part.written), "a part is what was written");
    }
    return 0;
}
