// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "request/draft.h"
#include "request/draftfiling.h"
#include "request/draftstore.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace viatique;
using namespace Qt::StringLiterals;

class TestDraft : public QObject
{
    Q_OBJECT

private slots:
    void createsAndOpens();
    void createRefusesFullFolder();
    void createInUnwritablePlace();
    void savesOnlyChanges();
    void raisesRevisionAfterExport();
    void raisesOddRevisions_data();
    void raisesOddRevisions();
    void keepsUnknownMembers();
    void refusesForeignChange();
    void readOnlyWritesNothing();
    void opensWithoutCatalogueFile();
    void refusesDamage_data();
    void refusesDamage();
    void damagedStateIsEmpty_data();
    void damagedStateIsEmpty();
    void stateSurvives();
    void documentPaths_data();
    void documentPaths();
};

static const QDateTime kNow(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
static const QDateTime kLater = kNow.addDays(1);

static Catalogue catalogue()
{
    return bundledCatalogue(u"editeurs-2021"_s).value();
}

static Result<Draft> makeDraft(const QString &folder)
{
    return Draft::create(folder, newRequest(catalogue(), kNow), catalogue(), kNow);
}

static Request titled(const Draft &draft, const QString &title)
{
    Request request = draft.request();
    request.service.title = title;
    return request;
}

static void exportAs(Draft &draft, int revision)
{
    draft.updateState([revision](DraftState &state) {
        state.lastExport = DraftState::Export{revision, u"abc"_s, u"2026-03-01T09:00:00Z"_s};
    });
}

static QStringList filesOf(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

void TestDraft::createsAndOpens()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"a/b/draft"_s);
    QString id;
    {
        const Result<Draft> draft = makeDraft(folder);
        QVERIFY2(draft, draft ? "" : qPrintable(errorText(draft.error())));
        id = draft->request().id;
        QCOMPARE(filesOf(folder), (QStringList{u"catalogue.json"_s, u"lock"_s, u"request.json"_s}));
        for (const QString &name : filesOf(folder))
            QCOMPARE(QFile::permissions(folder + u'/' + name) & 0x0077, QFileDevice::Permissions());
    }
    QCOMPARE(filesOf(folder), (QStringList{u"catalogue.json"_s, u"request.json"_s}));
    for (const QString &made : {folder, dir.filePath(u"a"_s)})
        QCOMPARE(QFile::permissions(made) & 0x0077, QFileDevice::Permissions());
    QCOMPARE(readFile(folder + u"/catalogue.json"_s, 1 << 20).value(), catalogue().bytes);

    const Result<Draft> opened = Draft::open(folder, Draft::Access::ReadOnly);
    QVERIFY(opened);
    QCOMPARE(opened->request().id, id);
    QCOMPARE(opened->request().revision, 1);
    QCOMPARE(opened->request().createdAt, u"2026-03-01T08:00:00Z"_s);
    QCOMPARE(opened->request().modifiedAt, u"2026-03-01T08:00:00Z"_s);
    QCOMPARE(opened->request().catalogue.sha512, catalogue().sha512);
    QCOMPARE(opened->catalogue().endpoints.size(), 22);
    QCOMPARE(opened->requestBytes(), readFile(folder + u"/request.json"_s, 1 << 20).value());
}

void TestDraft::createRefusesFullFolder()
{
    QTemporaryDir dir;
    QVERIFY(writeFile(dir.filePath(u".hidden"_s), "mine"));
    const Result<Draft> draft = makeDraft(dir.path());
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, ErrorCode::FileExists);
    QCOMPARE(filesOf(dir.path()), QStringList{u".hidden"_s});
    QTemporaryDir empty;
    QVERIFY(makeDraft(empty.path()));
}

void TestDraft::createInUnwritablePlace()
{
    // Even root cannot make a folder there.
    const Result<Draft> draft = makeDraft(u"/proc/viatique/draft"_s);
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, ErrorCode::FileUnwritable);
}

