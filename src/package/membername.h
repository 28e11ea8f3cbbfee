// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// Whether a path with slashes could lead out of the folder that it is relative to, on any system: absolute,
/// a drive letter, a home folder (`~` at the start), or a component that is empty, "." or "..".
bool leavesFolder(const QString &path);

/// Whether a name holds what no honest archive needs and what disguises it when it is shown or extracted:
/// control characters, line separators, marks that turn the direction of writing, backslashes.
bool hasDeceptiveCharacter(const QString &name);

/// What two names have in common that one file system or another takes for the same: case and Unicode form
/// folded.
QString foldedName(const QString &name);

} // namespace viatique
