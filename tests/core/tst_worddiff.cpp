// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/worddiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace viatique;
using namespace Qt::StringLiterals;
using Kind = WordRun::Kind;

class TestWordDiff : public QObject
{
    Q_OBJECT

private slots:
    void tells_data();
    void tells();
    void keepsEachCharacter();
    void largeTexts_data();
    void largeTexts();
};

namespace {

/// "kept [-removed-]{+added+}".
QString marked(const QList<WordRun> &runs)
{
    QString text;
    for (const WordRun &run : runs) {
        text += run.kind == Kind::Same      ? run.text
                : run.kind == Kind::Removed ? u"[-%1-]"_s.arg(run.text)
                                            : u"{+%1+}"_s.arg(run.text);
    }
    return text;
}

QString joined(const QList<WordRun> &runs, Kind kind)
{
    QString text;
    for (const WordRun &run : runs) {
        if (run.kind == Kind::Same || run.kind == kind)
            text += run.text;
    }
    return text;
}

/// Both texts are there to the last blank, and runs are as short as can be told.
bool isSound(const QList<WordRun> &runs, const QString &before, const QString &after)
{
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (runs.at(i).text.isEmpty())
            return false;
        if (i > 0
            && (runs.at(i).kind == runs.at(i - 1).kind
                || (runs.at(i - 1).kind == Kind::Added && runs.at(i).kind == Kind::Removed)))
            return false;
    }
    return joined(runs, Kind::Removed) == before && joined(runs, Kind::Added) == after;
}

QString words(int count, quint32 seed, int vocabulary)
{
    QRandomGenerator random(seed);
    QStringList words;
    for (int i = 0; i < count; ++i)
        words.append(u"mot"_s + QString::number(random.bounded(vocabulary)));
    return words.join(u' ');
}

} // namespace

void TestWordDiff::tells_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("told");

    QTest::newRow("nothing") << QString() << QString() << QString();
    QTest::newRow("the same") << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("filled in") << QString() << u"un mot"_s << u"{+un mot+}"_s;
    QTest::newRow("emptied") << u"un mot"_s << QString() << u"[-un mot-]"_s;
    QTest::newRow("blanks only") << u"  "_s << u"   "_s << u"  {+ +}"_s;
    QTest::newRow("blanks gone") << u" \t"_s << QString() << u"[- \t-]"_s;
    QTest::newRow("one word") << u"environ 800 candidatures"_s << u"environ 1200 candidatures"_s
                              << u"environ [-800-]{+1200+} candidatures"_s;
    QTest::newRow("added within") << u"un mot"_s << u"un grand mot"_s << u"un {+grand +}mot"_s;
    QTest::newRow("removed at the end") << u"un mot de trop"_s << u"un mot"_s << u"un mot[- de trop-]"_s;
    QTest::newRow("added in front") << u"mot"_s << u"un mot"_s << u"{+un +}mot"_s;
    QTest::newRow("a full stop stays")
        << u"sans pièces."_s << u"sans fournir de pièces."_s << u"sans {+fournir de +}pièces."_s;
    QTest::newRow("accents") << u"délégué@vernes.example"_s << u"delegue@vernes.example"_s
                             << u"[-délégué-]{+delegue+}@vernes.example"_s;
    QTest::newRow("accents of two characters")
        << u"e\x0301t\x0301"_s << u"\x00e9t\x0301"_s << u"[-e\x0301t\x0301-]{+\x00e9t\x0301+}"_s;
    QTest::newRow("elision") << u"l’organisme demande"_s << u"l’entreprise demande"_s
                             << u"l’[-organisme-]{+entreprise+} demande"_s;
    QTest::newRow("plain apostrophe")
        << u"d'un mot"_s << u"d'une phrase"_s << u"d'[-un mot-]{+une phrase+}"_s;
    QTest::newRow("the end of a quotation")
        << u"le 'mot' juste"_s << u"le 'verbe' juste"_s << u"le '[-mot-]{+verbe+}' juste"_s;
    QTest::newRow("emoji") << u"fait \U0001F600 hier"_s << u"fait \U0001F601 hier"_s
                           << u"fait [-\U0001F600-]{+\U0001F601+} hier"_s;
    QTest::newRow("letters beyond 16 bits") << u"\U00010400\U00010401 a"_s << u"\U00010400\U00010402 a"_s
                                            << u"[-\U00010400\U00010401-]{+\U00010400\U00010402+} a"_s;
    QTest::newRow("half a pair") << u"a \xd83d b"_s << u"a \xd83d c"_s << u"a \xd83d [-b-]{+c+}"_s;
    QTest::newRow("line ends") << u"une ligne\r\nune autre"_s << u"une ligne\nune autre"_s
                               << u"une ligne[-\r-]\nune autre"_s;
    QTest::newRow("one blank more") << u"un mot"_s << u"un  mot"_s << u"un {+ +}mot"_s;
    QTest::newRow("a paragraph added")
        << u"un\ndeux\ntrois"_s << u"un\ndeux\nencore\ntrois"_s << u"un\ndeux\n{+encore\n+}trois"_s;
    QTest::newRow("no islands") << u"portail de la ville"_s << u"guichet de leur commune"_s
                                << u"[-portail de la ville-]{+guichet de leur commune+}"_s;
    QTest::newRow("paragraphs that agree")
        << u"Le premier.\nLe second dit une chose.\nLe dernier."_s
        << u"Le premier.\nLe second dit une autre chose.\nLe dernier."_s
        << u"Le premier.\nLe second dit une {+autre +}chose.\nLe dernier."_s;
}

