// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rulecases.h"

namespace rulestest {

namespace {

/// Alone in a category of its own, so that no test asks for a whole one unawares.
QJsonObject datum(const QString &id, const QJsonObject &more = {})
{
    QJsonObject made{{u"id"_s, id}, {u"title"_s, QString(u"Titre de "_s + id)}, {u"category"_s, id}};
    for (auto member = more.constBegin(); member != more.constEnd(); ++member)
        made.insert(member.key(), member.value());
    return made;
}

QJsonObject level(const QString &word, const QString &condition = {})
{
    return {{u"usefulness"_s, QJsonObject{{u"marches_publics"_s,
                                           QJsonObject{{u"level"_s, word}, {u"condition"_s, condition}}}}}};
}

QJsonObject overlap(const QString &id, const QString &code)
{
    return {{u"overlaps"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"code"_s, code}}}}};
}

QJsonArray data()
{
    const QJsonObject third{{u"category"_s, u"lot"_s}};
    return {
        datum(u"plain"_s),
        datum(u"other"_s),
        datum(u"forbidden"_s, level(u"forbidden"_s)),
        datum(u"useless"_s, level(u"not-useful"_s)),
        datum(u"unfit"_s, level(u"not-useful"_s, u"format inadapté"_s)),
        datum(u"study"_s, level(u"to-study"_s, u"si le cahier des charges le demande"_s)),
        datum(u"clubs"_s, {{u"audiences"_s, QJsonArray{u"associations"_s}}}),
        datum(u"all"_s, {{u"audiences"_s, QJsonArray{u"companies"_s, u"associations"_s}}}),
        datum(u"farms"_s, {{u"sectors"_s, QJsonArray{u"agriculture"_s}}}),
        datum(u"past"_s, {{u"retired"_s, QJsonObject{{u"since"_s, u""_s}}}}),
        datum(u"replaced"_s,
              {{u"retired"_s, QJsonObject{{u"since"_s, u"2021"_s}, {u"replacedBy"_s, u"plain"_s}}}}),
        datum(u"covered"_s, overlap(u"plain"_s, u"covered-by"_s)),
        datum(u"heads"_s, overlap(u"tails"_s, u"alternative"_s)),
        datum(u"tails"_s, overlap(u"heads"_s, u"alternative"_s)),
        datum(u"secret"_s, {{u"sensitive"_s, true}}),
        datum(u"lot1"_s, third),
        datum(u"lot2"_s, third),
        datum(u"lot3"_s, third),
        datum(u"lot-past"_s, {{u"category"_s, u"lot"_s}, {u"retired"_s, QJsonObject{{u"since"_s, u""_s}}}}),
        datum(u"lot-open"_s, {{u"category"_s, u"lot"_s}, {u"includedForEveryone"_s, true}}),
        datum(u"open"_s, {{u"includedForEveryone"_s, true},
                          {u"sensitive"_s, true},
                          {u"retired"_s, QJsonObject{{u"since"_s, u""_s}}},
                          {u"sectors"_s, QJsonArray{u"agriculture"_s}},
                          {u"audiences"_s, QJsonArray{u"associations"_s}},
                          {u"usefulness"_s,
                           QJsonObject{{u"marches_publics"_s, QJsonObject{{u"level"_s, u"not-useful"_s}}}}}}),
    };
}

/// The request asks for one datum, and for what stands beside it.
Change ask(const QStringList &ids)
{
    QJsonArray endpoints;
    for (const QString &id : ids)
        endpoints.append(asked(id, QString(u"Le service instructeur en a besoin pour "_s + id)));
    return {u"/endpoints"_s, endpoints};
}

Change askForOneReason(const QStringList &ids)
{
    QJsonArray endpoints;
    for (const QString &id : ids)
        endpoints.append(asked(id, kLongText));
    return {u"/endpoints"_s, endpoints};
}

} // namespace

