// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagereader.h"

#include "core/digest.h"
#include "core/limits.h"
#include "package/membername.h"
#include "package/requestbinding.h"

#include <QJsonArray>

namespace viatique {

QString documentMember(const FileTree &tree, const QJsonObject &request, const QString &documentId)
{
    const QJsonArray documents = request.value(QLatin1String("documents")).toArray();
    for (const QJsonValue &element : documents) {
        const QJsonObject document = element.toObject();
        if (document.value(QLatin1String("id")).toString() != documentId)
            continue;
        const QString path = document.value(QLatin1String("path")).toString();
        const QString member = QStringLiteral("data/%1").arg(path);
        const bool trusted = path.startsWith(QLatin1String("documents/")) && !leavesFolder(path);
        return trusted && tree.contains(member) ? member : QString();
    }
    return {};
}

QString ReceivedPackage::documentMember(const QString &documentId) const
{
    return viatique::documentMember(*m_tree, m_request.source, documentId);
}

DocumentFacts::Presence ReceivedPackage::documentPresence(const QString &documentId) const
{
    const QString member = documentMember(documentId);
    const Document *document = m_request.request.document(documentId);
    if (member.isEmpty() || !document)
        return DocumentFacts::Presence::Missing;
    const bool same = m_tree->size(member) == document->size
                      && m_report.documentSha512.value(member) == document->sha512.toLower();
    return same ? DocumentFacts::Presence::Present : DocumentFacts::Presence::Changed;
}

Result<std::unique_ptr<QIODevice>> ReceivedPackage::openDocument(const QString &documentId) const
{
    const QString member = documentMember(documentId);
    if (!member.isEmpty())
        return m_tree->openFile(member);
    const Document *document = m_request.request.document(documentId);
    return failure(ErrorCode::DocumentMissing, {document ? document->label() : documentId, m_tree->path()});
}

Result<QByteArray> ReceivedPackage::readMember(const QString &name, qint64 limit) const
{
    return m_tree->read(name, limit);
}

namespace {

/// A member as it was verified: `sha512` is what was computed then, empty where it was not. In a folder,
/// another program may have written anew what the verdict was about.
Result<QByteArray> readVerified(const FileTree &tree, const QString &member, const QString &sha512,
                                qint64 limit)
{
    auto bytes = tree.read(member, limit);
    if (bytes && !sha512.isEmpty() && sha512Of(*bytes) != sha512)
        return failure(ErrorCode::FileUnreadable, {tree.fullName(member), changedWhileRead()});
    return bytes;
}

/// What cannot be read, or is not what was verified, is passed over: the verification names the first, and
/// the second is of another package.
QList<GeneratedMember> readReviews(const FileTree &tree, const VerifyReport &verified)
{
    constexpr QLatin1String kSuffix(".review.json");
    QList<GeneratedMember> reviews;
    qint64 left = limits::kJsonBytes;
    for (const TreeFile &file : tree.files()) {
        const bool isReview = file.name.startsWith(kReviewsFolder) && file.name.endsWith(kSuffix);
        if (!isReview || file.size > left)
            continue;
        if (const auto bytes = readVerified(tree, file.name, verified.otherSha512.value(file.name), left)) {
            left -= bytes->size();
            reviews.append({file.name, *bytes});
        }
        if (reviews.size() == limits::kPackagedReviews)
            break;
    }
    return reviews;
}

bool wasChanged(const Result<QByteArray> &member)
{
    return !member && member.error().args.value(1) == changedWhileRead();
}

} // namespace

Result<ReceivedPackage> readPackage(const QString &path, const Progress &progress,
                                    std::optional<VerifyReport> *verdict, const VerifyOptions &options)
{
    auto tree = openBag(path);
    if (!tree)
        return tl::make_unexpected(tree.error());
    ReceivedPackage package;
    package.m_tree = std::move(*tree);
    package.m_report = verify(*package.m_tree, progress, options);
    if (package.m_report.error)
        return tl::make_unexpected(*package.m_report.error);
    if (verdict)
        *verdict = package.m_report;

    if (!package.m_tree->contains(kRequestMember))
        return failure(ErrorCode::FormatUnknown, {path, QStringLiteral("viatique-request"), QString()});
    const FileTree &files = *package.m_tree;
    const VerifyReport &verified = package.m_report;
    const auto requestBytes = readVerified(files, kRequestMember, verified.requestSha512, limits::kJsonBytes);
    const auto catalogueBytes = readVerified(
        files, kCatalogueMember, verified.otherSha512.value(kCatalogueMember), limits::kJsonBytes);
    if (verdict && (wasChanged(requestBytes) || wasChanged(catalogueBytes)))
        verdict->reset();
    const auto request = requestBytes.and_then(
        [&](const QByteArray &bytes) { return readRequest(bytes, files.fullName(kRequestMember)); });
    if (!request)
        return tl::make_unexpected(request.error());
    package.m_request = *request;

    const auto catalogue = catalogueBytes.and_then(
        [&](const QByteArray &bytes) { return readCatalogue(bytes, files.fullName(kCatalogueMember)); });
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    package.m_catalogue = *catalogue;
    package.m_reviews = readReviews(files, verified);
    return package;
}

} // namespace viatique
