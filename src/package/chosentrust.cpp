// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/chosentrust.h"

#include "core/settings.h"

#include <QCoreApplication>

namespace viatique {

ChosenTrust trustOf(const Settings &settings)
{
    ChosenTrust trust;
    // What the organisation decides comes first, and here nobody knows whether it does.
    if (settings.isPolicyDamaged() && !settings.isLocked(setting::kTrustStore))
        trust.lost = ChosenTrust::Lost::Policy;
    else if (const auto chosen = settings.chosen(setting::kTrustStore))
        trust.path = *chosen;
    else if (settings.isForgetful() || settings.isStored(setting::kTrustStore))
        trust.lost = ChosenTrust::Lost::Choice;
    return trust;
}

TrustStore believed(const ChosenTrust &chosen, std::optional<Error> &error)
{
    switch (chosen.lost) {
    case ChosenTrust::Lost::Choice:
        error = Error(ErrorCode::TrustStoreUnreadable,
                      {Settings::defaultFile(),
                       QStringLiteral(QT_TRANSLATE_NOOP(
                           "viatique::Reason", "which ones were chosen was lost with the settings"))});
        return {};
    case ChosenTrust::Lost::Policy:
        error = Error(ErrorCode::TrustStoreUnreadable,
                      {Settings::defaultPolicy(),
                       QStringLiteral(QT_TRANSLATE_NOOP(
                           "viatique::Reason", "what your organisation decides is damaged, so that nobody is "
                                               "believed"))});
        return {};
    case ChosenTrust::Lost::Nothing:
        break;
    }
    const Result<TrustStore> store = TrustStore::chosen(chosen.path);
    if (store)
        return *store;
    error = store.error();
    return {};
}

} // namespace viatique
