// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/gravity.h"

namespace viatique {

Meaning meaningOf(const Finding &finding)
{
    if (finding.severity == Severity::Advice)
        return Meaning::Advice;
    if (finding.missing)
        return Meaning::ToDo;
    return finding.severity == Severity::Blocking ? Meaning::ToCorrect : Meaning::ToCheck;
}

int rankOf(const Finding &finding)
{
    if (finding.severity == Severity::Advice)
        return 4;
    if (finding.missing)
        return finding.severity == Severity::Blocking ? 2 : 3;
    return finding.severity == Severity::Blocking ? 0 : 1;
}

} // namespace viatique
