// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "package/archive.h"
#include "package/packagereader.h"
#include "package/packagewriter.h"
#include "samplepackage.h"
#include "ziparchivebuilder.h"

#include <QJsonArray>
#include <QMap>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

/// Members of a package, relative to the bag.
using Files = QMap<QString, QByteArray>;
using Change = std::function<void(Files &)>;

/// The lists made anew, as whoever tampers with a package would.
void listAgain(Files &files)
{
    QByteArray payload;
    QByteArray tags;
    files.remove(u"tagmanifest-sha512.txt"_s);
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        if (file.key().startsWith(u"data/"_s))
            payload += sha512Of(file.value()).toLatin1() + "  " + file.key().toUtf8() + '\n';
    }
    files[u"manifest-sha512.txt"_s] = payload;
    for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
        if (!file.key().startsWith(u"data/"_s))
            tags += sha512Of(file.value()).toLatin1() + "  " + file.key().toUtf8() + '\n';
    }
    files[u"tagmanifest-sha512.txt"_s] = tags;
}

void editRequest(Files &files, const std::function<void(QJsonObject &)> &edit)
{
    QJsonObject request = parseJsonObject(files[u"data/request.json"_s], u"x"_s).value();
    edit(request);
    files[u"data/request.json"_s] = jsonBytes(request);
    files[u"bag-info.txt"_s] = "Viatique-Completeness: draft\n";
    listAgain(files);
}

void setDocumentPath(Files &files, const QString &path)
{
    editRequest(files, [&path](QJsonObject &request) {
        QJsonArray documents = request[u"documents"_s].toArray();
        QJsonObject first = documents.at(0).toObject();
        first[u"path"_s] = path;
        documents[0] = first;
        request[u"documents"_s] = documents;
    });
}

} // namespace

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
    void documentPathsAreNotTrusted_data();
    void documentPathsAreNotTrusted();
    void replacedDocumentIsNoticed();
    void unreadable_data();
    void unreadable();

private:
    QString pack(const Files &files)
    {
        ZipArchiveBuilder zip;
        for (auto file = files.constBegin(); file != files.constEnd(); ++file)
            zip.add("top/" + file.key().toUtf8(), file.value());
        const QString path = m_sample.dir.filePath(u"tampered.zip"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(zip.build()) < 0)
            qFatal("cannot write");
        return path;
    }

    SamplePackage m_sample{2000};
    QString m_path;
    Files m_files;
};

void TestPackageReader::initTestCase()
{
    m_path = m_sample.dir.filePath(u"out.zip"_s);
    QVERIFY(writePackage(m_sample.plan(), m_path));
    const auto archive = Archive::open(m_path);
    QVERIFY(archive);
    for (const TreeFile &file : (*archive)->files())
        m_files[file.name] = (*archive)->read(file.name, 10'000'000).value();
    QCOMPARE(m_files.size(), 10);
    const VerifyReport report = verify(pack(m_files));
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
            const VerifyReport report = verify(pack(files));
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
    row("tag manifest gone", VerifyCode::ManifestMissing, {tags},
        [tags](Files &files) { files.remove(tags); });
    row("manifest gone", VerifyCode::FileMissing, {list, tags}, [list](Files &files) { files.remove(list); });
    row("bag-info gone", VerifyCode::BagInfoMissing, {}, [](Files &files) {
        files.remove(u"bag-info.txt"_s);
        listAgain(files);
    });
    row("bag-info gone, said by the list", VerifyCode::FileMissing, {u"bag-info.txt"_s, tags},
        [](Files &files) { files.remove(u"bag-info.txt"_s); });
    row("bagit.txt gone", VerifyCode::NoBag, {}, [](Files &files) { files.remove(u"bagit.txt"_s); });
    row("other lists only", VerifyCode::ManifestMissing, {list}, [list, tags](Files &files) {
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
    const VerifyReport report = verify(pack(files));
    QVERIFY(!report.valid);
    QStringList said;
    for (const VerifyProblem &each : report.errors)
        said.append(problemText(each));
    QVERIFY2(report.errors.contains(problem), qPrintable(said.join(u'\n')));
    // A signature is the one file that may stand there unlisted.
    files = m_files;
    files[u"signature.p7s"_s] = "x";
    QVERIFY(verify(pack(files)).valid);
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
    setDocumentPath(files, path);
    const auto package = readPackage(pack(files));
    QVERIFY2(package, package ? "" : qPrintable(errorText(package.error())));
    QVERIFY(package->report().valid);
    QVERIFY(package->documentMember(u"d1"_s).isEmpty());
    QCOMPARE(package->documentPresence(u"d1"_s), DocumentFacts::Presence::Missing);
    QCOMPARE(package->openDocument(u"d1"_s).error().code, ErrorCode::DocumentMissing);
    QCOMPARE(package->documentPresence(u"d2"_s), DocumentFacts::Presence::Present);
}

void TestPackageReader::replacedDocumentIsNoticed()
{
    Files files = m_files;
    files[u"data/documents/01-deliberation-n-12.pdf"_s] = "%PDF-1.4 dEliberation\n";
    files[u"bag-info.txt"_s] = "Viatique-Completeness: complete\n";
    listAgain(files);
    const auto package = readPackage(pack(files));
    QVERIFY(package && package->report().valid);
    QCOMPARE(package->documentPresence(u"d1"_s), DocumentFacts::Presence::Changed);
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
    const QString path = pack(files);
    const auto package = readPackage(path);
    QVERIFY(!package);
    QTEST(package.error().code, "code");
    QVERIFY2(errorText(package.error()).contains(path), qPrintable(errorText(package.error())));
    QCOMPARE(readPackage(m_sample.dir.filePath(u"none.zip"_s)).error().code, ErrorCode::FileMissing);
}

QTEST_GUILESS_MAIN(TestPackageReader)
#include "tst_packagereader.moc"