void TestDraft::savesOnlyChanges()
{
    QTemporaryDir dir;
    Draft draft = makeDraft(dir.path()).value();
    const QByteArray before = draft.requestBytes();
    // What belongs to the store is no change.
    Request same = draft.request();
    same.modifiedAt = u"1999"_s;
    same.revision = 12;
    QVERIFY(draft.save(same, kLater));
    QCOMPARE(readFile(dir.filePath(u"request.json"_s), 1 << 20).value(), before);

    QVERIFY(draft.save(titled(draft, u"Marchés"_s), kLater));
    QCOMPARE(draft.request().modifiedAt, u"2026-03-02T08:00:00Z"_s);
    QCOMPARE(draft.request().revision, 1);
    QVERIFY(draft.save(titled(draft, u"Marchés publics"_s), kLater));
    const Draft read = Draft::open(dir.path(), Draft::Access::ReadOnly).value();
    QVERIFY(read.request() == draft.request());
    QCOMPARE(read.requestBytes(), draft.requestBytes());
    QCOMPARE(read.request().service.title, u"Marchés publics"_s);
}

void TestDraft::raisesRevisionAfterExport()
{
    QTemporaryDir dir;
    Draft draft = makeDraft(dir.path()).value();
    const Request stale = draft.request();
    exportAs(draft, 1);
    QVERIFY(draft.save(draft.request(), kLater));
    QCOMPARE(draft.request().revision, 1);
    QVERIFY(draft.save(titled(draft, u"Once"_s), kLater));
    QCOMPARE(draft.request().revision, 2);
    // Once only, though the caller still holds the former number.
    Request next = stale;
    next.service.title = u"Twice"_s;
    QVERIFY(draft.save(next, kLater));
    QCOMPARE(draft.request().revision, 2);
}

void TestDraft::raisesOddRevisions_data()
{
    QTest::addColumn<int>("exported");
    QTest::addColumn<int>("raised");
    const int most = std::numeric_limits<int>::max();
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("negative") << -7 << 1;
    QTest::newRow("lowest") << std::numeric_limits<int>::min() << 1;
    QTest::newRow("last") << most - 1 << most;
    QTest::newRow("highest") << most << most;
}

/// Numbers that only a file changed by hand holds.
void TestDraft::raisesOddRevisions()
{
    QFETCH(int, exported);
    QFETCH(int, raised);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"request.json"_s);
    makeDraft(dir.path()).value();
    QJsonObject object = readJsonObject(path).value();
    object.insert(u"revision"_s, exported);
    QVERIFY(writeFile(path, jsonBytes(object)));
    Draft draft = Draft::open(dir.path(), Draft::Access::Edit).value();
    QCOMPARE(draft.request().revision, exported);
    QVERIFY(draft.save(titled(draft, u"Before"_s), kLater));
    QCOMPARE(draft.request().revision, exported);
    exportAs(draft, exported);
    QVERIFY(draft.save(titled(draft, u"After"_s), kLater));
    QCOMPARE(draft.request().revision, raised);
}

void TestDraft::keepsUnknownMembers()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"request.json"_s);
    makeDraft(dir.path()).value();
    QJsonObject object = readJsonObject(path).value();
    object.insert(u"fromLater"_s, 5);
    QVERIFY(writeFile(path, jsonBytes(object)));
    {
        Draft draft = Draft::open(dir.path(), Draft::Access::Edit).value();
        QVERIFY(draft.save(titled(draft, u"One"_s), kLater));
        QVERIFY(draft.save(titled(draft, u"Two"_s), kLater));
    }
    QCOMPARE(readJsonObject(path).value().value(u"fromLater"_s), QJsonValue(5));
    const Draft clone = cloneDraft(dir.path(), dir.filePath(u"clone"_s), kLater).value();
    QCOMPARE(parseJsonObject(clone.requestBytes(), u"x"_s).value().value(u"fromLater"_s), QJsonValue(5));
}

void TestDraft::refusesForeignChange()
{
    QTemporaryDir dir;
    Draft draft = makeDraft(dir.path()).value();
    const QByteArray foreign = draft.requestBytes() + "\n";
    QVERIFY(writeFile(dir.filePath(u"request.json"_s), foreign));
    const Result<void> saved = draft.save(titled(draft, u"Mine"_s), kLater);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileChangedOutside);
    QCOMPARE(readFile(dir.filePath(u"request.json"_s), 1 << 20).value(), foreign);
    QCOMPARE(draft.request().service.title, QString());
}

