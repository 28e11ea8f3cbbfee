// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the request is to supply, in the section of the documents.

#include "report/sections.h"

#include "rules/expecteddocuments.h"
#include "rules/expectedwords.h"

namespace viatique::report {

Table Sections::expectedTable() const
{
    Table table{tr("Documents expected"),
                {{tr("Document"), 52}, {tr("Why"), 62}, {tr("State"), 32}, {tr("Supplied by"), 24}},
                {}};
    const QList<rules::ExpectedDocument> all = rules::expectedDocuments(m_context);
    for (const rules::ExpectedDocument &expected : all) {
        // Advice is for whoever prepares the request, not for whoever reads it.
        if (expected.state == rules::ExpectedState::Advised)
            continue;
        Lines state{{rules::expectedState(expected.state)}};
        if (expected.fault != rules::FileFault::None)
            state.append({rules::faultWords(expected.fault), Tone::Quiet});
        const QStringList codes = Vocabulary::documentCodes(expected.documents, m_request);
        table.rows.append({{{rules::expectedKind(expected, m_request), Tone::Strong}},
                           {{rules::expectedWhy(expected)}},
                           state,
                           codes.isEmpty() ? Lines{{QStringLiteral("–"), Tone::Quiet}}
                                           : Lines{{codes.join(QLatin1String(", "))}}});
    }
    return table;
}

} // namespace viatique::report
