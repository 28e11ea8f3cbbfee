// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "core/jsonpointer.h"
#include "datapass/forms.h"
#include "datapass/mapping.h"
#include "request/requestfield.h"
#include "samplerequest.h"

#include <QTest>

#include <limits>

using namespace viatique;
using namespace viatique::datapass;
using namespace Qt::StringLiterals;

using Why = FormChoice::Why;

namespace {

QString valueOf(const Mapped &mapped, const char *key)
{
    const Field *field = mapped.field(QLatin1String(key));
    return field ? field->value : u"no such field"_s;
}

const Unplaced *unplacedAt(const Mapped &mapped, const QString &target)
{
    for (const Unplaced &unplaced : mapped.unplaced) {
        if (unplaced.target == target)
            return &unplaced;
    }
    return nullptr;
}

RequestedEndpoint part(const char *id, const QStringList &openness)
{
    RequestedEndpoint asked = sample::datum(id);
    asked.openness = openness;
    return asked;
}

} // namespace

/// The request as DataPass sees it.
class TestMapping : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheForm_data();
    void choosesTheForm();
    void formOfThePast();
    void findsTheScopes_data();
    void findsTheScopes();
    void locksWhatTheFormLocks();
    void composesTheVendorsAnswers();
    void composesTheLaw_data();
    void composesTheLaw();
    void baseFormBringsItsLaw();
    void everyFieldHasLabelAndTarget();
    void saysWhatHasNoPlace();
    void takesOnlyWhatDataPassTakes_data();
    void takesOnlyWhatDataPassTakes();
};

void TestMapping::choosesTheForm_data()
{
    QTest::addColumn<QStringList>("useCases");
    QTest::addColumn<QStringList>("data");
    QTest::addColumn<QString>("uid");
    QTest::addColumn<Why>("why");
    const QStringList safe{u"unites_legales_etablissements_insee"_s};
    const QStringList owners{u"beneficiaires_effectifs_inpi"_s};
    const QString free = u"api-entreprise"_s;
    QTest::newRow("its own") << QStringList(u"marches_publics"_s) << safe
                             << u"api-entreprise-marches-publics"_s << Why::UseCase;
    QTest::newRow("by another name") << QStringList(u"detection_fraude"_s) << safe
                                     << u"api-entreprise-detection-fraude"_s << Why::UseCase;
    QTest::newRow("other") << QStringList(u"other"_s) << safe << free << Why::NoUseCase;
    QTest::newRow("none") << QStringList() << safe << free << Why::NoUseCase;
    QTest::newRow("unknown") << QStringList(u"gardening"_s) << safe << free << Why::NoUseCase;
    QTest::newRow("several") << QStringList({u"marches_publics"_s, u"aides_publiques"_s}) << safe << free
                             << Why::SeveralUseCases;
    QTest::newRow("one and other") << QStringList({u"marches_publics"_s, u"other"_s}) << safe << free
                                   << Why::SeveralUseCases;
    QTest::newRow("several of one form")
        << QStringList({u"socle_de_base"_s, u"preremplissage_page_publique"_s}) << safe
        << u"api-entreprise-socle-de-base"_s << Why::UseCase;
    QTest::newRow("locked off") << QStringList(u"marches_publics"_s) << safe + owners << free
                                << Why::ScopesRefused;
    QTest::newRow("hidden") << QStringList(u"socle_de_base"_s) << owners << free << Why::ScopesRefused;
    QTest::newRow("included is never refused")
        << QStringList(u"subventions_associations"_s) << QStringList(u"open_data_certifications_rge_ademe"_s)
        << u"api-entreprise-subventions-associations"_s << Why::UseCase;
    QTest::newRow("the vendor form is not a client's")
        << QStringList(u"editeur"_s) << safe << free << Why::NoUseCase;
}

