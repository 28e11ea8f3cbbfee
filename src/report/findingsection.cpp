// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The last section of a draft: what stands between it and a complete request.

#include "report/place.h"
#include "report/sections.h"

#include "rules/rules.h"
#include "rules/words.h"

namespace viatique::report {

Table Sections::findingTable()
{
    return {tr("Findings"), {{tr("State"), 22}, {tr("What to do"), 92}, {tr("Where"), 56}}, {}};
}

Section Sections::findings() const
{
    Section section{tr("What remains to be done"), {}};
    if (m_input.findings.isEmpty()) {
        section.blocks.append(Paragraph{{{tr("Nothing was found to correct."), Tone::Quiet}}});
        return section;
    }
    Table table = findingTable();
    for (const Finding &finding : m_input.findings) {
        const QString place = placeName(finding.target, m_request, m_input.catalogue);
        table.rows.append({{{words::findingState(finding), Tone::Strong}},
                           {{rules::message(finding, m_request, m_input.catalogue)}},
                           {{place.isEmpty() ? tr("The whole request") : place}}});
    }
    section.blocks.append(table);
    return section;
}

} // namespace viatique::report
