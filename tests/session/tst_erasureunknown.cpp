// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "../ordinaryuser.h"
#include "sampledraft.h"
#include "testreview.h"

#include "report/exporter.h"
#include "request/draftstore.h"
#include "session/erasureplan.h"
#include "session/reviewstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

using Kind = ErasureItem::Kind;

/// What nobody can tell is neither erased nor another's.
class TestErasureUnknown : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void outOfReachIsNotErased_data();
    void outOfReachIsNotErased();
    void unreadIsNotAnother_data();
    void unreadIsNotAnother();
    void anotherIsLeft();
    void aDamagedDraftIsNotAnother();
    void aDamagedReviewIsHeld();
    void offersNobodyWhereADraftCannotBeRead();
    void findsTheDeletedReview();

private:
    void begin();
    QString path(const QString &name) const { return m_dir->filePath(name); }
    QString exported(const QString &draft) const;
    ErasurePlan planned(const ErasureSearch &where = {}) const
    {
        return planErasure(*m_store, m_folder, where);
    }
    static QList<ErasureItem> itemsOf(const ErasurePlan &plan, Kind kind);
    void isNotErased(const ErasureItem &item) const;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<DraftStore> m_store;
    QString m_folder; ///< of the draft
    QString m_id;     ///< of its request
};

/// Not `init`: whom nothing is forbidden to, is somebody else by then.
void TestErasureUnknown::begin()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<DraftStore>(path(u"data"_s));
    m_folder = m_store->newFolder();
    copyExample(u"complete"_s, m_folder);
    m_id = Draft::open(m_folder, Draft::Access::ReadOnly)->request().id;
    QVERIFY(QDir(m_dir->path()).mkdir(u"out"_s));
}

void TestErasureUnknown::cleanup()
{
    m_dir.reset();
}

QString TestErasureUnknown::exported(const QString &draft) const
{
    Result<Draft> open = Draft::open(draft, Draft::Access::Edit);
    ExportOptions options;
    options.today = exampleDay().date();
    const auto done = exportDraft(*open, DocumentInspector(QString()), path(u"out"_s), options);
    return done ? done->package.path : QString();
}

QList<ErasureItem> TestErasureUnknown::itemsOf(const ErasurePlan &plan, Kind kind)
{
    QList<ErasureItem> items = plan.items;
    items.removeIf([kind](const ErasureItem &item) { return item.kind != kind; });
    return items;
}

void TestErasureUnknown::isNotErased(const ErasureItem &item) const
{
    const Result<ErasureEnd> end = eraseItem(*m_store, m_id, item);
    QVERIFY(!end);
    QCOMPARE(end.error().code, ErrorCode::CopyNotErased);
    QCOMPARE(end.error().args.value(0), item.path);
    QVERIFY(!end.error().args.value(1).isEmpty());
}

void TestErasureUnknown::outOfReachIsNotErased_data()
{
    QTest::addColumn<bool>("isAway");
    QTest::newRow("its folder is away") << true;
    QTest::newRow("its folder cannot be looked into") << false;
}

void TestErasureUnknown::outOfReachIsNotErased()
{
    QFETCH(bool, isAway);
    const OrdinaryUser user;
    begin();
    const QString package = exported(m_folder);
    const QList<ErasureItem> items = itemsOf(planned(), Kind::Package);
    QCOMPARE(items.size(), 1);
    const auto own = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(isAway ? QFile::rename(path(u"out"_s), path(u"away"_s))
                   : QFile::setPermissions(path(u"out"_s), own));
    isNotErased(items.constFirst());
    // Who asks now sees that there was one.
    const QList<ErasureItem> asked = itemsOf(planned(), Kind::Package);
    QVERIFY(isAway ? QFile::rename(path(u"away"_s), path(u"out"_s))
                   : QFile::setPermissions(path(u"out"_s), own | QFile::ExeOwner));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().path, package);
    QVERIFY(asked.constFirst().held && !asked.constFirst().isProposed);
    QVERIFY(QFile::exists(package));
    const Result<ErasureEnd> end = eraseItem(*m_store, m_id, items.constFirst());
    QVERIFY(end && *end == ErasureEnd::Erased && !QFile::exists(package));
    // What is gone from where it was is erased.
    const Result<ErasureEnd> again = eraseItem(*m_store, m_id, items.constFirst());
    QVERIFY(again && *again == ErasureEnd::Erased);
}

void TestErasureUnknown::unreadIsNotAnother_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("no zip") << u"letter"_s;
    QTest::newRow("damaged zip") << u"cut"_s;
    QTest::newRow("without a request") << u"bag"_s;
    QTest::newRow("damaged request") << u"request"_s;
}

