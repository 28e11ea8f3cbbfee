// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/cataloguenotice.h"

#include "request/cataloguemove.h"
#include "session/draftsession.h"

#include <QPushButton>
#include <QSet>

#include <algorithm>

namespace viatique {

namespace {

using Kind = DatumChange::Kind;

/// What becomes of the data, each thing once: in figures, but for what will be missed by its name.
QString sentenceOf(const QList<DatumChange> &changes, const Catalogue &present)
{
    const auto count = [&changes](Kind kind) {
        return int(std::count_if(changes.cbegin(), changes.cend(),
                                 [kind](const DatumChange &change) { return change.kind == kind; }));
    };
    QStringList said;
    if (const int renamed = count(Kind::Renamed); renamed > 0)
        said.append(CatalogueNotice::tr("%n under another name", nullptr, renamed));
    if (const int merged = count(Kind::Merged); merged > 0)
        said.append(CatalogueNotice::tr("%n joined with others", nullptr, merged));
    if (const int included = count(Kind::Included); included > 0)
        said.append(CatalogueNotice::tr("%n included for everyone, without asking", nullptr, included));
    QStringList gone;
    for (const DatumChange &change : changes) {
        if (change.kind == Kind::Retired || change.kind == Kind::Unknown)
            gone.append(present.endpointTitle(change.before));
    }
    if (!gone.isEmpty())
        said.append(CatalogueNotice::tr("no longer offered: %1").arg(gone.join(QStringLiteral(", "))));
    if (const int requirement = count(Kind::RequirementChanged); requirement > 0)
        said.append(CatalogueNotice::tr("%n with another requirement", nullptr, requirement));
    return said.join(QStringLiteral(" · "));
}

int changedData(const QList<DatumChange> &changes)
{
    QSet<QString> ids;
    for (const DatumChange &change : changes) {
        if (change.kind != Kind::Kept)
            ids.insert(change.before);
    }
    return int(ids.size());
}

} // namespace

CatalogueNotice::CatalogueNotice(QWidget *parent)
    : Notice(parent)
{
    hide();
    connect(button(0), &QPushButton::clicked, this, [this] {
        if (m_offer)
            m_session->moveToCatalogue(*m_offer);
    });
    connect(button(1), &QPushButton::clicked, this, [this] {
        m_later = true;
        hide();
    });
}

void CatalogueNotice::setSession(DraftSession &session)
{
    m_session = &session;
    connect(&session, &DraftSession::requestChanged, this, [this] {
        // It comes with the page, and not under the hand of whoever ticks.
        if (isHidden())
            return;
        // Purposes change with each key, and count only where data are joined.
        const QList<RequestedEndpoint> &asked = m_session->request().endpoints;
        if (!std::equal(asked.cbegin(), asked.cend(), m_judged.cbegin(), m_judged.cend(),
                        [](const RequestedEndpoint &a, const RequestedEndpoint &b) {
                            return a.id == b.id && a.openness == b.openness;
                        }))
            judge();
    });
    look();
}

void CatalogueNotice::look()
{
    m_offer = m_session->isReadOnly() ? std::nullopt : m_session->laterCatalogue();
    judge();
}

void CatalogueNotice::judge()
{
    const Request &request = m_session->request();
    m_judged = request.endpoints;
    const bool isSame = m_offer && m_offer->id == m_session->catalogue().id;
    // A newer version may propose data; another catalogue matters to those that are asked for.
    if (m_later || !m_offer || (m_judged.isEmpty() && !isSame))
        return hide();
    const QList<DatumChange> changes = moveTo(request, m_session->catalogue(), *m_offer).changes;
    const int changed = changedData(changes);
    setNotice(Meaning::Advice,
              !isSame ? tr("The catalogue of today changes %n of these data.", nullptr, changed)
              : changed == 0
                  ? tr("The catalogue has a newer version: it changes none of these data.")
                  : tr("The catalogue has a newer version: it changes %n of these data.", nullptr, changed),
              sentenceOf(changes, m_session->catalogue()));
    button(0)->setText(isSame ? tr("Take the newer version") : tr("Move to today’s catalogue"));
    button(1)->setText(tr("Later"));
    show();
}

void CatalogueNotice::retranslate()
{
    if (m_session)
        judge();
}

} // namespace viatique
