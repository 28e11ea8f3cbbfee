// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/textproposals.h"

#include "request/requestjson.h"
#include "rules/coverage.h"
#include "rules/words.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace viatique {

namespace {

/// The names under which the texts may know a use case of the request: its own, that of this catalogue, and
/// where it is the catalogue's, all that it stands for.
QStringList namesOf(const QString &id, const UseCase *useCase)
{
    QStringList names{id};
    if (useCase && useCase->id == id)
        names += useCase->sameAs;
    else if (useCase)
        names.append(useCase->id);
    return names;
}

/// The title of the first use case of the request that the text fits; nothing where it fits none.
std::optional<QString> fittingUseCase(const rules::Context &context, const KnownText &text)
{
    for (const QString &id : context.request.service.useCases) {
        const UseCase *useCase = context.catalogue.useCase(id);
        const QStringList names = namesOf(id, useCase);
        if (std::any_of(names.cbegin(), names.cend(),
                        [&text](const QString &name) { return text.useCases.contains(name); }))
            return useCase ? useCase->title : id;
    }
    return std::nullopt;
}

bool fitsBody(const KnownText &text, BodyKind kind)
{
    return text.bodies.isEmpty() || kind == BodyKind::Unset || text.bodies.contains(bodyKindId(kind));
}

/// The known texts that the request cites. Read once a text, which costs more than all the rest.
QSet<QString> citedIds(const Request &request)
{
    QSet<QString> ids;
    for (const LegalText &text : request.legalFramework.texts) {
        ids.insert(text.reference);
        const QStringList named = readCitation(text.title).ids;
        ids.unite(QSet<QString>(named.cbegin(), named.cend()));
    }
    return ids;
}

/// Fills in what the data asked for say of it. False where it is about data, and none of them is asked for.
bool findData(TextProposal &proposal, const KnownText &text, const rules::Context &context)
{
    for (const rules::AskedEndpoint &endpoint : context.endpoints()) {
        if (text.data.contains(endpoint.known->id))
            proposal.about.append(endpoint.known->id);
    }
    if (!proposal.about.isEmpty())
        proposal.datum = context.catalogue.endpointTitle(proposal.about.constFirst());
    return text.data.isEmpty() || !proposal.about.isEmpty();
}

/// Those that are enough first; then what is about everything, then what is about the least.
bool comesBefore(const TextProposal &one, const TextProposal &other)
{
    if (one.isEnough != other.isEnough)
        return one.isEnough;
    return knownText(one.id)->data.size() < knownText(other.id)->data.size();
}

} // namespace

QList<TextProposal> textProposals(const rules::Context &context)
{
    QList<TextProposal> proposals;
    if (context.isVendor())
        return proposals;
    const BodyKind kind = context.request.organisation.kind;
    const bool isCompleted = rules::citesFoundingText(context.request);
    const QSet<QString> cited = citedIds(context.request);
    for (const KnownText &text : knownTexts()) {
        const auto useCase = fittingUseCase(context, text);
        TextProposal proposal;
        proposal.id = text.id;
        proposal.isEnough = rules::sufficesAlone(context, text.suffices);
        const bool isIdle = context.isBaseSet() && !proposal.isEnough;
        if (!useCase || isIdle || !fitsBody(text, kind) || cited.contains(text.id)
            || !findData(proposal, text, context))
            continue;
        proposal.useCase = *useCase;
        proposal.body = text.bodies.isEmpty() ? BodyKind::Unset : kind;
        proposal.isCompleted = isCompleted;
        proposals.append(proposal);
    }
    std::stable_sort(proposals.begin(), proposals.end(), comesBefore);
    // What is about some data only cannot complete a principle for the rest.
    if (isCompleted || proposals.isEmpty() || !proposals.constFirst().isEnough
        || !proposals.constFirst().about.isEmpty())
        return proposals;
    const QString founding = proposals.constFirst().id;
    for (TextProposal &proposal : proposals)
        proposal.completedBy = proposal.isEnough ? QString() : founding;
    return proposals;
}

QString TextProposal::reason() const
{
    if (!datum.isEmpty())
        return tr("It is about “%1”, which is asked for.").arg(datum);
    if (body == BodyKind::Unset)
        return tr("It fits the use case: %1.").arg(useCase);
    return tr("It fits the use case (%1) and the kind of body (%2).").arg(useCase, words::bodyKind(body));
}

QString TextProposal::condition() const
{
    const KnownText *text = knownText(id);
    if (!text || !text->isPrinciple())
        return {};
    if (isEnough)
        return text->suffices == Suffices::BaseSet ? tr("Enough here: DataPass presets it for the base set.")
                                                   : tr("Enough here: all data asked for are public.");
    if (isCompleted)
        return tr("States a principle, which the texts cited complete.");
    const KnownText *by = knownText(completedBy);
    if (by)
        return tr("States a principle, to be completed. Here: %1.", "title of a text").arg(by->title);
    return tr("States a principle: a text that founds this processing must complete it.");
}

} // namespace viatique
