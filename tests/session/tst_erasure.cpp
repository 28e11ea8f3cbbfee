// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../ordinaryuser.h"
#include "sampledraft.h"
#include "testreview.h"

#include "core/settings.h"
#include "inbox/inboxindex.h"
#include "report/exporter.h"
#include "session/addressbook.h"
#include "session/drafterasure.h"
#include "session/reviewstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Kind = ErasureItem::Kind;

/// What is found of a draft, what of it goes, and what stays.
class TestErasure : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsAndErasesAll();
    void provesWhatAPackageIs();
    void asksApartForOthers();
    void asksForItsPeople();
    void saysWhatIsInUse();
    void looksAgainBeforeItErases();
    void goesOnWhereOneFails();
    void saysThatSettingsStay();
    void countsWhatItDidNotRead();
    void canBeCancelled();
    void knowsLittleOfADamagedDraft();

private:
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString exported(const QString &name, const QString &draft = {}) const;
    ErasurePlan planned() { return planOf(m_folder); }
    ErasurePlan planOf(const QString &folder);
    QList<ErasureOutcome> erase(const QList<ErasureItem> &items);
    static QStringList pathsOf(const ErasurePlan &plan, Kind kind);
    static QList<ErasureItem> proposed(const ErasurePlan &plan);
    void receive(const QString &package, const QString &requestId);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<AddressBook> m_book;
    std::unique_ptr<DraftErasure> m_erasure;
    QString m_folder; ///< of the draft
    QString m_id;     ///< of its request
};

void TestErasure::init()
{
    m_erasure.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(path(u"data"_s));
    m_settings = std::make_unique<Settings>(path(u"viatique.conf"_s), QString());
    m_book = std::make_unique<AddressBook>(path(u"addressbook.json"_s));
    m_erasure =
        std::make_unique<DraftErasure>(ErasureParts{*m_store, *m_settings, *m_book, path(u"cache"_s)});
    m_folder = m_store->newFolder();
    copyExample(u"complete"_s, m_folder);
    m_id = Draft::open(m_folder, Draft::Access::ReadOnly)->request().id;
    QVERIFY(QDir(m_dir->path()).mkdir(u"out"_s));
}

QString TestErasure::exported(const QString &name, const QString &draft) const
{
    Result<Draft> open = Draft::open(draft.isEmpty() ? m_folder : draft, Draft::Access::Edit);
    ExportOptions options;
    options.today = exampleDay().date();
    // Without an inspector: what the documents are does not matter here.
    const auto done = exportDraft(*open, DocumentInspector(QString()), path(u"out/"_s + name), options);
    return done ? done->package.path : QString();
}

ErasurePlan TestErasure::planOf(const QString &folder)
{
    QSignalSpy spy(m_erasure.get(), &DraftErasure::planned);
    m_erasure->plan(folder);
    return spy.wait() ? spy.constFirst().constFirst().value<ErasurePlan>() : ErasurePlan();
}

QList<ErasureOutcome> TestErasure::erase(const QList<ErasureItem> &items)
{
    QSignalSpy spy(m_erasure.get(), &DraftErasure::erased);
    m_erasure->erase(items);
    return spy.wait() ? spy.constFirst().constFirst().value<QList<ErasureOutcome>>()
                      : QList<ErasureOutcome>();
}

QStringList TestErasure::pathsOf(const ErasurePlan &plan, Kind kind)
{
    QStringList paths;
    for (const ErasureItem &item : plan.items) {
        if (item.kind == kind)
            paths.append(item.path);
    }
    paths.sort();
    return paths;
}

QList<ErasureItem> TestErasure::proposed(const ErasurePlan &plan)
{
    QList<ErasureItem> items = plan.items;
    items.removeIf([](const ErasureItem &item) { return !item.isProposed || item.held; });
    return items;
}

void TestErasure::receive(const QString &package, const QString &requestId)
{
    const QJsonObject entry{{u"path"_s, package}, {u"requestId"_s, requestId}, {u"verdict"_s, u"valid"_s}};
    m_settings->set(setting::kReceived, m_settings->value(setting::kReceived) << QString::fromUtf8(
                                            QJsonDocument(entry).toJson(QJsonDocument::Compact)));
}

