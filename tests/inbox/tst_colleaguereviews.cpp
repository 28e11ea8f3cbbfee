// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/atomicfile.h"
#include "core/jsonfile.h"
#include "inbox/colleaguereviews.h"
#include "review/reviewjson.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace viatique;
using namespace Qt::StringLiterals;

class TestColleagueReviews : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_package = m_dir->filePath(u"demande-r2.zip"_s);
    }

    void names_data();
    void names();
    void inBrief();
    void whatTheyAreAbout();
    void spoilt();
    void noMoreThanTheLimits();
    void ofAFolder();

private:
    static Review reviewOf(const QString &name, const QString &id)
    {
        Review review;
        review.id = id;
        review.modifiedAt = u"2026-03-05T10:00:00Z"_s;
        review.request = request();
        review.reviewer.name = name;
        review.state = ReviewState::Done;
        review.opinion = Opinion::ChangesRequested;
        for (const RemarkSeverity severity :
             {RemarkSeverity::Must, RemarkSeverity::Should, RemarkSeverity::Must}) {
            Remark remark;
            remark.id = QString::number(review.remarks.size());
            remark.severity = severity;
            remark.text = u"Dites pourquoi."_s;
            review.remarks.append(remark);
        }
        return review;
    }
    static ReviewedRequest request() { return {u"1f2e3d4c"_s, 2, QString(128, u'a'), {}}; }
    QString put(const Review &review)
    {
        const QString path = m_dir->filePath(reviewFileName(QFileInfo(m_package).fileName(), review));
        return writeFile(path, jsonBytes(toJson(review))) ? path : QString();
    }
    BesideReviews read(const QSet<QString> &own = {}) const
    {
        return readReviewsBeside(m_package, request(), own);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_package;
};

void TestColleagueReviews::names_data()
{
    QTest::addColumn<QString>("package");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isFound");
    const QString zip = u"demande.zip"_s;
    QTest::newRow("of the archive") << zip << u"demande.jeanne-orsini-7f3c1c1e.review.json"_s << true;
    QTest::newRow("of the folder") << u"demande"_s << u"demande.orsini-7f3c1c1e.review.json"_s << true;
    QTest::newRow("of another") << zip << u"demande-r2.orsini-7f3c1c1e.review.json"_s << false;
    QTest::newRow("of one that goes on") << zip << u"demande.v2.orsini-7f3c1c1e.review.json"_s << false;
    QTest::newRow("without a reviewer") << zip << u"demande.review.json"_s << false;
    QTest::newRow("nobody") << zip << u"demande..review.json"_s << false;
    QTest::newRow("put aside") << zip << u"demande.orsini-7f3c1c1e.review.json.removed"_s << false;
    QTest::newRow("its paper") << zip << u"demande.orsini-7f3c1c1e.review.html"_s << false;
    QTest::newRow("the lock") << zip << u"demande.viatique-lock.json"_s << false;
}

void TestColleagueReviews::names()
{
    QFETCH(QString, package);
    QFETCH(QString, name);
    QTEST(!reviewNamesOf(package, {u"autre.txt"_s, name}).isEmpty(), "isFound");
    // What a review is called is what is found.
    const Review review = reviewOf(u"Jeanne Orsini"_s, u"7f3c1c1e-0000"_s);
    QCOMPARE(reviewNamesOf(package, {reviewFileName(package, review)}).size(), 1);
}

void TestColleagueReviews::inBrief()
{
    Review own = reviewOf(u"Camille Relectrice"_s, u"11111111-0000"_s);
    own.modifiedAt = u"2026-03-05T12:00:00Z"_s;
    own.state = ReviewState::Started;
    own.opinion = Opinion::Unset;
    own.remarks.clear();
    QVERIFY(!put(own).isEmpty());
    const QString path = put(reviewOf(u"Jeanne Orsini"_s, u"22222222-0000"_s));
    const BesideReviews beside = read({own.id});
    QCOMPARE(beside.left, 0);
    QCOMPARE(beside.reviews.size(), 2);
    QVERIFY(beside.reviews.at(0).isOwn);
    QCOMPARE(beside.reviews.at(0).state, ReviewState::Started);
    QCOMPARE(beside.reviews.at(0).remarks, 0);
    const BesideReview &theirs = beside.reviews.at(1);
    QVERIFY(!theirs.isOwn && !theirs.error);
    QCOMPARE(theirs.path, path);
    QCOMPARE(theirs.id, u"22222222-0000"_s);
    QCOMPARE(theirs.reviewer.name, u"Jeanne Orsini"_s);
    QCOMPARE(theirs.state, ReviewState::Done);
    QCOMPARE(theirs.opinion, Opinion::ChangesRequested);
    QCOMPARE(theirs.remarks, 3);
    QCOMPARE(theirs.remarksToCorrect, 2);
    QCOMPARE(theirs.modifiedAt, u"2026-03-05T10:00:00Z"_s);
    QCOMPARE(theirs.fit, ReviewFit::Same);
    // Of names that somebody has listed, no others are looked for.
    QCOMPARE(
        readReviewsBeside(m_package, request(), {}, QStringList{QFileInfo(path).fileName()}).reviews.size(),
        1);
    QCOMPARE(readReviewsBeside(m_package, request(), {}, QStringList{}).reviews.size(), 0);
    QCOMPARE(readReviewsBeside(m_package, request(), {}, QStringList{u"demande-r2.gone-1.review.json"_s})
                 .reviews.size(),
             0);
}

