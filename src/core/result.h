// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"

#include <tl/expected.hpp>

namespace viatique {

/// A value or the error that stood in its way. The future `std::expected`.
template<typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

/// `return failure(ErrorCode::FileMissing, {path});`
inline Failure failure(ErrorCode code, QStringList args = {})
{
    return Failure(Error(code, std::move(args)));
}

} // namespace viatique
