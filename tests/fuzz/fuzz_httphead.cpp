// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The head of an answer, one field a line, and what is made of it before a body is read.

#include "fuzzing.h"

#include "online/httpanswer.h"
#include "online/httpclient.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    using namespace viatique;
    using fuzz::demand;
    const QList<QByteArray> lines = fuzz::bytesOf(data, size).split('\n');
    HttpHead head;
    head.status = lines.constFirst().toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            head.add(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        (void)isHeaderValue(line);
    }
    demand(head.length() >= -1, "a length is not negative");
    demand(head.mediaType() == head.mediaType().toLower() && !head.mediaType().contains(';'),
           "a media type is without parameters");
    demand(!isWanted({}, "application/json"), "nothing is no media type");
    (void)head.charset();
    HttpRequest request;
    const Result<void> checked = checkHead(head, request, QStringLiteral("datapass.example"));
    demand(checked || !errorText(checked.error()).isEmpty(), "an error has a sentence");
    if (checked && head.isSuccess() && head.mayHaveBody() && !head.mediaType().isEmpty())
        demand(isWanted(head.mediaType(), request.accept), "what is taken is what was asked for");

    const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    const auto wait = retryAfter(head.field("retry-after"), now);
    demand(!wait || (wait->count() >= 0 && *wait <= std::chrono::hours(1)),
           "nobody waits longer than an hour");
    return 0;
}
