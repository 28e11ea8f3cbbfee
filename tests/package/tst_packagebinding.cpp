// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagereader.h"
#include "tamperedpackage.h"

#include <QCryptographicHash>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Change)

/// What the fingerprint of a package stands for, where all lists were made anew.
class TestPackageBinding : public QObject
{
    Q_OBJECT

private slots:
    void replacedDocumentIsNoticed();
    void fingerprintBindsTheContent_data();
    void fingerprintBindsTheContent();
    void folderIsBoundToo();
    void newerRequestIsNoErrorOfIntegrity();

private:
    TamperedPackage m_package;
};

void TestPackageBinding::replacedDocumentIsNoticed()
{
    Files files = m_package.files;
    files[u"data/documents/01-deliberation-n-12.pdf"_s] = "%PDF-1.4 dEliberation\n";
    files[u"bag-info.txt"_s] = "Viatique-Completeness: complete\n";
    listAgain(files);
    const auto package = readPackage(m_package.pack(files));
    QVERIFY(package);
    QCOMPARE(package->documentPresence(u"d1"_s), DocumentFacts::Presence::Changed);
    const QList<VerifyProblem> expected{
        {VerifyCode::DocumentDiffers, {u"data/documents/01-deliberation-n-12.pdf"_s}}};
    QVERIFY(package->report().errors == expected);
    QVERIFY(!package->report().valid);
}

void TestPackageBinding::fingerprintBindsTheContent_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<VerifyProblem>("problem");
    const auto row = [](const char *name, VerifyCode code, const QStringList &args, const Change &change) {
        QTest::newRow(name) << change << VerifyProblem{code, args};
    };
    const QString request = u"data/request.json"_s;
    const QString catalogue = u"data/catalogue.json"_s;
    const QString document = u"data/documents/01-deliberation-n-12.pdf"_s;
    row("document of the same size", VerifyCode::DocumentDiffers, {document},
        [document](Files &files) { files[document].replace("deliberation", "Deliberation"); });
    row("longer document", VerifyCode::DocumentDiffers, {document},
        [document](Files &files) { files[document] += ' '; });
    row("other size listed", VerifyCode::DocumentDiffers, {document},
        [](Files &files) { editDocument(files, u"size"_s, 3); });
    row("no digest listed", VerifyCode::DocumentDiffers, {document},
        [](Files &files) { editDocument(files, u"sha512"_s, QString()); });
    row("document removed", VerifyCode::FileMissing, {document, request},
        [document](Files &files) { files.remove(document); });
    row("path out of the package", VerifyCode::PathUnsafe, {request, u"../bagit.txt"_s},
        [](Files &files) { editDocument(files, u"path"_s, u"../bagit.txt"_s); });
    row("path beside the documents", VerifyCode::PathMisplaced, {request, u"request.json"_s},
        [](Files &files) { editDocument(files, u"path"_s, u"request.json"_s); });
    row("other catalogue", VerifyCode::CatalogueDiffers, {catalogue}, [catalogue](Files &files) {
        editRequest(files, [](QJsonObject &json) {
            json[u"catalogue"_s] = QJsonObject{{u"sha512"_s, sha512Of(SamplePackage::catalogueBytes())}};
        });
        files[catalogue] += '\n';
    });
    row("no catalogue", VerifyCode::MemberMissing, {catalogue},
        [catalogue](Files &files) { files.remove(catalogue); });
    row("no request", VerifyCode::MemberMissing, {request},
        [request](Files &files) { files.remove(request); });
    row("damaged request", VerifyCode::RequestInvalid, {request},
        [request](Files &files) { files[request].chop(20); });
    row("request of another format", VerifyCode::RequestInvalid, {request},
        [](Files &files) { editRequest(files, [](QJsonObject &json) { json[u"format"_s] = u"other"_s; }); });
    row("request of another shape", VerifyCode::RequestInvalid, {request},
        [](Files &files) { editRequest(files, [](QJsonObject &json) { json[u"documents"_s] = 3; }); });
    row("request of another size", VerifyCode::RequestInvalid, {request}, [request](Files &files) {
        files[request] = "{\"a\": \"" + QByteArray(17 * 1024 * 1024, 'a') + "\"}";
    });
}

void TestPackageBinding::fingerprintBindsTheContent()
{
    QFETCH(Change, change);
    QFETCH(VerifyProblem, problem);
    Files files = m_package.files;
    change(files);
    files[u"bag-info.txt"_s] = "Viatique-Completeness: complete\n";
    listAgain(files);
    const VerifyReport report = verify(m_package.pack(files));
    QVERIFY(report.ours && !report.valid && !report.error);
    QStringList said;
    for (const VerifyProblem &each : report.errors)
        said.append(problemText(each));
    QVERIFY2(report.errors == QList<VerifyProblem>{problem}, qPrintable(said.join(u'\n')));
}

/// A folder may be listed by other digests than the request's.
void TestPackageBinding::folderIsBoundToo()
{
    const QString document = u"data/documents/01-deliberation-n-12.pdf"_s;
    Files files = m_package.files;
    files.remove(u"manifest-sha512.txt"_s);
    files.remove(u"tagmanifest-sha512.txt"_s);
    for (const bool replaced : {false, true}) {
        if (replaced)
            files[document].replace("deliberation", "Deliberation");
        QByteArray list;
        for (auto file = files.constBegin(); file != files.constEnd(); ++file) {
            if (file.key().startsWith(u"data/"_s))
                list += QCryptographicHash::hash(file.value(), QCryptographicHash::Md5).toHex() + "  "
                        + file.key().toUtf8() + '\n';
        }
        files[u"manifest-md5.txt"_s] = list;
        const QTemporaryDir dir;
        const auto package = readPackage(TamperedPackage::unpack(files, dir.path()));
        QVERIFY(package);
        QCOMPARE(package->report().valid, !replaced);
        QCOMPARE(package->report().errors.contains({VerifyCode::DocumentDiffers, {document}}), replaced);
        QCOMPARE(package->documentPresence(u"d1"_s),
                 replaced ? DocumentFacts::Presence::Changed : DocumentFacts::Presence::Present);
        files.remove(u"manifest-md5.txt"_s);
    }
}

void TestPackageBinding::newerRequestIsNoErrorOfIntegrity()
{
    Files files = m_package.files;
    editRequest(files, [](QJsonObject &request) {
        request[u"formatVersion"_s] = 2;
        request[u"documents"_s] = u"elsewhere"_s;
    });
    const VerifyReport report = verify(m_package.pack(files));
    QVERIFY(report.ours && report.valid);
    QVERIFY(!report.requestSha512.isEmpty());
}

QTEST_GUILESS_MAIN(TestPackageBinding)
#include "tst_packagebinding.moc"
