// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/packagerecord.h"
#include "review/review.h"

#include <QList>
#include <QString>

#include <optional>

namespace viatique {

/// Where the reading of a package stands, among all who read from one folder.
enum class Reading { ToRead, Started, Done, SetAside };

/// What a list says of a review of a package, this agent's or a colleague's.
struct InboxReview
{
    QString id;
    QString reviewer; ///< name
    ReviewState state = ReviewState::Started;
    Opinion opinion = Opinion::Unset;
    int remarks = 0;
    QString requestSha512; ///< that it is bound to
    QString modifiedAt;    ///< ISO 8601
    bool isOwn = false;
    bool operator==(const InboxReview &) const = default;
};

/// Who has a package in hand, by the lock beside it.
struct InboxHolder
{
    QString agent;
    bool isMine = false;
    bool operator==(const InboxHolder &) const = default;
};

/// A package of the inbox: what is in it, and what became of it.
struct InboxRow
{
    PackageRecord record;
    QList<InboxReview> reviews;
    std::optional<InboxHolder> holder; ///< a lock that is stale holds nothing
    /// It is being verified: how far, in per cent.
    std::optional<int> verified;

    /// The review that counts: of this very request, this agent's before a colleague's, else the one changed
    /// last. Null where there is none.
    const InboxReview *review() const;
    Reading reading() const;
    /// Of a review that is done; else Unset.
    Opinion opinion() const;
    /// Who reads or has read it; empty where nobody does.
    QString agent() const;
    bool isMine() const;
    /// What brings revisions together: the request, or the file where it has none that can be read.
    QString group() const;

    bool operator==(const InboxRow &) const = default;
};

/// A list without what is not looked for. Filters hold for the newest revision of a request, as that is what
/// the list shows of it; words are searched in all revisions.
struct InboxFilter
{
    std::optional<Integrity> integrity;
    std::optional<Reading> reading;
    std::optional<Opinion> opinion;
    QString useCase; ///< id; empty: any
    QString rule;    ///< id of a rule that found something; empty: any
    bool mineOnly = false;

    bool accepts(const InboxRow &row) const;
    bool isEmpty() const { return *this == InboxFilter(); }
    bool operator==(const InboxFilter &) const = default;
};

} // namespace viatique
