// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "datapass/keystore.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::datapass;

namespace {

const QString kServer = u"https://datapass.example"_s;

} // namespace

class TestKeyStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTheEnvironment_data();
    void readsTheEnvironment();
    void saysThatThereIsNoStore();
    void answersNobodyWhoIsGone();
    void doesNotWaitForEver();
    void writesNoFile();

private:
    QTemporaryDir m_home;
};

void TestKeyStore::initTestCase()
{
    // No store of the person who runs the tests is ever asked.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    qunsetenv("DISPLAY");
    qputenv("HOME", QFile::encodeName(m_home.path()));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_home.filePath(u"data"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(u"config"_s)));
}

void TestKeyStore::readsTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("complete");
    QTest::newRow("both") << QByteArray("vendor") << QByteArray("s3cret") << true;
    QTest::newRow("no secret") << QByteArray("vendor") << QByteArray() << false;
    QTest::newRow("no identifier") << QByteArray() << QByteArray("s3cret") << false;
    QTest::newRow("neither") << QByteArray() << QByteArray() << false;
}

void TestKeyStore::readsTheEnvironment()
{
    QFETCH(const QByteArray, id);
    QFETCH(const QByteArray, secret);
    QFETCH(const bool, complete);
    qputenv("VIATIQUE_DATAPASS_CLIENT_ID", id);
    qputenv("VIATIQUE_DATAPASS_CLIENT_SECRET", secret);
    const Credentials credentials = environmentCredentials();
    QCOMPARE(credentials.isComplete(), complete);
    QCOMPARE(credentials.clientId, complete ? u"vendor"_s : QString());
    QCOMPARE(credentials.clientSecret.reveal(), complete ? QByteArray("s3cret") : QByteArray());
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_ID");
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_SECRET");
}

void TestKeyStore::saysThatThereIsNoStore()
{
    const auto store = systemKeyStore();
    std::optional<Result<Credentials>> read;
    std::optional<Result<void>> written;
    std::optional<Result<void>> removed;
    store->read(kServer, this, [&](Result<Credentials> answer) { read = std::move(answer); });
    QVERIFY(!read); // never from within
    QTRY_VERIFY(read);
    QVERIFY(!*read);
    QCOMPARE(read->error().code, ErrorCode::KeyStoreFailed);
    const QString reason = read->error().args.value(0);
    QVERIFY2(!reason.isEmpty() && reason != u"it gives no reason"_s, qPrintable(reason));
    QVERIFY(errorText(read->error()).startsWith(u"The key store of this computer cannot be used: "_s));

    store->write(kServer, {u"vendor"_s, Secret("s3cret-word")}, this,
                 [&](Result<void> answer) { written = answer; });
    QTRY_VERIFY(written);
    QVERIFY(!*written);
    QVERIFY(!errorText(written->error()).contains(u"s3cret-word"_s));
    store->remove(kServer, this, [&](Result<void> answer) { removed = answer; });
    QTRY_VERIFY(removed);
    QVERIFY(!*removed);
}

void TestKeyStore::answersNobodyWhoIsGone()
{
    const auto store = systemKeyStore();
    bool isAnswered = false;
    {
        QObject asking;
        store->read(kServer, &asking, [&](const Result<Credentials> &) { isAnswered = true; });
    }
    // Jobs run one after the other: when this one is done, that one is.
    std::optional<Result<Credentials>> read;
    store->read(kServer, this, [&](Result<Credentials> answer) { read = std::move(answer); });
    QTRY_VERIFY(read);
    QVERIFY(!isAnswered);
}

void TestKeyStore::doesNotWaitForEver()
{
    const auto store = systemKeyStore(std::chrono::milliseconds(0));
    int answers = 0;
    Error error(ErrorCode::Usage);
    store->read(kServer, this, [&](const Result<Credentials> &answer) {
        ++answers;
        error = answer.error();
    });
    QTRY_COMPARE(answers, 1);
    QCOMPARE(error.code, ErrorCode::KeyStoreFailed);
    // The late answer of the library is not given on.
    std::optional<Result<Credentials>> other;
    const auto patient = systemKeyStore();
    patient->read(kServer, this, [&](Result<Credentials> answer) { other = std::move(answer); });
    QTRY_VERIFY(other);
    QCOMPARE(answers, 1);
}

void TestKeyStore::writesNoFile()
{
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("s3cret-word"), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestKeyStore)
#include "tst_keystore.moc"
