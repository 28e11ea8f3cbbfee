// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/archive.h"
#include "package/membername.h"
#include "ziparchivebuilder.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

using Change = std::function<void(ZipArchiveBuilder &)>;
Q_DECLARE_METATYPE(Change)

class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void readsHonestArchives_data();
    void readsHonestArchives();
    void refusesHostileArchives_data();
    void refusesHostileArchives();
    void namesWhatStandsOutsideTheBag();
    void refusesUnsafeNames_data();
    void refusesUnsafeNames();
    void refusesWhatIsNoArchive_data();
    void refusesWhatIsNoArchive();
    void membersThatLieEndInAnError_data();
    void membersThatLieEndInAnError();
    void everyTruncationIsAnError();
    void everyFlippedByteIsHarmless();
    void limitOfEntriesIsCheckedFirst();
    void hugeArchiveIsRefused();
    void archivesOfOtherPrograms();

private:
    QString write(const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(u"test.zip"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return path;
    }
    static ZipArchiveBuilder honest()
    {
        ZipArchiveBuilder zip;
        zip.add("top/a.txt", "first");
        zip.add("top/b/c.txt", "second");
        return zip;
    }
    QTemporaryDir m_dir;
};

void TestArchive::readsHonestArchives_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("plain") << Change([](ZipArchiveBuilder &) {});
    QTest::newRow("deflated") << Change([](ZipArchiveBuilder &zip) { zip.members[0].deflate = true; });
    QTest::newRow("comment") << Change([](ZipArchiveBuilder &zip) { zip.comment = "made by hand"; });
    QTest::newRow("ZIP64 end records without need") << Change([](ZipArchiveBuilder &zip) { zip.zip64 = 2; });
    QTest::newRow("folders") << Change([](ZipArchiveBuilder &zip) {
        zip.add("top/", "");
        zip.add("top/b/", "");
    });
    QTest::newRow("modes") << Change(
        [](ZipArchiveBuilder &zip) { zip.members[0].externalAttributes = 0100644U << 16U; });
    QTest::newRow("descriptor") << Change([](ZipArchiveBuilder &zip) {
        ZipMember &member = zip.members[0];
        member.flags = 8;
        const QByteArray five("\5\0\0\0", 4);
        QByteArray crc(4, Qt::Uninitialized);
        qToLittleEndian(crc32Of(member.data), crc.data());
        member.gap = "PK\7\10" + crc + five + five;
        member.openHeader = true;
    });
    QTest::newRow("other order") << Change([](ZipArchiveBuilder &zip) { zip.members.swapItemsAt(0, 1); });
    QTest::newRow("local extra field")
        << Change([](ZipArchiveBuilder &zip) { zip.members[0].localExtra = QByteArray("UT\4\0abcd", 8); });
    QTest::newRow("Unicode name") << Change([](ZipArchiveBuilder &zip) {
        zip.add("top/délibération.pdf", "x");
        zip.members.last().flags = 0x0800;
    });
}

