// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "session/modelroles.h"
#include "session/needadvice.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QList>
#include <QSortFilterProxyModel>
#include <QString>
#include <QStringList>

namespace viatique {

class DraftSession;
struct Endpoint;

/// The catalogue as a tree. Where the need is known, its groups are what is proposed for it, what is to be
/// studied and what is not for it, each datum with its reason; else they are the categories. Groups have
/// GroupRole, and figures in DetailRole. A check box asks for a datum (CheckStateRole is writable unless the
/// draft is read-only). Columns: datum (DetailRole: what is wrong with it, else why it is proposed or not),
/// producer, openness (SignRole), legal requirement (TagRole). IdRole is the endpoint's id. Data that the
/// request asks for and the catalogue does not know stand in a last group, ticked, so that they can be
/// removed. The model is reset when the need puts a datum into another group, and by another catalogue.
class EndpointModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { TitleColumn, ProducerColumn, OpennessColumn, RequirementColumn, ColumnCount };

    explicit EndpointModel(DraftSession &session, QObject *parent = nullptr);

    /// The row of an endpoint, in the first column; invalid where there is none.
    QModelIndex indexOf(const QString &endpointId) const;
    /// Null for a group and for a datum that the catalogue does not know.
    const Endpoint *endpointAt(const QModelIndex &index) const;
    /// What a search looks through, in plain letters: title, id, producers, category, what it gives.
    const QString &searchText(const QModelIndex &index) const;
    const NeedAdvice &advice() const { return m_advice; }
    /// A view shows the data of the group at once: all but those that are to be studied or not for the need.
    bool showsAtOnce(const QModelIndex &group) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void retranslate();

private:
    struct Row
    {
        QString id;
        const Endpoint *known = nullptr;
        bool asked = false;
        mutable QString search; ///< made when it is first asked for
    };
    enum class Kind { Category, Proposed, Study, Leave, Unknown };
    struct Group
    {
        Kind kind = Kind::Category;
        QString title; ///< of a category; empty: data without one
        QList<Row> rows;
    };
    void build();
    void rebuild();
    void updateRequest();
    void updateNeed();
    void updateAsked();
    void updateUnknown(const QStringList &asked);
    QStringList askedIds() const;
    template<typename Changed>
    static std::pair<int, int> changedRows(const Group &group, Changed changed);
    void updateFindings();
    const Row *rowAt(const QModelIndex &index) const;
    QString groupTitle(const Group &group) const;
    QString groupDetail(const Group &group) const;
    QVariant groupData(const Group &group, int column, int role) const;
    QVariant rowData(const Row &row, int column, int role) const;
    QVariant titleData(const Row &row, int role) const;
    QString faultText(const Finding &fault) const;

    DraftSession &m_session;
    NeedAdvice m_advice;
    QList<Group> m_groups;            ///< those of the catalogue, and perhaps the one of unknown data
    QStringList m_asked;              ///< ids, as the request has them
    QHash<QString, Finding> m_faults; ///< the gravest, by endpoint id
};

/// Search as you type (without regard to accents and case) and filters.
/// Groups without a datum that fits are hidden.
class EndpointFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EndpointFilter(QObject *parent = nullptr);

    /// Empty strings filter nothing. `openness` is "public" or "protected", `requirement` "explanation" or
    /// "supporting-documents".
    void setSearch(const QString &text);
    void setProducer(const QString &producer);
    void setOpenness(const QString &openness);
    void setRequirement(const QString &requirement);
    /// Only what is ticked.
    void setAskedOnly(bool askedOnly);
    bool isFiltering() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_search;
    QString m_producer;
    QString m_openness;
    QString m_requirement;
    bool m_askedOnly = false;
};

} // namespace viatique
