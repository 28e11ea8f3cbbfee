// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "request/documentconverter.h"
#include "request/documentinspector.h"
#include "request/documentstore.h"
#include "request/previewrun.h"

#include <QList>
#include <QStringList>

namespace viatique {

/// What files are taken in with.
struct Intake
{
    DocumentInspector inspector;
    ConverterOptions converter;
    CancelCheck cancelled;
    StageReport report; ///< called in the thread that works
};

enum class Images {
    Together, ///< pictures given together are the pages of one document
    Apart,    ///< each is a document of its own
};

/// Which of these files make a document each: pictures given together one, where the first of them stood;
/// every other file one. Looks at their content; what cannot be read stands alone.
QList<QStringList> groupForIntake(const QStringList &paths, Images images);

/// Stores what the user gives as a PDF in a draft's folder: a PDF as it is (see `storeDocument`), a text
/// document or a picture converted, several pictures as the pages of one document. What a file is its content
/// says, never its name. Each is copied into the draft first, so that what is examined is what is kept, and
/// refused where it changes meanwhile (FileChanging). Links are followed to regular files only. The entry is
/// named as the first file, with ".pdf" where it was converted. Whoever calls holds the lock of the draft;
/// from any QThread. Nothing is kept on an error: those of `storeDocument` and DocumentConverter,
/// FileChanging, DraftMissing.
Result<StoredDocument> takeIn(const QString &draftFolder, const QStringList &paths, const Intake &intake);

/// A lighter copy of a document of the draft, stored beside it: its pictures at 150 points an inch. Errors:
/// DocumentNotLighter, DocumentMissing, those of DocumentConverter.
Result<StoredDocument> storeLighter(const QString &draftFolder, const Document &document,
                                    const Intake &intake);

/// The parts of a document of the draft, each below what DataPass takes, stored beside it. Errors:
/// DocumentNotSplit, DocumentMissing, those of DocumentConverter.
Result<QList<StoredDocument>> storeParts(const QString &draftFolder, const Document &document,
                                         const Intake &intake);

} // namespace viatique
