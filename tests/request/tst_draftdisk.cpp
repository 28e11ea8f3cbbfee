// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/draft.h"
#include "request/draftstore.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// A draft whose files another program writes, deletes or replaces while it is open.
class TestDraftDisk : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void noticesWhatHappens();
    void reloads();
    void reloadKeepsOnAnError_data();
    void reloadKeepsOnAnError();
    void overwrites();
    void overwriteThatFails();
    void writesAgain_data();
    void writesAgain();
    void writesAgainBesideDocuments();
    void writeAgainFindsTheDraftTaken();
    void writeAgainThatFails();
    void readersWriteNothing();

private:
    QString folder() const { return m_dir->filePath(u"draft"_s); }
    QString path(const QString &name) const { return folder() + u'/' + name; }
    /// As another program would: the title changes, and the file's size with it.
    bool writtenByAnother(const QByteArray &title) const
    {
        const QByteArray empty = "\"title\": \"\"";
        const QByteArray filled = "\"title\": \"" + title + '"';
        QByteArray bytes = m_draft->requestBytes();
        return bytes.contains(empty) && writeFile(path(u"request.json"_s), bytes.replace(empty, filled));
    }
    Request titled(const QString &title) const
    {
        Request request = m_draft->request();
        request.service.title = title;
        return request;
    }
    /// What stands on the disk, read by somebody else.
    QString titleOnDisk() const
    {
        const Result<Draft> draft = Draft::open(folder(), Draft::Access::ReadOnly);
        return draft ? draft->request().service.title : errorText(draft.error());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<Draft> m_draft;
};

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
static const QDateTime kLater = kNow.addDays(1);

static Result<Draft> makeDraft(const QString &folder)
{
    const Catalogue catalogue = bundledCatalogue(u"editeurs-2021"_s).value();
    return Draft::create(folder, newRequest(catalogue, kNow), catalogue, kNow);
}

void TestDraftDisk::init()
{
    m_draft.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_draft.emplace(makeDraft(folder()).value());
}

void TestDraftDisk::noticesWhatHappens()
{
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Same);
    QVERIFY(m_draft->save(titled(u"Ours"_s), kLater));
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Same);
    m_draft->updateState([](DraftState &state) { state.lastStep = 3; });
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Same);
    QVERIFY(writeFile(path(u"request.json"_s), m_draft->requestBytes() + '\n'));
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Changed);
    QVERIFY(QFile::remove(path(u"request.json"_s)));
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Gone);
    QVERIFY(QDir(folder()).removeRecursively());
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Gone);
}

void TestDraftDisk::reloads()
{
    QVERIFY(writtenByAnother("Theirs"));
    QVERIFY(m_draft->reload());
    QCOMPARE(m_draft->request().service.title, u"Theirs"_s);
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Same);
    // What was read is what the next save changes.
    QVERIFY(m_draft->save(titled(u"Ours"_s), kLater));
    QCOMPARE(titleOnDisk(), u"Ours"_s);
}

void TestDraftDisk::reloadKeepsOnAnError_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::newRow("damaged") << u"request.json"_s << QByteArray("{\"format\": ")
                             << int(ErrorCode::JsonSyntax);
    QTest::newRow("gone") << u"request.json"_s << QByteArray() << int(ErrorCode::FileMissing);
    QTest::newRow("damaged catalogue")
        << u"catalogue.json"_s << QByteArray("{") << int(ErrorCode::JsonSyntax);
}

void TestDraftDisk::reloadKeepsOnAnError()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    const Request before = m_draft->request();
    const QByteArray bytesBefore = m_draft->requestBytes();
    QVERIFY(writtenByAnother("Theirs"));
    if (bytes.isEmpty())
        QVERIFY(QFile::remove(path(file)));
    else
        QVERIFY(writeFile(path(file), bytes));
    const Draft::OnDisk onDisk = m_draft->onDisk();
    const Result<void> read = m_draft->reload();
    QVERIFY(!read);
    QCOMPARE(int(read.error().code), code);
    QCOMPARE(m_draft->request(), before);
    QCOMPARE(m_draft->requestBytes(), bytesBefore);
    QCOMPARE(m_draft->catalogue().endpoints.size(), 22);
    QCOMPARE(m_draft->onDisk(), onDisk);
    QVERIFY(onDisk != Draft::OnDisk::Same);
}

void TestDraftDisk::overwrites()
{
    m_draft->updateState([](DraftState &state) { state.lastExport = DraftState::Export{1, {}, {}}; });
    QVERIFY(writtenByAnother("Theirs"));
    QCOMPARE(m_draft->save(titled(u"Ours"_s), kLater).error().code, ErrorCode::FileChangedOutside);
    QCOMPARE(titleOnDisk(), u"Theirs"_s);
    QVERIFY(m_draft->overwrite(titled(u"Ours"_s), kLater));
    QCOMPARE(titleOnDisk(), u"Ours"_s);
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Same);
    QCOMPARE(m_draft->request().revision, 2);
    // Also with what was saved already: the other's work stands there, not ours.
    QVERIFY(writeFile(path(u"request.json"_s), "{}"));
    QVERIFY(m_draft->overwrite(m_draft->request(), kLater));
    QCOMPARE(titleOnDisk(), u"Ours"_s);
}

