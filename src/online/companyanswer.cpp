// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/companyanswer.h"

#include "core/jsonfile.h"
#include "online/shown.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace viatique {

namespace {

/// Rows of a page, by the document; a service that sends more is not listened to.
constexpr int kMostRows = 25;

bool isSiret(const QString &text)
{
    return text.size() == 14 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c >= QLatin1Char('0') && c <= QLatin1Char('9');
           });
}

/// One answer that is read; `isSound` turns false for good with the first member of another type than the
/// document gives it. An absent member, and null, are as good as empty: the directory leaves out what it does
/// not know.
class Answer
{
public:
    bool isSound = true;

    QString text(const QJsonObject &object, QLatin1String name)
    {
        const QJsonValue value = known(object, name, QJsonValue::String);
        return value.toString();
    }
    QString line(const QJsonObject &object, QLatin1String name) { return shownLine(text(object, name)); }
    bool flag(const QJsonObject &object, QLatin1String name)
    {
        return known(object, name, QJsonValue::Bool).toBool();
    }
    QJsonObject object(const QJsonObject &in, QLatin1String name)
    {
        return known(in, name, QJsonValue::Object).toObject();
    }
    QJsonArray array(const QJsonObject &in, QLatin1String name)
    {
        return known(in, name, QJsonValue::Array).toArray();
    }
    QList<QJsonObject> objects(const QJsonArray &array)
    {
        QList<QJsonObject> list;
        for (const QJsonValue &value : array) {
            isSound = isSound && value.isObject();
            list.append(value.toObject());
        }
        return list;
    }

private:
    QJsonValue known(const QJsonObject &object, QLatin1String name, QJsonValue::Type type)
    {
        const QJsonValue value = object.value(name);
        const bool isAbsent = value.isUndefined() || value.isNull();
        isSound = isSound && (isAbsent || value.type() == type);
        return value;
    }
};

/// Takes the signs out that stand for what its owner does not want published. Returns whether there were any.
bool takeWithheld(QString &text)
{
    const qsizetype before = text.size();
    for (const auto sign : {QLatin1String("[NON-DIFFUSIBLE]"), QLatin1String("[ND]")})
        text.remove(sign, Qt::CaseInsensitive);
    if (text.size() == before)
        return false;
    text = text.simplified();
    return true;
}

/// What is the same for all establishments of a legal unit.
Company unitOf(Answer &answer, const QJsonObject &unit)
{
    Company company;
    // The name in the register; the other one also holds initials and usual names, in brackets.
    company.name = answer.line(unit, QLatin1String("nom_raison_sociale"));
    const QString whole = answer.line(unit, QLatin1String("nom_complet"));
    if (company.name.isEmpty())
        company.name = whole;
    company.partlyPublished = answer.text(unit, QLatin1String("statut_diffusion")) == QLatin1String("P");
    if (takeWithheld(company.name)) {
        company.name.clear();
        company.partlyPublished = true;
    }
    company.legalCategory = answer.line(unit, QLatin1String("nature_juridique"));
    company.ceased = answer.text(unit, QLatin1String("etat_administratif")) == QLatin1String("C");
    const QJsonObject more = answer.object(unit, QLatin1String("complements"));
    const bool isService = answer.flag(more, QLatin1String("est_service_public"));
    const bool isAdministration = answer.flag(more, QLatin1String("est_administration"));
    company.publicService = isService || isAdministration;
    company.territorial = !answer.object(more, QLatin1String("collectivite_territoriale")).isEmpty();
    company.association = answer.flag(more, QLatin1String("est_association"));
    return company;
}

/// Nothing of an establishment without its number.
std::optional<Company> companyOf(Answer &answer, Company unit, const QJsonObject &establishment)
{
    unit.siret = answer.text(establishment, QLatin1String("siret"));
    if (unit.siret.isEmpty())
        return std::nullopt;
    answer.isSound = answer.isSound && isSiret(unit.siret);
    unit.closed = answer.text(establishment, QLatin1String("etat_administratif")) == QLatin1String("F");
    unit.address = answer.line(establishment, QLatin1String("adresse"));
    unit.addressWithheld = takeWithheld(unit.address);
    unit.partlyPublished =
        unit.partlyPublished || unit.addressWithheld
        || answer.text(establishment, QLatin1String("statut_diffusion_etablissement")) == QLatin1String("P");
    return unit;
}

Failure unexpected(const QString &host)
{
    return failure(
        ErrorCode::AnswerUnexpected,
        {host, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is no list of companies"))});
}

} // namespace

Result<CompanyList> companiesOf(const QByteArray &body, const QString &siret, const QString &host)
{
    const Result<QJsonObject> json = parseJsonObject(body, host);
    if (!json || !json->value(QLatin1String("results")).isArray()
        || !json->value(QLatin1String("total_results")).isDouble())
        return unexpected(host);
    Answer answer;
    CompanyList list;
    list.bySiret = !siret.isEmpty();
    const QList<QJsonObject> units = answer.objects(json->value(QLatin1String("results")).toArray());
    if (units.size() > kMostRows)
        return unexpected(host);
    for (const QJsonObject &unit : units) {
        const QJsonObject headOffice = answer.object(unit, QLatin1String("siege"));
        const Company known = unitOf(answer, unit);
        QList<QJsonObject> establishments{headOffice};
        if (list.bySiret)
            establishments += answer.objects(answer.array(unit, QLatin1String("matching_etablissements")));
        for (const QJsonObject &establishment : std::as_const(establishments)) {
            const auto company = companyOf(answer, known, establishment);
            const bool isWanted = company && (!list.bySiret || company->siret == siret);
            if (isWanted && (!list.bySiret || list.companies.isEmpty()))
                list.companies.append(*company);
        }
    }
    // Rows of which none is what was asked for.
    if (!answer.isSound || (!units.isEmpty() && list.companies.isEmpty()))
        return unexpected(host);
    const int there = int(list.companies.size());
    list.total = list.bySiret ? there : std::max(there, json->value(QLatin1String("total_results")).toInt());
    return list;
}

QString refusalOf(const QByteArray &body, const QString &host)
{
    const Result<QJsonObject> json = parseJsonObject(body, host);
    return json ? shownLine(json->value(QLatin1String("erreur")).toString()) : QString();
}

} // namespace viatique
