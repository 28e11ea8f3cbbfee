// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "catalogue/advice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace viatique;
using namespace Qt::StringLiterals;

namespace {

const QStringList kUseCases{u"marches_publics"_s, u"aides_publiques"_s, u"detection_fraude"_s,
                            u"preremplissage_espace_securise"_s, u"preremplissage_page_publique"_s};

/// What the use-case pages of the site say, typed a second time: whom the datum is about (C, A), its sector,
/// and how useful it is for each of the use cases (Useful, to Study, Not useful).
struct Fact
{
    const char *id;
    const char *audiences;
    const char *sector;
    const char *levels;
};
const Fact kFacts[]{
    {"entreprises", "CA", "", "UUUUU"},
    {"etablissements", "CA", "", "UUUUU"},
    {"extraits_rcs_infogreffe", "C", "", "UUUUN"},
    {"associations", "A", "", "UUSUU"},
    {"documents_associations", "A", "", "UUSNN"},
    {"actes_inpi", "C", "", "USUNN"},
    {"conventions_collectives", "C", "", "USSSS"},
    {"exercices", "C", "", "UUUSN"},
    {"bilans_inpi", "C", "", "USUNN"},
    {"bilans_entreprises_bdf", "C", "", "NNUSN"},
    {"liasses_fiscales_dgfip", "C", "", "NNUSN"},
    {"attestations_fiscales_dgfip", "C", "", "UUUNN"},
    {"attestations_sociales_acoss", "C", "", "UUUNN"},
    {"attestations_agefiph", "C", "", "USSSN"},
    {"cotisations_msa", "C", "agriculture", "USSSN"},
    {"cotisation_retraite_probtp", "C", "construction", "USSSN"},
    {"cartes_professionnelles_fntp", "C", "construction", "USSNN"},
    {"certificats_cnetp", "C", "construction", "USSNN"},
    {"certificats_rge_ademe", "C", "construction", "USSSS"},
    {"certificats_qualibat", "C", "construction", "USSNN"},
    {"certificats_opqibi", "C", "construction", "USSSS"},
    {"extraits_courts_inpi", "CA", "", "USSSS"},
};

Catalogue page()
{
    return bundledCatalogue(u"editeurs-2021"_s).value();
}

QStringList audiencesOf(const QString &letters)
{
    QStringList audiences;
    if (letters.contains(u'C'))
        audiences.append(u"companies"_s);
    if (letters.contains(u'A'))
        audiences.append(u"associations"_s);
    return audiences;
}

QStringList with(const QList<Advice> &advice, Decision decision)
{
    QStringList ids;
    for (const Advice &one : advice) {
        if (one.decision == decision)
            ids.append(one.endpoint);
    }
    return ids;
}

Advice of(const QList<Advice> &advice, const QString &id)
{
    for (const Advice &one : advice) {
        if (one.endpoint == id)
            return one;
    }
    return {};
}

Need procurement()
{
    Need need;
    need.useCase = u"marches_publics"_s;
    need.audiences = {u"companies"_s};
    return need;
}

} // namespace

class TestAdvice : public QObject
{
    Q_OBJECT

private slots:
    void catalogueHoldsTheFacts();
    void keepsOnlyWhatIsUseful_data();
    void keepsOnlyWhatIsUseful();
    void leavesWithReason_data();
    void leavesWithReason();
    void questionsNarrow();
    void publicPageShowsThePublicPartAlone();
    void sectorsOfTheNeed();
    void sensitiveIsNeverProposed();
    void withoutUseCase();
    void todaysCatalogue();
    void unknownQuestionsNarrowNothing();
    void isDeterministic();
};

void TestAdvice::catalogueHoldsTheFacts()
{
    const Catalogue catalogue = page();
    QCOMPARE(catalogue.endpoints.size(), qsizetype(std::size(kFacts)));
    for (const Fact &fact : kFacts) {
        const Endpoint *endpoint = catalogue.endpoint(QString::fromLatin1(fact.id));
        QVERIFY2(endpoint, fact.id);
        QCOMPARE(endpoint->audiences, audiencesOf(QString::fromLatin1(fact.audiences)));
        QCOMPARE(endpoint->sectors.join(u','), QString::fromLatin1(fact.sector));
        for (qsizetype i = 0; i < kUseCases.size(); ++i) {
            const Usefulness level = fact.levels[i] == 'U'   ? Usefulness::Useful
                                     : fact.levels[i] == 'S' ? Usefulness::ToStudy
                                                             : Usefulness::NotUseful;
            QVERIFY2(endpoint->usefulness.value(kUseCases.at(i)).level == level, fact.id);
        }
    }
}

