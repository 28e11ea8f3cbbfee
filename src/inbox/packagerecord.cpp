// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagerecord.h"

namespace viatique {

namespace {

struct IntegrityWord
{
    Integrity integrity = Integrity::Waiting;
    QLatin1String word;
};

constexpr IntegrityWord kWords[] = {
    {Integrity::Waiting, QLatin1String("waiting")},
    {Integrity::Valid, QLatin1String("valid")},
    {Integrity::Altered, QLatin1String("altered")},
    {Integrity::Unreadable, QLatin1String("unreadable")},
};

} // namespace

QString integrityId(Integrity integrity)
{
    for (const IntegrityWord &each : kWords) {
        if (each.integrity == integrity)
            return each.word;
    }
    Q_UNREACHABLE();
}

std::optional<Integrity> integrityOf(const QString &id)
{
    for (const IntegrityWord &each : kWords) {
        if (each.word == id)
            return each.integrity;
    }
    return std::nullopt;
}

void countFindings(PackageRecord &record, const QList<Finding> &findings)
{
    const FindingCount counted = countFindings(findings);
    record.findings = FindingTally{counted.blocking, counted.warning, counted.advice};
    record.rules.clear();
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Advice)
            ++record.rules[finding.rule];
    }
}

} // namespace viatique
