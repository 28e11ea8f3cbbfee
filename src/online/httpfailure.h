// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#pragma once

#include "core/error.h"

#include <QString>

#include <curl/curl.h>

namespace viatique {

/// A connection that failed, or did not come about; all as libcurl says.
struct FailedConnection
{
    CURLcode code = CURLE_FAILED_INIT;
    QString words;
    QString host;
    long verdict = 0; ///< of OpenSSL on the certificate: X509_V_OK or what is wrong
    int systemError = 0;
    bool byProxy = false;
    bool isAnswering = false; ///< the question was sent
    bool hasNetwork = true;
};
/// Errors: CertificateRefused, AnswerCut, AnswerUnexpected, NetworkOffline, ServerUnreachable.
Error errorOf(const FailedConnection &failed);

} // namespace viatique
