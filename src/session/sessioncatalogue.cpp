// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// The catalogue of a DraftSession, and its move to another one.

#include "request/cataloguemove.h"
#include "session/draftsession.h"

namespace viatique {

void DraftSession::moveToCatalogue(const Catalogue &to)
{
    endTyping();
    if (isReadOnly() || to.sha512 == m_catalogue->sha512)
        return;
    if (!m_catalogues.contains(to.sha512))
        m_catalogues.insert(to.sha512, std::make_shared<const Catalogue>(to));
    push(QStringLiteral("/endpoints"), moveTo(m_request, *m_catalogue, to).request, 0);
}

bool DraftSession::takeCatalogue()
{
    const std::shared_ptr<const Catalogue> listed = m_catalogues.value(m_request.catalogue.sha512);
    if (!listed || listed == m_catalogue)
        return false;
    m_catalogue = listed;
    return true;
}

} // namespace viatique
