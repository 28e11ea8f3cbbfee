// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"

#include <QAbstractSocket>
#include <QString>

namespace viatique {

/// A connection that failed, or did not come about.
struct FailedConnection
{
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError;
    QString words; ///< the library's
    QString host;
    QString certificateTrouble; ///< empty: none
    bool isAnswering = false;   ///< the question was sent
    bool hasNetwork = true;
};
/// Errors: CertificateRefused, AnswerCut, NetworkOffline, ServerUnreachable.
Error errorOf(const FailedConnection &failed);

} // namespace viatique
