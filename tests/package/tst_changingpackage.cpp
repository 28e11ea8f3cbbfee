// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A package that another program replaces, changes or shuts off while it is read: an error, or the verdict on
// what was opened, and never a mixture.

#include "bagcase.h"

#include <QDateTime>
#include <QProcess>
#include <QTest>

using namespace viatique;
using namespace viatique::bags;
using namespace Qt::StringLiterals;

class TestChangingPackage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void replacedArchive();
    void archiveWrittenInto();
    void archiveThatShrinks();
    void folderThatChanges_data();
    void folderThatChanges();
    void fileThatBecomesAnotherThing();
    void closedFolder();
    void closedFile();
    void deepFolder();
    void noPackage_data();
    void noPackage();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }

    /// Verifies, and does something once in the middle.
    static VerifyReport meanwhile(const QString &path, const std::function<void()> &act)
    {
        bool acted = false;
        VerifyOptions options;
        options.threads = 1;
        const VerifyReport report = verify(
            path,
            [&](qint64, qint64) {
                if (!std::exchange(acted, true))
                    act();
                return true;
            },
            options);
        if (!acted)
            qFatal("there was no middle");
        return report;
    }
    static bool wasChanged(const VerifyReport &report)
    {
        return !report.valid && report.error && report.error->code == ErrorCode::FileUnreadable
               && errorText(*report.error).contains(u"changed while it was being read"_s);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Files m_files;
};

void TestChangingPackage::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_files = honestBag();
    m_files.remove(kInfo);
    for (int i = 0; i < 5; ++i) {
        const QByteArray name = "data/large-" + QByteArray::number(i);
        m_files[QString::fromLatin1(name)] = QByteArray(150'000, static_cast<char>('a' + i));
        m_files[kList] += line(m_files[QString::fromLatin1(name)], name);
    }
    writeFolder(path(u"bag"_s), m_files);
    writeZip(path(u"bag.zip"_s), m_files);
}

void TestChangingPackage::replacedArchive()
{
    Files other = m_files;
    other[kFirst] = "other";
    writeZip(path(u"other.zip"_s), other);
    const VerifyReport report = meanwhile(path(u"bag.zip"_s), [this] {
        if (!QFile::remove(path(u"bag.zip"_s)) || !QFile::rename(path(u"other.zip"_s), path(u"bag.zip"_s)))
            qFatal("cannot rename");
    });
    QVERIFY(report.valid);
    QVERIFY(!verify(path(u"bag.zip"_s)).valid);
}

void TestChangingPackage::archiveWrittenInto()
{
    // Even with what would make the same verdict.
    const VerifyReport report = meanwhile(path(u"bag.zip"_s), [this] {
        QFile file(path(u"bag.zip"_s));
        if (!file.open(QIODevice::ReadWrite) || file.write("PK") != 2
            || !file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(60),
                                 QFileDevice::FileModificationTime))
            qFatal("cannot write");
    });
    QVERIFY2(wasChanged(report), qPrintable(shown(report.errors).join(u';')));
}

