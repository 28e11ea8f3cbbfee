// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Bags with one defect in a tag file, and valid ones: RFC 8493, sections 2.1.1 (bagit.txt), 2.2.2
// (bag-info.txt) and 2.3 (text tag files).

#include "bagcase.h"
#include "package/bagfiles.h"

#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::bags;
using namespace Qt::StringLiterals;

class TestBagTagFiles : public QObject
{
    Q_OBJECT

private slots:
    void declarations_data();
    void declarations();
    void encodings_data();
    void encodings();
    void bagInfo_data();
    void bagInfo();
    void longLines();
    void withoutContacts_data();
    void withoutContacts();
};

namespace {

/// bagit.txt replaced.
Change declares(const QByteArray &bytes)
{
    return [bytes](Files &files) { files[kDeclaration] = bytes; };
}

Change info(const QByteArray &bytes)
{
    return [bytes](Files &files) { files[kInfo] = bytes; };
}

/// All tag files in another encoding, with a byte-order mark or not.
Change encoded(const QByteArray &declared, QStringConverter::Encoding encoding, bool mark)
{
    return [=](Files &files) {
        files[kDeclaration] = declaration("1.0", declared);
        for (const QString &file : {kInfo, kList}) {
            QStringEncoder encoder(encoding,
                                   mark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
            files[file] = encoder.encode(QString::fromUtf8(files[file]));
        }
    };
}

} // namespace

void TestBagTagFiles::declarations_data()
{
    QTest::addColumn<Case>("bag");
    const auto valid = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << Case{declares(bytes), {}, {}};
    };
    valid("as written", declaration("1.0"));
    valid("0.97", declaration("0.97"));
    valid("CRLF", declaration("1.0").replace("\n", "\r\n"));
    valid("CR", declaration("1.0").replace('\n', '\r'));
    valid("no end of the last line", declaration("1.0").chopped(1));
    valid("encoding in lower case", declaration("1.0", "utf-8"));

    QTest::newRow("none") << Case{
        [](Files &files) { files.remove(kDeclaration); }, {{VerifyCode::NoBag, {}}}, {}};
    const auto invalid = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << Case{declares(bytes), {{VerifyCode::DeclarationInvalid, {}}}, {}};
    };
    invalid("empty", "");
    invalid("one line", "BagIt-Version: 1.0\n");
    invalid("three lines", declaration("1.0") + "Comment: x\n");
    invalid("an empty line between", "BagIt-Version: 1.0\n\nTag-File-Character-Encoding: UTF-8\n");
    invalid("an empty line behind", declaration("1.0") + "\n");
    invalid("other order", "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n");
    invalid("byte-order mark", "\xef\xbb\xbf" + declaration("1.0"));
    invalid("UTF-16", QByteArray("B\0a\0g\0", 6));
    invalid("label in lower case", declaration("1.0").replace("BagIt", "bagit"));
    invalid("space before the colon", declaration("1.0").replace("Version:", "Version :"));
    invalid("two spaces", declaration("1.0").replace(": 1", ":  1"));
    invalid("no space", declaration("1.0").replace(": 1", ":1"));
    invalid("space behind", declaration("1.0").replace("1.0", "1.0 "));
    invalid("version without minor", declaration("1"));
    invalid("version of three numbers", declaration("1.0.0"));
    invalid("version that is none", declaration("one"));
    invalid("no encoding", declaration("1.0", ""));
    invalid("not in UTF-8", declaration("1.0", "\xe9"));
    for (const QByteArray &version : {QByteArray("2.0"), QByteArray("0.96"), QByteArray("1.00")}) {
        QTest::newRow(version.constData())
            << Case{declares(declaration(version)),
                    {{VerifyCode::VersionUnknown, {QString::fromLatin1(version)}}},
                    {}};
    }
}

