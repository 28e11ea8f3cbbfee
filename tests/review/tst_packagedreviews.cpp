// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/packagewriter.h"
#include "package/samplepackage.h"
#include "request/documentinspector.h"
#include "review/packagedreviews.h"
#include "samplerequest.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

ReviewFile reviewOf(const QString &id, const QString &requestId, int revision)
{
    ReviewFile file;
    file.review.id = id;
    file.review.createdAt = u"2026-03-0%1T08:00:00Z"_s.arg(revision);
    file.review.modifiedAt = file.review.createdAt;
    file.review.request = {requestId, revision, QString(128, u'a'), {}};
    file.review.reviewer = {u"Jeanne Orsini"_s, u"Service"_s, u"jeanne@service.example"_s};
    file.review.message = u"Jeanne Orsini : adresse de Solène Aubrac à revoir."_s;
    Remark remark;
    remark.id = u"r1"_s;
    remark.target = u"/service/title"_s;
    remark.text = u"Trop court."_s;
    remark.answer = {AnswerState::Kept, u"C’est le nom du service."_s};
    Remark contact = remark;
    contact.id = u"r2"_s;
    contact.target = u"/contacts/dataProtectionOfficer/email"_s;
    contact.text = u"Solène Aubrac"_s;
    file.review.remarks = {remark, contact};
    file.source = {{u"signedBy"_s, u"Jeanne Orsini"_s}};
    return file;
}

QStringList namesOf(const ReviewsToPackage &reviews)
{
    QStringList names;
    for (const GeneratedMember &member : reviews.members)
        names.append(member.name);
    return names;
}

} // namespace

/// The reviews of a draft, on their way into its next package.
class TestPackagedReviews : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void earlierRevisionsOnly();
    void answersAndUnknownMembersTravel();
    void withoutContacts();
    void answeredOnly();
    void unreadableStayBehind();
    void oneIdTwice();
    void hostileIds();
    void tooMuch();
    void takenUp();
    void takenUpInVain();
    void takenUpAsOfItsDay_data();
    void takenUpAsOfItsDay();

private:
    QString folder() const { return m_dir->path(); }
    QString file(const QString &name) const { return m_dir->filePath(u"reviews/"_s + name); }
    ReviewsToPackage toPackage(bool withoutContacts = false) const
    {
        return reviewsToPackage(folder(), m_request, withoutContacts);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Request m_request;
};

void TestPackagedReviews::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_request = test::exampleRequest();
    m_request.revision = 3;
}

void TestPackagedReviews::earlierRevisionsOnly()
{
    QVERIFY(toPackage().members.isEmpty());
    for (const ReviewFile &review :
         {reviewOf(u"two"_s, m_request.id, 2), reviewOf(u"one"_s, m_request.id, 1),
          reviewOf(u"same"_s, m_request.id, 3), reviewOf(u"later"_s, m_request.id, 4),
          reviewOf(u"stranger"_s, u"another"_s, 1)})
        QVERIFY(writeDraftReview(folder(), review));
    const ReviewsToPackage reviews = toPackage();
    QCOMPARE(namesOf(reviews), QStringList({u"reviews/one.review.json"_s, u"reviews/two.review.json"_s}));
    QVERIFY(reviews.leftOut.isEmpty());
    // Their answers are not lost without a word.
    QCOMPARE(reviews.toCome, 2);
}

void TestPackagedReviews::answersAndUnknownMembersTravel()
{
    const ReviewFile review = reviewOf(u"one"_s, m_request.id, 1);
    QVERIFY(writeDraftReview(folder(), review));
    const ReviewList read = readPackagedReviews(toPackage().members);
    QVERIFY(read.unreadable.isEmpty());
    QCOMPARE(read.reviews.size(), 1);
    QCOMPARE(read.reviews[0].review, review.review);
    QCOMPARE(read.reviews[0].source.value(u"signedBy"_s).toString(), u"Jeanne Orsini"_s);
}

