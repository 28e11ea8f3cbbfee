// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/submission.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

namespace viatique {

class DraftSession;

/// What DataPass said against fields of a draft, as long as it holds: until the field is another, or
/// something is sent again.
class RefusedFields : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RefusedFields(const DraftSession &session, const Submission &submission, QObject *parent = nullptr);

    /// In the language of now.
    QList<SubmissionRemark> list() const;
    /// What is said of exactly this field; empty where nothing is.
    QString textFor(const QString &target) const;
    bool isEmpty() const { return m_standing.isEmpty(); }

signals:
    void changed();

private:
    void take();
    void drop();

    const DraftSession &m_session;
    const Submission &m_submission;
    Request m_sent;       ///< what was refused
    QSet<int> m_standing; ///< of the remarks of `m_submission`
};

} // namespace viatique
