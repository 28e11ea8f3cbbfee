// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/editcommand.h"

#include "request/requestfield.h"
#include "session/draftsession.h"

#include <utility>

namespace viatique {

Request contentOf(Request request)
{
    request.revision = 1;
    request.modifiedAt.clear();
    return request;
}

EditCommand::EditCommand(DraftSession &session, QString field, Request before, Request after, int typing)
    : ValueStep(std::move(field), std::move(before), std::move(after), typing)
    , m_session(session)
{
}

EditCommand::EditCommand(DraftSession &session, QString field, Request before, Request after,
                         AnswerChange answer)
    : EditCommand(session, std::move(field), std::move(before), std::move(after), 0)
{
    m_answer = std::move(answer);
}

EditCommand::EditCommand(DraftSession &session, const Request &request, ReviewFile removed)
    : EditCommand(session, {}, request, request, 0)
{
    m_removed = std::move(removed);
}

void EditCommand::undo()
{
    if (m_removed)
        m_session.putReview(*m_removed);
    // First: the findings, which follow the request, speak of it.
    if (m_answer)
        m_session.putAnswer(m_answer->remark, m_answer->before);
    ValueStep::undo();
}

void EditCommand::redo()
{
    if (m_removed) {
        // A newer text of it may have come meanwhile: an import is no step of undo.
        if (const ReviewFile *present = m_session.reviews().file(m_removed->review.id))
            m_removed = *present;
        m_session.dropReview(m_removed->review.id);
    }
    if (m_answer)
        m_session.putAnswer(m_answer->remark, m_answer->after);
    ValueStep::redo();
}

QString EditCommand::textOf(const Request &request) const
{
    const QString *text = textField(request, field());
    return text ? *text : QString();
}

void EditCommand::put(const Request &request)
{
    m_session.setRequest(request);
}

} // namespace viatique
