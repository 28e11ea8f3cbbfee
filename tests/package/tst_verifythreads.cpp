// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Verifying with several threads: the same verdicts, however many there are.

#include "bagcase.h"
#include "package/archive.h"
#include "package/overlappeddigest.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace viatique;
using namespace viatique::bags;
using namespace Qt::StringLiterals;

class TestVerifyThreads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void digestsByAnyNumberOfThreads_data();
    void digestsByAnyNumberOfThreads();
    void membersReadAtOnce();
    void sameReport_data();
    void sameReport();
    void progressGrows();
    void cancelEndsSoon();
    void cancelWhereNothingIsDigested();
    void severalPackages();
    void reportsThatWait_data();
    void reportsThatWait();
    void severalCancelled();
    void budgetIsGivenBack();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }

    QTemporaryDir m_dir;
    Files m_files;
};

namespace {

QByteArray bytesOf(int seed, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = static_cast<quint32>(seed) + 1;
    for (char &c : bytes) {
        state = state * 1664525U + 1013904223U;
        c = static_cast<char>(state >> 24U);
    }
    return bytes;
}

} // namespace

void TestVerifyThreads::initTestCase()
{
    m_files[kDeclaration] = declaration("1.0");
    QByteArray md5;
    for (int i = 0; i < 24; ++i) {
        const QByteArray name = "data/" + QByteArray::number(i);
        const QByteArray bytes = bytesOf(i, i == 7 ? 3'000'000 : i * 8'009);
        m_files[QString::fromLatin1(name)] = bytes;
        m_files[kList] += line(bytes, name);
        md5 += hex(QCryptographicHash::Md5, bytes) + "  " + name + "\n";
    }
    m_files[u"manifest-md5.txt"_s] = md5;
    // Wrong in one list each.
    m_files[kList].replace(hex(QCryptographicHash::Sha512, bytesOf(9, 9 * 8'009)),
                           hex(QCryptographicHash::Sha512, "x"));
    m_files[u"data/5"_s][3] = 'x';
    writeFolder(path(u"bag"_s), m_files);

    ZipArchiveBuilder zip;
    for (auto file = m_files.constBegin(); file != m_files.constEnd(); ++file) {
        zip.add("top/" + file.key().toUtf8(), file.value());
        zip.members.last().deflate = zip.members.size() % 3 == 0;
        if (file.key() == u"data/11"_s)
            zip.members.last().crc = 1;
    }
    QFile out(path(u"bag.zip"_s));
    QVERIFY(out.open(QIODevice::WriteOnly) && out.write(zip.build()) > 0);
}

void TestVerifyThreads::digestsByAnyNumberOfThreads_data()
{
    QTest::addColumn<int>("spare");
    for (const int spare : {0, 1, 2, 3, 8})
        QTest::addRow("%d threads", spare + 1) << spare;
}

void TestVerifyThreads::digestsByAnyNumberOfThreads()
{
    QFETCH(int, spare);
    const QList<std::pair<DigestAlgorithm, QCryptographicHash::Algorithm>> algorithms{
        {DigestAlgorithm::Sha512, QCryptographicHash::Sha512},
        {DigestAlgorithm::Md5, QCryptographicHash::Md5},
        {DigestAlgorithm::Sha1, QCryptographicHash::Sha1},
        {DigestAlgorithm::Sha384, QCryptographicHash::Sha384}};
    const QByteArray bytes = bytesOf(1, 2'500'001);
    for (qsizetype count = 1; count <= algorithms.size(); ++count) {
        QList<DigestAlgorithm> wanted;
        QStringList expected;
        for (const auto &[algorithm, reference] : algorithms.first(count)) {
            wanted.append(algorithm);
            expected.append(QString::fromLatin1(hex(reference, bytes)));
        }
        ThreadBudget budget(spare);
        OverlappedDigest digest(wanted, &budget);
        for (qsizetype i = 0; i < bytes.size(); i += 100'000)
            digest.add(bytes.mid(i, 100'000));
        QCOMPARE(digest.results(), expected);
        int left = 0;
        while (budget.take())
            ++left;
        QCOMPARE(left, spare);
    }
}

void TestVerifyThreads::membersReadAtOnce()
{
    const auto archive = Archive::open(path(u"bag.zip"_s));
    QVERIFY(archive);
    std::atomic<int> wrong{0};
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&] {
            for (const TreeFile &file : (*archive)->files()) {
                const auto bytes = (*archive)->read(file.name, 10'000'000);
                const bool lies = file.name == u"data/11"_s;
                if (bytes.has_value() == lies || (bytes && *bytes != m_files.value(file.name)))
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestVerifyThreads::sameReport_data()
{
    QTest::addColumn<QString>("bag");
    QTest::addColumn<QStringList>("errors");
    const QString changed = u"digest-differs(data/5, manifest-md5.txt)"_s;
    const QString changedToo = u"digest-differs(data/5, manifest-sha512.txt)"_s;
    const QString listed = u"digest-differs(data/9, manifest-sha512.txt)"_s;
    QTest::newRow("folder") << u"bag"_s << QStringList{changed, changedToo, listed};
    QTest::newRow("archive") << u"bag.zip"_s
                             << QStringList{
                                    changed, changedToo, listed,
                                    u"file-damaged(data/11, its bytes do not match their checksum)"_s};
}

void TestVerifyThreads::sameReport()
{
    QFETCH(QString, bag);
    QFETCH(QStringList, errors);
    QList<VerifyProblem> first;
    for (const int threads : {1, 2, 5, 0}) {
        VerifyOptions options;
        options.threads = threads;
        const VerifyReport report = verify(path(bag), {}, options);
        QVERIFY(!report.error);
        QCOMPARE(shown(report.errors), errors);
        QCOMPARE(report.files, 27);
        // In the same order, too.
        if (first.isEmpty())
            first = report.errors;
        QVERIFY(report.errors == first);
    }
}

void TestVerifyThreads::progressGrows()
{
    const std::thread::id here = std::this_thread::get_id();
    for (const int threads : {1, 4}) {
        VerifyOptions options;
        options.threads = threads;
        qint64 last = 0;
        qint64 total = -1;
        const VerifyReport report = verify(
            path(u"bag"_s),
            [&](qint64 done, qint64 all) {
                if (std::this_thread::get_id() != here || done < last || (total >= 0 && all != total))
                    qFatal("progress goes astray");
                last = done;
                total = all;
                return true;
            },
            options);
        QVERIFY(!report.error);
        QVERIFY(total > 3'000'000);
        QCOMPARE(last, total);
    }
}

void TestVerifyThreads::cancelEndsSoon()
{
    for (const QString &bag : {u"bag"_s, u"bag.zip"_s}) {
        VerifyOptions options;
        options.threads = 3;
        int calls = 0;
        const VerifyReport report = verify(
            path(bag),
            [&calls](qint64, qint64) {
                ++calls;
                return false;
            },
            options);
        QVERIFY(report.error);
        QCOMPARE(report.error->code, ErrorCode::Cancelled);
        QVERIFY(!report.valid);
        QCOMPARE(calls, 1);
    }
}

void TestVerifyThreads::cancelWhereNothingIsDigested()
{
    Files files{{kDeclaration, declaration("1.0")}, {kList, {}}};
    for (int i = 0; i < 5'000; ++i)
        files[u"data/%1"_s.arg(i)] = QByteArray();
    writeZip(path(u"unlisted.zip"_s), files);
    QCOMPARE(verify(path(u"unlisted.zip"_s)).errors.constFirst().code, VerifyCode::NotListed);
    const VerifyReport report = verify(path(u"unlisted.zip"_s), [](qint64, qint64) { return false; });
    QVERIFY(report.error);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
}

void TestVerifyThreads::severalPackages()
{
    QStringList paths{path(u"bag.zip"_s), path(u"none.zip"_s), path(u"bag"_s)};
    for (int i = 0; i < 20; ++i) {
        const QString honest = path(u"honest-%1.zip"_s.arg(i));
        writeZip(honest, honestBag());
        paths.append(honest);
    }
    for (const int threads : {1, 2, 7}) {
        QHash<qsizetype, VerifyReport> reports;
        std::atomic<int> inside{0};
        qint64 last = 0;
        qint64 total = 0;
        verifyAll(
            paths,
            [&](qsizetype index, const VerifyReport &report) {
                if (++inside != 1 || reports.contains(index))
                    qFatal("two at a time, or one twice");
                reports.insert(index, report);
                --inside;
            },
            [&](qint64 done, qint64 all) {
                if (done < last)
                    qFatal("progress goes back");
                last = done;
                total = all;
                return true;
            },
            VerifyOptions{threads});
        QCOMPARE(reports.size(), paths.size());
        QCOMPARE(last, total);
        for (qsizetype i = 0; i < paths.size(); ++i)
            QCOMPARE(reports[i].path, paths.at(i));
        QCOMPARE(reports[0].errors.size(), 4);
        QCOMPARE(reports[1].error->code, ErrorCode::FileMissing);
        QCOMPARE(reports[2].errors.size(), 3);
        for (qsizetype i = 3; i < paths.size(); ++i)
            QVERIFY(reports[i].valid);
    }
}

void TestVerifyThreads::reportsThatWait_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 5})
        QTest::addRow("%d threads", threads) << threads;
}

void TestVerifyThreads::reportsThatWait()
{
    QFETCH(int, threads);
    // The smallest are the first, for which all others would wait.
    QFile large(path(u"large.zip"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.write("no archive") > 0);
    large.close();
    QStringList paths(700, path(u"large.zip"_s));
    paths[0] = path(u"none.zip"_s);
    paths[400] = path(u"none.zip"_s);
    QList<bool> isThere(paths.size());
    qsizetype next = 0;
    qsizetype waiting = 0;
    qsizetype most = 0;
    verifyAll(
        paths,
        [&](qsizetype index, const VerifyReport &report) {
            QVERIFY(!isThere.at(index) && report.error);
            isThere[index] = true;
            ++waiting;
            for (; next < isThere.size() && isThere.at(next); ++next)
                --waiting;
            most = std::max(most, waiting);
        },
        {}, VerifyOptions{threads});
    QCOMPARE(next, paths.size());
    QVERIFY2(most > 100 && most < 256, qPrintable(QString::number(most)));
}

void TestVerifyThreads::severalCancelled()
{
    const QStringList paths{path(u"bag.zip"_s), path(u"bag"_s), path(u"bag.zip"_s), path(u"bag"_s)};
    QList<std::optional<Error>> errors;
    verifyAll(
        paths, [&](qsizetype, const VerifyReport &report) { errors.append(report.error); },
        [](qint64, qint64) { return false; }, VerifyOptions{2});
    QCOMPARE(errors.size(), paths.size());
    int cancelled = 0;
    for (const auto &error : errors)
        cancelled += error && error->code == ErrorCode::Cancelled ? 1 : 0;
    // One that another thread was about to finish may be done.
    QVERIFY2(cancelled >= 3, qPrintable(QString::number(cancelled)));
    verifyAll({}, [](qsizetype, const VerifyReport &) { qFatal("there is none"); });
}

void TestVerifyThreads::budgetIsGivenBack()
{
    ThreadBudget budget(3);
    VerifyOptions options;
    options.budget = &budget;
    QVERIFY(!verify(path(u"bag.zip"_s), {}, options).error);
    QVERIFY(verify(
                path(u"bag.zip"_s), [](qint64, qint64) { return false; }, options)
                .error);
    for (int i = 0; i < 3; ++i)
        QVERIFY(budget.take());
    QVERIFY(!budget.take());
}

QTEST_GUILESS_MAIN(TestVerifyThreads)
#include "tst_verifythreads.moc"
