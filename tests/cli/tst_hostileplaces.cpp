// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Places that change under the program: packages, drafts and folders that are cut short, replaced, gone or on
// a disk that is full or taken away while it is at work. It is stopped in the middle, so that the moment is
// the same each time.

#include "../crash/ownmounts.h"
#include "hostilebag.h"
#include "hostiledraft.h"
#include "limitedrun.h"
#include "request/pdfs.h"
#include "stoppedrun.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

/// What happens in the middle.
enum class Trouble { CutShort, Replaced, Vanished, Unmounted };
Q_DECLARE_METATYPE(Trouble)
using Act = std::function<void(const QString &folder)>;
Q_DECLARE_METATYPE(Act)

class TestHostilePlaces : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void packages_data();
    void packages();
    void work_data();
    void work();
    void fullDisk_data();
    void fullDisk();

public:
    static inline bool s_hasDisks = false;

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

namespace {

constexpr int kPieces = 4;
constexpr int kPieceBytes = 4'000'000;
/// Read of a package by then: lists and the first pieces, and not the last.
constexpr qint64 kInTheMiddle = 6'000'000;

void writePackage(const QString &path, bool isArchive, int bytes = kPieceBytes)
{
    HostileFiles payload;
    for (int i = 0; i < kPieces; ++i)
        payload[u"data/%1"_s.arg(i)] = QByteArray(bytes, static_cast<char>('a' + i));
    HostileFiles files = bagWith(payload);
    files.remove(u"bag-info.txt"_s);
    files.remove(u"tagmanifest-sha512.txt"_s);
    if (isArchive)
        writeHostile(path, archiveOf(files).build());
    else
        writeHostileFolder(path, files);
}

void moveAway(const QString &path)
{
    if (!QDir().rename(path, path + u"-elsewhere"_s))
        qFatal("cannot move %s", qPrintable(path));
}

void cut(const QString &path)
{
    if (!QFile::resize(path, 1'000))
        qFatal("cannot cut %s", qPrintable(path));
}

/// The first package of the share, and the share.
void enter(Trouble trouble, const QString &package, const QString &share)
{
    const bool isArchive = !QFileInfo(package).isDir();
    switch (trouble) {
    case Trouble::CutShort:
        return cut(isArchive ? package : package + u"/data/3"_s);
    case Trouble::Replaced:
        moveAway(package);
        return writePackage(package, isArchive, 1'000);
    case Trouble::Vanished:
        return moveAway(share);
    case Trouble::Unmounted:
        return unmountDisk(share);
    }
}

/// The files of a disk with their size and time, but for what the program remembers of a draft.
QStringList filesOn(const QString &disk)
{
    QStringList files;
    QDirIterator each(disk, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QFileInfo info(each.next());
        if (info.fileName() != u"state.json" && info.fileName() != u"facts.json")
            files.append(u"%1 %2 %3"_s.arg(info.filePath())
                             .arg(info.size())
                             .arg(info.lastModified().toMSecsSinceEpoch()));
    }
    files.sort();
    return files;
}

QString said(const QStringList &arguments, const LimitedRun &run)
{
    return u"%1: status %2: %3"_s.arg(arguments.join(u' '))
        .arg(run.status)
        .arg(QString::fromUtf8(run.said.left(500)));
}

} // namespace

void TestHostilePlaces::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    for (const QString &name : {u"home"_s, u"tmp"_s, u"share"_s})
        QVERIFY(QDir(m_dir->path()).mkpath(name));
}

void TestHostilePlaces::packages_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<bool>("isArchive");
    QTest::addColumn<bool>("isShare");
    const std::pair<const char *, Trouble> troubles[] = {{"cut short", Trouble::CutShort},
                                                         {"replaced", Trouble::Replaced},
                                                         {"folder gone", Trouble::Vanished},
                                                         {"share taken away", Trouble::Unmounted}};
    for (const auto &[name, trouble] : troubles) {
        QTest::addRow("%s, ZIP", name) << trouble << true << false;
        QTest::addRow("%s, bag folder", name) << trouble << false << false;
        QTest::addRow("%s, share of ZIPs", name) << trouble << true << true;
        QTest::addRow("%s, share of bag folders", name) << trouble << false << true;
    }
}

/// A file that stands open is what it was, wherever its folder went: its verdict holds. Whatever else changed
/// cannot be read. And a package is not taken for whole that was cut.
void TestHostilePlaces::packages()
{
    QFETCH(Trouble, trouble);
    QFETCH(bool, isArchive);
    QFETCH(bool, isShare);
    const bool staysOpen = isArchive && trouble != Trouble::CutShort;
    const QString share = path(u"share"_s);
    const QString package = share + (isArchive ? u"/a.zip"_s : u"/a"_s);
    for (const QString &command : {u"verify"_s, u"check"_s, u"review"_s}) {
        if (isShare && command == u"review"_s)
            continue; // takes one package
        if (trouble == Trouble::Unmounted && (!s_hasDisks || !mountDisk(share, 40)))
            QSKIP("the system allows no disk of our own");
        const auto unmount = qScopeGuard([&] {
            unmountDisk(share);
            QDir(share).removeRecursively();
            QDir(share + u"-elsewhere"_s).removeRecursively();
        });
        writePackage(package, isArchive);
        writePackage(share + (isArchive ? u"/b.zip"_s : u"/b"_s), isArchive, 1'000);
        const QStringList arguments{command, isShare ? share : package};
        const auto run = runStopped(
            [&](QProcess &process) {
                prepareLimited(process, m_dir->path());
                process.setArguments(arguments);
            },
            package, kInTheMiddle, [&] { enter(trouble, package, share); });
        QVERIFY2(run, qPrintable(arguments.join(u' ') + u" was never stopped in the middle"));
        const QString what = said(arguments, *run);
        // What the package holds is no request, which `check` and `review` say of one that is whole.
        const int whole = command == u"verify"_s ? 0 : 1;
        const bool othersGone = isShare && trouble >= Trouble::Vanished;
        QVERIFY2(run->status == (staysOpen ? whole : 2) || (staysOpen && othersGone && run->status == 2),
                 qPrintable(what));
        QVERIFY2(staysOpen || run->said.contains("cannot be read"), qPrintable(what));
        QCOMPARE(filesOn(path(u"home"_s)), QStringList());
        QVERIFY(QDir().mkpath(share));
    }
}

void TestHostilePlaces::work_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("open");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<Act>("act");
    const QStringList exported{u"export"_s, u"draft"_s, u"-o"_s, u"share/p.zip"_s};
    const QStringList attached{u"attach"_s, u"draft"_s, u"in/large.pdf"_s};
    QTest::newRow("target of an export gone") << exported << u"share/"_s << qint64(0)
                                              << Act([](const QString &dir) { moveAway(dir + u"/share"_s); });
    QTest::newRow("draft of an export gone") << exported << u"share/"_s << qint64(0)
                                             << Act([](const QString &dir) { moveAway(dir + u"/draft"_s); });
    QTest::newRow("document cut while it is attached")
        << attached << u"in/large.pdf"_s << kInTheMiddle
        << Act([](const QString &dir) { cut(dir + u"/in/large.pdf"_s); });
    QTest::newRow("document written into while it is attached")
        << attached << u"in/large.pdf"_s << kInTheMiddle << Act([](const QString &dir) {
               QFile file(dir + u"/in/large.pdf"_s);
               if (!file.open(QIODevice::ReadWrite) || file.write("%PDF-1.7 another") < 0)
                   qFatal("cannot write");
           });
    QTest::newRow("draft gone while a document is attached")
        << attached << u"in/large.pdf"_s << kInTheMiddle
        << Act([](const QString &dir) { moveAway(dir + u"/draft"_s); });
}

void TestHostilePlaces::work()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, open);
    QFETCH(qint64, bytes);
    QFETCH(Act, act);
    const QString draft = path(u"draft"_s);
    if (open.startsWith(u"in/"))
        writeHostile(path(open), pdfs::ofSize(10'000'000));
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (!arguments.at(i).startsWith(u'-'))
            arguments[i] = path(arguments.at(i));
    }
    const auto run = runStopped(
        [&](QProcess &process) {
            // As if none had come to its end before.
            QDir(draft).removeRecursively();
            QFile::remove(path(u"share/p.zip"_s));
            copyOfExample(m_dir->path());
            prepareLimited(process, m_dir->path());
            process.setArguments(arguments);
        },
        path(open), bytes, [&] { act(m_dir->path()); });
    QVERIFY2(run, qPrintable(arguments.join(u' ') + u" was never stopped in the middle"));
    QVERIFY2(run->status == 2 && !run->said.trimmed().isEmpty(), qPrintable(said(arguments, *run)));
    const QString stays = QFileInfo::exists(draft) ? draft : draft + u"-elsewhere"_s;
    QCOMPARE(contentOf(stays + u"/request.json"_s), contentOf(kExample + u"/request.json"_s));
    QCOMPARE(QDir(stays + u"/documents"_s).entryList(QDir::Files | QDir::Hidden),
             QDir(kExample + u"/documents"_s).entryList(QDir::Files | QDir::Hidden));
    for (const QString &folder : {u"share"_s, u"share-elsewhere"_s})
        QVERIFY(!QFileInfo::exists(path(folder + u"/p.zip"_s)));
}

