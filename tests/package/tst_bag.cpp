// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How a bag is verified beyond its lists, and what is said of it.

#include "bagcase.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSet>
#include <QTest>

#include <cstdio>

using namespace viatique;
using namespace viatique::bags;
using namespace Qt::StringLiterals;

class TestBag : public QObject
{
    Q_OBJECT

private slots:
    void oursInAFolder();
    void linksAreNotFollowed();
    void namesInOtherEncodings();
    void everyProblemHasItsSentence();
    void everyProblemHasItsRule();
    void manyProblems();
    void relativePaths();
    void verdicts();
    void unreadablePaths();
    void cancelled();
    void json();
};

/// The lists of a folder are judged by the RFC alone, even when it is ours.
void TestBag::oursInAFolder()
{
    const QTemporaryDir dir;
    Files files = honestBag();
    const QByteArray request = R"({"format": "viatique-request", "formatVersion": 1, "id": "r1"})";
    files[u"data/request.json"_s] = request;
    files[u"data/catalogue.json"_s] = "{}";
    files[kList] += line(request, "data/request.json") + line("{}", "data/catalogue.json");
    files[kInfo] = "Viatique-Completeness: draft\n";
    writeFolder(dir.path(), files);
    const VerifyReport report = verify(dir.path());
    QCOMPARE(difference({}, report), QString());
    QVERIFY(report.ours);
    QCOMPARE(report.completeness, u"draft"_s);
}

void TestBag::linksAreNotFollowed()
{
    QTemporaryDir dir;
    QTemporaryDir outside;
    writeFolder(outside.path(), {{u"secret"_s, "first"}});
    writeFolder(dir.path(), honestBag());
    QVERIFY(QFile::remove(dir.filePath(u"data/a.txt"_s)));
    QVERIFY(QFile::link(outside.filePath(u"secret"_s), dir.filePath(u"data/a.txt"_s)));
    QVERIFY(QFile::link(outside.path(), dir.filePath(u"data/folder"_s)));
    const VerifyReport report = verify(dir.path());
    QVERIFY(report.errors.contains({VerifyCode::SpecialFile, {u"data/a.txt"_s}}));
    QVERIFY(report.errors.contains({VerifyCode::SpecialFile, {u"data/folder"_s}}));
    QVERIFY(report.errors.contains({VerifyCode::FileMissing, {u"data/a.txt"_s, u"manifest-sha512.txt"_s}}));
}

void TestBag::namesInOtherEncodings()
{
    const QTemporaryDir dir;
    writeFolder(dir.path(), honestBag());
    const QByteArray path = QFile::encodeName(dir.path()) + "/data/d\xe9lib.txt";
    FILE *file = std::fopen(path.constData(), "w");
    if (!file)
        QSKIP("this file system takes names in UTF-8 alone");
    std::fclose(file);
    const VerifyReport report = verify(dir.path());
    QCOMPARE(shown(report.errors), QStringList(u"name-unreadable(data/d\ufffdlib.txt)"_s));
    QCOMPARE(report.files, 5); // those that could be read
}

void TestBag::everyProblemHasItsRule()
{
    QSet<QString> words;
    static const QRegularExpression rule(u"^RFC 8493, [1-6](\\.[1-9])*$"_s);
    int ofTheRfc = 0;
    for (int code = 0; code <= static_cast<int>(kLastVerifyCode); ++code) {
        const VerifyProblem problem{static_cast<VerifyCode>(code), {u"one"_s, u"two"_s}};
        words.insert(codeWord(problem.code));
        const QString found = rfcRule(problem);
        QVERIFY2(found.isEmpty() || rule.match(found).hasMatch(), qPrintable(found));
        ofTheRfc += found.isEmpty() ? 0 : 1;
    }
    QCOMPARE(words.size(), static_cast<int>(kLastVerifyCode) + 1);
    QCOMPARE(ofTheRfc, words.size() - 11);
    QCOMPARE(rfcRule({VerifyCode::ListedTwice, {kList, kFirst}}), u"RFC 8493, 2.1.3"_s);
    QCOMPARE(rfcRule({VerifyCode::LineInvalid, {kTags, u"x"_s}}), u"RFC 8493, 2.2.1"_s);
    QCOMPARE(rfcRule({VerifyCode::LineInvalid, {kFetch, u"x"_s}}), u"RFC 8493, 2.2.3"_s);
    QCOMPARE(rfcRule({VerifyCode::EmptyLine, {kInfo}}), u"RFC 8493, 2.2.2"_s);
    QCOMPARE(rfcRule({VerifyCode::NotListed, {kList, kTags}}), u"RFC 8493, 2.2.1"_s);
    QCOMPARE(rfcRule({VerifyCode::FileMissing, {kFirst, kList}}), u"RFC 8493, 3"_s);
    // The RFC knows no request.
    QCOMPARE(rfcRule({VerifyCode::FileMissing, {kFirst, u"data/request.json"_s}}), QString());
    QCOMPARE(rfcRule({VerifyCode::PathUnsafe, {u"data/request.json"_s, u"../x"_s}}), QString());
}

