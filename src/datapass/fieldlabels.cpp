// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// DataPass' own labels: they are looked for on its pages, so they stay French whatever the program speaks.
// Source: DataPass, config/locales/authorization_request_forms.fr.yml and activerecord.fr.yml.

#include "datapass/mapping.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace viatique::datapass {

namespace {

struct ContactNames
{
    const char *contact; ///< key in `contacts`
    const char *prefix;
    const char16_t *title;
    const char16_t *jobTitle;
};

constexpr std::array<ContactNames, 4> kContacts{{
    {"dataController", "responsable_traitement", u"Responsable de traitement",
     u"Fonction du responsable de traitement"},
    {"dataProtectionOfficer", "delegue_protection_donnees", u"Délégué à la protection des données",
     u"Fonction du délégué à la protection des données"},
    {"business", "contact_metier", u"Contact métier", u"Fonction du contact métier"},
    {"technical", "contact_technique", u"Contact technique", u"Fonction du contact technique"},
}};

const ContactNames *namesOf(const QString &contact)
{
    const auto found =
        std::find_if(kContacts.cbegin(), kContacts.cend(), [&contact](const ContactNames &names) {
            return contact == QLatin1String(names.contact);
        });
    return found == kContacts.cend() ? nullptr : &*found;
}

const QHash<QString, QString> &labels()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made{
            {QStringLiteral("intitule"), QStringLiteral("Nom du projet")},
            {QStringLiteral("description"),
             QStringLiteral("Description du projet (à quoi va-t-il servir ? qui l'utilisera ?)")},
            {QStringLiteral("maquette_projet"), QStringLiteral("Maquette du projet")},
            {QStringLiteral("date_prevue_mise_en_production"),
             QStringLiteral("Date de mise en production prévue")},
            {QStringLiteral("volumetrie_approximative"), QStringLiteral("Volumétrie approximative")},
            {QStringLiteral("cadre_juridique_nature"),
             QStringLiteral("Précisez la nature et les références du texte vous autorisant à traiter les "
                            "données")},
            {QStringLiteral("cadre_juridique_url"), QStringLiteral("URL du texte relatif au traitement")},
            {QStringLiteral("cadre_juridique_document"), QStringLiteral("Ajoutez votre document")},
            {QStringLiteral("scopes"), QStringLiteral("Les données")},
            {QStringLiteral("terms_of_service_accepted"),
             QStringLiteral(
                 "J'ai pris connaissance des conditions générales d'utilisation et je les valide.")},
            {QStringLiteral("data_protection_officer_informed"),
             QStringLiteral("Je confirme que le délégué à la protection des données de mon organisation est "
                            "informé de ma demande.")},
            {QStringLiteral("destinataire_donnees_caractere_personnel"),
             QStringLiteral("Destinataire des données")},
            {QStringLiteral("duree_conservation_donnees_caractere_personnel"),
             QStringLiteral("Durée de conservation des données en mois")},
            {QStringLiteral("duree_conservation_donnees_caractere_personnel_justification"),
             QStringLiteral("Justification de la durée de conservation des données")},
        };
        for (const ContactNames &names : kContacts) {
            const QString prefix = QString(QLatin1String(names.prefix)) + QLatin1Char('_');
            made.insert(prefix + QLatin1String("family_name"), QStringLiteral("Nom"));
            made.insert(prefix + QLatin1String("given_name"), QStringLiteral("Prénom"));
            made.insert(prefix + QLatin1String("email"), QStringLiteral("Email"));
            made.insert(prefix + QLatin1String("phone_number"), QStringLiteral("Téléphone"));
            made.insert(prefix + QLatin1String("job_title"), QString::fromUtf16(names.jobTitle));
        }
        return made;
    }();
    return table;
}

} // namespace

QString fieldLabel(const QString &key)
{
    return labels().value(key);
}

QString pageTitle(FormPage page)
{
    switch (page) {
    case FormPage::Project:
        return QStringLiteral("Mon projet");
    case FormPage::Legal:
        return QStringLiteral("Le cadre juridique");
    case FormPage::Data:
        return QStringLiteral("Les données");
    case FormPage::PersonalData:
        return QStringLiteral("Le traitement des données personnelles");
    case FormPage::Summary:
        return QStringLiteral("La synthèse");
    case FormPage::Contacts:
        break;
    }
    return QStringLiteral("Les personnes impliquées");
}

QString contactTitle(const QString &contact)
{
    const ContactNames *names = namesOf(contact);
    return names ? QString::fromUtf16(names->title) : QString();
}

QString contactPrefix(const QString &contact)
{
    const ContactNames *names = namesOf(contact);
    return names ? QString(QLatin1String(names->prefix)) : QString();
}

} // namespace viatique::datapass
