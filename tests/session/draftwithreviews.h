// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/digest.h"
#include "package/exportedrequest.h"
#include "package/packageplan.h"
#include "request/requestjson.h"
#include "reviewedrequest.h"
#include "session/draftreviews.h"
#include "testdraft.h"

#include <QDir>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace viatique::test {

/// What tests of a draft share that reviews come back to.
class DraftWithReviews : public QObject
{
protected:
    /// A draft of its own for each test.
    void begin()
    {
        m_draft.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_draft = std::make_unique<TestDraft>(reviewedRequest());
    }
    QString write(const Review &review) const
    {
        return writeReviewFile(m_dir->filePath(QStringLiteral("given.review.json")), review);
    }
    ReviewImport imported(const Review &review)
    {
        const auto import = m_draft->session().importReview(write(review));
        return import ? *import : ReviewImport();
    }
    /// As an export keeps it; the digest.
    QString exported()
    {
        DraftSession &session = m_draft->session();
        session.flush();
        const QByteArray bytes = packagedRequestBytes(toJson(session.request()), {});
        if (!keepExportedRequest(session.folder(), bytes))
            return {};
        const int revision = session.request().revision;
        session.updateState([&](DraftState &state) {
            state.lastExport = {revision, sha512Of(bytes), QString()};
        });
        return sha512Of(bytes);
    }
    QStringList files() const
    {
        return QDir(m_draft->session().folder() + QStringLiteral("/reviews"))
            .entryList(QDir::Files, QDir::Name);
    }
    const Remark &remark(const QString &id) { return *m_draft->session().reviews().remark(ref(id)); }
    AnswerState state(const QString &id) { return remark(id).answer.state; }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestDraft> m_draft;
};

} // namespace viatique::test
