// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/submission.h"

#include "request/draftfiling.h"
#include "submissiondesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace viatique;
using namespace viatique::test;

namespace {

using State = Submission::State;

} // namespace

/// What a Submission notes of what it sends, so that nothing is created twice.
class TestSubmissionNotes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysThatItMayBeDone();
    void remembersBeforehand();
    void noticesWhatIsSentMeanwhile();
    void refusesWhatItCannotRemember();
    void remembersWhatTheDiskDoesNot();
};

void TestSubmissionNotes::init()
{
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_ID");
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_SECRET");
}

void TestSubmissionNotes::saysThatItMayBeDone()
{
    SubmissionDesk desk;
    desk.dataPass.onCreate({TestAnswer::misbehaving(TestAnswer::How::Closed)});
    desk.submission->send();
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QVERIFY(desk.submission->error());
    QVERIFY(desk.submission->isUncertain());
    QVERIFY(!Submission::uncertainText().isEmpty());
    // Sending again is the user's decision, in the next run as well.
    desk.dataPass.onCreate({FakeDataPass::filed()});
    desk.submission->send();
    QCOMPARE(desk.submission->state(), State::Failed);
    desk.submission = desk.begin();
    desk.submission->send();
    QCOMPARE(desk.submission->state(), State::Idle);
    QVERIFY(desk.submission->isUncertain());
    QCOMPARE(desk.submission->uncertainSince(), u"2026-10-05T08:42:00Z"_s);
    QCOMPARE(desk.dataPass.calls().size(), 1);
    // What fails before anything leaves changes nothing of that.
    desk.http.setUse(NetworkUse::TurnedOff);
    desk.submission->createAnew();
    QCOMPARE(desk.submission->state(), State::Failed);
    QVERIFY(desk.submission->isUncertain());
    desk.http.setUse(NetworkUse::Allowed);
    // Nor does one more that DataPass certainly did not do.
    desk.dataPass.onCreate({FakeDataPass::errors(422, {{"", "Non"}}), FakeDataPass::filed()});
    desk.submission->createAnew();
    QTRY_COMPARE(desk.submission->state(), State::Refused);
    QVERIFY(desk.submission->isUncertain());
    desk.submission->createAnew();
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QVERIFY(!desk.submission->isUncertain());
    QVERIFY(readDraftFiling(desk.stateFile()).begun.isEmpty());
}

/// Before DataPass can have it: whatever ends the program meanwhile, the next run knows.
void TestSubmissionNotes::remembersBeforehand()
{
    SubmissionDesk desk;
    desk.dataPass.onCreate({TestAnswer::misbehaving(TestAnswer::How::Silence)});
    desk.submission->send();
    QTRY_COMPARE(desk.dataPass.calls().size(), 1);
    QVERIFY(!readDraftFiling(desk.stateFile()).begun.isEmpty());
    QVERIFY(!desk.submission->isUncertain()); // it is under way
    desk.submission = desk.begin();
    QVERIFY(desk.submission->isUncertain());

    // The network is turned off meanwhile: what left may have been done.
    desk.submission->createAnew();
    QTRY_COMPARE(desk.dataPass.calls().size(), 2);
    desk.http.setUse(NetworkUse::TurnedOff);
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::NetworkOff);
    QVERIFY(desk.submission->isUncertain());
}

/// Another program sent it while the key store asked for its password.
void TestSubmissionNotes::noticesWhatIsSentMeanwhile()
{
    SubmissionDesk desk;
    desk.store.isSilent = true;
    desk.submission->send();
    QVERIFY(noteFiling(desk.stateFile(), u"77"_s, u"2026-10-05T08:00:00Z"_s, desk.server()));
    desk.store.speak();
    QCOMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.submission->filed().id, u"77"_s);
    QCOMPARE(desk.dataPass.server.connections(), 0);
}

/// What the next run could not know is not sent.
void TestSubmissionNotes::refusesWhatItCannotRemember()
{
    SubmissionDesk desk;
    QFile file(desk.stateFile());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(R"({"format": "viatique-state", "formatVersion": 99})");
    file.close();
    desk.submission->send();
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::FormatNewer);
    QCOMPARE(desk.dataPass.server.connections(), 0);
}

void TestSubmissionNotes::remembersWhatTheDiskDoesNot()
{
    SubmissionDesk desk;
    // A state of a later version, which comes while it is sent, is not written over.
    connect(desk.submission.get(), &Submission::stateChanged, this, [&desk] {
        if (desk.submission->state() != State::Sending)
            return;
        QFile state(desk.stateFile());
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write(R"({"format":"viatique-state","formatVersion":99})");
    });
    desk.createOne();
    QVERIFY(desk.submission->error());
    QCOMPARE(desk.submission->error()->code, ErrorCode::FormatNewer);
    QCOMPARE(desk.submission->filed().id, u"123"_s);
    QVERIFY(desk.submission->sendWouldUpdate());
}

QTEST_GUILESS_MAIN(TestSubmissionNotes)
#include "tst_submissionnotes.moc"