void TestArchive::readsHonestArchives()
{
    QFETCH(Change, change);
    ZipArchiveBuilder zip = honest();
    change(zip);
    const auto archive = Archive::open(write(zip.build()));
    QVERIFY2(archive, archive ? "" : qPrintable(errorText(archive.error())));
    const FileTree &tree = **archive;
    QCOMPARE((*archive)->topFolder(), u"top"_s);
    QCOMPARE(tree.files().at(0).name, u"a.txt"_s);
    QCOMPARE(tree.read(u"a.txt"_s, 100).value(), QByteArray("first"));
    QCOMPARE(tree.read(u"b/c.txt"_s, 100).value(), QByteArray("second"));
    QVERIFY(tree.hasFolder(u"b"_s));
    QCOMPARE(tree.read(u"b/c.txt"_s, 5).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(tree.read(u"none"_s, 5).error().code, ErrorCode::FileMissing);
}

void TestArchive::refusesHostileArchives_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("bytes before", [](ZipArchiveBuilder &zip) { zip.prefix = "MZ program"; });
    row("bytes behind", [](ZipArchiveBuilder &zip) { zip.suffix = "behind"; });
    row("end records that disagree", [](ZipArchiveBuilder &zip) { zip.zip64 = 3; });
    row("several disks", [](ZipArchiveBuilder &zip) { zip.disk = 1; });
    row("fewer entries announced", [](ZipArchiveBuilder &zip) { zip.entries = 1; });
    row("hidden member", [](ZipArchiveBuilder &zip) {
        zip.add("top/hidden.txt");
        zip.members.last().unlisted = true;
    });
    row("hidden first member", [](ZipArchiveBuilder &zip) { zip.members.first().unlisted = true; });
    row("bytes between", [](ZipArchiveBuilder &zip) { zip.members[0].gap = "hidden"; });
    row("bytes for a descriptor", [](ZipArchiveBuilder &zip) {
        zip.members[0].flags = 8;
        zip.members[0].gap = "PK\7\10hidden hidde";
    });
    row("two members on the same bytes", [](ZipArchiveBuilder &zip) { zip.members[1].offset = 0; });
    row("other local name", [](ZipArchiveBuilder &zip) { zip.members[0].localName = "top/z.txt"; });
    row("other local size", [](ZipArchiveBuilder &zip) { zip.members[0].localSize = 4; });
    row("stored sizes differ", [](ZipArchiveBuilder &zip) { zip.members[0].size = 500; });
    row("beyond the archive", [](ZipArchiveBuilder &zip) {
        zip.members[0].size = 100'000;
        zip.members[0].compressedSize = 100'000;
    });
    row("offset beyond the archive", [](ZipArchiveBuilder &zip) { zip.members[1].offset = 1'000'000; });
    row("bomb", [](ZipArchiveBuilder &zip) {
        zip.add("top/bomb", QByteArray(1'100'000, '\0'));
        zip.members.last().deflate = true;
    });
    row("many small bombs", [](ZipArchiveBuilder &zip) {
        for (int i = 0; i < 3; ++i) {
            zip.add("top/" + QByteArray::number(i), QByteArray(1'000'000, '\0'));
            zip.members.last().deflate = true;
        }
    });
    row("encrypted", [](ZipArchiveBuilder &zip) { zip.members[0].flags = 1; });
    row("strongly encrypted", [](ZipArchiveBuilder &zip) { zip.members[0].flags = 0x40; });
    row("masked headers", [](ZipArchiveBuilder &zip) { zip.members[0].flags = 0x2000; });
    row("bzip2", [](ZipArchiveBuilder &zip) { zip.members[0].method = 12; });
    row("symbolic link", [](ZipArchiveBuilder &zip) { zip.members[0].externalAttributes = 0120777U << 16U; });
    row("device", [](ZipArchiveBuilder &zip) { zip.members[0].externalAttributes = 0020666U << 16U; });
    row("folder mode on a file",
        [](ZipArchiveBuilder &zip) { zip.members[0].externalAttributes = 0040755U << 16U; });
    row("folder with content", [](ZipArchiveBuilder &zip) { zip.add("top/folder/", "x"); });
    row("two top folders", [](ZipArchiveBuilder &zip) { zip.add("other/a.txt"); });
    row("no top folder", [](ZipArchiveBuilder &zip) { zip.add("top.txt"); });
    const auto besideBag = [&row](const char *name, const QByteArrayList &members) {
        row(name, [members](ZipArchiveBuilder &zip) {
            zip.add("top/bagit.txt");
            for (const QByteArray &member : members)
                zip.add(member);
        });
    };
    besideBag("another bag", {"other/bagit.txt"});
    besideBag("unsafe name outside the bag", {"../evil"});
    besideBag("twice outside the bag", {"notes.txt", "notes.txt"});
    besideBag("outside the bag, equal but for case", {"TOP/a.txt"});
    besideBag("file with the name of the bag", {"top"});
    row("bag at the top", [](ZipArchiveBuilder &zip) { zip.add("bagit.txt"); });
    row("bag further down", [](ZipArchiveBuilder &zip) { zip.add("other/bag/bagit.txt"); });
    row("the same name twice", [](ZipArchiveBuilder &zip) { zip.add("top/a.txt"); });
    row("a folder twice", [](ZipArchiveBuilder &zip) {
        zip.add("top/f/", "");
        zip.add("top/f/", "");
    });
    row("names equal but for case", [](ZipArchiveBuilder &zip) { zip.add("top/A.TXT"); });
    row("folders equal but for case", [](ZipArchiveBuilder &zip) { zip.add("top/B/d.txt"); });
    row("names equal but for Unicode form", [](ZipArchiveBuilder &zip) {
        zip.add("top/\u00e9.txt");
        zip.add("top/e\u0301.txt");
    });
    row("file and folder", [](ZipArchiveBuilder &zip) { zip.add("top/a.txt/inside"); });
    row("folder and file", [](ZipArchiveBuilder &zip) { zip.add("top/b"); });
    row("second name in Unicode",
        [](ZipArchiveBuilder &zip) { zip.members[0].extra = QByteArray("\x75\x70\x0c\0\1abcdother/a", 16); });
}

