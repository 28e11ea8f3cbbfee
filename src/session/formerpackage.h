// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/request.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace viatique {

/// A package of another revision of a request, on this computer.
struct FormerPackage
{
    QString path; ///< absolute
    int revision = 0;
    bool operator==(const FormerPackage &) const = default;
};

/// The package of the revision before that of `request`, the nearest one; where there is none, of the one
/// after it. Looked for at the paths `known`, and beside `path`, where its own package stands, under the name
/// that exports have. Each is looked into: another request, or a file that is gone, is passed over. Nothing
/// is verified. From any thread.
std::optional<FormerPackage> findFormerPackage(const Request &request, const QString &path,
                                               const QStringList &known);

} // namespace viatique
