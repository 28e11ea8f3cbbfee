// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/inboxindex.h"

#include "sampleinbox.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What is kept of packages, and found again by its words.
class TestInboxIndex : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsRecords();
    void replaces();
    void removes();
    void findsByManifest();
    void keepsDocuments();
    void searches_data();
    void searches();
    void excerpts();
    void forgets_data();
    void forgets();
    void forgettingCanWait();
    void isPrivate();
    void eachFolderItsOwn();
    void unusedOnesGo();

private:
    InboxIndex opened() const
    {
        auto index = InboxIndex::open(m_folder, m_cache->path());
        if (!index)
            qFatal("%s", qPrintable(errorText(index.error())));
        return *std::move(index);
    }
    QString file() const { return InboxIndex::filePath(m_folder, m_cache->path()); }

    const QString m_folder = u"/fictitious/inbox"_s;
    std::unique_ptr<QTemporaryDir> m_cache;
};

static IndexedPackage package(const QString &path, const QString &text, const QStringList &documents = {})
{
    return {fullRecord(path), text, documents};
}

static IndexedDocument document(const QString &text)
{
    DocumentFacts facts;
    facts.pages = 3;
    facts.encrypted = true;
    facts.text = DocumentFacts::TextLayer::Digital;
    facts.likelyKind = DocumentKind::Decree;
    facts.reason = u"x"_s;
    return {facts, text};
}

static QStringList sorted(const QSet<QString> &paths)
{
    QStringList list(paths.cbegin(), paths.cend());
    list.sort();
    return list;
}

void TestInboxIndex::init()
{
    m_cache = std::make_unique<QTemporaryDir>();
}

void TestInboxIndex::keepsRecords()
{
    PackageRecord plain;
    plain.path = u"it's \"b\"; DROP TABLE package; --.zip"_s;
    {
        InboxIndex index = opened();
        QCOMPARE(index.records()->size(), 0);
        QVERIFY(index.putAll({package(u"sub/a.zip"_s, u"x"_s), {plain, {}, {}}}));
    }
    const auto records = opened().records();
    QVERIFY(records);
    QCOMPARE(records->size(), 2);
    QVERIFY(records->contains(fullRecord(u"sub/a.zip"_s)));
    QVERIFY(records->contains(plain));
}

void TestInboxIndex::replaces()
{
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, u"ancien"_s)}));
    QVERIFY(!index.mustForget());
    IndexedPackage other = package(u"a.zip"_s, u"nouveau"_s);
    other.record.revision = 9;
    QVERIFY(index.putAll({other}));
    QCOMPARE(index.records().value(), QList{other.record});
    QCOMPARE(index.search(u"ancien"_s)->size(), 0);
    QCOMPARE(index.search(u"nouveau"_s)->size(), 1);
    QVERIFY(index.mustForget());
    other.record.isExamined = false;
    QVERIFY(index.update({other.record, fullRecord(u"unknown.zip"_s)}));
    QCOMPARE(index.records().value(), QList{other.record});
    QCOMPARE(index.search(u"nouveau"_s)->size(), 1);
}

void TestInboxIndex::removes()
{
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, u"eau"_s, {u"d1"_s, u"d2"_s}),
                          package(u"b.zip"_s, u"feu"_s, {u"d2"_s}), package(u"sub/c.zip"_s, u"air"_s)}));
    QVERIFY(index.putDocuments({{u"d1"_s, document(u"premier"_s)}, {u"d2"_s, document(u"second"_s)}}));
    QCOMPARE(index.search(u"second"_s)->size(), 2);
    const auto gone = index.retain([](const QString &path) { return path != u"a.zip"_s; });
    QCOMPARE(gone.value(), QStringList{u"a.zip"_s});
    QCOMPARE(index.records()->size(), 2);
    QCOMPARE(index.search(u"premier"_s)->size(), 0);
    QCOMPARE(sorted(*index.search(u"second"_s)), QStringList{u"b.zip"_s});
    // Nothing refers to the first document any more: it is not known, and read again if it comes back.
    QCOMPARE(index.documentFacts({u"d1"_s, u"d2"_s})->keys(), QStringList{u"d2"_s});
    QVERIFY(index.remove({u"b.zip"_s, u"unknown.zip"_s}));
    QCOMPARE(index.records()->size(), 1);
    QCOMPARE(index.search(u"second"_s)->size(), 0);
}

