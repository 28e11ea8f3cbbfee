// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/opensslhandles.h"
#include "package/signature.h"

namespace viatique {

CertificateInfo certificateInfo(X509 *certificate);

/// Why it may not sign a file, whoever issued it: a certificate of an authority, one for other uses (RFC
/// 5280, 4.2.1.3 and 4.2.1.12), a key that is too short (below 112 bits of security: RSA 2048). A reason (see
/// reasonText), or nothing.
QString signingDefect(X509 *certificate);

/// Whether an authority below the one that is believed may issue certificates that sign: its extended key
/// usage, where it has one, limits those it issues, as the programs of the Web and of mail have it.
bool issuesForSigning(X509 *authority);

/// Why it may not sign at that moment: not yet, or not any more. A reason, or nothing.
QString timeDefect(const CertificateInfo &info, const QDateTime &moment);

/// In UTC; invalid where it is none.
QDateTime dateTimeOf(const ASN1_TIME *time);

} // namespace viatique
