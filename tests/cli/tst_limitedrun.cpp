// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The limits that hostile input is read under do stop a process. This program is that process, too, so that
// it is built as the others are, with a sanitizer or without.

#include "limitedrun.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

#include <sys/resource.h>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestLimitedRun : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void memory_data();
    void memory();
    void time();
    void crash_data();
    void crash();

private:
    LimitedRun subject(const QStringList &arguments) const
    {
        QProcess process;
        prepareLimited(process, m_dir->path());
        process.setProgram(QCoreApplication::applicationFilePath());
        process.setArguments(QStringList{u"--subject"_s} + arguments);
        return runPrepared(process);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr int kMiB = 1024 * 1024;

/// Has that much at once, and says so.
int useMemory(int megabytes)
{
    std::vector<std::vector<char>> pieces;
    for (int i = 0; i < megabytes; i += 4)
        pieces.emplace_back(4 * kMiB, 'x');
    std::printf("had %d, the last ends with %c\n", megabytes, pieces.back().back());
    return 0;
}

int sayTime()
{
    struct rlimit limit
    {
    };
    ::getrlimit(RLIMIT_CPU, &limit);
    std::printf("seconds: %d\n", static_cast<int>(limit.rlim_max));
    return 0;
}

/// A mistake that none but a sanitizer sees. The compiler must not see it either.
int useFreed()
{
    char *volatile bytes = static_cast<char *>(std::malloc(16));
    std::free(bytes);
    return bytes[3] == 'x' ? 1 : 0;
}

int beSubject(const QByteArray &what, int number)
{
    if (what == "memory")
        return useMemory(number);
    if (what == "time")
        return sayTime();
    if (what == "freed")
        return useFreed();
    std::abort();
}

} // namespace

void TestLimitedRun::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"home"_s, u"tmp"_s})
        QVERIFY(QDir(m_dir->path()).mkpath(name));
}

void TestLimitedRun::memory_data()
{
    QTest::addColumn<int>("megabytes");
    QTest::addColumn<bool>("stopped");
    const int limit = static_cast<int>(kMemoryLimit / kMiB);
    QTest::newRow("half of what is allowed") << limit / 2 << false;
    QTest::newRow("twice as much") << limit * 2 << true;
}

void TestLimitedRun::memory()
{
    QFETCH(int, megabytes);
    QFETCH(bool, stopped);
    const LimitedRun run = subject({u"memory"_s, QString::number(megabytes)});
    QVERIFY2(run.status == (stopped ? -1 : 0), run.said.constData());
    QCOMPARE(run.said.contains("had "), !stopped);
}

void TestLimitedRun::time()
{
    const LimitedRun run = subject({u"time"_s});
    QCOMPARE(run.said.trimmed(), "seconds: " + QByteArray::number(kProcessorSeconds));
}

void TestLimitedRun::crash_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("by itself") << u"abort"_s;
#ifdef __SANITIZE_ADDRESS__
    QTest::newRow("found by the sanitizer") << u"freed"_s;
#endif
}

/// None of the program's own states is mistaken for it.
void TestLimitedRun::crash()
{
    QFETCH(QString, what);
    QCOMPARE(subject({what}).status, -1);
}

int main(int argc, char **argv)
{
    if (argc > 2 && std::strcmp(argv[1], "--subject") == 0)
        return beSubject(argv[2], argc > 3 ? std::atoi(argv[3]) : 0);
    QCoreApplication application(argc, argv);
    TestLimitedRun test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_limitedrun.moc"
