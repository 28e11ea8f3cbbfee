// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/digest.h"
#include "core/jsonfile.h"
#include "core/jsonpointer.h"
#include "core/limits.h"
#include "core/plaintext.h"
#include "core/slug.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCore : public QObject
{
    Q_OBJECT

private slots:
    void slugs_data();
    void slugs();
    void digests();
    void fingerprints();
    void writesAtomically();
    void refusesToOverwriteForeignChange();
    void unwritableFolderIsAnError();
    void fullDiskLeavesTheFormerFile_data();
    void fullDiskLeavesTheFormerFile();
    void readsWithinLimit();
    void refusesWrongJson_data();
    void refusesWrongJson();
    void formatHeader();
    void keepsUnknownMembers();
    void pointers();
};

void TestCore::slugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("accents") << u"Marchés de Travaux – Été"_s << u"marches-de-travaux-ete"_s;
    QTest::newRow("ligature") << u"Œuvres & cœur"_s << u"oeuvres-coeur"_s;
    QTest::newRow("empty") << QString() << u"demande"_s;
    QTest::newRow("no latin letter") << u"请求 😀"_s << u"demande"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
    QTest::newRow("device") << u"CON"_s << u"demande-con"_s;
    QTest::newRow("percent") << u"100 % public"_s << u"100-public"_s;
    QTest::newRow("long") << QString(200, u'a') << QString(48, u'a');
    QTest::newRow("cut at hyphen") << QString(QString(47, u'a') + u" b"_s) << QString(47, u'a');
}

void TestCore::slugs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(slug(text), expected);
}

void TestCore::digests()
{
    // FIPS 180-4, the example of one block.
    const QString abc = u"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836b"
                        u"a3c23a3feebbd454d"
                        "4423643ce80e2a9ac94fa54ca49f"_s;
    QCOMPARE(sha512Of("abc"), abc);

    QTemporaryDir dir;
    const QString path = dir.filePath(u"abc"_s);
    QVERIFY(writeFile(path, "abc"));
    QCOMPARE(sha512OfFile(path).value(), abc);
    const Result<QString> missing = sha512OfFile(dir.filePath(u"none"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileMissing);
}

void TestCore::fingerprints()
{
    QCOMPARE(fingerprint(u"8f2c41d709bea635ffff"_s), u"8F2C 41D7 09BE A635"_s);
}

void TestCore::writesAtomically()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"file.json"_s);
    QVERIFY(writeFile(path, "one", kPrivateFile));
    QVERIFY(writeFile(path, "two", kPrivateFile));
    QCOMPARE(readFile(path, 10).value(), QByteArray("two"));
    QCOMPARE(QFile::permissions(path)
                 & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                    | QFileDevice::WriteOther),
             QFileDevice::Permissions());
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file.json"_s});
}

void TestCore::refusesToOverwriteForeignChange()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"file.json"_s);
    const FileStamp stamp = writeFile(path, "one").value();
    QVERIFY(writeFile(path, "another program"));
    const auto result = writeFile(path, "two", std::nullopt, stamp);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileChangedOutside);
    QCOMPARE(readFile(path, 100).value(), QByteArray("another program"));
}

void TestCore::unwritableFolderIsAnError()
{
    const auto result = writeFile(u"/proc/viatique/file.json"_s, "x");
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileUnwritable);
    QVERIFY(errorText(result.error()).contains(u"/proc/viatique/file.json"_s));
}

void TestCore::fullDiskLeavesTheFormerFile_data()
{
    QTest::addColumn<int>("size");
    // A small file fits into the buffer of a QFile and reaches the disk at the very end only.
    QTest::newRow("small") << 5000;
    QTest::newRow("large") << 500'000;
}

void TestCore::fullDiskLeavesTheFormerFile()
{
#ifdef Q_OS_UNIX
    QFETCH(int, size);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"request.json"_s);
    QVERIFY(writeFile(path, "former"));
    // The system refuses bytes beyond this limit as it does on a full disk, in the middle of a file.
    rlimit former{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &former), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{4096, former.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = writeFile(path, QByteArray(size, 'x'));
    setrlimit(RLIMIT_FSIZE, &former);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!result);
    QCOMPARE(readFile(path, 1'000'000).value(), QByteArray("former"));
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"request.json"_s});
#else
    QSKIP("needs a limit on the size of files");
