// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "request/draftfiles.h"
#include "request/draftstate.h"
#include "request/draftstore.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

const QString kId = u"0b8e1c52-0000-4000-8000-000000000001"_s;

} // namespace

/// What is out of sight in the data folder: nothing stays there for good.
class TestDraftRemains : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingComesBetween();
    void finishesWhatWasKilled();
    void leavesWhatIsBeingErased();
    void removesUnfinishedDrafts_data();
    void removesUnfinishedDrafts();
    void leavesUnfinishedDraftsOfOthers();

private:
    QString add() const
    {
        const Result<Draft> draft = DraftStore(*m_store).create(QDateTime::currentDateTimeUtc());
        return draft ? draft->folder() : QString();
    }
    /// A folder without a request.
    QString unfinished(const QString &name) const
    {
        const QString folder = m_store->draftsFolder() + u'/' + name;
        return QDir().mkpath(folder + u"/documents"_s) && writeFile(folder + u"/catalogue.json"_s, "{}")
                       && writeFile(folder + u"/state.json"_s, "{}")
                       && writeFile(folder + u"/documents/a.pdf"_s, "x")
                   ? folder
                   : QString();
    }
    QStringList all(const QString &parent) const
    {
        return QDir(parent).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    static QDateTime inDays(int days) { return QDateTime::currentDateTimeUtc().addDays(days); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
};

void TestDraftRemains::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(m_dir->path());
}

/// Facts and state are written without the lock of the draft.
void TestDraftRemains::nothingComesBetween()
{
    for (int i = 0; i < 20; ++i) {
        const QString folder = add();
        std::atomic<bool> isOver = false;
        std::atomic<int> written = 0;
        std::thread writer([&] {
            while (!isOver) {
                static_cast<void>(writeFile(folder + u"/facts.json"_s, "{}"));
                ++written;
            }
        });
        while (written < 3)
            std::this_thread::yield();
        const Result<void> erased = m_store->erase(folder);
        isOver = true;
        writer.join();
        QVERIFY2(erased, erased ? "" : qPrintable(errorText(erased.error())));
        QCOMPARE(all(m_store->draftsFolder()), QStringList());
    }
}

void TestDraftRemains::finishesWhatWasKilled()
{
    const QString other = add();
    for (const QString &parent : {m_store->draftsFolder(), m_store->trashFolder()}) {
        const QString left = parent + u"/."_s + kId + u".erasing"_s;
        QVERIFY(QDir().mkpath(left + u"/documents"_s));
        QVERIFY(writeFile(left + u"/documents/a.pdf"_s, "x"));
        // Of a process that is gone.
        QVERIFY(writeFile(left + u"/lock"_s, QByteArray()));
    }
    QCOMPARE(m_store->list().size(), 1);
    m_store->removeRemains();
    QCOMPARE(all(m_store->draftsFolder()), QStringList(QFileInfo(other).fileName()));
    QCOMPARE(all(m_store->trashFolder()), QStringList());
    QVERIFY(m_store->erase(other));
}

void TestDraftRemains::leavesWhatIsBeingErased()
{
    const QString left = m_store->trashFolder() + u"/."_s + kId + u".erasing"_s;
    QVERIFY(QDir().mkpath(left));
    QVERIFY(writeFile(left + u"/request.json"_s, "{}"));
    {
        const auto held = lockDraft(left);
        QVERIFY(held);
        m_store->removeRemains();
        QVERIFY(QFileInfo::exists(left + u"/request.json"_s));
    }
    m_store->removeRemains();
    QVERIFY(!QFileInfo::exists(left));
}

void TestDraftRemains::removesUnfinishedDrafts_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("beside"); // a file that is there, too
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("old") << kId << QString() << 2 << true;
    QTest::newRow("of a process that was killed") << kId << u"lock"_s << 2 << true;
    QTest::newRow("perhaps under way") << kId << QString() << 0 << false;
    QTest::newRow("no name of ours") << u"holidays"_s << QString() << 2 << false;
    QTest::newRow("a draft that lost its request") << kId << u"exported.json"_s << 2 << false;
}

void TestDraftRemains::removesUnfinishedDrafts()
{
    QFETCH(QString, name);
    QFETCH(QString, beside);
    QFETCH(int, days);
    QFETCH(bool, isRemoved);
    const QString folder = unfinished(name);
    QVERIFY(!folder.isEmpty());
    QVERIFY(beside.isEmpty() || writeFile(folder + u'/' + beside, QByteArray()));
    const QString draft = add();
    m_store->removeRemains(inDays(days));
    QCOMPARE(QFileInfo::exists(folder), !isRemoved);
    QCOMPARE(QFileInfo::exists(folder + u"/documents/a.pdf"_s), !isRemoved);
    QVERIFY(QFileInfo::exists(draft + u"/request.json"_s));
}

void TestDraftRemains::leavesUnfinishedDraftsOfOthers()
{
    const QString folder = unfinished(kId);
    {
        const auto held = lockDraft(folder);
        QVERIFY(held);
        m_store->removeRemains(inDays(2));
        QVERIFY(QFileInfo::exists(folder + u"/documents/a.pdf"_s));
    }
    QVERIFY(writeFile(folder + u"/letter.odt"_s, "x"));
    m_store->removeRemains(inDays(2));
    QCOMPARE(all(folder), QStringList(u"letter.odt"_s));
    // Nor is a link followed.
    const QString outside = m_dir->filePath(u"outside"_s);
    QVERIFY(QDir().mkpath(outside) && writeFile(outside + u"/precious"_s, "x"));
    QVERIFY(QFile::link(outside, folder + u"/documents"_s));
    m_store->removeRemains(inDays(2));
    QVERIFY(QFileInfo::exists(outside + u"/precious"_s));
}

QTEST_GUILESS_MAIN(TestDraftRemains)
#include "tst_draftremains.moc"
