// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace viatique {

class FileTree;
class SigningKey;
class TrustStore;

/// A certificate (X.509) for the eye. Texts come from outside: cleaned, one line, of limited length.
struct CertificateInfo
{
    QString name;         ///< whom it names: common name, else what names it best
    QString organisation; ///< may be empty
    QString issuer;       ///< common name and organisation of who issued it
    QString serialNumber; ///< hexadecimal
    QString sha256;       ///< of the certificate, hexadecimal: what two people compare
    QDateTime notBefore;
    QDateTime notAfter;
    bool operator==(const CertificateInfo &) const = default;
};

/// One signature of possibly several over the same bytes.
struct Signer
{
    /// From the best down; the worst of all signers counts.
    enum class Verdict {
        Trusted,       ///< it holds, and its certificate leads to one that is believed
        Expired,       ///< it holds; the certificate led there on the day it claims, and has ended since
        UnknownIssuer, ///< it holds, but nobody who is believed vouches for the certificate
        NotValid,      ///< it holds, but the certificate may not sign this: `reason`
        Differs,       ///< the bytes are others than those that were signed
        Broken,        ///< it cannot be checked: `reason`
    };
    Verdict verdict = Verdict::Broken;
    QString reason; ///< see reasonText; empty where the verdict says it all
    CertificateInfo certificate;
    QDateTime signedAt; ///< as the signer claims; nobody proves it. Invalid where nothing is claimed
    bool operator==(const Signer &) const = default;
};

/// What is to be said of the signature of a package or of a review.
struct SignatureReport
{
    enum class State {
        None,     ///< not signed: no cause for alarm, and no proof of origin
        Trusted,  ///< every signer is
        Unproved, ///< nothing has changed since it was signed, but who signed is not proved (Expired,
                  ///< UnknownIssuer, NotValid)
        Wrong,    ///< Differs, Broken, or a file that is no signature
    };
    State state = State::None;
    QList<Signer> signers;
    QString reason; ///< why the file is no signature; see reasonText
    bool operator==(const SignatureReport &) const = default;
};

/// Checks a detached CMS (RFC 5652), DER, over `bytes`, against what `trust` believes on the day `today`.
/// Nothing is asked of the network: whether a certificate was revoked is not known. Any thread.
SignatureReport verifySignature(const QByteArray &signature, const QByteArray &bytes, const TrustStore &trust,
                                const QDateTime &today);

/// A detached CMS over `bytes`, CAdES-BES (ETSI EN 319 122-1): SHA-512, the certificate with its chain, bound
/// by its digest, and the time. Errors: KeyRefused, SignatureNotMade; `path` is what they name.
Result<QByteArray> makeSignature(const QByteArray &bytes, const SigningKey &key, const QDateTime &now,
                                 const QString &path);

/// The sentence for the banner and the command line: "Signed by … (…) on …: nothing has changed since."
QString signatureText(const SignatureReport &report);
/// The same of one signer, for where there are several, or all is shown.
QString signerText(const Signer &signer);
/// For `--json`: state, signers and, where there is one, the reason as a sentence's part.
QJsonObject toJson(const SignatureReport &report);

} // namespace viatique