void TestArchive::refusesHostileArchives()
{
    QFETCH(Change, change);
    ZipArchiveBuilder zip = honest();
    change(zip);
    const QString path = write(zip.build());
    const auto archive = Archive::open(path);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, ErrorCode::ArchiveRefused);
    QVERIFY(errorText(archive.error()).contains(path));
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestArchive::namesWhatStandsOutsideTheBag()
{
    ZipArchiveBuilder zip;
    zip.add("added.txt");
    for (const ZipMember &member : honest().members)
        zip.members.append(member);
    zip.add("top/bagit.txt");
    zip.add("other/", "");
    zip.add("other/a.txt");
    zip.add("empty/", "");
    zip.add("bagit.txt");
    const auto archive = Archive::open(write(zip.build()));
    QVERIFY2(archive, archive ? "" : qPrintable(errorText(archive.error())));
    QCOMPARE((*archive)->topFolder(), u"top"_s);
    QCOMPARE((*archive)->files().size(), 3);
    QCOMPARE((*archive)->read(u"a.txt"_s, 100).value(), QByteArray("first"));
    QCOMPARE((*archive)->outside(),
             (QStringList{u"added.txt"_s, u"bagit.txt"_s, u"empty/"_s, u"other/a.txt"_s}));
    // Without anything outside it, a folder needs no `bagit.txt` to be opened: its verdict says so.
    QVERIFY((*Archive::open(write(honest().build())))->outside().isEmpty());
}

void TestArchive::refusesUnsafeNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("parent") << QByteArray("top/../../evil");
    QTest::newRow("parent at the end") << QByteArray("top/..");
    QTest::newRow("this folder") << QByteArray("top/./a");
    QTest::newRow("empty component") << QByteArray("top//a");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("slash") << QByteArray("/");
    QTest::newRow("backslash") << QByteArray("top/..\\evil");
    QTest::newRow("drive") << QByteArray("C:/evil");
    QTest::newRow("home") << QByteArray("~root/evil");
    QTest::newRow("line break") << QByteArray("top/a\nb");
    QTest::newRow("nul") << QByteArray("top/a\0.pdf", 10);
    QTest::newRow("escape") << QByteArray("top/\x1b[31m");
    QTest::newRow("delete") << QByteArray("top/\x7f");
    QTest::newRow("right-to-left override") << QByteArray("top/\u202efdp.exe");
    QTest::newRow("line separator") << QByteArray("top/a\u2028b");
    QTest::newRow("latin-1") << QByteArray("top/d\xe9lib");
    QTest::newRow("overlong slash") << QByteArray("top/..\xc0\xaf..");
    QTest::newRow("surrogate") << QByteArray("top/\xed\xa0\x80");
    QTest::newRow("201 bytes") << QByteArray("top/" + QByteArray(197, 'a'));
}

void TestArchive::refusesUnsafeNames()
{
    QFETCH(QByteArray, name);
    ZipArchiveBuilder zip;
    zip.add(name);
    const auto archive = Archive::open(write(zip.build()));
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, ErrorCode::ArchiveRefused);
    // As long as the limit allows, and nothing else is refused.
    ZipArchiveBuilder longest;
    longest.add("top/" + QByteArray(196, 'a'));
    QVERIFY(Archive::open(write(longest.build())));
}

void TestArchive::refusesWhatIsNoArchive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("This is no archive, however long it may be.");
    QTest::newRow("end record alone, cut") << QByteArray("PK\5\6");
    QTest::newRow("pdf") << QByteArray("%PDF-1.4\n%%EOF" + QByteArray(70'000, ' '));
}

void TestArchive::refusesWhatIsNoArchive()
{
    QFETCH(QByteArray, bytes);
    const auto archive = Archive::open(write(bytes));
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, ErrorCode::ArchiveUnreadable);
    QCOMPARE(Archive::open(m_dir.filePath(u"none.zip"_s)).error().code, ErrorCode::FileMissing);
    QCOMPARE(Archive::open(m_dir.path()).error().code, ErrorCode::NotRegularFile);
    QCOMPARE(Archive::open(u"/dev/zero"_s).error().code, ErrorCode::NotRegularFile);
}

