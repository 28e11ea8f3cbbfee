// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/searchwords.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestSearchWords : public QObject
{
    Q_OBJECT

private slots:
    void words_data();
    void words();
    void wordsAreLimited();
    void searchableTexts_data();
    void searchableTexts();
    void indexed_data();
    void indexed();
    void beginnings_data();
    void beginnings();
    void excerpts();
};

void TestSearchWords::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("nothing") << u""_s << QStringList();
    QTest::newRow("no word") << u" \"*( )-:^ "_s << QStringList();
    QTest::newRow("case and accents") << u"Délibération ÉTÉ"_s << QStringList{u"deliberation"_s, u"ete"_s};
    QTest::newRow("decomposed") << u"de\u0301lai"_s << QStringList{u"delai"_s};
    QTest::newRow("elided") << u"l’agrément d'urgence"_s << QStringList{u"agrement"_s, u"urgence"_s};
    QTest::newRow("elided alone") << u"l’"_s << QStringList{u"l"_s};
    QTest::newRow("elided, of two letters") << u"qu’un"_s << QStringList{u"un"_s};
    QTest::newRow("an apostrophe inside") << u"aujourd’hui"_s << QStringList{u"aujourd"_s, u"hui"_s};
    QTest::newRow("ligature") << u"Mise en œuvre"_s << QStringList{u"mise"_s, u"en"_s, u"oeuvre"_s};
    QTest::newRow("operators are words")
        << u"a AND NOT NEAR(b, 2)"_s << QStringList{u"a"_s, u"and"_s, u"not"_s, u"near"_s, u"b"_s, u"2"_s};
    QTest::newRow("twice") << u"eau Eau"_s << QStringList{u"eau"_s};
    QTest::newRow("raised") << u"m² 1ᵉʳ n\u00ba"_s << QStringList{u"m2"_s, u"1er"_s, u"no"_s};
    QTest::newRow("wide") << u"ＡＢ１２"_s << QStringList{u"ab12"_s};
    QTest::newRow("syllables") << u"\ud55c\uad6d"_s << QStringList{u"\ud55c\uad6d"_s};
    QTest::newRow("vowels that stand apart")
        << u"\u0915\u093f\u0924"_s << QStringList{u"\u0915"_s, u"\u0924"_s};
    QTest::newRow("beyond the first plane") << u"𝒜b 😀"_s << QStringList{u"ab"_s};
}

void TestSearchWords::words()
{
    QFETCH(QString, typed);
    QTEST(searchWords(typed), "expected");
}

void TestSearchWords::wordsAreLimited()
{
    QString many;
    for (int i = 0; i < 100; ++i)
        many += u" mot%1"_s.arg(i);
    QCOMPARE(searchWords(many).size(), 16);
    QCOMPARE(searchWords(QString(1'000'000, u'a')).constFirst().size(), 64);
}

void TestSearchWords::searchableTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accents stay") << u"Été"_s << u"Été"_s;
    QTest::newRow("other forms") << u"12 m², le 1ᵉʳ…"_s << u"12 m2, le 1er..."_s;
    QTest::newRow("decomposed") << u"E\u0301te\u0301"_s << u"Été"_s;
    QTest::newRow("ligatures") << u"ﬁn, œuvre, Æ"_s << u"fin, oeuvre, AE"_s;
    QTest::newRow("soft hyphen") << u"déli\u00adbération"_s << u"délibération"_s;
    QTest::newRow("controls") << u"a\0b\tc\nd"_s << u"a b c\nd"_s;
}

void TestSearchWords::searchableTexts()
{
    QFETCH(QString, text);
    QTEST(searchableText(text), "expected");
}

void TestSearchWords::indexed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("signs") << u"« L’arrêté n°\u00a012 »\n(art. L. 1)"_s << u"l arrete n 12 art l 1"_s;
    QTest::newRow("a sign of a font") << u"\ue0c7Délibération😀x"_s << u"deliberation x"_s;
    QTest::newRow("raised") << u"12 m²"_s << u"12 m2"_s;
}

void TestSearchWords::indexed()
{
    QFETCH(QString, text);
    QTEST(indexedWords(searchableText(text)), "expected");
}

void TestSearchWords::beginnings_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("expected");
    QTest::newRow("a beginning") << u"valf"_s << true;
    QTest::newRow("an end") << u"fleuri"_s << false;
    QTest::newRow("two") << u"comm marches"_s << true;
    QTest::newRow("one of two") << u"commune ecole"_s << false;
    QTest::newRow("none") << u"?"_s << false;
}

void TestSearchWords::beginnings()
{
    QFETCH(QString, typed);
    QTEST(beginsWords(u"Commune de Valfleuri\nMarchés"_s, searchWords(typed)), "expected");
}

void TestSearchWords::excerpts()
{
    const QStringList words = searchWords(u"agrément"_s);
    QCOMPARE(excerptAround(u"Vu l’agrément  du\npréfet"_s, words), u"Vu l’agrément du préfet"_s);
    QCOMPARE(excerptAround(u"Vu le décret"_s, words), QString());
    const QString long_ = u"mot "_s.repeated(100) + u"agréments "_s + u"suite "_s.repeated(100);
    const QString excerpt = excerptAround(long_, words);
    QVERIFY2(excerpt.startsWith(u"…mot"_s) && excerpt.endsWith(u"suite…"_s), qPrintable(excerpt));
    QVERIFY(excerpt.contains(u"agréments"_s));
    QVERIFY(excerpt.size() < 200);
}

QTEST_GUILESS_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
