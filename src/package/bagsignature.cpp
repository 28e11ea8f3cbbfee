// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// What BagVerifier says of the signature.

#include "package/bagverifier.h"

#include "package/cmsfile.h"
#include "package/signing.h"

#include <QCoreApplication>

namespace viatique {

void BagVerifier::checkSignature()
{
    if (!m_tree.contains(kSignatureFile))
        return;
    const bool wasWrong = !m_report.errors.isEmpty();
    m_report.signature = readSignature();
    SignatureReport &signature = m_report.signature;
    if (signature.state == SignatureReport::State::Wrong && signature.signers.isEmpty())
        error(VerifyCode::SignatureBroken, {kSignatureFile, signature.reason});
    for (Signer &signer : signature.signers) {
        // What the list says is signed, and is not so: that was said of the file.
        if (wasWrong && signer.verdict < Signer::Verdict::Differs) {
            signer.verdict = Signer::Verdict::Differs;
            signer.reason.clear();
            signature.state = SignatureReport::State::Wrong;
        } else {
            addSignatureProblem(signer);
        }
    }
}

SignatureReport BagVerifier::readSignature()
{
    SignatureReport wrong;
    wrong.state = SignatureReport::State::Wrong;
    const auto signedBytes = m_tagBytes.value(kSignedList);
    if (!signedBytes) {
        wrong.reason = QStringLiteral(
            QT_TRANSLATE_NOOP("viatique::Reason", "the list that it signs is missing or unreadable"));
        return wrong;
    }
    const Result<QByteArray> bytes = m_tree.read(kSignatureFile, kSignatureBytes);
    if (bytes)
        return verifySignature(*bytes, *signedBytes, m_options.trust, m_options.today);
    wrong.reason = unreadReason(bytes.error());
    return wrong;
}

void BagVerifier::addSignatureProblem(const Signer &signer)
{
    const QString &name = signer.certificate.name;
    switch (signer.verdict) {
    case Signer::Verdict::Trusted:
        return;
    case Signer::Verdict::Expired:
        return warning(VerifyCode::SignatureUnproved,
                       {kSignatureFile, name,
                        QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it has ended since"))});
    case Signer::Verdict::UnknownIssuer:
        return warning(VerifyCode::SignatureUnproved,
                       {kSignatureFile, name,
                        QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                         "nobody who is believed here vouches for it"))});
    case Signer::Verdict::NotValid:
        return warning(VerifyCode::SignatureUnproved, {kSignatureFile, name, signer.reason});
    case Signer::Verdict::Differs:
        return error(VerifyCode::SignatureDiffers, {kSignatureFile, name});
    case Signer::Verdict::Broken:
        return error(VerifyCode::SignatureBroken, {kSignatureFile, signer.reason});
    }
}

} // namespace viatique
