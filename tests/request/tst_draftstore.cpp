// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/updatedcatalogue.h"
#include "core/jsonfile.h"
#include "core/limits.h"
#include "request/draftstore.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestDraftStore : public QObject
{
    Q_OBJECT

private slots:
    void emptyStore();
    void listsNewestFirst();
    void listsDamagedDrafts();
    void trashAndBack();
    void trashRefusesDraftInUse();
    void trashRefusesForeignFolders();
    void trashTwiceUnderOneName();
    void clonesRevision();
    void cloneRefuses();
    void failedCloneLeavesWhatWasThere_data();
    void failedCloneLeavesWhatWasThere();
    void newDraftsTakeTheNewestCatalogue();
};

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);

/// A draft with a title, closed.
static QString makeDraft(DraftStore &store, const QString &title, const QDateTime &at)
{
    Draft draft = store.create(kNow).value();
    Request request = draft.request();
    request.service.title = title;
    request.organisation.name = u"Ville de Valmont"_s;
    return draft.save(request, at) ? draft.folder() : QString();
}

static QStringList titles(const QList<DraftSummary> &summaries)
{
    QStringList list;
    for (const DraftSummary &summary : summaries)
        list.append(summary.title);
    return list;
}

void TestDraftStore::emptyStore()
{
    QTemporaryDir dir;
    DraftStore store(dir.filePath(u"none"_s));
    QVERIFY(store.list().isEmpty());
    QVERIFY(store.trash().isEmpty());
    QVERIFY(!QFileInfo::exists(dir.filePath(u"none"_s)));
    // The user's own place, which the test's environment moves.
    QVERIFY(DraftStore::defaultRoot().endsWith(u"/"_s + QCoreApplication::applicationName()));
}

void TestDraftStore::listsNewestFirst()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    makeDraft(store, u"second"_s, kNow.addDays(2));
    makeDraft(store, u"first"_s, kNow.addDays(3));
    const QString third = makeDraft(store, u"third"_s, kNow.addDays(1));
    QVERIFY(QDir(dir.path()).mkpath(u"drafts/no-draft"_s));

    const QList<DraftSummary> list = store.list();
    QCOMPARE(titles(list), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    const DraftSummary &last = list.constLast();
    QCOMPARE(last.folder, third);
    QCOMPARE(last.id, QFileInfo(third).fileName());
    QCOMPARE(last.organisation, u"Ville de Valmont"_s);
    QCOMPARE(last.modifiedAt, u"2026-03-02T08:00:00Z"_s);
    QCOMPARE(last.revision, 1);
    QVERIFY(!last.error);
    for (const QString &folder : {dir.filePath(u"drafts"_s), third})
        QCOMPARE(QFile::permissions(folder) & 0x0077, QFileDevice::Permissions());
}

void TestDraftStore::listsDamagedDrafts()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    const QString damaged = makeDraft(store, u"damaged"_s, kNow.addDays(9));
    makeDraft(store, u"sound"_s, kNow);
    QVERIFY(writeFile(damaged + u"/request.json"_s, "{\"format\": \"viat"));
    // A folder in the place of the file.
    QVERIFY(QDir(dir.path()).mkpath(u"drafts/odd/request.json"_s));
    const QList<DraftSummary> list = store.list();
    QCOMPARE(list.size(), 3);
    QCOMPARE(list.at(0).title, u"sound"_s);
    for (const DraftSummary &summary : list.mid(1)) {
        QVERIFY(summary.error);
        QCOMPARE(summary.error->code,
                 summary.folder == damaged ? ErrorCode::JsonSyntax : ErrorCode::NotRegularFile);
        QCOMPARE(summary.title, QString());
    }
}

void TestDraftStore::trashAndBack()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    const QString folder = makeDraft(store, u"one"_s, kNow);
    const QString trashed = store.moveToTrash(folder).value();
    QVERIFY(store.list().isEmpty());
    QCOMPARE(titles(store.trash()), QStringList{u"one"_s});
    QVERIFY(trashed.startsWith(dir.filePath(u"trash/"_s)));
    QCOMPARE(QDir(trashed).entryList(QDir::Files | QDir::Hidden, QDir::Name),
             (QStringList{u"catalogue.json"_s, u"request.json"_s, u"state.json"_s}));
    QCOMPARE(store.moveToTrash(folder).error().code, ErrorCode::DraftMissing);
    QCOMPARE(store.restore(trashed).value(), folder);
    QVERIFY(store.trash().isEmpty());
    QCOMPARE(titles(store.list()), QStringList{u"one"_s});
    // A damaged draft can go too.
    QVERIFY(writeFile(folder + u"/request.json"_s, "{"));
    QVERIFY(store.moveToTrash(folder));
}

void TestDraftStore::trashRefusesDraftInUse()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    const QString folder = makeDraft(store, u"one"_s, kNow);
    {
        const Draft open = Draft::open(folder, Draft::Access::Edit).value();
        QCOMPARE(store.moveToTrash(folder).error().code, ErrorCode::DraftLocked);
        QVERIFY(QFile::exists(folder + u"/lock"_s));
    }
    QProcess other;
    other.start(QStringLiteral(VIATIQUE_DRAFTHOLDER), {u"hold"_s, folder});
    while (!other.canReadLine() && other.waitForReadyRead(10'000)) {
    }
    QCOMPARE(store.moveToTrash(folder).error().code, ErrorCode::DraftLocked);
    QCOMPARE(titles(store.list()), QStringList{u"one"_s});
    QVERIFY(store.trash().isEmpty());
    other.closeWriteChannel();
    QVERIFY(other.waitForFinished());
    QVERIFY(store.moveToTrash(folder));
}

