// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

class QMenu;
class QPoint;

namespace viatique {

/// Pops up the standard menu of a text control without its own undo and redo, which are the session's. The
/// menu deletes itself when it closes.
void popUpWithoutUndo(QMenu *menu, bool readOnly, const QPoint &position);

} // namespace viatique
