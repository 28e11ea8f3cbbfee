// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QString>
#include <QtGlobal>

namespace viatique {

/// When a process of this computer was started, in a word that means nothing but is another for a later
/// process of the same number. Empty where it is not known.
QString processStart(qint64 pid);

/// Names the space that process numbers are of: a container has its own. Empty where the system has but one.
QString processSpace();

/// Whether there is no process of that number any more, or another one than was started then. False where
/// that is not known.
bool isProcessGone(qint64 pid, const QString &start);

} // namespace viatique
