// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"

#include <QLatin1String>

namespace viatique::rules {

/// Gathers the findings of the topics, in the order in which they are found.
class Collector
{
public:
    void blocking(QLatin1String rule, const QString &target, const QJsonObject &args = {});
    void warning(QLatin1String rule, const QString &target, const QJsonObject &args = {});
    void advice(QLatin1String rule, const QString &target, const QJsonObject &args = {});
    /// Something that is simply not filled in yet.
    void missing(QLatin1String rule, const QString &target, Severity severity = Severity::Blocking,
                 const QJsonObject &args = {});

    const QList<Finding> &findings() const { return m_findings; }

private:
    QList<Finding> m_findings;
};

} // namespace viatique::rules
