// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagereader.h"
#include "tamperedpackage.h"

#include <QDateTime>
#include <QScopeGuard>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Change)

/// Packages of ours, read back, whole and tampered with.
class TestPackageReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsBack();
    void oneByteChangedInAnyMember();
    void tampered_data();
    void tampered();
    void addedOutside();
    void documentPathsAreNotTrusted_data();
    void documentPathsAreNotTrusted();
    void relativeFolder();
    void changedAfterItsVerification_data();
    void changedAfterItsVerification();
    void redacted();
    void unreadable_data();
    void unreadable();

private:
    TamperedPackage m_package;
    const SamplePackage &m_sample = m_package.sample;
    const QString &m_path = m_package.path;
    const Files &m_files = m_package.files;
};

void TestPackageReader::initTestCase()
{
    QCOMPARE(m_files.size(), 10);
    const VerifyReport report = verify(m_package.pack(m_files));
    QVERIFY2(report.valid && report.ours, "the tests below need a valid package to start from");
}

void TestPackageReader::readsBack()
{
    const auto package = readPackage(m_path);
    QVERIFY2(package, package ? "" : qPrintable(errorText(package.error())));
    QVERIFY(package->report().valid);
    QVERIFY(package->report().ours);
    QCOMPARE(package->completeness(), u"complete"_s);
    QVERIFY(package->request() == m_sample.request);
    QCOMPARE(package->catalogue().bytes, SamplePackage::catalogueBytes());
    for (const Document &document : m_sample.request.documents) {
        QCOMPARE(package->documentPresence(document.id), DocumentFacts::Presence::Present);
        const auto device = package->openDocument(document.id);
        QVERIFY(device);
        QCOMPARE(sha512Of((*device)->readAll()), document.sha512);
    }
    QCOMPARE(package->documentPresence(u"none"_s), DocumentFacts::Presence::Missing);
    QCOMPARE(package->openDocument(u"none"_s).error().code, ErrorCode::DocumentMissing);
}

void TestPackageReader::oneByteChangedInAnyMember()
{
    for (auto file = m_files.constBegin(); file != m_files.constEnd(); ++file) {
        for (const qsizetype place : {qsizetype(0), file.value().size() / 2, file.value().size() - 1}) {
            Files files = m_files;
            QByteArray &bytes = files[file.key()];
            bytes[place] = static_cast<char>(bytes.at(place) ^ 0x01);
            const VerifyReport report = verify(m_package.pack(files));
            QVERIFY2(!report.valid, qPrintable(file.key()));
            QStringList said;
            for (const VerifyProblem &problem : report.errors)
                said.append(problemText(problem));
            QVERIFY2(said.join(u'\n').contains(file.key()),
                     qPrintable(file.key() + u": "_s + said.join(u'\n')));
        }
    }
    // The same in the archive as it is written, where the checksum of the ZIP no longer agrees.
    QFile original(m_path);
    QVERIFY(original.open(QIODevice::ReadOnly));
    QByteArray bytes = original.readAll();
    const qsizetype place = bytes.indexOf("deliberation\n");
    QVERIFY(place > 0);
    bytes[place] = 'D';
    const QString path = m_sample.dir.filePath(u"changed.zip"_s);
    QVERIFY(writeFile(path, bytes));
    const VerifyReport report = verify(path);
    QVERIFY(!report.valid && !report.error);
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors.constFirst().code, VerifyCode::FileDamaged);
    QCOMPARE(report.errors.constFirst().args.constFirst(), u"data/documents/01-deliberation-n-12.pdf"_s);
}

