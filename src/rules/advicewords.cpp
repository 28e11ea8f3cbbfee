// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/advicewords.h"

#include "catalogue/advice.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

namespace viatique {

namespace {

struct AdviceWords
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Advice)
};

class Sentence
{
public:
    Sentence(const Advice &advice, const Catalogue &catalogue)
        : m_advice(advice)
        , m_catalogue(catalogue)
    {
    }

    QString text() const
    {
        const QString &code = m_advice.reason.code;
        if (const char *fixed = fixedSentence(code))
            return AdviceWords::tr(fixed);
        if (code == QLatin1String("answers"))
            return AdviceWords::tr("Serves to check: %1").arg(checkTitle(word(QLatin1String("check"))));
        if (code == QLatin1String("useful"))
            return withCondition(AdviceWords::tr("Useful for this need"),
                                 QT_TRANSLATE_NOOP("viatique::Advice", "Useful for this need: %1"));
        if (code == QLatin1String("to-study"))
            return withCondition(
                AdviceWords::tr("Only if the service can say what for"),
                QT_TRANSLATE_NOOP("viatique::Advice", "Only if the service can say what for: %1"));
        if (code == QLatin1String("not-useful"))
            return withCondition(AdviceWords::tr("Of no use for this need"),
                                 QT_TRANSLATE_NOOP("viatique::Advice", "Of no use for this need: %1"));
        if (code == QLatin1String("not-asked"))
            return AdviceWords::tr("Only if you check: %1").arg(checkTitles());
        if (code == QLatin1String("covered-by"))
            return AdviceWords::tr("“%1” gives what it gives for most uses").arg(other());
        if (code == QLatin1String("alternative"))
            return AdviceWords::tr("“%1” answers the same question").arg(other());
        if (code == QLatin1String("folded-into"))
            return AdviceWords::tr("Now part of “%1”").arg(other());
        if (code == QLatin1String("audience"))
            return audience();
        if (code == QLatin1String("sector"))
            return sector();
        if (code == QLatin1String("retired"))
            return retired();
        return {};
    }

private:
    /// The sentence of a reason that has no arguments; null for the others.
    static const char *fixedSentence(const QString &code)
    {
        static const QHash<QString, const char *> sentences{
            {QStringLiteral("public-part"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Only its public part: the page is public")},
            {QStringLiteral("sensitive"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Sensitive: only with a text that names it")},
            {QStringLiteral("unknown-need"), QT_TRANSLATE_NOOP("viatique::Advice", "Say the use case first")},
            {QStringLiteral("other-use-case"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Another use case: only what it calls for")},
            {QStringLiteral("format-unfit"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Its format cannot prefill a form")},
            {QStringLiteral("forbidden"), QT_TRANSLATE_NOOP("viatique::Advice", "Forbidden for this need")},
            {QStringLiteral("not-listed"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Not among the data for this need")},
            {QStringLiteral("protected-on-public-page"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Protected: never shown on a public page")},
            {QStringLiteral("included"),
             QT_TRANSLATE_NOOP("viatique::Advice", "Included for everyone: nothing to ask for")},
        };
        return sentences.value(code);
    }

    QString word(QLatin1String name) const { return m_advice.reason.args.value(name).toString(); }

    QStringList list(QLatin1String name) const
    {
        QStringList words;
        const QJsonArray array = m_advice.reason.args.value(name).toArray();
        for (const QJsonValue &value : array)
            words.append(value.toString());
        return words;
    }

    QString other() const { return m_catalogue.endpointTitle(word(QLatin1String("other"))); }

    QString checkTitle(const QString &id) const
    {
        const auto found = std::find_if(m_catalogue.checks.cbegin(), m_catalogue.checks.cend(),
                                        [&id](const Check &check) { return check.id == id; });
        return found == m_catalogue.checks.cend() ? id : found->title;
    }

    QString checkTitles() const
    {
        QStringList titles;
        const QStringList ids = list(QLatin1String("checks"));
        for (const QString &id : ids)
            titles.append(checkTitle(id));
        return titles.join(QLatin1String(", "));
    }

    /// The catalogue may say more, in its own words.
    QString withCondition(const QString &sentence, const char *fuller) const
    {
        const QString condition = word(QLatin1String("condition"));
        return condition.isEmpty() ? sentence : AdviceWords::tr(fuller).arg(condition);
    }

    QString audience() const
    {
        const QStringList audiences = list(QLatin1String("audiences"));
        if (audiences == QStringList{QStringLiteral("associations")})
            return AdviceWords::tr("About associations only");
        if (audiences == QStringList{QStringLiteral("companies")})
            return AdviceWords::tr("About companies only");
        return AdviceWords::tr("Not about those that the service is for");
    }

    QString sector() const
    {
        const QStringList sectors = list(QLatin1String("sectors"));
        if (sectors == QStringList{QStringLiteral("construction")})
            return AdviceWords::tr("For construction only");
        if (sectors == QStringList{QStringLiteral("agriculture")})
            return AdviceWords::tr("For agriculture only");
        return AdviceWords::tr("For other sectors only");
    }

    QString retired() const
    {
        const QString since = word(QLatin1String("since"));
        const QString replacedBy = word(QLatin1String("replacedBy"));
        if (!replacedBy.isEmpty())
            return AdviceWords::tr("No longer given: “%1” has taken its place")
                .arg(m_catalogue.endpointTitle(replacedBy));
        return since.isEmpty() ? AdviceWords::tr("No longer given")
                               : AdviceWords::tr("No longer given since %1").arg(since);
    }

    const Advice &m_advice;
    const Catalogue &m_catalogue;
};

} // namespace

QString adviceSentence(const Advice &advice, const Catalogue &catalogue)
{
    return Sentence(advice, catalogue).text();
}

} // namespace viatique
