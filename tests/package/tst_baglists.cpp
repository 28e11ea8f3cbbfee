// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Bags with one defect in their payload or a manifest, and valid ones: RFC 8493, sections 2.1.2, 2.1.3, 2.4,
// 3 and 6.1.

#include "bagcase.h"

#include <QTest>

using namespace viatique;
using namespace viatique::bags;
using namespace Qt::StringLiterals;

class TestBagLists : public QObject
{
    Q_OBJECT

private slots:
    void payloads_data();
    void payloads();
    void lines_data();
    void lines();
    void names_data();
    void names();
};

void TestBagLists::payloads_data()
{
    QTest::addColumn<Case>("bag");
    const auto row = [](const char *name, const Change &change, const QList<VerifyProblem> &errors = {},
                        const QList<VerifyProblem> &warnings = {}) {
        QTest::newRow(name) << Case{change, errors, warnings};
    };
    const QString md5 = u"manifest-md5.txt"_s;
    const auto md5Line = [](const QByteArray &bytes, const QByteArray &path) -> QByteArray {
        return hex(QCryptographicHash::Md5, bytes) + "  " + path + "\n";
    };
    row("plain", [](Files &) {});
    row("0.97", before1([](Files &) {}));
    row("empty payload", [](Files &files) {
        files = {{kDeclaration, declaration("1.0")}, {u"data/"_s, ""}, {kList, ""}};
    });
    row("empty file", [](Files &files) {
        files[kFirst] = "";
        files[kList] = line("", "data/a.txt") + line("second", "data/b/c.txt");
        files.remove(kInfo);
    });
    row("empty folder in the payload", [](Files &files) { files[u"data/empty/"_s] = ""; });
    row("no payload folder",
        [](Files &files) {
            files = {{kDeclaration, declaration("1.0")}, {kList, ""}};
        },
        {{VerifyCode::NoPayloadFolder, {}}});
    row("a file that is called data",
        [](Files &files) {
            files = {{kDeclaration, declaration("1.0")}, {u"data"_s, "x"}, {kList, ""}};
        },
        {{VerifyCode::NoPayloadFolder, {}}});
    row("no manifest", [](Files &files) { files.remove(kList); }, {{VerifyCode::NoManifest, {}}});
    row("only a tag manifest",
        [](Files &files) {
            files.remove(kList);
            files[kTags] = line(files[kDeclaration], "bagit.txt") + line(files[kInfo], "bag-info.txt");
        },
        {{VerifyCode::NoManifest, {}}});

    row("changed", [](Files &files) { files[kFirst] = "First"; },
        {{VerifyCode::DigestDiffers, {kFirst, kList}}});
    row("removed",
        [](Files &files) {
            files.remove(kFirst);
            files.remove(kInfo);
        },
        {{VerifyCode::FileMissing, {kFirst, kList}}});
    const Change added = [](Files &files) {
        files[u"data/new.txt"_s] = "x";
        files.remove(kInfo);
    };
    row("added", added, {{VerifyCode::NotListed, {u"data/new.txt"_s, kList}}});
    row("added, 0.97", before1(added), {{VerifyCode::NotListed, {u"data/new.txt"_s, QString()}}});

    const Change oneOfTwo = [=](Files &files) { files[md5] = md5Line("first", "data/a.txt"); };
    row("in one of two lists", oneOfTwo, {{VerifyCode::NotListed, {kSecond, md5}}});
    row("in one of two lists, 0.97", before1(oneOfTwo));
    row("0.97, each file in one of two lists", before1([=](Files &files) {
            files[kList] = line("first", "data/a.txt");
            files[md5] = md5Line("second", "data/b/c.txt");
        }));
    row("wrong in the second list only",
        [=](Files &files) { files[md5] = md5Line("x", "data/a.txt") + md5Line("second", "data/b/c.txt"); },
        {{VerifyCode::DigestDiffers, {kFirst, md5}}});

    const QList<std::pair<QString, QCryptographicHash::Algorithm>> algorithms{
        {u"md5"_s, QCryptographicHash::Md5},       {u"sha1"_s, QCryptographicHash::Sha1},
        {u"sha224"_s, QCryptographicHash::Sha224}, {u"sha256"_s, QCryptographicHash::Sha256},
        {u"sha384"_s, QCryptographicHash::Sha384}, {u"sha512"_s, QCryptographicHash::Sha512}};
    row("all algorithms at once", [=](Files &files) {
        for (const auto &[name, algorithm] : algorithms) {
            files[u"manifest-%1.txt"_s.arg(name)] = hex(algorithm, "first").toUpper() + "\tdata/a.txt\r\n"
                                                    + hex(algorithm, "second") + "   data/b/c.txt\r\n";
        }
    });
    for (const auto &[name, algorithm] : algorithms) {
        const QString list = u"manifest-%1.txt"_s.arg(name);
        const Change alone = [list, algorithm = algorithm](Files &files) {
            files.remove(kList);
            files[list] =
                hex(algorithm, "first") + "  data/a.txt\n" + hex(algorithm, "x") + "  data/b/c.txt\n";
        };
        QTest::addRow("%s alone", qPrintable(name))
            << Case{alone, {{VerifyCode::DigestDiffers, {kSecond, list}}}, {}};
    }
    const Change otherName = [](Files &files) { files[u"manifest-SHA-512.txt"_s] = files.take(kList); };
    const VerifyProblem renamed{VerifyCode::AlgorithmName, {u"manifest-SHA-512.txt"_s, kList}};
    row("algorithm in its common name", otherName, {renamed});
    row("algorithm in its common name, 0.97", before1(otherName), {}, {renamed});
    const VerifyProblem second{VerifyCode::ManifestTwice, {u"manifest-SHA-512.txt"_s, kList}};
    const Change twice = [](Files &files) { files[u"manifest-SHA-512.txt"_s] = line("x", "data/none"); };
    row("two lists of one algorithm, of which one is read", twice, {renamed, second});
    row("two lists of one algorithm, 0.97", before1(twice), {second}, {renamed});
    row("two tag lists of one algorithm",
        [](Files &files) {
            files[kTags] = line(files[kDeclaration], "bagit.txt") + line(files[kInfo], "bag-info.txt")
                           + line(files[kList], "manifest-sha512.txt");
            files[u"tagmanifest-sha_512.txt"_s] = files[kTags];
        },
        {{VerifyCode::AlgorithmName, {u"tagmanifest-sha_512.txt"_s, kTags}},
         {VerifyCode::ManifestTwice, {u"tagmanifest-sha_512.txt"_s, kTags}}});
    row("unknown algorithm beside a known one",
        [](Files &files) { files[u"manifest-blake3.txt"_s] = "x  y\n"; }, {},
        {{VerifyCode::AlgorithmUnknown, {u"manifest-blake3.txt"_s}}});
    row("only an unknown algorithm",
        [](Files &files) { files[u"manifest-blake3.txt"_s] = files.take(kList); },
        {{VerifyCode::NoManifest, {}}}, {{VerifyCode::AlgorithmUnknown, {u"manifest-blake3.txt"_s}}});
}