void TestPackageReader::tampered_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<VerifyProblem>("problem");
    const auto row = [](const char *name, VerifyCode code, const QStringList &args, const Change &change) {
        QTest::newRow(name) << change << VerifyProblem{code, args};
    };
    const QString list = u"manifest-sha512.txt"_s;
    const QString tags = u"tagmanifest-sha512.txt"_s;
    const QString document = u"data/documents/01-deliberation-n-12.pdf"_s;
    row("file added", VerifyCode::NotListed, {u"data/new.txt"_s, list},
        [](Files &files) { files[u"data/new.txt"_s] = "x"; });
    row("tag file added", VerifyCode::NotListed, {u"notes.txt"_s, tags},
        [](Files &files) { files[u"notes.txt"_s] = "x"; });
    row("file removed", VerifyCode::FileMissing, {document, list},
        [document](Files &files) { files.remove(document); });
    row("tag manifest gone", VerifyCode::MemberMissing, {tags}, [tags](Files &files) { files.remove(tags); });
    row("manifest gone", VerifyCode::FileMissing, {list, tags}, [list](Files &files) { files.remove(list); });
    row("bag-info gone", VerifyCode::BagInfoMissing, {}, [](Files &files) {
        files.remove(u"bag-info.txt"_s);
        listAgain(files);
    });
    row("bag-info gone, said by the list", VerifyCode::FileMissing, {u"bag-info.txt"_s, tags},
        [](Files &files) { files.remove(u"bag-info.txt"_s); });
    row("bagit.txt gone", VerifyCode::NoBag, {}, [](Files &files) { files.remove(u"bagit.txt"_s); });
    row("other lists only", VerifyCode::MemberMissing, {list}, [list, tags](Files &files) {
        files.remove(list);
        files.remove(tags);
        files[u"manifest-md5.txt"_s] = "x";
    });
}

void TestPackageReader::tampered()
{
    QFETCH(Change, change);
    QFETCH(VerifyProblem, problem);
    Files files = m_files;
    change(files);
    const VerifyReport report = verify(m_package.pack(files));
    QVERIFY(!report.valid);
    QStringList said;
    for (const VerifyProblem &each : report.errors)
        said.append(problemText(each));
    QVERIFY2(report.errors.contains(problem), qPrintable(said.join(u'\n')));
    // A signature is the one file that may stand there unlisted; this one is none.
    files = m_files;
    files[u"signature.p7s"_s] = "x";
    const VerifyReport unsignedOne = verify(m_package.pack(files));
    QCOMPARE(unsignedOne.errors.size(), 1);
    QCOMPARE(unsignedOne.errors.constFirst().code, VerifyCode::SignatureBroken);
}

void TestPackageReader::addedOutside()
{
    for (const QString &name : {u"added.txt"_s, u"other/bag-info.txt"_s}) {
        const VerifyReport report = verify(m_package.pack(m_files, name));
        QVERIFY(!report.valid && !report.error && report.ours);
        QVERIFY(report.errors == (QList<VerifyProblem>{{VerifyCode::OutsideBag, {name}}}));
    }
}

void TestPackageReader::documentPathsAreNotTrusted_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("the request itself") << u"request.json"_s;
    QTest::newRow("beside") << u"documents/../request.json"_s;
    QTest::newRow("parent") << u"../bagit.txt"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("none such") << u"documents/none.pdf"_s;
    QTest::newRow("empty") << QString();
}

void TestPackageReader::documentPathsAreNotTrusted()
{
    QFETCH(QString, path);
    Files files = m_files;
    editDocument(files, u"path"_s, path);
    const auto package = readPackage(m_package.pack(files));
    QVERIFY2(package, package ? "" : qPrintable(errorText(package.error())));
    QCOMPARE(package->report().valid, path.isEmpty()); // without a path it says that it has no file
    QVERIFY(package->documentMember(u"d1"_s).isEmpty());
    QCOMPARE(package->documentPresence(u"d1"_s), DocumentFacts::Presence::Missing);
    QCOMPARE(package->openDocument(u"d1"_s).error().code, ErrorCode::DocumentMissing);
    QCOMPARE(package->documentPresence(u"d2"_s), DocumentFacts::Presence::Present);
}

