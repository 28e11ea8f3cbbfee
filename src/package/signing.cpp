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

#include <QCoreApplication>
#include <QFileInfo>

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

/// What holds may be signed: by its own lists, and by who signed it before.
Result<void> checkSignable(const Archive &archive, const VerifyReport &report)
{
    if (report.error)
        return tl::make_unexpected(*report.error);
    if (report.signature.state == SignatureReport::State::Wrong) {
        const QString &reason = report.signature.reason;
        return failure(ErrorCode::SignatureUnreadable,
                       {archive.fullName(kSignatureFile),
                        reason.isEmpty() ? QStringLiteral(
                            QT_TRANSLATE_NOOP("viatique::Reason", "it is not of what the package holds now"))
                                         : reason});
    }
    if (!report.valid)
        return failure(ErrorCode::PackageNotAsListed, {archive.path()});
    if (!report.ours || !archive.contains(kSignedList))
        return failure(ErrorCode::SignatureNotMade,
                       {archive.path(), QStringLiteral(QT_TRANSLATE_NOOP(
                                            "viatique::Reason", "it is no package of this program"))});
    return {};
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
    const auto archive = Archive::open(package);
    if (!archive)
        return tl::make_unexpected(archive.error());
    VerifyOptions options;
    options.trust = trust;
    options.today = now;
    const VerifyReport report = verify(**archive, half(progress, false), options);
    if (const auto signable = checkSignable(**archive, report); !signable)
        return tl::make_unexpected(signable.error());
    const Result<QByteArray> list = (*archive)->read(kSignedList, limits::kJsonBytes);
    if (!list)
        return tl::make_unexpected(list.error());
    QByteArray before;
    if ((*archive)->contains(kSignatureFile)) {
        const Result<QByteArray> bytes = (*archive)->read(kSignatureFile, kSignatureBytes);
        if (!bytes)
            return tl::make_unexpected(bytes.error());
        before = *bytes;
    }
    const Result<QByteArray> signature = addSignature(before, *list, key, now, package);
    if (!signature)
        return tl::make_unexpected(signature.error());
    Result<SignatureReport> made = checkMade(verifySignature(*signature, *list, trust, now), package);
    if (!made)
        return made;
    const auto opened = ExportTarget::open(target);
    if (!opened)
        return tl::make_unexpected(opened.error());
    if (const auto written = writeSigned(**archive, *signature, now, **opened, half(progress, true));
        !written)
        return tl::make_unexpected(written.error());
    if (const auto committed = (*opened)->commit(); !committed)
        return tl::make_unexpected(committed.error());
    return made;
}

Result<QString> signReview(const QString &path, const SigningKey &key, const QDateTime &now,
                           const QString &target)
{
    const Result<QByteArray> bytes = readFile(path, limits::kJsonBytes);
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    const Result<QByteArray> signature = makeSignature(*bytes, key, now, path);
    if (!signature)
        return tl::make_unexpected(signature.error());
    if (const auto made = checkMade(verifySignature(*signature, *bytes, TrustStore(), now), path); !made)
        return tl::make_unexpected(made.error());
    const QString written = target.isEmpty() ? path + kReviewSignatureSuffix : target;
    return writeFile(written, *signature).map([&written](const FileStamp &) { return written; });
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
