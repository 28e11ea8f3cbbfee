// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"
#include "core/result.h"
#include "package/packagewriter.h"
#include "request/documentinspector.h"
#include "request/draft.h"

#include <QDate>
#include <QList>
#include <QString>

namespace viatique {

struct ExportOptions
{
    QDate today;
    QString language = QStringLiteral("fr"); ///< of the reports: French, for they go to an agent of the State
    /// Leaves applicant and contacts out of every member, for sharing with an expert.
    bool withoutContacts = false;
};

struct ExportedPackage
{
    WrittenPackage package;
    bool complete = false;
    QList<Finding> findings;
    /// This revision was exported before with another content: someone edited `request.json` by hand and left
    /// its revision. Two packages of one name then differ.
    bool revisionReused = false;
    /// Reviews of the draft that the package does not bring along, for they cannot be read or are too large.
    QList<Error> reviewsLeftOut = {};
    /// Reviews with answers that it does not bring along either: see ReviewsToPackage.
    int reviewsToCome = 0;
};

/// The name that a package gets where none is given. A copy without contacts must not take the place of the
/// whole package beside it.
QString packageFileName(const Request &request, bool complete, bool withoutContacts);

/// The one way from a draft to a package, for window and command line: judges the request, draws it, writes
/// the package and remembers the export and its path in the draft's state, its request in `exported.json`
/// (unless without contacts). The revision counts as exported from the beginning; where nothing comes of it,
/// the state is as it was, unless another export of the draft changed it meanwhile. `target` is the file to
/// write, or a folder in which the package gets its own name; never inside the draft (TargetInsideDraft). An
/// incomplete request is exported as a draft; a document that it lists but has no longer, or that changed on
/// the disk, is left out. Reviews of earlier revisions are in the package with their answers (see
/// reviewsToPackage). Reports are drawn in the language of the options, whatever the program speaks. Unless
/// it is without contacts, the package brings the body for DataPass along, as far as the request is filled
/// in. Needs a QGuiApplication; after `prepareReports` any thread may call this, as long as no other uses the
/// draft. Errors: those of pdfReport and writePackage.
Result<ExportedPackage> exportDraft(Draft &draft, const DocumentInspector &inspector, const QString &target,
                                    const ExportOptions &options, const Progress &progress = {});

} // namespace viatique
