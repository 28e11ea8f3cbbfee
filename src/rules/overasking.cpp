// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "core/plaintext.h"
#include "legal/knowntext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/words.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique::rules {

namespace {

/// The same sentence may well hold for two certificates; from here on it was pasted.
constexpr int kRepeatedPurposes = 3;
/// Smaller categories may well be needed whole, for one reason.
constexpr int kWholeCategoryFrom = 3;
/// Smaller catalogues may be asked for whole.
constexpr int kEverythingFrom = 10;

/// Two data, the one that names the other in its overlaps first.
using Overlaps = QSet<std::pair<QString, QString>>;

QString targetOf(const AskedEndpoint &endpoint, QLatin1String member = QLatin1String())
{
    return words::pointer(QLatin1String("endpoints"), endpoint.asked->id, member);
}

/// What there is to ask for: neither what comes with every access nor what is given no longer.
bool isOffered(const Endpoint &endpoint)
{
    return !endpoint.includedForEveryone && !endpoint.retired;
}

bool haveNoneInCommon(const QStringList &some, const QStringList &others)
{
    return std::none_of(some.cbegin(), some.cend(),
                        [&others](const QString &each) { return others.contains(each); });
}

/// The request's use cases as the catalogue names them, each once. They are ignored when the vendor files for
/// itself.
QStringList useCasesOf(const Context &context)
{
    QStringList keys;
    if (context.isVendor())
        return keys;
    for (const QString &id : context.request.service.useCases) {
        const UseCase *useCase = context.catalogue.useCase(id);
        keys.append(useCase ? useCase->id : id);
    }
    keys.removeDuplicates();
    return keys;
}

void checkForUseCases(const AskedEndpoint &endpoint, const QStringList &useCases, Collector &found)
{
    const EndpointUsefulness *useless = nullptr;
    QString uselessFor;
    // What one use case has no use for may be for another one of the same request; forbidden says enough.
    bool isSettled = false;
    for (const QString &useCase : useCases) {
        const auto said = endpoint.known->usefulness.constFind(useCase);
        if (said == endpoint.known->usefulness.cend())
            continue;
        if (said->level == Usefulness::Forbidden) {
            found.warning(QLatin1String("endpoint-forbidden"), targetOf(endpoint),
                          {{QStringLiteral("useCase"), useCase}});
            isSettled = true;
        } else if (said->level == Usefulness::NotUseful) {
            useless = &*said;
            uselessFor = useCase;
        } else if (said->level != Usefulness::Unlisted) {
            isSettled = true;
        }
    }
    if (!useless || isSettled)
        return;
    found.warning(
        QLatin1String("endpoint-not-useful"), targetOf(endpoint),
        {{QStringLiteral("useCase"), uselessFor}, {QStringLiteral("condition"), useless->condition}});
}

/// Whom the datum is about, against whom the service is for. A vendor that files for itself serves all.
void checkForWhom(const Context &context, const AskedEndpoint &endpoint, Collector &found)
{
    if (context.isVendor())
        return;
    const Service &service = context.request.service;
    const QStringList &audiences = endpoint.known->audiences;
    if (!audiences.isEmpty() && !service.audiences.isEmpty()
        && haveNoneInCommon(audiences, service.audiences)) {
        found.warning(QLatin1String("endpoint-audience"), targetOf(endpoint),
                      {{QStringLiteral("audiences"), QJsonArray::fromStringList(audiences)}});
    }
    const QStringList &sectors = endpoint.known->sectors;
    if (sectors.isEmpty() || !haveNoneInCommon(sectors, service.sectors))
        return;
    const QJsonObject args{{QStringLiteral("sectors"), QJsonArray::fromStringList(sectors)}};
    // A service that names no sector may be for all of them, or not have said it.
    if (service.sectors.isEmpty())
        found.advice(QLatin1String("endpoint-sector"), targetOf(endpoint), args);
    else
        found.warning(QLatin1String("endpoint-sector"), targetOf(endpoint), args);
}

Overlaps overlapsOf(const Context &context)
{
    Overlaps overlaps;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        for (const Overlap &overlap : endpoint.known->overlaps)
            overlaps.insert({endpoint.asked->id, overlap.id});
    }
    return overlaps;
}

