// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "rules/coverage.h"
#include "session/linkchange.h"
#include "session/tablemodel.h"

namespace viatique {

class DraftSession;

struct LinkRow
{
    QString endpointId;
    QString title;
    LegalRequirement requirement = LegalRequirement::Unset;
    bool linked = false; ///< to the text or document at hand
    bool hasText = false;
    bool textCovered = false;
    bool documentCovered = false;
    bool operator==(const LinkRow &) const = default;
};

/// The data asked for, each with a check box that links it to one text (step 4) or one document (step 5): the
/// text founds it, the document supports it. A document that is a copy of texts links these too. Columns:
/// datum (checkable), legal requirement (TagRole), coverage ("covered", "lacks a precise text", "lacks a
/// document"). IdRole is the endpoint's id. Empty while nothing is at hand.
class LinkModel final : public TableModel<LinkRow>
{
    Q_OBJECT

public:
    using Kind = LinkKind;
    enum Column { DatumColumn, RequirementColumn, CoverageColumn, ColumnCount };

    LinkModel(DraftSession &session, Kind kind, QObject *parent = nullptr);

    /// The text or document at hand, by id.
    void setSubject(const QString &id);
    QString subject() const { return m_subject; }
    /// Links all data, or only those that demand a document, in one step of undo; or unlinks all.
    void linkAll();
    void unlinkAll();
    /// Links each datum, whether it demands a document or not.
    void linkEach();
    int linked() const;
    /// Data with all that their legal requirement asks for.
    int covered() const;

    int columnCount(const QModelIndex &parent = {}) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const LinkRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    void show();
    QStringList endpointIds() const;
    void setLinked(const QStringList &endpoints, bool linked);

    DraftSession &m_session;
    Kind m_kind;
    QString m_subject;
    Request m_shown; ///< what the rows were made of
};

} // namespace viatique
