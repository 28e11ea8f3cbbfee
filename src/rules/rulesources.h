// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

/// Where the rules come from.
namespace viatique::rules::sources {

inline constexpr auto kDefinition = "DataPass, definition of API Entreprise";
inline constexpr auto kEligibility = "DataPass, eligibility of API Entreprise; API Entreprise, FAQ";
inline constexpr auto kFaq = "API Entreprise, FAQ and help of the request";
inline constexpr auto kPage = "API Entreprise, page for software vendors";
inline constexpr auto kUseCasePages = "API Entreprise, use-case pages";
inline constexpr auto kVendorForm = "DataPass, form api-entreprise-editeur";
inline constexpr auto kRefusals = "DataPass, reasons for which requests come back";
inline constexpr auto kSirene = "INSEE, SIRET number";
inline constexpr auto kFormat = "Viatique, docs/formats.md";

} // namespace viatique::rules::sources
