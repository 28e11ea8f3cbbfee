// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "inbox/packagereading.h"

#include "inbox/inboxscan.h"
#include "package/ziparchivebuilder.h"
#include "request/textpdf.h"
#include "sampleinbox.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// A package of an inbox, read and examined.
class TestPackageReading : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whole();
    void folderOfABag();
    void carriesASignature_data();
    void carriesASignature();
    void integrities_data();
    void integrities();
    void notPermitted();
    void changed_data();
    void changed();
    void cancelled();
    void textIsLimited();
    void examined();
    void knownDocumentsAreNotReadAgain();
    void whatIsUnknownIsNotLasting();
    void documentThatIsNotAsListed();
    void examinationOfAnotherPackage();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    Result<PackageReading> read(const QString &name, const Progress &progress = {}) const
    {
        return readForInbox(m_dir->path(), name, packageStamp(path(name)), m_today, progress);
    }
    Result<PackageExamination> examine(const PackageRecord &record, const KnownDocuments &known = {}) const
    {
        return examineForInbox(m_dir->path(), record, m_today, m_inspector, known);
    }

    const QDate m_today{2026, 3, 1};
    const DocumentInspector m_inspector{QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")};
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestPackageReading::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestPackageReading::whole()
{
    SamplePackage sample;
    sample.request.service.description = u"Lire les comptes des candidats"_s;
    sample.request.service.useCases = {u"marches_publics"_s};
    sample.request.vendor.name = u"Logiciels Martel"_s;
    QVERIFY(writeSample(sample, path(u"sub/a.zip"_s)));
    const auto reading = read(u"sub/a.zip"_s);
    QVERIFY2(reading, reading ? "" : qPrintable(errorText(reading.error())));
    QVERIFY(reading->isLasting);
    const PackageRecord &record = reading->package.record;
    QCOMPARE(record.path, u"sub/a.zip"_s);
    QCOMPARE(record.stamp, fileStamp(path(u"sub/a.zip"_s)));
    QCOMPARE(record.integrity, Integrity::Valid);
    QCOMPARE(record.problemCount, 0);
    QCOMPARE(record.title, u"Marchés publics de Valfleuri"_s);
    QCOMPARE(record.organisation, u"Commune de Valfleuri"_s);
    QCOMPARE(record.vendor, u"Logiciels Martel"_s);
    QCOMPARE(record.revision, 3);
    QCOMPARE(record.requestId, sample.request.id);
    QCOMPARE(record.useCases, QStringList{u"marches_publics"_s});
    QVERIFY(!record.useCaseTitle.isEmpty() && record.useCaseTitle != u"marches_publics"_s);
    QCOMPARE(record.completeness, u"complete"_s);
    QVERIFY(!record.hasSignature);
    QCOMPARE(record.modifiedAt, sample.request.modifiedAt);
    QCOMPARE(record.requestSha512.size(), 128);
    QCOMPARE(record.manifestSha512.size(), 128);
    QVERIFY(record.files > 5 && record.bytes > 300'000);
    QVERIFY(record.findings && record.findings->blocking > 0);
    int counted = 0;
    for (const int count : record.rules)
        counted += count;
    QCOMPARE(counted, record.findings->blocking + record.findings->warning);
    QVERIFY(!record.isExamined);
    for (const QString &word : {u"a.zip"_s, u"Valfleuri"_s, u"candidats"_s, u"Martel"_s,
                                u"Délibération n° 12"_s, u"document.pdf"_s})
        QVERIFY2(reading->package.text.contains(word), qPrintable(word));
    QStringList documents = reading->package.documents;
    documents.sort();
    QStringList expected{sample.request.documents.at(0).sha512, sample.request.documents.at(1).sha512};
    expected.sort();
    QCOMPARE(documents, expected);
}

void TestPackageReading::carriesASignature_data()
{
    using State = SignatureReport::State;
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("carries");
    QTest::newRow("none") << State::None << false;
    QTest::newRow("of whom nobody vouches for") << State::Unproved << true;
    QTest::newRow("trusted") << State::Trusted << true;
    QTest::newRow("wrong, which is said of the package") << State::Wrong << true;
}

/// Whoever is believed: the list says that it is there, and no more.
void TestPackageReading::carriesASignature()
{
    QFETCH(SignatureReport::State, state);
    VerifyReport report;
    report.valid = true;
    report.signature.state = state;
    PackageRecord record;
    describe(record, report);
    QTEST(record.hasSignature, "carries");
}

void TestPackageReading::folderOfABag()
{
    const SamplePackage sample;
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    const auto tree = openBag(path(u"a.zip"_s));
    for (const TreeFile &file : (*tree)->files()) {
        QVERIFY(QDir().mkpath(QFileInfo(path(u"bag/"_s + file.name)).path()));
        QVERIFY(writeFile(path(u"bag/"_s + file.name), (*tree)->read(file.name, 1'000'000).value()));
    }
    const auto reading = read(u"bag"_s);
    QVERIFY(reading);
    QCOMPARE(reading->package.record.integrity, Integrity::Valid);
    QCOMPARE(reading->package.record.title, sample.request.service.title);
    QVERIFY(writeFile(path(u"bag/bag-info.txt"_s), "Viatique-Completeness: draft\n"));
    QCOMPARE(read(u"bag"_s)->package.record.integrity, Integrity::Altered);
}

void TestPackageReading::integrities_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Integrity>("integrity");
    QTest::addColumn<bool>("hasRequest");
    const SamplePackage sample(1000);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.zip"_s);
    QVERIFY(writeSample(sample, path));
    const QByteArray whole = readFile(path, 10'000'000).value();
    QByteArray altered = whole;
    altered[altered.indexOf("%PDF-1.4 deliberation")] = '#';
    QTest::newRow("whole") << whole << Integrity::Valid << true;
    QTest::newRow("altered") << altered << Integrity::Altered << true;
    QTest::newRow("cut short") << whole.left(whole.size() / 2) << Integrity::Unreadable << false;
    QTest::newRow("empty") << QByteArray() << Integrity::Unreadable << false;
    QTest::newRow("no archive") << QByteArray("a letter") << Integrity::Unreadable << false;
    ZipArchiveBuilder other;
    other.add("notes/a.txt");
    QTest::newRow("an archive that is no bag") << other.build() << Integrity::Unreadable << false;
}

void TestPackageReading::integrities()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Integrity, integrity);
    QFETCH(bool, hasRequest);
    QVERIFY(writeFile(path(u"a.zip"_s), bytes));
    const auto reading = read(u"a.zip"_s);
    QVERIFY2(reading, reading ? "" : qPrintable(errorText(reading.error())));
    QVERIFY(reading->isLasting);
    const PackageRecord &record = reading->package.record;
    QCOMPARE(record.integrity, integrity);
    QCOMPARE(record.findings.has_value(), hasRequest);
    QCOMPARE(record.problems.isEmpty(), integrity == Integrity::Valid);
    QCOMPARE(record.problemCount > 0, integrity != Integrity::Valid);
    QCOMPARE(record.isExamined, !hasRequest);
    QVERIFY(reading->package.text.startsWith(u"a.zip"_s));
}