void TestMapping::choosesTheForm()
{
    QFETCH(QStringList, useCases);
    QFETCH(QStringList, data);
    Request request = sample::client();
    request.service.useCases = useCases;
    request.endpoints.clear();
    for (const QString &id : data)
        request.endpoints.append(sample::datum(qPrintable(id)));
    const FormChoice choice = mapRequest(request, sample::catalogue()).form;
    QTEST(choice.uid, "uid");
    QTEST(choice.why, "why");
    QCOMPARE(choice.slower, choice.uid == QLatin1String(kFreeForm));
    QCOMPARE(choice.scopesRefused, choice.why == Why::ScopesRefused
                                       ? QStringList(u"beneficiaires_effectifs_inpi"_s)
                                       : QStringList());
    QVERIFY(formText(choice).contains(form(choice.uid)->title));
    QCOMPARE(formText(choice).contains(u"longer"), choice.slower);
    // For itself, a vendor has one form, whatever else is said.
    request.filedFor = FiledFor::Vendor;
    const FormChoice own = mapRequest(request, sample::catalogue()).form;
    QCOMPARE(own.uid, QLatin1String(kVendorForm));
    QCOMPARE(own.why, Why::Vendor);
}

/// A catalogue from elsewhere may name a form that DataPass has no more.
void TestMapping::formOfThePast()
{
    Catalogue catalogue = sample::catalogue();
    for (UseCase &useCase : catalogue.useCases)
        useCase.formUid += u"-gru"_s;
    const FormChoice choice = mapRequest(sample::client(), catalogue).form;
    QCOMPARE(choice.uid, QLatin1String(kFreeForm));
    QCOMPARE(choice.why, Why::UnknownForm);
    QCOMPARE(choice.instead, u"api-entreprise-marches-publics-gru"_s);
    QVERIFY(formText(choice).contains(choice.instead));
}

void TestMapping::findsTheScopes_data()
{
    QTest::addColumn<QList<RequestedEndpoint>>("asked");
    QTest::addColumn<QStringList>("chosen");
    const QString sirene = u"unites_legales_etablissements_insee"_s;
    const QString pub = u"public"_s;
    const QString prot = u"protected"_s;
    QTest::newRow("all of both parts") << QList{part("entreprises", {})} << QStringList(sirene);
    QTest::newRow("both parts by name") << QList{part("entreprises", {pub, prot})} << QStringList(sirene);
    QTest::newRow("the public part") << QList{part("entreprises", {pub})} << QStringList();
    QTest::newRow("one scope for two")
        << QList{part("entreprises", {}), part("etablissements", {prot})} << QStringList(sirene);
    QTest::newRow("public, with a scope for it") << QList{part("associations", {})} << QStringList();
    QTest::newRow("public, of protected scope")
        << QList{part("documents_associations", {})} << QStringList(u"associations_djepva"_s);
    QTest::newRow("protected, of public scope")
        << QList{part("extraits_rcs_infogreffe", {})} << QStringList();
    QTest::newRow("retired") << QList{part("attestations_agefiph", {})} << QStringList();
    QTest::newRow("unknown") << QList{part("nothing", {})} << QStringList();
    QTest::newRow("sorted") << QList{part("exercices", {}), part("attestations_fiscales_dgfip", {})}
                            << QStringList({u"attestation_fiscale_dgfip"_s, u"chiffre_affaires_dgfip"_s});
}

void TestMapping::findsTheScopes()
{
    QFETCH(QList<RequestedEndpoint>, asked);
    QFETCH(QStringList, chosen);
    Request request = sample::client();
    request.endpoints = asked;
    const Mapped mapped = mapRequest(request, sample::catalogue(u"editeurs-2021"_s));
    QCOMPARE(mapped.chosenScopes, chosen);
    QStringList all = includedScopes() + chosen;
    all.sort();
    QCOMPARE(mapped.scopes, all);
}

