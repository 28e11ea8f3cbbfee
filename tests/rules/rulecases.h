// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "rulestest.h"

/// The requests that the rules are tried with: one for each, in two files by the steps of the wizard.
namespace rulestest {

using namespace Qt::StringLiterals;

inline const QString kLongText =
    u"Les agents du service instructeur lisent ces données dans leur écran de travail, après "
    u"s’être identifiés, pour vérifier chaque dossier qui leur est confié."_s;

inline const QJsonObject kVendorAnswers{
    {u"activities"_s, u"Nous éditons des logiciels, https://lisiere.example"_s},
    {u"clients"_s, u"Des communes et des régions"_s},
    {u"publicBeneficiaries"_s, u"Les communes clientes du profil"_s},
    {u"productRole"_s, u"Il dispense les candidats de pièces"_s},
    {u"useCases"_s, u"Les marchés publics des communes"_s}};
inline const Change kVendor{u"/filedFor"_s, u"vendor"_s};
inline const Change kAnswers{u"/service/vendorAnswers"_s, kVendorAnswers};

/// A small catalogue whose data each have one thing against them, and which includes, retires and repeats.
const Catalogue &perimeter();
/// A datum asked for, with its purpose and texts.
QJsonObject asked(const QString &id, const QString &purpose, const QStringList &texts = {u"t1"_s});

/// One broken request for each rule: the changes to the complete example that trigger it, where it points to,
/// and how much it weighs.
struct Case
{
    const char *rule;
    Changes changes;
    QString target;
    Severity severity = Severity::Blocking;
    bool missing = false;
    DocumentFactsMap facts = {};
    /// Changes that come close and must not trigger it; the untouched example never may.
    Changes near = {};
    /// The catalogue that both are judged by.
    const Catalogue *catalogue = &page();
    QList<rules::OpenRemark> remarks = {};
};

/// For whom, the need, the data.
QList<Case> casesOfNeed();
/// Data that the need does not call for, on `perimeter`.
QList<Case> casesOfPerimeter();
/// Legal framework, documents, personal data, contacts, any text.
QList<Case> casesOfLaw();

inline QList<Case> cases()
{
    return casesOfNeed() + casesOfPerimeter() + casesOfLaw();
}

} // namespace rulestest
