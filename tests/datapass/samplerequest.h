// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"
#include "request/requestjson.h"

#include <QFile>
#include <QString>

#include <map>

namespace viatique::datapass::sample {

/// Read once: the tests ask for it in each of their rows.
inline const Catalogue &catalogue(const QString &id = QStringLiteral("datapass-2026"))
{
    static std::map<QString, Catalogue> read;
    auto found = read.find(id);
    if (found == read.end())
        found = read.emplace(id, bundledCatalogue(id).value()).first;
    return found->second;
}

inline Person person(const QString &given)
{
    return {given, QStringLiteral("Ferréol"), given.toLower() + QStringLiteral("@valbrume.example"),
            QStringLiteral("01 99 00 12 30"), QStringLiteral("Chargée de mission")};
}

inline RequestedEndpoint datum(const char *id)
{
    RequestedEndpoint asked;
    asked.id = QLatin1String(id);
    asked.purpose = QStringLiteral("Pour vérifier.");
    return asked;
}

/// A client's request for one use case, with every field of DataPass filled in.
inline Request client(const char *useCase = "marches_publics")
{
    Request request;
    request.filedFor = FiledFor::Client;
    request.organisation = {QStringLiteral("00021700000017"), QStringLiteral("Commune de Valbrume"),
                            QString(), BodyKind::LocalAuthority};
    request.applicant = person(QStringLiteral("Blandine"));
    request.service.title = QStringLiteral("Candidatures de Valbrume");
    request.service.description = QStringLiteral("Les agents contrôlent les candidatures.\nDeux lignes.");
    request.service.useCases = QStringList{QLatin1String(useCase)};
    request.service.goLiveDate = QStringLiteral("2027-03-01");
    request.service.expectedVolume = QStringLiteral("400 par an");
    request.endpoints = {datum("chiffre_affaires_dgfip"), datum("attestation_fiscale_dgfip")};
    request.legalFramework.nature = QStringLiteral("Passation des marchés");
    request.legalFramework.texts = {
        {QStringLiteral("t1"), QStringLiteral("ccp-r2143-13"),
         QStringLiteral("Article R2143-13 du code de la commande publique"),
         QStringLiteral("https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000037730589")},
        {QStringLiteral("t2"), {}, QStringLiteral("Délibération 2026-12"), {}}};
    request.personalData = {QStringLiteral("Trois agents habilités"), 48.0, QStringLiteral("Recours")};
    request.contacts = {person(QStringLiteral("Octave")), person(QStringLiteral("Solène")),
                        person(QStringLiteral("Blandine")), person(QStringLiteral("Isidore"))};
    return request;
}

/// The same, of a vendor that files for itself.
inline Request vendor()
{
    Request request = client();
    request.filedFor = FiledFor::Vendor;
    request.service.useCases.clear();
    request.service.description.clear();
    request.service.vendorAnswers = {QStringLiteral("Édition de logiciels\n\nhttps://lisiere.example"),
                                     QStringLiteral("Communes"), QStringLiteral("Communes et régions"),
                                     QStringLiteral("Profil d’acheteur"), QStringLiteral("Marchés publics")};
    request.vendor = {request.organisation.siret, request.organisation.name, QStringLiteral("Lisière"),
                      QStringLiteral("https://lisiere.example")};
    return request;
}

/// One of the examples that come with the program.
inline Request example(const QString &name)
{
    const QString path = QStringLiteral(VIATIQUE_SOURCE_DIR "/resources/examples/%1/request.json").arg(name);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readRequest(file.readAll(), path).value().request : Request();
}

} // namespace viatique::datapass::sample
