// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/plaintext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/syntax.h"
#include "rules/words.h"

#include <QSet>

#include <algorithm>

namespace viatique::rules {

namespace {

/// Shorter words (articles, "dont", "avec"…) tell nothing apart.
constexpr int kTellingLetters = 4;

QString purposeTarget(const AskedEndpoint &endpoint)
{
    return words::pointer(QLatin1String("endpoints"), endpoint.asked->id, QLatin1String("purpose"));
}

void checkLinks(const Context &context, Collector &found)
{
    QSet<QString> seen;
    for (const RequestedEndpoint &asked : context.request.endpoints) {
        const QString target = words::pointer(QLatin1String("endpoints"), asked.id);
        if (!context.catalogue.endpoint(asked.id)) {
            found.blocking(QLatin1String("endpoint-unknown"), target,
                           {{QStringLiteral("catalogue"), context.catalogue.title}});
        }
        if (seen.contains(asked.id))
            found.blocking(QLatin1String("endpoint-twice"), target);
        seen.insert(asked.id);
    }
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        for (const QString &part : endpoint.asked->openness) {
            if (!part.isEmpty() && !endpoint.known->openness.isEmpty()
                && !endpoint.known->openness.contains(part)) {
                found.blocking(
                    QLatin1String("endpoint-openness"),
                    words::pointer(QLatin1String("endpoints"), endpoint.asked->id, QLatin1String("openness")),
                    {{QStringLiteral("part"), part}});
            }
        }
    }
}

/// The words of a plain text, with one blank before and after each.
QString spaced(const QString &plain)
{
    QString words = plain;
    std::replace_if(
        words.begin(), words.end(), [](QChar c) { return !c.isLetterOrNumber(); }, QLatin1Char(' '));
    return QLatin1Char(' ') + words.simplified() + QLatin1Char(' ');
}

/// Whether a purpose, in plain words, says no more than the catalogue does: its title or its description, or
/// no telling word that these have not.
bool isCopied(const QString &purpose, const Endpoint &known)
{
    const QString title = spaced(plainText(known.title));
    const QString gives = spaced(plainText(known.gives));
    const QString words = spaced(purpose);
    if (words == title || words == gives)
        return true;
    bool tells = false;
    const QStringList each = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : each) {
        if (word.size() < kTellingLetters)
            continue;
        tells = true;
        const QString whole = QLatin1Char(' ') + word + QLatin1Char(' ');
        if (!title.contains(whole) && !gives.contains(whole))
            return false;
    }
    return tells;
}

void checkPurpose(const AskedEndpoint &endpoint, Collector &found)
{
    const QString purpose = plainText(endpoint.asked->purpose);
    const QString target = purposeTarget(endpoint);
    if (purpose.isEmpty())
        found.missing(QLatin1String("purpose-missing"), target);
    else if (isCopied(purpose, *endpoint.known))
        found.warning(QLatin1String("purpose-copied"), target);
    else if (wordCount(purpose) < kPurposeWords)
        found.warning(QLatin1String("purpose-short"), target);
}

} // namespace

void checkData(const Context &context, Collector &found)
{
    if (context.request.endpoints.isEmpty()) {
        found.missing(QLatin1String("endpoints-missing"), QStringLiteral("/endpoints"));
        return;
    }
    checkLinks(context, found);
    const bool publicPage = context.isPublicPage();
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        checkPurpose(endpoint, found);
        if (publicPage && asksProtected(endpoint)) {
            found.blocking(
                QLatin1String("protected-on-public-page"),
                words::pointer(QLatin1String("endpoints"), endpoint.asked->id, QLatin1String("openness")));
        }
    }
}

} // namespace viatique::rules
