// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtGlobal>

class QDialog;

namespace viatique::dialogsize {

/// Makes a dialog that wide and high, in em, and no larger than its window or the screen has room for.
void fit(QDialog *dialog, qreal width, qreal height);

} // namespace viatique::dialogsize
