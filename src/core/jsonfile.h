// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace viatique {

/// The one JSON object that `bytes` hold. Size (16 MiB) and depth (64) are checked before anything is parsed.
/// `origin` is what error texts name: a path, or a member of a package.
Result<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &origin);

/// The same from a file.
Result<QJsonObject> readJsonObject(const QString &path);

/// Indented UTF-8 with sorted members: the same object always gives the same bytes.
QByteArray jsonBytes(const QJsonObject &object);

/// Checks the members `format` and `formatVersion` that each of our formats carries: FormatUnknown for
/// another format, FormatNewer for a version above `version`.
Result<void> checkFormat(const QJsonObject &object, const QString &format, int version,
                         const QString &origin);

/// `known` over `original`: members of `original` that `known` lacks are kept, at every depth. Elements of
/// arrays are paired by their member `id`. This is how members of a later version survive a rewrite.
QJsonObject mergeKeepingUnknown(const QJsonObject &original, const QJsonObject &known);

} // namespace viatique
