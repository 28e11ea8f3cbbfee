// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/cataloguemove.h"

#include "catalogue/catalogue.h"
#include "request/askedscope.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Kind = DatumChange::Kind;

bool isSameSet(const QStringList &one, const QStringList &other)
{
    return QSet<QString>(one.cbegin(), one.cend()) == QSet<QString>(other.cbegin(), other.cend());
}

void unite(QStringList &list, const QStringList &more)
{
    for (const QString &each : more) {
        if (!list.contains(each))
            list.append(each);
    }
}

/// A part is chosen only of a datum that has both, or may have.
QStringList opennessIn(const Endpoint &endpoint, const QStringList &asked)
{
    const bool hasBoth = endpoint.isPublic() && endpoint.isProtected();
    return hasBoth || endpoint.openness.isEmpty() ? asked : QStringList();
}

class Mover
{
public:
    Mover(const Catalogue &from, const Catalogue &to);

    void move(const RequestedEndpoint &asked);
    QList<RequestedEndpoint> endpoints() const;
    const QList<DatumChange> &changes() const { return m_changes; }
    QString useCase(const QString &former) const;

private:
    /// A datum of the other catalogue, with what is asked of it.
    struct Moved
    {
        RequestedEndpoint asked;
        QStringList purposes;    ///< that differ
        qsizetype place = 0;     ///< in the other catalogue
        qsizetype firstSaid = 0; ///< the change that says what became of the first datum
    };
    bool isSameCatalogue() const { return m_from.id == m_to.id; }
    const Endpoint *ofScope(const QString &scope) const;
    const Endpoint *targetOf(const RequestedEndpoint &asked) const;
    QString replacement(const Endpoint &retired) const;
    void drop(const QString &id, const Endpoint *known);
    void begin(const RequestedEndpoint &asked, const Endpoint &target);
    void merge(Moved &moved, const RequestedEndpoint &asked, const Endpoint &target);
    void compare(const RequestedEndpoint &asked, const Endpoint &known, const Endpoint &target);

    const Catalogue &m_from;
    const Catalogue &m_to;
    QHash<QString, const Endpoint *> m_byScope; ///< data of the other catalogue whose id is not their scope
    QList<Moved> m_moved;
    QHash<QString, qsizetype> m_movedIndex; ///< by id in the other catalogue
    QList<DatumChange> m_changes;
};

Mover::Mover(const Catalogue &from, const Catalogue &to)
    : m_from(from)
    , m_to(to)
{
    for (const Endpoint &endpoint : to.endpoints) {
        for (const QString &scope : {endpoint.protectedScope, endpoint.publicScope}) {
            if (!scope.isEmpty() && !m_byScope.contains(scope))
                m_byScope.insert(scope, &endpoint);
        }
    }
}

const Endpoint *Mover::ofScope(const QString &scope) const
{
    const Endpoint *named = m_to.endpoint(scope);
    return named ? named : m_byScope.value(scope);
}

const Endpoint *Mover::targetOf(const RequestedEndpoint &asked) const
{
    const Endpoint *known = m_from.endpoint(asked.id);
    if (isSameCatalogue() || !known)
        return m_to.endpoint(asked.id);
    const QStringList scopes = askedScopes(asked, *known);
    for (const QString &scope : scopes) {
        if (const Endpoint *target = ofScope(scope))
            return target;
    }
    return nullptr;
}

QString Mover::replacement(const Endpoint &retired) const
{
    RequestedEndpoint successor;
    successor.id = retired.replacedBy;
    const Endpoint *target = m_to.endpoint(successor.id);
    if (!target)
        target = targetOf(successor);
    return target ? target->id : successor.id;
}

void Mover::move(const RequestedEndpoint &asked)
{
    const Endpoint *known = m_from.endpoint(asked.id);
    const Endpoint *target = targetOf(asked);
    if (!target)
        return drop(asked.id, known);
    if (target->includedForEveryone) {
        m_changes.append({Kind::Included, asked.id, target->id, {}});
        return;
    }
    const auto there = m_movedIndex.constFind(target->id);
    if (there == m_movedIndex.constEnd())
        begin(asked, *target);
    else
        merge(m_moved[*there], asked, *target);
    if (known)
        compare(asked, *known, *target);
}

