// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"
#include "session/draftreviews.h"
#include "session/valuestep.h"

#include <optional>

namespace viatique {

class DraftSession;

/// Revision and time of change belong to the store: steps of undo neither hold nor compare them.
Request contentOf(Request request);

/// One step of undo of a draft: its request before and after, and the answer to a remark where it gave one,
/// or the review that it removed.
class EditCommand final : public ValueStep<Request>
{
public:
    /// As ValueStep has it; `session` outlives it.
    EditCommand(DraftSession &session, QString field, Request before, Request after, int typing);
    /// A step that answers a remark; it may change the request too.
    EditCommand(DraftSession &session, QString field, Request before, Request after, AnswerChange answer);
    /// A step that removes a review, and leaves the request as it is.
    EditCommand(DraftSession &session, const Request &request, ReviewFile removed);

    void undo() override;
    void redo() override;

protected:
    QString textOf(const Request &request) const override;
    void put(const Request &request) override;

private:
    DraftSession &m_session;
    std::optional<AnswerChange> m_answer;
    std::optional<ReviewFile> m_removed;
};

} // namespace viatique
