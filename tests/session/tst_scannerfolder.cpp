// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/scannerfolder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestScannerFolder : public QObject
{
    Q_OBJECT

private slots:
    void listsTheNewestFirst();
    void followsWhatTheScannerWrites();
    void aFolderThatIsNotThere();
    void listsAtMostTen();
};

static void write(const QTemporaryDir &dir, const QString &name, int minute, const QByteArray &bytes = "x")
{
    QFile file(dir.filePath(name));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write(bytes) == bytes.size() && file.flush());
    QVERIFY(file.setFileTime(QDateTime(QDate(2026, 3, 17), QTime(10, minute)),
                             QFileDevice::FileModificationTime));
}

static QStringList names(const ScannerFolder &folder)
{
    QStringList names;
    for (const ScannedFile &file : folder.files())
        names.append(file.path.section(u'/', -1));
    return names;
}

void TestScannerFolder::listsTheNewestFirst()
{
    QTemporaryDir dir;
    write(dir, u"scan1.pdf"_s, 1);
    write(dir, u"scan3.JPG"_s, 3);
    write(dir, u"scan2.tiff"_s, 2);
    write(dir, u"notes.txt"_s, 4);
    write(dir, u"empty.pdf"_s, 5, {});
    write(dir, u".hidden.pdf"_s, 6);
    ScannerFolder folder;
    folder.setPath(dir.path());
    QVERIFY(names(folder).isEmpty()); // nobody follows
    folder.follow(true);
    QTRY_COMPARE(names(folder), (QStringList{u"scan3.JPG"_s, u"scan2.tiff"_s, u"scan1.pdf"_s}));
}

void TestScannerFolder::followsWhatTheScannerWrites()
{
    QTemporaryDir dir;
    ScannerFolder folder;
    folder.setInterval(std::chrono::milliseconds(50));
    folder.setPath(dir.path());
    folder.follow(true);
    QTRY_VERIFY(folder.isThere());
    QSignalSpy changed(&folder, &ScannerFolder::filesChanged);
    write(dir, u"scan1.pdf"_s, 1);
    QTRY_COMPARE(names(folder), QStringList{u"scan1.pdf"_s});
    // Nothing is said of what did not change.
    const auto said = changed.size();
    QTest::qWait(200);
    QCOMPARE(changed.size(), said);
}

void TestScannerFolder::aFolderThatIsNotThere()
{
    ScannerFolder folder;
    folder.setInterval(std::chrono::milliseconds(50));
    folder.follow(true);
    QVERIFY(!folder.isThere());
    QTemporaryDir dir;
    folder.setPath(dir.filePath(u"later"_s));
    QTest::qWait(100);
    QVERIFY(!folder.isThere());
    QVERIFY(folder.files().isEmpty());
    // It comes.
    QVERIFY(QDir(dir.path()).mkdir(u"later"_s));
    QTRY_VERIFY(folder.isThere());
}

void TestScannerFolder::listsAtMostTen()
{
    QTemporaryDir dir;
    for (int i = 0; i < 15; ++i)
        write(dir, u"scan%1.pdf"_s.arg(i), i);
    ScannerFolder folder;
    folder.setPath(dir.path());
    folder.follow(true);
    QTRY_COMPARE(names(folder).size(), ScannerFolder::kMostFiles);
    QCOMPARE(names(folder).constFirst(), u"scan14.pdf"_s);
}

QTEST_GUILESS_MAIN(TestScannerFolder)
#include "tst_scannerfolder.moc"
