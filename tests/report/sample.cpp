// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "sample.h"

#include "core/digest.h"
#include "request/requestjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace viatique::sample {

using namespace Qt::StringLiterals;

namespace {

Person person(const QString &given, const QString &family, const QString &job, int number)
{
    return {given, family, u"%1.%2@montrouvel.example"_s.arg(given.toLower(), family.toLower()),
            u"01 99 00 00 %1"_s.arg(number), job};
}

Document document(const QString &id, DocumentKind kind, const QString &title, const QString &fileName,
                  qint64 size, const QStringList &texts)
{
    return {id, kind, title, fileName, u"application/pdf"_s, size, sha512Of(id.toUtf8()), texts};
}

RequestedEndpoint endpoint(const QString &id, const QString &purpose, const QStringList &texts,
                           const QStringList &documents)
{
    return {id, {}, purpose, texts, documents};
}

void fillService(Service &service)
{
    service.title = u"Candidature aux marchés publics de travaux"_s;
    service.description = u"Le portail des marchés permet aux entreprises de travaux de déposer leur "
                          u"candidature sans fournir les pièces que "
                          "l’administration possède déjà. Les agents de la commande publique les lisent dans "
                          "l’onglet « Candidature », après "
                          "s’être authentifiés.\n\nAucune donnée n’est montrée aux autres candidats ni au "
                          "public. Chaque lecture est inscrite "
                          "au journal, qui est conservé un an."_s;
    service.useCases = {u"marches_publics"_s, u"other"_s};
    service.otherUseCase = u"Suivi des sous-traitants en cours de chantier"_s;
    service.audiences = {u"companies"_s, u"associations"_s};
    service.publicPage = false;
    service.sectors = {u"construction"_s};
    service.checks = {u"taxes"_s};
    service.goLiveDate = u"2027-03-01"_s;
    service.expectedVolume = u"Environ 400 candidatures par an"_s;
    service.vendorAnswers = {u"Édition de logiciels, ateliers-mirandol.example"_s, u"Communes et syndicats"_s,
                             u"Trente communes de moins de 10 000 habitants"_s,
                             u"Recevoir les candidatures"_s, u"Marchés publics"_s};
}

void fillLegalFramework(LegalFramework &framework)
{
    framework.nature =
        u"Code de la commande publique, article R2143-13, et délibération du conseil municipal"_s;
    framework.texts = {
        {u"t1"_s, u"ccp-r2143-13"_s, u"Article R2143-13 du code de la commande publique"_s,
         u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589"_s},
        {u"t2"_s, u"ct-d8222-5"_s, u"Article D8222-5 du code du travail"_s,
         u"https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000024903543"_s},
        {u"t3"_s,
         {},
         u"Délibération n° 2026-03-17 du conseil municipal"_s,
         u"https://www.montrouvel.example/conseil/deliberations/2026/03/17?piece=delib-2026-03-17&format=pdf"_s},
    };
}

QList<RequestedEndpoint> sampleEndpoints()
{
    return {
        endpoint(u"entreprises"_s,
                 u"Vérifier que le candidat existe et afficher sa dénomination à l’agent."_s, {u"t1"_s}, {}),
        endpoint(
            u"extraits_rcs_infogreffe"_s,
            u"Connaître les dirigeants et s’assurer que l’entreprise n’est pas en liquidation judiciaire."_s,
            {u"t1"_s}, {}),
        endpoint(u"exercices"_s,
                 u"Comparer le chiffre d’affaires au minimum que fixe le règlement de consultation."_s,
                 {u"t1"_s, u"t3"_s}, {u"d1"_s, u"d2"_s}),
        endpoint(
            u"attestations_fiscales_dgfip"_s,
            u"S’assurer que le candidat retenu a satisfait à ses obligations fiscales avant de signer."_s,
            {u"t1"_s, u"t3"_s}, {u"d1"_s, u"d2"_s}),
        endpoint(
            u"attestations_sociales_acoss"_s,
            u"Obtenir l’attestation de vigilance à la signature, puis tous les six mois jusqu’à la fin du chantier."_s,
            {u"t2"_s}, {u"d1"_s}),
        endpoint(u"cotisation_retraite_probtp"_s,
                 u"Vérifier les cotisations retraite des entreprises du bâtiment."_s, {u"t1"_s, u"t3"_s},
                 {u"d1"_s}),
        endpoint(u"cartes_professionnelles_fntp"_s,
                 u"Apprécier la capacité technique des entreprises de travaux publics."_s, {u"t1"_s},
                 {u"d2"_s}),
        endpoint(u"certificats_qualibat"_s, u"Apprécier la qualification des entreprises du bâtiment."_s,
                 {u"t1"_s}, {}),
    };
}

/// Members whose texts are not typed freely.
const QSet<QString> &notTyped()
{
    static const QSet<QString> members{
        u"format"_s,     u"id"_s,       u"createdAt"_s, u"modifiedAt"_s, u"catalogue"_s, u"filedFor"_s,
        u"siret"_s,      u"kind"_s,     u"audiences"_s, u"sectors"_s,    u"checks"_s,    u"goLiveDate"_s,
        u"legalTexts"_s, u"openness"_s, u"mediaType"_s, u"sha512"_s,     u"reference"_s,
    };
    return members;
}

QJsonValue changed(const QJsonValue &value, const std::function<QString(const QString &)> &change)
{
    if (value.isString())
        return change(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            array.append(item.isString() ? item : changed(item, change)); // arrays of strings hold ids
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!notTyped().contains(it.key()))
            it.value() = changed(it.value(), change);
    }
    return object;
}

Finding finding(const QString &rule, Severity severity, bool missing, const QString &target)
{
    return {rule, severity, missing, target, {}};
}

} // namespace

