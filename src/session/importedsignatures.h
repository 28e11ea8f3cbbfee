// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"

#include <QHash>
#include <QString>

namespace viatique {

/// What was said of the signatures of the reviews that were imported into a draft, by the digest of what they
/// say (see signedTextSha512): their files are not kept, so that it could not be found out again,
/// and what was said of one text is never said of another. Kept in `reviews/signatures.json` of the draft's
/// folder; never part of a package.
using ImportedSignatures = QHash<QString, SignatureReport>;

/// Empty where there is none that can be read.
ImportedSignatures readImportedSignatures(const QString &draftFolder);
/// The file goes where nothing is signed. What cannot be written is lost without a word: it is said once more
/// when the review is imported again.
void writeImportedSignatures(const QString &draftFolder, const ImportedSignatures &signatures);

} // namespace viatique
