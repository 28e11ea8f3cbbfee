// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bag.h"
#include "package/bagfiles.h"
#include "samplepackage.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QMap>
#include <QScopeGuard>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// Files of a bag folder, by name.
using Files = QMap<QString, QByteArray>;
using Change = std::function<void(Files &)>;

QByteArray hex(QCryptographicHash::Algorithm algorithm, const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, algorithm).toHex();
}

QByteArray manifestLine(const QByteArray &bytes, const QByteArray &path)
{
    return hex(QCryptographicHash::Sha512, bytes) + "  " + path + "\n";
}

Files honestBag()
{
    Files files;
    files[u"bagit.txt"_s] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
    files[u"data/a.txt"_s] = "first";
    files[u"data/b/c.txt"_s] = "second";
    files[u"bag-info.txt"_s] = "Source-Organization: Valfleuri\n  and others\nPayload-Oxum: 11.2\n";
    files[u"manifest-sha512.txt"_s] =
        manifestLine("first", "data/a.txt") + manifestLine("second", "data/b/c.txt");
    return files;
}

void declareVersion(Files &files, const QByteArray &version)
{
    files[u"bagit.txt"_s] = "BagIt-Version: " + version + "\nTag-File-Character-Encoding: UTF-8\n";
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestBag : public QObject
{
    Q_OBJECT

private slots:
    void validBags_data();
    void validBags();
    void brokenBags_data();
    void brokenBags();
    void linksAreNotFollowed();
    void everyProblemHasItsSentence();
    void relativePaths();
    void verdicts();
    void unreadablePaths();
    void cancelled();
    void json();

private:
    static void write(const QString &folder, const Files &files)
    {
        for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
            const QString path = QDir(folder).filePath(file.key());
            QDir().mkpath(QFileInfo(path).path());
            QFile out(path);
            if (!out.open(QIODevice::WriteOnly) || out.write(file.value()) != file.value().size())
                qFatal("cannot write");
        }
    }
};

