// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/rules.h"

#include "rules/collector.h"
#include "rules/context.h"
#include "rules/ruletable.h"
#include "rules/topics.h"

#include <QHash>

namespace viatique::rules {

QList<Finding> evaluate(const Input &input)
{
    const Context context(input);
    Collector found;
    checkIdentity(context, found);
    checkService(context, found);
    checkData(context, found);
    checkOverAsking(context, found);
    checkLegalFramework(context, found);
    checkDocuments(context, found);
    checkPersonalData(context, found);
    checkContacts(context, found);
    checkTexts(context, found);
    checkRemarks(input.remarks, found);
    return found.findings();
}

QString source(const QString &rule)
{
    const RuleInfo *info = ruleInfo(rule);
    return info ? QString::fromUtf8(info->source) : QString();
}

QJsonObject toJson(const Finding &finding, const Request &request, const Catalogue &catalogue)
{
    return {
        {QStringLiteral("rule"), finding.rule},
        {QStringLiteral("severity"), severityId(finding.severity)},
        {QStringLiteral("missing"), finding.missing},
        {QStringLiteral("target"), finding.target},
        {QStringLiteral("args"), finding.args},
        {QStringLiteral("message"), message(finding, request, catalogue)},
        {QStringLiteral("source"), source(finding.rule)},
    };
}

int stepOf(const QString &target)
{
    static const QHash<QString, int> steps{
        {QStringLiteral("filedFor"), 1},       {QStringLiteral("vendor"), 1},
        {QStringLiteral("organisation"), 1},   {QStringLiteral("applicant"), 1},
        {QStringLiteral("service"), 2},        {QStringLiteral("endpoints"), 3},
        {QStringLiteral("legalFramework"), 4}, {QStringLiteral("documents"), 5},
        {QStringLiteral("personalData"), 6},   {QStringLiteral("contacts"), 7},
    };
    const QString member = target.section(QLatin1Char('/'), 1, 1);
    if (member == QLatin1String("endpoints")) {
        // What an endpoint lacks is mended where texts and documents are.
        if (target.endsWith(QLatin1String("/legalTexts")))
            return 4;
        if (target.endsWith(QLatin1String("/documents")))
            return 5;
    }
    return steps.value(member, 8);
}

int step(const Finding &finding)
{
    return stepOf(finding.target);
}

} // namespace viatique::rules