void TestBagTagFiles::declarations()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagTagFiles::encodings_data()
{
    QTest::addColumn<Case>("bag");
    const auto other = [](const char *name, const QByteArray &declared, QStringConverter::Encoding encoding,
                          bool mark) {
        QTest::newRow(name) << Case{encoded(declared, encoding, mark),
                                    {},
                                    {{VerifyCode::EncodingDiscouraged, {QString::fromLatin1(declared)}}}};
    };
    other("UTF-16 by its mark, little-endian", "UTF-16", QStringConverter::Utf16LE, true);
    other("UTF-16 by its mark, big-endian", "UTF-16", QStringConverter::Utf16BE, true);
    other("UTF-16 without a mark", "UTF-16", QStringConverter::Utf16BE, false);
    other("UTF-16LE", "UTF-16LE", QStringConverter::Utf16LE, false);
    other("UTF-32 by its mark", "utf-32", QStringConverter::Utf32LE, true);
    other("ASCII as Latin-1", "ISO-8859-1", QStringConverter::Latin1, false);
    const VerifyProblem latin1{VerifyCode::EncodingDiscouraged, {u"ISO-8859-1"_s}};
    QTest::newRow("Latin-1") << Case{[](Files &files) {
                                         addThird(files, u"data/\u00e9.txt"_s, "data/\xe9.txt");
                                         files[kDeclaration] = declaration("1.0", "ISO-8859-1");
                                     },
                                     {},
                                     {latin1}};

    const VerifyProblem marked{VerifyCode::ByteOrderMark, {kList}};
    const Change mark = [](Files &files) { files[kList].prepend("\xef\xbb\xbf"); };
    QTest::newRow("mark in UTF-8") << Case{mark, {marked}, {}};
    QTest::newRow("mark in UTF-8, 0.97") << Case{before1(mark), {}, {marked}};
    QTest::newRow("mark in bag-info") << Case{[](Files &files) { files[kInfo].prepend("\xef\xbb\xbf"); },
                                              {{VerifyCode::ByteOrderMark, {kInfo}}},
                                              {}};
    QTest::newRow("mark that is not needed") << Case{encoded("UTF-16LE", QStringConverter::Utf16LE, true),
                                                     {marked, {VerifyCode::ByteOrderMark, {kInfo}}},
                                                     {{VerifyCode::EncodingDiscouraged, {u"UTF-16LE"_s}}}};

    const auto unreadable = [](const char *name, const QByteArray &bytes) {
        QTest::newRow(name) << Case{[bytes](Files &files) { files[kList] += bytes; },
                                    {{VerifyCode::EncodingUnreadable, {kList, u"UTF-8"_s}}},
                                    {}};
    };
    unreadable("not in its encoding", "\xff\n");
    unreadable("ends within a character", "\xc3");
    for (const QByteArray &encoding : {QByteArray("X-NONE"), QByteArray("Locale"), QByteArray("../../x")}) {
        const QString name = QString::fromLatin1(encoding);
        QTest::newRow(encoding.constData()) << Case{declares(declaration("1.0", encoding)),
                                                    {{VerifyCode::EncodingUnreadable, {kList, name}},
                                                     {VerifyCode::EncodingUnreadable, {kInfo, name}}},
                                                    {{VerifyCode::EncodingDiscouraged, {name}}}};
    }
    QTest::newRow("half a unit") << Case{[](Files &files) {
                                             encoded("UTF-16", QStringConverter::Utf16BE, true)(files);
                                             files[kList] += "x";
                                         },
                                         {{VerifyCode::EncodingUnreadable, {kList, u"UTF-16"_s}}},
                                         {{VerifyCode::EncodingDiscouraged, {u"UTF-16"_s}}}};
}