void TestBag::validBags_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("warnings");
    const auto row = [](const char *name, int warnings, const Change &change) {
        QTest::newRow(name) << change << warnings;
    };
    row("plain", 0, [](Files &) {});
    row("version 0.97", 0, [](Files &files) { declareVersion(files, "0.97"); });
    row("0.97, each file in one of two lists", 0, [](Files &files) {
        declareVersion(files, "0.97");
        files[u"manifest-sha512.txt"_s] = manifestLine("first", "data/a.txt");
        files[u"manifest-md5.txt"_s] = hex(QCryptographicHash::Md5, "second") + " data/b/c.txt\n";
    });
    row("all algorithms", 0, [](Files &files) {
        const QList<std::pair<QString, QCryptographicHash::Algorithm>> algorithms{
            {u"md5"_s, QCryptographicHash::Md5},
            {u"sha1"_s, QCryptographicHash::Sha1},
            {u"sha224"_s, QCryptographicHash::Sha224},
            {u"sha256"_s, QCryptographicHash::Sha256},
            {u"sha384"_s, QCryptographicHash::Sha384}};
        for (const auto &[name, algorithm] : algorithms) {
            files[u"manifest-%1.txt"_s.arg(name)] = hex(algorithm, "first").toUpper() + "\tdata/a.txt\r\n"
                                                    + hex(algorithm, "second") + "   data/b/c.txt\r\n";
        }
    });
    row("old Mac line ends", 0, [](Files &files) { files[u"manifest-sha512.txt"_s].replace('\n', '\r'); });
    row("tag manifest", 0, [](Files &files) {
        files[u"tagmanifest-sha512.txt"_s] =
            manifestLine(files[u"manifest-sha512.txt"_s], "manifest-sha512.txt");
    });
    row("other tag files", 0, [](Files &files) { files[u"metadata/notes.xml"_s] = "<x/>"; });
    row("percent-encoded names", 0, [](Files &files) {
        files[u"data/100% \r\n.txt"_s] = "third";
        files[u"manifest-sha512.txt"_s] += manifestLine("third", "data/100%25 %0d%0A.txt");
        files.remove(u"bag-info.txt"_s);
    });
    row("percent sign as it is", 1, [](Files &files) {
        files[u"data/%25.txt"_s] = "third";
        files[u"manifest-sha512.txt"_s] += manifestLine("third", "data/%25.txt");
        files.remove(u"bag-info.txt"_s);
    });
    row("other Unicode form", 1, [](Files &files) {
        files[u"data/e\u0301.txt"_s] = "third";
        files[u"manifest-sha512.txt"_s] += manifestLine("third", "data/\u00e9.txt");
        files.remove(u"bag-info.txt"_s);
    });
    row("as checksum tools write", 2, [](Files &files) {
        files[u"manifest-sha512.txt"_s] = hex(QCryptographicHash::Sha512, "first") + " *data/a.txt\n"
                                          + hex(QCryptographicHash::Sha512, "second") + "  ./data/b/c.txt\n";
    });
    row("unknown algorithm beside a known one", 1,
        [](Files &files) { files[u"manifest-blake3.txt"_s] = "x  y\n"; });
    row("fetched already", 0, [](Files &files) {
        files[u"fetch.txt"_s] =
            "https://files.example/a.txt 5 data/a.txt\nhttps://files.example/c - data/b/c.txt\n";
    });
    row("Latin-1 tag files", 0, [](Files &files) {
        files[u"bagit.txt"_s] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: ISO-8859-1\n";
        files[u"data/\u00e9.txt"_s] = "third";
        files[u"manifest-sha512.txt"_s] += manifestLine("third", "data/\xe9.txt");
        files.remove(u"bag-info.txt"_s);
    });
    // The lists of a folder are judged by the RFC alone, even when it is ours.
    row("ours, without a tag manifest", 0, [](Files &files) {
        const QByteArray request = R"({"format": "viatique-request", "formatVersion": 1, "id": "r1"})";
        files[u"data/request.json"_s] = request;
        files[u"data/catalogue.json"_s] = "{}";
        files[u"manifest-sha512.txt"_s] +=
            manifestLine(request, "data/request.json") + manifestLine("{}", "data/catalogue.json");
        files[u"bag-info.txt"_s] = "Viatique-Completeness: draft\n";
    });
}

void TestBag::validBags()
{
    QFETCH(Change, change);
    QFETCH(int, warnings);
    QTemporaryDir dir;
    Files files = honestBag();
    change(files);
    write(dir.path(), files);
    const VerifyReport report = verify(dir.path());
    QVERIFY2(report.valid,
             report.errors.isEmpty() ? "" : qPrintable(problemText(report.errors.constFirst())));
    QCOMPARE(report.warnings.size(), warnings);
    QCOMPARE(report.files, files.size());
    QVERIFY(!report.error);
}

