// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/archivesink.h"

#include <QFile>
#include <QList>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <memory>

#ifdef Q_OS_UNIX
#include "../filesizelimit.h"
#endif

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kPiece = qsizetype(2) * 1024 * 1024;

struct Write
{
    qint64 at = 0;
    qsizetype count = 0;
};
using Writes = QList<Write>;

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size + 4, Qt::Uninitialized);
    QRandomGenerator chance(seed);
    chance.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(size);
    return bytes;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

struct Discard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using Zip = std::unique_ptr<zip_t, Discard>;

/// Members smaller than a piece, larger than two, stored and deflated. They outlive the archive.
bool fill(zip_t *zip, const QList<QByteArray> &members)
{
    for (qsizetype i = 0; i < members.size(); ++i) {
        const QByteArray &bytes = members.at(i);
        zip_source_t *source = zip_source_buffer(zip, bytes.constData(), zip_uint64_t(bytes.size()), 0);
        const zip_int64_t index =
            zip_file_add(zip, QByteArray::number(i).constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0
            || zip_set_file_compression(zip, zip_uint64_t(index), i % 2 == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE,
                                        0)
                   != 0
            || zip_file_set_dostime(zip, zip_uint64_t(index), 0, 33, 0) != 0)
            return false;
    }
    return true;
}

QList<QByteArray> sampleMembers()
{
    return {noise(2 * kPiece + 4711, 1), QByteArray(kPiece, 'x') + noise(kPiece, 2), QByteArray("small"),
            QByteArray(), noise(kPiece, 3)};
}

} // namespace

Q_DECLARE_METATYPE(Writes)

/// That what libzip writes through it stands in the file, and that an error of any piece is told.
class TestArchiveSink : public QObject
{
    Q_OBJECT

private slots:
    void writesWhereItIsTold_data();
    void writesWhereItIsTold();
    void sameBytesAsLibzipAlone();
    void tellsOfErrors_data();
    void tellsOfErrors();
    void refusesAFileThatIsThere();

private:
    Zip open(ArchiveSink &sink) const
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = sink.source(&error);
        Zip zip(source ? zip_open_from_source(source, ZIP_CREATE | ZIP_EXCL, &error) : nullptr);
        if (!zip)
            zip_source_free(source);
        zip_error_fini(&error);
        return zip;
    }
    QTemporaryDir m_dir;
};

void TestArchiveSink::writesWhereItIsTold_data()
{
    QTest::addColumn<Writes>("writes");
    const qint64 end = kPiece + 10;
    QTest::newRow("nothing") << Writes{};
    QTest::newRow("one after the other") << Writes{{0, 100}, {100, 200}};
    QTest::newRow("exactly a piece") << Writes{{0, kPiece}};
    QTest::newRow("more than two pieces at once") << Writes{{0, 2 * kPiece + 3}, {2 * kPiece + 3, 5}};
    QTest::newRow("back into the buffer") << Writes{{0, 100}, {10, 5}, {100, 7}};
    QTest::newRow("back, and over the end of the buffer") << Writes{{0, 100}, {90, 30}, {120, 7}};
    QTest::newRow("back into the piece that is being written")
        << Writes{{0, end}, {5, 30}, {end, 7}, {end - 3, 2}};
    QTest::newRow("back over both") << Writes{{0, end}, {end, 50}, {end - 20, 40}, {end + 50, kPiece}};
    QTest::newRow("back to the beginning, again and again")
        << Writes{{0, end},        {0, 4}, {end, kPiece},        {8, 4}, {end + kPiece, kPiece},
                  {kPiece - 1, 2}, {0, 1}, {end + 2 * kPiece, 3}};
}

void TestArchiveSink::writesWhereItIsTold()
{
    QFETCH(Writes, writes);
    const QString path = m_dir.filePath(QString::fromLatin1(QTest::currentDataTag()));
    QByteArray expected;
    {
        ArchiveSink sink(path);
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *source = sink.source(&error);
        QVERIFY(source);
        QCOMPARE(zip_source_begin_write(source), 0);
        quint32 seed = 0;
        for (const Write &write : std::as_const(writes)) {
            const QByteArray bytes = noise(write.count, ++seed);
            QCOMPARE(zip_source_seek_write(source, write.at, SEEK_SET), 0);
            QCOMPARE(zip_source_tell_write(source), zip_int64_t(write.at));
            QCOMPARE(zip_source_write(source, bytes.constData(), zip_uint64_t(bytes.size())),
                     zip_int64_t(bytes.size()));
            expected.resize(std::max<qsizetype>(expected.size(), write.at + write.count));
            expected.replace(write.at, write.count, bytes);
        }
        QCOMPARE(zip_source_commit_write(source), 0);
        zip_source_free(source);
        zip_error_fini(&error);
    }
    const QByteArray found = bytesOf(path);
    QCOMPARE(found.size(), expected.size());
    QVERIFY(found == expected);
}

void TestArchiveSink::sameBytesAsLibzipAlone()
{
    const QList<QByteArray> members = sampleMembers();
    const QString alone = m_dir.filePath(u"alone.zip"_s);
    Zip zip(zip_open(QFile::encodeName(alone).constData(), ZIP_CREATE | ZIP_EXCL, nullptr));
    QVERIFY(zip && fill(zip.get(), members));
    QCOMPARE(zip_close(zip.release()), 0);

    const QString path = m_dir.filePath(u"sink.zip"_s);
    ArchiveSink sink(path);
    Zip other = open(sink);
    QVERIFY(other && fill(other.get(), members));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(zip_close(other.release()), 0);
    QVERIFY(bytesOf(path).size() > 3 * kPiece);
    QVERIFY(bytesOf(path) == bytesOf(alone));
}

void TestArchiveSink::tellsOfErrors_data()
{
    QTest::addColumn<bool>("isLast");
    QTest::newRow("of the first piece") << false;
    QTest::newRow("of the last piece") << true;
}

void TestArchiveSink::tellsOfErrors()
{
#ifdef Q_OS_UNIX
    QFETCH(bool, isLast);
    const QList<QByteArray> members = sampleMembers();
    const QString whole = m_dir.filePath(u"whole-%1.zip"_s.arg(int(isLast)));
    qint64 size = 0;
    {
        ArchiveSink sink(whole);
        Zip zip = open(sink);
        QVERIFY(zip && fill(zip.get(), members));
        QCOMPARE(zip_close(zip.release()), 0);
        size = QFile(whole).size();
    }
    ArchiveSink sink(m_dir.filePath(u"cut-%1.zip"_s.arg(int(isLast))));
    Zip zip = open(sink);
    QVERIFY(zip && fill(zip.get(), members));
    int closed = 0;
    {
        const test::FileSizeLimit limit(isLast ? size - 1 : 4096);
        closed = zip_close(zip.get());
    }
    QCOMPARE(closed, -1);
    zip_error_t *error = zip_get_error(zip.get());
    QCOMPARE(zip_error_code_zip(error), ZIP_ER_WRITE);
    QCOMPARE(zip_error_code_system(error), EFBIG);
#else
    QSKIP("the system limits no file");
#endif
}

void TestArchiveSink::refusesAFileThatIsThere()
{
    const QString path = m_dir.filePath(u"there.zip"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
    file.close();
    const QList<QByteArray> members{"x"};
    ArchiveSink sink(path);
    Zip zip = open(sink);
    QVERIFY(zip && fill(zip.get(), members));
    QCOMPARE(zip_close(zip.get()), -1);
    QCOMPARE(bytesOf(path), QByteArray("precious"));
}

QTEST_GUILESS_MAIN(TestArchiveSink)
#include "tst_archivesink.moc"
