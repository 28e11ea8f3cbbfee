// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What the need calls for: the proposal to take, and what is asked for beyond it.

#include "rules/advicewords.h"
#include "session/draftsession.h"
#include "ui_datapage.h"
#include "widgets/datapage.h"
#include "widgets/endpointcard.h"
#include "widgets/look.h"

#include <QSet>

#include <algorithm>
#include <utility>

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
        const Advice *advice = m_model.advice().of(m_over);
        if (advice && advice->decision == Decision::Leave)
            goToList();
        else
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
    const bool has = m_model.advice().hasProposal();
    if (std::exchange(m_hadProposal, has) != has) {
        const bool isVendor = request.filedFor == FiledFor::Vendor;
        setHelp(has || isVendor
                    ? tr("Keep only the data that your service needs: it will be connected sooner.")
                    : tr("Keep only the data that your service needs. Choose one use case in step 2, and "
                         "they are proposed here."));
    }
    m_card->setReason(reasonOf(m_card->endpoint()));
    const QStringList over = askedTooMuch(request, m_model.advice());
    if (over != m_overAsked) {
        m_overAsked = over;
        m_over = over.value(0);
        if (!m_over.isEmpty())
            sayOver();
    }
    showOver();
}

/// Why a datum is proposed, to be studied or left; empty where nothing is proposed.
QString DataPage::reasonOf(const QString &id) const
{
    const Advice *advice = m_model.advice().hasProposal() ? m_model.advice().of(id) : nullptr;
    return advice ? adviceSentence(*advice, session().catalogue()) : QString();
}

/// Of the first one what can be done, of the others that they are there.
void DataPage::sayOver()
{
    const QString title = session().catalogue().endpointTitle(m_over);
    const Advice *advice = m_model.advice().of(m_over);
    const bool isForNothing = advice && advice->decision == Decision::Leave;
    QStringList why;
    if (isForNothing)
        why.append(adviceSentence(*advice, session().catalogue()) + QLatin1Char('.'));
    why.append(tr("Too wide a perimeter often sends a request back."));
    if (m_overAsked.size() > 1)
        why.append(tr("%n other(s) go beyond the need, too.", nullptr, int(m_overAsked.size()) - 1));
    m_ui->overNotice->setNotice(Meaning::ToCheck,
                                isForNothing
                                    ? tr("“%1” is ticked, and is not for this need.").arg(title)
                                    : tr("“%1” is ticked, and your need does not say what for.").arg(title),
                                why.join(QLatin1Char(' ')));
    // A reason settles what is to be studied, and nothing else.
    m_ui->overNotice->button(0)->setText(isForNothing ? tr("Show it") : tr("Justify"));
    m_ui->overNotice->button(1)->setText(tr("Untick"));
    m_ui->overNotice->button(1)->setEnabled(!session().isReadOnly());
    m_ui->overLabel->setState(Meaning::ToCheck, isForNothing ? tr("“%1”: not for this need").arg(title)
                                                             : tr("“%1”: to justify").arg(title));
}

/// A whole notice where there is room, else a word beside the counter.
void DataPage::showOver()
{
    const bool wide = m_room == Width::Wide;
    m_ui->overNotice->setVisible(wide && !m_over.isEmpty());
    m_ui->overLabel->setVisible(!wide && !m_over.isEmpty());
}

} // namespace viatique