void TestBag::brokenBags_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<VerifyCode>("code");
    QTest::addColumn<QStringList>("args");
    const auto row = [](const char *name, VerifyCode code, const QStringList &args, const Change &change) {
        QTest::newRow(name) << change << code << args;
    };
    const QString list = u"manifest-sha512.txt"_s;
    const QString a = u"data/a.txt"_s;
    row("no declaration", VerifyCode::NoBag, {}, [](Files &files) { files.remove(u"bagit.txt"_s); });
    row("declaration of one line", VerifyCode::DeclarationInvalid, {},
        [](Files &files) { files[u"bagit.txt"_s] = "BagIt-Version: 1.0\n"; });
    row("declaration with a byte order mark", VerifyCode::DeclarationInvalid, {},
        [](Files &files) { files[u"bagit.txt"_s].prepend("\xef\xbb\xbf"); });
    row("unknown version", VerifyCode::VersionUnknown, {u"2.0"_s},
        [](Files &files) { declareVersion(files, "2.0"); });
    row("unknown encoding", VerifyCode::EncodingUnreadable, {list, u"X-NONE"_s}, [](Files &files) {
        files[u"bagit.txt"_s] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: X-NONE\n";
    });
    row("not in its encoding", VerifyCode::EncodingUnreadable, {list, u"UTF-8"_s},
        [list](Files &files) { files[list] += "\xff\n"; });
    row("no payload folder", VerifyCode::NoPayloadFolder, {}, [](Files &files) {
        files.remove(u"data/a.txt"_s);
        files.remove(u"data/b/c.txt"_s);
    });
    row("no manifest", VerifyCode::NoManifest, {}, [list](Files &files) { files.remove(list); });
    row("only an unknown manifest", VerifyCode::NoManifest, {},
        [list](Files &files) { files[u"manifest-blake3.txt"_s] = files.take(list); });
    row("changed", VerifyCode::DigestDiffers, {a, list}, [a](Files &files) { files[a] = "First"; });
    row("removed", VerifyCode::FileMissing, {a, list}, [a](Files &files) { files.remove(a); });
    row("added", VerifyCode::NotListed, {u"data/new.txt"_s, list},
        [](Files &files) { files[u"data/new.txt"_s] = "x"; });
    row("in one of two lists", VerifyCode::NotListed, {u"data/b/c.txt"_s, u"manifest-md5.txt"_s},
        [](Files &files) {
            files[u"manifest-md5.txt"_s] = hex(QCryptographicHash::Md5, "first") + "  data/a.txt\n";
        });
    row("0.97, in no list", VerifyCode::NotListed, {u"data/new.txt"_s, QString()}, [](Files &files) {
        declareVersion(files, "0.97");
        files[u"data/new.txt"_s] = "x";
    });
    row("wrong in the second list only", VerifyCode::DigestDiffers, {a, u"manifest-md5.txt"_s},
        [](Files &files) {
            files[u"manifest-md5.txt"_s] = hex(QCryptographicHash::Md5, "x") + "  data/a.txt\n"
                                           + hex(QCryptographicHash::Md5, "second") + "  data/b/c.txt\n";
        });
    row("listed twice", VerifyCode::ListedTwice, {list, a},
        [list](Files &files) { files[list] += manifestLine("first", "data/a.txt"); });
    row("listed twice in two writings", VerifyCode::ListedTwice, {list, a},
        [list](Files &files) { files[list] += manifestLine("first", "./data/a.txt"); });
    row("digest too short", VerifyCode::LineInvalid, {list, u"abc  data/x"_s},
        [list](Files &files) { files[list] += "abc  data/x\n"; });
    row("no path", VerifyCode::LineInvalid, {list, QString(80, u'a')},
        [list](Files &files) { files[list] += QByteArray(128, 'a') + "\n"; });
    const auto unsafe = [&row, list](const char *name, const QByteArray &path) {
        row(name, VerifyCode::PathUnsafe, {list, QString::fromUtf8(path)},
            [list, path](Files &files) { files[list] += manifestLine("x", path); });
    };
    unsafe("parent", "data/../../evil");
    unsafe("absolute", "/etc/passwd");
    unsafe("home", "~/evil");
    unsafe("drive", "C:/evil");
    row("tag file in a payload manifest", VerifyCode::PathMisplaced, {list, u"bagit.txt"_s},
        [list](Files &files) { files[list] += manifestLine(files[u"bagit.txt"_s], "bagit.txt"); });
    const QString tags = u"tagmanifest-sha512.txt"_s;
    row("payload in a tag manifest", VerifyCode::PathMisplaced, {tags, a},
        [tags](Files &files) { files[tags] = manifestLine("first", "data/a.txt"); });
    row("tag manifest without the manifest", VerifyCode::NotListed, {list, tags},
        [tags](Files &files) { files[tags] = manifestLine(files[u"bagit.txt"_s], "bagit.txt"); });
    row("changed tag file", VerifyCode::DigestDiffers, {u"bag-info.txt"_s, tags}, [tags, list](Files &files) {
        files[tags] = manifestLine(files[list], "manifest-sha512.txt") + manifestLine("x", "bag-info.txt");
    });
    row("other size", VerifyCode::OxumDiffers, {u"12"_s, u"2"_s, u"11"_s, u"2"_s},
        [](Files &files) { files[u"bag-info.txt"_s] = "payload-oxum: 12.2\n"; });
    row("other count", VerifyCode::OxumDiffers, {u"11"_s, u"3"_s, u"11"_s, u"2"_s},
        [](Files &files) { files[u"bag-info.txt"_s] = "Payload-Oxum: 11.3\n"; });
    row("size that is none", VerifyCode::OxumInvalid, {u"much"_s},
        [](Files &files) { files[u"bag-info.txt"_s] = "Payload-Oxum: much\n"; });
    row("bag-info without label", VerifyCode::BagInfoInvalid, {},
        [](Files &files) { files[u"bag-info.txt"_s] = "no label\n"; });
    row("to be fetched", VerifyCode::FileToFetch, {a}, [a](Files &files) {
        files.remove(a);
        files[u"fetch.txt"_s] = "https://files.example/a.txt 5 data/a.txt\n";
    });
    row("fetch out of the bag", VerifyCode::PathUnsafe, {u"fetch.txt"_s, u"../evil"_s},
        [](Files &files) { files[u"fetch.txt"_s] = "https://files.example/a 5 ../evil\n"; });
    row("fetch of a tag file", VerifyCode::PathMisplaced, {u"fetch.txt"_s, u"bagit.txt"_s},
        [](Files &files) { files[u"fetch.txt"_s] = "https://files.example/a 5 bagit.txt\n"; });
    row("fetch without length", VerifyCode::LineInvalid,
        {u"fetch.txt"_s, u"https://files.example/a data/a.txt"_s},
        [](Files &files) { files[u"fetch.txt"_s] = "https://files.example/a data/a.txt\n"; });
}