void TestErasureUnknown::unreadIsNotAnother()
{
    QFETCH(QString, what);
    begin();
    const QString package = exported(m_folder);
    const ErasureItem item = itemsOf(planned(), Kind::Package).constFirst();
    if (what == u"letter") {
        QVERIFY(writeFile(package, "a letter"));
    } else if (what == u"cut") {
        QFile file(package);
        QVERIFY(file.resize(file.size() / 2));
    } else {
        QVERIFY(QFile::remove(package) && QDir().mkpath(package + u"/data"_s));
        QVERIFY(writeFile(package + u"/bagit.txt"_s, "BagIt-Version: 1.0\n"));
        QVERIFY(what == u"bag" || writeFile(package + u"/data/request.json"_s, "{"));
    }
    isNotErased(item);
    QVERIFY(QFile::exists(package));
}

void TestErasureUnknown::anotherIsLeft()
{
    begin();
    const QString package = exported(m_folder);
    const ErasureItem item = itemsOf(planned(), Kind::Package).constFirst();
    const QString clone = m_store->clone(m_folder, exampleDay())->folder();
    const QString other = exported(clone);
    QVERIFY(QFile::remove(package) && QFile::copy(other, package));
    const Result<ErasureEnd> end = eraseItem(*m_store, m_id, item);
    QVERIFY(end && *end == ErasureEnd::Left);
    // As a link is.
    QVERIFY(QFile::remove(package) && QFile::link(other, package));
    const Result<ErasureEnd> linked = eraseItem(*m_store, m_id, item);
    QVERIFY(linked && *linked == ErasureEnd::Left);
    QVERIFY(QFile::exists(other) && QFile::exists(package));
}

void TestErasureUnknown::aDamagedDraftIsNotAnother()
{
    begin();
    const ErasureItem item = itemsOf(planned(), Kind::Draft).constFirst();
    QVERIFY(writeFile(m_folder + u"/request.json"_s, "{"));
    isNotErased(item);
    QVERIFY(QFile::exists(m_folder));
}

void TestErasureUnknown::aDamagedReviewIsHeld()
{
    begin();
    const ReviewStore reviews(path(u"data"_s));
    KeptReview review;
    review.file.review = reviewOf(m_id);
    review.exportedPath = writeReviewFile(path(u"out/a.review.json"_s), review.file.review);
    QVERIFY(reviews.save(review));
    const ErasureItem item = itemsOf(planned(), Kind::Exported).constFirst();
    QVERIFY(writeFile(review.exportedPath, "{"));
    isNotErased(item);
    const QList<ErasureItem> asked = itemsOf(planned(), Kind::Exported);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked.constFirst().held);
    QVERIFY(QFile::exists(review.exportedPath));
}

/// It may name any of them.
void TestErasureUnknown::offersNobodyWhereADraftCannotBeRead()
{
    begin();
    const QString other = m_store->clone(m_folder, exampleDay())->folder();
    const Request request = Draft::open(m_folder, Draft::Access::ReadOnly)->request();
    const Person person = request.contacts.technical;
    ErasureSearch where;
    where.people = {person};
    QVERIFY(writeFile(other + u"/request.json"_s, "{"));
    QVERIFY(planned(where).people.isEmpty());
    QVERIFY(itemsOf(planned(where), Kind::People).isEmpty());
    // Nor while it lies in the trash.
    const QString trashed = m_store->trashFolder() + u"/other"_s;
    QVERIFY(QDir().mkpath(m_store->trashFolder()) && QDir().rename(other, trashed));
    QVERIFY(planned(where).people.isEmpty());
    QVERIFY(QDir(trashed).removeRecursively());
    QCOMPARE(planned(where).people, QList<Person>{person});
}

void TestErasureUnknown::findsTheDeletedReview()
{
    begin();
    const ReviewStore reviews(path(u"data"_s));
    KeptReview review;
    review.file.review = reviewOf(m_id);
    QVERIFY(reviews.save(review) && reviews.remove(review.file.review.id));
    const QList<ErasureItem> found = itemsOf(planned(), Kind::Deleted);
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.constFirst().isProposed && !found.constFirst().held);
    const Result<ErasureEnd> end = eraseItem(*m_store, m_id, found.constFirst());
    QVERIFY(end && *end == ErasureEnd::Erased);
    QVERIFY(QDir(reviews.reviewsFolder()).isEmpty());
    // Another's stays unlisted.
    review.file.review.request.id = u"4b1d2c9e-0000-4000-8000-000000000001"_s;
    QVERIFY(reviews.save(review) && reviews.remove(review.file.review.id));
    QVERIFY(itemsOf(planned(), Kind::Deleted).isEmpty());
}

QTEST_MAIN(TestErasureUnknown)
#include "tst_erasureunknown.moc"