void TestPackageReader::relativeFolder()
{
    const QTemporaryDir dir;
    TamperedPackage::unpack(m_files, dir.filePath(u"sub/bag"_s));
    const QString former = QDir::currentPath();
    QVERIFY(QDir::setCurrent(dir.filePath(u"sub"_s)));
    const auto back = qScopeGuard([&former] { QDir::setCurrent(former); });
    for (const QString &path : {u"bag"_s, u"./bag"_s, u"bag/"_s, u"../sub/bag"_s}) {
        const auto package = readPackage(path);
        QVERIFY2(package, package ? "" : qPrintable(errorText(package.error())));
        QVERIFY2(package->report().valid, qPrintable(path));
        QCOMPARE(package->report().path, path);
        QCOMPARE(package->documentPresence(u"d1"_s), DocumentFacts::Presence::Present);
    }
}

void TestPackageReader::changedAfterItsVerification_data()
{
    QTest::addColumn<QString>("member");
    QTest::newRow("request") << u"data/request.json"_s;
    QTest::newRow("catalogue") << u"data/catalogue.json"_s;
}

void TestPackageReader::changedAfterItsVerification()
{
    QFETCH(QString, member);
    const QTemporaryDir dir;
    const QString folder = TamperedPackage::unpack(m_files, dir.path());
    // Of the same size and time: the listing of the folder does not tell.
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    const auto write = [&](const QByteArray &bytes) {
        QFile file(folder + QLatin1Char('/') + member);
        return file.open(QIODevice::ReadWrite) && file.write(bytes) == bytes.size() && file.flush()
               && file.setFileTime(time, QFileDevice::FileModificationTime);
    };
    QVERIFY(write(m_files.value(member)));
    QVERIFY(readPackage(folder));
    bool wasWritten = false;
    const auto rewrite = [&](qint64 done, qint64 total) {
        if (done == total && !wasWritten)
            wasWritten = write(QByteArray(m_files.value(member)).replace('\n', ' '));
        return true;
    };
    std::optional<VerifyReport> verdict;
    const auto package = readPackage(folder, rewrite, &verdict, VerifyOptions{1});
    QVERIFY(wasWritten);
    QVERIFY(!package);
    QCOMPARE(package.error().code, ErrorCode::FileUnreadable);
    QVERIFY(errorText(package.error()).contains(u"changed while it was being read"_s));
    QVERIFY2(!verdict, "it was about other bytes");
}

void TestPackageReader::redacted()
{
    PackageContent content = m_sample.content();
    QVERIFY(!verify(m_path).redacted);
    content.withoutContacts = true;
    const QString path = m_sample.dir.filePath(u"redacted.zip"_s);
    QVERIFY(writePackage(planPackage(content), path));
    const auto package = readPackage(path);
    QVERIFY(package && package->report().valid && package->report().redacted);
}

void TestPackageReader::unreadable_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no request") << Change([](Files &files) { files.remove(u"data/request.json"_s); })
                                << ErrorCode::FormatUnknown;
    QTest::newRow("damaged request") << Change([](Files &files) { files[u"data/request.json"_s].chop(20); })
                                     << ErrorCode::JsonSyntax;
    QTest::newRow("newer request") << Change([](Files &files) {
        editRequest(files, [](QJsonObject &request) { request[u"formatVersion"_s] = 2; });
    }) << ErrorCode::FormatNewer;
    QTest::newRow("no catalogue") << Change([](Files &files) { files.remove(u"data/catalogue.json"_s); })
                                  << ErrorCode::FileMissing;
    QTest::newRow("damaged catalogue")
        << Change([](Files &files) { files[u"data/catalogue.json"_s] = "{"; }) << ErrorCode::JsonSyntax;
}

void TestPackageReader::unreadable()
{
    QFETCH(Change, change);
    Files files = m_files;
    change(files);
    const QString path = m_package.pack(files);
    const auto package = readPackage(path);
    QVERIFY(!package);
    QTEST(package.error().code, "code");
    QVERIFY2(errorText(package.error()).contains(path), qPrintable(errorText(package.error())));
    QCOMPARE(readPackage(m_sample.dir.filePath(u"none.zip"_s)).error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestPackageReader)
#include "tst_packagereader.moc"
