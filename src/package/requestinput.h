// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogueshelf.h"
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

#include <functional>
#include <optional>

namespace viatique {

class DocumentInspector;
class ReceivedPackage;

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
/// Errors: FileMissing, those of Draft::open, readRequest, readCatalogue and readPackage, which also says
/// when `verdict` is set.
Result<RequestInput> readRequestInput(const QString &path, const DocumentInspector &inspector,
                                      const Progress &progress = {}, const VerifyOptions &options = {},
                                      std::optional<VerifyReport> *verdict = nullptr,
                                      const CatalogueShelf &shelf = CatalogueShelf());

/// The catalogue that judges a request which came with `packaged`: the one known here, where that is another,
/// for a stranger's catalogue could waive requirements. Known are those that come with the program, and the
/// updates that the user accepted.
Catalogue trustedCatalogue(const Catalogue &packaged, const CatalogueShelf &shelf = CatalogueShelf());

/// The request of a package that was read. Of its documents, no more is known than which of them are not
/// there as listed: these alone have facts.
RequestInput requestInput(const ReceivedPackage &package, const CatalogueShelf &shelf = CatalogueShelf());

/// Told after each document: how many were examined, of how many.
using ExaminationProgress = std::function<void(int done, int total)>;

/// The facts of all documents of that package, each file examined once, `kMostExaminedDocuments` at most: the
/// others are Unknown. Once the inspector is cancelled, the rest is left out.
DocumentFactsMap receivedFacts(const ReceivedPackage &package, const DocumentInspector &inspector,
                               const ExaminationProgress &progress = {});

/// What the rules find, without what a copy made for an expert leaves out on purpose: applicant and contacts.
QList<Finding> judge(const RequestInput &input, QDate today);

} // namespace viatique
