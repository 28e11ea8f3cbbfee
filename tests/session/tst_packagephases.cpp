// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "core/jsonfile.h"
#include "review/packagedreviews.h"
#include "samplereview.h"
#include "session/packagereview.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using State = PackageReview::State;
using Verdict = ReceivedRow::Verdict;

/// What comes after the verdict: documents, reports, and changes on the disk.
class TestPackagePhases : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void documentsComeLater();
    void aHostileDocumentDelaysNothing();
    void theExaminationIsInterrupted();
    void anotherIsOpenedWhileExamining();
    void reportsComeLast();
    void theComparisonOfReportsIsInterrupted();
    void readsADocument();
    void theNewestWishWins();
    void aDocumentThatChangedMeanwhile();
    void reviewsThatItBrings();
    void aCatalogueThatIsUnknownHere_data();
    void aCatalogueThatIsUnknownHere();
    void changesOnTheDisk_data();
    void changesOnTheDisk();
    void anUnpackedOneChanges();
    void whatDoesNotChangeIsNotSaid();

private:
    static bool open(PackageReview &review, const QString &path)
    {
        review.open(path);
        return QTest::qWaitFor([&review] { return review.state() != State::Opening; }, 30'000);
    }
    static void collect(PackageReview &review, QList<ErrorCode> &failures)
    {
        connect(&review, &PackageReview::documentFailed, &review,
                [&failures](const QString &, const Error &error) { failures.append(error.code); });
    }
    /// A copy that the test may change.
    QString copy()
    {
        const QString path = m_dir.filePath(u"copy%1.zip"_s.arg(++m_copies));
        return QFile::copy(m_complete, path) ? path : QString();
    }
    /// An examination that takes a minute.
    ReviewOptions slowOptions() const
    {
        return {&exampleDay, DocumentInspector(m_dir.filePath(u"slow"_s), std::chrono::seconds(60))};
    }

    const QTemporaryDir m_dir;
    QString m_complete;
    int m_copies = 0;
};

