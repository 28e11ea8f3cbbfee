// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "session/erasurefiles.h"

#include "core/atomicfile.h"
#include "core/limits.h"
#include "package/bag.h"
#include "package/bagfiles.h"
#include "package/requestbinding.h"
#include "package/signing.h"
#include "review/reviewjson.h"
#include "session/reviewwriting.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <filesystem>
#include <system_error>

namespace viatique {

namespace {

namespace fs = std::filesystem;

/// By its bytes: of a text that is no valid UTF-16, as a damaged file may say, the conversion would throw.
fs::path systemPath(const QString &path)
{
    const QByteArray utf8 = path.toUtf8();
    return {reinterpret_cast<const char8_t *>(utf8.constData())};
}

} // namespace

Result<PackageFacts> packageFacts(const QString &path)
{
    const auto tree = openBag(path);
    if (!tree)
        return Failure(tree.error());
    const FileTree &files = **tree;
    return files.read(kRequestMember, limits::kJsonBytes)
        .and_then([&path](const QByteArray &bytes) { return readRequest(bytes, path); })
        .map([&files](const RequestFile &file) {
            return PackageFacts{file.request.id, file.request.revision, files.contains(kSignatureFile),
                                saysWithoutContacts(readBagInfo(files))};
        });
}

Result<RequestFile> requestIn(const QString &folder)
{
    const QString path = folder + QStringLiteral("/request.json");
    return readFile(path, limits::kJsonBytes).and_then([&path](const QByteArray &bytes) {
        return readRequest(bytes, path);
    });
}

Result<ReviewedRequest> reviewedRequest(const QString &path)
{
    return readReviewFile(path).map([](const ReviewFile &file) { return file.review.request; });
}

QRegularExpressionMatch matchPart(const QString &name)
{
    static const QRegularExpression ours(
        QStringLiteral("\\A\\.(.+)\\.([0-9a-f]{8}\\.part(\\.[A-Za-z0-9]{6})?|lock(\\.rmlock)?)\\z"));
    return ours.match(name);
}

QStringList writtenWith(const QString &review)
{
    // As the store puts it aside, with what is known of it here.
    if (review.endsWith(kDeletedSuffix)) {
        const QString local = review.chopped(kDeletedSuffix.size()) + QStringLiteral(".local.json.removed");
        return isFile(local) ? QStringList(local) : QStringList();
    }
    if (!review.endsWith(kReviewSuffix))
        return {};
    const QString base = review.chopped(kReviewSuffix.size());
    QStringList paths{base + kReviewHtmlSuffix, base + kReviewPdfSuffix, review + kReviewSignatureSuffix};
    paths.removeIf([](const QString &path) { return !isFile(path); });
    return paths;
}

bool isFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

std::optional<bool> isThere(const QString &path)
{
    // Not QFileInfo, which takes what it may not see for what is not there.
    const QFileInfo info(path);
    std::error_code error;
    const fs::file_type type = fs::symlink_status(systemPath(info.absoluteFilePath()), error).type();
    if (type == fs::file_type::none)
        return std::nullopt;
    if (type != fs::file_type::not_found)
        return true;
    const fs::directory_iterator listed(systemPath(info.absolutePath()), error);
    return error ? std::nullopt : std::optional(false);
}

Error notErased(const QString &path, const QString &reason)
{
    return Error(ErrorCode::CopyNotErased, {path, reason});
}

Error outOfReach(const QString &path)
{
    return notErased(path,
                     QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "its folder cannot be reached")));
}

Error notKnown(const QString &path, const Error &why)
{
    if (why.code == ErrorCode::FileUnreadable)
        return notErased(path, why.args.value(1));
    return notErased(path,
                     QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "what is there cannot be read")));
}

} // namespace viatique
