// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/definition.h"

#include "core/jsonfile.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace viatique::datapass {

namespace {

struct Definition
{
    Q_DECLARE_TR_FUNCTIONS(viatique::DataPassDefinition)
};

using Kind = ScopeChange::Kind;

/// A datum of DataPass' definition.
struct Scope
{
    QString value;
    QString name;
    bool included = false;
    bool disabled = false;
    bool deprecated = false;
    QString deprecatedSince;
};

/// DataPass marks what is open and what is not behind a bar, which is no part of the name.
QString plainName(const QString &name)
{
    return name.section(QLatin1Char('|'), 0, 0).simplified();
}

Error wrongShape(const QString &origin, const QString &pointer, const char *problem)
{
    return {ErrorCode::SchemaViolation, {origin, pointer, QString::fromUtf8(problem)}};
}

Result<QList<Scope>> readScopes(const QByteArray &json, const QString &origin)
{
    const Result<QJsonObject> object = parseJsonObject(json, origin);
    if (!object)
        return Failure(object.error());
    const QString id = object->value(QLatin1String("id")).toString();
    if (id != QLatin1String(kDefinition))
        return Failure(Error(ErrorCode::DataPassOther, {origin, id}));
    const QJsonValue list = object->value(QLatin1String("scopes"));
    if (!list.isArray())
        return Failure(wrongShape(origin, QStringLiteral("/scopes"), "is no list"));
    QList<Scope> scopes;
    const QJsonArray array = list.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject one = array.at(i).toObject();
        Scope scope;
        scope.value = one.value(QLatin1String("value")).toString();
        if (scope.value.isEmpty())
            return Failure(
                wrongShape(origin, QStringLiteral("/scopes/%1/value").arg(i), "is no name of a scope"));
        scope.name = plainName(one.value(QLatin1String("name")).toString());
        scope.included = one.value(QLatin1String("included")).toBool();
        scope.disabled = one.value(QLatin1String("disabled")).toBool();
        scope.deprecated = one.value(QLatin1String("deprecated")).toBool();
        scope.deprecatedSince = one.value(QLatin1String("deprecated_date")).toString();
        scopes.append(scope);
    }
    return scopes;
}

/// The data of the catalogue by each of their scopes.
QHash<QString, const Endpoint *> byScope(const Catalogue &catalogue)
{
    QHash<QString, const Endpoint *> endpoints;
    for (const Endpoint &endpoint : catalogue.endpoints) {
        for (const QString &scope : {endpoint.protectedScope, endpoint.publicScope}) {
            if (!scope.isEmpty())
                endpoints.insert(scope, &endpoint);
        }
    }
    return endpoints;
}

QList<ScopeChange> changesOf(const Scope &scope, const Endpoint *known)
{
    const auto change = [&scope](Kind kind, const QString &before = {}, const QString &after = {}) {
        return ScopeChange{kind, scope.value, scope.name.isEmpty() ? scope.value : scope.name, before, after};
    };
    if (!known)
        // What is of no use to a new request is no news.
        return scope.deprecated || scope.disabled ? QList<ScopeChange>()
                                                  : QList<ScopeChange>{change(Kind::Added)};
    QList<ScopeChange> changes;
    const bool wasOffered = !known->retired;
    if (scope.deprecated && wasOffered)
        changes.append(change(Kind::Deprecated, {}, scope.deprecatedSince));
    else if (scope.disabled && wasOffered)
        changes.append(change(Kind::Disabled));
    if (scope.included != known->includedForEveryone)
        changes.append(change(scope.included ? Kind::Included : Kind::NotIncluded));
    const QString name = plainName(known->title);
    if (!scope.name.isEmpty() && scope.name != name)
        changes.append(change(Kind::Renamed, name, scope.name));
    return changes;
}

} // namespace

Result<QList<ScopeChange>> compareDefinition(const QByteArray &json, const QString &origin,
                                             const Catalogue &catalogue)
{
    const Result<QList<Scope>> scopes = readScopes(json, origin);
    if (!scopes)
        return Failure(scopes.error());
    const QHash<QString, const Endpoint *> known = byScope(catalogue);
    QList<ScopeChange> changes;
    QSet<QString> seen;
    for (const Scope &scope : *scopes) {
        if (seen.contains(scope.value))
            continue;
        seen.insert(scope.value);
        changes += changesOf(scope, known.value(scope.value));
    }
    for (const Endpoint &endpoint : catalogue.endpoints) {
        for (const QString &scope : {endpoint.protectedScope, endpoint.publicScope}) {
            if (!scope.isEmpty() && !endpoint.retired && !seen.contains(scope))
                changes.append({Kind::Removed, scope, plainName(endpoint.title), {}, {}});
        }
    }
    return changes;
}

QString scopeChangeText(const ScopeChange &change)
{
    switch (change.kind) {
    case Kind::Added:
        return Definition::tr("DataPass offers “%1”, which the catalogue does not have.").arg(change.name);
    case Kind::Removed:
        return Definition::tr("DataPass no longer offers “%1”.").arg(change.name);
    case Kind::Included:
        return Definition::tr("“%1” is now included for everyone, and need not be asked for.")
            .arg(change.name);
    case Kind::NotIncluded:
        return Definition::tr("“%1” is no longer included for everyone, and is to be asked for.")
            .arg(change.name);
    case Kind::Disabled:
        return Definition::tr("DataPass shows “%1”, but nobody can ask for it at this time.")
            .arg(change.name);
    case Kind::Deprecated:
        return change.after.isEmpty()
                   ? Definition::tr("DataPass keeps “%1” for former requests alone.").arg(change.name)
                   : Definition::tr("DataPass keeps “%1” for former requests alone, since %2.")
                         .arg(change.name, change.after);
    case Kind::Renamed:
        return Definition::tr("“%1” is now called “%2”.").arg(change.before, change.after);
    }
    return {};
}

} // namespace viatique::datapass
