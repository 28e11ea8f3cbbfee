// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/colleaguereviews.h"
#include "session/reviewlock.h"

#include <QPointer>
#include <QString>
#include <QWidget>

#include <memory>

class QBoxLayout;

namespace viatique {

class Notice;
class Prompts;
class ReviewSession;
class StateLabel;

/// What an agent is told of his colleagues at a package: who reviews it at this moment, and what they have
/// written of it. Holds the lock while its review is under way, and has the review be read only while
/// somebody else holds it.
class ReviewSharing : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewSharing(Prompts &prompts, QWidget *parent = nullptr);
    ~ReviewSharing() override;

    /// For the package at that path, and the review of it, until `end`. `root` is that of the agent's store.
    void begin(const QString &package, ReviewSession &session, const QString &root,
               ReviewLockOptions options);
    /// Gives the lock back.
    void end();
    /// Null before it began.
    ReviewLock *lock() const { return m_lock.get(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void letGo();
    void setUp();
    void follow();
    void showLock();
    void showHeld();
    void showColleagues();
    void findColleagues(const QString &package, const QString &root);
    void askToTakeOver();
    void readColleagues();
    QString who() const;
    QString heldSentence() const;
    QString staleReason() const;
    QString moment(const QDateTime &utc) const;
    void applyLook();
    void retranslate();

    Prompts &m_prompts;
    ReviewLockOptions m_options;
    QPointer<ReviewSession> m_session;
    QString m_package;
    std::unique_ptr<ReviewLock> m_lock;
    BesideReviews m_beside;
    int m_begun = 0; ///< for which package something is looked for
    Notice *m_notice;
    StateLabel *m_note;
    Notice *m_colleagues;
    QBoxLayout *m_layout;
};

} // namespace viatique
