// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/rules.h"

#include "core/error.h"
#include "core/language.h"
#include "legal/knowntext.h"
#include "rules/ruletable.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace viatique::rules {

namespace {

struct Label
{
    const char *pointer; ///< end of the target
    const char *text;
};

/// Names of the fields, as the wizard labels them; the first that ends the target counts.
constexpr Label kFieldLabels[] = {
    {"/vendorAnswers/activities", QT_TRANSLATE_NOOP("viatique::Rules", "Your activities and web site")},
    {"/vendorAnswers/clients", QT_TRANSLATE_NOOP("viatique::Rules", "Your clients")},
    {"/vendorAnswers/publicBeneficiaries",
     QT_TRANSLATE_NOOP("viatique::Rules", "The public clients who will benefit")},
    {"/vendorAnswers/productRole", QT_TRANSLATE_NOOP("viatique::Rules", "What the product does for them")},
    {"/vendorAnswers/useCases", QT_TRANSLATE_NOOP("viatique::Rules", "The use cases")},
    {"/service/title", QT_TRANSLATE_NOOP("viatique::Rules", "Title")},
    {"/service/description", QT_TRANSLATE_NOOP("viatique::Rules", "Description")},
    {"/service/otherUseCase", QT_TRANSLATE_NOOP("viatique::Rules", "Other use case")},
    {"/service/goLiveDate", QT_TRANSLATE_NOOP("viatique::Rules", "Date of going live")},
    {"/service/expectedVolume", QT_TRANSLATE_NOOP("viatique::Rules", "Expected volume")},
    {"/legalFramework/nature", QT_TRANSLATE_NOOP("viatique::Rules", "Nature of the text")},
    {"/personalData/recipients", QT_TRANSLATE_NOOP("viatique::Rules", "Recipients of the data")},
    {"/personalData/retentionJustification",
     QT_TRANSLATE_NOOP("viatique::Rules", "Reason for the retention")},
    {"/organisation/name", QT_TRANSLATE_NOOP("viatique::Rules", "Name of the organisation")},
    {"/vendor/name", QT_TRANSLATE_NOOP("viatique::Rules", "Name of the vendor")},
    {"/vendor/product", QT_TRANSLATE_NOOP("viatique::Rules", "Product")},
    {"/vendor/website", QT_TRANSLATE_NOOP("viatique::Rules", "Web site")},
    {"/familyName", QT_TRANSLATE_NOOP("viatique::Rules", "Family name")},
    {"/givenName", QT_TRANSLATE_NOOP("viatique::Rules", "Given name")},
    {"/email", QT_TRANSLATE_NOOP("viatique::Rules", "E-mail")},
    {"/phoneNumber", QT_TRANSLATE_NOOP("viatique::Rules", "Telephone")},
    {"/jobTitle", QT_TRANSLATE_NOOP("viatique::Rules", "Function")},
    {"/purpose", QT_TRANSLATE_NOOP("viatique::Rules", "Purpose")},
    {"/title", QT_TRANSLATE_NOOP("viatique::Rules", "Title")},
    {"/fileName", QT_TRANSLATE_NOOP("viatique::Rules", "File name")},
    {"/siret", QT_TRANSLATE_NOOP("viatique::Rules", "SIRET")},
    {"/url", QT_TRANSLATE_NOOP("viatique::Rules", "Link")},
};

constexpr Label kPersonLabels[] = {
    {"/applicant", QT_TRANSLATE_NOOP("viatique::Rules", "Applicant")},
    {"/contacts/dataController", QT_TRANSLATE_NOOP("viatique::Rules", "Data controller")},
    {"/contacts/dataProtectionOfficer", QT_TRANSLATE_NOOP("viatique::Rules", "Data protection officer")},
    {"/contacts/business", QT_TRANSLATE_NOOP("viatique::Rules", "Business contact")},
    {"/contacts/technical", QT_TRANSLATE_NOOP("viatique::Rules", "Technical contact")},
};

QString translated(const char *text, int count = -1)
{
    return QCoreApplication::translate("viatique::Rules", text, nullptr, count);
}

QString fieldLabel(const QString &target)
{
    for (const Label &label : kFieldLabels) {
        if (target.endsWith(QLatin1String(label.pointer)))
            return translated(label.text);
    }
    return target;
}

QString personLabel(const QString &target)
{
    for (const Label &label : kPersonLabels) {
        if (target.startsWith(QLatin1String(label.pointer)))
            return translated(label.text);
    }
    return target;
}

/// The id that stands behind `/list/` in the target.
QString targetId(const QString &target, QLatin1String list)
{
    const QStringList parts = target.split(QLatin1Char('/'));
    const qsizetype at = parts.indexOf(list);
    if (at < 0 || at + 1 >= parts.size())
        return {};
    QString id = parts.at(at + 1);
    return id.replace(QLatin1String("~1"), QLatin1String("/"))
        .replace(QLatin1String("~0"), QLatin1String("~"));
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
            return m_catalogue.endpointTitle(targetId(target, QLatin1String("endpoints")));
        if (name == QLatin1String("document"))
            return documentLabel(targetId(target, QLatin1String("documents")));
        if (name == QLatin1String("text"))
            return textLabel(targetId(target, QLatin1String("texts")));
        if (name == QLatin1String("person"))
            return personLabel(target);
        if (name == QLatin1String("field"))
            return fieldLabel(target);
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
        if (name == QLatin1String("useCase")) {
            const UseCase *useCase = m_catalogue.useCase(value.toString());
            return useCase ? useCase->title : value.toString();
        }
        if (name == QLatin1String("endpoints")) {
            QStringList titles;
            const QJsonArray ids = value.toArray();
            for (const QJsonValue &id : ids)
                titles.append(m_catalogue.endpointTitle(id.toString()));
            return titles.join(QLatin1String(", "));
        }
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

} // namespace

QString message(const Finding &finding, const Request &request, const Catalogue &catalogue)
{
    const RuleInfo *info = ruleInfo(finding.rule);
    if (!info)
        return finding.rule;
    const QString sentence = translated(info->sentence, finding.args.value(QLatin1String("count")).toInt(-1));
    // One pass, so that what the user typed is never taken for a name.
    static const QRegularExpression placeholder(QStringLiteral("\\{([a-zA-Z]+)\\}"));
    const Names names(finding, request, catalogue);
    QString result;
    qsizetype end = 0;
    auto matches = placeholder.globalMatch(sentence);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(sentence).mid(end, match.capturedStart() - end);
        result += names.value(match.captured(1));
        end = match.capturedEnd();
    }
    result += QStringView(sentence).mid(end);
    return result;
}

} // namespace viatique::rules
