// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "request/requestjson.h"
#include "session/citedtexts.h"
#include "session/textproposals.h"
#include "testdraft.h"

#include <QSet>
#include <QTest>

using namespace viatique;
using namespace viatique::test;
using namespace Qt::StringLiterals;

class TestTextProposals : public QObject
{
    Q_OBJECT

private slots:
    void choicesNameWhatThereIs();
    void byUseCaseAndBody_data();
    void byUseCaseAndBody();
    void passesOverWhatIsCited();
    void onlyAboutDataAskedFor();
    void knowsUseCasesByTheirOtherNames();
    void noneForTheVendor();
    void saysWhatAPrincipleNeeds();
    void whatSuffices_data();
    void whatSuffices();
    void addsSeveralAtOnce();
    void linksToWhatItIsAbout();
    void linksWhatSufficesBesideAPrinciple();
    void keepsWhatSaysMore();
    void citesNothingTwice();
    void completesByWhatIsAboutEverything();
};

namespace {

QStringList ids(const Request &request, const Catalogue &catalogue = TestDraft::firstCatalogue())
{
    QStringList found;
    const QList<TextProposal> proposals = textProposals(rules::Context({request, catalogue, {}, {}}));
    for (const TextProposal &proposal : proposals)
        found.append(proposal.id);
    return found;
}

Request sample(const QString &useCase, BodyKind kind = BodyKind::LocalAuthority, const QStringList &data = {})
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation.kind = kind;
    request.service.useCases = QStringList{useCase};
    for (const QString &id : data)
        request.endpoints.append(asked(id, u"Because"_s));
    return request;
}

} // namespace

/// No choice of the data is a slip of the pen.
void TestTextProposals::choicesNameWhatThereIs()
{
    QSet<QString> useCases;
    QSet<QString> endpoints;
    const QStringList catalogues = bundledCatalogueIds();
    for (const QString &id : catalogues) {
        const Catalogue catalogue = *bundledCatalogue(id);
        for (const UseCase &useCase : catalogue.useCases)
            useCases.insert(useCase.id);
        for (const Endpoint &endpoint : catalogue.endpoints)
            endpoints.insert(endpoint.id);
    }
    QSet<QString> bodies;
    for (const BodyKind kind :
         {BodyKind::CentralAdministration, BodyKind::StateAgency, BodyKind::DevolvedService,
          BodyKind::LocalAuthority, BodyKind::PublicServiceMission, BodyKind::Private})
        bodies.insert(bodyKindId(kind));
    const auto holds = [](const QSet<QString> &all, const QStringList &some) {
        return std::all_of(some.cbegin(), some.cend(),
                           [&all](const QString &one) { return all.contains(one); });
    };
    for (const KnownText &text : knownTexts()) {
        QVERIFY2(!text.useCases.isEmpty() && holds(useCases, text.useCases), qPrintable(text.id));
        QVERIFY2(holds(bodies, text.bodies), qPrintable(text.id));
        QVERIFY2(holds(endpoints, text.data), qPrintable(text.id));
        QCOMPARE(text.isPrinciple(), text.principle != Principle::None);
    }
}

void TestTextProposals::byUseCaseAndBody_data()
{
    QTest::addColumn<QString>("useCase");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("expected");
    const QString crpa = u"crpa-l114-8"_s;
    const QString decree = u"decret-2019-31"_s;
    const QString accounts = u"ccom-l232-25"_s;
    // Asked for: an attestation of vigilance, one of taxes, and confidential accounts.
    const QStringList market{u"ccp-r2143-13"_s, u"ct-d8222-5"_s, u"ccp-l2141-2"_s};
    struct Case
    {
        QString useCase;
        QStringList ofAdministration;
        QStringList ofPrivate;
    };
    const QStringList marketAndAccounts{market.at(0), market.at(1), accounts, market.at(2)};
    const QList<Case> cases{
        {u"marches_publics"_s, marketAndAccounts, market},
        {u"aides_publiques"_s, {decree, accounts, crpa}, {}},
        {u"subventions_associations"_s, {decree, accounts, crpa}, {}},
        {u"detection_fraude"_s, {accounts}, {}},
        {u"socle_de_base"_s, {crpa}, {}},
        {u"preremplissage_espace_securise"_s, {crpa, u"loi-essoc"_s}, {}},
        {u"preremplissage_page_publique"_s, {crpa, u"loi-lemaire"_s}, {u"loi-lemaire"_s}},
        {u"other"_s, {}, {}},
    };
    for (const Case &one : cases) {
        for (const BodyKind kind :
             {BodyKind::Unset, BodyKind::CentralAdministration, BodyKind::StateAgency,
              BodyKind::DevolvedService, BodyKind::LocalAuthority, BodyKind::PublicServiceMission})
            QTest::addRow("%s, %s", qPrintable(one.useCase), qPrintable(bodyKindId(kind)))
                << one.useCase << int(kind) << one.ofAdministration;
        QTest::addRow("%s, private", qPrintable(one.useCase))
            << one.useCase << int(BodyKind::Private) << one.ofPrivate;
    }
}

