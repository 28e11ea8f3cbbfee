// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/signing.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "package/archive.h"
#include "package/bag.h"
#include "package/cmsfile.h"
#include "package/exporttarget.h"
#include "package/signaturemaking.h"
#include "package/signedarchive.h"
#include "package/signingkey.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace viatique {

namespace {

/// One half of the work: to verify takes about as long as to copy.
Progress half(const Progress &progress, bool second)
{
    if (!progress)
        return {};
    return [&progress, second](qint64 done, qint64 total) {
        return progress(second ? total + done : done, 2 * total);
    };
}

bool isOfSignature(const VerifyProblem &problem)
{
    return problem.code == VerifyCode::SignatureDiffers || problem.code == VerifyCode::SignatureBroken;
}

/// Why a signature cannot be checked; empty where it can, and what it is of was changed.
QString brokenReason(const SignatureReport &report)
{
    QString reason = report.reason;
    for (const Signer &signer : report.signers) {
        if (reason.isEmpty() && signer.verdict == Signer::Verdict::Broken)
            reason = signer.reason;
    }
    return reason;
}

/// What holds may be signed: by its own lists, and by who signed it before.
Result<void> checkSignable(const Archive &archive, const VerifyReport &report)
{
    if (report.error)
        return tl::make_unexpected(*report.error);
    const auto refused = [&archive](ErrorCode code, const char *reason) {
        return failure(code, {archive.path(), QString::fromUtf8(reason)});
    };
    if (!std::all_of(report.errors.cbegin(), report.errors.cend(), isOfSignature))
        return refused(ErrorCode::PackageNotAsListed,
                       QT_TRANSLATE_NOOP("viatique::Reason", "its files do not match their list"));
    if (report.signature.state == SignatureReport::State::Wrong) {
        if (const QString reason = brokenReason(report.signature); !reason.isEmpty())
            return failure(ErrorCode::SignatureUnreadable, {archive.fullName(kSignatureFile), reason});
        return refused(ErrorCode::PackageNotAsListed,
                       QT_TRANSLATE_NOOP("viatique::Reason", "it was changed since it was signed"));
    }
    if (!report.ours || !archive.contains(kSignedList))
        return refused(ErrorCode::SignatureNotMade,
                       QT_TRANSLATE_NOOP("viatique::Reason", "it is no package of this program"));
    return {};
}

/// The one that is there; empty where there is none.
Result<QByteArray> signatureIn(const Archive &archive)
{
    return archive.contains(kSignatureFile) ? archive.read(kSignatureFile, kSignatureBytes) : QByteArray();
}

/// Null: that certificate has not signed.
const Signer *signerWith(const SignatureReport &report, const CertificateInfo &certificate)
{
    const auto signer =
        std::find_if(report.signers.cbegin(), report.signers.cend(), [&certificate](const Signer &each) {
            return each.certificate.sha256 == certificate.sha256;
        });
    return signer == report.signers.cend() ? nullptr : &*signer;
}

/// Nothing is written that would be refused here.
Result<SignatureReport> checkMade(const SignatureReport &made, const QString &path)
{
    if (made.state != SignatureReport::State::Wrong)
        return made;
    return failure(ErrorCode::SignatureNotMade,
                   {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                           "the signature that was made does not hold"))});
}

} // namespace

Result<SignatureReport> signPackage(const QString &package, const SigningKey &key, const QDateTime &now,
                                    const QString &target, const Progress &progress, const TrustStore &trust)
{
    // Before anything is read: who signs at the same moment signs beside, and covers up nothing.
    const auto opened = ExportTarget::open(target);
    if (!opened)
        return tl::make_unexpected(opened.error());
    const auto archive = Archive::open(package);
    if (!archive)
        return tl::make_unexpected(archive.error());
    VerifyOptions options;
    options.trust = trust;
    options.today = now;
    const VerifyReport report = verify(**archive, half(progress, false), options);
    if (const auto signable = checkSignable(**archive, report); !signable)
        return tl::make_unexpected(signable.error());
    const bool isAgain = signerWith(report.signature, key.certificate()) != nullptr;
    if (isAgain && QFileInfo(target) == QFileInfo(package))
        return report.signature;
    const Result<QByteArray> list = (*archive)->read(kSignedList, limits::kJsonBytes);
    if (!list)
        return tl::make_unexpected(list.error());
    Result<QByteArray> signature = signatureIn(**archive);
    if (signature && !isAgain)
        signature = addSignature(*signature, *list, key, now, package);
    if (!signature)
        return tl::make_unexpected(signature.error());
    Result<SignatureReport> made = checkMade(verifySignature(*signature, *list, trust, now), package);
    if (!made)
        return made;
    if (const auto written = writeSigned(**archive, *signature, now, **opened, half(progress, true));
        !written)
        return tl::make_unexpected(written.error());
    if (const auto committed = (*opened)->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return made;
}

Result<SignatureReport> signReview(const QString &path, const SigningKey &key, const QDateTime &now,
                                   const QString &target)
{
    const QString written = target.isEmpty() ? path + kReviewSignatureSuffix : target;
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    // Before what is there is read, as above; the stamp is for programs that know nothing of the lock.
    const auto locked = ExportTarget::open(written);
    if (!locked)
        return tl::make_unexpected(locked.error());
    const FileStamp stamp = fileStamp(written);
    QByteArray before;
    if (const QFileInfo info(written); info.exists() || info.isSymLink()) {
        const Result<QByteArray> former = readFile(written, kSignatureBytes);
        if (!former)
            return tl::make_unexpected(former.error());
        const SignatureReport report = verifySignature(*former, *bytes, TrustStore(), now);
        // What somebody has signed and was changed since is not covered up.
        if (report.state == SignatureReport::State::Wrong)
            return failure(
                ErrorCode::SignatureNotMade,
                {path, QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason",
                                                        "the signature that is there is not of what it says "
                                                        "now, and has to be put aside first"))});
        if (signerWith(report, key.certificate()))
            return report;
        before = *former;
    }
    const Result<QByteArray> signature = addSignature(before, *bytes, key, now, path);
    if (!signature)
        return tl::make_unexpected(signature.error());
    const auto made = checkMade(verifySignature(*signature, *bytes, TrustStore(), now), path);
    if (!made)
        return made;
    return writeFile(written, *signature, std::nullopt, stamp).map([&made](const FileStamp &) {
        return *made;
    });
}

std::optional<QDateTime> signedBefore(const SignatureReport &report, const CertificateInfo &certificate,
                                      const QDateTime &now)
{
    const Signer *signer = signerWith(report, certificate);
    // A signature tells whole seconds.
    if (!signer
        || (signer->signedAt.isValid() && signer->signedAt.toSecsSinceEpoch() == now.toSecsSinceEpoch()))
        return std::nullopt;
    return signer->signedAt;
}

SignatureReport verifyReviewSignature(const QString &path, const QByteArray &bytes, const TrustStore &trust,
                                      const QDateTime &today)
{
    const QString beside = path + kReviewSignatureSuffix;
    if (const QFileInfo info(beside); !info.exists() && !info.isSymLink())
        return {};
    const Result<QByteArray> signature = readFile(beside, kSignatureBytes);
    if (signature)
        return verifySignature(*signature, bytes, trust, today);
    SignatureReport report;
    report.state = SignatureReport::State::Wrong;
    report.reason = unreadReason(signature.error());
    return report;
}

} // namespace viatique
