// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/documentpages.h"

#include "shownpdfs.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = DocumentPages::State;

/// What draws documents may be killed, hang or lie: whoever shows them goes on.
class TestDocumentPages : public QObject
{
    Q_OBJECT

private slots:
    void drawsAndReads();
    void drawsFromAFile();
    void showsNewBytesInPlace();
    void findsWords_data();
    void findsWords();
    void searchesFromThePageInSight();
    void refuses_data();
    void refuses();
    void goesOnWhenKilled();
    void skipsAPageThatHangs();
    void endsWithinLimits_data();
    void endsWithinLimits();
    void distrustsAnswers_data();
    void distrustsAnswers();
    void givesUpInTheEnd();
    void killedWhileItDraws();
    void otherWordsMeanwhile();
    void leavesNoProcess();

private:
    QString script(const QByteArray &lines);

    const QString m_program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview");
    QTemporaryDir m_dir;
};

/// What a process held at most, in bytes; 0 where it is gone, or where the system does not say.
static double peakOf(qint64 process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toDouble() * 1024;
    }
    return 0;
}

QString TestDocumentPages::script(const QByteArray &lines)
{
    const QString path = m_dir.filePath(u"program%1"_s.arg(QDir(m_dir.path()).count()));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + lines) < 0)
        return {};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

void TestDocumentPages::drawsAndReads()
{
    DocumentPages pages(nullptr, m_program);
    QSignalSpy drawn(&pages, &DocumentPages::pageDrawn);
    QSignalSpy read(&pages, &DocumentPages::pageRead);
    pages.openBytes(pdf(3));
    QTRY_COMPARE(pages.state(), State::Ready);
    QCOMPARE(pages.pageCount(), 3);
    QCOMPARE(pages.pageSize(0).toSize(), QSize(595, 842));
    pages.wish({{1, QSize(595, 842)}, {2, QSize(100, 50)}});
    pages.read(2);
    QTRY_COMPARE(drawn.size(), 2);
    QCOMPARE(drawn.at(0).at(0).toInt(), 1);
    const auto image = drawn.at(0).at(1).value<QImage>();
    QCOMPARE(image.size(), QSize(595, 842));
    // The writer's margins move it.
    QCOMPARE(image.pixelColor(60, 380), QColor(Qt::red));
    QCOMPARE(image.pixelColor(500, 700), QColor(Qt::white));
    QCOMPARE(drawn.at(1).at(1).value<QImage>().size(), QSize(100, 50));
    QTRY_COMPARE(read.size(), 1);
    QVERIFY(read.at(0).at(1).toString().contains(u"numéro 3"_s));
}

void TestDocumentPages::drawsFromAFile()
{
    const QString path = m_dir.filePath(u"document.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdf(2)) > 0);
    file.close();
    DocumentPages pages(nullptr, m_program);
    pages.openFile(path);
    QTRY_COMPARE(pages.state(), State::Ready);
    QCOMPARE(pages.pageCount(), 2);
}

void TestDocumentPages::showsNewBytesInPlace()
{
    DocumentPages pages(nullptr, m_program);
    pages.openBytes(pdf(2));
    QTRY_COMPARE(pages.state(), State::Ready);
    pages.openBytes(pdf(3));
    // Until the new ones are there.
    QCOMPARE(pages.pageCount(), 2);
    QTRY_COMPARE(pages.pageCount(), 3);
}

void TestDocumentPages::findsWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("pages");
    QTest::newRow("as written") << u"Délibération"_s << 3;
    QTest::newRow("without accents and case") << u"DELIBERATION"_s << 3;
    QTest::newRow("on one page") << u"numéro 2"_s << 1;
    QTest::newRow("over the end of a line") << u"commande  publique"_s << 3;
    QTest::newRow("not there") << u"arrêté"_s << 0;
    QTest::newRow("blanks") << u"   "_s << 0;
}

void TestDocumentPages::findsWords()
{
    QFETCH(QString, words);
    QFETCH(int, pages);
    DocumentPages document(nullptr, m_program);
    document.openBytes(pdf(3));
    QTRY_COMPARE(document.state(), State::Ready);
    QSignalSpy found(&document, &DocumentPages::found);
    document.search(words, 0);
    QTRY_VERIFY(!document.isSearching());
    QCOMPARE(found.size(), pages);
    for (const QList<QVariant> &one : found) {
        const auto places = one.at(1).value<QList<QList<QRectF>>>();
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.constFirst().size(), words.contains(u"publique"_s) ? 2 : 1);
        const QRectF &box = places.constFirst().constFirst();
        // In the upper half of the page, at its left.
        QVERIFY2(box.top() > 0.1 && box.bottom() < 0.4 && box.left() < 0.3 && box.height() < 0.05,
                 qPrintable(u"%1 %2 %3 %4"_s.arg(box.x()).arg(box.y()).arg(box.width()).arg(box.height())));
    }
}

