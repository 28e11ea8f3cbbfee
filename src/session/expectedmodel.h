// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentfacts.h"
#include "rules/expecteddocuments.h"
#include "session/attachments.h"
#include "session/modelroles.h"
#include "session/tablemodel.h"

namespace viatique {

class DraftSession;

struct ExpectedRow
{
    rules::ExpectedDocument expected;
    QString name;
    QString why;
    QString state;
    QStringList data; ///< titles of the data that it is for
    Meaning meaning = Meaning::None;
    bool operator==(const ExpectedRow &) const = default;
};

/// What the request is to supply and does well to supply. Columns: document (its description to who cannot
/// see says for which data), why (tool tip: the same), state (MeaningRole). IdRole is the id of the document
/// that supplies it, empty where none does. Judged anew only where something has changed that it depends on,
/// not at each key.
class ExpectedModel final : public TableModel<ExpectedRow>
{
    Q_OBJECT

public:
    enum Column { DocumentColumn, WhyColumn, StateColumn, ColumnCount };

    explicit ExpectedModel(DraftSession &session, QObject *parent = nullptr);

    /// For which data the document is, in a sentence.
    static QString dataSentence(const ExpectedRow &row);
    /// The same in figures.
    const attachments::Expectation &expectation() const { return m_expectation; }
    /// How many attached documents have no file any more, or another one.
    int lost() const { return m_lost; }

    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

signals:
    /// Rows or figures may be others.
    void judged();

protected:
    QVariant cell(int column, int role, const ExpectedRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();
    void judge();
    ExpectedRow rowOf(const rules::ExpectedDocument &expected) const;

    DraftSession &m_session;
    Request m_judged; ///< what the rows were made of
    DocumentFactsMap m_facts;
    attachments::Expectation m_expectation;
    int m_lost = 0;
};

} // namespace viatique
