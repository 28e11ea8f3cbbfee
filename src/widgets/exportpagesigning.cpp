// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// How ExportPage has the package signed that it wrote last.

#include "ui_exportpage.h"
#include "widgets/exportpage.h"
#include "widgets/icons.h"
#include "widgets/prompts.h"
#include "widgets/signdialog.h"

#include <QFileInfo>

namespace viatique {

void ExportPage::setUpSigning()
{
    m_ui->signButton->setIcon(icon(Icon::ShieldCheck));
    connect(m_ui->signButton, &QPushButton::clicked, this, &ExportPage::openSigning);
}

void ExportPage::openSigning()
{
    if (!m_package || m_signing)
        return;
    m_signing = new SignDialog(
        {SigningWork::Subject::Package, m_package->package.path, context().settings, context().prompts},
        this);
    connect(m_signing, &SignDialog::signedBy, this, [this](const QList<CertificateInfo> &signers) {
        takeSigned(m_package->package.path, signers);
        m_ui->outcomeNotice->button(0)->setFocus(Qt::OtherFocusReason);
    });
    m_signing->open();
}

void ExportPage::takeSigned(const QString &path, const QList<CertificateInfo> &signers)
{
    if (!m_package || QFileInfo(path) != QFileInfo(m_package->package.path))
        return;
    // It holds the signature besides; that of a second person stands in the same file.
    if (m_signedBy.isEmpty())
        m_package->package.files += 1;
    m_package->package.bytes = QFileInfo(path).size();
    m_signedBy = signers;
    showOutcome();
}

/// There while a package is, and until it is signed.
void ExportPage::showSigning()
{
    const bool canSign = m_package && m_signedBy.isEmpty() && !m_export.isBusy();
    m_ui->signButton->setVisible(canSign);
    m_ui->signHint->setVisible(canSign);
    m_ui->signButton->setText(tr("Si&gn the package…"));
    m_ui->signButton->setAccessibleDescription(m_ui->signHint->text());
}

} // namespace viatique