void TestBagLists::payloads()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagLists::lines_data()
{
    QTest::addColumn<Case>("bag");
    const auto row = [](const char *name, const Change &change, const QList<VerifyProblem> &errors = {},
                        const QList<VerifyProblem> &warnings = {}) {
        QTest::newRow(name) << Case{change, errors, warnings};
    };
    const auto more = [](const QByteArray &text) { return [text](Files &files) { files[kList] += text; }; };
    row("CR", [](Files &files) { files[kList].replace('\n', '\r'); });
    row("CRLF", [](Files &files) { files[kList].replace("\n", "\r\n"); });
    row("tabs and spaces", [](Files &files) { files[kList].replace("  ", " \t \t"); });
    row("upper-case digests", [](Files &files) {
        files[kList] = hex(QCryptographicHash::Sha512, "first").toUpper() + " data/a.txt\n"
                       + line("second", "data/b/c.txt");
    });
    row("spaces in a path", [](Files &files) { addThird(files, u"data/a  b .txt"_s, "data/a  b .txt"); });
    row("empty line", more("\n"), {}, {{VerifyCode::EmptyLine, {kList}}});
    row("no end of the last line", [](Files &files) { files[kList].chop(1); }, {},
        {{VerifyCode::LastLineOpen, {kList}}});
    row("comment", more("# made by hand\n"), {{VerifyCode::LineInvalid, {kList, u"# made by hand"_s}}});
    row("digest too short", more("abc  data/x\n"), {{VerifyCode::LineInvalid, {kList, u"abc  data/x"_s}}});
    row("digest of another algorithm", more(hex(QCryptographicHash::Md5, "x") + "  data/x\n"),
        {{VerifyCode::LineInvalid,
          {kList, QString::fromLatin1(hex(QCryptographicHash::Md5, "x")) + u"  data/x"_s}}});
    row("no path", more(QByteArray(128, 'a') + "\n"),
        {{VerifyCode::LineInvalid, {kList, QString(80, u'a')}}});
    row("space before the digest", more(" " + QByteArray(128, 'a') + "  data/a.txt\n"),
        {{VerifyCode::LineInvalid, {kList, u' ' + QString(79, u'a')}}});

    row("listed twice", more(line("first", "data/a.txt")), {{VerifyCode::ListedTwice, {kList, kFirst}}});
    row("listed twice, 0.97", before1(more(line("first", "data/a.txt"))), {},
        {{VerifyCode::ListedTwice, {kList, kFirst}}});
    row("listed twice, with another digest, 0.97", before1(more(line("other", "data/a.txt"))),
        {{VerifyCode::ListedTwice, {kList, kFirst}}});
    row("listed twice in two writings", more(line("first", "./data/a.txt")),
        {{VerifyCode::ListedTwice, {kList, kFirst}}}, {{VerifyCode::PathTolerated, {kList, kFirst}}});

    const auto unsafe = [&row, &more](const char *name, const QByteArray &path) {
        row(name, more(line("x", path)), {{VerifyCode::PathUnsafe, {kList, QString::fromUtf8(path)}}});
    };
    unsafe("parent", "data/../../evil");
    unsafe("parent that leads back", "data/../data/a.txt");
    unsafe("absolute", "/etc/passwd");
    unsafe("empty component", "data//a.txt");
    unsafe("this folder", "data/./a.txt");
    unsafe("home", "~/evil");
    unsafe("home of another", "~root/evil");
    unsafe("drive", "C:/evil");
    unsafe("drive with backslash", "c:\\evil");
    unsafe("share", "\\\\server\\share\\evil");
    unsafe("namespace of Windows", "\\\\?\\C:\\evil");
    unsafe("share with slashes", "//server/share");
    unsafe("parent between backslashes", "data\\..\\..\\evil");
    unsafe("parent behind a backslash", "data/b\\..\\..\\..\\evil");
    row("parent that is encoded", more(line("x", "data/..%2F..%2Fevil")),
        {{VerifyCode::FileMissing, {u"data/..%2F..%2Fevil"_s, kList}}});

    row("backslashes", [](Files &files) { files[kList].replace("data/b/c.txt", "data\\b\\c.txt"); },
        {{VerifyCode::PathSeparator, {kList, u"data\\b\\c.txt"_s}},
         {VerifyCode::NotListed, {kSecond, kList}}});
    row("a folder", more(line("", "data/b")), {{VerifyCode::FolderListed, {kList, u"data/b"_s}}});
    row("a folder with its slash", more(line("", "data/b/")),
        {{VerifyCode::FolderListed, {kList, u"data/b/"_s}}});
    row("a folder that is not there", more(line("", "data/x/")),
        {{VerifyCode::FolderListed, {kList, u"data/x/"_s}}});
    row("a tag file", [](Files &files) { files[kList] += line(files[kDeclaration], "bagit.txt"); },
        {{VerifyCode::PathMisplaced, {kList, kDeclaration}}});
    row("itself", more(line("x", "manifest-sha512.txt")), {{VerifyCode::PathMisplaced, {kList, kList}}});
    row("the payload in another case", [](Files &files) { files[kList].replace("data/a", "Data/a"); },
        {{VerifyCode::PathMisplaced, {kList, u"Data/a.txt"_s}}, {VerifyCode::NotListed, {kFirst, kList}}});
    row("a file in another case", [](Files &files) { files[kList].replace("data/a", "data/A"); },
        {{VerifyCode::FileMissing, {u"data/A.txt"_s, kList}}, {VerifyCode::NotListed, {kFirst, kList}}});
    row("as checksum tools write",
        [](Files &files) {
            files[kList] = hex(QCryptographicHash::Sha512, "first") + " *data/a.txt\n"
                           + hex(QCryptographicHash::Sha512, "second") + "  ././data/b/c.txt\n";
        },
        {}, {{VerifyCode::PathTolerated, {kList, kFirst}}, {VerifyCode::PathTolerated, {kList, kSecond}}});
}

