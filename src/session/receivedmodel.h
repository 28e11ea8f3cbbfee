// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/tablemodel.h"

#include <QDateTime>
#include <QString>

namespace viatique {

class Settings;

/// A package as it was when it was opened last.
struct ReceivedRow
{
    /// What its verification said.
    enum class Verdict {
        Valid,
        Altered,
        Unreadable, ///< nothing could be verified, or it is no package
    };
    QString path; ///< absolute
    QString title;
    QString organisation;
    int revision = 0; ///< 0: not known
    Verdict verdict = Verdict::Unreadable;
    int files = 0; ///< verified
    QDateTime openedAt;
    bool isThere = true; ///< not stored: looked up
    bool operator==(const ReceivedRow &) const = default;
};

/// The packages opened earlier, newest first, 20 at most, kept in the settings. Columns: title, organisation,
/// revision, when it was opened, integrity (MeaningRole). IdRole is the path. Entries of the settings that
/// cannot be read are passed over.
class ReceivedModel final : public TableModel<ReceivedRow>
{
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        OrganisationColumn,
        RevisionColumn,
        OpenedColumn,
        IntegrityColumn,
        ColumnCount
    };
    static constexpr int kMost = 20;

    /// `settings` outlive it.
    explicit ReceivedModel(Settings &settings, QObject *parent = nullptr);

    /// Puts a package first, in the place of what was known of the same path.
    void remember(const ReceivedRow &row);
    void forget(const QString &path);
    /// Looks again which packages are still there.
    void refresh();

    int columnCount(const QModelIndex &parent = {}) const override;
    void retranslate();

protected:
    QVariant cell(int column, int role, const ReceivedRow &row) const override;
    QVariant heading(int column) const override;

private:
    void store(QList<ReceivedRow> rows);
    void read();

    Settings &m_settings;
    bool m_storing = false;
};

} // namespace viatique