void TestInboxIndex::findsByManifest()
{
    InboxIndex index = opened();
    IndexedPackage other = package(u"c.zip"_s, {});
    other.record.manifestSha512 = u"other"_s;
    IndexedPackage none = package(u"d.zip"_s, {});
    none.record.manifestSha512.clear();
    QVERIFY(index.putAll({package(u"b.zip"_s, {}), package(u"a.zip"_s, {}), other, none}));
    QCOMPARE(index.pathsWithManifest(u"cd"_s).value(), (QStringList{u"a.zip"_s, u"b.zip"_s}));
    QCOMPARE(index.pathsWithManifest({}).value(), QStringList());
}

void TestInboxIndex::keepsDocuments()
{
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, {}, {u"d1"_s, u"d2"_s})}));
    QCOMPARE(index.documentFacts({u"d1"_s})->size(), 0);
    QVERIFY(index.putDocuments({{u"d1"_s, document(u"mot"_s)}, {u"unknown"_s, document(u"mot"_s)}}));
    const auto facts = index.documentFacts({u"d1"_s, u"d2"_s, u"unknown"_s});
    QCOMPARE(facts->keys(), QStringList{u"d1"_s});
    QCOMPARE(facts->value(u"d1"_s), document({}).facts);
    // What was read once stays.
    QVERIFY(index.putDocuments({{u"d1"_s, document(u"autre"_s)}}));
    QCOMPARE(index.search(u"autre"_s)->size(), 0);
    QCOMPARE(index.search(u"mot"_s)->size(), 1);
}

void TestInboxIndex::searches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("expected");
    const QStringList none;
    const QStringList first{u"a.zip"_s};
    const QStringList second{u"b.zip"_s};
    const QStringList both{u"a.zip"_s, u"b.zip"_s};
    QTest::newRow("empty") << u""_s << none;
    QTest::newRow("blank") << u"  \t"_s << none;
    QTest::newRow("a word") << u"valfleuri"_s << first;
    QTest::newRow("its beginning") << u"valf"_s << first;
    QTest::newRow("its end") << u"fleuri"_s << none;
    QTest::newRow("one letter") << u"v"_s << first;
    QTest::newRow("two words") << u"marchés valfleuri"_s << first;
    QTest::newRow("in any order") << u"valfleuri march"_s << first;
    QTest::newRow("one is missing") << u"valfleuri zinc"_s << none;
    QTest::newRow("without accent") << u"agrement"_s << both;
    QTest::newRow("with another accent") << u"àgrément"_s << both;
    QTest::newRow("capitals") << u"AGRÉMENT"_s << both;
    QTest::newRow("elided, typographic") << u"l’agrément"_s << both;
    QTest::newRow("elided, typewriter") << u"l'agrement"_s << both;
    QTest::newRow("a ligature typed") << u"œuvre"_s << second;
    QTest::newRow("a ligature undone") << u"oeuvre"_s << second;
    QTest::newRow("a ligature of a PDF") << u"financement"_s << second;
    QTest::newRow("a number") << u"12345"_s << second;
    QTest::newRow("in a document") << u"arrêté"_s << second;
    QTest::newRow("in request and document") << u"oeuvre arrete"_s << second;
    QTest::newRow("quotes") << u"\"valfleuri\""_s << first;
    QTest::newRow("one quote") << u"valf\"leuri"_s << none;
    QTest::newRow("NEAR") << u"NEAR(valfleuri agrément)"_s << none;
    QTest::newRow("NOT") << u"agrément NOT valfleuri"_s << none;
    QTest::newRow("a star") << u"*"_s << none;
    QTest::newRow("a star behind") << u"valf*"_s << first;
    QTest::newRow("a column") << u"text:valfleuri"_s << none;
    QTest::newRow("an apostrophe") << u"'; DROP TABLE package; --"_s << none;
    QTest::newRow("a zero") << QString(u"valf"_s + QChar(0) + u"\""_s) << first;
    QTest::newRow("very long") << QString(100'000, u'a') << none;
    QTest::newRow("raised") << u"m²"_s << second;
    QTest::newRow("not raised") << u"1er m2"_s << second;
    QTest::newRow("behind a sign of a font") << u"deliberation"_s << second;
    // Letters and marks that the tokenizer sees otherwise: none of them makes a phrase of a word.
    QTest::newRow("vowels that stand apart") << u"\u0915\u093f\u0924"_s << second;
    QTest::newRow("letters that were marks") << u"\u1980\u19b0\u1981 a\u1cf2b"_s << none;
    QTest::newRow("marks of other scripts") << u"\u05e9\u05c1\u05dc\u05d5\u05dd"_s << none;
    QTest::newRow("half a sign") << QString(QChar(0xd835)) << none;
}