void TestDraftDisk::overwriteThatFails()
{
    QVERIFY(QFile::remove(path(u"request.json"_s)));
    QVERIFY(QDir().mkdir(path(u"request.json"_s)));
    const QString before = m_draft->request().service.title;
    QCOMPARE(m_draft->overwrite(titled(u"Ours"_s), kLater).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(m_draft->request().service.title, before);
    // It is still another's.
    QCOMPARE(m_draft->save(titled(u"Ours"_s), kLater).error().code, ErrorCode::FileChangedOutside);
}

void TestDraftDisk::writesAgain_data()
{
    QTest::addColumn<QString>("deleted"); ///< below the folder; empty: the folder itself
    QTest::newRow("folder") << u""_s;
    QTest::newRow("request") << u"request.json"_s;
    QTest::newRow("catalogue") << u"catalogue.json"_s;
    QTest::newRow("lock") << u"lock"_s;
}

void TestDraftDisk::writesAgain()
{
    QFETCH(QString, deleted);
    QVERIFY(deleted.isEmpty() ? QDir(folder()).removeRecursively() : QFile::remove(path(deleted)));
    QVERIFY(m_draft->writeAgain(titled(u"Kept"_s), kLater));
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Same);
    QCOMPARE(titleOnDisk(), u"Kept"_s);
    const QStringList files{u"catalogue.json"_s, u"lock"_s, u"request.json"_s};
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name), files);
    for (const QString &name : files)
        QCOMPARE(QFile::permissions(path(name)) & 0x0077, QFileDevice::Permissions());
    // The lock holds again, and goes with the draft.
    QCOMPARE(Draft::open(folder(), Draft::Access::Edit).error().code, ErrorCode::DraftLocked);
    QVERIFY(m_draft->save(titled(u"Saved"_s), kLater));
    m_draft.reset();
    QVERIFY(!QFile::exists(path(u"lock"_s)));
    QCOMPARE(Draft::open(folder(), Draft::Access::Edit)->request().service.title, u"Saved"_s);
}

void TestDraftDisk::writesAgainBesideDocuments()
{
    const QString document = path(u"documents/kept.pdf"_s);
    QVERIFY(QDir().mkdir(path(u"documents"_s)));
    QVERIFY(writeFile(document, "kept"));
    QVERIFY(QFile::remove(path(u"request.json"_s)));
    QVERIFY(m_draft->writeAgain(m_draft->request(), kLater));
    QCOMPARE(readFile(document, 10).value(), QByteArray("kept"));
}

void TestDraftDisk::writeAgainFindsTheDraftTaken()
{
    QVERIFY(QDir(folder()).removeRecursively());
    makeDraft(folder()).value();
    const QByteArray theirs = readFile(path(u"request.json"_s), 1 << 20).value();
    QProcess other;
    other.start(QStringLiteral(VIATIQUE_DRAFTHOLDER), {u"hold"_s, folder()});
    QTRY_VERIFY(other.canReadLine() || other.waitForReadyRead(100));
    QCOMPARE(other.readLine().trimmed(), QByteArray("held"));

    const Result<void> written = m_draft->writeAgain(titled(u"Ours"_s), kLater);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::DraftLocked);
    QCOMPARE(written.error().args.at(3), QString::number(other.processId()));
    QCOMPARE(readFile(path(u"request.json"_s), 1 << 20).value(), theirs);
    // Nor was the lock taken away from them.
    QVERIFY(QFile::exists(path(u"lock"_s)));

    // A holder that died is no holder.
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(m_draft->writeAgain(titled(u"Ours"_s), kLater));
    QCOMPARE(titleOnDisk(), u"Ours"_s);
    QCOMPARE(Draft::open(folder(), Draft::Access::Edit).error().code, ErrorCode::DraftLocked);
}

void TestDraftDisk::writeAgainThatFails()
{
    QVERIFY(QDir(folder()).removeRecursively());
    QVERIFY(writeFile(folder(), "a file in the place of the folder"));
    QCOMPARE(m_draft->writeAgain(titled(u"Ours"_s), kLater).error().code, ErrorCode::FileUnwritable);
    QCOMPARE(m_draft->onDisk(), Draft::OnDisk::Gone);
    // Once the obstacle is away, it can be done.
    QVERIFY(QFile::remove(folder()));
    QVERIFY(m_draft->writeAgain(titled(u"Ours"_s), kLater));
    QCOMPARE(titleOnDisk(), u"Ours"_s);
}

void TestDraftDisk::readersWriteNothing()
{
    Draft reader = Draft::open(folder(), Draft::Access::ReadOnly).value();
    QVERIFY(writtenByAnother("Theirs"));
    QCOMPARE(reader.onDisk(), Draft::OnDisk::Changed);
    QCOMPARE(reader.overwrite(titled(u"Ours"_s), kLater).error().code, ErrorCode::DraftReadOnly);
    QCOMPARE(reader.writeAgain(titled(u"Ours"_s), kLater).error().code, ErrorCode::DraftReadOnly);
    QCOMPARE(titleOnDisk(), u"Theirs"_s);
    QVERIFY(reader.reload());
    QCOMPARE(reader.request().service.title, u"Theirs"_s);
}

QTEST_GUILESS_MAIN(TestDraftDisk)
#include "tst_draftdisk.moc"
