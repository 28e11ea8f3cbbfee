// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "report/printabletext.h"

#include "core/printable.h"

#include <QRawFont>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPrintableText : public QObject
{
    Q_OBJECT

private slots:
    void everythingPrintedHasAGlyph_data();
    void everythingPrintedHasAGlyph();
    void replaces_data();
    void replaces();
};

void TestPrintableText::everythingPrintedHasAGlyph_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("regular") << u"NotoSerif-Regular.ttf"_s;
    QTest::newRow("bold") << u"NotoSerif-Bold.ttf"_s;
}

void TestPrintableText::everythingPrintedHasAGlyph()
{
    QFETCH(QString, file);
    const QRawFont font(QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/fonts/") + file, 12);
    QVERIFY(font.isValid());
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF)
            continue;
        const QByteArray name = QByteArray::number(c, 16);
        if (isPrintable(c) && !QChar::isSpace(c))
            QVERIFY2(font.supportsCharacter(c), name);
        const QString printed = report::printableText(QString::fromUcs4(&c, 1));
        for (const QChar each : printed)
            QVERIFY2(font.supportsCharacter(each), name);
    }
}

void TestPrintableText::replaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("french") << u"« Cœur d’œuvre », n° 5 — 10 €"_s << u"« Cœur d’œuvre », n° 5 — 10 €"_s;
    QTest::newRow("greek, cyrillic") << u"Ωμέγα Київ"_s << u"Ωμέγα Київ"_s;
    QTest::newRow("decomposed") << u"de\u0301libe\u0301ration"_s << u"délibération"_s;
    QTest::newRow("emoji") << u"a😀b"_s << u"a\uFFFDb"_s;
    QTest::newRow("joined emoji") << u"👩\u200D👧\uFE0F"_s << u"\uFFFD\uFFFD"_s;
    QTest::newRow("arabic") << u"مر"_s << u"\uFFFD\uFFFD"_s;
    QTest::newRow("chinese") << u"请求"_s << u"\uFFFD\uFFFD"_s;
    QTest::newRow("signs") << u"a → b, c ≥ 2"_s << u"a -> b, c >= 2"_s;
    QTest::newRow("white space") << u"a\tb\r\nc\u2028d\u3000e"_s << u"a b  c d e"_s;
    QTest::newRow("invisible") << u"a\u202E\u200B\u00AD\uFEFFb"_s << u"ab"_s;
    QTest::newRow("control") << u"a\u0007b"_s << u"a\uFFFDb"_s;
    QTest::newRow("half a pair") << QString(QChar(0xD83D)) << u"\uFFFD"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestPrintableText::replaces()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(report::printableText(text), expected);
}

QTEST_MAIN(TestPrintableText)
#include "tst_printabletext.moc"
