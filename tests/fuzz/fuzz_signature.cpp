// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

// A signature of a package or a review, and before it, where there are two parts, the certificates that are
// believed.

#include "fuzzing.h"

#include "package/signature.h"
#include "package/truststore.h"

#include <QFile>
#include <QTemporaryDir>

namespace {

using namespace viatique;
using fuzz::demand;
using State = SignatureReport::State;
using Verdict = Signer::Verdict;

/// Nobody where it is no list of certificates.
TrustStore believed(const QByteArray &pem)
{
    static const QTemporaryDir folder;
    static const QString path = folder.filePath(QStringLiteral("trust.pem"));
    QFile file(path);
    demand(file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size(), "the disk takes the input");
    file.close();
    return TrustStore::fromFile(path).value_or(TrustStore());
}

State worstOf(const QList<Signer> &signers)
{
    State worst = State::Trusted;
    for (const Signer &signer : signers) {
        if (signer.verdict == Verdict::Differs || signer.verdict == Verdict::Broken)
            return State::Wrong;
        if (signer.verdict != Verdict::Trusted)
            worst = State::Unproved;
    }
    return worst;
}

void checkReport(const SignatureReport &report)
{
    demand(report.state != State::None, "what is there is not taken for nothing");
    demand(report.state == (report.signers.isEmpty() ? State::Wrong : worstOf(report.signers)),
           "the worst of all signers counts");
    demand(fuzz::isSentence(signatureText(report)), "a signature has a sentence");
    for (const Signer &signer : report.signers) {
        demand(fuzz::isSentence(signerText(signer)), "a signer has a sentence");
        for (const QString &text :
             {signer.certificate.name, signer.certificate.organisation, signer.certificate.issuer})
            demand(!text.contains(QLatin1Char('\n')) && !text.contains(QChar(0x202e)) && text.size() <= 1000,
                   "texts of a certificate can be shown");
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> parts = fuzz::partsOf(data, size, 2);
    const QByteArray &signature = parts.at(1).isEmpty() ? parts.at(0) : parts.at(1);
    const QByteArray signedBytes = "0123abcd  data/request.json\n";
    const QDateTime today(QDate(2026, 6, 1), QTime(9, 0), Qt::UTC);
    const TrustStore trust = believed(parts.at(0));

    const SignatureReport report = verifySignature(signature, signedBytes, trust, today);
    checkReport(report);
    demand(verifySignature(signature, signedBytes, trust, today) == report, "one signature has one report");
    demand(verifySignature(signature, signedBytes + ' ', trust, today).state == State::Wrong,
           "no signature holds for other bytes");

    const SignatureReport alone = verifySignature(signature, signedBytes, TrustStore(), today);
    demand(alone.state != State::Trusted, "where nobody is believed nothing is proved");
    demand(alone.signers.size() == report.signers.size(), "who signed does not depend on who is believed");
    return 0;
}
