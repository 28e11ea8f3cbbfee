// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../ordinaryuser.h"
#include "core/atomicfile.h"
#include "request/draftfiling.h"
#include "request/draftstate.h"
#include "request/draftstore.h"
#include "request/drafttraces.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

QDateTime noon(int day = 1)
{
    return QDateTime(QDate(2026, 11, day), QTime(12, 0), Qt::UTC);
}

QString momentOf(const QString &folder)
{
    return readDraftTraces(folder + u"/state.json"_s).trashedAt;
}

} // namespace

/// How long a draft stays in the trash, and what is left of one that is erased.
class TestDraftTrash : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void remembersTheMoment();
    void erasesWhatIsDue_data();
    void erasesWhatIsDue();
    void believesNoClockThatJumps();
    void takesNoUnknownMomentForAnOldOne_data();
    void takesNoUnknownMomentForAnOldOne();
    void leavesWhatIsInUse();
    void erasesADamagedDraft();
    void leavesWhatIsNoDraft();
    void followsNoLinks();
    void keepsWhatCannotBeErasedListed();
    void erasesOfTheStoreAlone();
    void keepsMembersOfALaterVersion();
    void movesNothingWithAnOldMoment();
    void putsADamagedStateAside();

private:
    QString add() const
    {
        const Result<Draft> draft = DraftStore(*m_store).create(noon());
        return draft ? draft->folder() : QString();
    }
    QString trashed(const QDateTime &at = noon()) const
    {
        return DraftStore(*m_store).moveToTrash(add(), at).value_or(QString());
    }
    /// What goes at a look on that day, when another one found it due the day before.
    DraftStore::Emptied emptied(const QDateTime &at, int days = 7) const
    {
        static_cast<void>(m_store->emptyTrash(at.addDays(-1), days));
        return m_store->emptyTrash(at, days);
    }
    QStringList trash() const
    {
        return QDir(m_store->trashFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
};

void TestDraftTrash::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(m_dir->path());
}

void TestDraftTrash::remembersTheMoment()
{
    const QString folder = trashed(noon(3));
    QCOMPARE(momentOf(folder), u"2026-11-03T12:00:00Z"_s);
    const QString back = m_store->restore(folder).value_or(QString());
    QVERIFY(!back.isEmpty());
    QCOMPARE(momentOf(back), QString());
    QVERIFY(!readFile(back + u"/state.json"_s, 1000).value().contains("trashedAt"));
    // Its time begins anew.
    QCOMPARE(momentOf(m_store->moveToTrash(back, noon(9)).value()), u"2026-11-09T12:00:00Z"_s);
}

void TestDraftTrash::erasesWhatIsDue_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<qint64>("seconds"); // since it was put there
    QTest::addColumn<bool>("isErased");
    const qint64 day = 86'400;
    QTest::newRow("not yet") << 7 << 6 * day << false;
    QTest::newRow("now") << 7 << 7 * day << true;
    QTest::newRow("long since") << 7 << 700 * day << true;
    QTest::newRow("never") << 0 << 7000 * day << false;
    QTest::newRow("nonsense") << -1 << 7000 * day << false;
    QTest::newRow("at once, by a broken clock") << 1 << qint64(0) << false;
}