void TestBagLists::lines()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagLists::names_data()
{
    QTest::addColumn<Case>("bag");
    const auto row = [](const char *name, const Change &change, const QList<VerifyProblem> &errors = {},
                        const QList<VerifyProblem> &warnings = {}, Zip zip = Zip::Same) {
        QTest::newRow(name) << Case{change, errors, warnings, zip};
    };
    const auto third = [](const QString &name, const QByteArray &path) {
        return [=](Files &files) { addThird(files, name, path); };
    };
    // What the RFC has encoded, and only that.
    row("percent sign, encoded", third(u"data/100%.txt"_s, "data/100%25.txt"));
    row("what looks encoded, encoded", third(u"data/%0A.txt"_s, "data/%250A.txt"));
    row("line breaks, encoded", third(u"data/\r\n.txt"_s, "data/%0d%0A.txt"), {},
        {{VerifyCode::NameUnportable, {u"data/\r\n.txt"_s, u"\r\n.txt"_s}}}, Zip::Refused);
    row(
        "line break, by a checksum tool",
        [](Files &files) {
            addThird(files, u"data/\n.txt"_s, "");
            files[kList] = line("first", "data/a.txt") + line("second", "data/b/c.txt") + "\\"
                           + line("third", "data/\\n.txt");
        },
        {},
        {{VerifyCode::PathTolerated, {kList, u"data/\n.txt"_s}},
         {VerifyCode::NameUnportable, {u"data/\n.txt"_s, u"\n.txt"_s}}},
        Zip::Refused);
    const QList<VerifyProblem> plain{{VerifyCode::PercentSign, {kList, u"data/100%.txt"_s}}};
    row("percent sign as it is", third(u"data/100%.txt"_s, "data/100%.txt"), {}, plain);
    row("percent sign as it is, 0.97", before1(third(u"data/100%.txt"_s, "data/100%.txt")));
    row("%25 as it is", third(u"data/%25.txt"_s, "data/%25.txt"), {},
        {{VerifyCode::PercentSign, {kList, u"data/%25.txt"_s}}});
    row("%25 as it is, 0.97", before1(third(u"data/%25.txt"_s, "data/%25.txt")));
    row("%20 for a space", third(u"data/a b.txt"_s, "data/a%20b.txt"),
        {{VerifyCode::FileMissing, {u"data/a%20b.txt"_s, kList}},
         {VerifyCode::NotListed, {u"data/a b.txt"_s, kList}}});

    row("other Unicode form", third(u"data/e\u0301.txt"_s, "data/\u00e9.txt"), {},
        {{VerifyCode::UnicodeForm, {kList, u"data/\u00e9.txt"_s}}});
    row("both Unicode forms listed for one file",
        [](Files &files) {
            addThird(files, u"data/e\u0301.txt"_s, "data/\u00e9.txt");
            files[kList] += line("third", "data/e\u0301.txt");
        },
        {{VerifyCode::ListedTwice, {kList, u"data/e\u0301.txt"_s}}},
        {{VerifyCode::UnicodeForm, {kList, u"data/\u00e9.txt"_s}}});
    row(
        "two files equal but for Unicode form",
        [](Files &files) {
            addThird(files, u"data/e\u0301.txt"_s, "data/e\u0301.txt");
            addThird(files, u"data/\u00e9.txt"_s, "data/\u00e9.txt");
        },
        {}, {{VerifyCode::NamesCollide, {u"data/e\u0301.txt"_s, u"data/\u00e9.txt"_s}}}, Zip::Refused);
    row("two files equal but for case", third(u"data/A.TXT"_s, "data/A.TXT"), {},
        {{VerifyCode::NamesCollide, {u"data/A.TXT"_s, kFirst}}}, Zip::Refused);
    row("two folders equal but for case", third(u"data/B/d.txt"_s, "data/B/d.txt"), {},
        {{VerifyCode::NamesCollide, {u"data/B"_s, u"data/b"_s}}}, Zip::Refused);
    row(
        "two manifests equal but for case",
        [](Files &files) { files[u"manifest-SHA512.txt"_s] = files[kList]; },
        {{VerifyCode::AlgorithmName, {u"manifest-SHA512.txt"_s, kList}},
         {VerifyCode::ManifestTwice, {u"manifest-SHA512.txt"_s, kList}}},
        {{VerifyCode::NamesCollide, {u"manifest-SHA512.txt"_s, kList}}}, Zip::Refused);

    const auto unportable = [&](const QString &name, const QString &part, Zip zip = Zip::Same) {
        QTest::addRow("not for Windows: %s", qPrintable(name))
            << Case{third(name, name.toUtf8()),
                    {},
                    {{VerifyCode::NameUnportable, {part, part.section(u'/', -1)}}},
                    zip};
    };
    for (const QString &name :
         {u"data/con"_s, u"data/Lpt1.txt"_s, u"data/a:b"_s, u"data/what?"_s, u"data/a.txt."_s, u"data/a "_s,
          u"data/<a>"_s, u"data/a\"b"_s, u"data/a|b"_s, u"data/a*"_s})
        unportable(name, name);
    unportable(u"data/NUL/a/b.txt"_s, u"data/NUL"_s);
    unportable(u"data/back\\slash"_s, u"data/back\\slash"_s, Zip::Refused);
    unportable(u"data/\x01"_s, u"data/\x01"_s, Zip::Refused);
    row("portable all the same", third(u"data/console.com1/.keep"_s, "data/console.com1/.keep"));
}

void TestBagLists::names()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestBagLists)
#include "tst_baglists.moc"