void TestBag::brokenBags()
{
    QFETCH(Change, change);
    QFETCH(VerifyCode, code);
    QFETCH(QStringList, args);
    QTemporaryDir dir;
    Files files = honestBag();
    change(files);
    write(dir.path(), files);
    const VerifyReport report = verify(dir.path());
    QVERIFY(!report.valid);
    QVERIFY(!report.error);
    QStringList said;
    for (const VerifyProblem &problem : report.errors)
        said.append(problemText(problem));
    QVERIFY2(report.errors.contains(VerifyProblem{code, args}), qPrintable(said.join(u'\n')));
}

void TestBag::linksAreNotFollowed()
{
    QTemporaryDir dir;
    QTemporaryDir outside;
    write(outside.path(), {{u"secret"_s, "first"}});
    write(dir.path(), honestBag());
    QVERIFY(QFile::remove(dir.filePath(u"data/a.txt"_s)));
    QVERIFY(QFile::link(outside.filePath(u"secret"_s), dir.filePath(u"data/a.txt"_s)));
    QVERIFY(QFile::link(outside.path(), dir.filePath(u"data/folder"_s)));
    const VerifyReport report = verify(dir.path());
    QVERIFY(report.errors.contains({VerifyCode::SpecialFile, {u"data/a.txt"_s}}));
    QVERIFY(report.errors.contains({VerifyCode::SpecialFile, {u"data/folder"_s}}));
    QVERIFY(report.errors.contains({VerifyCode::FileMissing, {u"data/a.txt"_s, u"manifest-sha512.txt"_s}}));
}

void TestBag::everyProblemHasItsSentence()
{
    QSet<QString> sentences;
    const int last = static_cast<int>(VerifyCode::PathTolerated);
    for (int code = 0; code <= last; ++code) {
        const QString text =
            problemText({static_cast<VerifyCode>(code), {u"one"_s, u"two"_s, u"three"_s, u"four"_s}});
        QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), last + 1);
    // An argument that looks like a place marker is shown as it is.
    QVERIFY(problemText({VerifyCode::FileMissing, {u"data/%2"_s, u"list"_s}}).contains(u"data/%2"_s));
}