void TestErasure::findsAndErasesAll()
{
    const QString first = exported(u"any name.zip"_s);
    const QString second = exported(QString()); // under its own name
    // One that the state does not remember, in the folder of the last export; and two that were received.
    QVERIFY(QDir(m_dir->path()).mkdir(u"elsewhere"_s));
    const QString moved = path(u"elsewhere/"_s + QFileInfo(second).fileName());
    QVERIFY(QFile::copy(second, moved));
    m_settings->set(setting::kExportFolder, path(u"elsewhere"_s));
    const QString received = path(u"received.zip"_s);
    QVERIFY(QFile::copy(first, received));
    receive(received, m_id);
    QVERIFY(QDir(m_dir->path()).mkdir(u"in"_s));
    const QString came = path(u"in/"_s + QFileInfo(second).fileName());
    QVERIFY(QFile::copy(second, came));
    m_settings->set(setting::kInboxFolder, path(u"in"_s));
    receive(path(u"of another.zip"_s), u"another"_s);
    m_settings->set(setting::kOpenDraft, m_folder);
    // What a killed export left, also of a name that nobody remembers.
    const QString part = path(u"out/.any name.zip.0123abcd.part"_s);
    const QString lock = path(u"elsewhere/."_s + QFileInfo(second).fileName() + u".lock"_s);
    QVERIFY(writeFile(part, "half") && writeFile(lock, ""));
    QFile abandoned(lock);
    QVERIFY(abandoned.open(QIODevice::ReadWrite)
            && abandoned.setFileTime(QDateTime::currentDateTime().addSecs(-60),
                                     QFileDevice::FileModificationTime));
    const QString foreign = path(u"out/.other.zip.0123abcd.part"_s);
    QVERIFY(writeFile(foreign, "half"));
    const QString filing = path(u"data/datapass/%1.json"_s.arg(m_id));
    QVERIFY(QDir().mkpath(QFileInfo(filing).path()) && writeFile(filing, "{}"));
    {
        auto index = InboxIndex::open(path(u"elsewhere"_s), path(u"cache"_s));
        PackageRecord record;
        record.path = u"a.zip"_s;
        record.requestId = m_id;
        QVERIFY(index && index->putAll({{record, u"words"_s, {}}}));
        QVERIFY(InboxIndex::open(path(u"out"_s), path(u"cache"_s)));
    }

    const ErasurePlan plan = planned();
    QCOMPARE(plan.requestId, m_id);
    QVERIFY(!plan.title.isEmpty() && !plan.unread);
    QCOMPARE(pathsOf(plan, Kind::Draft), QStringList(m_folder));
    QStringList packages{first, second, moved, received, came};
    packages.sort();
    QCOMPARE(pathsOf(plan, Kind::Package), packages);
    QCOMPARE(pathsOf(plan, Kind::Part), (QStringList{lock, part}));
    QCOMPARE(pathsOf(plan, Kind::Filing), QStringList(filing));
    QCOMPARE(pathsOf(plan, Kind::Index),
             QStringList(InboxIndex::filePath(path(u"elsewhere"_s), path(u"cache"_s))));
    QCOMPARE(pathsOf(plan, Kind::Settings).size(), 1);

    // Only what the draft remembers to have made goes unasked.
    for (const ErasureItem &item : plan.items) {
        const QStringList apart{moved, received, came, lock};
        QVERIFY2(item.isProposed == !apart.contains(item.path), qPrintable(item.path));
        QCOMPARE(item.isReceived, item.path == received || item.path == came);
    }
    erase(proposed(plan));
    for (const QString &stays : {moved, received, came, lock})
        QVERIFY2(QFile::exists(stays), qPrintable(stays));
    QCOMPARE(m_settings->value(setting::kReceived).size(), 2); // what stays keeps its entry
    const QList<ErasureOutcome> outcomes = erase(plan.items);
    QCOMPARE(outcomes.size(), plan.items.size());
    for (const ErasureOutcome &outcome : outcomes) {
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(errorText(*outcome.error)) : "");
        QVERIFY2(outcome.item.path.isEmpty() || !QFileInfo::exists(outcome.item.path),
                 qPrintable(outcome.item.path));
    }
    QVERIFY(QFile::exists(foreign));
    QVERIFY(QFile::exists(InboxIndex::filePath(path(u"out"_s), path(u"cache"_s))));
    QCOMPARE(m_settings->value(setting::kReceived).size(), 1);
    QVERIFY(m_settings->value(setting::kReceived).constFirst().contains(u"of another"));
    QCOMPARE(m_settings->value(setting::kOpenDraft), QString());
    QVERIFY(m_store->list().isEmpty());
}

