// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/jsonfile.h"
#include "package/packagewriter.h"
#include "package/samplepackage.h"
#include "review/reviewjson.h"

#include <QDir>
#include <QTemporaryDir>

#include <functional>

namespace viatique {

/// A folder of packages that are quickly made, as an agent receives them.
class SampleInboxFolder
{
public:
    QString path() const { return QDir(m_dir.path()).filePath(QStringLiteral("inbox")); }
    QString filePath(const QString &name) const { return QDir(path()).filePath(name); }
    /// A folder beside it.
    QString beside(const QString &name) const { return m_dir.filePath(name); }

    /// A package of the request of that id, `name` in the folder; `change` may give it other content. Its
    /// digest.
    QString add(const QString &name, const QString &id, int revision = 1,
                const std::function<void(Request &)> &change = {})
    {
        SamplePackage sample(1000);
        sample.request.id = id;
        sample.request.revision = revision;
        sample.request.service.title = QStringLiteral("Request %1").arg(id);
        if (change)
            change(sample.request);
        QDir().mkpath(QFileInfo(filePath(name)).path());
        const auto written = writePackage(sample.plan(), filePath(name));
        return written ? written->requestSha512 : QString();
    }

    /// A review that a colleague has put beside the package `name`.
    void addReview(const QString &name, const QString &id, const QString &digest, Opinion opinion)
    {
        Review review;
        review.id = QStringLiteral("8a1f2c3d-0000-4000-8000-%1")
                        .arg(qHash(name) & 0xffffff, 12, 16, QLatin1Char('0'));
        review.createdAt = QStringLiteral("2026-11-01T08:00:00Z");
        review.modifiedAt = QStringLiteral("2026-11-02T08:00:00Z");
        review.request = {id, 1, digest, {}};
        review.reviewer.name = QStringLiteral("Jeanne Orsini");
        review.state = ReviewState::Done;
        review.opinion = opinion;
        const QFileInfo file(filePath(name));
        if (!writeFile(file.dir().filePath(reviewFileName(file.fileName(), review)),
                       jsonBytes(toJson(review))))
            qFatal("cannot write a review of the test");
    }

private:
    QTemporaryDir m_dir;
};

} // namespace viatique
