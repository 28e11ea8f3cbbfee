// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QAbstractTableModel>
#include <QList>

#include <algorithm>
#include <utility>

namespace viatique {

/// A read-only table of values. A model says what a cell shows; the rows are replaced as a whole, and views
/// are told only what differs, so that selection and scrolling stay.
template<typename Row>
class TableModel : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
            return {};
        return cell(index.column(), role, m_rows.at(index.row()));
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
            || section >= columnCount())
            return {};
        return heading(section);
    }
    const QList<Row> &rows() const { return m_rows; }

protected:
    virtual QVariant cell(int column, int role, const Row &row) const = 0;
    virtual QVariant heading(int column) const = 0;

    /// Rows that begin and end both lists alike stay; those between are changed, inserted or removed.
    void setRows(QList<Row> rows)
    {
        const qsizetype common = std::min(rows.size(), m_rows.size());
        if (rows.size() != m_rows.size()) {
            qsizetype head = 0;
            while (head < common && rows.at(head) == m_rows.at(head))
                ++head;
            if (rows.size() > m_rows.size()) {
                const qsizetype more = rows.size() - m_rows.size();
                beginInsertRows({}, int(head), int(head + more - 1));
                for (qsizetype i = 0; i < more; ++i)
                    m_rows.insert(head + i, rows.at(head + i));
                endInsertRows();
            } else {
                const qsizetype fewer = m_rows.size() - rows.size();
                beginRemoveRows({}, int(head), int(head + fewer - 1));
                m_rows.remove(head, fewer);
                endRemoveRows();
            }
        }
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            if (m_rows.at(i) == rows.at(i))
                continue;
            m_rows[i] = std::move(rows[i]);
            emit dataChanged(index(int(i), 0), index(int(i), columnCount() - 1));
        }
    }
    /// After a change of language: every word may be another.
    void allChanged()
    {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }

private:
    QList<Row> m_rows;
};

} // namespace viatique
