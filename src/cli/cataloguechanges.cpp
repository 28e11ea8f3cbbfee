// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/cataloguechanges.h"

#include "catalogue/catalogue.h"
#include "cli/console.h"
#include "core/jsonpointer.h"
#include "rules/words.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <utility>

namespace viatique::cli {

namespace {

using Kind = CatalogueChange::Kind;

QString wordOf(Kind kind)
{
    switch (kind) {
    case Kind::Added:
        return QStringLiteral("added");
    case Kind::Removed:
        return QStringLiteral("removed");
    case Kind::Renamed:
        return QStringLiteral("renamed");
    case Kind::Changed:
        break;
    }
    return QStringLiteral("changed");
}

/// A value in a line: words as they are, other values as JSON.
QString valueText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isUndefined() || value.isNull())
        return Cli::tr("nothing");
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &one : array)
            parts.append(valueText(one));
        return parts.isEmpty() ? Cli::tr("nothing") : parts.join(QStringLiteral(", "));
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
        return words::requirement(isStrict ? LegalRequirement::SupportingDocuments
                                           : LegalRequirement::Explanation);
    }
    if (member == QLatin1String("openness") && !value.isUndefined())
        return words::openness(value.toVariant().toStringList());
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
        {QLatin1String("title"), Cli::tr("title")},
        {QLatin1String("version"), Cli::tr("version")},
        {QLatin1String("source"), Cli::tr("source")},
        {QLatin1String("producers"), Cli::tr("producers")},
        {QLatin1String("legalRequirement"), Cli::tr("legal requirement")},
        {QLatin1String("openness"), Cli::tr("openness")},
        {QLatin1String("formats"), Cli::tr("formats")},
        {QLatin1String("category"), Cli::tr("category")},
        {QLatin1String("documentation"), Cli::tr("documentation")},
        {QLatin1String("vendorUse"), Cli::tr("use by vendors")},
        {QLatin1String("gives"), Cli::tr("what it gives")},
        {QLatin1String("audiences"), Cli::tr("audiences")},
        {QLatin1String("sectors"), Cli::tr("sectors")},
        {QLatin1String("answers"), Cli::tr("questions that it answers")},
        {QLatin1String("usefulness"), Cli::tr("usefulness")},
        {QLatin1String("overlaps"), Cli::tr("overlaps")},
        {QLatin1String("sensitive"), Cli::tr("sensitive")},
        {QLatin1String("retired"), Cli::tr("retired")},
        {QLatin1String("datapassScopes"), Cli::tr("scopes of DataPass")}};
    for (const auto &[id, name] : names) {
        if (member == id)
            return name;
    }
    return member;
}

/// A line for each change, those of one element under its name.
class ChangePrinter
{
public:
    ChangePrinter(const Catalogue &before, const Catalogue &after)
        : m_before(before)
        , m_after(after)
    {
    }

    void print(const CatalogueChange &change);

private:
    QString nameOf(const QString &list, const QString &id) const;

    const Catalogue &m_before;
    const Catalogue &m_after;
    QString m_element; ///< whose name stands above
};

QString ChangePrinter::nameOf(const QString &list, const QString &id) const
{
    if (list != QLatin1String("endpoints"))
        return QStringLiteral("%1/%2").arg(list, id);
    const Catalogue &one = m_after.endpoint(id) ? m_after : m_before;
    return QStringLiteral("%1 (%2)").arg(one.endpointTitle(id), id);
}

void ChangePrinter::print(const CatalogueChange &change)
{
    const QStringList path = pointerParts(change.target);
    if (change.kind == Kind::Renamed) {
        printLine(
            Cli::tr("producer renamed: %1 → %2").arg(change.before.toString(), change.after.toString()));
        return;
    }
    if (path.size() == 2) {
        const QString name = nameOf(path.at(0), path.at(1));
        printLine(change.kind == Kind::Added ? Cli::tr("added: %1").arg(name)
                                             : Cli::tr("removed: %1").arg(name));
        return;
    }
    const QString member = path.size() > 2 ? path.at(2) : path.at(0);
    const QString element = path.size() > 2 ? nameOf(path.at(0), path.at(1)) : QString();
    if (element != m_element && !element.isEmpty())
        printLine(Cli::tr("changed: %1").arg(element));
    m_element = element;
    const QString indent = element.isEmpty() ? QString() : QStringLiteral("    ");
    const QString name =
        path.size() > 3 ? QStringLiteral("%1 (%2)").arg(memberName(member), path.at(3)) : memberName(member);
    printLine(indent
              + Cli::tr("%1: %2 → %3")
                    .arg(name, memberText(member, change.before), memberText(member, change.after)));
}

void printSummary(const QList<CatalogueChange> &changes)
{
    int added = 0;
    int removed = 0;
    QSet<QString> changed;
    for (const CatalogueChange &change : changes) {
        const QStringList path = pointerParts(change.target);
        if (path.constFirst() != QLatin1String("endpoints"))
            continue;
        if (path.size() > 2)
            changed.insert(path.at(1));
        else
            ++(change.kind == Kind::Added ? added : removed);
    }
    printLine(Cli::tr("Data: %1 added, %2 removed, %3 changed.")
                  .arg(QString::number(added), QString::number(removed), QString::number(changed.size())));
}

} // namespace

QJsonArray changesAsJson(const QList<CatalogueChange> &changes)
{
    QJsonArray array;
    for (const CatalogueChange &change : changes) {
        QJsonObject object{{QStringLiteral("target"), change.target},
                           {QStringLiteral("kind"), wordOf(change.kind)}};
        if (!change.before.isUndefined())
            object.insert(QStringLiteral("before"), change.before);
        if (!change.after.isUndefined())
            object.insert(QStringLiteral("after"), change.after);
        array.append(object);
    }
    return array;
}

void printChanges(const Catalogue &before, const Catalogue &after, const QList<CatalogueChange> &changes)
{
    if (changes.isEmpty())
        printLine(Cli::tr("The two catalogues say the same."));
    else
        printSummary(changes);
    ChangePrinter printer(before, after);
    for (const CatalogueChange &change : changes) {
        // Who wrote a member is for programs; that it changed stands beside it.
        if (!change.target.endsWith(QLatin1String("/derived")))
            printer.print(change);
    }
}

} // namespace viatique::cli
