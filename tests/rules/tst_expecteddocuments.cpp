// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "rules/expecteddocuments.h"

#include "core/limits.h"
#include "rules/expectedwords.h"
#include "rules/words.h"
#include "rulestest.h"
#include "usualfor.h"

#include <QTest>

#include <algorithm>

using namespace viatique;
using namespace viatique::rules;
using namespace Qt::StringLiterals;

namespace {

constexpr BodyKind kBodies[]{
    BodyKind::Unset,           BodyKind::CentralAdministration, BodyKind::StateAgency,
    BodyKind::DevolvedService, BodyKind::LocalAuthority,        BodyKind::PublicServiceMission,
    BodyKind::Private,
};

const Catalogue &catalogue(const QString &id)
{
    static const QHash<QString, Catalogue> all = [] {
        QHash<QString, Catalogue> read;
        for (const QString &one : bundledCatalogueIds())
            read.insert(one, bundledCatalogue(one).value());
        return read;
    }();
    return *all.constFind(id);
}

/// A client's request for one datum, which one text founds.
Request asking(const QString &endpoint, BodyKind body)
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.kind = body;
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, {}, {}}};
    request.endpoints = {{endpoint, {}, u"Instruire les candidatures"_s, {u"t1"_s}, {}}};
    return request;
}

Document document(const QString &id, DocumentKind kind)
{
    return {id, kind, u"Titre"_s, u"titre.pdf"_s, u"application/pdf"_s, 1000, id, {}};
}

void attach(Request &request, DocumentKind kind)
{
    request.documents.append(document(u"d%1"_s.arg(request.documents.size() + 1), kind));
    request.endpoints.first().documents.append(request.documents.constLast().id);
}

/// What the rules say of documents, and what is expected, of the same request.
struct Judged
{
    Judged(const Request &request, const Catalogue &known, const DocumentFactsMap &facts = {})
        : findings(evaluate({request, known, facts, QDate(2026, 11, 23)}))
        , expected(expectedDocuments(Context({request, known, facts, QDate(2026, 11, 23)})))
    {
    }

    const Finding *finding(const char *rule) const
    {
        const auto found = std::find_if(findings.cbegin(), findings.cend(), [rule](const Finding &one) {
            return one.rule == QLatin1String(rule);
        });
        return found == findings.cend() ? nullptr : &*found;
    }
    bool says(const char *rule) const { return finding(rule) != nullptr; }
    bool lacks() const { return says("endpoint-document-missing") || says("document-from-clients"); }
    /// Without the mock-up.
    QList<ExpectedDocument> forData() const
    {
        QList<ExpectedDocument> list = expected;
        list.removeIf([](const ExpectedDocument &one) { return one.reason == ExpectedReason::Screen; });
        return list;
    }

    QList<Finding> findings;
    QList<ExpectedDocument> expected;
};

bool isUnusual(BodyKind body, DocumentKind kind)
{
    const QList<DocumentKind> usual = rulestest::usualFor(body);
    return !usual.isEmpty() && !usual.contains(kind);
}

} // namespace

class TestExpectedDocuments : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithTheRules_data();
    void agreesWithTheRules();
    void asksNothingForExplanations_data();
    void asksNothingForExplanations();
    void vendorsLeaveItToTheirClients_data();
    void vendorsLeaveItToTheirClients();
    void baseSetAsksForNothing();
    void nothingAskedNothingExpected();
    void replacesWhatCannotServe_data();
    void replacesWhatCannotServe();
    void gathersDataByDocument();
    void namesTheTexts();
    void advisesAMockUp();
    void isSaidInWords();

private:
    static void eachEndpoint(LegalRequirement requirement);
};

void TestExpectedDocuments::eachEndpoint(LegalRequirement requirement)
{
    QTest::addColumn<QString>("catalogueId");
    QTest::addColumn<QString>("endpoint");
    for (const QString &id : bundledCatalogueIds()) {
        for (const Endpoint &endpoint : catalogue(id).endpoints) {
            if (endpoint.legalRequirement == requirement)
                QTest::addRow("%s %s", qPrintable(id), qPrintable(endpoint.id)) << id << endpoint.id;
        }
    }
}

void TestExpectedDocuments::agreesWithTheRules_data()
{
    eachEndpoint(LegalRequirement::SupportingDocuments);
}

