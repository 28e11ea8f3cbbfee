// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <filesystem>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Folders of packages, some of them broken, at the command line.
class TestCliFolders : public CliTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void jsonInPathOrder();
    void linesInPathOrder();
    void statusIsTheHighest_data();
    void statusIsTheHighest();
    void namesThatAreNoText();
    void csv();
    void csvGoesIntoNoPackage();
    void csvThatCannotBeWritten();
    void interrupted_data();
    void interrupted();

private:
    QStringList m_names; ///< in the order of their paths
};

void TestCliFolders::initTestCase()
{
    begin();
    QDir().mkpath(path(u"inbox/sub"_s));
    const QString complete = exported(example(u"complete"_s, u"c"_s), u"complete.zip"_s);
    const QString incomplete = exported(example(u"incomplete"_s, u"i"_s), u"incomplete.zip"_s);
    const QByteArray bytes = readFile(incomplete, 10'000'000).value();
    for (int i = 0; i < 20; ++i) {
        const QString name =
            u"%1p%2.zip"_s.arg(i % 4 == 3 ? u"sub/"_s : QString()).arg(i, 2, 10, QLatin1Char('0'));
        const QString file = path(u"inbox/"_s + name);
        if (i % 5 == 0)
            QVERIFY(writeFile(file, "no archive"));
        else if (i % 5 == 1)
            QVERIFY(writeFile(file, bytes.left(bytes.size() / 2)));
        else
            QVERIFY(QFile::copy(i % 5 == 2 ? incomplete : complete, file));
        m_names.append(name);
    }
    QVERIFY(writeFile(path(u"inbox/notes.txt"_s), "no package"));
    m_names.sort();
}

void TestCliFolders::jsonInPathOrder()
{
    const Run folder = run({u"check"_s, path(u"inbox"_s), u"--json"_s});
    QCOMPARE(folder.status, 2);
    const QJsonArray results = folder.json().value(u"results").toArray();
    QCOMPARE(results.size(), 20);
    for (int i = 0; i < results.size(); ++i) {
        const QJsonObject result = results.at(i).toObject();
        QCOMPARE(result.value(u"path").toString(), path(u"inbox/"_s + m_names.at(i)));
        const int number = QStringView(m_names.at(i)).chopped(4).right(2).toInt();
        QCOMPARE(result.contains(u"error"), number % 5 < 2);
        if (number % 5 == 2)
            QVERIFY(result.value(u"blocking").toInt() > 0);
        if (number % 5 > 2)
            QCOMPARE(result.value(u"blocking").toInt(-1), 0);
        if (number % 5 >= 2)
            QVERIFY(result.value(u"package").toObject().value(u"valid").toBool());
    }
    QVERIFY2(folder.err.isEmpty(), folder.err.constData());
}

void TestCliFolders::linesInPathOrder()
{
    const Run folder = run({u"check"_s, path(u"inbox"_s)});
    QCOMPARE(folder.status, 2);
    QStringList said;
    for (const QByteArray &line : folder.out.split('\n')) {
        if (line.endsWith(".zip:"))
            said.append(QString::fromUtf8(line.chopped(1)).mid(path(u"inbox/"_s).size()));
    }
    QStringList read;
    QStringList unread;
    for (const QString &name : std::as_const(m_names))
        (QStringView(name).chopped(4).right(2).toInt() % 5 < 2 ? unread : read).append(name);
    QCOMPARE(said, read);
    qsizetype at = 0;
    for (const QString &name : std::as_const(unread)) {
        const qsizetype next = folder.err.indexOf(name.toUtf8(), at);
        QVERIFY2(next >= at, qPrintable(name));
        at = next;
    }
    // No line of progress where nobody looks.
    QVERIFY(!folder.err.contains('\r'));
}

void TestCliFolders::statusIsTheHighest_data()
{
    QTest::addColumn<QStringList>("inputs");
    QTest::addColumn<int>("status");
    QTest::newRow("all hold") << QStringList{u"complete.zip"_s, u"c"_s} << 0;
    QTest::newRow("one blocks") << QStringList{u"complete.zip"_s, u"incomplete.zip"_s, u"c"_s} << 1;
    QTest::newRow("one is broken") << QStringList{u"inbox/p00.zip"_s, u"incomplete.zip"_s, u"c"_s} << 2;
    QTest::newRow("one is not there") << QStringList{u"c"_s, u"none.zip"_s} << 2;
    QTest::newRow("one is broken, alone") << QStringList{u"inbox/p00.zip"_s} << 2;
}

void TestCliFolders::statusIsTheHighest()
{
    QFETCH(QStringList, inputs);
    QFETCH(int, status);
    QStringList arguments{u"check"_s};
    for (const QString &input : inputs)
        arguments.append(path(input));
    QCOMPARE(run(arguments).status, status);
}