void TestAdvice::keepsOnlyWhatIsUseful_data()
{
    QTest::addColumn<int>("useCase");
    QTest::addColumn<QString>("audiences");
    for (int useCase = 0; useCase < kUseCases.size(); ++useCase) {
        for (const char *audiences : {"C", "A", "CA", ""})
            QTest::addRow("%s, %s", qPrintable(kUseCases.at(useCase)), audiences)
                << useCase << QString::fromLatin1(audiences);
    }
}

void TestAdvice::keepsOnlyWhatIsUseful()
{
    QFETCH(int, useCase);
    QFETCH(QString, audiences);
    const Catalogue catalogue = page();
    QStringList allChecks;
    for (const Check &check : catalogue.checks)
        allChecks.append(check.id);
    for (const QStringList &checks : {QStringList(), allChecks, QStringList{u"identity"_s}}) {
        for (const QStringList &sectors : {QStringList(), QStringList{u"construction"_s, u"agriculture"_s}}) {
            Need need;
            need.useCase = kUseCases.at(useCase);
            need.audiences = audiencesOf(audiences);
            need.sectors = sectors;
            need.checks = checks;
            const QList<Advice> advice = advise(catalogue, need);
            QCOMPARE(advice.size(), catalogue.endpoints.size());
            const QStringList kept = with(advice, Decision::Keep);
            for (const Fact &fact : kFacts) {
                const QString id = QString::fromLatin1(fact.id);
                if (!kept.contains(id))
                    continue;
                QVERIFY2(fact.levels[useCase] == 'U', fact.id);
                const QStringList about = audiencesOf(QString::fromLatin1(fact.audiences));
                QVERIFY2(need.audiences.isEmpty() || about.contains(u"companies"_s)
                             || need.audiences.contains(u"associations"_s),
                         fact.id);
                QVERIFY2(need.audiences.isEmpty() || about.contains(u"associations"_s)
                             || need.audiences.contains(u"companies"_s),
                         fact.id);
            }
            for (const Advice &one : advice)
                QVERIFY2(!one.reason.code.isEmpty(), qPrintable(one.endpoint));
        }
    }
}

void TestAdvice::leavesWithReason_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("useCase");
    QTest::addColumn<Decision>("decision");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *id, const char *useCase, Decision decision, const char *code) {
        QTest::addRow("%s, %s", id, useCase) << QString::fromLatin1(id) << QString::fromLatin1(useCase)
                                             << decision << QString::fromLatin1(code);
    };
    row("associations", "marches_publics", Decision::Leave, "audience");
    row("documents_associations", "marches_publics", Decision::Leave, "audience");
    row("attestations_agefiph", "marches_publics", Decision::Leave, "retired");
    row("extraits_courts_inpi", "marches_publics", Decision::Leave, "retired");
    row("liasses_fiscales_dgfip", "marches_publics", Decision::Leave, "not-useful");
    row("certificats_qualibat", "marches_publics", Decision::Leave, "sector");
    row("etablissements", "marches_publics", Decision::Study, "covered-by");
    row("actes_inpi", "aides_publiques", Decision::Study, "to-study");
    row("entreprises", "marches_publics", Decision::Keep, "answers");
    row("actes_inpi", "preremplissage_espace_securise", Decision::Leave, "format-unfit");
    row("entreprises", "preremplissage_page_publique", Decision::Keep, "public-part");
    row("exercices", "preremplissage_page_publique", Decision::Leave, "protected-on-public-page");
    row("bilans_entreprises_bdf", "detection_fraude", Decision::Study, "sensitive");
    row("liasses_fiscales_dgfip", "detection_fraude", Decision::Study, "sensitive");
}

void TestAdvice::leavesWithReason()
{
    QFETCH(QString, id);
    QFETCH(QString, useCase);
    QFETCH(Decision, decision);
    QFETCH(QString, code);
    Need need = procurement();
    need.useCase = useCase;
    const Advice advice = of(advise(page(), need), id);
    QCOMPARE(advice.reason.code, code);
    QCOMPARE(advice.decision, decision);
}

void TestAdvice::questionsNarrow()
{
    const Catalogue catalogue = page();
    Need need = procurement();
    for (const Check &check : catalogue.checks)
        need.checks.append(check.id);
    const QStringList all = with(advise(catalogue, need), Decision::Keep);
    need.checks = {u"taxes"_s};
    const QList<Advice> taxes = advise(catalogue, need);
    QCOMPARE(with(taxes, Decision::Keep), QStringList{u"attestations_fiscales_dgfip"_s});
    QVERIFY(all.size() > 1);
    QCOMPARE(of(taxes, u"exercices"_s).reason.code, u"not-asked"_s);
    QCOMPARE(of(taxes, u"attestations_fiscales_dgfip"_s).reason.args.value("check"_L1).toString(),
             u"taxes"_s);
    // What nobody asks for is never added: a question only takes from the useful ones.
    for (const Check &check : catalogue.checks) {
        need.checks = {check.id};
        for (const QString &id : with(advise(catalogue, need), Decision::Keep))
            QVERIFY2(all.contains(id), qPrintable(id));
    }
}

