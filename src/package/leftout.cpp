// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/leftout.h"

namespace viatique {

QList<Finding> withoutContacts(QList<Finding> findings)
{
    findings.removeIf([](const Finding &finding) {
        return finding.target.startsWith(QLatin1String("/contacts"))
               || finding.target.startsWith(QLatin1String("/applicant"));
    });
    return findings;
}

} // namespace viatique
