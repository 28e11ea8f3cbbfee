// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/cataloguenews.h"

#include "request/cataloguemove.h"

#include <QCoreApplication>

namespace viatique {

namespace {

using Kind = DatumChange::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(viatique::CatalogueNews)
};

CatalogueNews::Retired retired(const DatumChange &change, const Catalogue &present, const Catalogue &newest)
{
    CatalogueNews::Retired gone{change.before, present.endpointTitle(change.before), {}, {}};
    for (const Endpoint *known : {newest.endpoint(change.after), present.endpoint(change.before)}) {
        if (known && known->retired && gone.since.isEmpty())
            gone.since = known->retiredSince;
    }
    if (!change.replacedBy.isEmpty())
        gone.replacedBy = newest.endpoint(change.replacedBy) ? newest.endpointTitle(change.replacedBy)
                                                             : present.endpointTitle(change.replacedBy);
    return gone;
}

} // namespace

std::optional<CatalogueNews> catalogueNews(const Request &request, const Catalogue &catalogue,
                                           const CatalogueShelf &shelf)
{
    const std::optional<Catalogue> newest = shelf.successorOf(catalogue);
    if (!newest)
        return std::nullopt;
    CatalogueNews news;
    news.title = newest->title;
    news.version = newest->version;
    for (const DatumChange &change : moveTo(request, catalogue, *newest).changes) {
        // What was never offered is a finding, and no news.
        if (!catalogue.endpoint(change.before))
            continue;
        switch (change.kind) {
        case Kind::Retired:
        case Kind::Unknown:
        case Kind::MarkedRetired:
            news.retired.append(retired(change, catalogue, *newest));
            break;
        case Kind::RequirementChanged:
            news.requirements.append(change.before);
            break;
        case Kind::Included:
            news.withoutAsking.append(change.before);
            break;
        case Kind::Renamed:
        case Kind::Merged:
            if (change.after != change.before)
                news.otherNames.append(change.before);
            break;
        case Kind::Kept:
        case Kind::OpennessChanged:
            break;
        }
    }
    return news;
}

QString newsText(const CatalogueNews &news)
{
    QStringList said;
    if (!news.retired.isEmpty()) {
        QStringList names;
        for (const CatalogueNews::Retired &gone : news.retired) {
            names.append(gone.replacedBy.isEmpty()
                             ? gone.title
                             : Words::tr("%1 (now: %2)", "a datum that is retired, the one in its place")
                                   .arg(gone.title, gone.replacedBy));
        }
        said.append(
            Words::tr("%n of the data asked for are no longer offered: %1", nullptr, int(news.retired.size()))
                .arg(names.join(QLatin1String(", "))));
    }
    if (!news.requirements.isEmpty())
        said.append(Words::tr("%n with another requirement", nullptr, int(news.requirements.size())));
    if (!news.withoutAsking.isEmpty())
        said.append(
            Words::tr("%n included for everyone, without asking", nullptr, int(news.withoutAsking.size())));
    if (!news.otherNames.isEmpty())
        said.append(Words::tr("%n under another name", nullptr, int(news.otherNames.size())));
    return said.join(QStringLiteral(" · "));
}

} // namespace viatique