void TestChangingPackage::archiveThatShrinks()
{
    const VerifyReport report = meanwhile(path(u"bag.zip"_s), [this] {
        if (!QFile::resize(path(u"bag.zip"_s), 200'000))
            qFatal("cannot cut");
    });
    QVERIFY2(wasChanged(report), qPrintable(shown(report.errors).join(u';')));
}

void TestChangingPackage::folderThatChanges_data()
{
    QTest::addColumn<std::function<void(QString)>>("act");
    const auto row = [](const char *name, const std::function<void(QString)> &act) {
        QTest::newRow(name) << act;
    };
    row("file added", [](const QString &bag) { writeFolder(bag, {{u"data/new"_s, "x"}}); });
    row("folder added", [](const QString &bag) { QDir(bag).mkdir(u"data/new"_s); });
    row("file removed", [](const QString &bag) { QFile::remove(bag + u"/data/large-0"_s); });
    row("file that was read already", [](const QString &bag) {
        writeFolder(bag, {{kDeclaration, "other"}});
    });
    row("file that shrinks", [](const QString &bag) { QFile::resize(bag + u"/data/large-0"_s, 1000); });
    row("another folder in its place", [](const QString &bag) {
        QDir().rename(bag, bag + u"-former"_s);
        Files other = honestBag();
        other[kFirst] = "other";
        writeFolder(bag, other);
    });
    row("gone", [](const QString &bag) { QDir().rename(bag, bag + u"-former"_s); });
}

void TestChangingPackage::folderThatChanges()
{
    QFETCH(std::function<void(QString)>, act);
    const QString bag = path(u"bag"_s);
    const VerifyReport report = meanwhile(bag, [&] { act(bag); });
    QVERIFY2(wasChanged(report), qPrintable(shown(report.errors).join(u';')));
}

void TestChangingPackage::fileThatBecomesAnotherThing()
{
    const auto tree = openFolder(path(u"bag"_s));
    QVERIFY(tree);
    QVERIFY((*tree)->openFile(kFirst));
    QVERIFY(QFile::rename(path(u"bag/data/a.txt"_s), path(u"former"_s)));
    QVERIFY(QFile::link(path(u"former"_s), path(u"bag/data/a.txt"_s)));
    const auto link = (*tree)->openFile(kFirst);
    QVERIFY2(!link, "a link may lead anywhere");
    QVERIFY(errorText(link.error()).contains(u"changed while it was being read"_s));
    QVERIFY(QFile::remove(path(u"bag/data/a.txt"_s)));
    if (QProcess::execute(u"mkfifo"_s, {path(u"bag/data/a.txt"_s)}) != 0)
        QSKIP("no pipes here");
    const auto pipe = (*tree)->openFile(kFirst); // and does not wait for somebody to write
    QVERIFY(!pipe);
    QVERIFY(errorText(pipe.error()).contains(u"changed while it was being read"_s));
}

void TestChangingPackage::closedFolder()
{
    const QString closed = path(u"bag/data/b"_s);
    QVERIFY(QFile::setPermissions(closed, {}));
    const bool isClosed = QDir(closed).entryList(QDir::Files).isEmpty();
    const VerifyReport report = verify(path(u"bag"_s));
    QVERIFY(QFile::setPermissions(closed,
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    if (!isClosed)
        QSKIP("nothing is closed to this user");
    QCOMPARE(shown(report.errors), (QStringList{u"file-missing(data/b/c.txt, manifest-sha512.txt)"_s,
                                                u"file-unreadable(data/b, Permission denied)"_s}));
}

void TestChangingPackage::closedFile()
{
    QVERIFY(QFile::setPermissions(path(u"bag/data/a.txt"_s), {}));
    if (QFile file(path(u"bag/data/a.txt"_s)); file.open(QIODevice::ReadOnly))
        QSKIP("nothing is closed to this user");
    const VerifyReport report = verify(path(u"bag"_s));
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors.constFirst().code, VerifyCode::FileUnreadable);
}

void TestChangingPackage::deepFolder()
{
    // Deeper than a path may be long: whatever is there, nobody has seen it.
    const QString former = QDir::currentPath();
    const QString name(250, u'd');
    QVERIFY(QDir::setCurrent(path(u"bag/data"_s)));
    int depth = 0;
    while (depth < 20 && QDir().mkdir(name) && QDir::setCurrent(name))
        ++depth;
    QVERIFY(QDir::setCurrent(former));
    const VerifyReport report = verify(path(u"bag"_s));
    // Qt goes by whole paths, and cannot remove what it cannot name.
    QProcess::execute(u"rm"_s, {u"-rf"_s, path(u"bag"_s)});
    if (depth < 20)
        QSKIP("no such depth here");
    QCOMPARE(report.errors.size(), 1);
    QCOMPARE(report.errors.constFirst().code, VerifyCode::FileUnreadable);
    QVERIFY(report.errors.constFirst().args.constFirst().size() < 300);
}

void TestChangingPackage::noPackage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("empty") << QByteArray() << ErrorCode::ArchiveUnreadable;
    QTest::newRow("text") << QByteArray("This is no archive.\n").repeated(100)
                          << ErrorCode::ArchiveUnreadable;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n%%EOF\n") << ErrorCode::ArchiveUnreadable;
    QTest::newRow("tar") << QByteArray(10'240, '\0') << ErrorCode::ArchiveUnreadable;
}

void TestChangingPackage::noPackage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    writeFolder(m_dir->path(), {{u"none.zip"_s, bytes}});
    const VerifyReport report = verify(path(u"none.zip"_s));
    QVERIFY(report.error);
    QCOMPARE(report.error->code, code);
}

QTEST_GUILESS_MAIN(TestChangingPackage)
#include "tst_changingpackage.moc"
