// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/topics.h"

#include "legal/knowntext.h"
#include "rules/collector.h"
#include "rules/context.h"
#include "rules/coverage.h"
#include "rules/syntax.h"
#include "rules/words.h"

#include <QSet>

#include <algorithm>

namespace viatique::rules {

namespace {

const QString kTexts = QStringLiteral("/legalFramework/texts");

QString textTarget(const LegalText &text, QLatin1String member = QLatin1String())
{
    return QStringLiteral("/legalFramework") + words::pointer(QLatin1String("texts"), text.id, member);
}

/// A title without number, article or date, no link, and none of the texts that are attached: agents cannot
/// tell which text is meant.
bool isVague(const LegalText &text, const QSet<QString> &attached)
{
    const bool named =
        std::any_of(text.title.cbegin(), text.title.cend(), [](QChar c) { return c.isDigit(); });
    return !text.title.trimmed().isEmpty() && !named && text.url.trimmed().isEmpty()
           && !attached.contains(text.id) && !knownText(text.reference)
           && readCitation(text.title).ids.isEmpty();
}

void checkText(const LegalText &text, const QSet<QString> &attached, Collector &found)
{
    if (textForce(text) == TextForce::Empty)
        found.missing(QLatin1String("legal-text-empty"), textTarget(text));
    if (!text.reference.isEmpty() && !knownText(text.reference))
        found.warning(QLatin1String("legal-text-unknown"), textTarget(text, QLatin1String("reference")));
    if (isVague(text, attached))
        found.warning(QLatin1String("legal-text-vague"), textTarget(text));
    const QString url = text.url.trimmed();
    if (!url.isEmpty() && !isLink(url))
        found.blocking(QLatin1String("legal-url-syntax"), textTarget(text, QLatin1String("url")));
}

/// DataPass wants the link of the text or the document itself. A recognised text brings its link.
void checkLinkOrDocument(const Context &context, Collector &found)
{
    const Request &request = context.request;
    const bool hasLink =
        std::any_of(request.legalFramework.texts.cbegin(), request.legalFramework.texts.cend(),
                    [](const LegalText &text) {
                        const KnownText *known = knownText(text.reference);
                        return !text.url.trimmed().isEmpty() || (known && !known->url.isEmpty());
                    });
    const bool hasDocument =
        std::any_of(request.documents.cbegin(), request.documents.cend(),
                    [](const Document &document) { return isSupportingKind(document.kind); });
    if (!hasLink && !hasDocument)
        found.missing(QLatin1String("legal-link-missing"), kTexts);
}

/// All texts cited are general principles, and none of them is enough for the data asked for.
bool isPrincipleOnly(const Context &context)
{
    bool any = false;
    bool publicData = false;
    for (const LegalText &text : context.request.legalFramework.texts) {
        const TextForce force = textForce(text);
        if (force == TextForce::Founding)
            return false;
        any = any || force != TextForce::Empty;
        publicData = publicData || force == TextForce::PublicData;
    }
    return any && !(publicData && asksPublicDataOnly(context));
}

/// What the texts are called, for the sentence.
QString citedTexts(const LegalFramework &framework)
{
    QStringList names;
    for (const LegalText &text : framework.texts) {
        const KnownText *known = knownText(text.reference);
        const QString title = text.title.trimmed();
        const QString name = !title.isEmpty() ? title : known ? known->title : text.url.trimmed();
        if (!name.isEmpty())
            names.append(name);
    }
    return names.join(QLatin1String(", "));
}

void checkLinksToTexts(const Context &context, Collector &found)
{
    const auto check = [&](const QStringList &ids, const QString &target) {
        for (const QString &id : ids) {
            if (!context.legalText(id))
                found.blocking(QLatin1String("text-link-broken"), target, {{QStringLiteral("id"), id}});
        }
    };
    for (const RequestedEndpoint &endpoint : context.request.endpoints)
        check(endpoint.legalTexts,
              words::pointer(QLatin1String("endpoints"), endpoint.id, QLatin1String("legalTexts")));
    for (const Document &document : context.request.documents)
        check(document.legalTexts,
              words::pointer(QLatin1String("documents"), document.id, QLatin1String("legalTexts")));
}

void checkEndpoint(const Context &context, const AskedEndpoint &endpoint, bool wholeIsPrinciple,
                   Collector &found)
{
    const QString target =
        words::pointer(QLatin1String("endpoints"), endpoint.asked->id, QLatin1String("legalTexts"));
    const Coverage covered = coverage(context, endpoint);
    if (covered.isTextCovered())
        return;
    const bool derived = endpoint.known->isDerived(QLatin1String("legalRequirement"));
    if (!covered.hasText) {
        found.missing(QLatin1String("endpoint-text-missing"), target,
                      derived ? Severity::Warning : Severity::Blocking);
        return;
    }
    if (wholeIsPrinciple)
        return;
    if (derived)
        found.warning(QLatin1String("endpoint-text-not-enough"), target);
    else
        found.blocking(QLatin1String("endpoint-text-not-enough"), target);
}

void checkUnusedTexts(const Context &context, Collector &found)
{
    QSet<QString> used;
    for (const RequestedEndpoint &endpoint : context.request.endpoints)
        used.unite(QSet<QString>(endpoint.legalTexts.cbegin(), endpoint.legalTexts.cend()));
    for (const LegalText &text : context.request.legalFramework.texts) {
        if (!used.contains(text.id) && textForce(text) != TextForce::Empty)
            found.advice(QLatin1String("legal-text-unused"), textTarget(text));
    }
}

} // namespace

void checkLegalFramework(const Context &context, Collector &found)
{
    const LegalFramework &framework = context.request.legalFramework;
    // DataPass presets nature and text of the base set.
    if (framework.nature.trimmed().isEmpty() && !context.isBaseSet())
        found.missing(QLatin1String("legal-nature-missing"), QStringLiteral("/legalFramework/nature"));
    if (framework.texts.isEmpty()) {
        if (!context.isBaseSet())
            found.missing(QLatin1String("legal-text-missing"), kTexts);
    } else if (!context.isBaseSet()) {
        checkLinkOrDocument(context, found);
    }
    QSet<QString> attached;
    for (const Document &document : context.request.documents)
        attached.unite(QSet<QString>(document.legalTexts.cbegin(), document.legalTexts.cend()));
    QSet<QString> ids;
    for (const LegalText &text : framework.texts) {
        if (ids.contains(text.id))
            found.blocking(QLatin1String("id-twice"), textTarget(text), {{QStringLiteral("id"), text.id}});
        ids.insert(text.id);
        checkText(text, attached, found);
    }
    const bool principleOnly = !context.isBaseSet() && isPrincipleOnly(context);
    if (principleOnly)
        found.blocking(QLatin1String("principle-only"), QStringLiteral("/legalFramework"),
                       {{QStringLiteral("texts"), citedTexts(framework)}});
    checkLinksToTexts(context, found);
    for (const AskedEndpoint &endpoint : context.endpoints())
        checkEndpoint(context, endpoint, principleOnly, found);
    checkUnusedTexts(context, found);
}

} // namespace viatique::rules
