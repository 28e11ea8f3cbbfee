// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace viatique::datapass {

/// A datum of DataPass' definition, as its page shows it.
struct Scope
{
    QString value;
    QString name;          ///< French, without the mark of public or protected behind it
    QString group;         ///< French
    bool included = false; ///< open data that each request holds whatever was asked for
};

/// A form of DataPass for API Entreprise: what it presets, and which data it does not let one choose freely.
/// Read from `resources/datapass/forms.json`; source: DataPass, config/authorization_request_forms.
struct Form
{
    QString uid;
    QString title; ///< DataPass' own, French
    bool hasLegalStep = true;
    /// Texts by their key in `data`. Those of several lines are this project's short wording: that there is
    /// one is what matters, for DataPass begins with it wherever a body does not name the key.
    QMap<QString, QString> presetTexts;
    QStringList presetScopes;
    QStringList lockedOn;  ///< scopes that it ticks and does not let go
    QStringList lockedOff; ///< scopes that it shows and does not let tick
    QStringList hidden;    ///< scopes that it does not show

    /// Scopes of `wanted` that this form cannot carry.
    QStringList refused(const QStringList &wanted) const;
};

inline constexpr auto kFreeForm = "api-entreprise";
inline constexpr auto kVendorForm = "api-entreprise-editeur";
inline constexpr auto kBaseForm = "api-entreprise-socle-de-base";

/// All forms that an applicant can begin.
const QList<Form> &forms();
/// Null for one that DataPass does not have, or that nobody can begin.
const Form *form(const QString &uid);

/// All data of the definition, in its order.
const QList<Scope> &scopes();
/// Null for one that the definition does not have.
const Scope *scope(const QString &value);
/// The scopes of open data that each request holds whatever was asked for (the definition's `included`).
const QStringList &includedScopes();
/// The values of `scopes()`.
const QStringList &knownScopes();

/// French headings of the vendor's five answers within the description, in the order and with the numbers of
/// the vendor form: an agent of the State reads them, whatever the program speaks.
const QStringList &vendorQuestions();

} // namespace viatique::datapass
