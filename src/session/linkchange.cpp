// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/linkchange.h"

#include <algorithm>

namespace viatique {

bool haveSameLinks(const Request &one, const Request &other)
{
    const auto isAlike = [](const RequestedEndpoint &a, const RequestedEndpoint &b) {
        return a.id == b.id && a.openness == b.openness && a.legalTexts == b.legalTexts
               && a.documents == b.documents;
    };
    return one.filedFor == other.filedFor && one.service.useCases == other.service.useCases
           && one.legalFramework.texts == other.legalFramework.texts && one.documents == other.documents
           && std::equal(one.endpoints.cbegin(), one.endpoints.cend(), other.endpoints.cbegin(),
                         other.endpoints.cend(), isAlike);
}

} // namespace viatique
