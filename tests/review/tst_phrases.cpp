// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "review/phrases.h"
#include "review/phrasetext.h"
#include "samplerequest.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const QList<Phrase> &phrases)
{
    QStringList texts;
    for (const Phrase &phrase : phrases)
        texts.append(phrase.text);
    return texts;
}

Phrase used(const QString &text, int uses, const QString &at)
{
    Phrase phrase = newPhrase(text, RemarkReason::Question, RemarkSeverity::Should);
    phrase.uses = uses;
    phrase.lastUsedAt = at;
    return phrase;
}

} // namespace

/// The bank of phrases, and what a phrase becomes at its place.
class TestPhrases : public QObject
{
    Q_OBJECT

private slots:
    void bundled();
    void roundTrip();
    void refuses_data();
    void refuses();
    void editedByHand();
    void ordersByUse();
    void countsUses();
    void merges();
    void files();
    void damagedFilesAreLeftAlone();
    void fills_data();
    void fills();
    void fillsNothingTwice();
};

void TestPhrases::bundled()
{
    const QList<Phrase> phrases = bundledPhrases().phrases;
    QVERIFY(phrases.size() >= 10);
    static const QRegularExpression braces(u"\\{([^}]*)\\}"_s);
    for (const Phrase &phrase : phrases) {
        QVERIFY(phrase.reason != RemarkReason::Unset);
        QVERIFY(phrase.text.size() > 20 && phrase.uses == 0);
        auto matches = braces.globalMatch(phrase.text);
        while (matches.hasNext())
            QVERIFY2(phraseVariables().contains(matches.next().captured(1)), qPrintable(phrase.text));
        // French: no plain apostrophe, no blank that may break before a colon or inside of the marks.
        for (const QString &wrong : {u"'"_s, u" :"_s, u" ?"_s, u"« "_s, u" »"_s})
            QVERIFY2(!phrase.text.contains(wrong), qPrintable(phrase.text));
    }
}

void TestPhrases::roundTrip()
{
    const QList<Phrase> phrases{used(u"Une."_s, 3, u"2026-03-01T08:00:00Z"_s), newPhrase(u"Deux\nlignes."_s)};
    QJsonObject json = phrasesJson(phrases);
    json.insert(u"later"_s, 7);
    QJsonArray array = json.value(u"phrases"_s).toArray();
    QJsonObject second = array.at(1).toObject();
    second.insert(u"later"_s, 8);
    array.replace(1, second);
    json.insert(u"phrases"_s, array);
    auto bank = readPhrases(jsonBytes(json), u"p.json"_s);
    QVERIFY(bank);
    QCOMPARE(bank->phrases, phrases);
    bank->phrases.removeFirst();
    const QJsonObject written = phrasesJson(bank->phrases, bank->source);
    QCOMPARE(written.value(u"later"_s).toInt(), 7);
    QCOMPARE(written.value(u"phrases"_s).toArray().size(), 1);
    QCOMPARE(written.value(u"phrases"_s).toArray().at(0).toObject().value(u"later"_s).toInt(), 8);
}

void TestPhrases::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("newer") << QByteArray("{\"format\": \"viatique-phrases\", \"formatVersion\": 2}")
                           << int(ErrorCode::FormatNewer);
    QTest::newRow("another format") << QByteArray("{\"format\": \"viatique-review\", \"formatVersion\": 1}")
                                    << int(ErrorCode::FormatUnknown);
    QTest::newRow("cut") << QByteArray("{\"format\"") << int(ErrorCode::JsonSyntax);
    QTest::newRow("another shape") << QByteArray(
        "{\"format\": \"viatique-phrases\", \"formatVersion\": 1, \"phrases\": [\"x\"]}")
                                   << int(ErrorCode::SchemaViolation);
}

void TestPhrases::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, code);
    const auto bank = readPhrases(bytes, u"p.json"_s);
    QVERIFY(!bank);
    QCOMPARE(int(bank.error().code), code);
}