void TestCliFolders::namesThatAreNoText()
{
    const QString folder = path(u"latin"_s);
    QVERIFY(QDir().mkpath(folder) && QFile::copy(path(u"complete.zip"_s), folder + u"/a.zip"_s));
    const std::filesystem::path target = QFileInfo(folder).filesystemFilePath() / "demande-\xe9t\xe9.zip";
    std::error_code code;
    std::filesystem::copy_file(QFileInfo(path(u"complete.zip"_s)).filesystemFilePath(), target, code);
    if (code)
        QSKIP("no such names here");
    const QString shown = folder + u"/demande-\ufffdt\ufffd.zip"_s;
    for (const QString &command : {u"verify"_s, u"check"_s}) {
        const Run said = run({command, folder});
        QCOMPARE(said.status, 2);
        QVERIFY(said.err.contains("its name is not in UTF-8") && said.err.contains(shown.toUtf8()));
        const Run json = run({command, folder, u"--json"_s});
        QCOMPARE(json.status, 2);
        const QJsonArray results = json.json().value(u"results").toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results.at(1).toObject().value(u"path").toString(), shown);
    }
    // Also where nothing else is in it.
    QVERIFY(QFile::remove(folder + u"/a.zip"_s));
    QCOMPARE(run({u"verify"_s, folder}).status, 2);
    QCOMPARE(run({u"check"_s, folder}).status, 2);
}

void TestCliFolders::csv()
{
    const QString list = path(u"list.csv"_s);
    const Run folder = run({u"check"_s, path(u"inbox"_s), u"--csv"_s, list, u"--json"_s});
    QCOMPARE(folder.status, 2);
    QCOMPARE(folder.json().value(u"results").toArray().size(), 20);
    const QList<QByteArray> lines = readFile(list, 1'000'000).value().split('\n');
    QCOMPARE(lines.size(), 22);
    QVERIFY(lines.at(0).startsWith("\xEF\xBB\xBFPackage;Title;"));
    QVERIFY(lines.at(1).startsWith(path(u"inbox/p00.zip"_s).toUtf8()));
    QVERIFY(lines.at(1).contains(";unreadable;"));
    QVERIFY(lines.at(3).contains(";intact;"));
    // It is made anew each time.
    QCOMPARE(run({u"check"_s, path(u"complete.zip"_s), u"--csv"_s, list}).status, 0);
    const QByteArray again = readFile(list, 1'000'000).value();
    QCOMPARE(again.count('\n'), 2);
    QVERIFY(again.endsWith(";intact;0;0;0\r\n"));
}

void TestCliFolders::csvGoesIntoNoPackage()
{
    const QByteArray before = readFile(path(u"complete.zip"_s), 10'000'000).value();
    const Run mistaken = run({u"check"_s, u"--csv"_s, path(u"complete.zip"_s), path(u"incomplete.zip"_s)});
    QCOMPARE(mistaken.status, 2);
    QVERIFY(mistaken.err.contains(".csv"));
    QCOMPARE(readFile(path(u"complete.zip"_s), 10'000'000).value(), before);
}

void TestCliFolders::csvThatCannotBeWritten()
{
    const Run nowhere =
        run({u"check"_s, path(u"complete.zip"_s), u"--csv"_s, path(u"none/list.csv"_s), u"--json"_s});
    QCOMPARE(nowhere.status, 2);
    QVERIFY(!nowhere.err.isEmpty());
    QCOMPARE(nowhere.json().value(u"blocking").toInt(-1), 0);
}

void TestCliFolders::interrupted_data()
{
    QTest::addColumn<bool>("json");
    QTest::newRow("lines") << false;
    QTest::newRow("JSON") << true;
}

void TestCliFolders::interrupted()
{
#ifndef Q_OS_UNIX
    QSKIP("there are no signals");
#else
    QFETCH(bool, json);
    // Far more than is done before the signal.
    QStringList arguments{u"check"_s};
    for (int i = 0; i < 400; ++i)
        arguments.append(path(u"complete.zip"_s));
    if (json)
        arguments.append(u"--json"_s);
    QProcess process;
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), arguments);
    QVERIFY(process.waitForStarted());
    if (json)
        QTest::qWait(500);
    else
        QTRY_VERIFY_WITH_TIMEOUT((process.waitForReadyRead(100), process.bytesAvailable() > 0), 30'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished(10'000));
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(!process.readAllStandardError().isEmpty());
    const Run seen{2, process.readAllStandardOutput(), {}};
    if (json) {
        QVERIFY(seen.json().contains(u"results"));
        QVERIFY(seen.json().value(u"results").toArray().size() < 400);
        return;
    }
    const qsizetype done = seen.out.count("complete.zip:\n");
    QVERIFY(done > 0 && done < 400);
    QCOMPARE(seen.out.count("Nothing to correct."), done);
#endif
}

QTEST_GUILESS_MAIN(TestCliFolders)
#include "tst_clifolders.moc"
