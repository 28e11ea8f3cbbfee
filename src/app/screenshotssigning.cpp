// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of what signs, and of who signed.

#include "app/program.h"
#include "app/screenshots.h"
#include "widgets/certificatedialog.h"
#include "widgets/signdialog.h"

#include <QDateTime>
#include <QLineEdit>

namespace viatique {

namespace {

SignatureReport exampleSignature()
{
    Signer signer;
    signer.verdict = Signer::Verdict::Trusted;
    signer.certificate.name = QStringLiteral("Camille Mirandol");
    signer.certificate.organisation = QStringLiteral("Ateliers Mirandol");
    signer.certificate.issuer = QStringLiteral("Autorité de Montrouvel");
    signer.certificate.serialNumber = QStringLiteral("6f1c09b2");
    signer.certificate.sha256 = QString(QStringLiteral("3fa91c07d2e8456b")).repeated(4);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    signer.certificate.notBefore = now.addYears(-1);
    signer.certificate.notAfter = now.addYears(2);
    signer.signedAt = now.addDays(-3);
    return {SignatureReport::State::Trusted, {signer}, {}};
}

} // namespace

void Screenshots::planSigning()
{
    MainWindow &window = m_program.window();
    const auto close = [&window](const QString &name) {
        if (auto *dialog = window.findChild<QDialog *>(name))
            dialog->close();
    };
    m_pictures.append({QStringLiteral("8-sign"), [this, &window] {
                           auto *dialog = new SignDialog({SigningWork::Subject::Package, QString(),
                                                          m_program.settings(), m_program.prompts()},
                                                         &window);
                           dialog->findChild<QLineEdit *>(QStringLiteral("certificateEdit"))
                               ->setText(QStringLiteral("/home/camille/certificat.p12"));
                           dialog->show();
                       }});
    m_pictures.append({QStringLiteral("9-certificate"), [this, &window, close] {
                           close(QStringLiteral("signDialog"));
                           auto *dialog =
                               new CertificateDialog(m_program.settings(), m_program.prompts(), &window);
                           dialog->setReport(exampleSignature());
                           dialog->show();
                       }});
    m_pictures.append({QString(), [close] { close(QStringLiteral("certificateDialog")); }});
}

} // namespace viatique
