// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "core/settings.h"
#include "session/draftlistmodel.h"
#include "session/trashkeeper.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

QDateTime noon(int day)
{
    return QDateTime(QDate(2026, 11, day), QTime(12, 0), Qt::UTC);
}

} // namespace

/// When the trash is emptied, and what its list says of it.
class TestTrashKeeper : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void followsTheSetting_data();
    void followsTheSetting();
    void erasesNothingOnAGuess();
    void countsDays_data();
    void countsDays();
    void looksByItself();
    void erasesWhatIsAskedFor();
    void saysWhen_data();
    void saysWhen();

private:
    QString trashed(int day) const
    {
        // Closed before it moves.
        const QString folder = DraftStore(*m_store)
                                   .create(noon(1))
                                   .map([](const Draft &draft) { return draft.folder(); })
                                   .value();
        return DraftStore(*m_store).moveToTrash(folder, noon(day)).value_or(QString());
    }
    /// As a look of the day before would have noted it.
    void findDue(const QDateTime &lookAt, int days) const
    {
        QVERIFY(m_store->emptyTrash(lookAt.addDays(-1), days).erased.isEmpty());
    }
    std::unique_ptr<TrashKeeper> keeper(int day) const
    {
        return std::make_unique<TrashKeeper>(*m_store, *m_settings, [day] { return noon(day); });
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
    std::unique_ptr<Settings> m_settings;
};

void TestTrashKeeper::init()
{
    installLanguage(u"en"_s);
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(m_dir->path());
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"viatique.conf"_s), QString());
}

void TestTrashKeeper::followsTheSetting_data()
{
    QTest::addColumn<int>("days"); // -1: nobody chose
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("isErased");
    QTest::newRow("by default not after 30 days") << -1 << 31 << false;
    QTest::newRow("by default a day later") << -1 << 32 << true;
    QTest::newRow("as chosen") << 7 << 9 << true;
    QTest::newRow("never") << 0 << 400 << false;
}

void TestTrashKeeper::followsTheSetting()
{
    QFETCH(int, days);
    QFETCH(int, day);
    QFETCH(bool, isErased);
    if (days >= 0)
        m_settings->set(setting::kTrashDays, days);
    const QString folder = trashed(1);
    QVERIFY(QFile::exists(folder));
    findDue(noon(1).addDays(day - 1), trashDays(*m_settings));
    TrashKeeper keeper(*m_store, *m_settings, [day] { return noon(1).addDays(day - 1); });
    QSignalSpy emptied(&keeper, &TrashKeeper::emptied);
    keeper.look();
    QVERIFY(emptied.wait());
    QCOMPARE(emptied.constFirst().at(1).toBool(), false);
    QCOMPARE(QFile::exists(folder), !isErased);
}

/// The damaged file may have said "never".
void TestTrashKeeper::erasesNothingOnAGuess()
{
    QFile file(m_dir->filePath(u"damaged.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[privacy\ntrash") > 0);
    file.close();
    const QString folder = trashed(1);
    Settings settings(file.fileName(), QString());
    QVERIFY(settings.isForgetful());
    TrashKeeper keeper(*m_store, settings, [] { return noon(1).addYears(3); });
    QSignalSpy emptied(&keeper, &TrashKeeper::emptied);
    keeper.look();
    QVERIFY(emptied.wait());
    QVERIFY(QFile::exists(folder));
    settings.set(setting::kTrashDays, 30);
    findDue(noon(1).addYears(3), 30);
    keeper.look();
    QVERIFY(emptied.wait());
    QVERIFY(!QFile::exists(folder));
}

void TestTrashKeeper::countsDays_data()
{
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<int>("days");
    const QByteArray seven("[privacy]\ntrashDays=7\n");
    const QByteArray version("[General]\nversion=1\n");
    QTest::newRow("nobody chose") << QByteArray() << QByteArray() << 30;
    QTest::newRow("chosen") << version + seven << QByteArray() << 7;
    QTest::newRow("never") << version + "[privacy]\ntrashDays=0\n" << QByteArray() << 0;
    QTest::newRow("no number") << version + "[privacy]\ntrashDays=never\n" << QByteArray() << 0;
    QTest::newRow("too many") << version + "[privacy]\ntrashDays=100000\n" << QByteArray() << 0;
    QTest::newRow("lost") << QByteArray("[privacy\ntrash") << QByteArray() << 0;
    QTest::newRow("of the policy") << QByteArray() << seven << 7;
    QTest::newRow("a policy that cannot be read") << version + seven << QByteArray("[privacy\ntrash") << 0;
}

void TestTrashKeeper::countsDays()
{
    QFETCH(QByteArray, own);
    QFETCH(QByteArray, policy);
    QFETCH(int, days);
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_dir->filePath(name));
        return !bytes.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    };
    write(u"own.conf"_s, own);
    const Settings settings(m_dir->filePath(u"own.conf"_s), write(u"policy.conf"_s, policy));
    QCOMPARE(trashDays(settings), days);
}

void TestTrashKeeper::looksByItself()
{
    const QString folder = trashed(1);
    m_settings->set(setting::kTrashDays, 7);
    findDue(noon(9), 7);
    const auto looking = keeper(9);
    QSignalSpy emptied(looking.get(), &TrashKeeper::emptied);
    looking->begin(std::chrono::milliseconds(1));
    QVERIFY(emptied.wait());
    QVERIFY(!QFile::exists(folder));
}

void TestTrashKeeper::erasesWhatIsAskedFor()
{
    const QString one = trashed(1);
    const QString other = trashed(1);
    const auto asked = keeper(1);
    QSignalSpy emptied(asked.get(), &TrashKeeper::emptied);
    {
        const Result<Draft> inUse = Draft::open(other, Draft::Access::Edit);
        QVERIFY(inUse);
        asked->erase({one, other});
        QVERIFY(emptied.wait());
    }
    const auto what = emptied.constFirst().at(0).value<DraftStore::Emptied>();
    QCOMPARE(emptied.constFirst().at(1).toBool(), true);
    QCOMPARE(what.erased, QStringList(one));
    QCOMPARE(what.left.constFirst().code, ErrorCode::DraftLocked);
    QVERIFY(!QFile::exists(one));
    QVERIFY(QFile::exists(other + u"/request.json"_s));
}

void TestTrashKeeper::saysWhen_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("trashedOn");
    QTest::addColumn<QString>("words");
    QTest::newRow("never") << 0 << 1 << u"never"_s;
    QTest::newRow("due") << 7 << 1 << u"today"_s;
    QTest::newRow("on this day") << 7 << 13 << u"today"_s;
    QTest::newRow("on the next") << 7 << 14 << u"tomorrow"_s;
    QTest::newRow("later") << 7 << 20 << u"in 7 day"_s;
    QTest::newRow("of a clock in the future") << 7 << 28 << u"in 7 day"_s;
}

void TestTrashKeeper::saysWhen()
{
    QFETCH(int, days);
    QFETCH(int, trashedOn);
    QFETCH(QString, words);
    QVERIFY(!trashed(trashedOn).isEmpty());
    DraftListModel model(*m_store, DraftListModel::Source::Trash, nullptr, [] { return noon(20); });
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setTrashDays(days);
    const QString said = model.index(0, DraftListModel::StateColumn).data().toString();
    QVERIFY2(said.startsWith(words), qPrintable(said));
    QCOMPARE(model.headerData(DraftListModel::StateColumn, Qt::Horizontal).toString(), u"Erased"_s);
    QTRY_VERIFY(!model.isCounting());
}

QTEST_GUILESS_MAIN(TestTrashKeeper)
#include "tst_trashkeeper.moc"
