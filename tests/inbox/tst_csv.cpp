// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/language.h"
#include "inbox/csv.h"
#include "inbox/packagelist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Tables for spreadsheets.
class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void cells_data();
    void cells();
    void begins();
    void rowsAreFilled();
    void longCells();
    void pythonReadsItBack();
    void packageList();
};

void TestCsv::cells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char *name, const QString &cell, const QByteArray &written) {
        QTest::newRow(name) << cell << written;
    };
    row("empty", {}, "");
    row("plain", u"Commune de Valfleuri"_s, "Commune de Valfleuri");
    row("accents", u"Œuvre à l’étude"_s, "Œuvre à l’étude");
    row("separator", u"a;b"_s, "\"a;b\"");
    row("the other separator", u"a,b"_s, "\"a,b\"");
    row("quotes", u"dit \"oui\""_s, "\"dit \"\"oui\"\"\"");
    row("line ends", u"a\r\nb\rc\nd"_s, "\"a\nb\nc\nd\"");
    row("other line ends", u"a\u2028b\u2029c"_s, "\"a\nb\nc\"");
    row("blanks outside", u" a "_s, "\" a \"");
    row("formula", u"=1+1"_s, "'=1+1");
    row("command", u"=cmd|' /C calc'!A0"_s, "'=cmd|' /C calc'!A0");
    row("link", u"=HYPERLINK(\"http://x.example\";\"y\")"_s,
        "\"'=HYPERLINK(\"\"http://x.example\"\";\"\"y\"\")\"");
    row("plus", u"+1+cmd"_s, "'+1+cmd");
    row("telephone", u"+33 1 02 03 04 05"_s, "'+33 1 02 03 04 05");
    row("minus", u"-1+cmd"_s, "'-1+cmd");
    row("minus alone", u"-"_s, "'-");
    row("at", u"@SUM(A1)"_s, "'@SUM(A1)");
    row("wide signs", u"\uff1d1\uff0b1"_s, "'\uff1d1\uff0b1");
    row("tab", u"\t=1"_s, "' =1");
    row("tab and text", u"\ttext"_s, "' text");
    row("carriage return", u"\r=1"_s, "\"'\n=1\"");
    row("line feed", u"\n=1"_s, "\"'\n=1\"");
    row("blank before", u" =1"_s, "' =1");
    row("no-break space before", u"\u00a0=1"_s, "'\u00a0=1");
    row("quote before", u"\"=1"_s, "\"'\"\"=1\"");
    row("apostrophe before", u"'=1"_s, "''=1");
    row("guillemet before", u"«\u00a0=1"_s, "'«\u00a0=1");
    row("hidden before", u"\u200b=1"_s, "'=1");
    row("direction before", u"\u202e=1"_s, "'=1");
    row("sign inside", u"a=1"_s, "a=1");
    row("sign behind a word", u"e-mail@x.example"_s, "e-mail@x.example");
    row("negative number", u"-3"_s, "-3");
    row("negative decimal", u"-3.5"_s, "-3.5");
    row("decimal comma", u"-3,5"_s, "\"-3,5\"");
    row("number", u"12"_s, "12");
    row("two lines of numbers", u"-3\n"_s, "\"'-3\n\"");
    row("zero byte", u"a"_s + QChar(0) + u'b', "a\ufffdb");
    row("escape", u"\u001b[31mred"_s, "\ufffd[31mred");
    row("C1 control", u"a\u009bb"_s, "a\ufffdb");
    row("reordering", u"a\u202eb\u2066c"_s, "abc");
}

void TestCsv::cells()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, written);
    const QByteArray bytes = csvBytes({u"h"_s}, {{cell}});
    QCOMPARE(bytes, QByteArray("\xEF\xBB\xBFh\r\n" + written + "\r\n"));
}

void TestCsv::begins()
{
    QCOMPARE(csvBytes({u"ID"_s, u"Été"_s}, {}), QByteArray("\xEF\xBB\xBFID;Été\r\n"));
    QCOMPARE(csvBytes({u"=x"_s}, {}), QByteArray("\xEF\xBB\xBF'=x\r\n"));
}