/// A path alone proves nothing.
void TestErasure::provesWhatAPackageIs()
{
    const QString package = exported(QString());
    const QString name = QFileInfo(package).fileName();
    const QString other = m_store->clone(m_folder, exampleDay())->folder();
    const QString another = exported(u"another.zip"_s, other);
    // The user put something else where packages of it were, or a link.
    const QString replaced = exported(u"replaced.zip"_s);
    QVERIFY(QFile::remove(replaced) && QFile::copy(another, replaced));
    const QString linked = exported(u"linked.zip"_s);
    const QString target = path(u"target.zip"_s);
    QVERIFY(QFile::rename(linked, target) && QFile::link(target, linked));
    const QString damaged = exported(u"damaged.zip"_s);
    QVERIFY(writeFile(damaged, "PK"));
    // Named like one, and none.
    const QString named = path(u"out/"_s + QString(name).replace(u"-r1"_s, u"-r7"_s));
    QVERIFY(writeFile(named, "a letter"));

    const ErasurePlan plan = planned();
    QStringList found{package, damaged};
    found.sort();
    QCOMPARE(pathsOf(plan, Kind::Package), found);
    for (const ErasureItem &item : plan.items)
        QCOMPARE(item.held.has_value(), item.path == damaged);
    erase(proposed(plan));
    for (const QString &stays : {another, replaced, linked, target, damaged, named})
        QVERIFY2(QFile::exists(stays), qPrintable(stays));
    QVERIFY(!QFile::exists(package));
    QVERIFY(QFile::exists(other + u"/request.json"_s));
}

void TestErasure::asksApartForOthers()
{
    const QString twin = m_store->newFolder();
    copyExample(u"complete"_s, twin);
    const QString inTrash = m_store->newFolder();
    copyExample(u"complete"_s, inTrash);
    const QString trashed = m_store->moveToTrash(inTrash).value();
    const ReviewStore reviews(path(u"data"_s));
    KeptReview review;
    review.file.review = reviewOf(m_id);
    // As it was exported last; its signature goes with it, another file of that folder does not.
    review.exportedPath = writeReviewFile(path(u"out/a.review.json"_s), review.file.review);
    const QString signature = review.exportedPath + u".p7s"_s;
    QVERIFY(writeFile(signature, "s") && writeFile(path(u"out/b.review.pdf"_s), "p"));
    QVERIFY(reviews.save(review));
    QVERIFY(reviews.setNote(m_id, u"ask again"_s));

    const ErasurePlan plan = planned();
    for (const ErasureItem &item : plan.items) {
        const bool isProposed = item.path == m_folder;
        QVERIFY2(item.isProposed == isProposed, qPrintable(item.path));
    }
    QCOMPARE(pathsOf(plan, Kind::InTrash), QStringList(trashed));
    QCOMPARE(pathsOf(plan, Kind::Review).size(), 1);
    QCOMPARE(pathsOf(plan, Kind::Exported), QStringList(review.exportedPath));
    QCOMPARE(pathsOf(plan, Kind::Note).size(), 1);
    erase(proposed(plan));
    QVERIFY(QFile::exists(twin + u"/request.json"_s));
    QCOMPARE(reviews.list().size(), 1);
    QVERIFY(QFile::exists(trashed) && !QFile::exists(m_folder));
    // The user may say otherwise.
    for (const ErasureOutcome &outcome : erase(plan.items))
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(errorText(*outcome.error)) : "");
    QVERIFY(!QFile::exists(twin) && !QFile::exists(trashed));
    QVERIFY(!QFile::exists(signature) && QFile::exists(path(u"out/b.review.pdf"_s)));
    QVERIFY(reviews.list().isEmpty() && reviews.note(m_id).isEmpty());
}

/// Who stands in another draft, or is the user, stays unasked.
void TestErasure::asksForItsPeople()
{
    const Request request = Draft::open(m_folder, Draft::Access::ReadOnly)->request();
    for (const Person &person : {request.contacts.dataProtectionOfficer, request.contacts.technical})
        m_book->remember(person);
    m_book->setMe(request.contacts.technical);
    const ErasurePlan plan = planned();
    QCOMPARE(plan.people, QList<Person>{request.contacts.dataProtectionOfficer});
    QVERIFY(!plan.items.constLast().isProposed && plan.items.constLast().kind == Kind::People);
    QVERIFY(!erase({plan.items.constLast()}).constFirst().error);
    QCOMPARE(m_book->people(), QList<Person>{request.contacts.technical});
    m_book->remember(request.contacts.dataProtectionOfficer);
    QVERIFY(m_store->clone(m_folder, exampleDay()));
    QVERIFY(planned().people.isEmpty());
}

void TestErasure::saysWhatIsInUse()
{
    const Result<Draft> open = Draft::open(m_folder, Draft::Access::Edit);
    const ErasurePlan plan = planned();
    QCOMPARE(plan.items.constFirst().held->code, ErrorCode::DraftLocked);
    const QList<ErasureOutcome> outcomes = erase(plan.items);
    QCOMPARE(outcomes.constFirst().error->code, ErrorCode::DraftLocked);
    QVERIFY(QFile::exists(m_folder + u"/request.json"_s));
}

