// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

namespace viatique {

class DraftSession;

struct TextRow
{
    LegalText text;
    QString recognised;    ///< title of the known text that the reference or the writing names; may be empty
    int force = 0;         ///< rules::TextForce
    bool founds = false;   ///< some datum rests on it
    bool attached = false; ///< a document is a copy of it
    bool alone =
        false; ///< some datum rests on principles of which this is one, and lacks a text that founds it
    bool enough = false; ///< a principle that does here: for public data, or for the base set
    bool operator==(const TextRow &) const = default;
};

/// The legal texts of the request. Columns: text, recognised reference, what it is worth ("founds this
/// processing", "not enough alone"), source (LinkRole: its page at Légifrance). IdRole is the text's id.
class TextModel final : public TableModel<TextRow>
{
    Q_OBJECT

public:
    enum Column { TextColumn, RecognisedColumn, ForceColumn, SourceColumn, ColumnCount };

    explicit TextModel(DraftSession &session, QObject *parent = nullptr);
    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const TextRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    void show();
    QString worth(const TextRow &row) const;
    Meaning worthMeaning(const TextRow &row) const;

    DraftSession &m_session;
    Request m_shown; ///< what the rows were made of
};

} // namespace viatique
