// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/inboxwork.h"
#include "session/folderwatch.h"
#include "session/inboxmodel.h"
#include "session/inboxside.h"
#include "session/reviewstore.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <optional>

namespace viatique {

struct InboxParts
{
    InboxOptions work = {};
    ReviewStore reviews = ReviewStore();
    /// Whom a review is signed by that is set aside from here.
    std::function<Reviewer()> reviewer = [] { return Reviewer(); };
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc; ///< tests set it
};

/// A folder of packages, perhaps a share: which there are, how far they are verified, what this agent and his
/// colleagues make of them. Listed, verified and watched in the background; nothing is written beside the
/// packages but, for a moment, a file that tells the time of their server (see `lookBeside`), and what is
/// done here never waits for the disk.
class Inbox : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Listing,     ///< nothing is known of the folder yet
        Verifying,   ///< packages are read
        Examining,   ///< then their documents
        UpToDate,    ///< since `upToDateAt`
        Interrupted, ///< by the user
        Unreachable, ///< `error` says why; what was known of it stays
    };

    explicit Inbox(InboxParts parts, QObject *parent = nullptr);
    ~Inbox() override;

    InboxModel &model() { return m_model; }
    State state() const { return m_state; }
    /// Local time; null before any.
    const QDateTime &upToDateAt() const { return m_upToDateAt; }
    const std::optional<Error> &error() const { return m_error; }
    /// What of the folder could not be looked into.
    const QList<Error> &troubles() const { return m_troubles; }
    /// Why no index can be kept: all is read anew next time, and searches see titles and names alone.
    const std::optional<Error> &indexError() const { return m_indexError; }
    int done() const { return m_done; }
    int total() const { return m_total; }

    QString folder() const { return m_work.folder(); }
    void open(const QString &folder);
    /// Looks again at the folder, at locks and reviews.
    void refresh();
    /// While nobody sees it, the folder is not looked at again; once it is, at once where there is a reason.
    void setInSight(bool inSight);
    /// Goes on with what was interrupted, too.
    void verifyAgain(const QStringList &paths);
    void cancel();
    /// The rows in sight: they are verified before the others.
    void setFirst(const QStringList &paths);
    /// Absolute.
    QString absolutePath(const QString &path) const;

    /// Shows only the packages with these words; all where there are none. Where they stand in the package at
    /// that path follows as `excerptFound`.
    void search(const QString &words);
    void findExcerpt(const QString &path);

    /// Sets packages aside that this agent has not begun to review otherwise, or takes them up again: one
    /// that he has written into stays as it was. `setAsideDone` follows.
    void setAside(const QStringList &paths, bool aside);

signals:
    void stateChanged();
    /// `done` and `total` are others.
    void progressed();
    /// The list shows what was looked for.
    void searched();
    void excerptFound(const QString &path, const QString &excerpt);
    /// How many were changed; the first error, where there was one.
    void setAsideDone(int count, const std::optional<viatique::Error> &error);

private:
    void setState(State state);
    void takeListed(const QList<PackageRecord> &records);
    void takeScan(const InboxScan &scan);
    void takeRecords(const QList<PackageRecord> &records);
    void finish();
    void scheduleLook();
    void look();
    void lookBeside();
    void takeSides(const InboxSides &sides);
    void scheduleRows();
    void showRows();
    InboxRow rowOf(const PackageRecord &record) const;

    InboxParts m_parts;
    InboxModel m_model;
    InboxWork m_work;
    FolderWatch m_watch;
    FolderWatch m_ownWatch; ///< of this agent's reviews
    QTimer m_look;          ///< a moment after the last of several changes
    QTimer m_lookBeside;
    QTimer m_poll; ///< what a share does not tell
    QTimer m_rows; ///< rows are made anew a few times a second at most
    State m_state = State::Listing;
    std::optional<Error> m_error;
    QList<Error> m_troubles;
    std::optional<Error> m_indexError;
    QDateTime m_upToDateAt;
    int m_done = 0;
    int m_total = 0;
    bool m_isInterrupted = false;
    bool m_judgesAge = false; ///< the next look beside is to
    bool m_isInSight = true;
    bool m_isLookDue = false; ///< since it was in sight
    bool m_isSearchStale = false;
    QString m_words;

    QHash<QString, PackageRecord> m_records;
    QHash<QString, int> m_progress;  ///< of packages being verified, in per cent
    std::optional<InboxScan> m_scan; ///< nothing before the first
    InboxSides m_sides;
    bool m_isLookingBeside = false; ///< one at a time, however long a share takes
    bool m_looksBesideAgain = false;
    int m_opening = 0; ///< which folder; what belongs to an earlier one is dropped
};

} // namespace viatique