void TestMapping::locksWhatTheFormLocks()
{
    Request request = sample::client("socle_de_base");
    request.endpoints = {sample::datum("associations_djepva")};
    const Mapped mapped = mapRequest(request, sample::catalogue());
    QCOMPARE(mapped.chosenScopes, QStringList());
    QCOMPARE(mapped.scopes.size(), 16);
    // Said: what the form adds, and not what was asked for.
    QCOMPARE(mapped.form.lockedOn,
             QStringList({u"unites_legales_etablissements_insee"_s, u"data_subvention_subventions"_s}));
    QVERIFY(formText(mapped.form).contains(scope(u"data_subvention_subventions"_s)->name));
    QVERIFY(!formText(mapped.form).contains(scope(u"associations_djepva"_s)->name));
}

void TestMapping::composesTheVendorsAnswers()
{
    Request request = sample::vendor();
    const Mapped mapped = mapRequest(request, sample::catalogue());
    const Field *description = mapped.field(u"description"_s);
    qsizetype last = -1;
    for (const QString &question : vendorQuestions()) {
        const qsizetype at = description->value.indexOf(question + u'\n');
        QVERIFY2(at > last, qPrintable(question));
        last = at;
    }
    QVERIFY(description->value.contains(u"Édition de logiciels\n\nhttps://lisiere.example\n\n2- "_s));
    // What is empty leaves no heading, and is where to go on.
    request.service.vendorAnswers.clients.clear();
    request.service.description = u"Avant tout."_s;
    const Mapped shorter = mapRequest(request, sample::catalogue());
    QVERIFY(valueOf(shorter, "description").startsWith(u"Avant tout.\n\n1- "));
    QVERIFY(!valueOf(shorter, "description").contains(vendorQuestions().at(1)));
    QCOMPARE(shorter.field(u"description"_s)->target, u"/service/vendorAnswers/clients"_s);
    // A client answers none of them.
    request.filedFor = FiledFor::Client;
    QCOMPARE(valueOf(mapRequest(request, sample::catalogue()), "description"), u"Avant tout."_s);
}

