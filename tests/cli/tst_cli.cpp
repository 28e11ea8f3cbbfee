// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// The program from outside, whatever the command: usage, languages, output.
class TestCli : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void usage_data();
    void usage();
    void speaksTheUsersLanguage_data();
    void speaksTheUsersLanguage();
    void fullOutputIsNoSuccess();
};

void TestCli::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QStringList() << 2;
    QTest::newRow("unknown command") << QStringList{u"destroy"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"--loud"_s, u"x"_s} << 2;
    QTest::newRow("no path") << QStringList{u"check"_s} << 2;
    QTest::newRow("one too many") << QStringList{u"export"_s, u"a"_s, u"b"_s} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("help of a command") << QStringList{u"export"_s, u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
}

void TestCli::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Run result = run(arguments);
    QCOMPARE(result.status, status);
    QVERIFY(status == 0 ? result.err.isEmpty() : !result.err.isEmpty() || arguments.isEmpty());
}

void TestCli::speaksTheUsersLanguage_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("French, even where it is not installed") << u"fr_FR.UTF-8"_s << QByteArray("à corriger");
    QTest::newRow("French of another encoding") << u"fr_FR@euro"_s << QByteArray("à corriger");
    QTest::newRow("English") << u"en_GB.UTF-8"_s << QByteArray("to correct");
    QTest::newRow("C") << u"C"_s << QByteArray("to correct");
    QTest::newRow("German") << u"de_DE.UTF-8"_s << QByteArray("to correct");
}

void TestCli::speaksTheUsersLanguage()
{
    QFETCH(QString, locale);
    QFETCH(QByteArray, word);
    const Run result = run({u"check"_s, example(u"incomplete"_s, u"i"_s)}, locale);
    QCOMPARE(result.status, 1);
    QVERIFY2(result.out.contains(word), result.out.constData());
    QVERIFY2(result.err.isEmpty(), result.err.constData());
}

void TestCli::fullOutputIsNoSuccess()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("no /dev/full here");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-cli"), {u"catalogue"_s, u"list"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