void TestPhrases::editedByHand()
{
    const auto entry = [](const QString &id, const QString &text, double uses = 0) {
        return QJsonObject{{u"id"_s, id}, {u"text"_s, text}, {u"uses"_s, uses}};
    };
    const QString stolen = newPhrase(u"Quatre."_s).id;
    const QJsonObject json{
        {u"format"_s, u"viatique-phrases"_s},
        {u"formatVersion"_s, 1},
        {u"phrases"_s,
         QJsonArray{entry(u"a"_s, u"Une."_s, -5), entry(u"a"_s, u"Deux."_s), entry({}, u"Trois."_s),
                    entry(u"b"_s, u"  Une. "_s), entry(u"c"_s, u" \n"_s), entry(stolen, u"Cinq."_s),
                    entry({}, u"Quatre."_s, 1e300), entry(u"d"_s, QString(3'000'000, u'x'))}}};
    const auto bank = readPhrases(jsonBytes(json), u"p.json"_s);
    QVERIFY(bank);
    QCOMPARE(bank->phrases.size(), 6);
    QCOMPARE(textsOf(bank->phrases).mid(0, 5),
             QStringList({u"Une."_s, u"Deux."_s, u"Trois."_s, u"Cinq."_s, u"Quatre."_s}));
    QCOMPARE(bank->phrases[0].uses, 0);
    QCOMPARE(bank->phrases[1].id, newPhrase(u"Deux."_s).id);
    QCOMPARE(bank->phrases[5].text.size(), limits::kTextCharacters);
    QCOMPARE(bank->shortened, 1);
    QSet<QString> ids;
    for (const Phrase &phrase : bank->phrases)
        ids.insert(phrase.id);
    QCOMPARE(ids.size(), 6);
}

void TestPhrases::ordersByUse()
{
    const QList<Phrase> phrases{used(u"jamais 1"_s, 0, {}),
                                used(u"deux, tôt"_s, 2, u"2026-01-01T00:00:00Z"_s),
                                used(u"jamais 2"_s, 0, {}), used(u"neuf"_s, 9, u"2025-01-01T00:00:00Z"_s),
                                used(u"deux, tard"_s, 2, u"2026-02-01T00:00:00Z"_s)};
    QCOMPARE(textsOf(orderedByUse(phrases)),
             QStringList({u"neuf"_s, u"deux, tard"_s, u"deux, tôt"_s, u"jamais 1"_s, u"jamais 2"_s}));
}

void TestPhrases::countsUses()
{
    QList<Phrase> phrases{newPhrase(u"Une."_s), newPhrase(u"Deux."_s)};
    const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
    countUse(phrases, phrases[1].id, now);
    countUse(phrases, u"none"_s, now);
    QCOMPARE(phrases[0].uses, 0);
    QCOMPARE(phrases[1].uses, 1);
    QCOMPARE(phrases[1].lastUsedAt, u"2026-03-02T09:00:00Z"_s);
}

void TestPhrases::merges()
{
    QList<Phrase> own{used(u"Une."_s, 4, u"2026-01-01T00:00:00Z"_s)};
    const QList<Phrase> before = own;
    QList<Phrase> shared{used(u" Une. "_s, 90, u"2026-02-01T00:00:00Z"_s), used(u"Deux."_s, 7, {})};
    shared[1].id = own[0].id;
    QCOMPARE(mergePhrases(own, shared), 1);
    QCOMPARE(own.mid(0, 1), before);
    QCOMPARE(own[1].text, u"Deux."_s);
    QCOMPARE(own[1].uses, 0);
    QVERIFY(own[1].id != own[0].id);
    QCOMPARE(mergePhrases(own, shared), 0);
    QCOMPARE(mergePhrases(own, own), 0);
}