/// `met` holds the data before this one.
void checkOverlaps(const Context &context, const AskedEndpoint &endpoint, const Overlaps &overlaps,
                   const QSet<QString> &met, Collector &found)
{
    const QString &id = endpoint.asked->id;
    for (const Overlap &overlap : endpoint.known->overlaps) {
        if (overlap.id == id || !context.asks(overlap.id) || context.catalogue.endpoint(overlap.id)->retired)
            continue;
        // Two that name each other are spoken of once, at the later one.
        if (overlaps.contains({overlap.id, id}) && !met.contains(overlap.id))
            continue;
        found.advice(QLatin1String("endpoint-superseded"), targetOf(endpoint),
                     {{QStringLiteral("other"), overlap.id}});
    }
}

/// The texts that each datum rests on which is not sensitive: what founds all of them names none.
QSet<QString> commonTexts(const Context &context)
{
    qsizetype data = 0;
    QHash<QString, qsizetype> counts;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        if (endpoint.known->sensitive)
            continue;
        ++data;
        const QStringList &texts = endpoint.asked->legalTexts;
        const QSet<QString> once(texts.cbegin(), texts.cend());
        for (const QString &text : once)
            ++counts[text];
    }
    QSet<QString> common;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (count.value() == data)
            common.insert(count.key());
    }
    return common;
}

/// Whether a purpose names a text: cites the known one, or holds a title that tells which text it is.
bool names(const QString &purpose, const LegalText &text)
{
    if (!text.reference.isEmpty() && readCitation(purpose).ids.contains(text.reference))
        return true;
    const QString title = plainText(text.title);
    const bool tells = std::any_of(title.cbegin(), title.cend(), [](QChar c) { return c.isDigit(); });
    return tells && plainText(purpose).contains(title);
}

/// Sensitive data want a text that founds them in particular.
void checkSensitive(const Context &context, const AskedEndpoint &endpoint, const QSet<QString> &common,
                    Collector &found)
{
    if (!endpoint.known->sensitive)
        return;
    const QStringList &texts = endpoint.asked->legalTexts;
    const bool hasItsOwn = std::any_of(texts.cbegin(), texts.cend(), [&](const QString &id) {
        return context.textForce(id) == TextForce::Founding
               && (!common.contains(id) || names(endpoint.asked->purpose, *context.legalText(id)));
    });
    if (hasItsOwn)
        found.advice(QLatin1String("sensitive-data"), targetOf(endpoint));
    else
        found.warning(QLatin1String("sensitive-text-missing"), targetOf(endpoint));
}

/// How much of a category is asked for, and what for.
struct CategoryUse
{
    int offered = 0;
    int asked = 0;
    QString purpose; ///< in plain words, of the first
    bool isSamePurpose = true;
};

/// The categories that are asked for whole with one purpose, which is given in plain words.
QHash<QString, QString> wholeCategories(const Context &context, const QHash<QString, QString> &purposes)
{
    QHash<QString, CategoryUse> uses;
    QSet<QString> met;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        if (!isOffered(*endpoint.known) || met.contains(endpoint.asked->id))
            continue;
        met.insert(endpoint.asked->id);
        CategoryUse &use = uses[endpoint.known->category];
        const QString purpose = purposes.value(endpoint.asked->id);
        if (use.asked++ == 0)
            use.purpose = purpose;
        use.isSamePurpose = use.isSamePurpose && purpose == use.purpose;
    }
    uses.removeIf([](const QHash<QString, CategoryUse>::iterator &use) {
        return use->asked < kWholeCategoryFrom || !use->isSamePurpose || use->purpose.isEmpty();
    });
    // Most requests end here: a catalogue may be long, and this is asked at each key.
    if (uses.isEmpty())
        return {};
    for (const Endpoint &endpoint : context.catalogue.endpoints) {
        if (const auto use = uses.find(endpoint.category); use != uses.end() && isOffered(endpoint))
            ++use->offered;
    }
    QHash<QString, QString> whole;
    for (auto use = uses.cbegin(); use != uses.cend(); ++use) {
        if (use->asked == use->offered)
            whole.insert(use.key(), use->purpose);
    }
    return whole;
}

