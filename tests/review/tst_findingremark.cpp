// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "review/findingremark.h"
#include "review/requestplaces.h"
#include "rules/rules.h"
#include "samplerequest.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// Findings as remarks.
class TestFindingRemark : public QObject
{
    Q_OBJECT

private slots:
    void reasons_data();
    void reasons();
    void emptyRequest();
    void brokenRequest();
};

void TestFindingRemark::reasons_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("missing");
    QTest::addColumn<int>("reason");
    QTest::newRow("not there yet") << u"title-missing"_s << true << int(RemarkReason::Missing);
    QTest::newRow("missing") << u"vendor-name-missing"_s << false << int(RemarkReason::Missing);
    QTest::newRow("lost") << u"document-lost"_s << false << int(RemarkReason::Missing);
    QTest::newRow("principle") << u"principle-only"_s << false << int(RemarkReason::NotJustified);
    QTest::newRow("vague") << u"description-short"_s << false << int(RemarkReason::NotJustified);
    QTest::newRow("retention") << u"retention-justification-missing"_s << true
                               << int(RemarkReason::NotJustified);
    QTest::newRow("retired") << u"endpoint-retired"_s << false << int(RemarkReason::Outdated);
    QTest::newRow("wrong") << u"siret-key"_s << false << int(RemarkReason::Incorrect);
    QTest::newRow("of a later version") << u"something-else"_s << false << int(RemarkReason::Incorrect);
}

void TestFindingRemark::reasons()
{
    QFETCH(const QString, rule);
    QFETCH(const bool, missing);
    QFETCH(const int, reason);
    Finding finding;
    finding.rule = rule;
    finding.missing = missing;
    QCOMPARE(int(reasonOf(finding)), reason);
}

void TestFindingRemark::emptyRequest()
{
    const Request request;
    const Catalogue catalogue = test::exampleCatalogue();
    const QList<Finding> findings = rules::evaluate({request, catalogue, {}, QDate(2026, 10, 5)});
    QVERIFY(findings.size() > 5);
    const RequestPlaces places(request);
    for (const Finding &finding : findings) {
        const Remark remark = remarkOf(finding, request, catalogue);
        QCOMPARE(remark.target, finding.target);
        QCOMPARE(remark.text, rules::message(finding, request, catalogue));
        QCOMPARE(remark.severity == RemarkSeverity::Must, finding.severity == Severity::Blocking);
        QVERIFY(remark.id.isEmpty());
        QCOMPARE(remark.answer, Answer());
        QVERIFY2(places.has(remark.target), qPrintable(remark.target));
    }
}

/// Every finding stands at a place that a remark can be pinned to.
void TestFindingRemark::brokenRequest()
{
    Request request = test::exampleRequest();
    request.endpoints.append({u"none/such"_s, {u"secret"_s}, u"x"_s, {u"t9"_s}, {u"d9"_s}});
    request.endpoints.append(request.endpoints.constFirst());
    request.documents.append(request.documents.constFirst());
    request.legalFramework.texts.append({u"t~9"_s, {}, {}, u"no link"_s});
    request.contacts.business.email = u"nobody"_s;
    request.service.useCases = {u"unknown"_s, u"other"_s};
    request.service.goLiveDate = u"soon"_s;
    request.service.description = u"<b>"_s;
    request.personalData.retentionMonths = 400;
    const Catalogue catalogue = test::exampleCatalogue();
    const QList<Finding> findings = rules::evaluate({request, catalogue, {}, QDate(2026, 10, 5)});
    QVERIFY(findings.size() > 10);
    const RequestPlaces places(request);
    for (const Finding &finding : findings)
        QVERIFY2(places.has(finding.target), qPrintable(finding.rule + u' ' + finding.target));
}

QTEST_GUILESS_MAIN(TestFindingRemark)
#include "tst_findingremark.moc"
