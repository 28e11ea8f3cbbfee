// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QtGlobal>

#include <functional>

namespace viatique {

/// Called now and then during long work, in the thread that does it, with the bytes treated and to be treated
/// in all. False ends the work with ErrorCode::Cancelled. May be empty.
using Progress = std::function<bool(qint64 doneBytes, qint64 totalBytes)>;

} // namespace viatique
