// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "widgets/dialogsize.h"

#include "widgets/look.h"

#include <QDialog>
#include <QScreen>

namespace viatique::dialogsize {

void fit(QDialog *dialog, qreal width, qreal height)
{
    QSize room = dialog->screen()->availableSize();
    if (const QWidget *parent = dialog->parentWidget())
        room = room.boundedTo(parent->window()->size());
    dialog->resize(QSize(look::em(dialog, width), look::em(dialog, height)).boundedTo(room));
}

} // namespace viatique::dialogsize
