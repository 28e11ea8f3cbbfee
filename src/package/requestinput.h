// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "core/finding.h"
#include "core/result.h"
#include "package/bag.h"
#include "package/packageplan.h"
#include "package/progress.h"
#include "request/documentfacts.h"
#include "request/request.h"
#include "rules/rules.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace viatique {

class DocumentInspector;

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
    /// The reviews that it brings along (see `ReceivedPackage::reviews`).
    QList<GeneratedMember> reviews = {};
    /// Of a draft: what the reviews that were imported into it ask. Filled in by who can read them.
    QList<rules::OpenRemark> remarks = {};
};

/// Reads a draft folder, a `request.json` alone (its documents are then not looked at) or a package, which is
/// verified first: `progress` tells of that. The digests of all documents are computed. From any thread.
/// Errors: FileMissing, those of Draft::open, readRequest, readCatalogue and readPackage.
Result<RequestInput> readRequestInput(const QString &path, const DocumentInspector &inspector,
                                      const Progress &progress = {});

/// What the rules find, without what a copy made for an expert leaves out on purpose: applicant and contacts.
QList<Finding> judge(const RequestInput &input, QDate today);

} // namespace viatique
