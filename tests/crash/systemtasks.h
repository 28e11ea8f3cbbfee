// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace viatique::test {

enum class Stand { Old, New, Neither };

/// One thing that the program does to files of the user, to be done while the system refuses.
struct SystemTask
{
    const char *name;
    /// Fills the folder, which is empty.
    std::function<bool(const QString &folder)> prepare;
    std::function<Result<void>(const QString &folder)> act;
    /// How the folder stands, read as the next start would.
    std::function<Stand(const QString &folder)> stand;
    /// What fails is not said: the step that was shown last is no work of the user's. Its file is old or new
    /// all the same.
    bool isSilent = false;
};

QList<SystemTask> systemTasks();

} // namespace viatique::test
