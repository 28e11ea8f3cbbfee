// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/bag.h"
#include "package/exportedrequest.h"
#include "package/packagereader.h"
#include "report/exporter.h"
#include "report/pdfreport.h"
#include "request/draftstore.h"
#include "request/pdfs.h"
#include "sampledraft.h"
#include "session/packageexport.h"
#include "session/stepmodel.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestPackageExport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void exportsWhatIsShown();
    void forgetsFormerContents();
    void tellsProgress();
    void cancelLeavesNothing();
    void undoesItsOwnNoteAlone_data();
    void undoesItsOwnNoteAlone();
    void oneAtATime();
    void diesWhileAtWork();
    void refusesABadTarget_data();
    void refusesABadTarget();
    void refusesWhatCannotBeSaved();
    void exportsForWhoMayOnlyRead();

private:
    /// A large document, so that writing takes a while.
    static void addLarge(DraftSession &session, const QTemporaryDir &dir);
};

namespace {

struct Outcome
{
    explicit Outcome(PackageExport &work)
    {
        QObject::connect(&work, &PackageExport::exported, &work,
                         [this](const ExportedPackage &exported) { package = exported; });
        QObject::connect(&work, &PackageExport::failed, &work,
                         [this](const Error &failed) { error = failed; });
    }
    bool isThere() const { return package || error; }

    std::optional<ExportedPackage> package;
    std::optional<Error> error;
};

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

} // namespace

void TestPackageExport::initTestCase()
{
    QVERIFY(QFile::exists(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")));
}

void TestPackageExport::addLarge(DraftSession &session, const QTemporaryDir &dir)
{
    QFile file(dir.filePath(u"large.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdfs::ofSize(60 * 1024 * 1024));
    file.close();
    QSignalSpy imported(&session, &DraftSession::documentImported);
    session.importDocuments({file.fileName()});
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 30'000);
}

void TestPackageExport::exportsWhatIsShown()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    QVERIFY(session);
    session->setText(u"/service/title"_s, u"Marchés de voirie"_s);
    StepModel steps(*session);
    PackageExport work(*session);
    const Outcome outcome(work);
    work.start(dir.path());
    QVERIFY(work.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.isThere(), 30'000);
    QVERIFY(outcome.package);
    QVERIFY(!work.isBusy());
    QVERIFY(outcome.package->complete);

    const Result<ReceivedPackage> received = readPackage(outcome.package->package.path);
    QVERIFY(received);
    QVERIFY(received->report().valid);
    QCOMPARE(received->completeness(), u"complete"_s);
    // Typed a moment before, and saved for it.
    QCOMPARE(received->request().service.title, u"Marchés de voirie"_s);
    QCOMPARE(received->request().documents.size(), 2);
    QCOMPARE(session->exportedRevision(), session->request().revision);
    // Kept for comparisons, and in no package.
    const auto kept = readExportedRequest(session->folder());
    QVERIFY(kept);
    QCOMPARE(kept->sha512, received->report().requestSha512);
    QCOMPARE(kept->request.service.title, u"Marchés de voirie"_s);
    const auto clone = cloneDraft(session->folder(), dir.filePath(u"clone"_s), QDateTime(), u"other"_s);
    QVERIFY(clone && !readExportedRequest(clone->folder()));
    QCOMPARE(steps.data(steps.index(7), DetailRole).toString(), u"exported"_s);
}

void TestPackageExport::forgetsFormerContents()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"draft"_s);
    auto session = openExample(u"complete"_s, folder);
    const QString replaced = session->documentPath(session->request().documents.constFirst());
    QFile file(dir.filePath(u"other.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pdfs::withPages(1));
    file.close();
    QSignalSpy imported(session.get(), &DraftSession::documentImported);
    session->importDocuments({file.fileName()}, u"d1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(imported.size(), 1, 30'000);
    // Opened again, so that no step of undo leads to it.
    session.reset();
    session = DraftSession::open(folder, exampleOptions()).value_or(nullptr);
    QVERIFY(session && session->former(u"d1"_s));
    PackageExport work(*session);
    const Outcome outcome(work);
    work.start(dir.path());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.isThere(), 30'000);
    QVERIFY(outcome.package);
    QVERIFY(!session->former(u"d1"_s));
    QVERIFY(!QFile::exists(replaced));
    for (const Document &document : session->request().documents)
        QVERIFY(QFile::exists(session->documentPath(document)));
}

void TestPackageExport::tellsProgress()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    addLarge(*session, dir);
    PackageExport work(*session);
    const Outcome outcome(work);
    QSignalSpy progress(&work, &PackageExport::progressed);
    work.start(dir.path());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.isThere(), 60'000);
    QVERIFY(outcome.package);
    QVERIFY(!progress.isEmpty());
    qint64 before = 0;
    for (const QList<QVariant> &told : std::as_const(progress)) {
        QVERIFY(told.at(0).toLongLong() >= before);
        QVERIFY(told.at(0).toLongLong() <= told.at(1).toLongLong());
        before = told.at(0).toLongLong();
    }
    // Too large for DataPass: a draft.
    QVERIFY(!outcome.package->complete);
}

void TestPackageExport::cancelLeavesNothing()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    addLarge(*session, dir);
    const QString target = dir.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(target));
    PackageExport work(*session);
    const Outcome outcome(work);
    connect(&work, &PackageExport::progressed, &work, &PackageExport::cancel);
    work.start(target);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.isThere(), 60'000);
    if (outcome.package)
        QFAIL("was done before it was cancelled");
    QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
    QCOMPARE(filesIn(target), QStringList());
    QCOMPARE(session->exportedRevision(), 0);

    // And again.
    disconnect(&work, &PackageExport::progressed, &work, &PackageExport::cancel);
    const Outcome second(work);
    work.start(target);
    QTRY_VERIFY_WITH_TIMEOUT(second.isThere(), 60'000);
    QVERIFY(second.package);
    QCOMPARE(filesIn(target).size(), 1);
}

void TestPackageExport::undoesItsOwnNoteAlone_data()
{
    QTest::addColumn<bool>("wasOut");
    QTest::addColumn<bool>("another");
    QTest::addColumn<bool>("withoutContacts"); // the other one
    QTest::newRow("the first ever") << false << false << false;
    QTest::newRow("exported before") << true << false << false;
    QTest::newRow("while another succeeds") << false << true << false;
    QTest::newRow("while another succeeds, exported before") << true << true << false;
    QTest::newRow("while a copy without contacts succeeds") << false << true << true;
}

/// Between the note that an export begins with and its end, in which it takes the note back.
void TestPackageExport::undoesItsOwnNoteAlone()
{
    QFETCH(bool, wasOut);
    QFETCH(bool, another);
    QFETCH(bool, withoutContacts);
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"draft"_s);
    copyExample(u"complete"_s, folder);
    prepareReports();
    Draft draft = Draft::open(folder, Draft::Access::ReadOnly).value();
    const DocumentInspector inspector = exampleOptions().inspector;
    ExportOptions options;
    options.today = exampleDay().date();
    if (wasOut)
        QVERIFY(exportDraft(draft, inspector, dir.filePath(u"before.zip"_s), options));
    const auto before = draft.state().lastExport;
    QCOMPARE(before.has_value(), wasOut);

    std::optional<DraftState::Export> meanwhile;
    const auto cancelled =
        exportDraft(draft, inspector, dir.filePath(u"one.zip"_s), options, [&](qint64, qint64) {
            if (!another || meanwhile)
                return false;
            Draft same = Draft::open(folder, Draft::Access::ReadOnly).value();
            ExportOptions others = options;
            others.withoutContacts = withoutContacts;
            if (exportDraft(same, inspector, dir.filePath(u"two.zip"_s), others))
                meanwhile = same.state().lastExport;
            return false;
        });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(meanwhile.has_value(), another);
    QVERIFY(draft.state().lastExport == (another ? meanwhile : before));
    QVERIFY(!another || draft.state().lastExport->revision == draft.request().revision);
}

void TestPackageExport::oneAtATime()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    PackageExport work(*session);
    QSignalSpy done(&work, &PackageExport::exported);
    QVERIFY(QDir().mkpath(dir.filePath(u"one"_s)));
    QVERIFY(QDir().mkpath(dir.filePath(u"two"_s)));
    work.start(dir.filePath(u"one"_s));
    work.start(dir.filePath(u"two"_s));
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, 30'000);
    QVERIFY(!work.isBusy());
    QCOMPARE(filesIn(dir.filePath(u"one"_s)).size(), 1);
    QCOMPARE(filesIn(dir.filePath(u"two"_s)), QStringList());
}

void TestPackageExport::diesWhileAtWork()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    const QString target = dir.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(target));
    auto work = std::make_unique<PackageExport>(*session);
    const Outcome outcome(*work);
    work->start(target);
    work.reset();
    QTest::qWait(50);
    QVERIFY(!outcome.isThere());
    QCOMPARE(filesIn(target), QStringList());
}

