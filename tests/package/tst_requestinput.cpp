// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/requestinput.h"

#include "catalogue/updatedcatalogue.h"
#include "core/jsonfile.h"
#include "package/packagewriter.h"
#include "request/documentinspector.h"
#include "request/draft.h"
#include "samplepackage.h"

#include <QDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>

using namespace viatique;
using namespace Qt::StringLiterals;
using Presence = DocumentFacts::Presence;
using Readability = DocumentFacts::Readability;

/// A request to judge, from wherever it comes.
class TestRequestInput : public QObject
{
    Q_OBJECT

private slots:
    void ofADraft();
    void ofARequestAlone();
    void ofARequestThatMoves();
    void ofAPackage();
    void ofAPackageInAnotherThread();
    void interrupted();
    void foreignCatalogueDoesNotJudge();
    void acceptedUpdateJudges();
    void unreadable_data();
    void unreadable();
    void verdictWithoutARequest();
    void redactedCopyIsNotAskedForContacts();

private:
    QString package(const PackageContent &content) const
    {
        const QString path = m_sample.dir.filePath(u"package.zip"_s);
        QFile::remove(path);
        return writePackage(planPackage(content), path, {}) ? path : QString();
    }
    Result<RequestInput> read(const QString &path, const Progress &progress = {},
                              const CatalogueShelf &shelf = CatalogueShelf()) const
    {
        return readRequestInput(path, m_inspector, progress, {}, nullptr, shelf);
    }

