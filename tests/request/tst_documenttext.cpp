// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "pdfs.h"
#include "request/documentinspector.h"
#include "textpdf.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using Readability = DocumentFacts::Readability;

/// The text of a document, read with its facts by the other process.
class TestDocumentText : public QObject
{
    Q_OBJECT

private slots:
    void ofAllPages();
    void agreesWithTheFacts_data();
    void agreesWithTheFacts();
    void isBounded();
    void ofAProcessThatDies();

private:
    DocumentFacts read(QByteArray pdf, QString &text,
                       const QString &program = QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")) const
    {
        QBuffer buffer(&pdf);
        buffer.open(QIODevice::ReadOnly);
        return DocumentInspector(program).inspect(buffer, text);
    }
};

void TestDocumentText::ofAllPages()
{
    QStringList pages;
    for (int i = 1; i <= 30; ++i)
        pages.append(u"Délibération, page numéro%1 du conseil"_s.arg(i));
    QString text = u"former"_s;
    const DocumentFacts facts = read(textPdf(pages), text);
    QCOMPARE(facts.readability, Readability::Readable);
    QCOMPARE(facts.pages, 30);
    QCOMPARE(facts.text, DocumentFacts::TextLayer::Digital);
    QCOMPARE(text, pages.join(u'\n'));
}

void TestDocumentText::agreesWithTheFacts_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("text") << textPdf({u"Le conseil municipal"_s});
    QTest::newRow("blank") << pdfs::withPages(3);
    QTest::newRow("locked") << pdfs::encrypted("secret");
    QTest::newRow("restricted") << pdfs::encrypted("");
    QTest::newRow("damaged") << pdfs::withWrongXref();
    QTest::newRow("no PDF") << QByteArray("plain");
    QTest::newRow("empty") << QByteArray();
}

void TestDocumentText::agreesWithTheFacts()
{
    QFETCH(QByteArray, pdf);
    QString text = u"former"_s;
    const DocumentFacts facts = read(pdf, text);
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QCOMPARE(facts, DocumentInspector(QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")).inspect(buffer));
    QCOMPARE(text.isEmpty(), facts.text != DocumentFacts::TextLayer::Digital);
}

void TestDocumentText::isBounded()
{
    QStringList pages;
    for (int i = 0; i < 60; ++i)
        pages.append(QString(100'000, u'é'));
    QString text;
    const DocumentFacts facts = read(textPdf(pages), text);
    QCOMPARE(facts.readability, Readability::Readable);
    QCOMPARE(facts.pages, 60);
    QVERIFY(text.size() > 100'000);
    QVERIFY2(text.toUtf8().size() <= 2 * 1024 * 1024 + 200,
             qPrintable(QString::number(text.toUtf8().size())));
}

/// Facts that were given stay true when the text is cut short.
void TestDocumentText::ofAProcessThatDies()
{
#ifdef Q_OS_UNIX
    QTemporaryDir dir;
    const QString program = dir.filePath(u"preview"_s);
    QVERIFY(writeFile(program,
                      "#!/bin/sh\ncat > /dev/null\n"
                      "echo '{\"readability\": \"readable\", \"pages\": 2}'\n"
                      "echo '{\"text\": \"digital\"}'\n"
                      "echo '{\"text\": \"first page\"}'\n"
                      "echo '{\"text\": \"seco'\n"
                      "kill -9 $$\n",
                      kPrivateFile | QFileDevice::ExeOwner));
    QString text;
    const DocumentFacts facts = read("%PDF", text, program);
    QCOMPARE(facts.readability, Readability::Readable);
    QCOMPARE(facts.text, DocumentFacts::TextLayer::Digital);
    QCOMPARE(text, u"first page"_s);
#endif
}

QTEST_GUILESS_MAIN(TestDocumentText)
#include "tst_documenttext.moc"