void TestPackagePhases::initTestCase()
{
    m_complete = exportExample(u"complete"_s, m_dir.path());
    QVERIFY(!m_complete.isEmpty());
    QVERIFY(writeFile(m_dir.filePath(u"slow"_s), "#!/bin/sh\nexec sleep 60\n",
                      QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
}

void TestPackagePhases::documentsComeLater()
{
    PackageReview review(reviewOptions());
    QSignalSpy states(&review, &PackageReview::stateChanged);
    QSignalSpy findings(&review, &PackageReview::findingsChanged);
    QSignalSpy examined(&review, &PackageReview::examined);
    QVERIFY(open(review, m_complete));
    QCOMPARE(states.size(), 2);
    QVERIFY(review.isExamining());
    QVERIFY(!review.package().examined);
    QVERIFY(findings.isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(examined.size(), 1, 30'000);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(states.size(), 2);
    QVERIFY(review.package().examined);
    QVERIFY(!review.isExamining());
    QCOMPARE(review.package().input->facts.size(), 2);
    for (const DocumentFacts &facts : review.package().input->facts)
        QVERIFY(facts.pages > 0);
    // The same as when all is done at once.
    const auto whole = readRequestInput(m_complete, reviewOptions().inspector);
    QVERIFY(whole);
    QCOMPARE(review.package().findings, judge(*whole, exampleDay().date()));
    QCOMPARE(review.package().input->facts, whole->facts);
}

void TestPackagePhases::aHostileDocumentDelaysNothing()
{
    // On a computer with one core too.
    QThreadPool &pool = *QThreadPool::globalInstance();
    const int threads = pool.maxThreadCount();
    pool.setMaxThreadCount(1);
    const auto restore = qScopeGuard([&] { pool.setMaxThreadCount(threads); });
    PackageReview review(slowOptions());
    QElapsedTimer clock;
    clock.start();
    QVERIFY(open(review, m_complete));
    QVERIFY(clock.elapsed() < 20'000);
    QCOMPARE(review.verdict(), Verdict::Valid);
    QVERIFY(review.package().input);
    QVERIFY(review.isExamining());
    // Its pages can be asked for meanwhile.
    QSignalSpy read(&review, &PackageReview::documentRead);
    review.readDocument(review.package().input->request.documents.constFirst().id);
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
    QVERIFY(review.isExamining());
    QVERIFY(review.deliveredAfter() >= 0);
}

void TestPackagePhases::theExaminationIsInterrupted()
{
    PackageReview review(slowOptions());
    QVERIFY(open(review, m_complete));
    QSignalSpy states(&review, &PackageReview::stateChanged);
    QSignalSpy examined(&review, &PackageReview::examined);
    const QList<Finding> findings = review.package().findings;
    review.cancel();
    QCOMPARE(examined.size(), 1);
    QVERIFY(!review.isExamining());
    // What is known stays.
    QCOMPARE(review.state(), State::Opened);
    QVERIFY(states.isEmpty());
    QVERIFY(!review.package().examined);
    QCOMPARE(review.package().findings, findings);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QVERIFY(!review.package().examined);
    QCOMPARE(examined.size(), 1);
    review.cancel();
    QCOMPARE(examined.size(), 1);
}

void TestPackagePhases::anotherIsOpenedWhileExamining()
{
    PackageReview review(slowOptions());
    QVERIFY(open(review, m_complete));
    QSignalSpy findings(&review, &PackageReview::findingsChanged);
    QVERIFY(open(review, m_dir.filePath(u"nowhere.zip"_s)));
    QCOMPARE(review.verdict(), Verdict::Unreadable);
    QVERIFY(!review.isExamining());
    QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
    QCoreApplication::processEvents();
    QVERIFY(findings.isEmpty());
    QCOMPARE(review.verdict(), Verdict::Unreadable);
}

void TestPackagePhases::reportsComeLast()
{
    const QString folder = m_dir.filePath(u"edited"_s);
    QVERIFY(unpack(m_complete, folder));
    const QString html = folder + u"/data/demande.html"_s;
    QByteArray bytes = readFile(html, 10'000'000).value_or(QByteArray());
    QVERIFY(writeFile(html, bytes.replace("</main>", "<p>Avis favorable</p></main>")));
    QVERIFY(listAnew(folder));
    for (const QString &path : {folder, m_complete}) {
        PackageReview review(reviewOptions());
        QSignalSpy compared(&review, &PackageReview::reportsCompared);
        QVERIFY(open(review, path));
        QCOMPARE(review.verdict(), Verdict::Valid);
        QVERIFY(!review.package().reportsCompared);
        QTRY_COMPARE_WITH_TIMEOUT(compared.size(), 1, 60'000);
        QVERIFY(review.package().reportsCompared && review.package().examined);
        QCOMPARE(review.package().differingReports,
                 path == folder ? QStringList(u"data/demande.html"_s) : QStringList());
    }
}

void TestPackagePhases::theComparisonOfReportsIsInterrupted()
{
    PackageReview review(reviewOptions());
    QSignalSpy compared(&review, &PackageReview::reportsCompared);
    QSignalSpy examined(&review, &PackageReview::examined);
    QVERIFY(open(review, m_complete));
    QTRY_COMPARE_WITH_TIMEOUT(examined.size(), 1, 30'000);
    QCOMPARE(compared.size(), 0);
    review.cancel();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QTest::qWait(20);
    QCOMPARE(compared.size(), 0);
    QVERIFY(!review.package().reportsCompared);
    QVERIFY(review.package().examined);
    QCOMPARE(review.state(), State::Opened);
    QCOMPARE(examined.size(), 1);
}

void TestPackagePhases::readsADocument()
{
    PackageReview review(reviewOptions());
    QVERIFY(open(review, m_complete));
    QSignalSpy read(&review, &PackageReview::documentRead);
    QList<ErrorCode> failed;
    collect(review, failed);
    for (const Document &document : review.package().input->request.documents) {
        review.readDocument(document.id);
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
        QCOMPARE(read.constFirst().at(0).toString(), document.id);
        QCOMPARE(sha512Of(read.constFirst().at(1).toByteArray()), document.sha512);
        read.clear();
    }
    review.readDocument(u"none"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.constFirst(), ErrorCode::DocumentMissing);
}

void TestPackagePhases::theNewestWishWins()
{
    PackageReview review(reviewOptions());
    QVERIFY(open(review, m_complete));
    QSignalSpy read(&review, &PackageReview::documentRead);
    const QList<Document> documents = review.package().input->request.documents;
    for (int i = 0; i < 5; ++i) {
        review.readDocument(documents.at(0).id);
        review.readDocument(documents.at(1).id);
    }
    QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20'000);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents();
    QCOMPARE(read.size(), 1);
    QCOMPARE(read.constFirst().at(0).toString(), documents.at(1).id);
}

void TestPackagePhases::aDocumentThatChangedMeanwhile()
{
    const QString folder = m_dir.filePath(u"changing"_s);
    QVERIFY(unpack(m_complete, folder));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, folder));
    QList<ErrorCode> failed;
    collect(review, failed);
    QDirIterator files(folder + u"/data/documents"_s, QDir::Files);
    while (files.hasNext())
        QVERIFY(alter(files.next()));
    const Document document = review.package().input->request.documents.constFirst();
    review.readDocument(document.id);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
    QCOMPARE(failed.constFirst(), ErrorCode::DocumentChanged);
    QVERIFY(QDir(folder + u"/data/documents"_s).removeRecursively());
    review.readDocument(document.id);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, 20'000);
    QCOMPARE(failed.constLast(), ErrorCode::DocumentMissing);
}

void TestPackagePhases::reviewsThatItBrings()
{
    const QString folder = m_dir.filePath(u"reviewed"_s);
    QVERIFY(unpack(m_complete, folder));
    ReviewFile file;
    file.review.id = u"4b1d2c9e-0000-4000-8000-000000000002"_s;
    file.review.message = u"À compléter"_s;
    const GeneratedMember member = packagedReview(file);
    QVERIFY(QDir().mkpath(folder + u"/data/reviews"_s));
    QVERIFY(writeFile(folder + u"/data/"_s + member.name, member.bytes));
    QVERIFY(writeFile(folder + u"/data/reviews/broken.review.json"_s, "{"));
    QVERIFY(listAnew(folder));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, folder));
    QCOMPARE(review.package().reviews.reviews.size(), 1);
    QCOMPARE(review.package().reviews.reviews.constFirst().review.message, u"À compléter"_s);
    QCOMPARE(review.package().reviews.unreadable.size(), 1);
}

void TestPackagePhases::aCatalogueThatIsUnknownHere_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("version");
    QTest::addColumn<bool>("news");
    QTest::newRow("of another id") << u"elsewhere"_s << u"2021-04-20"_s << false;
    QTest::newRow("of a later version") << QString() << u"2999-01-01"_s << false;
    QTest::newRow("of an earlier version") << QString() << u"2001-01-01"_s << true;
}

void TestPackagePhases::aCatalogueThatIsUnknownHere()
{
    QFETCH(QString, id);
    QFETCH(QString, version);
    QFETCH(bool, news);
    const QString folder = m_dir.filePath(u"foreign-"_s + version + id);
    QVERIFY(unpack(m_complete, folder));
    const auto parsed = [&folder](const QString &name) {
        return parseJsonObject(readFile(folder + name, 10'000'000).value_or(QByteArray()), name)
            .value_or(QJsonObject());
    };
    QJsonObject catalogue = parsed(u"/data/catalogue.json"_s);
    if (!id.isEmpty())
        catalogue.insert(u"id"_s, id);
    catalogue.insert(u"version"_s, version);
    const QByteArray bytes = jsonBytes(catalogue);
    QVERIFY(writeFile(folder + u"/data/catalogue.json"_s, bytes));
    QJsonObject request = parsed(u"/data/request.json"_s);
    request.insert(u"catalogue"_s, QJsonObject{{u"id"_s, catalogue.value(u"id"_s)},
                                               {u"version"_s, version},
                                               {u"sha512"_s, sha512Of(bytes)}});
    QVERIFY(writeFile(folder + u"/data/request.json"_s, jsonBytes(request)));
    QVERIFY(listAnew(folder));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, folder));
    // It is never refused for that alone.
    QCOMPARE(review.verdict(), Verdict::Valid);
    QVERIFY(review.package().input && review.package().input->foreignCatalogue);
    QCOMPARE(review.package().news.has_value(), news);
}

