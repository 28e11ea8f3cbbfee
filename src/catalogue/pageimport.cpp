// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pageimport.h"

#include "catalogue/markdownpage.h"
#include "catalogue/pagecolumns.h"
#include "catalogue/pageusecases.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "core/slug.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace viatique {

namespace {

using Kind = PageColumn::Kind;

class PageImporter
{
public:
    PageImporter(MarkdownPage page, QString path, PageImportOptions options)
        : m_page(std::move(page))
        , m_path(std::move(path))
        , m_options(std::move(options))
        , m_useCases(m_page.title)
    {
    }

    Result<PageImport> run();

private:
    Result<void> readTable(const PageTable &table);
    Result<void> readMeanings(const PageTable &table);
    Result<void> readRow(const PageRow &row);
    Result<void> readCell(const PageColumn &column, const QString &cell, qsizetype *usefulness);
    Result<void> readUsefulness(const PageColumn &column, const QString &cell,
                                const PageUseCases::Meaning &meaning);
    Result<void> enterCategory();
    QString idOfHeading(const QString &heading) const;
    QString missing(const QStringList &cells) const;
    Result<void> enterEndpoint();
    Failure refuse(int line, const char *reason, const QStringList &what = {}) const;
    Failure notUnderstood(const PageColumn &column, const QString &cell) const;
    QString version() const;
    QString id() const;
    QString title() const;
    QJsonObject catalogue() const;

    MarkdownPage m_page;
    QString m_path;
    PageImportOptions m_options;
    QList<PageRemark> m_remarks;
    PageUseCases m_useCases;
    bool m_crossForbids = false;
    QString m_title;

    QJsonArray m_categories;
    QHash<QString, QString> m_categoryTitles;
    QJsonArray m_endpoints;
    QHash<QString, int> m_endpointLines;

