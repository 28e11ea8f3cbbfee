// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QStringList>

namespace viatique {

/// JSON pointers (RFC 6901): "/endpoints/a~1b" is {"endpoints", "a/b"}. Elements of lists are named by their
/// id rather than their index, where they have one.

QString pointerOf(const QStringList &parts);

/// None in what does not begin with a slash.
QStringList pointerParts(const QString &pointer);

} // namespace viatique