#endif
}

void TestCore::readsWithinLimit()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"file"_s);
    QVERIFY(writeFile(path, QByteArray(11, 'x')));
    QCOMPARE(readFile(path, 10).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(readFile(dir.path(), 10).error().code, ErrorCode::NotRegularFile);
    QCOMPARE(readFile(u"/dev/zero"_s, 10).error().code, ErrorCode::NotRegularFile);
    QCOMPARE(readFile(dir.filePath(u"none"_s), 10).error().code, ErrorCode::FileMissing);
}

void TestCore::refusesWrongJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray(" \n") << ErrorCode::FileEmpty;
    QTest::newRow("long") << QByteArray("{\"a\":[" + QByteArray("0,").repeated(20'000) + "0]}")
                          << ErrorCode::JsonTooLong;
    QTest::newRow("truncated") << QByteArray("{\"a\": [1, 2") << ErrorCode::JsonSyntax;
    QTest::newRow("array") << QByteArray("[]") << ErrorCode::JsonNotObject;
    QTest::newRow("deep") << QByteArray("{\"a\":" + QByteArray(70, '[') + QByteArray(70, ']') + "}")
                          << ErrorCode::JsonTooDeep;
    QTest::newRow("huge") << QByteArray(limits::kJsonBytes + 1, ' ') << ErrorCode::FileTooLarge;
}

void TestCore::refusesWrongJson()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto result = parseJsonObject(bytes, u"x.json"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY(errorText(result.error()).contains(u"x.json"_s));
    // Brackets inside a string are no nesting.
    QVERIFY(parseJsonObject("{\"a\":\"\\\"" + QByteArray(70, '[') + "\"}", u"x.json"_s));
}

void TestCore::formatHeader()
{
    const QJsonObject request{{u"format"_s, u"viatique-request"_s}, {u"formatVersion"_s, 2}};
    QCOMPARE(checkFormat(request, u"viatique-request"_s, 1, u"x"_s).error().code, ErrorCode::FormatNewer);
    QCOMPARE(checkFormat(request, u"viatique-catalogue"_s, 2, u"x"_s).error().code, ErrorCode::FormatUnknown);
    QVERIFY(checkFormat(request, u"viatique-request"_s, 2, u"x"_s));
    const QJsonObject minor{{u"format"_s, u"viatique-request"_s}, {u"formatVersion"_s, 1.5}};
    QVERIFY(checkFormat(minor, u"viatique-request"_s, 1, u"x"_s));
}

void TestCore::keepsUnknownMembers()
{
    const auto object = [](const char *json) { return parseJsonObject(json, u"test"_s).value(); };
    const QJsonObject original = object(R"({"later": 1, "a": {"b": 1, "later": 2},
                                            "list": [{"id": "x", "later": 3}, {"id": "y", "later": 4}]})");
    const QJsonObject known = object(R"({"a": {"b": 5}, "list": [{"id": "y", "n": 1}, {"id": "z"}]})");
    QCOMPARE(mergeKeepingUnknown(original, known), object(R"({"later": 1, "a": {"b": 5, "later": 2},
                        "list": [{"id": "y", "n": 1, "later": 4}, {"id": "z"}]})"));
}

void TestCore::pointers()
{
    const QStringList parts{u"endpoints"_s, u"a/b~1"_s, u"purpose"_s};
    QCOMPARE(pointerOf(parts), u"/endpoints/a~1b~01/purpose"_s);
    QCOMPARE(pointerParts(pointerOf(parts)), parts);
    QCOMPARE(pointerParts(u"/endpoints//purpose"_s), QStringList({u"endpoints"_s, u""_s, u"purpose"_s}));
    QCOMPARE(pointerParts(u""_s), QStringList());
    QCOMPARE(pointerParts(u"vendor/name"_s), QStringList());
}

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
