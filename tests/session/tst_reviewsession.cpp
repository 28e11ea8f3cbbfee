// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "samplework.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;
using Obstacle = ReviewSession::Obstacle;
using SaveState = ReviewSession::SaveState;

class TestReviewSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void beginsWithNothing();
    void fiveRemarks();
    void typingIsUndoneByWords();
    void messageFollowsUntilEdited();
    void savesByItself();
    void isTakenUpAgain();
    void idsAreNotUsedAgain();
    void anotherContentIsAnotherReview();
    void noteStaysApart();
    void sayingThatSavingFailed();
    void obstacles_data();
    void obstacles();
    void exportsThreeFiles();
    void exportThatIsNotWaitedFor();
    void exportThatFails();
    void changedSinceItsExport();

private:
    std::unique_ptr<ReviewWork> m_work;
};

void TestReviewSession::init()
{
    m_work = std::make_unique<ReviewWork>();
    QVERIFY(m_work->isFine());
}

void TestReviewSession::beginsWithNothing()
{
    {
        const auto session = m_work->open();
        QVERIFY(!session->isTakenUp());
        QVERIFY(session->savedAt().isNull());
        QCOMPARE(session->review().reviewer.name, u"Camille Relectrice"_s);
        QCOMPARE(session->review().request.id, m_work->input().request.id);
        QCOMPARE(session->review().request.requestSha512, m_work->input().verified->requestSha512);
        QVERIFY(!session->review().request.manifestSha512.isEmpty());
    }
    // Whoever only looks leaves nothing behind.
    QVERIFY(ReviewStore(m_work->root()).list().isEmpty());
}

void TestReviewSession::fiveRemarks()
{
    const auto session = m_work->open();
    const QString field = session->addRemark(u"/service/description"_s);
    session->setText(u"/remarks/%1/text"_s.arg(field), u"Dites qui lit les données."_s);
    session->setText(u"/remarks/%1/suggestedValue"_s.arg(field), u"Autre"_s);
    session->setReason(field, RemarkReason::Missing);
    const QString datum = session->addRemark(u"/endpoints/exercices"_s);
    session->setSeverity(datum, RemarkSeverity::Should);
    const QString page = session->addRemark(u"/documents/d1"_s, 1, {0.1, 0.2, 0.3, 0.4});
    const QString document = session->addRemark(u"/documents/d1"_s);
    const QString whole = session->addRemark(QString());
    QCOMPARE(session->review().remarks.size(), 5);
    QCOMPARE(session->numberOf(page), 3);
    QCOMPARE(session->numberOf(u"nobody"_s), 0);
    QCOMPARE(session->review().remark(page)->area, QRectF(0.1, 0.2, 0.3, 0.4));
    QVERIFY(session->takesValue(u"/service/description"_s));
    QVERIFY(!session->takesValue(u"/documents"_s));

    session->removeRemark(document);
    QCOMPARE(session->numberOf(whole), 4);
    session->undoStack()->undo();
    QCOMPARE(session->numberOf(whole), 5);
    QCOMPARE(session->redoField(), u"/remarks/"_s + document);
    // All the way back, and forth.
    const Review all = session->review();
    while (session->undoStack()->canUndo())
        session->undoStack()->undo();
    QVERIFY(session->review().remarks.isEmpty());
    while (session->undoStack()->canRedo())
        session->undoStack()->redo();
    QCOMPARE(session->review().remarks.size(), 4);
    session->undoStack()->undo();
    QCOMPARE(session->review(), all);
    // An id is never given twice.
    session->removeRemark(whole);
    QVERIFY(session->addRemark(QString()) != whole);
}

