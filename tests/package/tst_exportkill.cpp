// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "package/archive.h"
#include "package/bag.h"
#include "samplepackage.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Exports that die, in a process of their own.
class TestExportKill : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void killedAtAnyMoment();
    void diskFull();

private:
    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString digestOfTarget() const { return sha512OfFile(path(u"out.zip"_s)).value_or(QString()); }
    int exportOnce(const QStringList &more = {}) const;

    QTemporaryDir m_dir;
    QTemporaryDir m_documents;
    QString m_document;
    qint64 m_milliseconds = 0; ///< that a whole export takes
};

int TestExportKill::exportOnce(const QStringList &more) const
{
    QProcess helper;
    helper.start(QStringLiteral(VIATIQUE_EXPORT_HELPER), QStringList{m_document, path(u"out.zip"_s)} + more);
    helper.waitForFinished();
    return helper.exitStatus() == QProcess::NormalExit ? helper.exitCode() : -1;
}

void TestExportKill::initTestCase()
{
    m_document = m_documents.filePath(u"document.pdf"_s);
    QByteArray bytes;
    while (bytes.size() < 24'000'000)
        bytes += sha512Of(bytes.right(100)).toLatin1() + QByteArray(4000, 'x');
    QVERIFY(writeFile(m_document, bytes));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(exportOnce(), 0);
    m_milliseconds = timer.elapsed();
}

void TestExportKill::killedAtAnyMoment()
{
    const QString former = digestOfTarget();
    QVERIFY(!former.isEmpty());
    // The next export writes other bytes, so that old and new can be told apart.
    QByteArray other = readFile(m_document, 100'000'000).value();
    other[5] = 'y';
    QVERIFY(writeFile(m_document, other));
    const qint64 moments = 24;
    int killed = 0;
    int interrupted = 0; // with a partial file or a lock left behind
    for (qint64 i = 0; i < moments && digestOfTarget() == former; ++i) {
        QProcess helper;
        helper.start(QStringLiteral(VIATIQUE_EXPORT_HELPER), {m_document, path(u"out.zip"_s)});
        QVERIFY(helper.waitForReadyRead()); // the digest of the document is made, the export begins
        QTest::qSleep(static_cast<int>(m_milliseconds * i / moments));
        helper.kill();
        helper.waitForFinished();
        killed += helper.exitStatus() == QProcess::CrashExit ? 1 : 0;
        interrupted += entriesOf(m_dir.path()).size() > 1 ? 1 : 0;
        const QString now = digestOfTarget();
        if (now != former) {
            QVERIFY2(verify(path(u"out.zip"_s)).valid, "neither the former package nor the whole new one");
            continue;
        }
    }
    QVERIFY2(killed >= 3 && interrupted >= 2, "the exports were over before they could be killed");
    QCOMPARE(exportOnce(), 0);
    QCOMPARE(entriesOf(m_dir.path()), QStringList{u"out.zip"_s});
    QVERIFY(verify(path(u"out.zip"_s)).valid);
    QVERIFY(digestOfTarget() != former);
}

void TestExportKill::diskFull()
{
    const QString former = digestOfTarget();
    // A limit on the size of files stands for a full disk: the system refuses the bytes in the same way.
    QCOMPARE(exportOnce({u"5000000"_s}), 3);
    QCOMPARE(digestOfTarget(), former);
    QCOMPARE(entriesOf(m_dir.path()), QStringList{u"out.zip"_s});
}

QTEST_GUILESS_MAIN(TestExportKill)
#include "tst_exportkill.moc"
