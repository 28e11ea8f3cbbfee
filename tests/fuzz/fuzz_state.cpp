// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// state.json: what is remembered of a draft on this machine, exports, former documents and what DataPass has
// of it.

#include "fuzzing.h"

#include "request/draftfiling.h"
#include "request/draftstate.h"

#include <QFile>
#include <QTemporaryDir>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace viatique;
    using fuzz::demand;
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("state.json"));
    const QByteArray bytes = fuzz::bytesOf(data, size);
    QFile file(path);
    demand(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the disk takes the input");
    file.close();

    const DraftState state = readDraftState(path);
    const DraftFiling filing = readDraftFiling(path);
    demand(lastDocumentNumber(state.formers) >= 0, "a number is not negative");
    for (auto former = state.formers.cbegin(); former != state.formers.cend(); ++former)
        demand(!former.value().isEmpty(), "what has no former contents is not listed");

    const QString server = QStringLiteral("https://datapass.example");
    const QString at = QStringLiteral("2026-03-01T09:00:00Z");
    const Result<Beginning> begun = beginFiling(path, server, at, false);
    if (begun && *begun == Beginning::Begun) {
        demand(readDraftFiling(path).begun.value(server) == at, "what began is noted");
        demand(withdrawFiling(path, server).has_value(), "what began can be withdrawn");
        const DraftFiling after = readDraftFiling(path);
        demand(after.id == filing.id && after.begun == filing.begun, "what was withdrawn leaves no trace");
    }
    if (begun && *begun == Beginning::Overtaken)
        demand(filing.isOf(server) || filing.begun.contains(server), "what overtakes is there");
    demand(readDraftState(path) == state, "filing leaves the rest alone");

    if (begun) {
        updateDraftState(path, [](DraftState &changed) { changed.lastStep = 3; });
        DraftState expected = state;
        expected.lastStep = 3;
        demand(readDraftState(path) == expected, "a state that was written is what is read");
        demand(readDraftFiling(path).id == filing.id, "the number there is kept");
    }
    return 0;
}
