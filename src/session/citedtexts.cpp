// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/citedtexts.h"

#include "request/requestfield.h"
#include "rules/coverage.h"

#include <algorithm>

namespace viatique::citedtexts {

namespace {

bool isLink(const QString &text)
{
    return text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
           || text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
}

/// Ids that broken links name are not given again: the links would come to life.
QString newId(const Request &request)
{
    QStringList taken;
    for (const LegalText &text : request.legalFramework.texts)
        taken.append(text.id);
    for (const RequestedEndpoint &endpoint : request.endpoints)
        taken += endpoint.legalTexts;
    for (const Document &document : request.documents)
        taken += document.legalTexts;
    int number = 1;
    while (taken.contains(QStringLiteral("t%1").arg(number)))
        ++number;
    return QStringLiteral("t%1").arg(number);
}

bool cites(const LegalText &text, const KnownText &known)
{
    return text.reference == known.id || readCitation(text.title).ids.contains(known.id);
}

} // namespace

LegalText read(const QString &typed)
{
    LegalText text;
    const QString written = cleanText(QStringLiteral("/legalFramework/texts/new/title"), typed).trimmed();
    const Citation citation = readCitation(written);
    const KnownText *known = citation.ids.size() == 1 ? knownText(citation.ids.constFirst()) : nullptr;
    if (isLink(written))
        text.url = written;
    else
        text.title = written;
    if (known) {
        text.reference = known->id;
        if (text.title.isEmpty())
            text.title = known->title;
        if (text.url.isEmpty())
            text.url = known->url;
    }
    return text;
}

LegalText of(const KnownText &known)
{
    return {{}, known.id, known.title, known.url};
}

QString name(const LegalText &text)
{
    const KnownText *known = knownText(text.reference);
    for (const QString &candidate :
         {text.title, known ? known->title : QString(), text.url, text.reference}) {
        if (!candidate.trimmed().isEmpty())
            return candidate;
    }
    return {};
}

QStringList dataFor(const rules::Context &context, const LegalText &text)
{
    const rules::TextForce force = rules::textForce(text);
    if (force == rules::TextForce::Empty)
        return {};
    QStringList data;
    for (const rules::AskedEndpoint &endpoint : context.endpoints()) {
        const rules::Coverage covered = rules::coverage(context, endpoint);
        const bool lacks = force == rules::TextForce::Founding ? !covered.isTextCovered() : !covered.hasText;
        if (lacks)
            data.append(endpoint.asked->id);
    }
    return data;
}

QString add(Request &request, LegalText text, const QStringList &data)
{
    text.id = newId(request);
    request.legalFramework.texts.append(text);
    for (RequestedEndpoint &endpoint : request.endpoints) {
        if (data.contains(endpoint.id) && !endpoint.legalTexts.contains(text.id))
            endpoint.legalTexts.append(text.id);
    }
    return text.id;
}

void remove(Request &request, const QString &id)
{
    request.legalFramework.texts.removeIf([&id](const LegalText &text) { return text.id == id; });
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.legalTexts.removeAll(id);
    for (Document &document : request.documents)
        document.legalTexts.removeAll(id);
}

const KnownText *suggestion(const Request &request, const Catalogue &catalogue)
{
    const QList<LegalText> &cited = request.legalFramework.texts;
    for (const QString &useCaseId : request.service.useCases) {
        const UseCase *useCase = catalogue.useCase(useCaseId);
        const QString id = useCase ? useCase->id : useCaseId;
        for (const KnownText &known : knownTexts()) {
            if (known.useCases.contains(id)
                && std::none_of(cited.cbegin(), cited.cend(),
                                [&known](const LegalText &text) { return cites(text, known); }))
                return &known;
        }
    }
    return nullptr;
}

bool isNotEnough(const rules::Context &context, const Citation &typed)
{
    if (!typed.principleOnly || context.isBaseSet())
        return false;
    const QList<LegalText> &cited = context.request.legalFramework.texts;
    if (std::any_of(cited.cbegin(), cited.cend(), [](const LegalText &text) {
            return rules::textForce(text) == rules::TextForce::Founding;
        }))
        return false;
    // The Lemaire law founds what is public.
    const auto &endpoints = context.endpoints();
    const bool allPublic =
        !endpoints.isEmpty() && std::none_of(endpoints.cbegin(), endpoints.cend(), rules::asksProtected);
    return !(allPublic && typed.principles.contains(Principle::Lemaire));
}

} // namespace viatique::citedtexts