void TestPackagedReviews::withoutContacts()
{
    QVERIFY(writeDraftReview(folder(), reviewOf(u"one"_s, m_request.id, 1)));
    const ReviewsToPackage reviews = toPackage(true);
    QCOMPARE(reviews.members.size(), 1);
    for (const char *name : {"Jeanne", "Orsini", "jeanne@", "Solène", "Aubrac", "Service\""})
        QVERIFY2(!reviews.members[0].bytes.contains(name), name);
    const ReviewList read = readPackagedReviews(reviews.members);
    QCOMPARE(read.reviews.size(), 1);
    QCOMPARE(read.reviews[0].review.remarks.size(), 1);
    QCOMPARE(read.reviews[0].review.remarks[0].answer.text, u"C’est le nom du service."_s);
}

void TestPackagedReviews::answeredOnly()
{
    ReviewFile review = reviewOf(u"one"_s, m_request.id, 1);
    review.review.remarks[0].answer = {};
    QVERIFY(writeDraftReview(folder(), review));
    QCOMPARE(toPackage().members.size(), 1);
    // What was answered is about people.
    QVERIFY(toPackage(true).members.isEmpty());
    review.review.remarks[1].answer = {};
    QVERIFY(writeDraftReview(folder(), review));
    QVERIFY(toPackage().members.isEmpty());
    review.review.request.revision = 3;
    QVERIFY(writeDraftReview(folder(), review));
    QCOMPARE(toPackage().toCome, 0);
}

void TestPackagedReviews::unreadableStayBehind()
{
    QVERIFY(writeDraftReview(folder(), reviewOf(u"one"_s, m_request.id, 1)));
    QVERIFY(writeFile(file(u"broken.review.json"_s), "{"));
    QJsonObject newer = toJson(reviewOf(u"newer"_s, m_request.id, 1).review);
    newer.insert(u"formatVersion"_s, 2);
    QVERIFY(writeFile(file(u"newer.review.json"_s), jsonBytes(newer)));
    QVERIFY(writeFile(file(u"notes.txt"_s), "none of it"));
    QVERIFY(QDir().mkpath(file(u"folder.review.json"_s)));
    const ReviewsToPackage reviews = toPackage();
    QCOMPARE(namesOf(reviews), QStringList(u"reviews/one.review.json"_s));
    QCOMPARE(reviews.leftOut.size(), 2);
    QCOMPARE(int(reviews.leftOut[0].code), int(ErrorCode::JsonSyntax));
    QCOMPARE(int(reviews.leftOut[1].code), int(ErrorCode::FormatNewer));
}

/// Copied by hand under another name: a package cannot hold two members of one name.
void TestPackagedReviews::oneIdTwice()
{
    ReviewFile review = reviewOf(u"one"_s, m_request.id, 1);
    QVERIFY(writeDraftReview(folder(), review));
    review.review.modifiedAt = u"2026-05-01T08:00:00Z"_s;
    review.review.remarks[0].answer.text = u"Corrigé depuis."_s;
    QVERIFY(writeFile(file(u"copy.review.json"_s), jsonBytes(toJson(review.review))));
    const ReviewsToPackage reviews = toPackage();
    QCOMPARE(namesOf(reviews), QStringList(u"reviews/one.review.json"_s));
    QVERIFY(reviews.members[0].bytes.contains("Corrigé depuis."));
}

