// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "request/documentinspector.h"

namespace viatique::cli {

/// From now on the first Ctrl-C (or SIGTERM) only asks the work to stop, so that it leaves nothing behind and
/// says so; the second ends the program as ever. Does nothing where there are no signals.
void catchInterrupts();

/// Ctrl-C ends the program at once again: while it waits for its user, and nothing is under way.
void releaseInterrupts();

/// What examines documents until the work is asked to stop.
DocumentInspector interruptibleInspector();

/// Whether the work was asked to stop.
bool wasInterrupted();

} // namespace viatique::cli
