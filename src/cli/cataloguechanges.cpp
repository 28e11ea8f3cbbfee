// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "cli/cataloguechanges.h"

#include "catalogue/catalogue.h"
#include "cli/console.h"
#include "rules/cataloguewords.h"

#include <QJsonObject>

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
    const Catalogue &m_before;
    const Catalogue &m_after;
    QString m_element; ///< whose name stands above
};

void ChangePrinter::print(const CatalogueChange &change)
{
    if (change.kind == Kind::Renamed) {
        printLine(
            Cli::tr("producer renamed: %1 → %2").arg(change.before.toString(), change.after.toString()));
        return;
    }
    const words::CatalogueChangeText text = words::catalogueChange(change, m_before, m_after);
    if (text.what.isEmpty()) {
        printLine(change.kind == Kind::Added ? Cli::tr("added: %1").arg(text.element)
                                             : Cli::tr("removed: %1").arg(text.element));
        return;
    }
    if (text.element != m_element && !text.element.isEmpty())
        printLine(Cli::tr("changed: %1").arg(text.element));
    m_element = text.element;
    const QString indent = text.element.isEmpty() ? QString() : QStringLiteral("    ");
    printLine(indent + Cli::tr("%1: %2 → %3").arg(text.what, text.before, text.after));
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
        printLine(words::catalogueSummary(changes));
    ChangePrinter printer(before, after);
    for (const CatalogueChange &change : changes) {
        if (!words::isForPrograms(change))
            printer.print(change);
    }
}

} // namespace viatique::cli