void TestCsv::rowsAreFilled()
{
    QCOMPARE(csvBytes({u"a"_s, u"b"_s, u"c"_s}, {{u"1"_s}, {}, {u"1"_s, u"2"_s, u"3"_s, u"4"_s}}),
             QByteArray("\xEF\xBB\xBF"
                        "a;b;c\r\n1;;\r\n;;\r\n1;2;3;4\r\n"));
}

void TestCsv::longCells()
{
    constexpr qsizetype kMost = 32'767;
    const auto written = [](const QString &cell) {
        const QString line = QString::fromUtf8(csvBytes({u"h"_s}, {{cell}})).section(u"\r\n"_s, 1, 1);
        return line;
    };
    const QString fits(kMost, u'a');
    QCOMPARE(written(fits), fits);
    QCOMPARE(written(fits + u'a'), QString(kMost - 1, u'a') + u'…');
    QCOMPARE(written(u'=' + fits).size(), kMost);
    // A character of two units is not cut in two.
    const QString pair = QString::fromUtf8("\U0001F600");
    const QString cut = written(QString(kMost - 2, u'a') + pair + u"aa"_s);
    QCOMPARE(cut, QString(kMost - 2, u'a') + u'…');
}

void TestCsv::pythonReadsItBack()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"list.csv"_s);
    const QList<QStringList> rows{{u"a;b"_s, u"dit \"oui\", puis\nnon"_s, u"-3"_s},
                                  {u"=1+1"_s, u"« Œuvre »"_s, {}},
                                  {u" a "_s, u"x\"\";\"\"y"_s, u"\U0001F600"_s}};
    QVERIFY(writeFile(file, csvBytes({u"Un"_s, u"Deux"_s, u"Trois"_s}, rows)));
    QProcess python;
    python.start(u"python3"_s, {u"-c"_s,
                                u"import csv, json, sys\n"
                                "with open(sys.argv[1], encoding='utf-8-sig', newline='') as f:\n"
                                "    print(json.dumps(list(csv.reader(f, delimiter=';', strict=True))))"_s,
                                file});
    QVERIFY(python.waitForFinished());
    const QJsonArray read = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QCOMPARE(read.size(), 4);
    QCOMPARE(read.at(0).toVariant().toStringList(), (QStringList{u"Un"_s, u"Deux"_s, u"Trois"_s}));
    QCOMPARE(read.at(1).toVariant().toStringList(), rows.at(0));
    QCOMPARE(read.at(2).toVariant().toStringList(), (QStringList{u"'=1+1"_s, u"« Œuvre »"_s, u""_s}));
    QCOMPARE(read.at(3).toVariant().toStringList(), rows.at(2));
}

void TestCsv::packageList()
{
    ListedPackage judged;
    judged.record.path = u"a/marches.zip"_s;
    judged.record.requestId = u"0b8e"_s;
    judged.record.revision = 2;
    judged.record.title = u"=Marchés"_s;
    judged.record.organisation = u"Commune de Valfleuri"_s;
    judged.record.useCases = {u"marches_publics"_s, u"aides_publiques"_s};
    judged.record.modifiedAt = u"2026-11-04T10:00:00Z"_s;
    judged.record.integrity = Integrity::Altered;
    judged.record.findings = FindingTally{1, 0, 2};
    judged.opinion = u"favourable"_s;
    ListedPackage unknown;
    unknown.record.path = u"b.zip"_s;
    unknown.record.integrity = Integrity::Unreadable;

    const LanguageScope english(u"en"_s);
    const QList<QByteArray> lines = packageListCsv({judged, unknown}, false).split('\n');
    QCOMPARE(lines.at(0),
             QByteArray("\xEF\xBB\xBFPackage;Title;Organisation;Use case;Revision;Number of the request;"
                        "Changed on;Integrity;Blocking points;To check;Advice\r"));
    QCOMPARE(lines.at(1), QByteArray("a/marches.zip;'=Marchés;Commune de Valfleuri;"
                                     "\"marches_publics, aides_publiques\";2;0b8e;2026-11-04T10:00:00Z;"
                                     "altered;1;0;2\r"));
    QCOMPARE(lines.at(2), QByteArray("b.zip;;;;;;;unreadable;;;\r"));
    QVERIFY(packageListCsv({judged}, true).contains(";2;;favourable;\r\n"));
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
