// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/cataloguemodels.h"

#include "core/language.h"
#include "report/vocabulary.h"
#include "rules/cataloguewords.h"
#include "session/modelroles.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <utility>

namespace viatique {

namespace {

using Kind = CatalogueChange::Kind;
using State = CatalogueShelf::State;

QString dayOf(const QString &version)
{
    return report::Vocabulary(currentLanguage()).day(version);
}

/// ISO 8601 as the reader's clock and language say it.
QString momentOf(const QString &stored)
{
    const QDateTime moment = QDateTime::fromString(stored, Qt::ISODate).toLocalTime();
    return moment.isValid() ? currentLocale().toString(moment, QLocale::ShortFormat) : stored;
}

QStandardItem *plainItem(const QString &words)
{
    auto *item = new QStandardItem(words);
    item->setEditable(false);
    return item;
}

QList<QStandardItem *> rowOf(const QString &what, const QString &before = {}, const QString &after = {})
{
    return {plainItem(what), plainItem(before), plainItem(after)};
}

QStandardItem *groupItem(const QString &heading)
{
    QStandardItem *group = plainItem(heading);
    group->setData(true, GroupRole);
    return group;
}

bool isLostDatum(const CatalogueChange &change)
{
    return change.kind == Kind::Removed && change.target.startsWith(QLatin1String("/endpoints/"));
}

} // namespace

ShelfModel::ShelfModel(const CatalogueShelf &shelf, QObject *parent)
    : TableModel(parent)
    , m_shelf(shelf)
{
    refresh();
}

void ShelfModel::refresh()
{
    QList<ShelfRow> rows;
    const QStringList ids = bundledCatalogueIds();
    for (const QString &id : ids) {
        const Result<Catalogue> catalogue = m_shelf.newest(id);
        if (!catalogue)
            continue;
        ShelfRow row{id, catalogue->title, catalogue->version, {}, {}, m_shelf.state(id)};
        const auto origin = row.state == State::Updated ? m_shelf.origin(id) : std::nullopt;
        if (origin) {
            row.host = QUrl(origin->url).host();
            row.fetchedAt = origin->fetchedAt;
        }
        rows.append(row);
    }
    setRows(std::move(rows));
}

std::optional<Error> ShelfModel::trouble() const
{
    for (const ShelfRow &row : rows()) {
        if (row.state == State::Unreadable)
            return m_shelf.trouble(row.id);
    }
    return std::nullopt;
}

int ShelfModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShelfModel::cell(int column, int role, const ShelfRow &row) const
{
    if (role == IdRole)
        return row.id;
    if (role == MeaningRole && column == OriginColumn && row.state == State::Unreadable)
        return int(Meaning::ToCheck);
    if (role != Qt::DisplayRole && role != DetailRole)
        return {};
    const bool isFirst = role == Qt::DisplayRole;
    if (column == TitleColumn)
        return isFirst ? row.title : tr("Version of %1").arg(dayOf(row.version));
    if (column != OriginColumn)
        return {};
    if (row.state != State::Updated && isFirst)
        return tr("comes with the program");
    if (row.state == State::Unreadable)
        return tr("the update cannot be read");
    if (row.state == State::Overtaken)
        return tr("later than the update that is here");
    if (row.state == State::Bundled)
        return {};
    if (isFirst)
        return row.host.isEmpty() ? tr("an update") : row.host;
    return row.fetchedAt.isEmpty() ? QString() : tr("fetched: %1", "moment").arg(momentOf(row.fetchedAt));
}

QVariant ShelfModel::heading(int column) const
{
    switch (column) {
    case TitleColumn:
        return tr("Catalogue");
    case OriginColumn:
        return tr("From");
    default:
        return {};
    }
}

void ShelfModel::retranslate()
{
    allChanged();
}

CatalogueChangeModel::CatalogueChangeModel(QObject *parent)
    : QStandardItemModel(0, ColumnCount, parent)
{
    build();
}

void CatalogueChangeModel::setOffer(const std::optional<CatalogueOffer> &offer)
{
    m_offer = offer;
    build();
}

void CatalogueChangeModel::retranslate()
{
    build();
}

void CatalogueChangeModel::build()
{
    // Not `clear`: a view would forget its columns.
    removeRows(0, rowCount());
    setHorizontalHeaderLabels({tr("What changes"), tr("Before"), tr("After")});
    if (!m_offer)
        return;
    addGroup(tr("No longer there"), Kind::Removed);
    addGroup(tr("New"), Kind::Added);
    addChanged(tr("Changed"));
}

/// Elements that are there in one of the two only.
void CatalogueChangeModel::addGroup(const QString &heading, Kind kind)
{
    QStandardItem *group = nullptr;
    for (const CatalogueChange &change : std::as_const(m_offer->changes)) {
        const words::CatalogueChangeText text =
            words::catalogueChange(change, m_offer->present, m_offer->catalogue);
        if (change.kind != kind || !text.what.isEmpty())
            continue;
        if (!group) {
            group = groupItem(heading);
            invisibleRootItem()->appendRow({group, plainItem({}), plainItem({})});
        }
        const QList<QStandardItem *> row = rowOf(text.element);
        if (isLostDatum(change))
            row.constFirst()->setData(int(Meaning::ToCheck), MeaningRole);
        group->appendRow(row);
    }
}

/// What is another in elements that both have, each under the name of its element.
void CatalogueChangeModel::addChanged(const QString &heading)
{
    QStandardItem *group = nullptr;
    QStandardItem *element = nullptr;
    for (const CatalogueChange &change : std::as_const(m_offer->changes)) {
        const words::CatalogueChangeText text =
            words::catalogueChange(change, m_offer->present, m_offer->catalogue);
        if (text.what.isEmpty() || words::isForPrograms(change))
            continue;
        if (!group) {
            group = groupItem(heading);
            invisibleRootItem()->appendRow({group, plainItem({}), plainItem({})});
        }
        if (text.element.isEmpty()) {
            element = nullptr;
        } else if (!element || element->text() != text.element) {
            element = plainItem(text.element);
            group->appendRow({element, plainItem({}), plainItem({})});
        }
        (element ? element : group)->appendRow(rowOf(text.what, text.before, text.after));
    }
}

} // namespace viatique
