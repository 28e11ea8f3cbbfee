// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/citedtexts.h"

#include "core/addonce.h"
#include "legal/citedpart.h"
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

/// The known text of which it is the citation and nothing else; null where there is none.
const KnownText *citedAlone(const LegalText &text)
{
    const QString written = text.title.trimmed().isEmpty() ? text.url : text.title;
    const KnownText *known = knownText(text.reference);
    if (!known) {
        const QStringList ids = readCitation(written).ids;
        known = ids.size() == 1 ? knownText(ids.constFirst()) : nullptr;
    }
    const bool isBare = known && (written.trimmed().isEmpty() || isBareCitation(written, known->id));
    return isBare ? known : nullptr;
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
    if (known && isBareCitation(written, known->id)) {
        text.reference = known->id;
        if (text.title.isEmpty())
            text.title = known->title;
        if (text.url.isEmpty())
            text.url = known->url;
    }
    return text;
}

QList<LegalText> readAll(const QString &typed)
{
    const QList<CitedPart> parts = citedParts(typed);
    if (parts.size() == 1)
        return {read(parts.constFirst().written)};
    QList<LegalText> texts;
    for (const CitedPart &part : parts) {
        const KnownText *known = knownText(part.id);
        texts.append(known ? of(*known) : read(part.written));
    }
    return texts;
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

QString sameText(const Request &request, const LegalText &text)
{
    const QList<LegalText> &cited = request.legalFramework.texts;
    const KnownText *known = citedAlone(text);
    const auto found = std::find_if(cited.cbegin(), cited.cend(), [&](const LegalText &one) {
        return (known && citedAlone(one) == known)
               || (one.reference == text.reference && one.title == text.title && one.url == text.url);
    });
    return found == cited.cend() ? QString() : found->id;
}

QStringList about(const LegalText &text)
{
    const KnownText *known = knownText(text.reference);
    if (!known || known->data.isEmpty())
        return {};
    // Its title may name another text since.
    const QString title = text.title.trimmed();
    const bool isStill =
        title.isEmpty() || title == known->title || readCitation(title).ids.contains(known->id);
    return isStill ? known->data : QStringList();
}

QStringList dataFor(const rules::Context &context, const LegalText &text)
{
    const rules::TextForce force = rules::textForce(text);
    const bool isPrinciple = force == rules::TextForce::Principle || force == rules::TextForce::PublicData;
    const QStringList subject = about(text);
    QStringList data;
    for (const rules::AskedEndpoint &endpoint : context.endpoints()) {
        const rules::Coverage covered = rules::coverage(context, endpoint);
        const bool isMeant = subject.isEmpty()
                                 ? rules::wouldHelp(force, covered) || (isPrinciple && !covered.hasText)
                                 : subject.contains(endpoint.known->id);
        if (isMeant)
            data.append(endpoint.asked->id);
    }
    return data;
}

QString add(Request &request, LegalText text, const QStringList &data)
{
    text.id = newId(request);
    request.legalFramework.texts.append(text);
    for (RequestedEndpoint &endpoint : request.endpoints) {
        if (data.contains(endpoint.id))
            addOnce(endpoint.legalTexts, text.id);
    }
    return text.id;
}

Added addAll(Request &request, const QList<LegalText> &texts, const rules::Context &context)
{
    Added added;
    for (const LegalText &text : texts) {
        if (name(text).isEmpty() || !sameText(request, text).isEmpty())
            continue;
        const QStringList data =
            dataFor(rules::Context({request, context.catalogue, context.facts, context.today}), text);
        added.texts.append(add(request, text, data));
        for (const QString &datum : data)
            addOnce(added.data, datum);
    }
    return added;
}

void remove(Request &request, const QString &id)
{
    request.legalFramework.texts.removeIf([&id](const LegalText &text) { return text.id == id; });
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.legalTexts.removeAll(id);
    for (Document &document : request.documents)
        document.legalTexts.removeAll(id);
}

bool isNotEnough(const rules::Context &context, const Citation &typed)
{
    if (!typed.principleOnly || context.isBaseSet())
        return false;
    return !rules::citesFoundingText(context.request)
           && !(typed.sufficesForPublicData && rules::asksPublicDataOnly(context));
}

} // namespace viatique::citedtexts
