// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Packages and bag folders with files made to do harm, each given to the program itself under a limit of
// memory and time.

#include "hostilebag.h"
#include "limitedrun.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <functional>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

using namespace viatique;
using namespace Qt::StringLiterals;

using Make = std::function<HostileFiles()>;
using Build = std::function<bool(const QString &folder)>;
Q_DECLARE_METATYPE(Make)
Q_DECLARE_METATYPE(Build)

class TestHostileContent : public QObject
{
    Q_OBJECT

private slots:
    void files_data();
    void files();
    void folders_data();
    void folders();
    void notEvenAFile_data();
    void notEvenAFile();
};

namespace {

const QString kRequest = u"data/request.json"_s;
const QByteArray kRequestBegins =
    R"({"format": "viatique-request", "formatVersion": 1, "id": "r1", "service": )";

HostileFiles withRequest(const QByteArray &service)
{
    return bagWith({{kRequest, kRequestBegins + service + "}"}, {u"data/catalogue.json"_s, "{}"}});
}

/// A manifest of so many bytes, which a bag holds in the place of its own.
HostileFiles withManifest(const QByteArray &list)
{
    HostileFiles files = bagWith({{u"data/a.txt"_s, "first"}});
    files[u"manifest-sha512.txt"_s] = list;
    return files;
}

QByteArray linesOf(qsizetype bytes)
{
    QByteArray lines;
    lines.reserve(bytes + 200);
    const QByteArray digest(128, 'a');
    for (int i = 0; lines.size() < bytes; ++i)
        lines += digest + " data/" + QByteArray::number(i) + '\n';
    return lines;
}

/// One of 4096 ways to write "sha512", as far as its letters and digits go.
QString spelling(int number)
{
    QString name;
    const QString letters = u"sha512"_s;
    for (const QChar c : letters) {
        name += c;
        if (const int mark = number % 4; mark > 0)
            name += u"-_."_s.at(mark - 1);
        number /= 4;
    }
    return name;
}

} // namespace

