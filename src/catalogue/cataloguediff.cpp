// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/cataloguediff.h"

#include "catalogue/catalogue.h"
#include "core/jsonpointer.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <algorithm>

namespace viatique {

namespace {

using Kind = CatalogueChange::Kind;

constexpr QLatin1String kLists[]{QLatin1String("categories"), QLatin1String("useCases"),
                                 QLatin1String("checks"), QLatin1String("endpoints")};

bool isUnset(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
           || (value.isArray() && value.toArray().isEmpty())
           || (value.isObject() && value.toObject().isEmpty()) || (value.isBool() && !value.toBool());
}

/// The elements of a list in a fixed order, whatever they are.
QStringList elementsOf(const QJsonArray &array)
{
    QStringList elements;
    for (const QJsonValue &one : array)
        elements.append(QString::fromUtf8(QJsonDocument(QJsonArray{one}).toJson(QJsonDocument::Compact)));
    elements.sort();
    return elements;
}

bool isSame(const QJsonValue &before, const QJsonValue &after)
{
    if (isUnset(before) || isUnset(after))
        return isUnset(before) && isUnset(after);
    if (before.isArray() && after.isArray())
        return elementsOf(before.toArray()) == elementsOf(after.toArray());
    return before == after;
}

/// The members of two objects, those of the first in its order, then what only the second has.
QStringList membersOf(const QJsonObject &before, const QJsonObject &after)
{
    QStringList members = before.keys();
    const QStringList others = after.keys();
    std::copy_if(others.cbegin(), others.cend(), std::back_inserter(members),
                 [&before](const QString &member) { return !before.contains(member); });
    return members;
}

class Comparison
{
public:
    Comparison(const Catalogue &before, const Catalogue &after);

    QList<CatalogueChange> run();

private:
    void compareMember(const QStringList &path, const QJsonValue &before, const QJsonValue &after);
    void compareElements(QLatin1String list);
    void compareElement(const QStringList &element, const QJsonObject &before, const QJsonObject &after);
    void findRenamedProducers(const Catalogue &before, const Catalogue &after);
    QJsonValue renamed(const QJsonValue &producers) const;

