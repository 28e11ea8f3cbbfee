// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// `tst_corpus --table` prints the text of docs/corpus.md.

#include "core/atomicfile.h"
#include "preview/corpustable.h"
#include "request/documentinspector.h"
#include "request/requestjson.h"

#include <QBuffer>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace viatique;
using namespace Qt::StringLiterals;

class TestCorpus : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyFileIsListed();
    void staysSmall();
    void tableIsCurrent();
    void verdicts_data();
    void verdicts();
    void textAndKind_data();
    void textAndKind();
    void hostile_data();
    void hostile();

private:
    QString pathOf(const corpus::Row &row) const;
    DocumentFacts factsOf(const QString &path) const;

    const QDir m_folder{u"" VIATIQUE_SOURCE_DIR "/tests/preview/corpus"_s};
    const DocumentInspector m_inspector{u"" VIATIQUE_BIN_DIR "/viatique-preview"_s};
    QTemporaryDir m_made;
};

namespace {

QByteArray printedByQt(const QStringList &lines, int pages)
{
    const int font =
        QFontDatabase::addApplicationFont(u"" VIATIQUE_SOURCE_DIR "/resources/fonts/NotoSerif-Regular.ttf"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(72);
        QPainter painter(&writer);
        painter.setFont(QFont(QFontDatabase::applicationFontFamilies(font).value(0), 11));
        for (int page = 1; page <= pages; ++page) {
            if (page > 1)
                writer.newPage();
            painter.drawText(20, 40, u"Page %1"_s.arg(page));
            int y = 60;
            for (const QString &line : lines)
                painter.drawText(20, y += 20, line);
        }
    }
    return bytes;
}

QByteArray decreeByQt()
{
    return printedByQt({u"Décret n° 2099-1234 du 4 mars 2099"_s,
                        u"relatif aux échanges d’informations entre administrations"_s,
                        u"NOR : EXMD2099001D"_s, u"Le Premier ministre,"_s,
                        u"Vu la loi n° 2099-12 du 2 janvier 2099,"_s, u"Décrète :"_s,
                        u"Article 1. Les administrations échangent les informations nécessaires."_s},
                       1);
}

QByteArray bytesOf(const QString &file)
{
    if (file == "decree-qt.pdf"_L1)
        return decreeByQt();
    if (file == "long-qt.pdf"_L1)
        return printedByQt({u"Rapport annuel de la Ville de Montrouvel"_s}, 300);
    return {};
}

/// Processor time of the processes that ended, so that a busy machine fails no test; zero where the system
/// does not tell: there the inspector's own limit of time is all that holds.
double secondsOfExaminations()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
#else
    return 0;
#endif
}

QStringList filesIn(const QDir &folder)
{
    return folder.entryList({u"*.pdf"_s}, QDir::Files, QDir::Name);
}

} // namespace

void TestCorpus::initTestCase()
{
    for (const corpus::Row &row : corpus::rows()) {
        const QString file = QString::fromUtf8(row.file);
        QVERIFY2(!row.byTest || writeFile(m_made.filePath(file), bytesOf(file)), row.file);
    }
}

QString TestCorpus::pathOf(const corpus::Row &row) const
{
    const QString file = QString::fromUtf8(row.file);
    return row.byTest ? m_made.filePath(file) : m_folder.filePath(file);
}

DocumentFacts TestCorpus::factsOf(const QString &path) const
{
    return m_inspector.inspectFile(path);
}

void TestCorpus::everyFileIsListed()
{
    QStringList listed;
    for (const corpus::Row &row : corpus::rows()) {
        if (!row.byTest)
            listed.append(QString::fromUtf8(row.file));
    }
    listed.sort();
    QCOMPARE(filesIn(m_folder), listed);

    QStringList hostile;
    for (const corpus::HostileRow &row : corpus::hostileRows())
        hostile.append(QString::fromUtf8(row.file));
    hostile.sort();
    QCOMPARE(filesIn(QDir(m_folder.filePath(u"hostile"_s))), hostile);
}

void TestCorpus::staysSmall()
{
    qint64 bytes = 0;
    for (const QString &folder : {m_folder.path(), m_folder.filePath(u"hostile"_s)}) {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
        for (const QFileInfo &file : files)
            bytes += file.size();
    }
    QVERIFY2(bytes < 600'000, qPrintable(QString::number(bytes)));
}

void TestCorpus::tableIsCurrent()
{
    QFile document(u"" VIATIQUE_SOURCE_DIR "/docs/corpus.md"_s);
    QVERIFY(document.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(document.readAll()) == corpus::markdown(),
             "docs/corpus.md is not what the table says: run packaging/dev corpus");
}

void TestCorpus::verdicts_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("readability");
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("active");
    QTest::addColumn<int>("pages");
    for (const corpus::Row &row : corpus::rows())
        QTest::newRow(row.file) << pathOf(row) << corpus::wordOf(row.readability) << row.encrypted
                                << row.active << row.pages;
}

void TestCorpus::verdicts()
{
    QFETCH(QString, path);
    const DocumentFacts facts = factsOf(path);
    QCOMPARE(facts.presence, DocumentFacts::Presence::Present);
    QTEST(corpus::wordOf(facts.readability), "readability");
    QTEST(facts.encrypted, "encrypted");
    QTEST(facts.activeContent, "active");
    QTEST(facts.pages, "pages");
}

void TestCorpus::textAndKind_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    for (const corpus::Row &row : corpus::rows())
        QTest::newRow(row.file) << pathOf(row) << corpus::wordOf(row.text) << documentKindId(row.kind);
}

void TestCorpus::textAndKind()
{
    QFETCH(QString, path);
    const DocumentFacts facts = factsOf(path);
    QTEST(corpus::wordOf(facts.text), "text");
    QTEST(documentKindId(facts.likelyKind), "kind");
}

void TestCorpus::hostile_data()
{
    QTest::addColumn<QString>("path");
    for (const corpus::HostileRow &row : corpus::hostileRows())
        QTest::newRow(row.file) << m_folder.filePath("hostile/"_L1 + QString::fromUtf8(row.file));
}

void TestCorpus::hostile()
{
#if defined(__SANITIZE_ADDRESS__)
    if (qstrcmp(QTest::currentDataTag(), "filter-bomb.pdf") == 0)
        QSKIP("the sanitizer needs the address space that the limit takes away");
#endif
    QFETCH(QString, path);
    const double before = secondsOfExaminations();
    const DocumentFacts facts = factsOf(path);
    const double seconds = secondsOfExaminations() - before;
    QVERIFY2(seconds < 10, qPrintable(u"%1 s"_s.arg(seconds)));
    QCOMPARE(facts.presence, DocumentFacts::Presence::Present);
    // A verdict, or a reason why there is none.
    QCOMPARE(facts.reason.isEmpty(), facts.readability == corpus::Readability::Readable);
}

int main(int argc, char **argv)
{
    if (argc == 2 && qstrcmp(argv[1], "--table") == 0)
        return std::fputs(corpus::markdown().toUtf8().constData(), stdout) < 0 ? 1 : 0;
    QGuiApplication application(argc, argv);
    TestCorpus test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_corpus.moc"
