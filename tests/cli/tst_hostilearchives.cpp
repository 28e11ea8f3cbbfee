// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Archives made to do harm, each given to the program itself under a limit of memory and time.

#include "hostilebag.h"
#include "limitedrun.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace Qt::StringLiterals;

using Make = std::function<QByteArray()>;
Q_DECLARE_METATYPE(Make)

class TestHostileArchives : public QObject
{
    Q_OBJECT

private slots:
    void honestIsTaken();
    void refused_data();
    void refused();
    void damagedAnywhere();
};

namespace {

ZipArchiveBuilder honest()
{
    return archiveOf(bagWith({{u"data/a.txt"_s, "first"}, {u"data/b/c.txt"_s, "second"}}));
}

/// As the first member, which every reader meets.
QByteArray changed(const std::function<void(ZipArchiveBuilder &, ZipMember &)> &change)
{
    ZipArchiveBuilder zip = honest();
    change(zip, zip.members[2]); // "data/a.txt"
    return zip.build();
}

QByteArray many(int count, std::optional<quint64> zip64)
{
    ZipArchiveBuilder zip = honest();
    for (int i = 0; i < count; ++i)
        zip.add("top/data/" + QByteArray::number(i), "");
    zip.zip64 = zip64;
    if (zip64)
        zip.entries = 0xffff;
    return zip.build();
}

/// A zip in a zip in a zip…, each with a hundred times its bytes.
QByteArray nested(int depth)
{
    ZipArchiveBuilder zip;
    for (int i = 0; i < 3; ++i) {
        zip.add(QByteArray::number(i) + ".zip", depth == 0 ? QByteArray(3'000'000, '\0') : nested(depth - 1));
        zip.members.last().deflate = true;
    }
    return zip.build();
}

} // namespace

void TestHostileArchives::honestIsTaken()
{
    const QTemporaryDir dir;
    QDir(dir.path()).mkpath(u"home"_s);
    QDir(dir.path()).mkpath(u"tmp"_s);
    HostileFiles files = bagWith({{u"data/a.txt"_s, "first"}});
    files.remove(u"bag-info.txt"_s);
    files.remove(u"tagmanifest-sha512.txt"_s);
    writeHostile(dir.filePath(u"bag.zip"_s), archiveOf(files).build());
    const LimitedRun run = runLimited({u"verify"_s, dir.filePath(u"bag.zip"_s)}, dir.path());
    QVERIFY2(run.status == 0, run.said.constData());
    QVERIFY(mostMemory() > 0 && mostMemory() < kMemoryLimit / 3);
}