void TestDocumentPages::searchesFromThePageInSight()
{
    DocumentPages pages(nullptr, m_program);
    pages.openBytes(pdf(4));
    QTRY_COMPARE(pages.state(), State::Ready);
    QSignalSpy found(&pages, &DocumentPages::found);
    pages.search(u"numéro"_s, 2);
    QTRY_COMPARE(found.size(), 4);
    QList<int> order;
    for (const QList<QVariant> &one : found)
        order.append(one.at(0).toInt());
    QCOMPARE(order, (QList<int>{2, 3, 0, 1}));
}

void TestDocumentPages::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no PDF") << QByteArray("PK\3\4 not a document");
    QTest::newRow("cut") << pdf(1).left(300);
}

void TestDocumentPages::refuses()
{
    QFETCH(QByteArray, bytes);
    DocumentPages pages(nullptr, m_program);
    pages.openBytes(bytes);
    QTRY_COMPARE(pages.state(), State::Failed);
    QVERIFY(!pages.reason().isEmpty());
    QCOMPARE(pages.pageCount(), 0);
}

void TestDocumentPages::goesOnWhenKilled()
{
    DocumentPages pages(nullptr, m_program);
    QSignalSpy drawn(&pages, &DocumentPages::pageDrawn);
    QSignalSpy restarted(&pages, &DocumentPages::restarted);
    pages.openBytes(pdf(3));
    QTRY_COMPARE(pages.state(), State::Ready);
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(::kill(pid_t(pages.processId()), SIGKILL), 0);
        QTRY_COMPARE(restarted.size(), i + 1);
        pages.wish({{i % 3, QSize(200, 300)}});
        QTRY_COMPARE(drawn.size(), i + 1);
        QCOMPARE(pages.state(), State::Ready);
    }
}

void TestDocumentPages::skipsAPageThatHangs()
{
    DocumentPages pages(nullptr, m_program, {5s, 2s});
    QSignalSpy drawn(&pages, &DocumentPages::pageDrawn);
    QSignalSpy failed(&pages, &DocumentPages::pageFailed);
    pages.openBytes(looping());
    QTRY_COMPARE(pages.state(), State::Ready);
    pages.wish({{0, QSize(595, 842)}, {1, QSize(595, 842)}});
    // The loop of events goes on meanwhile.
    QElapsedTimer longest;
    qint64 most = 0;
    longest.start();
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { most = std::max(most, longest.restart()); });
    beat.start(5ms);
    QTRY_COMPARE_WITH_TIMEOUT(drawn.size(), 1, 20'000);
    QCOMPARE(drawn.at(0).at(0).toInt(), 1);
    QCOMPARE(failed.size(), 1);
    QVERIFY(pages.isUndrawable(0));
    // Half of what the page took: nobody waited for it.
    QVERIFY2(most < 1000, qPrintable(QString::number(most)));
    // Not asked for again.
    pages.wish({{0, QSize(595, 842)}, {1, QSize(59, 84)}});
    QTRY_COMPARE(drawn.size(), 2);
    QCOMPARE(failed.size(), 1);
}

void TestDocumentPages::endsWithinLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("twenty gigabytes") << enormous();
    QTest::newRow("a page of kilometres")
        << ofObjects({"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R 3 0 R] /Count 2>>",
                      "<</Type /Page /Parent 2 0 R /MediaBox [0 0 1000000000 1000000000]>>"});
    QTest::newRow("pages within themselves")
        << ofObjects({"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>"});
    QTest::newRow("a form within itself") << withFirstPage(
        "/XObject <</F 6 0 R>>", "/F Do",
        {stream("/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <</XObject <</F 6 0 "
                "R>>>>",
                "/F Do /F Do")});
    QTest::newRow("more pages than there are")
        << ofObjects({"<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Kids [3 0 R] /Count 2000000000>>",
                      "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>"});
}

