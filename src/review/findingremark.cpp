// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/findingremark.h"

#include "rules/rules.h"

#include <QSet>

namespace viatique {

namespace {

/// Rules that speak of something which is there and founds or explains too little.
const QSet<QString> &justificationRules()
{
    static const QSet<QString> rules{
        QStringLiteral("description-short"),        QStringLiteral("vendor-answer-short"),
        QStringLiteral("vendor-answer-repeated"),   QStringLiteral("purpose-short"),
        QStringLiteral("purpose-copied"),           QStringLiteral("purpose-repeated"),
        QStringLiteral("category-whole"),           QStringLiteral("everything-asked"),
        QStringLiteral("endpoint-not-useful"),      QStringLiteral("endpoint-audience"),
        QStringLiteral("endpoint-sector"),          QStringLiteral("endpoint-superseded"),
        QStringLiteral("sensitive-text-missing"),   QStringLiteral("sensitive-data"),
        QStringLiteral("commercial-purpose"),       QStringLiteral("principle-only"),
        QStringLiteral("endpoint-text-not-enough"), QStringLiteral("legal-text-vague"),
        QStringLiteral("document-kind-unusual"),    QStringLiteral("legal-text-unused"),
        QStringLiteral("document-unused"),          QStringLiteral("retention-justification-missing"),
    };
    return rules;
}

/// Rules that speak of something which was right once.
const QSet<QString> &ageRules()
{
    static const QSet<QString> rules{QStringLiteral("endpoint-retired"), QStringLiteral("request-stale"),
                                     QStringLiteral("go-live-date-past")};
    return rules;
}

} // namespace

RemarkReason reasonOf(const Finding &finding)
{
    if (justificationRules().contains(finding.rule))
        return RemarkReason::NotJustified;
    if (ageRules().contains(finding.rule))
        return RemarkReason::Outdated;
    const bool isMissing = finding.missing || finding.rule.endsWith(QLatin1String("-missing"))
                           || finding.rule == QLatin1String("document-lost");
    return isMissing ? RemarkReason::Missing : RemarkReason::Incorrect;
}

Remark remarkOf(const Finding &finding, const Request &request, const Catalogue &catalogue)
{
    Remark remark;
    remark.target = finding.target;
    remark.reason = reasonOf(finding);
    remark.severity = finding.severity == Severity::Blocking ? RemarkSeverity::Must : RemarkSeverity::Should;
    remark.text = rules::message(finding, request, catalogue);
    return remark;
}

} // namespace viatique