void TestPackagePhases::changesOnTheDisk_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"in place", "replaced", "removed"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestPackagePhases::changesOnTheDisk()
{
    QFETCH(QString, how);
    const QString path = copy();
    PackageReview review(reviewOptions());
    QSignalSpy changed(&review, &PackageReview::changedOnDisk);
    QVERIFY(open(review, path));
    QVERIFY(!review.hasChanged());
    QVERIFY(!review.package().changedOnDisk);
    const QByteArray other = "another";
    if (how == u"in place"_s) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
        QCOMPARE(file.write(other), other.size());
    } else if (how == u"replaced"_s) {
        QVERIFY(writeFile(path, other));
    } else {
        QVERIFY(QFile::remove(path));
    }
    QVERIFY(review.hasChanged());
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
    QVERIFY(review.package().changedOnDisk);
    // Nothing is read anew unasked.
    QCOMPARE(review.state(), State::Opened);
    QCOMPARE(review.verdict(), Verdict::Valid);
    // Whoever replaced it once does so again.
    QVERIFY(writeFile(path, other + other));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 2, 10'000);
    QVERIFY(open(review, path));
    QCOMPARE(review.verdict(), Verdict::Unreadable);
    QVERIFY(!review.hasChanged());
    QVERIFY(!review.package().changedOnDisk);
}

void TestPackagePhases::anUnpackedOneChanges()
{
    const QString folder = m_dir.filePath(u"watched"_s);
    QVERIFY(unpack(m_complete, folder));
    PackageReview review(reviewOptions());
    QSignalSpy changed(&review, &PackageReview::changedOnDisk);
    QVERIFY(open(review, folder));
    const QString request = folder + u"/data/request.json"_s;
    const QByteArray bytes = readFile(request, 10'000'000).value_or(QByteArray());
    QVERIFY(writeFile(request, bytes + "\n"));
    QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 10'000);
}

void TestPackagePhases::whatDoesNotChangeIsNotSaid()
{
    const QString path = copy();
    PackageReview review(reviewOptions());
    QSignalSpy changed(&review, &PackageReview::changedOnDisk);
    QVERIFY(open(review, path));
    QVERIFY(writeFile(m_dir.filePath(u"beside.txt"_s), "another file of the folder"));
    QTest::qWait(800);
    QVERIFY(changed.isEmpty());
    QVERIFY(!review.hasChanged());
}

QTEST_MAIN(TestPackagePhases)
#include "tst_packagephases.moc"
