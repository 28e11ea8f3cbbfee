// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/requestdiff.h"

#include "core/jsonpointer.h"
#include "package/elementpairs.h"
#include "request/requestjson.h"
#include "rules/rules.h"

#include <QHash>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

using Kind = RequestChange::Kind;

constexpr QLatin1String kId("id");
constexpr QLatin1String kTexts("legalTexts");
constexpr QLatin1String kDocuments("documents");

/// What identifies a state of a request, and is told where the two are named.
constexpr const char *kNotCompared[] = {"format",     "formatVersion", "id",        "revision", "createdAt",
                                        "modifiedAt", "catalogue",     "endpoints", "documents"};

/// Names of members as their reader meets them in the wizard. Any other comes behind them.
constexpr const char *kOrder[] = {"filedFor",
                                  "vendor",
                                  "organisation",
                                  "applicant",
                                  "service",
                                  "legalFramework",
                                  "personalData",
                                  "contacts",
                                  "dataController",
                                  "dataProtectionOfficer",
                                  "business",
                                  "technical",
                                  "siret",
                                  "name",
                                  "address",
                                  "kind",
                                  "product",
                                  "website",
                                  "givenName",
                                  "familyName",
                                  "jobTitle",
                                  "email",
                                  "phoneNumber",
                                  "title",
                                  "description",
                                  "activities",
                                  "clients",
                                  "publicBeneficiaries",
                                  "productRole",
                                  "useCases",
                                  "otherUseCase",
                                  "audiences",
                                  "publicPage",
                                  "sectors",
                                  "checks",
                                  "goLiveDate",
                                  "expectedVolume",
                                  "vendorAnswers",
                                  "openness",
                                  "purpose",
                                  "nature",
                                  "texts",
                                  "reference",
                                  "url",
                                  "recipients",
                                  "retentionMonths",
                                  "retentionJustification"};

qsizetype placeInOrder(const QString &member)
{
    const auto *const found = std::find_if(std::begin(kOrder), std::end(kOrder), [&member](const char *name) {
        return member == QLatin1String(name);
    });
    return found - std::begin(kOrder);
}

/// The members of both objects, in the order of the wizard.
QStringList membersOf(const QJsonObject &before, const QJsonObject &after)
{
    QStringList members = before.keys();
    const QStringList others = after.keys();
    for (const QString &member : others) {
        if (!before.contains(member))
            members.append(member);
    }
    std::stable_sort(members.begin(), members.end(), [](const QString &one, const QString &other) {
        return placeInOrder(one) < placeInOrder(other);
    });
    return members;
}

bool isUnset(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
           || (value.isArray() && value.toArray().isEmpty());
}

QStringList sortedSet(QStringList elements)
{
    elements.removeDuplicates();
    elements.sort();
    return elements;
}

QStringList setOf(const QJsonValue &list)
{
    return sortedSet(list.toVariant().toStringList());
}

QJsonObject elementAt(const QJsonArray &list, qsizetype index)
{
    return list.at(index).toObject();
}

class Comparison
{
public:
    Comparison(const Request &before, const Request &after)
        : m_former(before)
        , m_later(after)
        , m_before(toJson(before))
        , m_after(toJson(after))
        , m_texts(pairTexts(before.legalFramework.texts, after.legalFramework.texts))
        , m_documents(pairDocuments(before.documents, after.documents))
    {
    }

    QList<RequestChange> run();

private:
    void compareMember(const QStringList &path, const QJsonValue &before, const QJsonValue &after);
    void compareLinks(const QStringList &path, const QJsonValue &before, const QJsonValue &after);
    void compareElements(const QStringList &list, const QJsonArray &before, const QJsonArray &after,
                         const ElementPairs &pairs);
    void compareElement(const QStringList &path, const QJsonObject &before, const QJsonObject &after);
    void compareDocument(const QStringList &path, QJsonObject before, QJsonObject after);
    void add(const QStringList &path, const QJsonValue &before, const QJsonValue &after);
    /// What the ids of the former request are called in the later.
    template<typename T>
    static QHash<QString, QString> laterIds(const QList<T> &before, const QList<T> &after,
                                            const ElementPairs &pairs);

    const Request &m_former;
    const Request &m_later;
    QJsonObject m_before;
    QJsonObject m_after;
    ElementPairs m_texts;
    ElementPairs m_documents;
    QHash<QString, QString> m_textIds;
    QHash<QString, QString> m_documentIds;
    QList<RequestChange> m_changes;
};

template<typename T>
QHash<QString, QString> Comparison::laterIds(const QList<T> &before, const QList<T> &after,
                                             const ElementPairs &pairs)
{
    QHash<QString, QString> ids;
    // Of those with one id the first is meant.
    for (qsizetype i = before.size() - 1; i >= 0; --i) {
        const qsizetype partner = pairs.afterOf.at(i);
        // One that is gone is nothing that the later request could name.
        ids.insert(before.at(i).id, partner < 0 ? QChar(0xffff) + before.at(i).id : after.at(partner).id);
    }
    return ids;
}

void Comparison::add(const QStringList &path, const QJsonValue &before, const QJsonValue &after)
{
    const Kind kind = isUnset(before) ? Kind::Added : isUnset(after) ? Kind::Removed : Kind::Changed;
    m_changes.append({kind, pointerOf(path), before, after});
}