    QJsonObject m_before;
    QJsonObject m_after;
    QMap<QString, QString> m_renamed; ///< producers: the new name by the former
    QList<CatalogueChange> m_changes;
};

Comparison::Comparison(const Catalogue &before, const Catalogue &after)
    : m_before(QJsonDocument::fromJson(before.bytes).object())
    , m_after(QJsonDocument::fromJson(after.bytes).object())
{
    findRenamedProducers(before, after);
}

/// A producer is renamed when it is gone, and each datum that it gave has one and the same new producer
/// instead.
void Comparison::findRenamedProducers(const Catalogue &before, const Catalogue &after)
{
    QMap<QString, QStringList> successors; // an empty one where there is none, or more than one
    for (const Endpoint &former : before.endpoints) {
        const Endpoint *present = after.endpoint(former.id);
        if (!present)
            continue;
        QStringList gone;
        QStringList come;
        for (const QString &producer : former.producers) {
            if (!present->producers.contains(producer))
                gone.append(producer);
        }
        for (const QString &producer : present->producers) {
            if (!former.producers.contains(producer))
                come.append(producer);
        }
        const QString successor = gone.size() == 1 && come.size() == 1 ? come.constFirst() : QString();
        for (const QString &producer : former.producers) {
            QStringList &names = successors[producer];
            const QString name = gone.contains(producer) ? successor : QString();
            if (!names.contains(name))
                names.append(name);
        }
    }
    for (auto producer = successors.cbegin(); producer != successors.cend(); ++producer) {
        const QString name = producer->size() == 1 ? producer->constFirst() : QString();
        if (!name.isEmpty() && !successors.contains(name))
            m_renamed.insert(producer.key(), name);
    }
}

QJsonValue Comparison::renamed(const QJsonValue &producers) const
{
    QJsonArray names;
    const QJsonArray former = producers.toArray();
    for (const QJsonValue &one : former)
        names.append(m_renamed.value(one.toString(), one.toString()));
    return names;
}

void Comparison::compareMember(const QStringList &path, const QJsonValue &before, const QJsonValue &after)
{
    if (isSame(before, after))
        return;
    const Kind kind = isUnset(before) ? Kind::Added : isUnset(after) ? Kind::Removed : Kind::Changed;
    m_changes.append({kind, pointerOf(path), before, after});
}

void Comparison::compareElement(const QStringList &element, const QJsonObject &before,
                                const QJsonObject &after)
{
    const QLatin1String usefulness("usefulness");
    const QStringList members = membersOf(before, after);
    for (const QString &member : members) {
        const QStringList path = element + QStringList(member);
        if (member == usefulness) {
            // By use case: each is a thing of its own.
            const QJsonObject one = before.value(member).toObject();
            const QJsonObject other = after.value(member).toObject();
            const QStringList useCases = membersOf(one, other);
            for (const QString &useCase : useCases)
                compareMember(path + QStringList(useCase), one.value(useCase), other.value(useCase));
        } else if (member == QLatin1String("producers")
                   && isSame(renamed(before.value(member)), after.value(member))) {
            continue; // said once for all
        } else {
            compareMember(path, before.value(member), after.value(member));
        }
    }
}

void Comparison::compareElements(QLatin1String list)
{
    const auto byId = [list](const QJsonObject &catalogue) {
        QHash<QString, QJsonObject> elements;
        const QJsonArray array = catalogue.value(list).toArray();
        for (const QJsonValue &one : array)
            elements.insert(one[QLatin1String("id")].toString(), one.toObject());
        return elements;
    };
    const QHash<QString, QJsonObject> before = byId(m_before);
    const QHash<QString, QJsonObject> after = byId(m_after);
    const auto walk = [&](const QJsonObject &catalogue, const auto &visit) {
        const QJsonArray array = catalogue.value(list).toArray();
        for (const QJsonValue &one : array) {
            const QString id = one[QLatin1String("id")].toString();
            visit(id, QStringList{list, id});
        }
    };
    walk(m_before, [&](const QString &id, const QStringList &path) {
        if (!after.contains(id))
            m_changes.append(
                {Kind::Removed, pointerOf(path), before.value(id), QJsonValue(QJsonValue::Undefined)});
    });
    walk(m_after, [&](const QString &id, const QStringList &path) {
        if (!before.contains(id))
            m_changes.append(
                {Kind::Added, pointerOf(path), QJsonValue(QJsonValue::Undefined), after.value(id)});
        else
            compareElement(path, before.value(id), after.value(id));
    });
}

QList<CatalogueChange> Comparison::run()
{
    const QStringList members = membersOf(m_before, m_after);
    for (const QString &member : members) {
        const bool isList = std::find(std::begin(kLists), std::end(kLists), member) != std::end(kLists);
        if (!isList)
            compareMember({member}, m_before.value(member), m_after.value(member));
    }
    for (auto producer = m_renamed.cbegin(); producer != m_renamed.cend(); ++producer) {
        m_changes.append({Kind::Renamed, pointerOf({QStringLiteral("producers"), producer.key()}),
                          producer.key(), *producer});
    }
    for (const QLatin1String list : kLists)
        compareElements(list);
    return m_changes;
}

} // namespace

QList<CatalogueChange> compareCatalogues(const Catalogue &before, const Catalogue &after)
{
    return Comparison(before, after).run();
}

int endpointsLost(const Catalogue &before, const Catalogue &after)
{
    return int(std::count_if(before.endpoints.cbegin(), before.endpoints.cend(),
                             [&after](const Endpoint &endpoint) { return !after.endpoint(endpoint.id); }));
}

} // namespace viatique
