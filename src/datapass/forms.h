// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace viatique::datapass {

/// A form of DataPass for API Entreprise: what it presets, and which data it does not let one choose freely.
/// Read from `resources/datapass/forms.json`; source: DataPass, config/authorization_request_forms.
struct Form
{
    QString uid;
    QString title;
    bool hasLegalStep = true;
    QString presetTitle;
    QString presetNature;
    QString presetUrl;
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

/// All forms that an applicant can begin; null for one that DataPass does not have.
const QList<Form> &forms();
const Form *form(const QString &uid);

/// The scopes of open data that each request holds whatever was asked for (the definition's `included`).
const QStringList &includedScopes();
/// All scopes of the definition, in its order.
const QStringList &knownScopes();

} // namespace viatique::datapass
