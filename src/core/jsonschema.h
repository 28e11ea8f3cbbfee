// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace viatique {

/// Checks `object` against a JSON Schema (draft-07) of our resources, such as
/// ":/viatique/schemas/request.schema.json". The first violation is a SchemaViolation that names `origin` and
/// the JSON pointer of the culprit.
Result<void> checkSchema(const QJsonObject &object, const QString &schemaResource, const QString &origin);

} // namespace viatique
