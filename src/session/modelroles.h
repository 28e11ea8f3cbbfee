// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <Qt>

namespace viatique {

/// What a state means: it decides on icon and colour where the state is shown, always beside its words.
enum class Meaning {
    None,
    ToDo,       ///< empty ring
    InProgress, ///< ring with dots
    Fine,       ///< ring with a tick
    ToCorrect,  ///< octagon
    ToCheck,    ///< triangle
    Advice,     ///< ring with an i
};

/// The tag of a legal requirement: outlined, or filled.
enum class Tag { None, Outlined, Filled };

/// A small sign before a cell's words.
enum class Sign { None, Lock, Globe, ExternalLink };

/// What models say beside Qt's own roles. A value that is absent means None, or nothing.
enum ModelRole {
    MeaningRole = Qt::UserRole + 1, ///< int, a Meaning: icon and colour of the cell's words
    DetailRole,                     ///< QString: second line, smaller
    DetailMeaningRole,              ///< int, a Meaning: icon and colour of the second line
    TagRole,                        ///< int, a Tag: the words stand in a tag
    SignRole,                       ///< int, a Sign
    IdRole,     ///< QString: id of the row's thing (endpoint, text, document, draft folder)
    TargetRole, ///< QString: JSON pointer of the row's finding
    StepRole,   ///< int: step of the wizard, 1 to 8
    LinkRole,   ///< QUrl: what activating the cell opens
    GroupRole,  ///< bool: the row is the heading of a group
};

} // namespace viatique
