// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/packagefinder.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestPackageFinder : public QObject
{
    Q_OBJECT

private slots:
    void findsPackages();
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
    QCOMPARE(findPackages(dir.path()),
             (QStringList{dir.filePath(u"b.zip"_s), dir.filePath(u"bag"_s), dir.filePath(u"sub/A.ZIP"_s)}));
    QVERIFY(isBagFolder(dir.filePath(u"bag"_s)));
    QVERIFY(!isBagFolder(dir.path()));
}

QTEST_GUILESS_MAIN(TestPackageFinder)
#include "tst_packagefinder.moc"