void TestReviewSession::typingIsUndoneByWords()
{
    const auto session = m_work->open();
    const QString id = session->addRemark(QString());
    const QString field = u"/remarks/%1/text"_s.arg(id);
    const int before = session->undoStack()->count();
    QString typed;
    const QString words = u"deux mots"_s;
    for (const QChar c : words) {
        typed += c;
        session->setText(field, typed);
    }
    QCOMPARE(session->undoStack()->count(), before + 2);
    session->undoStack()->undo();
    QCOMPARE(session->text(field), u"deux "_s);
    session->undoStack()->undo();
    QCOMPARE(session->text(field), QString());
    // A remark that is gone takes no text.
    session->removeRemark(id);
    const int steps = session->undoStack()->count();
    session->setText(field, u"rien"_s);
    session->setReason(id, RemarkReason::Question);
    QCOMPARE(session->undoStack()->count(), steps);
}

void TestReviewSession::messageFollowsUntilEdited()
{
    const auto session = m_work->open();
    const QString id = session->addRemark(QString());
    session->setText(u"/remarks/%1/text"_s.arg(id), u"Première chose."_s);
    session->setOpinion(Opinion::ChangesRequested);
    QVERIFY(session->isMessageComposed());
    QVERIFY(session->message().contains(u"Première chose."_s));
    session->setText(u"/remarks/%1/text"_s.arg(id), u"Autre chose."_s);
    QVERIFY(session->message().contains(u"Autre chose."_s));

    session->setText(u"/message"_s, u"À la main"_s);
    QVERIFY(!session->isMessageComposed());
    session->setText(u"/remarks/%1/text"_s.arg(id), u"Encore autre chose."_s);
    QCOMPARE(session->message(), u"À la main"_s);
    // What is emptied by hand stays empty.
    session->setText(u"/message"_s, QString());
    QCOMPARE(session->message(), QString());
    session->composeAgain();
    QVERIFY(session->message().contains(u"Encore autre chose."_s));
    session->undoStack()->undo();
    QVERIFY(!session->isMessageComposed());
}

void TestReviewSession::savesByItself()
{
    const auto session = m_work->open();
    QSignalSpy saved(session.get(), &ReviewSession::saveStateChanged);
    session->addRemark(u"/service/title"_s);
    QCOMPARE(session->saveState(), SaveState::Unsaved);
    QTRY_COMPARE(session->saveState(), SaveState::Saved);
    QVERIFY(session->savedAt().isValid());
    const QList<KeptReview> kept = ReviewStore(m_work->root()).list();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.constFirst().file.review, session->review());
    QCOMPARE(kept.constFirst().packagePath, m_work->package());
    QCOMPARE(kept.constFirst().title, m_work->input().request.service.title);
}

void TestReviewSession::isTakenUpAgain()
{
    Review written;
    {
        const auto session = m_work->open();
        session->addRemark(u"/service/title"_s);
        session->setOpinion(Opinion::Favourable);
        written = session->review();
        // Saved on leaving.
    }
    const auto again = m_work->open();
    QVERIFY(again->isTakenUp());
    QVERIFY(again->savedAt().isValid());
    QCOMPARE(again->review(), written);
    QVERIFY(!again->undoStack()->canUndo());
    QVERIFY(again->addRemark(QString()) != written.remarks.constFirst().id);
}

/// The editor may have answered a remark that is gone.
void TestReviewSession::idsAreNotUsedAgain()
{
    QSet<QString> ids;
    for (int time = 0; time < 3; ++time) {
        const auto session = m_work->open();
        const QString id = session->addRemark(u"/service/title"_s);
        QVERIFY(!ids.contains(id));
        ids.insert(id);
        session->removeRemark(id);
    }
    QCOMPARE(ids.size(), 3);
}

void TestReviewSession::anotherContentIsAnotherReview()
{
    {
        const auto session = m_work->open();
        session->addRemark(QString());
    }
    RequestInput other = m_work->input();
    other.verified->requestSha512 = u"00"_s;
    const PreparedReview prepared =
        ReviewSession::prepare(other, m_work->package(), Reviewer(), m_work->options());
    QVERIFY(!prepared.isTakenUp);
    QVERIFY(prepared.kept.file.review.remarks.isEmpty());
}

