// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/catalogue.h"
#include "clitest.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// `catalogue import` and `catalogue diff`, as their user calls them.
class TestCliCatalogue : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void importsToStandardOutput();
    void importsToAFile();
    void leavesOtherFilesAlone();
    void refusesOtherContentUnderItsName();
    void refusesBadPages_data();
    void refusesBadPages();
    void speaksFrench();
    void saysWhatChanged();
    void saysThatNothingChanged();
    void refusesWhatIsNoCatalogue();

private:
    QString page() const { return QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/catalogue/data/editeurs.md"); }
    QByteArray bytesOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    /// The page with another title for one datum.
    QString changedPage() const
    {
        QFile file(page());
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return write(u"editeurs.md"_s, file.readAll().replace("**Extrait  RCS**", "**Kbis**"));
    }
};

void TestCliCatalogue::importsToStandardOutput()
{
    const Run result = run({u"catalogue"_s, u"import"_s, page(), u"--version"_s, u"2021-04-20"_s});
    QCOMPARE(result.status, 0);
    const auto catalogue = readCatalogue(result.out, u"out"_s);
    QVERIFY(catalogue);
    QCOMPARE(catalogue->id, u"editeurs-2021"_s);
    QCOMPARE(catalogue->endpoints.size(), 22);
    // What was left out is said, where.
    QVERIFY2(result.err.contains("Symbole et signification"), result.err.constData());
    QVERIFY(result.err.startsWith("line "));
}

void TestCliCatalogue::importsToAFile()
{
    const QStringList arguments{u"catalogue"_s, u"import"_s, page(),  u"--id"_s,           u"mine"_s,
                                u"--version"_s, u"1"_s,      u"-o"_s, path(u"mine.json"_s)};
    QCOMPARE(run(arguments).status, 0);
    const QByteArray first = bytesOf(u"mine.json"_s);
    QCOMPARE(readCatalogue(first, u"x"_s)->id, u"mine"_s);
    // The same once more changes nothing; another version takes its place.
    QCOMPARE(run(arguments).status, 0);
    QCOMPARE(bytesOf(u"mine.json"_s), first);
    QStringList newer = arguments;
    newer[6] = u"2"_s;
    QCOMPARE(run(newer).status, 0);
    QCOMPARE(readCatalogue(bytesOf(u"mine.json"_s), u"x"_s)->version, u"2"_s);
    // An earlier one does not.
    const Run earlier = run(arguments);
    QCOMPARE(earlier.status, 1);
    QVERIFY2(earlier.err.contains("version 2"), earlier.err.constData());
    QCOMPARE(readCatalogue(bytesOf(u"mine.json"_s), u"x"_s)->version, u"2"_s);
    // It is a catalogue for the other commands, too.
    QVERIFY(
        run({u"catalogue"_s, u"list"_s, u"--catalogue"_s, path(u"mine.json"_s)}).out.contains("Extrait RCS"));
    const Run unknown = run({u"catalogue"_s, u"list"_s, u"--catalogue"_s, u"none"_s});
    QVERIFY2(unknown.err.contains("editeurs-2021, datapass-2026"), unknown.err.constData());
    const Run group = run({u"catalogue"_s, u"--help"_s});
    QCOMPARE(group.status, 0);
    QVERIFY(group.out.contains("catalogue import"));
}

void TestCliCatalogue::leavesOtherFilesAlone()
{
    const QByteArray other = "my notes";
    write(u"notes.txt"_s, other);
    const Run result = run({u"catalogue"_s, u"import"_s, page(), u"-o"_s, path(u"notes.txt"_s)});
    QCOMPARE(result.status, 2);
    QCOMPARE(bytesOf(u"notes.txt"_s), other);
    write(u"other.json"_s, bundledCatalogue(u"datapass-2026"_s)->bytes);
    QCOMPARE(run({u"catalogue"_s, u"import"_s, page(), u"-o"_s, path(u"other.json"_s)}).status, 1);
    QCOMPARE(readCatalogue(bytesOf(u"other.json"_s), u"x"_s)->id, u"datapass-2026"_s);
}

