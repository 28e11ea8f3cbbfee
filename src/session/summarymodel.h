// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/requestinput.h"
#include "report/reportmodel.h"

#include <QStandardItemModel>

#include <optional>

namespace viatique {

/// A request to read, as the report tells it, in the language of the window: sections (GroupRole), one for
/// each of the first seven steps and named like it, under them
/// the name of a field and its value. A row of a table is named by its first cell; its value is the other
/// cells, each on a line with the title of its column. Sub-headings, and captions where a section has several
/// tables, are rows with rows below them. A value of several lines has line breaks. Columns: field, value.
class SummaryModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { FieldColumn, ValueColumn, ColumnCount };

    explicit SummaryModel(QObject *parent = nullptr);

    /// Nothing empties it.
    void setInput(const std::optional<RequestInput> &input);
    void retranslate();

private:
    void build();

    std::optional<RequestInput> m_input;
};

} // namespace viatique
