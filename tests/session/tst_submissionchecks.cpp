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

/// What is known before a request is sent: what it lacks, which one it is, and which data there are.
class TestSubmissionChecks : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void holdsBackWhatIsSurelyRefused();
    void offersToUpdateWhatWasImported();
    void comparesTheDataOffered();
};

void TestSubmissionChecks::init()
{
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_ID");
    qunsetenv("VIATIQUE_DATAPASS_CLIENT_SECRET");
}

void TestSubmissionChecks::holdsBackWhatIsSurelyRefused()
{
    SubmissionDesk desk;
    const QString email = desk.session->request().applicant.email;
    desk.session->setText(u"/applicant/email"_s, u" "_s);
    desk.session->setText(u"/organisation/siret"_s, QString());
    desk.submission->send();
    // At once: neither the key store nor the network is asked.
    QCOMPARE(desk.submission->state(), State::Refused);
    QVERIFY(desk.submission->isHeldBack());
    const QList<SubmissionRemark> remarks = desk.submission->remarks();
    QCOMPARE(remarks.size(), 2);
    QCOMPARE(remarks.at(0).target, u"/organisation/siret"_s);
    QCOMPARE(remarks.at(0).text, u"DataPass takes no request without “SIRET”: fill it in."_s);
    QCOMPARE(remarks.at(1).target, u"/applicant/email"_s);
    QCOMPARE(desk.store.reads, 0);
    QCOMPARE(desk.dataPass.server.connections(), 0);
    // All else may be completed in DataPass.
    desk.session->setText(u"/applicant/email"_s, email);
    desk.session->setText(u"/organisation/siret"_s, u"00021700000017"_s);
    desk.session->setText(u"/service/title"_s, QString());
    desk.createOne();
    QVERIFY(!desk.submission->isHeldBack());
    // An update has the data alone, and needs none of it.
    desk.session->setText(u"/applicant/email"_s, QString());
    desk.dataPass.onUpdate({FakeDataPass::filed(200)});
    desk.submission->update();
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QCOMPARE(desk.dataPass.calls().constLast().method, "PATCH");
}

/// What was made from a request of DataPass is that request, whichever server it was of.
void TestSubmissionChecks::offersToUpdateWhatWasImported()
{
    SubmissionDesk desk;
    QVERIFY(noteFiling(desk.stateFile(), u"123"_s, {}, {}));
    desk.submission = desk.begin();
    QVERIFY(desk.submission->sendWouldUpdate());
    QVERIFY(desk.submission->filed().isImported());
    desk.submission->send(); // not without a word
    QCOMPARE(desk.submission->state(), State::Idle);
    QCOMPARE(desk.dataPass.server.connections(), 0);
    desk.dataPass.onUpdate({FakeDataPass::filed(200)});
    desk.submission->update();
    QTRY_COMPARE(desk.submission->state(), State::Sent);
    QCOMPARE(desk.dataPass.calls().constLast().method, "PATCH");
    // From now on it is of this server.
    QVERIFY(!desk.submission->filed().isImported());
    QCOMPARE(readDraftFiling(desk.stateFile()).server, desk.dataPass.server.url(u""_s).toString());
}

void TestSubmissionChecks::comparesTheDataOffered()
{
    SubmissionDesk desk;
    desk.dataPass.onRead("/definitions/api_entreprise",
                         {TestAnswer::json(R"({"id": "api_entreprise", "scopes": [{"name": "Toute neuve",
                             "value": "toute_neuve", "included": false, "disabled": false}]})")});
    desk.submission->compareData();
    QTRY_COMPARE(desk.submission->state(), State::Compared);
    const QList<datapass::ScopeChange> changes = desk.submission->dataChanges();
    QVERIFY(changes.size() > 1);
    QCOMPARE(changes.first().scope, u"toute_neuve"_s);
    QCOMPARE(changes.last().kind, datapass::ScopeChange::Kind::Removed);
    // Nothing of the draft left for it.
    QCOMPARE(desk.dataPass.calls().size(), 1);
    QCOMPARE(desk.dataPass.calls().constFirst().body, QByteArray());
    desk.dataPass.onRead("/definitions/api_entreprise", {TestAnswer::json(R"({"error":"Not Found"})", 404)});
    desk.submission->compareData();
    QTRY_COMPARE(desk.submission->state(), State::Refused);
    QVERIFY(desk.submission->hasAskedForData());
    QVERIFY(!desk.submission->isGone());
    QVERIFY(desk.submission->dataChanges().isEmpty());
    QVERIFY(desk.submission->remarks().constFirst().text.contains(u"developers of API Entreprise"_s));
    desk.dataPass.onRead("/definitions/api_entreprise", {TestAnswer::json(R"({"id": "other"})")});
    desk.submission->compareData();
    QTRY_COMPARE(desk.submission->state(), State::Failed);
    QCOMPARE(desk.submission->error()->code, ErrorCode::DataPassOther);
}

QTEST_GUILESS_MAIN(TestSubmissionChecks)
#include "tst_submissionchecks.moc"
