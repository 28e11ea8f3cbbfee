// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "catalogue/catalogue.h"
#include "request/request.h"

#include <QString>

namespace viatique::report {

/// Where a finding stands, in words, from the whole to the part: "The data asked for › Chiffre d’affaires ›
/// Purpose". `target` is the finding's JSON pointer; members of lists are named by what they are
/// called in the report. A part that is not known is shown as it stands in the pointer.
QString placeName(const QString &target, const Request &request, const Catalogue &catalogue);

} // namespace viatique::report