void TestCliCatalogue::refusesOtherContentUnderItsName()
{
    const QStringList arguments{u"catalogue"_s, u"import"_s, page(),  u"--id"_s,           u"mine"_s,
                                u"--version"_s, u"1"_s,      u"-o"_s, path(u"mine.json"_s)};
    QCOMPARE(run(arguments).status, 0);
    const QByteArray first = bytesOf(u"mine.json"_s);
    QStringList changed = arguments;
    changed[2] = changedPage();
    const Run result = run(changed);
    QCOMPARE(result.status, 1);
    QCOMPARE(bytesOf(u"mine.json"_s), first);
    const Catalogue made = readCatalogue(first, u"x"_s).value();
    QVERIFY2(result.err.contains(made.sha512.left(16).toUtf8()), result.err.constData());
    QCOMPARE(result.err.count("digest begins with"), 1);
    // So is one of the program's own.
    const Catalogue bundled = bundledCatalogue(u"editeurs-2021"_s).value();
    const Run own = run({u"catalogue"_s, u"import"_s, page(), u"--id"_s, bundled.id, u"--version"_s,
                         bundled.version, u"-o"_s, path(u"own.json"_s)});
    QCOMPARE(own.status, 1);
    QVERIFY2(own.err.contains(bundled.sha512.left(16).toUtf8()), own.err.constData());
    QVERIFY(!QFile::exists(path(u"own.json"_s)));
}

void TestCliCatalogue::refusesBadPages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("HTML") << QByteArray("<html></html>") << 1 << QByteArray("line 1");
    QTest::newRow("another language")
        << QByteArray("\n| Data | Provider |\n|-|-|\n| a | b |\n") << 1 << QByteArray("line 2");
    QTest::newRow("50 MB") << QByteArray(50'000'000, 'x') << 2 << QByteArray("too large");
}

void TestCliCatalogue::refusesBadPages()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const QString bad = write(u"bad.md"_s, bytes);
    const Run result = run({u"catalogue"_s, u"import"_s, bad, u"-o"_s, path(u"out.json"_s)});
    QCOMPARE(result.status, status);
    QVERIFY2(result.err.contains(says), result.err.constData());
    QVERIFY(result.out.isEmpty());
    QVERIFY(!QFile::exists(path(u"out.json"_s)));
    QCOMPARE(run({u"catalogue"_s, u"import"_s, path(u"absent.md"_s)}).status, 2);
}

void TestCliCatalogue::speaksFrench()
{
    const QString bad = write(u"bad.md"_s, "<html></html>");
    const Run result = run({u"catalogue"_s, u"import"_s, bad}, u"fr_FR.UTF-8"_s);
    QVERIFY2(result.err.contains("ligne 1"), result.err.constData());
}

void TestCliCatalogue::saysWhatChanged()
{
    QCOMPARE(run({u"catalogue"_s, u"import"_s, page(), u"--id"_s, u"p"_s, u"--version"_s, u"1"_s, u"-o"_s,
                  path(u"old.json"_s)})
                 .status,
             0);
    QCOMPARE(run({u"catalogue"_s, u"import"_s, changedPage(), u"--id"_s, u"p"_s, u"--version"_s, u"2"_s,
                  u"-o"_s, path(u"new.json"_s)})
                 .status,
             0);
    const QStringList arguments{u"catalogue"_s, u"diff"_s, path(u"old.json"_s), path(u"new.json"_s)};
    const Run words = run(arguments);
    QCOMPARE(words.status, 0);
    QVERIFY2(words.out.contains("Kbis (extraits_rcs_infogreffe)"), words.out.constData());
    QVERIFY2(words.out.contains("title: Extrait RCS → Kbis"), words.out.constData());
    const QJsonArray changes = run(arguments + QStringList{u"--json"_s}).json().value("changes"_L1).toArray();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(1)["target"_L1].toString(), u"/endpoints/extraits_rcs_infogreffe/title"_s);
    QCOMPARE(changes.at(1)["kind"_L1].toString(), u"changed"_s);
    QCOMPARE(changes.at(1)["before"_L1].toString(), u"Extrait RCS"_s);
    QCOMPARE(changes.at(1)["after"_L1].toString(), u"Kbis"_s);
}

void TestCliCatalogue::saysThatNothingChanged()
{
    const Run result = run({u"catalogue"_s, u"diff"_s, u"editeurs-2021"_s, u"editeurs-2021"_s});
    QCOMPARE(result.status, 0);
    QVERIFY(result.out.contains("say the same"));
    QCOMPARE(run({u"catalogue"_s, u"diff"_s, u"editeurs-2021"_s, u"datapass-2026"_s, u"--json"_s}).status, 0);
}

void TestCliCatalogue::refusesWhatIsNoCatalogue()
{
    QCOMPARE(run({u"catalogue"_s, u"diff"_s, u"editeurs-2021"_s}).status, 2);
    QCOMPARE(run({u"catalogue"_s, u"diff"_s, u"editeurs-2021"_s, path(u"absent.json"_s)}).status, 2);
    QCOMPARE(run({u"catalogue"_s, u"diff"_s, u"editeurs-2021"_s, write(u"x.json"_s, "{}")}).status, 2);
}

QTEST_GUILESS_MAIN(TestCliCatalogue)
#include "tst_clicatalogue.moc"
