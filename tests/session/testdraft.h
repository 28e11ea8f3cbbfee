// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/draft.h"
#include "session/draftsession.h"

#include <QTemporaryDir>

#include <memory>
#include <utility>

namespace viatique::test {

/// A draft on the disk that lives as long as this, and the session that works on it.
class TestDraft
{
public:
    explicit TestDraft(const Request &request = {}, const Catalogue &catalogue = firstCatalogue())
    {
        const QDateTime now(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
        auto draft = Draft::create(m_dir.filePath(QStringLiteral("draft")), request, catalogue, now);
        if (!draft)
            qFatal("no draft");
        m_options.now = [now] { return now; };
        m_session = DraftSession::adopt(*std::move(draft), m_options);
    }

    static Catalogue firstCatalogue() { return *bundledCatalogue(bundledCatalogueIds().constFirst()); }

    DraftSession &session() { return *m_session; }
    const Request &request() const { return m_session->request(); }
    /// A second window on the same draft.
    std::unique_ptr<DraftSession> openAgain()
    {
        m_session->flush();
        auto second = DraftSession::open(m_session->folder(), m_options);
        if (!second)
            qFatal("no second session");
        return *std::move(second);
    }

private:
    QTemporaryDir m_dir;
    SessionOptions m_options;
    std::unique_ptr<DraftSession> m_session;
};

inline RequestedEndpoint asked(const QString &id, const QString &purpose = {}, const QStringList &texts = {})
{
    RequestedEndpoint endpoint;
    endpoint.id = id;
    endpoint.purpose = purpose;
    endpoint.legalTexts = texts;
    return endpoint;
}

} // namespace viatique::test