void TestArchive::membersThatLieEndInAnError_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("wrong checksum") << Change([](ZipArchiveBuilder &zip) { zip.members[0].crc = 1; });
    QTest::newRow("more than announced") << Change([](ZipArchiveBuilder &zip) {
        zip.members[0].data = QByteArray(5000, 'a');
        zip.members[0].deflate = true;
        zip.members[0].size = 10;
    });
    QTest::newRow("more, with the checksum of the beginning") << Change([](ZipArchiveBuilder &zip) {
        zip.members[0].data = QByteArray(5000, 'a');
        zip.members[0].deflate = true;
        zip.members[0].size = 10;
        zip.members[0].crc = crc32Of(QByteArray(10, 'a'));
    });
    QTest::newRow("less than announced") << Change([](ZipArchiveBuilder &zip) {
        zip.members[0].deflate = true;
        zip.members[0].size = 500;
    });
    QTest::newRow("no deflated data") << Change([](ZipArchiveBuilder &zip) { zip.members[0].method = 8; });
}

void TestArchive::membersThatLieEndInAnError()
{
    QFETCH(Change, change);
    ZipArchiveBuilder zip = honest();
    change(zip);
    const auto archive = Archive::open(write(zip.build()));
    QVERIFY2(archive, archive ? "" : qPrintable(errorText(archive.error())));
    const auto bytes = (*archive)->read(u"a.txt"_s, 100'000);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::FileUnreadable);
    // In words for whoever received it, not in those of the library.
    QVERIFY2(!errorText(bytes.error()).contains(u"CRC"_s), qPrintable(errorText(bytes.error())));
    QCOMPARE((*archive)->read(u"b/c.txt"_s, 100).value(), QByteArray("second"));
}

void TestArchive::everyTruncationIsAnError()
{
    const QByteArray whole = honest().build();
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!Archive::open(write(whole.left(length))), qPrintable(QString::number(length)));
}

void TestArchive::everyFlippedByteIsHarmless()
{
    ZipArchiveBuilder zip = honest();
    zip.members[0].deflate = true;
    const QByteArray whole = zip.build();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (const char mask : {'\x01', '\x80', '\xff'}) {
            QByteArray bytes = whole;
            bytes[i] = static_cast<char>(bytes.at(i) ^ mask);
            const auto archive = Archive::open(write(bytes));
            if (!archive)
                continue;
            for (const TreeFile &file : (*archive)->files()) {
                const auto content = (*archive)->read(file.name, 1000);
                if (content)
                    QVERIFY(*content == "first" || *content == "second");
            }
        }
    }
}

void TestArchive::limitOfEntriesIsCheckedFirst()
{
    ZipArchiveBuilder zip;
    for (int i = 0; i < 10'001; ++i)
        zip.add("top/" + QByteArray::number(i), "");
    const auto archive = Archive::open(write(zip.build()));
    QVERIFY(!archive);
    QVERIFY(errorText(archive.error()).contains(u"10000"_s));
    zip.members.removeLast();
    QVERIFY(Archive::open(write(zip.build())));
}

void TestArchive::hugeArchiveIsRefused()
{
    // Sparse: it takes no room on the disk.
    QFile file(m_dir.filePath(u"huge.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (!file.resize(Q_INT64_C(4'294'967'297)))
        QSKIP("no sparse files here");
    const auto archive = Archive::open(file.fileName());
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, ErrorCode::ArchiveRefused);
    QVERIFY(file.remove());
}

void TestArchive::archivesOfOtherPrograms()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("needs python3");
    // Streamed (data descriptors), with ZIP64 fields, with folders and times.
    const QString script =
        u"import sys,zipfile,io\n"
        "class Out(io.RawIOBase):\n"
        "  def __init__(s,f): s.f=f\n"
        "  def writable(s): return True\n"
        "  def write(s,b): return s.f.write(b)\n"
        "f=open(sys.argv[1],'wb')\n"
        "z=zipfile.ZipFile(f if sys.argv[2]=='plain' else Out(f),'w',zipfile.ZIP_DEFLATED)\n"
        "z.writestr('top/','')\n"
        "z.writestr('top/a.txt','first'*1000)\n"
        "with z.open('top/é.txt','w',force_zip64=sys.argv[2]=='zip64') as m: m.write(b'second')\n"
        "z.close()\n"_s;
    for (const QString &kind : {u"plain"_s, u"streamed"_s, u"zip64"_s}) {
        const QString path = m_dir.filePath(kind + u".zip"_s);
        QCOMPARE(QProcess::execute(u"python3"_s, {u"-c"_s, script, path, kind}), 0);
        const auto archive = Archive::open(path);
        QVERIFY2(archive, archive ? "" : qPrintable(errorText(archive.error())));
        QCOMPARE((*archive)->read(u"a.txt"_s, 10'000).value(), QByteArray("first").repeated(1000));
        QCOMPARE((*archive)->read(u"é.txt"_s, 100).value(), QByteArray("second"));
    }
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
