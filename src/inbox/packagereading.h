// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "inbox/inboxindex.h"
#include "inbox/packagerecord.h"
#include "package/progress.h"
#include "package/requestinput.h"
#include "request/documentinspector.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace viatique {

/// What the bytes of a package say.
struct PackageReading
{
    IndexedPackage package;
    /// False where something stood in the way that may be gone next time although the package has not
    /// changed, such as a missing permission: the record is then shown and not kept.
    bool isLasting = true;
};

/// What a record says of a request, and of a verification: the first of its problems, and how many there are.
void describe(PackageRecord &record, const RequestInput &input);
void describe(PackageRecord &record, const VerifyReport &report);

/// Verifies a package and reads and judges its request, from any thread, each byte once. `path` is relative
/// to `folder`; `stamp` is how the package stood when it was listed; `shelf` is what judges it. What is no
/// package, or holds no request that can be read, is no error but a record that says so. Nothing is written.
/// Errors: Cancelled; FileMissing where it is gone; FileChanging where it is not (any longer) what was
/// listed: nothing is known of it then.
Result<PackageReading> readForInbox(const QString &folder, const QString &path, const FileStamp &stamp,
                                    QDate today, const Progress &progress = {},
                                    const CatalogueShelf &shelf = CatalogueShelf());

/// What is known of documents already.
using KnownDocuments = std::function<QHash<QString, DocumentFacts>(const QStringList &sha512s)>;

struct PackageExamination
{
    PackageRecord record;
    QHash<QString, IndexedDocument> documents; ///< newly read, by SHA-512
    /// False where a document could not be examined this time, as where that took too long: the record is
    /// then shown, and kept as one that was not examined.
    bool isLasting = true;
};

/// Examines the documents of a package that `readForInbox` made `record` of, one process each, never in this
/// one and with nothing written: their facts, by which its findings are counted anew, and their text. Those
/// that are known are not read again. From any QThread. Errors: Cancelled (also where the inspector is);
/// FileMissing, FileChanging as above; those of FileTree::read where its request cannot be read any more.
Result<PackageExamination> examineForInbox(const QString &folder, const PackageRecord &record, QDate today,
                                           const DocumentInspector &inspector, const KnownDocuments &known,
                                           const CatalogueShelf &shelf = CatalogueShelf());

} // namespace viatique
