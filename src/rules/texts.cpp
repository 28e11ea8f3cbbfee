// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/printable.h"
#include "request/requestjson.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/words.h"

#include <QJsonArray>

namespace viatique::rules {

namespace {

/// Enough to recognise them by; the sentence shows them.
constexpr qsizetype kShownCharacters = 12;

void checkText(const QString &text, const QString &target, Collector &found)
{
    if (text.contains(QLatin1Char('<')) || text.contains(QLatin1Char('>')))
        found.warning(QLatin1String("text-angle-brackets"), target);
    if (hasHiddenCharacters(text))
        found.advice(QLatin1String("text-hidden"), target);
    const QString unprintable = unprintableCharacters(text).left(kShownCharacters);
    if (!unprintable.isEmpty())
        found.advice(QLatin1String("text-unprintable"), target,
                     {{QStringLiteral("characters"), unprintable}});
}

/// Walks every text of the request as its JSON has it, so that no field is forgotten. Elements of lists are
/// named by their id, as targets are.
void checkValue(const QJsonValue &value, const QString &target, Collector &found)
{
    if (value.isString()) {
        checkText(value.toString(), target, found);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto member = object.constBegin(); member != object.constEnd(); ++member)
            checkValue(member.value(), target + QLatin1Char('/') + member.key(), found);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            const QString id = element.toObject().value(QLatin1String("id")).toString();
            checkValue(element, id.isEmpty() ? target : target + words::pointer(QLatin1String(), id).mid(1),
                       found);
        }
    }
}

} // namespace

void checkTexts(const Context &context, Collector &found)
{
    checkValue(toJson(context.request), QString(), found);
}

} // namespace viatique::rules
