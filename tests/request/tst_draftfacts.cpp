// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "request/documentinspector.h"
#include "request/draftstore.h"
#include "request/pdfs.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace viatique;
using namespace Qt::StringLiterals;
using Presence = DocumentFacts::Presence;
using Readability = DocumentFacts::Readability;

/// What is known of the documents of a draft.
class TestDraftFacts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void differ();
    void ofCountlessDocuments();
    void ofCopiesInAnotherThread();

private:
    Document import(const QString &name, const QByteArray &bytes);

    const DocumentInspector m_inspector{QStringLiteral(VIATIQUE_BIN_DIR "/viatique-preview")};
    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<Draft> m_draft;
};

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

void TestDraftFacts::init()
{
    m_draft.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    DraftStore store(m_dir->filePath(u"store"_s));
    m_draft.emplace(store.create(kNow).value());
}

Document TestDraftFacts::import(const QString &name, const QByteArray &bytes)
{
    const QString path = m_dir->filePath(name);
    return writeFile(path, bytes) ? m_draft->importDocument(path, m_inspector).value() : Document();
}

void TestDraftFacts::differ()
{
    const auto add = [this](const QString &name, const QByteArray &bytes) {
        Document document = import(name, bytes);
        Request request = m_draft->request();
        request.documents.append(document);
        return m_draft->save(request, kNow) ? document : Document();
    };
    const Document sound = add(u"sound.pdf"_s, pdfs::withPages(4));
    const Document encrypted = add(u"encrypted.pdf"_s, pdfs::encrypted(""));
    const Document missing = add(u"missing.pdf"_s, pdfs::withPages(1, {}, "1 w"));
    const Document resized = add(u"resized.pdf"_s, pdfs::withPages(1, {}, "2 w"));
    const Document rewritten = add(u"rewritten.pdf"_s, pdfs::withPages(1, {}, "3 w"));
    Request request = m_draft->request();
    Document foreign;
    foreign.id = u"x"_s;
    foreign.sha512 = u"../../../../etc/passwd"_s;
    request.documents.append(foreign);
    QVERIFY(m_draft->save(request, kNow));
    QVERIFY(QFile::remove(m_draft->documentPath(missing)));
    QVERIFY(writeFile(m_draft->documentPath(resized), "short"));
    QVERIFY(writeFile(m_draft->documentPath(rewritten), pdfs::withPages(1, {}, "4 w")));

    const DocumentFactsMap facts = draftFacts(*m_draft, m_inspector, Digests::Check);
    QCOMPARE(facts.size(), 6);
    QCOMPARE(facts[sound.id].presence, Presence::Present);
    QCOMPARE(facts[sound.id].readability, Readability::Readable);
    QCOMPARE(facts[sound.id].pages, 4);
    QCOMPARE(facts[encrypted.id].encrypted, true);
    QCOMPARE(facts[missing.id].presence, Presence::Missing);
    QCOMPARE(facts[resized.id].presence, Presence::Changed);
    QCOMPARE(facts[rewritten.id].presence, Presence::Changed);
    QCOMPARE(facts[rewritten.id].readability, Readability::Unknown);
    QCOMPARE(facts[foreign.id].presence, Presence::Missing);
    // Trusting the digest, only the size tells.
    const DocumentFactsMap trusted = draftFacts(*m_draft, m_inspector, Digests::Trust);
    QCOMPARE(trusted[rewritten.id].presence, Presence::Present);
    QCOMPARE(trusted[resized.id].presence, Presence::Changed);
}

void TestDraftFacts::ofCountlessDocuments()
{
    // A program that counts its runs.
    const QString log = m_dir->filePath(u"log"_s);
    const QString program = m_dir->filePath(u"program"_s);
    QVERIFY(writeFile(program,
                      "#!/bin/sh\necho >> " + log.toUtf8() + "\necho '{\"readability\": \"readable\"}'\n",
                      kPrivateFile | QFileDevice::ExeOwner));
    QVERIFY(QDir(m_draft->folder()).mkdir(u"documents"_s));
    Request request = m_draft->request();
    const auto add = [&](int file) {
        Document document;
        document.id = u"d%1"_s.arg(request.documents.size());
        document.sha512 = QString::number(file).rightJustified(128, u'0');
        document.size = 1;
        request.documents.append(document);
        return document;
    };
    for (int i = 0; i <= kMostExaminedDocuments; ++i) {
        QFile file(m_draft->documentPath(add(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(1));
    }
    const Document again = add(0);
    const Document beyond = request.documents.at(kMostExaminedDocuments);
    const Document missing = add(kMostExaminedDocuments + 1);
    QVERIFY(m_draft->save(request, kNow));

    const DocumentFactsMap facts = draftFacts(*m_draft, DocumentInspector(program), Digests::Trust);
    QCOMPARE(readFile(log, 1 << 20).value().size(), kMostExaminedDocuments);
    QCOMPARE(facts.size(), request.documents.size());
    QCOMPARE(facts[again.id].readability, Readability::Readable);
    QCOMPARE(facts[beyond.id].presence, Presence::Present);
    QCOMPARE(facts[beyond.id].reason, u"the request has too many documents to examine them all"_s);
    QCOMPARE(facts[missing.id].presence, Presence::Missing);
}

void TestDraftFacts::ofCopiesInAnotherThread()
{
    Document sound = import(u"sound.pdf"_s, pdfs::withPages(2));
    Document lost = import(u"lost.pdf"_s, pdfs::withPages(1));
    lost.id = u"lost"_s;
    QVERIFY(QFile::remove(m_draft->documentPath(lost)));
    DocumentFactsMap facts;
    const std::unique_ptr<QThread> worker(QThread::create(
        [&facts, folder = m_draft->folder(), documents = QList<Document>{sound, lost},
         inspector = m_inspector] { facts = draftFacts(folder, documents, inspector, Digests::Check); }));
    worker->start();
    QVERIFY(worker->wait());
    QCOMPARE(facts.size(), 2);
    QCOMPARE(facts.value(sound.id).pages, 2);
    QCOMPARE(facts.value(sound.id).presence, Presence::Present);
    QCOMPARE(facts.value(lost.id).presence, Presence::Missing);
}

QTEST_GUILESS_MAIN(TestDraftFacts)
#include "tst_draftfacts.moc"
