// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/hindrance.h"

#include "session/draftsession.h"

namespace viatique {

Error hindrance(const DraftSession &session)
{
    switch (session.saveState()) {
    case DraftSession::SaveState::ChangedOutside:
        return {ErrorCode::FileChangedOutside, {session.folder() + QStringLiteral("/request.json")}};
    case DraftSession::SaveState::Deleted:
        return {ErrorCode::DraftMissing, {session.folder()}};
    default:
        break;
    }
    const auto &error = session.saveError();
    return error ? *error : Error(ErrorCode::FileUnwritable, {session.folder()});
}

} // namespace viatique
