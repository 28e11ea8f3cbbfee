// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/reviewwriting.h"

#include "core/jsonfile.h"
#include "core/limits.h"
#include "package/signing.h"
#include "report/reviewreport.h"
#include "review/packagedreviews.h"
#include "session/reviewtarget.h"

#include <QFile>
#include <QUuid>

namespace viatique {

namespace {

/// The signature of the former review: what was signed is not what is about to be written, and a signature
/// that stayed would call that altered. It stands aside until the new one is there, and comes back otherwise.
class FormerSignature
{
public:
    explicit FormerSignature(const QString &review)
        : m_path(review + kReviewSignatureSuffix)
    {
    }
    ~FormerSignature()
    {
        if (!m_aside.isEmpty())
            QFile::rename(m_aside, m_path);
    }
    Q_DISABLE_COPY_MOVE(FormerSignature)

    Result<void> putAside()
    {
        QFile signature(m_path);
        if (!signature.exists())
            return {};
        const QString aside = QStringLiteral("%1.%2").arg(m_path, QUuid::createUuid().toString(QUuid::Id128));
        if (!signature.rename(aside))
            return failure(ErrorCode::FileUnwritable, {m_path, signature.errorString()});
        m_aside = aside;
        return {};
    }
    void remove()
    {
        if (!m_aside.isEmpty())
            QFile::remove(m_aside);
        m_aside.clear();
    }

private:
    QString m_path;
    QString m_aside; ///< empty: it is in its place, or there is none
};

} // namespace

Result<void> replaceReview(const QString &path, const QByteArray &bytes, const FileStamp &former)
{
    FormerSignature signature(path);
    if (readFile(path, limits::kJsonBytes) != bytes) {
        if (const auto aside = signature.putAside(); !aside)
            return aside;
    }
    const auto written = writeFile(path, bytes, std::nullopt, former);
    if (!written)
        return Failure(written.error());
    signature.remove();
    return {};
}

Result<QString> writeReview(const ReviewExport &job)
{
    const QString path = job.base + kReviewSuffix;
    const ReviewTarget target = reviewTarget(path, job.file.review.id, job.lastExportedAt);
    if (!target.mayBeReplaced() && job.agreed != target.stamp)
        return failure(ErrorCode::FileExists, {path});
    // For an editor whose request, and whose report, is French.
    const ReviewReportInput report{job.file.review, job.input.request, job.input.catalogue,
                                   QStringLiteral("fr")};
    const Result<QByteArray> pdf = reviewPdf(report);
    if (!pdf)
        return Failure(pdf.error());
    const auto write = [](const QString &file, const QByteArray &bytes) {
        return [file, bytes](const FileStamp &) { return writeFile(file, bytes); };
    };
    const QByteArray bytes = jsonBytes(toJson(job.file.review, job.file.source));
    return writeFile(job.base + kReviewHtmlSuffix, reviewHtml(report))
        .and_then(write(job.base + kReviewPdfSuffix, *pdf))
        // Whoever has written there in between is not written over either.
        .and_then([&](const FileStamp &) { return replaceReview(path, bytes, target.stamp); })
        .map([&path] { return path; });
}

} // namespace viatique