Request fullRequest()
{
    Request request;
    request.id = u"0b8e41c2-5d0f-4c55-9c0e-3d7f6a1b2c4d"_s;
    request.revision = 2;
    request.createdAt = u"2026-10-02T08:15:00Z"_s;
    request.modifiedAt = u"2026-11-23T10:31:00Z"_s;
    request.filedFor = FiledFor::Client;
    request.vendor = {u"13002526500013"_s, u"Ateliers Mirandol"_s, u"Mirandol Marchés"_s,
                      u"https://www.ateliers-mirandol.example"_s};
    request.organisation = {u"13002526500013"_s, u"Ville de Montrouvel"_s,
                            u"2 cours des Tanneurs, 00130 Montrouvel"_s, BodyKind::LocalAuthority};
    request.applicant = person(u"Solène"_s, u"Aubrac"_s, u"Responsable de la commande publique"_s, 1);
    fillService(request.service);
    request.endpoints = sampleEndpoints();
    request.endpoints.first().openness = QStringList{u"protected"_s};
    fillLegalFramework(request.legalFramework);
    request.documents = {
        document(u"d1"_s, DocumentKind::Deliberation, u"Délibération du 12 mars 2026"_s,
                 u"délibération-2026-03-17.pdf"_s, 248'320, {u"t3"_s}),
        document(u"d2"_s, DocumentKind::LegalText, u"Article R2143-13 imprimé de Légifrance"_s,
                 u"r2143-13.pdf"_s, 1'482'752, {u"t1"_s}),
        document(u"d3"_s, DocumentKind::MockUp, u"Maquette de l’onglet Candidature"_s, u"maquette.pdf"_s,
                 912'001, {}),
    };
    request.personalData = {u"Agents de la commande publique, habilités nommément"_s, 48,
                            u"Délai de garantie des ouvrages, puis archivage du marché"_s};
    request.contacts = {person(u"Yves"_s, u"Kermorvan"_s, u"Maire"_s, 2),
                        person(u"Inès"_s, u"Delaunay-Fabre"_s, u"Déléguée à la protection des données"_s, 3),
                        person(u"Théo"_s, u"Lagarrigue"_s, u"Acheteur public"_s, 4),
                        person(u"Maud"_s, u"Pesquet"_s, u"Cheffe de projet informatique"_s, 5)};
    return request;
}

Request largeRequest(int endpoints, int texts, int documents)
{
    Request request = fullRequest();
    request.endpoints.clear();
    request.legalFramework.texts.clear();
    request.documents.clear();
    for (int i = 0; i < texts; ++i)
        request.legalFramework.texts.append({u"t%1"_s.arg(i), {}, u"Texte de loi numéro %1"_s.arg(i), {}});
    for (int i = 0; i < documents; ++i) {
        request.documents.append(document(u"d%1"_s.arg(i), DocumentKind::Order, u"Arrêté numéro %1"_s.arg(i),
                                          u"arrete-%1.pdf"_s.arg(i), 1000 + i, {}));
    }
    for (int i = 0; i < endpoints; ++i) {
        RequestedEndpoint requested =
            endpoint(u"donnee_%1"_s.arg(i), u"Raison de la donnée %1"_s.arg(i), {}, {});
        for (int j = i % 3; j < texts; j += 3)
            requested.legalTexts.append(u"t%1"_s.arg(j));
        for (int j = i % 2; j < documents; j += 2)
            requested.documents.append(u"d%1"_s.arg(j));
        request.endpoints.append(requested);
    }
    return request;
}

QList<Finding> findings()
{
    return {
        finding(u"endpoint-document-missing"_s, Severity::Blocking, false,
                u"/endpoints/attestations_sociales_acoss/documents"_s),
        finding(u"contact-field-missing"_s, Severity::Blocking, true,
                u"/contacts/dataProtectionOfficer/email"_s),
        finding(u"legal-url-syntax"_s, Severity::Warning, false, u"/legalFramework/texts/t2/url"_s),
        finding(u"document-kind-unusual"_s, Severity::Warning, false, u"/documents/d2"_s),
        finding(u"description-short"_s, Severity::Advice, false, u"/service/description"_s),
        finding(u"use-case-free-form"_s, Severity::Advice, false, QString()),
    };
}

DocumentFactsMap facts()
{
    DocumentFacts three;
    three.pages = 3;
    DocumentFacts encrypted;
    encrypted.pages = 17;
    encrypted.encrypted = true;
    return {{u"d1"_s, three}, {u"d2"_s, encrypted}};
}

QHash<QString, QString> documentPaths()
{
    return {{u"d1"_s, u"documents/01-deliberation-2026-03-17.pdf"_s},
            {u"d2"_s, u"documents/02-r2143-13.pdf"_s},
            {u"d3"_s, u"documents/03-maquette.pdf"_s}};
}

QStringList typedTexts(const Request &request)
{
    QStringList texts;
    changed(toJson(request), [&texts](const QString &text) {
        if (!text.isEmpty())
            texts.append(text);
        return text;
    });
    return texts;
}

Request withTexts(const Request &request, const std::function<QString(const QString &)> &change)
{
    const QJsonObject object = changed(toJson(request), change).toObject();
    const Result<RequestFile> file = readRequest(QJsonDocument(object).toJson(), u"sample"_s);
    return file ? file->request : Request();
}

} // namespace viatique::sample
