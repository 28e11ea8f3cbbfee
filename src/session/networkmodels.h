// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "online/outgoing.h"
#include "session/tablemodel.h"

namespace viatique {

class HttpClient;
class Settings;

struct PurposeRow
{
    Purpose purpose = Purpose::CompanyDirectory;
    QString host; ///< empty where no address is set
    bool operator==(const PurposeRow &) const = default;
};

/// Everything that can leave this computer: for what, what it is, by which action, and to whom as the
/// settings say.
class PurposeModel final : public TableModel<PurposeRow>
{
    Q_OBJECT

public:
    enum Column { TitleColumn, SendsColumn, WhenColumn, HostColumn, ColumnCount };

    /// `settings` outlive it.
    explicit PurposeModel(const Settings &settings, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const PurposeRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    const Settings &m_settings;
};

struct SentRow
{
    Sent sent;
    bool operator==(const SentRow &other) const;
};

/// What left in this run, newest first: when, for what, to whom (DetailRole: which of its addresses), how
/// much, and whether there was an answer (MeaningRole).
class SentModel final : public TableModel<SentRow>
{
    Q_OBJECT

public:
    enum Column { TimeColumn, PurposeColumn, HostColumn, BytesColumn, AnswerColumn, ColumnCount };

    /// `http` outlives it.
    explicit SentModel(const HttpClient &http, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const SentRow &row) const override;
    QVariant heading(int column) const override;

private:
    void update();

    const HttpClient &m_http;
};

} // namespace viatique
