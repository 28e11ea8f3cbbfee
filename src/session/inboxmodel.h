// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/inboxrow.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace viatique {

/// The packages of an inbox, one row a request: its newest revision, and below it the earlier ones and other
/// copies. Rows keep their place while what is in them changes, so that a list that is being verified does
/// not move under the hand. The model is reset where packages come, go or join those of their request: the
/// others then keep their order. All are put in order anew with another filter or order, and when asked to.
/// 10,000 packages are filtered and put in order in well under 100 ms. IdRole is the path, relative to the
/// folder.
class InboxModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column {
        RequestColumn,
        OrganisationColumn,
        UseCaseColumn,
        RevisionColumn,
        IntegrityColumn,
        BlockingColumn,
        ReviewColumn,
        OpinionColumn,
        AgentColumn,
        ColumnCount
    };
    /// The order in which packages came, newest first, for `sort`.
    static constexpr int kByArrival = -1;

    explicit InboxModel(QObject *parent = nullptr);
    ~InboxModel() override;

    /// Takes the place of all rows; their order is of no account, each path stands there once.
    void setRows(QList<InboxRow> rows);
    /// How far the verification of one package is, in per cent.
    void setVerified(const QString &path, int percent);
    /// Also where it is the same.
    void setFilter(const InboxFilter &filter);
    /// By what the rows say now.
    void arrangeAnew();
    const InboxFilter &filter() const { return m_filter; }
    /// The paths where words were found; nothing: no words are looked for.
    void setFound(const std::optional<QSet<QString>> &found);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// All that there are, whatever is shown.
    const QList<InboxRow> &rows() const { return m_rows; }
    int packages() const { return static_cast<int>(m_rows.size()); }
    int requests() const { return static_cast<int>(m_groups.size()); }
    /// The newest revision of each request, whatever is shown.
    QList<InboxRow> newest() const;
    /// Null for an index of nothing.
    const InboxRow *row(const QModelIndex &index) const;
    const InboxRow *row(const QString &path) const;
    /// Of its request, the revision in which the words were found that are looked for: itself if it is one,
    /// else the newest; empty where none is.
    QString foundIn(const QString &path) const;
    /// A package of the same request and revision that says something else; empty where there is none.
    QString contradictionOf(const QString &path) const;
    /// Nothing where it is not shown.
    QModelIndex at(const QString &path) const;
    /// All packages of the request of a package, oldest revision first.
    QStringList revisions(const QString &path) const;
    /// Id and title of the use cases that there are, by title.
    QList<std::pair<QString, QString>> useCases() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

signals:
    /// What there is, or what is shown of it, is another.
    void changed();

private:
    /// The packages of one request.
    struct Group
    {
        QString id;
        QList<qsizetype> rows; ///< into m_rows, newest revision first
        int place = -1;        ///< among those shown
    };
    using Groups = std::vector<std::unique_ptr<Group>>;

    static Groups groupsOf(const QList<InboxRow> &rows);
    const Group *presentOf(const Group &fresh, const QList<InboxRow> &rows) const;
    bool hasShapeOf(const QList<InboxRow> &rows, const Groups &groups) const;
    void takeInPlace(QList<InboxRow> rows, const Groups &groups);
    bool isShown(const Group &group) const;
    void arrange();
    void arrangeAsBefore(const QStringList &before);
    /// Paths of the newest revisions that are shown, in their order.
    QStringList shownGroups() const;
    QList<Group *> inOrder(const QList<Group *> &groups) const;
    void setShown(QList<Group *> groups);
    void tellChanged(const QSet<QString> &paths);
    const Group *groupOf(const QModelIndex &index) const;
    const InboxRow &head(const Group &group) const { return m_rows.at(group.rows.constFirst()); }
    QVariant cell(int column, int role, const InboxRow &row, const InboxRow *newest) const;

    QList<InboxRow> m_rows;
    QHash<QString, qsizetype> m_byPath;
    Groups m_groups;
    QHash<QString, Group *> m_byId;
    QList<Group *> m_shown;
    InboxFilter m_filter;
    std::optional<QSet<QString>> m_found;
    int m_sortColumn = kByArrival;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace viatique
