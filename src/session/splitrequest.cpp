// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/splitrequest.h"

#include "catalogue/catalogue.h"

#include <algorithm>

namespace viatique {

namespace {

bool isFor(const UseCase &useCase, const Endpoint &endpoint)
{
    const Usefulness level = endpoint.usefulness.value(useCase.id).level;
    return level == Usefulness::Useful || level == Usefulness::ToStudy;
}

/// What of the request belongs to the use case. Data and questions that the catalogue does not know do.
void keepWhatIsFor(const UseCase &useCase, const Catalogue &catalogue, Request &part)
{
    part.endpoints.removeIf([&](const RequestedEndpoint &asked) {
        const Endpoint *known = catalogue.endpoint(asked.id);
        return known && !isFor(useCase, *known);
    });
    part.service.checks.removeIf([&](const QString &id) {
        return std::any_of(catalogue.checks.cbegin(), catalogue.checks.cend(), [&](const Check &check) {
            return check.id == id && !check.useCases.isEmpty() && !check.useCases.contains(useCase.id);
        });
    });
}

/// In the first part, in the order in which they were asked for.
void keepWhatIsForNone(const Request &request, QList<Request> &parts)
{
    QList<RequestedEndpoint> &first = parts.first().endpoints;
    QList<RequestedEndpoint> kept;
    for (const RequestedEndpoint &asked : request.endpoints) {
        const bool isElsewhere =
            std::any_of(std::next(parts.cbegin()), parts.cend(),
                        [&](const Request &part) { return part.endpoints.contains(asked); });
        if (!isElsewhere || first.contains(asked))
            kept.append(asked);
    }
    first = kept;
}

} // namespace

QList<Request> splitByUseCase(const Request &request, const Catalogue &catalogue)
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
        if (const UseCase *known = catalogue.useCase(useCase))
            keepWhatIsFor(*known, catalogue, part);
        if (!parts.isEmpty()) {
            part.id.clear();
            part.revision = 1;
            part.createdAt.clear();
            part.modifiedAt.clear();
        }
        parts.append(part);
    }
    keepWhatIsForNone(request, parts);
    return parts;
}

} // namespace viatique
