// SPDX-FileCopyrightText: 2026 The Viatique authors
// SPDX-License-Identifier: EUPL-1.2

#include "online/httpfailure.h"

#include <QCoreApplication>

namespace viatique {

namespace {

constexpr const char *kRefused = QT_TRANSLATE_NOOP("viatique::Reason", "it takes no connection");
constexpr const char *kNoName = QT_TRANSLATE_NOOP("viatique::Reason", "no computer of this name was found");
constexpr const char *kProxy = QT_TRANSLATE_NOOP("viatique::Reason", "the proxy does not let it through");

QString reasonOf(const FailedConnection &failed)
{
    switch (failed.error) {
    case QAbstractSocket::ConnectionRefusedError:
        return QString::fromLatin1(kRefused);
    case QAbstractSocket::HostNotFoundError:
        return QString::fromLatin1(kNoName);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return QString::fromLatin1(kProxy);
    default:
        return failed.words;
    }
}

} // namespace

Error errorOf(const FailedConnection &failed)
{
    if (!failed.certificateTrouble.isEmpty())
        return {ErrorCode::CertificateRefused, {failed.host, failed.certificateTrouble}};
    if (failed.isAnswering)
        return {ErrorCode::AnswerCut, {failed.host}};
    if (!failed.hasNetwork)
        return {ErrorCode::NetworkOffline, {failed.host}};
    return {ErrorCode::ServerUnreachable, {failed.host, reasonOf(failed)}};
}

} // namespace viatique
