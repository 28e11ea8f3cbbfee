// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/finding.h"

#include <algorithm>

namespace viatique {

FindingCount countFindings(const QList<Finding> &findings)
{
    FindingCount count;
    for (const Finding &finding : findings) {
        switch (finding.severity) {
        case Severity::Blocking:
            ++count.blocking;
            break;
        case Severity::Warning:
            ++count.warning;
            break;
        case Severity::Advice:
            ++count.advice;
            break;
        }
    }
    return count;
}

bool hasBlocking(const QList<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const Finding &finding) { return finding.severity == Severity::Blocking; });
}

QString severityId(Severity severity)
{
    switch (severity) {
    case Severity::Blocking:
        return QStringLiteral("blocking");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Advice:
        break;
    }
    return QStringLiteral("advice");
}

} // namespace viatique
