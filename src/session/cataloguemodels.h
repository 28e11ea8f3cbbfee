// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
#include "online/catalogueupdate.h"
#include "session/tablemodel.h"

#include <QStandardItemModel>

#include <optional>

namespace viatique {

struct ShelfRow
{
    QString id;
    QString title;
    QString version;
    QString host; ///< empty: it comes with the program
    QString fetchedAt;
    CatalogueShelf::State state = CatalogueShelf::State::Bundled;
    bool operator==(const ShelfRow &) const = default;
};

/// The catalogues in use. Columns: title (DetailRole: the day of its version), where it is from (DetailRole:
/// when it was fetched, or that an update is there that does not count; MeaningRole where it cannot be read).
/// IdRole is the id.
class ShelfModel final : public TableModel<ShelfRow>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, OriginColumn, ColumnCount };

    /// `shelf` outlives it.
    explicit ShelfModel(const CatalogueShelf &shelf, QObject *parent = nullptr);

    /// Looks again, where one was accepted or given back.
    void refresh();
    /// Why the first update that cannot be read cannot; none where there is no such.
    std::optional<Error> trouble() const;
    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const ShelfRow &row) const override;
    QVariant heading(int column) const override;

private:
    const CatalogueShelf &m_shelf;
};

/// What an offered catalogue changes: the data that it no longer has (MeaningRole), those it has more, and
/// under each that changed what stood there and what will (columns Before, After). Headings of groups have
/// GroupRole.
class CatalogueChangeModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { WhatColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit CatalogueChangeModel(QObject *parent = nullptr);

    void setOffer(const std::optional<CatalogueOffer> &offer);
    void retranslate();

private:
    void build();
    void addGroup(const QString &heading, CatalogueChange::Kind kind);
    void addChanged(const QString &heading);

    std::optional<CatalogueOffer> m_offer;
};

} // namespace viatique
