// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "rules/rules.h"
#include "rules/textforce.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace viatique::rules {

/// A datum asked for, with what the catalogue says of it (never null here).
struct AskedEndpoint
{
    const RequestedEndpoint *asked;
    const Endpoint *known;
};

/// What several topics ask of the same request, found once.
class Context
{
public:
    explicit Context(const Input &input);

    const Request &request;
    const Catalogue &catalogue;
    const DocumentFactsMap &facts;
    QDate today;

    /// The vendor files for itself: eligibility and document kinds do not apply.
    bool isVendor() const { return request.filedFor == FiledFor::Vendor; }
    /// Known to the catalogue and not included for everyone, which gives no finding.
    const QList<AskedEndpoint> &endpoints() const { return m_endpoints; }
    /// Whether one of `endpoints` has that id.
    bool asks(const QString &endpointId) const { return m_asked.contains(endpointId); }
    /// Null when the request has none of that id; the first where several have it.
    const LegalText *legalText(const QString &id) const { return m_texts.value(id).text; }
    const Document *document(const QString &id) const { return m_documents.value(id); }
    /// The force of a text of the request; Empty where it has none of that id.
    TextForce textForce(const QString &textId) const { return m_texts.value(textId).force; }
    /// The page is public, as said or as the use case implies.
    bool isPublicPage() const;
    /// Every datum asked for lies in DataPass' base set and the use case is filed with its form, which
    /// presets its legal basis (article L114-8 CRPA alone) and asks for no document.
    bool isBaseSet() const { return m_baseSet; }

private:
    struct Text
    {
        const LegalText *text = nullptr;
        TextForce force = TextForce::Empty;
    };

    QList<AskedEndpoint> m_endpoints;
    // Each datum names its texts and documents: found by hash, and a text is read once, not once a datum.
    QSet<QString> m_asked;
    QHash<QString, Text> m_texts;
    QHash<QString, const Document *> m_documents;
    bool m_baseSet = false;
};

/// Whether the protected part of the datum is asked for.
bool asksProtected(const AskedEndpoint &endpoint);

} // namespace viatique::rules