void TestBag::manyProblems()
{
    const QTemporaryDir dir;
    Files files = honestBag();
    for (int i = 0; i < 1500; ++i)
        files[kList] += line("x", "data/" + QByteArray::number(i)) + "\n";
    for (int i = 0; i < 1500; ++i)
        files[kList] += "damaged " + QByteArray::number(i) + "\n";
    writeFolder(dir.path(), files);
    const VerifyReport report = verify(dir.path());
    QCOMPARE(report.errors.size(), 1001);
    QCOMPARE(report.errors.constLast().code, VerifyCode::AndMore);
    QCOMPARE(shown(report.warnings), QStringList(u"empty-line(manifest-sha512.txt)"_s));
}

void TestBag::everyProblemHasItsSentence()
{
    QSet<QString> sentences;
    const int last = static_cast<int>(kLastVerifyCode);
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
    writeFolder(dir.filePath(u"bag"_s), honestBag());
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
    QVERIFY(verdictText(report).startsWith(u"Intact:"_s));
    // True whether the file was changed, or the list that accuses it.
    QVERIFY(!problemText({VerifyCode::DigestDiffers, {u"a"_s, u"b"_s}}).contains(u"changed"_s));
}

void TestBag::unreadablePaths()
{
    QTemporaryDir dir;
    const VerifyReport missing = verify(dir.filePath(u"none.zip"_s));
    QVERIFY(!missing.valid);
    QCOMPARE(missing.error->code, ErrorCode::FileMissing);
    writeFolder(dir.path(), {{u"text.zip"_s, "no archive"}});
    QCOMPARE(verify(dir.filePath(u"text.zip"_s)).error->code, ErrorCode::ArchiveUnreadable);
}

void TestBag::cancelled()
{
    QTemporaryDir dir;
    writeFolder(dir.path(), honestBag());
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
    writeFolder(dir.path(), honestBag());
    QJsonObject expected{
        {u"path"_s, dir.path()},
        {u"valid"_s, true},
        {u"ours"_s, false},
        {u"errors"_s, QJsonArray()},
        {u"warnings"_s, QJsonArray()},
        {u"problems"_s, QJsonArray()},
        {u"files"_s, 5},
        {u"signature"_s, QJsonObject{{u"state"_s, u"none"_s}, {u"signers"_s, QJsonArray()}}}};
    QJsonObject object = toJson(verify(dir.path()));
    QVERIFY(object.take(u"bytes"_s).toInt() > 100);
    QCOMPARE(object, expected);
    QVERIFY(QFile::remove(dir.filePath(kSecond)));
    const QJsonObject missing = toJson(verify(dir.path()));
    QCOMPARE(missing[u"errors"_s].toArray().size(), 2);
    const QString sentence = missing[u"errors"_s][0].toString();
    const QJsonObject problem{{u"code"_s, u"file-missing"_s},
                              {u"severity"_s, u"error"_s},
                              {u"rule"_s, u"RFC 8493, 3"_s},
                              {u"args"_s, QJsonArray{kSecond, kList}},
                              {u"message"_s, sentence}};
    QCOMPARE(missing[u"problems"_s][0].toObject(), problem);
    QCOMPARE(missing[u"problems"_s].toArray().size(), 2);
    const QJsonObject broken = toJson(verify(dir.filePath(u"none"_s)));
    QCOMPARE(broken[u"valid"_s].toBool(), false);
    QVERIFY(broken[u"errors"_s][0].toString().contains(u"none"_s));
}

QTEST_GUILESS_MAIN(TestBag)
#include "tst_bag.moc"
