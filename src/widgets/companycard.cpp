// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/companycard.h"

#include "request/siret.h"
#include "rules/words.h"
#include "session/companymodel.h"
#include "widgets/look.h"
#include "widgets/statelabel.h"
#include "widgets/styledlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace viatique {

namespace {

/// "1 rue Haute", and what that takes the place of.
QString lineOf(const QString &words, const QString &present)
{
    return present.isEmpty() || present == words
               ? words
               : CompanyCard::tr("%1 (in place of: %2)", "what is proposed, what is there")
                     .arg(words, present);
}

} // namespace

CompanyCard::CompanyCard(QWidget *parent)
    : Card(parent)
    , m_name(new StyledLabel(StyledLabel::Section, this))
    , m_lines(new StyledLabel(this))
    , m_signs(new StateLabel(this))
    , m_take(new QPushButton(this))
    , m_leave(new QPushButton(this))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_name->setObjectName(QStringLiteral("companyName"));
    m_lines->setObjectName(QStringLiteral("companyLines"));
    m_signs->setObjectName(QStringLiteral("companySigns"));
    m_take->setObjectName(QStringLiteral("companyTakeButton"));
    m_leave->setObjectName(QStringLiteral("companyLeaveButton"));
    for (StyledLabel *label : {m_name, m_lines}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    for (QPushButton *button : {m_take, m_leave})
        button->setAutoDefault(false);
    m_buttons->addWidget(m_take);
    m_buttons->addWidget(m_leave);
    m_buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_name);
    column->addWidget(m_lines);
    column->addWidget(m_signs);
    column->addLayout(m_buttons);
    connect(m_take, &QPushButton::clicked, this, &CompanyCard::taken);
    connect(m_leave, &QPushButton::clicked, this, &CompanyCard::left);
    arrange();
}

void CompanyCard::setCompany(const Company &company, const CompanyProposal &proposal,
                             const CompanyProposal &present)
{
    m_name->setText(proposal.name.isEmpty() ? companyName(company) : lineOf(proposal.name, present.name));
    const QString formerSiret = normalisedSiret(present.siret);
    QStringList lines;
    if (!proposal.address.isEmpty())
        lines.append(lineOf(proposal.address, present.address));
    else if (company.addressWithheld && !company.address.isEmpty())
        lines.append(tr("Published of the address, and not filled in: %1").arg(company.address));
    lines.append(tr("SIRET: %1")
                     .arg(lineOf(spacedSiret(proposal.siret),
                                 formerSiret.isEmpty() ? QString() : spacedSiret(formerSiret))));
    if (proposal.kind != BodyKind::Unset)
        lines.append(
            tr("Kind of body: %1")
                .arg(lineOf(words::bodyKind(proposal.kind),
                            present.kind == BodyKind::Unset ? QString() : words::bodyKind(present.kind))));
    m_lines->setText(lines.join(u'\n'));
    const QStringList signs = companySigns(company);
    m_signs->setState(Meaning::ToCheck, signs.join(QStringLiteral(", ")));
    setAccessibleName(m_name->text());
    setAccessibleDescription((lines + signs).join(QStringLiteral(", ")));
    // A screen reader that comes to the button hears what it is about.
    m_take->setAccessibleDescription(m_name->text() + QStringLiteral(", ") + accessibleDescription());
    retranslate();
}

void CompanyCard::focusFirst()
{
    m_take->setFocus(Qt::OtherFocusReason);
}

void CompanyCard::retranslate()
{
    m_take->setText(tr("Fill in these"));
    m_leave->setText(tr("Keep mine"));
}

void CompanyCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void CompanyCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    const int needed = m_take->sizeHint().width() + m_leave->sizeHint().width() + look::em(this, 3);
    m_buttons->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CompanyCard::arrange()
{
    layout()->setContentsMargins(look::em(this, 1), look::em(this, 0.75), look::em(this, 1),
                                 look::em(this, 0.75));
    layout()->setSpacing(look::em(this, 0.5));
    m_buttons->setSpacing(look::em(this, 0.75));
}

} // namespace viatique
