// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/digest.h"
#include "samplereview.h"
#include "session/modelroles.h"
#include "session/packageopening.h"
#include "session/packagereview.h"
#include "session/reviewfindings.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using State = PackageReview::State;
using Verdict = ReceivedRow::Verdict;

class TestPackageReview : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aPackageAsItWasSent();
    void aDraftHasFindings();
    void anUnpackedPackage();
    void anAlteredDocument();
    void anAlteredArchive();
    void whatIsNoPackage_data();
    void whatIsNoPackage();
    void aBagOfAnotherProgram();
    void leavesOutContacts();
    void interrupted();
    void anotherIsOpenedMeanwhile();
    void diesWhileAtWork();
    void digestsAreComputedOnce();

private:
    bool open(PackageReview &review, const QString &path) const
    {
        review.open(path);
        return review.state() == State::Opening
               && QTest::qWaitFor([&review] { return review.state() != State::Opening; }, 30'000);
    }

    const QTemporaryDir m_dir;
    QString m_complete;
};

void TestPackageReview::initTestCase()
{
    m_complete = exportExample(u"complete"_s, m_dir.path());
    QVERIFY(!m_complete.isEmpty());
}

void TestPackageReview::aPackageAsItWasSent()
{
    PackageReview review(reviewOptions());
    QSignalSpy progress(&review, &PackageReview::progressed);
    QVERIFY(open(review, m_complete));
    QCOMPARE(review.state(), State::Opened);
    QCOMPARE(review.verdict(), Verdict::Valid);
    const ReviewedPackage &package = review.package();
    QVERIFY(package.report && package.report->valid);
    QVERIFY(!package.error);
    QVERIFY(package.input);
    QCOMPARE(package.input->request.documents.size(), 2);
    QVERIFY(package.input->facts.isEmpty());
    QVERIFY(!package.examined && review.isExamining());
    QVERIFY(!package.input->foreignCatalogue);
    QVERIFY(!hasBlocking(package.findings));

    const ReceivedRow row = review.summary();
    QCOMPARE(row.path, m_complete);
    QCOMPARE(row.title, package.input->request.service.title);
    QCOMPARE(row.organisation, package.input->request.organisation.name);
    QCOMPARE(row.revision, 1);
    QCOMPARE(row.files, package.report->files);
    QCOMPARE(row.openedAt, exampleDay());
}

void TestPackageReview::aDraftHasFindings()
{
    const QString path = exportExample(u"incomplete"_s, m_dir.path());
    QVERIFY(!path.isEmpty());
    PackageReview review(reviewOptions());
    QVERIFY(open(review, path));
    QCOMPARE(review.verdict(), Verdict::Valid);
    QVERIFY(hasBlocking(review.package().findings));

    ReviewFindings model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFindings(review.package().input, review.package().findings);
    QCOMPARE(model.rowCount(), int(review.package().findings.size()));
    QCOMPARE(model.rows().constFirst().finding.severity, Severity::Blocking);
    const auto severityOf = [](const FindingRow &row) { return row.finding.severity; };
    for (qsizetype i = 1; i < model.rows().size(); ++i)
        QVERIFY(severityOf(model.rows().at(i - 1)) <= severityOf(model.rows().at(i)));
    QVERIFY(!model.index(0, ReviewFindings::MessageColumn).data().toString().isEmpty());
    QVERIFY(!model.index(0, ReviewFindings::SeverityColumn).data().toString().isEmpty());
    QVERIFY(model.index(0, ReviewFindings::SeverityColumn).data(MeaningRole).toInt() > 0);
    model.setFindings(std::nullopt, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestPackageReview::anUnpackedPackage()
{
    const QString folder = m_dir.filePath(u"unpacked"_s);
    QVERIFY(unpack(m_complete, folder));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, folder));
    QCOMPARE(review.verdict(), Verdict::Valid);
    QVERIFY(review.package().input);
}

void TestPackageReview::anAlteredDocument()
{
    const QString folder = m_dir.filePath(u"altered"_s);
    QVERIFY(unpack(m_complete, folder));
    QDirIterator documents(folder + u"/data/documents"_s, QDir::Files);
    QVERIFY(alter(documents.next()));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, folder));
    QCOMPARE(review.verdict(), Verdict::Altered);
    QVERIFY(!review.package().report->errors.isEmpty());
    // The request is shown all the same, and the rules say which document it is.
    QVERIFY(review.package().input);
    QVERIFY(hasBlocking(review.package().findings));
    QCOMPARE(review.summary().verdict, Verdict::Altered);
}

void TestPackageReview::anAlteredArchive()
{
    const QString path = m_dir.filePath(u"altered.zip"_s);
    QVERIFY(QFile::copy(m_complete, path));
    QVERIFY(alter(path));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, path));
    QCOMPARE(review.state(), State::Opened);
    QVERIFY(review.verdict() != Verdict::Valid);
}