void TestExpectedDocuments::agreesWithTheRules()
{
    QFETCH(QString, catalogueId);
    QFETCH(QString, endpoint);
    const Catalogue &known = catalogue(catalogueId);
    const Endpoint &datum = *known.endpoint(endpoint);
    for (const BodyKind body : kBodies) {
        const Request bare = asking(endpoint, body);
        const Judged none(bare, known);
        if (datum.includedForEveryone) {
            QVERIFY(none.expected.isEmpty());
            QVERIFY(!none.lacks());
            continue;
        }
        // Nothing attached.
        QCOMPARE(none.forData().size(), 1);
        const ExpectedDocument lacking = none.forData().constFirst();
        QCOMPARE(lacking.state, ExpectedState::ToSupply);
        QCOMPARE(lacking.endpoints, QStringList{endpoint});
        QVERIFY(lacking.documents.isEmpty());
        const Finding *missing = none.finding("endpoint-document-missing");
        QVERIFY(missing);
        QCOMPARE(words::idInPointer(missing->target, QLatin1String("endpoints")), endpoint);
        QCOMPARE(missing->severity, lacking.lack());
        QCOMPARE(lacking.reason, datum.isDerived(QLatin1String("legalRequirement"))
                                     ? ExpectedReason::DerivedRequirement
                                     : ExpectedReason::Requirement);
        QVERIFY(lacking.isRequired());
        // Each kind that supports is accepted, the usual ones first.
        QCOMPARE(lacking.kinds.size(), supportingKinds().size());
        QVERIFY(lacking.usual > 0);

        for (int number = int(DocumentKind::Unset); number <= int(DocumentKind::Other); ++number) {
            const auto kind = static_cast<DocumentKind>(number);
            Request request = bare;
            attach(request, kind);
            const Judged judged(request, known);
            QCOMPARE(judged.forData().size(), 1);
            const ExpectedDocument one = judged.forData().constFirst();
            if (!isSupportingKind(kind)) {
                QCOMPARE(one.state, ExpectedState::ToSupply);
                QVERIFY(judged.says("endpoint-document-missing"));
                QVERIFY(!one.kinds.contains(kind));
                continue;
            }
            QCOMPARE(one.state, ExpectedState::Supplied);
            QCOMPARE(one.documents, QStringList{u"d1"_s});
            QCOMPARE(one.endpoints, QStringList{endpoint});
            QVERIFY(!judged.lacks());
            QVERIFY(one.kinds.contains(kind));
            QCOMPARE(judged.says("document-kind-unusual"), !one.isUsual(kind));
            QCOMPARE(one.isUsual(kind), !isUnusual(body, kind));
            // Attached and not linked, it supplies nothing.
            request.endpoints.first().documents.clear();
            const Judged unlinked(request, known);
            QCOMPARE(unlinked.forData().constFirst().state, ExpectedState::ToSupply);
            QVERIFY(unlinked.lacks());
        }
    }
}

void TestExpectedDocuments::asksNothingForExplanations_data()
{
    eachEndpoint(LegalRequirement::Explanation);
}

void TestExpectedDocuments::asksNothingForExplanations()
{
    QFETCH(QString, catalogueId);
    QFETCH(QString, endpoint);
    for (const BodyKind body : kBodies) {
        Request request = asking(endpoint, body);
        QVERIFY(Judged(request, catalogue(catalogueId)).forData().isEmpty());
        QVERIFY(!Judged(request, catalogue(catalogueId)).lacks());
        attach(request, DocumentKind::Agreement);
        QVERIFY(Judged(request, catalogue(catalogueId)).forData().isEmpty());
        QVERIFY(!Judged(request, catalogue(catalogueId)).says("document-kind-unusual"));
    }
}

void TestExpectedDocuments::vendorsLeaveItToTheirClients_data()
{
    eachEndpoint(LegalRequirement::SupportingDocuments);
}

