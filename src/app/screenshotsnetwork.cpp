// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Pictures of what the network adds to the window, with answers of our own: nothing is asked for.

#include "app/program.h"
#include "app/screenshots.h"
#include "widgets/cataloguedialog.h"
#include "widgets/companyoffer.h"
#include "widgets/networkdialog.h"
#include "widgets/wizard.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScrollArea>

namespace viatique {

namespace {

Company makeCompany(const QString &siret, const QString &name, const QString &address)
{
    Company company;
    company.siret = siret;
    company.name = name;
    company.address = address;
    company.legalCategory = QStringLiteral("7210");
    company.territorial = true;
    return company;
}

CompanyList oneTown()
{
    return {{makeCompany(QStringLiteral("00021700000017"), QStringLiteral("COMMUNE DE VALBRUME"),
                         QStringLiteral("1 PLACE DE LA FONTAINE 00217 VALBRUME"))},
            1,
            true};
}

CompanyList severalTowns()
{
    CompanyList list = oneTown();
    list.bySiret = false;
    Company baths =
        makeCompany(QStringLiteral("00021700000025"), QStringLiteral("RÉGIE DES EAUX DE VALBRUME"),
                    QStringLiteral("12 RUE DU LAVOIR 00217 VALBRUME"));
    baths.closed = true;
    Company community =
        makeCompany(QStringLiteral("00084310200013"), QStringLiteral("COMMUNAUTÉ DE COMMUNES DU VALBRUMOIS"),
                    QStringLiteral("ROUTE DES ÉTANGS 00218 SAINT-AUBIN-LES-ÉTANGS"));
    list.companies += {baths, community};
    list.total = 31;
    return list;
}

/// A later version of a bundled catalogue: a datum more, one less, one with another title.
CatalogueOffer makeOffer()
{
    CatalogueOffer offer;
    const Result<Catalogue> bundled = bundledCatalogue(bundledCatalogueIds().constFirst());
    if (!bundled)
        return offer;
    offer.present = *bundled;
    QJsonObject json = QJsonDocument::fromJson(bundled->bytes).object();
    json.insert(QStringLiteral("version"), QStringLiteral("2026-11-02"));
    QJsonArray endpoints = json.value(QLatin1String("endpoints")).toArray();
    QJsonObject added = endpoints.at(0).toObject();
    added.insert(QStringLiteral("id"), QStringLiteral("marques_deposees"));
    added.insert(QStringLiteral("title"), QStringLiteral("Marques déposées"));
    QJsonObject changed = endpoints.at(1).toObject();
    changed.insert(QStringLiteral("legalRequirement"), QStringLiteral("supporting-documents"));
    changed.insert(QStringLiteral("title"), QStringLiteral("Données de référence d’une association"));
    endpoints.replace(1, changed);
    endpoints.removeLast();
    endpoints.append(added);
    json.insert(QStringLiteral("endpoints"), endpoints);
    const Result<Catalogue> later =
        readCatalogue(QJsonDocument(json).toJson(), QStringLiteral("catalogue.json"));
    if (!later)
        return offer;
    offer.catalogue = *later;
    offer.origin.url = QStringLiteral("https://catalogues.example/editeurs.json");
    offer.changes = compareCatalogues(offer.present, offer.catalogue);
    offer.endpointsLost = 1;
    return offer;
}

CompanyOffer *offerIn(const MainWindow &window)
{
    return window.wizard()->page()->findChild<CompanyOffer *>(QStringLiteral("organisationOffer"));
}

} // namespace

void Screenshots::planNetwork(const QString &folder)
{
    MainWindow &window = m_program.window();
    const auto trigger = [&window](const char *action) {
        if (auto *found = window.findChild<QAction *>(QLatin1String(action)))
            found->trigger();
    };
    const auto answer = [this, &window, folder](const QString &name, const CompanyList &list) {
        m_pictures.append({QString(), [&window, folder, list] {
                               window.openDraft(folder);
                               window.wizard()->setStep(1);
                               if (auto *offer = offerIn(window))
                                   offer->showAnswer(list);
                           }});
        // As it is for whoever asks: the answer comes into sight.
        m_pictures.append({name, [&window] {
                               QWidget *offer = offerIn(window);
                               QWidget *area = offer;
                               while (area && !qobject_cast<QScrollArea *>(area))
                                   area = area->parentWidget();
                               if (area)
                                   qobject_cast<QScrollArea *>(area)->ensureWidgetVisible(offer);
                           }});
    };
    answer(QStringLiteral("1-for-whom-looked-up"), oneTown());
    answer(QStringLiteral("1-for-whom-several"), severalTowns());
    m_pictures.append({QStringLiteral("12-network"), [trigger] { trigger("networkAction"); }});
    const auto close = [&window](const QString &name) {
        if (auto *dialog = window.findChild<QDialog *>(name))
            dialog->close();
    };
    m_pictures.append({QStringLiteral("13-catalogues"), [trigger, close] {
                           close(QStringLiteral("networkDialog"));
                           trigger("cataloguesAction");
                       }});
    m_pictures.append({QStringLiteral("13-catalogues-offer"), [this, &window] {
                           m_program.settings().set(
                               setting::kCatalogueUrl,
                               QStringLiteral("https://catalogues.example/editeurs.json"));
                           if (auto *dialog = window.findChild<CatalogueDialog *>())
                               dialog->showOffer(makeOffer());
                       }});
    m_pictures.append({QString(), [close] { close(QStringLiteral("catalogueDialog")); }});
}

} // namespace viatique
