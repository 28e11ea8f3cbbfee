// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Bags with one defect in a tag manifest or in fetch.txt, and valid ones: RFC 8493,
// sections 2.2.1, 2.2.3, 2.2.4 and 5; and bags that other programs check and make.

#include "bagcase.h"
#include "package/packagewriter.h"
#include "samplepackage.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace viatique;
using namespace viatique::bags;
using namespace Qt::StringLiterals;

class TestBagTags : public QObject
{
    Q_OBJECT

private slots:
    void tagManifests_data();
    void tagManifests();
    void fetched_data();
    void fetched();
    void oursUnderChecksumTools();
    void bagMadeByHand();

private:
    /// Runs a script of the shell; its status.
    static int shell(const QString &script, const QString &folder)
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(u"/bin/sh"_s, {u"-euc"_s, script});
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit ? process.exitCode()
                                                                                         : -1;
    }
};

void TestBagTags::tagManifests_data()
{
    QTest::addColumn<Case>("bag");
    const auto row = [](const char *name, const Change &change, const QList<VerifyProblem> &errors = {},
                        const QList<VerifyProblem> &warnings = {}) {
        QTest::newRow(name) << Case{change, errors, warnings};
    };
    const Change listsAll = [](Files &files) {
        files[kTags] = line(files[kDeclaration], "bagit.txt") + line(files[kInfo], "bag-info.txt")
                       + line(files[kList], "manifest-sha512.txt");
    };
    const auto all = [listsAll](const Change &change) {
        return [=](Files &files) {
            listsAll(files);
            change(files);
        };
    };
    row("all tag files", listsAll);
    row("0.97", before1(listsAll));
    row("a signature that it cannot list", all([](Files &files) { files[u"signature.p7s"_s] = "x"; }));
    row("other tag files, listed", all([](Files &files) {
            files[u"metadata/notes.xml"_s] = "<x/>";
            files[kTags] += line("<x/>", "metadata/notes.xml");
        }));
    row("other tag files without any tag manifest",
        [](Files &files) { files[u"metadata/notes.xml"_s] = "<x/>"; });
    const Change onlyTheManifest = [](Files &files) {
        files[kTags] = line(files[kList], "manifest-sha512.txt");
    };
    row("payload manifest alone", onlyTheManifest, {},
        {{VerifyCode::TagFileUnlisted, {kDeclaration, kTags}},
         {VerifyCode::TagFileUnlisted, {kInfo, kTags}}});
    row("payload manifest alone, 0.97", before1(onlyTheManifest));
    const Change noManifest = [](Files &files) {
        files[kTags] = line(files[kDeclaration], "bagit.txt") + line(files[kInfo], "bag-info.txt");
    };
    row("without the payload manifest", noManifest, {{VerifyCode::NotListed, {kList, kTags}}});
    row("without the payload manifest, 0.97", before1(noManifest));
    row("changed tag file", all([](Files &files) { files[kInfo] = "A: 1\n"; }),
        {{VerifyCode::DigestDiffers, {kInfo, kTags}}});
    row("changed tag file of another kind", all([](Files &files) {
            files[u"metadata/notes.xml"_s] = "<y/>";
            files[kTags] += line("<x/>", "metadata/notes.xml");
        }),
        {{VerifyCode::DigestDiffers, {u"metadata/notes.xml"_s, kTags}}});
    row("tag file that is missing", all([](Files &files) { files.remove(kInfo); }),
        {{VerifyCode::FileMissing, {kInfo, kTags}}});
    row("payload", all([](Files &files) { files[kTags] += line("first", "data/a.txt"); }),
        {{VerifyCode::PathMisplaced, {kTags, kFirst}}});
    row("itself", all([](Files &files) { files[kTags] += line("x", "tagmanifest-sha512.txt"); }),
        {{VerifyCode::PathMisplaced, {kTags, kTags}}});
    row("another tag manifest", all([](Files &files) { files[kTags] += line("x", "tagmanifest-md5.txt"); }),
        {{VerifyCode::PathMisplaced, {kTags, u"tagmanifest-md5.txt"_s}}});
    row("out of the bag", all([](Files &files) { files[kTags] += line("x", "../evil"); }),
        {{VerifyCode::PathUnsafe, {kTags, u"../evil"_s}}});
    row("damaged line", all([](Files &files) { files[kTags] += "x\n"; }),
        {{VerifyCode::LineInvalid, {kTags, u"x"_s}}});
}

