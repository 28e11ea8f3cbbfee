// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "package/cmsfile.h"

#include "package/signing.h"

#include <QCoreApplication>

namespace viatique {

namespace {

/// A chain has four or five. Certificates are compared with each other, and with what signers name.
constexpr int kMostCertificates = 32;
constexpr char kTooLarge[] = QT_TRANSLATE_NOOP("viatique::Reason", "it is larger than 1 MiB");

tl::unexpected<QString> refused(const char *reason)
{
    return tl::make_unexpected(QString::fromUtf8(reason));
}

} // namespace

tl::expected<CmsFile, QString> readCms(const QByteArray &signature)
{
    if (signature.size() > kSignatureBytes)
        return refused(kTooLarge);
    const auto *position = reinterpret_cast<const unsigned char *>(signature.constData());
    const unsigned char *end = position + signature.size();
    CmsFile file;
    file.cms.reset(d2i_CMS_ContentInfo(nullptr, &position, static_cast<long>(signature.size())));
    if (!file.cms || position != end || OBJ_obj2nid(CMS_get0_type(file.cms.get())) != NID_pkcs7_signed)
        return refused(QT_TRANSLATE_NOOP("viatique::Reason", "it is no signature, or it is damaged"));
    if (CMS_is_detached(file.cms.get()) != 1)
        return refused(QT_TRANSLATE_NOOP("viatique::Reason",
                                         "it holds what it signs, in the place of signing the file"));
    file.signers = CMS_get0_SignerInfos(file.cms.get());
    if (!file.signers || sk_CMS_SignerInfo_num(file.signers) <= 0)
        return refused(QT_TRANSLATE_NOOP("viatique::Reason", "nobody has signed"));
    if (sk_CMS_SignerInfo_num(file.signers) > kMostSigners)
        return refused(QT_TRANSLATE_NOOP("viatique::Reason", "it has too many signers"));
    file.certificates.reset(CMS_get1_certs(file.cms.get()));
    if (!file.certificates)
        file.certificates.reset(sk_X509_new_null());
    if (sk_X509_num(file.certificates.get()) > kMostCertificates)
        return refused(QT_TRANSLATE_NOOP("viatique::Reason", "it has too many certificates"));
    return file;
}

QString unreadReason(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileTooLarge:
        return QString::fromUtf8(kTooLarge);
    case ErrorCode::FileMissing:
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "what its name leads to is missing"));
    case ErrorCode::NotRegularFile:
        return QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it is no ordinary file"));
    default: {
        const QString reason = error.args.value(1);
        return reason.isEmpty() ? QStringLiteral(QT_TRANSLATE_NOOP("viatique::Reason", "it cannot be read"))
                                : reason;
    }
    }
}

} // namespace viatique
