// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// No home folder, for the command line and for the window.

#include "hostilebag.h"
#include "hostiledraft.h"
#include "limitedrun.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

#include <unistd.h>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestHostileHome : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void commands_data() { homes(); }
    void commands();
    void windowStarts();

private:
    static void homes();
    QString path(const QString &name) const { return m_dir->filePath(name); }
    void prepare(QProcess &process, const QString &home) const;
    std::unique_ptr<QProcess> startWindow(const QString &home) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

/// A window that is going to crash at its start has done so by then.
constexpr int kLookMilliseconds = 2'000;

/// Names of what stands for a home; null: none is set.
QStringList badHomes()
{
    return {QString(), u"/proc/none"_s, u"/proc"_s, u"file"_s};
}

} // namespace

void TestHostileHome::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"home"_s, u"tmp"_s})
        QVERIFY(QDir(m_dir->path()).mkpath(name));
    writeHostile(path(u"file"_s), "x");
}

void TestHostileHome::homes()
{
    QTest::addColumn<QString>("home");
    const QStringList homes = badHomes();
    for (const QString &home : homes)
        QTest::addRow("%s", home.isNull() ? "not set" : qPrintable(home)) << home;
}

void TestHostileHome::prepare(QProcess &process, const QString &home) const
{
    prepareLimited(process, m_dir->path());
    QProcessEnvironment environment = process.processEnvironment();
    environment.remove(u"HOME"_s);
    if (!home.isNull())
        environment.insert(u"HOME"_s, QDir(m_dir->path()).absoluteFilePath(home));
    environment.insert(u"XDG_RUNTIME_DIR"_s, path(u"tmp"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process.setProcessEnvironment(environment);
}

std::unique_ptr<QProcess> TestHostileHome::startWindow(const QString &home) const
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, home);
    process->setProgram(QStringLiteral(VIATIQUE_BIN_DIR "/viatique"));
    process->start();
    return process;
}

void TestHostileHome::commands()
{
    QFETCH(QString, home);
    const QString draft = copyOfExample(m_dir->path());
    const auto run = [&](const QStringList &arguments) {
        QProcess process;
        prepare(process, home);
        process.setArguments(arguments);
        return runPrepared(process);
    };
    // What needs no home does without.
    const QString package = path(u"tmp/p.zip"_s);
    for (const QStringList &arguments : {QStringList{u"catalogue"_s, u"list"_s},
                                         {u"check"_s, draft},
                                         {u"export"_s, draft, u"-o"_s, package},
                                         {u"verify"_s, package},
                                         {u"review"_s, package},
                                         {u"new"_s, u"-o"_s, path(u"made"_s)}}) {
        const LimitedRun ran = run(arguments);
        // A request may be out of date by the clock.
        QVERIFY2(ran.status == 0 || ran.status == 1,
                 qPrintable(arguments.constFirst() + u": "_s + QString::fromUtf8(ran.said)));
    }
    if (home.isNull() && ::geteuid() == 0)
        return; // whose home would be that of the whole system, and can be written
    const LimitedRun ran = run({u"new"_s});
    QVERIFY2(ran.status == 2 && ran.said.contains("cannot be written"), ran.said.constData());
}

/// What it says of it, and that it goes on working: tests/app/tst_nohome.
void TestHostileHome::windowStarts()
{
    std::vector<std::unique_ptr<QProcess>> windows;
    const QStringList homes = badHomes();
    for (const QString &home : homes)
        windows.push_back(startWindow(home));
    windows.front()->waitForFinished(kLookMilliseconds);
    for (const auto &window : windows) {
        window->waitForFinished(1);
        QVERIFY2(window->state() == QProcess::Running, window->readAll().constData());
        window->terminate();
    }
    for (const auto &window : windows) {
        QVERIFY(window->waitForFinished());
        // By what it was asked with, and by nothing that it met on its way.
        QCOMPARE(window->exitCode(), SIGTERM);
    }
}

QTEST_GUILESS_MAIN(TestHostileHome)
#include "tst_hostilehome.moc"
