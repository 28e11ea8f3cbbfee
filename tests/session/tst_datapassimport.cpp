// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/language.h"
#include "request/draft.h"
#include "request/draftfiling.h"
#include "session/addressbook.h"
#include "session/draftlibrary.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFiled = R"({"id": 4711, "state": "changes_requested", "form_uid": "api-entreprise",
    "organisation": {"siret": "13002526500013"},
    "data": {"intitule": "Aides à la rénovation", "description": "Les agents instruisent les dossiers.",
             "scopes": ["unites_legales_etablissements_insee"], "autre_chose": "inconnu"}})";

} // namespace

/// The JSON of a request of DataPass becomes a draft.
class TestDataPassImport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesADraft();
    void refuses_data();
    void refuses();

private:
    QString write(const QByteArray &json) const
    {
        QFile file(m_dir->filePath(u"demande.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("not written");
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<DraftLibrary> m_library;
};

void TestDataPassImport::init()
{
    installLanguage(u"en"_s);
    m_library.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_book = std::make_unique<AddressBook>(m_dir->filePath(u"addressbook.json"_s));
    m_library = std::make_unique<DraftLibrary>(DraftStore(m_dir->path()), *m_book, DocumentInspector());
}

void TestDataPassImport::makesADraft()
{
    QSignalSpy imported(m_library.get(), &DraftLibrary::imported);
    QString failure;
    const auto note = [&failure](const Error &error) { failure = errorText(error); };
    connect(m_library.get(), &DraftLibrary::failed, this, note);
    QVERIFY(m_library->importFromDataPass(write(kFiled)));
    QVERIFY(m_library->isBusy());
    // One job at a time.
    QVERIFY(!m_library->importFromDataPass(write(kFiled)));
    QTRY_VERIFY(!imported.isEmpty() || !failure.isEmpty());
    QCOMPARE(failure, QString());
    QCOMPARE(imported.constFirst().at(1).toString(), u"4711"_s);
    const auto notes = imported.constFirst().at(2).value<QList<datapass::Imported::Note>>();
    QVERIFY(!notes.isEmpty());
    QVERIFY(!datapass::noteText(notes.constFirst()).isEmpty());

    const Result<Draft> draft =
        Draft::open(imported.constFirst().constFirst().toString(), Draft::Access::ReadOnly);
    QVERIFY(draft);
    const Request &request = draft->request();
    QCOMPARE(request.service.title, u"Aides à la rénovation"_s);
    QCOMPARE(request.revision, 1);
    QVERIFY(!request.id.isEmpty() && !request.createdAt.isEmpty());
    QCOMPARE(request.catalogue.id, bundledCatalogueIds().constLast());
    QCOMPARE(request.endpoints.size(), 1);
    QCOMPARE(DraftStore(m_dir->path()).list().size(), 1);
    // What it is in DataPass is remembered, so that it is not sent as a second one.
    const DraftFiling filing = readDraftFiling(draft->folder() + u"/state.json"_s);
    QCOMPARE(filing.id, u"4711"_s);
    QCOMPARE(filing.at, QString());
    QCOMPARE(filing.server, QString());
}

void TestDataPassImport::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("no request") << QByteArray("{}");
    QTest::newRow("cut") << QByteArray(kFiled).left(100);
    QTest::newRow("deep") << QByteArray(1'000'000, '[');
}

void TestDataPassImport::refuses()
{
    QFETCH(QByteArray, json);
    QSignalSpy failed(m_library.get(), &DraftLibrary::failed);
    QVERIFY(m_library->importFromDataPass(write(json)));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(DraftStore(m_dir->path()).list().isEmpty());
    QVERIFY(!m_library->isBusy());
}

QTEST_MAIN(TestDataPassImport)
#include "tst_datapassimport.moc"
