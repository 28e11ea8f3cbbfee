// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/chosentrust.h"
#include "package/packagereader.h"
#include "session/packagereview.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace viatique {

/// What the verification of a package and the reading of its request give; from any thread.
struct PackageOpening
{
    ReviewedPackage known; ///< before its documents are examined
    /// Open, for the examination of its documents; by one thread at a time. Null where there is no request.
    std::shared_ptr<const ReceivedPackage> package;
    QHash<QString, QString> members; ///< that hold the documents, by their id; empty: none
    /// The signature and what it is over, to be checked against other certificates; empty where it is not to
    /// be: there is none, or it is wrong whoever is believed, or there is no request.
    QByteArray signature = {};
    QByteArray signedBytes = {};
};

/// What a package is judged by.
struct OpeningRules
{
    QDateTime now; ///< of findings, and by which certificates are valid
    CatalogueShelf shelf = CatalogueShelf();
    ChosenTrust trustStore = {};
};

/// What cannot be opened still has an error and, where it was possible, a verdict.
PackageOpening openPackage(const QString &path, const Progress &progress, const OpeningRules &rules);

/// A document of a package that may have changed since: the archive is opened anew, and only the very bytes
/// that the request lists are given. Errors: DocumentMissing, DocumentChanged, Cancelled, those of openBag
/// and of FileTree::read.
Result<QByteArray> readPackagedDocument(const QString &path, const QString &member, const Document &document,
                                        const CancelCheck &cancelled);

} // namespace viatique