void TestBag::relativePaths()
{
    QTemporaryDir dir;
    write(dir.filePath(u"bag"_s), honestBag());
    const QString former = QDir::currentPath();
    QVERIFY(QDir::setCurrent(dir.path()));
    const auto back = qScopeGuard([&former] { QDir::setCurrent(former); });
    for (const QString &path : {u"bag"_s, u"./bag/"_s, u"bag/../bag"_s}) {
        const VerifyReport report = verify(path);
        QVERIFY2(report.valid, qPrintable(path));
        QCOMPARE(report.path, path);
    }
    QVERIFY(QFile::remove(u"bag/data/a.txt"_s));
    const QList<VerifyProblem> missing{
        {VerifyCode::FileMissing, {u"data/a.txt"_s, u"manifest-sha512.txt"_s}}};
    QVERIFY(verify(u"bag"_s).errors.mid(0, 1) == missing);
    QVERIFY(QDir::setCurrent(dir.filePath(u"bag"_s)));
    QCOMPARE(verify(u"."_s).files, 4);
}

void TestBag::verdicts()
{
    VerifyReport report;
    report.errors = {{VerifyCode::NoBag, {}}};
    QVERIFY(verdictText(report).startsWith(u"This is no package:"_s));
    QVERIFY(verdictText(report).contains(u"bagit.txt"_s));
    report.errors = {{VerifyCode::VersionUnknown, {u"2.0"_s}}};
    QVERIFY(verdictText(report).startsWith(u"This package cannot be verified:"_s));
    QVERIFY(verdictText(report).contains(u"2.0"_s));
    report.errors = {{VerifyCode::FileMissing, {u"a"_s, u"b"_s}}};
    QVERIFY(verdictText(report).startsWith(u"Not as listed:"_s));
    report.errors.clear();
    report.valid = true;
    QVERIFY(verdictText(report).startsWith(u"Complete:"_s));
    // True whether the file was changed, or the list that accuses it.
    QVERIFY(!problemText({VerifyCode::DigestDiffers, {u"a"_s, u"b"_s}}).contains(u"changed"_s));
}

void TestBag::unreadablePaths()
{
    QTemporaryDir dir;
    const VerifyReport missing = verify(dir.filePath(u"none.zip"_s));
    QVERIFY(!missing.valid);
    QCOMPARE(missing.error->code, ErrorCode::FileMissing);
    write(dir.path(), {{u"text.zip"_s, "no archive"}});
    QCOMPARE(verify(dir.filePath(u"text.zip"_s)).error->code, ErrorCode::ArchiveUnreadable);
}

void TestBag::cancelled()
{
    QTemporaryDir dir;
    write(dir.path(), honestBag());
    const VerifyReport report = verify(dir.path(), [](qint64, qint64) { return false; });
    QVERIFY(!report.valid);
    QCOMPARE(report.error->code, ErrorCode::Cancelled);
    qint64 last = 0;
    qint64 total = -1;
    QVERIFY(verify(dir.path(), [&](qint64 done, qint64 all) {
                last = done;
                total = all;
                return true;
            }).valid);
    QCOMPARE(last, total);
}

void TestBag::json()
{
    QTemporaryDir dir;
    write(dir.path(), honestBag());
    QJsonObject expected{
        {u"path"_s, dir.path()},       {u"valid"_s, true}, {u"ours"_s, false}, {u"errors"_s, QJsonArray()},
        {u"warnings"_s, QJsonArray()}, {u"files"_s, 5}};
    QJsonObject object = toJson(verify(dir.path()));
    QVERIFY(object.take(u"bytes"_s).toInt() > 100);
    QCOMPARE(object, expected);
    const QJsonObject broken = toJson(verify(dir.filePath(u"none"_s)));
    QCOMPARE(broken[u"valid"_s].toBool(), false);
    QVERIFY(broken[u"errors"_s][0].toString().contains(u"none"_s));
}

QTEST_GUILESS_MAIN(TestBag)
#include "tst_bag.moc"
