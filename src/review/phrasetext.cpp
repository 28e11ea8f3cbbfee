// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/phrasetext.h"

#include "core/jsonpointer.h"
#include "rules/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <functional>
#include <utility>

namespace viatique {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(viatique::Review)
};

/// What the variables are filled from.
struct Place
{
    const Request &request;
    const Catalogue &catalogue;
    QString target;
    QStringList parts; ///< of the target
};

QString organisation(const Place &place)
{
    return place.request.organisation.name;
}

QString endpoint(const Place &place)
{
    const bool isEndpoint = place.parts.value(0) == QLatin1String("endpoints") && place.parts.size() > 1;
    return isEndpoint ? place.catalogue.endpointTitle(place.parts.at(1)) : QString();
}

QString document(const Place &place)
{
    const bool isDocument = place.parts.value(0) == QLatin1String("documents");
    const Document *document = isDocument ? place.request.document(place.parts.value(1)) : nullptr;
    return document ? document->label() : QString();
}

/// "E-mail" alone would not say whose: a contact is named before its field.
QString personField(const QString &person, const Place &place, qsizetype fieldAt)
{
    const QString name = words::contact(person);
    if (place.parts.size() <= fieldAt)
        return name;
    return ReviewText::tr("%1, %2", "a contact and one of its fields")
        .arg(name, words::fieldName(place.target));
}

QString field(const Place &place)
{
    const QString section = place.parts.value(0);
    if (section == QLatin1String("contacts") && place.parts.size() > 1)
        return personField(place.parts.at(1), place, 2);
    if (section == QLatin1String("applicant"))
        return personField(section, place, 1);
    // An element of a list is no field, whatever its id looks like.
    const bool isElement =
        (place.parts.size() == 2
         && (section == QLatin1String("endpoints") || section == QLatin1String("documents")))
        || (place.parts.size() == 3 && section == QLatin1String("legalFramework"));
    const QString name = isElement ? QString() : words::fieldName(place.target);
    return name == place.target ? QString() : name;
}

QString revision(const Place &place)
{
    return place.request.revision > 0 ? QString::number(place.request.revision) : QString();
}

using Variable = std::pair<QLatin1String, std::function<QString(const Place &)>>;

const QList<Variable> &variables()
{
    static const QList<Variable> table{
        {QLatin1String("organisation"), organisation}, {QLatin1String("endpoint"), endpoint},
        {QLatin1String("document"), document},         {QLatin1String("field"), field},
        {QLatin1String("revision"), revision},
    };
    return table;
}

} // namespace

QStringList phraseVariables()
{
    QStringList names;
    for (const auto &[name, value] : variables())
        names.append(name);
    return names;
}

QString phraseText(const QString &phrase, const Request &request, const Catalogue &catalogue,
                   const QString &target)
{
    static const QRegularExpression braces(QStringLiteral("\\{([a-z]+)\\}"));
    const Place place{request, catalogue, target, pointerParts(target)};
    QString text;
    qsizetype done = 0;
    auto matches = braces.globalMatch(phrase);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        for (const auto &[name, valueOf] : variables()) {
            if (match.capturedView(1) != name)
                continue;
            const QString value = valueOf(place).simplified();
            text += QStringView(phrase).mid(done, match.capturedStart() - done);
            text += value.isEmpty() ? QStringLiteral("…") : value;
            done = match.capturedEnd();
        }
    }
    return text + QStringView(phrase).mid(done);
}

} // namespace viatique