void TestInboxIndex::searches()
{
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, u"Marchés publics de Valfleuri\nVu l’agrément du préfet"_s),
                          package(u"b.zip"_s,
                                  u"Mise en œuvre, n° 12345, ﬁnancement, l'agrément, "
                                  "le 1ᵉʳ : 12 m², \ue0c7Délibération, \u0915\u093f\u0924"_s,
                                  {u"d"_s}),
                          package(u"c.zip"_s, {})}));
    QVERIFY(index.putDocuments({{u"d"_s, document(u"Arrêté municipal"_s)}}));
    QFETCH(QString, typed);
    const auto found = index.search(typed);
    QVERIFY(found);
    QTEST(sorted(*found), "expected");
    QCOMPARE(index.records()->size(), 3);
}

void TestInboxIndex::excerpts()
{
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, u"Marchés publics"_s, {u"d"_s})}));
    QVERIFY(index.putDocuments({{u"d"_s, document(u"Arrêté  municipal"_s)}}));
    QCOMPARE(index.excerpt(u"a.zip"_s, u"marche"_s).value(), u"Marchés publics"_s);
    QCOMPARE(index.excerpt(u"a.zip"_s, u"municipal"_s).value(), u"Arrêté municipal"_s);
    QCOMPARE(index.excerpt(u"a.zip"_s, u"zinc"_s).value(), QString());
    QCOMPARE(index.excerpt(u"b.zip"_s, u"marche"_s).value(), QString());
}

void TestInboxIndex::forgets_data()
{
    QTest::addColumn<bool>("replaced");
    QTest::newRow("removed") << false;
    QTest::newRow("replaced") << true;
}

/// Personal data of a package that is gone must not be readable in the file.
void TestInboxIndex::forgets()
{
    QFETCH(bool, replaced);
    // Each begins with a letter of its own, so that the index of words cannot shorten them.
    const QByteArrayList secrets{"zylphidor", "wqtremand", "kjvoltano"};
    InboxIndex index = opened();
    QList<IndexedPackage> packages;
    for (int i = 0; i < 50; ++i)
        packages.append(package(u"p%1.zip"_s.arg(i), u"commun mot%1 "_s.arg(i).repeated(40)));
    QVERIFY(index.putAll(packages));
    IndexedPackage secret = package(u"secret.zip"_s, u"zylphidor"_s, {u"d"_s});
    secret.record.title = u"wqtremand"_s;
    QVERIFY(index.putAll({secret}));
    QVERIFY(index.putDocuments({{u"d"_s, document(u"kjvoltano"_s)}}));
    const auto isThere = [this](const QByteArray &word) {
        QByteArray wide;
        for (const char c : word)
            wide += QByteArray(1, '\0') + c;
        const QByteArray bytes = bytesOnDisk(file());
        return bytes.contains(word) || bytes.contains(wide);
    };
    for (const QByteArray &word : secrets)
        QVERIFY2(isThere(word), word.constData());
    if (replaced)
        QVERIFY(index.putAll({package(u"secret.zip"_s, u"autre"_s)}));
    QVERIFY(index.retain([replaced](const QString &path) { return replaced || path != u"secret.zip"_s; }));
    QVERIFY(index.mustForget());
    QVERIFY(index.forget());
    QVERIFY(!index.mustForget());
    for (const QByteArray &word : secrets)
        QVERIFY2(!isThere(word), word.constData());
    QCOMPARE(index.search(u"commun"_s)->size(), 50);
    QCOMPARE(index.search(u"mot49"_s)->size(), 1);
}

