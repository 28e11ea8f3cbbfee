// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"
#include "request/request.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

#include <optional>

namespace viatique {

class DraftSession;

struct DocumentRow
{
    Document document;
    std::optional<DocumentFacts> facts; ///< not set while it is being examined
    Meaning meaning = Meaning::None;    ///< the gravest of its findings
    QString verdict;                    ///< in few words: "as it should be", "too large", "being examined"
    QString sentence;                   ///< of its gravest finding; may be empty
    bool operator==(const DocumentRow &) const = default;
};

/// The documents of the request. Columns: name, kind, pages, size, checks (MeaningRole). IdRole is the
/// document's id.
class DocumentModel final : public TableModel<DocumentRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, KindColumn, PagesColumn, SizeColumn, ChecksColumn, ColumnCount };

    explicit DocumentModel(DraftSession &session, QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const DocumentRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    DraftSession &m_session;
};

} // namespace viatique