void TestPackageReading::notPermitted()
{
    QVERIFY(writeSample(SamplePackage(1000), path(u"a.zip"_s)));
    QVERIFY(QFile::setPermissions(path(u"a.zip"_s), {}));
    if (QFile file(path(u"a.zip"_s)); file.open(QIODevice::ReadOnly))
        QSKIP("this user may read all files");
    const auto reading = read(u"a.zip"_s);
    QVERIFY(reading);
    QCOMPARE(reading->package.record.integrity, Integrity::Unreadable);
    // Permission can be given without a trace in its stamp.
    QVERIFY(!reading->isLasting);
}

void TestPackageReading::changed_data()
{
    QTest::addColumn<bool>("removed");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("replaced") << false << ErrorCode::FileChanging;
    QTest::newRow("removed") << true << ErrorCode::FileMissing;
}

void TestPackageReading::changed()
{
    QFETCH(bool, removed);
    QFETCH(ErrorCode, expected);
    const SamplePackage sample;
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    const FileStamp before = packageStamp(path(u"a.zip"_s));
    int asked = 0;
    const auto reading = read(u"a.zip"_s, [&](qint64, qint64) {
        if (++asked > 1)
            return true;
        return removed ? QFile::remove(path(u"a.zip"_s)) : writeSample(sample, path(u"a.zip"_s), 60);
    });
    QVERIFY(asked > 0);
    QVERIFY(!reading);
    QCOMPARE(reading.error().code, expected);
    // What is not what was listed is not even opened.
    const auto late = readForInbox(m_dir->path(), u"a.zip"_s, before, m_today);
    QCOMPARE(late.error().code, expected);
}

void TestPackageReading::cancelled()
{
    QVERIFY(writeSample(SamplePackage(), path(u"a.zip"_s)));
    QCOMPARE(read(u"a.zip"_s, [](qint64, qint64) { return false; }).error().code, ErrorCode::Cancelled);
}

