// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "widgets/page.h"

namespace viatique {

/// The page of a step, 1 to 8. Owned by the caller, or by `parent`.
Page *makePage(int step, const PageContext &context, QWidget *parent = nullptr);

/// How much room a width of so many pixels is in the font of `widget`.
Width roomOf(const QWidget *widget, int pixels);

} // namespace viatique