void TestWordDiff::tells()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<WordRun> runs = compareWords(before, after);
    QTEST(marked(runs), "told");
    QVERIFY(isSound(runs, before, after));
}

/// Whatever is thrown at it.
void TestWordDiff::keepsEachCharacter()
{
    const QString signs = u"ab é’'.,\r\n\t \x00a0\x0301\xd83d\xde00\x200d(«"_s;
    QRandomGenerator random(5);
    for (int round = 0; round < 3000; ++round) {
        QString texts[2];
        for (QString &text : texts) {
            const int length = random.bounded(40);
            for (int i = 0; i < length; ++i)
                text += signs.at(random.bounded(int(signs.size())));
        }
        const QList<WordRun> runs = compareWords(texts[0], texts[1]);
        QVERIFY2(isSound(runs, texts[0], texts[1]), qPrintable(texts[0] + u"|"_s + texts[1]));
    }
}

void TestWordDiff::largeTexts_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("leastRuns");

    const QString text = words(20'000, 1, 4000);
    QStringList edited = text.split(u' ');
    QRandomGenerator random(2);
    for (int i = 0; i < 600; ++i)
        edited[random.bounded(int(edited.size()))] = u"autre"_s + QString::number(i % 50);
    QTest::newRow("edited") << text << edited.join(u' ') << 1000;
    // Words that both have, in another order: nothing can be passed over before the search.
    QTest::newRow("shuffled") << words(60'000, 3, 300) << words(60'000, 4, 300) << 1;
    QTest::newRow("nothing in common")
        << words(400'000, 5, 9000) << QString(words(400'000, 6, 9000)).replace(u"mot"_s, u"nom"_s) << 1;
    QTest::newRow("lines without order") << QString(words(100'000, 7, 100'000)).replace(u' ', u'\n')
                                         << QString(words(100'000, 8, 100'000)).replace(u' ', u'\n') << 1;
    QTest::newRow("a word against many") << u"mot1 mot2 mot3"_s << words(400'000, 9, 10) << 1;
}

void TestWordDiff::largeTexts()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(int, leastRuns);
    QElapsedTimer clock;
    clock.start();
    const QList<WordRun> runs = compareWords(before, after);
    // Generous, for slow machines and sanitizers: what grew with the product would take minutes.
    QVERIFY2(clock.elapsed() < 10'000, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(isSound(runs, before, after));
    QVERIFY(runs.size() >= leastRuns);
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