void TestExpectedDocuments::vendorsLeaveItToTheirClients()
{
    QFETCH(QString, catalogueId);
    QFETCH(QString, endpoint);
    const Catalogue &known = catalogue(catalogueId);
    if (known.endpoint(endpoint)->includedForEveryone)
        return;
    for (const BodyKind body : kBodies) {
        Request request = asking(endpoint, body);
        request.filedFor = FiledFor::Vendor;
        const Judged none(request, known);
        const ExpectedDocument advised = none.forData().value(0);
        QCOMPARE(advised.reason, ExpectedReason::FromClients);
        QCOMPARE(advised.state, ExpectedState::Advised);
        QVERIFY(!advised.isRequired());
        QVERIFY(!none.says("endpoint-document-missing"));
        QVERIFY(none.finding("document-from-clients"));
        QCOMPARE(none.finding("document-from-clients")->severity, advised.lack());
        for (const DocumentKind kind : supportingKinds()) {
            Request supplied = request;
            attach(supplied, kind);
            const Judged judged(supplied, known);
            QCOMPARE(judged.forData().constFirst().state, ExpectedState::AdvisedSupplied);
            QVERIFY(judged.forData().constFirst().isUsual(kind));
            QVERIFY(!judged.lacks());
            QVERIFY(!judged.says("document-kind-unusual"));
        }
    }
}

void TestExpectedDocuments::baseSetAsksForNothing()
{
    const Catalogue &known = catalogue(u"datapass-2026"_s);
    Request request = asking(u"data_subvention_subventions"_s, BodyKind::LocalAuthority);
    QVERIFY(!Judged(request, known).expected.isEmpty());
    request.service.useCases = {u"socle_de_base"_s};
    QVERIFY(Judged(request, known).expected.isEmpty());
    QVERIFY(!Judged(request, known).lacks());
    // One datum outside of it, and both are asked for again.
    request.endpoints.append({u"bilans_bdf"_s, {}, u"Instruire"_s, {u"t1"_s}, {}});
    const Judged more(request, known);
    QCOMPARE(more.forData().size(), 2);
    QCOMPARE(more.forData().at(0).endpoints, QStringList{u"bilans_bdf"_s});
    QCOMPARE(more.forData().at(1).endpoints, QStringList{u"data_subvention_subventions"_s});
    QVERIFY(more.lacks());
}

void TestExpectedDocuments::nothingAskedNothingExpected()
{
    Request request = asking(u"unknown"_s, BodyKind::LocalAuthority);
    QVERIFY(Judged(request, rulestest::page()).expected.isEmpty());
    request.endpoints.clear();
    QVERIFY(Judged(request, rulestest::page()).expected.isEmpty());
}

void TestExpectedDocuments::replacesWhatCannotServe_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("blocks");
    QTest::newRow("lost") << int(FileFault::Lost) << true;
    QTest::newRow("changed") << int(FileFault::Changed) << true;
    QTest::newRow("not a PDF") << int(FileFault::NotPdf) << true;
    QTest::newRow("damaged") << int(FileFault::Damaged) << true;
    QTest::newRow("too large") << int(FileFault::TooLarge) << true;
    QTest::newRow("encrypted") << int(FileFault::Encrypted) << false;
}

void TestExpectedDocuments::replacesWhatCannotServe()
{
    QFETCH(int, number);
    QFETCH(bool, blocks);
    const auto fault = static_cast<FileFault>(number);
    DocumentFacts facts;
    facts.presence = fault == FileFault::Lost      ? DocumentFacts::Presence::Missing
                     : fault == FileFault::Changed ? DocumentFacts::Presence::Changed
                                                   : DocumentFacts::Presence::Present;
    facts.readability = fault == FileFault::NotPdf    ? DocumentFacts::Readability::NotPdf
                        : fault == FileFault::Damaged ? DocumentFacts::Readability::Damaged
                                                      : DocumentFacts::Readability::Readable;
    facts.encrypted = fault == FileFault::Encrypted;
    for (const DocumentKind kind : {DocumentKind::Deliberation, DocumentKind::MockUp}) {
        Request request = asking(u"exercices"_s, BodyKind::LocalAuthority);
        attach(request, kind);
        const bool isMockUp = kind == DocumentKind::MockUp;
        const auto entry = [&](const DocumentFactsMap &known) {
            const Judged judged(request, rulestest::page(), known);
            return isMockUp ? judged.expected.constLast() : judged.forData().constFirst();
        };
        QVERIFY(entry({}).isSupplied());
        QVERIFY(entry({{u"d1"_s, DocumentFacts()}}).isSupplied());
        if (fault == FileFault::TooLarge)
            request.documents.first().size = limits::kDataPassDocumentBytes;
        const ExpectedDocument one = entry({{u"d1"_s, facts}});
        QCOMPARE(one.state, ExpectedState::ToReplace);
        QCOMPARE(one.documents, QStringList{u"d1"_s});
        QCOMPARE(int(one.fault), number);
        QVERIFY(!faultWords(one.fault).isEmpty());
        const Judged judged(request, rulestest::page(), {{u"d1"_s, facts}});
        const Finding *said = judged.finding(faultRule(fault).data());
        QVERIFY(said);
        QCOMPARE(said->severity == Severity::Blocking, blocks);
    }
}

