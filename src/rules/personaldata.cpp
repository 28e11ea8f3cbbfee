// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/limits.h"
#include "core/plaintext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/syntax.h"

#include <QRegularExpression>

namespace viatique::rules {

namespace {

/// A shorter name would be found inside other words.
constexpr int kNameLength = 4;

/// Letters and digits only, words apart by one blank, one at each end.
QString words(const QString &text)
{
    QString result;
    const QString plain = plainText(text);
    for (const QChar c : plain)
        result += c.isLetterOrNumber() ? c : QLatin1Char(' ');
    return QStringLiteral(" %1 ").arg(result.simplified());
}

/// Whether a name stands in a text as whole words.
bool names(const QString &text, const QString &name)
{
    const QString wanted = words(name);
    return wanted.size() >= kNameLength + 2 && words(text).contains(wanted);
}

void checkRecipients(const Context &context, Collector &found)
{
    const QString target = QStringLiteral("/personalData/recipients");
    const QString recipients = plainText(context.request.personalData.recipients);
    if (recipients.isEmpty()) {
        found.missing(QLatin1String("recipients-missing"), target);
        return;
    }
    static const QRegularExpression vendorWords(
        QStringLiteral("\\b(?:editeurs?|prestataires?|sous-traitants?)\\b"));
    static const QRegularExpression denial(
        QStringLiteral("\\b(?:ni|aucun|sans|pas|jamais|hors|exclu\\w*|sauf)\\b"));
    const Request &request = context.request;
    const QString vendor = context.isVendor() ? request.organisation.name : request.vendor.name;
    const bool said = vendorWords.match(recipients).hasMatch() || names(recipients, vendor);
    // "The vendor receives nothing" names the vendor too.
    if (said && !denial.match(recipients).hasMatch())
        found.warning(QLatin1String("recipient-vendor"), target);
}

void checkRetention(const Context &context, Collector &found)
{
    const PersonalData &data = context.request.personalData;
    const QString target = QStringLiteral("/personalData/retentionMonths");
    if (!data.retentionMonths) {
        found.missing(QLatin1String("retention-missing"), target);
        return;
    }
    const double months = *data.retentionMonths;
    if (!isWholeMonths(months))
        found.blocking(QLatin1String("retention-number"), target);
    else if (months > limits::kUsualRetentionMonths && data.retentionJustification.trimmed().isEmpty())
        found.missing(QLatin1String("retention-justification-missing"),
                      QStringLiteral("/personalData/retentionJustification"));
}

} // namespace

void checkPersonalData(const Context &context, Collector &found)
{
    checkRecipients(context, found);
    checkRetention(context, found);
}

} // namespace viatique::rules
