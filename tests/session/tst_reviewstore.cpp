// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "session/reviewstore.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

KeptReview keptReview(const QString &id, const QString &digest, const QString &modifiedAt)
{
    KeptReview review;
    review.file.review.id = id;
    review.file.review.modifiedAt = modifiedAt;
    review.file.review.request = {u"request"_s, 1, digest, {}};
    review.packagePath = u"/p/%1.zip"_s.arg(id);
    review.title = u"Portail"_s;
    return review;
}

} // namespace

class TestReviewStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void keepsReviews();
    void bringsBackWhatWasRemoved();
    void hostileIdsStayInside();
    void passesOverWhatCannotBeRead();
    void keepsNotesApart();

private:
    QString root() const { return m_folder->path() + u"/data"_s; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReviewStore::keepsReviews()
{
    const ReviewStore store(root());
    QVERIFY(store.list().isEmpty());
    KeptReview first = keptReview(u"a-1"_s, u"d1"_s, u"2026-03-01T08:00:00Z"_s);
    first.exportedAt = u"2026-03-01T08:00:00Z"_s;
    QVERIFY(store.save(first));
    QVERIFY(store.save(keptReview(u"b-1"_s, u"d2"_s, u"2026-03-02T08:00:00Z"_s)));
    const QList<KeptReview> reviews = store.list();
    QCOMPARE(reviews.size(), 2);
    QCOMPARE(reviews.at(0).file.review.id, u"b-1"_s);
    QCOMPARE(reviews.at(1).packagePath, first.packagePath);
    QCOMPARE(reviews.at(1).title, first.title);
    QVERIFY(reviews.at(1).isExported());
    QVERIFY(!reviews.at(0).isExported());
    QCOMPARE(store.find(u"request"_s, u"d1"_s)->file.review.id, u"a-1"_s);
    QVERIFY(!store.find(u"request"_s, u"d3"_s));
    QVERIFY(!store.find(u"other"_s, u"d1"_s));
    const QFileInfo file(store.reviewsFolder() + u"/a-1.review.json"_s);
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QVERIFY(store.remove(u"a-1"_s));
    QVERIFY(store.remove(u"a-1"_s));
    QCOMPARE(store.list().size(), 1);
    // What stays is said.
    QVERIFY(store.save(keptReview(u"c-1"_s, u"d3"_s, {})));
    QVERIFY(QDir().mkpath(store.reviewsFolder() + u"/c-1.review.json.removed"_s));
    const auto removed = store.remove(u"c-1"_s);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::FileUnwritable);
    QCOMPARE(store.list().size(), 2);
}

void TestReviewStore::bringsBackWhatWasRemoved()
{
    const ReviewStore store(root());
    const auto files = [&store] { return QDir(store.reviewsFolder()).entryList(QDir::Files, QDir::Name); };
    const KeptReview first = keptReview(u"a-1"_s, u"d1"_s, u"2026-03-01T08:00:00Z"_s);
    QVERIFY(store.save(first));
    QVERIFY(store.save(keptReview(u"b-1"_s, u"d2"_s, {})));
    const QStringList all = files();
    QVERIFY(store.remove(u"a-1"_s));
    QCOMPARE(store.list().size(), 1);
    QVERIFY(store.restore(u"a-1"_s));
    QCOMPARE(files(), all);
    QCOMPARE(store.list().constFirst().packagePath, first.packagePath);
    // What has its name meanwhile is not written over, and nothing is lost.
    QVERIFY(store.remove(u"a-1"_s));
    const QString path = store.reviewsFolder() + u"/a-1.review.json"_s;
    QVERIFY(QDir().mkpath(path));
    const auto restored = store.restore(u"a-1"_s);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::FileChangedOutside);
    QVERIFY(QDir().rmdir(path));
    QVERIFY(store.restore(u"a-1"_s));
    QCOMPARE(files(), all);
    // The next one that goes takes its place, and one that is written again needs none.
    QVERIFY(store.remove(u"a-1"_s));
    QVERIFY(store.remove(u"b-1"_s));
    QCOMPARE(files(), (QStringList{u"b-1.local.json.removed"_s, u"b-1.review.json.removed"_s}));
    const auto gone = store.restore(u"a-1"_s);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::FileMissing);
    QVERIFY(store.save(keptReview(u"b-1"_s, u"d2"_s, {})));
    QCOMPARE(files(), (QStringList{u"b-1.local.json"_s, u"b-1.review.json"_s}));
}

void TestReviewStore::hostileIdsStayInside()
{
    const ReviewStore store(root());
    QVERIFY(store.save(keptReview(u"../../out"_s, u"d"_s, {})));
    QVERIFY(store.setNote(u"../../../note"_s, u"n"_s));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(store.note(u"../../../note"_s), u"n"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"data"_s});
}

void TestReviewStore::passesOverWhatCannotBeRead()
{
    const ReviewStore store(root());
    QVERIFY(store.save(keptReview(u"a-1"_s, u"d1"_s, {})));
    QVERIFY(writeFile(store.reviewsFolder() + u"/broken.review.json"_s, "{"));
    QVERIFY(writeFile(store.reviewsFolder() + u"/a-1.local.json"_s, "[]"));
    // Saved again, it would lose what was spoilt in it.
    QVERIFY(writeFile(store.reviewsFolder() + u"/spoilt.review.json"_s,
                      R"({"format": "viatique-review", "formatVersion": 1, "id": "x", "remarks": [12]})"));
    int unreadable = 0;
    const QList<KeptReview> reviews = store.list(&unreadable);
    QCOMPARE(reviews.size(), 1);
    QCOMPARE(unreadable, 2);
    QVERIFY(reviews.at(0).packagePath.isEmpty());
}

void TestReviewStore::keepsNotesApart()
{
    const ReviewStore store(root());
    QCOMPARE(store.note(u"r"_s), QString());
    QVERIFY(store.setNote(u"r"_s, u"Rappeler lundi."_s));
    QVERIFY(store.save(keptReview(u"a-1"_s, u"d1"_s, {})));
    QCOMPARE(ReviewStore(root()).note(u"r"_s), u"Rappeler lundi."_s);
    const auto bytes = readFile(store.reviewsFolder() + u"/a-1.review.json"_s, 100'000);
    QVERIFY(bytes && !bytes->contains("Rappeler"));
    QVERIFY(store.setNote(u"r"_s, {}));
    QVERIFY(!QFileInfo::exists(root() + u"/notes/r.txt"_s));
}

QTEST_GUILESS_MAIN(TestReviewStore)
#include "tst_reviewstore.moc"
