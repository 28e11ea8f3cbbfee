// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/forms.h"

#include "core/jsonfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace viatique::datapass {

namespace {

struct Facts
{
    QList<Scope> scopes;
    QStringList known;
    QStringList included;
    QList<Form> forms;
    QStringList vendorQuestions;
};

QStringList strings(const QJsonValue &array)
{
    QStringList list;
    const QJsonArray elements = array.toArray();
    for (const QJsonValue &element : elements)
        list.append(element.toString());
    return list;
}

Scope readScope(const QJsonObject &object)
{
    return {object.value(QLatin1String("value")).toString(), object.value(QLatin1String("name")).toString(),
            object.value(QLatin1String("group")).toString(),
            object.value(QLatin1String("included")).toBool()};
}

Form readForm(const QJsonObject &object)
{
    Form form;
    form.uid = object.value(QLatin1String("uid")).toString();
    form.title = object.value(QLatin1String("title")).toString();
    form.hasLegalStep = object.value(QLatin1String("legalStep")).toBool(true);
    const QJsonObject preset = object.value(QLatin1String("preset")).toObject();
    constexpr std::array<std::pair<const char *, const char *>, 4> kTexts{
        {{"title", "intitule"},
         {"description", "description"},
         {"nature", "cadre_juridique_nature"},
         {"url", "cadre_juridique_url"}}};
    for (const auto &[member, key] : kTexts) {
        const QString text = preset.value(QLatin1String(member)).toString();
        if (!text.isEmpty())
            form.presetTexts.insert(QLatin1String(key), text);
    }
    form.presetScopes = strings(preset.value(QLatin1String("scopes")));
    form.hidden = strings(object.value(QLatin1String("hidden")));
    const QStringList disabled = strings(object.value(QLatin1String("disabled")));
    for (const QString &scope : disabled)
        (form.presetScopes.contains(scope) ? form.lockedOn : form.lockedOff).append(scope);
    return form;
}

const Facts &facts()
{
    static const Facts read = [] {
        QFile file(QStringLiteral(":/viatique/datapass/forms.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("missing forms of DataPass");
        const auto object = parseJsonObject(file.readAll(), QStringLiteral("forms.json"));
        if (!object)
            qFatal("damaged forms of DataPass");
        Facts made;
        const QJsonArray scopes = object->value(QLatin1String("scopes")).toArray();
        for (const QJsonValue &scope : scopes) {
            made.scopes.append(readScope(scope.toObject()));
            made.known.append(made.scopes.constLast().value);
            if (made.scopes.constLast().included)
                made.included.append(made.scopes.constLast().value);
        }
        const QJsonArray forms = object->value(QLatin1String("forms")).toArray();
        for (const QJsonValue &form : forms)
            made.forms.append(readForm(form.toObject()));
        const QJsonObject questions = object->value(QLatin1String("vendorQuestions")).toObject();
        for (const char *key : {"activities", "clients", "publicBeneficiaries", "productRole", "useCases"})
            made.vendorQuestions.append(questions.value(QLatin1String(key)).toString());
        return made;
    }();
    return read;
}

} // namespace

QStringList Form::refused(const QStringList &wanted) const
{
    QStringList refused;
    for (const QString &scope : wanted) {
        if (lockedOff.contains(scope) || hidden.contains(scope))
            refused.append(scope);
    }
    return refused;
}

const QList<Form> &forms()
{
    return facts().forms;
}

const Form *form(const QString &uid)
{
    const QList<Form> &list = forms();
    const auto found =
        std::find_if(list.cbegin(), list.cend(), [&uid](const Form &form) { return form.uid == uid; });
    return found == list.cend() ? nullptr : &*found;
}

const QList<Scope> &scopes()
{
    return facts().scopes;
}

const Scope *scope(const QString &value)
{
    const QList<Scope> &list = scopes();
    const auto found = std::find_if(list.cbegin(), list.cend(),
                                    [&value](const Scope &scope) { return scope.value == value; });
    return found == list.cend() ? nullptr : &*found;
}

const QStringList &includedScopes()
{
    return facts().included;
}

const QStringList &knownScopes()
{
    return facts().known;
}

const QStringList &vendorQuestions()
{
    return facts().vendorQuestions;
}

} // namespace viatique::datapass
