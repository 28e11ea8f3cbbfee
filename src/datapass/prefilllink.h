// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "datapass/mapping.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

namespace viatique::datapass {

/// What a link may hold behind its question mark. DataPass is believed to keep it in a session cookie of
/// 4,096 bytes after encryption, beside other things; the figure is a safe guess of the study, not measured.
inline constexpr int kLinkBytes = 1'500;

/// A link that opens a form of DataPass with fields filled in. Contacts, documents and the two boxes are
/// never in it.
struct PrefillLink
{
    QByteArray encoded;   ///< the whole address, ASCII
    int bytes = 0;        ///< of its query
    QStringList carried;  ///< keys, in DataPass' order; none where it is too long, for nobody is to open it
    QStringList dropped;  ///< keys that were left out for their length, in the order in which they went
    bool tooLong = false; ///< title and data alone are above the limit: they are never dropped
    QUrl url() const { return QUrl::fromEncoded(encoded, QUrl::StrictMode); }
};

/// `base` is DataPass' address, as an `Address` takes it. Dropped in this order until the rest fits:
/// description, volumetrie, justification, date, destinataire, nature.
PrefillLink prefillLink(const Mapped &mapped, const QUrl &base, int limit = kLinkBytes);

} // namespace viatique::datapass
