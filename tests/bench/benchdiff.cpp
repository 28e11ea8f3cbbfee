// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchdiff FOLDER WORDS`: a text of so many words against the same with one word in thirty edited, and two
/// requests whose texts have as many together. Writes the texts to `before.txt` and `after.txt` in the
/// folder, for another program to be measured on them. Prints as JSON, in milliseconds, the medians: of the
/// words, in paragraphs and as one line, of the requests, and of all their changes in words.

#include "catalogue/catalogue.h"
#include "core/atomicfile.h"
#include "core/worddiff.h"
#include "package/requestdiff.h"
#include "report/changetext.h"
#include "report/sample.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace viatique;

namespace {

constexpr int kRuns = 9;
constexpr int kParagraph = 120; // words
constexpr int kEdited = 30;     // one word in so many
constexpr quint32 kSeed = 6;

double median(const std::function<void()> &work)
{
    QList<double> times;
    for (int i = 0; i < kRuns; ++i) {
        QElapsedTimer clock;
        clock.start();
        work();
        times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times.at(kRuns / 2);
}

/// As in any language, few words are said often.
QStringList wordsOf(int count, QRandomGenerator &random)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(QStringLiteral("mot%1").arg(int(std::exp(random.bounded(9.0)))));
    return words;
}

QStringList edited(QStringList words, QRandomGenerator &random)
{
    for (qsizetype i = random.bounded(kEdited); i < words.size(); i += 1 + random.bounded(2 * kEdited))
        words[i] = QStringLiteral("autre%1").arg(random.bounded(500));
    return words;
}

QString paragraphs(const QStringList &words)
{
    QStringList lines;
    for (qsizetype i = 0; i < words.size(); i += kParagraph)
        lines.append(words.mid(i, kParagraph).join(u' '));
    return lines.join(u'\n') + u'\n';
}

/// A request with these words in its texts, each datum's among them.
Request requestWith(const QStringList &words)
{
    Request request = sample::largeRequest(40, 30, 50);
    const qsizetype share = words.size() / (request.endpoints.size() + 10);
    qsizetype at = 0;
    for (RequestedEndpoint &endpoint : request.endpoints) {
        endpoint.purpose = words.mid(at, share).join(u' ');
        at += share;
    }
    request.service.description = paragraphs(words.mid(at));
    return request;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 3)
        return 2;
    const QString folder = QFile::decodeName(argv[1]);
    QRandomGenerator random(kSeed);
    const QStringList words = wordsOf(QByteArray(argv[2]).toInt(), random);
    const QStringList others = edited(words, random);
    const QString before = paragraphs(words);
    const QString after = paragraphs(others);
    const QString lineBefore = words.join(u' ');
    const QString lineAfter = others.join(u' ');
    if (!writeFile(folder + QStringLiteral("/before.txt"), before.toUtf8())
        || !writeFile(folder + QStringLiteral("/after.txt"), after.toUtf8()))
        return 1;

    const Catalogue catalogue = bundledCatalogue(bundledCatalogueIds().constFirst()).value_or(Catalogue());
    const RequestInput former{requestWith(words), catalogue, {}, {}, false};
    RequestInput later{requestWith(others), catalogue, {}, {}, false};
    later.request.service.title += QStringLiteral(" bis");
    QList<WordRun> runs;
    QList<RequestChange> changes;
    QJsonObject result{
        {QStringLiteral("paragraphs"), median([&] { runs = compareWords(before, after); })},
        {QStringLiteral("runs"), runs.size()},
        {QStringLiteral("line"), median([&] { runs = compareWords(lineBefore, lineAfter); })},
        {QStringLiteral("requests"),
         median([&] { changes = compareRequests(former.request, later.request); })},
        {QStringLiteral("changes"), changes.size()},
    };
    result.insert(QStringLiteral("told"), median([&] {
                      for (const RequestChange &change : std::as_const(changes))
                          runs = report::changeText(change, former, later).runs;
                  }));
    std::fputs(QJsonDocument(result).toJson(QJsonDocument::Compact).constData(), stdout);
    return 0;
}