void TestTextProposals::byUseCaseAndBody()
{
    QFETCH(QString, useCase);
    QFETCH(int, kind);
    QFETCH(QStringList, expected);
    QCOMPARE(ids(sample(useCase, BodyKind(kind),
                        {u"attestations_sociales_acoss"_s, u"attestations_fiscales_dgfip"_s,
                         u"bilans_entreprises_bdf"_s})),
             expected);
}

void TestTextProposals::passesOverWhatIsCited()
{
    Request request = sample(u"aides_publiques"_s);
    QCOMPARE(ids(request), (QStringList{u"decret-2019-31"_s, u"crpa-l114-8"_s}));
    // By its reference, or by what is written.
    request.legalFramework.texts = {{u"t1"_s, u"decret-2019-31"_s, u"Decree"_s, {}}};
    QCOMPARE(ids(request), QStringList{u"crpa-l114-8"_s});
    request.legalFramework.texts.append({u"t2"_s, {}, u"L.114-8 du CRPA"_s, {}});
    QVERIFY(ids(request).isEmpty());
}

void TestTextProposals::onlyAboutDataAskedFor()
{
    QCOMPARE(ids(sample(u"marches_publics"_s)), QStringList{u"ccp-r2143-13"_s});
    const Request request =
        sample(u"marches_publics"_s, BodyKind::LocalAuthority, {u"attestations_sociales_acoss"_s});
    const QList<TextProposal> proposals =
        textProposals(rules::Context({request, TestDraft::firstCatalogue(), {}, {}}));
    // What is about everything first, then what is about the least.
    QCOMPARE(ids(request), (QStringList{u"ccp-r2143-13"_s, u"ct-d8222-5"_s, u"ccp-l2141-2"_s}));
    QCOMPARE(proposals.at(1).about, QStringList{u"attestations_sociales_acoss"_s});
    QVERIFY(proposals.at(1).reason().contains(u"Attestation de vigilance"_s));
    QVERIFY(proposals.at(0).reason().contains(u"Marchés publics"_s));
}

void TestTextProposals::knowsUseCasesByTheirOtherNames()
{
    const Catalogue today = *bundledCatalogue(bundledCatalogueIds().constLast());
    const QStringList data{u"beneficiaires_effectifs_inpi"_s};
    for (const QString &name : {u"fraude"_s, u"detection_fraude"_s})
        QCOMPARE(ids(sample(name, BodyKind::StateAgency, data), today), QStringList{u"cmf-l561-46"_s});
    // The base set of today stands for both ways to prefill; a way of its own is only itself.
    QVERIFY(ids(sample(u"socle_de_base"_s, BodyKind::StateAgency, data), today).contains(u"loi-lemaire"_s));
    QVERIFY(!ids(sample(u"preremplissage_espace_securise"_s, BodyKind::StateAgency, data), today)
                 .contains(u"loi-lemaire"_s));
}

void TestTextProposals::noneForTheVendor()
{
    Request request = sample(u"marches_publics"_s);
    request.filedFor = FiledFor::Vendor;
    QVERIFY(ids(request).isEmpty());
}

void TestTextProposals::saysWhatAPrincipleNeeds()
{
    Request request = sample(u"aides_publiques"_s, BodyKind::LocalAuthority, {u"exercices"_s});
    const auto crpa = [&request] {
        return textProposals(rules::Context({request, TestDraft::firstCatalogue(), {}, {}})).constLast();
    };
    QCOMPARE(crpa().id, u"crpa-l114-8"_s);
    QVERIFY(!crpa().isEnough);
    QCOMPARE(crpa().completedBy, u"decret-2019-31"_s);
    QVERIFY(crpa().condition().contains(u"2019-31"_s));
    QVERIFY(crpa().reason().contains(u"local authority"_s));
    request.legalFramework.texts = {{u"t1"_s, u"decret-2019-31"_s, {}, {}}};
    QVERIFY(crpa().isCompleted);
    QVERIFY(crpa().completedBy.isEmpty());
    QVERIFY(!crpa().condition().isEmpty());
}