void TestDraftStore::trashRefusesForeignFolders()
{
    QTemporaryDir dir;
    DraftStore store(dir.filePath(u"mine"_s));
    DraftStore others(dir.filePath(u"others"_s));
    makeDraft(store, u"mine"_s, kNow);
    const QString foreign = makeDraft(others, u"other"_s, kNow);
    QCOMPARE(store.moveToTrash(foreign).error().code, ErrorCode::DraftMissing);
    QCOMPARE(store.moveToTrash(dir.filePath(u"mine/drafts"_s)).error().code, ErrorCode::DraftMissing);
    QCOMPARE(store.moveToTrash(QString()).error().code, ErrorCode::DraftMissing);
    QCOMPARE(titles(others.list()), QStringList{u"other"_s});
}

void TestDraftStore::trashTwiceUnderOneName()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    const QString folder = makeDraft(store, u"one"_s, kNow);
    const QString first = store.moveToTrash(folder).value();
    QVERIFY(cloneDraft(first, folder, kNow));
    const QString second = store.moveToTrash(folder).value();
    QCOMPARE(second, QString(first + u"-2"_s));
    QCOMPARE(store.trash().size(), 2);
}

void TestDraftStore::clonesRevision()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    const QString folder = makeDraft(store, u"one"_s, kNow);
    {
        Draft draft = Draft::open(folder, Draft::Access::Edit).value();
        draft.updateState([](DraftState &state) { state.lastExport = DraftState::Export{4, {}, {}}; });
        Request request = draft.request();
        request.service.title = u"two"_s;
        QVERIFY(draft.save(request, kNow));
        QCOMPARE(draft.request().revision, 5);
        QVERIFY(QDir(folder).mkdir(u"reviews"_s));
        // Reading asks for no lock: a draft can be cloned while it is open.
        const Draft clone = store.clone(folder, kNow.addDays(1)).value();
        QCOMPARE(clone.request().revision, 1);
        QCOMPARE(clone.request().service.title, u"two"_s);
        QVERIFY(!QFileInfo::exists(clone.folder() + u"/reviews"_s));
        QVERIFY(!QFileInfo::exists(clone.folder() + u"/state.json"_s));
    }
    QCOMPARE(store.list().size(), 2);
}

void TestDraftStore::cloneRefuses()
{
    QTemporaryDir dir;
    DraftStore store(dir.path());
    const QString folder = makeDraft(store, u"one"_s, kNow);
    QCOMPARE(cloneDraft(folder, folder, kNow).error().code, ErrorCode::FileExists);
    QCOMPARE(store.clone(dir.filePath(u"none"_s), kNow).error().code, ErrorCode::DraftMissing);
    QVERIFY(writeFile(folder + u"/catalogue.json"_s, "{"));
    QCOMPARE(store.clone(folder, kNow).error().code, ErrorCode::JsonSyntax);
    QCOMPARE(store.list().size(), 1);
}

void TestDraftStore::failedCloneLeavesWhatWasThere_data()
{
    QTest::addColumn<bool>("existed");
    QTest::newRow("folder of the user") << true;
    QTest::newRow("new folder") << false;
}

void TestDraftStore::failedCloneLeavesWhatWasThere()
{
    QFETCH(bool, existed);
    QTemporaryDir dir;
    DraftStore store(dir.filePath(u"store"_s));
    const QString source = makeDraft(store, u"one"_s, kNow);
    {
        Draft draft = Draft::open(source, Draft::Access::Edit).value();
        Request request = draft.request();
        Document document;
        document.id = u"d1"_s;
        document.title = u"Bail"_s;
        document.sha512 = QString(128, u'a');
        request.documents.append(document);
        QVERIFY(draft.save(request, kNow));
        // Too large to be copied; sparse.
        QVERIFY(QDir(source).mkdir(u"documents"_s));
        QFile file(draft.documentPath(document));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(limits::kDocumentBytes + 1));
    }
    const QString target = dir.filePath(u"copy"_s);
    QVERIFY(!existed || QDir().mkdir(target));
    QCOMPARE(cloneDraft(source, target, kNow).error().code, ErrorCode::FileTooLarge);
    QCOMPARE(QFileInfo::exists(target), existed);
    QVERIFY(QDir(target).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    // A refusal touches nothing.
    QCOMPARE(cloneDraft(source, source, kNow).error().code, ErrorCode::FileExists);
    QVERIFY(Draft::open(source, Draft::Access::ReadOnly));
}

void TestDraftStore::newDraftsTakeTheNewestCatalogue()
{
    const QTemporaryDir dir;
    const CatalogueShelf shelf(dir.filePath(u"catalogues"_s));
    DraftStore store(dir.path(), shelf);
    QCOMPARE(store.create(kNow)->catalogue().sha512, bundledCatalogue(firstId())->sha512);
    QVERIFY(shelf.accept(readAs(laterCatalogue()), {}));
    const Result<Draft> draft = store.create(kNow);
    QVERIFY(draft);
    QCOMPARE(draft->catalogue().bytes, laterCatalogue());
    QCOMPARE(draft->request().catalogue.version, u"2099-01-01"_s);
}

QTEST_GUILESS_MAIN(TestDraftStore)
#include "tst_draftstore.moc"
