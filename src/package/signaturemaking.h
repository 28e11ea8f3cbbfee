// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "package/signature.h"

namespace viatique {

/// makeSignature beside what others have signed of the same bytes; `signature` may be empty. Errors: those of
/// makeSignature, SignatureUnreadable.
Result<QByteArray> addSignature(const QByteArray &signature, const QByteArray &bytes, const SigningKey &key,
                                const QDateTime &now, const QString &path);

} // namespace viatique