void TestPackagedReviews::hostileIds()
{
    for (const QString &id : {u"../../request"_s, u"CON"_s, QString(), u"é"_s, QString(1'000, u'x')})
        QVERIFY(writeDraftReview(folder(), reviewOf(id, m_request.id, 1)));
    const QStringList names = namesOf(toPackage());
    QCOMPARE(names.size(), 5);
    static const QRegularExpression plain(u"\\Areviews/[0-9a-f]{32}\\.review\\.json\\z"_s);
    for (const QString &name : names)
        QVERIFY2(plain.match(name).hasMatch(), qPrintable(name));
    QCOMPARE(QDir(folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList(u"reviews"_s));
}

void TestPackagedReviews::tooMuch()
{
    // What is longer than a field holds is cut when it is read; members of a later version are kept.
    for (int revision : {1, 2}) {
        ReviewFile review = reviewOf(u"r%1"_s.arg(revision), m_request.id, revision);
        review.source.insert(u"later"_s, QString(9'000'000, u'x'));
        QVERIFY(writeDraftReview(folder(), review));
    }
    const ReviewsToPackage reviews = toPackage();
    QCOMPARE(namesOf(reviews), QStringList(u"reviews/r2.review.json"_s));
    QCOMPARE(reviews.leftOut.size(), 1);
    QCOMPARE(int(reviews.leftOut[0].code), int(ErrorCode::FileTooLarge));
}

namespace {

/// A package without documents that brings `reviews`, written to `path`.
Result<ReceivedPackage> packageWith(const QString &path, const QString &requestId,
                                    const QList<GeneratedMember> &reviews)
{
    SamplePackage sample;
    sample.request.id = requestId;
    sample.request.documents.clear();
    PackageContent content = sample.content();
    content.generated += reviews;
    const auto written = writePackage(planPackage(content), path);
    return written ? readPackage(path) : Result<ReceivedPackage>(Failure(written.error()));
}

const QDateTime kNow(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);

} // namespace

/// What is of this request and can be read is in the draft again.
void TestPackagedReviews::takenUp()
{
    const ReviewFile own = reviewOf(u"../one"_s, m_request.id, 1);
    const auto package = packageWith(m_dir->filePath(u"p.zip"_s), m_request.id,
                                     {packagedReview(own),
                                      packagedReview(reviewOf(u"two"_s, u"another"_s, 1)),
                                      {u"reviews/broken.review.json"_s, "{"}});
    QVERIFY(package && package->report().valid);
    const QString target = m_dir->filePath(u"draft"_s);
    const auto draft = takeUpWithReviews(*package, target, DocumentInspector(), kNow);
    QVERIFY(draft);
    const ReviewList taken = readDraftReviews(target);
    QCOMPARE(taken.reviews.size(), 1);
    QCOMPARE(taken.reviews[0].review, own.review);
    QVERIFY(taken.unreadable.isEmpty());
}

void TestPackagedReviews::takenUpInVain()
{
    // A draft stands there already: it stays as it is.
    const auto package = packageWith(m_dir->filePath(u"p.zip"_s), m_request.id,
                                     {packagedReview(reviewOf(u"one"_s, m_request.id, 1))});
    QVERIFY(package);
    const QString target = m_dir->filePath(u"draft"_s);
    QVERIFY(QDir().mkpath(target));
    QVERIFY(writeFile(target + u"/notes.txt"_s, "mine"));
    QVERIFY(!takeUpWithReviews(*package, target, DocumentInspector(), kNow));
    QCOMPARE(entriesOf(target), QStringList(u"notes.txt"_s));
}

void TestPackagedReviews::takenUpAsOfItsDay_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("kept");
    const QString now = u"2026-03-02T09:00:00Z"_s;
    for (const QString &said :
         {u"2026-02-03T14:15:16Z"_s, u"2026-02-03T15:15:16+01:00"_s, u"2026-02-03T14:15:16.250Z"_s, now})
        QTest::addRow("%s", qPrintable(said)) << said << said;
    QTest::newRow("none") << QString() << now;
    QTest::newRow("yet to come") << u"9999-12-31T00:00:00Z"_s << now;
    QTest::newRow("no moment") << u"yesterday"_s << now;
}

/// Exported as it is, it is the same request, byte for byte; a stranger puts it before no other for ever.
void TestPackagedReviews::takenUpAsOfItsDay()
{
    QFETCH(QString, said);
    QFETCH(QString, kept);
    SamplePackage sample;
    sample.request.documents.clear();
    sample.request.modifiedAt = said;
    const QString path = m_dir->filePath(u"p.zip"_s);
    QVERIFY(writePackage(sample.plan(), path));
    const auto package = readPackage(path);
    QVERIFY(package && package->report().valid);
    const auto draft = takeUpWithReviews(*package, m_dir->filePath(u"draft"_s), DocumentInspector(), kNow);
    QVERIFY(draft);
    QCOMPARE(draft->request().modifiedAt, kept);
}

QTEST_GUILESS_MAIN(TestPackagedReviews)
#include "tst_packagedreviews.moc"
