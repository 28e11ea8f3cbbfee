// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "clitest.h"
#include "core/atomicfile.h"
#include "core/limits.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Packages made from the command line.
class TestCliExport : public CliTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void exportComplete();
    void exportDraft();
    void exportWithoutContacts();
    void exportIsTheSameTwice();
    void exportLeavesTheDraftAlone();
    void editedByHandAfterAnExport();
};

void TestCliExport::exportComplete()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run done = run({u"export"_s, draft, u"-o"_s, m_dir->path()});
    QVERIFY2(done.status == 0, done.err.constData());
    const QString package = path(u"candidatures-aux-marches-publics-de-valbrume-5d0b7a52-r1.zip"_s);
    QVERIFY(QFile::exists(package));
    QVERIFY(done.out.contains(package.toUtf8()));
    QCOMPARE(run({u"verify"_s, package}).status, 0);
    // Read by another tool: every manifest under sha512sum.
    const QString unpacked = path(u"unpacked"_s);
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, unpacked}), 0);
    QProcess sums;
    sums.setWorkingDirectory(unpacked + u'/' + QFileInfo(package).completeBaseName());
    for (const QString &manifest : {u"manifest-sha512.txt"_s, u"tagmanifest-sha512.txt"_s}) {
        sums.start(u"sha512sum"_s, {u"--check"_s, u"--strict"_s, manifest});
        QVERIFY(sums.waitForFinished());
        QVERIFY2(sums.exitCode() == 0, sums.readAllStandardError().constData());
    }
    QCOMPARE(run({u"verify"_s, sums.workingDirectory()}).status, 0);
}

void TestCliExport::exportDraft()
{
    const QString draft = example(u"incomplete"_s, u"draft"_s);
    const Run done = run({u"export"_s, draft, u"-o"_s, m_dir->path()});
    QCOMPARE(done.status, 1);
    const QString package = path(u"aides-au-commerce-de-valbrume-8c4f1d90-r1-brouillon.zip"_s);
    QVERIFY(QFile::exists(package));
    QCOMPARE(run({u"verify"_s, package}).status, 0);
}

void TestCliExport::exportWithoutContacts()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const Run exported = run({u"export"_s, draft, u"-o"_s, m_dir->path(), u"--without-contacts"_s});
    QCOMPARE(exported.status, 0);
    QVERIFY2(exported.out.contains("Copy without contacts") && !exported.out.contains("Complete"),
             exported.out.constData());
    // Under a name of its own, and judged without what it leaves out on purpose.
    const QString package =
        path(u"candidatures-aux-marches-publics-de-valbrume-5d0b7a52-r1-sans-contacts.zip"_s);
    QCOMPARE(run({u"verify"_s, package}).status, 0);
    const Run checked = run({u"check"_s, package});
    QVERIFY2(checked.status == 0, checked.out.constData());
    QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(u"u"_s)}), 0);
    // Neither a name nor an address of a contact anywhere, the PDF's text left to its own test.
    QDirIterator files(path(u"u"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (file.endsWith(u".pdf"))
            continue;
        const QByteArray bytes = readFile(file, limits::kJsonBytes).value();
        for (const char *word : {"Brumaire", "Aubrac", "Vannel", "dpo@valbrume", "Blandine"})
            QVERIFY2(!bytes.contains(word), qPrintable(file + u": "_s + QLatin1String(word)));
    }
}

void TestCliExport::exportIsTheSameTwice()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    // Whatever the language of whoever exports.
    for (const QString &name : {u"1"_s, u"2"_s}) {
        const QString package = path(name + u".zip"_s);
        QCOMPARE(run({u"export"_s, draft, u"-o"_s, package}, name == u"1" ? u"C"_s : u"fr_FR.UTF-8"_s).status,
                 0);
        QCOMPARE(QProcess::execute(u"unzip"_s, {u"-q"_s, package, u"-d"_s, path(name)}), 0);
    }
    QStringList differing;
    QDirIterator files(path(u"1"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString one = files.next();
        const QString other = path(u"2"_s) + one.mid(path(u"1"_s).size());
        if (readFile(one, limits::kJsonBytes).value()
            != readFile(other, limits::kJsonBytes).value_or(QByteArray()))
            differing.append(QFileInfo(one).fileName());
    }
    differing.sort();
    // The PDF holds the time of writing; its digest stands in one list, and that list's in the other.
    const QStringList allowed{u"demande.pdf"_s, u"manifest-sha512.txt"_s, u"tagmanifest-sha512.txt"_s};
    for (const QString &name : qAsConst(differing))
        QVERIFY2(allowed.contains(name), qPrintable(name));
}

void TestCliExport::exportLeavesTheDraftAlone()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    const QByteArray before = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    // A folder that vanished, one that cannot be written: a sentence, and nothing changed.
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, path(u"no/such/folder/p.zip"_s)}).status, 2);
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, u"/proc/p.zip"_s}).status, 2);
    // Never into the draft, least of all over its request.
    for (const QString &inside :
         {QString(draft + u"/request.json"_s), draft, QString(draft + u"/documents/p.zip"_s)})
        QCOMPARE(run({u"export"_s, draft, u"-o"_s, inside}).status, 2);
    // A document that changed on the disk: a draft without it, and the finding.
    const QDir documents(draft + u"/documents"_s);
    QFile document(documents.filePath(documents.entryList(QDir::Files).constFirst()));
    QVERIFY(document.open(QIODevice::ReadWrite));
    document.seek(document.size() - 8);
    document.write("x");
    document.close();
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, path(u"p.zip"_s)}).status, 1);
    QCOMPARE(run({u"verify"_s, path(u"p.zip"_s)}).status, 0);
    QVERIFY(run({u"check"_s, path(u"p.zip"_s)}).out.contains("document-lost"));
    QVERIFY(run({u"check"_s, draft}).out.contains("document-changed"));
    // One that is gone: a draft without it, and the finding.
    document.remove();
    QCOMPARE(run({u"export"_s, draft, u"-o"_s, path(u"p.zip"_s)}).status, 1);
    QCOMPARE(run({u"verify"_s, path(u"p.zip"_s)}).status, 0);
    QVERIFY(run({u"check"_s, path(u"p.zip"_s)}).out.contains("document-lost"));
    QCOMPARE(readFile(draft + u"/request.json"_s, limits::kJsonBytes).value(), before);
}

void TestCliExport::editedByHandAfterAnExport()
{
    const QString draft = example(u"complete"_s, u"draft"_s);
    QVERIFY(run({u"export"_s, draft, u"-o"_s, path(u"1.zip"_s)}).err.isEmpty());
    QVERIFY(run({u"export"_s, draft, u"-o"_s, path(u"2.zip"_s)}).err.isEmpty());
    QByteArray request = readFile(draft + u"/request.json"_s, limits::kJsonBytes).value();
    request.replace("Environ 60 consultations", "Environ 90 consultations");
    QVERIFY(writeFile(draft + u"/request.json"_s, request));
    const Run edited = run({u"export"_s, draft, u"-o"_s, path(u"3.zip"_s)});
    QCOMPARE(edited.status, 0);
    QVERIFY(edited.err.contains("Revision 1"));
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