void TestBagTagFiles::encodings()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagTagFiles::bagInfo_data()
{
    QTest::addColumn<Case>("bag");
    const auto row = [](const char *name, const QByteArray &bytes, const QList<VerifyProblem> &errors = {},
                        const QList<VerifyProblem> &warnings = {}) {
        QTest::newRow(name) << Case{info(bytes), errors, warnings};
    };
    const auto old = [](const char *name, const QByteArray &bytes,
                        const QList<VerifyProblem> &warnings = {}) {
        QTest::newRow(name) << Case{before1(info(bytes)), {}, warnings};
    };
    const auto invalid = [](const QString &line) {
        return QList<VerifyProblem>{{VerifyCode::BagInfoInvalid, {line}}};
    };
    row("empty", "");
    row("continued by spaces and tabs", "A: 1\n  2\n\t3\nB: x\n");
    row("repeated labels", "A: 1\nA: 2\nA: 1\n");
    row("tab behind the colon", "A:\t1\n");
    row("colons in the value", "A: http://x.example:80\n");
    row("spaces in the label", "A label of words: 1\n");
    row("value of nothing", "A: \n");
    row("CRLF", "A: 1\r\n  2\r\nPayload-Oxum: 11.2\r\n");
    row("no label", "no label\n", invalid(u"no label"_s));
    row("empty label", ": x\n", invalid(u": x"_s));
    row("begins with a continued line", "  x\nA: 1\n", invalid(u"  x"_s));
    row("space before the colon", "A : 1\n", invalid(u"A : 1"_s));
    old("space before the colon, 0.97", "A  :  1\n");
    row("no space behind the colon", "A:1\n", invalid(u"A:1"_s));
    old("no space behind the colon, 0.97", "A:1\n");
    row("empty line", "A: 1\n\nB: 2\n", {}, {{VerifyCode::EmptyLine, {kInfo}}});
    row("no end of the last line", "A: 1", {}, {{VerifyCode::LastLineOpen, {kInfo}}});

    row("size, label in other case", "PAYLOAD-oxum: 11.2\n");
    row("size, continued", "Payload-Oxum:\n 11.2\n", invalid(u"Payload-Oxum:"_s) + invalid(u" 11.2"_s));
    row("other size", "Payload-Oxum: 12.2\n",
        {{VerifyCode::OxumDiffers, {u"12"_s, u"2"_s, u"11"_s, u"2"_s}}});
    row("other count", "A: 1\nPayload-Oxum: 11.3\nB: 2\n",
        {{VerifyCode::OxumDiffers, {u"11"_s, u"3"_s, u"11"_s, u"2"_s}}});
    for (const QByteArray &value :
         {QByteArray("much"), QByteArray("11"), QByteArray("11.2.3"), QByteArray("-11.2"),
          QByteArray("11 .2"), QByteArray("1" + QByteArray(30, '1'))}) {
        QTest::addRow("size “%s”", value.constData())
            << Case{info("Payload-Oxum: " + value + "\n"),
                    {{VerifyCode::OxumInvalid, {QString::fromLatin1(value)}}},
                    {}};
    }
    row("size twice", "Payload-Oxum: 11.2\nPayload-Oxum: 11.2\n", {{VerifyCode::OxumTwice, {}}});
    old("size twice, 0.97", "Payload-Oxum: 11.2\nPayload-Oxum: 11.2\n", {{VerifyCode::OxumTwice, {}}});
}

void TestBagTagFiles::bagInfo()
{
    QFETCH(Case, bag);
    const QString wrong = run(bag);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagTagFiles::longLines()
{
    // Lines that reach over the pieces in which a file is read, whatever their end.
    for (const QByteArray &end : {QByteArray("\n"), QByteArray("\r"), QByteArray("\r\n")}) {
        Case bag;
        bag.change = [&](Files &files) {
            QByteArray &list = files[kList];
            for (int i = 0; i < 500; ++i) {
                const QByteArray name = "data/" + QByteArray::number(i) + QByteArray(i % 180, 'x');
                files[QString::fromLatin1(name)] = "third";
                list += line("third", name);
            }
            list.replace("\n", end);
            files.remove(kInfo);
        };
        const QString wrong = run(bag);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    Case tooLong;
    tooLong.change = [](Files &files) { files[kList] += QByteArray(70'000, 'a') + "\n"; };
    tooLong.errors = {{VerifyCode::LineInvalid, {kList, QString(80, u'a')}}};
    const QString wrong = run(tooLong);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestBagTagFiles::withoutContacts_data()
{
    QTest::addColumn<QByteArray>("bagInfo");
    QTest::addColumn<bool>("isWithout");
    QTest::newRow("as written") << QByteArray("Viatique-Redacted: contacts\n") << true;
    QTest::newRow("label in other letters") << QByteArray("viatique-redacted: contacts\n") << true;
    QTest::newRow("behind others") << QByteArray("A: b\nC: d\nViatique-Redacted: contacts\nE: f\n") << true;
    QTest::newRow("none") << QByteArray("A: b\n") << false;
    QTest::newRow("another value") << QByteArray("Viatique-Redacted: Contacts\n") << false;
    QTest::newRow("on the next line") << QByteArray("Viatique-Redacted:\ncontacts\n") << false;
    QTest::newRow("in another element") << QByteArray("A: b\n Viatique-Redacted: contacts\n") << false;
    QTest::newRow("taken back") << QByteArray("Viatique-Redacted: contacts\nViatique-Redacted: no\n")
                                << false;
}

/// Who reads the tag files alone finds what who verifies the bag does.
void TestBagTagFiles::withoutContacts()
{
    QFETCH(QByteArray, bagInfo);
    QFETCH(bool, isWithout);
    const QTemporaryDir dir;
    Files files = honestBag();
    files[kInfo] = bagInfo;
    writeFolder(dir.path(), files);
    QCOMPARE(verify(dir.path()).redacted, isWithout);
    const auto tree = openBag(dir.path());
    QVERIFY(tree);
    QCOMPARE(saysWithoutContacts(readBagInfo(**tree)), isWithout);
}

QTEST_GUILESS_MAIN(TestBagTagFiles)
#include "tst_bagtagfiles.moc"
