// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/plaintext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/syntax.h"
#include "rules/words.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique::rules {

namespace {

/// Below this, a purpose cannot say why the service needs the datum.
constexpr int kPurposeWords = 4;
/// The same sentence may well hold for two certificates; from here on it was pasted.
constexpr int kRepeatedPurposes = 3;
/// Smaller catalogues may be asked for whole.
constexpr int kEverythingFrom = 10;

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

void checkPurpose(const AskedEndpoint &endpoint, Collector &found)
{
    const QString purpose = plainText(endpoint.asked->purpose);
    const QString target = purposeTarget(endpoint);
    if (purpose.isEmpty())
        found.missing(QLatin1String("purpose-missing"), target);
    else if (purpose == plainText(endpoint.known->title) || purpose == plainText(endpoint.known->gives))
        found.warning(QLatin1String("purpose-copied"), target);
    else if (wordCount(purpose) < kPurposeWords)
        found.warning(QLatin1String("purpose-short"), target);
}

/// One finding for each text that stands at several data, at the first of them.
void checkRepeatedPurposes(const Context &context, Collector &found)
{
    QHash<QString, QList<AskedEndpoint>> byText;
    QStringList order;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        const QString purpose = plainText(endpoint.asked->purpose);
        if (purpose.isEmpty())
            continue;
        if (!byText.contains(purpose))
            order.append(purpose);
        byText[purpose].append(endpoint);
    }
    for (const QString &purpose : std::as_const(order)) {
        const QList<AskedEndpoint> &endpoints = byText[purpose];
        if (endpoints.size() < kRepeatedPurposes)
            continue;
        QJsonArray ids;
        for (const AskedEndpoint &endpoint : endpoints)
            ids.append(endpoint.asked->id);
        found.warning(QLatin1String("purpose-repeated"), purposeTarget(endpoints.first()),
                      {{QStringLiteral("count"), endpoints.size()}, {QStringLiteral("endpoints"), ids}});
    }
}

void checkForUseCase(const Context &context, const AskedEndpoint &endpoint, Collector &found)
{
    // Use cases are ignored when the vendor files for itself.
    if (context.isVendor())
        return;
    for (const QString &id : context.request.service.useCases) {
        const UseCase *useCase = context.catalogue.useCase(id);
        const QString key = useCase ? useCase->id : id;
        if (endpoint.known->usefulness.value(key).level == Usefulness::Forbidden) {
            found.warning(QLatin1String("endpoint-forbidden"),
                          words::pointer(QLatin1String("endpoints"), endpoint.asked->id),
                          {{QStringLiteral("useCase"), key}});
        }
    }
}

void checkPerimeter(const Context &context, Collector &found)
{
    const auto offered =
        std::count_if(context.catalogue.endpoints.cbegin(), context.catalogue.endpoints.cend(),
                      [](const Endpoint &endpoint) { return !endpoint.includedForEveryone; });
    if (offered >= kEverythingFrom && context.endpoints().size() >= offered) {
        found.warning(QLatin1String("everything-asked"), QStringLiteral("/endpoints"),
                      {{QStringLiteral("count"), context.endpoints().size()}});
    }
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
        checkForUseCase(context, endpoint, found);
        if (endpoint.known->sensitive)
            found.advice(QLatin1String("sensitive-data"),
                         words::pointer(QLatin1String("endpoints"), endpoint.asked->id));
    }
    checkRepeatedPurposes(context, found);
    checkPerimeter(context, found);
}

} // namespace viatique::rules
