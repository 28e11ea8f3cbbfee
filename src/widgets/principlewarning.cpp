// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/principlewarning.h"

#include "rules/context.h"
#include "rules/coverage.h"
#include "rules/rules.h"
#include "rules/words.h"
#include "session/citedtexts.h"
#include "session/draftsession.h"
#include "session/textproposals.h"

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// The principles that the texts cite, each once; of all texts, or of those that the datum names.
QList<Principle> principlesOf(const LegalFramework &framework, const RequestedEndpoint *endpoint)
{
    QList<Principle> principles;
    for (const LegalText &text : framework.texts) {
        if (endpoint && !endpoint->legalTexts.contains(text.id))
            continue;
        QList<Principle> cited =
            readCitation(text.title.trimmed().isEmpty() ? text.url : text.title).principles;
        const KnownText *known = knownText(text.reference);
        if (known && known->isPrinciple())
            cited.append(known->principle);
        for (const Principle principle : std::as_const(cited)) {
            if (!principles.contains(principle))
                principles.append(principle);
        }
    }
    return principles;
}

/// Of the whole framework, else of the first datum that rests on a principle alone.
const Finding *principleFinding(const QList<Finding> &findings)
{
    for (const QLatin1String rule :
         {QLatin1String("principle-only"), QLatin1String("endpoint-text-not-enough")}) {
        const auto found = std::find_if(findings.cbegin(), findings.cend(),
                                        [rule](const Finding &finding) { return finding.rule == rule; });
        if (found != findings.cend())
            return &*found;
    }
    return nullptr;
}

/// The first text proposed that is enough here, and that is about the datum if about any; without a datum,
/// one that is about all.
const KnownText *fittingText(const DraftSession &session, const QString &datum)
{
    const QList<TextProposal> proposals = textProposals(
        rules::Context({session.request(), session.catalogue(), session.facts(), session.today()}));
    const auto found =
        std::find_if(proposals.cbegin(), proposals.cend(), [&datum](const TextProposal &proposal) {
            return proposal.isEnough && (proposal.about.isEmpty() || proposal.about.contains(datum));
        });
    return found == proposals.cend() ? nullptr : knownText(found->id);
}

/// The article that fits; where a text that founds is cited already, the datum to link to it; else the known
/// texts to choose from.
void offerHelp(PrincipleWarning &warning, const DraftSession &session, const Finding *finding)
{
    const KnownText *fitting = fittingText(
        session, finding ? words::idInPointer(finding->target, QLatin1String("endpoints")) : QString());
    const bool ofDatum = finding && finding->rule == QLatin1String("endpoint-text-not-enough");
    const bool canAdd = !session.isReadOnly();
    if (fitting && canAdd) {
        warning.fitting = fitting->id;
        // Sentences, each whole.
        warning.why +=
            QLatin1Char(' ')
            + PrincipleWarning::tr("For this use case: %1.", "title of a text").arg(fitting->title);
        warning.button = PrincipleWarning::tr("Add this text");
    } else if (ofDatum && (!canAdd || rules::citesFoundingText(session.request()))) {
        warning.target = finding->target;
        warning.button = PrincipleWarning::tr("Show this datum");
    } else if (canAdd) {
        warning.button = PrincipleWarning::tr("Known texts…");
    }
}

} // namespace

QString PrincipleWarning::sentence(const QList<Principle> &principles)
{
    if (principles.size() != 1)
        return tr("General principles alone are not enough.");
    switch (principles.constFirst()) {
    case Principle::Lemaire:
        return tr("The Lemaire law alone is not enough.");
    case Principle::Essoc:
        return tr("The ESSOC law alone is not enough.");
    case Principle::Crpa:
    case Principle::None:
        break;
    }
    return tr("The CRPA alone is not enough.");
}

std::optional<PrincipleWarning> principleWarning(const DraftSession &session, const Citation &typed)
{
    const Request &request = session.request();
    PrincipleWarning warning;
    const Finding *finding = principleFinding(session.findings());
    if (finding) {
        warning.why = rules::message(*finding, request, session.catalogue());
        const QString datum = words::idInPointer(finding->target, QLatin1String("endpoints"));
        warning.what =
            PrincipleWarning::sentence(principlesOf(request.legalFramework, request.endpoint(datum)));
    } else {
        const rules::Context context({request, session.catalogue(), session.facts(), session.today()});
        if (!citedtexts::isNotEnough(context, typed))
            return std::nullopt;
        warning.meaning = Meaning::ToCheck;
        warning.what = PrincipleWarning::sentence(typed.principles);
        warning.why = PrincipleWarning::tr(
            "It states a principle of exchange. Add the text that founds this processing.");
    }
    offerHelp(warning, session, finding);
    return warning;
}

} // namespace viatique
