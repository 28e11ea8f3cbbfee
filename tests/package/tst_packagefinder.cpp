// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/packagefinder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPackageFinder : public QObject
{
    Q_OBJECT

private slots:
    void findsPackages();
    void namesThatAreNoText();
};

void TestPackageFinder::findsPackages()
{
    QTemporaryDir dir;
    for (const QString &name : {u"b.zip"_s, u"sub/A.ZIP"_s, u"sub/notes.txt"_s, u".hidden.zip"_s,
                                u"bag/bagit.txt"_s, u"bag/data/inner.zip"_s}) {
        const QString path = dir.filePath(name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && writeFile(path, {}));
    }
    QVERIFY(QFile::link(dir.path(), dir.filePath(u"sub/loop"_s)));
    const FoundPackages found = findPackages(dir.path());
    QVERIFY(found.unreadable.isEmpty());
    QCOMPARE(found.paths,
             (QStringList{dir.filePath(u"b.zip"_s), dir.filePath(u"bag"_s), dir.filePath(u"sub/A.ZIP"_s)}));
    QVERIFY(isBagFolder(dir.filePath(u"bag"_s)));
    QVERIFY(!isBagFolder(dir.path()));
}

void TestPackageFinder::namesThatAreNoText()
{
    const QTemporaryDir dir;
    const std::filesystem::path folder = QFileInfo(dir.path()).filesystemFilePath();
    std::error_code code;
    std::filesystem::create_directory(folder / "caf\xe9", code);
    for (const char *name : {"b\xe9.zip", "notes\xe9.txt", ".hidden\xe9.zip"})
        std::ofstream(folder / name) << "x";
    if (code || !std::filesystem::exists(folder / "b\xe9.zip", code))
        QSKIP("no such names here");
    QVERIFY(writeFile(dir.filePath(u"a.zip"_s), {}));
    const FoundPackages found = findPackages(dir.path());
    QCOMPARE(found.paths, QStringList(dir.filePath(u"a.zip"_s)));
    QCOMPARE(found.unreadable.size(), 2);
    QCOMPARE(found.unreadable.at(0).args.at(0), dir.filePath(u"b\ufffd.zip"_s));
    QCOMPARE(found.unreadable.at(1).args.at(0), dir.filePath(u"caf\ufffd"_s));
    for (const Error &error : found.unreadable) {
        QCOMPARE(error.code, ErrorCode::FileUnreadable);
        QVERIFY(errorText(error).contains(u"its name is not in UTF-8"_s));
    }
}

QTEST_GUILESS_MAIN(TestPackageFinder)
#include "tst_packagefinder.moc"
