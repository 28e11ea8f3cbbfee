// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace viatique::test {

enum class Stand { Old, New, Neither };

/// How a value stands that has an old and a new form.
template<typename T>
Stand standOf(const T &value, const T &old, const T &fresh)
{
    if (value == fresh)
        return Stand::New;
    return value == old ? Stand::Old : Stand::Neither;
}

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
    /// Each of so many calls fails in one way, where not each does in all (see tst_everyfailure.cpp).
    int stride = 2;
    /// False for one that only moves and removes: of its calls none can be cut short.
    bool writesBytes = true;
};

QList<SystemTask> systemTasks();
/// Those among them that are about drafts, and about packages and what is signed.
QList<SystemTask> draftTasks();
QList<SystemTask> packageTasks();

} // namespace viatique::test
