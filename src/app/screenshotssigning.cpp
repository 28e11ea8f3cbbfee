// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// The pictures of what signs, and of who signed.

#include "app/program.h"
#include "app/screenshots.h"
#include "core/settings.h"
#include "package/signing.h"
#include "package/signingkey.h"
#include "session/stepmodel.h"
#include "widgets/certificatedialog.h"
#include "widgets/signdialog.h"
#include "widgets/wizard.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace viatique {

namespace {

/// A package has to be verified, and its documents examined.
constexpr int kOpenMs = 3000;
/// As packaging/dev makes it.
constexpr QLatin1String kPassword("exemple");
constexpr QLatin1String kKeyFile("certificat.p12");
constexpr QLatin1String kShownFile("/home/camille/certificat.p12");
constexpr QLatin1String kTrusted("certificat.pem");

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

void Screenshots::planSigning(const QString &folder)
{
    MainWindow &window = m_program.window();
    const auto close = [&window](const QString &name) {
        if (auto *dialog = window.findChild<QDialog *>(name))
            dialog->close();
    };
    const auto openSigning = [this, &window](const QString &certificate) {
        auto *dialog =
            new SignDialog({SigningWork::Subject::Package, QStringLiteral("/home/camille/demande.zip"),
                            m_program.settings(), m_program.prompts()},
                           &window);
        dialog->findChild<QLineEdit *>(QStringLiteral("certificateEdit"))->setText(certificate);
        dialog->show();
        return dialog;
    };
    m_pictures.append({QStringLiteral("8-sign"), [&window, folder, openSigning] {
                           window.openDraft(folder);
                           window.wizard()->setStep(StepModel::kSteps);
                           openSigning(kShownFile);
                       }});
    m_pictures.append({QStringLiteral("9-certificate"), [this, &window, close] {
                           close(QStringLiteral("signDialog"));
                           auto *dialog =
                               new CertificateDialog(m_program.settings(), m_program.prompts(), &window);
                           dialog->setReport(exampleSignature());
                           dialog->show();
                       }});
    m_pictures.append({QString(), [close] { close(QStringLiteral("certificateDialog")); }});
    if (m_options.certificate.isEmpty())
        return;
    const QDir place(QFileInfo(m_options.certificate).absoluteFilePath());
    const QString keyFile = place.filePath(kKeyFile);
    m_pictures.append(
        {QStringLiteral("8-sign-name"), [openSigning, keyFile] {
             const SignDialog *dialog = openSigning(keyFile);
             dialog->findChild<QLineEdit *>(QStringLiteral("passwordEdit"))->setText(kPassword);
             dialog->findChild<QPushButton *>(QStringLiteral("signButton"))->click();
             // Where the pictures are taken is nobody's business.
             dialog->findChild<QLineEdit *>(QStringLiteral("certificateEdit"))->setText(kShownFile);
         }});
    m_pictures.append({QStringLiteral("9-review-signed"),
                       [this, &window, close, folder, place, keyFile] {
                           close(QStringLiteral("signDialog"));
                           const QString package = packageOf(folder);
                           const QDateTime now = QDateTime::currentDateTimeUtc();
                           const auto key =
                               SigningKey::open(keyFile, Secret(QByteArray(kPassword.data())), now);
                           if (!key || !signPackage(package, *key, now, package))
                               m_trouble += package + QLatin1Char('\n');
                           m_program.settings().set(setting::kTrustStore, place.filePath(kTrusted));
                           window.openPackage(package);
                       },
                       kOpenMs});
    m_pictures.append({QString(), [this] {
                           m_program.settings().set(setting::kTrustStore, QString());
                           m_program.settings().set(setting::kCertificate, QString());
                       }});
}

} // namespace viatique
