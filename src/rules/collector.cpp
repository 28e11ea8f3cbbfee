// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/collector.h"

namespace viatique::rules {

void Collector::blocking(QLatin1String rule, const QString &target, const QJsonObject &args)
{
    m_findings.append({rule, Severity::Blocking, false, target, args});
}

void Collector::warning(QLatin1String rule, const QString &target, const QJsonObject &args)
{
    m_findings.append({rule, Severity::Warning, false, target, args});
}

void Collector::advice(QLatin1String rule, const QString &target, const QJsonObject &args)
{
    m_findings.append({rule, Severity::Advice, false, target, args});
}

void Collector::missing(QLatin1String rule, const QString &target, Severity severity, const QJsonObject &args)
{
    m_findings.append({rule, severity, true, target, args});
}

} // namespace viatique::rules
