// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "report/reportmodel.h"
#include "review/review.h"

#include <QByteArray>

namespace viatique {

/// What the paper of a review is made from. The referenced values must outlive it; `request` is the one that
/// was reviewed, and gives names to the places of the remarks.
struct ReviewReportInput
{
    const Review &review;
    const Request &request;
    const Catalogue &catalogue;
    /// Of the paper ("fr", "en"), whatever the program speaks: French, for editor and agent file it.
    QString language = QStringLiteral("fr");
};

/// The review before it has a form: who says what of which request, the message, then the remarks as
/// `remarkGroups` orders them, each with its place, its text, the suggested value and the answer where there
/// is one. One that is not done says so on each page. In the language of the input.
report::Model reviewModel(const ReviewReportInput &input);

/// The review as one accessible page, self-contained like `htmlReport` and as escaped. The same input gives
/// the same bytes. From any thread.
QByteArray reviewHtml(const ReviewReportInput &input);

/// The same as PDF/A-1b. In which threads, and errors: see `pdfReport`.
Result<QByteArray> reviewPdf(const ReviewReportInput &input);

} // namespace viatique
