// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../inbox/historysample.h"
#include "certificatefiles.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "session/inboxbatch.h"

#include <QDir>
#include <QFile>
#include <QPointer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using Kind = BatchOutcome::Kind;
using Outcomes = QList<BatchOutcome>;

/// One task for many packages.
class TestInboxBatch : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_out = std::make_unique<QTemporaryDir>(); }
    void nothingToDo();
    void summaries();
    void signers();
    void packagesOfOneName();
    void histories();
    void aHistoryAlone();
    void badInput();
    void noFolder();
    void progress();
    void cancelLeavesNothingHalfWritten();
    void mayDieAtAnyTime();
    void goesOnWithAnother();
    void counts();

private:
    static QDateTime now() { return QDateTime(QDate(2026, 3, 3), QTime(14, 5), Qt::UTC); }
    static BatchOptions options(int threads = 2)
    {
        BatchOptions options;
        options.now = &now;
        options.inspector = DocumentInspector(QString());
        options.threads = threads;
        return options;
    }
    QList<BatchPackage> packages(const QStringList &paths) const
    {
        QList<BatchPackage> packages;
        for (const QString &path : paths)
            packages.append({path, m_sample.sample.request.id});
        return packages;
    }
    Outcomes run(const QList<BatchPackage> &packages, const BatchTask &task, BatchOptions options) const
    {
        InboxBatch batch(std::move(options));
        Outcomes outcomes;
        bool isFinished = false;
        connect(&batch, &InboxBatch::finished, &batch, [&](const Outcomes &all) {
            outcomes = all;
            isFinished = true;
        });
        batch.start(packages, task);
        if (!QTest::qWaitFor([&] { return isFinished; }, 30'000))
            qWarning("the batch did not finish");
        return outcomes;
    }
    QString out(const QString &name) const { return m_out->filePath(name); }

    HistorySample m_sample;
    QStringList m_revisions;
    QString m_broken;
    std::unique_ptr<QTemporaryDir> m_out;
};

void TestInboxBatch::initTestCase()
{
    for (int revision = 1; revision <= 3; ++revision) {
        m_revisions.append(m_sample.add(u"r%1"_s.arg(revision), revision, [revision](Request &request) {
            request.service.title = u"Marchés %1"_s.arg(revision);
        }));
    }
    m_broken = m_sample.sample.dir.filePath(u"broken.zip"_s);
    QVERIFY(writeFile(m_broken, "no archive"));
}

void TestInboxBatch::nothingToDo()
{
    InboxBatch batch(options());
    QSignalSpy finished(&batch, &InboxBatch::finished);
    batch.start({}, SummariesTask{m_out->path()});
    QVERIFY(finished.isEmpty());
    QVERIFY(batch.isRunning());
    QVERIFY(finished.wait());
    QVERIFY(!batch.isRunning());
    QVERIFY(finished.at(0).at(0).value<Outcomes>().isEmpty());
}

void TestInboxBatch::summaries()
{
    const Outcomes outcomes = run(packages(m_revisions), SummariesTask{m_out->path(), true, true}, options());
    QCOMPARE(outcomes.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(outcomes.at(i).path, m_revisions.at(i));
        QCOMPARE(outcomes.at(i).kind, Kind::Written);
        QCOMPARE(outcomes.at(i).files,
                 (QStringList{out(u"r%1.summary.html"_s.arg(i + 1)), out(u"r%1.summary.pdf"_s.arg(i + 1))}));
    }
    QCOMPARE(entriesOf(m_out->path()).size(), 6);
    QVERIFY(readFile(out(u"r2.summary.html"_s), 1'000'000).value().contains("Marchés 2"));
    QVERIFY(readFile(out(u"r2.summary.pdf"_s), 10'000'000).value().startsWith("%PDF"));
}

/// As those believe them whom the settings name when the task begins.
void TestInboxBatch::signers()
{
    const QTemporaryDir dir;
    const TestCertificates certificates(dir.filePath(u"certificates"_s));
    const QString path = dir.filePath(u"signed.zip"_s);
    const auto key =
        SigningKey::open(certificates.signerFile(), Secret(TestCertificates::password().toUtf8()), now());
    QVERIFY(key && signPackage(m_revisions.constFirst(), *key, now(), path));
    BatchOptions believing = options();
    ChosenTrust trust(certificates.rootFile());
    believing.trust = [&trust] { return trust; };
    const auto summary = [&](const QString &folder) {
        const QString place = out(folder);
        QDir().mkpath(place);
        run(packages({path}), SummariesTask{place, true, false}, believing);
        return readFile(place + u"/signed.summary.html"_s, 1'000'000).value_or(QByteArray());
    };
    const QByteArray believed = summary(u"a"_s);
    QVERIFY(believed.contains("Signed by Camille Mirandol"));
    trust.lost = ChosenTrust::Lost::Choice;
    QVERIFY(summary(u"b"_s).contains("Signed in the name of Camille Mirandol"));
    const auto written = run(packages({path, m_revisions.at(1)}), HistoriesTask{m_out->path()}, believing);
    QCOMPARE(written.constFirst().kind, Kind::Written);
    QVERIFY(readFile(written.constFirst().files.value(0), 1'000'000)
                .value()
                .contains("Signed in the name of Camille Mirandol"));
}

void TestInboxBatch::packagesOfOneName()
{
    QStringList paths;
    for (const QString &folder : {u"a"_s, u"b"_s, u"c"_s, u"d"_s}) {
        const QDir dir(m_sample.sample.dir.path());
        QVERIFY(dir.mkpath(folder));
        paths.append(dir.filePath(folder + u"/same.zip"));
        QFile::copy(m_revisions.at(0), paths.constLast());
    }
    const Outcomes outcomes = run(packages(paths), SummariesTask{m_out->path(), true, false}, options(4));
    QSet<QString> files;
    for (const BatchOutcome &outcome : outcomes) {
        QCOMPARE(outcome.kind, Kind::Written);
        files.insert(outcome.files.value(0));
    }
    QCOMPARE(files.size(), 4);
    QCOMPARE(entriesOf(m_out->path()).size(), 4);
}

void TestInboxBatch::histories()
{
    QStringList paths = m_revisions;
    paths.append(m_broken);
    const Outcomes outcomes = run(packages(paths), HistoriesTask{m_out->path()}, options());
    QCOMPARE(outcomes.size(), 4);
    const QString page = out(u"marches-3-0b8e1c52.history.html"_s);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(outcomes.at(i).kind, Kind::Written);
        QCOMPARE(outcomes.at(i).files, QStringList(page));
    }
    QCOMPARE(outcomes.at(3).kind, Kind::Failed);
    QCOMPARE(outcomes.at(3).error->code, ErrorCode::ArchiveUnreadable);
    QCOMPARE(entriesOf(m_out->path()), QStringList(QFileInfo(page).fileName()));
    QCOMPARE(countOutcomes(outcomes).files, 1);
}