void TestColleagueReviews::whatTheyAreAbout()
{
    Review former = reviewOf(u"A"_s, u"11111111"_s);
    former.modifiedAt = u"2026-03-04"_s;
    former.request.revision = 1;
    former.request.requestSha512 = QString(128, u'b');
    Review altered = former;
    altered.id = u"22222222"_s;
    altered.modifiedAt = u"2026-03-03"_s;
    altered.request.revision = 2;
    Review other = former;
    other.id = u"33333333"_s;
    other.modifiedAt = u"2026-03-02"_s;
    other.request.id = u"another"_s;
    for (const Review &review : {other, altered, former})
        QVERIFY(!put(review).isEmpty());
    const BesideReviews beside = read();
    QCOMPARE(beside.reviews.size(), 3);
    QCOMPARE(beside.reviews.at(0).fit, ReviewFit::OtherRevision);
    QCOMPARE(beside.reviews.at(0).revision, 1);
    QCOMPARE(beside.reviews.at(1).fit, ReviewFit::Altered);
    QCOMPARE(beside.reviews.at(2).fit, ReviewFit::OtherRequest);
}

void TestColleagueReviews::spoilt()
{
    QVERIFY(!put(reviewOf(u"Jeanne Orsini"_s, u"22222222"_s)).isEmpty());
    const QString half = m_dir->filePath(u"demande-r2.half-11111111.review.json"_s);
    QVERIFY(writeFile(half, "{\"format\": \"viatique-review\", \"formatVersion\": 1, \"id\": \"a"));
#ifdef Q_OS_UNIX
    const QByteArray link = QFile::encodeName(m_dir->filePath(u"demande-r2.link-1.review.json"_s));
    const QByteArray pipe = QFile::encodeName(m_dir->filePath(u"demande-r2.pipe-1.review.json"_s));
    QCOMPARE(::symlink("/etc/passwd", link.constData()), 0);
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
#endif
    const BesideReviews beside = read();
    QVERIFY(beside.reviews.size() >= 2);
    QVERIFY(!beside.reviews.constFirst().error);
    for (const BesideReview &each : beside.reviews.mid(1)) {
        QVERIFY2(each.error, qPrintable(each.path));
        QVERIFY(each.id.isEmpty());
    }
}

void TestColleagueReviews::noMoreThanTheLimits()
{
    for (int i = 0; i < 103; ++i)
        QVERIFY(!put(reviewOf(u"Jeanne Orsini"_s, u"%1"_s.arg(10'000'000 + i))).isEmpty());
    const BesideReviews beside = read();
    QCOMPARE(beside.reviews.size(), 100);
    QCOMPARE(beside.left, 3);
    // Together no more than one may have.
    const QByteArray large = jsonBytes(toJson(reviewOf(u"A"_s, u"1"_s))) + QByteArray(7 * 1024 * 1024, ' ');
    QStringList names;
    for (int i = 0; i < 3; ++i) {
        names.append(u"demande-r2.large-%1.review.json"_s.arg(i));
        QVERIFY(writeFile(m_dir->filePath(names.constLast()), large));
    }
    const BesideReviews few = readReviewsBeside(m_package, request(), {}, names);
    QCOMPARE(few.reviews.size(), 2);
    QCOMPARE(few.left, 1);
}

void TestColleagueReviews::ofAFolder()
{
    m_package = m_dir->filePath(u"demande-r2"_s);
    QVERIFY(QDir().mkpath(m_package));
    QVERIFY(!put(reviewOf(u"Jeanne Orsini"_s, u"22222222"_s)).isEmpty());
    QCOMPARE(read().reviews.size(), 1);
    m_package += u'/';
    QCOMPARE(read().reviews.size(), 1);
}

QTEST_GUILESS_MAIN(TestColleagueReviews)
#include "tst_colleaguereviews.moc"
