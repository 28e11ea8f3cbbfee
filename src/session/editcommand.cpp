// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/editcommand.h"

#include "request/requestfield.h"
#include "session/draftsession.h"

#include <utility>

namespace viatique {

EditCommand::EditCommand(DraftSession &session, QString field, Request before, Request after, int typing)
    : ValueStep(std::move(field), std::move(before), std::move(after), typing)
    , m_session(session)
{
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