void TestHostilePlaces::fullDisk_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("freeBytes");
    const QStringList exported{u"export"_s, u"draft"_s, u"-o"_s, u"share/p.zip"_s};
    const QStringList attached{u"attach"_s, u"share/draft"_s, u"in/large.pdf"_s};
    const QStringList made{u"new"_s, u"-o"_s, u"share/new"_s};
    const QStringList clone{u"new"_s, u"--from"_s, u"draft"_s, u"-o"_s, u"share/new"_s};
    // Where the lock finds no room, and where it takes the last of it.
    for (const int freeBytes : {0, 16'384}) {
        QTest::addRow("export, %d bytes free", freeBytes) << exported << freeBytes;
        QTest::addRow("attach, %d bytes free", freeBytes) << attached << freeBytes;
        QTest::addRow("new, %d bytes free", freeBytes) << made << freeBytes;
        QTest::addRow("clone, %d bytes free", freeBytes) << clone << freeBytes;
    }
    const QString page = QStringLiteral(VIATIQUE_SOURCE_DIR "/tests/catalogue/data/article64.md");
    QTest::newRow("catalogue") << QStringList{u"catalogue"_s, u"import"_s, page, u"-o"_s, u"share/c.json"_s}
                               << 0;
    QTest::newRow("list") << QStringList{u"check"_s, u"draft"_s, u"--csv"_s, u"share/l.csv"_s} << 0;
}

