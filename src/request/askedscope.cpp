// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/askedscope.h"

#include "catalogue/catalogue.h"
#include "request/request.h"

namespace viatique {

bool asksProtectedPart(const RequestedEndpoint &asked, const Endpoint &known)
{
    return known.isProtected()
           && (!known.isPublic() || asked.openness.isEmpty()
               || asked.openness.contains(QLatin1String("protected")));
}

QStringList askedScopes(const RequestedEndpoint &asked, const Endpoint &known)
{
    const bool isProtected = asksProtectedPart(asked, known);
    QStringList scopes{isProtected ? known.protectedScope : known.publicScope,
                       isProtected ? known.publicScope : known.protectedScope};
    scopes.removeAll(QString());
    return scopes;
}

} // namespace viatique
