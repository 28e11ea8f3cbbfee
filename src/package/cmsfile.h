// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/opensslhandles.h"

#include <QByteArray>
#include <QString>

namespace viatique {

/// The structure of a signature (RFC 5652), before anything is believed of it.
struct CmsFile
{
    CmsPtr cms;
    CertificatesPtr certificates;                ///< that come with it, those of the signers among them
    STACK_OF(CMS_SignerInfo) *signers = nullptr; ///< of `cms`
};

/// At most 1 MiB (kSignatureBytes), 16 signers, 32 certificates; a detached signature and nothing behind it.
/// Else a reason (see reasonText).
tl::expected<CmsFile, QString> readCms(const QByteArray &signature);

/// Why the file of a signature could not be read; never empty (see reasonText).
QString unreadReason(const Error &error);

inline constexpr int kMostSigners = 16;

} // namespace viatique