void TestHostileArchives::refused_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    const auto one = [&row](const char *name,
                            const std::function<void(ZipArchiveBuilder &, ZipMember &)> &change) {
        row(name, [change] { return changed(change); });
    };
    row("100,000 entries", [] { return many(100'000, 100'006); });
    row("60,000 entries without ZIP64", [] { return many(60'000, std::nullopt); });
    row("a billion entries announced", [] { return many(10, 1'000'000'000); });
    row("10,000 empty entries in no list", [] { return many(9'990, std::nullopt); });

    one("bomb", [](ZipArchiveBuilder &, ZipMember &member) {
        member.data = QByteArray(20'000'000, '\0');
        member.deflate = true;
    });
    row("many small bombs", [] {
        ZipArchiveBuilder zip = honest();
        const QByteArray zeros(1'000'000, '\0');
        for (int i = 0; i < 20; ++i) {
            zip.add("top/data/" + QByteArray::number(i), zeros);
            zip.members.last().deflate = true;
        }
        return zip.build();
    });
    row("nested bomb", [] {
        ZipArchiveBuilder zip = honest();
        zip.add("top/data/inner.zip", nested(2));
        return zip.build();
    });
    one("bomb that says it is small", [](ZipArchiveBuilder &, ZipMember &member) {
        member.data = QByteArray(20'000'000, '\0');
        member.deflate = true;
        member.size = 10;
    });
    one("small that says it is large", [](ZipArchiveBuilder &, ZipMember &member) {
        member.deflate = true;
        member.size = 0xfffffff0;
    });
    one("less than announced", [](ZipArchiveBuilder &, ZipMember &member) {
        member.deflate = true;
        member.size = 500;
    });
    row("overlapping members", [] {
        ZipArchiveBuilder zip = honest();
        zip.add("top/data/kernel", QByteArray(900'000, '\0'));
        zip.members.last().deflate = true;
        const auto offset = static_cast<quint32>(honest().build().indexOf("PK\1\2"));
        for (int i = 0; i < 200; ++i) {
            ZipMember member = zip.members.last();
            member.name = "top/data/kernel" + QByteArray::number(i).rightJustified(5, '0');
            member.offset = offset;
            zip.members.append(member);
        }
        // One copy of the data, and two hundred entries for it.
        const QByteArray whole = zip.build();
        return whole;
    });
    row("quoted local headers", [] {
        ZipArchiveBuilder zip = honest();
        ZipArchiveBuilder inner;
        inner.add("top/data/inner", QByteArray(100'000, 'x'));
        zip.add("top/data/outer", inner.build());
        zip.add("top/data/inner", QByteArray(100'000, 'x'));
        zip.members.last().offset = static_cast<quint32>(zip.build().indexOf("PK\3\4", 1));
        return zip.build();
    });
    one("bytes before", [](ZipArchiveBuilder &zip, ZipMember &) { zip.prefix = QByteArray(5'000, 'M'); });
    one("bytes behind", [](ZipArchiveBuilder &zip, ZipMember &) { zip.suffix = QByteArray(5'000, 'M'); });
    one("another archive behind", [](ZipArchiveBuilder &zip, ZipMember &) { zip.suffix = honest().build(); });
    one("end record in the comment",
        [](ZipArchiveBuilder &zip, ZipMember &) { zip.comment = "PK\5\6" + QByteArray(18, '\0'); });
    one("bytes between", [](ZipArchiveBuilder &, ZipMember &member) { member.gap = "hidden"; });
    one("hidden member", [](ZipArchiveBuilder &, ZipMember &member) { member.unlisted = true; });
    one("several disks", [](ZipArchiveBuilder &zip, ZipMember &) { zip.disk = 1; });
    one("encrypted", [](ZipArchiveBuilder &, ZipMember &member) { member.flags = 1; });
    one("strongly encrypted", [](ZipArchiveBuilder &, ZipMember &member) { member.flags = 0x41; });
    one("unknown method", [](ZipArchiveBuilder &, ZipMember &member) { member.method = 99; });
    one("wrong checksum", [](ZipArchiveBuilder &, ZipMember &member) { member.crc = 1; });
    one("no deflated data", [](ZipArchiveBuilder &, ZipMember &member) { member.method = 8; });
    for (const quint32 mode : {0120777U, 0010644U, 0020666U, 0060660U, 0140755U}) {
        QTest::addRow("special file, mode %o", mode) << Make([mode] {
            return changed(
                [mode](ZipArchiveBuilder &, ZipMember &member) { member.externalAttributes = mode << 16U; });
        });
    }
    one("twice", [](ZipArchiveBuilder &zip, ZipMember &) { zip.add("top/data/a.txt", "first"); });
    one("equal but for case",
        [](ZipArchiveBuilder &zip, ZipMember &) { zip.add("top/data/A.txt", "first"); });
    one("equal but for Unicode form", [](ZipArchiveBuilder &zip, ZipMember &) {
        zip.add("top/data/\u00e9");
        zip.add("top/data/e\u0301");
    });
    one("file and folder", [](ZipArchiveBuilder &zip, ZipMember &) { zip.add("top/data/a.txt/b", "x"); });
    one("two bags", [](ZipArchiveBuilder &zip, ZipMember &) { zip.add("other/bagit.txt"); });
    one("several top folders without a bag", [](ZipArchiveBuilder &zip, ZipMember &) {
        zip.members.clear();
        zip.add("one/a");
        zip.add("two/a");
    });
    one("file beside the bag", [](ZipArchiveBuilder &zip, ZipMember &) { zip.add("readme.txt"); });
    for (const QByteArray &name :
         {QByteArray("../../evil"), QByteArray("/etc/evil"), QByteArray("C:/evil"), QByteArray("~/evil"),
          QByteArray("top/data/..\\..\\evil"), QByteArray("\\\\server\\evil"),
          QByteArray("top/data/a\0.pdf", 14), QByteArray("top/data/\x1b[2J"),
          QByteArray("top/data/\u202efdp.exe"), QByteArray("top/data/\xe9"),
          QByteArray("top/data/" + QByteArray(255, 'n')),
          QByteArray("top/" + QByteArray("d/").repeated(20'000)), QByteArray(65'000, 'n')}) {
        QTest::addRow("name %.40s", name.toPercentEncoding("/").constData()) << Make(
            [name] { return changed([name](ZipArchiveBuilder &zip, ZipMember &) { zip.add(name); }); });
    }
    one("no bag", [](ZipArchiveBuilder &zip, ZipMember &) {
        zip.members.clear();
        zip.add("top/a");
    });
    row("no member", [] { return ZipArchiveBuilder().build(); });
    row("empty", [] { return QByteArray(); });
    row("no archive", [] { return QByteArray("none\n").repeated(1'000'000); });
    row("signatures alone", [] { return QByteArray("PK\5\6").repeated(500'000); });
}

void TestHostileArchives::refused()
{
    QFETCH(Make, make);
    const QTemporaryDir dir;
    writeHostile(dir.filePath(u"in/bag.zip"_s), make());
    const QString wrong = refusedByAll(dir.path(), dir.filePath(u"in/bag.zip"_s));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestHostileArchives::damagedAnywhere()
{
    const QByteArray whole = honest().build();
    const QTemporaryDir dir;
    QDir(dir.path()).mkpath(u"home"_s);
    QDir(dir.path()).mkpath(u"tmp"_s);
    QStringList paths;
    for (qsizetype i = 0; i < whole.size(); i += 17) {
        QByteArray flipped = whole;
        flipped[i] = static_cast<char>(~flipped.at(i));
        paths.append(dir.filePath(u"in/%1-flipped.zip"_s.arg(i)));
        writeHostile(paths.constLast(), flipped);
        paths.append(dir.filePath(u"in/%1-cut.zip"_s.arg(i)));
        writeHostile(paths.constLast(), whole.left(i));
    }
    const QStringList before = stateOf(dir.path());
    // All of them at once, and by all threads.
    const LimitedRun run = runLimited({u"verify"_s, dir.filePath(u"in"_s)}, dir.path());
    QVERIFY2(run.status == 1 || run.status == 2, run.said.constData());
    QCOMPARE(stateOf(dir.path()), before);
    QVERIFY(run.said.count("bag.zip") == 0 && run.said.count(".zip") >= paths.size());
}

QTEST_GUILESS_MAIN(TestHostileArchives)
#include "tst_hostilearchives.moc"
