// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/rememberedfacts.h"

#include "core/atomicfile.h"
#include "request/documentinspector.h"
#include "request/documentstore.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;
using Presence = DocumentFacts::Presence;
using Readability = DocumentFacts::Readability;

/// What is remembered of documents, and when it counts for nothing.
class TestRememberedFacts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsAllThatIsKnown_data();
    void keepsAllThatIsKnown();
    void examinesNothingTwice();
    void forgetsWhatChanged_data();
    void forgetsWhatChanged();
    void leavesOutWhatIsNotKnown();
    void doesWithoutItsFile();
    void examinerChanges_data();
    void examinerChanges();

private:
    QString factsFile() const { return m_draft + u"/facts.json"_s; }
    qsizetype runs() const { return readFile(m_dir->filePath(u"log"_s), 1024).value_or(QByteArray()).size(); }
    DocumentFacts examined() const
    {
        const DocumentFactsMap facts = draftFacts(m_draft, {m_document}, *m_inspector, Digests::Trust);
        rememberFacts(m_draft, *m_inspector, {m_document}, facts);
        return facts.value(m_document.id);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::optional<DocumentInspector> m_inspector;
    QString m_draft;
    Document m_document;
};

void TestRememberedFacts::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_draft = m_dir->filePath(u"draft"_s);
    QVERIFY(QDir().mkpath(m_draft + u"/documents"_s));
    // A program that counts its runs.
    const QString program = m_dir->filePath(u"program"_s);
    QVERIFY(writeFile(program,
                      "#!/bin/sh\necho >> " + m_dir->filePath(u"log"_s).toUtf8()
                          + "\necho '{\"readability\": \"readable\", \"pages\": 3}'\n",
                      kPrivateFile | QFileDevice::ExeOwner));
    m_inspector.emplace(program);
    m_document = Document();
    m_document.id = u"d1"_s;
    m_document.sha512 = QString(128, u'a');
    m_document.size = 4;
    QVERIFY(writeFile(documentPathIn(m_draft, m_document), "four"));
}

void TestRememberedFacts::keepsAllThatIsKnown_data()
{
    QTest::addColumn<DocumentFacts>("facts");
    DocumentFacts facts;
    QTest::newRow("readable") << facts;
    facts.encrypted = true;
    facts.activeContent = true;
    facts.pages = 12;
    facts.text = DocumentFacts::TextLayer::Scan;
    facts.likelyKind = DocumentKind::MockUp;
    QTest::newRow("all members") << facts;
    facts.readability = Readability::Damaged;
    facts.text = DocumentFacts::TextLayer::Blank;
    facts.reason = u"its structure is broken"_s;
    QTest::newRow("damaged") << facts;
    facts.readability = Readability::NotPdf;
    facts.text = DocumentFacts::TextLayer::Digital;
    QTest::newRow("no PDF") << facts;
}

void TestRememberedFacts::keepsAllThatIsKnown()
{
    QFETCH(const DocumentFacts, facts);
    rememberFacts(m_draft, *m_inspector, {m_document}, {{m_document.id, facts}});
    const auto known = RememberedFacts(m_draft, *m_inspector).of(m_document);
    QVERIFY(known);
    QVERIFY(*known == facts);
    QCOMPARE(QFileInfo(factsFile()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
}

void TestRememberedFacts::examinesNothingTwice()
{
    QCOMPARE(examined().pages, 3);
    QCOMPARE(examined().pages, 3);
    QCOMPARE(runs(), 1);
    // Whether it is there is looked at each time.
    QVERIFY(QFile::remove(documentPathIn(m_draft, m_document)));
    QCOMPARE(examined().presence, Presence::Missing);
}

void TestRememberedFacts::forgetsWhatChanged_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("the document") << u"document"_s;
    QTest::newRow("the program that examines") << u"program"_s;
    QTest::newRow("the version of Qt") << u"qt"_s;
    QTest::newRow("a damaged file") << u"damaged"_s;
    QTest::newRow("a file of another format") << u"format"_s;
    QTest::newRow("a file that is too large") << u"large"_s;
    QTest::newRow("a value that nobody knows") << u"word"_s;
}

void TestRememberedFacts::forgetsWhatChanged()
{
    QFETCH(const QString, what);
    QCOMPARE(examined().readability, Readability::Readable);
    const auto rewrite = [this](const QByteArray &from, const QByteArray &to) {
        QByteArray bytes = readFile(factsFile(), 1 << 20).value();
        return bytes.contains(from) && writeFile(factsFile(), bytes.replace(from, to));
    };
    const auto later = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadWrite)
               && file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-100),
                                   QFileDevice::FileModificationTime);
    };
    if (what == u"document"_s)
        QVERIFY(writeFile(documentPathIn(m_draft, m_document), "4444")
                && later(documentPathIn(m_draft, m_document)));
    else if (what == u"program"_s)
        QVERIFY(later(m_inspector->program()));
    else if (what == u"qt"_s)
        QVERIFY(rewrite(QByteArray("-") + qVersion() + '"', "-6.0.0\""));
    else if (what == u"damaged"_s)
        QVERIFY(writeFile(factsFile(), "{"));
    else if (what == u"format"_s)
        QVERIFY(rewrite("viatique-facts", "viatique-other"));
    else if (what == u"large"_s)
        QVERIFY(rewrite("viatique-facts\"", "viatique-facts\"" + QByteArray(2 << 20, ' ')));
    else
        QVERIFY(rewrite("\"readable\"", "\"beautiful\""));
    QCOMPARE(examined().readability, Readability::Readable);
    QCOMPARE(runs(), 2);
    QCOMPARE(examined().readability, Readability::Readable);
    QCOMPARE(runs(), 2);
}