void TestPhrases::files()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"new/phrases.json"_s);
    auto bank = loadPhrases(path);
    QVERIFY(bank);
    QCOMPARE(bank->phrases, bundledPhrases().phrases);
    bank->phrases = {used(u"Une."_s, 4, u"2026-01-01T00:00:00Z"_s)};
    QVERIFY(savePhrases(path, *bank));
    QVERIFY(!(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QCOMPARE(loadPhrases(path)->phrases, bank->phrases);
    // Who shares a bank does not tell how he works.
    const QString shared = dir.filePath(u"partage.json"_s);
    QVERIFY(sharePhrases(shared, bank->phrases));
    QVERIFY(!readFile(shared, limits::kJsonBytes)->contains("2026"));
    QCOMPARE(readPhraseFile(shared)->phrases[0].uses, 0);
    // All were deleted: they do not come back.
    bank->phrases.clear();
    QVERIFY(savePhrases(path, *bank));
    QVERIFY(loadPhrases(path)->phrases.isEmpty());
}

void TestPhrases::damagedFilesAreLeftAlone()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"phrases.json"_s);
    QVERIFY(writeFile(path, "{\"format\": \"viatique-phrases\", \"formatVersion\": 9}"));
    const auto bank = loadPhrases(path);
    QVERIFY(!bank);
    QCOMPARE(int(bank.error().code), int(ErrorCode::FormatNewer));
    QVERIFY(!loadPhrases(dir.path()));
    QVERIFY(!savePhrases(u"/proc/none/phrases.json"_s, {}));
}

void TestPhrases::fills_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"Rien à remplir."_s << u"/service"_s << u"Rien à remplir."_s;
    QTest::newRow("organisation") << u"Pour {organisation}."_s << QString() << u"Pour Commune de Valbrume."_s;
    QTest::newRow("revision") << u"r{revision}"_s << QString() << u"r1"_s;
    QTest::newRow("endpoint") << u"« {endpoint} »"_s << u"/endpoints/exercices/purpose"_s
                              << u"« %1 »"_s.arg(test::exampleCatalogue().endpointTitle(u"exercices"_s));
    QTest::newRow("no endpoint there") << u"« {endpoint} »"_s << u"/service/title"_s << u"« … »"_s;
    QTest::newRow("document") << u"{document}"_s << u"/documents/d2"_s << u"Article R2143-13 imprimé"_s;
    QTest::newRow("no such document") << u"{document}"_s << u"/documents/d9"_s << u"…"_s;
    QTest::newRow("field") << u"{field}"_s << u"/service/description"_s << u"Description"_s;
    QTest::newRow("a contact's field")
        << u"{field}"_s << u"/contacts/dataProtectionOfficer/email"_s << u"Data protection officer, E-mail"_s;
    QTest::newRow("a contact") << u"{field}"_s << u"/contacts/business"_s << u"Business contact"_s;
    QTest::newRow("the whole") << u"{field}"_s << QString() << u"…"_s;
    QTest::newRow("an element is no field") << u"{field}"_s << u"/endpoints/title"_s << u"…"_s;
    QTest::newRow("a section") << u"{field}"_s << u"/service"_s << u"…"_s;
    QTest::newRow("unknown") << u"{agent} {Field} {} {field"_s << u"/service/title"_s
                             << u"{agent} {Field} {} {field"_s;
    QTest::newRow("several") << u"{field}{revision}: {field}"_s << u"/service/title"_s << u"Title1: Title"_s;
}

void TestPhrases::fills()
{
    QFETCH(const QString, phrase);
    QFETCH(const QString, target);
    QFETCH(const QString, text);
    QCOMPARE(phraseText(phrase, test::exampleRequest(), test::exampleCatalogue(), target), text);
}

void TestPhrases::fillsNothingTwice()
{
    Request request;
    request.revision = 0;
    request.organisation.name = u"{field} {organisation}\n%1"_s;
    QCOMPARE(phraseText(u"{organisation} {revision}"_s, request, {}, u"/service/title"_s),
             u"{field} {organisation} %1 …"_s);
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
