// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"
#include "widgets/notice.h"

#include <optional>

namespace viatique {

class DraftSession;

/// What the newest catalogue changes for the data that a draft asks for, with a button that moves the
/// draft to it (a step of undo) and one that puts the matter off. A newer version of the draft's own
/// catalogue comes first, and is offered even where nothing is asked for yet. Hidden where the draft is
/// read-only, on the newest one already or on one from elsewhere, and once it was put off.
class CatalogueNotice : public Notice
{
    Q_OBJECT

public:
    explicit CatalogueNotice(QWidget *parent = nullptr);
    /// `session` outlives it.
    void setSession(DraftSession &session);
    void retranslate();
    /// Looks whether there is something to offer, perhaps since an update was accepted: when the page comes
    /// into sight.
    void look();

private:
    void judge();

    DraftSession *m_session = nullptr;
    QList<RequestedEndpoint> m_judged; ///< what it was made of
    std::optional<Catalogue> m_offer;  ///< none: nothing to offer
    bool m_later = false;
};

} // namespace viatique