    // The table and the row at hand.
    QList<PageColumn> m_columns;
    QList<PageUseCases::Meaning> m_meanings; ///< of the columns of usefulness
    PageHeading m_category;
    QJsonObject m_endpoint;
    int m_line = 0;
};

Failure PageImporter::refuse(int line, const char *reason, const QStringList &what) const
{
    return failure(
        ErrorCode::PageRefused,
        QStringList{m_path, line > 0 ? QString::number(line) : QString(), QString::fromUtf8(reason)} + what);
}

Failure PageImporter::notUnderstood(const PageColumn &column, const QString &cell) const
{
    return refuse(m_line, QT_TRANSLATE_NOOP("viatique::Reason", "“%1” is not understood in the column “%2”"),
                  {markdownText(cell), column.heading});
}

/// The category of the rows that follow, when the first of them comes.
Result<void> PageImporter::enterCategory()
{
    if (m_category.line == 0) {
        return refuse(m_line, QT_TRANSLATE_NOOP("viatique::Reason",
                                                "the data stand under no heading to name their category"));
    }
    const QString categoryId = m_category.anchor.isEmpty() ? idOfHeading(m_category.text) : m_category.anchor;
    m_endpoint.insert(QStringLiteral("category"), categoryId);
    const auto there = m_categoryTitles.constFind(categoryId);
    if (there == m_categoryTitles.constEnd()) {
        m_categoryTitles.insert(categoryId, m_category.text);
        m_categories.append(
            QJsonObject{{QStringLiteral("id"), categoryId}, {QStringLiteral("title"), m_category.text}});
    } else if (*there != m_category.text) {
        return refuse(
            m_category.line,
            QT_TRANSLATE_NOOP("viatique::Reason", "the heading “%1” has the anchor of the heading “%2”"),
            {m_category.text, *there});
    }
    return {};
}

/// Made of its words. Two headings of other words get two ids, however alike these begin.
QString PageImporter::idOfHeading(const QString &heading) const
{
    const QString words =
        slug(heading, 48, QStringLiteral("categorie")).replace(QLatin1Char('-'), QLatin1Char('_'));
    QString id = words;
    for (int number = 2; m_categoryTitles.value(id, heading) != heading; ++number)
        id = words + QLatin1Char('_') + QString::number(number);
    return id;
}

Result<void> PageImporter::enterEndpoint()
{
    const QString endpointId = m_endpoint.value(QLatin1String("id")).toString();
    if (endpointId.isEmpty()) {
        return refuse(m_line, QT_TRANSLATE_NOOP("viatique::Reason",
                                                "the row names no endpoint, such as `entreprises`"));
    }
    if (m_endpoint.value(QLatin1String("title")).toString().isEmpty()) {
        return refuse(m_line, QT_TRANSLATE_NOOP("viatique::Reason", "the endpoint “%1” has no title"),
                      {endpointId});
    }
    if (const auto there = m_endpointLines.constFind(endpointId); there != m_endpointLines.constEnd()) {
        return refuse(m_line,
                      QT_TRANSLATE_NOOP("viatique::Reason", "the endpoint “%1” stands for the second time, "
                                                            "after line %2"),
                      {endpointId, QString::number(*there)});
    }
    if (m_endpoints.size() == limits::kJsonElements) {
        return refuse(m_line, QT_TRANSLATE_NOOP("viatique::Reason", "there are more than %1 data"),
                      {QString::number(limits::kJsonElements)});
    }
    m_endpointLines.insert(endpointId, m_line);
    m_endpoints.append(m_endpoint);
    return {};
}

Result<void> PageImporter::readUsefulness(const PageColumn &column, const QString &cell,
                                          const PageUseCases::Meaning &meaning)
{
    if (meaning.isVendors) {
        const auto use = vendorUseOf(cell);
        if (!use)
            return notUnderstood(column, cell);
        m_endpoint.insert(QStringLiteral("vendorUse"), *use);
        return {};
    }
    const auto usefulness = usefulnessOf(cell);
    if (!usefulness)
        return notUnderstood(column, cell);
    const bool isForbidden = m_crossForbids && usefulness->level == QLatin1String("not-useful")
                             && cell.contains(QStringLiteral("❌"));
    QJsonObject entry{
        {QStringLiteral("level"), isForbidden ? QStringLiteral("forbidden") : usefulness->level}};
    if (!usefulness->condition.isEmpty())
        entry.insert(QStringLiteral("condition"), usefulness->condition);
    QJsonObject all = m_endpoint.value(QLatin1String("usefulness")).toObject();
    all.insert(meaning.useCase, entry);
    m_endpoint.insert(QStringLiteral("usefulness"), all);
    return {};
}

Result<void> PageImporter::readCell(const PageColumn &column, const QString &cell, qsizetype *usefulness)
{
    // A column of usefulness counts though its cell is empty.
    const qsizetype meaning = column.kind == Kind::Usefulness ? (*usefulness)++ : 0;
    if (isBlankCell(cell) || column.kind == Kind::Other)
        return {};
    const auto insert = [&](const char *member, const auto &value) -> Result<void> {
        if (!value)
            return notUnderstood(column, cell);
        m_endpoint.insert(QLatin1String(member), *value);
        return {};
    };
    const auto list = [](const std::optional<QStringList> &values) {
        return values ? std::optional(QJsonArray::fromStringList(*values)) : std::nullopt;
    };
    switch (column.kind) {
    case Kind::Datum: {
        const auto datum = datumOf(cell);
        if (!datum)
            return notUnderstood(column, cell);
        m_endpoint.insert(QStringLiteral("title"), datum->title);
        if (!datum->id.isEmpty())
            m_endpoint.insert(QStringLiteral("id"), datum->id);
        if (!datum->link.isEmpty())
            m_endpoint.insert(QStringLiteral("documentation"), datum->link);
        return {};
    }
    case Kind::Id:
        return insert("id", endpointIdOf(cell));
    case Kind::Producer:
        return insert("producers", list(producersOf(cell)));
    case Kind::Usefulness:
        return readUsefulness(column, cell, m_meanings.at(meaning));
    case Kind::Requirement:
        return insert("legalRequirement", requirementOf(cell));
    case Kind::Format:
        return insert("formats", list(formatsOf(cell)));
    case Kind::Openness:
        return insert("openness", list(opennessOf(cell)));
    case Kind::Documentation: {
        const QString link = markdownLink(cell);
        return insert("documentation", link.isEmpty() ? std::nullopt : std::optional(link));
    }
    case Kind::Other:
        break;
    }
    return {};
}

Result<void> PageImporter::readRow(const PageRow &row)
{
    m_line = row.line;
    const auto blank = std::count_if(row.cells.cbegin(), row.cells.cend(), isBlankCell);
    if (blank == row.cells.size())
        return {};
    // A title alone in its row, as of old, parts a table into categories.
    const QString &first = row.cells.constFirst();
    if (blank == row.cells.size() - 1 && !isBlankCell(first) && markdownCode(first).isEmpty()
        && markdownLink(first).isEmpty()) {
        m_category = {markdownText(first), {}, row.line};
        return {};
    }
    QString extra;
    const auto cells = cellsByColumn(m_columns, row.cells, &extra);
    if (!cells) {
        return refuse(row.line,
                      QT_TRANSLATE_NOOP("viatique::Reason",
                                        "the row has %1 cells for %2 columns, and which of them "
                                        "is meant cannot be told"),
                      {QString::number(row.cells.size()), QString::number(m_columns.size())});
    }
    if (row.cells.size() > m_columns.size())
        m_remarks.append({PageRemark::Kind::CellLeftOut, row.line, markdownText(extra)});
    else if (row.cells.size() < m_columns.size())
        m_remarks.append({PageRemark::Kind::CellMissing, row.line, missing(*cells)});
    m_endpoint = {};
    qsizetype usefulness = 0;
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        if (const auto read = readCell(m_columns.at(i), cells->at(i), &usefulness); !read)
            return read;
    }
    return enterCategory().and_then([this] { return enterEndpoint(); });
}

