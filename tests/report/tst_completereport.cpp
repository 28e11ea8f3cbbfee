// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "htmltext.h"
#include "report/htmlreport.h"
#include "rules/rules.h"
#include "sample.h"

#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

/// The report and the rules speak alike: where a request is complete, no section says that something lacks.
class TestCompleteReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysNothingLacks_data();
    void saysNothingLacks();
    void waiverDoesNotHideWhatLacks();
    void includedForEveryone();
    void vendorForItselfHasNoNeedBesideItsAnswers();
    void knownTextByReference();
    void leavesZerosOut_data();
    void leavesZerosOut();
    void retention_data();
    void retention();

private:
    QString text(const Request &request, const QList<Finding> &findings, bool complete) const;

    Catalogue m_catalogue;
};

namespace {

const QString kLink = u"https://www.legifrance.gouv.fr/loda/id/JORFTEXT000033202746"_s;

/// The sample with addresses that mail can be sent to.
Request fileable()
{
    Request request = sample::fullRequest();
    request.applicant.email = u"applicant@montrouvel.example"_s;
    for (const NamedContact &contact : contactList())
        (request.contacts.*contact.member).email =
            QString(QLatin1String(contact.key) + u"@montrouvel.example"_s);
    return request;
}

/// A town whose data are all public, founded on the law for a digital republic alone.
Request publicDataOnly()
{
    Request request = fileable();
    request.service.useCases = QStringList{u"aides_publiques"_s};
    request.endpoints = {
        {u"entreprises"_s, {u"public"_s}, u"Remplir le nom sans le demander"_s, {u"t1"_s}, {}},
        {u"certificats_rge_ademe"_s, {}, u"Montrer la certification de l’artisan"_s, {u"t1"_s}, {}}};
    request.legalFramework.texts = {{u"t1"_s, u"loi-lemaire"_s, u"Loi Lemaire"_s, kLink}};
    request.documents.clear();
    return request;
}

Request baseSet()
{
    Request request = publicDataOnly();
    request.service.useCases = QStringList{u"socle_de_base"_s};
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.legalTexts.clear();
    request.legalFramework = {};
    return request;
}

Request baseSetWithPrinciple()
{
    Request request = baseSet();
    request.endpoints.first().openness.clear();
    request.endpoints.first().legalTexts = QStringList{u"t1"_s};
    request.legalFramework.texts = {{u"t1"_s, u"crpa-l114-8"_s, {}, {}}};
    return request;
}

Request vendorForItself()
{
    Request request = fileable();
    request.filedFor = FiledFor::Vendor;
    request.vendor = {};
    request.organisation.kind = BodyKind::Unset;
    const Service full = request.service;
    request.service = {};
    request.service.title = full.title;
    request.service.vendorAnswers = full.vendorAnswers;
    request.documents.clear();
    for (RequestedEndpoint &endpoint : request.endpoints) {
        endpoint.documents.clear();
        endpoint.openness.clear();
    }
    return request;
}

} // namespace

void TestCompleteReport::initTestCase()
{
    const Result<Catalogue> catalogue = bundledCatalogue(u"editeurs-2021"_s);
    QVERIFY(catalogue);
    m_catalogue = *catalogue;
}

QString TestCompleteReport::text(const Request &request, const QList<Finding> &findings, bool complete) const
{
    const ReportInput input{request, m_catalogue, findings, complete, false, {}, {}, u"en"_s};
    return sample::textOf(QString::fromUtf8(htmlReport(input)));
}

void TestCompleteReport::saysNothingLacks_data()
{
    QTest::addColumn<Request>("request");
    QTest::addColumn<QString>("said");
    QTest::newRow("Lemaire, all public")
        << publicDataOnly() << u"covered principle, enough for public data"_s;
    QTest::newRow("base set") << baseSet() << u"Base set: DataPass presets the nature and the legal text"_s;
    QTest::newRow("base set, with a text at one datum")
        << baseSetWithPrinciple() << u"covered base set: preset by DataPass"_s;
    QTest::newRow("vendor for itself") << vendorForItself() << u"covered document: from each client"_s;
}

void TestCompleteReport::saysNothingLacks()
{
    QFETCH(Request, request);
    QFETCH(QString, said);
    const QList<Finding> findings = rules::evaluate({request, m_catalogue, {}, QDate(2026, 11, 23)});
    for (const Finding &finding : findings)
        QVERIFY2(finding.severity != Severity::Blocking, qPrintable(finding.rule + finding.target));
    const QString shown = text(request, findings, true);
    QVERIFY2(shown.contains(said), qPrintable(shown));
    for (const QLatin1String &lack : {"principle alone"_L1, "no text"_L1, "no supporting document"_L1,
                                      "nothing named"_L1, " yet"_L1, "not filled in"_L1})
        QVERIFY2(!shown.contains(lack), qPrintable(lack + u": "_s + shown));
}

