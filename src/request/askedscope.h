// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include <QStringList>

namespace viatique {

struct Endpoint;
struct RequestedEndpoint;

/// DataPass' scopes for what is asked of a datum, the fitting one first: the protected one where its
/// protected part is asked for, else the public one; behind it the other, where there is one. Empty for a
/// datum that DataPass has no more.
QStringList askedScopes(const RequestedEndpoint &asked, const Endpoint &known);

/// Whether the protected part is asked for: there is one, and what is asked for is not the public part alone.
bool asksProtectedPart(const RequestedEndpoint &asked, const Endpoint &known);

} // namespace viatique