/// The headings of the columns for which a row has nothing.
QString PageImporter::missing(const QStringList &cells) const
{
    QStringList headings;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (isBlankCell(cells.at(i)))
            headings.append(m_columns.at(i).heading);
    }
    return headings.join(QStringLiteral(", "));
}

Result<void> PageImporter::readMeanings(const PageTable &table)
{
    QStringList headings;
    for (const PageColumn &column : std::as_const(m_columns)) {
        if (column.kind == Kind::Usefulness)
            headings.append(column.heading);
        if (column.kind == Kind::Other && !column.heading.isEmpty())
            m_remarks.append({PageRemark::Kind::ColumnUnread, table.line, column.heading});
    }
    const auto meanings = m_useCases.meanings(headings);
    if (!meanings) {
        return refuse(table.line,
                      QT_TRANSLATE_NOOP("viatique::Reason", "two columns speak of one use case: “%1”"),
                      {headings.join(QStringLiteral("”, “"))});
    }
    m_meanings = *meanings;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (m_meanings.at(i).contradictsHeading)
            m_remarks.append({PageRemark::Kind::UseCaseOfTitle, table.line, headings.at(i)});
        if (m_meanings.at(i).isInvented)
            m_remarks.append({PageRemark::Kind::UseCaseInvented, table.line, m_meanings.at(i).useCase});
    }
    return {};
}

Result<void> PageImporter::readTable(const PageTable &table)
{
    if (m_title.isEmpty())
        m_title = table.section.text;
    m_category = table.heading;
    if (const auto read = readMeanings(table); !read)
        return read;
    for (const PageRow &row : table.rows) {
        if (const auto read = readRow(row); !read)
            return read;
    }
    return {};
}

QString PageImporter::version() const
{
    if (!m_options.version.isEmpty())
        return m_options.version;
    const QDate date = QDate::fromString(m_page.date.left(10), Qt::ISODate);
    return (date.isValid() ? date : m_options.date).toString(Qt::ISODate);
}

QString PageImporter::id() const
{
    if (!m_options.id.isEmpty())
        return m_options.id;
    const QString name = slug(QFileInfo(m_path).completeBaseName(), 48, QStringLiteral("page"));
    const QString year = version().left(4);
    return year.toInt() > 0 ? name + QLatin1Char('-') + year : name;
}

QString PageImporter::title() const
{
    if (!m_title.isEmpty())
        return m_title;
    return m_page.title.isEmpty() ? QFileInfo(m_path).completeBaseName() : m_page.title;
}

QJsonObject PageImporter::catalogue() const
{
    return {{QStringLiteral("format"), QStringLiteral("viatique-catalogue")},
            {QStringLiteral("formatVersion"), 1},
            {QStringLiteral("id"), id()},
            {QStringLiteral("title"), title()},
            {QStringLiteral("version"), version()},
            {QStringLiteral("source"), QFileInfo(m_path).fileName()},
            {QStringLiteral("categories"), m_categories},
            {QStringLiteral("useCases"), m_useCases.json()},
            {QStringLiteral("endpoints"), m_endpoints}};
}

Result<PageImport> PageImporter::run()
{
    QList<std::pair<QList<PageColumn>, const PageTable *>> tables;
    for (const PageTable &table : std::as_const(m_page.tables)) {
        QList<PageColumn> columns;
        for (const QString &column : table.columns)
            columns.append(pageColumn(column));
        if (isDataTable(columns)) {
            tables.append({columns, &table});
            continue;
        }
        m_remarks.append(
            {PageRemark::Kind::TableUnread, table.line, markdownText(table.columns.constFirst())});
        QList<QStringList> rows;
        for (const PageRow &row : table.rows)
            rows.append(row.cells);
        m_crossForbids = m_crossForbids || forbidsByCross(table.columns, rows);
    }
    for (const auto &[columns, table] : std::as_const(tables)) {
        m_columns = columns;
        if (const auto read = readTable(*table); !read)
            return tl::make_unexpected(read.error());
    }
    if (m_page.tables.isEmpty())
        return refuse(0, QT_TRANSLATE_NOOP("viatique::Reason", "the page holds no table"));
    if (m_endpoints.isEmpty()) {
        return refuse(
            m_page.tables.constFirst().line,
            QT_TRANSLATE_NOOP("viatique::Reason",
                              "the first of its tables, like the others, lists no data: that takes a column "
                              "“Données” and one “Producteur”, “Ouverture” or “Endpoint”"));
    }
    const auto made = readCatalogue(jsonBytes(catalogue()), m_path);
    if (!made)
        return tl::make_unexpected(made.error());
    return PageImport{*made, m_remarks};
}

} // namespace

Result<PageImport> importPage(const QByteArray &bytes, const QString &path, const PageImportOptions &options)
{
    if (bytes.size() > limits::kPageBytes) {
        return failure(ErrorCode::FileTooLarge,
                       {path, QString::number(bytes.size()), QString::number(limits::kPageBytes)});
    }
    const auto page = readMarkdownPage(bytes, path);
    if (!page)
        return tl::make_unexpected(page.error());
    return PageImporter(*page, path, options).run();
}

} // namespace viatique
