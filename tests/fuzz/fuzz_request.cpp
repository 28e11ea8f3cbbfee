// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// request.json, as a stranger's package or an edited draft holds it, and all that is said of it.

#include "fuzzing.h"

#include "catalogue/catalogue.h"
#include "core/jsonfile.h"
#include "datapass/mapping.h"
#include "datapass/payload.h"
#include "package/requestdiff.h"
#include "request/cataloguemove.h"
#include "request/requestfield.h"
#include "request/requestjson.h"
#include "rules/rules.h"

namespace {

using namespace viatique;
using fuzz::demand;

const Catalogue &catalogue(const char *id)
{
    static const Catalogue known[] = {bundledCatalogue(QStringLiteral("editeurs-2021")).value(),
                                      bundledCatalogue(QStringLiteral("datapass-2026")).value()};
    return known[QLatin1String(id) == known[0].id ? 0 : 1];
}

/// Everything that is found has a rule, a sentence and a step.
void checkFindings(const Request &request, const Catalogue &catalogue)
{
    const DocumentFactsMap facts;
    const rules::Input input{request, catalogue, facts, QDate(2026, 3, 1)};
    const QList<Finding> findings = rules::evaluate(input);
    demand(findings == rules::evaluate(input), "one request always has the same findings");
    for (const Finding &finding : findings) {
        const int step = rules::step(finding);
        demand(step >= 1 && step <= 8, "a finding belongs to a step");
        demand(!rules::message(finding, request, catalogue).trimmed().isEmpty(), "a finding has a sentence");
        demand(!rules::source(finding.rule).isEmpty(), "a rule has a source");
        demand(!rules::toJson(finding, request, catalogue).isEmpty(), "a finding can be printed");
    }
}

/// What DataPass would be sent names every scope once.
void checkMapping(const Request &request)
{
    const datapass::Mapped mapped = datapass::mapRequest(request, catalogue("datapass-2026"));
    QStringList scopes = mapped.scopes;
    demand(scopes.removeDuplicates() == 0, "a scope is asked for once");
    for (const QString &scope : mapped.chosenScopes)
        demand(mapped.scopes.contains(scope), "a chosen scope is one of all");
    demand(datapass::payloadBytes(mapped) == datapass::payloadBytes(mapped), "one request gives one body");
    for (const datapass::Unplaced &unplaced : mapped.unplaced)
        demand(!datapass::unplacedText(unplaced, request, catalogue("datapass-2026")).isEmpty(),
               "what has no place has a sentence");
    demand(!datapass::formText(mapped.form).isEmpty(), "the choice of the form has a sentence");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<RequestFile> read = readRequest(fuzz::bytesOf(data, size), QStringLiteral("request.json"));
    if (!read) {
        demand(!errorText(read.error()).isEmpty(), "an error has a sentence");
        return 0;
    }
    const QByteArray written = jsonBytes(toJson(read->request, read->source));
    const Result<RequestFile> again = readRequest(written, QStringLiteral("request.json"));
    demand(again.has_value(), "what was written can be read");
    demand(again->request == read->request, "what was written is what was read");
    demand(jsonBytes(toJson(again->request, again->source)) == written, "written again it is the same");
    demand(compareRequests(read->request, read->request).isEmpty(), "a request does not differ from itself");

    const Catalogue &own = catalogue("editeurs-2021");
    checkFindings(read->request, own);
    checkFindings(read->request, catalogue("datapass-2026"));
    checkMapping(read->request);
    const CatalogueMove move = moveTo(read->request, own, catalogue("datapass-2026"));
    for (const RequestChange &change : compareRequests(read->request, move.request))
        demand(stepOf(change) >= 1 && stepOf(change) <= 8, "a change belongs to a step");
    return 0;
}
