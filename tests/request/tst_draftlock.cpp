// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draft.h"
#include "request/draftstore.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/file.h>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Drafts between processes: who has one open, and what a process that was killed leaves.
class TestDraftLock : public QObject
{
    Q_OBJECT

private slots:
    void isLockedForOthers();
    void lockOfDeadProcessIsTaken();
    void lockThatNamesNobody();
    void lockOfFormerProcessOfThisNumber();
    void killedWhileSaving();
    void stateOfTwoWriters();
    void stateLockThatNamesNobody();
    void hiddenByPermissions();
};

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

static Catalogue catalogue()
{
    return bundledCatalogue(u"editeurs-2021"_s).value();
}

static Result<Draft> makeDraft(const QString &folder)
{
    return Draft::create(folder, newRequest(catalogue(), kNow), catalogue(), kNow);
}

static QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// The helper process, once it said its first line.
static std::unique_ptr<QProcess> holder(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QStringLiteral(VIATIQUE_DRAFTHOLDER), arguments);
    while (!process->canReadLine() && process->waitForReadyRead(10'000)) {
    }
    return process;
}

void TestDraftLock::isLockedForOthers()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    const auto other = holder({u"hold"_s, dir.path()});
    QCOMPARE(other->readLine().trimmed(), QByteArray("held"));
    const Result<Draft> draft = Draft::open(dir.path(), Draft::Access::Edit);
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, ErrorCode::DraftLocked);
    QCOMPARE(draft.error().args.at(1), u"draftholder"_s);
    QCOMPARE(draft.error().args.at(3), QString::number(other->processId()));
    // Reading asks nobody.
    QVERIFY(Draft::open(dir.path(), Draft::Access::ReadOnly));
    other->closeWriteChannel();
    QVERIFY(other->waitForFinished());
    QVERIFY(Draft::open(dir.path(), Draft::Access::Edit));
}

void TestDraftLock::lockOfDeadProcessIsTaken()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    const auto other = holder({u"hold"_s, dir.path()});
    other->kill();
    QVERIFY(other->waitForFinished());
    QVERIFY(QFile::exists(dir.filePath(u"lock"_s)));
    QVERIFY(Draft::open(dir.path(), Draft::Access::Edit));
}

/// What a process leaves that was killed between making its lock and filling it; and one that is about to.
void TestDraftLock::lockThatNamesNobody()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    QFile lock(dir.filePath(u"lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    QCOMPARE(::flock(lock.handle(), LOCK_EX | LOCK_NB), 0);
    QCOMPARE(Draft::open(dir.path(), Draft::Access::Edit).error().code, ErrorCode::DraftLocked);
    // Whatever time its file has.
    QVERIFY(lock.setFileTime(QDateTime::currentDateTime().addYears(1), QFileDevice::FileModificationTime));
    lock.close();
    QVERIFY(Draft::open(dir.path(), Draft::Access::Edit));
}

/// In a container each start of the program has the number of the one before.
void TestDraftLock::lockOfFormerProcessOfThisNumber()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    const QString name = dir.filePath(u"lock"_s);
    QByteArray content;
    {
        QLockFile lock(name);
        QVERIFY(lock.tryLock(0));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        content = file.readAll();
        // While it lives, it is not taken from it.
        QCOMPARE(Draft::open(dir.path(), Draft::Access::Edit).error().code, ErrorCode::DraftLocked);
    }
    QVERIFY(writeFile(name, content));
    QVERIFY(Draft::open(dir.path(), Draft::Access::Edit));
    // Of a computer that shares the folder nothing is known.
    QByteArray elsewhere = content;
    elsewhere.replace(QSysInfo::machineHostName().toUtf8(), "another.example");
    QVERIFY(elsewhere != content);
    QVERIFY(writeFile(name, elsewhere));
    QCOMPARE(Draft::open(dir.path(), Draft::Access::Edit).error().code, ErrorCode::DraftLocked);
}

