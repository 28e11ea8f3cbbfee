// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/contextmenu.h"

#include <QAction>
#include <QMenu>

namespace viatique {

void popUpWithoutUndo(QMenu *menu, bool readOnly, const QPoint &position)
{
    // Qt names these actions only by their translated text; they are the first group where text can be
    // changed.
    if (!readOnly) {
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            menu->removeAction(action);
            if (action->isSeparator())
                break;
        }
    }
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(position);
}

} // namespace viatique