void TestDraft::readOnlyWritesNothing()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    const QStringList before = filesOf(dir.path());
    Draft draft = Draft::open(dir.path(), Draft::Access::ReadOnly).value();
    QCOMPARE(filesOf(dir.path()), before);
    QCOMPARE(draft.save(titled(draft, u"x"_s), kLater).error().code, ErrorCode::DraftReadOnly);
    QCOMPARE(filesOf(dir.path()), before);
}

void TestDraft::opensWithoutCatalogueFile()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    QVERIFY(QFile::remove(dir.filePath(u"catalogue.json"_s)));
    QCOMPARE(Draft::open(dir.path(), Draft::Access::ReadOnly)->catalogue().endpoints.size(), 22);

    const QString path = dir.filePath(u"request.json"_s);
    const QByteArray sound = readFile(path, 1 << 20).value();
    QVERIFY(writeFile(path, QByteArray(sound).replace(catalogue().sha512.toLatin1(), QByteArray(128, 'a'))));
    QCOMPARE(Draft::open(dir.path(), Draft::Access::ReadOnly).error().code, ErrorCode::CatalogueMismatch);
    QVERIFY(writeFile(path, QByteArray(sound).replace(catalogue().sha512.toLatin1(), "")));
    QVERIFY(Draft::open(dir.path(), Draft::Access::ReadOnly));
    QVERIFY(writeFile(path, QByteArray(sound).replace("editeurs-2021", "no-such-one")));
    const Error error = Draft::open(dir.path(), Draft::Access::ReadOnly).error();
    QCOMPARE(error.code, ErrorCode::FileMissing);
    QCOMPARE(error.args, QStringList{dir.filePath(u"catalogue.json"_s)});
    QVERIFY(error.cause);
    QCOMPARE(error.cause->code, ErrorCode::CatalogueUnknown);
}

void TestDraft::refusesDamage_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to"); ///< empty `from`: the whole content
    QTest::addColumn<ErrorCode>("code");
    const QString request = u"request.json"_s;
    const QString pinned = u"catalogue.json"_s;
    QTest::newRow("request empty") << request << QByteArray() << QByteArray() << ErrorCode::FileEmpty;
    QTest::newRow("request truncated")
        << request << QByteArray() << QByteArray("{\"format\": \"viatique-req") << ErrorCode::JsonSyntax;
    QTest::newRow("request of another format") << request << QByteArray("viatique-request")
                                               << QByteArray("viatique-review") << ErrorCode::FormatUnknown;
    QTest::newRow("request of a newer version")
        << request << QByteArray("\"formatVersion\": 1") << QByteArray("\"formatVersion\": 2")
        << ErrorCode::FormatNewer;
    QTest::newRow("request with a wrong type")
        << request << QByteArray("\"revision\": 1") << QByteArray("\"revision\": \"one\"")
        << ErrorCode::SchemaViolation;
    QTest::newRow("catalogue truncated")
        << pinned << QByteArray() << QByteArray("{") << ErrorCode::JsonSyntax;
    QTest::newRow("catalogue of another format")
        << pinned << QByteArray("viatique-catalogue") << QByteArray("viatique-request")
        << ErrorCode::FormatUnknown;
    QTest::newRow("catalogue of a newer version")
        << pinned << QByteArray("\"formatVersion\": 1") << QByteArray("\"formatVersion\": 2")
        << ErrorCode::FormatNewer;
    QTest::newRow("catalogue changed")
        << pinned << QByteArray("{") << QByteArray(" {") << ErrorCode::CatalogueMismatch;
}

void TestDraft::refusesDamage()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(ErrorCode, code);
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    const QString path = dir.filePath(file);
    QByteArray damaged = readFile(path, 1 << 20).value();
    QVERIFY(from.isEmpty() || damaged.contains(from));
    damaged = from.isEmpty() ? to : damaged.replace(damaged.indexOf(from), from.size(), to);
    QVERIFY(writeFile(path, damaged));
    for (const Draft::Access access : {Draft::Access::ReadOnly, Draft::Access::Edit}) {
        const Result<Draft> draft = Draft::open(dir.path(), access);
        QVERIFY(!draft);
        QCOMPARE(draft.error().code, code);
        QVERIFY(errorText(draft.error()).contains(path));
    }
    QCOMPARE(readFile(path, 1 << 20).value(), damaged);
    QCOMPARE(filesOf(dir.path()), (QStringList{u"catalogue.json"_s, u"request.json"_s}));
    QCOMPARE(Draft::open(dir.filePath(u"none"_s), Draft::Access::Edit).error().code, ErrorCode::DraftMissing);
}

