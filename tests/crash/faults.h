// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

/// Stands between this program with its libraries and the system: a program that links `faults.cpp` has its
/// calls that change files counted, and one of them refused, or not returned from.
namespace viatique::test::faults {

struct Plan
{
    const char *below = nullptr; ///< only calls about files below this folder count
    long nth = 0;                ///< the call that fails, from 1; 0: each
    int error = 0;               ///< the errno that it fails with; 0: the process ends there, as if killed
    bool tears = false;          ///< a write that fails has put half of its bytes on the disk
    bool onlyWrites = false;     ///< other calls do not count
};

/// One at a time, for all threads.
void arm(const Plan &plan);
/// How many calls there were since.
long disarm();
/// Whether the n-th call came.
bool hasFired();
/// What it was: "rename", "write"…
const char *firedAt();

/// The time of day of this program against that of the computer. Clocks that only measure go on.
void setClockOffset(long long seconds);

} // namespace viatique::test::faults