void TestInboxBatch::aHistoryAlone()
{
    // One whose request is unknown stands alone, too.
    const Outcomes outcomes = run({{m_revisions.at(0), u"x"_s}, {m_revisions.at(1), {}}, {m_broken, {}}},
                                  HistoriesTask{m_out->path()}, options());
    QCOMPARE(outcomes.at(0).kind, Kind::Alone);
    QCOMPARE(outcomes.at(1).kind, Kind::Alone);
    QCOMPARE(outcomes.at(2).kind, Kind::Failed);
    QVERIFY(entriesOf(m_out->path()).isEmpty());
}

void TestInboxBatch::badInput()
{
    const QString none = m_sample.sample.dir.filePath(u"none.zip"_s);
    const Outcomes outcomes = run(packages({none, m_broken, m_revisions.at(0)}),
                                  SummariesTask{m_out->path(), true, false}, options());
    QCOMPARE(outcomes.at(0).kind, Kind::Failed);
    QCOMPARE(outcomes.at(0).error->code, ErrorCode::FileMissing);
    // That it cannot be read is what its summary says.
    QCOMPARE(outcomes.at(1).kind, Kind::Written);
    QCOMPARE(outcomes.at(2).kind, Kind::Written);
    QCOMPARE(entriesOf(m_out->path()), (QStringList{u"broken.summary.html"_s, u"r1.summary.html"_s}));
}

void TestInboxBatch::noFolder()
{
    for (const BatchTask &task :
         {BatchTask(SummariesTask{out(u"none"_s)}), BatchTask(HistoriesTask{out(u"none"_s)})}) {
        const Outcomes outcomes = run(packages(m_revisions), task, options());
        QCOMPARE(outcomes.size(), 3);
        for (const BatchOutcome &outcome : outcomes) {
            QCOMPARE(outcome.kind, Kind::Failed);
            QCOMPARE(outcome.error->code, ErrorCode::FileMissing);
        }
    }
}