void TestDraft::damagedStateIsEmpty_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("truncated") << QByteArray("{\"format\": \"viatique-state\", \"lastExp");
    QTest::newRow("another format") << QByteArray(R"({"format": "x", "lastStep": 4})");
    QTest::newRow("wrong types") << QByteArray(
        R"({"format": "viatique-state", "formatVersion": 1, "lastExport": 7, "datapass": [], "lastStep": "x"})");
}

void TestDraft::damagedStateIsEmpty()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir dir;
    Draft draft = makeDraft(dir.path()).value();
    QVERIFY(writeFile(dir.filePath(u"state.json"_s), bytes));
    QVERIFY(draft.state() == DraftState());
    QVERIFY(draft.save(titled(draft, u"x"_s), kLater));
    QCOMPARE(draft.request().revision, 1);
}

void TestDraft::stateSurvives()
{
    QTemporaryDir dir;
    makeDraft(dir.path()).value();
    Draft draft = Draft::open(dir.path(), Draft::Access::ReadOnly).value();
    QVERIFY(draft.state() == DraftState());
    DraftState state{DraftState::Export{3, u"abc"_s, u"2026-03-01T09:00:00Z"_s}, 5, {}};
    for (const char16_t digit : {u'a', u'b'}) {
        Document former;
        former.id = u"d1"_s;
        former.fileName = u"Bail.pdf"_s;
        former.mediaType = u"application/pdf"_s;
        former.sha512 = QString(128, QChar(digit));
        state.formers[u"d1"_s].append(former);
    }
    QVERIFY(noteFiling(dir.filePath(u"state.json"_s), u"42"_s, u"2026"_s, {}));
    draft.updateState([&state](DraftState &mine) { mine = state; });
    QVERIFY(draft.state() == state);
    // What another instance wrote meanwhile is not lost.
    Draft other = Draft::open(dir.path(), Draft::Access::Edit).value();
    other.updateState([](DraftState &theirs) { theirs.lastStep = 6; });
    exportAs(draft, 4);
    QCOMPARE(draft.state().lastStep, 6);
    QCOMPARE(other.state().lastExport->revision, 4);
    QCOMPARE(readDraftFiling(dir.filePath(u"state.json"_s)).id, u"42"_s);
    QCOMPARE(QFile::permissions(dir.filePath(u"state.json"_s)) & 0x0077, QFileDevice::Permissions());
    draft.updateState([](DraftState &mine) { mine = {}; });
    QVERIFY(draft.state() == DraftState());
    // That of a newer version is left alone.
    const QByteArray newer(R"({"format": "viatique-state", "formatVersion": 2})");
    QVERIFY(writeFile(dir.filePath(u"state.json"_s), newer));
    draft.updateState([&state](DraftState &mine) { mine = state; });
    QCOMPARE(readFile(dir.filePath(u"state.json"_s), 1000).value(), newer);
    QVERIFY(!QFile::exists(dir.filePath(u"state.json.lock"_s)));
}

void TestDraft::documentPaths_data()
{
    QTest::addColumn<QString>("sha512");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<QString>("path");
    const QString digest(128, u'a');
    QTest::newRow("PDF") << digest << u"application/pdf"_s << QString(u"documents/"_s + digest + u".pdf"_s);
    QTest::newRow("unsaid") << digest << QString() << QString(u"documents/"_s + digest + u".pdf"_s);
    QTest::newRow("other") << digest << u"../x"_s << QString(u"documents/"_s + digest + u".bin"_s);
    QTest::newRow("none") << QString() << QString() << QString();
    QTest::newRow("short") << digest.left(127) << QString() << QString();
    QTest::newRow("upper case") << digest.toUpper() << QString() << QString();
    QTest::newRow("line end") << QString(digest + u'\n') << QString() << QString();
    QTest::newRow("path") << u"../../../etc/passwd"_s << QString() << QString();
}

void TestDraft::documentPaths()
{
    QFETCH(QString, sha512);
    QFETCH(QString, mediaType);
    QFETCH(QString, path);
    Document document;
    document.sha512 = sha512;
    document.mediaType = mediaType;
    document.fileName = u"../../evil.sh"_s;
    QCOMPARE(documentRelativePath(document), path);
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