void TestDraftLock::killedWhileSaving()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    QVERIFY(QDir(dir.path()).mkdir(u"documents"_s));
    for (int i = 0; i < 20; ++i) {
        const auto other = holder({u"save"_s, dir.path()});
        QTest::qWait(i);
        other->kill();
        QVERIFY(other->waitForFinished());
        QVERIFY(Draft::open(dir.path(), Draft::Access::ReadOnly));
    }
    // What such a moment leaves, and what only resembles it.
    const QString part = u"documents/import-0123456789abcdef0123456789abcdef.part"_s;
    for (const QString &name : {u"request.json.aBcDeF"_s, u"state.json.XYzabc"_s, u"state.json.lock"_s, part,
                                QString(part + u".AbCdEf"_s), u"request.json.backup"_s,
                                u"request.json.aBcDeFg"_s, u"documents/my.part"_s})
        QVERIFY(writeFile(dir.filePath(name), "x"));
    QVERIFY(Draft::open(dir.path(), Draft::Access::ReadOnly));
    QVERIFY(QFile::exists(dir.filePath(part)));
    QVERIFY(Draft::open(dir.path(), Draft::Access::Edit));
    QStringList left = filesOf(dir.path());
    left.removeAll(u"state.json"_s);
    // A name of six small letters may be the user's: rarely, one of ours stays.
    left.removeIf([](const QString &name) {
        return name != u"request.json.backup" && name.section(u'.', 2).size() == 6
               && name.section(u'.', 2).mid(1) == name.section(u'.', 2).mid(1).toLower();
    });
    QCOMPARE(left, (QStringList{u"catalogue.json"_s, u"request.json"_s, u"request.json.aBcDeFg"_s,
                                u"request.json.backup"_s}));
    QCOMPARE(filesOf(dir.filePath(u"documents"_s)), QStringList{u"my.part"_s});
}

void TestDraftLock::stateOfTwoWriters()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    const auto other = holder({u"save"_s, dir.path()}); // and remembers its steps
    // As an export does beside an open window.
    Draft mine = Draft::open(dir.path(), Draft::Access::ReadOnly).value();
    QTRY_VERIFY(mine.state().lastStep > 0);
    for (int i = 1; i <= 100; ++i) {
        const int step = mine.state().lastStep;
        QVERIFY(step > 0);
        mine.updateState([i](DraftState &state) { state.lastExport = {i, {}, {}}; });
        QCOMPARE(mine.state().lastExport->revision, i);
        QVERIFY(mine.state().lastStep >= step);
    }
    other->kill();
    QVERIFY(other->waitForFinished());

    // The lock of a writer at work is no leftover.
    const QString name = dir.filePath(u"state.json.lock"_s);
    QLockFile writing(name);
    QVERIFY(writing.tryLock(0));
    QVERIFY(Draft::open(dir.path(), Draft::Access::Edit));
    QVERIFY(QFile::exists(name));
}

/// Of a process that was killed before it wrote its name: it is taken over, and not waited for and left.
void TestDraftLock::stateLockThatNamesNobody()
{
    QTemporaryDir dir;
    Draft draft = makeDraft(dir.path()).value();
    QFile lock(dir.filePath(u"state.json.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.close();
    draft.updateState([](DraftState &state) { state.lastStep = 4; });
    QCOMPARE(draft.state().lastStep, 4);
    QVERIFY(!lock.exists());
}

void TestDraftLock::hiddenByPermissions()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"drafts/one"_s);
    makeDraft(folder).value();
    const QFileDevice::Permissions before = QFile::permissions(folder);
    QVERIFY(QFile::setPermissions(folder, {}));
    const auto other = holder({u"look"_s, folder});
    QVERIFY(QFile::setPermissions(folder, before));
    QCOMPARE(QString::fromUtf8(other->readLine()).trimmed(),
             errorText(Error(ErrorCode::FileUnreadable, {folder, u"permission denied"_s})));
    QVERIFY(other->waitForFinished());
}

QTEST_GUILESS_MAIN(TestDraftLock)
#include "tst_draftlock.moc"