void TestTextProposals::whatSuffices_data()
{
    QTest::addColumn<QString>("useCase");
    QTest::addColumn<QString>("datum");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("enough");
    QTest::addColumn<bool>("proposed");
    QTest::newRow("base set") << u"socle_de_base"_s << u"entreprises"_s << u"crpa-l114-8"_s << true << true;
    QTest::newRow("more than the base set")
        << u"socle_de_base"_s << u"exercices"_s << u"crpa-l114-8"_s << false << true;
    QTest::newRow("public data") << u"preremplissage_page_publique"_s << u"associations"_s << u"loi-lemaire"_s
                                 << true << true;
    QTest::newRow("protected data") << u"preremplissage_page_publique"_s << u"exercices"_s << u"loi-lemaire"_s
                                    << false << true;
    QTest::newRow("idle beside the base set")
        << u"preremplissage_espace_securise"_s << u"entreprises"_s << u"loi-essoc"_s << false << false;
}

void TestTextProposals::whatSuffices()
{
    QFETCH(QString, useCase);
    QFETCH(QString, datum);
    QFETCH(QString, text);
    QFETCH(bool, enough);
    QFETCH(bool, proposed);
    const Request request = sample(useCase, BodyKind::LocalAuthority, {datum});
    const QList<TextProposal> proposals =
        textProposals(rules::Context({request, TestDraft::firstCatalogue(), {}, {}}));
    const auto found = std::find_if(proposals.cbegin(), proposals.cend(),
                                    [&text](const TextProposal &one) { return one.id == text; });
    QCOMPARE(found != proposals.cend(), proposed);
    if (proposed)
        QCOMPARE(found->isEnough, enough);
}

void TestTextProposals::addsSeveralAtOnce()
{
    Request request = sample(u"marches_publics"_s, BodyKind::LocalAuthority, {u"exercices"_s});
    const Catalogue catalogue = TestDraft::firstCatalogue();
    const QList<LegalText> texts =
        citedtexts::readAll(u"L.114-8 du CRPA et R2143-13 CCP\nDélibération n° 3"_s);
    QCOMPARE(texts.size(), 3);
    QCOMPARE(texts.at(0).title, knownText(u"crpa-l114-8"_s)->title);
    QCOMPARE(texts.at(1).url, knownText(u"ccp-r2143-13"_s)->url);
    QCOMPARE(texts.at(2).title, u"Délibération n° 3"_s);
    const citedtexts::Added added =
        citedtexts::addAll(request, texts, rules::Context({request, catalogue, {}, {}}));
    QCOMPARE(added.texts, (QStringList{u"t1"_s, u"t2"_s, u"t3"_s}));
    QCOMPARE(added.data, QStringList{u"exercices"_s});
    // The principle founds nothing, so the article that does is linked too; then nothing lacks.
    QCOMPARE(request.endpoints.constFirst().legalTexts, (QStringList{u"t1"_s, u"t2"_s}));
    // Once more: nothing that is there already.
    QVERIFY(citedtexts::addAll(request, texts, rules::Context({request, catalogue, {}, {}})).texts.isEmpty());
    // One alone is as it was written.
    QCOMPARE(citedtexts::readAll(u" R2143-13 CCP "_s).constFirst().title, u"R2143-13 CCP"_s);
    QVERIFY(citedtexts::readAll(u" \n "_s).isEmpty());
}