void Comparison::compareMember(const QStringList &path, const QJsonValue &before, const QJsonValue &after)
{
    if (before == after)
        return;
    if (before.isObject() || after.isObject())
        return compareElement(path, before.toObject(), after.toObject());
    if (isUnset(before) && isUnset(after))
        return;
    if (before.isArray() && after.isArray() && setOf(before) == setOf(after))
        return;
    add(path, before, after);
}

void Comparison::compareLinks(const QStringList &path, const QJsonValue &before, const QJsonValue &after)
{
    const QHash<QString, QString> &ids = path.constLast() == kTexts ? m_textIds : m_documentIds;
    QStringList meant;
    const QStringList former = setOf(before);
    for (const QString &id : former)
        meant.append(ids.value(id, id));
    if (sortedSet(meant) != setOf(after))
        add(path, before, after);
}

void Comparison::compareElement(const QStringList &path, const QJsonObject &before, const QJsonObject &after)
{
    const QStringList members = membersOf(before, after);
    for (const QString &member : members) {
        const QStringList inner = path + QStringList(member);
        if (member == QLatin1String("texts"))
            compareElements(inner, before.value(member).toArray(), after.value(member).toArray(), m_texts);
        else if (member == kTexts || member == kDocuments)
            compareLinks(inner, before.value(member), after.value(member));
        else if (member != kId)
            compareMember(inner, before.value(member), after.value(member));
    }
}

/// Its name and content are one thing, whatever members they have.
void Comparison::compareDocument(const QStringList &path, QJsonObject before, QJsonObject after)
{
    const auto differs = [&](QLatin1String member) { return before.value(member) != after.value(member); };
    QStringList told{QStringLiteral("sha512"), QStringLiteral("fileName"), QStringLiteral("title")};
    if (differs(QLatin1String("sha512"))) {
        m_changes.append({Kind::Replaced, pointerOf(path), before, after});
        told += {QStringLiteral("mediaType"), QStringLiteral("size")};
    } else if (differs(QLatin1String("fileName")) || differs(QLatin1String("title"))) {
        m_changes.append({Kind::Renamed, pointerOf(path), before, after});
    }
    for (const QString &member : std::as_const(told)) {
        before.remove(member);
        after.remove(member);
    }
    compareElement(path, before, after);
}

/// What was removed comes before what was added or changed.
void Comparison::compareElements(const QStringList &list, const QJsonArray &before, const QJsonArray &after,
                                 const ElementPairs &pairs)
{
    const QJsonValue none(QJsonValue::Undefined);
    const auto pathOf = [&list](const QJsonObject &element) {
        return list + QStringList(element.value(kId).toString());
    };
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QJsonObject former = elementAt(before, i);
        if (pairs.afterOf.at(i) < 0)
            m_changes.append({Kind::Removed, pointerOf(pathOf(former)), former, none});
    }
    for (qsizetype i = 0; i < after.size(); ++i) {
        const QJsonObject later = elementAt(after, i);
        const qsizetype partner = pairs.beforeOf.at(i);
        if (partner < 0)
            m_changes.append({Kind::Added, pointerOf(pathOf(later)), none, later});
        else if (list.constFirst() == kDocuments)
            compareDocument(pathOf(later), elementAt(before, partner), later);
        else
            compareElement(pathOf(later), elementAt(before, partner), later);
    }
}

QList<RequestChange> Comparison::run()
{
    m_textIds = laterIds(m_former.legalFramework.texts, m_later.legalFramework.texts, m_texts);
    m_documentIds = laterIds(m_former.documents, m_later.documents, m_documents);
    const QString endpoints = QStringLiteral("endpoints");
    const QString catalogue = QStringLiteral("catalogue");
    if (m_former.catalogue != m_later.catalogue)
        add({catalogue}, m_before.value(catalogue), m_after.value(catalogue));
    compareElements({endpoints}, m_before.value(endpoints).toArray(), m_after.value(endpoints).toArray(),
                    pairEndpoints(m_former.endpoints, m_later.endpoints));
    compareElements({kDocuments}, m_before.value(kDocuments).toArray(), m_after.value(kDocuments).toArray(),
                    m_documents);
    for (const char *const member : kNotCompared) {
        m_before.remove(QLatin1String(member));
        m_after.remove(QLatin1String(member));
    }
    compareElement({}, m_before, m_after);
    std::stable_sort(
        m_changes.begin(), m_changes.end(),
        [](const RequestChange &one, const RequestChange &other) { return stepOf(one) < stepOf(other); });
    return m_changes;
}

} // namespace

QList<RequestChange> compareRequests(const Request &before, const Request &after)
{
    return Comparison(before, after).run();
}

int stepOf(const RequestChange &change)
{
    if (change.target.startsWith(QLatin1String("/catalogue")))
        return 3;
    return rules::stepOf(change.target);
}

QString changeKindId(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("added");
    case Kind::Removed:
        return QStringLiteral("removed");
    case Kind::Renamed:
        return QStringLiteral("renamed");
    case Kind::Replaced:
        return QStringLiteral("replaced");
    case Kind::Changed:
        break;
    }
    return QStringLiteral("changed");
}

QJsonObject toJson(const RequestChange &change)
{
    QJsonObject object{{QStringLiteral("target"), change.target},
                       {QStringLiteral("kind"), changeKindId(change.kind)}};
    if (!change.before.isUndefined())
        object.insert(QStringLiteral("before"), change.before);
    if (!change.after.isUndefined())
        object.insert(QStringLiteral("after"), change.after);
    return object;
}

} // namespace viatique