void TestRememberedFacts::leavesOutWhatIsNotKnown()
{
    DocumentFacts unknown;
    unknown.readability = Readability::Unknown;
    DocumentFacts missing;
    missing.presence = Presence::Missing;
    for (const DocumentFacts &facts : {unknown, missing}) {
        rememberFacts(m_draft, *m_inspector, {m_document}, {{m_document.id, facts}});
        QVERIFY(!QFileInfo::exists(factsFile()));
    }
    Document foreign = m_document;
    foreign.sha512 = u"../../escape"_s;
    rememberFacts(m_draft, *m_inspector, {foreign}, {{foreign.id, DocumentFacts()}});
    QVERIFY(!QFileInfo::exists(factsFile()));
    rememberFacts(m_draft, DocumentInspector(QString()), {m_document}, {{m_document.id, DocumentFacts()}});
    QVERIFY(!QFileInfo::exists(factsFile()));
}

/// What belongs to documents that are gone goes with the next that is added.
void TestRememberedFacts::doesWithoutItsFile()
{
    QCOMPARE(examined().pages, 3);
    QVERIFY(QFile::remove(documentPathIn(m_draft, m_document)));
    const Document former = m_document;
    m_document.sha512 = QString(128, u'b');
    QVERIFY(writeFile(documentPathIn(m_draft, m_document), "four"));
    QCOMPARE(examined().pages, 3);
    const QByteArray bytes = readFile(factsFile(), 1 << 20).value();
    QVERIFY(bytes.contains(m_document.sha512.toLatin1()));
    QVERIFY(!bytes.contains(former.sha512.toLatin1()));
}

void TestRememberedFacts::examinerChanges_data()
{
    QTest::addColumn<QString>("updated");
    QTest::newRow("the program") << u"program"_s;
    QTest::newRow("a library") << u"libfirst.so.1"_s;
    QTest::newRow("another") << u"libsecond.so.1"_s;
}

/// An update changes the file behind a name. And the libraries of this build are found.
void TestRememberedFacts::examinerChanges()
{
    QFETCH(const QString, updated);
    const QStringList libraries{m_dir->filePath(u"libfirst.so.1"_s), m_dir->filePath(u"libsecond.so.1"_s)};
    for (const QString &library : libraries)
        QVERIFY(writeFile(library + u".2"_s, "code") && QFile::link(library + u".2"_s, library));
    const QString before = examinerStamp(m_inspector->program(), libraries);
    QCOMPARE(examinerStamp(m_inspector->program(), libraries), before);
    const QString file = m_dir->filePath(updated);
    QVERIFY(QFile::remove(file) && writeFile(file, "other code"));
    QVERIFY(examinerStamp(m_inspector->program(), libraries) != before);
    QVERIFY(examinerStamp({}, libraries).isEmpty());

    QVERIFY(examinerLibraries().size() >= 2);
    const QStringList ours = examinerLibraries();
    for (const QString &library : ours)
        QVERIFY2(QFileInfo::exists(library), qPrintable(library));
}

QTEST_GUILESS_MAIN(TestRememberedFacts)

#include "tst_rememberedfacts.moc"
