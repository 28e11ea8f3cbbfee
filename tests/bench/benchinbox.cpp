// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

/// `benchinbox FOLDER prepare PACKAGES`: makes an inbox of that many small packages in FOLDER/inbox, and an
/// index of it in FOLDER/cache with texts as long as those of real requests and documents.
/// `benchinbox FOLDER warm`: prints as JSON, in milliseconds, how soon its rows are there, how long a listing
/// of the disk and searches take; bytes of memory and of the index.
/// `benchinbox FOLDER cold`: the same inbox without an index, verified; without its documents.

#include "inbox/inboxindex.h"
#include "inbox/inboxscan.h"
#include "inbox/inboxwork.h"
#include "inbox/sampleinbox.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>

namespace {

using namespace viatique;

constexpr quint32 kSeed = 7;
constexpr int kWritten = 200; ///< packages that are written; the others are further links to these
constexpr int kVocabulary = 40'000;
constexpr int kRequestWords = 600;
constexpr int kDocumentWords = 3000;
/// Three a package, each in two revisions.
constexpr int kDocuments = 3;
constexpr int kRevisions = 2;

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.value(values.size() / 2);
}

template<typename Work>
double timed(Work work)
{
    QElapsedTimer clock;
    clock.start();
    work();
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

QStringList vocabulary(QRandomGenerator &random)
{
    const QStringList syllables{
        QStringLiteral("ma"),  QStringLiteral("ré"),  QStringLiteral("con"), QStringLiteral("ti"),
        QStringLiteral("pu"),  QStringLiteral("blo"), QStringLiteral("é"),   QStringLiteral("dan"),
        QStringLiteral("ser"), QStringLiteral("vi"),  QStringLiteral("çoi"), QStringLiteral("lu"),
        QStringLiteral("ga"),  QStringLiteral("que"), QStringLiteral("fro"), QStringLiteral("nè")};
    QStringList words;
    for (int i = 0; i < kVocabulary; ++i) {
        QString word;
        for (int k = 0; k < 2 + int(random.bounded(4)); ++k)
            word += syllables.at(random.bounded(int(syllables.size())));
        words.append(word);
    }
    return words;
}

/// A few words often, most of them seldom, as in any language.
QString textOf(const QStringList &words, int count, QRandomGenerator &random)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += words.at(int(std::pow(double(words.size()), random.generateDouble())) - 1) + QLatin1Char(' ');
    return text;
}