void TestBagTags::tagManifests()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagTags::fetched_data()
{
    QTest::addColumn<Case>("bag");
    const auto row = [](
                         const char *name, const QByteArray &fetch, const QList<VerifyProblem> &errors = {},
                         const QList<VerifyProblem> &warnings = {}, const Change &change = [](Files &) {}) {
        QTest::newRow(name) << Case{[=](Files &files) {
                                        files[kFetch] = fetch;
                                        change(files);
                                    },
                                    errors, warnings};
    };
    const Change withoutFirst = [](Files &files) {
        files.remove(kFirst);
        files.remove(kInfo);
    };
    row("fetched already",
        "https://files.example/a.txt 5 data/a.txt\nftp://files.example/c\t-\tdata/b/c.txt\n");
    row("to be fetched", "https://files.example/a.txt 5 data/a.txt\n", {{VerifyCode::FileToFetch, {kFirst}}},
        {}, withoutFirst);
    row("in no list", "https://files.example/x 5 data/x\n",
        {{VerifyCode::FetchUnlisted, {u"data/x"_s, kList}}});
    row("in no list, 0.97", "https://files.example/x 5 data/x\n",
        {{VerifyCode::FetchUnlisted, {u"data/x"_s, QString()}}}, {}, before1([](Files &) {}));
    const Change second = [](Files &files) {
        files[u"manifest-md5.txt"_s] = hex(QCryptographicHash::Md5, "second") + "  data/b/c.txt\n";
        files.remove(kFirst);
        files.remove(kInfo);
    };
    row("in one of two lists", "https://files.example/a.txt 5 data/a.txt\n",
        {{VerifyCode::FetchUnlisted, {kFirst, u"manifest-md5.txt"_s}}, {VerifyCode::FileToFetch, {kFirst}}},
        {}, second);
    row("in one of two lists, 0.97", "https://files.example/a.txt 5 data/a.txt\n",
        {{VerifyCode::FileToFetch, {kFirst}}}, {}, before1(second));
    row("of another length", "https://files.example/a.txt 6 data/a.txt\n", {},
        {{VerifyCode::FetchLength, {kFirst, u"6"_s, u"5"_s}}});
    row("twice", "https://a.example/a 5 data/a.txt\nhttps://b.example/a 5 data/a.txt\n", {},
        {{VerifyCode::ListedTwice, {kFetch, kFirst}}});
    row("out of the bag", "https://files.example/a 5 ../evil\n",
        {{VerifyCode::PathUnsafe, {kFetch, u"../evil"_s}}});
    row("a tag file", "https://files.example/a 5 bagit.txt\n",
        {{VerifyCode::PathMisplaced, {kFetch, kDeclaration}}});
    row("a folder", "https://files.example/a 5 data/b\n",
        {{VerifyCode::FolderListed, {kFetch, u"data/b"_s}}});
    const auto invalid = [&row](const char *name, const QByteArray &bytes) {
        row(name, bytes + "\n", {{VerifyCode::LineInvalid, {kFetch, QString::fromLatin1(bytes)}}});
    };
    invalid("without length", "https://files.example/a data/a.txt");
    invalid("without path", "https://files.example/a 5");
    invalid("length that is none", "https://files.example/a five data/a.txt");
    invalid("no absolute address", "files/a.txt 5 data/a.txt");
    row("empty line", "https://files.example/a 5 data/a.txt\n\n", {}, {{VerifyCode::EmptyLine, {kFetch}}});
}

void TestBagTags::fetched()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagTags::oursUnderChecksumTools()
{
    if (QStandardPaths::findExecutable(u"unzip"_s).isEmpty())
        QSKIP("needs unzip");
    SamplePackage sample(200'000);
    const QString package = sample.dir.filePath(u"ours.zip"_s);
    QVERIFY(writePackage(sample.plan(), package));
    const QString check =
        u"unzip -q ours.zip -d out && cd out/* && sha512sum --strict --quiet -c manifest-sha512.txt"
        " && sha512sum --strict --quiet -c tagmanifest-sha512.txt"_s;
    QCOMPARE(shell(check, sample.dir.path()), 0);
    // The tools do look: with a byte changed they say no.
    QVERIFY(shell(u"cd out/* && echo >> data/request.json && sha512sum --status -c manifest-sha512.txt"_s,
                  sample.dir.path())
            != 0);
}

void TestBagTags::bagMadeByHand()
{
    const QTemporaryDir dir;
    const QString make = u"mkdir -p hand/data/sub && cd hand\n"
                         "printf 'one\\n' > data/one.txt; printf 'two' > 'data/sub/two words.txt'\n"
                         "printf 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n' > bagit.txt\n"
                         "find data -type f -print0 | sort -z | xargs -0 sha512sum > manifest-sha512.txt\n"
                         "find data -type f -print0 | sort -z | xargs -0 sha256sum > manifest-sha256.txt\n"
                         "printf 'Source-Organization: Valfleuri\\nPayload-Oxum: 7.2\\n' > bag-info.txt\n"
                         "sha512sum bagit.txt bag-info.txt manifest-*.txt > tagmanifest-sha512.txt\n"_s;
    QCOMPARE(shell(make, dir.path()), 0);
    const VerifyReport report = verify(dir.filePath(u"hand"_s));
    QCOMPARE(difference({}, report), QString());
    QCOMPARE(report.files, 7);
    // In binary mode, and with "./": what RFC 8493 has a tool warn of.
    QCOMPARE(shell(u"cd hand && rm tagmanifest-sha512.txt manifest-sha256.txt"
                   " && find ./data -type f -exec sha512sum -b {} + > manifest-sha512.txt"_s,
                   dir.path()),
             0);
    const VerifyReport binary = verify(dir.filePath(u"hand"_s));
    QVERIFY(binary.valid);
    QCOMPARE(binary.warnings.size(), 2);
    QCOMPARE(rfcRule(binary.warnings.constFirst()), u"RFC 8493, 6.1.3"_s);
}

QTEST_GUILESS_MAIN(TestBagTags)
#include "tst_bagtags.moc"
