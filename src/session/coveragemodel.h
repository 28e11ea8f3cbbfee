// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "rules/coverage.h"
#include "session/tablemodel.h"

#include <QHash>

namespace viatique {

class DraftSession;

/// A cited text, or an attached document, as a column of the matrix.
struct CoverageColumn
{
    QString id;
    bool isDocument = false;
    QString title; ///< in full
    QString name;  ///< for the heading: "Article R2143-13"
    /// Founds, supports; a principle; or nothing (an empty text, a document of a kind that does not count).
    rules::Worth worth = rules::Worth::Nothing;
    rules::TextForce force = rules::TextForce::Empty;
    QStringList about; ///< ids of the data that the text is about; empty: any
    QString key() const { return (isDocument ? QLatin1String("d/") : QLatin1String("t/")) + id; }
    bool operator==(const CoverageColumn &) const = default;
};

/// The box of a datum, or of a whole category, in one of these columns.
struct CoverageCell
{
    Qt::CheckState state = Qt::Unchecked;
    rules::Worth worth = rules::Worth::Covers; ///< where it is ticked
    bool operator==(const CoverageCell &) const = default;
};

struct CoverageRow
{
    QString id; ///< of the endpoint, or of the category
    QString title;
    bool isGroup = false;
    LegalRequirement requirement = LegalRequirement::Unset;
    QHash<QString, CoverageCell> cells; ///< by the key of the column; absent: not ticked
    rules::Coverage covered;
    int members = 0; ///< of a group: its data, in the rows that follow
    int toCover = 0; ///< of these, those that still need something
    bool operator==(const CoverageRow &) const;
};

/// What founds what: the data asked for, by category, each under a row of the category (GroupRole); a column
/// a text cited and a document attached, with a check box each (CheckStateRole, writable unless the draft is
/// read-only; of a group for all its data, partly checked where only some are). Columns: datum, legal
/// requirement (TagRole), those, coverage: what the datum still needs. A box that is ticked without covering
/// says why in its words: "principle". Documents of a kind that does not support are there only where a datum
/// names them. AccessibleTextRole of a box names datum, text and state; that of a heading says what it is.
/// IdRole is the id of the endpoint, or of the category. Data that the catalogue does not know are left out.
class CoverageModel final : public TableModel<CoverageRow>
{
    Q_OBJECT

public:
    enum Column { DatumColumn, RequirementColumn, FirstLinkColumn };

    explicit CoverageModel(DraftSession &session, QObject *parent = nullptr);

    const QList<CoverageColumn> &links() const { return m_links; }
    /// Null for a column that is none of `links`.
    const CoverageColumn *linkAt(int column) const;
    /// -1 where there is none of that key.
    int columnOf(const QString &key) const;
    int coverageColumn() const { return FirstLinkColumn + int(m_links.size()); }
    /// -1 where there is none.
    int rowOf(const QString &endpointId) const;

    /// Data asked for, and those of them that have all that their legal requirement asks for.
    int count() const { return m_count; }
    int covered() const { return m_covered; }

    /// The data of a row: its own, or those of its category.
    QStringList dataAt(int row) const;
    QStringList allData() const;
    /// The data to which the text or the document of the column would give what they lack; of a text that is
    /// about some data, these alone.
    QStringList lacking(int column) const;
    /// Links the column to these data, or no longer, in one step of undo; with what goes with it (`linkText`,
    /// `linkDocument`).
    void setLinked(int column, const QStringList &data, bool linked);

    int columnCount(const QModelIndex &parent = {}) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

signals:
    /// Once, after all that one change has done to rows, columns and headings: for what is costly to do anew.
    void updated();

protected:
    QVariant cell(int column, int role, const CoverageRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    void show();
    void setLinks(QList<CoverageColumn> links);
    QVariant linkCell(const CoverageColumn &link, int role, const CoverageRow &row) const;
    QVariant coverageCell(int role, const CoverageRow &row) const;
    static QString stateOf(const CoverageColumn &link, const CoverageRow &row, const CoverageCell &cell);

    DraftSession &m_session;
    QList<CoverageColumn> m_links;
    Request m_shown; ///< what the rows were made of
    int m_count = 0;
    int m_covered = 0;
};

} // namespace viatique
