// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "inbox/packagerecord.h"
#include "request/documentfacts.h"

#include <QByteArray>

#include <optional>

namespace viatique {

/// A record as a row of the index holds it. Another member needs another `kIndexVersion` (`indexfile.h`).
QByteArray encodeRecord(const PackageRecord &record);
/// Nothing where the bytes are no record.
std::optional<PackageRecord> decodeRecord(const QByteArray &bytes);

/// The facts of a document, without whether it is present, which is a matter of the package.
QByteArray encodeFacts(const DocumentFacts &facts);
std::optional<DocumentFacts> decodeFacts(const QByteArray &bytes);

} // namespace viatique