void TestMapping::composesTheLaw_data()
{
    QTest::addColumn<QString>("nature");
    QTest::addColumn<QList<LegalText>>("texts");
    QTest::addColumn<QString>("composed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("target");
    const QString r2143 = u"Article R2143-13 du code de la commande publique"_s;
    const QString r2143Url = u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s;
    const QString url = u"https://valbrume.example/d12"_s;
    const LegalText recognised{u"t1"_s, u"ccp-r2143-13"_s, {}, {}};
    const LegalText deliberation{u"t2"_s, {}, u"Délibération 2026-12"_s, {}};
    const LegalText linked{u"t3"_s, {}, u"Arrêté du 3 mai"_s, url};
    const LegalText principle{u"t4"_s, u"crpa-l114-8"_s, {}, {}};
    const QString texts = u"/legalFramework/texts"_s;

    QTest::newRow("nothing") << QString() << QList<LegalText>() << QString() << QString() << texts;
    QTest::newRow("nature alone") << u"Décret"_s << QList<LegalText>() << u"Décret"_s << QString() << texts;
    QTest::newRow("recognised brings its link")
        << QString() << QList{recognised} << r2143 << r2143Url << texts + u"/t1/url"_s;
    QTest::newRow("named already") << u"L’article R. 2143-13 du CCP"_s << QList{recognised}
                                   << u"L’article R. 2143-13 du CCP"_s << r2143Url << texts + u"/t1/url"_s;
    QTest::newRow("the others stand in the nature")
        << u"Marchés"_s << QList{deliberation, recognised, linked}
        << QString(u"Marchés\n\n- "_s + r2143 + u"\n- Délibération 2026-12\n- Arrêté du 3 mai : "_s + url)
        << r2143Url << texts + u"/t1/url"_s;
    QTest::newRow("a principle comes last")
        << u"Marchés"_s << QList{principle, linked}
        << u"Marchés\n\n- Arrêté du 3 mai\n- Article L114-8 du code des relations entre le public et "
           u"l'administration : https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000045213315"_s
        << url << texts + u"/t3/url"_s;
    QTest::newRow("a principle alone")
        << u"Article L114-8 du CRPA"_s << QList{principle} << u"Article L114-8 du CRPA"_s
        << u"https://www.legifrance.gouv.fr/codes/article_lc/"
           u"LEGIARTI000045213315"_s
        << texts + u"/t4/url"_s;
    QTest::newRow("no text with a link")
        << u"Acte"_s << QList{deliberation} << u"Acte\n\n- Délibération 2026-12"_s << QString() << texts;
    QTest::newRow("a link that DataPass refuses is said")
        << u"Acte"_s << QList{LegalText{u"t5"_s, {}, u"Acte"_s, u"https://a.example:8080/x"_s}}
        << u"Acte\n\n- Acte : https://a.example:8080/x"_s << QString() << texts;
    QTest::newRow("a link and no title")
        << u"Acte"_s << QList{LegalText{u"t6"_s, {}, {}, url}} << u"Acte"_s << url << texts + u"/t6/url"_s;
    QTest::newRow("an empty text") << u"Acte"_s << QList{LegalText{u"t7"_s, {}, u" "_s, {}}} << u"Acte"_s
                                   << QString() << texts;
}

void TestMapping::composesTheLaw()
{
    QFETCH(QString, nature);
    QFETCH(QList<LegalText>, texts);
    Request request = sample::client();
    request.legalFramework = {nature, texts};
    const Mapped mapped = mapRequest(request, sample::catalogue());
    QTEST(valueOf(mapped, "cadre_juridique_nature"), "composed");
    QTEST(valueOf(mapped, "cadre_juridique_url"), "url");
    QTEST(mapped.field(u"cadre_juridique_url"_s)->target, "target");
}

/// It has no page for it, and DataPass fills it in: what a body brought there, nobody could see or change.
void TestMapping::baseFormBringsItsLaw()
{
    Request request = sample::client("socle_de_base");
    request.endpoints = {sample::datum("associations_djepva")};
    request.legalFramework = {};
    const Mapped preset = mapRequest(request, sample::catalogue());
    request.legalFramework.nature = u"Notre acte"_s;
    const Mapped own = mapRequest(request, sample::catalogue());
    for (const Mapped &mapped : {preset, own}) {
        QVERIFY(!mapped.field(u"cadre_juridique_nature"_s));
        QVERIFY(!mapped.field(u"cadre_juridique_url"_s));
        QCOMPARE(mapped.fields.size(), 27);
    }
    QVERIFY(!unplacedAt(preset, u"/legalFramework"_s));
    QCOMPARE(unplacedAt(own, u"/legalFramework"_s)->why, Unplaced::Why::Preset);
    QCOMPARE(unplacedAt(own, u"/legalFramework"_s)->value, u"Notre acte"_s);
}

void TestMapping::everyFieldHasLabelAndTarget()
{
    for (const Request &request : {sample::client(), sample::vendor(), Request()}) {
        const Mapped mapped = mapRequest(request, sample::catalogue());
        QCOMPARE(mapped.fields.size(), 29);
        FormPage page = FormPage::Project;
        for (const Field &field : mapped.fields) {
            QVERIFY2(!fieldLabel(field.key).isEmpty(), qPrintable(field.key));
            QVERIFY2(field.page >= page, qPrintable(field.key));
            page = field.page;
            // A text of the request, but for the months and what stands in a list.
            const bool isText = textField(request, field.target);
            QVERIFY2(isText || field.target == u"/personalData/retentionMonths"
                         || field.target == u"/legalFramework/texts",
                     qPrintable(field.target));
        }
    }
    QVERIFY(fieldLabel(u"contact_metier_type"_s).isEmpty());
    QCOMPARE(fieldLabel(u"contact_metier_job_title"_s), u"Fonction du contact métier"_s);
}

void TestMapping::saysWhatHasNoPlace()
{
    using U = Unplaced::Why;
    Request request = sample::example(u"complete"_s);
    request.endpoints.append(sample::datum("attestations_agefiph"));
    Document mockUp;
    mockUp.id = u"d9"_s;
    mockUp.kind = DocumentKind::MockUp;
    mockUp.fileName = u"maquette.pdf"_s;
    request.documents.append(mockUp);
    const Catalogue &catalogue = sample::catalogue(u"editeurs-2021"_s);
    const Mapped mapped = mapRequest(request, catalogue);
    const QList<std::pair<QString, U>> expected{{u"/vendor/siret"_s, U::NoPlace},
                                                {u"/vendor/name"_s, U::NoPlace},
                                                {u"/vendor/product"_s, U::NoPlace},
                                                {u"/vendor/website"_s, U::NoPlace},
                                                {u"/service/audiences"_s, U::NoPlace},
                                                {u"/service/sectors"_s, U::NoPlace},
                                                {u"/service/checks"_s, U::NoPlace},
                                                {u"/endpoints/exercices/purpose"_s, U::NoPlace},
                                                {u"/endpoints/attestations_agefiph"_s, U::NoScope},
                                                {u"/legalFramework/texts/t2"_s, U::InOtherField},
                                                {u"/legalFramework/texts/t3"_s, U::InOtherField},
                                                {u"/documents/d1"_s, U::ByHand},
                                                {u"/documents/d9"_s, U::ByHand}};
    for (const auto &[target, why] : expected) {
        const Unplaced *unplaced = unplacedAt(mapped, target);
        QVERIFY2(unplaced, qPrintable(target));
        QCOMPARE(unplaced->why, why);
        const QString text = unplacedText(*unplaced, request, catalogue);
        QVERIFY2(!unplaced->value.isEmpty() && !text.contains(u"%"), qPrintable(text));
    }
    QVERIFY(!unplacedAt(mapped, u"/legalFramework/texts/t1"_s));
    QCOMPARE(unplacedAt(mapped, u"/documents/d1"_s)->key, u"cadre_juridique_document"_s);
    QCOMPARE(unplacedAt(mapped, u"/documents/d9"_s)->key, u"maquette_projet"_s);
    // No two entries for one thing.
    QSet<QString> targets;
    for (const Unplaced &unplaced : mapped.unplaced)
        targets.insert(unplaced.target);
    QCOMPARE(targets.size(), mapped.unplaced.size());
}

void TestMapping::takesOnlyWhatDataPassTakes_data()
{
    QTest::addColumn<QString>("date");
    QTest::addColumn<double>("months");
    QTest::newRow("no such day") << u"2027-02-30"_s << 36.5;
    QTest::newRow("slashes") << u"2027/03/01"_s << 0.0;
    QTest::newRow("French") << u"01-03-2027"_s << -12.0;
    QTest::newRow("other digits") << u"٢٠٢٧-٠٣-٠١"_s << std::numeric_limits<double>::infinity();
    QTest::newRow("words") << u"mars 2027"_s << 0.5;
}

void TestMapping::takesOnlyWhatDataPassTakes()
{
    QFETCH(QString, date);
    QFETCH(double, months);
    Request request = sample::client();
    request.service.goLiveDate = date;
    request.personalData.retentionMonths = months;
    const Mapped mapped = mapRequest(request, sample::catalogue());
    QCOMPARE(valueOf(mapped, "date_prevue_mise_en_production"), QString());
    QCOMPARE(valueOf(mapped, "duree_conservation_donnees_caractere_personnel"), QString());
    const Unplaced *said = unplacedAt(mapped, u"/service/goLiveDate"_s);
    QVERIFY(said);
    QCOMPARE(said->why, Unplaced::Why::NotAccepted);
    QCOMPARE(said->value, date);
    const Unplaced *retention = unplacedAt(mapped, u"/personalData/retentionMonths"_s);
    QVERIFY(retention);
    QCOMPARE(retention->why, Unplaced::Why::NotAccepted);
    // What is empty lacks, but is not refused.
    request.service.goLiveDate.clear();
    request.personalData.retentionMonths.reset();
    QVERIFY(!unplacedAt(mapRequest(request, sample::catalogue()), u"/service/goLiveDate"_s));
    QVERIFY(!unplacedAt(mapRequest(request, sample::catalogue()), u"/personalData/retentionMonths"_s));
}

QTEST_GUILESS_MAIN(TestMapping)
#include "tst_mapping.moc"
