// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <functional>
#include <string>

namespace viatique {

/// How a mode that makes documents answers: each as one line of JSON with its size in bytes
/// (`{"size": 1234}`), then these bytes, one after the other on standard output. Throws std::runtime_error
/// where whoever asked reads no more.
void answerDocument(const std::string &bytes);

/// Runs a mode and gives its exit status: what it throws becomes its reason, one line on standard error.
int runMode(const std::function<void()> &mode);

} // namespace viatique