void TestPackageReading::textIsLimited()
{
    SamplePackage sample(1000);
    sample.request.service.description = QString(1'000'000, u'x');
    sample.request.service.title = QString(5000, u'y');
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    const auto reading = read(u"a.zip"_s);
    QVERIFY(reading);
    QCOMPARE(reading->package.text.size(), 200'000);
    QCOMPARE(reading->package.record.title.size(), 300);
}

void TestPackageReading::examined()
{
    SamplePackage sample(1000);
    const QByteArray pdf = textPdf({u"Le conseil municipal de Valfleuri"_s, u"autorise la lecture"_s});
    sample.addDocument(u"d3"_s, u"Arrêté"_s, pdf);
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    const PackageRecord record = read(u"a.zip"_s)->package.record;
    const auto examination = examine(record);
    QVERIFY2(examination, examination ? "" : qPrintable(errorText(examination.error())));
    QVERIFY(examination->record.isExamined);
    // The first two are no PDFs that can be read.
    QVERIFY(examination->record.findings->blocking > record.findings->blocking);
    const IndexedDocument document = examination->documents.value(sha512Of(pdf));
    QCOMPARE(document.facts.pages, 2);
    QVERIFY2(document.text.contains(u"autorise"_s), qPrintable(document.text));
    QCOMPARE(examination->documents.size(), 3);
}

void TestPackageReading::knownDocumentsAreNotReadAgain()
{
    const SamplePackage sample(1000);
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    const PackageRecord record = read(u"a.zip"_s)->package.record;
    const auto first = examine(record);
    QStringList asked;
    const auto again = examine(record, [&](const QStringList &digests) {
        asked = digests;
        QHash<QString, DocumentFacts> facts;
        for (auto it = first->documents.cbegin(); it != first->documents.cend(); ++it)
            facts.insert(it.key(), it->facts);
        return facts;
    });
    QVERIFY(again);
    QCOMPARE(asked.size(), 2);
    QVERIFY(again->documents.isEmpty());
    QCOMPARE(again->record, first->record);
}

void TestPackageReading::whatIsUnknownIsNotLasting()
{
    const SamplePackage sample(1000);
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    const PackageRecord record = read(u"a.zip"_s)->package.record;
    QVERIFY(examine(record)->isLasting);
    const DocumentInspector broken(u"/bin/false"_s);
    const auto examination = examineForInbox(m_dir->path(), record, m_today, broken, {});
    QVERIFY(examination);
    QVERIFY(!examination->isLasting);
    QVERIFY(examination->record.isExamined);
    QVERIFY(examination->documents.isEmpty());
}

void TestPackageReading::documentThatIsNotAsListed()
{
    const SamplePackage sample(1000);
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    QByteArray bytes = readFile(path(u"a.zip"_s), 10'000'000).value();
    bytes[bytes.indexOf("%PDF-1.4 deliberation")] = '#';
    QVERIFY(writeFile(path(u"a.zip"_s), bytes));
    const auto reading = read(u"a.zip"_s);
    QVERIFY(reading);
    QCOMPARE(reading->package.record.integrity, Integrity::Altered);
    QCOMPARE(reading->package.documents, QStringList{sample.request.documents.at(1).sha512});
    const auto examination = examine(reading->package.record);
    QVERIFY(examination);
    // Nothing is kept under a digest that the bytes have not.
    QVERIFY(!examination->documents.contains(sample.request.documents.at(0).sha512));
}

void TestPackageReading::examinationOfAnotherPackage()
{
    SamplePackage sample(1000);
    QVERIFY(writeSample(sample, path(u"a.zip"_s)));
    PackageRecord record = read(u"a.zip"_s)->package.record;
    sample.request.service.title = u"Autre"_s;
    QVERIFY(writeSample(sample, path(u"a.zip"_s), 60));
    QCOMPARE(examine(record).error().code, ErrorCode::FileChanging);
    // Even with the same stamp, it is not the request that was judged.
    record.stamp = packageStamp(path(u"a.zip"_s));
    QCOMPARE(examine(record).error().code, ErrorCode::FileChanging);
    QVERIFY(QFile::remove(path(u"a.zip"_s)));
    QCOMPARE(examine(record).error().code, ErrorCode::FileMissing);
    DocumentInspector stopped = m_inspector;
    stopped.setCancelled([] { return true; });
    QVERIFY(writeSample(sample, path(u"b.zip"_s)));
    QCOMPARE(
        examineForInbox(m_dir->path(), read(u"b.zip"_s)->package.record, m_today, stopped, {}).error().code,
        ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestPackageReading)
#include "tst_packagereading.moc"
