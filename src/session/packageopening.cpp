// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/packageopening.h"

#include "core/digest.h"
#include "core/limits.h"
#include "package/packagefinder.h"
#include "package/signing.h"

#include <QFileInfo>

#include <utility>

namespace viatique {

namespace {

/// A package whose request cannot be read still has a verdict.
PackageOpening verified(const QString &path, std::optional<Error> error, const Progress &progress,
                        const VerifyOptions &options)
{
    PackageOpening opening;
    VerifyReport report = verify(path, progress, options);
    opening.known.error = report.error ? report.error : std::move(error);
    if (!report.error)
        opening.known.report = std::move(report);
    return opening;
}

/// Of a signature that holds, who is believed may yet change what is to be said.
void keepSignature(const ReceivedPackage &package, PackageOpening &opening)
{
    using State = SignatureReport::State;
    const State state = package.report().signature.state;
    if (state != State::Trusted && state != State::Unproved)
        return;
    const auto signature = package.readMember(kSignatureFile, kSignatureBytes);
    const auto bytes = package.readMember(kSignedList, limits::kJsonBytes);
    if (!signature || !bytes)
        return;
    opening.signature = *signature;
    opening.signedBytes = *bytes;
}

} // namespace

PackageOpening openPackage(const QString &path, const Progress &progress, const OpeningRules &rules)
{
    std::optional<Error> trustError;
    VerifyOptions options;
    options.trust = believed(rules.trustStore, trustError);
    options.today = rules.now;

    // A folder that is no bag, or a request alone, is no package: what is wrong with it is the verifier's.
    const QFileInfo info(path);
    const bool isAlone = info.suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
    if (info.isDir() ? !isBagFolder(path) : isAlone)
        return verified(path, std::nullopt, progress, options);
    PackageOpening opening;
    Result<ReceivedPackage> read = readPackage(path, progress, &opening.known.report, options);
    if (!read) {
        // Its digests are computed once, whatever it holds.
        if (read.error().code != ErrorCode::Cancelled && !opening.known.report)
            return verified(path, read.error(), progress, options);
        opening.known.error = read.error();
        return opening;
    }
    const auto package = std::make_shared<const ReceivedPackage>(*std::move(read));
    RequestInput input = requestInput(*package, rules.shelf);
    ReviewedPackage &known = opening.known;
    known.report = input.verified;
    known.reviews = readPackagedReviews(input.reviews);
    known.findings = judge(input, rules.now.date());
    // Of a catalogue that nobody here knows, or one later than ours, nothing can be said.
    const Catalogue &own = package->catalogue();
    if (own.id == input.catalogue.id && compareVersions(own.version, input.catalogue.version) <= 0)
        known.news = catalogueNews(input.request, input.catalogue, rules.shelf);
    for (const Document &document : std::as_const(input.request.documents))
        opening.members.insert(document.id, package->documentMember(document.id));
    known.trustError = trustError;
    keepSignature(*package, opening);
    known.input = std::move(input);
    opening.package = package;
    return opening;
}

Result<QByteArray> readPackagedDocument(const QString &path, const QString &member, const Document &document,
                                        const CancelCheck &cancelled)
{
    if (member.isEmpty())
        return failure(ErrorCode::DocumentMissing, {document.label(), path});
    const auto tree = openBag(path);
    if (!tree)
        return tl::make_unexpected(tree.error());
    const qint64 size = (*tree)->size(member);
    if (size < 0)
        return failure(ErrorCode::DocumentMissing, {document.label(), path});
    if (size > limits::kDocumentBytes)
        return failure(ErrorCode::FileTooLarge, {(*tree)->fullName(member), QString::number(size),
                                                 QString::number(limits::kDocumentBytes)});
    if (size != document.size)
        return failure(ErrorCode::DocumentChanged, {document.label(), path});
    QByteArray bytes;
    bytes.reserve(size);
    Digest digest;
    const auto read = (*tree)->stream(member, [&](const QByteArray &chunk) {
        digest.add(chunk);
        bytes += chunk;
        return !isCancelled(cancelled);
    });
    if (!read)
        return tl::make_unexpected(read.error());
    if (digest.result() != document.sha512.toLower())
        return failure(ErrorCode::DocumentChanged, {document.label(), path});
    return bytes;
}

} // namespace viatique
