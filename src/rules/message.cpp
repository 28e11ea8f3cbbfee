// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/rules.h"

#include "core/error.h"
#include "core/jsonpointer.h"
#include "core/language.h"
#include "legal/knowntext.h"
#include "rules/ruletable.h"
#include "rules/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <optional>

namespace viatique::rules {

namespace {

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("viatique::Rules", text, nullptr, count);
}

/// The person that the target belongs to.
QString personLabel(const QString &target)
{
    const QString key = words::idInPointer(target, QLatin1String("contacts"));
    return words::contact(key.isEmpty() ? pointerParts(target).value(0) : key);
}

template<typename Name>
QString listed(const QJsonValue &ids, Name name)
{
    QStringList names;
    const QJsonArray array = ids.toArray();
    for (const QJsonValue &id : array)
        names.append(name(id.toString()));
    return names.join(QLatin1String(", "));
}

/// Gives the value of a `{name}` in a sentence.
class Names
{
public:
    Names(const Finding &finding, const Request &request, const Catalogue &catalogue)
        : m_finding(finding)
        , m_request(request)
        , m_catalogue(catalogue)
    {
    }

    QString value(const QString &name) const
    {
        const QString &target = m_finding.target;
        if (name == QLatin1String("endpoint"))
            return m_catalogue.endpointTitle(words::idInPointer(target, QLatin1String("endpoints")));
        if (name == QLatin1String("document"))
            return documentLabel(words::idInPointer(target, QLatin1String("documents")));
        if (name == QLatin1String("text"))
            return textLabel(words::idInPointer(target, QLatin1String("texts")));
        if (name == QLatin1String("person"))
            return personLabel(target);
        if (name == QLatin1String("field"))
            return words::fieldName(target);
        return argument(name);
    }

private:
    QString documentLabel(const QString &id) const
    {
        const Document *document = m_request.document(id);
        return document && !document->label().isEmpty() ? document->label() : id;
    }

    QString textLabel(const QString &id) const
    {
        const LegalText *text = m_request.legalText(id);
        if (!text)
            return id;
        const KnownText *known = knownText(text->reference);
        const QString reference = known ? known->title : text->reference;
        for (const QString &label : {text->title, reference, text->url}) {
            if (!label.trimmed().isEmpty())
                return label;
        }
        return id;
    }

    QString argument(const QString &name) const
    {
        const QJsonValue value = m_finding.args.value(name);
        if (name == QLatin1String("size") || name == QLatin1String("over"))
            return sizeText(static_cast<qint64>(value.toDouble()));
        if (name == QLatin1String("reason"))
            return reasonText(value.toString());
        if (name == QLatin1String("other") || name == QLatin1String("replacedBy"))
            return m_catalogue.endpointTitle(value.toString());
        if (name == QLatin1String("category")) {
            const CatalogueCategory *category = m_catalogue.category(value.toString());
            return category ? category->title : value.toString();
        }
        if (name == QLatin1String("useCase")) {
            const UseCase *useCase = m_catalogue.useCase(value.toString());
            return useCase ? useCase->title : value.toString();
        }
        if (name == QLatin1String("endpoints"))
            return listed(value, [this](const QString &id) { return m_catalogue.endpointTitle(id); });
        if (name == QLatin1String("audiences"))
            return listed(value, words::audience);
        if (name == QLatin1String("sectors"))
            return listed(value, words::sector);
        if (name == QLatin1String("part"))
            return value.toString() == QLatin1String("public")
                       ? translated(QT_TRANSLATE_NOOP("viatique::Rules", "public"))
                       : translated(QT_TRANSLATE_NOOP("viatique::Rules", "protected"));
        if (name == QLatin1String("slot"))
            return value.toString() == QLatin1String("legal")
                       ? translated(QT_TRANSLATE_NOOP("viatique::Rules", "legal framework"))
                       : translated(QT_TRANSLATE_NOOP("viatique::Rules", "mock-up"));
        return value.toString();
    }

    const Finding &m_finding;
    const Request &m_request;
    const Catalogue &m_catalogue;
};

/// The sentence with a value for each of its names; null where one has none and all are `wanted`.
std::optional<QString> filledIn(const QString &sentence, const Names &names, bool wanted)
{
    // One pass, so that what the user typed is never taken for a name.
    static const QRegularExpression placeholder(QStringLiteral("\\{([a-zA-Z]+)\\}"));
    QString result;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString value = names.value(match.captured(1));
        if (wanted && value.isEmpty())
            return std::nullopt;
        result += QStringView(sentence).mid(end, match.capturedStart() - end);
        result += value;
        end = match.capturedEnd();
    }
    result += QStringView(sentence).mid(end);
    return result;
}

} // namespace

QString message(const Finding &finding, const Request &request, const Catalogue &catalogue)
{
    const RuleInfo *info = ruleInfo(finding.rule);
    if (!info)
        return finding.rule;
    const Names names(finding, request, catalogue);
    if (info->fuller) {
        if (const auto fuller = filledIn(translated(info->fuller), names, true))
            return *fuller;
    }
    const QString sentence = translated(info->sentence, finding.args.value(QLatin1String("count")).toInt(-1));
    return filledIn(sentence, names, false).value_or(QString());
}

QString generalMessage(const QString &rule)
{
    const RuleInfo *info = ruleInfo(rule);
    if (!info)
        return rule;
    // Any plural, in a form that goes with a number that is not told. A sentence without number has no
    // plural.
    constexpr int kSeveral = 1000;
    const bool isCounted = QLatin1String(info->sentence).contains(QLatin1String("%n"));
    QString sentence = translated(info->sentence, isCounted ? kSeveral : -1);
    static const QRegularExpression open(QStringLiteral("\\{[a-zA-Z]+\\}|\\b1[\\s.,]?000\\b"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    sentence.replace(open, QStringLiteral("…"));
    const qsizetype end = sentence.indexOf(QLatin1String(". "));
    return end < 0 ? sentence : sentence.left(end + 1);
}

} // namespace viatique::rules
