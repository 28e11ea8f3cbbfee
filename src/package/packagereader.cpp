// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/packagereader.h"

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

/// What cannot be read is passed over: the verification names it.
QList<GeneratedMember> readReviews(const FileTree &tree)
{
    constexpr QLatin1String kSuffix(".review.json");
    QList<GeneratedMember> reviews;
    qint64 left = limits::kJsonBytes;
    for (const TreeFile &file : tree.files()) {
        const bool isReview = file.name.startsWith(kReviewsFolder) && file.name.endsWith(kSuffix);
        if (!isReview || file.size > left)
            continue;
        if (const auto bytes = tree.read(file.name, left)) {
            left -= bytes->size();
            reviews.append({file.name, *bytes});
        }
        if (reviews.size() == limits::kPackagedReviews)
            break;
    }
    return reviews;
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

    const QString requestFile = QStringLiteral("data/request.json");
    if (!package.m_tree->contains(requestFile))
        return failure(ErrorCode::FormatUnknown, {path, QStringLiteral("viatique-request"), QString()});
    const auto request =
        package.m_tree->read(requestFile, limits::kJsonBytes).and_then([&](const QByteArray &bytes) {
            return readRequest(bytes, package.m_tree->fullName(requestFile));
        });
    if (!request)
        return tl::make_unexpected(request.error());
    package.m_request = *request;

    const QString catalogueFile = QStringLiteral("data/catalogue.json");
    const auto catalogue =
        package.m_tree->read(catalogueFile, limits::kJsonBytes).and_then([&](const QByteArray &bytes) {
            return readCatalogue(bytes, package.m_tree->fullName(catalogueFile));
        });
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    package.m_catalogue = *catalogue;
    package.m_reviews = readReviews(*package.m_tree);
    return package;
}

} // namespace viatique
