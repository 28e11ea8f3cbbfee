// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the need calls for: the proposal to take, and what is asked for beyond it.

#include "session/draftsession.h"
#include "ui_datapage.h"
#include "widgets/datapage.h"
#include "widgets/endpointcard.h"
#include "widgets/look.h"

#include <QSet>

#include <algorithm>

namespace viatique {

void DataPage::setUpProposal()
{
    look::setLink(m_ui->acceptButton);
    m_ui->overNotice->hide();
    m_ui->catalogueNotice->setSession(session());
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [this] {
        session().edit(QStringLiteral("/endpoints"), [this](Request &request) {
            takeProposal(request, session().catalogue(), m_model.advice().all());
        });
        goToList();
    });
    connect(m_ui->overNotice->button(0), &QPushButton::clicked, this, [this] {
        setCurrent(m_over);
        m_card->focusPurpose();
    });
    connect(m_ui->overNotice->button(1), &QPushButton::clicked, this, [this] {
        const QString over = m_over;
        setCurrent(over);
        m_model.setData(m_model.indexOf(over), int(Qt::Unchecked), Qt::CheckStateRole);
        goToList();
    });
}

void DataPage::updateProposal()
{
    const Request &request = session().request();
    const QList<Advice> &advice = m_model.advice().all();
    QSet<QString> asked;
    for (const RequestedEndpoint &endpoint : request.endpoints)
        asked.insert(endpoint.id);
    const auto waiting = std::count_if(advice.cbegin(), advice.cend(), [&asked](const Advice &one) {
        return one.decision == Decision::Keep && !asked.contains(one.endpoint);
    });
    m_ui->acceptButton->setText(tr("Tick the %n proposed", nullptr, int(waiting)));
    m_ui->acceptButton->setVisible(waiting > 0 && !session().isReadOnly());
    const QString over = askedTooMuch(request, m_model.advice());
    if (over == m_over)
        return;
    m_over = over;
    if (!over.isEmpty()) {
        const QString title = session().catalogue().endpointTitle(over);
        m_ui->overNotice->setNotice(Meaning::ToCheck,
                                    tr("“%1” is ticked, and nothing in your need calls for it.").arg(title),
                                    tr("Too wide a perimeter often sends a request back."));
        m_ui->overNotice->button(0)->setText(tr("Justify"));
        m_ui->overNotice->button(1)->setText(tr("Untick"));
        m_ui->overNotice->button(1)->setEnabled(!session().isReadOnly());
        m_ui->overLabel->setState(Meaning::ToCheck, tr("“%1”: to justify").arg(title));
    }
    showOver();
}

/// A whole notice where there is room, else a word beside the counter.
void DataPage::showOver()
{
    const bool wide = m_room == Width::Wide;
    m_ui->overNotice->setVisible(wide && !m_over.isEmpty());
    m_ui->overLabel->setVisible(!wide && !m_over.isEmpty());
}

} // namespace viatique
