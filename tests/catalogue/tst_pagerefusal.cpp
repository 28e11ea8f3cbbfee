// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/pageimport.h"
#include "core/limits.h"
#include "smallpage.h"

#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// Pages broken on purpose: a message with the line, and never a half catalogue.
class TestPageRefusal : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void refusesMoreThanItReads();
    void isQuickOnHostilePages_data();
    void isQuickOnHostilePages();
};

/// Where the message leads, and a word of what it says.
void TestPageRefusal::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const QString columns = u"| Données et endpoints | Producteur | Ouverture |"_s;
    QTest::newRow("empty") << QByteArray() << QString() << u"no table"_s;
    QTest::newRow("prose") << QByteArray("# Title\n\nSome text | with a bar.\n") << QString()
                           << u"no table"_s;
    QTest::newRow("HTML") << QByteArray("\n<!DOCTYPE html>\n<table><tr><td>Données</td></tr></table>\n")
                          << u"2"_s << u"HTML"_s;
    QTest::newRow("HTML in a page of prose") << QByteArray("# Title\n\n<table>\n") << u"3"_s << u"HTML"_s;
    QTest::newRow("another language")
        << QByteArray("## Data\n\n| Data | Provider | Openness |\n|-|-|-|\n| A `a` | P | public |\n")
        << u"3"_s << u"Données"_s;
    QTest::newRow("columns") << QByteArray("## D\n| Données" + QByteArray(" | Producteur").repeated(1000)
                                           + "\n|-|\n")
                             << u"2"_s << u"64"_s;
    QTest::newRow("cells") << small(columns, {u"| A `a` | P | publiques |"_s, u"|x"_s.repeated(1000)})
                           << u"6"_s << u"64"_s;
    QTest::newRow("a long cell") << small(columns,
                                          {u"| A `a` |%1 | publiques |"_s.arg(u"x"_s.repeated(5000))})
                                 << u"5"_s << u"1000"_s;
    QTest::newRow("one id twice") << small(
        columns,
        {u"| A `a` | P | publiques |"_s, u"| B `b` | P | publiques |"_s, u"| C `a` | P | publiques |"_s})
                                  << u"7"_s << u"“a”"_s;
    QTest::newRow("no id") << small(columns, {u"| A | P | publiques |"_s}) << u"5"_s << u"endpoint"_s;
    QTest::newRow("no title") << small(columns, {u"| `a` | P | publiques |"_s}) << u"5"_s << u"title"_s;
    QTest::newRow("another word") << small(columns, {u"| A `a` | P | peut-être |"_s}) << u"5"_s
                                  << u"peut-être"_s;
    QTest::newRow("half a word") << small(columns, {u"| A `a` | P | publiques et secrètes |"_s}) << u"5"_s
                                 << u"secrètes"_s;
    QTest::newRow("another format") << small(u"| Données et endpoints | Producteur | Format |"_s,
                                             {u"| A `a` | P | JSON et DWG |"_s})
                                    << u"5"_s << u"DWG"_s;
    QTest::newRow("words beside a requirement") << small(
        u"| Données et endpoints | Producteur | Cadre juridique |"_s, {u"| A `a` | P | 💬 ou non |"_s})
                                                << u"5"_s << u"ou non"_s;
    QTest::newRow("two ids in a cell")
        << small(columns, {u"| A `a` `b` | P | publiques |"_s}) << u"5"_s << u"A a b"_s;
    QTest::newRow("rows behind an empty line")
        << small(columns, {u"| A `a` | P | publiques |"_s, QString(), u"| B `b` | P | publiques |"_s})
        << u"7"_s << u"row"_s;
    QTest::newRow("code without end")
        << QByteArray("```\n" + small(columns, {u"| A `a` | P | publiques |"_s})) << u"1"_s << u"code"_s;
    QTest::newRow("a sign of replacement")
        << small(columns, {u"| A `a` | P | %2 oops |"_s}) << u"5"_s << u"“%2 oops”"_s;
    QTest::newRow("two columns of one use case")
        << small(u"| Données et endpoints | Producteur | Utilité fraude | Utilité fraudes |"_s, {}) << u"3"_s
        << u"fraude"_s;
    QTest::newRow("one sign for two columns")
        << small(u"| Données et endpoints | Producteur | Utilité fraude | Utilité marchés publics |"_s,
                 {u"| A `a` | P | ✅ |"_s})
        << u"5"_s << u"3"_s;
    QTest::newRow("no heading") << QByteArray("| Données et endpoints | Producteur |\n|-|-|\n| A `a` | P |\n")
                                << u"3"_s << u"heading"_s;
    QTest::newRow("an anchor twice") << QByteArray(
        "#### A <a id=\"x\"></a>\n| Données et endpoints | Producteur |\n|-|-|\n| A `a` | P |\n\n"
        "#### B <a id=\"x\"></a>\n| Données et endpoints | Producteur |\n|-|-|\n| B `b` | P |\n")
                                     << u"6"_s << u"“A”"_s;
    QTest::newRow("not UTF-8") << QByteArray("## D\n\nDonn\xe9"
                                             "es\n")
                               << u"3"_s << u"UTF-8"_s;
    QTest::newRow("bytes of a program") << QByteArray("ELF\0\1", 5) << u"1"_s << u"UTF-8"_s;
    QTest::newRow("id of signs") << small(u"| Données | Endpoint |"_s, {u"| A | `a/../b` |"_s}) << u"5"_s
                                 << u"a/../b"_s;
}

