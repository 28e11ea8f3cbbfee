// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/requestdiff.h"
#include "package/requestinput.h"
#include "report/changetext.h"
#include "review/packagedreviews.h"
#include "session/packagereview.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace viatique {

/// One of two requests that are compared.
struct ComparedSide
{
    QString path; ///< absolute: a package, a draft, or a `request.json`
    /// Nothing where it cannot be read, and then `error` says why.
    std::optional<RequestInput> input;
    std::optional<Error> error;
    ReviewList reviews; ///< those that it brings along

    /// Of a package, as listed or not; nothing of a draft, which has no list.
    std::optional<ReceivedRow::Verdict> verdict() const;
};

/// A change, and in words.
struct ComparedChange
{
    RequestChange change;
    report::ChangeText text;
};

struct ComparedRequests
{
    ComparedSide before;
    ComparedSide after;
    QList<ComparedChange> changes;
    /// What both have and say alike.
    QList<ComparedChange> same;

    bool isWhole() const { return before.input && after.input; }
    /// Whether they are states of one request.
    bool isOneRequest() const;
    /// The reviews of the later side that are about the earlier one, oldest first.
    QList<Review> reviews() const;
};

/// Reads two requests in the background, verifies what is a package, and compares them. Nothing is written.
/// Documents are examined afterwards, which tells how many pages they have: a comparison does not wait for
/// it.
class Comparison : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Comparing, Compared, Cancelled };

    explicit Comparison(ReviewOptions options = {}, QObject *parent = nullptr);
    /// Interrupts what is under way and drops its result, without waiting for it.
    ~Comparison() override;

    State state() const { return m_state; }
    /// Of the state Compared; both paths in any.
    const ComparedRequests &requests() const { return m_requests; }

    /// Reads both anew. Drops what is under way. `stateChanged` follows at once, and again with the result,
    /// in which the earlier of two revisions stands before; `examined` when documents were looked at.
    void compare(const QString &before, const QString &after);
    /// What is known stays: of the state Compared, only the examination ends.
    void cancel();
    /// Says the changes in the language of now; `stateChanged` follows with them, and `examined` where that
    /// was still to come.
    void retranslate();

signals:
    void stateChanged();
    /// The words of `requests` tell the pages of documents, too. Changes are the same.
    void examined();
    /// Bytes of the one that is being read, a few times a second.
    void progressed(const QString &path, qint64 done, qint64 total);

private:
    struct Job;
    struct Reading;
    static Reading readBoth(Job &job, const QString &before, const QString &after,
                            const CatalogueShelf &shelf);
    void setState(State state);
    void examine();
    void drop();
    void tellProgress();

    ReviewOptions m_options;
    QTimer m_ticker;
    std::shared_ptr<Job> m_job;                 ///< that under way
    std::shared_ptr<const Reading> m_toExamine; ///< null once that is done
    State m_state = State::Idle;
    ComparedRequests m_requests;
};

} // namespace viatique
