// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/cataloguewords.h"

#include "core/jsonpointer.h"
#include "rules/words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace viatique::words {

namespace {

using Kind = CatalogueChange::Kind;

struct Difference
{
    Q_DECLARE_TR_FUNCTIONS(viatique::CatalogueWords)
};

/// A value in a line: words as they are, other values as JSON.
QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined() || value.isNull())
        return Difference::tr("nothing");
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            parts.append(valueText(one));
        return parts.isEmpty() ? Difference::tr("nothing") : parts.join(QStringLiteral(", "));
    }
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

/// What changed, as its reader calls it: the members that a request depends on have names of their own.
QString memberText(const QString &member, const QJsonValue &value)
{
    if (member == QLatin1String("legalRequirement") && !value.isUndefined()) {
        const bool isStrict = value.toString() == QLatin1String("supporting-documents");
        return requirement(isStrict ? LegalRequirement::SupportingDocuments : LegalRequirement::Explanation);
    }
    if (member == QLatin1String("openness") && !value.isUndefined())
        return openness(value.toVariant().toStringList());
    if (member == QLatin1String("usefulness") && value.isObject()) {
        const QString condition = value[QLatin1String("condition")].toString();
        const QString level = value[QLatin1String("level")].toString();
        return condition.isEmpty() ? level : QStringLiteral("%1 (%2)").arg(level, condition);
    }
    return valueText(value);
}

QString memberName(const QString &member)
{
    const std::pair<QLatin1String, QString> names[]{
        {QLatin1String("title"), Difference::tr("title")},
        {QLatin1String("version"), Difference::tr("version")},
        {QLatin1String("source"), Difference::tr("source")},
        {QLatin1String("producers"), Difference::tr("producers")},
        {QLatin1String("legalRequirement"), Difference::tr("legal requirement")},
        {QLatin1String("openness"), Difference::tr("openness")},
        {QLatin1String("formats"), Difference::tr("formats")},
        {QLatin1String("category"), Difference::tr("category")},
        {QLatin1String("documentation"), Difference::tr("documentation")},
        {QLatin1String("vendorUse"), Difference::tr("use by vendors")},
        {QLatin1String("gives"), Difference::tr("what it gives")},
        {QLatin1String("audiences"), Difference::tr("audiences")},
        {QLatin1String("sectors"), Difference::tr("sectors")},
        {QLatin1String("answers"), Difference::tr("questions that it answers")},
        {QLatin1String("usefulness"), Difference::tr("usefulness")},
        {QLatin1String("overlaps"), Difference::tr("overlaps")},
        {QLatin1String("sensitive"), Difference::tr("sensitive")},
        {QLatin1String("retired"), Difference::tr("retired")},
        {QLatin1String("datapassScopes"), Difference::tr("scopes of DataPass")}};
    for (const auto &[id, name] : names) {
        if (member == id)
            return name;
    }
    return member;
}

QString nameOf(const QString &list, const QString &id, const Catalogue &before, const Catalogue &after)
{
    if (list != QLatin1String("endpoints"))
        return QStringLiteral("%1/%2").arg(list, id);
    const Catalogue &one = after.endpoint(id) ? after : before;
    return QStringLiteral("%1 (%2)").arg(one.endpointTitle(id), id);
}

} // namespace

CatalogueChangeText catalogueChange(const CatalogueChange &change, const Catalogue &before,
                                    const Catalogue &after)
{
    const QStringList path = pointerParts(change.target);
    if (change.kind == Kind::Renamed)
        return {{}, Difference::tr("name of a producer"), change.before.toString(), change.after.toString()};
    if (path.size() == 2)
        return {nameOf(path.at(0), path.at(1), before, after), {}, {}, {}};
    const QString member = path.size() > 2 ? path.at(2) : path.value(0);
    const QString element = path.size() > 2 ? nameOf(path.at(0), path.at(1), before, after) : QString();
    const QString what =
        path.size() > 3 ? QStringLiteral("%1 (%2)").arg(memberName(member), path.at(3)) : memberName(member);
    return {element, what, memberText(member, change.before), memberText(member, change.after)};
}

bool isForPrograms(const CatalogueChange &change)
{
    return change.target.endsWith(QLatin1String("/derived"));
}

QString catalogueSummary(const QList<CatalogueChange> &changes)
{
    int added = 0;
    int removed = 0;
    QSet<QString> changed;
    for (const CatalogueChange &change : changes) {
        const QStringList path = pointerParts(change.target);
        if (path.value(0) != QLatin1String("endpoints"))
            continue;
        if (path.size() > 2)
            changed.insert(path.at(1));
        else
            ++(change.kind == Kind::Added ? added : removed);
    }
    return Difference::tr("Data: %1 added, %2 removed, %3 changed.")
        .arg(QString::number(added), QString::number(removed), QString::number(changed.size()));
}

} // namespace viatique::words
