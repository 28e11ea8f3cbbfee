// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/finding.h"

#include <QList>

namespace viatique {

/// Findings without those of applicant and contacts: a copy that leaves these out is not judged on them, and
/// its reports must not quote them.
QList<Finding> withoutContacts(QList<Finding> findings);

} // namespace viatique