void TestPackageExport::refusesABadTarget_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder that is gone") << u"gone/package.zip"_s;
    QTest::newRow("a file in the place of a folder") << u"draft/request.json/package.zip"_s;
    QTest::newRow("inside the draft") << u"draft/package.zip"_s;
    QTest::newRow("read only") << u"/proc/package.zip"_s;
    QTest::newRow("a device") << u"/dev/full"_s;
}

void TestPackageExport::refusesABadTarget()
{
    QFETCH(const QString, target);
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    PackageExport work(*session);
    const Outcome outcome(work);
    const QString path = QDir(dir.path()).filePath(target);
    work.start(path);
    QTRY_VERIFY_WITH_TIMEOUT(outcome.isThere(), 30'000);
    QVERIFY(outcome.error);
    // The path is whole, and something follows that tells what to do.
    const QString text = errorText(*outcome.error);
    QVERIFY2(text.contains(path), qPrintable(text));
    QVERIFY2(text.count(u". "_s) >= 1 && text.endsWith(u'.'), qPrintable(text));
    QVERIFY(!QFile::exists(dir.filePath(u"gone"_s)));
}

void TestPackageExport::refusesWhatCannotBeSaved()
{
    const QTemporaryDir dir;
    const auto session = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    session->setText(u"/service/title"_s, u"Marchés"_s);
    QVERIFY(QDir(session->folder()).removeRecursively());
    PackageExport work(*session);
    const Outcome outcome(work);
    work.start(dir.path());
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->code, ErrorCode::DraftMissing);
    QCOMPARE(filesIn(dir.path()), QStringList());
}

void TestPackageExport::exportsForWhoMayOnlyRead()
{
    const QTemporaryDir dir;
    const auto first = openExample(u"complete"_s, dir.filePath(u"draft"_s));
    const auto second = DraftSession::open(first->folder(), exampleOptions());
    QVERIFY(second && (*second)->isReadOnly());
    PackageExport work(**second);
    const Outcome outcome(work);
    work.start(dir.path());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.isThere(), 30'000);
    QVERIFY(outcome.package);
    QVERIFY(readPackage(outcome.package->package.path)->report().valid);
}

QTEST_MAIN(TestPackageExport)
#include "tst_packageexport.moc"
