// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What servers answer: DataPass, its token endpoint, the directory of companies. The first byte chooses
// which.

#include "fuzzing.h"

#include "core/limits.h"
#include "datapass/apianswer.h"
#include "datapass/definition.h"
#include "datapass/importing.h"
#include "datapass/mapping.h"
#include "online/companyanswer.h"
#include "online/shown.h"

#include <QSet>

namespace {

using namespace viatique;
using namespace viatique::datapass;
using fuzz::demand;

const QString kHost = QStringLiteral("datapass.example");
constexpr qsizetype kLongText = 100'000;

template<typename T>
bool isTold(const Result<T> &result)
{
    return result.has_value() || !errorText(result.error()).isEmpty();
}

void readToken(const QByteArray &body)
{
    const Result<GivenToken> token = tokenFrom(body, kHost);
    demand(isTold(token), "an error has a sentence");
    if (!token)
        return;
    demand(!token->word.isEmpty(), "a token is a word");
    for (const char c : token->word.reveal())
        demand(c > ' ' && c < 0x7f && c != '"' && c != '\\', "a token cannot write into a header");
    demand(token->lasts.count() >= 0 && token->lasts < std::chrono::hours(24 * 366 * 100), "a token ends");
}

void readFiled(const QByteArray &body)
{
    const Result<FiledRequest> filed = filedFrom(body, kHost);
    demand(isTold(filed), "an error has a sentence");
    if (filed) {
        demand(!requestNumber(filed->id).isEmpty(), "a request has a number");
        demand(fuzz::isSentence(filedStateText(filed->state)) || shownLine(filed->state).trimmed().isEmpty(),
               "a state of which something can be shown has a word");
    }
    const Result<QList<FiledEvent>> events = eventsFrom(body, kHost);
    demand(isTold(events), "an error has a sentence");
    if (events) {
        for (const FiledEvent &event : *events)
            (void)filedEventText(event.name);
    }
}

void readRefusal(const QByteArray &body)
{
    Refusal refusal;
    refusal.status = 422;
    refusal.errors = errorsFrom(body);
    const QStringList texts = refusalTexts(refusal);
    demand(!texts.isEmpty() && texts.size() == std::max<qsizetype>(refusal.errors.size(), 1),
           "a refusal says something");
    for (const QString &text : texts)
        demand(!text.trimmed().isEmpty() && text.size() < kLongText, "a refusal is short");
}

void readRequest(const QByteArray &body)
{
    static const Catalogue catalogue = bundledCatalogue(QStringLiteral("datapass-2026")).value();
    const Result<Imported> imported = importRequest(body, kHost, catalogue);
    demand(isTold(imported), "an error has a sentence");
    if (!imported)
        return;
    for (const Imported::Note &note : imported->notes)
        demand(!noteText(note).trimmed().isEmpty(), "a note has a sentence");
    QSet<QString> ids;
    for (const RequestedEndpoint &endpoint : imported->request.endpoints) {
        demand(catalogue.endpoint(endpoint.id) != nullptr && !ids.contains(endpoint.id),
               "data are known, each once");
        ids.insert(endpoint.id);
    }
    demand(imported->request.service.title.size() <= limits::kLineCharacters
               && imported->request.service.description.size() <= limits::kTextCharacters,
           "no text is longer than a field");
    const Mapped mapped = mapRequest(imported->request, catalogue);
    for (const Field &field : mapped.fields)
        (void)targetOfPointer(QStringLiteral("/data/") + field.key, mapped);
}

void readDefinition(const QByteArray &body)
{
    static const Catalogue catalogue = bundledCatalogue(QStringLiteral("datapass-2026")).value();
    const Result<QList<ScopeChange>> changes = compareDefinition(body, kHost, catalogue);
    demand(isTold(changes), "an error has a sentence");
    if (!changes)
        return;
    for (const ScopeChange &change : *changes)
        demand(!scopeChangeText(change).trimmed().isEmpty(), "a change has a sentence");
}

void readCompanies(const QByteArray &body)
{
    for (const QString &siret : {QString(), QStringLiteral("90000000100017")}) {
        const Result<CompanyList> list = companiesOf(body, siret, kHost);
        demand(isTold(list), "an error has a sentence");
        if (!list)
            continue;
        demand(list->companies.size() <= (siret.isEmpty() ? 25 : 1), "no more companies than a page has");
        demand(list->bySiret == !siret.isEmpty(), "a list knows what was looked for");
        for (const Company &company : list->companies) {
            demand(siret.isEmpty() || company.siret == siret, "it is the one that was looked for");
            demand(!company.name.contains(QLatin1Char('\n')) && !company.address.contains(QLatin1Char('\n')),
                   "texts have one line");
            demand(!company.addressWithheld || !company.address.contains(QChar(0)), "texts can be shown");
        }
    }
    demand(refusalOf(body, kHost).size() < kLongText, "a refusal is short");
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray body = fuzz::bytesOf(data + 1, size - 1);
    switch (data[0]) {
    case 't':
        readToken(body);
        break;
    case 'f':
        readFiled(body);
        break;
    case 'e':
        readRefusal(body);
        break;
    case 'r':
        readRequest(body);
        break;
    case 'd':
        readDefinition(body);
        break;
    case 'c':
        readCompanies(body);
        break;
    default:
        demand(isTold(objectFrom(body, kHost)), "an error has a sentence");
    }
    return 0;
}
