// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/coveragerows.h"

#include "rules/words.h"
#include "session/citedtexts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace viatique {

namespace {

/// "Délibération n° 2026-03" of "Délibération n° 2026-03 du 17 mars 2026".
QString shortName(const QString &title)
{
    static const QRegularExpression numbered(QStringLiteral("^.*?\\bn(?:°|o\\b\\.?)\\s*\\S*\\d[^\\s,;]*"),
                                             QRegularExpression::CaseInsensitiveOption
                                                 | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = numbered.match(title);
    if (!match.hasMatch())
        return title;
    // "n°" does not part from its number.
    static const QRegularExpression mark(QStringLiteral("(?<=\\bn°)\\s+"),
                                         QRegularExpression::CaseInsensitiveOption);
    return match.captured().replace(mark, QString(QChar(QChar::Nbsp)));
}

/// "Article R2143-13" of "Article R2143-13 du code de la commande publique".
QString shortName(const LegalText &text, const QString &title)
{
    const KnownText *known = knownText(text.reference);
    const qsizetype at = known ? known->title.indexOf(known->reference) : -1;
    return at < 0 ? shortName(title) : known->title.left(at + known->reference.size());
}

CoverageColumn columnOf(const rules::Context &context, const LegalText &text)
{
    CoverageColumn column;
    column.id = text.id;
    column.title = citedtexts::name(text);
    column.name = shortName(text, column.title);
    column.force = context.textForce(text.id);
    column.about = citedtexts::about(text);
    column.worth = column.force == rules::TextForce::Empty      ? rules::Worth::Nothing
                   : column.force == rules::TextForce::Founding ? rules::Worth::Covers
                                                                : rules::Worth::Principle;
    return column;
}

CoverageColumn columnOf(const rules::Context &context, const Document &document)
{
    CoverageColumn column;
    column.id = document.id;
    column.isDocument = true;
    for (const QString &candidate : {document.title, document.fileName, words::documentKind(document.kind)}) {
        if (column.title.isEmpty())
            column.title = candidate.trimmed();
    }
    column.name = shortName(column.title);
    column.worth = rules::documentWorth(context, document.id);
    return column;
}

/// A group is ticked as far as its data are; its box covers where theirs do.
void addToGroup(CoverageRow &group, const CoverageRow &datum)
{
    ++group.members;
    group.toCover += datum.covered.isCovered() ? 0 : 1;
    for (auto cell = datum.cells.cbegin(); cell != datum.cells.cend(); ++cell) {
        CoverageCell &whole = group.cells[cell.key()];
        // Counted first: `PartiallyChecked` until the last datum is known.
        whole.state = Qt::PartiallyChecked;
    }
}

void closeGroup(CoverageRow &group, QList<CoverageRow>::const_iterator first,
                QList<CoverageRow>::const_iterator last)
{
    for (auto cell = group.cells.begin(); cell != group.cells.end(); ++cell) {
        if (std::all_of(first, last, [&](const CoverageRow &row) { return row.cells.contains(cell.key()); }))
            cell->state = Qt::Checked;
    }
}

CoverageRow rowOf(const rules::Context &context, const QList<CoverageColumn> &columns,
                  const rules::AskedEndpoint &endpoint)
{
    CoverageRow row;
    row.id = endpoint.known->id;
    row.title = endpoint.known->title;
    row.requirement = endpoint.known->legalRequirement;
    row.covered = rules::coverage(context, endpoint);
    for (const CoverageColumn &column : columns) {
        const QStringList &links = column.isDocument ? endpoint.asked->documents : endpoint.asked->legalTexts;
        if (!links.contains(column.id))
            continue;
        row.cells.insert(column.key(),
                         {Qt::Checked, column.isDocument
                                           ? rules::documentWorth(context, column.id)
                                           : rules::textWorth(context, row.covered, column.id)});
    }
    return row;
}

} // namespace

QList<CoverageColumn> coverageColumns(const rules::Context &context)
{
    QList<CoverageColumn> columns;
    for (const LegalText &text : context.request.legalFramework.texts)
        columns.append(columnOf(context, text));
    QSet<QString> named;
    for (const RequestedEndpoint &endpoint : context.request.endpoints)
        named.unite(QSet<QString>(endpoint.documents.cbegin(), endpoint.documents.cend()));
    for (const Document &document : context.request.documents) {
        const CoverageColumn column = columnOf(context, document);
        if (column.worth == rules::Worth::Covers || named.contains(document.id))
            columns.append(column);
    }
    // An id that stands there twice is a fault of its own; links name the first.
    QSet<QString> keys;
    columns.removeIf([&keys](const CoverageColumn &column) {
        const bool isSecond = keys.contains(column.key());
        keys.insert(column.key());
        return isSecond;
    });
    return columns;
}

QList<CoverageRow> coverageRows(const rules::Context &context, const QList<CoverageColumn> &columns)
{
    QHash<QString, const RequestedEndpoint *> asked;
    for (const RequestedEndpoint &endpoint : context.request.endpoints) {
        if (!asked.contains(endpoint.id))
            asked.insert(endpoint.id, &endpoint);
    }
    // By category, in the catalogue's order of both; one that the catalogue does not list comes last.
    QStringList order;
    for (const CatalogueCategory &category : context.catalogue.categories)
        order.append(category.id);
    QHash<QString, QList<CoverageRow>> byCategory;
    for (const Endpoint &endpoint : context.catalogue.endpoints) {
        const RequestedEndpoint *one = asked.value(endpoint.id);
        if (!one)
            continue;
        if (!order.contains(endpoint.category))
            order.append(endpoint.category);
        byCategory[endpoint.category].append(rowOf(context, columns, {one, &endpoint}));
    }
    QList<CoverageRow> rows;
    for (const QString &id : std::as_const(order)) {
        const QList<CoverageRow> members = byCategory.value(id);
        if (members.isEmpty())
            continue;
        const CatalogueCategory *category = context.catalogue.category(id);
        CoverageRow group;
        group.id = id;
        group.title = category ? category->title : id;
        group.isGroup = true;
        for (const CoverageRow &member : members)
            addToGroup(group, member);
        closeGroup(group, members.cbegin(), members.cend());
        rows.append(group);
        rows += members;
    }
    return rows;
}

} // namespace viatique
