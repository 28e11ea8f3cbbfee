// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/result.h"
#include "package/bag.h"
#include "request/documentfacts.h"
#include "request/request.h"

#include <QString>

#include <optional>

namespace viatique::cli {

/// A request to judge, wherever it came from.
struct RequestInput
{
    Request request;
    /// The catalogue that judges: one that this program knows.
    Catalogue catalogue;
    DocumentFactsMap facts;
    /// Of a package: its verification, and whether its own catalogue is another than `catalogue`.
    std::optional<VerifyReport> verified;
    bool foreignCatalogue = false;
};

/// Reads a draft folder, a `request.json` alone (its documents are then not looked at) or a package, which is
/// verified first. The digests of all documents are computed.
Result<RequestInput> readRequestInput(const QString &path);

} // namespace viatique::cli
