// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The ways into DataPass of ExportPage.

#include "session/handover.h"
#include "ui_exportpage.h"
#include "widgets/exportpage.h"
#include "widgets/handoveroffer.h"
#include "widgets/icons.h"

namespace viatique {

void ExportPage::setUpHandover()
{
    m_ui->linkButton->setIcon(icon(Icon::ExternalLink));
    m_ui->sheetButton->setIcon(icon(Icon::Copy));
    m_ui->bodyButton->setIcon(icon(Icon::Upload));
    HandoverOffer &offer = context().handover;
    connect(m_ui->linkButton, &QPushButton::clicked, &offer, &HandoverOffer::openLink);
    connect(m_ui->sheetButton, &QPushButton::clicked, &offer, &HandoverOffer::openSheet);
    connect(m_ui->bodyButton, &QPushButton::clicked, &offer, &HandoverOffer::openBody);
    connect(&offer.handover(), &Handover::changed, this, &ExportPage::showHandover);
}

/// Made only while it is seen: it is more work than the rest of the page.
void ExportPage::showHandover()
{
    if (!m_inSight)
        return;
    const Handover &handover = context().handover.handover();
    m_ui->linkMeter->setLink(handover.link());
    m_ui->leftOutLabel->setText(handover.link().tooLong
                                    ? tr("Title and data alone are too long: use the copy sheet.")
                                    : leftOutSentence(handover));
    m_ui->linkButton->setAccessibleDescription(m_ui->linkMeter->words() + QLatin1String(". ")
                                               + m_ui->leftOutLabel->text());
    m_ui->sheetButton->setAccessibleDescription(m_ui->sheetHint->text());
    m_ui->bodyButton->setAccessibleDescription(m_ui->bodyHint->text());
}

void ExportPage::retranslateHandover()
{
    m_ui->linkButton->setText(tr("Open in &DataPass…"));
    m_ui->sheetButton->setText(tr("Copy shee&t…"));
    m_ui->bodyButton->setText(tr("API &body…"));
    showHandover();
    fitButtons();
}

} // namespace viatique