QJsonObject asked(const QString &id, const QString &purpose, const QStringList &texts)
{
    return {{u"id"_s, id}, {u"purpose"_s, purpose}, {u"legalTexts"_s, QJsonArray::fromStringList(texts)}};
}

const Catalogue &perimeter()
{
    static const Catalogue catalogue = [] {
        const QJsonObject useCase{{u"id"_s, u"marches_publics"_s},
                                  {u"title"_s, u"Marchés publics"_s},
                                  {u"sameAs"_s, QJsonArray{u"marches"_s}}};
        const QJsonObject aids{{u"id"_s, u"aides"_s}, {u"title"_s, u"Aides"_s}};
        const QJsonObject json{
            {u"format"_s, u"viatique-catalogue"_s},
            {u"formatVersion"_s, 1},
            {u"id"_s, u"perimeter"_s},
            {u"version"_s, u"1"_s},
            {u"categories"_s, QJsonArray{QJsonObject{{u"id"_s, u"lot"_s}, {u"title"_s, u"Le lot"_s}}}},
            {u"useCases"_s, QJsonArray{useCase, aids}},
            {u"endpoints"_s, data()}};
        return readCatalogue(jsonBytes(json), u"perimeter"_s).value();
    }();
    return catalogue;
}

QList<Case> casesOfPerimeter()
{
    const Severity warning = Severity::Warning;
    const auto on = [](Case each) {
        each.catalogue = &perimeter();
        return each;
    };
    // All but the first and what cannot be asked for.
    QStringList nearlyAll;
    for (const Endpoint &endpoint : perimeter().endpoints.mid(1))
        nearlyAll.append(endpoint.id);
    return {
        on({"endpoint-forbidden",
            {ask({u"forbidden"_s})},
            u"/endpoints/forbidden"_s,
            warning,
            false,
            {},
            {ask({u"forbidden"_s}), {u"/service/useCases"_s, QJsonArray{u"aides"_s}}}}),
        on({"endpoint-not-useful",
            {ask({u"unfit"_s})},
            u"/endpoints/unfit"_s,
            warning,
            false,
            {},
            {ask({u"study"_s, u"forbidden"_s, u"plain"_s})}}),
        on({"endpoint-audience",
            {ask({u"clubs"_s})},
            u"/endpoints/clubs"_s,
            warning,
            false,
            {},
            {ask({u"all"_s, u"plain"_s})}}),
        on({"endpoint-sector",
            {ask({u"farms"_s})},
            u"/endpoints/farms"_s,
            warning,
            false,
            {},
            {ask({u"farms"_s, u"plain"_s}),
             {u"/service/sectors"_s, QJsonArray{u"construction"_s, u"agriculture"_s}}}}),
        on({"endpoint-retired",
            {ask({u"past"_s})},
            u"/endpoints/past"_s,
            warning,
            false,
            {},
            {ask({u"plain"_s, u"covered"_s})}}),
        on({"endpoint-superseded",
            {ask({u"plain"_s, u"covered"_s})},
            u"/endpoints/covered"_s,
            Severity::Advice,
            false,
            {},
            {ask({u"plain"_s, u"heads"_s})}}),
        on({"sensitive-text-missing",
            {ask({u"plain"_s, u"secret"_s})},
            u"/endpoints/secret"_s,
            warning,
            false,
            {},
            {{u"/endpoints"_s,
              QJsonArray{asked(u"plain"_s, kLongText), asked(u"secret"_s, kLongText, {u"t1"_s, u"t3"_s})}}}}),
        on({"category-whole",
            {askForOneReason({u"lot1"_s, u"lot2"_s, u"lot3"_s})},
            u"/endpoints"_s,
            warning,
            false,
            {},
            {askForOneReason({u"lot1"_s, u"lot2"_s, u"plain"_s, u"other"_s})}}),
        on({"everything-asked",
            {ask(QStringList{u"plain"_s} + nearlyAll)},
            u"/endpoints"_s,
            warning,
            false,
            {},
            {ask(nearlyAll)}}),
    };
}

} // namespace rulestest
