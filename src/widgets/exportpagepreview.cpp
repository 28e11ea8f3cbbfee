// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The PDF beside the findings of ExportPage.

#include "session/draftsession.h"
#include "ui_exportpage.h"
#include "widgets/exportpage.h"
#include "widgets/look.h"
#include "widgets/pdfview.h"

#include <QPushButton>

namespace viatique {

void ExportPage::openPreview()
{
    if (m_pdf)
        return;
    m_pdf = new PdfView(m_ui->previewSide, session().inspector().program());
    m_pdf->setObjectName(QStringLiteral("preview"));
    m_ui->previewLayout->addWidget(m_pdf, 1);
    m_pdf->setName(tr("Preview of the request as PDF"));
    m_ui->previewLabel->setState(Meaning::InProgress, tr("Drawing the request"));
    fitPreview();
}

/// Beside the findings where there is room for both, else on demand: the export comes first.
void ExportPage::showPreview()
{
    const bool wide = m_room == Width::Wide;
    const bool open = wide || m_previewButton->isChecked();
    m_previewButton->setVisible(!wide);
    m_ui->previewSide->setVisible(open);
    if (!m_inSight || !open)
        return m_preview.stop();
    openPreview();
    m_preview.start();
}

void ExportPage::showPdf(const QByteArray &pdf)
{
    if (m_pdf)
        m_pdf->setPdf(pdf);
    m_ui->previewLabel->setState(Meaning::None, {});
}

/// As wide as it may be; the user draws the splitter for more room at the left.
void ExportPage::fitPreview()
{
    if (m_room == Width::Narrow)
        return;
    const int preview = m_ui->previewSide->maximumWidth();
    m_ui->splitter->setSizes({std::max(preview, m_ui->splitter->width() - preview), preview});
}

} // namespace viatique