void TestExpectedDocuments::gathersDataByDocument()
{
    Request request = rulestest::request({});
    const Judged judged(request, rulestest::page());
    QVERIFY(judged.findings.isEmpty());
    QCOMPARE(judged.expected.size(), 3);
    QCOMPARE(judged.expected.at(0).documents, QStringList{u"d1"_s});
    QCOMPARE(judged.expected.at(0).endpoints.size(), 4);
    QCOMPARE(judged.expected.at(1).documents, QStringList{u"d2"_s});
    QCOMPARE(judged.expected.at(1).endpoints.size(), 3);
    // One entry for all that lack one, before those that are supplied.
    for (RequestedEndpoint &endpoint : request.endpoints)
        endpoint.documents.removeAll(u"d1"_s);
    const Judged one(request, rulestest::page());
    QCOMPARE(one.expected.size(), 3);
    QCOMPARE(one.expected.at(0).endpoints, QStringList{u"attestations_sociales_acoss"_s});
    QCOMPARE(one.expected.at(0).state, ExpectedState::ToSupply);
    QCOMPARE(one.expected.at(1).documents, QStringList{u"d2"_s});
}

void TestExpectedDocuments::namesTheTexts()
{
    Request request = asking(u"exercices"_s, BodyKind::LocalAuthority);
    request.legalFramework.texts.append({u"t2"_s, u"crpa-l114-8"_s, {}, {}});
    request.legalFramework.texts.append({u"t3"_s, {}, u"Délibération n° 12 du 3 mars 2026"_s, {}});
    request.endpoints.first().legalTexts = {u"t1"_s, u"t2"_s, u"t3"_s, u"gone"_s};
    // Those that found, whatever is cited besides.
    QCOMPARE(Judged(request, rulestest::page()).expected.constFirst().texts, (QStringList{u"t1"_s, u"t3"_s}));
    attach(request, DocumentKind::Deliberation);
    request.documents.first().legalTexts = {u"t3"_s};
    QCOMPARE(Judged(request, rulestest::page()).expected.constFirst().texts, QStringList{u"t3"_s});
    // A principle founds nothing, whoever attached a copy of it.
    request.documents.first().legalTexts = {u"t2"_s};
    QCOMPARE(Judged(request, rulestest::page()).expected.constFirst().texts, (QStringList{u"t1"_s, u"t3"_s}));
}

void TestExpectedDocuments::advisesAMockUp()
{
    Request request = asking(u"entreprises"_s, BodyKind::LocalAuthority);
    const ExpectedDocument advised = Judged(request, rulestest::page()).expected.value(0);
    QCOMPARE(advised.reason, ExpectedReason::Screen);
    QCOMPARE(advised.state, ExpectedState::Advised);
    QVERIFY(!advised.isRequired());
    // It need not be linked to any datum.
    request.documents = {document(u"d1"_s, DocumentKind::MockUp), document(u"d2"_s, DocumentKind::MockUp)};
    const ExpectedDocument supplied = Judged(request, rulestest::page()).expected.value(0);
    QCOMPARE(supplied.state, ExpectedState::AdvisedSupplied);
    QCOMPARE(supplied.documents, (QStringList{u"d1"_s, u"d2"_s}));
}

void TestExpectedDocuments::isSaidInWords()
{
    Request request = asking(u"exercices"_s, BodyKind::DevolvedService);
    const ExpectedDocument one = Judged(request, rulestest::page()).expected.constFirst();
    QCOMPARE(expectedName(one, request), u"Decree, order or printed legal text"_s);
    QVERIFY(expectedWhy(one).contains(u"1"_s));
    QSet<QString> states;
    for (int state = 0; state <= int(ExpectedState::AdvisedSupplied); ++state)
        states.insert(expectedState(static_cast<ExpectedState>(state)));
    QCOMPARE(states.size(), 5);
    attach(request, DocumentKind::Order);
    QCOMPARE(expectedName(Judged(request, rulestest::page()).expected.constFirst(), request), u"Titre"_s);
}

QTEST_GUILESS_MAIN(TestExpectedDocuments)
#include "tst_expecteddocuments.moc"