void TestCompleteReport::waiverDoesNotHideWhatLacks()
{
    Request request = publicDataOnly();
    request.endpoints.first().openness.clear(); // the protected part as well
    request.endpoints.append({u"exercices"_s, {}, u"Comparer le chiffre d’affaires"_s, {}, {}});
    const QString shown = text(request, sample::findings(), false);
    QVERIFY(shown.contains(u"principle alone"_s));
    QVERIFY(shown.contains(u"covered principle, enough for public data"_s));
    QVERIFY(shown.contains(u"no text no supporting document"_s));

    request = vendorForItself();
    request.endpoints[3].legalTexts.clear(); // asks for documents too
    QVERIFY(text(request, sample::findings(), false).contains(u"no text document: from each client"_s));
}

void TestCompleteReport::includedForEveryone()
{
    const Catalogue before = m_catalogue;
    for (Endpoint &endpoint : m_catalogue.endpoints)
        endpoint.includedForEveryone = endpoint.id == u"certificats_rge_ademe"_s;
    Request request = sample::fullRequest();
    request.endpoints = {{u"certificats_rge_ademe"_s, {}, u"Raison de la demande"_s, {}, {}}};
    const QString shown = text(request, {}, true);
    m_catalogue = before;
    QVERIFY2(shown.contains(u"covered included for everyone"_s), qPrintable(shown));
}

void TestCompleteReport::vendorForItselfHasNoNeedBesideItsAnswers()
{
    const QString shown = text(vendorForItself(), {}, true);
    QVERIFY(shown.contains(u"1. The need The vendor's answers"_s));
    for (const QLatin1String &row : {"Kind of body"_L1, "Prepared by"_L1, "not described"_L1, "Data about"_L1,
                                     "public page"_L1, "going live"_L1, "Expected volume"_L1})
        QVERIFY2(!shown.contains(row), row.data());
    // What it filled in all the same is shown.
    Request request = vendorForItself();
    request.service.expectedVolume = u"Mille appels par jour"_s;
    request.organisation.kind = BodyKind::Private;
    request.vendor.product = u"Mirandol Marchés"_s;
    const QString filled = text(request, {}, true);
    for (const QLatin1String &row : {"private body"_L1, "Mirandol March"_L1, "Mille appels par jour"_L1})
        QVERIFY2(filled.contains(row), row.data());
}

void TestCompleteReport::knownTextByReference()
{
    Request request = publicDataOnly();
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}},
                                    {u"t2"_s, u"ct-d8222-5"_s, u"Mon titre"_s, u"https://ville.example/a"_s},
                                    {u"t3"_s, u"inconnu-1"_s, {}, {}}};
    const Finding finding{u"principle-only"_s, Severity::Advice, false, u"/legalFramework/texts/t1"_s, {}};
    const QString shown = text(request, {finding}, false);
    QVERIFY(shown.contains(u"T1 Article R2143-13 du code de la commande publique "
                           "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s));
    QVERIFY(!shown.contains(u"ccp-r2143-13"_s));
    // The request's own words come first.
    QVERIFY(shown.contains(u"T2 Mon titre https://ville.example/a"_s));
    QVERIFY(shown.contains(u"T3 inconnu-1 not filled in"_s));
    QVERIFY(shown.contains(u"Legal texts › T1 Article R2143-13 du code de la commande publique"_s));
}

void TestCompleteReport::leavesZerosOut_data()
{
    QTest::addColumn<QList<Severity>>("severities");
    QTest::addColumn<QString>("said");
    QTest::newRow("none") << QList<Severity>() << u"Nothing stands in the way of filing it. Organisation"_s;
    QTest::newRow("advice") << QList<Severity>{Severity::Advice}
                            << u"Nothing stands in the way of filing it. Advice: 1. Organisation"_s;
    QTest::newRow("to check") << QList<Severity>{Severity::Warning, Severity::Warning}
                              << u"Nothing stands in the way of filing it. To check: 2. Organisation"_s;
    QTest::newRow("draft") << QList<Severity>{Severity::Blocking}
                           << u"To correct or to fill in: 1. Organisation"_s;
}

void TestCompleteReport::leavesZerosOut()
{
    QFETCH(QList<Severity>, severities);
    QFETCH(QString, said);
    QList<Finding> findings;
    for (const Severity severity : std::as_const(severities))
        findings.append({u"description-short"_s, severity, false, u"/service/description"_s, {}});
    const QString shown = text(publicDataOnly(), findings, !hasBlocking(findings));
    QVERIFY2(shown.contains(said), qPrintable(shown.left(400)));
}

void TestCompleteReport::retention_data()
{
    QTest::addColumn<double>("months");
    QTest::addColumn<QString>("said");
    QTest::newRow("usual") << 24.0 << u"Retention 24 month"_s;
    QTest::newRow("half") << 1.5 << u"Retention 1.5 months"_s;
    QTest::newRow("negative") << -3.0 << u"Retention -3 months"_s;
    QTest::newRow("huge") << 1e12 << u"Retention 1,000,000,000,000 months"_s;
}

void TestCompleteReport::retention()
{
    QFETCH(double, months);
    QFETCH(QString, said);
    Request request = publicDataOnly();
    request.personalData.retentionMonths = months;
    const QString shown = text(request, {}, true);
    QVERIFY2(shown.contains(said), qPrintable(shown));
}

QTEST_GUILESS_MAIN(TestCompleteReport)
#include "tst_completereport.moc"
