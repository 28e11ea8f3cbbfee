// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A review, as another program or a text editor may have left it.

#include "fuzzing.h"

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/requestjson.h"
#include "review/openremarks.h"
#include "review/requestplaces.h"
#include "review/reviewcheck.h"
#include "review/reviewjson.h"

#include <QSet>

namespace {

using namespace viatique;
using fuzz::demand;

const Request &exampleRequest()
{
    static const Request request = [] {
        const QString path = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/complete/request.json");
        return readRequest(readFile(path, limits::kJsonBytes).value(), path).value().request;
    }();
    return request;
}

void checkRemarks(const Review &review)
{
    demand(review.remarks.size() <= limits::kRemarks, "no more remarks than the limit");
    QSet<QString> ids;
    for (const Remark &remark : review.remarks) {
        demand(!remark.id.isEmpty() && !ids.contains(remark.id), "each remark has an id of its own");
        ids.insert(remark.id);
        demand(remark.text.size() <= limits::kTextCharacters, "no text is longer than a field");
        demand(remark.page >= 0, "no page before the first");
        demand(remark.area.isNull()
                   || (remark.area.left() >= 0 && remark.area.top() >= 0 && remark.area.right() <= 1
                       && remark.area.bottom() <= 1),
               "an area lies on its page");
    }
    demand(remarksIn(exampleRequest(), review.remarks).size() == review.remarks.size(),
           "put in order, no remark is lost");
}

void checkProblems(const ReviewFile &file)
{
    const RequestAtHand atHand{exampleRequest(), {}, QString(128, QLatin1Char('a')), {}};
    const QList<ReviewProblem> problems = checkReview(file, atHand);
    QSet<ReviewCode> codes;
    for (const ReviewProblem &problem : problems) {
        demand(!codes.contains(problem.code), "each problem is said once");
        codes.insert(problem.code);
        demand(fuzz::isSentence(problemText(problem)), "a problem has a sentence");
        for (const QString &id : problem.remarks)
            demand(file.review.remark(id) != nullptr, "a problem names remarks that are there");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString origin = QStringLiteral("r.review.json");
    const Result<ReviewFile> read = readReview(fuzz::bytesOf(data, size), origin);
    if (!read) {
        demand(!errorText(read.error()).isEmpty(), "an error has a sentence");
        return 0;
    }
    checkRemarks(read->review);
    checkProblems(*read);

    const QByteArray written = jsonBytes(toJson(read->review, read->source));
    const Result<ReviewFile> again = readReview(written, origin);
    demand(again.has_value(), "what was written can be read");
    demand(again->review == read->review, "what was written is what was read");
    if (read->isWhole())
        demand(again->isWhole(), "what was whole stays whole");
    const QString name = reviewFileName(QStringLiteral("demande.zip"), read->review);
    demand(!name.contains(QLatin1Char('/')) && name.endsWith(kReviewSuffix) && name.toUtf8().size() <= 255,
           "a review has the name of a file");
    const OpenRemarks open = countOpen(read->review);
    demand(open.must >= 0 && open.must + open.should <= read->review.remarks.size(),
           "open remarks are remarks");
    (void)openRemarks({*read}, exampleRequest().id);
    return 0;
}