bool writePackages(const QString &inbox, int packages)
{
    namespace fs = std::filesystem;
    for (int i = 0; i < packages; ++i) {
        const auto pathOf = [&inbox](int number) {
            return QStringLiteral("%1/%2/demande-%3.zip").arg(inbox).arg(number % 20).arg(number);
        };
        std::error_code code;
        if (i >= kWritten) {
            fs::create_hard_link(pathOf(i % kWritten).toStdString(), pathOf(i).toStdString(), code);
            if (code)
                return false;
            continue;
        }
        SamplePackage sample(20'000);
        sample.request.id = QStringLiteral("0b8e1c52-6f0d-4b0e-9a53-%1").arg(i, 12, 16, QLatin1Char('0'));
        sample.request.service.title += QStringLiteral(" %1").arg(i);
        if (!test::writeSample(sample, pathOf(i), i))
            return false;
    }
    return true;
}

bool writeIndex(const QString &inbox, const QString &cache)
{
    QRandomGenerator random(kSeed);
    const QStringList words = vocabulary(random);
    const auto scan = scanInbox(inbox);
    auto index = InboxIndex::open(inbox, cache);
    if (!scan || !index)
        return false;
    int number = 0;
    QList<IndexedPackage> packages;
    QHash<QString, IndexedDocument> documents;
    for (const ScannedPackage &each : scan->packages) {
        IndexedPackage package{test::fullRecord(each.path), textOf(words, kRequestWords, random), {}};
        package.record.stamp = each.stamp;
        package.record.title = textOf(words, 6, random);
        package.record.organisation = textOf(words, 3, random);
        package.record.manifestSha512 = sha512Of(each.path.toUtf8());
        package.record.requestSha512 = package.record.manifestSha512;
        for (int k = 0; k < kDocuments; ++k) {
            const QString sha512 = sha512Of(QByteArray::number(number / kRevisions * kDocuments + k));
            package.documents.append(sha512);
            if (number % kRevisions == 0)
                documents.insert(sha512, {{}, textOf(words, kDocumentWords, random)});
        }
        packages.append(package);
        if (++number % 200 != 0 && number != scan->packages.size())
            continue;
        if (!index->putAll(packages) || !index->putDocuments(documents))
            return false;
        packages.clear();
        documents.clear();
    }
    return true;
}

/// Of this process, in bytes: now, or at its most.
qint64 memory(const char *key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

/// Milliseconds until the first rows, and until all is done.
std::pair<double, double> work(const QString &inbox, const QString &cache, qsizetype &rows)
{
    InboxOptions options;
    options.cacheRoot = cache;
    options.examineDocuments = false;
    InboxWork work(options);
    QElapsedTimer clock;
    QHash<QString, PackageRecord> records;
    double first = -1;
    QEventLoop loop;
    QObject::connect(&work, &InboxWork::listed, &loop, [&](const QList<PackageRecord> &listed) {
        if (!listed.isEmpty())
            first = double(clock.nsecsElapsed()) / 1e6;
        for (const PackageRecord &record : listed)
            records.insert(record.path, record);
    });
    QObject::connect(&work, &InboxWork::recordsChanged, &loop, [&](const QList<PackageRecord> &changed) {
        for (const PackageRecord &record : changed)
            records.insert(record.path, record);
    });
    QObject::connect(&work, &InboxWork::finished, &loop, &QEventLoop::quit);
    clock.start();
    work.start(inbox);
    loop.exec();
    rows = records.size();
    return {first, double(clock.nsecsElapsed()) / 1e6};
}

QJsonObject warm(const QString &inbox, const QString &cache)
{
    QRandomGenerator random(kSeed);
    const QStringList words = vocabulary(random);
    QJsonObject figures;
    qsizetype rows = 0;
    QList<double> first;
    QList<double> all;
    for (int i = 0; i < 5; ++i) {
        const auto [listed, finished] = work(inbox, cache, rows);
        first.append(listed);
        all.append(finished);
    }
    figures.insert(QStringLiteral("rows"), rows);
    figures.insert(QStringLiteral("first"), median(first));
    figures.insert(QStringLiteral("refreshed"), median(all));
    QList<double> scans;
    for (int i = 0; i < 5; ++i)
        scans.append(timed([&] { rows = scanInbox(inbox)->packages.size(); }));
    figures.insert(QStringLiteral("scan"), median(scans));
    figures.insert(QStringLiteral("scanned"), rows);
    // Beginnings of one to eight letters, of words that are everywhere and of words that are nowhere else,
    // one to three together; each search opens the index as the window's do.
    QList<double> searches;
    for (int i = 0; i < 20; ++i) {
        QString typed;
        for (int k = 0; k <= i % 3; ++k) {
            const QString &word = words.at((i * 997 + k * 13) % (i % 2 == 0 ? 50 : kVocabulary));
            typed += word.left(1 + (i * 3 + k) % 8) + QLatin1Char(' ');
        }
        searches.append(timed([&] {
            const auto found = InboxIndex::open(inbox, cache).and_then([&typed](const InboxIndex &index) {
                return index.search(typed);
            });
            rows += found ? found->size() : 0;
        }));
    }
    figures.insert(QStringLiteral("search"), median(searches));
    figures.insert(QStringLiteral("searchLongest"), *std::max_element(searches.begin(), searches.end()));
    figures.insert(QStringLiteral("memory"), memory("VmHWM:"));
    figures.insert(QStringLiteral("index"), QFileInfo(InboxIndex::filePath(inbox, cache)).size());
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString inbox = arguments.value(1) + QStringLiteral("/inbox");
    const QString cache = arguments.value(1) + QStringLiteral("/cache");
    const QString mode = arguments.value(2);
    if (mode == QLatin1String("prepare")) {
        QJsonObject figures;
        figures.insert(QStringLiteral("written"), timed([&] {
                           if (!writePackages(inbox, arguments.value(3).toInt()))
                               std::fputs("packages not written\n", stderr);
                       }));
        figures.insert(QStringLiteral("indexed"), timed([&] {
                           if (!writeIndex(inbox, cache))
                               std::fputs("index not written\n", stderr);
                       }));
        std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    QJsonObject figures;
    if (mode == QLatin1String("warm")) {
        figures = warm(inbox, cache);
    } else {
        qsizetype rows = 0;
        const double finished = work(inbox, cache + QStringLiteral("-cold"), rows).second;
        figures = {{QStringLiteral("rows"), rows},
                   {QStringLiteral("verified"), finished},
                   {QStringLiteral("memory"), memory("VmHWM:")}};
    }
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
