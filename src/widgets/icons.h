// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "session/modelroles.h"
#include "widgets/look.h"

#include <QIcon>

namespace viatique {

/// The family of icons: SVG of `resources/icons/`, 16 grid, strokes of 1.5, drawn in a colour of the palette
/// in use at the moment of painting, so that they follow light, dark and disabled.
enum class Icon {
    Home,
    Pencil,
    ShieldCheck,
    Search,
    Clone,
    Import,
    Export,
    Folder,
    Trash,
    Restore,
    Plus,
    Package,
    Copy,
    Undo,
    Redo,
    Back,
    Forward,
    Up,
    Down,
    Close,
    Help,
    Book,
    Person,
    Link,
    ExternalLink,
    Print,
    ZoomIn,
    ZoomOut,
    Upload,
    Paste,
    Replace,
    Calendar,
    Filter,
    Settings,
    Refresh,
    Lock,
    Globe,
    Explanation,
    Documents,
    Pin,
    Same,
    Chart,
    ToDo,
    InProgress,
    Fine,
    ToCorrect,
    ToCheck,
    Advice,
    Viatique, ///< the program's own, in its colours
};

inline constexpr int kIcons = int(Icon::Viatique) + 1;

/// Path in the program's resources.
QString iconFile(Icon which);

/// In the colour of the text around it; on the accent (`QIcon::Selected`) in that of its text.
QIcon icon(Icon which);
/// In a colour of its own.
QIcon icon(Icon which, look::Role role);
/// The sign of a meaning, in its colour; null for None.
QIcon icon(Meaning meaning);

} // namespace viatique