void TestReviewSession::noteStaysApart()
{
    {
        const auto session = m_work->open();
        session->setNote(u"Appeler la commune."_s);
        QVERIFY(!session->undoStack()->canUndo());
    }
    QCOMPARE(ReviewStore(m_work->root()).note(m_work->input().request.id), u"Appeler la commune."_s);
    // A note alone is no review.
    QVERIFY(ReviewStore(m_work->root()).list().isEmpty());
    QCOMPARE(m_work->open()->note(), u"Appeler la commune."_s);
}

void TestReviewSession::sayingThatSavingFailed()
{
    // A file where the folder should be.
    QVERIFY(writeFile(m_work->root(), "in the way"));
    const auto session = m_work->open();
    session->addRemark(QString());
    QTRY_COMPARE(session->saveState(), SaveState::Failed);
    QVERIFY(session->saveError());
    QVERIFY(!session->flush());
    QVERIFY(QFile::remove(m_work->root()));
    QVERIFY(session->flush());
    QVERIFY(!session->saveError());
}

void TestReviewSession::obstacles_data()
{
    QTest::addColumn<Opinion>("opinion");
    QTest::addColumn<QString>("remark"); // "-": none
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("name");
    QTest::addColumn<Obstacle>("obstacle");
    const QString name = u"Camille"_s;
    QTest::newRow("no opinion") << Opinion::Unset << u"Dites-le."_s << u"-"_s << name << Obstacle::NoOpinion;
    QTest::newRow("favourable, nothing said")
        << Opinion::Favourable << u"-"_s << u"-"_s << name << Obstacle::None;
    QTest::newRow("changes, nothing said")
        << Opinion::ChangesRequested << u"-"_s << u"-"_s << name << Obstacle::NoMessage;
    QTest::newRow("unfavourable, message emptied")
        << Opinion::Unfavourable << u"Dites-le."_s << u" \n"_s << name << Obstacle::NoMessage;
    QTest::newRow("unfavourable, message written")
        << Opinion::Unfavourable << u"-"_s << u"Non."_s << name << Obstacle::None;
    QTest::newRow("changes, composed")
        << Opinion::ChangesRequested << u"Dites-le."_s << u"-"_s << name << Obstacle::None;
    QTest::newRow("empty remark") << Opinion::Favourable << u""_s << u"-"_s << name << Obstacle::EmptyRemark;
    QTest::newRow("nobody") << Opinion::Favourable << u"-"_s << u"-"_s << u" "_s << Obstacle::NoReviewer;
}

void TestReviewSession::obstacles()
{
    QFETCH(Opinion, opinion);
    QFETCH(QString, remark);
    QFETCH(QString, message);
    QFETCH(QString, name);
    QFETCH(Obstacle, obstacle);
    const auto session = m_work->open();
    session->setOpinion(opinion);
    session->setText(u"/reviewer/name"_s, name);
    if (remark != u"-"_s)
        session->setText(u"/remarks/%1/text"_s.arg(session->addRemark(QString())), remark);
    if (message != u"-"_s)
        session->setText(u"/message"_s, message);
    QCOMPARE(session->obstacle(), obstacle);
    if (obstacle == Obstacle::None)
        return;
    // Nothing is written then.
    session->exportTo(m_work->file(u"refused.review.json"_s));
    QVERIFY(!session->isExporting());
}

