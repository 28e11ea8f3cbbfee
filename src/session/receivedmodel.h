// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "review/review.h"
#include "session/tablemodel.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace viatique {

class Settings;
struct KeptReview;

/// What a list says of a review.
struct ReviewBrief
{
    QString id;
    ReviewState state = ReviewState::Started;
    Opinion opinion = Opinion::Unset;
    int remarks = 0;
    bool isExported = false; ///< and not changed since
    bool operator==(const ReviewBrief &) const = default;
};

/// A package as it was when it was opened last.
struct ReceivedRow
{
    /// What its verification said.
    enum class Verdict {
        Valid,
        Altered,
        Unreadable, ///< nothing could be verified, or it is no package
        Unknown,    ///< not stored: it is listed for its review only
    };
    QString path; ///< absolute
    QString title;
    QString organisation;
    QString requestId;     ///< empty where it is not known, as its digest
    QString requestSha512; ///< of its `request.json`: what a review is bound to, wherever the file stands
    int revision = 0;      ///< 0: not known
    Verdict verdict = Verdict::Unreadable;
    int files = 0;             ///< verified
    bool hasSignature = false; ///< it carries one; whose, is seen where it is opened
    QDateTime openedAt;
    bool isThere = true;                    ///< not stored: looked up
    std::optional<ReviewBrief> review = {}; ///< not stored: of `setReviews`
    /// Not stored: what tells it from others of its title, its file's name or its whole path; else empty.
    QString apart = {};
    bool operator==(const ReceivedRow &) const = default;
};

/// The packages opened earlier, newest first, 20 at most, kept in the settings; behind them others of which
/// there is a review. A review belongs to the packages of its request's id and digest, so that one that was
/// moved or copied keeps it; by the path alone where these are not known. Columns: title (DetailRole: what
/// tells it from others of that title, and that it carries a signature), organisation, revision, when it was
/// opened, integrity (MeaningRole), review. IdRole is the path, ReviewRole the id of the review. Entries of
/// the settings that cannot be read are passed over.
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
        ReviewColumn,
        ColumnCount
    };
    static constexpr int ReviewRole = Qt::UserRole + 100;
    static constexpr int kMost = 20;

    /// `settings` outlive it.
    explicit ReceivedModel(Settings &settings, QObject *parent = nullptr);

    /// Puts a package first, in the place of what was known of the same path, and of the same request where
    /// that is no longer there: it was moved.
    void remember(const ReceivedRow &row);
    /// One that has a review stays, for its review.
    void forget(const QString &path);
    /// The reviews of this agent, newest change first. Each has a row: the first one of a request that of its
    /// packages.
    void setReviews(const QList<KeptReview> &reviews);
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
    void join();
    QVariant words(int column, const ReceivedRow &row) const;

    Settings &m_settings;
    QList<ReceivedRow> m_opened;
    QList<ReceivedRow> m_reviewed; ///< what is known of the packages that have a review
    bool m_storing = false;
};

/// Of the entries of `setting::kReceived`: the paths of packages of a request, and the entries of all others
/// and of those at the paths `kept`.
QStringList receivedPaths(const QStringList &entries, const QString &requestId);
QStringList receivedWithout(const QStringList &entries, const QString &requestId, const QStringList &kept);

} // namespace viatique
