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

namespace {

QString textOf(const Request &request, const QString &field)
{
    const QString *text = textField(request, field);
    return text ? *text : QString();
}

/// Whether one character more begins a word; more than one at once was pasted, which is a step of its own.
bool beginsStep(const QString &before, const QString &after)
{
    const qsizetype more = after.size() - before.size();
    if (more > 1 || more < -1)
        return true;
    if (more < 1)
        return false;
    qsizetype at = 0;
    while (at < before.size() && before.at(at) == after.at(at))
        ++at;
    return at > 0 && after.at(at - 1).isSpace() && !after.at(at).isSpace();
}

} // namespace

EditCommand::EditCommand(DraftSession &session, QString field, Request before, Request after, int typing)
    : m_session(session)
    , m_field(std::move(field))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_typing(typing)
{
}

EditCommand::EditCommand(DraftSession &session, QString field, Request before, Request after,
                         AnswerChange answer)
    : EditCommand(session, std::move(field), std::move(before), std::move(after), 0)
{
    m_answer = std::move(answer);
}

void EditCommand::undo()
{
    // First: the findings, which follow the request, speak of it.
    if (m_answer)
        m_session.putAnswer(m_answer->remark, m_answer->before);
    m_session.setRequest(m_before);
}

void EditCommand::redo()
{
    if (m_answer)
        m_session.putAnswer(m_answer->remark, m_answer->after);
    m_session.setRequest(m_after);
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = static_cast<const EditCommand *>(other);
    if (next->m_typing != m_typing || next->m_field != m_field)
        return false;
    const bool back = next->m_after == m_before;
    if (!back && beginsStep(textOf(m_after, m_field), textOf(next->m_after, m_field)))
        return false;
    m_after = next->m_after;
    // Back where it began: nothing was done.
    setObsolete(back);
    return true;
}

} // namespace viatique