void Mover::drop(const QString &id, const Endpoint *known)
{
    if (known && known->retired)
        m_changes.append({Kind::Retired, id, {}, replacement(*known)});
    else
        m_changes.append({Kind::Unknown, id, {}, {}});
}

void Mover::begin(const RequestedEndpoint &asked, const Endpoint &target)
{
    Moved moved;
    moved.asked = asked;
    moved.asked.id = target.id;
    moved.asked.openness = opennessIn(target, asked.openness);
    moved.purposes = QStringList{asked.purpose};
    moved.place = &target - m_to.endpoints.constData();
    moved.firstSaid = m_changes.size();
    m_movedIndex.insert(target.id, m_moved.size());
    m_moved.append(moved);
    m_changes.append({asked.id == target.id ? Kind::Kept : Kind::Renamed, asked.id, target.id, {}});
}

void Mover::merge(Moved &moved, const RequestedEndpoint &asked, const Endpoint &target)
{
    const QStringList openness = opennessIn(target, asked.openness);
    // Nothing listed is all of it.
    if (openness.isEmpty())
        moved.asked.openness.clear();
    else if (!moved.asked.openness.isEmpty())
        unite(moved.asked.openness, openness);
    unite(moved.purposes, {asked.purpose});
    unite(moved.asked.legalTexts, asked.legalTexts);
    unite(moved.asked.documents, asked.documents);
    m_changes[moved.firstSaid].kind = Kind::Merged;
    m_changes.append({Kind::Merged, asked.id, target.id, {}});
}

void Mover::compare(const RequestedEndpoint &asked, const Endpoint &known, const Endpoint &target)
{
    if (target.retired && !known.retired)
        m_changes.append({Kind::MarkedRetired, asked.id, target.id, replacement(target)});
    if (known.legalRequirement != target.legalRequirement)
        m_changes.append({Kind::RequirementChanged, asked.id, target.id, {}});
    // What one of the two does not say has not changed.
    if (known.openness.isEmpty() || target.openness.isEmpty())
        return;
    RequestedEndpoint moved = asked;
    moved.openness = opennessIn(target, asked.openness);
    // In another catalogue, one datum of two parts may have become two of one part each.
    const bool other = isSameCatalogue() && !isSameSet(known.openness, target.openness);
    if (other || asksProtectedPart(asked, known) != asksProtectedPart(moved, target))
        m_changes.append({Kind::OpennessChanged, asked.id, target.id, {}});
}

QList<RequestedEndpoint> Mover::endpoints() const
{
    QList<Moved> sorted = m_moved;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Moved &one, const Moved &other) { return one.place < other.place; });
    QList<RequestedEndpoint> endpoints;
    for (Moved &moved : sorted) {
        if (moved.purposes.size() > 1) {
            moved.purposes.removeAll(QString());
            moved.asked.purpose = moved.purposes.join(QLatin1String("\n\n"));
        }
        endpoints.append(moved.asked);
    }
    return endpoints;
}

/// The name by which the other catalogue knows a use case, where it knows it at all. One that it knows as an
/// alias stays: it may say more, such as that a form is filled in.
QString Mover::useCase(const QString &former) const
{
    const UseCase *known = m_to.useCase(former) ? nullptr : m_from.useCase(former);
    if (!known)
        return former;
    const QStringList names = QStringList(known->id) + known->sameAs;
    const auto there = std::find_if(names.cbegin(), names.cend(),
                                    [this](const QString &name) { return m_to.useCase(name) != nullptr; });
    return there == names.cend() ? former : *there;
}

} // namespace

CatalogueMove moveTo(const Request &request, const Catalogue &from, const Catalogue &to)
{
    Mover mover(from, to);
    for (const RequestedEndpoint &asked : request.endpoints)
        mover.move(asked);
    CatalogueMove move{request, mover.changes()};
    move.request.catalogue = {to.id, to.version, to.sha512};
    move.request.endpoints = mover.endpoints();
    for (QString &useCase : move.request.service.useCases)
        useCase = mover.useCase(useCase);
    move.request.service.useCases.removeDuplicates();
    return move;
}

} // namespace viatique