void TestReviewSession::exportsThreeFiles()
{
    const auto session = m_work->open();
    const QString id = session->addRemark(u"/service/description"_s);
    session->setText(u"/remarks/%1/text"_s.arg(id), u"Dites qui lit les données."_s);
    session->setOpinion(Opinion::ChangesRequested);
    session->setNote(u"Secret."_s);
    QVERIFY2(session->suggestedFileName().contains(u"camille-relectrice-"_s),
             qPrintable(session->suggestedFileName()));
    QVERIFY(session->suggestedFileName().startsWith(QFileInfo(m_work->package()).completeBaseName()));
    QSignalSpy exported(session.get(), &ReviewSession::exported);
    session->exportTo(m_work->file(u"avis.review.json"_s));
    QVERIFY(session->isExporting());
    QVERIFY(exported.wait(30'000));
    const QString path = exported.constFirst().constFirst().toString();
    QCOMPARE(path, m_work->file(u"avis.review.json"_s));
    const Result<ReviewFile> file = readReviewFile(path);
    QVERIFY(file);
    QCOMPARE(file->review.remarks, session->review().remarks);
    QCOMPARE(file->review.state, ReviewState::Done);
    QCOMPARE(file->review.message, session->message());
    QVERIFY(!file->review.message.isEmpty());
    for (const QString &end : {u".html"_s, u".pdf"_s}) {
        QFile beside(m_work->file(u"avis.review"_s + end));
        QVERIFY(beside.open(QIODevice::ReadOnly));
        const QByteArray bytes = beside.readAll();
        QVERIFY(bytes.startsWith(end == u".pdf"_s ? "%PDF" : "<!"));
        QVERIFY(!bytes.contains("Secret."));
    }
    QVERIFY(session->flush());
    const KeptReview kept = ReviewStore(m_work->root()).list().constFirst();
    QCOMPARE(kept.exportedPath, path);
    QVERIFY(kept.isExported());
    QCOMPARE(kept.file.review.state, ReviewState::Done);
}

void TestReviewSession::exportThatIsNotWaitedFor()
{
    const QStringList targets{u"avis.review.json"_s, u"avis.review.html"_s, u"avis.review.pdf"_s};
    for (const QString &name : targets + QStringList{u"avis"_s, u"avis.json"_s})
        QCOMPARE(ReviewSession::exportTargets(name), targets);
    {
        const auto session = m_work->open();
        session->setOpinion(Opinion::Favourable);
        session->exportTo(m_work->file(u"avis.review.json"_s));
        QVERIFY(session->isExporting());
        // Left at once.
    }
    const KeptReview kept = ReviewStore(m_work->root()).list().constFirst();
    QVERIFY(kept.isExported());
    QCOMPARE(kept.exportedPath, m_work->file(u"avis.review.json"_s));
    QCOMPARE(kept.file.review.state, ReviewState::Done);
    QVERIFY(QFile::exists(m_work->file(u"avis.review.json"_s)));
}

void TestReviewSession::exportThatFails()
{
    const auto session = m_work->open();
    session->setOpinion(Opinion::Favourable);
    QSignalSpy failed(session.get(), &ReviewSession::exportFailed);
    session->exportTo(m_work->file(u"nowhere/avis.review.json"_s));
    QVERIFY(failed.wait(30'000));
    QVERIFY(!session->isExporting());
    QVERIFY(ReviewStore(m_work->root()).list().isEmpty()
            || ReviewStore(m_work->root()).list().constFirst().exportedPath.isEmpty());
}

void TestReviewSession::changedSinceItsExport()
{
    const auto session = m_work->open();
    session->setOpinion(Opinion::Favourable);
    QSignalSpy exported(session.get(), &ReviewSession::exported);
    // Whatever the end of the name that was given.
    session->exportTo(m_work->file(u"avis"_s));
    QVERIFY(exported.wait(30'000));
    QVERIFY(QFile::exists(m_work->file(u"avis.review.json"_s)));
    session->addRemark(QString());
    QVERIFY(session->flush());
    const KeptReview kept = ReviewStore(m_work->root()).list().constFirst();
    QVERIFY(!kept.isExported());
    QCOMPARE(kept.file.review.state, ReviewState::Started);
    QVERIFY(!kept.exportedPath.isEmpty());
}

QTEST_MAIN(TestReviewSession)
#include "tst_reviewsession.moc"