/// Whatever becomes of the pages, there is an end to it.
void TestDocumentPages::endsWithinLimits()
{
    QFETCH(QByteArray, bytes);
    DocumentPages pages(nullptr, m_program, {3s, 1s});
    QSignalSpy drawn(&pages, &DocumentPages::pageDrawn);
    QSignalSpy failed(&pages, &DocumentPages::pageFailed);
    pages.openBytes(bytes);
    QTRY_VERIFY(pages.state() != State::Opening);
    if (pages.state() != State::Ready)
        return;
    pages.wish({{0, QSize(595, 842)}});
    QTRY_VERIFY_WITH_TIMEOUT(drawn.size() + failed.size() > 0 || pages.state() == State::Failed, 20'000);
    QVERIFY2(peakOf(pages.processId()) < 1100.0 * 1024 * 1024,
             qPrintable(QString::number(peakOf(pages.processId()))));
}

void TestDocumentPages::distrustsAnswers_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing, and ends") << QByteArray("exit 0");
    QTest::newRow("nothing, for ever") << QByteArray("exec sleep 100");
    QTest::newRow("no JSON") << QByteArray("echo hello; exec sleep 100");
    QTest::newRow("more pages than sizes")
        << QByteArray("echo '{\"pages\": 3, \"sizes\": [1, 2]}'; exec sleep 100");
    QTest::newRow("no page") << QByteArray("echo '{\"pages\": 0, \"sizes\": []}'; exec sleep 100");
    QTest::newRow("a line without end") << QByteArray("exec cat /dev/zero");
}

void TestDocumentPages::distrustsAnswers()
{
    QFETCH(QByteArray, says);
    DocumentPages pages(nullptr, script(says), {500ms, 500ms});
    pages.openBytes(pdf(1));
    QTRY_COMPARE(pages.state(), State::Failed);
    QCOMPARE(pages.processId(), 0);
}

void TestDocumentPages::givesUpInTheEnd()
{
    const QByteArray opens =
        "echo '{\"pages\": 4, \"sizes\": [9,9,9,9,9,9,9,9]}'; read size; read bytes; read wish; ";
    for (const QByteArray &answer :
         {QByteArrayLiteral("exit 1"), QByteArrayLiteral("echo '{\"page\": 9}'"),
          // Another size than was asked for.
          QByteArrayLiteral("echo '{\"page\": 0, \"width\": 8, \"height\": 8}'; exec cat /dev/zero"),
          QByteArrayLiteral("echo '{\"page\": 0, \"width\": 100000, \"height\": 100000}'")}) {
        DocumentPages pages(nullptr, script(opens + answer), {2s, 2s});
        QSignalSpy failed(&pages, &DocumentPages::pageFailed);
        pages.openBytes("%PDF\n");
        QTRY_COMPARE(pages.state(), State::Ready);
        pages.wish({{0, QSize(9, 9)}, {1, QSize(9, 9)}, {2, QSize(9, 9)}, {3, QSize(9, 9)}});
        QTRY_COMPARE(pages.state(), State::Failed);
        // Each is given a second try.
        QCOMPARE(failed.size(), 2);
        pages.reopen();
        QTRY_COMPARE(pages.state(), State::Ready);
    }
}

/// The process is killed while it draws, by somebody else: the page is drawn by the next one.
void TestDocumentPages::killedWhileItDraws()
{
    DocumentPages pages(nullptr, m_program, {5s, 5s});
    QSignalSpy drawn(&pages, &DocumentPages::pageDrawn);
    QSignalSpy failed(&pages, &DocumentPages::pageFailed);
    pages.openBytes(pdf(2));
    QTRY_COMPARE(pages.state(), State::Ready);
    QCOMPARE(::kill(pid_t(pages.processId()), SIGSTOP), 0);
    pages.wish({{1, QSize(595, 842)}});
    QCOMPARE(::kill(pid_t(pages.processId()), SIGKILL), 0);
    QTRY_COMPARE(drawn.size(), 1);
    QCOMPARE(failed.size(), 0);
}

/// What is found for the words before is not taken for what is looked for now.
void TestDocumentPages::otherWordsMeanwhile()
{
    DocumentPages pages(nullptr, m_program);
    pages.openBytes(pdf(2));
    QTRY_COMPARE(pages.state(), State::Ready);
    QSignalSpy found(&pages, &DocumentPages::found);
    pages.search(u"u"_s, 0);
    pages.search(u"numéro"_s, 0);
    QTRY_VERIFY(!pages.isSearching());
    QCOMPARE(found.size(), 2);
    for (const QList<QVariant> &one : found)
        QCOMPARE(one.at(1).value<QList<QList<QRectF>>>().size(), 1);
}

void TestDocumentPages::leavesNoProcess()
{
    qint64 process = 0;
    {
        DocumentPages pages(nullptr, m_program);
        pages.openBytes(looping());
        QTRY_COMPARE(pages.state(), State::Ready);
        pages.wish({{0, QSize(595, 842)}});
        process = pages.processId();
    }
    QTRY_VERIFY(::kill(pid_t(process), 0) != 0);
}

QTEST_MAIN(TestDocumentPages)
#include "tst_documentpages.moc"
