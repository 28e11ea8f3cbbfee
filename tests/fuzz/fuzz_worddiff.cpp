// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Two texts that are compared word by word.

#include "fuzzing.h"

#include "core/worddiff.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace viatique;
    using fuzz::demand;
    const QList<QByteArray> parts = fuzz::partsOf(data, size, 2);
    const QString before = QString::fromUtf8(parts.at(0));
    const QString after = QString::fromUtf8(parts.at(1));
    QString former;
    QString later;
    const QList<WordRun> runs = compareWords(before, after);
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const WordRun &run = runs.at(i);
        demand(!run.text.isEmpty(), "no run is empty");
        if (i > 0) {
            demand(runs.at(i - 1).kind != run.kind, "no two runs of one kind follow each other");
            demand(runs.at(i - 1).kind != WordRun::Kind::Added || run.kind != WordRun::Kind::Removed,
                   "what was removed stands before what was added");
        }
        if (run.kind != WordRun::Kind::Added)
            former += run.text;
        if (run.kind != WordRun::Kind::Removed)
            later += run.text;
    }
    demand(former == before && later == after, "the runs joined are the texts, to the last blank");
    if (before == after)
        demand(runs.size() <= 1, "a text does not differ from itself");
    return 0;
}
