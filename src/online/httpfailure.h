// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"

#include <QString>

class QNetworkReply;

namespace viatique {

/// What a reply that failed means, in our words. Not for statuses of HTTP, which are answers.
struct FailedReply
{
    const QNetworkReply &reply;
    QString host;
    QString certificateTrouble; ///< empty: none
    bool hasHead = false;       ///< the server had begun to answer
    bool hasNetwork = true;
};
Error errorOf(const FailedReply &failed);

} // namespace viatique