void TestDraftTrash::erasesWhatIsDue()
{
    QFETCH(int, days);
    QFETCH(qint64, seconds);
    QFETCH(bool, isErased);
    const QString folder = trashed();
    const QDateTime look = noon().addSecs(seconds);
    // Never at the first look that finds it.
    QVERIFY(m_store->emptyTrash(look, days).erased.isEmpty());
    QVERIFY(m_store->emptyTrash(look.addSecs(86'399), days).erased.isEmpty());
    const DraftStore::Emptied emptied = m_store->emptyTrash(look.addDays(1), days);
    QCOMPARE(emptied.erased, isErased ? QStringList(folder) : QStringList());
    QVERIFY(emptied.left.isEmpty());
    QCOMPARE(QFileInfo::exists(folder), !isErased);
}

/// Forwards for a while, by a battery that is empty or a hand that slipped.
void TestDraftTrash::believesNoClockThatJumps()
{
    const QString folder = trashed();
    const auto dueAt = [&folder] { return readDraftTraces(folder + u"/state.json"_s).dueAt; };
    const QDateTime jumped = noon().addYears(3);
    QVERIFY(m_store->emptyTrash(jumped, 7).erased.isEmpty());
    QVERIFY(!dueAt().isEmpty());
    QVERIFY(m_store->emptyTrash(jumped.addSecs(3600), 7).erased.isEmpty());
    // It comes back.
    QVERIFY(m_store->emptyTrash(noon(3), 7).erased.isEmpty());
    QCOMPARE(dueAt(), QString());
    // And again, and is put right while the program is closed.
    QVERIFY(m_store->emptyTrash(jumped, 7).erased.isEmpty());
    QVERIFY(m_store->emptyTrash(noon(9), 7).erased.isEmpty());
    QCOMPARE(dueAt(), u"2026-11-09T12:00:00Z"_s);
    QVERIFY(m_store->emptyTrash(noon(9).addSecs(3600), 7).erased.isEmpty());
    QCOMPARE(m_store->emptyTrash(noon(10), 7).erased, QStringList(folder));
    // What came back from the trash is not due when it goes there again.
    const QString other = trashed();
    QVERIFY(m_store->emptyTrash(noon(9), 7).erased.isEmpty());
    const QString again = m_store->moveToTrash(m_store->restore(other).value(), noon(10)).value();
    QCOMPARE(readDraftTraces(again + u"/state.json"_s).dueAt, QString());
}

void TestDraftTrash::takesNoUnknownMomentForAnOldOne_data()
{
    QTest::addColumn<QString>("moment");
    QTest::newRow("none, of an earlier version") << QString();
    QTest::newRow("of a clock in the future") << u"2031-01-01T00:00:00Z"_s;
    QTest::newRow("nonsense") << u"yesterday"_s;
}

void TestDraftTrash::takesNoUnknownMomentForAnOldOne()
{
    QFETCH(QString, moment);
    const QString folder = trashed();
    QVERIFY(noteTrashed(folder + u"/state.json"_s, moment));
    QVERIFY(m_store->emptyTrash(noon(20), 7).erased.isEmpty());
    QCOMPARE(momentOf(folder), u"2026-11-20T12:00:00Z"_s);
    QVERIFY(m_store->emptyTrash(noon(26), 7).erased.isEmpty());
    QVERIFY(m_store->emptyTrash(noon(27), 7).erased.isEmpty());
    QCOMPARE(m_store->emptyTrash(noon(28), 7).erased, QStringList(folder));
}

void TestDraftTrash::leavesWhatIsInUse()
{
    const QString folder = trashed();
    {
        const Result<Draft> open = Draft::open(folder, Draft::Access::Edit);
        QVERIFY(open);
        const DraftStore::Emptied emptied = this->emptied(noon(20));
        QVERIFY(emptied.erased.isEmpty());
        QCOMPARE(emptied.left.size(), 1);
        QCOMPARE(emptied.left.constFirst().code, ErrorCode::DraftLocked);
        QVERIFY(QFileInfo::exists(folder + u"/request.json"_s));
    }
    QCOMPARE(m_store->emptyTrash(noon(20), 7).erased, QStringList(folder));
    QVERIFY(trash().isEmpty());
}

void TestDraftTrash::erasesADamagedDraft()
{
    const QString folder = trashed();
    QVERIFY(writeFile(folder + u"/request.json"_s, "{"));
    QVERIFY(QDir(folder).mkpath(u"documents/of/the/user"_s));
    QVERIFY(writeFile(folder + u"/documents/of/the/user/.hidden"_s, "x"));
    QVERIFY(writeFile(folder + u"/.directory"_s, "x"));
    QCOMPARE(emptied(noon(20)).erased, QStringList(folder));
    QVERIFY(trash().isEmpty());
}

void TestDraftTrash::leavesWhatIsNoDraft()
{
    QVERIFY(!trashed().isEmpty());
    const QString other = m_store->trashFolder() + u"/holidays"_s;
    QVERIFY(QDir().mkpath(other));
    QVERIFY(writeFile(other + u"/picture.jpg"_s, "x"));
    QCOMPARE(emptied(noon(20)).erased.size(), 1);
    QVERIFY(QFileInfo::exists(other + u"/picture.jpg"_s));
    QVERIFY(!QFileInfo::exists(other + u"/state.json"_s));
}

void TestDraftTrash::followsNoLinks()
{
    const QString outside = m_dir->filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(outside));
    QVERIFY(writeFile(outside + u"/precious"_s, "x"));
    const QString folder = trashed();
    QVERIFY(QFile::link(outside, folder + u"/documents"_s));
    QVERIFY(QFile::link(outside + u"/precious"_s, folder + u"/link"_s));
    // A draft that is a link itself is nobody's to erase.
    const QString elsewhere = m_dir->filePath(u"elsewhere"_s);
    QVERIFY(QDir().rename(add(), elsewhere));
    QVERIFY(QFile::link(elsewhere, m_store->trashFolder() + u"/linked"_s));
    QVERIFY(!m_store->erase(m_store->trashFolder() + u"/linked"_s));
    QCOMPARE(emptied(noon(20)).erased, QStringList(folder));
    QVERIFY(QFileInfo::exists(outside + u"/precious"_s));
    QVERIFY(QFileInfo::exists(elsewhere + u"/request.json"_s));
}

void TestDraftTrash::keepsWhatCannotBeErasedListed()
{
    m_dir.reset();
    const test::OrdinaryUser user;
    init();
    const QString folder = trashed();
    const QString documents = folder + u"/documents"_s;
    QVERIFY(QDir().mkpath(documents));
    QVERIFY(writeFile(documents + u"/a.pdf"_s, "x"));
    QVERIFY(QFile::setPermissions(documents, QFile::ReadOwner | QFile::ExeOwner));
    const DraftStore::Emptied emptied = this->emptied(noon(20));
    QVERIFY(emptied.erased.isEmpty());
    QCOMPARE(emptied.left.constFirst().code, ErrorCode::CopyNotErased);
    QCOMPARE(emptied.left.constFirst().args.constFirst(), documents);
    // It is still a draft, of the same moment, and goes when it can.
    QCOMPARE(m_store->trash().size(), 1);
    QCOMPARE(momentOf(folder), u"2026-11-01T12:00:00Z"_s);
    QVERIFY(QFile::setPermissions(documents, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(m_store->emptyTrash(noon(20), 7).erased, QStringList(folder));
}

void TestDraftTrash::erasesOfTheStoreAlone()
{
    const QString own = add();
    const QString elsewhere = m_dir->filePath(u"elsewhere"_s);
    QVERIFY(QDir().rename(add(), elsewhere));
    const QStringList others{elsewhere, m_dir->path(), m_store->draftsFolder(), own + u"/documents"_s,
                             own + u"/../../elsewhere"_s};
    for (const QString &path : others)
        QVERIFY2(!m_store->erase(path), qPrintable(path));
    QVERIFY(QFileInfo::exists(elsewhere + u"/request.json"_s));
    QVERIFY(m_store->erase(own + u"/."_s));
    QVERIFY(!QFileInfo::exists(own));
    QCOMPARE(m_store->erase(own).error().code, ErrorCode::DraftMissing);
}

void TestDraftTrash::keepsMembersOfALaterVersion()
{
    const QString folder = add();
    const QString state = folder + u"/state.json"_s;
    QVERIFY(writeFile(state, R"({"format": "viatique-state", "formatVersion": 1, "colour": "blue",
        "packages": ["/tmp/a.zip", "relative.zip", 7]})"));
    QCOMPARE(readDraftTraces(state).packages, QStringList(u"/tmp/a.zip"_s));
    const QString moved = m_store->moveToTrash(folder, noon()).value();
    QVERIFY(readFile(moved + u"/state.json"_s, 1000).value().contains("blue"));
    // One of a newer format says nothing, is not written over, and is never due.
    QVERIFY(writeFile(moved + u"/state.json"_s, R"({"format": "viatique-state", "formatVersion": 2})"));
    QVERIFY(m_store->emptyTrash(noon(20), 7).erased.isEmpty());
    QVERIFY(m_store->emptyTrash(noon(29), 7).erased.isEmpty());
    QVERIFY(readFile(moved + u"/state.json"_s, 1000).value().contains("2}"));
}

void TestDraftTrash::movesNothingWithAnOldMoment()
{
    m_dir.reset();
    const test::OrdinaryUser user;
    init();
    const QString folder = add();
    const QString state = folder + u"/state.json"_s;
    QVERIFY(noteTrashed(state, u"2020-01-01T00:00:00Z"_s));
    QVERIFY(QFile::setPermissions(state, {}));
    const Result<QString> moved = m_store->moveToTrash(folder, noon());
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, ErrorCode::FileUnreadable);
    QVERIFY(QFileInfo::exists(folder + u"/request.json"_s));
    QVERIFY(trash().isEmpty());
    QVERIFY(QFile::setPermissions(state, kPrivateFile));
    QCOMPARE(momentOf(m_store->moveToTrash(folder, noon()).value()), u"2026-11-01T12:00:00Z"_s);
}

/// It may say that the draft was sent.
void TestDraftTrash::putsADamagedStateAside()
{
    const QString folder = add();
    const QString state = folder + u"/state.json"_s;
    const QByteArray damaged(R"({"format": "viatique-state", "formatVersion": 1, "datapass": {"id": "42)");
    const QString server = u"https://datapass.example"_s;
    QVERIFY(writeFile(state, damaged));
    QVERIFY(!beginFiling(state, server, u"2026"_s, false));
    updateDraftState(state, [](DraftState &changed) { changed.lastStep = 3; });
    notePackage(state, u"/tmp/a.zip"_s);
    QCOMPARE(readDraftState(state).lastStep, 3);
    QCOMPARE(readDraftTraces(state).packages, QStringList(u"/tmp/a.zip"_s));
    const QString aside = state + u".damaged"_s;
    QCOMPARE(readFile(aside, 1000).value(), damaged);
    // Nothing is sent twice, whatever was noted since; until somebody has looked.
    QVERIFY(!beginFiling(state, server, u"2026"_s, false));
    // The first stays.
    QVERIFY(writeFile(state, "{"));
    notePackage(state, u"/tmp/b.zip"_s);
    QCOMPARE(readFile(aside, 1000).value(), damaged);
    QVERIFY(QFile::remove(aside));
    QVERIFY(beginFiling(state, server, u"2026"_s, false));
}

QTEST_GUILESS_MAIN(TestDraftTrash)
#include "tst_drafttrash.moc"