    const SamplePackage m_sample;
    const DocumentInspector m_inspector{QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")};
};

static bool concernsPeople(const Finding &finding)
{
    return finding.target.startsWith(u"/contacts"_s) || finding.target.startsWith(u"/applicant"_s);
}

static QList<Finding> judged(const RequestInput &input)
{
    return judge(input, QDate(2026, 3, 1));
}

void TestRequestInput::ofADraft()
{
    const QString folder = m_sample.dir.filePath(u"draft"_s);
    const Catalogue catalogue = bundledCatalogue(bundledCatalogueIds().constFirst()).value();
    const QDateTime now(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    QVERIFY(Draft::create(folder, m_sample.request, catalogue, now));
    const Result<RequestInput> input = read(folder);
    QVERIFY2(input, input ? "" : qPrintable(errorText(input.error())));
    QCOMPARE(input->request.service.title, m_sample.request.service.title);
    QCOMPARE(input->catalogue.sha512, catalogue.sha512);
    QCOMPARE(input->facts.size(), 2);
    QCOMPARE(input->facts.value(u"d1"_s).presence, Presence::Missing);
    QVERIFY(!input->verified);
    QVERIFY(!judged(*input).isEmpty());
}

void TestRequestInput::ofARequestAlone()
{
    const QString path = m_sample.dir.filePath(u"alone.json"_s);
    QVERIFY(writeFile(path, jsonBytes(toJson(m_sample.request))));
    const Result<RequestInput> input = read(path);
    QVERIFY2(input, input ? "" : qPrintable(errorText(input.error())));
    QCOMPARE(input->request.documents.size(), 2);
    QVERIFY(input->facts.isEmpty());
    QVERIFY(!input->verified);
}

/// The catalogue that it lists has the second name while a draft moves to it.
void TestRequestInput::ofARequestThatMoves()
{
    const QString folder = m_sample.dir.filePath(u"moving"_s);
    QVERIFY(QDir().mkpath(folder));
    const Catalogue former = bundledCatalogue(bundledCatalogueIds().constFirst()).value();
    const Catalogue next = readCatalogue(former.bytes + '\n', u"next"_s).value();
    QVERIFY(writeFile(folder + u"/catalogue.json"_s, former.bytes));
    QVERIFY(writeFile(folder + u"/catalogue.json.next"_s, next.bytes));
    Request request = m_sample.request;
    request.catalogue = {next.id, next.version, next.sha512};
    QVERIFY(writeFile(folder + u"/request.json"_s, jsonBytes(toJson(request))));
    QCOMPARE(read(folder + u"/request.json"_s)->catalogue.sha512, next.sha512);
    request.catalogue.sha512 = former.sha512;
    QVERIFY(writeFile(folder + u"/request.json"_s, jsonBytes(toJson(request))));
    QCOMPARE(read(folder + u"/request.json"_s)->catalogue.sha512, former.sha512);
}

void TestRequestInput::ofAPackage()
{
    qint64 treated = 0;
    const Result<RequestInput> input = read(package(m_sample.content()), [&treated](qint64 done, qint64) {
        treated = done;
        return true;
    });
    QVERIFY2(input, input ? "" : qPrintable(errorText(input.error())));
    QVERIFY(input->verified);
    QVERIFY(input->verified->valid);
    QCOMPARE(input->verified->completeness, u"complete"_s);
    QVERIFY(!input->foreignCatalogue);
    QVERIFY(treated > 300'000);
    // Examined here, whatever the sender found.
    QCOMPARE(input->facts.value(u"d1"_s).presence, Presence::Present);
    QCOMPARE(input->facts.value(u"d1"_s).readability, Readability::Damaged);
}

void TestRequestInput::ofAPackageInAnotherThread()
{
    const QString path = package(m_sample.content());
    const Result<RequestInput> here = read(path);
    Result<RequestInput> there = failure(ErrorCode::Cancelled);
    const std::unique_ptr<QThread> thread(QThread::create([&] { there = read(path); }));
    thread->start();
    QVERIFY(thread->wait());
    QVERIFY(here && there);
    QVERIFY(there->request == here->request);
    QCOMPARE(there->facts, here->facts);
    QCOMPARE(judged(*there), judged(*here));
}

void TestRequestInput::interrupted()
{
    const Result<RequestInput> input =
        read(package(m_sample.content()), [](qint64, qint64) { return false; });
    QVERIFY(!input);
    QCOMPARE(input.error().code, ErrorCode::Cancelled);
}

void TestRequestInput::foreignCatalogueDoesNotJudge()
{
    PackageContent content = m_sample.content();
    // A catalogue that asks for less, under the name of one that is known.
    content.catalogue.replace("\"supporting-documents\"", "\"explanation\"");
    const QString digest = sha512Of(content.catalogue);
    content.request.catalogue.sha512 = digest;
    const Result<RequestInput> input = read(package(content));
    QVERIFY2(input, input ? "" : qPrintable(errorText(input.error())));
    QVERIFY(input->foreignCatalogue);
    QVERIFY(input->catalogue.sha512 != digest);
    QCOMPARE(input->catalogue.bytes, SamplePackage::catalogueBytes());
}

void TestRequestInput::acceptedUpdateJudges()
{
    const CatalogueShelf shelf(m_sample.dir.filePath(u"shelf"_s));
    const Catalogue update = readAs(laterCatalogue());
    QVERIFY(shelf.accept(update, {}));
    PackageContent content = m_sample.content();
    const QString former = package(content);
    // The bundled one goes on judging what was written with it.
    QCOMPARE(read(former, {}, shelf)->catalogue.bytes, SamplePackage::catalogueBytes());

    content.catalogue = update.bytes;
    content.request.catalogue = {update.id, update.version, update.sha512};
    const QString later = package(content);
    QVERIFY(!read(later, {}, shelf)->foreignCatalogue);
    QCOMPARE(read(later, {}, shelf)->catalogue.sha512, update.sha512);
    QVERIFY(read(later)->foreignCatalogue);
    // A stranger's is judged by the update, too.
    content.catalogue.replace("\"supporting-documents\"", "\"explanation\"");
    content.request.catalogue.sha512 = sha512Of(content.catalogue);
    const Result<RequestInput> foreign = read(package(content), {}, shelf);
    QVERIFY(foreign->foreignCatalogue);
    QCOMPARE(foreign->catalogue.sha512, update.sha512);

    // A request alone has no catalogue beside it.
    const QString alone = m_sample.dir.filePath(u"update.json"_s);
    Request request = m_sample.request;
    request.catalogue = {update.id, update.version, update.sha512};
    QVERIFY(writeFile(alone, jsonBytes(toJson(request))));
    QCOMPARE(read(alone, {}, shelf)->catalogue.sha512, update.sha512);
}

void TestRequestInput::unreadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content"); ///< null: no such file
    QTest::addColumn<int>("code");
    QTest::newRow("absent") << u"none.zip"_s << QByteArray() << int(ErrorCode::FileMissing);
    QTest::newRow("broken JSON") << u"broken.json"_s << QByteArray("{") << int(ErrorCode::JsonSyntax);
    QTest::newRow("another JSON") << u"other.json"_s << QByteArray("{}") << int(ErrorCode::FormatUnknown);
    QTest::newRow("no package") << u"text.zip"_s << QByteArray("text") << int(ErrorCode::ArchiveUnreadable);
}

void TestRequestInput::unreadable()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    const QString path = m_sample.dir.filePath(name);
    QVERIFY(content.isNull() || writeFile(path, content));
    const Result<RequestInput> input = read(path);
    QVERIFY(!input);
    QCOMPARE(int(input.error().code), code);
    // A folder that is neither a draft nor a bag.
    QCOMPARE(read(m_sample.dir.path()).error().code, ErrorCode::DraftMissing);
}

void TestRequestInput::verdictWithoutARequest()
{
    const QTemporaryDir dir;
    QVERIFY(
        writeFile(dir.filePath(u"bagit.txt"_s), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    std::optional<VerifyReport> verdict;
    const auto input = readRequestInput(dir.path(), m_inspector, {}, VerifyOptions{1}, &verdict);
    QVERIFY(!input);
    QCOMPARE(input.error().code, ErrorCode::FormatUnknown);
    QVERIFY(verdict && !verdict->valid);
    QCOMPARE(verdict->errors.constFirst().code, VerifyCode::NoPayloadFolder);
}

void TestRequestInput::redactedCopyIsNotAskedForContacts()
{
    PackageContent content = m_sample.content();
    const QList<Finding> whole = judged(read(package(content)).value());
    QVERIFY(std::any_of(whole.cbegin(), whole.cend(), concernsPeople));
    content.withoutContacts = true;
    const RequestInput redacted = read(package(content)).value();
    QVERIFY(redacted.verified->redacted);
    const QList<Finding> found = judged(redacted);
    QVERIFY(!found.isEmpty());
    QVERIFY(std::none_of(found.cbegin(), found.cend(), concernsPeople));
}

QTEST_GUILESS_MAIN(TestRequestInput)
#include "tst_requestinput.moc"