/// One finding for each category that is asked for whole with one purpose, and one for each other text that
/// stands at several data, at the first of them.
void checkRepeatedPurposes(const Context &context, Collector &found)
{
    QHash<QString, QString> purposes;
    for (const AskedEndpoint &endpoint : context.endpoints())
        purposes.insert(endpoint.asked->id, plainText(endpoint.asked->purpose));
    const QHash<QString, QString> whole = wholeCategories(context, purposes);

    QStringList categories;
    QSet<QString> reported;
    QStringList order;
    QHash<QString, QList<AskedEndpoint>> byText;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        const QString purpose = purposes.value(endpoint.asked->id);
        if (purpose.isEmpty())
            continue;
        const QString &category = endpoint.known->category;
        if (whole.value(category) == purpose) {
            if (!reported.contains(category))
                categories.append(category);
            reported.insert(category);
            continue;
        }
        QList<AskedEndpoint> &endpoints = byText[purpose];
        if (endpoints.isEmpty())
            order.append(purpose);
        endpoints.append(endpoint);
    }
    for (const QString &category : std::as_const(categories))
        found.warning(QLatin1String("category-whole"), QStringLiteral("/endpoints"),
                      {{QStringLiteral("category"), category}});
    for (const QString &purpose : std::as_const(order)) {
        const QList<AskedEndpoint> endpoints = byText.value(purpose);
        if (endpoints.size() < kRepeatedPurposes)
            continue;
        QJsonArray ids;
        for (const AskedEndpoint &endpoint : endpoints)
            ids.append(endpoint.asked->id);
        found.warning(QLatin1String("purpose-repeated"),
                      targetOf(endpoints.first(), QLatin1String("purpose")),
                      {{QStringLiteral("count"), endpoints.size()}, {QStringLiteral("endpoints"), ids}});
    }
}

void checkEverythingAsked(const Context &context, Collector &found)
{
    int offered = 0;
    for (const Endpoint &endpoint : context.catalogue.endpoints) {
        if (!isOffered(endpoint))
            continue;
        if (!context.asks(endpoint.id))
            return;
        ++offered;
    }
    if (offered >= kEverythingFrom) {
        found.warning(QLatin1String("everything-asked"), QStringLiteral("/endpoints"),
                      {{QStringLiteral("count"), offered}});
    }
}

} // namespace

void checkOverAsking(const Context &context, Collector &found)
{
    const QStringList useCases = useCasesOf(context);
    const Overlaps overlaps = overlapsOf(context);
    const QSet<QString> common = commonTexts(context);
    QSet<QString> met;
    for (const AskedEndpoint &endpoint : context.endpoints()) {
        if (endpoint.known->retired) {
            // Nothing else matters of what nobody can get.
            found.warning(QLatin1String("endpoint-retired"), targetOf(endpoint),
                          {{QStringLiteral("since"), endpoint.known->retiredSince},
                           {QStringLiteral("replacedBy"), endpoint.known->replacedBy}});
            continue;
        }
        checkForUseCases(endpoint, useCases, found);
        checkForWhom(context, endpoint, found);
        checkOverlaps(context, endpoint, overlaps, met, found);
        checkSensitive(context, endpoint, common, found);
        met.insert(endpoint.asked->id);
    }
    checkRepeatedPurposes(context, found);
    checkEverythingAsked(context, found);
}

} // namespace viatique::rules