void TestHostilePlaces::fullDisk()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, freeBytes);
    const QString disk = path(u"share"_s);
    if (!s_hasDisks || !mountDisk(disk, 2))
        QSKIP("the system allows no disk of our own");
    const auto unmount = qScopeGuard([&] { unmountDisk(disk); });
    copyOfExample(m_dir->path());
    copyOfExample(disk);
    writeHostile(path(u"in/large.pdf"_s), pdfs::ofSize(100'000));
    QFile filler(disk + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray piece(4096, 'x');
    while (filler.write(piece) == piece.size()) {
    }
    QVERIFY(filler.resize(filler.size() - freeBytes));
    filler.close();
    for (QString &argument : arguments) {
        if (QDir::isRelativePath(argument) && (argument == u"draft" || argument.contains(u'/')))
            argument = path(argument);
    }
    const QStringList before = filesOn(disk);
    const LimitedRun run = runLimited(arguments, m_dir->path());
    QVERIFY2(run.status == 2 && run.said.contains("The disk is full"), qPrintable(said(arguments, run)));
    QCOMPARE(filesOn(disk), before);
    QVERIFY(!QFileInfo::exists(disk + u"/new"_s));
}

int main(int argc, char **argv)
{
    TestHostilePlaces::s_hasDisks = beginOwnMounts();
    QCoreApplication application(argc, argv);
    TestHostilePlaces test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hostileplaces.moc"