/// A text about some data is linked to these, whatever else founds them, and to no other.
void TestTextProposals::linksToWhatItIsAbout()
{
    const Catalogue catalogue = TestDraft::firstCatalogue();
    Request request = sample(u"marches_publics"_s, BodyKind::LocalAuthority,
                             {u"attestations_sociales_acoss"_s, u"exercices"_s, u"bilans_entreprises_bdf"_s});
    const auto addKnown = [&](const QString &id) {
        return citedtexts::addAll(request, {citedtexts::of(*knownText(id))},
                                  rules::Context({request, catalogue, {}, {}}))
            .data;
    };
    QCOMPARE(addKnown(u"ct-d8222-5"_s), QStringList{u"attestations_sociales_acoss"_s});
    QCOMPARE(addKnown(u"ccp-r2143-13"_s), (QStringList{u"exercices"_s, u"bilans_entreprises_bdf"_s}));
    QCOMPARE(addKnown(u"ccom-l232-25"_s), QStringList{u"bilans_entreprises_bdf"_s});
}

void TestTextProposals::linksWhatSufficesBesideAPrinciple()
{
    Request request = sample(u"preremplissage_page_publique"_s, BodyKind::LocalAuthority,
                             {u"extraits_courts_inpi"_s, u"exercices"_s});
    const Catalogue catalogue = TestDraft::firstCatalogue();
    citedtexts::addAll(
        request, {citedtexts::of(*knownText(u"crpa-l114-8"_s)), citedtexts::of(*knownText(u"loi-lemaire"_s))},
        rules::Context({request, catalogue, {}, {}}));
    QCOMPARE(request.endpoints.at(0).legalTexts, (QStringList{u"t1"_s, u"t2"_s}));
    // Of protected data it founds no more than the first.
    QCOMPARE(request.endpoints.at(1).legalTexts, QStringList{u"t1"_s});
}

void TestTextProposals::keepsWhatSaysMore()
{
    const QString order = u"Arrêté du 3 mars 2021 pris en application de l'article L. 114-8 du CRPA"_s;
    for (const QString &written :
         {order, u"articles R2143-6 à R2143-13 du CCP"_s, u"article 40 de la loi 2018-727"_s}) {
        const LegalText alone = citedtexts::read(written);
        QCOMPARE(alone.title, written);
        QVERIFY2(alone.reference.isEmpty() && alone.url.isEmpty(), qPrintable(written));
        const QList<LegalText> texts = citedtexts::readAll(written + u"\nDécret 2019-31"_s);
        QCOMPARE(texts.size(), 2);
        QCOMPARE(texts.at(0), alone);
        QCOMPARE(texts.at(1).reference, u"decret-2019-31"_s);
    }
    QCOMPARE(citedtexts::read(u"Vu l’article L114-8 du CRPA"_s).reference, u"crpa-l114-8"_s);
}

void TestTextProposals::citesNothingTwice()
{
    Request request;
    const auto same = [&request](const QString &written) {
        return citedtexts::sameText(request, citedtexts::read(written));
    };
    for (const LegalText &cited : {LegalText{u"t1"_s, u"ccp-r2143-13"_s, {}, {}},
                                   LegalText{u"t1"_s, {}, u"art. R. 2143-13 du CCP"_s, {}},
                                   citedtexts::of(*knownText(u"ccp-r2143-13"_s))}) {
        request.legalFramework.texts = {cited};
        request.legalFramework.texts[0].id = u"t1"_s;
        QCOMPARE(same(u"R2143-13 CCP"_s), u"t1"_s);
        QCOMPARE(same(knownText(u"ccp-r2143-13"_s)->url), u"t1"_s);
        QVERIFY(same(u"articles R2143-6 à R2143-13 du CCP"_s).isEmpty());
        QVERIFY(same(u"L2141-2 CCP"_s).isEmpty());
    }
    request.legalFramework.texts = {{u"t1"_s, u"ccp-r2143-13"_s, u"Délibération n° 3"_s, {}}};
    QVERIFY(same(u"R2143-13 CCP"_s).isEmpty());
}

void TestTextProposals::completesByWhatIsAboutEverything()
{
    Request request = sample(u"preremplissage_espace_securise"_s, BodyKind::LocalAuthority,
                             {u"exercices"_s, u"bilans_entreprises_bdf"_s});
    request.service.useCases.append(u"detection_fraude"_s);
    QCOMPARE(ids(request), (QStringList{u"ccom-l232-25"_s, u"crpa-l114-8"_s, u"loi-essoc"_s}));
    const Catalogue catalogue = TestDraft::firstCatalogue();
    QVERIFY(textProposals(rules::Context({request, catalogue, {}, {}})).at(1).completedBy.isEmpty());
}

QTEST_GUILESS_MAIN(TestTextProposals)
#include "tst_textproposals.moc"