void TestErasure::looksAgainBeforeItErases()
{
    const QString package = exported(u"a.zip"_s);
    const QString gone = exported(u"gone.zip"_s);
    const QString part = path(u"out/.a.zip.0123abcd.part"_s);
    QVERIFY(writeFile(part, "half"));
    const ErasurePlan plan = planned();
    QCOMPARE(pathsOf(plan, Kind::Package).size(), 2);
    // Between the list and the button.
    QVERIFY(writeFile(package, "a letter"));
    QVERIFY(QFile::remove(gone));
    QLockFile exporting(path(u"out/.a.zip.lock"_s));
    QVERIFY(exporting.tryLock());
    const Result<Draft> reopened = Draft::open(m_folder, Draft::Access::Edit);
    for (const ErasureOutcome &outcome : erase(plan.items)) {
        const QString &which = outcome.item.path;
        // What cannot be read may be the copy.
        QVERIFY2(!outcome.isLeft && outcome.error.has_value() == (which != gone), qPrintable(which));
        if (which == part)
            QCOMPARE(outcome.error->code, ErrorCode::CopyNotErased);
    }
    QVERIFY(QFile::exists(package) && QFile::exists(part));
}

void TestErasure::goesOnWhereOneFails()
{
    m_dir.reset();
    const OrdinaryUser user;
    init();
    const QString package = exported(u"a.zip"_s);
    QVERIFY(QFile::setPermissions(path(u"out"_s), QFile::ReadOwner | QFile::ExeOwner));
    const QList<ErasureOutcome> outcomes = erase(planned().items);
    QVERIFY(QFile::setPermissions(path(u"out"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!outcomes.at(0).error);
    QCOMPARE(outcomes.at(1).error->code, ErrorCode::CopyNotErased);
    QCOMPARE(outcomes.at(1).error->args.constFirst(), package);
    QVERIFY(!QFile::exists(m_folder));
    QVERIFY(QFile::exists(package));
}

void TestErasure::saysThatSettingsStay()
{
    m_dir.reset();
    const OrdinaryUser user;
    init();
    m_settings->set(setting::kOpenDraft, m_folder);
    const ErasurePlan plan = planned();
    QCOMPARE(pathsOf(plan, Kind::Settings).size(), 1);
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner));
    const QList<ErasureOutcome> outcomes = erase(plan.items);
    QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(outcomes.size(), plan.items.size());
    QVERIFY(!outcomes.constFirst().error);
    for (const ErasureOutcome &outcome : outcomes)
        QCOMPARE(outcome.error.has_value(), outcome.item.kind == Kind::Settings);
}

void TestErasure::countsWhatItDidNotRead()
{
    const QString name = QFileInfo(exported(QString())).fileName();
    for (int i = 2; i <= 302; ++i)
        QVERIFY(writeFile(path(u"out/"_s + QString(name).replace(u"-r1"_s, u"-r%1"_s.arg(i))), ""));
    QCOMPARE(planned().unlooked, 2);
}

/// What was erased by then is said, and what was not has no outcome; the settings go in any case.
void TestErasure::canBeCancelled()
{
    m_settings->set(setting::kOpenDraft, m_folder);
    const ErasurePlan plan = planned();
    QSignalSpy spy(m_erasure.get(), &DraftErasure::erased);
    m_erasure->erase(plan.items);
    m_erasure->cancel();
    QCOMPARE(m_settings->value(setting::kOpenDraft), QString());
    QVERIFY(spy.wait());
    bool isDraftTold = false;
    for (const auto &outcome : spy.constFirst().constFirst().value<QList<ErasureOutcome>>())
        isDraftTold = isDraftTold || outcome.item.kind == Kind::Draft;
    QCOMPARE(isDraftTold, !QFile::exists(m_folder));
}

void TestErasure::knowsLittleOfADamagedDraft()
{
    QVERIFY(!exported(u"a.zip"_s).isEmpty());
    QVERIFY(writeFile(m_folder + u"/request.json"_s, "{"));
    const ErasurePlan plan = planned();
    QVERIFY(plan.unread);
    QCOMPARE(plan.items.size(), 1);
    QVERIFY(!erase(plan.items).constFirst().error);
    QVERIFY(!QFile::exists(m_folder));
    QVERIFY(QFile::exists(path(u"out/a.zip"_s)));
}

QTEST_MAIN(TestErasure)
#include "tst_erasure.moc"
