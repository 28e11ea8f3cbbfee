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
    bool isReviewed = false; ///< the very request that was reviewed
    bool operator==(const FormerPackage &) const = default;
};

/// The package whose `request.json` has the digest `reviewedSha512`, of this agent's former review; where
/// there is none, of the revision before that of `request`, the nearest one, else of the one after it. Looked
/// for at the paths `known`, and beside `path`, where its own package stands, under the name that exports
/// have. Each is looked into, 30 at most: another request, or a file that is gone, is passed over, and of two
/// packages of one revision the one that has its contacts is taken. Nothing is verified. From any thread.
std::optional<FormerPackage> findFormerPackage(const Request &request, const QString &path,
                                               const QStringList &known, const QString &reviewedSha512 = {});

} // namespace viatique
