// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/requestbinding.h"

#include "package/membername.h"
#include "request/requestjson.h"

#include <QJsonArray>
#include <QJsonObject>

namespace viatique {

namespace {

QString listedSha512(const QJsonObject &object)
{
    return object.value(QLatin1String("sha512")).toString();
}

/// The problem of one document that has a path, or none.
QList<VerifyProblem> checkDocument(const QJsonObject &document, const FileTree &tree,
                                   const QHash<QString, QString> &sha512)
{
    const QString path = document.value(QLatin1String("path")).toString();
    if (leavesFolder(path))
        return {{VerifyCode::PathUnsafe, {kRequestMember, path}}};
    const QString file = QStringLiteral("data/%1").arg(path);
    if (!file.startsWith(kDocumentsFolder))
        return {{VerifyCode::PathMisplaced, {kRequestMember, path}}};
    if (!tree.contains(file))
        return {{VerifyCode::FileMissing, {file, kRequestMember}}};
    const qint64 size = document.value(QLatin1String("size")).toInteger(-1);
    const bool same = size == tree.size(file) && listedSha512(document) == sha512.value(file);
    if (!same && sha512.contains(file))
        return {{VerifyCode::DocumentDiffers, {file}}};
    return {};
}

QList<VerifyProblem> checkCatalogue(const QJsonObject &reference, const FileTree &tree,
                                    const QHash<QString, QString> &sha512)
{
    if (!tree.contains(kCatalogueMember))
        return {{VerifyCode::MemberMissing, {kCatalogueMember}}};
    const QString listed = listedSha512(reference);
    if (!listed.isEmpty() && sha512.contains(kCatalogueMember) && listed != sha512.value(kCatalogueMember))
        return {{VerifyCode::CatalogueDiffers, {kCatalogueMember}}};
    return {};
}

} // namespace

bool isBoundByRequest(const QString &file)
{
    return file == kCatalogueMember || file.startsWith(kDocumentsFolder);
}

QList<VerifyProblem> checkRequestBinding(const QByteArray &request, const FileTree &tree,
                                         const QHash<QString, QString> &sha512)
{
    const auto read = readRequest(request, kRequestMember);
    if (!read && read.error().code == ErrorCode::FormatNewer)
        return {};
    if (!read)
        return {{VerifyCode::RequestInvalid, {kRequestMember}}};
    QList<VerifyProblem> problems =
        checkCatalogue(read->source.value(QLatin1String("catalogue")).toObject(), tree, sha512);
    const QJsonArray documents = read->source.value(QLatin1String("documents")).toArray();
    for (const QJsonValue &element : documents) {
        const QJsonObject document = element.toObject();
        if (!document.value(QLatin1String("path")).toString().isEmpty())
            problems += checkDocument(document, tree, sha512);
    }
    return problems;
}

} // namespace viatique
