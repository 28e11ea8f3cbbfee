// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/result.h"

#include <QString>
#include <QUrl>

namespace viatique {

/// This computer itself: 127.0.0.0/8, ::1, "localhost".
bool isLoopback(const QString &host);

/// https, or http on loopback; with a host, without a user's name or password. Error: AddressRefused.
Result<void> checkAddress(const QUrl &url);

/// What may be shown of an address: no user, no query, no fragment, 200 characters at most.
QString shownAddress(const QUrl &url);

/// Same scheme, host and port, the ports that go without saying included.
bool hasSameOrigin(const QUrl &one, const QUrl &other);

} // namespace viatique
