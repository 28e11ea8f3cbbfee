// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "widgets/notice.h"

namespace viatique {

class DraftSession;

/// Which supporting documents the data asked for need, and what they usually are. Follows the session.
class ExpectedNotice : public Notice
{
    Q_OBJECT

public:
    explicit ExpectedNotice(QWidget *parent = nullptr);
    /// `session` outlives it.
    void setSession(DraftSession &session);
    void retranslate();

signals:
    /// The user wants to tick data first.
    void dataRequested();

private:
    void judge();

    DraftSession *m_session = nullptr;
    Request m_judged; ///< what it was made of
    int m_lost = 0;
};

} // namespace viatique
