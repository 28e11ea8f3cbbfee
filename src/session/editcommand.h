// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/valuestep.h"

namespace viatique {

class DraftSession;

/// One step of undo of a draft: its request before and after.
class EditCommand final : public ValueStep<Request>
{
public:
    /// As ValueStep has it; `session` outlives it.
    EditCommand(DraftSession &session, QString field, Request before, Request after, int typing);

protected:
    QString textOf(const Request &request) const override;
    void put(const Request &request) override;

private:
    DraftSession &m_session;
};

} // namespace viatique
