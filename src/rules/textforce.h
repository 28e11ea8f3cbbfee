// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

namespace viatique {
struct LegalText;
struct Request;
} // namespace viatique

namespace viatique::rules {

/// How a text counts for the data it is linked to.
enum class TextForce {
    Empty,      ///< neither title, reference nor link
    Principle,  ///< states a general principle of exchange; alone it founds nothing
    PublicData, ///< the same, but enough where all data asked for are public
    Founding,
};
/// By `sufficesAlone` of the known texts (`resources/legal/texts.json`), and by what else is written there.
TextForce textForce(const LegalText &text);
/// Whether any text that the request cites founds, whatever data it is linked to.
bool citesFoundingText(const Request &request);

} // namespace viatique::rules