void TestPackageReview::whatIsNoPackage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("garbage") << u"garbage.zip"_s << QByteArray("not at all a package");
    QTest::newRow("empty") << u"empty.zip"_s << QByteArray();
    QTest::newRow("request alone") << u"request.json"_s << QByteArray("{}");
    QTest::newRow("missing") << u"missing.zip"_s << QByteArray(nullptr);
}

void TestPackageReview::whatIsNoPackage()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const QString path = m_dir.filePath(name);
    if (!bytes.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    PackageReview review(reviewOptions());
    QVERIFY(open(review, path));
    QCOMPARE(review.state(), State::Opened);
    QCOMPARE(review.verdict(), Verdict::Unreadable);
    QVERIFY(!review.package().input);
    QVERIFY(review.package().error);
    QVERIFY(!errorText(*review.package().error).isEmpty());
    QCOMPARE(review.summary().title, QString());
}

void TestPackageReview::aBagOfAnotherProgram()
{
    const QString folder = m_dir.filePath(u"bag"_s);
    QDir().mkpath(folder + u"/data"_s);
    const QByteArray word = "hello\n";
    QVERIFY(writeFile(folder + u"/bagit.txt"_s, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    QVERIFY(writeFile(folder + u"/data/a.txt"_s, word));
    QVERIFY(writeFile(folder + u"/manifest-sha512.txt"_s, sha512Of(word).toLatin1() + "  data/a.txt\n"));
    PackageReview review(reviewOptions());
    QVERIFY(open(review, folder));
    // Its verdict stands though there is nothing to review.
    QVERIFY(review.package().report && review.package().report->valid);
    QVERIFY(!review.package().input);
    QVERIFY(review.package().error);
    QCOMPARE(review.verdict(), Verdict::Unreadable);
    // A folder that is none.
    QVERIFY(open(review, m_dir.path()));
    QCOMPARE(review.verdict(), Verdict::Unreadable);
    QVERIFY(!review.package().input);
}

void TestPackageReview::leavesOutContacts()
{
    const QString expert = m_dir.filePath(u"expert"_s);
    QVERIFY(QDir().mkpath(expert));
    const QString path = exportExample(u"complete"_s, expert, true);
    QVERIFY(!path.isEmpty());
    PackageReview review(reviewOptions());
    QVERIFY(open(review, path));
    QCOMPARE(review.verdict(), Verdict::Valid);
    QVERIFY(review.package().report->redacted);
    for (const Finding &finding : review.package().findings)
        QVERIFY(!finding.target.startsWith(u"/contacts"_s));
}

void TestPackageReview::interrupted()
{
    PackageReview review(reviewOptions());
    QSignalSpy changed(&review, &PackageReview::stateChanged);
    review.cancel();
    QCOMPARE(review.state(), State::Idle);
    review.open(m_complete);
    review.cancel();
    QCOMPARE(review.state(), State::Cancelled);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(review.state(), State::Cancelled);
    QCOMPARE(changed.size(), 2);
    QVERIFY(!review.package().report);
    // And opened again.
    QVERIFY(open(review, m_complete));
    QCOMPARE(review.verdict(), Verdict::Valid);
}

void TestPackageReview::anotherIsOpenedMeanwhile()
{
    PackageReview review(reviewOptions());
    review.open(m_complete);
    QVERIFY(open(review, m_dir.filePath(u"nowhere.zip"_s)));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(review.verdict(), Verdict::Unreadable);
    QCOMPARE(review.path(), m_dir.filePath(u"nowhere.zip"_s));
}

void TestPackageReview::diesWhileAtWork()
{
    {
        PackageReview review(reviewOptions());
        review.open(m_complete);
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents();
}

/// Of a package whose request cannot be read, too.
void TestPackageReview::digestsAreComputedOnce()
{
    const QString folder = m_dir.filePath(u"unreadable"_s);
    QVERIFY(unpack(m_complete, folder));
    QVERIFY(writeFile(folder + u"/data/request.json"_s, "{"));
    QVERIFY(listAnew(folder));
    qint64 last = 0;
    bool isOnce = true;
    const Progress progress = [&](qint64 done, qint64 /*total*/) {
        isOnce = isOnce && done >= last;
        last = done;
        return true;
    };
    const PackageOpening opening = openPackage(folder, progress, {exampleDay()});
    QVERIFY(opening.known.report);
    QVERIFY(opening.known.error);
    QVERIFY(!opening.known.input);
    QVERIFY(last > 0);
    QVERIFY(isOnce);
}

QTEST_MAIN(TestPackageReview)
#include "tst_packagereview.moc"
