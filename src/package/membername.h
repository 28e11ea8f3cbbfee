// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>

namespace viatique {

/// Whether a path with slashes could lead out of the folder that it is relative to, on any system: absolute,
/// a drive letter, a share (`\\server`), a home folder (`~` at the start), a component that is empty, "." or
/// "..", or a ".." between backslashes.
bool leavesFolder(const QString &path);

/// Whether a name holds what no honest archive needs and what disguises it when it is shown or extracted:
/// control characters, line separators, marks that turn the direction of writing, backslashes.
bool hasDeceptiveCharacter(const QString &name);

/// The path up to and with its first component that Windows does not take (RFC 8493, section 6.1.2, and
/// "Naming Files, Paths, and Namespaces" of Microsoft): a reserved name such as "CON", a reserved or control
/// character, a dot or space at the end, or more than 255 characters. Empty when there is none.
QString unportablePart(const QString &path);

/// What two names have in common that one file system or another takes for the same: case and Unicode form
/// folded.
QString foldedName(const QString &name);

} // namespace viatique
