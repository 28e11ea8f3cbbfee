// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// Who signed the package of ReviewPage, and how the review that it exported is signed.

#include "core/settings.h"
#include "package/chosentrust.h"
#include "package/signing.h"
#include "session/signermodel.h"
#include "widgets/certificatedialog.h"
#include "widgets/icons.h"
#include "widgets/notice.h"
#include "widgets/reviewbanner.h"
#include "widgets/reviewpage.h"
#include "widgets/signdialog.h"

#include <QBoxLayout>
#include <QDir>
#include <QPushButton>

#include <cstring>

namespace viatique {

namespace {

/// Nothing but the report of a package that is open.
SignatureReport signatureOf(const PackageReview &package)
{
    const auto &report = package.package().report;
    return report ? report->signature : SignatureReport();
}

} // namespace

void ReviewPage::setUpSigning()
{
    m_sign->setObjectName(QStringLiteral("signReviewButton"));
    m_sign->setIcon(icon(Icon::ShieldCheck));
    m_sign->hide();
    m_layout->insertWidget(m_layout->indexOf(m_exported) + 1, m_sign, 0, Qt::AlignLeft);
    connect(m_sign, &QPushButton::clicked, this, &ReviewPage::openSigning);
    connect(m_banner, &ReviewBanner::certificateWanted, this, &ReviewPage::openCertificate);
    connect(&m_parts.settings, &Settings::changed, this, [this](const char *key) {
        if (std::strcmp(key, setting::kTrustStore.key) == 0)
            m_package.setTrustStore(trustOf(m_parts.settings));
    });
    connect(&m_package, &PackageReview::signatureChecked, this, [this] {
        if (m_certificate)
            m_certificate->setReport(signatureOf(m_package));
    });
    connect(&m_package, &PackageReview::stateChanged, this, [this] {
        if (!m_certificate)
            return;
        // Of a package that is opened anew, it is another.
        if (m_package.state() == PackageReview::State::Opened)
            m_certificate->setReport(signatureOf(m_package));
        else
            m_certificate->close();
    });
}

void ReviewPage::openCertificate()
{
    if (!m_certificate) {
        m_certificate = new CertificateDialog(m_parts.settings, m_parts.prompts, this);
        m_certificate->setReport(signatureOf(m_package));
    }
    m_certificate->show();
    m_certificate->raise();
    m_certificate->activateWindow();
}

// The review

void ReviewPage::openSigning()
{
    if (m_signing || !mayBeSigned())
        return;
    m_signing = new SignDialog(
        {SigningWork::Subject::Review, m_exportedPath, m_parts.settings, m_parts.prompts}, this);
    connect(m_signing, &SignDialog::signedBy, this, [this](const QList<CertificateInfo> &signers) {
        m_signedBy = signers.constFirst();
        sayOutcome();
        m_exported->button(0)->setFocus(Qt::OtherFocusReason);
    });
    m_signing->open();
}

QString ReviewPage::exportedText() const
{
    const QString path = QDir::toNativeSeparators(m_exportedPath);
    if (!m_signedBy)
        return m_losesSignature
                   ? path + u'\n' + tr("The signature of the former text is erased. Sign the review again.")
                   : path;
    return path + u'\n'
           + tr("Signed by: %1. Hand over both files, the review and its signature (%2).",
                "person and organisation, suffix of a file")
                 .arg(certificateName(*m_signedBy), kReviewSignatureSuffix);
}

} // namespace viatique
