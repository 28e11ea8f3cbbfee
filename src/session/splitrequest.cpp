// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/splitrequest.h"

namespace viatique {

QList<Request> splitByUseCase(const Request &request)
{
    QStringList useCases = request.service.useCases;
    useCases.removeDuplicates();
    if (useCases.size() < 2)
        return {request};
    QList<Request> parts;
    for (const QString &useCase : std::as_const(useCases)) {
        Request part = request;
        part.service.useCases = {useCase};
        // Says what "other" means, and nothing of a use case of the catalogue.
        if (useCase != QLatin1String("other"))
            part.service.otherUseCase.clear();
        if (!parts.isEmpty()) {
            part.id.clear();
            part.revision = 1;
            part.createdAt.clear();
            part.modifiedAt.clear();
        }
        parts.append(part);
    }
    return parts;
}

} // namespace viatique