void TestInboxIndex::forgettingCanWait()
{
    {
        InboxIndex index = opened();
        QVERIFY(index.putAll({package(u"a.zip"_s, u"zylphidor"_s), package(u"b.zip"_s, u"commun"_s)}));
        QVERIFY(index.remove({u"a.zip"_s}));
        QVERIFY(index.forget([] { return true; }));
        QVERIFY(index.mustForget());
    }
    InboxIndex index = opened();
    QVERIFY(index.mustForget());
    QVERIFY(index.forget());
    QVERIFY(!index.mustForget());
    QVERIFY(!bytesOnDisk(file()).contains("zylphidor"));
}

void TestInboxIndex::isPrivate()
{
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                             | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QString folder = QFileInfo(file()).path();
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner
                                              | QFileDevice::ExeOwner | kOthers));
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, u"eau"_s)}));
    QCOMPARE(QFile::permissions(folder) & kOthers, QFileDevice::Permissions());
    int files = 0;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (!info.fileName().contains(u".sqlite"_s) || info.suffix() == u"lock"_s)
            continue;
        ++files;
        QVERIFY2((info.permissions() & kOthers) == QFileDevice::Permissions(), qPrintable(info.fileName()));
    }
    QVERIFY(files >= 2); // its journal is there
    // Whatever became of its rights since.
    QVERIFY(QFile::setPermissions(file(), kPrivateFile | QFileDevice::ReadOther));
    const InboxIndex again = opened();
    QCOMPARE(QFile::permissions(file()) & kOthers, QFileDevice::Permissions());
}

void TestInboxIndex::eachFolderItsOwn()
{
    InboxIndex index = opened();
    QVERIFY(index.putAll({package(u"a.zip"_s, {})}));
    const auto other = InboxIndex::open(u"/fictitious/other"_s, m_cache->path());
    QVERIFY(other);
    QCOMPARE(other->records()->size(), 0);
    QCOMPARE(QFileInfo(file()).completeBaseName().size(), 16);
    QCOMPARE(InboxIndex::filePath(m_folder + u"/"_s, m_cache->path()), file());
}

void TestInboxIndex::unusedOnesGo()
{
    const auto path = [this](const QString &folder) { return InboxIndex::filePath(folder, m_cache->path()); };
    for (const QString &folder : {u"/old"_s, u"/older"_s, u"/fictitious/inbox"_s})
        QVERIFY(InboxIndex::open(folder, m_cache->path()));
    const QString other = QFileInfo(file()).path() + u"/notes.txt"_s;
    for (const QString &name : QStringList{path(u"/old"_s) + u"-wal"_s, path(u"/old"_s) + u"-shm"_s, other})
        QVERIFY(writeFile(name, "x"));
    const QDate today(2026, 6, 1);
    const auto setDay = [](const QString &name, QDate day) {
        QFile file(name);
        return file.open(QIODevice::ReadWrite)
               && file.setFileTime(day.startOfDay(Qt::UTC), QFileDevice::FileModificationTime);
    };
    QVERIFY(setDay(other, today.addDays(-400)));
    QVERIFY(setDay(path(u"/old"_s), today.addDays(-91)));
    QVERIFY(setDay(path(u"/older"_s), today.addDays(-400)));
    QVERIFY(setDay(file(), today.addDays(-90)));
    // Opening is use, whatever the day of the test.
    QVERIFY(InboxIndex::open(u"/older"_s, m_cache->path()));
    InboxIndex::removeUnused(m_cache->path(), today);
    QVERIFY(!QFile::exists(path(u"/old"_s)));
    QVERIFY(!QFile::exists(path(u"/old"_s) + u"-wal"_s) && !QFile::exists(path(u"/old"_s) + u"-shm"_s));
    QVERIFY(QFile::exists(path(u"/older"_s)));
    QVERIFY(QFile::exists(file()));
    QVERIFY(QFile::exists(other));
    InboxIndex::removeUnused(m_cache->filePath(u"none"_s), today);
}

QTEST_GUILESS_MAIN(TestInboxIndex)
#include "tst_inboxindex.moc"