void TestInboxBatch::progress()
{
    InboxBatch batch(options(1));
    QSignalSpy progressed(&batch, &InboxBatch::progressed);
    QSignalSpy finished(&batch, &InboxBatch::finished);
    batch.start(packages(m_revisions), SummariesTask{m_out->path(), true, false});
    QVERIFY(finished.wait(30'000));
    QVERIFY(!progressed.isEmpty());
    int former = 0;
    for (const QList<QVariant> &each : progressed) {
        QVERIFY(each.at(0).toInt() >= former);
        former = each.at(0).toInt();
        QCOMPARE(each.at(1).toInt(), 3);
    }
    QCOMPARE(former, 3);
    QCOMPARE(progressed.constLast().at(2).toString(), u"r3.zip"_s);
}

void TestInboxBatch::cancelLeavesNothingHalfWritten()
{
    // The second package is under way when the user breaks off.
    QSemaphore reached;
    QSemaphore goOn;
    std::atomic<int> asked = 0;
    BatchOptions slow = options(1);
    slow.now = [&] {
        if (++asked == 2) {
            reached.release();
            goOn.acquire();
        }
        return now();
    };
    InboxBatch batch(slow);
    Outcomes outcomes;
    connect(&batch, &InboxBatch::finished, &batch, [&](const Outcomes &all) { outcomes = all; });
    batch.start(packages(m_revisions), SummariesTask{m_out->path(), true, true});
    reached.acquire();
    batch.cancel();
    QVERIFY(batch.isCancelled());
    QVERIFY(batch.isRunning());
    goOn.release();
    QTRY_VERIFY_WITH_TIMEOUT(!batch.isRunning(), 30'000);
    QCOMPARE(outcomes.size(), 3);
    QCOMPARE(outcomes.at(0).kind, Kind::Written);
    QCOMPARE(outcomes.at(1).kind, Kind::Cancelled);
    QCOMPARE(outcomes.at(2).kind, Kind::Cancelled);
    QCOMPARE(entriesOf(m_out->path()), (QStringList{u"r1.summary.html"_s, u"r1.summary.pdf"_s}));
    batch.cancel();
}

void TestInboxBatch::mayDieAtAnyTime()
{
    QStringList paths;
    for (int i = 0; i < 20; ++i)
        paths += m_revisions;
    for (int i = 0; i < 5; ++i) {
        auto batch = std::make_unique<InboxBatch>(options());
        QSignalSpy finished(batch.get(), &InboxBatch::finished);
        batch->start(packages(paths), SummariesTask{m_out->path(), true, false});
        QTest::qWait(i * 10);
        batch.reset();
        QVERIFY(finished.isEmpty());
    }
    const QStringList entries = entriesOf(m_out->path());
    for (const QString &entry : entries) {
        QVERIFY(!entry.startsWith(u'.'));
        QVERIFY(readFile(out(entry), 1'000'000).value().endsWith("</html>\n"));
    }
    // And by the hand of who is told.
    auto *batch = new InboxBatch(options());
    const QPointer<InboxBatch> alive(batch);
    connect(batch, &InboxBatch::progressed, batch, [batch] { delete batch; });
    batch->start(packages(m_revisions), SummariesTask{m_out->path(), true, false});
    QTRY_VERIFY(!alive);
}

void TestInboxBatch::goesOnWithAnother()
{
    InboxBatch batch(options());
    int times = 0;
    connect(&batch, &InboxBatch::finished, &batch, [&] {
        if (++times == 1)
            batch.start(packages(m_revisions), HistoriesTask{m_out->path()});
    });
    batch.start(packages(m_revisions), SummariesTask{m_out->path(), true, false});
    QTRY_COMPARE_WITH_TIMEOUT(times, 2, 30'000);
    QCOMPARE(entriesOf(m_out->path()).size(), 4);
}

void TestInboxBatch::counts()
{
    const BatchCount count = countOutcomes({{u"a"_s, Kind::Written, {u"x"_s}, std::nullopt},
                                            {u"b"_s, Kind::Written, {u"x"_s}, std::nullopt},
                                            {u"c"_s, Kind::Alone, {}, std::nullopt},
                                            {u"d"_s, Kind::Failed, {}, Error(ErrorCode::DiskFull)},
                                            {u"e"_s, Kind::Cancelled, {}, std::nullopt}});
    QCOMPARE(count.written, 2);
    QCOMPARE(count.alone, 1);
    QCOMPARE(count.failed, 1);
    QCOMPARE(count.cancelled, 1);
    QCOMPARE(count.files, 1);
}

QTEST_MAIN(TestInboxBatch)
#include "tst_inboxbatch.moc"
