// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// An agent at a shared folder, in a process of its own, for tests that kill it:
//   lockhelper work <package> <agent> <stale age in ms>   takes the lock, renews it, writes reviews, releases
//                                                         it, for ever; tells each review once it is written,
//                                                         and "two hold it" where another holds the lock, too
//   lockhelper contest <package> <agent>                  looks at the lock, says "ready", waits for a line,
//                                                         takes over, says "won" or "lost", waits for another

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "inbox/packagelock.h"
#include "review/reviewjson.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <QThread>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace viatique;

static void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

static Review newReview(const QString &agent)
{
    Review review;
    review.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    review.request.id = QStringLiteral("1f2e3d4c-0000-4000-8000-000000000001");
    review.request.revision = 1;
    review.reviewer.name = agent;
    // Long enough to be cut in the middle.
    for (int i = 0; i < 40; ++i) {
        Remark remark;
        remark.id = QString::number(i);
        remark.text = QStringLiteral("Dites qui lit les données, et dans quel écran. ").repeated(25);
        review.remarks.append(remark);
    }
    return review;
}

static void writeReview(const QString &package, const QString &agent)
{
    const QFileInfo info(package);
    const Review review = newReview(agent);
    const QString name = reviewFileName(info.fileName(), review);
    if (writeFile(info.absolutePath() + QLatin1Char('/') + name, jsonBytes(toJson(review))))
        say(QStringLiteral("written ") + name);
}

static LockResult<PackageLock> takeAnyhow(const QString &package, const LockOptions &options)
{
    auto lock = PackageLock::take(package, options);
    if (lock || lock.error().why != LockRefusal::Why::Held || !lock.error().state.isStale())
        return lock;
    return PackageLock::takeOver(package, lock.error().state, options);
}

/// Held as long as the lock is, and by the system: it ends with the process, however that ends.
class Sentinel
{
public:
    explicit Sentinel(const QString &package)
    {
        const QByteArray path = QFile::encodeName(package + QStringLiteral(".sentinel"));
        m_file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (m_file < 0 || ::flock(m_file, LOCK_EX | LOCK_NB) != 0)
            say(QStringLiteral("two hold it"));
    }
    ~Sentinel() { ::close(m_file); }
    Q_DISABLE_COPY_MOVE(Sentinel)

private:
    int m_file = -1;
};

[[noreturn]] static void work(const QString &package, const LockOptions &options)
{
    say(QStringLiteral("ready"));
    for (;;) {
        auto lock = takeAnyhow(package, options);
        if (!lock) {
            QThread::msleep(2);
            continue;
        }
        const Sentinel sentinel(package);
        say(QStringLiteral("taken"));
        for (int i = 0; i < 3; ++i) {
            writeReview(package, options.agent);
            if (!lock->renew())
                break;
        }
    }
}

static int contest(const QString &package, const LockOptions &options)
{
    const LockState seen = readLock(package);
    QTextStream in(stdin);
    say(QStringLiteral("ready"));
    in.readLine();
    const auto lock = PackageLock::takeOver(package, seen, options);
    say(lock ? QStringLiteral("won") : QStringLiteral("lost"));
    in.readLine();
    return 0;
}

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 4;
    LockOptions options;
    options.agent = arguments.at(3);
    if (arguments.at(1) == QLatin1String("contest"))
        return contest(arguments.at(2), options);
    options.staleAge = std::chrono::milliseconds(arguments.value(4).toInt());
    work(arguments.at(2), options);
}
