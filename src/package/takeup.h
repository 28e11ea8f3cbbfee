// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"
#include "package/packagereader.h"
#include "request/documentinspector.h"
#include "request/draft.h"

#include <QDateTime>
#include <QString>

namespace viatique {

/// Makes a draft in `folder` (which must not exist or be empty) from a package, to go on with the same
/// request: its id, its revision, when it was changed last, its documents. The first edit raises the
/// revision; exported without one, its `request.json` is that of the package, but where that names no moment
/// of its last change, or one that is yet to come: it is `now` then. A package that is not as listed is
/// refused (PackageNotAsListed); documents are judged as at any import. On an error nothing is left, but an
/// empty folder that was there before.
Result<Draft> takeUp(const ReceivedPackage &package, const QString &folder,
                     const DocumentInspector &inspector, const QDateTime &now);

} // namespace viatique