void TestHostileContent::files_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<bool>("inArchive");
    QTest::addColumn<bool>("whole");
    const auto zip = [](const char *name, const Make &make, bool whole = false) {
        QTest::addRow("%s, ZIP", name) << make << true << whole;
    };
    const auto folder = [](const char *name, const Make &make) {
        QTest::addRow("%s, folder", name) << make << false << false;
    };
    const Make levels = [] { return withRequest(QByteArray(1'000'000, '[')); };
    zip("a million levels of JSON", levels);
    folder("a million levels of JSON", levels);
    zip("a million levels, closed",
        [] { return withRequest(QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']')); });
    zip("a million levels of objects",
        [] { return withRequest(QByteArray(R"({"a":)").repeated(1'000'000)); });
    const Make above = [] { return withRequest('"' + QByteArray(17 * 1024 * 1024, 'x') + '"'); };
    zip("request above its limit", above);
    folder("request above its limit", above);
    zip("five million elements",
        [] { return withRequest('[' + QByteArray("[],").repeated(5'000'000) + "1]"); });
    zip("millions of members",
        [] { return withRequest('{' + QByteArray(R"("":1,)").repeated(2'500'000) + "}"); });
    zip("millions of short lists", [] {
        const QByteArray short1000 = '[' + QByteArray("[[1]],").repeated(1'000) + "1],";
        return withRequest('[' + short1000.repeated(2'500) + "1]");
    });
    zip("as many short lists as are read", [] {
        const QByteArray short1000 = '[' + QByteArray("[1],").repeated(1'000) + "1],";
        return withRequest('[' + short1000.repeated(490) + "1]");
    });
    zip("a string of 15 MiB", [] { return withRequest('"' + QByteArray(15 * 1024 * 1024, 'x') + '"'); });
    zip("request that is no text", [] { return withRequest(QByteArray(2'000'000, '\0')); });
    const bool whole = true;
    zip(
        "catalogue of a million levels",
        [] {
            return bagWith(
                {{kRequest, kRequestBegins + "{}}"}, {u"data/catalogue.json"_s, QByteArray(1'000'000, '[')}});
        },
        whole);
    zip(
        "reviews of a million levels",
        [] {
            HostileFiles files{{kRequest, kRequestBegins + "{}}"}, {u"data/catalogue.json"_s, "{}"}};
            for (int i = 0; i < 15; ++i)
                files[u"data/reviews/%1.review.json"_s.arg(i)] = QByteArray(1'000'000, '[');
            return bagWith(files);
        },
        whole);
    zip("manifest of 15 MiB in one line", [] { return withManifest(QByteArray(15 * 1024 * 1024, 'a')); });
    zip("manifest of 15 MiB", [] { return withManifest(linesOf(15 * 1024 * 1024)); });
    zip("manifest of empty lines", [] { return withManifest(QByteArray(15 * 1024 * 1024, '\n')); });
    zip("bag-info of 15 MiB", [] {
        HostileFiles files = bagWith({{u"data/a.txt"_s, "first"}});
        files[u"bag-info.txt"_s] = QByteArray("a: \n").repeated(4'000'000);
        return files;
    });
    zip("one value of 15 MiB", [] {
        HostileFiles files = bagWith({{u"data/a.txt"_s, "first"}});
        files[u"bag-info.txt"_s] = "Payload-Oxum: \n" + QByteArray(" x\n").repeated(5'000'000);
        return files;
    });
    zip("fetch of 15 MiB", [] {
        HostileFiles files = bagWith({{u"data/a.txt"_s, "first"}});
        QByteArray fetch;
        for (int i = 0; fetch.size() < 15 * 1024 * 1024; ++i)
            fetch += "a:b - data/" + QByteArray::number(i) + '\n';
        files[u"fetch.txt"_s] = fetch;
        return files;
    });
    folder("manifest of 100 MB in one line", [] { return withManifest(QByteArray(100'000'000, 'a')); });
    folder("manifest of 30 MB in one line", [] { return withManifest(QByteArray(30'000'000, 'a')); });
    folder("manifest of 60 MB", [] { return withManifest(linesOf(60'000'000)); });
    zip("thousands of tag lists", [] {
        HostileFiles files;
        for (int i = 0; i < 4'500; ++i)
            files[u"data/%1"_s.arg(i)] = QByteArray();
        files = bagWith(files);
        for (int i = 0; i < 4'000; ++i)
            files[u"tagmanifest-%1.txt"_s.arg(spelling(i))] = QByteArray();
        return files;
    });
    folder("declaration of 20 MB", [] {
        HostileFiles files = bagWith({{u"data/a.txt"_s, "first"}});
        files[u"bagit.txt"_s] = QByteArray(20'000'000, 'B');
        return files;
    });
}

void TestHostileContent::files()
{
    QFETCH(Make, make);
    QFETCH(bool, inArchive);
    QFETCH(bool, whole);
    const QTemporaryDir dir;
    const QString package = dir.filePath(inArchive ? u"in/bag.zip"_s : u"in/bag"_s);
    if (inArchive)
        writeHostile(package, archiveOf(make()).build());
    else
        writeHostileFolder(package, make());
    const QString wrong = refusedByAll(dir.path(), package, whole);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileContent::folders_data()
{
    QTest::addColumn<Build>("build");
    const auto row = [](const char *name, const Build &build) { QTest::newRow(name) << build; };
    const auto native = [](const QString &path) { return QFile::encodeName(path); };
    row("pipe", [=](const QString &bag) { return ::mkfifo(native(bag + u"/data/pipe"_s), 0600) == 0; });
    row("pipe for the declaration", [=](const QString &bag) {
        return QFile::remove(bag + u"/bagit.txt"_s) && ::mkfifo(native(bag + u"/bagit.txt"_s), 0600) == 0;
    });
    row("pipe for a listed file", [=](const QString &bag) {
        return QFile::remove(bag + u"/data/a.txt"_s) && ::mkfifo(native(bag + u"/data/a.txt"_s), 0600) == 0;
    });
    row("pipe for a draft's request",
        [=](const QString &bag) { return ::mkfifo(native(bag + u"/request.json"_s), 0600) == 0; });
    row("socket", [=](const QString &bag) {
        // A short name beside it, as addresses are.
        struct sockaddr_un address
        {
        };
        address.sun_family = AF_UNIX;
        const QByteArray path = native(bag + u"/data/s"_s);
        if (path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
            return false;
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const bool bound = ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(socket);
        return bound;
    });
    row("device", [=](const QString &bag) {
        return ::mknod(native(bag + u"/data/zero"_s), S_IFCHR | 0600, makedev(1, 5)) == 0;
    });
    row("link to a file outside",
        [](const QString &bag) { return QFile::link(u"/etc/passwd"_s, bag + u"/data/link"_s); });
    row("link for the declaration", [](const QString &bag) {
        return QFile::rename(bag + u"/bagit.txt"_s, bag + u"/../bagit.txt"_s)
               && QFile::link(u"../bagit.txt"_s, bag + u"/bagit.txt"_s);
    });
    row("link to a device for the request",
        [](const QString &bag) { return QFile::link(u"/dev/zero"_s, bag + u"/data/request.json"_s); });
    row("loop of links", [](const QString &bag) {
        return QFile::link(u"y"_s, bag + u"/data/x"_s) && QFile::link(u"x"_s, bag + u"/data/y"_s)
               && QFile::link(u".."_s, bag + u"/data/up"_s);
    });
    row("name that is not in UTF-8", [=](const QString &bag) {
        const QByteArray path = native(bag) + "/data/d\xe9lib.txt";
        FILE *file = std::fopen(path.constData(), "w");
        return file && std::fclose(file) == 0;
    });
    row("name of 255 bytes", [](const QString &bag) {
        writeHostile(bag + u"/data/"_s + QString(255, u'n'), "x");
        return true;
    });
    row("name that moves the cursor", [](const QString &bag) {
        writeHostile(bag + u"/data/\x1b[2J\n\r"_s, "x");
        return true;
    });
    row("thousands of files in no list", [](const QString &bag) {
        for (int i = 0; i < 2'000; ++i)
            writeHostile(bag + u"/data/%1"_s.arg(i), {});
        return true;
    });
    row("lists of hundreds of megabytes together", [](const QString &bag) {
        for (const QString &algorithm : {u"md5"_s, u"sha1"_s, u"sha224"_s, u"sha256"_s, u"sha384"_s}) {
            for (const QString &kind : {u"manifest"_s, u"tagmanifest"_s}) {
                QFile list(u"%1/%2-%3.txt"_s.arg(bag, kind, algorithm));
                if (!list.open(QIODevice::WriteOnly) || !list.resize(60'000'000)) // sparse
                    return false;
            }
        }
        return true;
    });
    row("hundreds of folders deep", [](const QString &bag) {
        return QDir(bag).mkpath(u"data/"_s + u"d/"_s.repeated(300))
               && QFile::resize(bag + u"/bag-info.txt"_s, 1);
    });
}

void TestHostileContent::folders()
{
    QFETCH(Build, build);
    const QTemporaryDir dir;
    const QString bag = dir.filePath(u"in"_s);
    writeHostileFolder(bag, bagWith({{u"data/a.txt"_s, "first"}}));
    if (!build(bag))
        QSKIP("cannot be made here");
    const QString wrong = refusedByAll(dir.path(), bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileContent::notEvenAFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("pipe") << u"pipe.zip"_s;
    QTest::newRow("device without end") << u"/dev/zero"_s;
    QTest::newRow("link to it") << u"link.zip"_s;
    QTest::newRow("link to itself") << u"loop.zip"_s;
    QTest::newRow("none") << u"none.zip"_s;
    QTest::newRow("larger than any archive") << u"huge.zip"_s;
}

void TestHostileContent::notEvenAFile()
{
    QFETCH(QString, path);
    const QTemporaryDir dir;
    QVERIFY(::mkfifo(QFile::encodeName(dir.filePath(u"pipe.zip"_s)), 0600) == 0);
    QVERIFY(QFile::link(u"/dev/zero"_s, dir.filePath(u"link.zip"_s)));
    QVERIFY(QFile::link(u"loop.zip"_s, dir.filePath(u"loop.zip"_s)));
    QFile huge(dir.filePath(u"huge.zip"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    if (!huge.resize(Q_INT64_C(5'000'000'000))) // sparse
        QSKIP("no sparse files here");
    const QString wrong = refusedByAll(dir.path(), QDir(dir.path()).absoluteFilePath(path));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestHostileContent)
#include "tst_hostilecontent.moc"
