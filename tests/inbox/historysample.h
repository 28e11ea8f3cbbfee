// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/packagewriter.h"
#include "package/samplepackage.h"
#include "review/packagedreviews.h"

#include <QString>

#include <functional>

namespace viatique::test {

/// Packages of one request in several revisions, in a folder of their own.
struct HistorySample
{
    SamplePackage sample{2000};

    /// Writes revision `revision`, after `edit`, as `<name>.zip`; its path.
    QString add(const QString &name, int revision, const std::function<void(Request &)> &edit = {},
                const QList<ReviewFile> &reviews = {}, bool withoutContacts = false)
    {
        PackageContent content = sample.content();
        content.request.revision = revision;
        content.request.modifiedAt =
            QStringLiteral("2026-02-%1T10:00:00Z").arg(revision, 2, 10, QLatin1Char('0'));
        if (edit)
            edit(content.request);
        content.source = toJson(content.request);
        if (withoutContacts) {
            content.source = viatique::withoutContacts(content.request, content.source);
            content.withoutContacts = true;
        }
        for (const ReviewFile &review : reviews)
            content.generated.append(packagedReview(review));
        const QString path = sample.dir.filePath(name + QStringLiteral(".zip"));
        if (!writePackage(planPackage(content), path))
            qFatal("cannot write the package %s", qPrintable(path));
        return path;
    }

    /// A review of a revision, with an answered remark and one without answer.
    ReviewFile review(int revision) const
    {
        Review review;
        review.id = QStringLiteral("5a1e0000-0000-4000-8000-00000000000%1").arg(revision);
        review.modifiedAt = QStringLiteral("2026-02-20T10:00:00Z");
        review.request = {sample.request.id, revision, {}, {}};
        review.reviewer.name = QStringLiteral("Jeanne Orsini");
        review.state = ReviewState::Done;
        Remark kept;
        kept.id = QStringLiteral("r1");
        kept.target = QStringLiteral("/service/title");
        kept.text = QStringLiteral("Dites pour qui.");
        kept.answer = {AnswerState::Kept, QStringLiteral("C’est écrit plus bas.")};
        Remark open;
        open.id = QStringLiteral("r2");
        open.target = QStringLiteral("/documents/d1");
        open.text = QStringLiteral("La signature manque.");
        review.remarks = {kept, open};
        return {review, {}, 0};
    }
};

} // namespace viatique::test
