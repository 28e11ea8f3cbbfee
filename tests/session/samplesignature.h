// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"

namespace viatique::test {

inline Signer sampleSigner(Signer::Verdict verdict = Signer::Verdict::Trusted)
{
    Signer signer;
    signer.verdict = verdict;
    signer.certificate.name = QStringLiteral("Camille Mirandol");
    signer.certificate.organisation = QStringLiteral("Ateliers Mirandol");
    signer.certificate.issuer = QStringLiteral("Autorité d’exemple, Ville de Montrouvel");
    signer.certificate.serialNumber = QStringLiteral("04d2");
    signer.certificate.sha256 = QString(QStringLiteral("0123456789abcdef")).repeated(4);
    signer.certificate.notBefore = QDateTime(QDate(2026, 1, 12), QTime(12, 0), Qt::UTC);
    signer.certificate.notAfter = QDateTime(QDate(2029, 1, 11), QTime(12, 0), Qt::UTC);
    signer.signedAt = QDateTime(QDate(2026, 10, 5), QTime(8, 42), Qt::UTC);
    return signer;
}

inline SignatureReport sampleSignature(SignatureReport::State state = SignatureReport::State::Trusted,
                                       Signer::Verdict verdict = Signer::Verdict::Trusted)
{
    SignatureReport report;
    report.state = state;
    report.signers = {sampleSigner(verdict)};
    return report;
}

} // namespace viatique::test