void TestPageRefusal::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QFETCH(QString, says);
    const auto import = importPage(bytes, u"page.md"_s, {u"id"_s, u"1"_s, {}});
    QVERIFY(!import);
    QCOMPARE(import.error().code, ErrorCode::PageRefused);
    QCOMPARE(import.error().args.value(1), line);
    const QString text = errorText(import.error());
    QVERIFY2(text.contains(u"page.md"_s) && text.contains(says)
                 && (says.contains(u'%') || !text.contains(u'%')),
             qPrintable(text));
}

void TestPageRefusal::refusesMoreThanItReads()
{
    const auto import =
        importPage(QByteArray(limits::kPageBytes + 1, 'x'), u"page.md"_s, {u"id"_s, u"1"_s, {}});
    QCOMPARE(import.error().code, ErrorCode::FileTooLarge);
}

/// Text made to keep a careless reader busy: each is read in less than the program's time limit for a test,
/// and most in milliseconds.
void TestPageRefusal::isQuickOnHostilePages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    // As many rows as a page may hold, each with an id of its own, of one sign that means something.
    const auto rows = [](const QString &sign) {
        QStringList list;
        for (int i = 0; i < 3'500; ++i)
            list.append(u"| %1 | `a%2` |"_s.arg(sign.repeated(900 / sign.size())).arg(i));
        return small(u"| Données | Endpoint |"_s, list);
    };
    QTest::newRow("stars") << rows(u"*x"_s);
    QTest::newRow("brackets") << rows(u"[("_s);
    QTest::newRow("tags") << rows(u"<a"_s);
    QTest::newRow("attributes") << rows(u"{:"_s);
    QStringList wide;
    for (int i = 0; i < 2'000; ++i)
        wide.append(u"| A `a%1`"_s.arg(i) + u" | ✅ *sous* [x](y)"_s.repeated(61) + u" | | |"_s);
    QTest::newRow("rows to align") << small(
        u"| Données et endpoints"_s + u" | Utilité fraude"_s + u" | Autre"_s.repeated(60) + u" |"_s, wide);
    const qsizetype size = limits::kPageBytes;
    QTest::newRow("delimiters") << "|a\n" + QByteArray(size - 10, '-') + "|x";
    QTest::newRow("hashes") << QByteArray("# {\n").repeated(size / 4);
    QTest::newRow("headings") << QByteArray("# " + QByteArray("<a {#").repeated(190) + '\n').repeated(4'000);
    QTest::newRow("backquotes") << "|" + QByteArray("`x").repeated(size / 2 - 1);
    QTest::newRow("lines") << QByteArray("\n").repeated(size);
}

void TestPageRefusal::isQuickOnHostilePages()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(bytes.size() <= limits::kPageBytes);
    const auto import = importPage(bytes, u"page.md"_s, {u"id"_s, u"1"_s, {}});
    QVERIFY(import || import.error().code == ErrorCode::PageRefused);
}

QTEST_GUILESS_MAIN(TestPageRefusal)
#include "tst_pagerefusal.moc"