void TestAdvice::publicPageShowsThePublicPartAlone()
{
    const Catalogue catalogue = page();
    for (const UseCase &useCase : catalogue.useCases) {
        Need need;
        need.useCase = useCase.id;
        need.publicPage = true;
        for (const Advice &one : advise(catalogue, need)) {
            const Endpoint *endpoint = catalogue.endpoint(one.endpoint);
            if (one.decision != Decision::Leave)
                QVERIFY2(endpoint->isPublic(), qPrintable(one.endpoint));
            if (one.decision == Decision::Keep && endpoint->isProtected())
                QCOMPARE(one.openness, QStringList{u"public"_s});
        }
    }
}

void TestAdvice::sectorsOfTheNeed()
{
    Need need = procurement();
    need.sectors = {u"agriculture"_s};
    const QList<Advice> farms = advise(page(), need);
    QCOMPARE(of(farms, u"cotisations_msa"_s).decision, Decision::Keep);
    QCOMPARE(of(farms, u"certificats_cnetp"_s).reason.args.value("sectors"_L1).toArray().first().toString(),
             u"construction"_s);
}

void TestAdvice::sensitiveIsNeverProposed()
{
    for (const QString &id : bundledCatalogueIds()) {
        const Catalogue catalogue = bundledCatalogue(id).value();
        for (const UseCase &useCase : catalogue.useCases) {
            Need need;
            need.useCase = useCase.id;
            for (const QString &kept : with(advise(catalogue, need), Decision::Keep))
                QVERIFY2(!catalogue.endpoint(kept)->sensitive, qPrintable(kept));
        }
    }
}

void TestAdvice::withoutUseCase()
{
    for (const auto &[useCase, code] :
         {std::pair(QString(), u"unknown-need"_s), std::pair(u"other"_s, u"other-use-case"_s)}) {
        Need need;
        need.useCase = useCase;
        const QList<Advice> advice = advise(page(), need);
        QVERIFY(with(advice, Decision::Keep).isEmpty());
        QCOMPARE(of(advice, u"exercices"_s).reason.code, code);
        QCOMPARE(of(advice, u"attestations_agefiph"_s).reason.code, u"retired"_s);
    }
}

void TestAdvice::todaysCatalogue()
{
    const Catalogue catalogue = bundledCatalogue(u"datapass-2026"_s).value();
    QCOMPARE(catalogue.endpoints.size(), 29);
    QCOMPARE(std::count_if(catalogue.endpoints.cbegin(), catalogue.endpoints.cend(),
                           [](const Endpoint &each) { return each.includedForEveryone; }),
             13);
    for (const Endpoint &endpoint : catalogue.endpoints) {
        // A requirement that the page does not have is this project's word, and says so.
        QVERIFY(endpoint.legalRequirement != LegalRequirement::Unset);
        QCOMPARE(endpoint.isProtected(), !endpoint.isPublic());
        QCOMPARE(endpoint.isPublic(), endpoint.includedForEveryone);
    }
    Need need = procurement();
    const QList<Advice> advice = advise(catalogue, need);
    QCOMPARE(of(advice, u"open_data_extrait_rcs_infogreffe"_s).reason.code, u"included"_s);
    QCOMPARE(of(advice, u"beneficiaires_effectifs_inpi"_s).reason.code, u"forbidden"_s);
    QCOMPARE(of(advice, u"chiffre_affaires_dgfip"_s).decision, Decision::Keep);
    // By the name that the page has for it.
    need.useCase = u"detection_fraude"_s;
    QCOMPARE(of(advise(catalogue, need), u"attestation_sociale_urssaf"_s).decision, Decision::Keep);
    QCOMPARE(of(advise(catalogue, need), u"chiffre_affaires_dgfip"_s).reason.code, u"not-listed"_s);
}

/// As those of another catalogue are, after a move.
void TestAdvice::unknownQuestionsNarrowNothing()
{
    Need need = procurement();
    const QList<Advice> all = advise(page(), need);
    need.checks = {u"no_such_question"_s};
    QCOMPARE(advise(page(), need), all);
    need.checks.append(u"taxes"_s);
    QCOMPARE(with(advise(page(), need), Decision::Keep), QStringList{u"attestations_fiscales_dgfip"_s});
}

void TestAdvice::isDeterministic()
{
    const Catalogue first = page();
    const Catalogue second = page();
    Need need = procurement();
    need.sectors = {u"construction"_s};
    QCOMPARE(advise(first, need), advise(second, need));
}

QTEST_GUILESS_MAIN(TestAdvice)
#include "tst_advice.moc"
